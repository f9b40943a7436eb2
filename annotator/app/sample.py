"""The sample project: our own articles, with suggestions where the shipped pipeline is there."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from annotator.app.batch import suggest_all
from annotator.app.transfer import Progress, import_documents
from annotator.errors import PipelineError, StoreError
from annotator.formats.text import TextFormat
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggester, Tokenizer
from annotator.store.project_store import ProjectStore

logger = logging.getLogger(__name__)


def sample_path() -> Path:
    """Where this person's sample project is, or will be."""
    return Path(platformdirs.user_data_dir("annotator"), "sample.annotator")


def make_sample(
    path: Path,
    articles: Sequence[Path],
    schema: Schema,
    *,
    tokenizer: Tokenizer,
    suggester: Suggester,
    progress: Progress = lambda done, total: None,
) -> None:
    """Make the sample project at `path`, whole or not at all; one that is there stays as it is.

    Where the pipeline cannot be had, the articles come without suggestions. StoreError if it
    cannot be written.
    """
    if path.exists():
        return
    part = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with ProjectStore.create(str(part), schema) as store:
            import_documents(store, articles, formats=[TextFormat()], tokenizer=tokenizer)
            _suggest(store, suggester, progress)
        part.replace(path)
    except OSError as error:
        raise StoreError(
            project=str(path),
            what=f"the sample project cannot be made ({error.strerror}).",
            do="Make room or give yourself the right to write there.",
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _suggest(store: ProjectStore, suggester: Suggester, progress: Progress) -> None:
    try:
        suggest_all(store, suggester, progress=progress)
    except PipelineError as error:
        logger.warning("the sample project has no suggestions: %s", error)
