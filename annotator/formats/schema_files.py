"""Reads a schema from whatever file states one."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.schema_brat import read_brat_schema
from annotator.formats.schema_label_studio import read_label_studio_schema
from annotator.formats.schema_toml import read_schema
from annotator.model.schema import Schema


def read_schema_file(path: Path) -> Schema:
    """The schema in this file: brat's by `.conf`, Label Studio's by `.xml`, else ours in TOML."""
    match path.suffix.lower():
        case ".conf":
            return read_brat_schema(path)
        case ".xml" | ".html":
            return read_label_studio_schema(path)
        case _:
            return read_schema(path)
