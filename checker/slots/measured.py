"""What is asked of a measured value, by its unit."""

from __future__ import annotations

from claims.numbers.table import is_currency

_ASKED = {
    "m": "How long, high, wide or far?",
    "m2": "What area?",
    "m3": "What volume?",
    "l": "What volume?",
    "kg": "What weight?",
    "W": "What power?",
    "kWh": "How much energy?",
    "°C": "What temperature?",
    "km/h": "What speed?",
    "B": "How much data?",
}
# Of other currencies only the name is known.
_MONEY = "How much money?"


def asked(unit: str) -> str:
    """The question that a value in this unit answers; a rate asks how much there is to one of what it is counted by."""
    if unit in _ASKED:
        return _ASKED[unit]
    many, stroke, each = unit.partition("/")
    if not stroke:
        return "What is the measure?"
    money = _MONEY if is_currency(many) else "How much?"
    base = _ASKED.get(many) or (money if many else "How many?")
    return f"{base.removesuffix('?')} per {each}?"
