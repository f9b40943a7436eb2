"""How much memory the article view takes for a long article, against a bare QPlainTextEdit.

python -m tests.benchmarks.bench_memory [--tokens 100000]

Each widget lives in a process of its own; counted is what the process grows by, in megabytes,
when the article is opened and after two hundred pages down.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from annotator.ui.text.view import ArticleView
from tests.benchmarks.bench_view import HEIGHT, WIDTH, bare_widget
from tests.benchmarks.subjects import article, settle, shown
from tests.ui.text.scene import news

PAGES = 200
_PAGE_DOWN = Qt.Key.Key_PageDown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, default=100_000)
    parser.add_argument("--of", choices=("view", "bare"), help="measure one, in this process")
    given = parser.parse_args()
    if given.of:
        measure(given.of, given.tokens)
        return
    for name in ("view", "bare"):
        command = [sys.executable, "-m", "tests.benchmarks.bench_memory", "--of", name]
        subprocess.run([*command, "--tokens", str(given.tokens)], check=True)


def measure(name: str, tokens: int) -> None:
    """Print how much this process grows by one of the two widgets."""
    application = QApplication([])
    document, annotations = article(tokens)
    view = ArticleView()
    bare = bare_widget(QFont(view._style.font))
    widget: QAbstractScrollArea = view if name == "view" else bare
    shown(widget, WIDTH, HEIGHT)
    before = resident()
    if name == "view":
        view.set_article(document, annotations, news())
    else:
        bare.setPlainText(document.text)
    settle()
    opened = resident()
    for _ in range(PAGES):
        QTest.keyClick(widget, _PAGE_DOWN)
        settle()
    paged = resident()
    print(
        f"{name}: {opened - before:.1f} MB when opened, "
        f"{paged - before:.1f} MB after {PAGES} pages of {len(annotations.spans):,} spans"
    )
    del application


def resident() -> float:
    """The megabytes of this process that are in memory; of Linux alone."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
