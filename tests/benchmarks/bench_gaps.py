"""How long the window's event loop stands still while the pipeline reads, against an idle window.

python -m tests.benchmarks.bench_gaps
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

from annotator.app.settings import Settings
from annotator.app.suggesting import Phase
from annotator.app.transfer import import_documents
from annotator.bootstrap import shipped_schemas, window_services
from annotator.formats.registry import BUILT_IN
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore
from annotator.ui.application import make_application
from annotator.ui.main_window import MainWindow

ENDED = (Phase.IDLE, Phase.FAILED)
LONGEST, IDLE_SECONDS = 0.050, 5.0


def main() -> None:
    """Print the longest gaps, in milliseconds, and how many were over 50."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = name
        project = str(Path(name) / "news.annotator")
        with ProjectStore.create(project, shipped_schemas()[0]) as store:
            articles = sorted(SEEDS.glob("*.txt"))
            import_documents(store, articles, formats=BUILT_IN, tokenizer=SpacyTokenizer())
            store.set_setting("pipeline", "none")
        make_application()
        window = MainWindow(window_services(), Settings(), "ada")
        window.show()
        window.open_project(project)
        idle = _gaps(_after(IDLE_SECONDS))
        window.desk.workspace.set_setting("pipeline", "")
        window.start_pipeline()
        busy = _gaps(lambda: window.suggesting is None or window.suggesting.phase in ENDED)
        window.close()
    _report("pipeline starts and reads", busy)
    _report("nothing happens", idle)


def _after(seconds: float) -> Callable[[], bool]:
    end = perf_counter() + seconds
    return lambda: perf_counter() > end


def _gaps(done: Callable[[], bool]) -> list[float]:
    """Seconds between turns of the event loop until something is done."""
    gaps: list[float] = []
    loop, beat, last = QEventLoop(), QTimer(), perf_counter()

    def turn() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now
        if done():
            loop.quit()

    beat.timeout.connect(turn)
    beat.start(1)
    loop.exec()
    return gaps


def _report(title: str, gaps: list[float]) -> None:
    worst = ", ".join(f"{1000 * gap:.1f}" for gap in sorted(gaps, reverse=True)[:5])
    over = sum(gap > LONGEST for gap in gaps)
    print(f"{title}: {sum(gaps):.1f} s, longest gaps {worst} ms, {over} over 50 ms")


if __name__ == "__main__":
    main()
