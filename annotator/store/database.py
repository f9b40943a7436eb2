"""What the store asks of a database; what is particular to one kind stands in its own file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext

from annotator.errors import AnnotatorError
from annotator.model.servers import Server
from annotator.store.faults import damaged
from annotator.store.locking import lock_project

REVISION = "0008"


class Database(ABC):
    """Connections to one project, each error translated. `close` releases them all.

    `remote` tells whether it lies on a server, which may be away for a while.
    """

    remote = False

    def __init__(self, project: str, engine: Engine) -> None:
        self.project = project
        self._engine = engine
        self._readers = engine.execution_options(**self._options_of_readers())
        self._writers = engine.execution_options(writing=True)
        event.listen(engine, "handle_error", self._translate)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view of the project."""
        with self._begin(self._readers) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that nobody else writes beside; durable once the block is left.

        Changes of rows that `locking` holds may still be written by others at the same time.
        """
        with self.changing() as connection:
            lock_project(connection)
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """As `writing`, but the block itself locks what it is about to change."""
        with self._begin(self._writers) as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    def server(self) -> Server | None:
        """To which server it is connected, and how; None for a file."""
        return None

    @abstractmethod
    def problems(self, connection: Connection) -> Iterator[str]:
        """What is wrong below the rows: one line each."""

    @abstractmethod
    def search_problems(self, connection: Connection) -> Iterator[str]:
        """Where the words that are searched are not those of the documents: one line each."""

    @abstractmethod
    def backup(self, path: Path) -> None:
        """A consistent copy, whole or not at all, while others write."""

    @abstractmethod
    def announce(self, connection: Connection, change_id: int) -> None:
        """Let those who listen elsewhere, and not here, hear of it once it is stored."""

    @abstractmethod
    def listening(self) -> AbstractContextManager[Callable[[], list[int]]]:
        """A call that waits up to half a second for the ids of changes made elsewhere."""

    @abstractmethod
    def hurry(self) -> None:
        """From now on give up a server that is silent, sooner than it might answer after all."""

    @abstractmethod
    def cut(self) -> None:
        """Give up all that is being waited for just now: the server was found to be silent."""

    @abstractmethod
    def fault_of(self, error: BaseException, *, connecting: bool) -> AnnotatorError | None:
        """The expected error that this one stands for; None if it is a fault of ours."""

    def _options_of_readers(self) -> dict[str, object]:
        return {}

    @contextmanager
    def _begin(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.connect() as connection, connection.begin():
                yield connection
        except msgspec.MsgspecError as error:
            raise damaged(self.project) from error

    def _translate(self, context: ExceptionContext) -> None:
        fault = self.fault_of(context.original_exception, connecting=context.connection is None)
        if fault is not None:
            raise fault from context.original_exception
