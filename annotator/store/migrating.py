"""Brings the tables of a project to the newest revision.

Imported only where there is something to bring: Alembic takes a tenth of a second to load.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def known_revisions(scripts: Path = MIGRATIONS) -> frozenset[str]:
    """The revisions that this program has a migration to."""
    directory = ScriptDirectory.from_config(_config(scripts))
    return frozenset(script.revision for script in directory.walk_revisions())


def newest_revision(scripts: Path = MIGRATIONS) -> str:
    head = ScriptDirectory.from_config(_config(scripts)).get_current_head()
    assert head is not None
    return head


def upgrade(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Run what is missing, inside the transaction of this connection."""
    config = _config(scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config(scripts: Path) -> Config:
    config = Config()
    # A per cent sign in the path would be read as the start of an interpolation.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config
