// PoolCeil in f32: 14 kernels, 4096 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 3 images: 23808 bytes of arena.

// Batches of 3 images ------------------------------------------------------------------------------------------------

// input: the images.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 15, width = 14, channels = 4, stride = 4 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    import_images<Sizes>(input, output);
}

// p1: max_pool2d 3x3 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p1_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 15, width = 14, channels = 4, stride = 4 };
        enum { out_height = 8, out_width = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 20480);
    max_pool<Sizes>(input, output);
}

// c1: conv2d 4 -> 6, 2x2: 243 x 6 x 16 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c1_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 8, width = 8, channels = 4, stride = 4 };
        enum { out_height = 9, out_width = 9 };
        enum { out_channels = 6, out_stride = 8 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 4, group_outputs = 6 };
        enum { tap_channels = 4, filter_stride = 16 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 20480);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    read_ahead<256>(weights + 3328);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// p2: avg_pool2d 3x3 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p2_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 9, width = 9, channels = 6, stride = 8 };
        enum { out_height = 5, out_width = 5 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { divisor = PADDED_WINDOW, fixed_divisor = 1 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 18176);
    average_pool<Sizes>(input, output);
}

// c2: conv2d 6 -> 5, 1x1: 75 x 5 x 8 in tiles of 32 x 32.
// 3 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c2_b3_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 5, width = 5, channels = 6, stride = 8 };
        enum { out_height = 5, out_width = 5 };
        enum { out_channels = 5, out_stride = 8 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 6, group_outputs = 5 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 18176);
    const float *const filters = (const float *)(weights + 768);
    const float *const bias = (const float *)(weights + 1024);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    read_ahead<128>(weights + 3584);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c2: max_pool2d 2x2 / 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) c2_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 5, width = 5, channels = 5, stride = 8 };
        enum { out_height = 2, out_width = 2 };
        enum { taps_v = 2, taps_u = 2, stride_v = 3, stride_u = 3, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 13824);
    max_pool<Sizes>(input, output);
}

// c3: conv2d 5 -> 6, 3x3: 108 x 6 x 72 in tiles of 32 x 32.
// 4 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c3_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, height = 2, width = 2, channels = 5, stride = 8 };
        enum { out_height = 6, out_width = 6 };
        enum { out_channels = 6, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 3, left = 3, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 6 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 13824);
    const float *const filters = (const float *)(weights + 1280);
    const float *const bias = (const float *)(weights + 3072);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// p4: avg_pool2d 2x3 / 1x2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p4_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 6, channels = 6, stride = 8 };
        enum { out_height = 5, out_width = 4 };
        enum { taps_v = 2, taps_u = 3, stride_v = 1, stride_u = 2, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { divisor = WINDOW, fixed_divisor = 1 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 13824);
    average_pool<Sizes>(input, output);
}

// p5: max_pool2d 2x2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p5_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 5, width = 4, channels = 6, stride = 8 };
        enum { out_height = 3, out_width = 3 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 2, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 13824);
    float *const output = (float *)(arena + 10240);
    max_pool<Sizes>(input, output);
}

// p6: avg_pool2d 2x2 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p6_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 3, width = 3, channels = 6, stride = 8 };
        enum { out_height = 2, out_width = 2 };
        enum { taps_v = 2, taps_u = 2, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { divisor = WINDOW, fixed_divisor = 1 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 11264);
    average_pool<Sizes>(input, output);
}

// p7: avg_pool2d 2x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) p7_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 2, width = 2, channels = 6, stride = 8 };
        enum { out_height = 1, out_width = 2 };
        enum { taps_v = 2, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { divisor = PADDED_WINDOW, fixed_divisor = 1 };
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 10240);
    average_pool<Sizes>(input, output);
}

// flat: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flat_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 2, channels = 6, stride = 8 };
        enum { out_stride = 12 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 10496);
    export_value<Sizes>(input, output);
}

// fc: linear 12 -> 9.
// 12 x 1 x 1 blocks of 32 threads, 12 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) fc_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 3, inputs = 12, stride = 12 };
        enum { outputs = 9, out_stride = 12 };
        enum { matrix_stride = 12, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 10496);
    const float *const matrix = (const float *)(weights + 3328);
    const float *const bias = (const float *)(weights + 3840);
    float *const output = (float *)(arena + 10240);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// fc: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) fc_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 1, channels = 9, stride = 12 };
        enum { out_stride = 9 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 23552);
    export_value<Sizes>(input, output);
}

