"""Who may do what in a project on a server."""

from __future__ import annotations

import secrets
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, complain, say
from annotator.errors import UsageError

if TYPE_CHECKING:
    from annotator.model.users import UserRole

Name = Annotated[str, typer.Argument(metavar="NAME", help="As whom they log in and annotate.")]
Role = Annotated[str, typer.Option("--role", help="annotator, curator, lead or trainer.")]


def register(app: typer.Typer) -> None:
    users = typer.Typer(
        help="Users of a project in PostgreSQL: the database itself keeps to what each may do.",
        no_args_is_help=True,
    )
    users.command("add")(add)
    users.command("list")(list_)
    users.command("role")(role_)
    users.command("remove")(remove)
    app.add_typer(users, name="users")


def add(
    project: ProjectName,
    name: Name,
    role: Role,
    generate: Annotated[
        bool, typer.Option("--generate", help="Make a password and print it, this once.")
    ] = False,
) -> None:
    """Let somebody in.

    An annotator reads the documents assigned to them and writes their own annotations; a curator
    reads everything and writes gold; a trainer reads gold; a lead may do everything. The password
    is asked for, or made; it is nowhere kept by us.
    """
    from annotator.app.opening import check_annotator
    from annotator.model.users import User
    from annotator.store.project_store import ProjectStore

    wanted = _role(role)
    check_annotator(name)
    with ProjectStore.open(project) as store:
        store.users()  # In a file there are none, and nobody is asked for a password.
        made = generate or not sys.stdin.isatty()
        password = secrets.token_urlsafe(12) if made else _asked()
        new = store.add_user(User(name, wanted), password)
    say(f"{name} is {_with_article(wanted)} of this project now.")
    if not new:
        complain("The server knew this name before; the password stays as it was.")
    elif made:
        say(f"Password, shown only now: {password}")


def list_(project: ProjectName) -> None:
    """List who is let in, and as what."""
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        say_rows([[one.name, one.role] for one in store.users()])


def role_(project: ProjectName, name: Name, role: Role) -> None:
    """Give somebody who is let in another role."""
    from annotator.model.users import User
    from annotator.store.project_store import ProjectStore

    wanted = _role(role)
    with ProjectStore.open(project) as store:
        store.change_role(User(name, wanted))
    say(f"{name} is {_with_article(wanted)} of this project now.")


def remove(project: ProjectName, name: Name) -> None:
    """Let somebody in no more; what they stated stays."""
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        store.remove_user(name)
    say(f"{name} is no user of this project any more.")


def _asked() -> str:
    return str(
        typer.prompt(
            "Password of the new user", hide_input=True, confirmation_prompt=True, err=True
        )
    )


def _with_article(role: UserRole) -> str:
    return f"{'an' if role[0] in 'aeiou' else 'a'} {role}"


def _role(name: str) -> UserRole:
    from annotator.model.users import UserRole

    if name not in set(UserRole):
        do = f"Choose one of: {', '.join(UserRole)}."
        raise UsageError(what=f"There is no role {name}.", do=do)
    return UserRole(name)
