"""MNIST's ten thousand test images, a network that knows them, and what it makes of them in a single process."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Callable, Optional, Tuple

import numpy as np
from numpy.typing import NDArray

from minialexnet import Model

PROJECT = Path(__file__).resolve().parents[2]
WEIGHTS = PROJECT / "examples" / "classify" / "mini_alexnet_mnist.safetensors"
MNIST = PROJECT / "tests" / "mnist"

IMAGES = 10_000
SIDE = 28

# Those of the training images, as in models/mini-alexnet.yaml.
MEAN, DEVIATION = 0.1307, 0.3081

Array = NDArray[np.float32]


def images(first: int = 0, count: int = IMAGES) -> Array:
    """Images as the network takes them: [count, 1, 28, 28]."""
    header, pixels = 16, SIDE * SIDE
    offset = header + first * pixels
    read = np.fromfile(MNIST / "t10k-images-idx3-ubyte", np.uint8, count=count * pixels, offset=offset)
    normalised = (read.astype(np.float32) / 255 - MEAN) / DEVIATION
    return normalised.astype(np.float32).reshape(-1, 1, SIDE, SIDE)


def labels() -> NDArray[np.uint8]:
    """What is on the images."""
    return np.fromfile(MNIST / "t10k-labels-idx1-ubyte", np.uint8, offset=8)


def single_process() -> Array:
    """The scores that an engine's must be equal to: [10000, 10]."""
    return Model(WEIGHTS).run(images())


def difference(scores: Array) -> Optional[str]:
    """What sets scores apart from those of a single process; None if they have the same bits."""
    expected = single_process()
    if scores.shape != expected.shape or scores.dtype != expected.dtype:
        return f"expected {expected.dtype} {expected.shape}, found {scores.dtype} {scores.shape}"
    same = (scores.view(np.uint32) == expected.view(np.uint32)).all(axis=1)
    return None if same.all() else f"{(~same).sum()} of {len(same)} images have other scores"


def timed(call: Callable[[], Array]) -> Tuple[Array, float]:
    """What a call gives, and the seconds that it takes."""
    start = time.perf_counter()
    result = call()
    return result, time.perf_counter() - start


def report(engine: str, score: Callable[[], Array], turns: int) -> None:
    """Prints how an engine does, in turns with a single process. Ends the program if the scores differ."""
    for _ in range(turns):
        scores, seconds = timed(score)
        _, alone = timed(single_process)
        problem = difference(scores)
        if problem is not None:
            raise SystemExit(f"{engine}: {problem}")
        wrong = int((scores.argmax(axis=1) != labels()).sum())
        print(f"{engine}: {len(scores)} images, {wrong} misread, the same bits as in one process;", end=" ")
        print(f"{seconds:.2f} s, one process {alone:.2f} s")
