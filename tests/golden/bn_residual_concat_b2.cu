// BnResidualConcat in f32: 15 kernels, 9216 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 2 images: 56832 bytes of arena.

// Batches of 2 images ------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 12, width = 9, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 52224);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// c1: conv2d 5 -> 8, 3x3, batch_norm2d, relu: 216 x 8 x 72 in tiles of 32 x 32.
// 7 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c1_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 12, width = 9, channels = 5, stride = 8 };
        enum { out_height = 12, out_width = 9 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 2304);
    const float *const residual = 0;
    float *const output = (float *)(arena + 6912);
    read_ahead<128>(weights + 8448);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// c2: conv2d 8 -> 8, 3x3, batch_norm2d, add: 216 x 8 x 72 in tiles of 32 x 32.
// 7 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) c2_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 12, width = 9, channels = 8, stride = 8 };
        enum { out_height = 12, out_width = 9 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    const float *const filters = (const float *)(weights + 2560);
    const float *const bias = (const float *)(weights + 4864);
    const float *const residual = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 0);
    read_ahead<128>(weights + 8576);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// pr: prelu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pr_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 8, stride = 8 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const slopes = (const float *)(weights + 5120);
    float *const output = (float *)(arena + 6912);
    prelu<Sizes>(input, slopes, output);
}

// e1: conv2d 8 -> 4, 1x1, relu: 216 x 4 x 8 in tiles of 32 x 32.
// 7 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) e1_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 12, width = 9, channels = 8, stride = 8 };
        enum { out_height = 12, out_width = 9 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 4 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    const float *const filters = (const float *)(weights + 5376);
    const float *const bias = (const float *)(weights + 5632);
    const float *const residual = 0;
    float *const output = (float *)(arena + 31232);
    read_ahead<128>(weights + 8704);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// e3: conv2d 8 -> 6, 3x3, relu: 216 x 6 x 72 in tiles of 32 x 32.
// 7 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) e3_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 12, width = 9, channels = 8, stride = 8 };
        enum { out_height = 12, out_width = 9 };
        enum { out_channels = 6, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 6 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    const float *const filters = (const float *)(weights + 5888);
    const float *const bias = (const float *)(weights + 7680);
    const float *const residual = 0;
    float *const output = (float *)(arena + 17408);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// pool: max_pool2d 3x3.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pool_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 12, width = 9, channels = 8, stride = 8 };
        enum { out_height = 12, out_width = 9 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 24320);
    max_pool<Sizes>(input, output);
}

// cat: concat: a part.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cat_b2_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 4, stride = 4 };
        enum { out_stride = 20, first = 0, copied = 4 };
    };
    const float *const input = (const float *)(arena + 31232);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// cat: concat: a part.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cat_b2_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 6, stride = 8 };
        enum { out_stride = 20, first = 4, copied = 6 };
    };
    const float *const input = (const float *)(arena + 17408);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// cat: concat: a part.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cat_b2_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 8, stride = 8 };
        enum { out_stride = 20, first = 10, copied = 10 };
    };
    const float *const input = (const float *)(arena + 24320);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// b3: batch_norm2d, relu.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) b3_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 18, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 7936);
    const float *const shifts = (const float *)(weights + 8192);
    float *const output = (float *)(arena + 17408);
    affine<Sizes>(input, scales, shifts, output);
}

// mul: mul.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mul_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 18, stride = 20 };
        enum { height = 12, width = 9 };
        enum { left_channels = 18, left_stride = 20, left_height = 12, left_width = 9 };
        enum { right_channels = 18, right_stride = 20, right_height = 12, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 17408);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 34816);
    multiply<Sizes>(left, right, output);
}

// gap: adaptive_avg_pool2d 1x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gap_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 12, width = 9, channels = 18, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 34816);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// fc: linear 18 -> 6.
// 8 x 1 x 1 blocks of 32 threads, 8 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) fc_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, inputs = 20, stride = 20 };
        enum { outputs = 6, out_stride = 8 };
        enum { matrix_stride = 20, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 8448);
    const float *const bias = (const float *)(weights + 8960);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// fc: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) fc_b2_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 1, channels = 6, stride = 8 };
        enum { out_stride = 6 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 56576);
    export_value<Sizes>(input, output);
}

