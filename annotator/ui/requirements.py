"""What Qt needs of the system, looked at before Qt starts; nothing here imports Qt.

Qt ends the whole process where a library or the display is missing, so it is too late to ask
it. The libraries are those that the wheels of PySide6 name; everywhere but on Linux the wheels
bring all that they need.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from annotator.errors import AnnotatorError

XCB, WAYLAND = "xcb", "wayland"


class RequirementError(AnnotatorError):
    """The system lacks what the window needs: facts `what`, `do`."""

    status: ClassVar[int] = 2
    message = "{what}"
    remedy = "{do}"


@dataclass(frozen=True, slots=True)
class Library:
    """A file that Qt loads, and the packages that bring it on Debian and on Arch."""

    file: str
    apt: str
    pacman: str


QT = (
    Library("libEGL.so.1", "libegl1", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd"),
    Library("libX11.so.6", "libx11-6", "libx11"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype2"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libz.so.1", "zlib1g", "zlib"),
    Library("libzstd.so.1", "libzstd1", "zstd"),
)
QT_ON_X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libx11"),
    Library("libxcb.so.1", "libxcb1", "libxcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
QT_ON_WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "wayland"),
)
OF_PLATFORM = {XCB: QT_ON_X11, WAYLAND: QT_ON_WAYLAND}


def check(platform: str | None = None) -> None:
    """RequirementError unless Qt can start on this platform, or on one that it would choose.

    `platform` is written as in QT_QPA_PLATFORM, which holds where it is None.
    """
    if not sys.platform.startswith("linux"):
        return
    errors = [_error_on(name) for name in platforms(platform)]
    if errors and all(errors):
        raise next(error for error in errors if error)


def platforms(platform: str | None = None) -> tuple[str, ...]:
    """The platforms that Qt would try, in its order; X11 where nothing tells."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "") if platform is None else platform
    # What follows a colon are options of the platform; wayland-egl and others are wayland.
    names = [part.partition(":")[0].strip().lower() for part in wanted.split(";")]
    chosen = [WAYLAND if name.startswith(WAYLAND) else name for name in names if name]
    if not chosen and os.environ.get("WAYLAND_DISPLAY"):
        chosen.append(WAYLAND)
        if os.environ.get("DISPLAY"):
            chosen.append(XCB)
    return tuple(chosen) or (XCB,)


def missing_libraries(platform: str) -> tuple[Library, ...]:
    """The libraries that Qt needs on this platform and that the system cannot load."""
    needed = (*QT, *OF_PLATFORM.get(platform, ()))
    return tuple(library for library in needed if not _loads(library.file))


def install_command(libraries: Iterable[Library], apt: Iterable[str] = ()) -> str:
    """The command that installs these libraries here, with further packages where apt rules.

    Empty where no package manager that we know is found.
    """
    libraries = tuple(libraries)
    # An rpm states the libraries that it brings, so that their packages need no names here.
    by_file = [f"{library.file}()(64bit)" for library in libraries]
    sudo = "" if os.geteuid() == 0 else "sudo "
    if shutil.which("apt-get"):
        packages = _words([*(library.apt for library in libraries), *apt])
        return f"{sudo}apt-get update && {sudo}apt-get install -y {packages}"
    if shutil.which("dnf"):
        return f"{sudo}dnf install -y {_words(by_file)}"
    if shutil.which("zypper"):
        return f"{sudo}zypper --non-interactive install {_words(by_file)}"
    if shutil.which("pacman"):
        packages = _words(library.pacman for library in libraries)
        return f"{sudo}pacman -S --needed --noconfirm {packages}"
    return ""


def _error_on(platform: str) -> RequirementError | None:
    """What keeps Qt from starting on this platform."""
    missing = missing_libraries(platform)
    if missing:
        files = ", ".join(library.file for library in missing)
        return RequirementError(
            what=f"The window needs system libraries that cannot be loaded: {files}",
            do=_install(install_command(missing)),
        )
    if platform == XCB:
        return _x11_error()
    return _wayland_error() if platform == WAYLAND else None


def _install(command: str) -> str:
    if not command:
        return "Install the packages of your system that bring these files."
    return f"Install them: {command}"


def _x11_error() -> RequirementError | None:
    display = os.environ.get("DISPLAY")
    if not display:
        return _no_display("There is no display for the window: DISPLAY is not set.")
    if not _x11_opens():
        return _no_display(f"The display {display} (from DISPLAY) cannot be opened.")
    return None


def _wayland_error() -> RequirementError | None:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(folder, os.environ.get("WAYLAND_DISPLAY") or "wayland-0")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        try:
            client.connect(str(path))
        except OSError:
            return _no_display(f"The display {path.name} (from WAYLAND_DISPLAY) cannot be opened.")
    return None


def _no_display(what: str) -> RequirementError:
    start, screen = f"xvfb-run -a {_this_call()}", "a virtual screen"
    if not shutil.which("xvfb-run") and shutil.which("apt-get"):
        start = f"{install_command((), ['xvfb', 'xauth'])} && {start}"
    elif not shutil.which("xvfb-run"):
        screen = "a virtual screen (Xvfb, to be installed first)"
    return RequirementError(what=what, do=f"Start it in a desktop session, or on {screen}: {start}")


def _this_call() -> str:
    """The words that started this program, to be pasted into a shell."""
    program, *arguments = sys.argv
    if Path(program).name == "__main__.py":
        return shlex.join([sys.executable, "-m", "annotator", *arguments])
    return shlex.join([program, *arguments]) if Path(program).name == "annotator" else "annotator"


def _x11_opens() -> bool:
    """True if the display that DISPLAY names answers and lets us in."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    x11.XCloseDisplay(display)
    return True


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _words(words: Iterable[str]) -> str:
    """Words for a shell, each once."""
    return " ".join(shlex.quote(word) for word in dict.fromkeys(words))
