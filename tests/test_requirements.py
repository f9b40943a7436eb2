"""What is said where Qt cannot start; each time in a process that really lacks something."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.ui import requirements
from tests.ui.virtual_screen import virtual_screen

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only on Linux does Qt need more than its wheels"
)

CHECK = """
import sys
from annotator.errors import AnnotatorError
from annotator.ui.requirements import check
try:
    check()
except AnnotatorError as error:
    print(error)
    sys.exit(error.status)
finally:
    assert "PySide6" not in sys.modules
"""
ON_X11 = requirements.missing_libraries(requirements.XCB)
needs_x11 = pytest.mark.skipif(
    bool(ON_X11), reason=f"needs {', '.join(library.file for library in ON_X11)}"
)


def checked(**environment: str) -> tuple[int, list[str]]:
    """Exit status and lines of a check in a process with no display but what is given."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK], env=clean() | environment, capture_output=True, text=True
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def clean() -> dict[str, str]:
    """This environment without a display."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {key: value for key, value in os.environ.items() if key not in named}


def broken(folder: Path, *files: str) -> dict[str, str]:
    """An environment in which these libraries are empty files."""
    for file in files:
        (folder / file).touch()
    return {"LD_LIBRARY_PATH": str(folder)}


def only_tool(folder: Path, name: str) -> str:
    """A PATH on which only this package manager is found."""
    (folder / name).touch(mode=0o755)
    return str(folder)


def free_display() -> str:
    taken = {path.name for path in Path("/tmp/.X11-unix").glob("X*")}
    return next(f":{number}" for number in range(90, 200) if f"X{number}" not in taken)


def test_nothing_is_said_where_qt_needs_no_display():
    assert checked(QT_QPA_PLATFORM="offscreen") == (0, [])


def test_a_library_that_cannot_be_loaded_is_named_with_the_command_that_brings_it(tmp_path):
    status, lines = checked(
        QT_QPA_PLATFORM="offscreen", **broken(tmp_path, "libEGL.so.1", "libfontconfig.so.1")
    )

    assert status == 2
    assert lines[0].endswith("cannot be loaded: libEGL.so.1, libfontconfig.so.1")
    assert len(lines) == 2
    if shutil.which("apt-get"):
        assert lines[1].endswith("apt-get install -y libegl1 libfontconfig1")


def test_the_libraries_of_x11_are_not_asked_for_offscreen(tmp_path):
    x11 = broken(tmp_path, "libxcb-cursor.so.0")

    assert checked(QT_QPA_PLATFORM="offscreen", **x11) == (0, [])
    status, lines = checked(DISPLAY=":0", **x11)
    assert (status, len(lines)) == (2, 2)
    assert "libxcb-cursor.so.0" in lines[0]


@needs_x11
def test_without_a_display_it_says_how_to_get_one():
    status, lines = checked()

    assert status == 2
    assert lines[0] == "There is no display for the window: DISPLAY is not set."
    assert lines[1].startswith("Start it in a desktop session, or on a virtual screen")
    assert lines[1].endswith("xvfb-run -a annotator")
    assert len(lines) == 2


@needs_x11
@pytest.mark.parametrize("module", [False, True])
def test_the_program_repeats_its_own_call_for_a_virtual_screen(tmp_path, module):
    script = Path(sys.executable).with_name("annotator")
    start = [sys.executable, "-m", "annotator"] if module or not script.exists() else [str(script)]
    call = [*start, "open", str(tmp_path / "my project.annotator")]

    done = subprocess.run(call, env=clean(), capture_output=True, text=True)

    assert done.returncode == 2
    assert done.stdout == ""
    said, mending = done.stderr.splitlines()
    assert said == "There is no display for the window: DISPLAY is not set."
    assert mending.endswith(f"xvfb-run -a {shlex.join(call)}")


@needs_x11
def test_a_display_where_nothing_runs_is_named():
    display = free_display()

    status, lines = checked(DISPLAY=display)

    assert status == 2
    assert lines[0] == f"The display {display} (from DISPLAY) cannot be opened."
    assert len(lines) == 2


@pytest.mark.xvfb
def test_nothing_is_said_where_a_display_answers():
    with virtual_screen() as screen:
        assert checked(DISPLAY=screen["DISPLAY"]) == (0, [])


@needs_x11
@pytest.mark.xvfb
def test_x11_does_where_wayland_is_broken(tmp_path):
    wayland = broken(tmp_path, "libwayland-client.so.0")

    with virtual_screen() as screen:
        assert checked(DISPLAY=screen["DISPLAY"], WAYLAND_DISPLAY="nothing", **wayland) == (0, [])


def test_a_wayland_display_is_asked_too(tmp_path, monkeypatch):
    monkeypatch.setattr(requirements, "missing_libraries", lambda platform: ())
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with pytest.raises(requirements.RequirementError, match="wayland-7"):
        requirements.check("wayland")

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        requirements.check("wayland")


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "apt-get update && apt-get install -y libegl1 libglib2.0-0"),
        ("dnf", "dnf install -y 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'"),
        ("zypper", "zypper --non-interactive install 'libEGL.so.1()(64bit)'"),
        ("pacman", "pacman -S --needed --noconfirm libglvnd glib2"),
    ],
)
def test_each_package_manager_has_its_command(tmp_path, monkeypatch, tool, command):
    wanted = {"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    libraries = [library for library in requirements.QT if library.file in wanted]
    monkeypatch.setenv("PATH", only_tool(tmp_path, tool))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert requirements.install_command(libraries).startswith(command)

    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert requirements.install_command(libraries).startswith(f"sudo {command.split(' && ')[0]}")


def test_a_system_without_a_known_package_manager_is_told_the_files(tmp_path):
    status, lines = checked(
        QT_QPA_PLATFORM="offscreen",
        PATH=str(tmp_path / "nothing"),
        **broken(tmp_path, "libGL.so.1"),
    )

    assert status == 2
    assert "libGL.so.1" in lines[0]
    assert lines[1] == "Install the packages of your system that bring these files."


@pytest.mark.parametrize(
    ("wanted", "display", "wayland", "tried"),
    [
        ("", "", "", ("xcb",)),
        ("", ":0", "", ("xcb",)),
        ("", ":0", "wayland-0", ("wayland", "xcb")),
        ("", "", "wayland-0", ("wayland",)),
        ("offscreen:configfile=a.json", ":0", "", ("offscreen",)),
        ("wayland-egl;xcb", "", "", ("wayland", "xcb")),
    ],
)
def test_the_platforms_are_tried_in_qts_order(monkeypatch, wanted, display, wayland, tried):
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)

    assert requirements.platforms(wanted) == tried


def test_the_table_names_what_the_wheels_of_qt_name():
    qt = Path(importlib.util.find_spec("PySide6").origin).parent / "Qt"
    files = [
        *(qt / "lib" / f"libQt6{part}.so.6" for part in ("Core", "DBus", "Gui", "Widgets", "Svg")),
        *(qt / "plugins/platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")),
        qt / "plugins/platforms/libqwayland.so",
        qt / "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    ]
    of_c = {"libc.so.6", "libgcc_s.so.1", "libm.so.6", "libstdc++.so.6", "libpthread.so.0"}
    of_c |= {"libdl.so.2", "librt.so.1"}

    named = set().union(*(sonames(file) for file in files)) - of_c

    tables = (*requirements.QT, *requirements.QT_ON_X11, *requirements.QT_ON_WAYLAND)
    assert named == {library.file for library in tables}


def sonames(file: Path) -> set[str]:
    """The libraries that an ELF file names, without those that come with Qt."""
    found = re.findall(rb"(?<=\x00)lib[\w.+-]+\.so\.\d+(?=\x00)", file.read_bytes())
    return {name.decode() for name in found if not name.startswith((b"libQt6", b"libicu"))}
