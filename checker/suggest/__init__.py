"""Found claims as entries for claims.yaml, drafted for a person to look at."""
