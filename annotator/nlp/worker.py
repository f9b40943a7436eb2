"""A spawned process that owns spaCy: texts in, suggestions out.

Nothing here imports spaCy before the new process has set its threads, so that the window's
process stays free of it. A message is a small tuple that begins with the number of the protocol.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from annotator.errors import PipelineError
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions

if TYPE_CHECKING:
    from annotator.nlp.suggesters import PipelineSuggester
    from annotator.nlp.tokenizer import SpacyTokenizer

PROTOCOL = 1
GRACE = 0.5  # seconds that a process whose pipe is closed has to end by itself
DONE, FAILED, FAULT = "done", "failed", "fault"
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_starting = threading.Lock()


class WorkerSuggester:
    """A pipeline in a process of its own, started by the first call that needs it.

    May be called from any thread; calls wait for one another. If the process dies, the call in
    hand raises PipelineError and the next one starts another; after `close`, all raise it.
    """

    def __init__(self, pipeline: str | Path, schema: Schema) -> None:
        self._pipeline = pipeline
        self._schema = schema
        self._turn = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._closed = False

    def start(self) -> None:
        """Start the process without waiting until it is ready."""
        with self._turn:
            self._connected()

    def origin(self) -> str:
        return str(self._ask("origin"))

    def suggest(self, documents: Iterable[Document]) -> Iterator[Suggestions]:
        for document in documents:
            suggestions = self._ask("suggest", replace(document, meta={}))
            assert isinstance(suggestions, Suggestions)
            yield suggestions

    def segment(self, text: str, language: str) -> Segmentation:
        segmentation = self._ask("segment", text, language)
        assert isinstance(segmentation, Segmentation)
        return segmentation

    def close(self) -> None:
        """End the process at once, whatever it is doing; a call in hand raises PipelineError."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._turn:
            self._forget()

    def __enter__(self) -> WorkerSuggester:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, request: str, *values: Any) -> Any:
        with self._turn:
            connection = self._connected()
            try:
                connection.send((PROTOCOL, request, *values))
                _, outcome, value = connection.recv()
            except (EOFError, OSError) as error:
                raise self._ended() from error
        if outcome == FAILED:
            assert isinstance(value, PipelineError)
            raise value
        if outcome == FAULT:
            raise RuntimeError(f"The suggesting process failed:\n{value}")
        return value

    def _connected(self) -> Connection:
        if self._process is not None and not self._process.is_alive():
            self._forget()
        if self._connection is None and not self._closed:
            self._process, self._connection = _started(self._pipeline, self._schema)
        # Looked at after the process is known, so that `close` either finds it or is found here.
        if self._connection is None or self._closed:
            raise self._ended()
        return self._connection

    def _ended(self) -> PipelineError:
        """What to raise when the process is gone; nothing of it is left afterwards."""
        process = self._process
        if process is not None:
            process.join(GRACE)
        self._forget()
        if self._closed:
            what, remedy = "was closed.", "Open the project again."
        else:
            what = f"its process ended in the middle of the work (exit code {_code(process)})."
            remedy = "Ask again, which starts another. Should it end once more, skip this text."
        return PipelineError(pipeline=self._pipeline, what=what, do=remedy)

    def _forget(self) -> None:
        """Close our end and take the process off the system's list."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._connection = None


def _code(process: SpawnProcess | None) -> int | None:
    return process.exitcode if process is not None else None


def _started(pipeline: str | Path, schema: Schema) -> tuple[SpawnProcess, Connection]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=serve, args=(theirs, pipeline, schema), name="annotator-pipeline", daemon=True
    )
    with _starting, without_main():
        process.start()
    theirs.close()  # else the end of the process would not close the pipe
    return process, ours


@contextmanager
def without_main() -> Iterator[None]:
    """Keep the new process from importing the program's main module, which may bring in Qt."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def serve(connection: Connection, pipeline: str | Path, schema: Schema) -> None:
    """Answer requests until the other end is closed; runs in the new process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which closes us
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first where there is only one core
    os.environ.update(dict.fromkeys(THREADS, "1"))
    from annotator.nlp.suggesters import PipelineSuggester
    from annotator.nlp.tokenizer import SpacyTokenizer

    suggester, tokenizer = PipelineSuggester(pipeline, schema), SpacyTokenizer()
    while True:
        try:
            message = connection.recv()
        except EOFError:
            return
        connection.send((PROTOCOL, *_answered(message, suggester, tokenizer)))


def _answered(
    message: tuple[Any, ...], suggester: PipelineSuggester, tokenizer: SpacyTokenizer
) -> tuple[str, Any]:
    try:
        return DONE, _answer(message, suggester, tokenizer)
    except PipelineError as error:
        return FAILED, error
    except Exception:  # noqa: BLE001  a fault of ours; raised at the other end, where it is reported
        return FAULT, traceback.format_exc()


def _answer(
    message: tuple[Any, ...], suggester: PipelineSuggester, tokenizer: SpacyTokenizer
) -> Any:
    protocol, *request = message
    if protocol != PROTOCOL:
        raise ValueError(f"protocol {protocol} asked of {PROTOCOL}")
    match request:
        case ["origin"]:
            return suggester.origin()
        case ["suggest", Document() as document]:
            return next(suggester.suggest([document]))
        case ["segment", str(text), str(language)]:
            return tokenizer.segment(text, language)
    raise ValueError(f"no answer to {request[0]}")
