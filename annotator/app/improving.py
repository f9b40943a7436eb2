"""Takes a pipeline that was trained on the project into use, or goes back to the one before."""

from __future__ import annotations

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.improvement import Improvement

PIPELINE, BEFORE = "pipeline", "pipeline before"


def new_folder(project: str) -> Path:
    """Where a pipeline trained now on this project goes; nothing is there yet."""
    own = hashlib.sha256(project.encode()).hexdigest()[:12]
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return Path(platformdirs.user_data_dir("annotator"), "pipelines", own, f"improved_{now}")


def adopt(workspace: Workspace, found: Improvement, base: str) -> None:
    """Use the new pipeline in this project; RuleError if it is no better than its base."""
    if not found.better:
        raise RuleError(what="The new pipeline is no better, so the one in use stays.")
    workspace.set_setting(BEFORE, base)
    workspace.set_setting(PIPELINE, str(found.folder))


def discard(found: Improvement) -> None:
    """Remove a new pipeline that is not taken into use."""
    shutil.rmtree(found.folder, ignore_errors=True)


def roll_back(workspace: Workspace) -> str:
    """Use the pipeline again that was in use before the last one was adopted; its name."""
    before = workspace.setting(BEFORE)
    if not before:
        raise RuleError(what="No improved pipeline is in use in this project.")
    workspace.set_setting(PIPELINE, before)
    workspace.set_setting(BEFORE, "")
    return before
