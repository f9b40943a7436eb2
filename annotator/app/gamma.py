"""Gamma, agreement on units and labels at once (Mathet, Widlöcher and Métivier 2015).

Reckoned by the package pygamma-agreement, which not everybody has. All texts of two annotators
are laid one behind the other, as alpha for unitizing has them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec

from annotator.model.agreement import Agreement, PairAgreement, with_means
from annotator.model.coefficients import Figure
from annotator.model.comparing import SPAN_LEVELS
from annotator.model.unitizing import Continuum

PACKAGE = "pygamma_agreement"
NOT_INSTALLED = 'needs a package; install it with: python -m pip install "annotator[gamma]"'
NOT_BOTH = "one of the two annotators marked nothing"
_GAP = 1000
"""Characters between two texts, so that nothing pairs across."""
_MANY = 200
"""Units from which on the fast way is taken; it differs in the third digit."""


def installed() -> bool:
    return find_spec(PACKAGE) is not None


def with_gamma(
    found: Agreement, progress: Callable[[int, int | None], None] = lambda done, total: None
) -> Agreement:
    """The same with gamma for each pair and level of spans, and its mean over pairs.

    Where the package is missing, the figure says so. The same figures come out each time.
    """
    pairs = []
    for number, pair in enumerate(found.pairs):
        progress(number, len(found.pairs))
        pairs.append(_with_gamma(pair))
    progress(len(found.pairs), len(found.pairs))
    levels = with_means(found.levels, [pair.levels for pair in pairs])
    return replace(found, pairs=tuple(pairs), levels=levels)


def gamma(continua: Sequence[Continuum]) -> Figure:
    """Of two raters over texts; undefined where one of them has no unit."""
    if not installed():
        return Figure(None, NOT_INSTALLED)
    units = [[unit for one in continua for unit in one.raters[rater]] for rater in (0, 1)]
    return Figure(_reckoned(continua)) if all(units) else Figure(None, NOT_BOTH)


def _with_gamma(pair: PairAgreement) -> PairAgreement:
    levels = dict(pair.levels)
    for level in SPAN_LEVELS:
        figure = gamma(pair.continua[level])
        coefficients = {**levels[level].coefficients, "gamma": figure}
        levels[level] = replace(levels[level], coefficients=coefficients)
    return replace(pair, levels=levels)


def _reckoned(continua: Sequence[Continuum]) -> float:
    import numpy
    from cvxopt import glpk
    from pyannote.core import Segment
    from pygamma_agreement import Continuum as Laid

    laid, start, units = Laid(), 0, 0
    for one in continua:
        for rater, found in enumerate(one.raters):
            for label, first, last in found:
                laid.add(str(rater), Segment(start + first, start + last), label)
                units += 1
        start += one.length + _GAP
    # Its solver prints to standard output, where JSON may go.
    glpk.options["msg_lev"] = "GLP_MSG_OFF"
    numpy.random.seed(0)
    with _quiet():
        return float(laid.compute_gamma(fast=units > _MANY).gamma)


@contextmanager
def _quiet() -> Iterator[None]:
    """The package warns the root logger of each draw; without a handler there, one is made."""
    root = logging.getLogger()
    handler, before = logging.NullHandler(), root.manager.disable
    root.addHandler(handler)
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
        root.removeHandler(handler)
