"""What a dataset holds, as figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import srsly
from spacy.tokens import Doc

from annotator.model.dataset_card import Facts, guidelines_version
from annotator.model.schema import Schema
from annotator.nlp.dataset.docs import ENTITIES, EVENTS, Losses
from annotator.nlp.dataset.folder import MADE_BY, MANIFEST, files, sha256


def counts(docs: Sequence[Doc]) -> dict[str, Any]:
    """Documents, tokens and annotations by label."""
    return {
        "documents": len({doc.user_data["id"] for doc in docs}),
        "tokens": sum(len(doc) for doc in docs),
        "sentences": sum(len(list(doc.sents)) for doc in docs),
        ENTITIES: _by_name(span.label_ for doc in docs for span in doc.spans[ENTITIES]),
        EVENTS: _by_name(span.label_ for doc in docs for span in doc.spans[EVENTS]),
        "arguments": _by_name(link["role"] for doc in docs for link in doc.user_data["links"]),
        "relations": _by_name(one["label"] for doc in docs for one in doc.user_data["relations"]),
        "chains": sum(len(doc.user_data["chains"]) for doc in docs),
    }


def write_manifest(
    folder: Path,
    *,
    schema: Schema,
    language: str,
    parts: Mapping[str, Sequence[Doc]],
    shares: Sequence[int],
    seed: int,
    losses: Losses,
    agreement: Mapping[str, Any] | None,
    facts: Facts,
) -> None:
    """Write the manifest over all files that lie in the folder so far."""
    documents = {
        name: list(dict.fromkeys(doc.user_data["id"] for doc in docs))
        for name, docs in parts.items()
    }
    manifest: dict[str, Any] = {
        "made_by": MADE_BY,
        "version": 1,
        "schema": {"name": schema.name, "version": schema.version, "content": asdict(schema)},
        "guidelines": guidelines_version(schema),
        "language": language,
        "counts": {name: counts(docs) for name, docs in parts.items()},
        "split": {"shares": list(shares), "seed": seed, "documents": documents},
        "left_out": {reason: n for reason, n in sorted(losses.left_out.items()) if n},
        "widened": [asdict(one) for one in losses.widened],
        "sha256": {name: sha256(folder / name) for name in files(folder)},
    }
    if facts.licence:
        manifest["licence"] = facts.licence
    if facts.division:
        manifest["split"]["division"] = facts.division
    if agreement:
        manifest["agreement"] = dict(agreement)
    srsly.write_json(folder / MANIFEST, manifest)


def _by_name(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
