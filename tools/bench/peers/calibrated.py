#!/usr/bin/env python3
"""Make what `graphc quantize` needs of an ONNX file whose names are the model's: random weights and inputs.

    calibrated.py FILE.onnx FOLDER

Writes FOLDER/weights.safetensors, with the shapes of the file's initialisers, and FOLDER/inputs.npy, two inputs. The
values are those that peer.py takes where the file's weights are missing; a timing does not depend on them.
setup.sh installs what it needs.
"""
import json, pathlib, struct, sys

import numpy as np
import onnx

graph = onnx.load(sys.argv[1], load_external_data=False).graph
folder = pathlib.Path(sys.argv[2])
rng = np.random.default_rng(0)
header, data, at = {}, [], 0
for tensor in graph.initializer:
    shape = list(tensor.dims)
    if tensor.data_type != onnx.TensorProto.FLOAT or not shape:
        continue
    bound = (3.0 / max(1, int(np.prod(shape[1:])))) ** 0.5
    values = rng.uniform(1, 3, shape) if tensor.name.endswith("running_var") else rng.uniform(-bound, bound, shape)
    data.append(values.astype("<f4").tobytes())
    header[tensor.name] = {"dtype": "F32", "shape": shape, "data_offsets": [at, at + len(data[-1])]}
    at += len(data[-1])
text = json.dumps(header).encode()
folder.mkdir(parents=True, exist_ok=True)
(folder / "weights.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data))
shape = [size.dim_value for size in graph.input[0].type.tensor_type.shape.dim]
np.save(folder / "inputs.npy", rng.random([2, *shape[1:]], dtype=np.float32))
