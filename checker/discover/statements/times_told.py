"""The times of which claims on statements tell: those that their sentences name, else the day of their text."""

from __future__ import annotations

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.context.other_times.told_days import TOLD

# The first and the last day of a time, in ISO 8601, which sort as they follow each other.
Times = list[tuple[str, str]]


def times_of(claim: Claim) -> Times:
    """The times that the sentence of a claim names."""
    return [
        (low, high) for one in context_of(claim).scope if one[:1].isdigit() for low, _, high in (one.partition("/"),)
    ]


def day_of(claim: Claim) -> Times:
    """The day of the text of a claim; nothing where it is not known."""
    told = next((one for one in context_of(claim).scope if one.startswith(TOLD)), "").removeprefix(TOLD)
    return [(told, told)] if told else []


def overlap(one: Times, two: Times) -> bool:
    """Whether any two of the times have a day in common."""
    return any(low <= end and start <= high for low, high in one for start, end in two)


def may_be_of_one_time(a: Claim, b: Claim) -> bool:
    """Whether neither of two sentences names only times that the other does not."""
    one, two = times_of(a), times_of(b)
    return not (one and two) or overlap(one, two)


def are_of_one_day(a: Claim, b: Claim) -> bool:
    """Whether two sentences name a time in common, or else their texts bear one day, or none."""
    one, two = ((times_of(claim) or day_of(claim)) for claim in (a, b))
    return overlap(one, two) if one and two else not (one or two)
