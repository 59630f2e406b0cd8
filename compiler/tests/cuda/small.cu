// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 8, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 2048);
    bf16 *const output = (bf16 *)(arena + 1024);
    import_images<Sizes>(input, output);
}

// stem: conv2d 3 -> 4, 3x3, batch_norm2d, relu: 64 x 4 x 36 in tiles of 16 x 64.
// 4 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 8, width = 8, channels = 3, stride = 4 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 4, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 4 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 1024);
    const bf16 *const filters = (const bf16 *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    read_ahead<2560>(weights + 1280);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// left: conv2d 4 -> 4, 1x1, add: 64 x 4 x 8 in tiles of 16 x 64.
// 4 x 1 x 1 blocks of 128 threads, 20480 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) left_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 8, width = 8, channels = 4, stride = 8 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 4, out_stride = 8 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 4, group_outputs = 4 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const filters = (const bf16 *)(weights + 768);
    const float *const bias = (const float *)(weights + 1024);
    const bf16 *const residual = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 1024);
    read_ahead<2560>(weights + 3840);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// flat: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flat_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 8, channels = 4, stride = 8 };
        enum { out_stride = 256 };
    };
    const bf16 *const input = (const bf16 *)(arena + 1024);
    bf16 *const output = (bf16 *)(arena + 2816);
    export_value<Sizes>(input, output);
}

// scores: linear 256 -> 10.
// 12 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 256, stride = 256 };
        enum { outputs = 10, out_stride = 12 };
        enum { matrix_stride = 256, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 2816);
    const bf16 *const matrix = (const bf16 *)(weights + 1280);
    const float *const bias = (const float *)(weights + 6400);
    float *const output = (float *)(arena + 1024);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// scores: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scores_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 3328);
    export_value<Sizes>(input, output);
}

// pooled: adaptive_avg_pool2d 1x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pooled_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 8, channels = 4, stride = 8 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 0 };
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 1024);
    adaptive_pool<Sizes>(input, output);
}

// pooled: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pooled_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 4, stride = 8 };
        enum { out_stride = 4 };
    };
    const bf16 *const input = (const bf16 *)(arena + 1024);
    float *const output = (float *)(arena + 3584);
    export_value<Sizes>(input, output);
}

