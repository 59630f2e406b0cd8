// MiniAlexNet in f32: 30 kernels, 248832 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 306688 bytes of arena.
// Batches of 32 images: 2108672 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 28, width = 28, channels = 1, stride = 4 };
    };
    const float *const input = (const float *)(arena + 303104);
    float *const output = (float *)(arena + 50176);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 1 -> 16, 5x5, relu: 784 x 16 x 100 in tiles of 32 x 32.
// 25 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 28, width = 28, channels = 1, stride = 4 };
        enum { out_height = 28, out_width = 28 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 1, group_outputs = 16 };
        enum { tap_channels = 4, filter_stride = 100 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 50176);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 6400);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<18048>(weights + 157696);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.2: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 28, width = 28, channels = 16, stride = 16 };
        enum { size = 5 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 281344);
    normalise_and_pool<Sizes>(input, output, 0.01f, 0.75f, 2.0f);
}

// features.4: conv2d 16 -> 32, 5x5, 2 groups, relu: 169 x 16 x 200 in tiles of 64 x 32, in 13 parts.
// 3 x 2 x 13 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_4_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 16, stride = 16 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 8, group_outputs = 16 };
        enum { tap_channels = 8, filter_stride = 200 };
        enum { threads = 128, rows = 64, columns = 32, warps_down = 4, warps_across = 1 };
        enum { slots = 4, stages = 4, splits = 13, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 281344);
    const float *const filters = (const float *)(weights + 6656);
    float *const parts = (float *)(arena + 0);
    read_ahead<18048>(weights + 175744);
    convolve_part<Sizes>(input, filters, parts);
}

// features.4: the sum of 13 parts.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 13, width = 13, channels = 32, stride = 32 };
        enum { splits = 13 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 32256);
    const float *const residual = 0;
    float *const output = (float *)(arena + 281344);
    combine<Sizes>(parts, bias, residual, output);
}

// features.6: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 13, width = 13, channels = 32, stride = 32 };
        enum { size = 5 };
        enum { out_height = 6, out_width = 6 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 281344);
    float *const output = (float *)(arena + 62208);
    normalise_and_pool<Sizes>(input, output, 0.01f, 0.75f, 2.0f);
}

// features.8: conv2d 32 -> 48, 3x3, relu: 36 x 48 x 288 in tiles of 32 x 32, in 9 parts.
// 2 x 2 x 9 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_8_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 32, stride = 32 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 48 };
        enum { tap_channels = 32, filter_stride = 288 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 62208);
    const float *const filters = (const float *)(weights + 32512);
    float *const parts = (float *)(arena + 0);
    read_ahead<13056>(weights + 193792);
    convolve_part<Sizes>(input, filters, parts);
}

// features.8: the sum of 9 parts.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_8_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 48, stride = 48 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 87808);
    const float *const residual = 0;
    float *const output = (float *)(arena + 96768);
    combine<Sizes>(parts, bias, residual, output);
}

// features.10: conv2d 48 -> 48, 3x3, 2 groups, relu: 36 x 24 x 216 in tiles of 32 x 32, in 14 parts.
// 2 x 2 x 14 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_10_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 48, stride = 48 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 24, group_outputs = 24 };
        enum { tap_channels = 24, filter_stride = 216 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 14, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 96768);
    const float *const filters = (const float *)(weights + 88064);
    float *const parts = (float *)(arena + 0);
    read_ahead<18048>(weights + 207360);
    convolve_part<Sizes>(input, filters, parts);
}

// features.10: the sum of 14 parts.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_10_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 48, stride = 48 };
        enum { splits = 14 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 129536);
    const float *const residual = 0;
    float *const output = (float *)(arena + 96768);
    combine<Sizes>(parts, bias, residual, output);
}

// features.12: conv2d 48 -> 32, 3x3, 2 groups, relu: 36 x 16 x 216 in tiles of 32 x 32, in 14 parts.
// 2 x 2 x 14 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_12_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 48, stride = 48 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 24, group_outputs = 16 };
        enum { tap_channels = 24, filter_stride = 216 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 14, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 96768);
    const float *const filters = (const float *)(weights + 129792);
    float *const parts = (float *)(arena + 0);
    read_ahead<18048>(weights + 225408);
    convolve_part<Sizes>(input, filters, parts);
}

// features.12: the sum of 14 parts, then max_pool2d 3x3 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_12_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 6, channels = 32, stride = 32 };
        enum { splits = 14 };
        enum { out_height = 2, out_width = 2 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 157440);
    float *const output = (float *)(arena + 64512);
    combine_and_pool<Sizes>(parts, bias, output);
}

// classifier.1: linear 128 -> 96, relu.
// 96 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) classifier_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 128, stride = 128 };
        enum { outputs = 96, out_stride = 96 };
        enum { matrix_stride = 128, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 64512);
    const float *const matrix = (const float *)(weights + 157696);
    const float *const bias = (const float *)(weights + 206848);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.4: linear 96 -> 96, relu.
// 96 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) classifier_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 96, stride = 96 };
        enum { outputs = 96, out_stride = 96 };
        enum { matrix_stride = 96, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 207360);
    const float *const bias = (const float *)(weights + 244224);
    float *const output = (float *)(arena + 512);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.6: linear 96 -> 10.
// 12 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) classifier_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 96, stride = 96 };
        enum { outputs = 10, out_stride = 12 };
        enum { matrix_stride = 96, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 244736);
    const float *const bias = (const float *)(weights + 248576);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// classifier.6: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) classifier_6_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 306432);
    export_value<Sizes>(input, output);
}


// Batches of 32 images -----------------------------------------------------------------------------------------------

// input: the images.
// 98 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 28, width = 28, channels = 1, stride = 4 };
    };
    const float *const input = (const float *)(arena + 2007040);
    float *const output = (float *)(arena + 1605632);
    import_images<Sizes>(input, output);
}

// features.0: conv2d 1 -> 16, 5x5, relu: 25088 x 16 x 100 in tiles of 64 x 32.
// 392 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 28, width = 28, channels = 1, stride = 4 };
        enum { out_height = 28, out_width = 28 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 1, group_outputs = 16 };
        enum { tap_channels = 4, filter_stride = 100 };
        enum { threads = 128, rows = 64, columns = 32, warps_down = 4, warps_across = 1 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 1605632);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 6400);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.2: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 85 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_2_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 28, width = 28, channels = 16, stride = 16 };
        enum { size = 5 };
        enum { out_height = 13, out_width = 13 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1605632);
    normalise_and_pool<Sizes>(input, output, 0.01f, 0.75f, 2.0f);
}

// features.4: conv2d 16 -> 32, 5x5, 2 groups, relu: 5408 x 16 x 200 in tiles of 64 x 32.
// 85 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_4_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 13, width = 13, channels = 16, stride = 16 };
        enum { out_height = 13, out_width = 13 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 8, group_outputs = 16 };
        enum { tap_channels = 8, filter_stride = 200 };
        enum { threads = 128, rows = 64, columns = 32, warps_down = 4, warps_across = 1 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 1605632);
    const float *const filters = (const float *)(weights + 6656);
    const float *const bias = (const float *)(weights + 32256);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.6: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
// 36 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 13, width = 13, channels = 32, stride = 32 };
        enum { size = 5 };
        enum { out_height = 6, out_width = 6 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1327104);
    normalise_and_pool<Sizes>(input, output, 0.01f, 0.75f, 2.0f);
}

// features.8: conv2d 32 -> 48, 3x3, relu: 1152 x 48 x 288 in tiles of 64 x 64, in 6 parts.
// 18 x 1 x 6 blocks of 128 threads, 32768 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_8_b32_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 6, width = 6, channels = 32, stride = 32 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 48 };
        enum { tap_channels = 32, filter_stride = 288 };
        enum { threads = 128, rows = 64, columns = 64, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 6, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 1327104);
    const float *const filters = (const float *)(weights + 32512);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// features.8: the sum of 6 parts.
// 54 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_8_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 6, width = 6, channels = 48, stride = 48 };
        enum { splits = 6 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 87808);
    const float *const residual = 0;
    float *const output = (float *)(arena + 1327104);
    combine<Sizes>(parts, bias, residual, output);
}

// features.10: conv2d 48 -> 48, 3x3, 2 groups, relu: 1152 x 24 x 216 in tiles of 32 x 32.
// 36 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_10_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 6, width = 6, channels = 48, stride = 48 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 24, group_outputs = 24 };
        enum { tap_channels = 24, filter_stride = 216 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 1327104);
    const float *const filters = (const float *)(weights + 88064);
    const float *const bias = (const float *)(weights + 129536);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.12: conv2d 48 -> 32, 3x3, 2 groups, relu: 1152 x 16 x 216 in tiles of 32 x 32.
// 36 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_12_b32_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 6, width = 6, channels = 48, stride = 48 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 24, group_outputs = 16 };
        enum { tap_channels = 24, filter_stride = 216 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 129792);
    const float *const bias = (const float *)(weights + 157440);
    const float *const residual = 0;
    float *const output = (float *)(arena + 221184);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.12: max_pool2d 3x3 / 2.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_12_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 6, width = 6, channels = 32, stride = 32 };
        enum { out_height = 2, out_width = 2 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 221184);
    float *const output = (float *)(arena + 0);
    max_pool<Sizes>(input, output);
}

// classifier.1: linear 128 -> 96, relu: 32 x 96 x 128 in tiles of 32 x 32.
// 1 x 3 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_1_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 128, stride = 128 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 96, out_stride = 96 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 128, group_outputs = 96 };
        enum { tap_channels = 128, filter_stride = 128 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 157696);
    const float *const bias = (const float *)(weights + 206848);
    const float *const residual = 0;
    float *const output = (float *)(arena + 16384);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// classifier.4: linear 96 -> 96, relu: 32 x 96 x 96 in tiles of 32 x 32.
// 1 x 3 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_4_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 96, stride = 96 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 96, out_stride = 96 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 96, group_outputs = 96 };
        enum { tap_channels = 96, filter_stride = 96 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 16384);
    const float *const filters = (const float *)(weights + 207360);
    const float *const bias = (const float *)(weights + 244224);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// classifier.6: linear 96 -> 10: 32 x 10 x 96 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) classifier_6_b32(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 32, height = 1, width = 1, channels = 96, stride = 96 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 10, out_stride = 12 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 96, group_outputs = 10 };
        enum { tap_channels = 96, filter_stride = 96 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 244736);
    const float *const bias = (const float *)(weights + 248576);
    const float *const residual = 0;
    float *const output = (float *)(arena + 12288);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// classifier.6: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) classifier_6_b32_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 32, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 12288);
    float *const output = (float *)(arena + 2107392);
    export_value<Sizes>(input, output);
}

