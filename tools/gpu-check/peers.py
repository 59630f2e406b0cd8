#!/usr/bin/env python3
"""PyTorch on the same networks, timed as gpu-check times its own: a line of JSON for each figure.

    peers.py [--model alexnet] [--precision f32|tf32|bf16] [--batch N] [--passes N] [--engine eager|graph|compile]

Each option may come several times; without it, all there are. Weights are whatever PyTorch begins with: they do not
change how long a pass takes. Every engine is timed with images in both of PyTorch's layouts, and the faster counts.
"""
import argparse
import json
import statistics
import sys

import torch
from torch import nn

BATCHES = [1, 32, 128, 256]
WARM_UP = 20


def convolutions(channels, first, groups, normalised):
    """The five convolutions of an AlexNet."""
    a, b, c, d, e = channels
    norm = [nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2.0)] if normalised else []
    return nn.Sequential(
        first, nn.ReLU(), *norm, nn.MaxPool2d(3, 2),
        nn.Conv2d(a, b, 5, padding=2, groups=groups), nn.ReLU(), *norm, nn.MaxPool2d(3, 2),
        nn.Conv2d(b, c, 3, padding=1), nn.ReLU(),
        nn.Conv2d(c, d, 3, padding=1, groups=groups), nn.ReLU(),
        nn.Conv2d(d, e, 3, padding=1, groups=groups), nn.ReLU(), nn.MaxPool2d(3, 2),
    )


def alexnet(channels, first, groups=1, normalised=False):
    classifier = [nn.Flatten(), nn.Linear(channels[4] * 36, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(),
                  nn.Linear(4096, 1000)]
    return nn.Sequential(convolutions(channels, first, groups, normalised), *classifier)


# The networks of gpu-check, by its names for them, and the height and width of their images.
NETWORKS = {
    "alexnet": (lambda: alexnet([96, 256, 384, 384, 256], nn.Conv2d(3, 96, 11, 4, 2)), 224),
    "torchvision": (lambda: alexnet([64, 192, 384, 256, 256], nn.Conv2d(3, 64, 11, 4, 2)), 224),
    "paper": (lambda: alexnet([96, 256, 384, 384, 256], nn.Conv2d(3, 96, 11, 4), 2, True), 227),
}


def set_precision(precision):
    torch.backends.cuda.matmul.allow_tf32 = precision == "tf32"
    torch.backends.cudnn.allow_tf32 = precision == "tf32"
    torch.backends.cudnn.benchmark = True
    return torch.bfloat16 if precision == "bf16" else torch.float32


def graph_of(network, images):
    """The network as one recorded graph, on these images."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            network(images)
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        network(images)
    return graph.replay


def compiled(network, images):
    torch._dynamo.reset()
    fast = torch.compile(network, mode="max-autotune")
    return lambda: fast(images)


ENGINES = {
    "eager": lambda network, images: lambda: network(images),
    "graph": graph_of,
    "compile": compiled,
}


def time(run, passes, cold):
    """Microseconds of each pass by the device's clock; `cold` writes over its cache in between."""
    cache = torch.cuda.get_device_properties(0).L2_cache_size
    rubbish = torch.empty(4 * cache, dtype=torch.int8, device="cuda") if cold else None
    events = [[torch.cuda.Event(enable_timing=True) for _ in range(2)] for _ in range(passes)]
    for _ in range(WARM_UP):
        run()
    torch.cuda.synchronize()
    for start, end in events:
        if cold:
            rubbish.zero_()
        start.record()
        run()
        end.record()
    torch.cuda.synchronize()
    return sorted(1e3 * start.elapsed_time(end) for start, end in events)


def measure(model, precision, batch, engine, passes):
    build, size = NETWORKS[model]
    dtype = set_precision(precision)
    best = {}
    for layout in [torch.contiguous_format, torch.channels_last]:
        network = build().eval().to("cuda", dtype, memory_format=layout)
        images = torch.rand(batch, 3, size, size).to("cuda", dtype, memory_format=layout)
        with torch.inference_mode():
            run = ENGINES[engine](network, images)
            for start in ["warm", "cold"]:
                times = time(run, passes, start == "cold")
                if start not in best or statistics.median(times) < statistics.median(best[start][0]):
                    best[start] = times, str(layout).removeprefix("torch.")
    for start, (times, layout) in best.items():
        print(json.dumps({
            "time": model, "engine": f"torch {engine}", "precision": precision, "batch": batch, "from": start,
            "device": torch.cuda.get_device_name(), "torch": torch.__version__, "layout": layout, "passes": passes,
            "median_us": statistics.median(times), "min_us": times[0], "p90_us": times[int(len(times) * 0.9)],
        }), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", action="append", choices=NETWORKS)
    parser.add_argument("--precision", action="append", choices=["f32", "tf32", "bf16"])
    parser.add_argument("--batch", action="append", type=int)
    parser.add_argument("--engine", action="append", choices=ENGINES)
    parser.add_argument("--passes", type=int, default=200)
    chosen = parser.parse_args()
    failed = False
    for model in chosen.model or NETWORKS:
        for precision in chosen.precision or ["f32", "tf32", "bf16"]:
            for batch in chosen.batch or BATCHES:
                for engine in chosen.engine or ENGINES:
                    try:
                        measure(model, precision, batch, engine, chosen.passes)
                    except Exception as error:  # An engine that fails says so; the others are measured all the same.
                        print(f"{model} {precision} {batch} {engine}: {error}", file=sys.stderr, flush=True)
                        failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
