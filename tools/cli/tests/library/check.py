"""What a wheel's module computes and refuses: check.py WEIGHTS PIXELS. Prints each image's classes, as check.c does."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import io
import os
import pickle
import struct
import sys
import threading
from pathlib import Path
from typing import Any, Callable, List, Tuple, Type

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


class Terminal(io.StringIO):
    """What a terminal has been told."""

    def isatty(self) -> bool:
        return True


class Counter:
    """A function that is false until it is called, as a container of what it was told would be."""

    def __init__(self) -> None:
        self.calls: List[Tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.calls)

    def __call__(self, done: int, total: int) -> None:
        self.calls.append((done, total))


class Grudging:
    """An array of another library that does not lend its memory, as a tensor of PyTorch's with gradients does not."""

    def __dlpack__(self, **options: Any) -> Any:
        raise BufferError("the memory is on another device")

    def __dlpack_device__(self) -> Any:
        return (2, 0)


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


def progress(path: Path) -> None:
    """What is told of weights that are read, and what becomes of mistakes in those who are told."""
    for source in (path, path.read_bytes()):
        reports: List[Tuple[int, int]] = []
        Model(source, progress=lambda done, total: reports.append((done, total)))
        numbers, totals = [done for done, _ in reports], {total for _, total in reports}
        assert totals == {numbers[-1]} and numbers[0] == 0 and numbers == sorted(set(numbers)) and len(numbers) > 10
    calls: List[int] = []

    def interrupt(done: int, total: int) -> None:
        calls.append(done)
        raise KeyboardInterrupt(f"at {done}")

    try:
        Model(path, progress=interrupt)
    except KeyboardInterrupt as error:
        assert str(error) == "at 0" and calls == [0]
    else:
        raise AssertionError("an exception is gone")
    refused(OSError, "no_such.pth", lambda: Model("no_such.pth", progress=interrupt))
    # Loading itself fails after that.
    copy = Path("shrinking.safetensors")
    copy.write_bytes(path.read_bytes())

    def shrink(done: int, total: int) -> None:
        os.truncate(copy, 1000)
        raise KeyboardInterrupt("a file that shrinks")

    try:
        Model(copy, progress=shrink)
    except KeyboardInterrupt as error:
        assert str(error) == "a file that shrinks" and isinstance(error.__context__, (OSError, ValueError))
    else:
        raise AssertionError("an exception is gone")
    counter = Counter()
    Model(path, progress=counter)
    assert len(counter) > 10
    refused(TypeError, "progress must be a bool or a function, found 1", lambda: Model(path, progress=1))  # type: ignore[arg-type]
    Model(seed=1, progress=interrupt)


def bar(path: Path) -> None:
    """A line on a terminal, and nothing elsewhere."""
    file, terminal = io.StringIO(), Terminal()
    with contextlib.redirect_stderr(file):
        Model(path, progress=True)
    assert file.getvalue() == ""
    with contextlib.redirect_stderr(terminal):
        Model(path, progress=True)
        Model(path)
    states = terminal.getvalue().split("\r")
    assert states[1] == f"MiniAlexNet [{' ' * 30}]   0%" and states[-1] == f"MiniAlexNet [{'#' * 30}] 100%\n", states
    assert len(states) > 6 and len(set(states)) == len(states)


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
    whole = "input `input`: expected [batch, 1, 28, 28], found [1, 28, 28]"
    refused(ValueError, whole, lambda: model.run(images[0]))
    refused(ValueError, "found []", lambda: model.run(np.float32(1)))
    refused(ValueError, "[batch, 1, 28, 28] of numbers, found [1] of <U1", lambda: model.run(np.array(["a"])))
    refused(ValueError, "input `input`: ", lambda: model.run([[1.0], [1.0, 2.0]]))
    refused(ValueError, "input `input`: NumPy cannot read the memory of this Grudging", lambda: model.run(Grudging()))
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


def interpreter(model: Model) -> None:
    """Other threads of Python run during a pass. A call that keeps the interpreter shows that this would be seen."""
    batch = np.zeros((4000, 1, SIDE, SIDE), np.float32)
    before = sys.getswitchinterval()
    # A thread that has the interpreter is not asked for it.
    sys.setswitchinterval(3600)
    try:
        # One call is enough, unless the machine has no core for the other thread in all that time.
        assert _others_run(lambda: model.run(batch), 1000)
        keeping = ctypes.PyDLL(None)
        assert not _others_run(lambda: keeping.usleep(20_000), 10)
    finally:
        sys.setswitchinterval(before)


def _others_run(call: Callable[[], object], most: int) -> bool:
    """Whether another thread gets the interpreter within so many calls. This one gives it up in nothing else."""
    seen: List[bool] = []
    may_run = threading.Lock()

    def work() -> None:
        with may_run:
            seen.append(True)

    may_run.acquire()
    other = threading.Thread(target=work)
    other.start()
    may_run.release()
    for _ in range(most):
        call()
        if seen:
            break
    has_run = bool(seen)
    other.join()
    return has_run


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
    progress(path)
    bar(path)
    arrays(model)
    images(model, pixels)
    threads(model)
    interpreter(model)
    pickled(model, path)
    freed(path)
    for found in model.classify(list(pixels), top=10):
        bits: List[str] = [f"{one.label}:{struct.pack('>f', one.probability).hex()}" for one in found]
        print(" ".join(bits))


main()
