"""Who holds, held or will hold a post of a body."""
