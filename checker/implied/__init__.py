"""Rules that nobody has to declare, and what breaks them: parts above their whole, sums that do not add up, ends before starts, ages beside birth dates."""
