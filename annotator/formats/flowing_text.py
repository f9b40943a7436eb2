"""The text of marked-up prose: a paragraph a line, white space as a browser shows it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

_SPACE = re.compile("[ \t\r\n\f]+")
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr"),
    *("ul", "br"),
    # NITF's own.
    *("block", "body.content", "body.end", "body.head", "credit", "datasource", "hedline", "hl1"),
    *("hl2", "media-caption", "note", "tagline"),
}
_SKIPPED = frozenset(("head", "iframe", "noscript", "object", "script", "style", "template"))
_CELLS = frozenset(("td", "th"))


class FlowingText:
    """Collects words and the borders of blocks, and gives the text that they make."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        self._parts.append(text)

    def end_line(self) -> None:
        line = _SPACE.sub(" ", "".join(self._parts)).strip(" ")
        if line:
            self._lines.append(line)
        self._parts = []

    def text(self) -> str:
        self.end_line()
        return "\n".join(self._lines)


def text_of_html(html: str) -> str:
    """The words of a piece of HTML; scripts and styles are none.

    >>> text_of_html("<p>Talks <b>resume</b></p><p>GENEVA &amp; Oslo<br>on Monday")
    'Talks resume\\nGENEVA & Oslo\\non Monday'
    """
    parser = _HtmlText()
    parser.feed(html)
    parser.close()
    return parser.flow.text()


def text_of_tree(root: Element, skipped: frozenset[str] = frozenset()) -> str:
    """The words below an element of XHTML or NITF, without the elements skipped."""
    flow = FlowingText()
    _add_tree(root, flow, skipped | _SKIPPED)
    return flow.text()


def local_name(element: Element) -> str:
    """The name without its namespace, in lower case; empty for comments and instructions."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


class _HtmlText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flow = FlowingText()
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipping += tag in _SKIPPED
        self._border(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        self._border(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._border(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.flow.add(data)

    def _border(self, tag: str) -> None:
        _border(tag, self.flow)


def _add_tree(root: Element, flow: FlowingText, skipped: frozenset[str]) -> None:
    """Depth first without recursion, since files may nest as deep as they like."""
    waiting: list[tuple[Element, bool]] = [(root, True)]
    while waiting:
        element, opens = waiting.pop()
        name = local_name(element)
        if not opens:
            _border(name, flow)
            flow.add(element.tail or "" if element is not root else "")
            continue
        waiting.append((element, False))
        if name and name not in skipped:
            _border(name, flow)
            flow.add(element.text or "")
            waiting += [(child, True) for child in reversed(element)]


def _border(name: str, flow: FlowingText) -> None:
    if name in _BLOCKS:
        flow.end_line()
    elif name in _CELLS:
        flow.add(" ")
