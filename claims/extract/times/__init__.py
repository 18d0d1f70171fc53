"""Dates and times of day, with what happened then."""
