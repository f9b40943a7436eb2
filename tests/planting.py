"""Two annotators who differ from the gold of a seed article, each in ways that are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.nlp.tokenizer import SpacyTokenizer
from tests.inline_markup import SEEDS

PLANT = "plant"


def seed_records(schema: Schema) -> Iterator[Record]:
    """The seed articles with their gold, cut into tokens."""
    for record in JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema):
        assert isinstance(record, Record)
        text = record.document.text
        cut = SpacyTokenizer().segment(text, record.document.language)
        yield Record(replace(record.document, segmentation=cut), record.sets)


class Planted:
    """The truth, with a chain; what ada and bo have instead; `kinds` names each dispute.

    `lost_span` and `lost_argument` are true, and neither of them has them. All spans keep their
    ids, so that what is in one place can be told by them.
    """

    def __init__(self, document: Document, gold: AnnotationSet, schema: Schema) -> None:
        self._document, self._schema = document, schema
        self.truth = AnnotationSet(document.id, "truth", gold)
        self._free = [one for one in gold.spans if self._alone(one, "entity")]
        self._free.sort(key=lambda one: one.start_char - one.end_char)
        linked = iter(self._frames())
        self._mentions = tuple(self._free.pop() for _ in range(3))
        chain = Chain(id="chain", mentions=tuple(one.id for one in self._mentions))
        self.truth.apply(Change(PLANT, added=(chain,)))
        self.ada = AnnotationSet(document.id, "ada", self.truth)
        self.bo = AnnotationSet(document.id, "bo", self.truth)
        self.kinds: list[tuple[str, ...]] = []
        self._plant_edges()
        self._plant_spans()
        self._plant_event()
        self._plant_chain(chain)
        self._plant_roles(linked)
        self.lost_span = self._lose_span()
        self.lost_argument = self._lose_argument(linked)

    # One of them is right

    def _plant_edges(self) -> None:
        one = self._free.pop(0)
        self._alter(self.bo, one, replace(one, start_char=one.start_char + 1))
        self.kinds.append(("edge",))
        other = next(one for one in self._free if self._free_token_before(one) is not None)
        self._free.remove(other)
        before = self._free_token_before(other)
        assert before is not None
        self._alter(self.ada, other, replace(other, start_char=before))
        self._alter(self.bo, other, replace(other, start_char=other.start_char + 1))
        self.kinds.append(("edge",))

    def _plant_spans(self) -> None:
        self._alter(self.bo, self._free.pop(), None)
        self.kinds.append(("missed",))
        one, both = self._free.pop(), self._free.pop()
        self._alter(self.bo, one, self._relabelled(one, 1))
        self._alter(self.ada, both, self._relabelled(both, 1))
        self._alter(self.bo, both, self._relabelled(both, 2))
        self.kinds += [("label",), ("label",)]
        start, end = self._unlabelled_word()
        bogus = Span(id="bogus", layer="entity", label="ORG", start_char=start, end_char=end)
        self._put(self.ada, bogus)
        self.kinds.append(("missed",))

    def _plant_event(self) -> None:
        """One event of the truth is two to bo."""
        long = (one for one in self.truth.spans if self._alone(one, "event"))
        whole = max(long, key=lambda one: one.end_char - one.start_char)
        middle = (whole.start_char + whole.end_char) // 2
        self._alter(self.bo, whole, replace(whole, end_char=middle))
        self._put(self.bo, replace(whole, id="part", start_char=middle))
        self.kinds += [("split",), ("split",)]

    def _plant_chain(self, chain: Chain) -> None:
        self._alter(self.bo, chain, replace(chain, mentions=chain.mentions[:2]))
        self.kinds.append(("mentions",))

    def _plant_roles(self, linked: Iterator[Argument]) -> None:
        one, doubled, moved = next(linked), next(linked), next(linked)
        others = [role for role in self._roles(one) if role != one.role]
        self._alter(self.bo, one, replace(one, role=others[0]))
        self.kinds.append(("role",))
        more = [role for role in self._roles(doubled) if role != doubled.role]
        self._put(self.ada, replace(doubled, role=more[0]))
        self._put(self.ada, replace(doubled, role=more[-1]))
        self._alter(self.bo, doubled, replace(doubled, role=more[0]))
        self.kinds.append(("role",))
        label = self.truth.span(moved.filler).label
        taken = {a.filler for a in self.truth.arguments_of(moved.trigger)} | {moved.trigger}
        filler = next(
            one
            for one in self.truth.spans
            if one.label == label and one.id not in taken and one in self.ada and one in self.bo
        )
        self._alter(self.bo, moved, replace(moved, filler=filler.id))
        self.kinds += [("filler",), ("filler",)]

    # Neither is

    def _lose_span(self) -> Span:
        lost = self._free.pop()
        for one in (self.ada, self.bo):
            self._alter(one, lost, None)
        return lost

    def _lose_argument(self, linked: Iterator[Argument]) -> Argument:
        lost = next(linked)
        for one in (self.ada, self.bo):
            self._alter(one, lost, None)
        return lost

    # How

    def _alone(self, one: Span, layer: str) -> bool:
        near = self.truth.spans_between(one.start_char, one.end_char)
        return one.layer == layer and len(near) == 1 and not self.truth.dependants(one)

    def _frames(self) -> Iterator[Argument]:
        """One argument each of different events, that has its filler to itself and three roles."""
        for trigger in self.truth.spans:
            for one in self.truth.arguments_of(trigger.id):
                given = [a.filler for a in self.truth.arguments_of(trigger.id)]
                if given.count(one.filler) == 1 and len(self._roles(one)) > 3:
                    yield one
                    break

    def _roles(self, one: Argument) -> tuple[str, ...]:
        labels = (self.truth.span(id).label for id in (one.trigger, one.filler))
        return self._schema.roles_between(*labels)

    def _relabelled(self, one: Span, steps: int) -> Span:
        names = [label.name for label in self._schema.labels_of(one.layer) if label.key]
        return replace(one, label=names[(names.index(one.label) + steps) % len(names)])

    def _free_token_before(self, one: Span) -> int | None:
        cut = self._document.segmentation
        before = [start for start in cut.token_starts if start < one.start_char]
        free = before and not self.truth.spans_between(before[-1], one.start_char)
        return before[-1] if free and self._document.text[before[-1]].isalpha() else None

    def _unlabelled_word(self) -> tuple[int, int]:
        cut = self._document.segmentation
        return next(
            (start, end)
            for start, end in zip(cut.token_starts, cut.token_ends, strict=True)
            if end - start > 5
            and not any(one.spans_between(start, end) for one in (self.truth, self.ada, self.bo))
        )

    def _alter(self, who: AnnotationSet, before: Annotation, after: Annotation | None) -> None:
        who.apply(Change(PLANT, removed=(before,), added=(after,) if after else ()))

    def _put(self, who: AnnotationSet, one: Annotation) -> None:
        who.apply(Change(PLANT, added=(one,)))
