"""Extractors that other packages bring: entry points of the group ``claims.extractors``.

Each is a function ``(document, source, reading)`` that gives ``Claim`` values, as ``claims.extract.extract.extract`` does. It must give
for each the exact quote in ``provenance.quote``; a claim whose quote is not in the text is refused. None runs unless it is asked for
by name, so that installing a package changes no result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import entry_points

from claims.claim import Attribution, Claim, Modality, Provenance, Qualifiers
from claims.document import Document, Source
from claims.errors import UsageError, nearest
from claims.value import Reading
from claims.values import kind

GROUP = "claims.extractors"
Extractor = Callable[[Document, Source, Reading], Iterable[Claim]]


def extractors() -> tuple[str, ...]:
    """The names of the extractors that are installed."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def extractor(name: str) -> Extractor:
    """The extractor of this name. Raises ``UsageError`` where none is installed, or it cannot be loaded."""
    point = next(iter(entry_points(group=GROUP, name=name)), None)
    if point is None:
        known = extractors()
        hint = nearest(name, known) if known else f"no package with an entry point of the group '{GROUP}' is installed"
        raise UsageError(f"there is no extractor '{name}'; {hint}")
    try:
        made: Extractor = point.load()
    # A package of somebody else may fail in any way.
    except Exception as error:
        raise UsageError(f"the extractor '{name}' cannot be loaded: {type(error).__name__}: {error}") from None
    return made


def quoted(
    source: Source, slot: str, kind_name: str, written: str, quote: str, reading: Reading | None = None, **more: str
) -> Claim:
    """A claim as an extractor gives it: the value's words, and the exact words around them in which they stand.

    ``more``: ``about`` (a subject that the extractor knows), ``by`` (the speaker), ``modality``, ``normal`` (the value in normal form,
    where the words alone do not say it), and any qualifier. Raises ``ValueError`` where the value cannot be read as one of its kind.
    """
    about, by, normal = more.pop("about", ""), more.pop("by", None), more.pop("normal", None)
    modality = Modality(more.pop("modality", "asserted"))
    return Claim(
        source=source.id,
        about=about,
        slot=slot,
        value=kind(kind_name).parse(normal or written, reading or Reading()),
        written=written,
        qualifiers=Qualifiers(**more),
        attribution=Attribution(by=by),
        modality=modality,
        provenance=Provenance(origin="extracted", quote=quote),
    )
