"""When people finished what is finished now, on a file and on a server."""

from __future__ import annotations

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA

FINISH = Change("finish", state=(State.NEW, State.FINISHED))
REOPEN = Change("reopen", state=(State.FINISHED, State.IN_PROGRESS))


def test_only_what_persons_finished_counts_in_the_order_of_documents(store: ProjectStore) -> None:
    sets = [AnnotationSet("d2", name, (), State.FINISHED) for name in ("bea", "gold", "tiny@1.0")]
    store.add(Document("d2", "Two."), sets)
    store.add(Document("d3", "Three."), [AnnotationSet("d3", "bea", (), State.IN_PROGRESS)])
    store.apply("d1", "ann", FINISH)

    found = store.finishing_times()

    assert [(one.document_id, one.annotator) for one in found] == [("d1", "ann"), ("d2", "bea")]
    assert all(one.at.startswith("20") and one.at[10] == "T" for one in found)


def test_what_is_opened_again_is_no_longer_finished(store: ProjectStore) -> None:
    store.apply("d1", "ann", FINISH)
    store.apply("d1", "ann", REOPEN)

    assert store.finishing_times() == ()


def test_a_decision_is_known_with_its_origin_and_label(store: ProjectStore) -> None:
    decided = {
        "origin": "tiny@1.0",
        "decision": Decision.ACCEPTED,
        "decided_by": "ann",
        "decided_at": "2024-05-01T10:00:00.000+00:00",
    }
    span = type(ANNA)(id="x", layer="entity", label="PERSON", start_char=0, end_char=4, **decided)
    store.apply("d1", "ann", Change("accept", added=(span,)))

    (one,) = store.decision_times()

    assert (one.annotator, one.origin, one.label) == ("ann", "tiny@1.0", "PERSON")
