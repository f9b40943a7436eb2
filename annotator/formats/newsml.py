"""NewsML-G2 of the IPTC: a news item, or a message with several, each a document.

The text is what stands inline, as XHTML, NITF or plain text; nothing is fetched from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from annotator.errors import RuleError
from annotator.formats.flowing_text import local_name, text_of_html, text_of_tree
from annotator.formats.nitf import body_of
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.formats.xml_trees import XML_LANG, tree_of, words
from annotator.model.document import Document

ROOTS = ("newsItem", "newsMessage")
_NAME = "{*}name"


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    root = tree_of(content)
    if local_name(root) not in {one.lower() for one in ROOTS}:
        raise RuleError(what=f"is no NewsML-G2: the root is {local_name(root)}.")
    items = [one for one in root.iter() if local_name(one) == "newsitem"]
    for one in root.iter():
        if local_name(one) in ("packageitem", "conceptitem", "knowledgeitem", "planningitem"):
            yield RuleError(
                what=f"{one.get('guid', name)}: a {one.tag.rpartition('}')[2]} has no text."
            )
    if not items:
        raise RuleError(what="there is no news item.")
    for number, item in enumerate(items, 1):
        yield _item(item, name if len(items) == 1 else f"{name}-{number}")


def _item(item: Element, name: str) -> Item:
    id = item.get("guid") or name
    text = _text(item)
    if not text:
        return RuleError(what=f"{id}: no text stands in it (what lies elsewhere is not fetched).")
    meta, content = item.find("{*}itemMeta"), item.find("{*}contentMeta")
    content = content if content is not None else Element("contentMeta")
    meta = meta if meta is not None else Element("itemMeta")
    headline = words(content.find("{*}headline")) or words(meta.find("{*}title"))
    facts = {
        "headline": headline,
        "dateline": words(content.find("{*}dateline")),
        "byline": words(content.find("{*}by")) or _names(content, "{*}creator"),
        "created": words(content.find("{*}contentCreated")),
        "issued": words(meta.find("{*}versionCreated")),
        "first_issued": words(meta.find("{*}firstCreated")),
        "version": item.get("version"),
        "urgency": words(content.find("{*}urgency")),
        "slugline": words(content.find("{*}slugline")),
        "located": _names(content, "{*}located"),
        "keywords": [words(one) for one in content.findall("{*}keyword")],
        "subjects": [_coded(one) for one in content.findall("{*}subject")],
        "provider": _coded(meta.find("{*}provider")),
        "copyright": words(item.find("{*}rightsInfo/{*}copyrightHolder"))
        or words(item.find("{*}rightsInfo/{*}copyrightNotice")),
        "note": words(meta.find("{*}edNote")),
    }
    return Document(id, text, headline[:TITLE_LENGTH], _language(item, content), meta_of(facts))


def _text(item: Element) -> str:
    """The first rendition with text; the same story may stand in several."""
    for rendition in item.findall("{*}contentSet/*"):
        kind = rendition.get("contenttype", "")
        if local_name(rendition) == "inlinexml":
            nitf = next((one for one in rendition.iter() if local_name(one) == "nitf"), None)
            text = body_of(nitf) if nitf is not None else text_of_tree(rendition)
        elif local_name(rendition) == "inlinedata":
            stated = (rendition.text or "").strip("\r\n")
            text = text_of_html(stated) if "html" in kind else stated
        else:
            continue
        if text.strip():
            return text
    return ""


def _language(item: Element, content: Element) -> str:
    stated = content.find("{*}language")
    return (stated.get("tag", "") if stated is not None else "") or item.get(XML_LANG, "")


def _names(content: Element, path: str) -> str:
    return ", ".join(name for one in content.findall(path) if (name := words(one.find(_NAME))))


def _coded(element: Element | None) -> dict[str, str]:
    """A thing of a controlled vocabulary: its code, and its name where it is told."""
    if element is None:
        return {}
    code = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    name = words(element.find(_NAME)) or ("" if len(element) else words(element))
    return meta_of({"code": code, "name": name, "type": element.get("type")})


NEWSML = ReadingFormat(
    "newsml-g2", "NewsML-G2 of the IPTC, with headline, dates, subjects", (), documents_of
)
