"""claims.yaml to a ``Corpus``, with every problem of the file in one run."""

from __future__ import annotations

from claims.corpus import Corpus
from claims.curated.link import link
from claims.curated.shape import Complaint, shape
from claims.curated.yaml_tree import locate, read_tree
from claims.errors import InputError, Problem, cut


def read_corpus(text: str, file: str) -> Corpus:
    """Read the text of a claims.yaml; ``file`` names it in messages.

    Raises ``InputError`` that holds all problems of the file: its syntax, its shape, its references and its values.
    """
    tree = read_tree(text, file)
    shaped = shape(tree.data)
    corpus, complaints = link(shaped, tree)
    if tree.problems or shaped.complaints or complaints:
        raise InputError([*tree.problems, *_place((*shaped.complaints, *complaints), text, file)])
    return corpus


def _place(complaints: tuple[Complaint, ...], text: str, file: str) -> list[Problem]:
    places = locate(text, file, (path for path, _ in complaints))
    return [Problem(file, *places[path], cut(message)) for path, message in complaints]
