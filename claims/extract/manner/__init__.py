"""In what manner a sentence says something: planned, denied, asked, supposed or wanted."""
