"""Compiles networks of YAML and ONNX files into modules, and keeps them.

    import graphc

    model = graphc.load("net.onnx")
    results = model.run(images)

The work is done by the program ``graphc``. What it has built stays in its cache, as long as the model file, the options and the
program are the same; ``graphc clean`` removes it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

__all__ = ["CompileError", "compile", "load"]

PathLike = Union[str, "os.PathLike[str]"]


class CompileError(Exception):
    """What the program has said of a model that it could not compile."""


def compile(
    model: PathLike,
    *,
    batch: Sequence[int] = (1, 32),
    precision: str = "f32",
    scales: Optional[PathLike] = None,
    variables: Optional[Mapping[str, int]] = None,
    exact: bool = False,
    name: Optional[str] = None,
    program: Optional[PathLike] = None,
) -> ModuleType:
    """The module of a model, whose class ``Model`` is the network.

    ``model`` is a YAML or ONNX file, or one of graphc's own networks such as ``zoo:resnet18``. ``batch`` are the sizes to compile
    for; more images than the largest are several passes. ``precision`` is ``f32``, ``bf16`` or ``int8``, and ``scales`` the file
    of ``graphc quantize`` that ``int8`` needs. ``variables`` are those of the file, or dimensions of an ONNX file.
    ``exact`` computes convolutions by their definition alone, and ``name`` is another name for the network. ``program`` is the
    program graphc, which is otherwise the one of the variable ``GRAPHC`` or of the path.

    The first call builds the module, which takes minutes; a later one takes it from the cache.
    """
    file = _absolute(model)
    scales = None if scales is None else os.path.abspath(scales)
    options = _options(batch, precision, scales, variables, exact, name)
    folder = _cache() / hashlib.sha256("\0".join([file, *options]).encode()).hexdigest()[:32]
    module = Path(_call(program, ["build", "--lib", "python", "-o", str(folder), *options, "--", file]))
    settings = dict(
        batch=batch, precision=precision, scales=scales, variables=variables, exact=exact, name=name, program=program
    )
    return _imported(module, partial(_restored, file, settings))


def load(
    model: PathLike,
    weights: Union[PathLike, bytes, None] = None,
    threads: Optional[int] = 1,
    *,
    seed: Optional[int] = None,
    isa: Optional[str] = None,
    progress: Union[bool, Callable[[int, int], object]] = False,
    **options: Any,
) -> Any:
    """A network with its weights: `compile`'s class ``Model``, made with these arguments.

    Without ``weights`` and ``seed``, the weights of an ONNX file are its own, and those of a YAML file are the ones that it names.
    """
    made = compile(model, **options).Model
    if weights is None and seed is None and os.fspath(model).lower().endswith(".onnx"):
        weights = model
    return made(weights, threads, seed=seed, isa=isa, progress=progress)


def _restored(file: str, settings: Dict[str, Any], *arguments: Any, **more: Any) -> Any:
    """A network in another process."""
    return compile(file, **settings).Model(*arguments, **more)


def _absolute(model: PathLike) -> str:
    text = os.fspath(model)
    return text if text.startswith("zoo:") else os.path.abspath(text)


def _options(
    batch: Sequence[int],
    precision: str,
    scales: Optional[str],
    variables: Optional[Mapping[str, int]],
    exact: bool,
    name: Optional[str],
) -> List[str]:
    options = ["--batch", ",".join(map(str, batch)), "--precision", precision]
    options += [] if scales is None else ["--scales", scales]
    for variable, value in sorted((variables or {}).items()):
        options += ["--set", f"{variable}={value}"]
    return options + (["--exact"] if exact else []) + ([] if name is None else ["--name", name])


def _cache() -> Path:
    """Beside the programs of graphc: its README says where."""
    home = Path.home()
    system = {
        "darwin": home / "Library" / "Caches",
        "win32": Path(os.environ.get("LOCALAPPDATA") or home),
    }.get(sys.platform, Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache"))
    return Path(os.environ.get("GRAPHC_CACHE") or system / "graphc") / "graphc-python"


def _call(program: Optional[PathLike], arguments: List[str]) -> str:
    """The last line that the program prints. What it says of long work is said at once."""
    name = os.fspath(program or os.environ.get("GRAPHC") or "graphc")
    try:
        process = subprocess.Popen(
            [name, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    except FileNotFoundError as error:
        raise FileNotFoundError(f"there is no program {name!r}: `cargo install graphc-cli` installs it") from error
    with process:
        assert process.stdout is not None and process.stderr is not None
        said = []
        # What it prints at its end is a line, which the pipe holds until then.
        for line in process.stderr:
            said.append(line)
            if line.startswith("graphc: "):
                print(line, end="", file=sys.stderr)
        printed = process.stdout.read()
    if process.returncode != 0:
        raise CompileError("".join(said).strip())
    return printed.splitlines()[-1]


# Modules by their folders.
_modules: Dict[Path, ModuleType] = {}
_lock = threading.Lock()


def _imported(folder: Path, restore: Any) -> ModuleType:
    place = _kept(folder)
    with _lock:
        if place not in _modules:
            name = f"graphc._compiled_{len(_modules)}_{folder.name}"
            spec = importlib.util.spec_from_file_location(
                name, place / "__init__.py", submodule_search_locations=[str(place)]
            )
            assert spec is not None and spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
            # Another process does not know the module by this name.
            module.Model._restore = staticmethod(restore)
            _modules[place] = module
        return _modules[place]


def _kept(folder: Path) -> Path:
    """A copy of a module, named after what is in it: the system opens a library once for each path."""
    files = [file for file in sorted(folder.iterdir()) if file.suffix in (".py", ".so", ".dylib", ".dll")]
    contents = {file.name: file.read_bytes() for file in files}
    hashes = [f"{name} {hashlib.sha256(content).hexdigest()}\n" for name, content in contents.items()]
    place = folder.parent / hashlib.sha256("".join(hashes).encode()).hexdigest()[:16]
    if place.exists():
        return place
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        part = Path(scratch) / place.name
        part.mkdir()
        for name, content in contents.items():
            (part / name).write_bytes(content)
        try:
            part.rename(place)
        except OSError:
            # Another process may have been faster.
            if not place.exists():
                raise
    return place
