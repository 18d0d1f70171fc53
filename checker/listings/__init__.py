"""What the commands beside the check print: each a pure function to text."""
