"""What is known of the connection to a server."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Server:
    """`name` is empty for a server on this machine, reached without a network."""

    name: str
    encrypted: bool
