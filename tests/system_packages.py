"""Installs what the tests need beside Python packages: Qt's libraries and a virtual screen.

It does so as root on a system with apt; elsewhere it says what is missing and how to get it.
Only the standard library is needed, and `--look` installs nothing.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from annotator.ui.requirements import XCB, install_command, missing_libraries

PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
# What a screen reader hears of a window goes over a bus that the last of these starts.
SPEAKING = {
    "dbus-daemon": "dbus",
    "dbus-send": "dbus",
    "org.a11y.Bus.service": "at-spi2-core",
}
_SERVICES = Path("/usr/share/dbus-1/services")


def missing_programs() -> list[str]:
    """The programs that tests on a virtual screen need and that are not found."""
    return [program for program in PROGRAMS if not shutil.which(program)]


def missing_for_speaking() -> list[str]:
    """What tests that listen to a window need besides and that is not found."""
    return [name for name in SPEAKING if not (shutil.which(name) or (_SERVICES / name).exists())]


def main(*, look: bool) -> int:
    """0 if nothing is missing any more, 1 if something is, which is then said."""
    if not sys.platform.startswith("linux"):
        return 0
    libraries = missing_libraries(XCB)
    programs = [*missing_programs(), *missing_for_speaking()]
    # Debian's own Python comes without what makes virtual environments.
    environments = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    if not (libraries or programs or environments):
        return 0
    known = PROGRAMS | SPEAKING
    packages = [*dict.fromkeys(known[program] for program in programs), *environments]
    command = install_command(libraries, packages)
    names = [*(library.file for library in libraries), *programs, *environments]
    print(f"The tests need what this system lacks: {', '.join(names)}", file=sys.stderr)
    print(f"Install it: {command or 'with the package manager of this system'}", file=sys.stderr)
    if look or os.geteuid() != 0 or not shutil.which("apt-get"):
        return 1
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, shell=True, env=environment, stdout=sys.stderr, check=False)
    # What was looked for once in a process may not be looked for again by its linker.
    return subprocess.run([sys.executable, __file__, "--look"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(look="--look" in sys.argv[1:]))
