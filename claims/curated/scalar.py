"""Words as YAML, in the form that a person would write where it is safe."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from claims.errors import UsageError

_PLAIN = re.compile(r"[A-Za-z0-9_][\w ./()'’-]*[\w)]|[A-Za-z0-9_]")
# Other readers of YAML than ours take these for something else than words.
_TAKEN = re.compile(r"(?i:null|true|false|yes|no|on|off|y|n)|0[xo][0-9a-fA-F_]+|[0-9_.]+(?:[eE][0-9]+)?")
# YAML refuses the controls, takes the separators for line ends and a byte order mark for nothing.
_NOT_RAW = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NO_TEXT = re.compile(r"[\ud800-\udfff]")


def scalar(value: str) -> str:
    """Plain where readers of YAML 1.2 read it back as these words (a date is words there), else quoted. Safe in brackets and braces too."""
    if _PLAIN.fullmatch(value) and not value.endswith(" ") and not _TAKEN.fullmatch(value):
        return value
    return quoted(value)


def quoted(value: Any) -> str:
    """JSON is YAML, so quotes and line ends in texts are safe; what YAML forbids raw is escaped. Lists and mappings take one line."""
    made = json.dumps(value, ensure_ascii=False)
    if broken := _NO_TEXT.search(made):
        raise UsageError(f"U+{ord(broken[0]):04X} is half a character; expected text that can be written in UTF-8")
    return _NOT_RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", made)


def flow(value: Any) -> str:
    """A value on one line, texts plain where that is safe: ``{source: herald, line: 3, quote: "seven, he said"}``."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{scalar(key)}: {flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(flow, value))}]"
    return quoted(value) if isinstance(value, int) else scalar(value)
