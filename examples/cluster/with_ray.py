"""Ray Data: batches go to a pool of actors, each of which has the network."""

from __future__ import annotations

import sys
from typing import Any, Dict, Type

import numpy as np
import ray
from minialexnet import Model
from numpy.typing import NDArray

import digits
from digits import Array

WORKERS = 2
BATCH = 256

Batch = Dict[str, NDArray[Any]]


class Scorer:
    """An actor. Ray makes one for each worker, and another where one is lost, whose batches it then repeats."""

    def __init__(self, model: Model) -> None:
        # A model is pickled as the path of its weights, which this worker has just read.
        self.model = model

    def __call__(self, batch: Batch) -> Batch:
        return {"index": batch["index"], "scores": self.model.run(batch["image"])}


def start() -> None:
    """A cluster of this machine alone. `ray.init("auto")` joins one that is running."""
    ray.init(num_cpus=WORKERS, include_dashboard=False, _node_ip_address="127.0.0.1")
    ray.data.DataContext.get_current().enable_progress_bars = False


def score(images: Array, scorer: Type[Scorer] = Scorer) -> Array:
    """The scores of images: [images, 10], in their order."""
    rows = ray.data.from_items([{"index": index, "image": image} for index, image in enumerate(images)])
    scored = rows.map_batches(
        scorer,
        fn_constructor_args=[Model(digits.WEIGHTS)],
        batch_size=BATCH,
        compute=ray.data.ActorPoolStrategy(size=WORKERS),
        num_cpus=1,
    )
    found = scored.to_pandas().sort_values("index")
    # Neither a row too few nor one too many.
    assert found["index"].tolist() == list(range(len(images)))
    return np.stack(found["scores"].to_list())


if __name__ == "__main__":
    start()
    digits.report("Ray", lambda: score(digits.images()), turns=int((sys.argv + ["1"])[1]))
