"""Judgements to the findings of a report: codes and messages on them, in order, each told once, with what a person decided and the counts."""
