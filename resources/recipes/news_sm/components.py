"""Registers the components of the pipeline, for a checkout that is not installed."""

from annotator.nlp import (  # noqa: F401
    entity_rules,
    event_arguments,
    matrix_products,
    scored_entities,
    sentence_borders,
    suggestion_scores,
    token_features,
    token_forms,
    trigger_candidates,
    trigger_lexicon,
)
