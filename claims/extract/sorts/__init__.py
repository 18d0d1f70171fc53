"""What sort of thing something is, which size and which designation it has."""
