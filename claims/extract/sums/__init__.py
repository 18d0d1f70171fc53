"""Wholes and the parts into which a text breaks them down: which figure is the whole, which are its parts, and whether they are all of it."""

from claims.extract.sums.arithmetic import HUNDRED, as_told, misfit
from claims.extract.sums.found import ALL, PART, WHOLE, is_part, sums

__all__ = ["ALL", "HUNDRED", "PART", "WHOLE", "as_told", "is_part", "misfit", "sums"]
