// The emulator for the stand-in driver, which compiles emitted kernels with this header in front of them.
#pragma once

#include "primitives.h"

extern "C" int graphc_stand_in_launch(emulator::Kernel kernel, const unsigned *grid, const unsigned *block, unsigned shared,
                                      unsigned char *arena, const unsigned char *weights) {
    const emulator::Launch what = {"a kernel", kernel, {grid[0], grid[1], grid[2]}, block[0], shared};
    emulator::launch(what, arena, weights, emulator::Order::FORWARD, emulator::Landing::AT_THE_WAIT);
    return 0;
}
