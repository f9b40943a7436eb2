"""A network on loopback between programs and a server, which can be disturbed."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

_LOOK = 0.02
_DELAY = 0.15
_PATIENCE = 30


class Weather(Enum):
    """All passes; each packet is late; none arrives, though nobody hangs up; all is cut."""

    FAIR = "fair"
    SLOW = "slow"
    SILENT = "silent"
    CUT = "cut"


class Network:
    """Passes on what comes to `port` of this machine to the server with this socket, and back.

    Packets that did not arrive come later, as TCP sends them again.
    """

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._weather = Weather.FAIR
        self.port = 0
        self._thread = threading.Thread(target=self._run, name="network", daemon=True)
        self._thread.start()
        self._ready.wait(_PATIENCE)

    def turn(self, weather: Weather) -> None:
        """From now on it is so."""
        self._loop.call_soon_threadsafe(self._turn, weather)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE)

    def _turn(self, weather: Weather) -> None:
        self._weather = weather
        if weather is Weather.CUT:
            for writer in self._writers:
                writer.transport.abort()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self._weather is Weather.CUT:
                return
            there, back = await asyncio.open_unix_connection(self._socket)
            self._writers |= {writer, back}
            pumps = [
                asyncio.ensure_future(self._pass_on(reader, back)),
                asyncio.ensure_future(self._pass_on(there, writer)),
            ]
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
            for pump in pumps:
                pump.cancel()
            back.transport.abort()
        except OSError:
            pass  # The server is away, and so is this connection.
        finally:
            writer.transport.abort()
            self._writers.discard(writer)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(1 << 16):
                if self._weather is Weather.SLOW:
                    await asyncio.sleep(_DELAY)
                while self._weather is Weather.SILENT:
                    await asyncio.sleep(_LOOK)
                writer.write(data)
                await writer.drain()
        except OSError:
            pass  # One of both ends has hung up.


@contextmanager
def network_to(socket: Path) -> Iterator[Network]:
    network = Network(socket)
    try:
        yield network
    finally:
        network.close()
