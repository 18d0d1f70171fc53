"""The commands beside the check, one module each: what they print is made here, the command line only prints it."""
