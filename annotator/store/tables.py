"""The tables of a project. Every constraint has a name, so that a migration can speak of it."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from annotator.model.annotations import Decision
from annotator.model.workflow import AnnotatorKind, State

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
# Rows of one set lie together in the file, and a stored row touches one tree instead of two.
_CLUSTERED = {"sqlite_with_rowid": False}
# Most changes come without a journal, and need no place in an index of entries.
_named = text("entry IS NOT NULL")


def one_of(column: str, values: type[State] | type[Decision] | type[AnnotatorKind]) -> str:
    """The condition that a column holds one of these values, as SQL."""
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        bytes: LargeBinary(),
        float: Float(53),
    }


class ProjectRow(Base):
    """One row: which project this is."""

    __tablename__ = "project"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    created_at: Mapped[str]


class SchemaRow(Base):
    """Each version of the schema as JSON; the newest holds."""

    __tablename__ = "schema_versions"
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str]
    version: Mapped[str]
    schema: Mapped[str]
    created_at: Mapped[str]


class SettingRow(Base):
    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str]


class DocumentRow(Base):
    """`length` counts code points; `segmentation` is packed by `records.packed`.

    What `full_text` searches stands beside it, and the database keeps that in step.
    """

    __tablename__ = "documents"
    __table_args__ = (
        UniqueConstraint("id"),
        CheckConstraint("length >= 0", name="length"),
        # In a file the rows lie in this order, but each is as long as its text.
        Index(None, "number").ddl_if(dialect="sqlite"),
    )

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[str]
    title: Mapped[str]
    language: Mapped[str]
    length: Mapped[int]
    text_hash: Mapped[str] = mapped_column(String(64))
    meta: Mapped[str]
    segmentation: Mapped[bytes]
    # Last, so that what stands before it is read without walking through a long text.
    text: Mapped[str]


class AnnotatorRow(Base):
    __tablename__ = "annotators"
    __table_args__ = (
        UniqueConstraint("name"),
        CheckConstraint("name <> ''", name="name"),
        CheckConstraint(one_of("kind", AnnotatorKind), name="kind"),
    )

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]


class AnnotationSetRow(Base):
    """`undecided` counts its undecided spans and arguments, so that a list need not."""

    __tablename__ = "annotation_sets"
    __table_args__ = (
        UniqueConstraint("document_number", "annotator_number"),
        CheckConstraint(one_of("state", State), name="state"),
        CheckConstraint("undecided >= 0", name="undecided"),
        Index(None, "annotator_number", "state", "document_number"),
    )

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    document_number: Mapped[int] = mapped_column(ForeignKey("documents.number"))
    annotator_number: Mapped[int] = mapped_column(ForeignKey("annotators.number"))
    state: Mapped[str]
    version: Mapped[int]
    undecided: Mapped[int]
    updated_at: Mapped[str]


class Stated:
    """The columns of a provenance."""

    origin: Mapped[str]
    score: Mapped[float | None]
    decision: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[str]


def _stated() -> tuple[CheckConstraint, ...]:
    return (
        CheckConstraint("score >= 0 AND score <= 1", name="score"),
        CheckConstraint(one_of("decision", Decision), name="decision"),
    )


def _to_span(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["set_number", column], ["spans.set_number", "spans.id"])


class SpanRow(Stated, Base):
    __tablename__ = "spans"
    __table_args__ = (
        CheckConstraint("start_char >= 0 AND end_char > start_char", name="offsets"),
        *_stated(),
        _CLUSTERED,
    )

    set_number: Mapped[int] = mapped_column(ForeignKey("annotation_sets.number"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    layer: Mapped[str]
    label: Mapped[str]
    start_char: Mapped[int]
    end_char: Mapped[int]
    attributes: Mapped[str]
    kb_id: Mapped[str]
    note: Mapped[str]


class ArgumentRow(Stated, Base):
    __tablename__ = "arguments"
    __table_args__ = (
        _to_span("trigger"),
        _to_span("filler"),
        *_stated(),
        Index(None, "set_number", "filler"),
        _CLUSTERED,
    )

    set_number: Mapped[int] = mapped_column(primary_key=True)
    trigger: Mapped[str] = mapped_column(primary_key=True)
    filler: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class RelationRow(Stated, Base):
    __tablename__ = "relations"
    __table_args__ = (
        _to_span("source"),
        _to_span("target"),
        *_stated(),
        Index(None, "set_number", "target"),
        _CLUSTERED,
    )

    set_number: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    target: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)


class ChainRow(Base):
    __tablename__ = "chains"
    __table_args__ = (_CLUSTERED,)

    set_number: Mapped[int] = mapped_column(ForeignKey("annotation_sets.number"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)


class ChainMentionRow(Base):
    __tablename__ = "chain_mentions"
    __table_args__ = (
        ForeignKeyConstraint(["set_number", "chain"], ["chains.set_number", "chains.id"]),
        _to_span("mention"),
        Index(None, "set_number", "mention"),
        _CLUSTERED,
    )

    set_number: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    mention: Mapped[str]


class AssignmentRow(Base):
    """A document that a person is to annotate; `claimed_at` is of one that they took themselves."""

    __tablename__ = "assignments"
    __table_args__ = (Index(None, "annotator_number"), _CLUSTERED)

    document_number: Mapped[int] = mapped_column(ForeignKey("documents.number"), primary_key=True)
    annotator_number: Mapped[int] = mapped_column(ForeignKey("annotators.number"), primary_key=True)
    assigned_at: Mapped[str]
    claimed_at: Mapped[str | None]


class ChangeRow(Base):
    """What was done, oldest first; rows are only ever added.

    `entry` is what the journal of a workstation called it, so that it comes in once only.
    """

    __tablename__ = "changes"
    __table_args__ = (
        Index(None, "set_number", "at"),
        Index(None, "entry", unique=True, sqlite_where=_named, postgresql_where=_named),
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    set_number: Mapped[int] = mapped_column(ForeignKey("annotation_sets.number"))
    verb: Mapped[str]
    payload: Mapped[str]
    at: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("changes.id"))
    entry: Mapped[str | None] = mapped_column(String(32))


class QuestionRow(Base):
    """What an annotator asked about a span of theirs; rows are only ever added."""

    __tablename__ = "questions"
    __table_args__ = (
        CheckConstraint("start_char >= 0 AND end_char > start_char", name="offsets"),
        Index(None, "document_number"),
        Index(None, "label"),
        _CLUSTERED,
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    document_number: Mapped[int] = mapped_column(ForeignKey("documents.number"))
    annotator_number: Mapped[int] = mapped_column(ForeignKey("annotators.number"))
    span_id: Mapped[str]
    label: Mapped[str]
    role: Mapped[str]
    start_char: Mapped[int]
    end_char: Mapped[int]
    question: Mapped[str]
    asked_at: Mapped[str]


class AnswerRow(Base):
    """What was answered; of several the newest holds, and rows are only ever added."""

    __tablename__ = "answers"
    __table_args__ = (Index(None, "question_id"), _CLUSTERED)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id"))
    answer: Mapped[str]
    answered_by: Mapped[str]
    answered_at: Mapped[str]


class ReleaseRow(Base):
    """A dataset that was written: by whom, when, how, and what came of it."""

    __tablename__ = "releases"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    made_at: Mapped[str]
    made_by: Mapped[str]
    out: Mapped[str]
    format: Mapped[str]
    options: Mapped[str]
    counts: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))


class ReleaseContentRow(Base):
    """What a document held in a release, under the hash of that: kept once, however often."""

    __tablename__ = "release_contents"
    __table_args__ = (_CLUSTERED,)

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes]


class ReleaseDocumentRow(Base):
    __tablename__ = "release_documents"
    __table_args__ = (_CLUSTERED,)

    release_number: Mapped[int] = mapped_column(ForeignKey("releases.number"), primary_key=True)
    document_number: Mapped[int] = mapped_column(ForeignKey("documents.number"), primary_key=True)
    content_sha256: Mapped[str] = mapped_column(ForeignKey("release_contents.sha256"))


class StepRow(Base):
    """Changes of several sets made at once, and of the schema where it has another version."""

    __tablename__ = "steps"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    verb: Mapped[str]
    annotator_number: Mapped[int] = mapped_column(ForeignKey("annotators.number"))
    at: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))
    schema_before: Mapped[int | None] = mapped_column(ForeignKey("schema_versions.number"))
    schema_after: Mapped[int | None] = mapped_column(ForeignKey("schema_versions.number"))


class StepChangeRow(Base):
    """Which changes of the log belong to a step."""

    __tablename__ = "step_changes"
    __table_args__ = (Index(None, "step_id"),)

    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"), primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("steps.id"))


class RevisitRow(Base):
    """A span to be looked at again after a step; `seen_at` is empty until somebody did."""

    __tablename__ = "revisits"
    __table_args__ = (_CLUSTERED,)

    step_id: Mapped[int] = mapped_column(ForeignKey("steps.id"), primary_key=True)
    set_number: Mapped[int] = mapped_column(ForeignKey("annotation_sets.number"), primary_key=True)
    span: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[str]


_tables = Base.metadata.tables
project: Table = _tables["project"]
schema_versions: Table = _tables["schema_versions"]
settings: Table = _tables["settings"]
documents: Table = _tables["documents"]
annotators: Table = _tables["annotators"]
annotation_sets: Table = _tables["annotation_sets"]
spans: Table = _tables["spans"]
arguments: Table = _tables["arguments"]
relations: Table = _tables["relations"]
chains: Table = _tables["chains"]
chain_mentions: Table = _tables["chain_mentions"]
assignments: Table = _tables["assignments"]
changes: Table = _tables["changes"]
questions: Table = _tables["questions"]
answers: Table = _tables["answers"]
releases: Table = _tables["releases"]
release_contents: Table = _tables["release_contents"]
release_documents: Table = _tables["release_documents"]
steps: Table = _tables["steps"]
step_changes: Table = _tables["step_changes"]
revisits: Table = _tables["revisits"]
