"""What is read from the disk before a check: settings, the claims file, what lies beside it, and the files of a revision."""
