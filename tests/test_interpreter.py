"""The versions of PySide6 that we allow leave the interpreter's None alone."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent
QT = ("pyside6-essentials", "shiboken6")
CALLS = 1000


def test_a_thousand_void_calls_take_nothing_off_none():
    one = QObject()
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        one.setObjectName("name")

    # From 3.12 on None is immortal: its count never moves, whatever PySide6 does.
    lost = before - sys.getrefcount(None)
    assert lost == 0 if sys.version_info >= (3, 12) else lost < CALLS / 10


@pytest.mark.parametrize("name", QT)
def test_each_interpreter_has_one_pinned_version_of_qt(name):
    for python, version in [("3.11", "6.11.3"), ("3.12", "6.12.0"), ("3.13", "6.12.0")]:
        pins = [one for one in constraints() if canonicalize_name(one.name) == name]

        assert [str(one.specifier) for one in pins if holds(one, python)] == [f"=={version}"]


@pytest.mark.parametrize("source", ["constraints.txt", "pyproject.toml"])
def test_the_version_that_loses_none_is_never_allowed_before_3_12(source):
    stated = constraints() if source == "constraints.txt" else dependencies()
    on_qt = [one for one in stated if canonicalize_name(one.name) in QT]

    def allowed(name: str, version: str, python: str) -> bool:
        ones = [one for one in on_qt if canonicalize_name(one.name) == name and holds(one, python)]
        return bool(ones) and all(one.specifier.contains(version) for one in ones)

    for name in {canonicalize_name(one.name) for one in on_qt}:
        assert not allowed(name, "6.12.0", "3.11")
        assert allowed(name, "6.11.3", "3.11")
        assert allowed(name, "6.12.0", "3.12")


def test_every_dependency_is_pinned():
    pinned = {canonicalize_name(one.name) for one in constraints()}
    named = {canonicalize_name(one.name) for one in (*dependencies(), *extras())} - {"annotator"}

    assert named <= pinned
    assert all(len(one.specifier) == 1 and "==" in str(one.specifier) for one in constraints())
    assert not any(one.url for one in constraints())


def holds(requirement: Requirement, python: str) -> bool:
    full = {"python_version": python, "python_full_version": f"{python}.0"}
    return requirement.marker is None or requirement.marker.evaluate(full)


def constraints() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def dependencies() -> list[Requirement]:
    return [Requirement(line) for line in project()["dependencies"]]


def extras() -> list[Requirement]:
    return [
        Requirement(one) for ones in project()["optional-dependencies"].values() for one in ones
    ]


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
