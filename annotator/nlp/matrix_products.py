"""`annotator.numpy_products.v1`: lets a pipeline multiply with numpy's BLAS.

That is two to three times as fast as the portable one that thinc uses, on wide registers.
"""

from collections.abc import Callable

from spacy import registry
from spacy.language import Language
from thinc.api import Model, NumpyOps


@registry.callbacks("annotator.numpy_products.v1")
def make_numpy_products() -> Callable[[Language], Language]:
    return use_numpy_products


def use_numpy_products(nlp: Language) -> Language:
    """Make all models of a pipeline that runs on the processor use numpy for their products."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                if isinstance(node.ops, NumpyOps):
                    node.ops = ops
    return nlp
