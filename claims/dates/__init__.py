"""Dates, times and durations in words: the calendar, EDTF, and one grammar that reads a value and finds it in a text."""
