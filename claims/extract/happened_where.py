"""The place of an incident: dateline, "in Springfield, Ill.", "Springfield police", a known city."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from claims.folding import words
from claims.gazetteer import city
from claims.text import Span

_NAME = r"(?:(?:St|Ft|Mt|Pt)\. |(?:North|South|East|West|N|S|E|W)\.? )?[A-Z][\w’'-]*[a-z](?:[ ](?:of |the |de |la |du )?[A-Z][\w’'-]*[a-z]){0,3}"
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|"
    "Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|"
    "Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place by its name in the text."""

    name: str
    span: Span
    rule: str


@cache
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    short = r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\. ?[HJMYCD]|S\. ?[CD]|R\. ?I|W\. ?Va|D\. ?C|[A-Z]{2})\b"
    caps = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
    return (
        ("dateline", 6.0, re.compile(rf"(?m)^\W{{0,3}}(?P<name>{caps})(?:, (?:{_STATES}|{short})\.?)?(?: ?\([^)\n]{{2,40}}\))?\s*(?:--|[—–-])\s")),
        ("in, state", 4.0, re.compile(rf"\b(?:in|at|of|near|from|outside)\s+(?P<name>{_NAME}), (?:{_STATES}|{short})")),
        ("city police", 2.0, re.compile(rf"(?P<name>{_NAME}) (?:[Pp]olice|PD)\b")),
        ("in", 1.0, re.compile(rf"\b(?:in|near|outside)\s+(?:the (?:city|town|village) of )?(?P<name>{_NAME})")),
        ("known", 1.0, re.compile(rf"(?P<name>{_NAME})")),
    )


def happened_where(text: str) -> Where | None:
    """The city or town, else the county, that the text as a whole is about."""
    votes: Counter[str] = Counter()
    first: dict[str, Where] = {}
    for rule, weight, pattern in _patterns():
        for hit in pattern.finditer(text):
            name = hit["name"]
            key = " ".join(words(name))
            if rule == "known" and not city(name, "US"):
                continue
            early = 2.0 if hit.start() < 400 else 1.0
            votes[key] += weight * early  # type: ignore[assignment]
            first.setdefault(key, Where(name.title() if name.isupper() else name, Span(hit.start("name"), hit.end("name")), rule))
    if not votes:
        return None
    best = max(votes, key=lambda key: (votes[key], -first[key].span.start))
    return first[best]
