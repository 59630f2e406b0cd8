"""What schemathesis is told of the server under test: most requests are for its model, and many of them have numbers for its input."""

import schemathesis

MODEL, INPUT, SHAPE = "MiniAlexNet", "input", [1, 1, 28, 28]


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    names = {"model": MODEL, "version": "1"}
    return {name: value if is_one_of(4, value) else names[name] for name, value in (path_parameters or {}).items()}


@schemathesis.hook
def map_body(context, body):
    if isinstance(body, dict) and isinstance(body.get("inputs"), list) and is_one_of(2, body):
        first = {"name": INPUT, "datatype": "FP32", "shape": SHAPE, "data": [0.5] * 28 * 28}
        body = {**body, "inputs": [first, *body["inputs"][1:]]}
    return body


def is_one_of(count, value):
    return len(repr(value)) % count == 0
