"""A project: documents, schema, annotators, annotations and the log of changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select

from annotator.errors import AnnotatorError, ForbiddenError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation
from annotator.model.changes import Change, LoggedChange
from annotator.model.document import Document
from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter
from annotator.model.handing_out import Assignment, Claims, Order
from annotator.model.memory import Decided
from annotator.model.passages import Passage
from annotator.model.questions import Question
from annotator.model.releases import Release
from annotator.model.schema import Schema
from annotator.model.servers import Server
from annotator.model.steps import LoggedStep, Names, Revisit, Rewrite, SetChange
from annotator.model.suggestions import Suggestions
from annotator.model.trails import Trail
from annotator.model.users import User, UserRole
from annotator.model.workflow import Annotator, AnnotatorKind, DocumentEntry
from annotator.store import (
    active_times,
    adding,
    again,
    annotators,
    assigning,
    checks,
    claiming,
    decided_spans,
    decision_times,
    entries,
    examples,
    finding,
    finishing_times,
    listing,
    log,
    mean_scores,
    opening,
    questions,
    releases,
    remarks,
    schemas,
    searching,
    set_times,
    sets,
    steps,
    streaming,
    suggestion_counts,
    trails,
    users,
)
from annotator.store.active_times import ActiveTime
from annotator.store.again import Revisits
from annotator.store.database import Database
from annotator.store.decision_times import DecisionTime
from annotator.store.entries import NOWHERE, Origin
from annotator.store.finishing_times import FinishingTime
from annotator.store.held_suggestions import HeldSuggestions
from annotator.store.listing import Counts
from annotator.store.records import now
from annotator.store.searching import Fits, Searched
from annotator.store.sets import Standing
from annotator.store.steps import Taken
from annotator.store.streaming import Wanted
from annotator.store.suggestion_counts import Outcome
from annotator.store.tables import project, settings
from annotator.store.watching import Line, Told, Watcher


class ProjectStore:
    """Gives and takes model values; what it was given is on the disk when a call returns.

    May be used from several threads, and several may stand on one project, in one process or many.
    StoreError wherever it can no longer be reached or written. `project` says which it is, without
    a password.
    """

    def __init__(self, database: Database) -> None:
        self.project = database.project
        self._database = database
        self._held = HeldSuggestions()

    @classmethod
    def create(cls, target: str, schema: Schema) -> ProjectStore:
        """A new project in a new file or an empty database.

        StoreError if there is one, or none can be written.
        """

        def fill(connection: Connection) -> None:
            connection.execute(insert(project).values(uuid=str(uuid4()), created_at=now()))
            schemas.insert_schema(connection, schema)

        return cls(opening.create(target, fill))

    @classmethod
    def open(cls, target: str) -> Self:
        """The project there, upgraded if it is older; a backup is put beside a file before.

        ProjectError if it is none, damaged, or made by a newer version; StoreError if it is
        read-only, locked, or out of reach. It is left as it was then.
        """
        return cls(opening.open_existing(target))

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> ProjectStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def uuid(self) -> str:
        """Tells this project from all others, whatever it is called and wherever it lies."""
        with self._database.reading() as connection:
            return str(connection.execute(select(project.c.uuid)).scalar_one())

    def schemas(self) -> tuple[Schema, ...]:
        """All versions that it has had, the newest last."""
        with self._database.reading() as connection:
            return schemas.all_schemas(connection)

    def schema(self) -> Schema:
        """The newest version."""
        with self._database.reading() as connection:
            return schemas.newest_schema(connection)[1]

    def numbered_schema(self) -> tuple[int, Schema]:
        """The newest version, and its number among all that the project has had."""
        with self._database.reading() as connection:
            return schemas.newest_schema(connection)

    def schema_number(self) -> int:
        """The number of the newest version."""
        with self._database.reading() as connection:
            return schemas.newest_number(connection)

    def save_schema(self, schema: Schema) -> None:
        """Keep it as a new version, unless it is the newest already."""
        with self._database.writing() as connection:
            if schemas.newest_schema(connection)[1] != schema:
                schemas.insert_schema(connection, schema)

    def annotators(self) -> tuple[Annotator, ...]:
        with self._database.reading() as connection:
            return annotators.all_annotators(connection)

    def add_annotator(self, name: str, kind: AnnotatorKind) -> Annotator:
        """The annotator of this name, made if there is none; RuleError if of another kind."""
        annotator = Annotator(name, kind)
        # Whoever is known needs no right to be made known.
        if annotator not in self.annotators():
            with self._database.writing() as connection:
                annotators.find_or_add(connection, name, kind)
        return annotator

    def add(self, document: Document, sets: Sequence[AnnotationSet] = ()) -> bool:
        """True if the document was new. One that is there gets the sets it does not have.

        RuleError, and nothing is stored, if its text or a set differs from what is there.
        """
        with self._database.writing() as connection:
            return adding.add(connection, document, sets)

    def add_many(
        self, items: Iterable[tuple[Document, Sequence[AnnotationSet]]]
    ) -> Iterator[bool | AnnotatorError]:
        """As `add`, many a commit: one answer an item, once it is stored; memory stays flat."""
        return adding.add_many(self._database, items)

    def document_ids(self) -> tuple[str, ...]:
        """In the order in which they came."""
        with self._database.reading() as connection:
            return listing.document_ids(connection)

    def text_hashes(self) -> dict[str, str]:
        """The hash that each text had when it was added, by the id of the document."""
        with self._database.reading() as connection:
            return listing.text_hashes(connection)

    def entries(self, annotator: str) -> tuple[DocumentEntry, ...]:
        """The whole list of documents as this annotator sees them.

        All of them, or for a person, once any document is assigned to anybody, those assigned
        to them or begun by them.
        `undecided` is of their own set, or of the newest pipeline's while they have none.
        """
        with self._database.reading() as connection:
            return finding.entries(connection, annotator)

    def numbers(self, annotator: str, wanted: DocumentFilter = EVERY_DOCUMENT) -> tuple[int, ...]:
        """What the list shows of those that the filter lets through, in project order.

        A document is known by its number here, so that long lists are read from indexes alone;
        `entries_at` says more of those that are looked at.
        """
        with self._database.reading() as connection:
            return finding.numbers(connection, annotator, wanted)

    def entries_at(self, annotator: str, numbers: Sequence[int]) -> dict[int, DocumentEntry]:
        """The lines of some hundred documents, in project order; nothing for unknown numbers."""
        with self._database.reading() as connection:
            return finding.entries_at(connection, annotator, numbers)

    def number_of(self, document_id: str) -> int | None:
        """None if there is no such document."""
        with self._database.reading() as connection:
            return finding.number_of(connection, document_id)

    def beside(
        self,
        annotator: str,
        document_id: str | None,
        wanted: DocumentFilter = EVERY_DOCUMENT,
        *,
        most: int = 1,
        back: bool = False,
    ) -> tuple[DocumentEntry, ...]:
        """So many documents after one on the list, or before it, the nearest first.

        Without a document, from the beginning of the list, or from its end.
        """
        with self._database.reading() as connection:
            return finding.beside(connection, annotator, document_id, wanted, most=most, back=back)

    def assignments(self) -> tuple[Assignment, ...]:
        """Which document was handed out to whom, in project order."""
        with self._database.reading() as connection:
            return assigning.all_assignments(connection)

    def free_documents(self) -> tuple[str, ...]:
        """The ids of the documents that nobody has, in project order."""
        with self._database.reading() as connection:
            return tuple(assigning.free_documents(connection, now()))

    def assign(
        self, order: Order, ids: Sequence[str] | None = None, *, store: bool = True
    ) -> tuple[Assignment, ...]:
        """Hand out the documents that nobody has yet, all at once, or of these ids in this order.

        What comes back is new; without `store` it is what would be. RuleError for no person.
        """
        if not store:
            with self._database.reading() as connection:
                return assigning.would_assign(connection, order, ids, now())
        with self._database.writing() as connection:
            return assigning.assign(connection, order, ids, now())

    def mean_scores(self) -> dict[str, float]:
        """How sure pipelines were on average of what they proposed last, by document."""
        with self._database.reading() as connection:
            return mean_scores.mean_scores(connection)

    def claim_next(self, annotator: str, at: str = "") -> str | None:
        """Hand this person the first document that is free now, or was at that time, by `claims`.

        Its id, or None if there is none left; however many ask at once, no two get the same place.
        """
        if all(one.name != annotator for one in self.annotators()):
            self.add_annotator(annotator, AnnotatorKind.PERSON)
        with self._database.changing() as connection:
            return claiming.claim(connection, annotator, at or now())

    def claims(self) -> Claims:
        """By which rules documents are claimed."""
        with self._database.reading() as connection:
            return claiming.rules(connection)

    def set_claims(self, claims: Claims) -> None:
        for name, value in claiming.settings_of(claims).items():
            self.set_setting(name, value)

    def server(self) -> Server | None:
        """To which server this project is connected, and how; None for a file."""
        return self._database.server()

    def users(self) -> tuple[User, ...]:
        """Whom the server lets into this project, by name; UsageError in a file."""
        with self._database.reading() as connection:
            return users.all_users(connection)

    def this_user(self) -> User | None:
        """As whom the server restricts what is read and written here; None if it does not."""
        with self._database.reading() as connection:
            return users.this_user(connection)

    def _restricted(self) -> bool:
        """True for users who are no leads."""
        user = self.this_user()
        return user is not None and user.role is not UserRole.LEAD

    def add_user(self, user: User, password: str) -> bool:
        """Let somebody in; True if the server did not know them, and this is their password now.

        UsageError in a file, RuleError for a name that cannot be, StoreError without the right to.
        """
        with self._database.writing() as connection:
            return users.add(connection, user, password)

    def change_role(self, user: User) -> None:
        """Let a user of the project do what this role does; RuleError if there is no such one."""
        with self._database.writing() as connection:
            users.change_role(connection, user)

    def remove_user(self, name: str) -> None:
        """Let somebody in no more; what they stated stays. RuleError if there is no such user."""
        with self._database.writing() as connection:
            users.remove(connection, name)

    def document(self, id: str) -> Document:
        """RuleError if there is none of this id."""
        with self._database.reading() as connection:
            return listing.document(connection, id)

    def annotation_set(self, document_id: str, annotator: str) -> AnnotationSet:
        """Empty and new if there is none yet; RuleError if there is no such document."""
        with self._database.reading() as connection:
            return sets.set_of(connection, document_id, annotator)

    def standing(
        self, document_id: str, annotator: str, wanted: Collection[str] = ()
    ) -> tuple[Standing, dict[str, int]]:
        """A set with its version, and which of these entries of a journal the log has by then."""
        with self._database.reading() as connection:
            found = sets.standing(connection, document_id, annotator)
            return found, entries.logged(connection, wanted)

    def sets_of(self, document_id: str) -> tuple[AnnotationSet, ...]:
        """Every stored set: gold, then persons, then pipelines, each by name."""
        with self._database.reading() as connection:
            return self._held.among(sets.sets_of(connection, document_id), document_id)

    def newest_pipeline_set(self, document_id: str) -> AnnotationSet | None:
        """What the pipeline proposed that looked at the document last."""
        if held := self._held.set_of(document_id):
            return held
        with self._database.reading() as connection:
            name = sets.newest_pipeline(connection, document_id)
            return None if name is None else sets.set_of(connection, document_id, name)

    def documents_without(self, annotator: str) -> tuple[str, ...]:
        """The documents that have no set of this annotator, not even an empty one."""
        with self._database.reading() as connection:
            return listing.documents_without(connection, annotator)

    def save_suggestions(self, suggestions: Suggestions) -> None:
        """Put these in place of what the same pipeline proposed before.

        Whoever may not store them has them as long as this store is open.
        """
        if self._restricted():
            self._held.hold(suggestions)
            return
        found: list[Annotation] = [*suggestions.spans, *suggestions.arguments]
        with self._database.writing() as connection:
            sets.save_suggestions(connection, suggestions.document_id, suggestions.origin, found)

    def apply(
        self,
        document_id: str,
        annotator: str,
        change: Change,
        *,
        undoes: int | None = None,
        within: int | None = None,
        at: str | None = None,
        origin: Origin = NOWHERE,
    ) -> int:
        """Store one change for good, and the log entry whose id comes back.

        ConflictError, and nothing is stored, if what it removes is not there just so, or what it
        adds is there already; SchemaConflictError if the schema is not that of the number `within`.
        Or if the set or the schema went on since the change was made, and the schema does not allow
        what comes of both. An entry that is in the log already is not stored again.
        `at` tells when it was made, if not now.
        """
        with self._database.changing() as connection:
            change_id = sets.apply(
                connection, document_id, annotator, change, undoes, at, within=within, origin=origin
            )
            self._database.announce(connection, change_id)
        return change_id

    def take_step(
        self, verb: str, by: str, parts: Iterable[SetChange], *, within: int | None = None
    ) -> Taken:
        """Store changes of several sets, at most one of each, as one step, all or none.

        ConflictError as for a single change.
        """
        with self._database.writing() as connection:
            taken = steps.take(connection, verb, by, parts, within=within)
            return self._announced(connection, taken)

    def rewrite(
        self,
        verb: str,
        by: str,
        schema: tuple[Schema, Schema],
        names: Names,
        make: Rewrite,
        revisits: Revisits | None = None,
    ) -> Taken:
        """Change the schema and, in the same step, all sets that have one of these names.

        `make` says what becomes of each set, and `revisits` which of its spans somebody is to
        look at again. RuleError if the schema is no longer the first of the two.
        """
        with self._database.writing() as connection:
            taken = steps.rewrite(connection, verb, by, schema, names, make)
            if revisits is not None:
                again.add(connection, taken, revisits)
            return self._announced(connection, taken)

    def take_back(self, step_id: int, by: str) -> Taken:
        """Undo a step, its schema too, or take back what undid it: all or none of it.

        RuleError where somebody went on with what it did.
        """
        with self._database.writing() as connection:
            return self._announced(connection, steps.take_back(connection, step_id, by))

    def steps(self) -> tuple[LoggedStep, ...]:
        """All steps over several sets or the schema, oldest first."""
        with self._database.reading() as connection:
            return steps.logged_steps(connection)

    def sets_with(self, names: Names) -> Iterator[AnnotationSet]:
        """The sets of everybody that have one of these names, a few in memory at a time."""
        with self._database.reading() as connection:
            yield from steps.sets_with(connection, names)

    def revisits(self) -> tuple[Revisit, ...]:
        """The spans to be looked at again that nobody has seen, in the order of documents."""
        with self._database.reading() as connection:
            return again.waiting(connection)

    def mark_seen(self, seen: Iterable[Revisit]) -> None:
        """Take these off the list of what is to be looked at again."""
        with self._database.writing() as connection:
            again.mark_seen(connection, seen)

    def search(self, wanted: Wanted, fits: Fits, *, undecided: bool = False) -> Iterator[Searched]:
        """Single spans, or arguments of a role, whose words fit; a few documents in memory."""
        with self._database.reading() as connection:
            yield from searching.search(connection, wanted, fits, undecided=undecided)

    def stream(self, wanted: Wanted) -> Iterator[tuple[Document, tuple[AnnotationSet, ...]]]:
        """Documents, without their tokens, with the sets that are wanted; a few in memory."""
        with self._database.reading() as connection:
            yield from streaming.stream(connection, wanted)

    def watch(self, told: Told, line: Line = lambda here: None) -> Watcher:
        """Calls this, from a thread of its own, for each change that is not of this store.

        And `line` when it can no longer be reached, and when it can again. To be closed before
        the store.
        """
        return Watcher(self._database, told, line)

    def history(self, annotator: str) -> tuple[tuple[int, int | None], ...]:
        """The ids of their changes and of what each takes back, oldest first.

        Without those of the verb "suggest".
        """
        with self._database.reading() as connection:
            return log.history(connection, annotator)

    def history_and(
        self, annotator: str, wanted: Collection[str]
    ) -> tuple[tuple[tuple[int, int | None], ...], dict[str, int]]:
        """The history, and which of these entries of a journal are in it by then."""
        with self._database.reading() as connection:
            return log.history(connection, annotator), entries.logged(connection, wanted)

    def logged(self, change_id: int) -> LoggedChange:
        """RuleError if the log has no such entry."""
        with self._database.reading() as connection:
            return log.logged(connection, change_id)

    def log(
        self, document_id: str | None = None, annotator: str | None = None
    ) -> Iterator[LoggedChange]:
        """The changes, oldest first, of one document or annotator if named; a few in memory."""
        with self._database.reading() as connection:
            yield from log.stream(connection, document_id, annotator)

    def trail(self, document_id: str, annotator: str) -> Trail:
        """A set and its log, as they belong together; RuleError if there is no such document."""
        with self._database.reading() as connection:
            return trails.trail_of(connection, document_id, annotator)

    def go_on(
        self, several: Iterable[Trail], *, within: Schema | None = None
    ) -> tuple[tuple[int, ...] | AnnotatorError, ...]:
        """Take the steps that each set has not taken yet, all in one transaction.

        For each trail the ids of the new changes, or why none of its steps was taken: the set
        here went on differently, or its end is not what this schema allows.
        """
        with self._database.writing() as connection:
            answers = tuple(trails.try_go_on(connection, one, within) for one in several)
            for change_id in (id for one in answers if isinstance(one, tuple) for id in one):
                self._database.announce(connection, change_id)
        return answers

    def setting(self, name: str, default: str = "") -> str:
        with self._database.reading() as connection:
            value = connection.scalar(select(settings.c.value).where(settings.c.name == name))
        return default if value is None else str(value)

    def settings(self) -> dict[str, str]:
        """All of them by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(settings.c.name, settings.c.value))
            return {row.name: row.value for row in rows}

    def set_setting(self, name: str, value: str) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(settings).where(settings.c.name == name))
            connection.execute(insert(settings).values(name=name, value=value))

    def problems(self) -> Iterator[str]:
        """One line for each thing that is wrong in the project."""
        return checks.problems(self._database)

    def backup(self, target: str | Path) -> None:
        """A consistent copy, whole or not at all, while others write.

        A project file, which takes the place of what is there, or the address of a database that
        is empty. StoreError if it cannot be written; ForbiddenError for users who are no leads,
        since theirs would not be whole.
        """
        if self._restricted():
            raise ForbiddenError(
                project=self.project,
                what="a copy of what this user may see would not be the project.",
                do="Ask a lead to make it.",
            )
        opening.copy(self._database, str(target))

    def counts(self) -> Counts:
        with self._database.reading() as connection:
            return listing.counts(connection)

    def suggestion_counts(self) -> tuple[Outcome, ...]:
        """What became of the suggestions of each pipeline, and what had to be added."""
        with self._database.reading() as connection:
            return suggestion_counts.suggestion_counts(connection)

    def decision_times(self) -> tuple[DecisionTime, ...]:
        """When people made their decisions; a span or argument counts once."""
        with self._database.reading() as connection:
            return tuple(sorted(decision_times.decision_times(connection)))

    def finishing_times(self) -> tuple[FinishingTime, ...]:
        """When people finished what is finished now, in the order of the documents."""
        with self._database.reading() as connection:
            return tuple(finishing_times.finishing_times(connection))

    def active_times(self, pause: float) -> tuple[ActiveTime, ...]:
        """How many seconds each person was at work on each document, pauses left out."""
        with self._database.reading() as connection:
            return tuple(active_times.active_times(connection, pause))

    def decided_forms(self, annotator: str) -> Iterator[tuple[str, list[Decided]]]:
        """What this annotator decided about surface forms, document by document."""
        with self._database.reading() as connection:
            yield from decided_spans.decided_forms(connection, annotator)

    def ask(self, question: Question) -> None:
        """Keep a question, once; RuleError if it does not stand on a document's text."""
        with self._database.writing() as connection:
            questions.ask(connection, question)

    def answer(self, question_id: str, text: str, by: str) -> None:
        """Answer a question; without text it is open again. RuleError if there is no such one."""
        with self._database.writing() as connection:
            questions.answer(connection, str(uuid4()), question_id, text, by)

    def questions(self, **wanted: str) -> tuple[Question, ...]:
        """All of them, or those of a document_id, annotator, label and role, oldest first."""
        with self._database.reading() as connection:
            return questions.found(connection, **wanted)

    def gold_passages(
        self, annotator: str, *, label: str = "", role: str = ""
    ) -> tuple[Passage, ...]:
        """Where finished gold has this label, or this role is filled; two hundred at most.

        Without the documents that this annotator has in hand.
        """
        with self._database.reading() as connection:
            if role:
                return examples.of_role(connection, role, annotator)
            return examples.of_label(connection, label, annotator)

    def unclear_places(self) -> int:
        """Of how many disputed places curators said that the guidelines say nothing of them."""
        with self._database.reading() as connection:
            return remarks.unclear_places(connection)

    def set_times(self) -> dict[tuple[str, str], str]:
        """When each set was changed last, by document and annotator; ISO 8601 in UTC."""
        with self._database.reading() as connection:
            return set_times.set_times(connection)

    def add_release(self, release: Release, contents: Mapping[str, bytes]) -> int:
        """Remember a dataset with what each document held, as `releases.packed`; its number.

        0, and it is not remembered, of whoever may not write that.
        """
        if self._restricted():
            return 0
        with self._database.writing() as connection:
            return releases.add(connection, release, contents)

    def releases(self) -> tuple[Release, ...]:
        """The datasets that were written, the oldest first."""
        with self._database.reading() as connection:
            return releases.all_releases(connection)

    def released(self, number: int) -> dict[str, str]:
        """The hash of what each document held in a release; RuleError if there is none."""
        with self._database.reading() as connection:
            return releases.documents_of(connection, number)

    def released_content(self, document_id: str, sha256: str) -> tuple[AnnotationSet, ...]:
        """What a document held, under that hash."""
        with self._database.reading() as connection:
            return releases.content(connection, document_id, sha256)

    def _announced(self, connection: Connection, taken: Taken) -> Taken:
        for change_id in taken.changes:
            self._database.announce(connection, change_id)
        return taken
