"""A dataset as three: one to train on, one to tune on, one to test on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import StoreError
from annotator.formats.protocol import Format, Record, WriteOptions, WriteReport, Written
from annotator.model.splitting import PARTS, split

RecordsOf = Callable[[Sequence[str]], Iterable[Record]]
"""The records of the documents with these ids, in that order."""


def part_path(out: Path, part: str) -> Path:
    """Where a part of `out` comes to lie.

    >>> part_path(Path("gold.jsonl"), "train").name
    'gold.train.jsonl'
    """
    return out.with_name(f"{out.stem}.{part}{out.suffix}")


def out_paths(out: Path) -> tuple[Path, ...]:
    """Where the parts come to lie."""
    return tuple(part_path(out, part) for part in PARTS)


def write_parts(
    format: Format, ids: Sequence[str], records_of: RecordsOf, out: Path, options: WriteOptions
) -> WriteReport:
    """Write each part by the format, all or none; StoreError if one cannot be written.

    The same ids and seed give the same parts, whatever the format.
    """
    found = options.parts or split(ids, options.split or (), options.seed)
    whole = replace(options, split=None, parts=None)
    out = out.resolve()
    for part in PARTS:
        _check_free(part_path(out, part))
    reports: dict[str, WriteReport] = {}
    with TemporaryDirectory(dir=_folder(out), prefix=f".{out.name}.") as aside:
        for part in PARTS:
            own = [id for id in ids if found[id] == part]
            path = part_path(Path(aside) / out.name, part)
            reports[part] = format.write(records_of(own), path, whole)
        for path in sorted(Path(aside).iterdir()):
            path.replace(out.with_name(path.name))
    return Written(
        sum(report.documents for report in reports.values()),
        tuple(f"{part}: {line}" for part, report in reports.items() for line in report.left_out),
    )


def _folder(out: Path) -> Path:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})."
        do = "Choose another place, or make room there."
        raise StoreError(project=str(out), what=what, do=do) from error
    return out.parent


def _check_free(path: Path) -> None:
    if path.is_dir() and any(path.iterdir()):
        raise StoreError(
            project=str(path), what="already holds files.", do="Name another place for the dataset."
        )
