"""XML that may come from anywhere: read without document types, and so without entities."""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

from annotator.errors import RuleError


def refuse_doctype(content: bytes) -> None:
    """RuleError if the XML declares a document type, or is not well formed.

    Entities can only be declared there; without it, no parser fetches or expands anything.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise RuleError(what=f"not valid XML: {error}.", line=error.lineno) from error


def _refuse(*declaration: object) -> NoReturn:
    raise RuleError(what="a document type is declared, which is not read.")
