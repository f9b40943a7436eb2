"""Expected errors that any database may lead to."""

from __future__ import annotations

from annotator.errors import ProjectError, StoreError


def damaged(project: str) -> ProjectError:
    return ProjectError(
        project=project,
        what="the project is damaged or cut short.",
        do="Nothing was changed. Open a backup of it instead.",
    )


def too_new(project: str, revision: str) -> ProjectError:
    return ProjectError(
        project=project,
        what=f"the project was made by a newer version of Annotator (revision {revision}).",
        do="Install the newest version of Annotator and open it again.",
    )


def locked(project: str) -> StoreError:
    return StoreError(
        project=project,
        what="another program keeps the project locked.",
        do="Wait until it is done, or close the project there; then try again.",
    )


def changing_elsewhere(project: str) -> StoreError:
    return StoreError(
        project=project,
        what="another window is changing the project.",
        do="Wait until it is done; then try again.",
    )


def disk_full(project: str) -> StoreError:
    return StoreError(
        project=project,
        what="the disk is full; the last step was not stored.",
        do="Free some space and repeat it. All that was stored before is unharmed.",
    )
