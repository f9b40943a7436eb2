"""Words of other people that go to a terminal."""

from __future__ import annotations


def printable(line: str) -> str:
    r"""A line in which whatever a terminal would obey instead of showing it is escaped.

    >>> printable("\x1b[2J")
    '\\x1b[2J'
    """
    if line.isprintable():
        return line
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in line
    )
