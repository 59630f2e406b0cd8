"""Runs ONNX files in ONNX Runtime: run_onnx.py [--check] [--data FOLDER] MODEL INPUTS OUTPUTS [MODEL INPUTS OUTPUTS ...]

INPUTS is a safetensors file with a tensor for each input of the model; OUTPUTS becomes one with a tensor for each output. Needs
the packages onnxruntime and numpy; `--check` also holds the files against the specification, with the package onnx. `--data` says where
external data is, if it is not beside a file.

On x86-64 without VNNI, nodes run one by one, without optimisations: those put integers in their place, whose sums saturate there.
"""

import json
import platform
import struct
import sys

import numpy
import onnxruntime

TYPES = {"F32": numpy.float32, "F64": numpy.float64, "F16": numpy.float16, "I64": numpy.int64, "BOOL": numpy.bool_}


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        tensors[name] = numpy.frombuffer(data[start:end], TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors


def write(path, tensors):
    header, offset = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": "F32", "shape": tensor.shape, "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())


def sums_saturate():
    if platform.machine() not in ("x86_64", "AMD64"):
        return False
    try:
        with open("/proc/cpuinfo") as file:
            return "vnni" not in file.read()
    except OSError:
        return False


def run(model, inputs, outputs, folder):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    if sums_saturate():
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    if folder:
        options.add_session_config_entry("session.model_external_initializers_file_folder_path", folder)
        with open(model, "rb") as file:
            model = file.read()
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    tensors = read(inputs)
    feeds = {each.name: numpy.ascontiguousarray(tensors[each.name], numpy.float32) for each in session.get_inputs()}
    values = session.run(names, feeds)
    write(outputs, {name: numpy.ascontiguousarray(value, numpy.float32) for name, value in zip(names, values)})


arguments = sys.argv[1:]
checks = arguments[:1] == ["--check"]
arguments = arguments[checks:]
folder = arguments[1] if arguments[:1] == ["--data"] else None
arguments = arguments[2 if folder else 0 :]
problems = []
for model, inputs, outputs in zip(arguments[::3], arguments[1::3], arguments[2::3]):
    try:
        if checks:
            import onnx

            onnx.checker.check_model(model, full_check=True)
        run(model, inputs, outputs, folder)
    except Exception as problem:
        problems.append(f"{model}: {problem}")
if problems:
    sys.exit("\n".join(problems))
