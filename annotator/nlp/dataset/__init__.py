"""The spaCy dataset: a folder of gold that trains as it stands."""

from annotator.nlp.dataset.format import DatasetReport, GoldRecord, SpacyFormat

__all__ = ["DatasetReport", "GoldRecord", "SpacyFormat"]
