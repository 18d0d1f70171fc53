"""An end before its start, in one sentence, and across the sentences of a text."""

from __future__ import annotations

import pytest

from checker.implied.implied import implied
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

BEGAN = "The curfew in Almaty began on 8 January 2024."


def broken(*texts: str) -> list[str]:
    claims = [
        claim
        for at, text in enumerate(texts)
        for claim in extract(Document(f"t{at}", f"{at}.txt", text, ""), Source(id=f"t{at}"), Reading())
    ]
    return [item.reason for item in implied(claims, lambda _: None) if item.rule == "order"]


@pytest.mark.parametrize(
    "texts",
    [
        (f"{BEGAN} It ended on 6 January 2024.",),
        (
            "The ferry strike in Brestova began on 3 May 2022. It was about pay. The ferry strike in Brestova ended on 1 May 2022.",
        ),
        ("The lock was drained from 12 May 2021 to 3 March 2021.",),
        ("Between May 12, 2021 and March 3, 2021 nobody was let in.",),
        ("The road was shut from Wednesday, 12 May 2021 until 3 March 2021.",),
        ("She was mayor of Arden from 1998 until 1994.",),
        ("Rents rose between 2019 and 2016.",),
        ("The choir sang between May 2021 and March 2021.",),
        ("The market opens from 9 p.m. to 7 p.m. the same day.",),
        ("The fair ended on 4 May 2024 and began on 5 May 2024.",),
        ("The works began in 2019 and were completed in 2018 under a new architect.",),
    ],
)
def test_an_end_before_its_start(texts: tuple[str, ...]) -> None:
    [reason] = broken(*texts)
    assert reason.endswith("the end")


@pytest.mark.parametrize(
    "texts",
    [
        (f"{BEGAN} It ended on 19 January 2024.",),
        (BEGAN, "The curfew in Osh ended on 6 January 2024."),
        (BEGAN, "The strike in Almaty ended on 6 January 2024."),
        (f"{BEGAN} It ended on 6 January.",),
        # One may have ended, and the next begun.
        (BEGAN, "The curfew in Almaty ended on 6 January 2024."),
        (BEGAN, "The curfew in Almaty ended in January 2023."),
        (f"The curfew in Almaty ended on 6 January 2024. {BEGAN}",),
        ("The curfew in Almaty ended on 6 January 2024.", "A new curfew in Almaty began on 8 January 2024."),
        ("The lock was drained from 3 March 2021 to 12 May 2021.",),
        ("The lock was drained from 12 May to 3 March.",),
        ("The opening was brought forward from 12 May 2021 to 3 March 2021.",),
        ("The gap between 2019 and 2016 was small.",),
        ("The index fell from 2019 to 2016.",),
        ("The herd shrank from 2019 to 1800 cows.",),
        ("The temple stood from 1800 to 1500 BC.",),
        ("Guns were heard from 1930 to 1700 GMT.",),
        ("He served 2016-19 and in the season 2021-19.",),
        ("The bridge is closed from 10 p.m. to 6 a.m.",),
        ("The market opens from 7 a.m. to 9 p.m. the same day.",),
        (f"{BEGAN} The trial in Almaty ended on 6 January 2024.",),
        (
            "The pool will be closed from Saturday, 4 May 2024 and swimming in the lake will begin on Sunday, 5 May 2024.",
        ),
        ("The pool will be closed on 4 May 2024 and swimming in the lake will only begin on 5 May 2024.",),
    ],
)
def test_no_order(texts: tuple[str, ...]) -> None:
    assert broken(*texts) == []
