// TwoInputs in f32: 9 kernels, 1536 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 2 images: 3584 bytes of arena.

// Batches of 2 images ------------------------------------------------------------------------------------------------

// image: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) image_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 5, width = 4, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 2304);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// context: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) context_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 1, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 2816);
    float *const output = (float *)(arena + 3072);
    import_images<Sizes>(input, output);
}

// stem: conv2d 3 -> 4, 3x3: 40 x 4 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, height = 5, width = 4, channels = 3, stride = 4 };
        enum { out_height = 5, out_width = 4 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 4 };
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
    const float *const bias = (const float *)(weights + 768);
    const float *const residual = 0;
    float *const output = (float *)(arena + 768);
    read_ahead<128>(weights + 1024);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// stem: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) stem_b2_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 5, width = 4, channels = 4, stride = 4 };
        enum { out_stride = 80 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 1536);
    export_value<Sizes>(input, output);
}

// pooled: adaptive_max_pool2d 1x1.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pooled_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 5, width = 4, channels = 4, stride = 4 };
        enum { out_height = 1, out_width = 1 };
        enum { largest = 1 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 0);
    adaptive_pool<Sizes>(input, output);
}

// both: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b2_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 2, channels = 3, stride = 4 };
        enum { out_stride = 8, first = 0, copied = 3 };
    };
    const float *const input = (const float *)(arena + 3072);
    float *const output = (float *)(arena + 256);
    copy_channels<Sizes>(input, output);
}

// both: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b2_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 2, channels = 4, stride = 4 };
        enum { out_stride = 8, first = 3, copied = 5 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    copy_channels<Sizes>(input, output);
}

// scores: linear 7 -> 6.
// 8 x 1 x 1 blocks of 32 threads, 8 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 2, inputs = 8, stride = 8 };
        enum { outputs = 6, out_stride = 8 };
        enum { matrix_stride = 8, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const matrix = (const float *)(weights + 1024);
    const float *const bias = (const float *)(weights + 1280);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// scores: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scores_b2_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 1, channels = 6, stride = 8 };
        enum { out_stride = 6 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3328);
    export_value<Sizes>(input, output);
}

