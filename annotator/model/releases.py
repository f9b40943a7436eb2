"""A dataset that was written, as the project remembers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Who wrote what, when and how; `sha256` is of the bytes that were written.

    `number` counts from 1, and is 0 before it is kept. `options` and `counts` are plain tables.
    """

    number: int = 0
    made_at: str = ""
    made_by: str
    out: str
    format: str
    options: Mapping[str, Any] = field(default_factory=dict)
    counts: Mapping[str, Any] = field(default_factory=dict)
    sha256: str

    @property
    def documents(self) -> int:
        return int(self.counts.get("documents", 0))

    @property
    def annotations(self) -> int:
        return sum(int(number) for number in self.counts.get("labels", {}).values())
