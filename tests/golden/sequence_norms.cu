// SequenceNorms in bf16: 20 kernels, 7424 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 17920 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 16640);
    bf16 *const output = (bf16 *)(arena + 2048);
    import_images<Sizes>(input, output);
}

// stem: conv1d 5 -> 18, 3: 40 x 18 x 24 in tiles of 16 x 64.
// 3 x 1 x 1 blocks of 128 threads, 20480 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 1, width = 40, channels = 5, stride = 8 };
        enum { out_height = 1, out_width = 40 };
        enum { out_channels = 18, out_stride = 24 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 18 };
        enum { tap_channels = 8, filter_stride = 24 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 2048);
    const bf16 *const filters = (const bf16 *)(weights + 0);
    const float *const bias = (const float *)(weights + 1024);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    read_ahead<256>(weights + 6400);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// instance: instance_norm1d.
// 18 x 1 x 1 blocks of 256 threads, 32 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) instance_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { has_mean = 1, has_scales = 0, has_shifts = 0 };
        enum { groups = 18, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const float *const scales = 0;
    const float *const shifts = 0;
    bf16 *const output = (bf16 *)(arena + 12544);
    norm_over_groups<Sizes>(input, scales, shifts, output, 1e-5f);
}

// grouped: group_norm, 3 groups.
// 3 x 1 x 1 blocks of 256 threads, 32 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(256) grouped_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { has_mean = 1, has_scales = 0, has_shifts = 0 };
        enum { groups = 3, threads = 256 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 12544);
    const float *const scales = 0;
    const float *const shifts = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    norm_over_groups<Sizes>(input, scales, shifts, output, 1e-5f);
}

// grouped: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { out_stride = 720 };
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    float *const output = (float *)(arena + 3328);
    export_value<Sizes>(input, output);
}

// positive: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 40, channels = 18, stride = 24 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 12544);
    apply<Sizes>(input, output);
}

// norm: layer_norm over 18 channels.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) norm_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 12544);
    const float *const scales = (const float *)(weights + 1280);
    const float *const shifts = (const float *)(weights + 1536);
    bf16 *const output = (bf16 *)(arena + 14592);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-5f);
}

// wide: conv1d 18 -> 33, 1, silu: 40 x 33 x 24 in tiles of 16 x 64.
// 3 x 1 x 1 blocks of 128 threads, 20480 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { out_height = 1, out_width = 40 };
        enum { out_channels = 33, out_stride = 40 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 18, group_outputs = 33 };
        enum { tap_channels = 24, filter_stride = 24 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 14592);
    const bf16 *const filters = (const bf16 *)(weights + 1792);
    const float *const bias = (const float *)(weights + 3584);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    read_ahead<256>(weights + 6656);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// narrow: conv1d 33 -> 18, 1, add: 40 x 18 x 40 in tiles of 16 x 64.
// 3 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) narrow_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 1, width = 40, channels = 33, stride = 40 };
        enum { out_height = 1, out_width = 40 };
        enum { out_channels = 18, out_stride = 24 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 33, group_outputs = 18 };
        enum { tap_channels = 40, filter_stride = 40 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const filters = (const bf16 *)(weights + 3840);
    const float *const bias = (const float *)(weights + 5376);
    const bf16 *const residual = (const bf16 *)(arena + 12544);
    bf16 *const output = (bf16 *)(arena + 14592);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// block: permute to [2, 1].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) block_b1_9(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 720, piece = 720 };
        enum { elements = 960, out_elements = 720 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 40;
            index /= 18;
            from += index % 40 * 24;
            to += index % 40 * 1;
            index /= 40;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 14592);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// block: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) block_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 18, channels = 40, stride = 40 };
        enum { out_stride = 720 };
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    float *const output = (float *)(arena + 6400);
    export_value<Sizes>(input, output);
}

// root: rms_norm over 18 channels.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 40, channels = 18, stride = 24 };
        enum { has_mean = 0, has_scales = 1, has_shifts = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 14592);
    const float *const scales = (const float *)(weights + 5632);
    const float *const shifts = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    norm_over_channels<Sizes>(input, scales, shifts, output, 0.001f);
}

// root: permute to [2, 1].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_b1_12(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 720, piece = 720 };
        enum { elements = 960, out_elements = 720 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 40;
            index /= 18;
            from += index % 40 * 24;
            to += index % 40 * 1;
            index /= 40;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 12544);
    rearrange<Sizes>(input, output);
}

// root: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) root_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 18, channels = 40, stride = 40 };
        enum { out_stride = 720 };
    };
    const bf16 *const input = (const bf16 *)(arena + 12544);
    float *const output = (float *)(arena + 9472);
    export_value<Sizes>(input, output);
}

// mean: mean over [1].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mean_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 18, channels = 40, stride = 40 };
        enum { out_height = 1, out_width = 18 };
        enum { out_channels = 1, out_stride = 8 };
        enum { reduction = MEAN };
    };
    const bf16 *const input = (const bf16 *)(arena + 12544);
    bf16 *const output = (bf16 *)(arena + 0);
    reduce_channels<Sizes>(input, output);
}

// mean: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mean_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 18, channels = 1, stride = 8 };
        enum { out_stride = 24 };
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 512);
    export_value<Sizes>(input, output);
}

// vector: layer_norm over 18 channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) vector_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 18, stride = 24 };
        enum { has_mean = 1, has_scales = 1, has_shifts = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 512);
    const float *const scales = (const float *)(weights + 5888);
    const float *const shifts = (const float *)(weights + 6144);
    bf16 *const output = (bf16 *)(arena + 0);
    norm_over_channels<Sizes>(input, scales, shifts, output, 1e-5f);
}

// scores: linear 18 -> 11.
// 16 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 24, stride = 24 };
        enum { outputs = 11, out_stride = 16 };
        enum { matrix_stride = 24, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const matrix = (const bf16 *)(weights + 6400);
    const float *const bias = (const float *)(weights + 7168);
    bf16 *const output = (bf16 *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// chances: log_softmax.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) chances_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 1, channels = 11, stride = 16 };
        enum { out_stride = 12 };
    };
    const bf16 *const input = (const bf16 *)(arena + 256);
    float *const output = (float *)(arena + 0);
    log_softmax<Sizes>(input, output);
}

// chances: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) chances_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 11, stride = 12 };
        enum { out_stride = 11 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 17664);
    export_value<Sizes>(input, output);
}

