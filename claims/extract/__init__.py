"""From texts to claims: `extract.py` goes through a text and asks the rules of the packages beside it."""
