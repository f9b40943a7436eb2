"""Questions on spans: asked by annotators, answered by the lead, shown at the label since."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from annotator.app.listeners import Listeners
from annotator.app.workspace import Workspace
from annotator.errors import AwayError, RuleError
from annotator.model.annotations import Argument, Decidable
from annotator.model.document import Document
from annotator.model.passages import AROUND, Passage
from annotator.model.questions import Question, answered_about
from annotator.model.schema import Schema
from annotator.model.schema_edits import next_version
from annotator.store.project_store import ProjectStore


class Asking:
    """What one annotator asked about the open document, and what was answered about labels.

    Of others' questions only those with an answer are known. `changed` is called when it differs.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._answered: tuple[Question, ...] | None = None
        self.own: tuple[Question, ...] = ()
        self.changed: Listeners[[]] = Listeners()
        workspace.opened.add(self._read)

    def refresh(self) -> None:
        """Read anew, as when somebody may have answered meanwhile."""
        if self._workspace.document:
            self._read(self._workspace.document)

    def ask(self, one: Decidable, text: str) -> Question:
        """Leave a question on a span, or on the role of an argument; RuleError without words."""
        document, workspace = self._workspace.document, self._workspace
        assert document is not None
        if not text.strip():
            raise RuleError(what="A question needs words.")
        role = one.role if isinstance(one, Argument) else ""
        span = workspace.annotations.span(one.filler) if isinstance(one, Argument) else one
        question = Question(
            id=str(uuid4()),
            annotator=workspace.annotator,
            passage=passage_in(document, span.start_char, span.end_char),
            span_id=span.id,
            label=span.label,
            role=role,
            text=text.strip(),
            asked_at=datetime.now(UTC).isoformat(timespec="microseconds"),
        )
        workspace.store.ask(question)
        self.refresh()
        return question

    def of(self, span_id: str) -> tuple[Question, ...]:
        """What was asked of this span, oldest first."""
        return tuple(one for one in self.own if one.span_id == span_id)

    def answered(self, *, label: str = "", role: str = "") -> tuple[Question, ...]:
        """What anybody asked about a label or role and has an answer, the newest first."""
        if self._answered is None:
            found = _known(self._workspace.store)
            self._answered = tuple(one for one in found if not one.is_open)
        return answered_about(self._answered, label=label, role=role)

    def answered_of(self, one: Decidable) -> tuple[Question, ...]:
        """The same for what an annotation carries."""
        if isinstance(one, Argument):
            return self.answered(role=one.role)
        return self.answered(label=one.label)

    def _read(self, document: Document) -> None:
        # All of one's own at once: which documents are opened while a server is away, nobody knows.
        own = _known(self._workspace.store, annotator=self._workspace.annotator)
        self.own = tuple(one for one in own if one.passage.document_id == document.id)
        self._answered = None
        self.changed()


def _known(store: ProjectStore, **wanted: str) -> tuple[Question, ...]:
    """None while a server is away that was not asked before: annotating goes on without them."""
    try:
        return store.questions(**wanted)
    except AwayError:
        return ()


def passage_in(document: Document, start_char: int, end_char: int) -> Passage:
    """A stretch of a text with what stands around it."""
    text = document.text
    before = text[max(0, start_char - AROUND) : start_char]
    after = text[end_char : end_char + AROUND]
    return Passage(document.id, start_char, end_char, before, text[start_char:end_char], after)


def answer(store: ProjectStore, question: Question, text: str, by: str) -> None:
    """Answer it, in Markdown, in place of the answer before; without words it is open again."""
    store.answer(question.id, text.strip(), by)


def in_guidelines(schema: Schema, question: Question) -> bool:
    """True if the answer stands in the guidelines of what was asked about."""
    return bool(question.answer) and question.answer in guidelines_of(schema, question)


def guidelines_of(schema: Schema, question: Question) -> str:
    """The guidelines of the label or role asked about; RuleError if the schema has none such."""
    if question.role:
        return schema.role(question.role).guidelines
    return schema.label(question.label).guidelines


def put_into_guidelines(store: ProjectStore, question: Question, text: str = "") -> Schema:
    """Add these words, or else the answer, to the guidelines: a new version of the schema.

    RuleError if there is nothing to add, or the schema no longer has that label or role.
    """
    words = text.strip() or question.answer
    if not words:
        raise RuleError(what="Answer the question first.")
    schema = store.schema()
    before = guidelines_of(schema, question)
    if words in before:
        raise RuleError(what="That stands in the guidelines already.")
    whole = f"{before.rstrip()}\n\n{words}\n" if before.strip() else f"{words}\n"
    return save_guidelines(store, whole, label=question.label, role=question.role)


def save_guidelines(store: ProjectStore, text: str, *, label: str = "", role: str = "") -> Schema:
    """Keep these as the guidelines of a label or role: a new version of the schema."""
    schema = store.schema()
    if role:
        schema.role(role)
        roles = tuple(
            replace(one, guidelines=text) if one.name == role else one for one in schema.roles
        )
        changed = replace(schema, roles=roles)
    else:
        schema.label(label)
        labels = tuple(
            replace(one, guidelines=text) if one.name == label else one for one in schema.labels
        )
        changed = replace(schema, labels=labels)
    if changed == schema:
        return schema
    taken = {one.version for one in store.schemas()}
    changed = replace(changed, version=next_version(schema.version, taken))
    store.save_schema(changed)
    return changed
