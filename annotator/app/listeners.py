"""Add and call, without Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec

What = ParamSpec("What")


class Listeners(Generic[What]):
    """Calls everybody who was added, in that order."""

    def __init__(self) -> None:
        self._listeners: list[Callable[What, None]] = []

    def add(self, listener: Callable[What, None]) -> None:
        self._listeners.append(listener)

    def remove(self, listener: Callable[What, None]) -> None:
        self._listeners.remove(listener)

    def __call__(self, *args: What.args, **kwargs: What.kwargs) -> None:
        for listener in tuple(self._listeners):
            listener(*args, **kwargs)
