"""Reading quantities: number words, hedges and units as tables, and the search for quantities in running text."""
