"""What every compiled network does: arrays in and out, sessions for threads, and errors. Written by graphc."""

from __future__ import annotations

import os
import sys
import weakref
from ctypes import byref, c_void_p
from dataclasses import dataclass
from functools import partial
from typing import (
    Any,
    Callable,
    ClassVar,
    List,
    NamedTuple,
    Optional,
    Protocol,
    Sequence,
    Tuple,
    Union,
)

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _library as c

__all__ = ["Array", "Class", "Network", "Numbers", "Tensor"]

Array = NDArray[np.float32]


class SupportsDLPack(Protocol):
    """An array of another library, such as a tensor of PyTorch, whose memory NumPy can use."""

    def __dlpack__(self, *, stream: Any = None) -> Any: ...

    def __dlpack_device__(self) -> Any: ...


Numbers = Union[ArrayLike, SupportsDLPack]
Images = Union[Numbers, Sequence[Numbers]]


Progress = Callable[[int, int], object]
"""Is told how far loading is: weights that have been read, and weights in all."""


class Tensor(NamedTuple):
    """An input or a result of a network."""

    name: str
    shape: Tuple[int, ...]
    """Its sizes for one image."""


@dataclass(frozen=True)
class Class:
    """A class that a network found."""

    index: int
    label: Optional[str]
    probability: float


class Network:
    """A network with its weights. Each thread that runs it at the same time has a session, whose memory stays for the next call."""

    _library: ClassVar[c.Library]
    _default_weights: ClassVar[Optional[os.PathLike[str]]] = None
    # How another process gets at the class, if not by its name.
    _restore: ClassVar[Optional[Callable[..., Network]]] = None

    def __init__(
        self,
        weights: Union[str, os.PathLike[str], bytes, None] = None,
        threads: Optional[int] = 1,
        *,
        seed: Optional[int] = None,
        isa: Optional[str] = None,
        progress: Union[bool, Progress] = False,
    ) -> None:
        if weights is not None and seed is not None:
            raise ValueError("weights are either given or generated from a seed")
        if threads is not None and threads < 1:
            raise ValueError(f"threads must be at least 1, found {threads}")
        if seed is not None and not (isinstance(seed, int) and 0 <= seed < 2**64):
            raise ValueError(f"seed must be an int of at least 0 and below 2**64, found {seed!r}")
        if not (isinstance(progress, bool) or callable(progress)):
            raise TypeError(f"progress must be a bool or a function, found {progress!r}")
        self._threads, self._seed, self._isa = threads, seed, isa
        # A path means the same in another process, wherever that runs.
        self._weights = weights if weights is None or isinstance(weights, bytes) else os.path.abspath(weights)
        self._shapes = [tensor.shape for tensor in self.outputs()]
        self._taken = self.inputs()
        self._idle: List[c_void_p] = []
        # Not `progress or None`: what can be called may be false, as a container without elements is.
        report = None if progress is False else _bar(self.name()) if progress is True else progress
        engine = self._load(report)
        finalizer: Any = weakref.finalize(self, _free, self._library, engine, self._idle)
        # A model that is reachable at exit may still be run.
        finalizer.atexit = False
        self._engine = engine
        # What is wrong with the settings is said now.
        self._idle.append(self._new_session())

    def _load(self, progress: Optional[Progress]) -> c_void_p:
        engine = c_void_p()
        source = self._default_weights if self._weights is None else self._weights
        # Weights that are generated or in the library are not read, and there is nothing to report.
        if self._seed is not None:
            self._check(self._library.random, self._seed, byref(engine))
        elif source is None:
            self._load_embedded(engine)
        elif progress is None:
            load, arguments = self._loader(source)
            self._check(load, *arguments, byref(engine))
        else:
            self._load_reporting(source, progress, engine)
        return engine

    def _loader(self, source: Union[str, os.PathLike[str], bytes], variant: str = "") -> Tuple[Callable[..., int], Tuple[Any, ...]]:
        """The function that reads this source, and its arguments before those of all."""
        in_memory = isinstance(source, bytes)
        function = getattr(self._library, ("from_memory" if in_memory else "load") + variant)
        return function, (source, len(source)) if isinstance(source, bytes) else (os.fsencode(source),)

    def _load_reporting(
        self, source: Union[str, os.PathLike[str], bytes], progress: Progress, engine: c_void_p
    ) -> None:
        raised: List[BaseException] = []

        def report(done: int, total: int, context: Any) -> None:
            # An exception cannot pass the library: it waits for the end.
            try:
                if not raised:
                    progress(done, total)
            except BaseException as error:
                raised.append(error)

        load, arguments = self._loader(source, "_with_progress")
        try:
            self._check(load, *arguments, c.Progress(report), None, byref(engine))
        finally:
            # Also where loading has failed since.
            if raised:
                self._library.engine_free(engine)
                raise raised.pop()

    def _load_embedded(self, engine: c_void_p) -> None:
        try:
            self._check(self._library.embedded, byref(engine))
        except _Unsupported:
            name = type(self).name()
            message = f"{name} needs weights: a file, the bytes of one, or a seed to generate them from"
            raise ValueError(message) from None

    @classmethod
    def name(cls) -> str:
        """The name of the network."""
        return _text(cls._library.name())

    @classmethod
    def inputs(cls) -> Tuple[Tensor, ...]:
        """The inputs, in the order of the parameters of `run`."""
        lib = cls._library
        return tuple(_tensor(lib.input_tensor(index)) for index in range(lib.inputs()))

    @classmethod
    def outputs(cls) -> Tuple[Tensor, ...]:
        """The results, in the order in which `run` gives them."""
        lib = cls._library
        return tuple(_tensor(lib.output_tensor(index)) for index in range(lib.outputs()))

    @classmethod
    def labels(cls) -> Tuple[Optional[str], ...]:
        """The names of the classes; None for those without."""
        lib = cls._library
        return tuple(_optional(lib.label(index)) for index in range(lib.classes()))

    @classmethod
    def identity(cls) -> str:
        """What the library was built from, as a hash."""
        return _text(cls._library.identity())

    def run_images(self, images: Images) -> Tuple[Array, ...]:
        """The results for images of bytes, where the model file says how they become the input.

        Images are arrays of uint8, ``[height, width]`` or ``[height, width, channels]``, grey, RGB or RGBA, or whatever NumPy
        makes such an array of, as it does of Pillow's images of modes L, RGB and RGBA. Several are a sequence of them, or an
        array of four dimensions.
        """
        views = _images(images)
        results = self._results(len(views), None)
        call = self._library.run_images
        self._with_session(call, _pointers(views), len(views), _outputs(results), len(results))
        return tuple(results)

    def classify(self, images: Images, top: Optional[int] = None) -> List[List[Class]]:
        """The most probable classes of each image, the best first: as many as ``top`` or the model file says.

        Images are what `run_images` takes.
        """
        lib, views = self._library, _images(images)
        count = lib.top_classes() if top is None else top
        if count < 0:
            raise ValueError(f"top must be at least 1, found {top}")
        found = (c.Class * (len(views) * count))()
        self._with_session(lib.classify, _pointers(views), len(views), count, found)
        classes = [Class(one.index, _optional(one.label), one.probability) for one in found]
        return [classes[first : first + count] for first in range(0, len(classes), count)]

    def _run(self, inputs: Sequence[Numbers], out: Optional[Sequence[Array]]) -> List[Array]:
        arrays = [_numbers(value, tensor) for value, tensor in zip(inputs, self._taken)]
        for array, tensor in zip(arrays, self._taken):
            _check_shape(array, tensor, arrays[0], self._taken[0])
        batch = arrays[0].shape[0]
        results = self._results(batch, out)
        views = (c.Input * len(arrays))(*(c.Input(array.ctypes.data, array.size) for array in arrays))
        self._with_session(self._library.run, batch, views, len(views), _outputs(results), len(results))
        return results

    def _results(self, batch: int, out: Optional[Sequence[Array]]) -> List[Array]:
        """Arrays for the results: new ones, or those of the caller."""
        shapes = [(batch, *shape) for shape in self._shapes]
        if out is None:
            return [np.empty(shape, np.float32) for shape in shapes]
        if len(out) != len(shapes):
            raise ValueError(f"expected {len(shapes)} arrays for the results, found {len(out)}")
        for array, shape in zip(out, shapes):
            if not isinstance(array, np.ndarray) or array.dtype != np.float32 or not array.flags.carray:
                raise ValueError("results go into arrays of float32 that lie in memory in their order and can be written")
            if array.shape != shape:
                raise ValueError(f"expected an array of {list(shape)} for a result, found {list(array.shape)}")
        return list(out)

    def _with_session(self, function: Callable[..., int], *arguments: Any) -> None:
        """Makes a call with a session that no other thread uses."""
        try:
            session = self._idle.pop()
        except IndexError:
            session = self._new_session()
        try:
            self._check(function, session, *arguments)
        finally:
            self._idle.append(session)

    def _new_session(self) -> c_void_p:
        session, isa = c_void_p(), None if self._isa is None else self._isa.encode()
        self._check(self._library.session_new, self._engine, self._threads or 0, isa, byref(session))
        return session

    def _check(self, function: Callable[..., int], *arguments: Any) -> None:
        """Makes a call, and raises what it says in its last argument, which is not among these."""
        error = c_void_p()
        status = function(*arguments, byref(error))
        if status == c.OK:
            return
        lib = self._library
        message = lib.error_message(error).decode()
        lib.error_free(error)
        raise _EXCEPTIONS.get(status, RuntimeError)(message)

    def __reduce__(self) -> Tuple[Any, ...]:
        if isinstance(self._weights, bytes):
            raise TypeError("a network is pickled by the path of its weights, and this one has none")
        # A subclass is found by its own name.
        restore = type(self)._restore if "_restore" in type(self).__dict__ else None
        make = restore or type(self)
        return partial(make, seed=self._seed, isa=self._isa), (self._weights, self._threads)

    def __repr__(self) -> str:
        weights = "bytes" if isinstance(self._weights, bytes) else self._weights
        return f"<{type(self).name()}, weights={weights!r}, seed={self._seed}, threads={self._threads}>"


class _Unsupported(RuntimeError):
    """The network has none of what was asked for."""


_EXCEPTIONS = {
    c.ARGUMENT: ValueError,
    c.FILE: OSError,
    c.WEIGHTS: ValueError,
    c.SHAPE: ValueError,
    c.IMAGE: ValueError,
    c.UNSUPPORTED: _Unsupported,
    c.MEMORY: MemoryError,
}


def _free(lib: c.Library, engine: c_void_p, sessions: List[c_void_p]) -> None:
    for session in sessions:
        lib.session_free(session)
    lib.engine_free(engine)


def _bar(name: str) -> Progress:
    """A line on the terminal that grows; nothing where standard error is no terminal."""
    width, shown = 30, -1

    def report(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 if done == total else 100 * done // total
        if percent == shown or sys.stderr is None or not sys.stderr.isatty():
            return
        shown, filled = percent, "#" * (percent * width // 100)
        end = "\n" if done == total else ""
        print(f"\r{name} [{filled:<{width}}] {percent:3}%", end=end, file=sys.stderr, flush=True)

    return report


def _text(text: bytes) -> str:
    return text.decode()


def _optional(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode()


def _tensor(pointer: Any) -> Tensor:
    tensor = pointer.contents
    return Tensor(tensor.name.decode(), tuple(tensor.shape[: tensor.rank]))


def _sizes(shape: Tuple[int, ...]) -> str:
    return ", ".join(map(str, shape))


def _check_shape(array: Array, tensor: Tensor, first: Array, first_tensor: Tensor) -> None:
    expected, found = f"[batch, {_sizes(tensor.shape)}]", list(array.shape)
    if array.ndim == 0 or array.shape[1:] != tensor.shape:
        raise ValueError(f"input `{tensor.name}`: expected {expected}, found {found}")
    if array.shape[0] != first.shape[0]:
        batch = f"a batch of {first.shape[0]}, as input `{first_tensor.name}` has"
        raise ValueError(f"input `{tensor.name}`: expected {expected} with {batch}, found {found}")


def _array(value: Any, what: str) -> NDArray[Any]:
    """An array over the same memory, if there is one. `what` is its name in errors."""
    if not isinstance(value, np.ndarray) and hasattr(value, "__dlpack__"):
        try:
            return np.from_dlpack(value)
        # Each library has its own for what it does not lend: memory of another device, a type that NumPy lacks, gradients.
        except (BufferError, RuntimeError, TypeError, ValueError) as error:
            raise ValueError(f"{what}: NumPy cannot read the memory of this {type(value).__name__}: {error}") from error
    try:
        return np.asarray(value)
    except ValueError as error:
        raise ValueError(f"{what}: {error}") from error


def _numbers(value: Numbers, tensor: Tensor) -> Array:
    array = _array(value, f"input `{tensor.name}`")
    if array.dtype.kind not in "fiu":
        expected = f"[batch, {_sizes(tensor.shape)}]"
        found = f"{list(array.shape)} of {array.dtype}"
        raise ValueError(f"input `{tensor.name}`: expected {expected} of numbers, found {found}")
    return np.require(array, np.float32, ["C_CONTIGUOUS", "ALIGNED"])


def _images(images: Any) -> List[NDArray[np.uint8]]:
    """Each image as an array of rows, columns and channels."""
    one = any(hasattr(images, name) for name in ("__dlpack__", "__array_interface__", "__array__"))
    if one:
        array = _pixels(images)
        images = array if array.ndim == 4 else [array]
    return [_image(image) for image in images]


def _pixels(value: Any) -> NDArray[Any]:
    # Arrays of other modes of Pillow's look like these, and have other values.
    mode = getattr(value, "mode", None)
    if isinstance(mode, str) and mode not in ("L", "RGB", "RGBA"):
        raise ValueError(f"an image of Pillow's must have mode L, RGB or RGBA, found {mode}: convert it first")
    return _array(value, "an image")


def _image(value: Any) -> NDArray[np.uint8]:
    array = _pixels(value)
    if array.dtype != np.uint8 or array.ndim not in (2, 3):
        shape = list(array.shape)
        raise ValueError(f"an image is [height, width] or [height, width, channels] of uint8, found {array.dtype} {shape}")
    array = array[:, :, np.newaxis] if array.ndim == 2 else array
    return np.require(array, np.uint8, ["C_CONTIGUOUS"])


def _pointers(images: List[NDArray[np.uint8]]) -> Any:
    views = (c.Image(image.ctypes.data, image.size, *image.shape) for image in images)
    return (c.Image * len(images))(*views)


def _outputs(results: List[Array]) -> Any:
    views = (c.Output(result.ctypes.data, result.size) for result in results)
    return (c.Output * len(results))(*views)
