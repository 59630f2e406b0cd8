"""What the tests of all engines do: a worker that is killed, a model that is pickled, a batch of a wrong shape."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path
from typing import Callable, List, Optional

from digits import SIDE, Array
from minialexnet import Model

# The batch, of those that all workers have scored, after which one of them is killed.
FATAL = 7

# Fewer images than a batch has. An engine may make more batches of them.
FEW = 100
WRONG_SHAPE = re.compile(rf".*input `input`: expected \[batch, 1, {SIDE}, {SIDE}\], found \[\d+, {SIDE}, {SIDE}\]")


def run_and_die_once(folder: Path, run: Callable[[Array], Array], images: Array) -> Array:
    """Scores a batch. The worker that scores number `FATAL` dies before it can say so, as a machine that loses power does."""
    scores = run(images)
    # Workers share nothing but files; the system says who is first.
    for number in range(1, 10_000):
        if _created(folder / f"batch-{number}"):
            break
    if number >= FATAL and _created(folder / "killed"):
        os.kill(os.getpid(), signal.SIGKILL)
    return scores


def _created(path: Path) -> bool:
    try:
        with path.open("x") as file:
            file.write(str(os.getpid()))
    except FileExistsError:
        return False
    return True


def check_death(folder: Path, batches: int) -> None:
    """A worker has died, its batch has been scored again, and others have gone on."""
    killed = (folder / "killed").read_text()
    assert not Path("/proc", killed).exists(), f"process {killed} lives"
    workers = [file.read_text() for file in folder.glob("batch-*")]
    assert len(workers) > batches, f"{len(workers)} batches have been scored, of {batches}"
    assert len(set(workers)) > 1, "there was no other worker"
    print(f"killed worker {killed} of {len(set(workers))}; {len(workers)} batches scored for {batches}")


def check_same(scores: Array) -> None:
    """The scores are those of a single process."""
    from digits import difference

    problem = difference(scores)
    assert problem is None, problem


def check_readable(call: Callable[[], object]) -> None:
    """What is wrong with a batch is in the error that the engine raises here, whatever it says beside."""
    message: Optional[str] = None
    try:
        call()
    except Exception as error:
        message = str(error)
    assert message is not None, "a batch of a wrong shape has been scored"
    found = WRONG_SHAPE.search(message)
    assert found is not None, f"{WRONG_SHAPE.pattern!r} is not in:\n{message}"
    print(found.group())


def first_scores(model: Model) -> List[float]:
    """The scores of the first image, wherever the model is by now."""
    from digits import images

    return list(map(float, model.run(images(0, 1))[0]))
