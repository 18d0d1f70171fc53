"""The day of an incident: which days an article names, and which of them is meant."""
