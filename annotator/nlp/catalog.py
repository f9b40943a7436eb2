"""Finds the pipelines that are shipped or installed, without loading spaCy."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.errors import PipelineError

CHOOSE_ANOTHER = "Choose another pipeline; `annotator pipelines` lists what there is."
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """A pipeline that can be chosen by its name; nothing of it is loaded."""

    name: str
    version: str
    description: str
    path: Path


def available() -> tuple[PipelineInfo, ...]:
    """What is shipped with the program and then what is installed beside it, each by name."""
    return (*_shipped(), *_installed())


def folder_of(name: str) -> Path:
    """Where the pipeline's config.cfg lies; a package keeps it in a folder with its version."""
    path = Path(name).expanduser()
    for info in available() if path.name == name else ():
        if name in (info.name, info.name.partition("_")[2]):
            inner = info.path / f"{info.name}-{info.version}"
            return inner if inner.is_dir() else info.path
    if path.is_dir():
        return path
    raise PipelineError(
        pipeline=name, what="neither a known pipeline nor a folder.", do=CHOOSE_ANOTHER
    )


def meta_of(folder: Path) -> dict[str, Any]:
    """What meta.json states; nothing if it is missing or broken, which loading then reports."""
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        _log.warning("%s: %s", folder, error)
        return {}
    return meta if isinstance(meta, dict) else {}


def _shipped() -> Iterator[PipelineInfo]:
    for path in sorted((paths.RESOURCES / "pipelines").glob("*/meta.json")):
        meta = meta_of(path.parent)
        yield PipelineInfo(
            path.parent.name, meta.get("version", ""), meta.get("description", ""), path.parent
        )


def _installed() -> Iterator[PipelineInfo]:
    found = metadata.entry_points(group="spacy_models")
    for entry in sorted(found, key=lambda entry: entry.name):
        spec = find_spec(entry.module)
        if spec is None or not spec.submodule_search_locations:
            continue
        path = Path(spec.submodule_search_locations[0])
        meta = meta_of(path)
        yield PipelineInfo(entry.name, meta.get("version", ""), meta.get("description", ""), path)
