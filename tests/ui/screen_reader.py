"""Reads a running window as a screen reader does: over AT-SPI, from another process."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

ACCESSIBLE, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
_REGISTRY = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
_GET = "org.freedesktop.DBus.Properties.Get"
READ_ONLY, FOCUSED = 43, 12
"""Places of states among the bits, as AT-SPI counts them."""


class Thing(NamedTuple):
    """Something on screen: the program that shows it, and its place there."""

    program: str
    path: str


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment with a session bus of its own, on which programs tell what they show."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        address = daemon.stdout.readline().strip()
        assert address, "dbus-daemon did not start"
        yield {
            **environment,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


class ScreenReader:
    """Asks whatever programs have registered on the accessibility bus of a session."""

    def __init__(self, environment: dict[str, str]) -> None:
        session = environment["DBUS_SESSION_BUS_ADDRESS"]
        launcher = Thing("org.a11y.Bus", "/org/a11y/bus")
        self._bus = _string(_send(session, launcher, "org.a11y.Bus.GetAddress"))

    def find(self, role: str, name: str) -> Thing | None:
        """The first thing of this role and name, in the order of the tree."""
        waiting = [Thing(*_REGISTRY)]
        while waiting:
            one = waiting.pop()
            if self.name(one) == name and self.role(one) == role:
                return one
            waiting += reversed(self.children(one))
        return None

    def children(self, one: Thing) -> list[Thing]:
        answer = self.ask(one, f"{ACCESSIBLE}.GetChildren")
        found = re.findall(r'string "([^"]*)"\s+object path "([^"]*)"', answer)
        return [Thing(*pair) for pair in found if not pair[1].endswith("/null")]

    def role(self, one: Thing) -> str:
        return _string(self.ask(one, f"{ACCESSIBLE}.GetRoleName"))

    def name(self, one: Thing) -> str:
        return _string(self.property(one, ACCESSIBLE, "Name"))

    def states(self, one: Thing) -> set[int]:
        """The states that hold, by their places among the bits."""
        low, high = map(int, re.findall(r"uint32 (\d+)", self.ask(one, f"{ACCESSIBLE}.GetState")))
        bits = low | high << 32
        return {at for at in range(64) if bits >> at & 1}

    def text(self, one: Thing, start: int, end: int) -> str:
        """A stretch of the text; offsets count as AT-SPI does, an emoji once."""
        return _string(self.ask(one, f"{TEXT}.GetText", f"int32:{start}", f"int32:{end}"))

    def word(self, one: Thing, offset: int) -> str:
        """The word at this place, with what parts it from the next."""
        answer = self.ask(one, f"{TEXT}.GetStringAtOffset", f"int32:{offset}", "uint32:1")
        return re.search(r'string "(.*?)"\s+int32', answer, re.DOTALL)[1]  # type: ignore[index]

    def number(self, one: Thing, name: str) -> int:
        """A number of a text, such as CaretOffset."""
        return int(self.property(one, TEXT, name).rsplit(maxsplit=1)[1])

    def property(self, one: Thing, interface: str, name: str) -> str:
        return self.ask(one, _GET, f"string:{interface}", f"string:{name}")

    def ask(self, one: Thing, method: str, *arguments: str) -> str:
        return _send(self._bus, one, method, *arguments)


def _send(bus: str, one: Thing, method: str, *arguments: str) -> str:
    """What is answered, as dbus-send prints it."""
    command = [
        "dbus-send",
        f"--bus={bus}",
        "--print-reply",
        "--reply-timeout=10000",
        f"--dest={one.program}",
        one.path,
        method,
        *arguments,
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _string(answer: str) -> str:
    """The one string of an answer."""
    found = re.search(r'string "(.*)"\s*\Z', answer, re.DOTALL)
    return found[1] if found else ""
