"""Small closed classes of English grammar, as several rules ask for them. Lists that somebody may extend are in ``claims/lexicons``."""

from __future__ import annotations

ARTICLES = frozenset(("a", "an", "the"))
# The words before a noun that say whose it is.
POSSESSIVES = frozenset(("my", "your", "his", "her", "its", "our", "their"))
OF_OTHERS = frozenset(("his", "her", "its", "their"))
# The endings of a noun that say that something is its own; of nouns in the plural too.
GENITIVES = ("'s", "’s")
ALL_GENITIVES = (*GENITIVES, "s'", "s’")
APOSTROPHES = ("'", "’")
BE = frozenset(("be", "is", "are", "was", "were", "been", "being"))
HE_OR_SHE = frozenset(("he", "she"))
PRONOUNS = HE_OR_SHE | {"it", "they"}
RELATIVES = frozenset(("that", "which", "who"))
# Behind "of" and "among" they stand for people or things told before.
GROUPS = frozenset(("them", "these", "those", "which", "whom"))
PEOPLE = frozenset(("people", "person", "persons"))
# In place of a noun told before: "three others", "five more".
ELLIPTIC = frozenset(("more", "other", "others", "additional", "further"))
