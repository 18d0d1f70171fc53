"""What the values tell of two claims once their words are weighed: whether a difference is borne out, one figure is told of one thing, or a later state of it."""
