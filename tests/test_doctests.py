"""The examples in docstrings say what is true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import annotator.app
import annotator.formats
import annotator.model


def modules() -> Iterator[str]:
    for package in (annotator.model, annotator.app, annotator.formats):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield module.name


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_hold(name: str) -> None:
    module = importlib.import_module(name)
    found = sum(len(test.examples) for test in doctest.DocTestFinder().find(module))

    failed, tried = doctest.testmod(module)

    assert (failed, tried) == (0, found)
