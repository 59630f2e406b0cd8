"""The functions of the library, as its header declares them. Written by graphc."""

from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_float,
    c_int32,
    c_size_t,
    c_uint64,
    c_void_p,
)
from typing import Any

OK = 0
NULL = 1
ARGUMENT = 2
FILE = 3
WEIGHTS = 4
SHAPE = 5
IMAGE = 6
UNSUPPORTED = 7
MEMORY = 8
BUSY = 9
INTERNAL = 10


class Tensor(Structure):
    """What an input or a result of the network is."""

    _fields_ = [
        ("name", c_char_p),
        ("shape", POINTER(c_size_t)),
        ("rank", c_size_t),
        ("length", c_size_t),
    ]


class Input(Structure):
    """Numbers that are read: those of a batch, image after image, each in the order of the shape."""

    _fields_ = [
        ("data", c_void_p),
        ("length", c_size_t),
    ]


class Output(Structure):
    """Numbers that are written, in the same order. Their memory is no part of what is read or of another result."""

    _fields_ = [
        ("data", c_void_p),
        ("length", c_size_t),
    ]


class Image(Structure):
    """An image of bytes, row by row, with interleaved channels."""

    _fields_ = [
        ("pixels", c_void_p),
        ("length", c_size_t),
        ("height", c_size_t),
        ("width", c_size_t),
        ("channels", c_size_t),
    ]


class Class(Structure):
    """A class that the network found."""

    _fields_ = [
        ("index", c_size_t),
        ("label", c_char_p),
        ("probability", c_float),
    ]


# Is told how far loading is: weights that have been read, weights in all, and what was given with it.
Progress = CFUNCTYPE(None, c_size_t, c_size_t, c_void_p)


class Library:
    """The functions of an open library, without the network's name before theirs."""

    def __init__(self, library: CDLL) -> None:
        self.name = _declared(library.two_name, c_char_p)
        self.version = _declared(library.two_version, c_char_p)
        self.hash = _declared(library.two_hash, c_uint64)
        self.identity = _declared(library.two_identity, c_char_p)
        self.inputs = _declared(library.two_inputs, c_size_t)
        self.outputs = _declared(library.two_outputs, c_size_t)
        self.input_tensor = _declared(library.two_input_tensor, POINTER(Tensor), c_size_t)
        self.output_tensor = _declared(library.two_output_tensor, POINTER(Tensor), c_size_t)
        self.classes = _declared(library.two_classes, c_size_t)
        self.top_classes = _declared(library.two_top_classes, c_size_t)
        self.label = _declared(library.two_label, c_char_p, c_size_t)
        self.status_text = _declared(library.two_status_text, c_char_p, c_int32)
        self.load = _declared(library.two_load, c_int32, c_char_p, POINTER(c_void_p), POINTER(c_void_p))
        self.from_memory = _declared(library.two_from_memory, c_int32, c_void_p, c_size_t, POINTER(c_void_p), POINTER(c_void_p))
        self.load_with_progress = _declared(library.two_load_with_progress, c_int32, c_char_p, Progress, c_void_p, POINTER(c_void_p), POINTER(c_void_p))
        self.from_memory_with_progress = _declared(library.two_from_memory_with_progress, c_int32, c_void_p, c_size_t, Progress, c_void_p, POINTER(c_void_p), POINTER(c_void_p))
        self.random = _declared(library.two_random, c_int32, c_uint64, POINTER(c_void_p), POINTER(c_void_p))
        self.embedded = _declared(library.two_embedded, c_int32, POINTER(c_void_p), POINTER(c_void_p))
        self.engine_free = _declared(library.two_engine_free, None, c_void_p)
        self.session_new = _declared(library.two_session_new, c_int32, c_void_p, c_size_t, c_char_p, POINTER(c_void_p), POINTER(c_void_p))
        self.session_threads = _declared(library.two_session_threads, c_size_t, c_void_p)
        self.session_free = _declared(library.two_session_free, None, c_void_p)
        self.run = _declared(library.two_run, c_int32, c_void_p, c_size_t, POINTER(Input), c_size_t, POINTER(Output), c_size_t, POINTER(c_void_p))
        self.run_images = _declared(library.two_run_images, c_int32, c_void_p, POINTER(Image), c_size_t, POINTER(Output), c_size_t, POINTER(c_void_p))
        self.classify = _declared(library.two_classify, c_int32, c_void_p, POINTER(Image), c_size_t, c_size_t, POINTER(Class), POINTER(c_void_p))
        self.best_classes = _declared(library.two_best_classes, c_int32, c_void_p, c_size_t, c_size_t, POINTER(Class), POINTER(c_void_p))
        self.error_message = _declared(library.two_error_message, c_char_p, c_void_p)
        self.error_free = _declared(library.two_error_free, None, c_void_p)


def _declared(function: Any, result: Any, *parameters: Any) -> Any:
    function.restype = result
    function.argtypes = parameters
    return function
