"""Settings of the connection are passed on, and what came of them is known.

The server for tests speaks no TLS, so a proxy speaks it for the server, as they do in data centres.
"""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import make_url

from annotator.errors import StoreError
from annotator.model.servers import Server
from annotator.store.project_store import ProjectStore
from tests.store.conftest import SCHEMA

_REQUEST = bytes([0, 0, 0, 8, 4, 210, 22, 47])


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("needs the program openssl")
    path = tmp_path / "localhost.pem"
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2")
    names = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
    files = ("-keyout", str(path), "-out", str(tmp_path / "certificate.pem"))
    subprocess.run([*made, *names, *files], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (tmp_path / "certificate.pem").read_bytes())
    return path


@pytest.fixture
def port(certificate: Path, server: Path) -> Iterator[int]:
    """Of a proxy with TLS in front of the server."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_serve, args=(listening, context, server), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


def _serve(listening: socket.socket, context: ssl.SSLContext, server: Path) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        threading.Thread(target=_speak, args=(client, context, server), daemon=True).start()


def _speak(client: socket.socket, context: ssl.SSLContext, server: Path) -> None:
    with client, suppress(OSError), socket.socket(socket.AF_UNIX) as inner:
        inner.connect(str(server / ".s.PGSQL.5432"))
        first = client.recv(8, socket.MSG_PEEK)
        outer = client
        if first == _REQUEST:
            client.recv(8)
            client.sendall(b"S")
            outer = context.wrap_socket(client, server_side=True)
        back = threading.Thread(target=_pump, args=(inner, outer), daemon=True)
        back.start()
        _pump(outer, inner)
        back.join()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_RDWR)


def through(database: str, port: int, **query: str) -> str:
    url = make_url(database).set(host="localhost", port=port, query=query)
    return url.render_as_string(hide_password=False)


def test_what_the_address_says_about_tls_holds(
    database: str, port: int, certificate: Path, tmp_path: Path
) -> None:
    trusted = {"sslmode": "verify-full", "sslrootcert": str(tmp_path / "certificate.pem")}
    with ProjectStore.create(through(database, port, **trusted), SCHEMA) as store:
        assert store.server() == Server("localhost", encrypted=True)
    with ProjectStore.open(through(database, port, sslmode="disable")) as store:
        assert store.server() == Server("localhost", encrypted=False)
    unknown = {"sslmode": "verify-full", "sslrootcert": str(certificate.parent / "none.pem")}
    with pytest.raises(StoreError, match="cannot be reached"):
        ProjectStore.open(through(database, port, **unknown))


def test_a_server_on_this_machine_has_no_name_and_a_file_no_server(
    database: str, path: Path
) -> None:
    with ProjectStore.create(database, SCHEMA) as store:
        assert store.server() == Server("", encrypted=False)
    with ProjectStore.create(str(path), SCHEMA) as store:
        assert store.server() is None
