"""The rooms import each other in one direction, and the window stays free of spaCy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
IMPORT_ALL = """
import importlib, pkgutil, sys
import {package}
for module in pkgutil.walk_packages({package}.__path__, "{package}."):
    if module.name != "annotator.store.migrations.env":  # run by Alembic, never imported
        importlib.import_module(module.name)
print(*sorted({{name.partition(".")[0] for name in sys.modules}} & set({unwanted!r})))
"""

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def test_the_contracts_on_imports_hold():
    # In a process of its own, since the linter silences every logger that there is.
    done = subprocess.run(
        [sys.executable, "-c", LINT], capture_output=True, text=True, cwd=PYPROJECT.parent
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_model_needs_the_standard_library_alone():
    graph = grimp.build_graph("annotator", include_external_packages=True, cache_dir=None)
    modules = {"annotator.model", *graph.find_descendants("annotator.model"), "annotator.errors"}

    imported = {
        name.partition(".")[0]
        for module in modules
        for name in graph.find_modules_directly_imported_by(module) - modules
    }

    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("package", "unwanted"),
    [
        ("annotator.ui", ["spacy", "thinc", "numpy"]),
        ("annotator.app", ["spacy", "thinc", "numpy", "PySide6", "shiboken6"]),
        ("annotator.store", ["spacy", "thinc", "numpy", "PySide6", "shiboken6"]),
        ("annotator.formats", ["spacy", "thinc", "numpy", "PySide6", "shiboken6", "sqlalchemy"]),
    ],
)
def test_a_process_that_imports_a_room_stays_free_of_the_others_libraries(package, unwanted):
    assert loaded_of(IMPORT_ALL.format(package=package, unwanted=unwanted)) == []


@pytest.mark.parametrize("module", ["annotator.bootstrap", "annotator.__main__"])
def test_the_program_starts_without_the_libraries_that_a_command_may_not_need(module):
    unwanted = ["spacy", "numpy", "PySide6"]
    code = f"import sys, {module}; print(*(set({unwanted!r}) & set(sys.modules)))"

    assert loaded_of(code) == []


def loaded_of(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=PYPROJECT.parent
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()
