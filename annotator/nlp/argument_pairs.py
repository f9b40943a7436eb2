"""Which (trigger, filler) pairs of a Doc could be arguments, and what each pair looks like."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, NORM, POS, SENT_START, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

Hashes = NDArray[np.uint64]
Rows = NDArray[np.intp]

STEPS_KEPT = 5  # longer dependency paths all look alike
DISTANCES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25])


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A span that can take part in an argument; `start` and `end` count tokens, half-open.

    Two mentions are the same only if they are one object, which makes them cheap keys.
    """

    id: str
    start: int
    end: int
    label: str
    is_trigger: bool


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate arguments of one Doc: `fillers[i]` may fill a role of `triggers[i]`.

    `heads` are the token indices of trigger and filler, `features` one row of hashes per pair.
    """

    triggers: tuple[Mention, ...]
    fillers: tuple[Mention, ...]
    heads: Rows
    features: Hashes

    def __len__(self) -> int:
        return len(self.triggers)


def find_pairs(doc: Doc, mentions: Sequence[Mention], max_distance: int) -> Pairs:
    """Pairs of a trigger and a mention of its sentence, at most `max_distance` tokens apart."""
    sentence = sentence_numbers(doc)
    together: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        together[sentence[mention.start]].append(mention)
    pairs = [
        (trigger, filler)
        for near in together.values()
        for trigger in near
        if trigger.is_trigger
        for filler in near
        if (filler.end <= trigger.start or trigger.end <= filler.start)
        and abs(trigger.start - filler.start) <= max_distance
    ]
    sight = Sight.of(doc, mentions)
    if not pairs:
        return Pairs((), (), np.zeros((0, 2), dtype=np.intp), sight.no_features())
    heads = np.array([(sight.head[t], sight.head[f]) for t, f in pairs], dtype=np.intp)
    return Pairs(
        tuple(t for t, _ in pairs), tuple(f for _, f in pairs), heads, sight.features(pairs, heads)
    )


def sentence_numbers(doc: Doc) -> list[int]:
    """The number of each token's sentence; all zero where the Doc has no sentence borders."""
    if not doc.has_annotation("SENT_START"):
        return [0] * len(doc)
    starts = doc.to_array([SENT_START]).astype(np.int64) == 1
    return [int(number) for number in np.cumsum(starts)]


class Sight:
    """What is known about the tokens and mentions of one Doc; tags and trees may be missing."""

    def __init__(self, columns: dict[str, Hashes], mentions: Sequence[Mention], parsed: bool):
        self.parsed = parsed
        self.lemma, self.norm = columns["lemma"], columns["norm"]
        self.tag, self.pos, self.dep = columns["tag"], columns["pos"], columns["dep"]
        size = len(self.norm)
        self.up = np.arange(size) + columns["head"].astype(np.int64)
        self.case = np.zeros(size, dtype=np.uint64)
        self.passive = np.zeros(size, dtype=np.uint64)
        self.marker = np.zeros(size, dtype=np.uint64)
        self.head = {m: self._head(m) for m in mentions}
        self._children()
        self.label = {
            m: _hash(("event:" if m.is_trigger else "entity:") + m.label) for m in mentions
        }
        self.entity_starts = np.sort([m.start for m in mentions if not m.is_trigger])
        self.trigger_starts = np.sort([m.start for m in mentions if m.is_trigger])
        self.paths: dict[tuple[int, int], tuple[int, int]] = {}

    @classmethod
    def of(cls, doc: Doc, mentions: Sequence[Mention]) -> "Sight":
        array = doc.to_array([NORM, LEMMA, TAG, POS, DEP, HEAD])
        names = ("norm", "lemma", "tag", "pos", "dep", "head")
        columns = {name: array[:, place] for place, name in enumerate(names)}
        columns["lemma"] = np.where(columns["lemma"] == 0, columns["norm"], columns["lemma"])
        return cls(columns, mentions, doc.has_annotation("DEP"))

    def _head(self, mention: Mention) -> int:
        """The token that carries it: the root, else a trigger's first, an entity's last."""
        if self.parsed:
            for place in range(mention.start, mention.end):
                if not mention.start <= self.up[place] < mention.end or self.up[place] == place:
                    return place
        return mention.start if mention.is_trigger else mention.end - 1

    def _children(self) -> None:
        """Note what hangs on each token: its preposition, its marker, and whether it is passive."""
        for place in np.flatnonzero(np.isin(self.dep, CASE)).tolist():
            self.case[self.up[place]] = self.norm[place]
        for place in np.flatnonzero(np.isin(self.dep, MARK)).tolist():
            self.marker[self.up[place]] = self.norm[place]
        for place in np.flatnonzero(np.isin(self.dep, PASSIVE)).tolist():
            self.passive[self.up[place]] = 1

    def no_features(self) -> Hashes:
        return np.zeros((0, WIDTH), dtype=np.uint64)

    def features(self, pairs: Sequence[tuple[Mention, Mention]], heads: Rows) -> Hashes:
        """One row of hashed features for each pair, all columns made at once."""
        t, f = heads[:, 0], heads[:, 1]
        path, steps = np.array([self.path(*row) for row in heads.tolist()], dtype=np.uint64).T
        left = (f < t).astype(np.uint64)
        gap = np.digitize(np.abs(f - t), DISTANCES).astype(np.uint64)
        first = np.array([m.start for _, m in pairs])
        last = np.array([m.end for _, m in pairs])
        trigger_end = np.array([m.end for m, _ in pairs])
        event = np.array([self.label[m] for m, _ in pairs], dtype=np.uint64)
        kind = np.array([self.label[m] for _, m in pairs], dtype=np.uint64)
        case = np.where(self.case[f] == 0, self._at(self.norm, first - 1), self.case[f])
        low, high = np.minimum(f, t), np.maximum(f, t)
        nearer = _between(self.entity_starts, low, high)
        events_between = _between(self.trigger_starts, low, high)
        side_gap = _mix(left, gap)
        lemma, up_of_filler = self.lemma[t], self.lemma[self.up[f]]
        before, after = self._at(self.norm, first - 1), self._at(self.norm, last)
        columns = (
            (event,), (kind,), (event, kind), (path,), (path, self.passive[t]), (path, event),
            (path, kind), (path, lemma), (path, case, kind), (case,), (case, event), (case, kind),
            (case, lemma), (side_gap,), (left, event), (left, kind, self.pos[t]),
            (steps, left), (nearer, left), (events_between, left),
            (nearer, events_between, kind, left),
            (self.dep[f], left), (self.dep[f], self.passive[t], left, event), (self.dep[t], left),
            (self.tag[t], left), (self.tag[f],), (lemma,), (lemma, kind, left), (self.lemma[f],),
            (self.lemma[f], event), (self.dep[f], case, kind), (before, kind), (after, kind),
            (after, left, event), (self._at(self.norm, trigger_end), left, kind),
            (self._at(self.norm, t - 1), left, event), (up_of_filler, left),
            (self.marker[t], left, event),
            (self.marker[f], kind, event), (kind, event, side_gap),
            (self.tag[t], self.passive[t], left, kind),
        )  # fmt: skip
        return np.stack(
            [_mix(np.uint64(n + 1), *column) for n, column in enumerate(columns)], axis=1
        )

    def _at(self, column: Hashes, places: Rows) -> Hashes:
        inside = (places >= 0) & (places < len(column))
        return np.where(inside, column[np.clip(places, 0, len(column) - 1)], np.uint64(0))

    def path(self, trigger: int, filler: int) -> tuple[int, int]:
        """The labels up from the trigger and down to the filler as one hash, and their number."""
        key = trigger, filler
        if key not in self.paths:
            self.paths[key] = self._walk(trigger, filler) if self.parsed else (0, 0)
        return self.paths[key]

    def _walk(self, trigger: int, filler: int) -> tuple[int, int]:
        above = self._ancestors(trigger)
        down: list[int] = []
        place = filler
        while place not in above:
            down.append(int(self.dep[place]))
            if self.up[place] == place:
                return 1, STEPS_KEPT + 2
            place = int(self.up[place])
        rise = [int(self.dep[step]) for step in list(above)[: above[place]]]
        steps = len(rise) + len(down)
        if steps > STEPS_KEPT:
            return 2, STEPS_KEPT + 1
        return hash((tuple(rise), 0, tuple(down))) & MASK, steps

    def _ancestors(self, place: int) -> dict[int, int]:
        """Each token from `place` to its root with the number of steps to it."""
        above = {place: 0}
        while int(self.up[place]) not in above:
            place = int(self.up[place])
            above[place] = len(above)
        return above


MASK = (1 << 64) - 1
WIDTH = 40


def _hash(text: str) -> int:
    return int(get_string_id(text))


def _mix(*columns: Any) -> Hashes:
    """One hash out of several, the order of them counting."""
    mixed: Any = np.uint64(0x9E3779B97F4A7C15)
    with np.errstate(over="ignore"):
        for column in columns:
            mixed = (mixed ^ column) * np.uint64(0xBF58476D1CE4E5B9)
            mixed = mixed ^ (mixed >> np.uint64(29))
    return np.asarray(mixed, dtype=np.uint64)


def _between(starts: Rows, low: Rows, high: Rows) -> Hashes:
    """How many of `starts` lie strictly between, three at most."""
    count = np.searchsorted(starts, high) - np.searchsorted(starts, low, side="right")
    between: Hashes = np.clip(count, 0, 3).astype(np.uint64)
    return between


CASE = np.array([_hash("case")], dtype=np.uint64)
MARK = np.array([_hash("mark")], dtype=np.uint64)
PASSIVE = np.array([_hash("nsubj:pass"), _hash("aux:pass"), _hash("csubj:pass")], dtype=np.uint64)
