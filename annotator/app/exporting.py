"""Datasets out of a project: chosen, divided, written, and remembered as releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from annotator.app import cards, releasing
from annotator.app.agreeing import agreement_tables, project_agreement
from annotator.app.gaps import known_gaps
from annotator.app.parting import out_paths, write_parts
from annotator.app.selecting import ALL, EVERYTHING, Selected, Selection, group_of, selected
from annotator.app.tallying import Tally
from annotator.app.transfer import Progress
from annotator.errors import UsageError
from annotator.formats.protocol import Format, Record, WriteOptions, WriteReport
from annotator.model.dataset_card import Facts, guidelines_version
from annotator.model.dividing import Weighed, divide
from annotator.model.schema import Schema
from annotator.model.splitting import SHARES
from annotator.model.splitting import split as by_chance
from annotator.model.workflow import GOLD
from annotator.store.project_store import ProjectStore

LICENCE = "licence"
"""The setting in which a project keeps the licence of its datasets."""

Shares = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """How documents are put into parts beyond chance: labels kept in proportion, and groups whole.

    `group_by` names a piece of metadata, such as the source.
    """

    stratified: bool = False
    group_by: str = ""

    def __bool__(self) -> bool:
        return self.stratified or bool(self.group_by)

    def sentence(self) -> str:
        """How documents were put into parts, beyond chance; empty if there is nothing to say."""
        kept = "Labels keep their proportions in the parts. " if self.stratified else ""
        whole = f"Documents of one {self.group_by} are never parted." if self.group_by else ""
        return f"{kept}{whole}".strip()


BY_CHANCE = Division()


def shares_of(split: str) -> Shares | None:
    """Three percentages that make 100, the first above nought; UsageError otherwise."""
    if not split:
        return None
    parts = split.split(":")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):
        train, dev, test = map(int, parts)
        if train > 0 and train + dev + test == 100:
            return train, dev, test
    raise UsageError(
        what=f"{split} is no split.", do="Give three percentages that make 100, such as 80:10:10."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """What somebody wants written, as a value that goes to another process.

    With `carded` a card is written beside it; `licence` is kept in the project.
    """

    format: str
    of: str = GOLD
    selection: Selection = EVERYTHING
    split: Shares | None = None
    seed: int = 0
    division: Division = BY_CHANCE
    licence: str = ""
    carded: bool = False


def export_ordered(
    store: ProjectStore, out: Path, order: ExportOrder, format: Format, by: str
) -> WriteReport:
    """Write what was ordered, as `export_documents` does, the card beside it as Markdown."""
    if order.licence != store.setting(LICENCE):
        store.set_setting(LICENCE, order.licence)
    return export_documents(
        store,
        out,
        format=format,
        of=order.of,
        selection=order.selection,
        split=order.split,
        seed=order.seed,
        division=order.division,
        card=out.with_name(f"{out.name}.card.md") if order.carded else None,
        by=by,
    )


def records_of(store: ProjectStore, order: ExportOrder) -> Iterator[Record]:
    """The records that it takes, in project order."""
    chosen = selected(store, order.of, order.selection)
    return (one for one in chosen.records(store.document_ids()) if one is not None)


def parts_of(store: ProjectStore, order: ExportOrder, format: Format) -> dict[str, str]:
    """The part of each document, as it would be; empty where nothing is split."""
    check_writable(format, order.split, order.division)
    if order.split is None and not format.splits:
        return {}
    chosen = selected(store, order.of, order.selection)
    run = _Export(store, chosen, format, order.split, order.seed, order.division, carded=False)
    return run.parts()


def export_documents(
    store: ProjectStore,
    out: Path,
    *,
    format: Format,
    of: str = GOLD,
    selection: Selection = EVERYTHING,
    split: Shares | None = None,
    seed: int = 0,
    division: Division = BY_CHANCE,
    card: Path | None = None,
    by: str = "",
    progress: Progress = lambda done, total: None,
) -> WriteReport:
    """Write the documents with what one annotator states, with gold, or with all sets as they are.

    Of gold, and of a pipeline or person, only the documents that have it. With a split, a dataset
    that has no parts of its own becomes three: `gold.jsonl` is then `gold.train.jsonl` and so on.
    A `card` is written where it is wanted. The same project gives the same bytes; the project
    remembers the release, and that it was made `by` somebody. UsageError for an unknown
    annotator, a format that is read only, or a division without a split.
    """
    check_writable(format, split, division)
    chosen = selected(store, of, selection)
    run = _Export(store, chosen, format, split, seed, division, carded=card is not None)
    report = run.write(out, progress)
    if card:
        cards.write_card(card, run.tally, run.options, format.name)
    paths = out_paths(out) if run.parted else (out,)
    releasing.remember(
        store, run.tally, out=out, paths=paths, format=format.name, options=run.stated(), by=by
    )
    return report


def check_writable(format: Format, split: Shares | None, division: Division) -> None:
    """UsageError for a format that cannot be written, or not so."""
    if not format.writes:
        raise UsageError(what=f"{format.name} can be read only.", do="Choose another format.")
    if division and split is None and not format.splits:
        raise UsageError(
            what="Groups and proportions are kept when a dataset is split, and this one is not.",
            do="Say how to split it, such as --split 80:10:10.",
        )


class _Export:
    """One run: what it takes, how it is divided, and what it counted."""

    def __init__(
        self,
        store: ProjectStore,
        chosen: Selected,
        format: Format,
        split: Shares | None,
        seed: int,
        division: Division,
        *,
        carded: bool,
    ) -> None:
        self._store, self._chosen, self._format = store, chosen, format
        self._division = division
        self.schema: Schema = store.schema()
        self.tally = Tally(self.schema)
        self._carded = carded or format.splits
        self.parted = split is not None and not format.splits
        self._ids = store.document_ids()
        self._licence = store.setting(LICENCE)
        self.options = WriteOptions(self.schema, split, seed)

    def write(self, out: Path, progress: Progress) -> WriteReport:
        having: Sequence[str] = self._ids
        parts = None
        if self.parted or self._division:
            parts = self.parts()
            having = list(parts)
        self.options = replace(
            self.options, agreement=self._agreement(), parts=parts, facts=self._facts
        )
        counted = partial(self._counted, progress=progress)
        if not self.parted:
            return self._format.write(counted(having), out, self.options)
        return write_parts(self._format, having, counted, out, self.options)

    def parts(self) -> dict[str, str]:
        """The part of each document that is taken, in project order."""
        return self._divided([self._weighed(record) for record in self._records(self._ids)])

    def stated(self) -> dict[str, Any]:
        """What was asked for, as a plain table; what was not is left out."""
        selection = self._chosen.selection
        asked = {
            "states": [one.value for one in selection.states],
            "since": selection.since,
            "until": selection.until,
            "where": [str(one) for one in selection.where],
            "stratified": self._division.stratified,
            "group_by": self._division.group_by,
            "licence": self._licence,
        }
        shares = self._shares()
        return {
            "of": self._chosen.of,
            **{name: value for name, value in asked.items() if value},
            **({"split": list(shares), "seed": self.options.seed} if shares else {}),
            "schema": [self.schema.name, self.schema.version],
            "guidelines": guidelines_version(self.schema),
        }

    def _shares(self) -> Shares | None:
        return self.options.split or (SHARES if self._format.splits else None)

    def _facts(self) -> Facts:
        """To be asked once everything was counted."""
        stored = self._store.set_times()
        alone = [id for id in self.tally.by_document if (id, GOLD) not in stored]
        gaps = known_gaps(
            self.tally,
            self.schema,
            self._store.questions(),
            total=len(self._ids),
            uncurated=len(alone) if self._chosen.of == GOLD else 0,
            unclear=self._store.unclear_places(),
        )
        return Facts(
            licence=self._licence,
            selection=(_whose(self._chosen.of), *self._chosen.selection.sentences()),
            division=self._division.sentence(),
            gaps=tuple(gaps),
        )

    def _agreement(self) -> Mapping[str, Any] | None:
        """Only where a card or a manifest tells it: all sets are read for that."""
        if not self._carded:
            return None
        found = project_agreement(self._store)
        return agreement_tables(found) if found.documents else None

    def _records(self, ids: Sequence[str]) -> Iterator[Record]:
        return (one for one in self._chosen.records(ids) if one is not None)

    def _counted(self, ids: Sequence[str], progress: Progress) -> Iterator[Record]:
        def passing() -> Iterator[Record]:
            for done, found in enumerate(self._chosen.records(ids)):
                progress(done, len(ids))
                if found is not None:
                    yield found
            progress(len(ids), len(ids))

        return self.tally.counted(passing())

    def _weighed(self, record: Record) -> Weighed:
        counts = Tally(self.schema, keeping=False)
        if self._division.stratified:
            counts.add(record)
        group = group_of(record.document, self._division.group_by)
        return Weighed(record.document.id, counts.labels, group)

    def _divided(self, weighed: Sequence[Weighed]) -> dict[str, str]:
        shares = self._shares() or SHARES
        if self._division:
            return divide(weighed, shares, self.options.seed)
        return by_chance((one.id for one in weighed), shares, self.options.seed)


def _whose(of: str) -> str:
    if of == ALL:
        return "All annotation sets, each with the name of its annotator."
    return "Gold alone." if of == GOLD else f"What {of} stated."
