"""A text as extraction sees it: its page and its passages, with the clocks, shares and names of places in them, and what a rule draws from it."""
