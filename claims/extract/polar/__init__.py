"""What one text affirms and another denies of the same thing: the alarm worked, there was no alarm."""
