"""Clauses that affirm or deny a state of a thing: "the alarm worked", "there was no alarm", "the pistols were not loaded"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.context.subjects import About
from claims.extract.language.tokens import Row, starts_with
from claims.extract.polar.clause import Verb, is_of_other, verb_before
from claims.extract.polar.forms import THERE, Form, fits, forms, told_in
from claims.extract.polar.phrase import NONE, Phrase, object_behind, subject_before, without_name
from claims.extract.polar.told import Told, drawn_from
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import PRONOUNS

# "Had the alarm not worked".
_INVERTED = frozenset(("had", "were", "should"))
_SINGLE = frozenset(("a", "an", "no", "any"))
Places = tuple[int, int]


def polarities(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every state that a sentence affirms or denies, each place once."""
    hits = told_in(passage)
    if not hits:
        return
    for at in [at for at, word in enumerate(passage.said) if word in hits]:
        yield from _first_of(page, passage, about, at)


def _first_of(page: Page, passage: Passage, about: About, at: int) -> Iterator[Drawn]:
    """What the first form that fits at a token tells."""
    row = passage.row
    for form in forms()[row[at].word] if not is_of_other(row, at) else ():
        verb = verb_before(row, at, form) if starts_with(row, at, form.words) else None
        read = _of_object if form.sort in ("with", "made", "its", "at") else _of_subject
        last = at + len(form.words) - 1
        found = read(passage, about, (at, last), form, verb) if verb else None
        if found and (drawn := drawn_from(page, passage, *found)):
            yield drawn
            return


def _of_subject(passage: Passage, about: About, at: Places, form: Form, verb: Verb) -> tuple[Places, Told] | None:
    """What a verb tells of its subject."""
    row = passage.row
    subject = subject_before(row, verb.subject, some=True) or _meant(passage, about, form, verb)
    if subject and not fits(form.state, subject.head):
        subject = without_name(row, subject) or subject
    if subject is None:
        # A pronoun does where the state can be told of anything.
        if not _is_pronoun(row, verb) or form.state == THERE or not fits(form.state, "it"):
            return None
    elif not fits(form.state, subject.head) or _is_inverted(row, subject, verb):
        return None
    says = form.says ^ verb.denied ^ (subject is not None and subject.none)
    if subject and subject.some and not says:
        return None  # of some of them it was not so: of others it may be
    first = subject.first if subject and not _is_pronoun(row, verb) else verb.subject
    whom = _whom(passage, about, subject, verb)
    return (first, at[1]), Told(form.state, says, subject, whom, verb.now)


def _meant(passage: Passage, about: About, form: Form, verb: Verb) -> Phrase | None:
    """What a pronoun means: the one thing of a state's list that the sentence before is about."""
    if not _is_pronoun(passage.row, verb):
        return None
    fit = [word for word in about.subject.words if fits(form.state, word) and not fits(form.state, "it")]
    return Phrase(verb.subject, verb.subject, fit[0], frozenset()) if len(fit) == 1 else None


def _is_inverted(row: Row, subject: Phrase, verb: Verb) -> bool:
    return subject.first > 0 and row[subject.first - 1].word in _INVERTED and subject.last == verb.subject


def _is_pronoun(row: Row, verb: Verb) -> bool:
    return verb.subject >= 0 and row[verb.subject].word in PRONOUNS


def _of_object(passage: Passage, about: About, at: Places, form: Form, verb: Verb) -> tuple[Places, Told] | None:
    """What a verb tells of its object: that there was one, whoever made it, or that its subject had it."""
    row = passage.row
    found = object_behind(row, at[1] + 1)
    if found is None or not fits(form.state, found.head) or found.first > at[1] + 2:
        return None
    subject = subject_before(row, verb.subject) if verb.subject >= 0 else None
    nobody = (subject is not None and subject.none) or (verb.subject >= 0 and row[verb.subject].word in NONE)
    says = form.says ^ verb.denied ^ (found.none or nobody)
    told: Told | None
    if form.sort in ("its", "at"):
        told = Told(form.state, says, found)
    elif form.sort == "made":
        told = Told(THERE, says, found) if row[at[1] + 1].word in _SINGLE else None
    else:
        whom = _whom(passage, about, subject, verb)
        told = Told(form.state, says, found, whom) if whom else None
    return ((at[0], found.last), told) if told else None


def _whom(passage: Passage, about: About, subject: Phrase | None, verb: Verb) -> frozenset[str]:
    """Stems and names of whom or what a clause is told of."""
    if subject is not None:
        names = frozenset(item.id for item in passage.named if subject.first <= item.at <= subject.last)
        return frozenset([subject.head]) | names
    if _is_pronoun(passage.row, verb):
        return about.subject.words | about.subject.names
    return frozenset()
