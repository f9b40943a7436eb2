"""Who may do what in a project that a server keeps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UserRole(StrEnum):
    """What somebody is for; what each may read and write, the database itself sees to.

    An annotator reads the documents handed to them and writes their own annotations; a curator
    reads everything and writes gold; a trainer reads gold; a lead may do everything.
    """

    ANNOTATOR = "annotator"
    CURATOR = "curator"
    LEAD = "lead"
    TRAINER = "trainer"

    @property
    def annotates(self) -> bool:
        """True for those who have annotations of their own."""
        return self in (UserRole.ANNOTATOR, UserRole.LEAD)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody whom the server knows by this name, which is their name as an annotator too."""

    name: str
    role: UserRole
