"""Two scripted annotators differ in each kind of way over the seed articles; a curator decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.app.curating import Curating
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind
from annotator.store.project_store import ProjectStore
from tests.inline_markup import SEEDS


class _Planting:
    """Bo's set: Ada's, with one difference after another, each at spans of its own."""

    def __init__(self, ada: AnnotationSet) -> None:
        self.ada = ada
        self.bo = AnnotationSet(ada.document_id, "bo", ada)
        self.planted: list[tuple[str, ...]] = []
        # Nothing overlaps these, so that each difference is what it is and nothing more.
        self._free = [
            one
            for one in ada.spans
            if len(ada.spans_between(one.start_char, one.end_char)) == 1
            and one.layer == "entity"
            and not ada.dependants(one)
        ]

    def plant(self) -> None:
        missed, relabelled = self._free[:2]
        self._change("missed", (missed,), ())
        other = "ORG" if relabelled.label != "ORG" else "PERSON"
        self._change("label", (relabelled,), (replace(relabelled, label=other),))
        long = max(self._free[2:], key=lambda one: one.end_char - one.start_char)
        self._change("edge", (long,), (replace(long, start_char=long.start_char + 1),))
        first, *rest = self.ada.arguments
        role = next(name for name in ("Place", "Agent", "Patient") if name != first.role)
        self._change("role", (first,), (replace(first, role=role),))
        self._other_filler(first, rest)

    def _other_filler(self, first: Argument, rest: list[Argument]) -> None:
        moved = next(one for one in rest if one.trigger != first.trigger)
        linked = {one.filler for one in self.ada.arguments if one.trigger == moved.trigger}
        spans = [one for one in self.ada.spans if one.layer == "entity"]
        filler = next(one for one in spans if one.id not in linked and one not in self._free[:3])
        self._change("filler", (moved,), (replace(moved, filler=filler.id),))
        # One at the filler that Ada has, one at the one that Bo has.
        self.planted.append(("filler",))

    def _change(
        self, kind: str, removed: tuple[Span | Argument, ...], added: tuple[Span | Argument, ...]
    ) -> None:
        self.bo.apply(Change("plant", removed=removed, added=added))
        self.planted.append((kind,))


def _records(schema: Schema) -> Iterator[Record]:
    for record in JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema):
        assert isinstance(record, Record)
        yield record


def _stated(stated: AnnotationSet) -> set[object]:
    at = {one.id: (one.start_char, one.end_char, one.label) for one in stated.spans if one.stands}
    links = {(at[a.trigger], at[a.filler], a.role) for a in stated.arguments if a.stands}
    chains = {frozenset(at[id] for id in one.mentions) for one in stated.chains}
    return {*at.values(), *links, *chains}


def test_all_are_found_named_rightly_and_adjudicated_to_the_expected_gold(
    tmp_path: Path, schema: Schema
) -> None:
    with ProjectStore.create(str(tmp_path / "seeds.annotator"), schema) as store:
        for name in ("ada", "bo"):
            store.add_annotator(name, AnnotatorKind.PERSON)
        for record in _records(schema):
            id = record.document.id
            (gold,) = record.sets
            planting = _Planting(gold)
            planting.plant()
            store.add(record.document)
            store.apply(id, "ada", Change("import", added=tuple(gold)))
            store.apply(id, "bo", Change("import", added=tuple(planting.bo)))
            curating = Curating(store, id, ("ada", "bo"), "cy")
            curating.apply(curating.agreed())
            found = []
            while curating.disputes:
                dispute = curating.disputes[0]
                found.append(tuple(map(str, dispute.kinds)))
                curating.take(dispute, "ada")
            curating.apply(curating.agreed())

            assert sorted(found) == sorted(planting.planted)
            assert _stated(curating.gold) == _stated(gold)
