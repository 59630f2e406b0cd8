"""Asks a server for the same results in every way that Triton's client has over HTTP, and holds them to what curl was answered for an image
of a digit: serve.py ADDRESS IMAGE CLASSES SCORES"""

import concurrent.futures
import json
import pathlib
import sys

import numpy
import tritonclient.http as http
from tritonclient.utils import InferenceServerException

address, image = sys.argv[1], pathlib.Path(sys.argv[2])
curl_classes, curl_scores = (json.loads(answer)["outputs"][0]["data"] for answer in sys.argv[3:])
client = http.InferenceServerClient(address, concurrency=4)
assert client.is_server_live() and client.is_server_ready() and client.is_model_ready("MiniAlexNet")
assert client.get_server_metadata()["name"] == "graphc"
metadata = client.get_model_metadata("MiniAlexNet")
assert metadata["inputs"] == [{"name": "input", "datatype": "FP32", "shape": [-1, 1, 28, 28]}], metadata
assert client.get_model_config("MiniAlexNet", "1")["max_batch_size"] == 8
assert client.get_model_repository_index() == [{"name": "MiniAlexNet", "version": "1", "state": "READY"}]

images = numpy.random.default_rng(1).uniform(-1, 1, (7, 1, 28, 28)).astype(numpy.float32)


def ask(images, binary=True, outputs_binary=True, **options):
    given = http.InferInput("input", list(images.shape), "FP32")
    given.set_data_from_numpy(images, binary_data=binary)
    outputs = [http.InferRequestedOutput("classifier.6", binary_data=outputs_binary)]
    return client.infer("MiniAlexNet", [given], outputs=outputs, **options)


scores = ask(images).as_numpy("classifier.6")
assert scores.shape == (7, 10) and scores.dtype == numpy.float32
for binary in (True, False):
    for outputs_binary in (True, False):
        for compression in (None, "gzip", "deflate"):
            options = {"request_compression_algorithm": compression, "response_compression_algorithm": compression}
            response = ask(images, binary, outputs_binary, request_id="7", **options)
            assert response.get_response()["id"] == "7"
            assert (response.as_numpy("classifier.6") == scores).all(), (binary, outputs_binary, compression)
print("JSON, bytes and both compressions give the same scores")

# Without named outputs, and with other types of numbers.
whole = http.InferInput("input", [1, 1, 28, 28], "FP16")
halves = images[:1].astype(numpy.float16)
whole.set_data_from_numpy(halves)
found = client.infer("MiniAlexNet", [whole]).as_numpy("classifier.6")
assert (found == ask(halves.astype(numpy.float32)).as_numpy("classifier.6")).all()

file = http.InferInput("input", [2, 1], "BYTES")
file.set_data_from_numpy(numpy.array([[image.read_bytes()]] * 2, dtype=object))
classes = [http.InferRequestedOutput("classifier.6", class_count=3)]
found = client.infer("MiniAlexNet", [file], outputs=classes, priority=1, timeout=5_000_000).as_numpy("classifier.6")
assert found.shape == (2, 3) and (found[0] == found[1]).all(), found
assert [text.decode() for text in found[0]] == curl_classes, (found[0], curl_classes)
assert curl_classes[0].split(":")[1:] == [image.name[0]] * 2, curl_classes
assert (client.infer("MiniAlexNet", [file]).as_numpy("classifier.6") == numpy.float32(curl_scores)).all()
print(image.name, "is", curl_classes[0], "to curl as well")

pending = [client.async_infer("MiniAlexNet", [file]) for _ in range(20)]
# A result can be had once.
found = [answer.get_result().as_numpy("classifier.6") for answer in pending]
assert all((one == found[0]).all() for one in found)


def one(index):
    # A client for each thread: those of Triton are not for several.
    client = http.InferenceServerClient(address)
    given = http.InferInput("input", [1, 1, 28, 28], "FP32")
    given.set_data_from_numpy(images[index % 7][None])
    return index % 7, client.infer("MiniAlexNet", [given]).as_numpy("classifier.6")[0]


with concurrent.futures.ThreadPoolExecutor(8) as pool:
    for index, found in pool.map(one, range(200)):
        assert (found == scores[index]).all(), index
counted = client.get_inference_statistics("MiniAlexNet")["model_stats"][0]
assert counted["inference_count"] > counted["execution_count"] > 0
print("requests:", counted["inference_stats"]["success"]["count"], "passes:", counted["execution_count"])

for wrong, message in [
    (lambda: client.get_model_metadata("none"), "Request for unknown model: 'none' is not found"),
    (lambda: ask(numpy.zeros((9, 1, 28, 28), numpy.float32)), "inference request batch-size must be <= 8 for 'MiniAlexNet'"),
    (lambda: ask(numpy.zeros((1, 28, 28), numpy.float32)), "Expected [-1,1,28,28], got [1,28,28]"),
]:
    try:
        wrong()
        raise SystemExit(f"no error: {message}")
    except InferenceServerException as error:
        assert message in error.message(), error
client.unload_model("MiniAlexNet")
assert not client.is_model_ready("MiniAlexNet")
client.load_model("MiniAlexNet")
assert (ask(images).as_numpy("classifier.6") == scores).all()
print("unloaded and loaded")
