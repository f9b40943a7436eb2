"""Archives from anywhere, unpacked where nothing gets out of a folder or grows too large."""

from __future__ import annotations

import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from annotator.errors import RuleError
from annotator.formats.protocol import Refusal

SUFFIXES = (".zip", ".tar", ".tgz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz")
MOST_FILES = 200_000
MOST_BYTES = 4_000_000_000
MOST_TIMES = 200
# Short files of one repeated line shrink more than any news does, and harm nobody.
_HARMLESS = 10_000_000
_CHUNK = 1 << 16


@dataclass(frozen=True)
class _Member:
    name: str
    size: int
    info: zipfile.ZipInfo | tarfile.TarInfo
    kind: str
    """`file` or `folder`; anything else is what it is called in a refusal."""


def is_archive(path: Path) -> bool:
    return path.name.lower().endswith(SUFFIXES)


def unpack(path: Path, folder: Path) -> tuple[Refusal, ...]:
    """Write the files of an archive below an empty folder, and tell which were left out, and why.

    RuleError if it is no archive, or beyond a limit; the folder then holds a part of it.
    """
    try:
        if path.name.lower().endswith(".zip"):
            with zipfile.ZipFile(path) as archive:
                return tuple(_unpack_zip(archive, path, folder))
        with tarfile.open(path) as tar:
            return tuple(_unpack_tar(tar, path, folder))
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, zlib.error, ValueError) as error:
        raise RuleError(what=f"is no archive that can be read ({error}).") from error
    except (NotImplementedError, RuntimeError) as error:
        # What zipfile says to a password and to rare ways of packing.
        raise RuleError(what=f"cannot be unpacked ({error}).") from error
    except OSError as error:
        raise RuleError(what=f"cannot be unpacked ({error.strerror or error}).") from error


def check_sizes(sizes: Iterable[tuple[int, int]], most: int) -> None:
    """RuleError if what these pairs of size and packed size say goes beyond a limit."""
    size = packed = 0
    for number, (one, one_packed) in enumerate(sizes, 1):
        size, packed = size + one, packed + one_packed
        if number > MOST_FILES:
            raise RuleError(what=f"holds more than {MOST_FILES} files.")
        _check_size(size, packed, most)


def _check_size(size: int, packed: int, most: int) -> None:
    if size > most:
        raise RuleError(what=f"unpacks to more than {most / 1e6:,.0f} MB.")
    if size > _HARMLESS and size > MOST_TIMES * packed:
        raise RuleError(what=f"unpacks to more than {MOST_TIMES} times its size.")


def _unpack_zip(archive: zipfile.ZipFile, path: Path, folder: Path) -> Iterator[Refusal]:
    infos = archive.infolist()
    check_sizes(((one.file_size, one.compress_size) for one in infos), MOST_BYTES)
    budget = _Budget(path.stat().st_size)
    for info in infos:
        member = _Member(info.filename, info.file_size, info, _zip_kind(info))
        reason = _fault(member)
        if reason:
            yield Refusal(f"{path}/{member.name}", None, reason)
        elif member.kind == "file":
            with archive.open(info) as source:
                _write(source, folder, member, budget)


def _unpack_tar(tar: tarfile.TarFile, path: Path, folder: Path) -> Iterator[Refusal]:
    """Member by member as they come, so that a bomb is noticed before all of it is read."""
    budget = _Budget(path.stat().st_size)
    for info in tar:
        member = _Member(info.name, info.size, info, _tar_kind(info))
        budget.count()
        reason = _fault(member)
        if reason:
            budget.spend(member.size)
            yield Refusal(f"{path}/{member.name}", None, reason)
        elif member.kind == "file":
            source = tar.extractfile(info)
            assert source is not None
            with closing(source):
                _write(source, folder, member, budget)


class _Budget:
    """What may still be unpacked; what headers say about sizes is not relied on."""

    def __init__(self, packed: int) -> None:
        self._packed = packed
        self._size = self._files = 0

    def count(self) -> None:
        self._files += 1
        if self._files > MOST_FILES:
            raise RuleError(what=f"holds more than {MOST_FILES} files.")

    def spend(self, size: int) -> None:
        self._size += size
        _check_size(self._size, self._packed, MOST_BYTES)


def _fault(member: _Member) -> str:
    """Why a member is not taken; empty for what is."""
    parts = PurePosixPath(member.name.replace("\\", "/")).parts
    if not parts or ".." in parts or parts[0] == "/" or ":" in parts[0] or "\0" in member.name:
        return "its path leads out of the archive; it was left out."
    if member.kind not in ("file", "folder"):
        return f"is a {member.kind}, which is not followed."
    if member.kind == "file" and is_archive(Path(member.name)):
        return "an archive within an archive is not opened; unpack it first."
    return ""


def _write(source: IO[bytes], folder: Path, member: _Member, budget: _Budget) -> None:
    parts = PurePosixPath(member.name.replace("\\", "/")).parts
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            budget.spend(len(chunk))
            file.write(chunk)


def _zip_kind(info: zipfile.ZipInfo) -> str:
    if stat.S_ISLNK(info.external_attr >> 16):
        return "link"
    return "folder" if info.is_dir() else "file"


def _tar_kind(info: tarfile.TarInfo) -> str:
    if info.issym() or info.islnk():
        return "link"
    if info.isdir():
        return "folder"
    return "file" if info.isfile() else "device"
