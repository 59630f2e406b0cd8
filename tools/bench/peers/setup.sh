#!/usr/bin/env bash
# Makes the virtual environment that peer.py and compare.py run in: ${PEERS_VENV:-~/.cache/graphc-peers}.
set -euo pipefail
venv="${PEERS_VENV:-$HOME/.cache/graphc-peers}"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q numpy onnx onnxruntime openvino
echo "$venv"
