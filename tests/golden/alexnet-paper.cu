// AlexNetPaper in f32: 16 kernels, 243907584 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 9580544 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 202 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 227, width = 227, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 8957952);
    float *const output = (float *)(arena + 2323200);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 3 -> 96, 11x11 / 4, relu: 3025 x 96 x 484 in tiles of 64 x 96, in 2 parts.
// 48 x 1 x 2 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 227, width = 227, channels = 3, stride = 4 };
        enum { out_height = 55, out_width = 55 };
        enum { out_channels = 96, out_stride = 96 };
        enum { taps_v = 11, taps_u = 11, stride_v = 4, stride_u = 4, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 96 };
        enum { tap_channels = 4, filter_stride = 484 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 2, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2323200);
    const float *const filters = (const float *)(weights + 0);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 9382912);
    convolve_part<Sizes>(input, filters, parts);
}

// features.0: the sum of 2 parts.
// 284 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 55, width = 55, channels = 96, stride = 96 };
        enum { splits = 2 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 185856);
    const float *const residual = 0;
    float *const output = (float *)(arena + 2323200);
    combine<Sizes>(parts, bias, residual, output);
}

// features.2: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 69 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 55, width = 55, channels = 96, stride = 96 };
        enum { size = 5 };
        enum { out_height = 27, out_width = 27 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 2323200);
    float *const output = (float *)(arena + 8211456);
    normalise_and_pool<Sizes>(input, output, 0.0001f, 0.75f, 2.0f);
}

// features.4: conv2d 96 -> 256, 5x5, 2 groups, relu: 729 x 128 x 1200 in tiles of 128 x 128, in 11 parts.
// 6 x 2 x 11 blocks of 256 threads, 65536 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) features_4_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 27, width = 27, channels = 96, stride = 96 };
        enum { out_height = 27, out_width = 27 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 48, group_outputs = 128 };
        enum { tap_channels = 48, filter_stride = 1200 };
        enum { threads = 256, rows = 128, columns = 128, warps_down = 2, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 8211456);
    const float *const filters = (const float *)(weights + 186368);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 14416128);
    convolve_part<Sizes>(input, filters, parts);
}

// features.4: the sum of 11 parts.
// 183 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 27, width = 27, channels = 256, stride = 256 };
        enum { splits = 11 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 1415168);
    const float *const residual = 0;
    float *const output = (float *)(arena + 8211456);
    combine<Sizes>(parts, bias, residual, output);
}

// features.6: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 43 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 27, width = 27, channels = 256, stride = 256 };
        enum { size = 5 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 8211456);
    float *const output = (float *)(arena + 2855424);
    normalise_and_pool<Sizes>(input, output, 0.0001f, 0.75f, 2.0f);
}

// features.8: conv2d 256 -> 384, 3x3, relu: 169 x 384 x 2304 in tiles of 64 x 96, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_8_b1_parts(u8 *arena, const u8 *weights) {
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
    const float *const input = (const float *)(arena + 2855424);
    const float *const filters = (const float *)(weights + 1416192);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 19449344);
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
    const float *const bias = (const float *)(weights + 4955136);
    const float *const residual = 0;
    float *const output = (float *)(arena + 2855424);
    combine<Sizes>(parts, bias, residual, output);
}

// features.10: conv2d 384 -> 384, 3x3, 2 groups, relu: 169 x 192 x 1728 in tiles of 64 x 96, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 61440 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_10_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 384, out_stride = 384 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 192, group_outputs = 192 };
        enum { tap_channels = 192, filter_stride = 1728 };
        enum { threads = 128, rows = 64, columns = 96, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2855424);
    const float *const filters = (const float *)(weights + 4956672);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 24482560);
    convolve_part<Sizes>(input, filters, parts);
}

// features.10: the sum of 11 parts.
// 64 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_10_b1(u8 *arena, const u8 *weights) {
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
    const float *const bias = (const float *)(weights + 7610880);
    const float *const residual = 0;
    float *const output = (float *)(arena + 2855424);
    combine<Sizes>(parts, bias, residual, output);
}

// features.12: conv2d 384 -> 256, 3x3, 2 groups, relu: 169 x 128 x 1728 in tiles of 64 x 64, in 11 parts.
// 3 x 4 x 11 blocks of 128 threads, 49152 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_12_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 384, stride = 384 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 256, out_stride = 256 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 192, group_outputs = 128 };
        enum { tap_channels = 192, filter_stride = 1728 };
        enum { threads = 128, rows = 64, columns = 64, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 11, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 2855424);
    const float *const filters = (const float *)(weights + 7612416);
    float *const parts = (float *)(arena + 0);
    read_ahead<5033216>(weights + 29515776);
    convolve_part<Sizes>(input, filters, parts);
}

// features.12: the sum of 11 parts, then max_pool2d 3x3 / 2.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_12_b1(u8 *arena, const u8 *weights) {
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
    const float *const bias = (const float *)(weights + 9381888);
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
    const float *const matrix = (const float *)(weights + 9382912);
    const float *const bias = (const float *)(weights + 160377856);
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
    const float *const matrix = (const float *)(weights + 160394240);
    const float *const bias = (const float *)(weights + 227503104);
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
    const float *const matrix = (const float *)(weights + 227519488);
    const float *const bias = (const float *)(weights + 243903488);
    float *const output = (float *)(arena + 9576448);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

