"""Datasets that were written are remembered with what they held; on both databases."""

from __future__ import annotations

import pytest

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Relation
from annotator.model.document import Document
from annotator.model.releases import Release
from annotator.store.project_store import ProjectStore
from annotator.store.releases import packed, unpacked
from tests.store.conftest import ANNA, MET, OSLO, TAKES_PART

MADE = Release(
    made_by="lead",
    out="gold.jsonl",
    format="jsonl",
    options={"of": "gold", "split": [80, 10, 10]},
    counts={"documents": 1, "labels": {"PERSON": 2, "GPE": 1}},
    sha256="ab" * 32,
)
LIVES = Relation(source="s1", target="s3", label="LIVES_IN")
SAME = Chain(id="c1", mentions=("s1", "s3"))


def test_a_release_comes_back_with_its_number_and_time(store: ProjectStore) -> None:
    first = store.add_release(MADE, {})
    second = store.add_release(MADE, {})

    one, other = store.releases()
    assert (one.number, other.number) == (first, second)
    assert one.made_at <= other.made_at
    assert (one.options, one.counts, one.sha256) == (MADE.options, MADE.counts, MADE.sha256)
    assert (one.documents, one.annotations) == (1, 3)


def test_what_documents_held_is_kept_once(store: ProjectStore) -> None:
    store.add(Document("d2", "Elsewhere."))
    content = packed([AnnotationSet("d1", "gold", [ANNA, MET, OSLO, TAKES_PART, LIVES, SAME])])
    empty = packed([AnnotationSet("d2", "gold")])
    number = store.add_release(MADE, {"d1": content, "d2": empty})
    again = store.add_release(MADE, {"d1": content})

    found = store.released(number)
    assert list(found) == ["d1", "d2"]
    assert store.released(again) == {"d1": found["d1"]}
    (held,) = store.released_content("d1", found["d1"])
    assert held.annotator == "gold"
    assert held.span("s1").attributes == {"mention": "name"}
    assert (held.span("s1").origin, held.span("s1").score) == ("", None)
    assert [(one.trigger, one.filler, one.role) for one in held.arguments] == [
        ("e1", "s1", "Participant")
    ]
    assert held.relations == (LIVES,)
    assert held.chains == (SAME,)
    with pytest.raises(RuleError, match="no release 9"):
        store.released(9)


def test_sets_that_state_alike_are_packed_alike() -> None:
    one = AnnotationSet("d1", "gold", [ANNA, MET, TAKES_PART])
    other = AnnotationSet("d1", "gold", [MET, ANNA, TAKES_PART])

    assert packed([one]) == packed([other])
    (back,) = unpacked("d1", packed([one]))
    assert packed([back]) == packed([one])
