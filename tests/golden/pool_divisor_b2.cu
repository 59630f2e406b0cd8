// PoolDivisor in f32: 6 kernels, 3328 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 2 images: 4608 bytes of arena.

// Batches of 2 images ------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 8, width = 7, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 1792);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// p1: avg_pool2d 3x2 / 2x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p1_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 8, width = 7, channels = 3, stride = 4 };
        enum { out_height = 5, out_width = 6 };
        enum { taps_v = 3, taps_u = 2, stride_v = 2, stride_u = 1, top = 1, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { divisor = FIXED, fixed_divisor = 5 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3328);
    average_pool<Sizes>(input, output);
}

// c1: conv2d 3 -> 4, 3x3: 60 x 4 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c1_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 5, width = 6, channels = 3, stride = 4 };
        enum { out_height = 5, out_width = 6 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 4 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 3328);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 768);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<1920>(weights + 1024);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// p2: avg_pool2d 2x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p2_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 5, width = 6, channels = 4, stride = 4 };
        enum { out_height = 4, out_width = 6 };
        enum { taps_v = 2, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { divisor = FIXED, fixed_divisor = 3 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1024);
    average_pool<Sizes>(input, output);
}

// fc: linear 96 -> 5.
// 8 x 1 x 1 blocks of 32 threads, 8 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) fc_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, inputs = 96, stride = 96 };
        enum { outputs = 5, out_stride = 8 };
        enum { matrix_stride = 96, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 1024);
    const float *const matrix = (const float *)(weights + 1024);
    const float *const bias = (const float *)(weights + 3072);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// fc: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) fc_b2_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 1, channels = 5, stride = 8 };
        enum { out_stride = 5 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4352);
    export_value<Sizes>(input, output);
}

