"""What changed, for a terminal: as a diff shows it, with + for what is new, - for what is gone and ~ for what changed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.changes.model import Changes, headline, values
from checker.finding import Finding
from checker.printable import printable
from checker.reports._columns import wrapped

# SGR parameters of ECMA-48; the signs say the same, so colour never carries a meaning alone.
_SGR = {"+": "31", "~": "33", "-": "32", "": "1"}


def render(found: Changes, width: int, colour: bool) -> str:
    """The counts, then each new, changed and gone finding with its values."""
    return "".join(f"{line}\n" for line in _lines(found, width, colour))


def _lines(found: Changes, width: int, colour: bool) -> Iterator[str]:
    yield from _painted(headline(found), "", width, colour)
    for item in found.new:
        yield from _one("+", item.finding, "fails" if item.fails else "", width, colour)
    for changed in found.changed:
        told = f"{changed.what}{'; fails' if changed.fails else ''}"
        yield from _one("~", changed.after, told, width, colour)
        for line in values(changed.before) if changed.before.fingerprint != changed.after.fingerprint else ():
            yield from _painted(f"    was {line}", "", width, colour, plain=True)
    for finding in found.gone:
        yield from _one("-", finding, "", width, colour)


def _one(sign: str, finding: Finding, told: str, width: int, colour: bool) -> Iterator[str]:
    yield ""
    yield from _painted(f"{sign} {finding.code} {finding.severity.value}  {finding.question}", sign, width, colour)
    for line in values(finding) or (finding.message,):
        yield from _painted(f"    {line}", "", width, colour, plain=True)
    notes = [told] if told else []
    yield from _painted(
        f"    {'; '.join([*notes, f'fingerprint {finding.fingerprint}'])}", "", width, colour, plain=True
    )


def _painted(text: str, sign: str, width: int, colour: bool, plain: bool = False) -> Iterator[str]:
    indent = len(text) - len(text.lstrip(" "))
    for number, line in enumerate(wrapped(printable(text), max(width - indent - 2, 20))):
        start = " " * (indent if number == 0 else indent + 2)
        yield start + (f"\x1b[{_SGR[sign]}m{line}\x1b[0m" if colour and not plain else line)
