from __future__ import annotations

import pytest

from annotator.formats.schema_toml import read_schema
from annotator.model.schema import Schema
from annotator.paths import RESOURCES


@pytest.fixture(scope="session")
def news() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")
