// Resized in f32: 30 kernels, 14080 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 278272 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
    };
    const float *const input = (const float *)(arena + 230912);
    float *const output = (float *)(arena + 222976);
    import_images<Sizes>(input, output);
}

// stem: conv2d 19 -> 19, 3x3: 99 x 19 x 180 in tiles of 32 x 32, in 12 parts.
// 4 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 9, out_width = 11 };
        enum { out_channels = 19, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 19 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 222976);
    const float *const filters = (const float *)(weights + 0);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// stem: the sum of 12 parts.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 13824);
    const float *const residual = 0;
    float *const output = (float *)(arena + 222976);
    combine<Sizes>(parts, bias, residual, output);
}

// twice: upsample by 2, nearest.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 18, out_width = 22 };
        enum { taps = 1 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.5f, 0.5f, 0.0f, 0.0f);
}

// twice: a result, in the caller's order.
// 30 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 18, width = 22, channels = 19, stride = 20 };
        enum { out_stride = 7524 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 140544);
    export_value<Sizes>(input, output);
}

// exact: upsample to 13x7, nearest-exact.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) exact_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 13, out_width = 7 };
        enum { taps = 1 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.6923077f, 1.5714285f, 0.5f, 0.5f);
}

// exact: a result, in the caller's order.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) exact_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 13, width = 7, channels = 19, stride = 20 };
        enum { out_stride = 1729 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 246272);
    export_value<Sizes>(input, output);
}

// between: upsample by 2, bilinear.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) between_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 18, out_width = 22 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.5f, 0.5f, 0.5f, 0.5f);
}

// positive: relu.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 396, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 47616);
    apply<Sizes>(input, output);
}

// positive: a result, in the caller's order.
// 30 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 18, width = 22, channels = 19, stride = 20 };
        enum { out_stride = 7524 };
    };
    const float *const input = (const float *)(arena + 47616);
    float *const output = (float *)(arena + 170752);
    export_value<Sizes>(input, output);
}

// aligned: upsample to 17x17, bilinear.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) aligned_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 17, out_width = 17 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.5f, 0.625f, 0.0f, 0.0f);
}

// aligned: a result, in the caller's order.
// 22 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) aligned_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 17, width = 17, channels = 19, stride = 20 };
        enum { out_stride = 5491 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 200960);
    export_value<Sizes>(input, output);
}

// factors: upsample by 1.3x0.6, bilinear.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) factors_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 11, out_width = 6 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.7692308f, 1.6666666f, 0.5f, 0.5f);
}

// factors: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) factors_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 11, width = 6, channels = 19, stride = 20 };
        enum { out_stride = 1254 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 253440);
    export_value<Sizes>(input, output);
}

// sizes: upsample by 1.3x0.6, bilinear.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sizes_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 11, out_width = 6 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.8181818f, 1.8333334f, 0.5f, 0.5f);
}

// sizes: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sizes_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 11, width = 6, channels = 19, stride = 20 };
        enum { out_stride = 1254 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 258560);
    export_value<Sizes>(input, output);
}

// cubic: upsample by 2.5, bicubic.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cubic_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 22, out_width = 27 };
        enum { taps = 4 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 0.4f, 0.4f, 0.5f, 0.5f);
}

// cubic: a result, in the caller's order.
// 45 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cubic_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 22, width = 27, channels = 19, stride = 20 };
        enum { out_stride = 11286 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 95232);
    export_value<Sizes>(input, output);
}

// small: upsample to 4x5, bicubic.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) small_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 4, out_width = 5 };
        enum { taps = 4 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 2.6666667f, 2.5f, 0.0f, 0.0f);
}

// small: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) small_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 4, width = 5, channels = 19, stride = 20 };
        enum { out_stride = 380 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 273664);
    export_value<Sizes>(input, output);
}

// averaged: upsample to 4x5, area.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) averaged_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 4, out_width = 5 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// averaged: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) averaged_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 4, width = 5, channels = 19, stride = 20 };
        enum { out_stride = 380 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 275200);
    export_value<Sizes>(input, output);
}

// covered: upsample by 1.3x0.6, area.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) covered_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 11, out_width = 6 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// covered: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) covered_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 11, width = 6, channels = 19, stride = 20 };
        enum { out_stride = 1254 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 263680);
    export_value<Sizes>(input, output);
}

// euclid: lp_pool2d 3x3 / 2.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) euclid_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 18, width = 22, channels = 19, stride = 20 };
        enum { out_height = 9, out_width = 11 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 47616);
    float *const output = (float *)(arena + 0);
    power_pool<Sizes>(input, output, 2.0f);
}

// euclid: a result, in the caller's order.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) euclid_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_stride = 1881 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 238592);
    export_value<Sizes>(input, output);
}

// cube: lp_pool2d 2x3 / 2x3.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cube_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 18, width = 22, channels = 19, stride = 20 };
        enum { out_height = 9, out_width = 7 };
        enum { taps_v = 2, taps_u = 3, stride_v = 2, stride_u = 3, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 47616);
    float *const output = (float *)(arena + 0);
    power_pool<Sizes>(input, output, 3.0f);
}

// cube: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cube_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 268800);
    export_value<Sizes>(input, output);
}

// sum: lp_pool2d 2x2 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 19, stride = 20 };
        enum { out_height = 4, out_width = 5 };
        enum { taps_v = 2, taps_u = 2, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 222976);
    float *const output = (float *)(arena + 0);
    power_pool<Sizes>(input, output, 1.0f);
}

// sum: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 4, width = 5, channels = 19, stride = 20 };
        enum { out_stride = 380 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 276736);
    export_value<Sizes>(input, output);
}

