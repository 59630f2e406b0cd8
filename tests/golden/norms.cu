// Norms in f32: 80 kernels, 19200 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 81920 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 6, stride = 8 };
    };
    const float *const input = (const float *)(arena + 78336);
    float *const output = (float *)(arena + 5120);
    import_images<Sizes>(input, output);
}

// stem: conv2d 6 -> 20, 3x3: 63 x 20 x 72 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 6, stride = 8 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 6, group_outputs = 20 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 5120);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 5888);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// grouped: group_norm, 4 groups.
// 4 x 1 x 1 blocks of 256 threads, 32 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) grouped_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        enum { groups = 4, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 6144);
    const float *const shifts = (const float *)(weights + 6400);
    float *const output = (float *)(arena + 5120);
    norm_over_groups<Sizes>(input, scales, shifts, output, 1e-5f);
}

// grouped: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 30720);
    export_value<Sizes>(input, output);
}

// active: silu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) active_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 0);
    apply<Sizes>(input, output);
}

// instance: instance_norm2d.
// 20 x 1 x 1 blocks of 256 threads, 32 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) instance_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        enum { groups = 20, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 6656);
    const float *const shifts = (const float *)(weights + 6912);
    float *const output = (float *)(arena + 5120);
    norm_over_groups<Sizes>(input, scales, shifts, output, 1e-5f);
}

// tracked: batch_norm2d.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tracked_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 7168);
    const float *const shifts = (const float *)(weights + 7424);
    float *const output = (float *)(arena + 10240);
    affine<Sizes>(input, scales, shifts, output);
}

// both: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 20, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 20, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 5120);
    const float *const right = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 15360);
    add<Sizes>(left, right, output);
}

// depthwise: conv2d 20 -> 20, 5x5, 20 groups: 63 x 1 x 25, without tiles.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 5, taps_u = 5, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 20, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 25 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 15360);
    const float *const filters = (const float *)(weights + 7680);
    const float *const bias = (const float *)(weights + 9728);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// norm: layer_norm over 20 channels.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) norm_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 9984);
    const float *const shifts = (const float *)(weights + 10240);
    float *const output = (float *)(arena + 9216);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-6f);
}

// wide: conv2d 20 -> 35, 1x1, gelu(none): 63 x 35 x 20 in tiles of 32 x 32.
// 2 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 35, out_stride = 36 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 35 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x * (0.5f * erfcf(-0.707106781186548f * x));
        }
    };
    const float *const input = (const float *)(arena + 9216);
    const float *const filters = (const float *)(weights + 10496);
    const float *const bias = (const float *)(weights + 13312);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// narrow: conv2d 35 -> 20, 1x1, layer_scale, add: 63 x 20 x 36 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) narrow_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 35, stride = 36 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 35, group_outputs = 20 };
        enum { tap_channels = 36, filter_stride = 36 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 13568);
    const float *const bias = (const float *)(weights + 16640);
    const float *const residual = (const float *)(arena + 15360);
    float *const output = (float *)(arena + 20480);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// narrow: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) narrow_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 35840);
    export_value<Sizes>(input, output);
}

// turned: the zeros after the channels.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 140, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// turned: permute to [3, 1, 2].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b1_14(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1680 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 7 * 180;
            to += index % 7 * 12;
            index /= 7;
            from += index % 20 * 1;
            to += index % 20 * 84;
            index /= 20;
            from += index % 9 * 20;
            to += index % 9 * 1;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// turned: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 20, width = 7, channels = 9, stride = 12 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40960);
    export_value<Sizes>(input, output);
}

// positive: relu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 12800);
    apply<Sizes>(input, output);
}

// root: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 180, channels = 7, stride = 8 };
    };
    float *const output = (float *)(arena + 6912);
    fill<Sizes>(output, 0.0f);
}

// root: permute to [2, 3, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_0_b1_18(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 8;
            index /= 20;
            from += index % 9 * 20;
            to += index % 9 * 160;
            index /= 9;
            from += index % 7 * 180;
            to += index % 7 * 1;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 12800);
    float *const output = (float *)(arena + 6912);
    rearrange<Sizes>(input, output);
}

// root: rms_norm over 7 channels.
// 23 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 20, channels = 7, stride = 8 };
        enum { has_mean = 0, has_scales = 1, has_shifts = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    const float *const scales = (const float *)(weights + 16896);
    const float *const shifts = 0;
    float *const output = (float *)(arena + 12800);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1.1920929e-7f);
}

// rows: conv2d 7 -> 4, 1x1: 180 x 4 x 8 in tiles of 32 x 32.
// 6 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) rows_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 20, channels = 7, stride = 8 };
        enum { out_height = 9, out_width = 20 };
        enum { out_channels = 4, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 7, group_outputs = 4 };
        enum { tap_channels = 8, filter_stride = 8 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 12800);
    const float *const filters = (const float *)(weights + 17152);
    const float *const bias = (const float *)(weights + 17408);
    const float *const residual = 0;
    float *const output = (float *)(arena + 25600);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// rows: the zeros after the channels.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 80, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 6912);
    fill<Sizes>(output, 0.0f);
}

// rows: permute to [2, 3, 1].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b1_22(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 720, piece = 720 };
        enum { elements = 720, out_elements = 960 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 12;
            index /= 4;
            from += index % 20 * 4;
            to += index % 20 * 48;
            index /= 20;
            from += index % 9 * 80;
            to += index % 9 * 1;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 6912);
    rearrange<Sizes>(input, output);
}

// rows: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 20, width = 4, channels = 9, stride = 12 };
        enum { out_stride = 720 };
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 71680);
    export_value<Sizes>(input, output);
}

// columns: layer_norm over 9 channels.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) columns_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 20, width = 7, channels = 9, stride = 12 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const scales = (const float *)(weights + 17664);
    const float *const shifts = (const float *)(weights + 17920);
    float *const output = (float *)(arena + 6912);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-5f);
}

// planes: reshape to [20, 63].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_0_b1_25(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 1;
            index /= 20;
            from += index % 9 * 20;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 180;
            to += index % 7 * 180;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// planes: the zeros after the channels.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_1_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 20, channels = 63, stride = 64 };
    };
    float *const output = (float *)(arena + 13824);
    fill<Sizes>(output, 0.0f);
}

// planes: permute to [2, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_1_b1_27(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1280 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 64;
            index /= 20;
            from += index % 63 * 20;
            to += index % 63 * 1;
            index /= 63;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 13824);
    rearrange<Sizes>(input, output);
}

// planes: layer_norm over 63 channels.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 20, channels = 63, stride = 64 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 13824);
    const float *const scales = (const float *)(weights + 18176);
    const float *const shifts = 0;
    float *const output = (float *)(arena + 0);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-5f);
}

// planes: permute to [2, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_3_b1_29(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1280, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 63 * 1;
            to += index % 63 * 20;
            index /= 63;
            from += index % 20 * 64;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 13824);
    rearrange<Sizes>(input, output);
}

// planes: reshape to [20, 7, 9].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planes_4_b1_30(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 1;
            index /= 20;
            from += index % 9 * 20;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 180;
            to += index % 7 * 180;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 13824);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// whole: flatten.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) whole_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 13824);
    export_value<Sizes>(input, output);
}

// whole: layer_norm over 1260 channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) whole_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 1260, stride = 1260 };
        enum { has_mean = 1, has_scales = 0, has_shifts = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 13824);
    const float *const scales = 0;
    const float *const shifts = 0;
    float *const output = (float *)(arena + 25600);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-5f);
}

// whole: reshape to [20, 7, 9].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) whole_2_b1_33(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 9;
            to += index % 7 * 180;
            index /= 7;
            from += index % 20 * 63;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 13824);
    rearrange<Sizes>(input, output);
}

// columns: permute to [2, 3, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) columns_2_b1_34(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1680, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 12;
            to += index % 7 * 180;
            index /= 7;
            from += index % 20 * 84;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 25600);
    rearrange<Sizes>(input, output);
}

// norms: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) norms_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 20, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 20, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 25600);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    add<Sizes>(left, right, output);
}

// norms: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) norms_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 20, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 20, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 5120);
    const float *const right = (const float *)(arena + 13824);
    float *const output = (float *)(arena + 25600);
    add<Sizes>(left, right, output);
}

// by_column: the zeros after the channels.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_column_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 140, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// by_column: permute to [3, 2, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_column_0_b1_38(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1680 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 12;
            index /= 20;
            from += index % 7 * 180;
            to += index % 7 * 240;
            index /= 7;
            from += index % 9 * 20;
            to += index % 9 * 1;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// by_column: softmax.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_column_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 140, channels = 9, stride = 12 };
        enum { out_stride = 12 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 6912);
    softmax<Sizes>(input, output);
}

// by_column: permute to [3, 2, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_column_b1_40(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1680, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 240;
            to += index % 7 * 180;
            index /= 7;
            from += index % 20 * 12;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// by_column: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_column_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 46080);
    export_value<Sizes>(input, output);
}

// by_row: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_row_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 180, channels = 7, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// by_row: permute to [2, 3, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_row_0_b1_43(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1680, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 8;
            index /= 9;
            from += index % 20 * 12;
            to += index % 20 * 72;
            index /= 20;
            from += index % 7 * 240;
            to += index % 7 * 1;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 6912);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// by_row: log_softmax.
// 23 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_row_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 180, channels = 7, stride = 8 };
        enum { out_stride = 8 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5888);
    log_softmax<Sizes>(input, output);
}

// by_row: permute to [2, 1, 3].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_row_b1_45(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1440, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 8;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 1;
            to += index % 7 * 180;
            index /= 7;
            from += index % 20 * 72;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 5888);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// by_row: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_row_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 51200);
    export_value<Sizes>(input, output);
}

// by_channel: log_softmax.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_channel_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { out_stride = 20 };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    log_softmax<Sizes>(input, output);
}

// by_channel: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_channel_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 56320);
    export_value<Sizes>(input, output);
}

// mean: mean over [2, 3].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mean_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 1, out_width = 1 };
        enum { out_channels = 20, out_stride = 20 };
        enum { reduction = MEAN };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 81408);
    reduce_pixels<Sizes>(input, output);
}

// total: sum over [3].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) total_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 1 };
        enum { out_channels = 20, out_stride = 20 };
        enum { reduction = SUM };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    reduce_pixels<Sizes>(input, output);
}

// total: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) total_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 1, channels = 20, stride = 20 };
        enum { out_stride = 140 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 79872);
    export_value<Sizes>(input, output);
}

// largest: amax over [1].
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) largest_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 1, out_stride = 4 };
        enum { reduction = MAX };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    reduce_channels<Sizes>(input, output);
}

// largest: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) largest_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 9, channels = 7, stride = 8 };
    };
    float *const output = (float *)(arena + 1024);
    fill<Sizes>(output, 0.0f);
}

// largest: reshape to [7, 9].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) largest_b1_54(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 63, piece = 63 };
        enum { elements = 252, out_elements = 72 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 4;
            to += index % 9 * 8;
            index /= 9;
            from += index % 7 * 36;
            to += index % 7 * 1;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1024);
    rearrange<Sizes>(input, output);
}

// largest: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) largest_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 9, channels = 7, stride = 8 };
        enum { out_stride = 63 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 81664);
    export_value<Sizes>(input, output);
}

// smallest: amin over [1, 3].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) smallest_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 1 };
        enum { out_channels = 1, out_stride = 4 };
        enum { reduction = MIN };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 5120);
    reduce_channels<Sizes>(input, output);
}

// lengths: sum over [3].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) lengths_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_height = 7, out_width = 1 };
        enum { out_channels = 20, out_stride = 20 };
        enum { reduction = SUM };
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    reduce_pixels<Sizes>(input, output);
}

// lengths: reshape to [20, 7].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) lengths_b1_58(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 140, piece = 140 };
        enum { elements = 140, out_elements = 140 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 1;
            index /= 20;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 768);
    rearrange<Sizes>(input, output);
}

// lengths: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) lengths_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 7, channels = 20, stride = 20 };
        enum { out_stride = 140 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 80640);
    export_value<Sizes>(input, output);
}

// spread: sub, mul(0.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) spread_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 20, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 1, right_stride = 4, right_height = 7, right_width = 1 };
        static DEVICE float then(float x) {
            const float value = 0.5f;
            return x * value;
        }
    };
    const float *const left = (const float *)(arena + 25600);
    const float *const right = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 0);
    subtract<Sizes>(left, right, output);
}

// rest: rsub(1.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rest_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            const float value = 1.5f;
            return value - x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// least: maximum(-0.25).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) least_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        static DEVICE float then(float x) {
            const float value = -0.25f;
            return x < value ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 0);
    apply<Sizes>(input, output);
}

// least: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) least_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 61440);
    export_value<Sizes>(input, output);
}

// across: permute to [1, 3, 2].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) across_b1_64(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 1;
            index /= 20;
            from += index % 7 * 180;
            to += index % 7 * 20;
            index /= 7;
            from += index % 9 * 20;
            to += index % 9 * 140;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// squares: matmul.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) squares_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 7, channels = 20, stride = 20 };
        enum { depth = 9, left_stride = 20, right_stride = 20 };
        enum { left_channels = 20, right_channels = 20 };
    };
    const float *const left = (const float *)(arena + 25600);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    multiply_each_channel<Sizes>(left, right, output);
}

// matrix: parameter [1, 7, 3].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) matrix_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 3, channels = 1, stride = 4 };
    };
    const float *const numbers = (const float *)(weights + 18432);
    float *const output = (float *)(arena + 1792);
    write_constant<Sizes>(numbers, output);
}

// three: matmul.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) three_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 3, channels = 20, stride = 20 };
        enum { depth = 7, left_stride = 20, right_stride = 4 };
        enum { left_channels = 20, right_channels = 1 };
    };
    const float *const left = (const float *)(arena + 5120);
    const float *const right = (const float *)(arena + 1792);
    float *const output = (float *)(arena + 0);
    multiply_each_channel<Sizes>(left, right, output);
}

// three: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) three_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 3, channels = 20, stride = 20 };
        enum { out_stride = 420 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 74752);
    export_value<Sizes>(input, output);
}

// positions: flatten from 2.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positions_b1_69(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1260 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 1;
            index /= 20;
            from += index % 9 * 20;
            to += index % 9 * 20;
            index /= 9;
            from += index % 7 * 180;
            to += index % 7 * 180;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 25600);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// by_position: the zeros after the channels.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_position_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 20, channels = 63, stride = 64 };
    };
    float *const output = (float *)(arena + 5120);
    fill<Sizes>(output, 0.0f);
}

// by_position: permute to [2, 1].
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) by_position_b1_71(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1260, piece = 1260 };
        enum { elements = 1260, out_elements = 1280 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 64;
            index /= 20;
            from += index % 63 * 20;
            to += index % 63 * 1;
            index /= 63;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    rearrange<Sizes>(input, output);
}

// channels: matmul.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 20, channels = 20, stride = 20 };
        enum { depth = 63, left_stride = 20, right_stride = 64 };
        enum { left_channels = 20, right_channels = 63 };
    };
    const float *const left = (const float *)(arena + 0);
    const float *const right = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 10240);
    multiply_matrix<Sizes>(left, right, output);
}

// attention: permute to [2, 1].
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) attention_0_b1_73(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 400, piece = 400 };
        enum { elements = 400, out_elements = 400 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 20;
            index /= 20;
            from += index % 20 * 20;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// attention: softmax.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) attention_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 20, channels = 20, stride = 20 };
        enum { out_stride = 20 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1792);
    softmax<Sizes>(input, output);
}

// attention: permute to [2, 1].
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) attention_b1_75(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 400, piece = 400 };
        enum { elements = 400, out_elements = 400 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 1;
            to += index % 20 * 20;
            index /= 20;
            from += index % 20 * 20;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const float *const input = (const float *)(arena + 1792);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// attention: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) attention_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 20, channels = 20, stride = 20 };
        enum { out_stride = 400 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 76544);
    export_value<Sizes>(input, output);
}

// shift: parameter [20, 1, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shift_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
    };
    const float *const numbers = (const float *)(weights + 18944);
    float *const output = (float *)(arena + 5120);
    write_constant<Sizes>(numbers, output);
}

// shifted: add, div(3).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shifted_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 20, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 20, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 20, right_stride = 20, right_height = 1, right_width = 1 };
        static DEVICE float then(float x) {
            const float value = 3.0f;
            return x / value;
        }
    };
    const float *const left = (const float *)(arena + 20480);
    const float *const right = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 0);
    add<Sizes>(left, right, output);
}

// same: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) same_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 20, stride = 20 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 66560);
    export_value<Sizes>(input, output);
}

