"""Suggestions from a trained pipeline, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from spacy.language import Language

from annotator.errors import PipelineError
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.nlp import pipelines
from annotator.nlp.bridge import suggestions_of
from annotator.nlp.catalog import CHOOSE_ANOTHER


class PipelineSuggester:
    """Proposes what a spaCy pipeline finds and the schema has a place for; loads it when asked."""

    def __init__(self, pipeline: str | Path, schema: Schema) -> None:
        self._pipeline = pipeline
        self._schema = schema

    def origin(self) -> str:
        return pipelines.origin(self._nlp)

    def suggest(self, documents: Iterable[Document]) -> Iterator[Suggestions]:
        for document in documents:
            yield self._suggestions(document)

    def _suggestions(self, document: Document) -> Suggestions:
        origin = self.origin()
        try:
            doc = self._nlp(document.text)
            return suggestions_of(doc, document, self._schema, origin)
        except Exception as error:
            raise PipelineError(
                pipeline=origin,
                what=f"failed on document {document.id} ({pipelines.summary(error)})",
                do=f"Annotate this document by hand. {CHOOSE_ANOTHER}",
            ) from error

    @cached_property
    def _nlp(self) -> Language:
        return pipelines.load(self._pipeline)
