// AlexNetTorchvision in bf16: 14 kernels, 122237952 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 3499008 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 196 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 224, width = 224, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 2799360);
    bf16 *const output = (bf16 *)(arena + 0);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 3 -> 64, 11x11 / 4, relu: 3025 x 64 x 484 in tiles of 32 x 32.
// 95 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b1_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 224, width = 224, channels = 3, stride = 4 };
        enum { out_height = 55, out_width = 55 };
        enum { out_channels = 64, out_stride = 64 };
        enum { taps_v = 11, taps_u = 11, stride_v = 4, stride_u = 4, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 64 };
        enum { tap_channels = 4, filter_stride = 484 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const filters = (const bf16 *)(weights + 0);
    const float *const bias = (const float *)(weights + 61952);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 401408);
    read_ahead<5033216>(weights + 4957184);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.0: max_pool2d 3x3 / 2.
// 46 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 55, width = 55, channels = 64, stride = 64 };
        enum { out_height = 27, out_width = 27 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 401408);
    bf16 *const output = (bf16 *)(arena + 3401472);
    max_pool<Sizes>(input, output);
}

// features.3: conv2d 64 -> 192, 5x5, relu: 729 x 192 x 1600 in tiles of 64 x 96, in 5 parts.
// 12 x 2 x 5 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_3_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 27, width = 27, channels = 64, stride = 64 };
        enum { out_height = 27, out_width = 27 };
        enum { out_channels = 192, out_stride = 192 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 64, group_outputs = 192 };
        enum { tap_channels = 64, filter_stride = 1600 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 5, chunk = 8, pairs = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 3401472);
    const bf16 *const filters = (const bf16 *)(weights + 62208);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 9990400);
    convolve_part<Sizes>(input, filters, parts);
}

// features.3: the sum of 5 parts, then max_pool2d 3x3 / 2.
// 32 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_3_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 27, width = 27, channels = 192, stride = 192 };
        enum { splits = 5 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 676608);
    bf16 *const output = (bf16 *)(arena + 3401472);
    combine_and_pool<Sizes>(parts, bias, output);
}

// features.6: conv2d 192 -> 384, 3x3, relu: 169 x 384 x 1728 in tiles of 64 x 96, in 9 parts.
// 3 x 4 x 9 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_6_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 192, stride = 192 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 192, group_outputs = 384 };
        enum { tap_channels = 192, filter_stride = 1728 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 9, chunk = 8, pairs = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 3401472);
    const bf16 *const filters = (const bf16 *)(weights + 677376);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 15023616);
    convolve_part<Sizes>(input, filters, parts);
}

// features.6: the sum of 9 parts.
// 64 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 2004480);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 2422784);
    combine<Sizes>(parts, bias, residual, output);
}

// features.8: conv2d 384 -> 256, 3x3, relu: 169 x 256 x 3456 in tiles of 64 x 96, in 14 parts.
// 3 x 3 x 14 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_8_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 384, group_outputs = 256 };
        enum { tap_channels = 384, filter_stride = 3456 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 14, chunk = 8, pairs = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 2422784);
    const bf16 *const filters = (const bf16 *)(weights + 2006016);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 20056832);
    convolve_part<Sizes>(input, filters, parts);
}

// features.8: the sum of 14 parts.
// 43 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_8_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 256, stride = 256 };
        enum { splits = 14 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 3775488);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 2422784);
    combine<Sizes>(parts, bias, residual, output);
}

// features.10: conv2d 256 -> 256, 3x3, relu: 169 x 256 x 2304 in tiles of 64 x 96, in 12 parts.
// 3 x 3 x 12 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_10_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 256, stride = 256 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 256, group_outputs = 256 };
        enum { tap_channels = 256, filter_stride = 2304 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 12, chunk = 8, pairs = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 2422784);
    const bf16 *const filters = (const bf16 *)(weights + 3776512);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 25090048);
    convolve_part<Sizes>(input, filters, parts);
}

// features.10: the sum of 12 parts, then max_pool2d 3x3 / 2.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_10_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 13, width = 13, channels = 256, stride = 256 };
        enum { splits = 12 };
        enum { out_height = 6, out_width = 6 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 4956160);
    bf16 *const output = (bf16 *)(arena + 2076672);
    combine_and_pool<Sizes>(parts, bias, output);
}

// classifier.1: linear 9216 -> 4096, relu.
// 1024 x 1 x 1 blocks of 256 threads, 128 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 9216, stride = 9216 };
        enum { outputs = 4096, out_stride = 4096 };
        enum { matrix_stride = 9216, rows = 4, threads = 256 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 2076672);
    const bf16 *const matrix = (const bf16 *)(weights + 4957184);
    const float *const bias = (const float *)(weights + 80454656);
    bf16 *const output = (bf16 *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.4: linear 4096 -> 4096, relu.
// 1024 x 1 x 1 blocks of 256 threads, 128 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 4096, stride = 4096 };
        enum { outputs = 4096, out_stride = 4096 };
        enum { matrix_stride = 4096, rows = 4, threads = 256 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const matrix = (const bf16 *)(weights + 80471040);
    const float *const bias = (const float *)(weights + 114025472);
    bf16 *const output = (bf16 *)(arena + 8192);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.6: linear 4096 -> 1000.
// 500 x 1 x 1 blocks of 256 threads, 64 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) classifier_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 4096, stride = 4096 };
        enum { outputs = 1000, out_stride = 1000 };
        enum { matrix_stride = 4096, rows = 2, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 8192);
    const bf16 *const matrix = (const bf16 *)(weights + 114041856);
    const float *const bias = (const float *)(weights + 122233856);
    float *const output = (float *)(arena + 3494912);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

