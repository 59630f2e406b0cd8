"""`import graphc`: compiled.py MODEL WEIGHTS."""

import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import graphc

model, weights = sys.argv[1:]
module = graphc.compile(model)
assert graphc.compile(model) is module, "a model is imported once"
net = module.Model(weights)
images = np.linspace(-1, 1, 2 * 784, dtype=np.float32).reshape(2, 1, 28, 28)
scores = net.run(images)
assert scores.shape == (2, 10)
assert (graphc.load(model, weights, threads=2).run(images) == scores).all()
reports = []
graphc.load(model, weights, progress=lambda *numbers: reports.append(numbers))
assert reports[0][0] == 0 and reports[-1][0] == reports[-1][1] > 0
assert (graphc.load(os.path.relpath(model), seed=1).run(images) != scores).any()

# Another process finds the module by the model.
code = "import pickle, sys, numpy; net, images = pickle.load(sys.stdin.buffer); sys.stdout.buffer.write(net.run(images).tobytes())"
done = subprocess.run([sys.executable, "-c", code], input=pickle.dumps((net, images)), stdout=subprocess.PIPE, check=True)
assert done.stdout == scores.tobytes()

# A model file that has changed is another module, also in the process that has the old one open.
with tempfile.TemporaryDirectory() as folder:
    edited = Path(folder) / "model.yaml"
    text = Path(model).read_text()
    edited.write_text(text)
    before = graphc.load(edited, weights)
    assert (before.run(images) == scores).all()
    edited.write_text(text.replace("linear: 10\n", "linear: 7\n").replace(", 7, 8, 9]", "]"))
    assert graphc.load(edited, seed=1).run(images).shape == (2, 7)
    assert (before.run(images) == scores).all()

for call, kind, part in [
    (lambda: graphc.compile(model, variables={"no_such": 1}), graphc.CompileError, "no_such"),
    (lambda: graphc.compile("no_such.yaml"), graphc.CompileError, "no_such.yaml"),
    (lambda: graphc.compile(model, program="no-such-graphc"), FileNotFoundError, "cargo install"),
    (lambda: graphc.load(model), ValueError, "needs weights"),
]:
    try:
        call()
    except kind as error:
        assert part in str(error), error
    else:
        raise AssertionError(part)
