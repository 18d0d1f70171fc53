"""What is said: sources, documents, values and claims. Imports nothing from ``checker``."""
