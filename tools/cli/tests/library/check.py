"""What a wheel's module computes and refuses: check.py WEIGHTS PIXELS. Prints each image's classes, as check.c does."""

from __future__ import annotations

import gc
import os
import pickle
import struct
import sys
import threading
from pathlib import Path
from typing import Any, Callable, List, Type

import numpy as np

import minialexnet
from minialexnet import Class, Model, Tensor

SIDE = 28


def refused(kind: Type[Exception], part: str, call: Callable[[], Any]) -> None:
    try:
        call()
    except kind as error:
        assert part in str(error), f"{part!r} is not in {error}"
    else:
        raise AssertionError(f"no {kind.__name__}: {part}")


class Foreign:
    """An array of another library, which has no more in common with NumPy than DLPack."""

    def __init__(self, array: Any) -> None:
        self.array = array

    def __dlpack__(self, **options: Any) -> Any:
        return self.array.__dlpack__(**options)

    def __dlpack_device__(self) -> Any:
        return self.array.__dlpack_device__()


def about() -> None:
    assert Model.name() == "MiniAlexNet" and len(Model.identity()) == 64
    assert Model.inputs()[0].shape == (1, SIDE, SIDE) and Model.outputs() == (Tensor("classifier.6", (10,)),)
    assert Model.labels() == tuple("0123456789")
    assert Model.run.__doc__ and "[batch, 1, 28, 28]" in Model.run.__doc__ and Model.__doc__


def weights(path: Path) -> None:
    refused(ValueError, "needs weights", lambda: Model())
    refused(OSError, "no_such.pth", lambda: Model("no_such.pth"))
    refused(ValueError, "in memory", lambda: Model(b"nonsense"))
    refused(ValueError, "seed", lambda: Model(path, seed=1))
    refused(ValueError, "at least 1", lambda: Model(seed=1, threads=0))
    refused(ValueError, "sse9", lambda: Model(seed=1, isa="sse9"))
    damaged = path.read_bytes()[:-100]
    refused(ValueError, "in memory", lambda: Model(damaged))


def arrays(model: Model) -> None:
    images = np.random.default_rng(1).uniform(-1, 1, (5, 1, SIDE, SIDE)).astype(np.float32)
    scores = model.run(images)
    assert scores.shape == (5, 10) and scores.dtype == np.float32
    for index in range(5):
        assert (model.run(images[index : index + 1])[0] == scores[index]).all()
    # From memory in another order, of another type, of another library, and of lists.
    spread = np.zeros((5, 1, SIDE, 2 * SIDE), np.float32)[..., ::2]
    spread[...] = images
    for same in (spread, images.astype(np.float64), Foreign(images), images.tolist(), images.astype(">f4")):
        assert (model.run(same) == scores).all()
    # Into the caller's memory, and the caller's alone.
    table = np.full((7, 10), -1, np.float32)
    result = model.run(images, out=table[1:6])
    assert np.shares_memory(result, table) and (table[1:6] == scores).all() and (table[[0, 6]] == -1).all()
    assert (np.from_dlpack(scores) == scores).all()
    assert model.run(images[:0]).shape == (0, 10)
    refused(ValueError, "[batch, 1, 28, 28], found [1, 28, 28]", lambda: model.run(images[0]))
    refused(ValueError, "found []", lambda: model.run(np.float32(1)))
    refused(ValueError, "numbers", lambda: model.run(np.array(["a"])))
    refused(ValueError, "float32", lambda: model.run(images, out=np.zeros((5, 10))))  # type: ignore[arg-type]
    refused(ValueError, "float32", lambda: model.run(images, out=np.zeros((5, 20), np.float32)[:, ::2]))
    refused(ValueError, "[5, 10]", lambda: model.run(images, out=table))
    shared = np.zeros(5 * SIDE * SIDE, np.float32)
    view = shared.reshape(5, 1, SIDE, SIDE)
    refused(ValueError, "memory of result 0", lambda: model.run(view, out=shared[:50].reshape(5, 10)))


def images(model: Model, pixels: Any) -> None:
    [scores] = model.run_images(pixels[:2, :, :, np.newaxis])
    [one], [two] = model.classify(pixels[0]), model.classify([pixels[1]])
    assert isinstance(one[0], Class) and len(one) == 3 and one[0].label == str(one[0].index)
    assert scores.shape == (2, 10) and [scores[0].argmax(), scores[1].argmax()] == [one[0].index, two[0].index]
    assert model.classify([pixels[0], np.stack([pixels[0]] * 3, 2)], top=1)[0][0] == one[0]
    assert model.classify(Foreign(pixels[0])) == [one] and model.classify([]) == []
    refused(ValueError, "1 to 10", lambda: model.classify(pixels[0], top=11))
    refused(ValueError, "1 to 10", lambda: model.classify(pixels[0], top=0))
    refused(ValueError, "uint8", lambda: model.classify([pixels[0].astype(np.float32)]))
    refused(ValueError, "channels", lambda: model.classify([np.zeros((4, 4, 2), np.uint8)]))


def threads(model: Model) -> None:
    batch = np.random.default_rng(2).uniform(-1, 1, (40, 1, SIDE, SIDE)).astype(np.float32)
    expected, wrong = model.run(batch), []

    def work() -> None:
        for _ in range(10):
            if not (model.run(batch) == expected).all():
                wrong.append(threading.get_ident())

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong


def pickled(model: Model, path: Path) -> None:
    batch = np.ones((1, 1, SIDE, SIDE), np.float32)
    here = os.getcwd()
    os.chdir(path.parent)
    try:
        relative = pickle.dumps(Model(path.name, threads=None))
    finally:
        os.chdir(here)
    assert (pickle.loads(relative).run(batch) == model.run(batch)).all()
    seeded = Model(seed=3)
    assert (pickle.loads(pickle.dumps(seeded)).run(batch) == seeded.run(batch)).all()
    assert (seeded.run(batch) != model.run(batch)).any()
    refused(TypeError, "path", lambda: pickle.dumps(Model(path.read_bytes())))


def freed(path: Path) -> None:
    """Models that nobody has any more take no memory."""

    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def use() -> None:
        Model(path).run(np.ones((32, 1, SIDE, SIDE), np.float32))

    if not Path("/proc/self/statm").exists():
        return
    for _ in range(20):
        use()
    gc.collect()
    before = resident()
    for _ in range(60):
        use()
    gc.collect()
    assert resident() - before < 8 << 20, f"{resident() - before} bytes more"


def main() -> None:
    path = Path(sys.argv[1]).resolve()
    pixels = np.fromfile(sys.argv[2], np.uint8).reshape(-1, SIDE, SIDE)
    model = Model(path, threads=2)
    assert "MiniAlexNet" in repr(model) and (Path(minialexnet.__file__).parent / "py.typed").exists()
    about()
    weights(path)
    arrays(model)
    images(model, pixels)
    threads(model)
    pickled(model, path)
    freed(path)
    for found in model.classify(list(pixels), top=10):
        bits: List[str] = [f"{one.label}:{struct.pack('>f', one.probability).hex()}" for one in found]
        print(" ".join(bits))


main()
