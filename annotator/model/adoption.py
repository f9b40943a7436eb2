"""How new suggestions come into an annotator's set without touching what was decided."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.changes import Change

SUGGEST = "suggest"


def adoption(own: AnnotationSet, suggested: AnnotationSet) -> Change:
    """The step that puts new suggestions in the place of undecided ones.

    What was decided stays as it is, and nothing that was decided already is proposed again.
    """
    giving_way = {span.id for span in own.spans if _gives_way(own, span)}
    removed: dict[tuple[str, ...], Annotation] = {}
    for span in own.spans:
        if span.id in giving_way:
            removed[span.key] = span
            removed.update((one.key, one) for one in own.dependants(span))
    removed.update((one.key, one) for one in own.arguments if one.undecided)
    added = {one.key: one for one in _proposed(own, suggested, giving_way)}
    unchanged = {key for key, one in added.items() if removed.get(key) == one}
    return Change(
        SUGGEST,
        removed=tuple(one for key, one in removed.items() if key not in unchanged),
        added=tuple(one for key, one in added.items() if key not in unchanged),
    )


def _gives_way(own: AnnotationSet, span: Span) -> bool:
    holds = own.dependants(span)
    return span.undecided and all(isinstance(one, Argument) and not one.stands for one in holds)


def _proposed(
    own: AnnotationSet, suggested: AnnotationSet, giving_way: set[str]
) -> list[Annotation]:
    kept = [span for span in own.spans if span.id not in giving_way]
    ids = {span.id: span.id for span in kept}
    standing = {_place(span): span.id for span in kept if not span.rejected}
    rejected = {(*_place(span), span.label) for span in kept if span.rejected}
    proposed: list[Annotation] = []
    for span in suggested.spans:
        if span.id in ids:
            continue
        if _place(span) in standing:
            ids[span.id] = standing[_place(span)]
        elif (*_place(span), span.label) not in rejected:
            ids[span.id] = span.id
            proposed.append(span)
    gone = {span.id for span in kept if span.rejected}
    for argument in suggested.arguments:
        trigger, filler = ids.get(argument.trigger), ids.get(argument.filler)
        if trigger is None or filler is None or trigger in gone or filler in gone:
            continue
        moved = replace(argument, trigger=trigger, filler=filler)
        known = own.get(moved.key)
        if known is None or (isinstance(known, Argument) and known.undecided):
            proposed.append(moved)
    return proposed


def _place(span: Span) -> tuple[str, int, int]:
    return (span.layer, span.start_char, span.end_char)
