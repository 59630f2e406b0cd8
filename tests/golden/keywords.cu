// Keywords in f32: 11 kernels, 23808 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 9984 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// samples: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) samples_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 160, channels = 2, stride = 4 };
    };
    const float *const input = (const float *)(arena + 8448);
    float *const output = (float *)(arena + 3328);
    import_images<Sizes>(input, output);
}

// features.0: conv1d 2 -> 20, 9 / 4, batch_norm1d, relu: 40 x 20 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_0_b1_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 160, channels = 2, stride = 4 };
        enum { out_height = 1, out_width = 40 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 1, taps_u = 9, stride_v = 1, stride_u = 4, top = 0, left = 3, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 2, group_outputs = 20 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 3328);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 3072);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<640>(weights + 21760);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.0: max_pool1d 3 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 20 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 2, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3328);
    max_pool<Sizes>(input, output);
}

// features.4: conv1d 20 -> 20, 5, 20 groups: 20 x 1 x 5, without tiles.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 20, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 20 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 1, taps_u = 5, stride_v = 1, stride_u = 1, top = 0, left = 3, dilation_v = 1, dilation_u = 1 };
        enum { groups = 20, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 5 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 3328);
    const float *const filters = (const float *)(weights + 3328);
    const float *const bias = (const float *)(weights + 3840);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// features.5: conv1d 20 -> 33, 1: 20 x 33 x 20 in tiles of 32 x 32.
// 1 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_5_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 20, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 20 };
        enum { out_channels = 33, out_stride = 36 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 33 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 5120);
    const float *const filters = (const float *)(weights + 4096);
    const float *const bias = (const float *)(weights + 6912);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<640>(weights + 22400);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.6: avg_pool1d 2 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 20, channels = 33, stride = 36 };
        enum { out_height = 1, out_width = 10 };
        enum { taps_v = 1, taps_u = 2, stride_v = 1, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { divisor = WINDOW, fixed_divisor = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3072);
    average_pool<Sizes>(input, output);
}

// features.6: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_6_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 10, channels = 33, stride = 36 };
        enum { out_stride = 330 };
    };
    const float *const input = (const float *)(arena + 3072);
    float *const output = (float *)(arena + 6912);
    export_value<Sizes>(input, output);
}

// features.7: conv1d 33 -> 33, 3: 10 x 33 x 108 in tiles of 32 x 32.
// 1 x 2 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) features_7_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 10, channels = 33, stride = 36 };
        enum { out_height = 1, out_width = 10 };
        enum { out_channels = 33, out_stride = 36 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 2, dilation_v = 1, dilation_u = 2 };
        enum { groups = 1, group_channels = 33, group_outputs = 33 };
        enum { tap_channels = 36, filter_stride = 108 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 3072);
    const float *const filters = (const float *)(weights + 7168);
    const float *const bias = (const float *)(weights + 21504);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<384>(weights + 23040);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// features.8: adaptive_max_pool1d 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_8_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 10, channels = 33, stride = 36 };
        enum { out_height = 1, out_width = 3 };
        enum { largest = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1536);
    adaptive_pool<Sizes>(input, output);
}

// features.9: adaptive_avg_pool1d 1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) features_9_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 3, channels = 33, stride = 36 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 1536);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// classifier.0: linear 33 -> 12.
// 12 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) classifier_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 36, stride = 36 };
        enum { outputs = 12, out_stride = 12 };
        enum { matrix_stride = 36, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 21760);
    const float *const bias = (const float *)(weights + 23552);
    float *const output = (float *)(arena + 9728);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

