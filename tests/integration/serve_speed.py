"""Counts the images a second of `graphc serve`, of the engine itself and of OpenVINO behind FastAPI: serve_speed.py GRAPHC PROJECT [SECONDS [ROUNDS]]

All have two threads. Clients send numbers of 32 bits as they are, and take results in the same form. FastAPI's server is the plainest that there can
be: the body becomes an array, and the results become a body. Fails if less than 0.9 of what the engine does alone is left of it with eight images a request.
"""

import atexit
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
MODEL = f"{PROJECT}/models/mobilenet_v2.yaml"
WEIGHTS = ["--weights", f"{PROJECT}/tests/mobilenet/mobilenet_v2-b0353104.pth"]
THREADS, BATCH, NUMBERS = 2, 8, 3 * 224 * 224

PEER = """
import sys

import numpy
import openvino
import uvicorn
from fastapi import FastAPI, Request, Response

core = openvino.Core()
network = core.compile_model(sys.argv[1], "CPU", {"INFERENCE_NUM_THREADS": int(sys.argv[3]), "PERFORMANCE_HINT": "LATENCY"})
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


def ours():
    """The port of `graphc serve`."""
    port = free_port()
    command = [GRAPHC, "serve", "--batch", f"1,{BATCH}", MODEL, *WEIGHTS, "--port", str(port), "--threads", str(THREADS), "--grpc-port", "0",
               "--metrics-port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    return ready(port, "/v2/health/ready")


def peer(folder):
    """The port of OpenVINO behind FastAPI."""
    network = folder / "network.onnx"
    subprocess.run([GRAPHC, "export", MODEL, *WEIGHTS, "-o", network], check=True)
    (folder / "peer.py").write_text(PEER)
    port = free_port()
    server = subprocess.Popen([sys.executable, folder / "peer.py", network, str(port), str(THREADS)])
    atexit.register(server.terminate)
    return ready(port, "/ready")


def engine(images):
    """Images a second of the engine, without a server."""
    command = [GRAPHC, "run", "--batch", f"1,{BATCH}", MODEL, *WEIGHTS, "bench", "--images", str(images), "--threads", str(THREADS), "--json"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(printed)["images_per_s"]


class Requests:
    """A request for so many images, and how both servers take it."""

    def __init__(self, images, ports):
        self.images, self.ports = images, ports
        numbers = struct.pack("<f", 0.5) * (images * NUMBERS)
        given = {"name": "input", "datatype": "FP32", "shape": [images, 3, 224, 224], "parameters": {"binary_data_size": len(numbers)}}
        header = json.dumps({"inputs": [given], "parameters": {"binary_data_output": True}}).encode()
        of_ours = ("/v2/models/MobileNetV2/infer", header + numbers, {"Inference-Header-Content-Length": str(len(header))})
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
        ports = {"serve": ours(), "fastapi": peer(pathlib.Path(folder))}
        engine(BATCH)
        cases = [(Requests(images, ports), connections) for images, connections in ((1, 1), (1, 8), (BATCH, 1), (BATCH, 4))]
        bare, found = {1: [], BATCH: []}, {}
        for _ in range(ROUNDS):
            for images in bare:
                bare[images].append(engine(images))
            for case, connections in cases:
                for server in ports:
                    found.setdefault((case.images, connections, server), []).append(case.load(server, connections))
    print(f"MobileNetV2, {THREADS} threads, medians of {ROUNDS} rounds of {SECONDS} seconds")
    for images, rates in bare.items():
        print(f"engine, {images} images a pass: {statistics.median(rates):.0f} images a second")
    shares = {}
    for (images, connections, server), runs in found.items():
        rate, p50, p99 = (statistics.median(run[part] for run in runs) for part in range(3))
        share = statistics.median(run[0] / alone for run, alone in zip(runs, bare[images]))
        shares[images, connections, server] = share
        print(f"{server}, {images} images a request, {connections} connections: {rate:.0f} images a second, "
              f"{share:.2f} of the engine, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
    best = max(share for (images, _, server), share in shares.items() if (images, server) == (BATCH, "serve"))
    assert best >= 0.9, f"{best:.2f} of the engine is left of it"


if __name__ == "__main__":
    main()
