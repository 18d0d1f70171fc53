"""Posts: what somebody is, not which rank they bear. Two posts can be held at once unless they exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import words
from claims.offices.posts import may_be_joined, portfolios, read_post
from claims.offices.trades import OF as OF_TRADES
from claims.offices.trades import are_akin
from claims.value import Given, Kind, Reading, Relation, RelationKind


@dataclass(frozen=True, slots=True)
class Post:
    """A post. ``scope`` are the words for portfolio, body and country, normalised and sorted.

    ``only``: it is the one to which somebody was appointed, so that another excludes it. ``of``: it is one of the offices of a board, a
    court and the like, of which a person has one at a time. ``once``: it is the one held at the time that is spoken of ("then Minister of
    Transport"), and no text tells of a second.
    """

    kind: ClassVar[str] = "post"
    raw: str
    role: str
    scope: tuple[str, ...] = ()
    deputy: bool = False
    acting: bool = False
    former: bool = False
    only: bool = False
    of: str = ""
    once: bool = False

    def key(self) -> str:
        """ "deputy minister: foreign, kz"."""
        flags = [flag for flag in ("former", "acting", "deputy") if getattr(self, flag)]
        return " ".join((*flags, self.role)) + (": " + ", ".join(self.scope) if self.scope else "")


def parse(text: str, reading: Reading) -> Post:
    """The post that the words name; a role that the lexicon does not know is taken by its words.

    Raises ``ValueError`` for an empty text.
    """
    found = read_post(text)
    if found is not None:
        return Post(text, found.role, found.scope, found.deputy, found.acting, found.former)
    if not words(text):
        raise ValueError(f"“{text}” names no post: expected a role such as minister, chairman or spokesman")
    return Post(text, " ".join(words(text)))


def relate(a: Post, b: Post, given: Given) -> Relation:
    """The same post, one said with less, one that excludes the other, or two that one person can hold at once."""
    if a.key() == b.key():
        return Relation(RelationKind.SAME, "the same post")
    if a.of == b.of == OF_TRADES and are_akin(a.role, b.role):
        return Relation(RelationKind.INCOMPARABLE, "one trade may be called by the other")
    if a.of and a.of == b.of:
        one, other = sorted((a.role, b.role))
        return Relation(RelationKind.DIFFERS, f"the {one} is not the {other}")
    if a.only and b.only and _two_posts(a, b):
        return Relation(RelationKind.DIFFERS, "one appointment, and two posts")
    if a.role != b.role:
        return Relation(RelationKind.INCOMPARABLE, "both posts can be held at once")
    scopes = _scopes(a, b)
    if scopes is None and _two_portfolios(a, b):
        if may_be_joined(portfolios().intersection((*a.scope, *b.scope))):
            return Relation(RelationKind.UNCERTAIN, f"one {a.role}, and two portfolios, which one ministry may be for")
        return Relation(RelationKind.DIFFERS, f"one {a.role}, and two portfolios")
    if scopes is None:
        return Relation(RelationKind.INCOMPARABLE, "both posts can be held at once: they are over different things")
    said = "the same post" if scopes is RelationKind.SAME else "one names the post with less information than the other"
    return _exclusion(a, b) or Relation(scopes, said, spelling=scopes is RelationKind.SAME)


# Whoever is one of these is told by what it is over; "then" says that another was held at another time.
_OF_A_PORTFOLIO = frozenset(("minister", "secretary"))


def _two_portfolios(a: Post, b: Post) -> bool:
    """Whether one minister is told to be over one thing, and over another: "Economy Minister" and "Interior Minister"."""
    if a.role not in _OF_A_PORTFOLIO or (a.deputy, a.acting, a.former) != (b.deputy, b.acting, b.former) or a.former:
        return False
    one, two = set(a.scope), set(b.scope)
    rest = (one ^ two) - portfolios()
    told = all(len(some & portfolios()) == 1 for some in (one, two))
    return told and one.isdisjoint(two & portfolios()) and not rest and _of_one_time(a, b)


def _of_one_time(a: Post, b: Post) -> bool:
    return (a.once and b.once) or not {"then"} & {*words(a.raw), *words(b.raw)}


# Each is over one place: the mayor of one town is not that of another.
_OF_A_PLACE = frozenset(("mayor", "governor", "ambassador"))


def _two_posts(a: Post, b: Post) -> bool:
    """Whether two posts are over different things, and named by their titles, not described ("army chief")."""
    apart = bool(a.scope and b.scope) and set(a.scope).isdisjoint(b.scope) and _scopes(a, b) is None
    return apart and ((_is_title(a) and _is_title(b)) or (a.role == b.role and a.role in _OF_A_PLACE))


def _is_title(post: Post) -> bool:
    """ "Chief of the Defence Staff": every word in capitals but the small ones."""
    return all(word[0].isupper() or word in _SMALL for word in post.raw.split())


_SMALL = frozenset(("of", "the", "for", "and", "to", "in", "at"))


def _scopes(a: Post, b: Post) -> RelationKind | None:
    """How the scopes lie to each other; ``None`` when each says what the other does not."""
    first, second = _spelled_out(a, b), _spelled_out(b, a)
    if first == second or _acronym(first - second, second - first):
        return RelationKind.SAME
    return RelationKind.CONTAINS if first < second else RelationKind.WITHIN if second < first else None


# So many letters an acronym has at least.
_ACRONYM = 3


def _spelled_out(post: Post, other: Post) -> set[str]:
    """What a post is over; where the other names by its acronym what this one spells out and goes on from ("the Northern Trade League's Trade
    Board", "the NTL"), the acronym is a part of it.
    """
    scope = set(post.scope)
    short = [word for word in set(other.scope) - scope if len(word) >= _ACRONYM and word.upper() in other.raw]
    raw = words(post.raw)
    for one in short:
        for at in range(len(raw) - len(one) + 1):
            run = raw[at : at + len(one)]
            if "".join(word[0] for word in run) == one and set(run) < set(post.scope):
                scope.add(one)
    return scope


def _acronym(some: set[str], others: set[str]) -> bool:
    """Whether one side is the acronym of the other. The words are a bag, so the letters are compared as a bag too."""
    short, long = sorted((some, others), key=len)
    return len(short) == 1 < len(long) and sorted(*short) == sorted(word[0] for word in long)


def _exclusion(a: Post, b: Post) -> Relation | None:
    """What keeps two posts with the same role over the same thing apart, if anything does."""
    # A shared country alone does not say that the same ministry is meant.
    sure = _scopes(a, b) is RelationKind.SAME or any(len(word) > 2 for word in set(a.scope) & set(b.scope))
    kind = RelationKind.DIFFERS if sure else RelationKind.UNCERTAIN
    if a.deputy != b.deputy and _speaks(b if a.deputy else a):
        narrower = RelationKind.WITHIN if a.deputy else RelationKind.CONTAINS
        return Relation(narrower, "one says what the holder does, the other which post that is")
    if a.deputy != b.deputy and not (b if a.deputy else a).acting:
        return Relation(kind, f"the {a.role} and the deputy are not one post")
    if a.former != b.former:
        return Relation(kind, "one says that the post is held, the other that it was held before")
    if a.acting != b.acting:
        return Relation(RelationKind.UNCERTAIN, "one says that the post is held only for a time")
    return None


def _speaks(post: Post) -> bool:
    """Whether a post is called by what whoever has it does: a deputy press secretary is a spokesman too."""
    return any(word.startswith("spokes") for word in words(post.raw))


def show(value: Post) -> str:
    """The post as written, in one line."""
    return " ".join(value.raw.split())


KIND = Kind(
    name="post",
    number=8,
    noun="post",
    plural="posts",
    value=Post,
    parse=parse,
    relate=relate,
    show=show,
    example=("defence minister of Norway", "deputy defence minister of Norway"),
    advice="Check when each source says that the post was held, and whether one speaks of a deputy or of a former holder.",
)
