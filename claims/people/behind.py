"""What follows a name: an age, an apposition, a verb. Every look reaches a bounded way, so that a line may be any size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.people.roles import YEARS, finite, role_in
from claims.people.words import PEOPLE, PLACE, POST_PART, TITLE, key, listed, sorts
from claims.quick import quick

_AFTER = 220


@quick
@dataclass(frozen=True, slots=True)
class Behind:
    """What follows a name. ``verb`` is the next word when it is a verb that people do; ``role`` says that the apposition
    or the predicate has a role in it. ``figure``: a number stands right behind, as on a scorecard; ``marked``: a nation's code in
    brackets does, as in a list of results, or a birth.
    """

    age: str | None = None
    post: str | None = None
    verb: str = ""
    role: str = ""
    word: str = ""
    firm: bool = False
    ends: bool = False
    figure: bool = False
    marked: bool = False


_NOTHING = Behind()
_FIRM = Behind(firm=True)
_ENDS = Behind(ends=True)
# ", last week greeted the Polish leader": a time and a clause.
_WHEN = re.compile(
    r"(?:last|next|this|earlier|later|early|late) (?:this |last |next )?(?:week|month|year|night|morning|summer|spring|winter|autumn|fall|weekend)\b"
)
_CLOSING = ".;:!?)\n—"


@cache
def _age() -> re.Pattern[str]:
    return re.compile(
        r",? ?\(?(?:aged? )?(\d{1,3})\)?(?=[,.;:)\n](?!\d)| and | at the time\b|$)|, (\d{1,3}[- ]years?[- ]old)\b"
    )


@cache
def _next_one() -> re.Pattern[str]:
    """ ", 42-year-old Min Haung", ", 42-year-old driver Min Haung": the age of the next person, not of the one before."""
    return re.compile(rf", {YEARS} (?:(?!(?:of|from|in|at|and|who|was|is) )[a-z]+ )?[A-Z]")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? (?:Jr|Sr)\.)?,? +(?:(?:also|later|then|has|had|have|reportedly|repeatedly|recently|first) )?([a-z]+)"
    )


@cache
def _chunk() -> re.Pattern[str]:
    return re.compile(r"[^,;:\n()\"“”—]{3,200}?(?=[,;:\n()\"“”—]|\.(?:\s|$)| -- | – | who | whose | which | that |$)")


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r" \((?:([A-Z]{3})\)|(?:born|née|né) )")


@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(r" (?:is|was|became|becomes|remains|remained) (?:an?|the)((?: [\w’'-]+){1,6})")


@cache
def _bare_predicate() -> re.Pattern[str]:
    """ ", was finance minister at the time": a role without an article."""
    return re.compile(
        r", (?:is|was|became) (?:now |then )?([a-z]+(?: [a-z]+)?)(?= (?:at|of|for|in|until|from|when|and|between)\b|[,.;])"
    )


def behind(text: str, stop: int) -> Behind:
    """What follows a name that ends at ``stop``."""
    follows = text[stop : stop + 1]
    if (
        text.startswith(" (", stop)
        and (code := _code().match(text, stop))
        and (code[1] is None or code[1].lower() in listed("nations"))
    ):
        return Behind(marked=True, ends=True)
    if follows == "," or text.startswith(" (", stop):
        return _after_comma(text[stop : stop + _AFTER])
    if follows != " ":
        return _FIRM if follows == "/" else _ENDS if follows in _CLOSING else _NOTHING
    if text.startswith((" & ", " amp "), stop):
        return _FIRM
    found = _next().match(text, stop, stop + 60)
    word = found[1] if found else ""
    role = ""
    if word in ("is", "was", "became", "becomes", "remains", "remained"):
        predicate = _predicate().match(text, stop, stop + 120)
        role = role_in(predicate[1].split()) if predicate else ""
    return Behind(
        verb=word if word in listed("verbs") or word in listed("human") else "",
        role=role,
        word=word,
        figure=text[stop + 1 : stop + 2].isdigit(),
    )


def _after_comma(text: str) -> Behind:
    if _next_one().match(text):
        return _ENDS
    age = _age().match(text)
    rest = text[age.end() :] if age else text
    words = (age[1] or age[2]) if age else None
    if rest.startswith(", "):
        post, role = _apposition(rest[2:])
        if post:
            years = re.search(YEARS, post)
            return Behind(age=words or (years[0] if years else None), post=post, role=role, ends=True)
    found = _next().match(text) if not age else None
    word = found[1] if found else ""
    bare = _bare_predicate().match(text) if word in ("is", "was", "became") else None
    return Behind(
        age=words,
        verb=word if word in listed("human") or word in listed("said_before") else "",
        role=role_in(bare[1].split()[-1:]) if bare else "",
        word=word,
        ends=True,
    )


def _apposition(text: str) -> tuple[str | None, str]:
    """The words of an apposition up to its end, and the role in it; nothing when they are a clause or a list."""
    found = _chunk().match(text)
    if not found:
        return None, ""
    words = found[0].split()
    role = role_in(words[:9])
    if not role or not _opens(words[0]) or any(word in finite() for word in words) or _WHEN.match(found[0]):
        return None, ""
    return found[0].rstrip(), role


def _opens(word: str) -> bool:
    """Whether an apposition may begin so: with an article, a small word, or a post's capitalised word."""
    if word[0].islower():
        return word not in (
            "and",
            "or",
            "but",
            "as",
            "who",
            "in",
            "on",
            "at",
            "with",
            "for",
            "from",
            "by",
            "to",
            "when",
            "while",
        )
    return bool(sorts().get(key(word), 0) & (TITLE | POST_PART | PEOPLE | PLACE)) or word[0].isdigit()
