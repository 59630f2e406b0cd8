"""Arrays of JAX into a network and out of it: dlpack.py WEIGHTS."""

from __future__ import annotations

import sys

import jax
import jax.numpy as jnp
import numpy as np
from minialexnet import Model, _runtime

model = Model(sys.argv[1])
images = jax.random.normal(jax.random.key(1), (5, 1, 28, 28), jnp.float32)
expected = model.run(np.array(images))

# The memory that the network reads is that of the array.
[tensor] = model.inputs()
assert _runtime._numbers(images, tensor).ctypes.data == images.unsafe_buffer_pointer()
scores = model.run(images)
assert (scores == expected).all()
assert (np.asarray(jnp.from_dlpack(scores)) == expected).all()

try:
    model.run(images.astype(jnp.bfloat16))
except ValueError as error:
    assert "input `input`: " in str(error), error
    print(error)
else:
    raise AssertionError("NumPy has a bfloat16 now")
