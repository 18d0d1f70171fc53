"""What was not checked, worded for a reader, and whether the quotes stand in their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.finding import NotCompared, Report
from checker.reports._page.labels import labels
from checker.reports._page.unchecked_words import PREFIXES, SENTENCES
from checker.reports._words import number
from checker.texts import Texts

_ITEMS, _SOURCES = 6, 12


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A sentence on what was not checked, with the first things that it is about, and the part of the page that holds them."""

    text: str
    items: str = ""
    link: str = ""


def unchecked(report: Report) -> Iterator[Unchecked]:
    """What was not held against anything, and which texts were not there to look in."""
    for entry in report.not_compared:
        yield Unchecked(_sentence(entry), _first(entry.items, _ITEMS, "; "))
    if single := report.summary.single_source:
        one = "is answered by one independent source only, so that there was nothing to hold against it"
        many = "are answered by one independent source only each, so that there was nothing to hold against them"
        yield Unchecked(f"{number(single, 'question')} {one if single == 1 else many}.", link="g-one-source-only")
    missing = [source.id for source in report.sources if not source.text_at_hand]
    if missing:
        called = labels(report.sources)
        were = "was" if len(missing) == 1 else "were"
        told = f"{number(len(missing), 'text')} of {number(len(report.sources), 'source')} {were} not at hand."
        yield Unchecked(told, _first([called[name] for name in missing], _SOURCES, ", "))
    if report.baseline and report.baseline.gone:
        gone = report.baseline.gone
        told = f"{number(len(gone), 'finding')} of {report.baseline.file} {'is' if len(gone) == 1 else 'are'} found no more; 'claims baseline --prune' removes what is gone."
        yield Unchecked(told, _first(list(dict.fromkeys(item.question for item in gone)), len(gone), "; "))


def _sentence(entry: NotCompared) -> str:
    one, many = SENTENCES.get(entry.reason, ("", ""))
    rest = entry.reason
    for prefix, words in PREFIXES.items():
        if entry.reason.startswith(prefix):
            (one, many), rest = words, entry.reason.removeprefix(prefix)
    if not one:
        return f"{entry.reason}: {entry.count}."
    rest = rest.replace(" that were refused: ", f" {'was' if entry.count == 1 else 'were'} refused: ", 1)
    return f"{(one if entry.count == 1 else many).format(n=entry.count, rest=rest)}."


def _first(items: Sequence[str], most: int, joint: str) -> str:
    more = f"{joint}and {len(items) - most} more" if len(items) > most else ""
    return joint.join(items[:most]) + more


def without_sentences(report: Report, texts: Texts) -> str | None:
    """That quotes could not be shown in their sentences, and how to change that; ``None`` where all texts are at hand."""
    asked = {claim.source for finding in report.findings for claim in finding.claims}
    missing = asked - set(texts.documents)
    if not missing:
        return None
    if missing == asked:
        told = "No quote is shown in its sentence, because no text is at hand."
    else:
        told = f"Quotes of {len(missing)} of {len(asked)} sources are not shown in their sentences, because the text is not at hand."
    how = "name each source's text as its 'file' in the claims file, and give the folder of the texts with --texts"
    return f"{told} To change that, {how}."
