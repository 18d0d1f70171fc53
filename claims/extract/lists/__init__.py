"""Members and lists: who or what belongs to a set, and how many a list holds."""
