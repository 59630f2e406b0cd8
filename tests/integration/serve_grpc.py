"""Asks servers over gRPC in every way that Triton's client has: serve_grpc.py GRAPHC PROJECT"""

import asyncio
import atexit
import json
import pathlib
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import grpc
import numpy
import tritonclient.grpc as triton
import tritonclient.grpc.aio as triton_aio
from google.protobuf import descriptor_pool
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from PIL import Image
from tritonclient.grpc import service_pb2, service_pb2_grpc
from tritonclient.utils import InferenceServerException

graphc, project = sys.argv[1], pathlib.Path(sys.argv[2])
WEIGHTS = project / "examples/classify/mini_alexnet_mnist.safetensors"
DIGITS = sorted((project / "examples/classify/digits").glob("*.png"))
MODEL, INPUT, OUTPUT = "MiniAlexNet", "input", "classifier.6"


class Server:
    """A server on ports of its own, when it is ready; its log is JSON."""

    def __init__(self, *arguments, weights=WEIGHTS):
        model = project / "models/mini-alexnet.yaml"
        ports = ["--port", "0", "--grpc-port", "0", "--metrics-port", "0", "--log-format", "json", "--log-level", "debug"]
        command = [graphc, "serve", "--batch", "1,4,8", model, "--weights", weights, *ports, *arguments]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        # Also where something is not as it should be.
        atexit.register(self.process.kill)
        self.lines = []
        self.changed = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()
        listening = self.until(lambda line: line.get("message") == "listening")
        self.http, self.metrics = listening["http"], f"127.0.0.1:{listening['metrics_port']}"
        self.grpc = f"localhost:{listening['grpc_port']}"
        self.until(lambda line: line.get("message") == "ready")

    def read(self):
        for line in self.process.stderr:
            with self.changed:
                self.lines.append(json.loads(line) if line.startswith("{") else {"message": line})
                self.changed.notify_all()

    def until(self, is_wanted, seconds=1500):
        with self.changed:
            found = lambda: next((line for line in self.lines if is_wanted(line)), None)
            if not self.changed.wait_for(lambda: found() or self.process.poll() is not None, seconds) or not found():
                raise SystemExit(f"the server does not say what it should: {self.lines}")
            return found()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(60) == 0
        self.until(lambda line: line.get("message") == "stopped")


def tensor(images, datatype="FP32"):
    given = triton.InferInput(INPUT, list(images.shape), datatype)
    given.set_data_from_numpy(images)
    return given


def scores(client, images, **options):
    return client.infer(MODEL, [tensor(images)], **options).as_numpy(OUTPUT)


def asks_in_every_way(server):
    client = triton.InferenceServerClient(server.grpc)
    assert client.is_server_live() and client.is_server_ready() and client.is_model_ready(MODEL)
    assert not client.is_model_ready("none")
    assert client.get_server_metadata().name == "graphc"
    metadata = client.get_model_metadata(MODEL, as_json=True)
    assert metadata["inputs"] == [{"name": INPUT, "datatype": "FP32", "shape": ["-1", "1", "28", "28"]}], metadata
    config = client.get_model_config(MODEL).config
    assert (config.name, config.max_batch_size, list(config.input[0].dims)) == (MODEL, 8, [1, 28, 28])
    assert list(config.dynamic_batching.preferred_batch_size) == [4, 8]
    images = numpy.random.default_rng(1).uniform(-1, 1, (7, 1, 28, 28)).astype(numpy.float32)
    expected = scores(client, images)
    assert expected.shape == (7, 10) and expected.dtype == numpy.float32
    for compression in ("gzip", "deflate"):
        assert (scores(client, images, compression_algorithm=compression) == expected).all()
    for index in range(7):
        assert (scores(client, images[index : index + 1])[0] == expected[index]).all()
    halves = images.astype(numpy.float16)
    found = client.infer(MODEL, [tensor(halves, "FP16")]).as_numpy(OUTPUT)
    assert (found == scores(client, halves.astype(numpy.float32))).all()

    answers = queue.Queue()
    for index in range(20):
        client.async_infer(MODEL, [tensor(images)], lambda result, error: answers.put((result, error)), request_id=str(index))
    for _ in range(20):
        result, error = answers.get(timeout=60)
        assert error is None and (result.as_numpy(OUTPUT) == expected).all()

    client.start_stream(lambda result, error: answers.put((result, error)))
    for index in range(40):
        name = "none" if index == 17 else MODEL
        client.async_stream_infer(name, [tensor(images[index % 7 : index % 7 + 1])], request_id=str(index))
    for index in range(40):
        result, error = answers.get(timeout=60)
        if index == 17:
            assert "'none' is not found" in error.message(), error
        else:
            assert error is None and result.get_response().id == str(index)
            assert (result.as_numpy(OUTPUT)[0] == expected[index % 7]).all()
    client.stop_stream()
    asyncio.run(asks_asynchronously(server, images, expected))
    typed_contents(server, images, expected)
    print("raw and typed contents, compressed, asynchronous and streamed: the same scores")
    return client, images, expected


async def asks_asynchronously(server, images, expected):
    async with triton_aio.InferenceServerClient(server.grpc) as client:
        answers = await asyncio.gather(*(client.infer(MODEL, [tensor(images)]) for _ in range(20)))
        assert all((answer.as_numpy(OUTPUT) == expected).all() for answer in answers)


def typed_contents(server, images, expected):
    stub = service_pb2_grpc.GRPCInferenceServiceStub(grpc.insecure_channel(server.grpc))
    request = service_pb2.ModelInferRequest(model_name=MODEL, id="typed")
    given = request.inputs.add(name=INPUT, datatype="FP32", shape=images.shape)
    given.contents.fp32_contents.extend(images.ravel().tolist())
    response = stub.ModelInfer(request)
    assert response.id == "typed"
    assert (numpy.frombuffer(response.raw_output_contents[0], numpy.float32).reshape(7, 10) == expected).all()


def reads_images(client):
    files = numpy.array([[path.read_bytes()] for path in DIGITS[:8]], dtype=object)
    classes = [triton.InferRequestedOutput(OUTPUT, class_count=1)]
    found = client.infer(MODEL, [tensor(files, "BYTES")], outputs=classes).as_numpy(OUTPUT)
    for path, row in zip(DIGITS, found):
        assert row[0].decode().split(":")[1] == path.name[0], (path, row)
    pixels = numpy.stack([numpy.asarray(Image.open(path).convert("L"))[..., None] for path in DIGITS[:8]])
    numbers = client.infer(MODEL, [tensor(pixels, "UINT8")]).as_numpy(OUTPUT)
    assert (numbers == client.infer(MODEL, [tensor(files, "BYTES")]).as_numpy(OUTPUT)).all()
    print(f"{len(files)} digits have the classes of their names, as files and as pixels")


def says_what_is_wrong(client, images):
    for wrong, code, message in [
        (lambda: client.get_model_metadata("none"), "NOT_FOUND", "Request for unknown model: 'none' is not found"),
        (lambda: client.infer("none", [tensor(images)]), "NOT_FOUND", "'none' is not found"),
        (lambda: client.infer(MODEL, [tensor(images)], model_version="9"), "NOT_FOUND", "version 9 is not found"),
        (lambda: client.infer(MODEL, [tensor(numpy.repeat(images, 2, 0))]), "INVALID_ARGUMENT", "batch-size must be <= 8"),
        (lambda: client.infer(MODEL, [tensor(images[0])]), "INVALID_ARGUMENT", "Expected [-1,1,28,28], got [1,28,28]"),
        (lambda: client.get_system_shared_memory_status(), "UNIMPLEMENTED", ""),
    ]:
        try:
            wrong()
            raise SystemExit(f"no error: {code} {message}")
        except InferenceServerException as error:
            assert code in error.status() and message in error.message(), error
    print("errors have Triton's codes and messages")


def manages_models(client, images, expected):
    assert [(model.name, model.state) for model in client.get_model_repository_index().models] == [(MODEL, "READY")]
    client.unload_model(MODEL)
    assert not client.is_model_ready(MODEL)
    client.load_model(MODEL)
    assert (scores(client, images) == expected).all()
    counted = client.get_inference_statistics(MODEL).model_stats[0]
    assert counted.inference_count > counted.execution_count > 0 and counted.inference_stats.success.ns > 0
    print("unloaded, loaded, and counted:", counted.inference_count, "images in", counted.execution_count, "passes")


def fields(message):
    return {field.number: (field.name, field.type, field.label) for field in message.fields}


def describes_itself(server):
    channel = grpc.insecure_channel(server.grpc)
    database = ProtoReflectionDescriptorDatabase(channel)
    services = set(database.get_services())
    assert {"inference.GRPCInferenceService", "grpc.health.v1.Health"} <= services, services
    pool = descriptor_pool.DescriptorPool(database)
    service = pool.FindServiceByName("inference.GRPCInferenceService")
    theirs = service_pb2.DESCRIPTOR.services_by_name["GRPCInferenceService"]
    compared = 0
    pending = [(method, theirs.methods_by_name[method.name]) for method in service.methods]
    messages = [pair for ours, known in pending for pair in ((ours.input_type, known.input_type), (ours.output_type, known.output_type))]
    seen = set()
    while messages:
        ours, known = messages.pop()
        if ours.full_name in seen:
            continue
        seen.add(ours.full_name)
        known_fields = fields(known)
        for number, field in fields(ours).items():
            assert known_fields[number] == field, (ours.full_name, number, field, known_fields.get(number))
            compared += 1
        messages += [(ours.fields_by_number[n].message_type, known.fields_by_number[n].message_type) for n in fields(ours) if ours.fields_by_number[n].message_type]
    print(f"{len(seen)} messages with {compared} fields are those of Triton's client")
    health = health_pb2_grpc.HealthStub(channel)
    for name in ("", "inference.GRPCInferenceService", MODEL):
        assert health.Check(health_pb2.HealthCheckRequest(service=name)).status == health_pb2.HealthCheckResponse.SERVING


def traces_and_measures(server, images):
    trace = "0af7651916cd43dd8448eb211c80319c"
    client = triton.InferenceServerClient(server.grpc)
    client.infer(MODEL, [tensor(images)], headers={"traceparent": f"00-{trace}-b7ad6b7169203331-01"})
    line = server.until(lambda line: line.get("span", {}).get("trace_id") == trace)
    assert line["span"]["path"] == "/inference.GRPCInferenceService/ModelInfer", line
    for address in (server.http, server.metrics):
        text = urllib.request.urlopen(f"http://{address}/metrics").read().decode()
        line = next(line for line in text.splitlines() if line.startswith("nv_inference_request_success{"))
        assert f'model="{MODEL}"' in line and float(line.split()[-1]) > 0, line
    print(line)


def takes_new_weights(images):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "weights.safetensors"
        bytes_of = bytearray(WEIGHTS.read_bytes())
        path.write_bytes(bytes_of)
        server = Server("--reload", "1", weights=path)
        client = triton.InferenceServerClient(server.grpc)
        before = scores(client, images)
        bytes_of[-4:] = numpy.float32(100).tobytes()
        (pathlib.Path(folder) / "new").write_bytes(bytes_of)
        (pathlib.Path(folder) / "new").rename(path)
        server.until(lambda line: line.get("message") == "changed weights are loaded", 60)
        after = scores(client, images)
        assert (after != before).any()
        path.write_bytes(b"no weights")
        server.until(lambda line: "weights cannot be used" in line.get("message", ""), 60)
        assert (scores(client, images) == after).all() and client.is_server_ready()
        server.stop()
    print("new weights are taken, bad ones are not")


def is_secure(images, expected):
    folder = project / "tools/serve/src/operate/tests"
    certificate, token = (folder / "certificate.pem").read_bytes(), "correct-horse-battery"
    with tempfile.NamedTemporaryFile("w", suffix=".tokens") as tokens:
        tokens.write(f"{token}\n")
        tokens.flush()
        server = Server(
            "--tls-certificate", folder / "certificate.pem", "--tls-key", folder / "key.pem", "--token-file", tokens.name
        )
        client = triton.InferenceServerClient(server.grpc, ssl=True, root_certificates=str(folder / "certificate.pem"))
        assert client.is_server_live()
        try:
            scores(client, images)
            raise SystemExit("no token, and no error")
        except InferenceServerException as error:
            assert "UNAUTHENTICATED" in error.status(), error
        assert (scores(client, images, headers={"authorization": f"Bearer {token}"}) == expected).all()
        plain = triton.InferenceServerClient(server.grpc)
        try:
            plain.is_server_live(client_timeout=5)
            raise SystemExit("no TLS, and no error")
        except InferenceServerException:
            pass
        server.stop()
    print("TLS and tokens are asked for")


server = Server()
client, images, expected = asks_in_every_way(server)
reads_images(client)
says_what_is_wrong(client, images)
manages_models(client, images, expected)
describes_itself(server)
traces_and_measures(server, images)
start = time.monotonic()
server.stop()
print(f"stopped in {time.monotonic() - start:.1f} s")
takes_new_weights(images)
is_secure(images, expected)
