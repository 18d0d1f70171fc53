"""Results: scores, places in a race, votes, and levels on a scale."""
