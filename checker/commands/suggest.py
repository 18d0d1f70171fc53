import typer
def suggest() -> None:
    """x."""
