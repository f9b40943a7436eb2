"""The undo and redo stacks, rebuilt from the log that the project keeps."""

from __future__ import annotations

from collections.abc import Iterable


class History:
    """Ids of logged changes; undoing and redoing are changes too, that take one back.

    >>> history = History([(1, None), (2, None), (3, 2)])
    >>> history.to_undo, history.to_redo
    (1, 3)
    """

    def __init__(self, log: Iterable[tuple[int, int | None]] = ()) -> None:
        self._undo: list[int] = []
        self._redo: list[int] = []
        for change_id, undoes in log:
            self.add(change_id, undoes)

    @property
    def to_undo(self) -> int | None:
        return self._undo[-1] if self._undo else None

    @property
    def to_redo(self) -> int | None:
        return self._redo[-1] if self._redo else None

    def add(self, change_id: int, undoes: int | None = None) -> None:
        """Take note of a logged change; one that takes back neither end is a new step."""
        if undoes is not None and undoes == self.to_undo:
            self._undo.pop()
            self._redo.append(change_id)
        elif undoes is not None and undoes == self.to_redo:
            self._redo.pop()
            self._undo.append(change_id)
        else:
            self._undo.append(change_id)
            self._redo.clear()
