"""The example for Spark, with a worker that is killed, a pickled model and a batch of a wrong shape."""

from __future__ import annotations

import tempfile
from pathlib import Path

import digits
import with_spark
from minialexnet import Model
from trial import FEW, check_death, check_readable, check_same, first_scores, run_and_die_once
from with_spark import Predict, make_predict

spark = with_spark.start()
images = digits.images()
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)

    def make_mortal() -> Predict:
        run = make_predict()
        return lambda batch: run_and_die_once(folder, run, batch)

    check_same(with_spark.score(spark, images, make_mortal))
    each = -(-len(images) // with_spark.PARTITIONS)
    check_death(folder, with_spark.PARTITIONS * -(-each // with_spark.BATCH))
model = Model(digits.WEIGHTS)
assert spark.sparkContext.parallelize([0], 1).map(lambda _: first_scores(model)).collect() == [first_scores(model)]
check_readable(lambda: with_spark.score(spark, images[:FEW, 0]))
spark.stop()
