"""The word lists of the comparison of names."""
