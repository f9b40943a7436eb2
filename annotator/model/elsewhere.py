"""What others did to a project that is open here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangedElsewhere:
    """Whose annotations on which document are no longer what they were."""

    document_id: str
    annotator: str
