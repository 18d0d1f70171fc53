"""Which language a text is in, by its commonest short words; one that is not read is said, not passed over."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from claims.tables import table

_WORD = re.compile(r"[^\W\d_]+")
# The same in a text of plain letters, and faster: all else is a space.
_SPACED = {code: " " for code in range(128) if not chr(code).isalpha()}
# The middle of a text tells its language: furniture in another one stands at its head and foot.
_SAMPLE = 4_000
# The least share of a text's words that are the commonest words of its language; names alone have none.
_LEAST = 0.08
_FEWEST = 12
# Another language shows in several words of more than a letter: "a" is Czech and Hungarian too, and "s" stands behind every apostrophe.
_SORTS = 2


def language(text: str) -> str | None:
    """The BCP 47 tag of a text's language; ``None`` where the text is too short or like no language that is known."""
    start = max(len(text) - _SAMPLE, 0) // 2
    sample = text[start : start + _SAMPLE]
    # A quarter of foreign letters leaves words enough in Latin ones; counting them all takes longer than telling English.
    if len(sample.encode("ascii", "ignore")) * 4 < len(sample) * 3 and (found := _script(sample)):
        return found
    words = sample.lower().translate(_SPACED).split() if sample.isascii() else _WORD.findall(sample.lower())
    if len(words) < _FEWEST:
        return None
    counts = Counter(words)
    seen: Counter[str] = Counter()
    sorts: Counter[str] = Counter()
    for word in counts.keys() & _common().keys():
        for name in _common()[word]:
            seen[name] += counts[word]
            sorts[name] += len(word) > 1
    best = min(seen, key=lambda name: (-seen[name], not is_read(name), name), default=None)
    if best is None or seen[best] / len(words) < _LEAST:
        return None
    return best if is_read(best) or sorts[best] >= _SORTS else None


def is_read(tag: str | None) -> bool:
    """Whether claims are searched for in this language; a text of unknown language is tried."""
    return tag is None or tag.partition("-")[0].lower() in table("languages")["read"]


def unread(tag: str | None) -> str | None:
    """A sentence for a text that is not searched for claims, else ``None``."""
    if is_read(tag):
        return None
    return f"the text is in {named(str(tag))}, and only English is searched for claims: none were taken from it"


def named(tag: str) -> str:
    """A language as a sentence calls it: "French (fr)"."""
    plain = tag.partition("-")[0].lower()
    name = table("languages")["names"].get(plain)
    return f"{name} ({plain})" if name else f"“{tag}”"


def sorts_of(text: str, tag: str) -> int:
    """How many different words of a text are among the commonest of a language; of one told by its letters all its words are."""
    common = table("languages")["words"].get(tag)
    words = {word for word in _WORD.findall(text.lower()) if len(word) > 1}
    return len(words if common is None else words & set(map(str, common)))


@cache
def _common() -> dict[str, tuple[str, ...]]:
    """The languages of which each word is one of the commonest."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in table("languages")["words"].items():
        for word in set(map(str, words)):
            found[word] = (*found.get(word, ()), name)
    return found


def _script(text: str) -> str | None:
    """The language of a text that is mostly not in Latin letters."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    found: Counter[str] = Counter()
    for row in table("languages")["scripts"]:
        first, last = row["letters"]
        found[row["language"]] = sum(first <= letter <= last for letter in letters)
    if found["ja"] * 10 > found["zh"] > 0 or found["ja"] > len(letters) // 4:
        return "ja" if (found["ja"] + found["zh"]) * 2 > len(letters) else None
    name, count = found.most_common(1)[0]
    if count * 2 <= len(letters):
        return None
    for row in table("languages")["scripts"]:
        if row["language"] == name:
            for own, other in row.get("own", {}).items():
                if sum(text.count(letter) for letter in own) * 100 > count:
                    return str(other)
    return name
