"""``claims why``: why claims were put side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.given import day, finding
from checker.command_line.options import ClaimsFile, ClaimsFrom, Extract, Extractors, Folder, Tagger, Texts, Today
from checker.command_line.output import out
from checker.command_line.run import loaded_of


def why(
    fingerprint: Annotated[
        str, typer.Argument(help="The fingerprint of a finding or of a pair in doubt, or the beginning of it.")
    ],
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    today: Today = None,
) -> None:
    """Print why these claims were put side by side: for every pair what was declared, and each feature with its weight.

    Give the options with which the check found it.

    Examples:
      claims why FINGERPRINT
      claims why FINGERPRINT desk --extract
    """
    from checker import api
    from checker.why.explain import why as explained

    loaded = loaded_of(folder, claims, texts, finding(extract, extractor, claims_from, tagger))
    out(explained(loaded.corpus, loaded.found, api.run(loaded, day(today)), fingerprint))
