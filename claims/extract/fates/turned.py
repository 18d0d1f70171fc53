"""A fate that turns where it is told: "closed on Monday and reopened on Tuesday", "was acquitted. The court convicted him in another case." """

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.fates.forms import Said, forms
from claims.extract.language.tokens import Row, starts_with
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage

_BACK = frozenset(("he", "she", "it", "they", "him", "her", "them"))
# Between two predicates of one sentence stands one of these: "refused to sign" tells of no signing.
_JOINED = frozenset(("and", "but", "then", "before", "after", "until", ";"))


def is_turned(page: Page, passage: Passage, at: int, said: Said) -> bool:
    """Whether the sentence tells the opposite too, or the next one does of whoever a pronoun means: which of the two holds is then not told here."""
    row = passage.row
    if any(
        not _JOINED.isdisjoint(token.word for token in row[min(at, other) : max(at, other)])
        for other in _opposites(row, said)
    ):
        return True
    index = page.index_at(passage.span.start)
    behind = page.passages[index + 1].row if index is not None and index + 1 < len(page.passages) else ()
    return not _BACK.isdisjoint(token.word for token in behind) and any(True for _ in _opposites(behind, said))


def _opposites(row: Row, said: Said) -> Iterator[int]:
    """The tokens at which a form begins that says the opposite on the same question."""
    for at, token in enumerate(row):
        for other in forms().get(token.word, ()):
            if (
                other.form.state == said.form.state
                and other.form.says is not said.form.says
                and starts_with(row, at, other.form.words)
                and (not other.tail or other.tail[0] in {one.word for one in row[at:]})
            ):
                yield at
