// Degenerate in f32: 8 kernels, 2816 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1280 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 1, channels = 1, stride = 4 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// c1: conv2d 1 -> 3, 7x1, relu: 1 x 3 x 28 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 1, channels = 1, stride = 4 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 7, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 1, group_outputs = 3 };
        enum { tap_channels = 4, filter_stride = 28 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    const float *const residual = 0;
    float *const output = (float *)(arena + 512);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c2: conv2d 3 -> 4, 1x1: 9 x 4 x 4 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c2_b1_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 3, stride = 4 };
        enum { out_height = 3, out_width = 3 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 4 };
        enum { tap_channels = 4, filter_stride = 4 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const filters = (const float *)(weights + 768);
    const float *const bias = (const float *)(weights + 1024);
    const float *const residual = 0;
    float *const output = (float *)(arena + 768);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c2: max_pool2d 3x3 / 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) c2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 3, channels = 4, stride = 4 };
        enum { out_height = 1, out_width = 1 };
        enum { taps_v = 3, taps_u = 3, stride_v = 3, stride_u = 3, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 256);
    max_pool<Sizes>(input, output);
}

// c3: conv2d 4 -> 2, 1x1 / 5: 1 x 2 x 4 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c3_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 4, stride = 4 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 2, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 5, stride_u = 5, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 4, group_outputs = 2 };
        enum { tap_channels = 4, filter_stride = 4 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const filters = (const float *)(weights + 1280);
    const float *const bias = (const float *)(weights + 1536);
    const float *const residual = 0;
    float *const output = (float *)(arena + 512);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// f1: linear 2 -> 1.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) f1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 4, stride = 4 };
        enum { outputs = 1, out_stride = 4 };
        enum { matrix_stride = 4, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 1792);
    const float *const bias = (const float *)(weights + 2048);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// f2: linear 1 -> 3.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) f2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 4, stride = 4 };
        enum { outputs = 3, out_stride = 4 };
        enum { matrix_stride = 4, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const matrix = (const float *)(weights + 2304);
    const float *const bias = (const float *)(weights + 2560);
    float *const output = (float *)(arena + 512);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// f2: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) f2_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 3, stride = 4 };
        enum { out_stride = 3 };
    };
    const float *const input = (const float *)(arena + 512);
    float *const output = (float *)(arena + 1024);
    export_value<Sizes>(input, output);
}

