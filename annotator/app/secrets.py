"""Passwords stay where they were typed."""

from __future__ import annotations

import re

_PASSWORD = re.compile(r"(?<=://)([^\s:/@]*):[^\s@]*@")


def without_passwords(text: str) -> str:
    """The text with the passwords in its URLs starred out.

    >>> without_passwords("postgresql://anna:secret@host/news is locked")
    'postgresql://anna:***@host/news is locked'
    """
    return _PASSWORD.sub(r"\1:***@", text)
