"""Spark: a column of images becomes a column of scores, by `predict_batch_udf`."""

from __future__ import annotations

import sys
from typing import Callable

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
from minialexnet import Model
from pyspark.ml.functions import predict_batch_udf
from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, FloatType

import digits
from digits import Array

WORKERS = 2
BATCH = 256
PARTITIONS = 8

Predict = Callable[[Array], Array]


def make_predict() -> Predict:
    """What runs in a worker: Spark calls it once for each of them. The weights are read there, from where all workers see them."""
    model = Model(digits.WEIGHTS)
    # Spark takes each parameter for a column, and `run` has one more: `out`.
    return lambda batch: model.run(batch)


def start() -> SparkSession:
    """A cluster of two executors on this machine. `local-cluster[executors, cores of each, MiB of each]` repeats tasks as others do."""
    return (
        SparkSession.builder.master(f"local-cluster[{WORKERS},1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )


def score(spark: SparkSession, images: Array, make: Callable[[], Predict] = make_predict) -> Array:
    """The scores of images: [images, 10], in their order."""
    rows = pa.table({"index": np.arange(len(images)), "image": list(images.reshape(len(images), -1))})
    predict = predict_batch_udf(
        make,
        return_type=ArrayType(FloatType()),
        batch_size=BATCH,
        # Columns have no shapes of their own.
        input_tensor_shapes=[list(images.shape[1:])],
    )
    scored = spark.createDataFrame(rows).repartition(PARTITIONS).select("index", predict("image").alias("scores"))
    # Spark would score them twice to sort them.
    found = sorted(scored.collect(), key=lambda row: int(row["index"]))
    # Neither a row too few nor one too many.
    assert [row["index"] for row in found] == list(range(len(images)))
    return np.array([row["scores"] for row in found], np.float32)


if __name__ == "__main__":
    session = start()
    digits.report("Spark", lambda: score(session, digits.images()), turns=int((sys.argv + ["1"])[1]))
    session.stop()
