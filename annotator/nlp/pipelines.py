"""Loads pipelines late, and says what keeps one from loading."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import RegistryError, get_minor_version, is_compatible_version, load_config

from annotator.errors import PipelineError
from annotator.nlp.catalog import (
    CHOOSE_ANOTHER,
    PipelineInfo,
    available,
    folder_of,
    meta_of,
)

__all__ = ["PipelineInfo", "available", "load", "origin", "summary"]
_log = logging.getLogger(__name__)


def load(name_or_path: str | Path) -> Language:
    """The pipeline of this name or in this folder; PipelineError if it cannot be had."""
    folder = folder_of(str(name_or_path))
    meta = meta_of(folder)
    _check_version(str(name_or_path), meta)
    try:
        with warnings.catch_warnings(record=True) as raised:
            nlp = spacy.load(folder)
    except Exception as error:
        what, remedy = _diagnosis(error, folder, meta)
        raise PipelineError(pipeline=name_or_path, what=what, do=remedy) from error
    for warning in raised:
        _log.warning("%s: %s", name_or_path, warning.message)
    return nlp


def origin(nlp: Language) -> str:
    """`name@version` as the pipeline itself says."""
    return f"{nlp.meta['name']}@{nlp.meta['version']}"


def summary(error: BaseException) -> str:
    """The kind of an error that is not ours and the first line of what it says."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__


def _check_version(name: str, meta: dict[str, Any]) -> None:
    """PipelineError if it was made for another major version; a minor one gets its chance."""
    wanted = str(meta.get("spacy_version", ""))
    major = spacy.__version__.partition(".")[0]
    if wanted and is_compatible_version(f"{major}.999", wanted) is False:
        lowest = wanted.lstrip("><=~^ ").partition(".")[0]
        if lowest != major:
            what, remedy = _made_for_another(wanted)
            raise PipelineError(pipeline=name, what=what, do=remedy)


def _diagnosis(error: Exception, folder: Path, meta: dict[str, Any]) -> tuple[str, str]:
    """What kept a pipeline from loading, and what to do about it."""
    if isinstance(error, ImportError):
        package = (error.name or "").partition(".")[0]
        if package:
            return f"needs the package {package}, which is not installed.", _install(package)
    missing = _missing_factories(folder)
    if missing:
        what = f"uses the component {', '.join(missing)}, which no installed package provides."
        return what, _install(*meta.get("requirements", ()))
    if isinstance(error, RegistryError):
        first, _, _ = summary(error).partition(". ")
        what = f"uses a function that no installed package provides ({first})"
        return what, _install(*meta.get("requirements", ()))
    wanted = str(meta.get("spacy_version", ""))
    if wanted and is_compatible_version(spacy.__version__, wanted) is False:
        return _made_for_another(wanted)
    return f"cannot be loaded ({summary(error)})", f"Mend its files. {CHOOSE_ANOTHER}"


def _made_for_another(wanted: str) -> tuple[str, str]:
    version = get_minor_version(spacy.__version__)
    return (
        f"made for spaCy {wanted}, and this is spaCy {spacy.__version__}.",
        f"Install a version of it made for spaCy {version}, or train it again.",
    )


def _install(*packages: str) -> str:
    if not packages:
        return f"Install the package that brings it. {CHOOSE_ANOTHER}"
    return f"Install it beside Annotator: python -m pip install {' '.join(packages)}"


def _missing_factories(folder: Path) -> list[str]:
    try:
        components = load_config(folder / "config.cfg").get("components", {})
    except (OSError, ValueError):
        return []
    wanted = {one["factory"] for one in components.values() if "factory" in one}
    return sorted(factory for factory in wanted if not Language.has_factory(factory))
