// PartTwice in f32: 5 kernels, 2560 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 13824 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 6, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 13312);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// a: conv2d 3 -> 15, 3x3: 42 x 15 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) a_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 6, channels = 3, stride = 4 };
        enum { out_height = 7, out_width = 6 };
        enum { out_channels = 15, out_stride = 16 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 3, group_outputs = 15 };
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
    float *const output = (float *)(arena + 10496);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// twice: concat: a part.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 42, channels = 15, stride = 16 };
        enum { out_stride = 32, first = 0, copied = 15 };
    };
    const float *const input = (const float *)(arena + 10496);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// twice: concat: a part.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 42, channels = 15, stride = 16 };
        enum { out_stride = 32, first = 15, copied = 17 };
    };
    const float *const input = (const float *)(arena + 10496);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// twice: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 6, channels = 30, stride = 32 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5376);
    export_value<Sizes>(input, output);
}

