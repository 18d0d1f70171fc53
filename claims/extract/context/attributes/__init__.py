"""What an amount is the amount of, and what is known of each attribute."""
