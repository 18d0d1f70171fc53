"""What is known of the world: countries, their parts, cities and towns, renamed places, and whom a corpus declares beside them."""
