"""Times of day: reading them in their many notations, and holding them against each other."""
