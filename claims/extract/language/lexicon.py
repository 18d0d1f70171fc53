"""The lexicon of what can happen to what is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Literal

from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, starts_with
from claims.extract.language.vocabulary import Added, cumulative_families, current, families
from claims.folding import fold
from claims.offices.trades import trade_nouns
from claims.tables import rows, table

Form = Literal["passive", "active", "noun", "toll"]
_FORMS: tuple[Form, ...] = ("passive", "active", "noun", "toll")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A form of a family, as the words it is made of."""

    family: str
    form: Form
    words: tuple[str, ...]


def _data() -> Any:
    return table("families")


def triggers(form: Form) -> dict[str, tuple[Trigger, ...]]:
    """The triggers of a form by their first word, the longest first."""
    return _triggers(form, current())


@cache
def _triggers(form: Form, extra: Added) -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for family, entry in families(extra).items():
        for words in entry[form]:
            split = tuple(fold(word) if word != "*" else word for word in words.split())
            found.setdefault(split[0], []).append(Trigger(family, form, split))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row.words), row.family))) for word, rows in found.items()}


def may_happen(words: Set[str]) -> bool:
    """Whether a form of any family can stand in a sentence, by the runs of letters in it: never false where one does."""
    forms = _by_first(current())
    # Loops: a generator costs as much as the look.
    for word in forms.keys() & words:
        for rest in forms[word]:
            if rest <= words:
                return True
    return False


@cache
def _by_first(extra: Added) -> dict[str, frozenset[frozenset[str]]]:
    """The forms of all families as runs of letters: by the first of these the others."""
    found: dict[str, set[frozenset[str]]] = {}
    for trigger in (one for form in _FORMS for some in _triggers(form, extra).values() for one in some):
        first, *rest = _LETTERS.findall(" ".join(trigger.words)) or [""]
        found.setdefault(first, set()).add(frozenset(rest))
    # One that is a form by itself needs no other.
    return {
        word: frozenset([frozenset()]) if frozenset() in rests else frozenset(rests) for word, rests in found.items()
    }


_LETTERS = re.compile(r"[^\W\d_]+")

# A sentence without a word of this list holds no form of any family; with one of the second it may hold one, whatever else it has.
HAPPENED = sign(
    lambda: (" ".join(trigger.words) for form in _FORMS for rows in triggers(form).values() for trigger in rows)
)
HAPPENS = sign(lambda: (word for word, rests in _by_first(current()).items() if frozenset() in rests))


def noun_ends() -> frozenset[str]:
    """The words that a noun of any family ends with."""
    return _noun_ends(current())


@cache
def _noun_ends(extra: Added) -> frozenset[str]:
    return frozenset(trigger.words[-1] for rows in _triggers("noun", extra).values() for trigger in rows)


def first_words() -> frozenset[str]:
    """The words that a form of any family begins with."""
    return _first_words(current())


@cache
def _first_words(extra: Added) -> frozenset[str]:
    return frozenset(word for form in _FORMS for word in _triggers(form, extra))


def may_count(family: str, head: str | None, group: str, most: Decimal | None) -> bool:
    """Whether the family can count what has this noun, of this group of figures, up to this number."""
    entry = families(current())[family]
    if entry["class"] == "person" and group == "thing":
        return False
    if entry["class"] == "thing" and (group not in ("thing", "none") or (group == "none" and most == 1)):
        return False
    if "unlike" in entry and head in entry["unlike"]:
        return False
    if "nouns" in entry and head not in entry["nouns"] and not (head is None and entry.get("bare", True)):
        return False
    return "most" not in entry or most is None or most <= entry["most"]


def is_of_trade(words: Sequence[str], head: str | None) -> bool:
    """Whether those are customers and the like whom something is told to have lost or drawn: "the loss of 4,000 customers"."""
    return head in _data()["of_trade"] and bool(words) and words[0] in _data()["won_and_lost"]


def needed(family: str) -> frozenset[str]:
    """The words of which one must stand before a figure that the family counts; none for most."""
    return frozenset(families(current())[family].get("of", ()))


def asks(family: str) -> str:
    """The family whose question one answers, which is mostly its own."""
    entry = families(current())[family]
    return str(entry.get("as", family))


def is_weak(trigger: Trigger) -> bool:
    """Whether the trigger's family holds only where nothing else is said of those counted: by any form, or by this one."""
    weak = families(current())[trigger.family].get("weak")
    return weak is True or weak == trigger.form


@cache
def person_nouns(group: str) -> frozenset[str]:
    """The nouns for people of a group: whole, part or agents."""
    return frozenset(_data()["person_nouns"][group])


@cache
def noun_class(head: str | None) -> str | None:
    """The class that a counted noun belongs to, else the noun itself."""
    if head is None:
        return None
    classes: dict[str, list[str]] = _data()["classes"]
    return next((name for name, nouns in classes.items() if head in nouns), head)


@cache
def _people() -> frozenset[str]:
    return frozenset(row[0] for row in rows("persons")) | frozenset(
        noun for nouns in (*_data()["person_nouns"].values(), trade_nouns()) for noun in nouns
    )


@lru_cache(maxsize=65536)
def is_person(noun: str | None) -> bool:
    """Whether a folded noun, singular or plural, stands for people, by the lists or by the way it is built ("clubgoers")."""
    if not noun:
        return False
    if noun in _people() or noun.endswith(_BUILT):
        return True
    return any(
        noun.endswith(ending) and noun[: -len(ending)] + instead in _people()
        for ending, instead in (("ies", "y"), ("men", "man"), ("es", ""), ("s", ""))
    )


_BUILT = ("goer", "goers", "woman", "women", "sman", "smen", "workers", "worker", "children")


@cache
def special(head: str | None, aboard: bool = False) -> str | None:
    """The sort of people that a noun picks out of those who were there: children, women, police …; nothing for the others.

    ``aboard``: they are counted among those aboard, where passengers are no crew.
    """
    kinds: dict[str, list[str]] = _data()["special"] | (_data()["special_aboard"] if aboard else {})
    return next((name for name, nouns in kinds.items() if head in nouns), None)


def titles() -> dict[str, str]:
    """The question of each family."""
    return {name: entry["title"] for name, entry in families(current()).items() if "as" not in entry}


def falling() -> frozenset[str]:
    """Those of them whose figures may fall as well."""
    return frozenset(_data()["falling"])


def cumulative() -> frozenset[str]:
    """The families whose figures rise as an event goes on."""
    return cumulative_families(current())


def match_at(row: Row, at: int, form: Form) -> Trigger | None:
    """The trigger of a form that begins at a place of the row."""
    if not 0 <= at < len(row):
        return None
    found = triggers(form).get(row[at].word)
    if found is None:
        return None
    for trigger in found:
        if starts_with(row, at, trigger.words):
            behind = at + len(trigger.words)
            turned = _TURNED.get(trigger.words[-1])
            return None if turned and behind < len(row) and row[behind].word in turned else trigger
    return None


# "Was taken apart", "were taken to hospital", "had fallen behind": with these it is another verb.
_TURNED = {
    "taken": frozenset(
        "apart to off down up over out part in into on care by back aboard seriously away within for as ill".split()
    ),
    "fallen": frozenset(
        "behind back into from out short asleep silent off to by under ill sick victim prey below".split()
    ),
}
