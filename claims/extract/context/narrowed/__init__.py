"""What sets a figure apart from like ones: whose it is, where it was counted, at which stage, over which time."""
