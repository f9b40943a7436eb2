"""A screen that nobody sees, and somebody who types on it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

KEYS_A_CALL = 40


@contextmanager
def virtual_screen(size: str = "1400x900x24") -> Iterator[dict[str, str]]:
    """The environment of programs that shall use a screen of their own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        yield {**kept, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def find_window(environment: dict[str, str], title: str) -> str:
    """The id of the window with this title, once it is on the screen; it gets the keyboard."""
    command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
    found = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    window = found.stdout.split()[0]
    subprocess.run(["xdotool", "windowfocus", "--sync", window], env=environment, check=True)
    return window


def type_keys(environment: dict[str, str], keys: Sequence[str]) -> None:
    """Press and release keys, one after another, as fast as the screen takes them."""
    for first in range(0, len(keys), KEYS_A_CALL):
        some = keys[first : first + KEYS_A_CALL]
        subprocess.run(["xdotool", "key", "--delay", "4", *some], env=environment, check=True)


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Look again and again; AssertionError if it does not come true in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
