"""What role a handful of words holds, and whether they are a clause."""

from __future__ import annotations

from functools import cache

from claims.people.words import RANK, ROLE, key, listed, sorts

# "59-year-old" and its kin, as words of a pre-modifier or an apposition.
YEARS = r"(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[- ]years?[- ]old"
# Behind these a word such as "general" is somebody ("a general in command"), not "a general strike".
_LINKS = ("of", "in", "at", "from", "who", "with", "and")


@cache
def finite() -> frozenset[str]:
    """Finite verbs: words with one of them are a clause and no apposition."""
    return (listed("verbs") - listed("participles")) | listed("auxiliaries")


def role_in(words: list[str]) -> str:
    """The first role among some words; "" when there is none."""
    plain = [key(word.strip(",.;'’\"”“")) for word in words]
    for word, following in zip(plain, [*plain[1:], "of"], strict=False):
        if sorts().get(word, 0) & (ROLE | RANK) and (word not in listed("not_alone") or following in _LINKS):
            return word
    return ""
