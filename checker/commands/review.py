import typer
def review() -> None:
    """x."""
