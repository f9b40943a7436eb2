"""Until an article stands on screen, the window's process has loaded nothing that it can do
without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from tests.ui.articles import article_with_suggestions

# As the program does it, but for a look at what was loaded when the article was first painted.
START = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from annotator.bootstrap import run_window
from annotator.ui.application import make_application
from annotator.ui.text.view import ArticleView

class FirstFrame(QObject):
    def eventFilter(self, watched, event):
        view = watched.parent()
        if event.type() == QEvent.Type.Paint and isinstance(view, ArticleView) and view.length:
            application.removeEventFilter(self)
            unwanted = {"spacy", "thinc", "numpy"} & set(sys.modules)
            print(f"painted {len(view.annotations.spans)} spans with", *sorted(unwanted))
            QTimer.singleShot(0, view.window().close)
        return False

application = make_application()
first_frame = FirstFrame()
application.installEventFilter(first_frame)
run_window(sys.argv[1], annotator="ada")
"""


def test_neither_spacy_nor_numpy_is_loaded_before_the_first_frame(
    tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "news.annotator")
    article_with_suggestions(project, schema)
    with ProjectStore.open(project) as store:
        count = len(store.annotation_set("article", "planted@1.0").spans)
        store.set_setting("pipeline", "")

    done = subprocess.run(
        [sys.executable, "-c", START, project],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[0].strip() == f"painted {count} spans with"
