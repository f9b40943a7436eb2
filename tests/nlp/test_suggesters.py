from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from annotator.errors import PipelineError
from annotator.nlp.suggesters import PipelineSuggester
from tests.nlp.small_pipelines import NEWS, document, pipeline, saved


@Language.component("fails_on_storms")
def fails_on_storms(doc: Doc) -> Doc:
    if "storm" in doc.text:
        raise ValueError("no storms\nplease")
    return doc


def test_suggestions_come_in_the_order_of_the_documents(tmp_path: Path) -> None:
    suggester = PipelineSuggester(saved(tmp_path), NEWS)
    documents = [document("They met in Lima.", "d1"), document("Rain.", "d2")]

    first, second = suggester.suggest(documents)

    assert suggester.origin() == "tiny@0.1"
    assert (first.document_id, first.origin) == ("d1", "tiny@0.1")
    assert [span.label for span in first.spans] == ["MEET", "GPE"]
    assert second.spans == ()


def test_nothing_is_loaded_before_it_is_asked() -> None:
    suggester = PipelineSuggester("no_such_pipeline", NEWS)

    with pytest.raises(PipelineError, match="no_such_pipeline"):
        suggester.origin()


def test_a_pipeline_that_raises_names_the_document(tmp_path: Path) -> None:
    nlp = pipeline()
    nlp.add_pipe("fails_on_storms")
    suggester = PipelineSuggester(saved(tmp_path, nlp), NEWS)

    with pytest.raises(PipelineError) as caught:
        list(suggester.suggest([document("A storm.", "d7")]))

    what, remedy = str(caught.value).splitlines()
    assert what.startswith("Pipeline tiny@0.1: failed on document d7 (ValueError: no storms)")
    assert remedy
    assert len(list(suggester.suggest([document("Sun.")]))) == 1
