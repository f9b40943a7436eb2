"""Chains: which mentions mean the same, the likely antecedents, and the best name of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from annotator.app import editing
from annotator.app.offering import MOST, Offer
from annotator.app.walking import Walk
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet, text_order
from annotator.model.annotations import Argument, Chain, Decision, Span, new_id
from annotator.model.document import Document

_KIND = "mention_kind"
"""An attribute of mentions that are no names, in schemas that tell them apart."""

_UNLIKE = 9


def chain_of(annotations: AnnotationSet, mention: Span) -> Chain | None:
    """The chain that this span is in."""
    hanging = annotations.dependants(mention)
    return next((one for one in hanging if isinstance(one, Chain)), None)


def mentions_of(annotations: AnnotationSet, chain: Chain) -> tuple[Span, ...]:
    """The mentions of a chain in text order."""
    return tuple(sorted((annotations.span(id) for id in chain.mentions), key=text_order))


def best_of(document: Document, mentions: Iterable[Span]) -> Span:
    """The longest name, and of equally long ones the first in the text."""

    def goodness(span: Span) -> tuple[bool, int, tuple[int, int, str]]:
        return (_KIND in span.attributes, -len(_surface(document, span)), text_order(span))

    return min(mentions, key=goodness)


def antecedents(workspace: Workspace, mention: Span) -> Offer:
    """Offer what a mention may mean the same as: of each chain its likeliest mention.

    First the same text, then the same label and last word, then the same label; of those alike the
    nearest before, then those behind. What is alike in nothing only fills the offer up to where
    number keys reach. RuleError if there is none.
    """
    annotations = workspace.annotations
    own = chain_of(annotations, mention)
    taken = own.mentions if own else (mention.id,)
    others = [
        span
        for span in annotations.spans
        if span.layer == mention.layer and not span.rejected and span.id not in taken
    ]
    likeliness = _likeliness(editing.at_hand(workspace), mention)
    others.sort(key=likeliness)
    ranked = islice(_one_of_each_chain(annotations, others), MOST)
    offered = tuple(
        span for rank, span in enumerate(ranked) if rank < _UNLIKE or not all(likeliness(span)[:3])
    )
    if not offered:
        raise RuleError(what="Nothing else in this document can mean the same.")
    return Offer(mention, "", offered, take=join)


def join(workspace: Workspace, mention: Span, antecedent: Span) -> Chain:
    """Let two mentions mean the same: their chains become one, suggestions are accepted with it."""
    annotations = workspace.annotations
    if mention.layer != antecedent.layer:
        raise RuleError(what=f"{mention.label} and {antecedent.label} cannot mean the same.")
    chains = [chain for one in (antecedent, mention) if (chain := chain_of(annotations, one))]
    if mention.id == antecedent.id or (len(chains) == 2 and chains[0] == chains[1]):
        raise RuleError(what="They are in one chain already.")
    ids = {mention.id, antecedent.id, *(id for chain in chains for id in chain.mentions)}
    spans = sorted((annotations.span(id) for id in ids), key=text_order)
    id = chains[0].id if chains else new_id()
    joined = Chain(id=id, mentions=tuple(span.id for span in spans))
    ends = (one for one in (mention, antecedent) if not one.stands)
    pairs: list[editing.Pair] = [*editing.acceptances(workspace, ends)]
    pairs += [(chains[0] if chains else None, joined), *((chain, None) for chain in chains[1:])]
    editing.replace_all(workspace, "join chain", pairs)
    return joined


def leave(workspace: Workspace, mention: Span) -> None:
    """Take a mention out of its chain; RuleError if it is in none."""
    chain = chain_of(workspace.annotations, mention)
    if chain is None:
        raise RuleError(what="It is in no chain.")
    left = tuple(id for id in chain.mentions if id != mention.id)
    shorter = replace(chain, mentions=left) if len(left) > 1 else None
    editing.replace_all(workspace, "leave chain", [(chain, shorter)])


def give_to_best(workspace: Workspace, argument: Argument) -> Argument:
    """Let the best mention of the filler's chain fill the role, which also accepts it."""
    annotations, schema = workspace.annotations, workspace.schema
    filler, trigger = annotations.span(argument.filler), annotations.span(argument.trigger)
    chain = chain_of(annotations, filler)
    if chain is None:
        raise RuleError(what="Its filler is in no chain.")
    allowed = schema.fillers(trigger.label, argument.role)
    mentions = (one for one in mentions_of(annotations, chain) if one.id != trigger.id)
    fitting = [one for one in mentions if one.label in allowed and not one.rejected]
    best = best_of(editing.at_hand(workspace), fitting or [filler])
    if best == filler:
        raise RuleError(what="Its filler is the best mention already.")
    given = replace(argument, filler=best.id)
    known = annotations.get(given.key)
    if isinstance(known, Argument) and known.stands:
        raise RuleError(what=f"The best mention fills the role {argument.role} already.")
    added = argument.decision is Decision.ADDED
    given = editing.decided(workspace, given, Decision.ADDED if added else Decision.MOVED)
    ends = editing.acceptances(workspace, (end for end in (trigger, best) if not end.stands))
    editing.replace_all(workspace, "best mention", [*ends, (known, None), (argument, given)])
    return given


def go_to_mention(workspace: Workspace, walk: Walk, chain: Chain, steps: int = 1) -> None:
    """Put the focus on the next mention of a chain, round and round, or first on its first one."""
    keys = [span.key for span in mentions_of(workspace.annotations, chain)]
    place = (keys.index(walk.key) + steps) % len(keys) if walk.key in keys else 0
    walk.focus(keys[place])


def _surface(document: Document, span: Span) -> str:
    """The text of a span without regard to case and white space."""
    return " ".join(document.text[span.start_char : span.end_char].split()).casefold()


def _likeliness(document: Document, mention: Span) -> Callable[[Span], tuple[bool | int, ...]]:
    text = _surface(document, mention)
    head = text.rpartition(" ")[2]

    def likeliness(span: Span) -> tuple[bool | int, ...]:
        other = _surface(document, span)
        label = span.label == mention.label
        away = span.start_char - mention.start_char
        similar = label and other.rpartition(" ")[2] == head
        return (other != text, not similar, not label, away > 0, abs(away))

    return likeliness


def _one_of_each_chain(annotations: AnnotationSet, spans: Iterable[Span]) -> Iterator[Span]:
    seen: set[str] = set()
    for span in spans:
        chain = chain_of(annotations, span)
        if chain is None or chain.id not in seen:
            yield span
        if chain:
            seen.add(chain.id)
