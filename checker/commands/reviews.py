import typer
def reviews() -> None:
    """x."""
