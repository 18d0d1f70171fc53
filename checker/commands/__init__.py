"""The commands: each module has a function of its own name that reads paths, prints and exits. Modules with an underscore help them.

What a command needs is imported when it runs.
"""
