"""The shared library with nothing but Python's own ctypes, by the declarations that are written beside it: plain.py MODULE."""

import importlib.util
import sys
from ctypes import CDLL, addressof, byref, c_float, c_void_p
from pathlib import Path

folder = Path(sys.argv[1])
spec = importlib.util.spec_from_file_location("_library", folder / "_library.py")
c = importlib.util.module_from_spec(spec)
spec.loader.exec_module(c)

[library] = [file for file in folder.iterdir() if file.suffix in (".so", ".dylib", ".dll")]
lib = c.Library(CDLL(str(library)))
assert lib.name() == b"MiniAlexNet" and lib.inputs() == 1
tensor = lib.input_tensor(0).contents
assert tensor.shape[: tensor.rank] == [1, 28, 28] and tensor.length == 784

engine, session, error = c_void_p(), c_void_p(), c_void_p()
assert lib.load(b"no_such.pth", byref(engine), byref(error)) == c.FILE
assert b"no_such.pth" in lib.error_message(error)
lib.error_free(error)
assert lib.random(1, byref(engine), None) == c.OK
assert lib.session_new(engine, 1, None, byref(session), None) == c.OK
lib.engine_free(engine)
numbers, scores = (c_float * 784)(*(index / 784 for index in range(784))), (c_float * 10)()
inputs, outputs = (c.Input * 1)(c.Input(None, 784)), (c.Output * 1)(c.Output(addressof(scores), 10))
assert lib.run(session, 1, inputs, 1, outputs, 1, None) == c.NULL
inputs[0].data = addressof(numbers)
assert lib.run(session, 1, inputs, 1, outputs, 1, None) == c.OK
assert any(scores)
found = (c.Class * 10)()
assert lib.best_classes(scores, 10, 10, found, None) == c.OK
assert sorted(one.label for one in found) == [b"%d" % digit for digit in range(10)]
assert abs(sum(one.probability for one in found) - 1) < 1e-5
lib.session_free(session)
