// Chain in f32: 5 kernels, 14336 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 38144 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 6, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 37632);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// a: conv2d 3 -> 16, 3x3: 42 x 16 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) a_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 6, channels = 3, stride = 4 };
        enum { out_height = 7, out_width = 6 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 16 };
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
    const float *const bias = (const float *)(weights + 2304);
    const float *const residual = 0;
    float *const output = (float *)(arena + 30464);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// b: conv2d 16 -> 20, 3x3: 42 x 20 x 144 in tiles of 32 x 32, in 9 parts.
// 2 x 1 x 9 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) b_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 6, channels = 16, stride = 16 };
        enum { out_height = 7, out_width = 6 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 16, group_outputs = 20 };
        enum { tap_channels = 16, filter_stride = 144 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 30464);
    const float *const filters = (const float *)(weights + 2560);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// b: the sum of 9 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) b_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 6, channels = 20, stride = 20 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 14080);
    const float *const residual = 0;
    float *const output = (float *)(arena + 30464);
    combine<Sizes>(parts, bias, residual, output);
}

// b: a result, in the caller's order.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) b_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 6, channels = 20, stride = 20 };
        enum { out_stride = 840 };
    };
    const float *const input = (const float *)(arena + 30464);
    float *const output = (float *)(arena + 34048);
    export_value<Sizes>(input, output);
}

