"""What training on a project's gold gained, measured on documents that were held out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LevelScore:
    """F on one level, from 0 to 1, of the pipeline as it was and as it is now.

    `gold` is how much there was to find.
    """

    level: str
    gold: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Improvement:
    """A pipeline trained further, in `folder`, beside the one it went on from."""

    before: str
    after: str
    folder: Path
    documents: int
    held_out: int
    levels: tuple[LevelScore, ...]

    @property
    def better(self) -> bool:
        """True if the mean over all that is to be found has risen.

        >>> level = LevelScore("entities", 10, 0.5, 0.6)
        >>> Improvement("a@1", "b@1", Path("b"), 9, 1, (level,)).better
        True
        """
        return sum(one.gold * (one.after - one.before) for one in self.levels) > 0
