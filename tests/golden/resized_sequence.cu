// ResizedSequence in f32: 12 kernels, 2304 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 17408 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 23, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 16896);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// first: conv1d 5 -> 21, 3: 21 x 21 x 24 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) first_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 23, channels = 5, stride = 8 };
        enum { out_height = 1, out_width = 21 };
        enum { out_channels = 21, out_stride = 24 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 21 };
        enum { tap_channels = 8, filter_stride = 24 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 2048);
    const float *const residual = 0;
    float *const output = (float *)(arena + 12288);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// longer: upsample by 1.5, linear.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) longer_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 21, channels = 21, stride = 24 };
        enum { out_height = 1, out_width = 31 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 12288);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 1.0f, 0.6666667f, 0.0f, 0.5f);
}

// positive: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 31, channels = 21, stride = 24 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 9216);
    apply<Sizes>(input, output);
}

// length: lp_pool1d 4 / 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) length_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 31, channels = 21, stride = 24 };
        enum { out_height = 1, out_width = 10 };
        enum { taps_v = 1, taps_u = 4, stride_v = 1, stride_u = 3, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 9216);
    float *const output = (float *)(arena + 0);
    power_pool<Sizes>(input, output, 1.5f);
}

// length: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) length_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 10, channels = 21, stride = 24 };
        enum { out_stride = 210 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 14336);
    export_value<Sizes>(input, output);
}

// nearest: upsample to 50, nearest.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) nearest_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 21, channels = 21, stride = 24 };
        enum { out_height = 1, out_width = 50 };
        enum { taps = 1 };
    };
    const float *const input = (const float *)(arena + 12288);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 1.0f, 0.42f, 0.0f, 0.0f);
}

// nearest: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) nearest_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 50, channels = 21, stride = 24 };
        enum { out_stride = 1050 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4864);
    export_value<Sizes>(input, output);
}

// shorter: upsample by 0.4, linear.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shorter_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 21, channels = 21, stride = 24 };
        enum { out_height = 1, out_width = 8 };
        enum { taps = 2 };
    };
    const float *const input = (const float *)(arena + 12288);
    float *const output = (float *)(arena + 0);
    interpolate<Sizes>(input, output, 1.0f, 2.857143f, 0.0f, 0.0f);
}

// shorter: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shorter_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 21, stride = 24 };
        enum { out_stride = 168 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    export_value<Sizes>(input, output);
}

// averaged: upsample by 0.4, area.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) averaged_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 21, channels = 21, stride = 24 };
        enum { out_height = 1, out_width = 8 };
        enum { largest = 0 };
    };
    const float *const input = (const float *)(arena + 12288);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// averaged: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) averaged_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 21, stride = 24 };
        enum { out_stride = 168 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 16128);
    export_value<Sizes>(input, output);
}

