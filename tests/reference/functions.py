"""What PyTorch computes for the elementwise functions: writes functions.json."""

import json

import torch
from torch.nn import functional as F

INPUTS = [
    float("nan"), float("inf"), float("-inf"), 0.0, -0.0, 1e-42, -1e-42, 1.1754944e-38, 3.4028235e38, -3.4028235e38,
    1e-20, -1e-20, 1e-5, -1e-5, 0.01, -0.01, 0.3, -0.3, 0.5, -0.5, 0.99, 1.0, -1.0, 1.5, -1.5, 2.0, -2.0, 2.7, -2.7,
    3.0, -3.0, 4.2, -4.2, 6.0, -6.0, 7.5, -7.5, 12.0, -12.0, 19.9, 20.1, -33.0, 80.0, -80.0,
]  # fmt: skip

CASES = [
    ("relu", {}, F.relu),
    ("relu6", {}, F.relu6),
    ("leaky_relu", {}, F.leaky_relu),
    ("leaky_relu", {"negative_slope": -0.25}, F.leaky_relu),
    ("elu", {}, F.elu),
    ("elu", {"alpha": 0.5}, F.elu),
    ("selu", {}, F.selu),
    ("celu", {}, F.celu),
    ("celu", {"alpha": 0.5}, F.celu),
    ("gelu", {}, F.gelu),
    ("gelu", {"approximate": "tanh"}, F.gelu),
    ("sigmoid", {}, torch.sigmoid),
    ("log_sigmoid", {}, F.logsigmoid),
    ("silu", {}, F.silu),
    ("mish", {}, F.mish),
    ("softplus", {}, F.softplus),
    ("softplus", {"beta": 0.5, "threshold": 2.0}, F.softplus),
    ("softsign", {}, F.softsign),
    ("hardsigmoid", {}, F.hardsigmoid),
    ("hardswish", {}, F.hardswish),
    ("hardtanh", {}, F.hardtanh),
    ("hardtanh", {"min_val": 0.0, "max_val": 3.5}, F.hardtanh),
    ("tanh", {}, torch.tanh),
    ("clamp", {"min": -0.5}, torch.clamp),
    ("clamp", {"max": 0.0}, torch.clamp),
    ("clamp", {"min": 3.0, "max": 1.0}, torch.clamp),
    ("threshold", {"threshold": 0.5, "value": -0.25}, F.threshold),
    ("floor", {}, torch.floor),
    ("ceil", {}, torch.ceil),
    ("round", {}, torch.round),
    ("erf", {}, torch.erf),
    ("exp", {}, torch.exp),
    ("log", {}, torch.log),
    ("sqrt", {}, torch.sqrt),
    ("abs", {}, torch.abs),
    ("neg", {}, torch.neg),
    ("reciprocal", {}, torch.reciprocal),
    ("add", {"value": 0.75}, lambda x, value: torch.add(x, value)),
    ("sub", {"value": -2.5}, lambda x, value: torch.sub(x, value)),
    ("rsub", {"value": 1.5}, lambda x, value: torch.rsub(x, value)),
    ("mul", {"value": -1.25}, lambda x, value: torch.mul(x, value)),
    ("div", {"value": 0.375}, lambda x, value: torch.div(x, value)),
    ("maximum", {"value": 0.5}, lambda x, value: torch.maximum(x, torch.tensor(value).double())),
    ("minimum", {"value": -0.5}, lambda x, value: torch.minimum(x, torch.tensor(value).double())),
    *(("pow", {"exponent": e}, torch.pow) for e in (0.5, -0.5, 0.0, 1.0, 2.0, 3.0, -1.0, -2.0, -3.0, 1.5)),
]


def number(value):
    """JSON has no NaN, no infinities, and readers differ about -0."""
    return repr(value)


def run(function, parameters):
    # One value at a time: what PyTorch computes for a value in a vector can differ in the last places.
    values = (function(torch.tensor(x, dtype=torch.float32).double(), **parameters) for x in INPUTS)
    return [number(value.item()) for value in values]


cases = [{"function": name, "parameters": parameters, "results": run(f, parameters)} for name, parameters, f in CASES]
inputs = [number(torch.tensor(x, dtype=torch.float32).item()) for x in INPUTS]
everything = {"torch": torch.__version__, "inputs": inputs, "cases": cases}
with open("functions.json", "w") as file:
    file.write(json.dumps(everything).replace('{"function"', '\n{"function"') + "\n")
