"""The open project as one annotator works in it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from annotator.app import shares
from annotator.app.document_list import DocumentList
from annotator.app.history import History
from annotator.app.jobs import Runner
from annotator.app.listeners import Listeners
from annotator.app.recording import Backlog, Direct, Recording
from annotator.app.remembering import Remembering
from annotator.errors import AnnotatorError, AwayError, ConflictError, SchemaConflictError
from annotator.model.adoption import SUGGEST, adoption
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation
from annotator.model.changes import Change, LoggedChange
from annotator.model.differing import step_between
from annotator.model.document import Document
from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter
from annotator.model.elsewhere import ChangedElsewhere
from annotator.model.schema_edits import rules_of
from annotator.model.steps import SetChange
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import GOLD, AnnotatorKind, DocumentEntry, State
from annotator.store.journal import Basis, Entry
from annotator.store.project_store import ProjectStore
from annotator.store.sets import Standing
from annotator.store.steps import Taken
from annotator.store.watching import Told, Watcher

logger = logging.getLogger(__name__)

ELSEWHERE = "elsewhere"
"""The verb of what was done in another window."""


class Workspace:
    """Applies changes to the document at hand: stored first, then shown.

    `opened` is called when another document is at hand, `changed` after each change of it,
    `reloaded` when what was stored turned out to differ from what was shown, `schema_changed` when
    another schema holds than before.
    """

    def __init__(
        self,
        store: ProjectStore,
        annotator: str,
        runner: Runner | None = None,
        *,
        gold: bool = False,
        recording: Recording | None = None,
    ) -> None:
        """Changes go straight into the project, unless there is a recording for them.

        With `gold` the annotator is a curator, who alters gold instead of a set of their own, and
        whose list is that of gold: all documents.

        Nothing is suggested there, and undo and redo are of this sitting.
        """
        if not gold:
            store.add_annotator(annotator, AnnotatorKind.PERSON)
        self.store = store
        self.annotator = annotator
        self.owner = GOLD if gold else annotator
        self._schema_number, self.schema = store.numbered_schema()
        self.document: Document | None = None
        self.annotations = AnnotationSet("", self.owner)
        self.suggested = AnnotationSet("", "")
        self.opened: Listeners[[Document]] = Listeners()
        self.changed: Listeners[[Change]] = Listeners()
        self.reloaded: Listeners[[]] = Listeners()
        self.schema_changed: Listeners[[]] = Listeners()
        self._runner = runner
        self._recording = recording or _direct(store, annotator, self.owner)
        self._watcher: Watcher | None = None
        self._version = 0
        self._remember_anew()
        self._history = self._logged_history()

    @property
    def project(self) -> str:
        return self.store.project

    @property
    def can_undo(self) -> bool:
        return self._history.to_undo is not None

    @property
    def can_redo(self) -> bool:
        return self._history.to_redo is not None

    @property
    def unaided(self) -> bool:
        """True if the document at hand is of the share that is annotated without suggestions.

        Gold is never proposed.
        """
        if self.owner != self.annotator:
            return True
        percent = shares.share(self.store, shares.UNAIDED)
        return self.document is not None and shares.is_in(self.document.id, shares.UNAIDED, percent)

    def entries(self) -> tuple[DocumentEntry, ...]:
        states = self._recording.states()
        found = self.store.entries(self.owner)
        return tuple(_in_state(one, states) for one in found) if states else found

    def listed(self, wanted: DocumentFilter = EVERY_DOCUMENT) -> DocumentList:
        """The list of documents, read as it is looked at; may be called from any thread."""
        return DocumentList(self.store, self.owner, wanted)

    def beside(
        self,
        document_id: str | None,
        wanted: DocumentFilter = EVERY_DOCUMENT,
        *,
        most: int = 1,
        back: bool = False,
    ) -> tuple[DocumentEntry, ...]:
        """So many documents after one on the list, or before it; without one, from its end."""
        try:
            found = self.store.beside(self.owner, document_id, wanted, most=most, back=back)
        except AwayError:
            found = self._recording.beside(document_id, most=most, back=back)
        # What is still to be delivered may have taken some of them off the list.
        states = self._recording.states()
        left = (_in_state(one, states) for one in found)
        kept = tuple(one for one in left if not wanted.states or one.state in wanted.states)
        if found and not kept:
            return self.beside(found[-1].id, wanted, most=most, back=back)
        return kept

    def open(self, document_id: str) -> None:
        """Take this document at hand, with the newest suggestions if it was not begun yet."""
        document = self.store.document(document_id)
        self.follow_schema()
        loaded = self._recording.load(document_id)
        self._learn()
        self._leave()
        self.document = document
        self._take(loaded)
        if self.annotations.state is State.NEW and not self.unaided:
            self._adopt(self.suggested)
        self.opened(self.document)
        self._read_ahead()

    def apply(self, change: Change) -> None:
        """Store one change of the document at hand, and then show it.

        A document becomes `in progress` by the first change to it, also again after it was
        finished. ConflictError if another window was faster; what is stored is then shown.
        """
        if change.empty:
            return
        self._perform(self._with_state(change))

    def undo(self) -> LoggedChange | None:
        """Take back the newest step, in whichever document; None if there is none."""
        return self._take_back(self._history.to_undo)

    def redo(self) -> LoggedChange | None:
        """Do again the step taken back last; None if there is none."""
        return self._take_back(self._history.to_redo)

    def take_step(self, verb: str, parts: Sequence[SetChange]) -> None:
        """Store changes of several sets as one step, which undo takes back as one.

        The states of the documents stay. ConflictError, and none is stored, if somebody was faster.
        """
        if not parts:
            return
        try:
            taken = self.store_step(verb, parts)
        except ConflictError:
            self.missed()
            raise
        self.took(taken)

    def store_step(self, verb: str, parts: Sequence[SetChange]) -> Taken | None:
        """As `take_step`, from any thread; `took` or `missed` is to be called after it in ours."""
        if not parts:
            return None
        return self.store.take_step(verb, self.annotator, parts, within=self._schema_number)

    def took(self, taken: Taken | None) -> None:
        """Let the step be undone, and show what it did here."""
        if taken is not None:
            self._history.add(taken.changes[0])
            self.reload()

    def missed(self) -> None:
        """Show what somebody else did who was faster."""
        self.follow_schema()
        self.reload()

    def reload(self) -> None:
        """Show what is stored of the document at hand."""
        if self.document:
            self._load()
            self.reloaded()

    def catch_up(self) -> None:
        """Show what was done elsewhere as one quiet step, so that focus and place stay."""
        if self.document is None:
            return
        before = self.annotations
        self._take(self._recording.load(self.document.id))
        after, self.annotations = self.annotations, before
        change = step_between(ELSEWHERE, before, after)
        if not change.empty:
            self.annotations.apply(change)
            self.changed(change)

    def watch(self, told: Told, stirred: Callable[[], None]) -> None:
        """Hear of changes from elsewhere, and when the backlog is another.

        Called from threads of their own, until `close`.
        """

        def heard(what: ChangedElsewhere | None) -> None:
            if what and what.annotator == self.owner:
                self._recording.forget(what.document_id)
            told(what)

        self._recording.stirred = stirred
        self._watcher = self.store.watch(heard, lambda here: self._recording.heard(here=here))

    @property
    def backlog(self) -> Backlog:
        """What is here and not in the project."""
        return self._recording.backlog()

    def refused(self, document_id: str | None = None) -> tuple[Entry, ...]:
        """What the project refused and nobody decided on, of one document if named."""
        return self._recording.refused(document_id)

    def stored(self, document_id: str) -> AnnotationSet:
        """What is stored of a document, with what is still to be delivered."""
        found = self._recording.load(document_id)
        return AnnotationSet(document_id, self.owner, found.annotations, found.state)

    def entry(self, document_id: str) -> DocumentEntry | None:
        """The line of one document on the list; None if it is not on it."""
        number = self.store.number_of(document_id)
        numbers = () if number is None else (number,)
        return next(iter(self.store.entries_at(self.owner, numbers).values()), None)

    def drop(self, entries: Sequence[Entry]) -> None:
        """It was decided on these; they can no longer be undone either."""
        self._recording.drop(entries)
        self._history = self._logged_history()

    def follow_schema(self) -> None:
        """Take the schema that holds now, if another one does than before."""
        if self.store.schema_number() == self._schema_number:
            return
        self._schema_number, self.schema = self.store.numbered_schema()
        self._remember_anew()
        # What was done under another schema cannot be taken back under this.
        self._history = self._logged_history()
        self.schema_changed()
        self.reload()

    def keep(self, suggestions: Suggestions) -> None:
        """Store what a pipeline proposes; may be called from any thread."""
        self.store.save_suggestions(suggestions)

    def adopt(self, suggestions: Suggestions) -> None:
        """Show what was kept, if it is for the open document: undecided suggestions give way."""
        here = self.document is not None and self.document.id == suggestions.document_id
        if self.document and here and not self.unaided:
            proposed: list[Annotation] = [*suggestions.spans, *suggestions.arguments]
            self._adopt(AnnotationSet(self.document.id, suggestions.origin, proposed))

    def remember(self, *, on: bool) -> None:
        """Let suggestions come from memory too, or not; what is undecided follows at once.

        In a finished document nothing is proposed any more.
        """
        self.memory.turn(on=on)
        self._remember()

    def _remember(self) -> None:
        open = self.document and self.annotations.state is not State.FINISHED
        if self.document and open and not self.unaided:
            newest = self.store.newest_pipeline_set(self.document.id)
            self._adopt(newest or AnnotationSet(self.document.id, ""))

    def look_again(self) -> int:
        """Suggest the triggers that may have been overlooked here; how many there are."""
        if self.document is None:
            return 0
        found = self.memory.overlooked(self.document, self.annotations)
        if found:
            self._perform(Change(SUGGEST, added=found))
        return len(found)

    def lacks_suggestions(self, document_id: str, origin: str) -> bool:
        """True if this pipeline has not looked at the document yet."""
        return all(one.annotator != origin for one in self.store.sets_of(document_id))

    def read(self, document_id: str) -> Document:
        return self.store.document(document_id)

    def setting(self, name: str, default: str = "") -> str:
        return self.store.setting(name, default)

    def set_setting(self, name: str, value: str) -> None:
        self.store.set_setting(name, value)

    def close(self) -> None:
        """What can be delivered in a moment still is; the rest stays here until the next time."""
        self._recording.close()
        if self._watcher:
            self._watcher.close()
        self.store.close()

    def _load(self) -> None:
        assert self.document is not None
        self._take(self._recording.load(self.document.id))

    def _take(self, found: Standing) -> None:
        assert self.document is not None
        id = self.document.id
        self.annotations = AnnotationSet(id, self.owner, found.annotations, found.state)
        self._version = found.version
        newest = self.store.newest_pipeline_set(id)
        self.suggested = newest or AnnotationSet(id, "")

    def _leave(self) -> None:
        if self.document:
            standing = Standing(tuple(self.annotations), self.annotations.state, self._version)
            self._recording.leave(self.document.id, standing)

    def _read_ahead(self) -> None:
        if self.document is None or self._runner is None or not self._recording.reads_ahead:
            return
        reading = partial(self._recording.read_ahead, self.document.id)
        self._runner.run(reading, lambda _: None, _not_ahead)

    def _take_back(self, change_id: int | None) -> LoggedChange | None:
        if change_id is None:
            return None
        logged = self._recording.logged(change_id)
        if logged.step is not None:
            taken = self.store.take_back(logged.step, self.annotator)
            self._history.add(taken.changes[0], change_id)
            self.reload()
            return logged
        if self.document is None or logged.document_id != self.document.id:
            self.open(logged.document_id)
        self._perform(logged.change.inverse(), undoes=change_id)
        return logged

    def _perform(self, change: Change, *, undoes: int | None = None) -> None:
        assert self.document is not None
        try:
            change_id = self._record(self.document.id, change, undoes)
        except SchemaConflictError:
            if not self._follows_harmlessly():
                raise
            self._perform(change, undoes=undoes)
            return
        except ConflictError:
            self.catch_up()
            raise
        self._version += 1
        if change.verb != SUGGEST:
            self._history.add(change_id, undoes)
        self.changed(change)

    def _follows_harmlessly(self) -> bool:
        """Take the schema that holds now; True if it allows just the same."""
        before = rules_of(self.schema)
        self.follow_schema()
        return rules_of(self.schema) == before

    def _record(self, document_id: str, change: Change, undoes: int | None) -> int:
        """First here, where it costs nothing to refuse it."""
        self.annotations.apply(change)
        basis = Basis(self._version, self._schema_number)
        try:
            return self._recording.record(document_id, change, basis, undoes)
        except BaseException:
            self.annotations.apply(change.inverse())
            raise

    def _with_state(self, change: Change) -> Change:
        state = self.annotations.state
        if change.state or state is State.IN_PROGRESS:
            return change
        return replace(change, state=(state, State.IN_PROGRESS))

    def _logged_history(self) -> History:
        own = self.owner == self.annotator
        return History(self._recording.history() if own else ())

    def _remember_anew(self) -> None:
        self.memory = Remembering(self.store, self.annotator, self.schema, self._runner)
        self.memory.arrived.add(self._remember)

    def _learn(self) -> None:
        if self.document and self.owner == self.annotator:
            self.memory.learn(self.document, self.annotations)

    def _adopt(self, suggested: AnnotationSet) -> None:
        assert self.document is not None
        self._learn()
        self.suggested = self.memory.put_right(self.document, suggested)
        change = adoption(self.annotations, self.suggested)
        if not change.empty:
            self._perform(change)


def _direct(store: ProjectStore, annotator: str, owner: str) -> Direct:
    """What a curator is refused does not mix with what the same person is as an annotator."""
    return Direct(store, owner, annotator if owner == annotator else f"{owner}\n{annotator}")


def _in_state(entry: DocumentEntry, states: Mapping[str, State]) -> DocumentEntry:
    return replace(entry, state=states.get(entry.id, entry.state))


def _not_ahead(error: AnnotatorError) -> None:
    logger.warning("what comes next was not read: %s", type(error).__name__)
