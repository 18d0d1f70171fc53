"""Wounds by their grammar: somebody has a wound, breaks a part of the body, loses one, or is cut on one.

"Had a gash on the forearm", "with a badly fractured pelvis", "broke three ribs", "lost two fingers", "was bitten on both arms".
"""

from __future__ import annotations

from claims.extract.incidents.words import word_set

_HAVING = word_set(
    "suffered suffers suffering sustained sustains sustaining received receiving incurred had has have having with got needing"
)
_BREAKING = word_set(
    "broke breaks broken breaking fractured dislocated sprained twisted shattered crushed bruised gashed burned burnt injured hurt banged severed tore"
)
_LOSING = word_set("lost loses losing")
_CUTTING = word_set("cut bitten burned burnt scalded bruised grazed scratched slashed stung gashed nicked lacerated")
_BEING = word_set("was were been being is are got badly slightly and")
_DAMAGED = word_set(
    "broken fractured dislocated crushed shattered sprained bruised severed cracked torn punctured collapsed perforated ruptured twisted amputated mangled swollen burned burnt"
)
_WOUNDS = word_set(
    "injury injuries wound wounds burn burns concussion concussions fracture fractures laceration lacerations abrasion abrasions graze grazes scrape scrapes scratches gash gashes"
    " bruise bruises bruising whiplash contusion contusions sprain sprains amputation amputations frostbite hypothermia stitches blisters haemorrhage hemorrhage shrapnel"
)
BODY = word_set(
    "arm arms leg legs hand hands foot feet head face neck back chest shoulder shoulders thigh thighs knee knees hip hips ankle ankles wrist wrists finger fingers thumb toe toes ear ears"
    " eye eyes jaw nose rib ribs stomach abdomen collarbone pelvis spine skull elbow elbows forearm forearms heel heels calf cheek cheekbone lung lungs spleen kidney liver vertebra vertebrae"
    " bone bones shin scalp femur tibia sternum eardrum hamstring tendon ligament ligaments"
)
_LOST = word_set(
    "arm arms leg legs hand hands foot feet finger fingers thumb toe toes ear eye eyes limb limbs sight hearing teeth"
)
_WHOSE = word_set("his her their a an both one two three four five several the")
_WHERE = word_set("in on to across around through")
_ENDS = word_set(
    ", ; : . ( and or who that which when where while after but as from for because at causing cause caused intent"
)
_CHARGED = word_set("charged charge charges convicted dealt deals dealing")
_DENIED = word_set("no not without any never")
_GAP, _SHORT = 5, 3


def wound_at(words: tuple[str, ...], at: int) -> int | None:
    """Where the words of a wound end that begin at a place; none where no wound is told there."""
    word = words[at]
    if word in _HAVING and (at == 0 or words[at - 1] not in _CHARGED):
        return _had(words, at + 1)
    if word in _LOSING:
        return _reached(words, at + 1, _LOST, _WHOSE)
    if word in _CUTTING and words[at + 1 : at + 2] and words[at + 1] in _WHERE and _is_passive(words, at):
        return _reached(words, at + 2, BODY, _WHOSE)
    return _reached(words, at + 1, BODY, _WHOSE) if word in _BREAKING else None


def is_denied(words: tuple[str, ...]) -> bool:
    """Whether the words of a form say that there was no harm: "escaped with no injuries"."""
    return len(words) > 1 and not _DENIED.isdisjoint(words[1:])


def _had(words: tuple[str, ...], start: int) -> int | None:
    """ "A deep cut to the head", "two broken ribs": a wound, or a part of the body that is said to be damaged."""
    damaged = False
    for at in range(start, min(start + _GAP + 1, len(words))):
        word = words[at]
        if word in _WOUNDS or (damaged and word in BODY):
            return at + 1
        if word in _ENDS or word in _DENIED:
            return None
        damaged = damaged or word in _DAMAGED
    return None


def _reached(words: tuple[str, ...], start: int, parts: frozenset[str], first: frozenset[str]) -> int | None:
    """Where a part of the body ends that such a word leads to: "both her legs", "three ribs"."""
    if not words[start : start + 1] or words[start] not in first:
        return None
    for at in range(start + 1, min(start + 1 + _SHORT, len(words))):
        if words[at] in parts:
            return at + 1
        if words[at] in _ENDS:
            return None
    return None


def _is_passive(words: tuple[str, ...], at: int) -> bool:
    return at > 0 and words[at - 1] in _BEING
