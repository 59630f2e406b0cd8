// As much of CUDA as kernels without barriers need: threads one after another.

#pragma once

#define __global__
#define __device__
#define __launch_bounds__(...)

struct Index {
    unsigned x, y, z;
};
static thread_local Index gridDim, blockDim, blockIdx, threadIdx;

using Kernel = void (*)(unsigned char *, const unsigned char *);

extern "C" int graphc_stand_in_launch(Kernel kernel, const unsigned *grid, const unsigned *block, unsigned,
                                      unsigned char *arena, const unsigned char *weights) {
    gridDim = {grid[0], grid[1], grid[2]};
    blockDim = {block[0], block[1], block[2]};
    for (blockIdx.z = 0; blockIdx.z < grid[2]; blockIdx.z++)
        for (blockIdx.y = 0; blockIdx.y < grid[1]; blockIdx.y++)
            for (blockIdx.x = 0; blockIdx.x < grid[0]; blockIdx.x++)
                for (threadIdx.z = 0; threadIdx.z < block[2]; threadIdx.z++)
                    for (threadIdx.y = 0; threadIdx.y < block[1]; threadIdx.y++)
                        for (threadIdx.x = 0; threadIdx.x < block[0]; threadIdx.x++) kernel(arena, weights);
    return 0;
}
