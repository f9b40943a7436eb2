"""NITF of the IPTC: a file is an article; what stands in its head goes to the metadata."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from annotator.errors import RuleError
from annotator.formats.flowing_text import local_name, text_of_tree
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.formats.xml_trees import XML_LANG, tree_of, words
from annotator.model.document import Document

ROOTS = ("nitf",)
# About pictures and films rather than words of the article.
_ABOUT = frozenset(("media-reference", "media-metadata", "media-producer", "media-object"))


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    root = tree_of(content)
    if local_name(root) != "nitf":
        raise RuleError(what=f"is no NITF: the root is {local_name(root)}.")
    text = body_of(root)
    headline = _first(root, "hedline/{*}hl1", "hedline") or _first(root, "head/{*}title")
    id = _attribute(root, "doc-id", "id-string") or name
    language = root.get(XML_LANG) or _attribute(root, "body", XML_LANG)
    yield Document(id, text, headline[:TITLE_LENGTH], language, meta_of(_facts(root, headline)))


def body_of(root: Element) -> str:
    """The text of the article: paragraphs, subheads, tables and captions, and the tagline."""
    parts = [_find(root, name) for name in ("body.content", "tagline")]
    texts = (text_of_tree(one, _ABOUT) for one in parts if one is not None)
    return "\n".join(text for text in texts if text)


def _facts(root: Element, headline: str) -> dict[str, object]:
    return {
        "headline": headline,
        "subheadline": _first(root, "hedline/{*}hl2"),
        "dateline": _first(root, "dateline"),
        "byline": _first(root, "byline"),
        "created": _attribute(root, "story.date", "norm"),
        "issued": _attribute(root, "date.issue", "norm"),
        "released": _attribute(root, "date.release", "norm"),
        "urgency": _attribute(root, "urgency", "ed-urg"),
        "keywords": [one.get("key", "") for one in root.findall(".//{*}keyword")],
        "subjects": [_subject(one) for one in root.findall(".//{*}tobject.subject")],
        "provider": _first(root, "distributor") or _attribute(root, "doc.copyright", "holder"),
        "publication": _attribute(root, "pubdata", "name"),
        "copyright": _attribute(root, "doc.copyright", "holder"),
    }


def _subject(element: Element) -> dict[str, str]:
    parts = (element.get(f"tobject.subject.{part}", "") for part in ("type", "matter", "detail"))
    name = " / ".join(part for part in parts if part)
    return meta_of({"code": element.get("tobject.subject.refnum"), "name": name})


def _find(root: Element, path: str) -> Element | None:
    return root.find(f".//{{*}}{path}")


def _first(root: Element, *paths: str) -> str:
    return next((said for path in paths if (said := words(_find(root, path)))), "")


def _attribute(root: Element, path: str, name: str) -> str:
    element = _find(root, path)
    return element.get(name, "") if element is not None else ""


NITF = ReadingFormat(
    "nitf", "NITF of the IPTC, with headline, dateline, subjects", (), documents_of
)
