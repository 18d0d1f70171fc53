"""Texts to a corpus that can be checked: searched, put together with what claims.yaml declares, and counted where they are left out."""
