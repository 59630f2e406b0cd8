"""Counts the images a second of `graphc serve`, of the engine itself and of OpenVINO behind FastAPI: serve_speed.py GRAPHC PROJECT [SECONDS [ROUNDS]]

All have two threads, and numbers of 32 bits, which clients send as they are; results come in the same form. FastAPI's server is the plainest that
there can be: the body becomes an array, and the results become a body. The clients run on the same machine, so that what they and the connections
cost is lost to the engine: much for MobileNetV2, whose images take little more time than their 600 kB, little for ResNet-50. Fails if of ResNet-50 less
than 0.9 of the engine's rate is left with eight images a request.
"""

import atexit
import dataclasses
import http.client
import json
import pathlib
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time

GRAPHC, PROJECT = sys.argv[1:3]
SECONDS, ROUNDS = (int(text) for text in (sys.argv[3:] + ["5", "3"][len(sys.argv) - 3:]))
THREADS, BATCH, NUMBERS = 2, 8, 3 * 224 * 224


@dataclasses.dataclass(frozen=True)
class Model:
    """A network, and where its weights are from."""

    name: str
    file: str
    weights: tuple[str, ...]


MOBILENET = Model("MobileNetV2", f"{PROJECT}/models/mobilenet_v2.yaml", ("--weights", f"{PROJECT}/tests/mobilenet/mobilenet_v2-b0353104.pth"))
RESNET = Model("ResNet50", f"{PROJECT}/models/resnet50.yaml", ("--seed", "1"))

PEER = """
import sys

import numpy
import openvino
import uvicorn
from fastapi import FastAPI, Request, Response

core = openvino.Core()
network = core.compile_model(sys.argv[1], "CPU", {"INFERENCE_NUM_THREADS": int(sys.argv[3]), "PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"})
app = FastAPI()


@app.get("/ready")
async def ready():
    return {}


# One pass at a time, each on all threads.
@app.post("/infer")
async def infer(request: Request):
    images = numpy.frombuffer(await request.body(), numpy.float32).reshape(-1, 3, 224, 224)
    return Response(network([images])[0].tobytes(), media_type="application/octet-stream")


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="error", access_log=False)
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def ready(port, path):
    for _ in range(3000):
        try:
            client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            client.request("GET", path)
            if client.getresponse().status == 200:
                return port
        except OSError:
            pass
        time.sleep(0.1)
    sys.exit(f"no server at port {port} after five minutes")


def ours(model):
    """The port of `graphc serve`."""
    port = free_port()
    command = [GRAPHC, "serve", "--batch", f"1,{BATCH}", model.file, *model.weights, "--port", str(port), "--threads", str(THREADS), "--no-grpc",
               "--metrics-port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    return ready(port, "/v2/health/ready")


def peer(model, folder):
    """The port of OpenVINO behind FastAPI."""
    network = folder / "network.onnx"
    subprocess.run([GRAPHC, "export", model.file, *model.weights, "-o", network], check=True, stdout=subprocess.DEVNULL)
    (folder / "peer.py").write_text(PEER)
    port = free_port()
    server = subprocess.Popen([sys.executable, folder / "peer.py", network, str(port), str(THREADS)])
    atexit.register(server.terminate)
    return ready(port, "/ready")


def engine(model, images):
    """Images a second of the engine, without a server."""
    command = [GRAPHC, "run", "--batch", f"1,{BATCH}", model.file, "bench", *model.weights, "--images", str(images), "--threads", str(THREADS), "--json"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(printed)["images_per_s"]


class Requests:
    """A request for so many images, and how both servers take it."""

    def __init__(self, model, images, ports):
        self.model, self.images, self.ports = model, images, ports
        numbers = struct.pack("<f", 0.5) * (images * NUMBERS)
        given = {"name": "input", "datatype": "FP32", "shape": [images, 3, 224, 224], "parameters": {"binary_data_size": len(numbers)}}
        header = json.dumps({"inputs": [given], "parameters": {"binary_data_output": True}}).encode()
        of_ours = (f"/v2/models/{model.name}/infer", header + numbers, {"Inference-Header-Content-Length": str(len(header))})
        self.forms = {"serve": of_ours, "fastapi": ("/infer", numbers, {})}

    def load(self, server, connections):
        """Images a second, and the milliseconds that half and nearly all of the requests take."""
        path, body, headers = self.forms[server]
        times, end, problems = [], time.perf_counter() + SECONDS, []

        def client():
            try:
                stream = http.client.HTTPConnection("127.0.0.1", self.ports[server], timeout=60)
                while (begin := time.perf_counter()) < end:
                    stream.request("POST", path, body, headers)
                    answer = stream.getresponse()
                    found = answer.read()
                    assert answer.status == 200, (answer.status, found[:200])
                    assert len(found) >= self.images * 4000, len(found)
                    times.append(time.perf_counter() - begin)
            except Exception as error:  # noqa: BLE001: whatever it is, the measurement is none
                problems.append(repr(error))

        begin = time.perf_counter()
        threads = [threading.Thread(target=client) for _ in range(connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds = time.perf_counter() - begin
        assert not problems, problems[:3]
        times.sort()
        p50, p99 = (1e3 * times[int(len(times) * part)] for part in (0.5, 0.99))
        return len(times) * self.images / seconds, p50, p99


def main():
    with tempfile.TemporaryDirectory() as folder:
        mobilenet = {"serve": ours(MOBILENET), "fastapi": peer(MOBILENET, pathlib.Path(folder))}
        resnet = {"serve": ours(RESNET)}
        cases = [(Requests(MOBILENET, images, mobilenet), connections) for images, connections in ((1, 1), (1, 8), (BATCH, 1), (BATCH, 4))]
        cases += [(Requests(RESNET, images, resnet), connections) for images, connections in ((1, 8), (BATCH, 4))]
        bare, found = {}, {}
        for round in range(ROUNDS):
            for model, images in ((MOBILENET, 1), (MOBILENET, BATCH), (RESNET, 1), (RESNET, BATCH)):
                bare.setdefault((model.name, images), []).append(engine(model, images))
            for case, connections in cases:
                for server in case.ports:
                    rate, *times = case.load(server, connections)
                    # Eight requests of an image share a pass.
                    alone = bare[case.model.name, BATCH if connections > 1 else case.images][round]
                    found.setdefault((case.model.name, case.images, connections, server), []).append((rate, rate / alone, *times))
    print(f"{THREADS} threads, medians of {ROUNDS} rounds of {SECONDS} seconds")
    for (model, images), rates in bare.items():
        print(f"{model}: the engine, {images} images a pass: {statistics.median(rates):.1f} images a second")
    shares = {}
    for (model, images, connections, server), runs in found.items():
        rate, share, p50, p99 = (statistics.median(run[part] for run in runs) for part in range(4))
        shares[model, images, server] = share
        print(f"{model}: {server}, images a request {images}, connections {connections}: {rate:.1f} images a second, "
              f"{share:.2f} of the engine, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
    left = shares[RESNET.name, BATCH, "serve"]
    assert left >= 0.9, f"{left:.2f} of the engine is left of it"


if __name__ == "__main__":
    main()
