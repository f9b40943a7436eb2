"""Builds store, suggesters and window, and is the only one who knows them all."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app import export_preview, exporting, extending, previewing, sample, transfer
from annotator.app.export_preview import ExportPreview
from annotator.app.exporting import ExportOrder
from annotator.app.extending import Additions
from annotator.app.gold_records import gold_records
from annotator.app.previewing import ImportPreview
from annotator.app.transfer import ImportReport, Progress
from annotator.app.workspace import Workspace
from annotator.formats.late import LateFormat
from annotator.formats.protocol import Format, Record, Refusal, WriteOptions
from annotator.formats.registry import BUILT_IN, named
from annotator.formats.report import Articles, ReportFormat
from annotator.formats.schema_toml import read_schema
from annotator.model.schema import Schema
from annotator.model.suggestions import Tokenizer
from annotator.nlp import catalog
from annotator.nlp.training_process import TrainingProcess
from annotator.nlp.worker import WorkerSuggester
from annotator.paths import RESOURCES, SEEDS
from annotator.store.project_store import ProjectStore

if TYPE_CHECKING:
    from annotator.ui.services import Services, Written

_ADAPTING = 200
"""Steps after which a pipeline is adapted to a project: more make it forget what it knew."""


def run_window(
    project: str | None,
    *,
    document: str | None = None,
    annotator: str | None = None,
    screenshot: Path | None = None,
) -> int:
    """Show the window until it is closed, or write its picture; the exit status.

    An error of two lines where Qt, or the display that it needs, is missing.
    """
    from annotator.ui import requirements

    requirements.check()
    from annotator.ui import application

    return application.run(
        window_services(),
        project=project,
        document=document,
        annotator=annotator,
        screenshot=screenshot,
    )


def window_services() -> Services:
    """What the window may do beyond showing a project."""
    from annotator.ui.services import Services

    return Services(
        make_worker=WorkerSuggester,
        pipelines=lambda: tuple(info.name for info in catalog.available()),
        schemas=shipped_schemas,
        make_sample=make_sample,
        preview_import=preview_import,
        import_documents=import_documents,
        formats=lambda: tuple(one.name for one in all_formats() if one.writes),
        export=export_dataset,
        preview_export=preview_export,
        make_training=make_training,
    )


def make_sample(progress: Progress = lambda done, total: None) -> Path:
    """The sample project of whoever is logged in, made from our articles if there is none yet."""
    path = sample.sample_path()
    if not path.exists():
        schema = read_schema(RESOURCES / "schemas" / "news.toml")
        articles = sorted(SEEDS.glob("*.txt"))
        with WorkerSuggester("news_sm", schema) as worker:
            sample.make_sample(
                path, articles, schema, tokenizer=worker, suggester=worker, progress=progress
            )
    return path


def shipped_schemas() -> tuple[Schema, ...]:
    """The schemas that come with the program; `news`, the default, first."""
    found = [read_schema(path) for path in sorted((RESOURCES / "schemas").glob("*.toml"))]
    return tuple(sorted(found, key=lambda schema: schema.name != "news"))


def _html_report(articles: Articles, schema: Schema, path: Path) -> None:
    _start_drawing()
    from annotator.ui.reports.html import write_html

    write_html(articles, schema, path)


def _pdf_report(articles: Articles, schema: Schema, path: Path) -> None:
    _start_drawing()
    from annotator.ui.reports.pdf import write_pdf

    write_pdf(articles, schema, path)


def _start_drawing() -> None:
    """Load Qt and let it draw; an error of two lines where its libraries are missing."""
    from annotator.ui import requirements

    requirements.check("offscreen")
    from annotator.ui.reports import screenless

    screenless.start()


REPORTS = (
    ReportFormat("html-report", "the annotated articles as a page to read", _html_report),
    ReportFormat("pdf-report", "the annotated articles as pages to print", _pdf_report),
)


def _spacy_format() -> Format:
    from annotator.nlp.dataset import SpacyFormat

    return SpacyFormat(Record, Refusal)


SPACY = LateFormat(
    "spacy",
    "spaCy dataset: DocBin files, training config, manifest and card in a folder",
    _spacy_format,
    suffixes=(".spacy",),
    splits=True,
)


def all_formats() -> tuple[Format, ...]:
    """Every format; what some of them need is loaded when they are used."""
    return (*BUILT_IN, *REPORTS, SPACY)


def preview_import(schema: Schema, paths: Sequence[Path]) -> ImportPreview:
    """What an import of these files would bring."""
    return previewing.preview_import(paths, formats=all_formats(), schema=schema)


def import_documents(
    workspace: Workspace, paths: Sequence[Path], tokenizer: Tokenizer, additions: Additions
) -> ImportReport:
    """Add names to the schema, and the documents in these files to the open project."""
    store = workspace.store
    extending.add_names(store, paths, formats=all_formats(), additions=additions)
    return transfer.import_documents(store, paths, formats=all_formats(), tokenizer=tokenizer)


def export_dataset(project: str, out: Path, order: ExportOrder, by: str) -> Written:
    """Write a dataset from a process of its own, since it may load spaCy."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_write, project, out, order, by).result()


def preview_export(project: str, order: ExportOrder) -> ExportPreview:
    """Count what would be written, in a process of its own: the window goes on."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_preview, project, order).result()


def make_training(project: str, base: str, out: Path) -> TrainingProcess:
    """A training on the gold of a project, which goes on from a pipeline."""
    return TrainingProcess(partial(_gold, project), base, out, max_steps=_ADAPTING)


def _gold(project: str) -> tuple[list[Record], WriteOptions]:
    with ProjectStore.open(project) as store:
        return list(gold_records(store)), WriteOptions(store.schema(), seed=0)


def _write(project: str, out: Path, order: ExportOrder, by: str) -> Written:
    from annotator.ui.services import Written

    format = named(order.format, all_formats())
    with ProjectStore.open(project) as store:
        report = exporting.export_ordered(store, out, order, format, by)
    return Written(report.documents, tuple(report.left_out))


def _preview(project: str, order: ExportOrder) -> ExportPreview:
    format = named(order.format, all_formats())
    with ProjectStore.open(project) as store:
        return export_preview.preview_export(store, order, format)
