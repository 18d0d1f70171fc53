"""Whether what has the form of a time of day is one where it stands: not a score, a price, a count or the time of a race."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.text import Span
from claims.times.words import zone

Match = re.Match[str]
_BEHIND = 40
# Between the two ends of "10.00-12.35", "from 17:42 to 23:05", "at 7:15 instead of 7:45".
JOIN = re.compile(r"\s?[-–]\s?|,?\s(?:to|and|or|until|till|instead of|not)\s(?:about\s)?", re.IGNORECASE)
PART = re.compile(
    r",?\s*(?:on\s+\w+day\s+|\w+day\s+|this\s+|in\s+the\s+|yesterday\s+|at\s+)(?P<part>morning|afternoon|evening|night)\b"
    r"|,?\s*(?:last|to)\s?(?P<night>night)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r",?\s(?:on\s(?:\w+day\b|the\s\w+|\d)|local\b|today\b|yesterday\b|tomorrow\b|tonight\b|sharp\b)", re.IGNORECASE
)
_LOCAL = re.compile(r"\s(?:hours )?local time\b", re.IGNORECASE)
_END = re.compile(r"\s*(?:[.;:)]|\Z)")
_COMMA = re.compile(
    r",|\s(?:when|while|as|and|but|with|until|till|to|the|his|her|its|their|in|from|for|after|because)\b"
)
# What follows a number that counts or measures something.
_COUNTED = re.compile(
    r"[\s-](?:percent|per\b|million|billion|bn\b|people|men\b|women\b|hundred\b|thousand\b|(?!was\b|is\b|has\b|as\b|this\b|his\b)[a-z]+s\b)"
    r"|\s?[%°]|\s?(?:m|km|kg|g|p|cm|mm|l|t)\b"
)
_LED = re.compile(
    r"(?:^|\W)(?:at|by|from|until|till|since|between|before|after|around|about|start|and|towards?|arriv\w+|ends?|opened|closed|time:?|not)$"
)
_DATED = re.compile(r"(?:day|yesterday|today|night|morning|evening|\d{4}),? at$")
_PRICED = re.compile(
    r"\b(?:clos|trad|settl|pric|quot|fix|valu|sold|bought|rate|index|odds|bid)\w*\s(?:\w+\s)?(?:at|to|from|by)$|\b(?:fell|rose)\s(?:to|from|by)$"
)
# What happens at an hour: "the alarm was raised at 2.21, and".
_HAPPENED = re.compile(
    r"\b(?:raised|called|came|arriv\w+|began|started|rang|happened|broke out|sounded|alerted)\s(?:out\s)?at$"
)
_RACED = re.compile(r"\b(?:in|time(?: of)?|record(?: of)?|score|won|by|lap)\W*$")
# "Deaths remain at two", "the toll stood at nine": a count.
_MEASURED = re.compile(
    r"\b(?:remain|stay|stood|stand|put|estimat|kept|keep|held|peak|cap|valu|pric|fix|limit|rate|toll|orphan|widow|school|peg|steady|unchanged|level|count|died)"
    r"\w*\s(?:\w+\s)?at\s$"
)
# "Voted by eight to two", "leads by five to four".
_CONTEST = re.compile(
    r"\b(?:vot\w*|w[io]ns?|winning|lead|leads|led|leading|beat\w*|defeat\w*|pass\w*|approv\w*|reject\w*|carri\w*|adopt\w*|decid\w*|los[et]\w*|ruled|split|"
    r"scor\w*|ahead|odds|margin|ratio|outnumber\w*|from)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:^|\b)(?:at|until|till|around|about|nearly|almost|since|before|after|was|is|were|towards?|by|gone)\s$",
    re.IGNORECASE,
)
_ROUND = frozenset(("five", "ten", "twenty", "twenty-five", "5", "10", "20", "25"))
_GONE = re.compile(r"\b(?:was|is|until|till|well|long|already|just)\s$")
_DOTTED = re.compile(
    r"(?<![\d.])(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:[ap]\.?m\b|GMT|UTC|hrs|(?:on\s)?\w+day\s|this\s(?:morning|afternoon|evening))"
    r"|(?:day|yesterday|today|\d{4}|night|morning|evening),?\sat\s(?:[01]?\d|2[0-3])\.[0-5]\d\b(?!\s?[%\d])|\bat\s0\d\.[0-5]\d\b(?!\s?[%\d])"
)
# A cheap look before it.
_COLON = re.compile(r":(?<=0\d:|1[3-9]:|2[0-3]:)[0-5]\d\b(?!:)")
_COLONED = re.compile(
    r"(?:\bat|\bfrom|\buntil|\bby|\bbetween|\bsince|day,?|\d{4},?|^)[ \t]*(?:about\s|around\s)?(?:0\d|1[3-9]|2[0-3]):[0-5]\d\b(?!:)",
    re.MULTILINE,
)


@lru_cache(maxsize=4)
def _dots(text: str) -> bool:
    """Whether the text writes times with a full stop."""
    return _DOTTED.search(text) is not None


@lru_cache(maxsize=4)
def day_of_24(text: str) -> bool:
    """Whether the text writes times with a colon, on the clock of 24 hours."""
    return _COLON.search(text) is not None and _COLONED.search(text) is not None


def in_figures(found: Match, text: str, span: Span, hedged: bool) -> bool:
    """Whether two numbers with a mark between are a time: not the score 2:1, the price 5.40 or the time of a race."""
    behind = zone().match(text, found.end(), span.stop)
    if found["half"] or found["hrs"] or (behind and behind["name"]) or _LOCAL.match(text, found.end(), span.stop):
        return True
    before = text[max(span.start, found.start() - 24) : found.start()].rstrip(" (").lower()
    led = hedged or _LED.search(before) is not None
    if found["s"]:
        return len(found["h"]) == 2 and (led or not before or before.endswith("day") or before[-1] in ",0123456789:")
    if found["mark"] == ".":
        return _with_a_stop(found, text, before, led)
    written = found["h"].startswith("0") or int(found["h"]) > 12
    if led or not before:
        return True
    if found["mark"] != ":" or not (written or len(found["h"]) == 2):
        return False
    return (written and re.search(r"(?:day|\d{4}|\d|,)$", before) is not None) or (
        day_of_24(text) and not _RACED.search(before) and not _COUNTED.match(text, found.end())
    )


def _with_a_stop(found: Match, text: str, before: str, led: bool) -> bool:
    """ "At 02.34 on 9 May", "at 3.42 this morning", "rose at 19.40" where the text writes its times so."""
    if _COUNTED.match(text, found.end()) or _PRICED.search(before):
        return False
    if PART.match(text, found.end()) or _DATED.search(before):
        return True
    if re.match(r"\s?[-–]\s?(?:[01]\d|2[0-3])\.[0-5]\d(?![\d.])", text[found.end() : found.end() + 10]):
        return re.search(r"(?:day|\d{4}),?$", before) is not None
    behind = text[found.end() : found.end() + 12]
    closed = re.match(r"\s*(?:[.;,)]|$|on\b|today|this\b|local|the\b|and\b|in the\b|[A-Z][a-z]+day)", behind)
    if not led or closed is None:
        return led and _dots(text)
    return found["h"].startswith("0") or _dots(text) or _HAPPENED.search(before) is not None


def to_or_past(found: Match, text: str, hedged: bool) -> bool:
    """ "Ten past five", "at twenty to seven"; not "eight to two" of a vote, "seven to nine months", "twelve minutes to ten rescuers"."""
    if _COUNTED.match(text, found.end()):
        return False
    bare, past = found["minutes"].lower(), found["way"].lower() == "past"
    before = text[max(0, found.start() - _BEHIND) : found.start()]
    if bare == "half" or bare.endswith("quarter"):
        return past or (bare != "half" and not re.search(r"\bfrom\s$", before))
    if "minute" in bare:
        return True
    if past:
        return bare in _ROUND or hedged or _ASKS.search(before) is not None
    if bare not in _ROUND or bare.isdigit() or not (hedged or _ASKS.search(before)):
        return False
    # The hedge itself may be the "by" of a score.
    return not _CONTEST.search(before)


def in_a_word(found: Match, text: str, span: Span, hedge: str | None) -> bool:
    """Whether an hour in one word is a time: "at four in the afternoon", "shortly after eleven, when"; not "remain at two", "after ten"."""
    start, stop = found.start(), found.end()
    before = text[max(span.start, start - _BEHIND) : start]
    day = PART.match(text, stop, span.stop) or _DAY.match(text, stop, span.stop)
    if found["h6"]:
        return (
            hedge is not None or _ASKS.search(before) is not None or re.search(r"\b(?:from|to)\s$", before) is not None
        )
    if found["h5"] and hedge is None:
        return bool(day) or (_END.match(text, stop, span.stop) is not None and not _MEASURED.search(before))
    if hedge is None:
        return False
    ends = _END.match(text, stop, span.stop) or _COMMA.match(text, stop, span.stop)
    if hedge == "gone":
        return bool(day or ends) and (" " in found[hedge].strip() or _GONE.search(before) is not None)
    # "Shortly after eleven" asks for an hour, "about nine" and "after ten" do not.
    strong = " " in found[hedge].strip() and hedge in ("about", "nearly", "past")
    return bool(day or (strong and ends))
