"""What happened, by the verb or the noun beside a date."""
