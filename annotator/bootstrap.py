"""Builds store, suggesters and window, and is the only one who knows them all."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import AnnotatorError
from annotator.paths import RESOURCES, SEEDS


def run_window(
    project: str | None,
    *,
    document: str | None = None,
    annotator: str | None = None,
    screenshot: Path | None = None,
) -> int:
    """Show the window until it is closed, or write its picture; the exit status.

    An error of two lines where Qt or the display that it needs is missing.
    """
    from annotator.ui import requirements

    requirements.check()
    from annotator.ui import application
    from annotator.ui.services import Services

    services = Services(
        make_worker=_make_worker,
        pipelines=_pipelines,
        schemas=_schemas,
        make_sample=make_sample,
    )
    return application.run(
        services, project=project, document=document, annotator=annotator, screenshot=screenshot
    )
