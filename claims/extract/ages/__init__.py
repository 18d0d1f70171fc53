"""Ages of persons, in running text and in lists."""
