// Blocks in f32: 15 kernels, 28672 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 56576 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 16, width = 16, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 53248);
    float *const output = (float *)(arena + 8192);
    import_images<Sizes>(input, output);
}

// stem.0: conv2d 3 -> 8, 3x3, batch_norm2d, relu: 256 x 8 x 36 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 3, stride = 4 };
        enum { out_height = 16, out_width = 16 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 8 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 1280);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<128>(weights + 27648);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.first.0.conv1.0: conv2d 8 -> 8, 3x3, batch_norm2d, relu: 256 x 8 x 72 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_first_0_conv1_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 16, out_width = 16 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 1536);
    const float *const bias = (const float *)(weights + 3840);
    const float *const residual = 0;
    float *const output = (float *)(arena + 8192);
    read_ahead<128>(weights + 27776);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.first.0.conv2.0: conv2d 8 -> 8, 3x3, batch_norm2d, add, relu: 256 x 8 x 72 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_first_0_conv2_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 16, out_width = 16 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    const float *const filters = (const float *)(weights + 4096);
    const float *const bias = (const float *)(weights + 6400);
    const float *const residual = (const float *)(arena + 0);
    float *const output = (float *)(arena + 16384);
    read_ahead<128>(weights + 27904);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.first.1.conv1.0: conv2d 8 -> 8, 3x3, batch_norm2d, relu: 256 x 8 x 72 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_first_1_conv1_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 16, out_width = 16 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 16384);
    const float *const filters = (const float *)(weights + 6656);
    const float *const bias = (const float *)(weights + 8960);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    read_ahead<128>(weights + 28032);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.first.1.conv2.0: conv2d 8 -> 8, 3x3, batch_norm2d, add, relu: 256 x 8 x 72 in tiles of 32 x 32.
// 8 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_first_1_conv2_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 16, out_width = 16 };
        enum { out_channels = 8, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 8 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 9216);
    const float *const bias = (const float *)(weights + 11520);
    const float *const residual = (const float *)(arena + 16384);
    float *const output = (float *)(arena + 36864);
    read_ahead<128>(weights + 28160);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.second.0.conv1.0: conv2d 8 -> 16, 3x3 / 2, batch_norm2d, relu: 64 x 16 x 72 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_second_0_conv1_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 16 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 36864);
    const float *const filters = (const float *)(weights + 11776);
    const float *const bias = (const float *)(weights + 16384);
    const float *const residual = 0;
    float *const output = (float *)(arena + 45056);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.second.0.downsample.0: conv2d 8 -> 16, 1x1 / 2, batch_norm2d: 64 x 16 x 8 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_second_0_downsample_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 1, taps_u = 1, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 16 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 36864);
    const float *const filters = (const float *)(weights + 16640);
    const float *const bias = (const float *)(weights + 17152);
    const float *const residual = 0;
    float *const output = (float *)(arena + 49152);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stages.second.0.conv2.0: conv2d 16 -> 16, 3x3, batch_norm2d, add, relu: 64 x 16 x 144 in tiles of 32 x 32, in 9
// parts.
// 2 x 1 x 9 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stages_second_0_conv2_0_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 8, channels = 16, stride = 16 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 16, group_outputs = 16 };
        enum { tap_channels = 16, filter_stride = 144 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 45056);
    const float *const filters = (const float *)(weights + 17408);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// stages.second.0.conv2.0: the sum of 9 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) stages_second_0_conv2_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 8, channels = 16, stride = 16 };
        enum { splits = 9 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 26624);
    const float *const residual = (const float *)(arena + 49152);
    float *const output = (float *)(arena + 45056);
    combine<Sizes>(parts, bias, residual, output);
}

// merged.small.0: conv2d 8 -> 16, 1x1 / 2, batch_norm2d, relu: 64 x 16 x 8 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) merged_small_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 16, width = 16, channels = 8, stride = 8 };
        enum { out_height = 8, out_width = 8 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 1, taps_u = 1, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 8, group_outputs = 16 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 36864);
    const float *const filters = (const float *)(weights + 26880);
    const float *const bias = (const float *)(weights + 27392);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// merged.sum: add.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) merged_sum_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 64, channels = 16, stride = 16 };
        enum { height = 8, width = 8 };
        enum { left_channels = 16, left_stride = 16, left_height = 8, left_width = 8 };
        enum { right_channels = 16, right_stride = 16, right_height = 8, right_width = 8 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 45056);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    add<Sizes>(left, right, output);
}

// head.0: adaptive_avg_pool2d 1x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) head_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 8, channels = 16, stride = 16 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 4096);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// head.2: linear 16 -> 10.
// 12 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) head_2_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 16, stride = 16 };
        enum { outputs = 10, out_stride = 12 };
        enum { matrix_stride = 16, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const matrix = (const float *)(weights + 27648);
    const float *const bias = (const float *)(weights + 28416);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// head.2: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) head_2_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 56320);
    export_value<Sizes>(input, output);
}

