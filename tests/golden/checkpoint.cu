// Checkpoint in f32: 4 kernels, 1536 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1024 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 3, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// 0: conv2d 3 -> 4, 3x3, batch_norm2d, relu: 1 x 4 x 36 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) layer_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 3, width = 3, channels = 3, stride = 4 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 4 };
        enum { tap_channels = 4, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 768);
    const float *const residual = 0;
    float *const output = (float *)(arena + 512);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// 4: linear 4 -> 2.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) layer_4_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 4, stride = 4 };
        enum { outputs = 2, out_stride = 4 };
        enum { matrix_stride = 4, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 1024);
    const float *const bias = (const float *)(weights + 1280);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// 4: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_4_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 2, stride = 4 };
        enum { out_stride = 2 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 768);
    export_value<Sizes>(input, output);
}

