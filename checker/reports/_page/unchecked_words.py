"""What the check counts as not compared, said to a reader: of one, and of several."""

from __future__ import annotations

Words = tuple[str, str]

SENTENCES: dict[str, Words] = {
    "texts, or parts of texts, that could not be read": (
        "A text, or a part of it, could not be read",
        "{n} texts, or parts of texts, could not be read",
    ),
    "texts in languages that are not searched for claims": (
        "1 text is in a language that is not searched for claims",
        "{n} texts are in languages that are not searched for claims",
    ),
    "stretches of texts in languages that are not searched for claims": (
        "1 stretch of a text is in a language that is not searched for claims",
        "{n} stretches of texts are in languages that are not searched for claims",
    ),
    "claims found in texts at a place that a curated claim speaks for: the curated one counts": (
        "1 claim found in a text stands where the claims file has one already, and that one counts",
        "{n} claims found in texts stand where the claims file has one already, and that one counts",
    ),
    "claims found by the rules at a place that an extractor or a file speaks for: that one counts": (
        "1 claim found by the rules stands where an extractor or a file has one already, and that one counts",
        "{n} claims found by the rules stand where an extractor or a file has one already, and that one counts",
    ),
    "lines of files of claims that could not be read": (
        "1 line of the files of claims could not be read",
        "{n} lines of the files of claims could not be read",
    ),
    "names that sound like so many others that each was only held against those nearest by spelling": (
        "1 name sounds like so many others that it was held only against those nearest to it in spelling",
        "{n} names sound like so many others that each was held only against those nearest to it in spelling",
    ),
    "sets of texts that share no name or day of their own, and so tell of different things: each was held against itself": (
        "1 set of texts tells of something of its own, and was not held against the others",
        "{n} sets of texts tell of different things (they share no name and no day of their own), and were not held against each other",
    ),
    "texts among many that share few names or days of their own with those like them, so that only claims which share a name were compared": (
        "1 text shares few names or days of its own with those like it, so that only claims which share a name were compared",
        "{n} texts share few names or days of their own with those like them and may tell of different things, so that only claims which share a name were compared",
    ),
    "sets of texts on one event that has too many to hold every two against each other: each was held against itself": (
        "1 set of texts is one of several on an event that too many texts tell of, and was not held against the others",
        "{n} sets of texts tell of events with too many texts to hold every two against each other, and only texts of one set were",
    ),
    "texts among many that share no rare name or day with another, so that none was held against them": (
        "1 text shares no rare name or day with another, so that none was held against it",
        "{n} texts share no rare name or day with another, so that none was held against them",
    ),
    "texts that could not be searched for claims": (
        "1 text could not be searched for claims",
        "{n} texts could not be searched for claims",
    ),
    "values in long runs with hardly a word between them, so that nothing says what they are of": (
        "1 value stands in a long row of values, and nothing says what it is of",
        "{n} values stand in long rows of values with hardly a word between them, and nothing says what they are of",
    ),
    "tables, or rows and cells of tables, that could not be read": (
        "A table, or a row or cell of it, could not be read",
        "{n} tables, or rows and cells of tables, could not be read",
    ),
    "cells of tables that hold no value": ("1 cell of a table holds no value", "{n} cells of tables hold no value"),
    "texts that no source of the claims file names, so that nothing of them was compared": (
        "1 text is named by no source of the claims file, so that nothing of it was compared",
        "{n} texts are named by no source of the claims file, so that nothing of them was compared",
    ),
    "groups that differ from another in their qualifiers only": (
        "1 question asks of a part, a place or a time what another asks of another one; their answers were not held together",
        "{n} questions ask the same of different parts, places or times; answers to different ones were not held together",
    ),
    "rules that the values leave open": (
        "1 rule can be called neither kept nor broken: the values are too vague for it",
        "{n} rules can be called neither kept nor broken: the values are too vague for them",
    ),
    "quotes not verified, because the text is not at hand": (
        "1 quote was not looked up, because its text is not at hand",
        "{n} quotes were not looked up, because their texts are not at hand",
    ),
    "claims without a quote, so that nothing could be verified": (
        "1 claim gives no quote that could be looked up",
        "{n} claims give no quote that could be looked up",
    ),
}
# Reasons that end in words of their own, which ``rest`` stands for.
PREFIXES: dict[str, Words] = {
    "pairs of values: ": (
        "1 pair of values could not be compared: {rest}",
        "{n} pairs of values could not be compared: {rest}",
    ),
    "claims of ": ("1 claim of {rest}", "{n} claims of {rest}"),
}
