"""codes.md: every finding code, explained."""

from __future__ import annotations

from checker.codes import Code, codes
from docs.making.tables import MADE, table

_HEAD = """\
# Finding codes

{made}
`claims codes` lists them and `claims explain CODE` prints what stands here. A code never changes its meaning. Codes from CC001 on are no
problems; CC101 and on are conflicts, CC201 and on broken rules that were declared, CC301 and on spelling variants.

{index}
"""


def codes_page() -> str:
    """The page, in Markdown."""
    known = list(codes().values())
    index = table(("code", "title"), ((f"[{code.id}](#{code.id.lower()})", code.title) for code in known))
    return _HEAD.format(made=MADE, index=index) + "\n".join(map(_section, known))


def _section(code: Code) -> str:
    return (
        f'## <a id="{code.id.lower()}"></a>{code.id}: {code.title}\n\n{code.meaning.strip()}\n\n'
        f"*Example:* {code.example.strip()}\n\n*What to do:* {code.advice.strip()}\n"
    )
