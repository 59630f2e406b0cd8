// Operators in bf16: 35 kernels, 33024 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 81408 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 19, width = 17, channels = 6, stride = 8 };
    };
    const float *const input = (const float *)(arena + 55808);
    bf16 *const output = (bf16 *)(arena + 63744);
    import_images<Sizes>(input, output);
}

// odd: conv2d 6 -> 27, 3x3, 3 groups, tanh: 323 x 9 x 18 in tiles of 16 x 64.
// 21 x 3 x 1 blocks of 128 threads, 20480 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) odd_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 19, width = 17, channels = 6, stride = 8 };
        enum { out_height = 19, out_width = 17 };
        enum { out_channels = 27, out_stride = 32 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 3, group_channels = 2, group_outputs = 9 };
        enum { tap_channels = 2, filter_stride = 18 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 2, pairs = 0 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 63744);
    const bf16 *const filters = (const bf16 *)(weights + 0);
    const float *const bias = (const float *)(weights + 1024);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 35072);
    read_ahead<3456>(weights + 21248);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// odd: a result, in the caller's order.
// 35 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) odd_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 19, width = 17, channels = 27, stride = 32 };
        enum { out_stride = 8721 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    float *const output = (float *)(arena + 0);
    export_value<Sizes>(input, output);
}

// wide: conv2d 27 -> 21, 3x2 / 1x2: 152 x 21 x 192 in tiles of 16 x 64.
// 10 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 19, width = 17, channels = 27, stride = 32 };
        enum { out_height = 19, out_width = 8 };
        enum { out_channels = 21, out_stride = 24 };
        enum { taps_v = 3, taps_u = 2, stride_v = 1, stride_u = 2, top = 2, left = 1, dilation_v = 2, dilation_u = 3 };
        enum { groups = 1, group_channels = 27, group_outputs = 21 };
        enum { tap_channels = 32, filter_stride = 192 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    const bf16 *const filters = (const bf16 *)(weights + 1280);
    const float *const bias = (const float *)(weights + 9472);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 63744);
    read_ahead<3456>(weights + 24704);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// leak: prelu.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) leak_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 152, channels = 21, stride = 24 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 63744);
    const float *const slopes = (const float *)(weights + 9728);
    bf16 *const output = (bf16 *)(arena + 35072);
    prelu<Sizes>(input, slopes, output);
}

// norm: local_response_norm over 4 channels, max_pool2d 3x3 / 2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) norm_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 19, width = 8, channels = 21, stride = 24 };
        enum { size = 4 };
        enum { out_height = 10, out_width = 3 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 1, left = 1, dilation_v = 1, dilation_u = 2 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    bf16 *const output = (bf16 *)(arena + 42496);
    normalise_and_pool<Sizes>(input, output, 0.0025f, 0.6f, 1.5f);
}

// again: conv2d 21 -> 21, 3x3: 30 x 21 x 216 in tiles of 16 x 64.
// 2 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) again_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { out_height = 10, out_width = 3 };
        enum { out_channels = 21, out_stride = 24 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 21, group_outputs = 21 };
        enum { tap_channels = 24, filter_stride = 216 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 42496);
    const bf16 *const filters = (const bf16 *)(weights + 9984);
    const float *const bias = (const float *)(weights + 19200);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 35072);
    read_ahead<3072>(weights + 28160);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// depthwise: conv2d 21 -> 21, 3x3, 21 groups, sigmoid: 30 x 1 x 9, without tiles.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { out_height = 10, out_width = 3 };
        enum { out_channels = 21, out_stride = 24 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 21, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 42496);
    const bf16 *const filters = (const bf16 *)(weights + 19456);
    const float *const bias = (const float *)(weights + 19968);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 36608);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// split: conv2d 21 -> 6, 3x3, 3 groups: 30 x 2 x 63, without tiles.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) split_b1_sums(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { out_height = 10, out_width = 3 };
        enum { out_channels = 6, out_stride = 8 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 3, group_channels = 7, group_outputs = 2 };
        enum { tap_channels = 7, filter_stride = 63 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 42496);
    const bf16 *const filters = (const bf16 *)(weights + 20224);
    const float *const bias = (const float *)(weights + 20992);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 38656);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// split: max_pool2d 2x2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) split_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 6, stride = 8 };
        enum { out_height = 9, out_width = 2 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38656);
    bf16 *const output = (bf16 *)(arena + 38144);
    max_pool<Sizes>(input, output);
}

// split: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) split_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 2, channels = 6, stride = 8 };
        enum { out_stride = 108 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38144);
    float *const output = (float *)(arena + 80384);
    export_value<Sizes>(input, output);
}

// three: add.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) three_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { height = 10, width = 3 };
        enum { left_channels = 21, left_stride = 24, left_height = 10, left_width = 3 };
        enum { right_channels = 21, right_stride = 24, right_height = 10, right_width = 3 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const left = (const bf16 *)(arena + 35072);
    const bf16 *const right = (const bf16 *)(arena + 36608);
    bf16 *const output = (bf16 *)(arena + 38144);
    add<Sizes>(left, right, output);
}

// three: add.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) three_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { height = 10, width = 3 };
        enum { left_channels = 21, left_stride = 24, left_height = 10, left_width = 3 };
        enum { right_channels = 21, right_stride = 24, right_height = 10, right_width = 3 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const left = (const bf16 *)(arena + 38144);
    const bf16 *const right = (const bf16 *)(arena + 42496);
    bf16 *const output = (bf16 *)(arena + 35072);
    add<Sizes>(left, right, output);
}

// squashed: sigmoid.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) squashed_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    bf16 *const output = (bf16 *)(arena + 36608);
    apply<Sizes>(input, output);
}

// squashed: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) squashed_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { out_stride = 630 };
    };
    const bf16 *const input = (const bf16 *)(arena + 36608);
    float *const output = (float *)(arena + 71168);
    export_value<Sizes>(input, output);
}

// alone: local_response_norm over 3 channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { size = 3 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    bf16 *const output = (bf16 *)(arena + 36608);
    normalise<Sizes>(input, output, 3.3333334e-5f, 0.75f, 1.0f);
}

// shares: softmax.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shares_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { out_stride = 24 };
    };
    const bf16 *const input = (const bf16 *)(arena + 36608);
    bf16 *const output = (bf16 *)(arena + 38912);
    softmax<Sizes>(input, output);
}

// shares: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shares_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 21, stride = 24 };
        enum { out_stride = 630 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    float *const output = (float *)(arena + 73728);
    export_value<Sizes>(input, output);
}

// product: mul.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) product_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { height = 10, width = 3 };
        enum { left_channels = 21, left_stride = 24, left_height = 10, left_width = 3 };
        enum { right_channels = 21, right_stride = 24, right_height = 10, right_width = 3 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const left = (const bf16 *)(arena + 35072);
    const bf16 *const right = (const bf16 *)(arena + 38912);
    bf16 *const output = (bf16 *)(arena + 41984);
    multiply<Sizes>(left, right, output);
}

// product: mul.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) product_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { height = 10, width = 3 };
        enum { left_channels = 21, left_stride = 24, left_height = 10, left_width = 3 };
        enum { right_channels = 21, right_stride = 24, right_height = 10, right_width = 3 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const left = (const bf16 *)(arena + 41984);
    const bf16 *const right = (const bf16 *)(arena + 36608);
    bf16 *const output = (bf16 *)(arena + 40448);
    multiply<Sizes>(left, right, output);
}

// both: concat: a part.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { out_stride = 64, first = 0, copied = 21 };
    };
    const bf16 *const input = (const bf16 *)(arena + 40448);
    bf16 *const output = (bf16 *)(arena + 35072);
    copy_channels<Sizes>(input, output);
}

// both: concat: a part.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { out_stride = 64, first = 21, copied = 21 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    bf16 *const output = (bf16 *)(arena + 35072);
    copy_channels<Sizes>(input, output);
}

// both: concat: a part.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 21, stride = 24 };
        enum { out_stride = 64, first = 42, copied = 22 };
    };
    const bf16 *const input = (const bf16 *)(arena + 40448);
    bf16 *const output = (bf16 *)(arena + 35072);
    copy_channels<Sizes>(input, output);
}

// few: adaptive_max_pool2d 3x2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) few_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 63, stride = 64 };
        enum { out_height = 3, out_width = 2 };
        enum { largest = 1 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    bf16 *const output = (bf16 *)(arena + 38912);
    adaptive_pool<Sizes>(input, output);
}

// vector: flatten.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) vector_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 2, channels = 63, stride = 64 };
        enum { out_stride = 384 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    bf16 *const output = (bf16 *)(arena + 39680);
    export_value<Sizes>(input, output);
}

// vector: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) vector_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 378, stride = 384 };
        enum { out_stride = 378 };
    };
    const bf16 *const input = (const bf16 *)(arena + 39680);
    float *const output = (float *)(arena + 78848);
    export_value<Sizes>(input, output);
}

// hidden: linear 378 -> 13, batch_norm1d, relu.
// 16 x 1 x 1 blocks of 64 threads, 8 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(64) hidden_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 384, stride = 384 };
        enum { outputs = 13, out_stride = 16 };
        enum { matrix_stride = 384, rows = 1, threads = 64 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 39680);
    const bf16 *const matrix = (const bf16 *)(weights + 21248);
    const float *const bias = (const float *)(weights + 31232);
    bf16 *const output = (bf16 *)(arena + 38912);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// unfolded: batch_norm1d.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) unfolded_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 1, channels = 13, stride = 16 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    const float *const scales = (const float *)(weights + 31488);
    const float *const shifts = (const float *)(weights + 31744);
    bf16 *const output = (bf16 *)(arena + 39168);
    affine<Sizes>(input, scales, shifts, output);
}

// scores: linear 13 -> 7.
// 8 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 1, inputs = 16, stride = 16 };
        enum { outputs = 7, out_stride = 8 };
        enum { matrix_stride = 16, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 39168);
    const bf16 *const matrix = (const bf16 *)(weights + 32000);
    const float *const bias = (const float *)(weights + 32256);
    bf16 *const output = (bf16 *)(arena + 38912);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// scores: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scores_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 7, stride = 8 };
        enum { out_stride = 7 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    float *const output = (float *)(arena + 80896);
    export_value<Sizes>(input, output);
}

// chances: softmax.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) chances_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 1, channels = 7, stride = 8 };
        enum { out_stride = 8 };
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    float *const output = (float *)(arena + 39168);
    softmax<Sizes>(input, output);
}

// chances: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) chances_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 7, stride = 8 };
        enum { out_stride = 7 };
    };
    const float *const input = (const float *)(arena + 39168);
    float *const output = (float *)(arena + 81152);
    export_value<Sizes>(input, output);
}

// means: adaptive_avg_pool2d 2x5.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) means_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 10, width = 3, channels = 63, stride = 64 };
        enum { out_height = 2, out_width = 5 };
        enum { largest = 0 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    bf16 *const output = (bf16 *)(arena + 38912);
    adaptive_pool<Sizes>(input, output);
}

// scaled: batch_norm2d.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scaled_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 10, channels = 63, stride = 64 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 38912);
    const float *const scales = (const float *)(weights + 32512);
    const float *const shifts = (const float *)(weights + 32768);
    bf16 *const output = (bf16 *)(arena + 35072);
    affine<Sizes>(input, scales, shifts, output);
}

// kept: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) kept_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 2, width = 5, channels = 63, stride = 64 };
        enum { out_stride = 630 };
    };
    const bf16 *const input = (const bf16 *)(arena + 35072);
    float *const output = (float *)(arena + 76288);
    export_value<Sizes>(input, output);
}

