"""The guidelines of what is at hand: definition, how to decide, answers, examples from gold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.desk import Desk
from annotator.app.guiding import Guidance, Subject, guidance, subject_of
from annotator.model.passages import Passage
from annotator.ui.markdown import PlainBrowser, insert_markdown
from annotator.ui.theme import theme_of


class GuidelinesPanel(QWidget):
    """`examples_wanted` carries the subject that gold is to be looked through for."""

    examples_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._shown: Guidance | None = None
        self._subject: Subject | None = None
        self._examples: dict[Subject, Sequence[Passage]] = {}
        self.browser = PlainBrowser(self)
        self.browser.setAccessibleName(self.tr("Guidelines"))
        self.browser.setFrameShape(PlainBrowser.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 2, 2)
        layout.addWidget(self.browser)

    def show_desk(self, desk: Desk | None) -> None:
        """Show what is told about what is at hand; while hidden, when it is shown again.

        Where nothing is at hand, what was shown stays.
        """
        if desk is not self._desk:
            self._desk, self._subject, self._shown = desk, None, None
            self._examples.clear()
        one = desk.walk.at_hand if desk else None
        if one is not None:
            self._subject = subject_of(one)
        if self.isVisible():
            self._show()

    def show_label(self, name: str) -> None:
        """Show what is told about a label, whatever is at hand."""
        self._subject = Subject(name)
        self._show()

    def show_examples(self, subject: Subject, examples: Sequence[Passage]) -> None:
        """What was found in gold for this subject."""
        self._examples[subject] = examples
        if subject == self._subject and self.isVisible():
            self._shown = None
            self._show()

    def forget_examples(self) -> None:
        """Gold may have others by now; they are asked for again."""
        self._examples.clear()
        self._shown = None

    def take_keyboard(self) -> None:
        """Give the keyboard to the text, which scrolls."""
        self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, showing: QShowEvent) -> None:
        super().showEvent(showing)
        self.show_desk(self._desk)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._shown = None
            self._show()

    def _show(self) -> None:
        found = self._guidance()
        if found is not None and found == self._shown:
            return
        self._shown = found
        browser = self.browser
        browser.clear()
        if found is None:
            browser.setPlainText(self.tr("Go to a span to read the guidelines of its label."))
            return
        wanted = found.subject not in self._examples
        _Page(browser, self._words()).write(found, self._examples.get(found.subject))
        browser.moveCursor(QTextCursor.MoveOperation.Start)
        if wanted:
            self.examples_wanted.emit(found.subject)

    def _guidance(self) -> Guidance | None:
        if self._desk is None or self._subject is None:
            return None
        asking, subject = self._desk.asking, self._subject
        name = {"role": subject.name} if subject.is_role else {"label": subject.name}
        return guidance(self._desk.workspace.schema, subject, asking.answered(**name))

    def _words(self) -> dict[str, str]:
        return {
            "examples": self.tr("Examples: {examples}"),
            "answers": self.tr("Questions and answers"),
            "gold": self.tr("From gold"),
            "looking": self.tr("Looking through gold …"),
            "none": self.tr("Gold has none yet."),
            "about": self.tr("“{surface}”: {question}"),
            "role": self.tr("{name} (role)"),
        }


class _Page:
    """Writes one page into an empty browser."""

    def __init__(self, browser: PlainBrowser, words: dict[str, str]) -> None:
        self._words = words
        self._cursor = QTextCursor(browser.document())
        colors = theme_of(browser.palette())
        self._plain, self._strong, self._head = (QTextCharFormat() for _ in range(3))
        self._faint, self._name = QTextCharFormat(), QTextCharFormat()
        self._faint.setForeground(QColor(colors.quiet))
        self._strong.setFontWeight(QFont.Weight.Bold)
        self._name.setFontWeight(QFont.Weight.Bold)
        size = browser.font().pointSizeF()
        self._name.setFontPointSize(size * 1.25)
        self._head.setFontWeight(QFont.Weight.Bold)
        self._head.setForeground(QColor(colors.quiet))
        self._begun = False

    def write(self, found: Guidance, examples: Sequence[Passage] | None) -> None:
        name = found.subject.name
        words = self._words["role"].format(name=name) if found.subject.is_role else name
        self._block((words, self._name))
        if found.definition:
            self._block((found.definition, self._plain))
        if found.is_not:
            self._block((f"≠ {found.is_not}", self._faint))
        if found.examples:
            words = self._words["examples"].format(examples=", ".join(found.examples))
            self._block((words, self._faint))
        if found.guidelines.strip():
            self._markdown(found.guidelines)
        self._answers(found)
        self._gold(examples)

    def _answers(self, found: Guidance) -> None:
        if found.answered:
            self._block((self._words["answers"], self._head), gap=12)
        for one in found.answered:
            surface = " ".join(one.passage.surface.split())
            asked = self._words["about"].format(surface=surface, question=one.text)
            self._block((asked, self._strong), gap=6)
            self._markdown(one.answer)

    def _gold(self, examples: Sequence[Passage] | None) -> None:
        self._block((self._words["gold"], self._head), gap=12)
        if not examples:
            self._block((self._words["looking" if examples is None else "none"], self._faint))
        for one in examples or ():
            before, surface, after = (_one_line(x) for x in (one.before, one.surface, one.after))
            self._block(
                (f"… {before}", self._faint), (surface, self._strong), (f"{after} …", self._faint)
            )

    def _block(self, *parts: tuple[str, QTextCharFormat], gap: int = 4) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(gap if self._begun else 0)
        if self._begun:
            self._cursor.insertBlock(form, self._plain)
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True
        for text, look in parts:
            self._cursor.insertText(text, look)

    def _markdown(self, text: str) -> None:
        self._block(gap=6)
        insert_markdown(self._cursor, text)


def _one_line(text: str) -> str:
    """With single blanks, also where it is cut."""
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * (text[-1:].isspace() and bool(words))}"
