"""Annotated articles as one page of HTML that needs nothing beside it and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from string import Template

from PySide6.QtCore import QCoreApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.reports.drawing import svg_of
from annotator.ui.reports.lists import lists, title_of
from annotator.ui.text.fonts import SANS, SERIF
from annotator.ui.text.paper import Article

_STYLE = Template("""\
body { margin: 0; background: #f3f2ef; color: #222; font: 15px/1.5 $sans; }
article { max-width: 800px; margin: 24px auto; background: #fff; }
svg { display: block; width: 100%; height: auto; }
.word { font-family: $serif; }
.tag { font-family: $sans; user-select: none; }
.strong { font-weight: bold; }
section { padding: 0 75px; overflow-wrap: anywhere; }
article > :last-child { padding-bottom: 48px; }
h2 { font-size: 17px; margin: 0 0 4px; padding-top: 16px; }
ul { margin: 0; padding-inline-start: 20px; }
@media print {
  body { background: none; }
  article { margin: 0 auto; }
  article + article { break-before: page; }
}
""").substitute(sans=f'"{SANS}", "Noto Sans", sans-serif', serif=f'"{SERIF}", "Noto Serif", serif')
_HEAD = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
$style</style>
</head>
<body>
""")


def write_html(
    articles: Iterable[tuple[Document, AnnotationSet]], schema: Schema, path: Path
) -> None:
    """Write one page with each article as it is seen on screen, and lists of what is stated."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD.substitute(title=escape(_tr("Annotated articles")), style=_STYLE))
        for document, stated in articles:
            file.writelines(_article(document, stated, schema))
        file.write("</body>\n</html>\n")


def _article(document: Document, stated: AnnotationSet, schema: Schema) -> Iterator[str]:
    title = title_of(document, stated)
    language = f' lang="{escape(document.language)}"' if document.language else ""
    yield f'<article{language} aria-label="{escape(title)}">\n'
    yield svg_of(Article(replace(document, title=title), stated, schema))
    for heading, lines in lists(document, stated).items():
        items = "".join(f'<li dir="auto">{escape(line)}</li>\n' for line in lines)
        yield f"<section>\n<h2>{escape(heading)}</h2>\n<ul>\n{items}</ul>\n</section>\n"
    yield "</article>\n"


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
