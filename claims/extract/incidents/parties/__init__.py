"""The people of an incident as its article counts and names them: with their nouns, ages, lists and origins."""
