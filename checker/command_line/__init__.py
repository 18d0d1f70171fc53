"""What the commands share: options and what they mean, texts and folders as they are given, output, progress, and one run of the check."""
