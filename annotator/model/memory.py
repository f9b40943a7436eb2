"""What an annotator decided about surface forms, so that they are suggested alike elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from annotator.model.annotations import Span

ORIGIN = "memory@1"
DECAY = 0.5
SHORTEST, LONGEST = 2, 80
REPEATEDLY = 2
# Of a form that was kept with several labels, the share that makes one of them the answer.
CLEAR = 0.75

Form = tuple[str, str]
"""A layer, and text as it stands, upper and lower case told apart."""


class Decided(NamedTuple):
    """One decision on one occurrence of a form; `decided_at` is UTC in ISO 8601, or empty."""

    form: Form
    label: str
    rejected: bool
    decided_at: str = ""


@dataclass(slots=True)
class Evidence:
    """How much speaks for and against a label; newer decisions to the contrary halve it."""

    kept: float = 0.0
    rejected: float = 0.0


class Memory:
    """The decisions of one annotator by form and document.

    What a document taught is replaced as a whole when it is learned again, so that what was taken
    back is forgotten. Forms of one character, of several lines or of more than 80 are left out.
    """

    def __init__(self) -> None:
        self._forms: dict[Form, dict[str, list[Decided]]] = {}
        self._taught: dict[str, set[Form]] = {}
        self._weighed: dict[Form, Mapping[str, Evidence]] = {}
        self.longest = 0

    def learn(self, document_id: str, decisions: Iterable[Decided]) -> None:
        """Take these in place of what this document taught before."""
        for form in self._taught.pop(document_id, ()):
            del self._forms[form][document_id]
            self._weighed.pop(form, None)
        found: defaultdict[Form, list[Decided]] = defaultdict(list)
        for one in decisions:
            text = one.form[1]
            if SHORTEST <= len(text) <= LONGEST and text.isprintable():
                found[one.form].append(one)
        for form, ones in found.items():
            self._forms.setdefault(form, {})[document_id] = ones
            self._weighed.pop(form, None)
            self.longest = max(self.longest, len(form[1]))
        self._taught[document_id] = set(found)

    def evidence(self, form: Form) -> Mapping[str, Evidence]:
        """What speaks for and against each label that this form was ever decided with."""
        known = self._weighed.get(form)
        if known is None:
            by_document = self._forms.get(form)
            if not by_document:
                return {}
            known = self._weighed[form] = _weighed(chain(*by_document.values()))
        return known

    def best(self, form: Form) -> tuple[str, float] | None:
        """The label to suggest for this form, with a score; None where too little speaks for one.

        A word in small letters must have been kept twice, since it often means nothing.
        """
        found = self.evidence(form)
        if not found:
            return None
        label, best = max(found.items(), key=lambda item: (item[1].kept, item[0]))
        kept = sum(one.kept for one in found.values())
        enough = 1.0 if _telling(form[1]) else 2.0
        if best.kept < enough or best.kept < CLEAR * kept or best.kept <= best.rejected:
            return None
        against = kept - best.kept + best.rejected
        return label, round((best.kept + 1) / (best.kept + against + 2), 2)

    def refuses(self, form: Form, label: str) -> bool:
        """True if the form was rejected with this label more than once, and never kept with it."""
        known = self.evidence(form).get(label)
        return known is not None and known.kept == 0 and known.rejected >= REPEATEDLY

    def kept(self, form: Form, label: str) -> bool:
        """True if the form was ever kept with this label."""
        known = self.evidence(form).get(label)
        return known is not None and known.kept > 0


def decisions(text: str, spans: Iterable[Span]) -> list[Decided]:
    """What an annotator's spans say about the forms in this text; undecided ones say nothing.

    >>> span = Span(id="1", layer="entity", label="GPE", start_char=3, end_char=7)
    >>> decisions("in Oslo", [span])[0].form
    ('entity', 'Oslo')
    """
    return [
        Decided(
            (span.layer, text[span.start_char : span.end_char]),
            span.label,
            span.rejected,
            span.decided_at,
        )
        for span in spans
        if not span.undecided
    ]


def _weighed(decisions: Iterable[Decided]) -> Mapping[str, Evidence]:
    found: dict[str, Evidence] = {}
    for one in sorted(decisions, key=attrgetter("decided_at")):
        _weigh(found, one)
    return found


def _weigh(found: dict[str, Evidence], one: Decided) -> None:
    mine = found.setdefault(one.label, Evidence())
    if one.rejected:
        mine.rejected += 1
        mine.kept *= DECAY
        return
    for other in found.values():
        if other is not mine:
            other.kept *= DECAY
    mine.kept += 1
    mine.rejected *= DECAY


def _telling(text: str) -> bool:
    """True if a form says by itself what it is: a name by its capital, or several words."""
    return any(letter.isupper() for letter in text) or len(text.split()) > 1
