"""Who holds which post of which body, asked where texts on one thing give a post to two or a person two posts."""
