// TransposedSequence in f32: 12 kernels, 13056 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 7680 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 13, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 6656);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// wide: conv1d 5 -> 24, 3: 11 x 24 x 24 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 13, channels = 5, stride = 8 };
        enum { out_height = 1, out_width = 11 };
        enum { out_channels = 24, out_stride = 24 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 24 };
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
    const float *const bias = (const float *)(weights + 2304);
    const float *const residual = 0;
    float *const output = (float *)(arena + 4608);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// doubled: conv1d 24 -> 32, 2, 2 phases of a transposed one, batch_norm1d, relu: 12 x 32 x 48 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) doubled_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 11, channels = 24, stride = 24 };
        enum { out_height = 1, out_width = 12 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 1, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 24, group_outputs = 32 };
        enum { tap_channels = 24, filter_stride = 48 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 4608);
    const float *const filters = (const float *)(weights + 2560);
    const float *const bias = (const float *)(weights + 8704);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// doubled: 2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) doubled_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 176, piece = 176 };
        enum { elements = 384, out_elements = 352 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 32;
            to = 16;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 11 * 32;
            to += index % 11 * 32;
            index /= 11;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1536);
    rearrange<Sizes>(input, output);
}

// doubled: 2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) doubled_b1_4(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 176, piece = 176 };
        enum { elements = 384, out_elements = 352 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 16;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 11 * 32;
            to += index % 11 * 32;
            index /= 11;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1536);
    rearrange<Sizes>(input, output);
}

// doubled: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) doubled_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 22, channels = 16, stride = 16 };
        enum { out_stride = 352 };
    };
    const float *const input = (const float *)(arena + 1536);
    float *const output = (float *)(arena + 3072);
    export_value<Sizes>(input, output);
}

// open: conv1d 24 -> 12, 2, 3 groups, 4 phases of a transposed one: 12 x 4 x 16, without tiles.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) open_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 11, channels = 24, stride = 24 };
        enum { out_height = 1, out_width = 12 };
        enum { out_channels = 12, out_stride = 12 };
        enum { taps_v = 1, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 3, group_channels = 8, group_outputs = 4 };
        enum { tap_channels = 8, filter_stride = 16 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 4608);
    const float *const filters = (const float *)(weights + 8960);
    const float *const bias = (const float *)(weights + 9728);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// open: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) open_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 48, channels = 3, stride = 4 };
    };
    float *const output = (float *)(arena + 768);
    fill<Sizes>(output, 0.0f);
}

// open: 4 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) open_b1_8(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 144, piece = 144 };
        enum { elements = 144, out_elements = 192 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 4;
            index /= 4;
            from += index % 12 * 12;
            to += index % 12 * 16;
            index /= 12;
            from += index % 3 * 4;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 768);
    rearrange<Sizes>(input, output);
}

// open: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) open_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 48, channels = 3, stride = 4 };
        enum { out_stride = 144 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 5888);
    export_value<Sizes>(input, output);
}

// dilated: conv1d 24 -> 9, 3, transposed: 11 x 9 x 72 in tiles of 32 x 32.
// 1 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) dilated_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 1, width = 11, channels = 24, stride = 24 };
        enum { out_height = 1, out_width = 11 };
        enum { out_channels = 9, out_stride = 12 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 2, dilation_v = 1, dilation_u = 2 };
        enum { groups = 1, group_channels = 24, group_outputs = 9 };
        enum { tap_channels = 24, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 4608);
    const float *const filters = (const float *)(weights + 9984);
    const float *const bias = (const float *)(weights + 12800);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// dilated: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) dilated_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 11, channels = 9, stride = 12 };
        enum { out_stride = 99 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 7168);
    export_value<Sizes>(input, output);
}

