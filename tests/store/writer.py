"""A process that changes a project until it is stopped, and says what it has stored.

python -m tests.store.writer PROJECT ANNOTATOR [LARGEST_FILE]
"""

from __future__ import annotations

import os
import resource
import sys
from dataclasses import replace

from annotator.errors import AnnotatorError
from annotator.model.annotations import new_id
from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA


def main(project: str, annotator: str, largest_file: str = "") -> int:
    with ProjectStore.open(project) as store:
        if largest_file:
            size = int(largest_file)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return _write(store, annotator)


def _write(store: ProjectStore, annotator: str) -> int:
    while True:
        span = replace(ANNA, id=new_id(), note="x" * 500)
        try:
            id = store.apply("d1", annotator, Change("add", added=(span,)))
        except AnnotatorError as error:
            _say(f"refused {error}")
            return error.status
        _say(f"stored {id} {span.id}")


def _say(line: str) -> None:
    # One write a line, so that a kill leaves no half line of a change that is stored.
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
