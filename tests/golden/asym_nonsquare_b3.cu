// AsymNonsquare in f32: 8 kernels, 7680 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 3 images: 53248 bytes of arena.

// Batches of 3 images ------------------------------------------------------------------------------------------------

// input: the images.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 17, width = 23, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 38912);
    float *const output = (float *)(arena + 19968);
    import_images<Sizes>(input, output);
}

// c1: conv2d 3 -> 7, 3x5 / 2x1, relu: 621 x 7 x 60 in tiles of 32 x 32.
// 20 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c1_b3_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 17, width = 23, channels = 3, stride = 4 };
        enum { out_height = 9, out_width = 23 };
        enum { out_channels = 7, out_stride = 8 };
        enum { taps_v = 3, taps_u = 5, stride_v = 2, stride_u = 1, top = 1, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 7 };
        enum { tap_channels = 4, filter_stride = 60 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 19968);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 1792);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<384>(weights + 6400);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c1: max_pool2d 2x3 / 2.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) c1_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 9, width = 23, channels = 7, stride = 8 };
        enum { out_height = 5, out_width = 12 };
        enum { taps_v = 2, taps_u = 3, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 19968);
    max_pool<Sizes>(input, output);
}

// c2: conv2d 7 -> 11, 1x7 / 1x3, relu: 60 x 11 x 56 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c2_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 5, width = 12, channels = 7, stride = 8 };
        enum { out_height = 5, out_width = 4 };
        enum { out_channels = 11, out_stride = 12 };
        enum { taps_v = 1, taps_u = 7, stride_v = 1, stride_u = 3, top = 0, left = 3, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 7, group_outputs = 11 };
        enum { tap_channels = 8, filter_stride = 56 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 19968);
    const float *const filters = (const float *)(weights + 2048);
    const float *const bias = (const float *)(weights + 4608);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<384>(weights + 6784);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c3: conv2d 11 -> 5, 5x1, tanh: 12 x 5 x 60 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c3_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 5, width = 4, channels = 11, stride = 12 };
        enum { out_height = 1, out_width = 4 };
        enum { out_channels = 5, out_stride = 8 };
        enum { taps_v = 5, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 11, group_outputs = 5 };
        enum { tap_channels = 12, filter_stride = 60 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 4864);
    const float *const bias = (const float *)(weights + 6144);
    const float *const residual = 0;
    float *const output = (float *)(arena + 3072);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// flat: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flat_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 4, channels = 5, stride = 8 };
        enum { out_stride = 20 };
    };
    const float *const input = (const float *)(arena + 3072);
    float *const output = (float *)(arena + 0);
    export_value<Sizes>(input, output);
}

// fc: linear 20 -> 10.
// 12 x 1 x 1 blocks of 32 threads, 12 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) fc_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, inputs = 20, stride = 20 };
        enum { outputs = 10, out_stride = 12 };
        enum { matrix_stride = 20, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 6400);
    const float *const bias = (const float *)(weights + 7424);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// fc: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) fc_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 52992);
    export_value<Sizes>(input, output);
}

