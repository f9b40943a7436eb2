"""Writes and reads the spaCy dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from annotator.errors import InputError, RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.dataset_card import Facts
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.splitting import PARTS, SHARES, split
from annotator.nlp.dataset.card import card
from annotator.nlp.dataset.config import write_config
from annotator.nlp.dataset.docs import Losses, doc_of, record_of
from annotator.nlp.dataset.folder import replaced
from annotator.nlp.dataset.manifest import counts, write_manifest
from annotator.nlp.tokenizer import blank

ATTRS = ("ORTH", "SPACY", "SENT_START", "ENT_IOB", "ENT_TYPE", "ENT_ID", "ENT_KB_ID")


class Record(Protocol):
    """A document with the annotation sets that are to be written."""

    @property
    def document(self) -> Document: ...
    @property
    def sets(self) -> tuple[AnnotationSet, ...]: ...


class Options(Protocol):
    """`split` is whole percentages for train, dev and test; None for 80:10:10.

    `parts` says of each document which of these it is in, where chance and seed alone do not.
    `agreement` goes into the manifest as it stands; None where nobody can agree or differ.
    `facts` is asked for once all records were read.
    """

    @property
    def schema(self) -> Schema: ...
    @property
    def split(self) -> tuple[int, ...] | None: ...
    @property
    def seed(self) -> int: ...
    @property
    def agreement(self) -> Mapping[str, Any] | None: ...
    @property
    def parts(self) -> Mapping[str, str] | None: ...
    @property
    def facts(self) -> Callable[[], Facts]: ...


class GoldRecord(NamedTuple):
    """What reading yields where no other kind of record is asked for."""

    document: Document
    sets: tuple[AnnotationSet, ...]


@dataclass(frozen=True, slots=True)
class DatasetReport:
    """What was written: documents by part, annotations by kind, and a line for each difference."""

    documents: int
    parts: Mapping[str, int]
    annotations: Mapping[str, int]
    left_out: tuple[str, ...] = ()


@dataclass
class _Gathered:
    """The Docs in the order of the records, and how they differ from what was annotated."""

    docs: list[Doc] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    languages: Counter[str] = field(default_factory=Counter)
    without_annotations: int = 0
    nlp: Language | None = None


class SpacyFormat:
    """A folder that `spacy train` takes as it stands; `record` makes what `read` yields.

    `refusal` makes what it yields in the place of a broken document, of file, number and reason;
    without it, reading ends with an InputError there.
    """

    name = "spacy"
    description = "spaCy dataset: DocBin files, training config, manifest and card in a folder"
    reads = True
    writes = True
    suffixes: tuple[str, ...] = (".spacy",)
    splits: bool = True

    def __init__(
        self,
        record: Callable[[Document, tuple[AnnotationSet, ...]], Any] = GoldRecord,
        refusal: Callable[[str, int, str], Any] | None = None,
    ) -> None:
        self._record, self._refusal = record, refusal

    def read(self, path: Path, *, schema: Schema) -> Iterator[Any]:
        """The documents of a dataset's folder, or of one of its files, with their annotations."""
        for file in _doc_bins(path):
            for number, doc in enumerate(_docs(file), 1):
                yield self._read(doc, schema, file, number)

    def _read(self, doc: Doc, schema: Schema, file: Path, number: int) -> Any:
        try:
            document, annotations = record_of(doc, schema, name=f"{file.stem}-{number}")
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            # The data of a Doc are whatever somebody put there.
            reason = f"document {number} has other data than ours ({error!r})."
            if self._refusal is None:
                do = "Export it again."
                raise InputError(where=str(file), what=reason, do=do) from error
            return self._refusal(str(file), number, reason)
        return self._record(document, (annotations,))

    def write(self, records: Iterable[Record], out: Path, options: Options) -> DatasetReport:
        """Write all that stands in the records' sets; the same records give the same bytes.

        RuleError if nothing does; StoreError if `out` holds other files or cannot be written.
        """
        gathered = _gather(records, options.schema)
        shares = options.split or SHARES
        parts = _parts(gathered.docs, shares, options)
        notes = tuple(_notes(gathered, parts))
        with replaced(Path(out)) as folder:
            _write(folder, gathered, parts, options, shares, notes)
        figures = counts(gathered.docs)
        return DatasetReport(
            documents=figures["documents"],
            parts={name: counts(docs)["documents"] for name, docs in parts.items()},
            annotations={key: sum(figures[key].values()) for key in _KINDS},
            left_out=notes,
        )


_KINDS = ("entities", "events", "arguments", "relations")


def _gather(records: Iterable[Record], schema: Schema) -> _Gathered:
    gathered = _Gathered()
    for record in records:
        if not record.sets:
            gathered.without_annotations += 1
            continue
        # One tokenizer for all, since the config names one: that of the first document.
        gathered.nlp = gathered.nlp or blank(record.document.language)
        gathered.languages[record.document.language] += 1
        for stated in record.sets:
            doc = doc_of(record.document, stated, schema, gathered.nlp, gathered.losses)
            gathered.docs.append(doc)
    if not any(len(spans) for doc in gathered.docs for spans in doc.spans.values()):
        raise RuleError(what="There is nothing to train on: no annotation stands in a document.")
    return gathered


def _parts(docs: Sequence[Doc], shares: Sequence[int], options: Options) -> dict[str, list[Doc]]:
    ids = [doc.user_data["id"] for doc in docs]
    parts = options.parts or split(ids, shares, options.seed)
    return {part: [doc for doc in docs if parts[doc.user_data["id"]] == part] for part in PARTS}


def _write(
    folder: Path,
    gathered: _Gathered,
    parts: Mapping[str, Sequence[Doc]],
    options: Options,
    shares: Sequence[int],
    notes: Sequence[str],
) -> None:
    assert gathered.nlp is not None
    language, facts = gathered.nlp.lang, options.facts()
    for name, docs in parts.items():
        DocBin(attrs=ATTRS, store_user_data=True, docs=docs).to_disk(folder / f"{name}.spacy")
    components = write_config(folder, parts["train"], gathered.nlp, seed=options.seed)
    readme = card(
        schema=options.schema,
        language=language,
        counts={name: counts(docs) for name, docs in parts.items()},
        components=components,
        shares=shares,
        seed=options.seed,
        facts=facts,
        agreement=options.agreement,
        notes=notes,
    )
    (folder / "README.md").write_text(readme, encoding="utf-8", newline="\n")
    write_manifest(
        folder,
        schema=options.schema,
        language=language,
        parts=parts,
        shares=shares,
        seed=options.seed,
        losses=gathered.losses,
        agreement=options.agreement,
        facts=facts,
    )


def _notes(gathered: _Gathered, parts: Mapping[str, Sequence[Doc]]) -> Iterator[str]:
    """What a person should know about the difference between the project and the dataset."""
    for reason, number in sorted(gathered.losses.left_out.items()):
        if number:
            yield f"Left out: {number} {reason}."
    widened = len(gathered.losses.widened)
    if widened:
        yield f"Widened to whole tokens: {widened} spans; manifest.json lists them."
    if gathered.without_annotations:
        yield f"Left out: {gathered.without_annotations} documents without annotations."
    if len(gathered.languages) > 1 and gathered.nlp is not None:
        yield f"All documents are cut by the rules for the language `{gathered.nlp.lang}`."
    if not parts["train"] or not parts["dev"]:
        yield "Training needs documents in train and in dev; one of them is empty."


def _doc_bins(path: Path) -> list[Path]:
    files = [path / f"{part}.spacy" for part in PARTS] if path.is_dir() else [path]
    found = [file for file in files if file.is_file()]
    if not found:
        raise InputError(
            where=str(path), what="holds no spaCy dataset.", do="Name a folder with train.spacy."
        )
    return found


def _docs(file: Path) -> Iterator[Doc]:
    try:
        docs = DocBin().from_disk(file)
        yield from docs.get_docs(spacy.blank("xx").vocab)
    except Exception as error:
        raise InputError(
            where=str(file),
            what=f"is not a DocBin file ({type(error).__name__}: {error})",
            do="Export it again.",
        ) from error
