"""Statements to questions: what one text affirms and another denies, and terms of one thing that shut each other out."""
