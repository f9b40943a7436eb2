"""Suggestions of those who may not store what pipelines propose: held for one sitting."""

from __future__ import annotations

from threading import Lock

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation
from annotator.model.suggestions import Suggestions


class HeldSuggestions:
    """The newest for each document; may be asked from several threads."""

    def __init__(self) -> None:
        self._found: dict[str, Suggestions] = {}
        self._lock = Lock()

    def hold(self, suggestions: Suggestions) -> None:
        with self._lock:
            self._found[suggestions.document_id] = suggestions

    def set_of(self, document_id: str) -> AnnotationSet | None:
        with self._lock:
            found = self._found.get(document_id)
        if found is None:
            return None
        proposed: list[Annotation] = [*found.spans, *found.arguments]
        return AnnotationSet(document_id, found.origin, proposed)

    def among(
        self, stored: tuple[AnnotationSet, ...], document_id: str
    ) -> tuple[AnnotationSet, ...]:
        """What is stored of a document, and what is held of it in the place of the same origin."""
        held = self.set_of(document_id)
        if held is None:
            return stored
        return (*(one for one in stored if one.annotator != held.annotator), held)
