"""Pairs of claims worth a look, and how likely the two of a pair answer one question: features with weights that can be explained."""
