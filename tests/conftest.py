"""What all tests share: a screen that is not there, and settings that are nobody's."""

from __future__ import annotations

import os

import pytest

from annotator.errors import AnnotatorError
from annotator.ui import requirements
from tests.system_packages import missing_for_speaking, missing_programs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Several processes of tests run at once, and threads beyond the cores only slow each other.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Say in two lines what Qt lacks, before pytest-qt imports it."""
    try:
        requirements.check()
    except AnnotatorError as error:
        raise pytest.UsageError(str(error)) from error


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a virtual screen where there is none, and say what is missing."""
    lacking = [
        *missing_programs(),
        *(library.file for library in requirements.missing_libraries(requirements.XCB)),
    ]
    _leave_out(items, "xvfb", lacking)
    _leave_out(items, "atspi", missing_for_speaking())


def _leave_out(items: list[pytest.Item], marker: str, lacking: list[str]) -> None:
    if lacking:
        reason = f"needs {', '.join(lacking)}; see tests/system_packages.py"
        for item in items:
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def nobodys_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep the settings and projects of whoever runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
