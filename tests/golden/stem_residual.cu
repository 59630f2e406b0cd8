// StemResidual in f32: 3 kernels, 768 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 2560 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 5, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 1536);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// conv: conv2d 3 -> 3, 3x3, add, relu: 35 x 3 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) conv_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 5, channels = 3, stride = 4 };
        enum { out_height = 7, out_width = 5 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 3 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    const float *const residual = (const float *)(arena + 0);
    float *const output = (float *)(arena + 768);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// conv: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) conv_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 5, channels = 3, stride = 4 };
        enum { out_stride = 105 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 2048);
    export_value<Sizes>(input, output);
}

