"""Statements without a figure: the order of two events, where a thing was that was acted on, who did what to whom, what something is."""
