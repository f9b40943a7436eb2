"""Training on a project in a process of its own, which tells how far it is and can be stopped."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import FrameType
from typing import Any

from annotator.errors import AnnotatorError, PipelineError
from annotator.model.improvement import Improvement
from annotator.nlp.worker import DONE, FAILED, FAULT, THREADS, without_main

STEP = "step"
GRACE = 5.0  # seconds in which a stopped training takes its temporary files away

Gold = Callable[[], tuple[list[Any], Any]]
"""Reads the records to learn from and the options of their dataset, in the new process."""
Listener = Callable[[int, int], None]


class TrainingProcess:
    """One training from one pipeline; `run` may be called once, `stop` from any thread."""

    def __init__(self, gold: Gold, base: str, out: Path, max_steps: int | None = None) -> None:
        self._work = (gold, base, out, max_steps)
        self._stopped = False
        self._process: SpawnProcess | None = None

    def run(self, listener: Listener) -> Improvement | None:
        """Train and compare; `listener` hears of steps done and of how many at most.

        None if it was stopped. The errors of training, and PipelineError if the process dies.
        """
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=serve, args=(theirs, *self._work), name="annotator-training", daemon=True
        )
        with without_main():
            process.start()
        theirs.close()  # else the end of the process would not close the pipe
        self._process = process
        if self._stopped:
            process.terminate()
        try:
            return self._followed(ours, listener)
        finally:
            ours.close()
            self._end(process)

    def stop(self) -> None:
        """End the training at once; nothing of it is left."""
        self._stopped = True
        if self._process is not None:
            self._process.terminate()

    def _followed(self, connection: Connection, listener: Listener) -> Improvement | None:
        while True:
            try:
                kind, *values = connection.recv()
            except (EOFError, OSError) as error:
                if self._stopped:
                    return None
                what = "its training ended in the middle of the work."
                remedy = "Try again, with less beside it that needs memory."
                raise PipelineError(pipeline=self._work[1], what=what, do=remedy) from error
            if kind == DONE:
                found: Improvement = values[0]
                return found
            if kind == FAILED:
                raise values[0]
            if kind == FAULT:
                raise RuntimeError(f"The training process failed:\n{values[0]}")
            listener(*values)

    def _end(self, process: SpawnProcess) -> None:
        process.join(GRACE)
        process.kill()
        process.join()


def serve(connection: Connection, gold: Gold, base: str, out: Path, max_steps: int | None) -> None:
    """Train, and send what happens; runs in the new process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which stops us
    signal.signal(signal.SIGTERM, _leave)
    if hasattr(os, "nice"):
        os.nice(10)  # the window and its suggestions come first
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        connection.send((DONE, _trained(connection, gold, base, out, max_steps)))
    except AnnotatorError as error:
        connection.send((FAILED, error))
    except Exception:  # noqa: BLE001  a fault of ours; raised at the other end, where it is reported
        connection.send((FAULT, traceback.format_exc()))


def _trained(
    connection: Connection, gold: Gold, base: str, out: Path, max_steps: int | None
) -> Improvement:
    from annotator.nlp import training

    records, options = gold()
    report = training.train(
        records,
        out,
        options,
        base=base,
        max_steps=max_steps,
        listener=lambda at: connection.send((STEP, at.step, at.steps)),
    )
    return training.improvement(report, out)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """End by an exception, so that temporary folders are taken away."""
    sys.exit(1)
