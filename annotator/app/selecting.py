"""Which documents, and whose annotations of them, an export takes."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from annotator.app.gold import gold_of, gold_source
from annotator.app.restoring import moment
from annotator.errors import UsageError
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore

ALL = "all"
_CONDITION = re.compile(
    r"\s*(?P<name>[^=!<>]+?)\s*(?P<sign>!=|<=|>=|=|<|>)(?P<value>.*)", re.DOTALL
)
_ORDERS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_OWN = ("id", "title", "language")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a document's metadata has to be; `id`, `title` and `language` count as metadata.

    >>> condition("date>=2024-03").holds(Document("a", "x", meta={"date": "2024-05-01"}))
    True
    """

    name: str
    sign: str
    value: str

    def __str__(self) -> str:
        return f"{self.name}{self.sign}{self.value}"

    def holds(self, document: Document) -> bool:
        """Numbers are compared as numbers, all else as text; of a list one has to fit.

        A document without such metadata differs from every value, and is neither before nor
        after any.
        """
        found = metadata(document, self.name)
        values = found if isinstance(found, list) else [] if found is None else [found]
        if self.sign == "!=":
            return all(_text(one) != self.value for one in values)
        if self.sign == "=":
            return any(_text(one) == self.value for one in values)
        return any(_in_order(one, self.sign, self.value) for one in values)


def condition(text: str) -> Condition:
    """The condition that these words state; UsageError if they state none."""
    match = _CONDITION.fullmatch(text)
    if match is None:
        do = "Write it as name=value, name!=value, or with <, <=, > or >=."
        raise UsageError(what=f"{text} is no condition.", do=do)
    return Condition(match["name"], match["sign"], match["value"].strip())


def metadata(document: Document, name: str) -> Any:
    """What a document has under this name; None if nothing."""
    if name in document.meta:
        return document.meta[name]
    return getattr(document, name) or None if name in _OWN else None


def group_of(document: Document, name: str) -> str:
    """The group that this piece of metadata puts a document in; empty for none."""
    return _text(metadata(document, name)) if name else ""


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _in_order(found: Any, sign: str, value: str) -> bool:
    if isinstance(found, int | float):
        try:
            return _ORDERS[sign](found, float(value))
        except ValueError:
            pass
    return _ORDERS[sign](_text(found), value)


def _border(text: str, *, after: bool = False) -> str:
    """The moment, as the log writes it; after a day that is named, or at its beginning."""
    if not text:
        return ""
    if after:
        try:
            return moment((date.fromisoformat(text) + timedelta(days=1)).isoformat())
        except (ValueError, OverflowError):
            return f"{moment(text)}~"  # The moment itself is in.
    return moment(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """States of the set that is written, when it was changed last, and metadata; all must hold.

    `since` and `until` are days or times in ISO 8601, UTC unless they say otherwise; a day that
    is named is in.
    """

    states: tuple[State, ...] = ()
    since: str = ""
    until: str = ""
    where: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        _border(self.since)
        _border(self.until, after=True)

    @property
    def of_sets(self) -> bool:
        """True if it asks for anything of the annotation sets."""
        return bool(self.states or self.since or self.until)

    def sentences(self) -> Iterator[str]:
        """What it asks for, to read."""
        if self.states:
            yield f"Only what is {' or '.join(one.value for one in self.states)}."
        if self.since:
            yield f"Only what was changed on {self.since} or later."
        if self.until:
            yield f"Only what was changed on {self.until} or before."
        for one in self.where:
            yield f"Only documents with {one}."

    def takes(self, state: State, changed_at: str) -> bool:
        """True for a set in this state that was changed then."""
        if self.states and state not in self.states:
            return False
        if self.since and changed_at < _border(self.since):
            return False
        return not self.until or changed_at < _border(self.until, after=True)


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Selected:
    """The records that a selection takes, in project order, one in memory at a time."""

    store: ProjectStore
    of: str
    selection: Selection = EVERYTHING
    times: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def records(self, ids: Sequence[str]) -> Iterator[Record | None]:
        """One for each id; None where nothing of that document is taken."""
        return (self._record(id) for id in ids)

    def _record(self, id: str) -> Record | None:
        sets = self._sets(id, self.store.sets_of(id))
        if sets is None:
            return None
        document = self.store.document(id)
        if not all(one.holds(document) for one in self.selection.where):
            return None
        return Record(document, sets)

    def _sets(self, id: str, stored: Sequence[AnnotationSet]) -> tuple[AnnotationSet, ...] | None:
        if self.of == ALL:
            kept = tuple(one for one in stored if self._takes(id, one))
            return kept if kept or not self.selection.of_sets else None
        if self.of == GOLD:
            found, stating = gold_source(stored), gold_of(stored)
        else:
            found = stating = next((one for one in stored if one.annotator == self.of), None)
        # An empty set is false, and all the same one.
        if found is None or stating is None or not self._takes(id, found):
            return None
        return (stating,)

    def _takes(self, id: str, one: AnnotationSet) -> bool:
        return self.selection.takes(one.state, self.times.get((id, one.annotator), ""))


def selected(store: ProjectStore, of: str, selection: Selection = EVERYTHING) -> Selected:
    """UsageError if the project has no such annotator."""
    known = {GOLD, ALL, *(one.name for one in store.annotators())}
    if of not in known:
        do = f"Choose one of: {', '.join(sorted(known))}."
        raise UsageError(what=f"The project has no annotator {of}.", do=do)
    timed = selection.since or selection.until
    return Selected(store, of, selection, store.set_times() if timed else {})
