"""From what was drawn to a Claim: its manner, its quote and its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from claims.claim import UNQUALIFIED, Attribution, Claim, Context, Modality, Provenance
from claims.dates.value import DateValue
from claims.document import Document, Source
from claims.extract.context.attributes.words import is_fixed
from claims.extract.context.revised.revised import SLOT as REVISED
from claims.extract.facts.renamed import SLOT as PLACE
from claims.extract.holders.holders import SLOT as HOLDER
from claims.extract.manner.headline_plan import is_planned_in_headline
from claims.extract.manner.manner import is_anew, manner
from claims.extract.manner.negations import OF_SOME
from claims.extract.manner.unstated import RUMOUR
from claims.extract.marks import ANEW, TOLD_BEFORE, UP_TO_THEN
from claims.extract.named.named import SLOT as THING
from claims.extract.persons.appointed import SLOT as APPOINTED
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.persons.lives_by import SLOT as TRADE
from claims.extract.persons.nations import SLOT as NATION
from claims.extract.results.score_parts import SCORE
from claims.extract.speech.speakers import Said, Speakers
from claims.extract.stated.slots import DISPUTED
from claims.extract.sums import WHOLE, is_part
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.passage import spaced
from claims.extract.times.counted_on import counted_on
from claims.extract.times.last_such import LAST
from claims.extract.times.open_times import WHEN
from claims.extract.times.told_before import is_told_before
from claims.extract.times.up_to_then import is_up_to_then
from claims.extract.unsaid.asked import is_only_wanted
from claims.extract.unsaid.denied import denied_by
from claims.extract.unsaid.doubts import doubt_of
from claims.extract.unsaid.negated import denial_of
from claims.quick import replace
from claims.text import Span
from claims.value import Reading

# How a name is spelled is nobody's statement, and a post beside a name is told as known.
_NOBODY = Attribution()
_MANNERLESS = Modality.ASSERTED, _NOBODY, ""
_PLAIN = frozenset(
    (
        "person-name",
        BODY,
        PLACE,
        THING,
        "rank",
        "age",
        "age-of",
        "birthplace",
        "birth-date",
        APPOINTED,
        NATION,
        TRADE,
        WHOLE,
    )
)
_PLAIN_KINDS = (REVISED, "post-", "office-", "age-in-", "law-", "who-", HOLDER)
_QUOTE_WORDS = 8
_LAST = f"{WHEN}-{LAST}"


def to_claim(document: Document, source: Source, item: Drawn, reading: Reading, speakers: Speakers) -> Claim:
    """What a rule drew from a text, as a Claim of its source."""
    line, column = document.place(item.span.start)
    modality, attribution, doubt = _manner(document, item, reading, speakers)
    if day := counted_on(document.text, item, reading.published):
        attribution = replace(attribution, said=day)
    return Claim(
        source=source.id,
        about=item.about,
        slot=item.slot,
        value=item.value,
        written=document.text[item.span.start : item.span.stop],
        qualifiers=UNQUALIFIED,
        attribution=attribution,
        modality=modality,
        context=_context(document.text, item, modality, doubt),
        provenance=Provenance(
            origin="extracted",
            page=document.page(item.span.start),
            line=line,
            column=column,
            quote=quote(document.text, item.span, item.passage.spaced),
            span=item.span,
            rule=item.rule,
        ),
    )


def _context(text: str, item: Drawn, modality: Modality, doubt: str) -> Context:
    """What a rule saw around a value, with how it stands to what was told before or is told elsewhere; ``doubt``: why it may not be what is denied."""
    sentence = item.passage.span
    is_new_plan = modality is Modality.PLANNED and is_anew(text[sentence.start : sentence.stop])
    told = ((ANEW, is_new_plan), (TOLD_BEFORE, is_told_before(text, item)), (UP_TO_THEN, is_up_to_then(item)))
    marks, own = [mark for mark, is_so in told if is_so], doubt_of(item)
    # What a rumour says is denied surely where the rumour is: "denied rumours that 40 had died".
    doubt = doubt if modality is Modality.DENIED and own == RUMOUR else own or doubt
    if not (marks or doubt):
        return item.context
    return replace(item.context, scope=(*item.context.scope, *marks), doubt=doubt or item.context.doubt)


def _manner(document: Document, item: Drawn, reading: Reading, speakers: Speakers) -> tuple[Modality, Attribution, str]:
    """How something is said and by whom, but for what is nobody's statement, and why a denial may not be of it; what lies ahead is planned, what is fixed is so."""
    if item.slot in _PLAIN or is_part(item.slot) or item.slot.startswith(_PLAIN_KINDS):
        return _MANNERLESS
    modality = manner(document.text, item.passage.span, item.span, item.told)
    by, via = _speaker(item, speakers)
    attribution = Attribution(by=by, via=via) if by else _NOBODY
    if doubts := [doubt for doubt in (denial_of(item), denied_by(item)) if doubt is not None]:
        return (
            Modality.DENIED,
            attribution,
            doubts[0] if len(doubts) == 1 and modality is not Modality.DENIED else OF_SOME,
        )
    if by and modality is Modality.ASSERTED and item.slot.startswith(DISPUTED):
        modality = Modality.REPORTED  # a view of somebody's: the text itself does not vouch for it
    if modality is Modality.DENIED and item.slot == _LAST:
        modality = Modality.ASSERTED  # "no strike since 2008" tells of one in 2008
    if modality is Modality.PLANNED and (
        is_fixed(item.context.attribute) or item.slot.startswith(SCORE) or _is_of_what_there_is(document.text, item)
    ):
        modality = Modality.ASSERTED
    is_ahead = is_only_wanted(item) or (item.slot.startswith("when") and _is_ahead(item, reading))
    if modality is Modality.ASSERTED and (is_ahead or is_planned_in_headline(item)):
        modality = Modality.PLANNED
    return modality, attribution, ""


def _is_of_what_there_is(text: str, item: Drawn) -> bool:
    """Whether a sum or a measure is that of a thing spoken of as there already, whatever is to become of it: "the 40-million-euro bridge will open in May"."""
    return item.slot.startswith(_AMOUNTS) and text[max(0, item.span.start - _REACH) : item.span.start].lower().endswith(
        _DEFINITE
    )


_AMOUNTS = ("money", "measure-")
_DEFINITE = ("the ", "this ", "these ", "its ", "their ")
_REACH = max(map(len, _DEFINITE))


def _speaker(item: Drawn, speakers: Speakers) -> Said:
    """Who says it, and through whom: whom the rule read, else whom the sentence names; of what is denied or doubted, who does so."""
    if item.by:
        return speakers.of(item.by)
    if item.said_from is not None:
        return speakers.said(item.said_from, denied=True)
    return speakers.said(item.span.start)


def _is_ahead(item: Drawn, reading: Reading) -> bool:
    """Whether a day lies behind the publication: what happens then is planned, however it is told."""
    day = item.value
    return isinstance(day, DateValue) and bool(day.low and reading.published and day.low > reading.published[1])


def placed(document: Document, span: Span, where: Provenance) -> Provenance:
    """The same provenance at a span of a document: its page, line and column, and its quote in the sentence that it stands in."""
    line, column = document.place(span.start)
    words = spaced(document.text, _sentence(document, span))
    said = quote(document.text, span, words)
    return replace(where, page=document.page(span.start), line=line, column=column, quote=said, span=span)


def _sentence(document: Document, span: Span) -> Span:
    cut = document.sentences
    at = max(bisect_right(cut, span.start, key=lambda one: one.start) - 1, 0)
    return cut[at] if cut and cut[at].start <= span.start < cut[at].stop else span


def quote(text: str, span: Span, words: Sequence[tuple[int, int]]) -> str:
    """The value with up to the eight words around it, verbatim. ``words`` are the places of its sentence's words.

    A value that goes on behind its sentence, over a paragraph's end, stands in it whole.
    """
    first = bisect_right(words, span.start, key=_stop)
    last = bisect_left(words, span.stop, lo=first, key=_start) - 1
    if last < first:
        return text[span.start : span.stop]
    spare = _QUOTE_WORDS - (last - first + 1)
    if spare > 0:
        last = min(len(words) - 1, last + (spare + 1) // 2)
        spare = _QUOTE_WORDS - (last - first + 1)
        first = max(0, first - spare)
    return text[words[first][0] : max(words[last][1], span.stop)]


_start, _stop = itemgetter(0), itemgetter(1)
