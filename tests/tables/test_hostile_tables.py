"""Tables that were made to do harm: cells without end, columns of prose, columns of which nothing tells the unit."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from claims.labels.parts import Label
from claims.labels.relation import label_relation
from claims.tables_in import terms
from claims.tables_in.cell import Cell
from claims.value import Relation
from tests.running import ROOT
from tests.tables.test_tables import tabled, verdicts


@pytest.mark.parametrize("cell", ["(" * 90_000, "1" * 100_000, " ".join("9" * 60_000), "a-" * 60_000, "1:" * 60_000])
def test_a_long_cell_is_no_trouble(cell: str) -> None:
    found = tabled(
        f"src,train,seats,note\nx,T,{cell},{cell}\ny,T,9,fine\nz,T,9,fine\n",
        slots={"seats": "count", "note": ""},
        about=("train",),
    )
    assert {claim.source for claim in found.claims if claim.slot == "seats"} == {"y", "z"}


def test_a_column_whose_units_leave_the_dimension_open_is_read_alike_in_every_run() -> None:
    rows = "".join(f"{site},P-{pipe},{pipe + 10} in,{pipe}.5 oz\n" for pipe in range(3) for site in "xyz")
    ran = {
        subprocess.run(
            [sys.executable, "-c", _UNITS, f"site,pipe,bore,oil\n{rows}"],
            capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(6)
    }  # fmt: skip
    assert ran == {"bore m\noil kg\n"}


_UNITS = """
import sys
from tests.tables.test_tables import tabled
for slot, unit in sorted({(claim.slot, claim.value.unit) for claim in tabled(sys.argv[1]).claims}):
    print(slot, unit)
"""


@pytest.mark.parametrize("slots", [{"opens": "hours", "beds": "hours"}, {"opens": "beds", "beds": ""}])
def test_columns_of_one_question_hold_values_of_one_kind(slots: dict[str, str]) -> None:
    text = "site,ward,opens,beds\n" + "".join(f"{site},{ward},7:1{ward} a.m.,9\n" for ward in range(3) for site in "xy")
    found = tabled(text, slots=slots)
    assert len(found.slots) == 1
    assert len({claim.value.kind for claim in found.claims}) == 1
    assert verdicts(found)


def test_cells_of_prose_are_no_vocabulary_to_search(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []

    def counted(a: Label, b: Label) -> Relation:
        held.append(len(a.parts) * len(b.parts))
        return label_relation(a, b)

    monkeypatch.setattr(terms, "label_relation", counted)
    cells = [" ".join(f"w{chr(97 + (n * at) % 23)}" * 2 for at in range(80)) for n in range(120)]
    read = terms.read_terms("about", [Cell(f"s{n % 4}", f"T-{n // 4}", cell) for n, cell in enumerate(cells)])
    assert len(read) == len(cells)
    assert sum(held) < 3_000_000  # of 46 million if every two are held together
