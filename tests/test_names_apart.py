"""Two persons of one name in a folder of two events: no two questions of a report read alike."""

from __future__ import annotations

import json
from pathlib import Path

from tests.running import claims

FIRE = "Ann Bell, {age}, a nurse of Orla Infirmary, was hurt on Friday when the Tarn Mill in Orla burned, said Peter Corrin of the Orla fire brigade. Marko Drane died."
COURT = "Ann Bell, {age}, a judge in Lund, sentenced the robber Joost Kamp to nine years on 3 May 2019 for the raid on the Baltic Bank, said Lena Holt of the Lund court."
OTHER = "The town of Vell{n} held its fair on {n} June 2021, and mayor Rolf Adermann{n} opened it with a speech about apples."


def test_questions_about_two_persons_of_one_name_are_told_apart(tmp_path: Path) -> None:
    texts = {
        f"{name}{age}": text.format(age=age) for name, text in (("fire", FIRE), ("court", COURT)) for age in (31, 62)
    }
    texts |= {f"fair{n}": OTHER.format(n=n) for n in range(1, 21)}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    found = json.loads(claims("check", tmp_path, "-f", "json").out)["findings"]
    asked = sorted(one["question"] for one in found if one["slot"] == "age")
    assert asked == ["How old is Ann Bell (2)?", "How old is Ann Bell?"]
