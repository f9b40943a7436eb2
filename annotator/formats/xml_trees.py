"""XML of news agencies, which may name a document type: parsed without entities or network."""

from __future__ import annotations

from contextlib import suppress
from typing import NoReturn
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from annotator.errors import RuleError

DEEPEST = 200
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tree_of(content: bytes) -> Element:
    """The root of an XML document; RuleError if it declares entities or is not well formed.

    A document type may be named, as NITF does, but is not fetched: a reference to one of its
    entities is refused, since the text would lack it.
    """
    check_xml(content)
    try:
        return ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise RuleError(what=f"not valid XML: {error}.", line=error.position[0]) from error
    except (ValueError, LookupError) as error:
        raise RuleError(what=f"not valid XML: {error}.") from error


def words(element: Element | None) -> str:
    """All text within an element on one line; empty if there is none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


class _Depth:
    def __init__(self) -> None:
        self._depth = 0

    def start(self, *_element: object) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise RuleError(what=f"elements are nested more than {DEEPEST} deep.")

    def end(self, *_element: object) -> None:
        self._depth -= 1


def check_xml(content: bytes) -> None:
    """RuleError if entities are declared, or if it is not well formed or nested too deeply.

    It is parsed once for this alone: here entities are refused before they are expanded.
    """
    parser, depth = expat.ParserCreate(), _Depth()
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = depth.start, depth.end
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise RuleError(what=f"not valid XML: {error}.", line=error.lineno) from error
    except (ValueError, LookupError) as error:
        raise RuleError(what=f"not valid XML: {error}.") from error


def _refuse(*_declaration: object) -> NoReturn:
    raise RuleError(what="entities are declared, which are not read.")


def root_name(head: bytes) -> str:
    """The local name of the root of XML that begins with these bytes; empty if it is none.

    >>> root_name(b'<?xml version="1.0"?><!-- news --><n:newsItem xmlns:n="urn:x"><n:it')
    'newsItem'
    """
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = lambda name, _attributes: found.append(name.rpartition(" ")[2])
    # What is wrong further on is said by whoever reads the whole of it.
    with suppress(expat.ExpatError, ValueError, LookupError, RuleError):
        parser.Parse(head, False)
    return found[0] if found else ""
