"""Quantises ONNX files with ONNX Runtime, and runs them there: what tests/tests/onnx/quantised.rs compares with.

usage: quantise.py MODEL IMAGES FORM OUTPUT ...

For every four arguments: an ONNX file with one input; a file of f32 images; how to quantise, words of
`qdq` or `qoperator`, `u8` or `s8` (activations), `channel` or `tensor` (scales of weights); and the file to write. Beside OUTPUT come
OUTPUT.integers, the first result on these images as ONNX Runtime computes it with integers, and OUTPUT.numbers, as it does with every node by itself.
"""

import logging
import sys

import numpy as np
import onnx
import onnxruntime
from onnxruntime import quantization
from onnxruntime.quantization import QuantFormat, QuantType

logging.disable(logging.WARNING)


class Images(quantization.CalibrationDataReader):
    def __init__(self, name, images):
        self.each = iter([{name: image[None]} for image in images])

    def get_next(self):
        return next(self.each, None)


def session(path, level):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    options.intra_op_num_threads = 2
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def main(model, images, form, output):
    value = onnx.load(model, load_external_data=False).graph.input[0]
    shape = [dim.dim_value for dim in value.type.tensor_type.shape.dim][1:]
    images = np.fromfile(images, np.float32).reshape(-1, *shape)
    words = form.split(",")
    # Batch norms become part of convolutions.
    quantization.quant_pre_process(model, f"{output}.folded", skip_symbolic_shape=True)
    quantization.quantize_static(
        f"{output}.folded",
        output,
        Images(value.name, images),
        quant_format=QuantFormat.QDQ if "qdq" in words else QuantFormat.QOperator,
        activation_type=QuantType.QInt8 if "s8" in words else QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        per_channel="channel" in words,
    )
    levels = onnxruntime.GraphOptimizationLevel
    for end, level in [("integers", levels.ORT_ENABLE_ALL), ("numbers", levels.ORT_DISABLE_ALL)]:
        run = session(output, level)
        results = [run.run(None, {value.name: image[None]})[0] for image in images]
        np.concatenate(results).astype(np.float32).tofile(f"{output}.{end}")


for at in range(1, len(sys.argv), 4):
    main(*sys.argv[at : at + 4])
