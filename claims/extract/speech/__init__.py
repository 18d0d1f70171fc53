"""Who, by the words of a text, says what stands there: reporting clauses, quotations and the pronouns of their subjects."""
