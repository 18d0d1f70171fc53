import typer
def diff() -> None:
    """x."""
