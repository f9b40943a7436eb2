"""The history of datasets: each that was written, and what changed from one to another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.app.tallying import Tally
from annotator.errors import UsageError
from annotator.model.release_changes import DocumentChanges, document_changes
from annotator.model.releases import Release
from annotator.store.project_store import ProjectStore


def remember(
    store: ProjectStore,
    tally: Tally,
    *,
    out: Path,
    paths: Sequence[Path],
    format: str,
    options: Mapping[str, Any],
    by: str,
) -> int:
    """Keep what was written as a release of the project; its number."""
    release = Release(
        made_by=by,
        out=out.name,
        format=format,
        options=options,
        counts=tally.counts(),
        sha256=hash_of(paths),
    )
    return store.add_release(release, tally.contents)


def hash_of(paths: Sequence[Path]) -> str:
    """The sha256 of a single file; of several, or of folders, that of their names and hashes."""
    if len(paths) == 1 and paths[0].is_file():
        return _file_hash(paths[0])
    lines = [
        f"{name}\0{_file_hash(path)}\n" for root in sorted(paths) for name, path in _files(root)
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    if root.is_file():
        yield root.name, root
        return
    for path in sorted(root.rglob("*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path


def _file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of one release until another, document by document in project order."""

    before: Release
    after: Release
    documents_added: tuple[str, ...]
    documents_removed: tuple[str, ...]
    changes: tuple[DocumentChanges, ...]

    @property
    def added(self) -> int:
        return sum(len(one.added) for one in self.changes)

    @property
    def removed(self) -> int:
        return sum(len(one.removed) for one in self.changes)

    @property
    def changed(self) -> int:
        return sum(len(one.changed) for one in self.changes)


def compare(store: ProjectStore, before: int, after: int) -> Comparison:
    """What was added, removed and changed between two releases; UsageError if one is missing."""
    releases = {one.number: one for one in store.releases()}
    for number in (before, after):
        if number not in releases:
            do = "Look for the numbers with: annotator releases PROJECT"
            raise UsageError(what=f"The project has no release {number}.", do=do)
    held, holds = store.released(before), store.released(after)
    changes = []
    for id in (*holds, *(id for id in held if id not in holds)):
        if held.get(id) == holds.get(id):
            continue
        old = store.released_content(id, held[id]) if id in held else ()
        new = store.released_content(id, holds[id]) if id in holds else ()
        changes.append(document_changes(id, old, new))
    return Comparison(
        releases[before],
        releases[after],
        tuple(id for id in holds if id not in held),
        tuple(id for id in held if id not in holds),
        tuple(one for one in changes if one),
    )
