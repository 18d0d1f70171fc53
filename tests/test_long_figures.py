"""More digits than the interpreter turns into a number, or than a number keeps: in sentences, texts and claims files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import claims

DIGITS = "3" * 5000


class TestLongFigures:
    """Exit codes and sentences, never a traceback."""

    @pytest.mark.parametrize(
        "said",
        [
            f"1/{DIGITS}",
            f"{DIGITS}/7",
            f"1 1/{DIGITS} tonnes",
            f"the {DIGITS}th man",
            f"{DIGITS} years",
            f"P{DIGITS}Y",
            f"1{',000' * 30} centuries",
            f"worth R{DIGITS} million",
            "worth R1,,5.5 million",
            f"the last of many, the {DIGITS}th of its kind",
        ],
    )
    def test_a_sentence_and_a_text(self, said: str, folder: Path) -> None:
        assert claims("compare", f"The fire killed {said}.", "Nine people died.").exit == 0
        assert claims("read", said).exit == 0
        (folder / "said.txt").write_text(f"Nine people died. It was {said}. It took {said}.\n", encoding="utf-8")
        ran = claims("check", "-f", "concise")
        assert (ran.exit, ran.err) == (0, "")

    @pytest.mark.parametrize("value", [DIGITS, f"1/{DIGITS}", f"{DIGITS}th", f"{DIGITS} years", f"{DIGITS} days"])
    @pytest.mark.parametrize("kind", ["count", "date", "time", "duration", "person"])
    def test_a_claims_file(self, kind: str, value: str, folder: Path) -> None:
        (folder / "claims.yaml").write_text(
            f"""version: "1"
sources: [{{id: herald}}]
entities: [{{id: flood, kind: event, name: the flood}}]
slots: [{{id: s, title: What?, kind: {kind}, tolerance: {value}}}]
claims: [{{source: herald, about: flood, slot: s, value: "{value}"}}]
""",
            encoding="utf-8",
        )
        ran = claims("check")
        assert ran.exit == 2
        told = ran.err.splitlines()
        assert f": tolerance '{value[:100]}" in told[0]
        assert [line for line in told if len(line) > 700 or "Exceeds the limit" in line] == []
