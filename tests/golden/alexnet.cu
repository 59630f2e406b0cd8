// AlexNet in f32: 29 kernels, 249560064 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 9097728 bytes of arena.
// Batches of 32 images: 82256896 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 196 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 224, width = 224, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 8211456);
    float *const output = (float *)(arena + 2323200);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 3 -> 96, 11x11 / 4, relu: 3025 x 96 x 484 in tiles of 64 x 96, in 2 parts.
// 48 x 1 x 2 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 224, width = 224, channels = 3, stride = 4 };
        enum { out_height = 55, out_width = 55 };
        enum { out_channels = 96, out_stride = 96 };
        enum { taps_v = 11, taps_u = 11, stride_v = 4, stride_u = 4, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 96 };
        enum { tap_channels = 4, filter_stride = 484 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 2, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2323200);
    const float *const filters = (const float *)(weights + 0);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 15035392);
    convolve_part<Sizes>(input, filters, parts);
}

// features.0: the sum of 2 parts, then max_pool2d 3x3 / 2.
// 69 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 55, width = 55, channels = 96, stride = 96 };
        enum { splits = 2 };
        enum { out_height = 27, out_width = 27 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 185856);
    float *const output = (float *)(arena + 8813568);
    combine_and_pool<Sizes>(parts, bias, output);
}

// features.3: conv2d 96 -> 256, 5x5, relu: 729 x 256 x 2400 in tiles of 128 x 128, in 11 parts.
// 6 x 2 x 11 blocks of 256 threads, 98304 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_3_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 27, width = 27, channels = 96, stride = 96 };
        enum { out_height = 27, out_width = 27 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 96, group_outputs = 256 };
        enum { tap_channels = 96, filter_stride = 2400 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 8813568);
    const float *const filters = (const float *)(weights + 186368);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 20068608);
    convolve_part<Sizes>(input, filters, parts);
}

// features.3: the sum of 11 parts, then max_pool2d 3x3 / 2.
// 43 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_3_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 27, width = 27, channels = 256, stride = 256 };
        enum { splits = 11 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 2643968);
    float *const output = (float *)(arena + 8813568);
    combine_and_pool<Sizes>(parts, bias, output);
}

// features.6: conv2d 256 -> 384, 3x3, relu: 169 x 384 x 2304 in tiles of 64 x 96, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_6_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 256, stride = 256 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 256, group_outputs = 384 };
        enum { tap_channels = 256, filter_stride = 2304 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 8813568);
    const float *const filters = (const float *)(weights + 2644992);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 25101824);
    convolve_part<Sizes>(input, filters, parts);
}

// features.6: the sum of 11 parts.
// 64 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { splits = 11 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 6183936);
    const float *const residual = 0;
    float *const output = (float *)(arena + 2855424);
    combine<Sizes>(parts, bias, residual, output);
}

// features.8: conv2d 384 -> 384, 3x3, relu: 169 x 384 x 3456 in tiles of 64 x 96, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_8_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 384, group_outputs = 384 };
        enum { tap_channels = 384, filter_stride = 3456 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2855424);
    const float *const filters = (const float *)(weights + 6185472);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 30135040);
    convolve_part<Sizes>(input, filters, parts);
}

// features.8: the sum of 11 parts.
// 64 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_8_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { splits = 11 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 11493888);
    const float *const residual = 0;
    float *const output = (float *)(arena + 2855424);
    combine<Sizes>(parts, bias, residual, output);
}

// features.10: conv2d 384 -> 256, 3x3, relu: 169 x 256 x 3456 in tiles of 64 x 64, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 49152 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_10_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 384, group_outputs = 256 };
        enum { tap_channels = 384, filter_stride = 3456 };
        enum { threads = 128, rows = 64, columns = 64, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2855424);
    const float *const filters = (const float *)(weights + 11495424);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 35168256);
    convolve_part<Sizes>(input, filters, parts);
}

// features.10: the sum of 11 parts, then max_pool2d 3x3 / 2.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_10_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 256, stride = 256 };
        enum { splits = 11 };
        enum { out_height = 6, out_width = 6 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 15034368);
    float *const output = (float *)(arena + 1903616);
    combine_and_pool<Sizes>(parts, bias, output);
}

// classifier.1: linear 9216 -> 4096, relu.
// 1024 x 1 x 1 blocks of 256 threads, 128 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 9216, stride = 9216 };
        enum { outputs = 4096, out_stride = 4096 };
        enum { matrix_stride = 9216, rows = 4, threads = 256 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 1903616);
    const float *const matrix = (const float *)(weights + 15035392);
    const float *const bias = (const float *)(weights + 166030336);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.4: linear 4096 -> 4096, relu.
// 1024 x 1 x 1 blocks of 256 threads, 128 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 4096, stride = 4096 };
        enum { outputs = 4096, out_stride = 4096 };
        enum { matrix_stride = 4096, rows = 4, threads = 256 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 166046720);
    const float *const bias = (const float *)(weights + 233155584);
    float *const output = (float *)(arena + 16384);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.6: linear 4096 -> 1000.
// 500 x 1 x 1 blocks of 256 threads, 64 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 4096, stride = 4096 };
        enum { outputs = 1000, out_stride = 1000 };
        enum { matrix_stride = 4096, rows = 2, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 16384);
    const float *const matrix = (const float *)(weights + 233171968);
    const float *const bias = (const float *)(weights + 249555968);
    float *const output = (float *)(arena + 9093632);
    multiply_vector<Sizes>(input, matrix, bias, output);
}


// Batches of 32 images -----------------------------------------------------------------------------------------------

// input: the images.
// 6272 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 224, width = 224, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 62861312);
    float *const output = (float *)(arena + 37171200);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 3 -> 96, 11x11 / 4, relu: 96800 x 96 x 484 in tiles of 64 x 96.
// 1513 x 1 x 1 blocks of 128 threads, 40960 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b32_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 224, width = 224, channels = 3, stride = 4 };
        enum { out_height = 55, out_width = 55 };
        enum { out_channels = 96, out_stride = 96 };
        enum { taps_v = 11, taps_u = 11, stride_v = 4, stride_u = 4, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 96 };
        enum { tap_channels = 4, filter_stride = 484 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 37171200);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 185856);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.0: max_pool2d 3x3 / 2.
// 2187 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_0_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 55, width = 55, channels = 96, stride = 96 };
        enum { out_height = 27, out_width = 27 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 37171200);
    max_pool<Sizes>(input, output);
}

// features.3: conv2d 96 -> 256, 5x5, relu: 23328 x 256 x 2400 in tiles of 128 x 128.
// 183 x 2 x 1 blocks of 256 threads, 98304 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_3_b32_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 27, width = 27, channels = 96, stride = 96 };
        enum { out_height = 27, out_width = 27 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 96, group_outputs = 256 };
        enum { tap_channels = 96, filter_stride = 2400 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 37171200);
    const float *const filters = (const float *)(weights + 186368);
    const float *const bias = (const float *)(weights + 2643968);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.3: max_pool2d 3x3 / 2.
// 1352 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_3_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 27, width = 27, channels = 256, stride = 256 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 23887872);
    max_pool<Sizes>(input, output);
}

// features.6: conv2d 256 -> 384, 3x3, relu: 5408 x 384 x 2304 in tiles of 128 x 128.
// 43 x 3 x 1 blocks of 256 threads, 98304 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_6_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 13, width = 13, channels = 256, stride = 256 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 256, group_outputs = 384 };
        enum { tap_channels = 256, filter_stride = 2304 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 23887872);
    const float *const filters = (const float *)(weights + 2644992);
    const float *const bias = (const float *)(weights + 6183936);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.8: conv2d 384 -> 384, 3x3, relu: 5408 x 384 x 3456 in tiles of 128 x 128.
// 43 x 3 x 1 blocks of 256 threads, 98304 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_8_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 384, group_outputs = 384 };
        enum { tap_channels = 384, filter_stride = 3456 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 6185472);
    const float *const bias = (const float *)(weights + 11493888);
    const float *const residual = 0;
    float *const output = (float *)(arena + 16613376);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.10: conv2d 384 -> 256, 3x3, relu: 5408 x 256 x 3456 in tiles of 128 x 128, in 3 parts.
// 43 x 2 x 3 blocks of 256 threads, 98304 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_10_b32_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 384, group_outputs = 256 };
        enum { tap_channels = 384, filter_stride = 3456 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 3, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 16613376);
    const float *const filters = (const float *)(weights + 11495424);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// features.10: the sum of 3 parts, then max_pool2d 3x3 / 2.
// 288 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_10_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 13, width = 13, channels = 256, stride = 256 };
        enum { splits = 3 };
        enum { out_height = 6, out_width = 6 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 15034368);
    float *const output = (float *)(arena + 16613376);
    combine_and_pool<Sizes>(parts, bias, output);
}

// classifier.1: linear 9216 -> 4096, relu: 32 x 4096 x 9216 in tiles of 32 x 96, in 6 parts.
// 1 x 43 x 6 blocks of 128 threads, 49152 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_1_b32_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 9216, stride = 9216 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 4096, out_stride = 4096 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 9216, group_outputs = 4096 };
        enum { tap_channels = 9216, filter_stride = 9216 };
        enum { threads = 128, rows = 32, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 6, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 16613376);
    const float *const filters = (const float *)(weights + 15035392);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// classifier.1: the sum of 6 parts.
// 128 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) classifier_1_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 4096, stride = 4096 };
        enum { splits = 6 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 166030336);
    const float *const residual = 0;
    float *const output = (float *)(arena + 3145728);
    combine<Sizes>(parts, bias, residual, output);
}

// classifier.4: linear 4096 -> 4096, relu: 32 x 4096 x 4096 in tiles of 32 x 96, in 3 parts.
// 1 x 43 x 3 blocks of 128 threads, 49152 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_4_b32_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 4096, stride = 4096 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 4096, out_stride = 4096 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 4096, group_outputs = 4096 };
        enum { tap_channels = 4096, filter_stride = 4096 };
        enum { threads = 128, rows = 32, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 3, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 3145728);
    const float *const filters = (const float *)(weights + 166046720);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// classifier.4: the sum of 3 parts.
// 128 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) classifier_4_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 4096, stride = 4096 };
        enum { splits = 3 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 233155584);
    const float *const residual = 0;
    float *const output = (float *)(arena + 1572864);
    combine<Sizes>(parts, bias, residual, output);
}

// classifier.6: linear 4096 -> 1000: 32 x 1000 x 4096 in tiles of 32 x 96, in 12 parts.
// 1 x 11 x 12 blocks of 128 threads, 49152 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_6_b32_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 4096, stride = 4096 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 1000, out_stride = 1000 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 4096, group_outputs = 1000 };
        enum { tap_channels = 4096, filter_stride = 4096 };
        enum { threads = 128, rows = 32, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 1572864);
    const float *const filters = (const float *)(weights + 233171968);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// classifier.6: the sum of 12 parts.
// 32 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) classifier_6_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 1000, stride = 1000 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 249555968);
    const float *const residual = 0;
    float *const output = (float *)(arena + 82128896);
    combine<Sizes>(parts, bias, residual, output);
}

