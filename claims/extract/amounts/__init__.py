"""Quantities: by what happened to those who are counted, else by the noun or the unit that they have."""
