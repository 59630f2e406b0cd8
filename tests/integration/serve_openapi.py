"""What schemathesis is told of the server under test: most requests that are right are for its model, and many of them have numbers for its
input."""

import schemathesis
from schemathesis import GenerationMode

NAMES = {"model": "MiniAlexNet", "version": "1"}
INPUT = {"name": "input", "datatype": "FP32", "shape": [1, 1, 28, 28], "data": [0.5] * 28 * 28}


@schemathesis.hook
def map_case(context, case):
    # What is wrong on purpose stays so.
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return case
    for name, value in (case.path_parameters or {}).items():
        if not is_one_of(4, value):
            case.path_parameters[name] = NAMES[name]
    if isinstance(case.body, dict) and case.body.get("inputs") and is_one_of(2, case.body):
        case.body = {**case.body, "inputs": [INPUT, *case.body["inputs"][1:]]}
    return case


def is_one_of(count, value):
    return len(repr(value)) % count == 0
