"""Draws the pictures in docs/ anew: python -m tests.ui.docs_pictures [NAME...]

An article of ours in light, dark and with an event at hand, nested spans, right-to-left text, the
page of adjudication; look at them before keeping them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.app.settings import Settings
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.changes import Change
from annotator.model.disagreements import Kind
from annotator.model.document import Document
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from annotator.ui import theme
from annotator.ui.application import dress
from annotator.ui.lead.adjudication import AdjudicationPage
from annotator.ui.lead.desk import show_page
from annotator.ui.main_window import MainWindow
from annotator.ui.text.fonts import load_fonts
from annotator.ui.text.view import ArticleView
from tests.planting import Planted, seed_records
from tests.ui.articles import ORIGIN, gold_article, planted
from tests.ui.conftest import services_for_tests
from tests.ui.text.scene import make_document, make_scene, news

DOCS = Path(__file__).resolve().parents[2] / "docs"
# What an annotator has come to in the article that is shown.
DECIDED, LEFT, REJECTED = 0.55, 7, {6, 15}
# Text, label, decision; Hebrew with names in Latin letters.
SENTENCES = """שר החוץ דוד לוי נפגש ביום שלישי עם מזכ״ל NATO בבריסל ודן עמו בהסכם.
חברת Brevik Shipping הודיעה ב־12 במאי כי תשלם 40 מיליון דולר לעובדי הנמל בחיפה.
"""
SPANS = (
    ("שר החוץ דוד לוי", "PERSON", Decision.ACCEPTED),
    ("נפגש", "MEET", Decision.ACCEPTED),
    ("ביום שלישי", "DATE", Decision.NONE),
    ("מזכ״ל NATO בבריסל", "PERSON", Decision.NONE),
    ("NATO", "ORG", Decision.ACCEPTED),
    ("בריסל", "GPE", Decision.ACCEPTED),
    ("Brevik Shipping", "ORG", Decision.ACCEPTED),
    ("הודיעה", "STATEMENT", Decision.NONE),
    ("12 במאי", "DATE", Decision.ACCEPTED),
    ("40 מיליון דולר", "MONEY", Decision.NONE),
    ("עובדי הנמל בחיפה", "PERSON", Decision.REJECTED),
    ("חיפה", "GPE", Decision.ACCEPTED),
)
LINKS = ((1, 0, "Participant"), (1, 3, "Participant"), (1, 2, "Time"))

_KEPT: list[MainWindow] = []
"""The windows to which the others belong."""


def half_done() -> tuple[Document, AnnotationSet]:
    """One of our articles with suggestions, of which those at its beginning are decided."""
    document, gold = gold_article(news(), "03-offensive")
    proposed = planted(document, gold)
    until = len(document.text) * DECIDED
    kept: dict[str, Span] = {}
    for number, span in enumerate(proposed.spans):
        left = span.start_char >= until or number % LEFT == 0
        verdict = Decision.REJECTED if number in REJECTED else Decision.ACCEPTED
        kept[span.id] = span if left else replace(span, decision=verdict, decided_by="ada")
    arguments = [
        replace(one, decision=Decision.ACCEPTED, decided_by="ada")
        if kept[one.trigger].decision is Decision.ACCEPTED
        else one
        for one in proposed.arguments
    ]
    return document, AnnotationSet(document.id, "ada", [*kept.values(), *arguments])


def from_the_right() -> tuple[Document, AnnotationSet]:
    document = replace(make_document(SENTENCES), id="from-the-right")
    spans = []
    for number, (text, label, decision) in enumerate(SPANS):
        start, layer = SENTENCES.index(text), news().label(label).layer
        spans.append(
            Span(
                id=f"s{number}",
                layer=layer,
                label=label,
                start_char=start,
                end_char=start + len(text),
                origin=ORIGIN,
                score=0.8,
                decision=decision,
            )
        )
    links = [
        Argument(trigger=f"s{trigger}", filler=f"s{filler}", role=role)
        for trigger, filler, role in LINKS
    ]
    return document, AnnotationSet(document.id, "ada", [*spans, *links])


def article(
    shown: tuple[Document, AnnotationSet],
    size: tuple[int, int],
    looks: theme.Theme = theme.LIGHT,
    focus: Sequence[str] = (),
) -> ArticleView:
    """The article alone, with something of it at hand."""
    _dress(looks)
    view = ArticleView()
    view.resize(*size)
    view.set_article(*shown, news())
    view.show()
    QApplication.processEvents()
    view.set_focus_annotation(tuple(focus) or None)
    return view


def event_frame() -> MainWindow:
    """The whole window with an event at hand, its roles at the side."""
    folder = Path(tempfile.mkdtemp())
    document, annotations = half_done()
    project = str(folder / "offensive.annotator")
    with ProjectStore.create(project, news()) as store:
        store.add(document, [annotations])
        store.set_setting("pipeline", "none")
    _dress(theme.LIGHT)
    window = MainWindow(services_for_tests(folder), Settings(), "ada")
    window.resize(1240, 700)
    window.show()
    window.open_project(project)
    window.desk.walk.focus(_fullest(window.desk.workspace.annotations).key)
    QApplication.processEvents()
    return window


def adjudication() -> QWidget:
    """The page of adjudication, where two differ in an event, with a third who is right."""
    folder = Path(tempfile.mkdtemp())
    project = str(folder / "seeds.annotator")
    with ProjectStore.create(project, news()) as store:
        store.set_setting("pipeline", "none")
        for record in seed_records(news()):
            who = Planted(record.document, record.sets[0], news())
            store.add(record.document)
            for name, one in (("ada", who.ada), ("bo", who.bo), ("eve", who.truth)):
                store.add_annotator(name, AnnotatorKind.PERSON)
                state = (State.NEW, State.FINISHED)
                change = Change("import", added=tuple(one), state=state)
                store.apply(record.document.id, name, change)
    _dress(theme.LIGHT)
    window = MainWindow(services_for_tests(folder), Settings(), "cy")
    _KEPT.append(window)
    window.open_project(project)
    page = show_page(window, "adjudication")
    assert isinstance(page, AdjudicationPage)
    while not page.has_sitting:
        QTest.qWait(10)
    page.accept()
    for one in page.sitting.disputes.open:
        if Kind.FILLER in one.kinds:
            page.sitting.show_dispute(one)
    QTest.qWait(500)
    return page.window()


def _fullest(annotations: AnnotationSet) -> Span:
    """The event with most arguments."""
    triggers = {one.trigger for one in annotations.arguments}
    found = max(sorted(triggers), key=lambda id: len(annotations.arguments_of(id)))
    return annotations.span(found)


def _dress(looks: theme.Theme) -> None:
    QApplication.setPalette(theme.palette_of(looks))
    dress(QApplication.instance())  # type: ignore[arg-type]


def main() -> None:
    QApplication([])
    load_fonts()
    scene = make_scene()
    nested = scene.document, scene.annotations
    pictures = {
        "article-light": partial(article, half_done(), (860, 520)),
        "article-dark": partial(article, half_done(), (860, 520), theme.DARK),
        "article-nested": partial(article, nested, (860, 250)),
        "article-event-frame": event_frame,
        "article-right-to-left": partial(
            article, from_the_right(), (860, 190), focus=("span", "s1")
        ),
        "adjudication": adjudication,
    }
    for name, make in pictures.items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        widget: QWidget = make()
        QApplication.processEvents()
        widget.grab().save(str(DOCS / f"{name}.png"))
        widget.close()
    for window in _KEPT:
        window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1.5")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    main()
