import typer
def accept() -> None:
    """x."""
