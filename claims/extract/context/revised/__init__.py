"""Values of which a text tells itself that one took the place of another."""
