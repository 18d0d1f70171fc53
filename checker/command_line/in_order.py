"""Options in the order in which they were written."""

from __future__ import annotations

from typing import Any

from checker.command_line.help import Documented
from checker.command_line.outputs import ORDER


class InOrder(Documented):
    """A command that remembers the order of its options: two lists alone do not say which file belongs to which format."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[ORDER] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)
