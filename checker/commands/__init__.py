"""The commands: each module has a function of its own name that reads paths, prints and exits; ``_application`` makes one program of them.

What a command needs is imported when it runs.
"""
