"""Things that bear a name and are neither persons nor bodies known by their own words: ships, villages, streets, firms, prizes, storms."""
