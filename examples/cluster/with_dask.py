"""Dask: each part of the images is a task, and so is the network, which each worker has once."""

from __future__ import annotations

import sys
from typing import Callable

import numpy as np
from dask.distributed import Client, LocalCluster
from minialexnet import Model

import digits
from digits import Array

WORKERS = 2
PART = 250


def score_part(first: int, model: Model) -> Array:
    """A task. It reads its part itself, so that whatever is lost with a worker can be computed again."""
    return model.run(digits.images(first, PART))


def start() -> Client:
    """A cluster of this machine alone. `Client("tcp://scheduler:8786")` joins one that is running."""
    return Client(LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None))


def score(client: Client, count: int, task: Callable[[int, Model], Array] = score_part) -> Array:
    """The scores of the first images: [count, 10], in their order."""
    # A result that moves to another worker is pickled, and a model is pickled as the path of its weights.
    model = client.submit(Model, digits.WEIGHTS)
    parts = client.map(task, range(0, count, PART), model=model, pure=False)
    return np.concatenate(client.gather(parts))


if __name__ == "__main__":
    with start() as session:
        digits.report("Dask", lambda: score(session, digits.IMAGES), turns=int((sys.argv + ["1"])[1]))
