"""A list of documents of any length, of which only what is looked at is read."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict

from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter
from annotator.model.workflow import DocumentEntry
from annotator.store.project_store import ProjectStore

PAGE, PAGES = 100, 50
"""So many lines are read at once, and so many pages of them kept."""


class DocumentList:
    """The documents that an annotator sees and a filter lets through, in project order.

    As they were when it was made; `put` brings a line up to date, and a new list a whole one.
    """

    def __init__(
        self, store: ProjectStore, annotator: str, wanted: DocumentFilter = EVERY_DOCUMENT
    ) -> None:
        self._store, self._annotator = store, annotator
        self.wanted = wanted
        self._numbers = store.numbers(annotator, wanted)
        self._pages: OrderedDict[int, dict[int, DocumentEntry]] = OrderedDict()
        self._rows: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def lists_same(self, other: DocumentList) -> bool:
        """True if there are the same documents in the same rows."""
        return self._numbers == other._numbers

    def entry(self, row: int) -> DocumentEntry | None:
        """None if the document can no longer be seen."""
        return self._page(row // PAGE).get(row)

    def row_of(self, document_id: str) -> int | None:
        """Where a document stands, whether its line was read or not; None if it is not listed."""
        if document_id in self._rows:
            return self._rows[document_id]
        number = self._store.number_of(document_id)
        if number is None:
            return None
        row = bisect_left(self._numbers, number)
        return row if row < len(self) and self._numbers[row] == number else None

    def put(self, entry: DocumentEntry) -> int | None:
        """Take this line in the place of the one that was read; its row if that alters anything."""
        row = self._rows.get(entry.id)
        if row is None or self._pages[row // PAGE][row] == entry:
            return None  # What was not read yet will be read as it is then.
        self._pages[row // PAGE][row] = entry
        return row

    def _page(self, page: int) -> dict[int, DocumentEntry]:
        if page in self._pages:
            self._pages.move_to_end(page)
        else:
            self._pages[page] = self._read(page)
            if len(self._pages) > PAGES:
                _, oldest = self._pages.popitem(last=False)
                for entry in oldest.values():
                    del self._rows[entry.id]
        return self._pages[page]

    def _read(self, page: int) -> dict[int, DocumentEntry]:
        first = page * PAGE
        numbers = self._numbers[first : first + PAGE]
        found = self._store.entries_at(self._annotator, numbers)
        entries = {
            row: found[number] for row, number in enumerate(numbers, first) if number in found
        }
        self._rows.update((entry.id, row) for row, entry in entries.items())
        return entries
