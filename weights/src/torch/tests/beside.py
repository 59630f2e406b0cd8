"""Writes beside.txt: pickles as checkpoints have them, by Python's own pickle, of a tensor and of what may lie beside it.

A line is a name, the protocol and the pickle in hexadecimal digits. PyTorch is not needed: what it would write stands in for it.
"""
import argparse, collections, datetime, decimal, enum, fractions, functools, io, pathlib, pickle, random, sys, types, uuid

sys.setrecursionlimit(10_000)

def module(name, **members):
    made = sys.modules.setdefault(name, types.ModuleType(name))
    for key, value in members.items():
        value.__module__, value.__qualname__, value.__name__ = name, key, key
        setattr(made, key, value)
    return made

def function(): raise AssertionError
def new(): return types.FunctionType(function.__code__, {})
class FloatStorage: pass
class HalfStorage: pass
class QInt8Storage: pass
class Tensor: pass
class Parameter: pass
class device: pass
module("torch", FloatStorage=FloatStorage, HalfStorage=HalfStorage, QInt8Storage=QInt8Storage, Tensor=Tensor, device=device)
FUNCTIONS = ["_rebuild_tensor_v2", "_rebuild_parameter", "_rebuild_parameter_with_state", "_rebuild_qtensor",
             "_rebuild_sparse_tensor", "_rebuild_meta_tensor_no_storage", "_rebuild_device_tensor_from_cpu_tensor"]
utils = module("torch._utils", **{name: new() for name in FUNCTIONS})
tensor_module = module("torch._tensor", _rebuild_from_type_v2=new())
module("torch.nn"); module("torch.nn.parameter", Parameter=Parameter)
class float32: pass
module("torch"); sys.modules["torch"].float32 = float32; float32.__module__, float32.__qualname__ = "torch", "float32"
numpy = module("numpy", **{"dtype": type("dtype", (), {}), "ndarray": type("ndarray", (), {})})
multiarray = module("numpy._core.multiarray", scalar=new(), _reconstruct=new()); module("numpy._core")

class Storage:
    def __init__(self, kind="FloatStorage"): self.kind = kind
class Call:
    """An object that a call makes."""
    def __init__(self, function, *arguments, state=None): self.of = (function, arguments) + ((state,) if state is not None else ())
    def __reduce__(self): return self.of
def tensor(kind="FloatStorage", metadata=()):
    return Call(utils._rebuild_tensor_v2, Storage(kind), 0, (2,), (1,), False, collections.OrderedDict(), *metadata)

class Pickler(pickle._Pickler):
    def persistent_id(self, value):
        if isinstance(value, Storage): return ("storage", getattr(sys.modules["torch"], value.kind), "0", "cpu", 2)

main = sys.modules["__main__"]
class Config:
    def __init__(self, **values): self.__dict__.update(values)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a, self.b = 1, [2]
class Keywords:
    def __new__(cls, *, width=1): return object.__new__(cls)
    def __getnewargs_ex__(self): return (), {"width": 3}
class Mode(enum.Enum): FAST = "fast"
class Attributes(dict): pass
class Items(list): pass
class Ordered(collections.OrderedDict): pass
class Own(Exception): pass
Point = collections.namedtuple("Point", "x y")
cycle = Config(name="module"); cycle.parent = Config(child=cycle)
deep = []
for _ in range(60): deep = Config(inner=deep)

BESIDE = {
    "namespace": argparse.Namespace(lr=.1, model="alexnet", epochs=90, nested=argparse.Namespace(a=[1])),
    "counter": collections.Counter([30, 60, 60]), "defaultdict": collections.defaultdict(list, a=[1]),
    "deque": collections.deque([1, 2], 3), "namedtuple": Point(1, Point(2, 3)), "ordered": collections.OrderedDict(a=1),
    "set": {"cat", "dog"}, "frozenset": frozenset({1}), "empty_set": set(), "bytes": b"\0\1", "bytearray": bytearray(b"ab"),
    "complex": 1 + 2j, "range": range(3), "slice": slice(1, 2), "ellipsis": ..., "long": 1 << 2000, "negative": -1 << 70,
    "not_implemented": NotImplemented, "type": int, "function": len, "partial": functools.partial(int, base=2),
    "path": pathlib.PurePosixPath("a/b"), "date": datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc), "delta": datetime.timedelta(3),
    "decimal": decimal.Decimal("0.1"), "fraction": fractions.Fraction(1, 3), "uuid": uuid.UUID(int=5), "random": random.Random(1).getstate()[:1],
    "surrogate": "\udcff", "config": Config(a=1, b={"c": Config()}), "slots": Slots(), "keywords": Keywords(), "enum": Mode.FAST,
    "dict_subclass": Attributes(a=1), "list_subclass": Items([1, 2]), "ordered_subclass": Ordered(a=1), "exception": Own("lost"),
    "cycle": cycle, "deep": deep, "device": Call(device, "cpu"),
    "numpy_scalar": Call(multiarray.scalar, Call(numpy.dtype, "f8", False, True, state=(3, "<", None, None, None, -1, -1, 0)), b"\0" * 8),
    "numpy_array": Call(multiarray._reconstruct, numpy.ndarray, (0,), b"b", state=(1, (1,), None, False, b"\0")),
    "keys": {Point(1, 2): 1, None: 2, 1.5: 3, True: 4, (1, 2): 5, frozenset({1}): 6, Mode.FAST: 7, b"k": 8},
    "whole_module": Config(weight=tensor()), "quantised": Call(utils._rebuild_qtensor, tensor(), 0, (2,), (1,), ()),
    "sparse": Call(utils._rebuild_sparse_tensor, "layout", (tensor(), tensor(), (2,))),
    "meta": Call(utils._rebuild_meta_tensor_no_storage, float32, (2,), (1,), False),
    "negated": tensor(metadata=({"neg": True},)),
}
# The needed tensor itself, as PyTorch writes one that is more than a tensor.
TENSORS = {
    "parameter": Call(utils._rebuild_parameter, tensor(), True, collections.OrderedDict()),
    "parameter_with_state": Call(utils._rebuild_parameter_with_state, tensor(), True, collections.OrderedDict(), {"no_decay": True}),
    "new_parameter": Call(Parameter, tensor(), True),
    "tensor_with_attribute": Call(tensor_module._rebuild_from_type_v2, utils._rebuild_tensor_v2, Tensor, tensor().of[1], {"note": Config()}),
    "parameter_of_type": Call(tensor_module._rebuild_from_type_v2, utils._rebuild_parameter, Parameter, (tensor(), True, {}), {}),
    "from_device": Call(utils._rebuild_device_tensor_from_cpu_tensor, tensor(), float32, "xla:0", False),
}
# Whatever would make the needed tensor is not known.
OPAQUE = {
    "qtensor torch._utils._rebuild_qtensor": BESIDE["quantised"], "sparse torch._utils._rebuild_sparse_tensor": BESIDE["sparse"],
    "negated torch._utils._rebuild_tensor_v2": BESIDE["negated"],
    "subclass __main__.Config": Call(tensor_module._rebuild_from_type_v2, utils._rebuild_tensor_v2, Config, tensor().of[1], {}),
    "array numpy.ndarray": Call(multiarray._reconstruct, numpy.ndarray, (0,), b"b", state=(1, (1,), None, False, [tensor()])),
    "module __main__.Config": Config(_parameters={"w": tensor()}), "own __main__.Ordered": Ordered(w=tensor()),
    "keywords __main__.Config": Config(w=Keywords(), t=[{"deep": (tensor(),)}]), "set builtins.set": Call(set, [tensor()]),
}

def line(name, protocol, value):
    out = io.BytesIO()
    Pickler(out, protocol).dump(value)
    return f"{name} {protocol} {out.getvalue().hex()}\n"

import inspect
for cls in [Config, Slots, Keywords, Mode, Attributes, Items, Ordered, Own, Point]: setattr(main, cls.__name__, cls)
with open(sys.argv[1], "w") as out:
    for protocol in range(2, 6):
        for name, value in BESIDE.items():
            out.write(line(f"beside {name}", protocol, {"w": tensor(), "beside": value, "list": [value]}))
        for name, value in TENSORS.items():
            out.write(line(f"tensor {name}", protocol, {"w": value}))
        for name, value in OPAQUE.items():
            out.write(line(f"opaque {name}", protocol, {"v": tensor(), "w": value}))
