// Expanded in f32: 18 kernels, 155136 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1867776 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 50, width = 46, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 1840128);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// stem: conv2d 3 -> 16, 3x3: 2300 x 16 x 36 in tiles of 32 x 32.
// 72 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 3, stride = 4 };
        enum { out_height = 50, out_width = 46 };
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
    float *const output = (float *)(arena + 1324800);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// wide: conv2d 16 -> 48, 1x1, relu6: 2300 x 48 x 16 in tiles of 64 x 32.
// 36 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 16, stride = 16 };
        enum { out_height = 50, out_width = 46 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 16, group_outputs = 48 };
        enum { tap_channels = 16, filter_stride = 16 };
        enum { threads = 128, rows = 64, columns = 32, warps_down = 4, warps_across = 1 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x > 6.0f ? 6.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 1324800);
    const float *const filters = (const float *)(weights + 2560);
    const float *const bias = (const float *)(weights + 5632);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// deep: conv2d 48 -> 48, 3x3, 48 groups, silu: 2300 x 1 x 9, without tiles.
// 432 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) deep_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 48, stride = 48 };
        enum { out_height = 50, out_width = 46 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 48, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 5888);
    const float *const bias = (const float *)(weights + 7680);
    const float *const residual = 0;
    float *const output = (float *)(arena + 441600);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// narrow: conv2d 48 -> 16, 1x1, add: 2300 x 16 x 48 in tiles of 32 x 32.
// 72 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) narrow_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 48, stride = 48 };
        enum { out_height = 50, out_width = 46 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 48, group_outputs = 16 };
        enum { tap_channels = 48, filter_stride = 48 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 441600);
    const float *const filters = (const float *)(weights + 7936);
    const float *const bias = (const float *)(weights + 11008);
    const float *const residual = (const float *)(arena + 1324800);
    float *const output = (float *)(arena + 1472000);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// narrow: a result, in the caller's order.
// 144 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) narrow_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 50, width = 46, channels = 16, stride = 16 };
        enum { out_stride = 36800 };
    };
    const float *const input = (const float *)(arena + 1472000);
    float *const output = (float *)(arena + 1619200);
    export_value<Sizes>(input, output);
}

// wider: conv2d 16 -> 56, 1x1, silu: 2300 x 56 x 16 in tiles of 64 x 32.
// 36 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wider_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 16, stride = 16 };
        enum { out_height = 50, out_width = 46 };
        enum { out_channels = 56, out_stride = 56 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 16, group_outputs = 56 };
        enum { tap_channels = 16, filter_stride = 16 };
        enum { threads = 128, rows = 64, columns = 32, warps_down = 4, warps_across = 1 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 1472000);
    const float *const filters = (const float *)(weights + 11264);
    const float *const bias = (const float *)(weights + 14848);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// halved: conv2d 56 -> 56, 5x5 / 2, 56 groups, relu6: 575 x 1 x 25, without tiles.
// 126 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) halved_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 50, width = 46, channels = 56, stride = 56 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 56, out_stride = 56 };
        enum { taps_v = 5, taps_u = 5, stride_v = 2, stride_u = 2, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 56, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 25 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x > 6.0f ? 6.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 15104);
    const float *const bias = (const float *)(weights + 20736);
    const float *const residual = 0;
    float *const output = (float *)(arena + 515328);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// again: conv2d 56 -> 192, 1x1: 575 x 192 x 56 in tiles of 32 x 32.
// 18 x 6 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) again_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 56, stride = 56 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 192, out_stride = 192 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 56, group_outputs = 192 };
        enum { tap_channels = 56, filter_stride = 56 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 515328);
    const float *const filters = (const float *)(weights + 20992);
    const float *const bias = (const float *)(weights + 64000);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// again: a result, in the caller's order.
// 432 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) again_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 25, width = 23, channels = 192, stride = 192 };
        enum { out_stride = 110400 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 883200);
    export_value<Sizes>(input, output);
}

// seen: conv2d 192 -> 192, 3x3, 192 groups: 575 x 1 x 9, without tiles.
// 432 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) seen_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 192, stride = 192 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 192, out_stride = 192 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 192, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 64768);
    const float *const bias = (const float *)(weights + 71680);
    const float *const residual = 0;
    float *const output = (float *)(arena + 441600);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// back: conv2d 192 -> 32, 1x1: 575 x 32 x 192 in tiles of 32 x 32, in 6 parts.
// 18 x 1 x 6 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) back_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 192, stride = 192 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 192, group_outputs = 32 };
        enum { tap_channels = 192, filter_stride = 192 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 6, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 441600);
    const float *const filters = (const float *)(weights + 72448);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// back: the sum of 6 parts.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) back_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { splits = 6 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 97024);
    const float *const residual = 0;
    float *const output = (float *)(arena + 515328);
    combine<Sizes>(parts, bias, residual, output);
}

// row: conv2d 32 -> 32, 1x7: 575 x 32 x 224 in tiles of 32 x 32, in 7 parts.
// 18 x 1 x 7 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) row_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 1, taps_u = 7, stride_v = 1, stride_u = 1, top = 0, left = 3, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 32 };
        enum { tap_channels = 32, filter_stride = 224 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 7, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 515328);
    const float *const filters = (const float *)(weights + 97280);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// row: the sum of 7 parts.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) row_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { splits = 7 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 125952);
    const float *const residual = 0;
    float *const output = (float *)(arena + 515328);
    combine<Sizes>(parts, bias, residual, output);
}

// column: conv2d 32 -> 32, 7x1: 575 x 32 x 224 in tiles of 32 x 32, in 7 parts.
// 18 x 1 x 7 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) column_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { out_height = 25, out_width = 23 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 7, taps_u = 1, stride_v = 1, stride_u = 1, top = 3, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 32 };
        enum { tap_channels = 32, filter_stride = 224 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 7, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 515328);
    const float *const filters = (const float *)(weights + 126208);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// column: the sum of 7 parts.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) column_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { splits = 7 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 154880);
    const float *const residual = 0;
    float *const output = (float *)(arena + 515328);
    combine<Sizes>(parts, bias, residual, output);
}

// column: a result, in the caller's order.
// 72 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) column_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 25, width = 23, channels = 32, stride = 32 };
        enum { out_stride = 18400 };
    };
    const float *const input = (const float *)(arena + 515328);
    float *const output = (float *)(arena + 1766400);
    export_value<Sizes>(input, output);
}

