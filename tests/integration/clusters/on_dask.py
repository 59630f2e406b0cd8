"""The example for Dask, with a worker that is killed, a pickled model and a batch of a wrong shape."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import digits
import with_dask
from digits import Array
from minialexnet import Model
from trial import FEW, check_death, check_readable, check_same, first_scores, run_and_die_once
from with_dask import PART


def mortal(folder: Path, first: int, model: Model) -> Array:
    """Kills itself once."""
    return run_and_die_once(folder, model.run, digits.images(first, PART))


def misshapen(first: int, model: Model) -> Array:
    return model.run(digits.images(first, FEW)[:, 0])


if __name__ == "__main__":
    with with_dask.start() as client:
        with tempfile.TemporaryDirectory() as folder:
            check_same(with_dask.score(client, digits.IMAGES, partial(mortal, Path(folder))))
            check_death(Path(folder), digits.IMAGES // PART)
        model = Model(digits.WEIGHTS)
        assert client.submit(first_scores, model).result() == first_scores(model)
        check_readable(lambda: with_dask.score(client, PART, misshapen))
