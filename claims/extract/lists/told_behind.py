"""Names behind a colon that are those of who does what stands before it: "four states have promised troops: Arden, Belmont, Corin and Dole"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import needs
from claims.extract.lists.as_set import as_set
from claims.extract.lists.enumerated import END, JOINED, LOOSE, NUMBER, bears_names, both_told
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set
from claims.values.set import SetValue

_DID = re.compile(
    rf"(?:^|\bthat |[;,] )(?:[Tt]he )?(?P<number>{NUMBER}) (?P<did>[A-Za-z][^,;:.()\d–—]{{8,120}}): (?P<members>{JOINED})(?<!\.)(?={END}|\.?$)"
)
_ADJECTIVES = 2


@needs((":",))
def told_behind(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The names behind the colon of a sentence, with the number of those who are its subject."""
    span = passage.span
    text = page.text[span.start : span.stop]
    if ": " not in text:
        return
    for found in _DID.finditer(text):
        members, noun = as_set(found["members"]), _counted(found["did"])
        if noun is None or not isinstance(members, SetValue) or not members.complete:
            continue
        if LOOSE.search(text[: found.start("number")][-20:]) is None:
            start, stop = span.start + found.start("number"), span.start + found.start("did") + noun[1]
            listed = span.start + found.start("members"), span.start + found.end("members")
            yield from both_told(page, passage, ((start, stop), noun[0]), listed, members)


def _counted(did: str) -> tuple[str, int] | None:
    """The noun of the subject and where it ends, where nothing else before the colon may be what the names are those of."""
    words = did.split(" ")
    if _may_bear(words[-1]):
        return None
    for at, word in enumerate(words[: _ADJECTIVES + 1]):
        if at < len(words) - 1 and (bears_names(word) or words[at + 1] == "who"):
            return word, len(" ".join(words[: at + 1]))
    return None


def _may_bear(last: str) -> bool:
    """Whether the last word before a colon may be what the names are those of: "four states sent ships: …"."""
    if last in word_set("sets", "nameless"):
        return False
    return last.endswith("s") or not last.isalpha() or last[0].isupper() or is_person(last)
