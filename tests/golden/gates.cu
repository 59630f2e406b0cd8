// Gates in f32: 22 kernels, 20480 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 43776 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 42752);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// stem: conv2d 3 -> 20, 3x3: 63 x 20 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 7, channels = 3, stride = 4 };
        enum { out_height = 9, out_width = 7 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 20 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 3072);
    const float *const residual = 0;
    float *const output = (float *)(arena + 6912);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// x: relu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) x_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 12032);
    apply<Sizes>(input, output);
}

// squeeze: adaptive_avg_pool2d 1x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) squeeze_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 12032);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// fc1: conv2d 20 -> 5, 1x1, relu: 1 x 5 x 20 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) fc1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 5, out_stride = 8 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 5 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 3328);
    const float *const bias = (const float *)(weights + 3840);
    const float *const residual = 0;
    float *const output = (float *)(arena + 256);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// fc2: conv2d 5 -> 20, 1x1, sigmoid: 1 x 20 x 8 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) fc2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 5, stride = 8 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 20 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const filters = (const float *)(weights + 4096);
    const float *const bias = (const float *)(weights + 4864);
    const float *const residual = 0;
    float *const output = (float *)(arena + 43520);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// excited: mul.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) excited_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 1, left_width = 1 };
        enum { right_channels = 20, right_stride = 20, right_height = 9, right_width = 7 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 43520);
    const float *const right = (const float *)(arena + 12032);
    float *const output = (float *)(arena + 0);
    multiply<Sizes>(left, right, output);
}

// excited: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) excited_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 27392);
    export_value<Sizes>(input, output);
}

// mask: conv2d 20 -> 1, 1x1: 63 x 1 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) mask_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_height = 9, out_width = 7 };
        enum { out_channels = 1, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 1 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    const float *const filters = (const float *)(weights + 5120);
    const float *const bias = (const float *)(weights + 5376);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// masked: sub.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) masked_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 1, right_stride = 4, right_height = 9, right_width = 7 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 0);
    const float *const right = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 17152);
    subtract<Sizes>(left, right, output);
}

// masked: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) masked_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 17152);
    float *const output = (float *)(arena + 32512);
    export_value<Sizes>(input, output);
}

// positive: relu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 17152);
    float *const output = (float *)(arena + 22272);
    apply<Sizes>(input, output);
}

// rows: conv2d 20 -> 20, 9x1: 7 x 20 x 180 in tiles of 32 x 32, in 12 parts.
// 1 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) rows_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 7 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 9, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 20 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 22272);
    const float *const filters = (const float *)(weights + 5632);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// rows: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 7, channels = 20, stride = 20 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 20224);
    const float *const residual = 0;
    float *const output = (float *)(arena + 17152);
    combine<Sizes>(parts, bias, residual, output);
}

// larger: maximum.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) larger_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 1, right_width = 7 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 22272);
    const float *const right = (const float *)(arena + 17152);
    float *const output = (float *)(arena + 0);
    maximum<Sizes>(left, right, output);
}

// smaller: minimum.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) smaller_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 1, right_width = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 0);
    const float *const right = (const float *)(arena + 43520);
    float *const output = (float *)(arena + 17152);
    minimum<Sizes>(left, right, output);
}

// shifted: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shifted_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 1, right_width = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 17152);
    const float *const right = (const float *)(arena + 43520);
    float *const output = (float *)(arena + 22272);
    add<Sizes>(left, right, output);
}

// shifted: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shifted_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 9, right_width = 7 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 22272);
    const float *const right = (const float *)(arena + 12032);
    float *const output = (float *)(arena + 0);
    add<Sizes>(left, right, output);
}

// shares: softmax.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shares_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { out_stride = 20 };
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 12032);
    softmax<Sizes>(input, output);
}

// quotient: div.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) quotient_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 1, right_width = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 0);
    const float *const right = (const float *)(arena + 43520);
    float *const output = (float *)(arena + 5120);
    divide<Sizes>(left, right, output);
}

// sum: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 9, width = 7 };
        enum { left_channels = 20, left_stride = 20, left_height = 9, left_width = 7 };
        enum { right_channels = 20, right_stride = 20, right_height = 9, right_width = 7 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 5120);
    const float *const right = (const float *)(arena + 12032);
    float *const output = (float *)(arena + 0);
    add<Sizes>(left, right, output);
}

// sum: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 7, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 37632);
    export_value<Sizes>(input, output);
}

