"""Trains ResNet-50 on random images for a while and posts the throughput to the catalog.

Environment: CATALOG_URL, ACCELERATOR_ID (canonical id), and optionally BATCH, STEPS, PRECISION (FP32, FP16, BF16).
Exit code 0 only if the catalog has taken the measurement.
"""

import json
import os
import socket
import sys
import time
import urllib.error
import urllib.request

import torch
import torchvision

WARM_UP_STEPS = 20
TYPES = {"FP32": None, "FP16": torch.float16, "BF16": torch.bfloat16}


def throughput(devices: int, batch: int, steps: int, precision: str) -> float:
    """Images per second over all devices of this node."""
    model = torchvision.models.resnet50(weights=None).cuda()
    if devices > 1:
        model = torch.nn.DataParallel(model)
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    scaler = torch.amp.GradScaler("cuda", enabled=precision == "FP16")
    images = torch.randn(batch * devices, 3, 224, 224, device="cuda")
    labels = torch.randint(0, 1000, (batch * devices,), device="cuda")
    started = 0.0
    for step in range(WARM_UP_STEPS + steps):
        if step == WARM_UP_STEPS:
            torch.cuda.synchronize()
            started = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cuda", dtype=TYPES[precision], enabled=TYPES[precision] is not None):
            loss = torch.nn.functional.cross_entropy(model(images), labels)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    torch.cuda.synchronize()
    return batch * devices * steps / (time.perf_counter() - started)


def post(measurement: dict, key: str) -> None:
    request = urllib.request.Request(
        os.environ["CATALOG_URL"].rstrip("/") + "/api/v1/benchmarks",
        data=json.dumps(measurement).encode(),
        headers={"Content-Type": "application/json", "Idempotency-Key": key},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        print(answer.status, answer.read().decode())


def main() -> int:
    devices = torch.cuda.device_count()
    if devices == 0:
        print("This container sees no GPU. Maybe it asked for none, or the driver is missing.", file=sys.stderr)
        return 1
    batch = int(os.environ.get("BATCH", "64"))
    precision = os.environ.get("PRECISION", "BF16")
    speed = throughput(devices, batch, int(os.environ.get("STEPS", "100")), precision)
    measurement = {
        "modelId": "resnet-50",
        "acceleratorId": os.environ["ACCELERATOR_ID"],
        "accelerators": devices,
        "precision": precision,
        "batchPerAccelerator": batch,
        "unitsPerSecond": speed,
        "unit": "SAMPLE",
        "source": "benchmark job on " + socket.gethostname(),
        "note": f"PyTorch {torch.__version__}, {torch.cuda.get_device_name(0)}, random images of 224 px, SGD with momentum.",
    }
    try:
        post(measurement, os.environ.get("HOSTNAME", socket.gethostname()))
    except urllib.error.HTTPError as refused:
        print(refused.code, refused.read().decode(), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
