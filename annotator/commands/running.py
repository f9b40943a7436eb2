"""How every command runs: errors become one or two lines and an exit status, progress a bar."""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from annotator.app import logs
from annotator.app.secrets import without_passwords
from annotator.errors import AnnotatorError
from annotator.formats.files import shown

PARTLY = 1
WRONG_USAGE = 2
UNREADABLE = 3

_PATIENCE = 0.5


def _with_password(context: typer.Context, value: str) -> str:
    """Ask for what the server of this project wants to know, if there is somebody to ask.

    It goes where libpq looks for it, here and in the processes that we start.
    """
    if "://" in value and not context.resilient_parsing and sys.stdin.isatty():
        from annotator.app import passwords

        if not passwords.provided(value):
            password = str(typer.prompt("Password", hide_input=True, err=True))
            passwords.use(password)
            _offer_to_keep(value, password)
    return value


def _offer_to_keep(target: str, password: str) -> None:
    from annotator.app import passwords

    # Asked anew only where it is right and there is somewhere to keep it.
    question = "Keep it in the keyring of this desktop?"
    right = passwords.can_keep() and passwords.provided(target)
    if right and typer.confirm(question, err=True) and not passwords.keep(target, password):
        complain("The keyring did not take it.")


ProjectName = Annotated[
    str,
    typer.Argument(
        metavar="PROJECT",
        callback=_with_password,
        help="A project file, or a SQLAlchemy URL.",
    ),
]


def _quiet(context: typer.Context, value: bool) -> bool:
    return value or bool(context.find_root().obj)


Quiet = Annotated[bool, typer.Option("--quiet", "-q", callback=_quiet, help="No progress bars.")]


class Commands(TyperGroup):
    """Lets no expected error out as a traceback, and no unexpected one out at all."""

    def invoke(self, ctx: Any) -> Any:
        logs.start()
        try:
            return super().invoke(ctx)
        except AnnotatorError as error:
            complain(str(error))
            raise typer.Exit(error.status) from error
        except (typer.Exit, typer.Abort, KeyboardInterrupt):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            if hasattr(error, "format_message"):  # Wrong usage, as typer sees it.
                complain(f"{error.format_message()}\n{_advice(error)}")
                raise typer.Exit(WRONG_USAGE) from error
            complain(logs.failure(error))
            raise typer.Exit(PARTLY) from error


def say(text: str) -> None:
    """A line of what was asked for, on standard output."""
    typer.echo(without_passwords(shown(text)))


def complain(text: str) -> None:
    """A line about what went wrong, on standard error."""
    typer.echo(without_passwords(shown(text)), err=True)


@contextmanager
def progress(title: str, *, quiet: bool) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on standard error, if that is a terminal and the work takes longer than a moment.

    It is told how much is done, and of how much where that is known.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(
        *columns, console=console, transient=True, disable=quiet or not console.is_terminal
    )
    task = bar.add_task(title, total=None)
    begun = time.monotonic()

    def advance(done: int, total: int | None) -> None:
        bar.update(task, completed=done, total=total)
        if time.monotonic() - begun > _PATIENCE:
            bar.start()

    try:
        yield advance
    finally:
        bar.stop()


def _advice(error: Any) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "annotator"
    return f"Try: {path} --help"
