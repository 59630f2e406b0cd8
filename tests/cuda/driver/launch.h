// What the stand-in for NVRTC puts before every source: the emulator, and how the stand-in driver starts kernels in it.
// Copies land when they are waited for, and threads run in random order: what a GPU may do.

#pragma once

#include "../primitives.h"

extern "C" __attribute__((visibility("default"))) int
graphc_stand_in_launch(const char *name, emulator::Kernel kernel, const unsigned *grid, const unsigned *block,
                       unsigned shared, unsigned char *arena, const unsigned char *weights) {
    if (block[1] * block[2] != 1) {
        fprintf(stderr, "%s: the emulator has blocks of one dimension\n", name);
        return 719;
    }
    const emulator::Launch launch = {name, kernel, {grid[0], grid[1], grid[2]}, block[0], shared};
    emulator::launch(launch, arena, weights, emulator::Order::RANDOM, emulator::Landing::AT_THE_WAIT);
    return 0;
}
