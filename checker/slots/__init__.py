"""What is known of the slots that found claims fill: their questions, which way their figures move, and what is asked of a unit."""
