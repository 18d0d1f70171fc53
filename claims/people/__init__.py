"""Persons in running text: found by titles, appositions, ages, verbs and known given names."""

from claims.people.corpus import Occurrence, gather
from claims.people.find import find
from claims.people.mention import PersonMention

__all__ = ["Occurrence", "PersonMention", "find", "gather"]
