"""Wholes and the parts into which a text breaks them down, and other figures that are tied: which is the whole, which are its parts, and whether they are all of it."""

from claims.extract.sums.arithmetic import as_told, misfit
from claims.extract.sums.found import PART, WHOLE, is_part, sums
from claims.extract.sums.ties import ties, unfit
from claims.extract.sums.told import ALL, FALL, ONE, RISE, SAME, SHARE, SOME, TIMES

__all__ = [
    "ALL",
    "FALL",
    "ONE",
    "PART",
    "RISE",
    "SAME",
    "SHARE",
    "SOME",
    "TIMES",
    "WHOLE",
    "as_told",
    "is_part",
    "misfit",
    "sums",
    "ties",
    "unfit",
]
