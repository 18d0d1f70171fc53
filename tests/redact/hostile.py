"""A desk whose every corner names private people: ids, files, titles, questions, values, quotes, speakers, waivers, rules."""

from __future__ import annotations

from datetime import date
from functools import cache

from checker.check import check_corpus
from checker.finding import Report
from checker.reports import Style
from checker.settings import FailOn, Settings
from checker.texts import Texts
from claims.curated import read_corpus
from claims.document import Document

TODAY = date(2026, 1, 15)
# What must not survive anywhere, in any case. "Wexmoor" is a village, "Tessmann Werft" a firm: both stay.
PRIVATE = (
    *("marisela", "okonkwo", "oconquo", "dragomir", "velkov", "vělkov", "hollis", "quennell", "ingeborg", "rask"),
    *(
        "47-year-old",
        "aged 47",
        "fifty-two",
        "3 march 1978",
        "1978-03-03",
        "12 elm street",
        "musterweg 7",
        "+44 20 7946 0958",
    ),
    *("dv@example.org", "flat 4b"),
)
STAYS = ("Wexmoor", "Tessmann Werft", "Edda Lindqvist", "Harven Herald")
HERALD = """\
Ferry strikes pier at Wexmoor
Mayor Edda Lindqvist said that 120 people were aboard, among them Marisela Okonkwo, 47, of 12 Elm Street, Wexmoor.
MARISELA OKONKWO, a 47-year-old baker born on 3 March 1978, told the Harven Herald that the pilot, Dragomir Velkov, shouted.
Mr. Vělkov, aged 47 and a tenant of Flat 4B at Musterweg 7, can be reached at +44 20 7946 0958 or dv@example.org.
Okonkwo's neighbour Hollis Quennell lost nine cases of fish. The yard of Tessmann Werft will repair the ship.
Dragomir
Velkov denies it. Velkov steered at 9 knots.
"""
COURIER = """\
Marisela Oconquo, fifty-two years old, counted 164 people aboard, she told us. Hollis Quennell counted 140.
Captain Velkov, Dragomir J., had been on duty for nine hours, said Ingeborg Rask, his lawyer. Rask lives in Wexmoor.
"""
CLAIMS = """\
version: "1"
sources:
  - {id: okonkwo-interview, title: "Marisela Okonkwo, 47: what I saw", publisher: Harven Herald, url: "https://herald.example/2025/marisela-okonkwo-speaks", file: marisela_okonkwo.txt, published: {date: 2025-03-05, basis: stated}}
  - {id: velkovfile, title: Night of D. Velkov, publisher: Ingeborg Rask, url: "https://dragomir-velkov.example/x", file: velkov.txt, published: {date: 2025-03-06, basis: stated}}
entities:
  - {id: okonkwo, kind: person, name: Marisela Okonkwo, aliases: [Marisela Oconquo, Okonkwo], wikidata: Q13406268, country: GB}
  - {id: velkov-d, kind: person, name: Dragomir Velkov}
  - {id: edda, kind: person, name: Edda Lindqvist, public: true}
  - {id: velkov-crash, kind: event, name: the crash of Velkov's ferry, wikidata: Q4115189}
  - {id: wexmoor, kind: place, name: Wexmoor}
  - {id: yard, kind: organisation, name: Tessmann Werft}
  - {id: okonkwo-house, kind: thing, name: the house of Hollis Quennell}
slots:
  - {id: velkov-aboard, title: "How many were aboard at {about}, by Dragomir Velkov?", kind: count, wikidata: P1110}
  - {id: pilot, title: "Who steered at {about}?", kind: person, wikidata: P710}
  - {id: age, title: "How old is {about}?", kind: count}
  - {id: born, title: "When was {about} born?", kind: date, ftm: birthDate}
  - {id: home, title: "What is the address of {about}?", kind: term}
  - {id: lost, title: "How many cases were lost at {about}?", kind: count}
  - {id: state, title: "What is {about}?", kind: term}
  - {id: hours, title: "How long was the duty of {about}?", kind: duration}
rules:
  - id: okonkwo-rule
    title: What Okonkwo lost is a part of what was aboard
    kind: part-of
    part: {slot: velkov-aboard, about: velkov-crash}
    whole: {slot: lost, about: okonkwo-house}
claims:
  - {source: okonkwo-interview, about: velkov-crash, slot: velkov-aboard, value: 120 people, line: 2, quote: "120 people were aboard, among them Marisela", attribution: {by: edda}}
  - {source: velkovfile, about: velkov-crash, slot: velkov-aboard, value: 164 people, line: 1, quote: "counted 164 people aboard", attribution: {by: Marisela Oconquo, via: Ingeborg Rask}}
  - {source: velkovfile, about: velkov-crash, slot: velkov-aboard, value: "140", line: 1, quote: "Hollis Quennell counted 140.", attribution: {by: Hollis Quennell}}
  - {source: okonkwo-interview, about: velkov-crash, slot: pilot, value: Dragomir Velkov, line: 3, quote: "the pilot, Dragomir Velkov, shouted."}
  - {source: velkovfile, about: velkov-crash, slot: pilot, value: "Velkov, Dragomir J.", line: 2, quote: "Captain Velkov, Dragomir J., had"}
  - {source: velkovfile, about: velkov-crash, slot: pilot, value: Ingeborg Rask, quote: "steered by Ingeborg Rask herself"}
  - {source: okonkwo-interview, about: okonkwo, slot: age, value: "47", line: 2, quote: "Marisela Okonkwo, 47, of 12 Elm Street,"}
  - {source: velkovfile, about: okonkwo, slot: age, value: fifty-two, line: 1, quote: "fifty-two years old"}
  - {source: okonkwo-interview, about: okonkwo, slot: born, value: 3 March 1978, line: 3, quote: born on 3 March 1978}
  - {source: velkovfile, about: okonkwo, slot: born, value: "1977"}
  - {source: okonkwo-interview, about: okonkwo, slot: home, value: 12 Elm Street, line: 2, quote: "of 12 Elm Street, Wexmoor."}
  - {source: velkovfile, about: okonkwo, slot: home, value: Musterweg 7}
  - {source: okonkwo-interview, about: okonkwo-house, slot: lost, value: nine, line: 5, quote: "Hollis Quennell lost nine cases"}
  - {source: okonkwo-interview, about: velkov-crash, slot: lost, value: nine, line: 5, quote: "Okonkwo's neighbour Hollis Quennell lost nine cases"}
  - {source: okonkwo-interview, about: velkov-d, slot: state, value: a tenant, line: 4, quote: "Vělkov, aged 47 and a tenant of Flat"}
  - {source: velkovfile, about: velkov-d, slot: hours, value: nine hours, line: 2, quote: "on duty for nine hours, said Ingeborg"}
waivers:
  - {fingerprint: velkovwaiver1, by: Hollis Quennell, decided: 2025-12-01, reason: "Velkov, aged 47, asked for it", until: 2025-12-31}
  - {fingerprint: FINGERPRINT, by: Ingeborg Rask, decided: 2026-01-10, reason: "seen by Marisela Okonkwo", until: 2026-06-30}
"""
PATH = "okonkwo-case/claims.yaml"


@cache
def hostile() -> tuple[Report, Style]:
    """The report, and the style that every format is handed."""
    first, _ = _checked(CLAIMS)
    waived = next(finding for finding in first.findings if finding.slot == "pilot")
    return _checked(CLAIMS.replace("FINGERPRINT", waived.fingerprint))


def _checked(text: str) -> tuple[Report, Style]:
    corpus = read_corpus(text, PATH)
    documents = {
        "okonkwo-interview": Document("okonkwo-interview", "okonkwo-case/texts/marisela_okonkwo.txt", HERALD, "0" * 64),
        "velkovfile": Document("velkovfile", "okonkwo-case/texts/velkov.txt", COURIER, "0" * 64),
    }
    report = check_corpus(corpus, documents, Settings(), TODAY, PATH)
    texts = Texts(documents, Document("", PATH, text, ""), "", corpus)
    return report, Style(verbose=True, fail_on=FailOn.ANY, texts=texts)
