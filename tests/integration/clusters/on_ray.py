"""The example for Ray, with a worker that is killed, a pickled model and a batch of a wrong shape."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import List

import digits
import ray
import with_ray
from minialexnet import Model
from trial import FEW, check_death, check_readable, check_same, first_scores, run_and_die_once
from with_ray import Batch, Scorer

FOLDER = "GRAPHC_TEST_FOLDER"


class Mortal(Scorer):
    """Kills itself once."""

    def __call__(self, batch: Batch) -> Batch:
        scores = run_and_die_once(Path(os.environ[FOLDER]), self.model.run, batch["image"])
        return {"index": batch["index"], "scores": scores}


def remote_scores(model: Model) -> List[float]:
    return first_scores(model)


with tempfile.TemporaryDirectory() as folder:
    os.environ[FOLDER] = folder
    with_ray.start()
    images = digits.images()
    check_same(with_ray.score(images, Mortal))
    check_death(Path(folder), -(-len(images) // with_ray.BATCH))
model = Model(digits.WEIGHTS)
assert ray.get(ray.remote(remote_scores).remote(model)) == first_scores(model)
check_readable(lambda: with_ray.score(images[:FEW, 0]))
