"""The town of an incident: which names of places an article holds, and which of them is meant."""
