from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from annotator.errors import PipelineError
from annotator.nlp.suggesters import PipelineSuggester
from annotator.nlp.worker import WorkerSuggester
from tests.nlp.small_pipelines import NEWS, document, install, saved, saved_with

Make = Callable[[Path], WorkerSuggester]
DOCUMENTS = [document("They met in Lima 🦁.", "d1"), document("An oak fell on Lima.", "d2")]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[WorkerSuggester] = []

    def start(path: Path) -> WorkerSuggester:
        made.append(WorkerSuggester(path, NEWS))
        return made[-1]

    yield start
    for worker in made:
        worker.close()


def process() -> BaseProcess:
    (only,) = multiprocessing.active_children()
    return only


def test_a_worker_says_what_the_pipeline_says(make: Make, tmp_path: Path) -> None:
    path = saved(tmp_path)
    worker, here = make(path), PipelineSuggester(path, NEWS)

    assert worker.origin() == here.origin()
    assert list(worker.suggest(DOCUMENTS)) == list(here.suggest(DOCUMENTS))
    assert worker.segment(DOCUMENTS[0].text, "en") == DOCUMENTS[0].segmentation


def test_texts_are_cut_without_any_pipeline(make: Make) -> None:
    worker = make(Path("no_such_pipeline"))

    assert worker.segment("Rain fell.", "en").token_starts == (0, 5, 9)
    with pytest.raises(PipelineError, match="neither a known pipeline nor a folder"):
        worker.origin()


def test_a_worker_that_was_killed_is_started_again(make: Make, tmp_path: Path) -> None:
    worker = make(saved(tmp_path))
    worker.origin()
    killed = process()

    killed.kill()
    killed.join()

    assert worker.origin() == "tiny@0.1"
    assert process().pid != killed.pid


def test_the_call_in_hand_fails_when_the_process_dies(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "dies", "if 'storm' in doc.text: os.kill(os.getpid(), 9)")
    monkeypatch.syspath_prepend(tmp_path)
    worker = make(saved_with(tmp_path, "dies"))

    with pytest.raises(PipelineError, match="exit code -9"):
        list(worker.suggest([document("A storm.")]))

    assert len(list(worker.suggest([document("Sun.")]))) == 1


def test_what_a_pipeline_raises_arrives_as_its_error(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "fails", "raise OSError('out of cheese')")
    monkeypatch.syspath_prepend(tmp_path)
    worker = make(saved_with(tmp_path, "fails"))

    with pytest.raises(PipelineError, match=r"failed on document d1 .*out of cheese"):
        list(worker.suggest([document("Rain.")]))


def test_closing_ends_a_busy_worker_within_a_second(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "started"
    install(tmp_path, "sleeps", f"open({str(started)!r}, 'w').close(); time.sleep(60)")
    monkeypatch.syspath_prepend(tmp_path)
    worker = make(saved_with(tmp_path, "sleeps"))
    errors: list[PipelineError] = []

    def ask() -> None:
        try:
            list(worker.suggest([document("Rain.")]))
        except PipelineError as error:
            errors.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while not started.exists():
        time.sleep(0.01)
    before = time.monotonic()
    worker.close()
    asking.join(1)

    assert time.monotonic() - before < 1
    assert "was closed" in str(errors[0])
    assert multiprocessing.active_children() == []
    with pytest.raises(PipelineError, match="was closed"):
        worker.origin()


def test_calls_from_several_threads_get_their_own_answers(make: Make, tmp_path: Path) -> None:
    worker = make(saved(tmp_path))
    texts = [f"word{' word' * n}" for n in range(20)]
    found: dict[int, int] = {}

    def cut(n: int) -> None:
        found[n] = len(worker.segment(texts[n], "en").token_starts)

    threads = [threading.Thread(target=cut, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == {n: n + 1 for n in range(20)}
    assert len(multiprocessing.active_children()) == 1


PROGRAM = """
import sys
import PySide6.QtCore
with open({marks!r}, "a") as file:
    file.write(__name__ + chr(10))
sys.path[:0] = {path!r}
from annotator.errors import PipelineError
from annotator.nlp.worker import WorkerSuggester
from tests.nlp.small_pipelines import NEWS, document

if __name__ == "__main__":
    worker = WorkerSuggester({pipeline!r}, NEWS)
    try:
        list(worker.suggest([document("Rain.")]))
    except PipelineError as error:
        print(error)
"""


def test_the_process_knows_neither_qt_nor_the_main_program_and_ends_with_it(
    tmp_path: Path,
) -> None:
    """As it is with a console script, whose main module a spawned process would run again."""
    install(tmp_path, "spy", "raise OSError(f'{os.getpid()} qt={\"PySide6\" in sys.modules}')")
    marks, script = tmp_path / "marks", tmp_path / "program"
    root = Path(__file__).parents[2]
    script.write_text(
        PROGRAM.format(
            marks=str(marks),
            path=[str(tmp_path), str(root)],
            pipeline=str(saved_with(tmp_path, "spy")),
        )
    )

    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, timeout=30, check=True
    )

    assert "qt=False" in done.stdout
    assert marks.read_text() == "__main__\n"
    child = int(done.stdout.partition("OSError: ")[2].split()[0])
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
