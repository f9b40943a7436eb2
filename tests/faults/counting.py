"""What is in the project afterwards of what was acknowledged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.model.annotations import Span
from annotator.store.project_store import ProjectStore
from tests.faults.team import NAMES, Team


@dataclass(slots=True)
class Found:
    """How often which fault was made, and what became of the changes that were acknowledged.

    `late` are those that were not in the project when all was over, and came from the journals;
    `unsaid` those that came in although the annotator was killed before it said that it kept them.
    """

    faults: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    late: int = 0
    lost: int = 0
    twice: int = 0
    disordered: int = 0
    unsaid: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        wrong = self.lost or self.twice or self.disordered or self.problems
        return bool(self.acknowledged) and not wrong


def kept(team: Team, name: str) -> list[str]:
    """The spans that an annotator said to have kept, in that order."""
    lines = team.said(name).read_text().splitlines(keepends=True)
    whole = (line.split() for line in lines if line.endswith("\n"))
    return [words[1] for words in whole if words and words[0] == "kept"]


def count_late(project: str, team: Team, found: Found) -> None:
    """To be called before the journals are delivered."""
    with ProjectStore.open(project) as store:
        for name in NAMES:
            present = {span.id for span in store.annotation_set("d1", name).spans}
            found.late += len(set(kept(team, name)) - present)


def count(project: str, team: Team, found: Found) -> None:
    with ProjectStore.open(project) as store:
        found.problems += store.problems()
        for name in NAMES:
            said = kept(team, name)
            present = {span.id for span in store.annotation_set("d1", name).spans}
            logged = [
                one.id
                for change in store.log("d1", name)
                for one in change.change.added
                if isinstance(one, Span)
            ]
            found.acknowledged += len(said)
            found.lost += sum(id not in present for id in said)
            found.twice += len(logged) - len(set(logged)) + len(set(logged) ^ present)
            found.disordered += [id for id in logged if id in set(said)] != said
            found.unsaid += len(set(logged) - set(said))
