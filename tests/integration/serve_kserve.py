"""Asks a server with KServe's clients, over REST and gRPC, and holds the two to each other: serve_kserve.py HTTP GRPC IMAGE"""

import asyncio
import pathlib
import sys

import httpx
import numpy
from kserve import InferenceGRPCClient, InferenceRESTClient, InferInput, InferRequest
from kserve.inference_client import RESTConfig
from kserve.protocol.infer_type import RequestedOutput

http, grpc, image = "http://" + sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
MODEL, INPUT, OUTPUT = "MiniAlexNet", "input", "classifier.6"
images = numpy.random.default_rng(1).uniform(-1, 1, (5, 1, 28, 28)).astype(numpy.float32)


def request(values, binary, outputs=None):
    given = InferInput(INPUT, list(values.shape), "FP32")
    given.set_data_from_numpy(values, binary_data=binary)
    return InferRequest(MODEL, [given], request_id="7", request_outputs=outputs)


async def rest():
    async with InferenceRESTClient(RESTConfig(protocol="v2", timeout=60)) as client:
        assert await client.is_server_live(http) and await client.is_server_ready(http)
        assert await client.is_model_ready(http, MODEL)
        assert not await client.is_model_ready(http, "none")
        found = []
        for binary in (True, False):
            for outputs_binary in (True, False):
                outputs = [RequestedOutput(OUTPUT, {"binary_data": outputs_binary})]
                answer = await client.infer(http, request(images, binary, outputs), model_name=MODEL)
                assert answer.id == "7" and answer.model_name == MODEL, answer
                found.append(answer.outputs[0].as_numpy())
        answers = await asyncio.gather(*(client.infer(http, request(images[i : i + 1], True), model_name=MODEL) for i in range(5)))
        found.append(numpy.concatenate([answer.outputs[0].as_numpy() for answer in answers]))
        file = InferInput(INPUT, [1], "BYTES")
        file.set_data_from_numpy(numpy.array([image.read_bytes()], dtype=object), binary_data=True)
        classes = [RequestedOutput(OUTPUT, {"classification": 1})]
        answer = await client.infer(http, InferRequest(MODEL, [file], request_outputs=classes), model_name=MODEL)
        assert answer.outputs[0].data[0].split(":")[-1] == image.name[0], answer
        try:
            await client.infer(http, request(images[:, :, :9], True), model_name=MODEL)
            raise SystemExit("an input of another shape is taken")
        except httpx.HTTPStatusError as error:
            assert error.response.status_code == 400 and "unexpected shape" in error.response.text, error.response.text
        return found


async def over_grpc():
    async with InferenceGRPCClient(grpc) as client:
        assert await client.is_server_live() and await client.is_server_ready() and await client.is_model_ready(MODEL)
        answer = await client.infer(request(images, True))
        assert answer.id == "7" and answer.model_name == MODEL, answer
        typed = await client.infer(request(images, False))
        return [answer.outputs[0].as_numpy(), typed.outputs[0].as_numpy()]


found = asyncio.run(rest()) + asyncio.run(over_grpc())
for scores in found:
    assert scores.shape == (5, 10) and scores.dtype == numpy.float32
    assert (scores == found[0]).all()
print(len(found), "ways give the same scores")
