"""What a mail holds beside the text that is read from it."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

_NAMED = 5


def left_out(mail: Message, body: Message) -> tuple[str, ...]:
    """A note on the parts of a mail that were not read: its attachments, by name; none where the body is all of it."""
    names = [_name(part) for part in _parts(mail) if not any(one is body for one in part.walk()) and _is_attached(part)]
    if not names:
        return ()
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return (f"attachments not read: {len(names)} ({', '.join(names[:_NAMED])}{more})",)


def _parts(mail: Message) -> Iterator[Message]:
    """The parts that are not made of others; a mail within a mail is one."""
    if mail.get_content_maintype() != "multipart" or not mail.is_multipart():
        yield mail
        return
    for part in mail.get_payload():
        if isinstance(part, Message):
            yield from _parts(part)


def _is_attached(part: Message) -> bool:
    """Whether a part is more than the body written in another way."""
    return bool(part.get_filename()) or part.get_content_type() not in ("text/plain", "text/html")


def _name(part: Message) -> str:
    return " ".join(str(part.get_filename() or part.get_content_type()).split())
