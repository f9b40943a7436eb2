"""An annotator made of rules, who brings a document to its gold at a desk and counts keys.

What is counted is what the window asks for:

- a verdict (accept, reject, another label or role) is one key, and the focus goes on by itself;
  one key also accepts an event with its arguments, what is suggested in a sentence, or in a
  paragraph, and is pressed where all of that is right;
- an edge is one key for each token that it moves, and then one key to go on;
- a new span: either the caret goes by sentence and by word from where it stands, one key each, then
  one key for each word that is selected; or one key looks for words, one is the first letter, one
  more the number of the hit unless it is the first, then one key for each token by which the
  stretch that this marks is wrong. The cheaper way is taken; then one key for the label;
- a span that is there is gone to in the same two ways;
- a missing argument: the key of the role, then the number of the span on offer, or one key for each
  span before it and one to take it, which also accepts the trigger and the filler. It is added
  while trigger or filler is at hand; going there comes on top;
- a label or role without a key of its own is picked by first letters: four keys;
- what nothing was proposed for is added on a first way through the text, then suggestions are
  decided one after another, so that the fillers of a trigger are there when it comes to hand;
- one key finishes the document. Reading costs nothing here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from annotator.app import jumping
from annotator.app.desk import Desk, Edge
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document, paragraphs
from annotator.model.offsets import contains, stacked
from tests.ui.gold_driver import place, statements

PICKED, NUMBERED = 4, 10
BEFORE, AFTER = 500, 1500
"""Characters around the caret that are sure to be on screen."""


class KeyPlayer:
    """Plays one document, which is at hand; `keys` is what it cost so far."""

    def __init__(self, desk: Desk, gold: AnnotationSet) -> None:
        assert desk.workspace.document is not None
        self._desk = desk
        self._gold = gold
        self._document: Document = desk.workspace.document
        self._caret = 0
        self._spans = {place(span): span for span in gold.spans}
        self._wanted = statements(gold)
        self._refused: set[tuple[str, str, str]] = set()
        self.spent: Counter[str] = Counter()

    @property
    def keys(self) -> int:
        """What the document cost so far; `spent` says for what."""
        return self.spent.total()

    def play(self) -> int:
        """Bring the document to gold and finish it; how many statements differ in the end."""
        self._add_missing_spans(but_near=True)
        self._decide_suggestions()
        self._add_missing_spans(but_near=False)
        self._add_arguments_left()
        left = len(self._wanted ^ statements(self._own))
        self.spent["finish"] += 1
        self._desk.finish()
        return left

    @property
    def _own(self) -> AnnotationSet:
        return self._desk.workspace.annotations

    # Suggestions

    def _decide_suggestions(self) -> None:
        while self._own.undecided:
            self._look_back()
            one = self._desk.walk.at_hand
            if one is None or not one.undecided:
                self._go_on(one)
            elif self._accept_many(one):
                self.spent["accept many"] += 1
            elif isinstance(one, Argument):
                self._decide_argument(one)
            else:
                self._decide_span(one)

    def _look_back(self) -> None:
        """Add the arguments that sentences before the one at hand still lack."""
        one, cut = self._desk.walk.at_hand, self._document.segmentation
        if one is None:
            return
        span = one if isinstance(one, Span) else self._own.span(one.filler)
        here = cut.sentence_at(span.start_char)
        for goal in self._gold.spans:
            if cut.sentence_at(goal.start_char) < here:
                self._go_back_for_arguments(goal)

    def _go_on(self, one: Argument | Span | None) -> None:
        """From what is decided: one key for all that is right around it, or else to the next."""
        if one and self._accept_many(one):
            self.spent["accept many"] += 1
        else:
            self.spent["skip"] += 1
            self._desk.skip()

    def _accept_many(self, one: Argument | Span) -> bool:
        """Accept the paragraph, the sentence or the event at hand, if all that is right."""
        span = one if isinstance(one, Span) else self._own.span(one.filler)
        paragraph = next(
            p for p in paragraphs(self._document.text) if p[0] <= span.start_char < p[1]
        )
        if self._right_between(*paragraph):
            self._desk.accept_paragraph(*paragraph)
        elif self._right_between(*self._document.sentence_around(span.start_char)):
            self._desk.accept_sentence()
        elif isinstance(one, Span) and self._right_event(one):
            self._desk.accept_event()
        else:
            return False
        return True

    def _right_between(self, start_char: int, end_char: int) -> bool:
        spans = list(self._own.spans_between(start_char, end_char))
        arguments = [a for span in spans for a in self._own.arguments_of(span.id)]
        waiting = [span for span in spans if span.undecided]
        return (
            bool(waiting)
            and all(map(self._is_right, arguments))
            and all(self._is_right(one) and not self._missing_of(one) for one in waiting)
        )

    def _right_event(self, trigger: Span) -> bool:
        arguments = [one for one in self._own.arguments_of(trigger.id) if one.undecided]
        fillers = [self._own.span(one.filler) for one in arguments]
        concerned: list[Argument | Span] = [trigger, *arguments, *fillers]
        right = all(self._is_right(one) for one in concerned)
        return bool(arguments) and right and not self._missing_of(trigger)

    def _is_right(self, one: Argument | Span) -> bool:
        """False for a suggestion that is not gold."""
        if not one.undecided:
            return True
        if isinstance(one, Span):
            return place(one) in self._spans
        ends = (place(self._own.span(id)) for id in (one.trigger, one.filler))
        return (next(ends), one.role, next(ends)) in self._wanted

    def _decide_argument(self, one: Argument) -> None:
        trigger, filler = (place(self._own.span(id)) for id in (one.trigger, one.filler))
        roles = [w[1] for w in self._wanted if len(w) == 3 and (w[0], w[2]) == (trigger, filler)]
        missing = [r for r in roles if not self._own.get((*one.key[:3], str(r)))]
        if one.role in roles:
            self._press_verdict(accept=True)
        elif missing:
            self._press_role(str(missing[0]))
        else:
            self._press_verdict(accept=False)

    def _decide_span(self, span: Span) -> None:
        goal = self._spans.get(place(span)) or self._nearest(span)
        if goal is None:
            self._press_verdict(accept=False)
        elif not stacked(goal, span):
            self._correct_edges(span, goal)
            self._link_with(goal)
        elif goal.label != span.label:
            self._press_label(goal.label)
            self._link_with(goal)
        elif not self._add_arguments_of(span):
            self._press_verdict(accept=True)

    def _press_verdict(self, *, accept: bool) -> None:
        try:
            if accept:
                self.spent["accept"] += 1
                self._desk.accept()
                return
        except RuleError:
            pass  # The text is taken; it is rejected instead.
        self.spent["reject"] += 1
        self._desk.reject()

    def _nearest(self, span: Span) -> Span | None:
        """The gold span of the layer that this one is easily turned into, and nothing else is."""
        standing = {place(one) for one in self._own.spans if not one.rejected}
        for goal in self._gold.spans:
            near = contains(goal, span) or contains(span, goal)
            if goal.layer == span.layer and near and place(goal) not in standing:
                if not self._on_tokens(goal):
                    return None
                return goal if self._moves(span, goal) < self._cost_of_new(goal) else None
        return None

    def _correct_edges(self, span: Span, goal: Span) -> None:
        """End first where a span grows, so that it always has text."""
        self.spent["edges"] += self._moves(span, goal)
        cut = self._document.segmentation
        ends = _between(cut.token_ends, span.end_char, goal.end_char)
        starts = _between(cut.token_starts, span.start_char, goal.start_char)
        try:
            for edge, steps in ((Edge.END, ends), (Edge.START, starts)):
                if steps:
                    self._desk.move_edge(edge, steps)
            if goal.label != span.label:
                self._press_label(goal.label)
        except RuleError:
            self._press_verdict(accept=False)
        if span in self._own:  # It lies inside a token, and no step has moved it.
            self._press_verdict(accept=False)

    def _on_tokens(self, goal: Span) -> bool:
        """False for gold that begins or ends inside a token, which the keys for tokens miss."""
        cut = self._document.segmentation
        return cut.snap(goal.start_char, goal.end_char) == (goal.start_char, goal.end_char)

    def _moves(self, span: Span, goal: Span) -> int:
        return self._edges((span.start_char, span.end_char), goal)

    # What is missing

    def _add_missing_spans(self, *, but_near: bool) -> None:
        """Sentence by sentence, entities before triggers; perhaps not what a suggestion is near."""
        cut, schema = self._document.segmentation, self._desk.workspace.schema

        def in_order(span: Span) -> tuple[int, bool, int]:
            return (
                cut.sentence_at(span.start_char),
                schema.is_trigger(span.layer),
                span.start_char,
            )

        for goal in sorted(self._gold.spans, key=in_order):
            if self._standing(goal) is None and not (but_near and self._is_near(goal)):
                self._add_span(goal)

    def _is_near(self, goal: Span) -> bool:
        return any(
            one.undecided
            and one.layer == goal.layer
            and (place(one) == place(goal) or self._nearest(one) == goal)
            for one in self._own.spans_between(goal.start_char, goal.end_char)
        )

    def _add_span(self, goal: Span) -> None:
        self.spent["mark"] += self._add_cost(goal)[0]
        self.spent["label"] += self._add_cost(goal)[1]
        self._caret = goal.end_char
        self._desk.select((goal.start_char, goal.end_char))
        try:
            self._desk.label(goal.label)
        except RuleError:  # Gold that the schema does not allow here; told by `play`.
            self._desk.select(None)
            return
        self._link_with(goal)

    def _add_cost(self, goal: Span) -> tuple[int, int]:
        """The keys that mark the text of a new span, and those that label it."""
        words = len(self._document.segmentation.tokens_between(goal.start_char, goal.end_char))
        label = self._desk.workspace.schema.label(goal.label)
        by_caret = self._way(goal.start_char) + words
        return min([by_caret, *self._jumps(goal)]), 1 if label.key else PICKED

    def _cost_of_new(self, goal: Span) -> int:
        return sum(self._add_cost(goal))

    def _jumps(self, goal: Span) -> Iterable[int]:
        """The keys that mark a span by looking for any of its words."""
        document, cut = self._document, self._document.segmentation
        for word in cut.tokens_between(goal.start_char, goal.end_char):
            start = cut.token_starts[word]
            found = self._hits(document.text[start], self._caret)
            for number, hit in enumerate(found):
                if hit.word[0] == start and not hit.span and self._on_tokens(goal):
                    yield 2 + (number > 0) + self._edges(hit.stretch, goal)

    def _hits(self, letter: str, caret: int) -> tuple[jumping.Hit, ...]:
        """The words that are found from this place of the caret."""
        seen = (max(0, caret - BEFORE), min(len(self._document.text), caret + AFTER))
        return jumping.hits(self._document, self._own, letter, caret, seen)

    def _edges(self, stretch: tuple[int, int], goal: Span) -> int:
        cut = self._document.segmentation
        return abs(_between(cut.token_ends, stretch[1], goal.end_char)) + abs(
            _between(cut.token_starts, stretch[0], goal.start_char)
        )

    def _way(self, char: int) -> int:
        """Keys that take the caret there, by words alone or by sentences and then words."""
        cut = self._document.segmentation
        sentence = cut.sentence_at(char)
        starts = cut.sentence_starts or (0,)
        by_word = abs(_between(cut.token_starts, self._caret, char))
        jumps = abs(sentence - cut.sentence_at(self._caret)) + (self._caret > char)
        return min(by_word, jumps + _between(cut.token_starts, starts[sentence], char))

    # Arguments

    def _add_arguments_of(self, trigger: Span) -> int:
        """Add what this event, which is at hand, lacks and what can be linked; how many there were.

        The focus stays.
        """
        missing = self._missing_of(trigger)
        added = 0
        for role, filler in missing:
            if self._link(role, filler):
                added += 1
            else:  # Gold that the schema does not allow here; told by `play`.
                self._refused.add((trigger.id, filler.id, role))
        for filler in {one.id: one for _, one in missing if one.undecided}.values():
            goal = self._spans.get(place(filler))
            if goal is not None:  # An event that was accepted as a filler does not come to hand.
                self._go_back_for_arguments(goal)
        return added

    def _missing_of(self, trigger: Span) -> list[tuple[str, Span]]:
        gold = self._spans.get(place(trigger))
        found = []
        for one in self._gold.arguments_of(gold.id) if gold else ():
            filler = self._at_place(self._gold.span(one.filler))
            if filler is None:
                continue
            known = self._own.get(("argument", trigger.id, filler.id, one.role))
            waits = isinstance(known, Argument) and (known.undecided or known.stands)
            if not waits and (trigger.id, filler.id, one.role) not in self._refused:
                found.append((one.role, filler))
        return found

    def _link(self, role: str, other: Span) -> bool:
        try:
            self._press_role(role)
        except RuleError:
            return False
        offer = self._desk.offer
        assert offer is not None
        ids = [span.id for span in offer.spans]
        if other.id not in ids:
            self.spent["argument"] += 1
            self._desk.escape()
            return False
        at = ids.index(other.id)
        self.spent["argument"] += 1 if at < NUMBERED else min(at, len(ids) - at) + 1
        try:
            self._desk.take(at)
        except RuleError:
            self._desk.escape()
            return False
        return True

    def _add_arguments_left(self) -> None:
        for goal in self._gold.spans:
            self._go_back_for_arguments(goal)

    def _link_with(self, goal: Span) -> None:
        """Add the arguments of a span that is there at last, and those that it fills."""
        self._go_back_for_arguments(goal)
        filler = self._at_place(goal)
        if filler and not self._desk.workspace.schema.is_trigger(filler.layer):
            self._fill_roles(goal, filler)
        for one in self._gold.arguments_filled_by(goal.id):
            self._go_back_for_arguments(self._gold.span(one.trigger))

    def _fill_roles(self, goal: Span, filler: Span) -> None:
        """From the filler, which is at hand or the last that was, add it to its events."""
        for one in self._gold.arguments_filled_by(goal.id):
            trigger = self._at_place(self._gold.span(one.trigger))
            if trigger and (one.role, filler) in self._missing_of(trigger):
                self._go_to(filler)
                self._link(one.role, trigger)

    def _go_back_for_arguments(self, goal: Span) -> None:
        """Put the focus on a trigger that lacks arguments, and add them."""
        trigger = self._standing(goal)
        if trigger is None or not self._missing_of(trigger):
            return
        self._go_to(trigger)
        self._add_arguments_of(trigger)

    def _go_to(self, span: Span) -> None:
        """Put the focus on a span: step by step, or by looking for one of its words."""
        here = self._desk.walk.at_hand
        near = here if isinstance(here, Span) else self._own.span(here.filler) if here else span
        ways = [self._steps_to(span.key)]
        for word in self._document.segmentation.tokens_between(span.start_char, span.end_char):
            letter = self._document.text[self._document.segmentation.token_starts[word]]
            found = self._hits(letter, near.start_char)
            for hit in found:
                if hit.span == span.id:
                    ways.append(2 + (len(found) > 1))
        self.spent["go back"] += min(ways)
        self._desk.walk.focus(span.key)

    def _steps_to(self, key: tuple[str, ...]) -> int:
        """How many annotations the focus passes on the shorter way there, rejected ones aside."""
        order = self._desk.walk.order
        here = self._desk.walk.key
        start = order.index(here) if here in order else 0
        first, last = sorted((start, order.index(key)))
        ahead = sum(not getattr(self._own.get(one), "rejected", True) for one in order[first:last])
        whole = sum(not getattr(self._own.get(one), "rejected", True) for one in order)
        return min(ahead, whole - ahead)

    # Places and keys

    def _standing(self, goal: Span) -> Span | None:
        return next((one for one in self._places(goal) if one.stands), None)

    def _at_place(self, goal: Span) -> Span | None:
        return next((one for one in self._places(goal) if not one.rejected), None)

    def _places(self, goal: Span) -> list[Span]:
        near = self._own.spans_between(goal.start_char, goal.end_char)
        return [one for one in near if place(one) == place(goal)]

    def _press_label(self, name: str) -> None:
        self.spent["relabel"] += 1 if self._desk.workspace.schema.label(name).key else PICKED
        try:
            self._desk.label(name)
        except RuleError:
            self._press_verdict(accept=False)

    def _press_role(self, name: str) -> None:
        self.spent["role"] += 1 if self._desk.workspace.schema.role(name).key else PICKED
        self._desk.role(name)


def _between(borders: tuple[int, ...], one: int, other: int) -> int:
    """How many borders lie from one offset to another, negative to the left."""
    if one <= other:
        return bisect_right(borders, other) - bisect_right(borders, one)
    return bisect_left(borders, other) - bisect_left(borders, one)
