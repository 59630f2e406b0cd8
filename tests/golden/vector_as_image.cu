// VectorAsImage in f32: 8 kernels, 5120 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1536 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// x: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) x_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 1, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 512);
    apply<Sizes>(input, output);
}

// scores: linear 20 -> 3.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 20, stride = 20 };
        enum { outputs = 3, out_stride = 4 };
        enum { matrix_stride = 20, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 256);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// scores: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scores_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 3, stride = 4 };
        enum { out_stride = 3 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 1024);
    export_value<Sizes>(input, output);
}

// wide: conv2d 20 -> 4, 3x3: 1 x 4 x 180 in tiles of 32 x 32, in 12 parts.
// 1 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 4 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 512);
    const float *const filters = (const float *)(weights + 512);
    float *const parts = (float *)(arena + 256);
    convolve_part<Sizes>(input, filters, parts);
}

// wide: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 4, stride = 4 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 256);
    const float *const bias = (const float *)(weights + 3584);
    const float *const residual = 0;
    float *const output = (float *)(arena + 768);
    combine<Sizes>(parts, bias, residual, output);
}

// long: conv1d 20 -> 5, 2: 1 x 5 x 40 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) long_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 5, out_stride = 8 };
        enum { taps_v = 1, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 5 };
        enum { tap_channels = 20, filter_stride = 40 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const filters = (const float *)(weights + 3840);
    const float *const bias = (const float *)(weights + 4864);
    const float *const residual = 0;
    float *const output = (float *)(arena + 256);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// long: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) long_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 5, stride = 8 };
        enum { out_stride = 5 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 1280);
    export_value<Sizes>(input, output);
}

