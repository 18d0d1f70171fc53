"""How the texts of a folder were divided: which of them were not, or less strictly, held against which."""

from __future__ import annotations

from collections.abc import Iterable

from checker.discover.discovery import Discovery, Divided
from checker.discover.links.link import FEW
from checker.discover.links.stories import Story


def divided(judged: Iterable[tuple[Story, Discovery]]) -> Divided:
    """What is to be said of the stories of a folder, each with what was found in it."""
    parts = [(tuple(sorted({claim.source for claim in found.claims})), story) for story, found in judged]
    several = [(part, story) for part, story in parts if len(part) > 1]
    if sum(len(part) for part, _ in parts) <= FEW:
        return Divided(apart=tuple(part for part, _ in several) if len(several) > 1 else ())
    return Divided(
        loose=tuple(part for part, story in several if not story.links.few),
        shares=tuple(part for part, story in several if story.share),
        alone=tuple(sorted(source for part, _ in parts if len(part) == 1 for source in part)),
    )
