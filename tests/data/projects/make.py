"""Makes the old project of today's revision, once; run it once a migration is added, and keep it.

python -m tests.data.projects.make
"""

from __future__ import annotations

from pathlib import Path

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.handing_out import Order
from annotator.model.releases import Release
from annotator.model.workflow import State
from annotator.store.database import REVISION
from annotator.store.project_store import ProjectStore
from annotator.store.releases import packed
from tests.store.conftest import ANNA, ASKED, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART


def main() -> None:
    path = Path(__file__).parent / f"revision-{REVISION}.annotator"
    with ProjectStore.create(str(path), SCHEMA) as store:
        store.add(DOCUMENT, [AnnotationSet("d1", "ann", state=State.NEW)])
        start = (State.NEW, State.IN_PROGRESS)
        store.apply("d1", "ann", Change("suggest", (), (ANNA, MET, TAKES_PART), start))
        added = Change("add", added=(OSLO,))
        id = store.apply("d1", "ann", added)
        store.apply("d1", "ann", added.inverse(), undoes=id)
        store.set_setting("pipeline", "news_sm")
        store.assign(Order(("ann",)))
        store.ask(ASKED)
        store.answer(ASKED.id, "Only the **name**.", "lead")
        release = Release(made_by="ann", out="gold.jsonl", format="jsonl", sha256="0" * 64)
        store.add_release(release, {"d1": packed(store.sets_of("d1"))})


if __name__ == "__main__":
    main()
