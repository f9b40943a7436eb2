"""Formats told by how a file begins, where many formats share a suffix."""

from __future__ import annotations

import re

from annotator.formats import newsml, ninjs, nitf
from annotator.formats.xml_trees import root_name

ENOUGH = 1 << 16
"""How many bytes of a file tell its format."""

_ROOTS = {
    **dict.fromkeys(newsml.ROOTS, "newsml-g2"),
    **dict.fromkeys(nitf.ROOTS, "nitf"),
    **dict.fromkeys(("rss", "feed", "RDF"), "feed"),
}
_NINJS = re.compile(rb'"(?:%s)"\s*:' % "|".join(ninjs.BODIES).encode())
_ADDRESS = re.compile(rb'"uri"\s*:')
_OWN_TEXT = re.compile(rb'"text"\s*:')
_CAS = re.compile(rb'"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"\s*:')
_TASKS = re.compile(rb'\[\s*\{.*"data"\s*:\s*\{', re.DOTALL)
_RESULTS = re.compile(rb'"(?:annotations|completions|predictions)"\s*:\s*\[')


def recognized(suffix: str, head: bytes) -> str:
    """The name of the format of a file that begins with these bytes; empty if it is not told.

    >>> recognized(".xml", b"<nitf><head/><body>")
    'nitf'
    """
    if suffix == ".xml":
        return _ROOTS.get(root_name(head), "")
    return _recognized_json(head) if suffix == ".json" else ""


def _recognized_json(head: bytes) -> str:
    if _CAS.search(head):
        return "uima-json"
    if _TASKS.match(head.lstrip()) and _RESULTS.search(head):
        return "label-studio"
    is_ninjs = _NINJS.search(head) and _ADDRESS.search(head) and not _OWN_TEXT.search(head)
    return "ninjs" if is_ninjs else ""
