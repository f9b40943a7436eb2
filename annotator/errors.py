"""The errors we expect, each with the facts its message needs.

The text of an error is one line that says what happened and where, and mostly a second that
says what to do. Both are templates over the facts, so that a window can show them translated.
"""

from __future__ import annotations

from typing import Any, ClassVar


class AnnotatorError(Exception):
    """An expected failure; anything else that is raised is a fault of ours."""

    status: ClassVar[int] = 3
    message: ClassVar[str] = "{what}"
    remedy: ClassVar[str] = ""

    def __init__(self, **facts: Any) -> None:
        super().__init__(facts)
        self.facts = facts

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross from one process to another with their facts."""
        return (_rebuilt, (type(self), self.facts))

    def __str__(self) -> str:
        return "\n".join(part.format(**self.facts) for part in (self.message, self.remedy) if part)


def _rebuilt(kind: type[AnnotatorError], facts: dict[str, Any]) -> AnnotatorError:
    return kind(**facts)


class UsageError(AnnotatorError):
    """The call is wrong, not the data: facts `what`, `do`."""

    status = 2
    message = "{what}"
    remedy = "{do}"


class SchemaError(AnnotatorError):
    """A schema that cannot be used: facts `where` (file and line), `what`."""

    message = "{where}: {what}"
    remedy = "Mend the schema file and try again."


class RuleError(AnnotatorError):
    """An edit that the schema or the text does not allow: fact `what`."""

    status = 1
    message = "{what}"


class InputError(AnnotatorError):
    """An input file that cannot be read: facts `where` (file, line), `what`, `do`."""

    message = "{where}: {what}"
    remedy = "{do}"


class ProjectError(AnnotatorError):
    """A project that cannot be read: facts `project`, `what`, `do`."""

    message = "{project}: {what}"
    remedy = "{do}"


class StoreError(AnnotatorError):
    """A project that cannot be reached or written: facts `project`, `what`, `do`."""

    status = 4
    message = "{project}: {what}"
    remedy = "{do}"


class AwayError(StoreError):
    """A project whose server does not answer just now: facts `project`, `what`, `do`."""


class ForbiddenError(StoreError):
    """What the database does not allow this person: facts `project`, `what`, `do`."""


class ConflictError(StoreError):
    """The stored annotations are no longer what the change was made from: facts `document`."""

    status = 4
    message = "Document {document} was changed in another window."
    remedy = "It was loaded again; look at it and repeat the last step."


class SchemaConflictError(ConflictError):
    """The schema is no longer the one that the change was made under: facts `document`."""

    message = "The schema of the project was changed in another window."
    remedy = "It was read again, and document {document} with it; repeat the last step."


class PipelineError(AnnotatorError):
    """A pipeline that cannot be loaded or that failed: facts `pipeline`, `what`, `do`."""

    message = "Pipeline {pipeline}: {what}"
    remedy = "{do}"
