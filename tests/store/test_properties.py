from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.changes import Change
from annotator.model.document import Document, Segmentation
from annotator.store.project_store import ProjectStore
from annotator.store.records import change_of, packed, payload_of, unpacked
from tests.store.conftest import DOCUMENT, SCHEMA, TEXT

# What no text of a document may hold, no file of ours can say: half a character.
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=6)
provenance = {
    "origin": words,
    "score": st.none() | st.floats(0, 1),
    "decision": st.sampled_from(Decision),
    "decided_by": words,
    "decided_at": words,
}


@st.composite
def spans(draw: st.DrawFn, id: str) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(
        id=id,
        layer=draw(words),
        label=draw(words),
        start_char=start,
        end_char=draw(st.integers(start + 1, len(TEXT))),
        attributes=draw(st.dictionaries(words, words, max_size=2)),
        kb_id=draw(words),
        note=draw(words),
        **{name: draw(values) for name, values in provenance.items()},
    )


@st.composite
def sets(draw: st.DrawFn) -> tuple[Annotation, ...]:
    ids = draw(st.lists(words, min_size=1, max_size=4, unique=True))
    some = st.sampled_from(ids)
    arguments = st.builds(
        Argument, trigger=some, filler=some, role=st.sampled_from("AB"), **provenance
    )
    relations = st.builds(
        Relation, source=some, target=some, label=st.sampled_from("AB"), **provenance
    )
    mentions = st.lists(some, max_size=3).map(tuple)
    chains = st.builds(Chain, id=st.sampled_from("cd"), mentions=mentions)
    links = draw(st.lists(arguments | relations | chains, max_size=4, unique_by=lambda x: x.key))
    return (*(draw(spans(id)) for id in ids), *links)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ProjectStore]:
    with ExitStack() as stack:
        if request.param == "sqlite":
            target = str(tmp_path_factory.mktemp("shared") / "news.annotator")
        else:
            target = stack.enter_context(request.getfixturevalue("databases").one())
        store = stack.enter_context(ProjectStore.create(target, SCHEMA))
        store.add(DOCUMENT)
        yield store


def content(annotations: AnnotationSet) -> dict[tuple[str, ...], Annotation]:
    return {one.key: one for one in annotations}


@settings(max_examples=40, deadline=None)
@given(before=sets(), after=sets())
def test_what_is_stored_is_what_the_model_says_and_the_inverse_takes_it_back(
    shared: ProjectStore, before: tuple[Annotation, ...], after: tuple[Annotation, ...]
) -> None:
    assume(shared.project.endswith(".annotator") or "\\x00" not in repr((before, after)))
    start = Change("start", added=before)
    change = Change("change", removed=before, added=after)
    model = AnnotationSet("d1", "ann", before)
    shared.apply("d1", "ann", start)

    model.apply(change)
    id = shared.apply("d1", "ann", change)
    assert content(shared.annotation_set("d1", "ann")) == content(model)

    shared.apply("d1", "ann", change.inverse(), undoes=id)
    assert content(shared.annotation_set("d1", "ann")) == {one.key: one for one in before}

    shared.apply("d1", "ann", start.inverse())
    assert len(shared.annotation_set("d1", "ann")) == 0
    assert shared.entries("ann")[0].undecided == 0


@given(removed=sets(), added=sets())
def test_a_change_comes_back_from_its_log_entry(
    removed: tuple[Annotation, ...], added: tuple[Annotation, ...]
) -> None:
    change = Change("edit", removed, added)

    assert change_of("edit", payload_of(change)) == change


@given(st.lists(st.integers(0, 10_000), unique=True, max_size=20).map(sorted), st.data())
def test_tokens_and_sentences_come_back(borders: list[int], data: st.DataObject) -> None:
    starts, ends = borders[:-1:2], borders[1::2]
    sentences = data.draw(st.lists(st.sampled_from(starts), unique=True)) if starts else []
    segmentation = Segmentation(tuple(starts), tuple(ends), tuple(sorted(sentences)))

    assert unpacked(packed(segmentation)) == segmentation


@settings(max_examples=30, deadline=None)
@given(id=words.filter(bool), text=st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_under_any_id_comes_back(id: str, text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.annotator"
        with ProjectStore.create(str(path), SCHEMA) as store:
            store.add(Document(id, text))

            assert store.document(id) == Document(id, text)
