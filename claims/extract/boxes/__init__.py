"""Fact boxes, label lines and tables: each row is read as the sentence that prose would write, and its values lead back to where they stand."""
