"""Which texts tell of the same thing, by the rare names and the days that they share."""
