"""Long work on frozen values without the search for cycles, which grows with all that is alive and finds none here."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within it Python's cyclic collector rests; values are still freed when nothing refers to them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
