"""Times other than the story's own of which a sentence speaks, and the days that it names."""
