"""Archives are unpacked where they cannot do harm, and what is left out is said."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from annotator.errors import RuleError
from annotator.formats import archives
from annotator.formats.archives import is_archive, unpack


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path


def tarred(path: Path, *members: tuple[str | tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for one, content in members:
            info = one if isinstance(one, tarfile.TarInfo) else tarfile.TarInfo(one)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep" / "out").mkdir(parents=True)
    return tmp_path / "deep" / "out"


def link(name: str, target: str, kind: bytes) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


MEMBERS = (("a/talks.txt", b"Talks"), ("war.txt", b"War \xf0\x9f\x99\x82"))


@pytest.mark.parametrize("name", ["in.zip", "in.tar", "in.tar.gz", "in.tgz"])
def test_the_files_of_an_archive_come_out_as_they_went_in(
    tmp_path: Path, folder: Path, name: str
) -> None:
    make = zipped if name.endswith("zip") else tarred
    path = make(tmp_path / name, *MEMBERS)

    assert is_archive(path)
    assert unpack(path, folder) == ()
    assert files(folder) == dict(MEMBERS)


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize(
    "name", ["../evil.txt", "a/../../evil.txt", "/evil.txt", "..\\evil.txt", "C:/x"]
)
def test_a_path_that_leads_out_is_left_out_and_said(
    tmp_path: Path, folder: Path, make: object, name: str
) -> None:
    path = tmp_path / ("in.zip" if make is zipped else "in.tar")
    make(path, (name, b"evil"), ("war.txt", b"War"))  # type: ignore[operator]

    [refusal] = unpack(path, folder)

    assert "leads out" in refusal.reason
    assert files(folder) == {"war.txt": b"War"}
    assert files(tmp_path).keys() == {path.name, "deep/out/war.txt"}


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
def test_links_are_not_followed(tmp_path: Path, folder: Path, kind: bytes) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    out = link("out", str(secret), kind)
    path = tarred(tmp_path / "in.tar", (out, b""), ("out/evil.txt", b"evil"))

    [refusal] = unpack(path, folder)

    assert "is a link" in refusal.reason
    assert list(secret.iterdir()) == []
    assert files(folder) == {"out/evil.txt": b"evil"}


def test_links_in_a_zip_are_not_followed(tmp_path: Path, folder: Path) -> None:
    info = zipfile.ZipInfo("passwords.txt")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    path = zipped(tmp_path / "in.zip", (info, b"/etc/passwd"))

    [refusal] = unpack(path, folder)

    assert "is a link" in refusal.reason
    assert files(folder) == {}


def test_devices_are_left_out(tmp_path: Path, folder: Path) -> None:
    path = tarred(tmp_path / "in.tar", (link("null.txt", "", tarfile.CHRTYPE), b""))

    [refusal] = unpack(path, folder)

    assert "is a device" in refusal.reason


@pytest.mark.parametrize("name", ["more.zip", "more.TAR.GZ", "a/more.tgz"])
def test_an_archive_within_is_not_opened(tmp_path: Path, folder: Path, name: str) -> None:
    path = zipped(tmp_path / "in.zip", (name, b"PK"), ("war.txt", b"War"))

    [refusal] = unpack(path, folder)

    assert refusal.where == f"{path}/{name}"
    assert "archive within an archive" in refusal.reason


@pytest.mark.parametrize("make", [zipped, tarred])
def test_a_bomb_is_refused_by_what_it_grows_to(tmp_path: Path, folder: Path, make: object) -> None:
    path = tmp_path / ("in.zip" if make is zipped else "in.tar.gz")
    make(path, ("big.txt", b" " * 20_000_000))  # type: ignore[operator]

    with pytest.raises(RuleError, match="more than 200 times its size"):
        unpack(path, folder)

    assert sum(map(len, files(folder).values())) <= archives._HARMLESS + archives._CHUNK


@pytest.mark.parametrize("make", [zipped, tarred])
def test_the_limits_of_size_and_number_are_named(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, make: object
) -> None:
    path = tmp_path / ("in.zip" if make is zipped else "in.tar")
    make(path, *((f"{n}.txt", b"x" * 1_000_000) for n in range(4)))  # type: ignore[operator]
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    with pytest.raises(RuleError, match="more than 3 files"):
        unpack(path, folder)
    monkeypatch.setattr(archives, "MOST_FILES", 10)
    monkeypatch.setattr(archives, "MOST_BYTES", 2_000_000)

    with pytest.raises(RuleError, match="more than 2 MB"):
        unpack(path, folder)


@pytest.mark.parametrize("name", ["in.zip", "in.tar", "in.tar.gz", "in.tar.xz"])
@pytest.mark.parametrize(
    "content", [b"", b"no archive", b"\x1f\x8b\x08\x00broken", b"PK\x03\x04\x00"]
)
def test_what_is_no_archive_is_refused(
    tmp_path: Path, folder: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(RuleError, match=r"archive|unpacked"):
        unpack(tmp_path / name, folder)


def test_an_archive_cut_short_is_refused(tmp_path: Path, folder: Path) -> None:
    import random

    path = tarred(tmp_path / "in.tar.gz", ("a.txt", random.Random(1).randbytes(100_000)))
    path.write_bytes(path.read_bytes()[:50_000])

    with pytest.raises(RuleError):
        unpack(path, folder)
