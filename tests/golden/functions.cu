// Functions in f32: 149 kernels, 22784 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 237056 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 210432);
    float *const output = (float *)(arena + 5120);
    import_images<Sizes>(input, output);
}

// stem: conv2d 5 -> 19, 3x3: 63 x 19 x 72 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 5, stride = 8 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 19, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 19 };
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
    const float *const bias = (const float *)(weights + 5632);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_relu6: conv2d 19 -> 3, 1x1, relu6: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_relu6_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x > 6.0f ? 6.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 5888);
    const float *const bias = (const float *)(weights + 6144);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_relu6: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_relu6_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 211712);
    export_value<Sizes>(input, output);
}

// relu6_alone: relu6.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) relu6_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x > 6.0f ? 6.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// relu6_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) relu6_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 25600);
    export_value<Sizes>(input, output);
}

// before_leaky_relu: conv2d 19 -> 3, 1x1, leaky_relu(0.01): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_leaky_relu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float negative_slope = 0.01f;
            return x > 0.0f ? x : negative_slope * x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 6400);
    const float *const bias = (const float *)(weights + 6656);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_leaky_relu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_leaky_relu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 212480);
    export_value<Sizes>(input, output);
}

// leaky_relu_alone: leaky_relu(0.01).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) leaky_relu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float negative_slope = 0.01f;
            return x > 0.0f ? x : negative_slope * x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// leaky_relu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) leaky_relu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 30464);
    export_value<Sizes>(input, output);
}

// before_elu: conv2d 19 -> 3, 1x1, elu(0.7): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_elu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float alpha = 0.7f;
            return x > 0.0f ? x : alpha * expm1f(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 6912);
    const float *const bias = (const float *)(weights + 7168);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_elu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_elu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 213248);
    export_value<Sizes>(input, output);
}

// elu_alone: elu(0.7).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) elu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float alpha = 0.7f;
            return x > 0.0f ? x : alpha * expm1f(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// elu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) elu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 35328);
    export_value<Sizes>(input, output);
}

// before_selu: conv2d 19 -> 3, 1x1, selu: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_selu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return 1.05070098735548f * (x > 0.0f ? x : 1.67326324235437f * expm1f(x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 7424);
    const float *const bias = (const float *)(weights + 7680);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_selu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_selu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 214016);
    export_value<Sizes>(input, output);
}

// selu_alone: selu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) selu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return 1.05070098735548f * (x > 0.0f ? x : 1.67326324235437f * expm1f(x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// selu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) selu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 40192);
    export_value<Sizes>(input, output);
}

// before_celu: conv2d 19 -> 3, 1x1, celu(0.4): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_celu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float alpha = 0.4f;
            return x > 0.0f ? x : alpha * expm1f(x / alpha);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 7936);
    const float *const bias = (const float *)(weights + 8192);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_celu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_celu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 214784);
    export_value<Sizes>(input, output);
}

// celu_alone: celu(0.4).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) celu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float alpha = 0.4f;
            return x > 0.0f ? x : alpha * expm1f(x / alpha);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// celu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) celu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 45056);
    export_value<Sizes>(input, output);
}

// before_gelu: conv2d 19 -> 3, 1x1, gelu(none): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_gelu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x * (0.5f * erfcf(-0.707106781186548f * x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 8448);
    const float *const bias = (const float *)(weights + 8704);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_gelu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_gelu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 215552);
    export_value<Sizes>(input, output);
}

// gelu_alone: gelu(none).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gelu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x * (0.5f * erfcf(-0.707106781186548f * x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// gelu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gelu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 49920);
    export_value<Sizes>(input, output);
}

// before_gelu_tanh: conv2d 19 -> 3, 1x1, gelu(tanh): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_gelu_tanh_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-1.59576912160573f * (x + 0.044715f * x * x * x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 8960);
    const float *const bias = (const float *)(weights + 9216);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_gelu_tanh: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_gelu_tanh_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 216320);
    export_value<Sizes>(input, output);
}

// gelu_tanh_alone: gelu(tanh).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gelu_tanh_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-1.59576912160573f * (x + 0.044715f * x * x * x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// gelu_tanh_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gelu_tanh_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 54784);
    export_value<Sizes>(input, output);
}

// before_threshold: conv2d 19 -> 3, 1x1, threshold(0.25, -0.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_threshold_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float threshold = 0.25f;
            const float value = -0.5f;
            return x <= threshold ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 9472);
    const float *const bias = (const float *)(weights + 9728);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_threshold: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_threshold_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 217088);
    export_value<Sizes>(input, output);
}

// threshold_alone: threshold(0.25, -0.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) threshold_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float threshold = 0.25f;
            const float value = -0.5f;
            return x <= threshold ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// threshold_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) threshold_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 59648);
    export_value<Sizes>(input, output);
}

// before_floor: conv2d 19 -> 3, 1x1, floor: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_floor_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return floorf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 9984);
    const float *const bias = (const float *)(weights + 10240);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_floor: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_floor_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 217856);
    export_value<Sizes>(input, output);
}

// floor_alone: floor.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) floor_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return floorf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// floor_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) floor_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 64512);
    export_value<Sizes>(input, output);
}

// before_ceil: conv2d 19 -> 3, 1x1, ceil: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_ceil_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return ceilf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 10496);
    const float *const bias = (const float *)(weights + 10752);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_ceil: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_ceil_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 218624);
    export_value<Sizes>(input, output);
}

// ceil_alone: ceil.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) ceil_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return ceilf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// ceil_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) ceil_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 69376);
    export_value<Sizes>(input, output);
}

// before_round: conv2d 19 -> 3, 1x1, round: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_round_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return rintf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 11008);
    const float *const bias = (const float *)(weights + 11264);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_round: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_round_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 219392);
    export_value<Sizes>(input, output);
}

// round_alone: round.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) round_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return rintf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// round_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) round_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 74240);
    export_value<Sizes>(input, output);
}

// before_erf: conv2d 19 -> 3, 1x1, erf: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_erf_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return erff(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 11520);
    const float *const bias = (const float *)(weights + 11776);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_erf: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_erf_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 220160);
    export_value<Sizes>(input, output);
}

// erf_alone: erf.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) erf_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return erff(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// erf_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) erf_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 79104);
    export_value<Sizes>(input, output);
}

// before_add: conv2d 19 -> 3, 1x1, add(0.75): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_add_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = 0.75f;
            return x + value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 12032);
    const float *const bias = (const float *)(weights + 12288);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_add: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_add_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 220928);
    export_value<Sizes>(input, output);
}

// add_alone: add(0.75).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) add_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = 0.75f;
            return x + value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// add_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) add_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 83968);
    export_value<Sizes>(input, output);
}

// before_sub: conv2d 19 -> 3, 1x1, sub(-2.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_sub_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = -2.5f;
            return x - value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 12544);
    const float *const bias = (const float *)(weights + 12800);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_sub: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_sub_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 221696);
    export_value<Sizes>(input, output);
}

// sub_alone: sub(-2.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sub_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = -2.5f;
            return x - value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// sub_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sub_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 88832);
    export_value<Sizes>(input, output);
}

// before_rsub: conv2d 19 -> 3, 1x1, rsub(1.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_rsub_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = 1.5f;
            return value - x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 13056);
    const float *const bias = (const float *)(weights + 13312);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_rsub: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_rsub_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 222464);
    export_value<Sizes>(input, output);
}

// rsub_alone: rsub(1.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rsub_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = 1.5f;
            return value - x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// rsub_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rsub_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 93696);
    export_value<Sizes>(input, output);
}

// before_mul: conv2d 19 -> 3, 1x1, mul(-1.25): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_mul_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = -1.25f;
            return x * value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 13568);
    const float *const bias = (const float *)(weights + 13824);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_mul: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_mul_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 223232);
    export_value<Sizes>(input, output);
}

// mul_alone: mul(-1.25).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mul_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = -1.25f;
            return x * value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// mul_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mul_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 98560);
    export_value<Sizes>(input, output);
}

// before_div: conv2d 19 -> 3, 1x1, div(0.375): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_div_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = 0.375f;
            return x / value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 14080);
    const float *const bias = (const float *)(weights + 14336);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_div: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_div_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 224000);
    export_value<Sizes>(input, output);
}

// div_alone: div(0.375).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) div_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = 0.375f;
            return x / value;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// div_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) div_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 103424);
    export_value<Sizes>(input, output);
}

// before_maximum: conv2d 19 -> 3, 1x1, maximum(0.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_maximum_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = 0.5f;
            return x < value ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 14592);
    const float *const bias = (const float *)(weights + 14848);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_maximum: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_maximum_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 224768);
    export_value<Sizes>(input, output);
}

// maximum_alone: maximum(0.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) maximum_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = 0.5f;
            return x < value ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// maximum_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) maximum_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 108288);
    export_value<Sizes>(input, output);
}

// before_minimum: conv2d 19 -> 3, 1x1, minimum(-0.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_minimum_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float value = -0.5f;
            return x > value ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 15104);
    const float *const bias = (const float *)(weights + 15360);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_minimum: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_minimum_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 225536);
    export_value<Sizes>(input, output);
}

// minimum_alone: minimum(-0.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) minimum_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float value = -0.5f;
            return x > value ? value : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// minimum_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) minimum_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 113152);
    export_value<Sizes>(input, output);
}

// before_sigmoid: conv2d 19 -> 3, 1x1, sigmoid: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_sigmoid_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 15616);
    const float *const bias = (const float *)(weights + 15872);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_sigmoid: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_sigmoid_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 226304);
    export_value<Sizes>(input, output);
}

// sigmoid_alone: sigmoid.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sigmoid_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// sigmoid_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sigmoid_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 118016);
    export_value<Sizes>(input, output);
}

// before_log_sigmoid: conv2d 19 -> 3, 1x1, log_sigmoid: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_log_sigmoid_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return (x > 0.0f ? 0.0f : x) - log1pf(expf(-fabsf(x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 16128);
    const float *const bias = (const float *)(weights + 16384);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_log_sigmoid: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_log_sigmoid_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 227072);
    export_value<Sizes>(input, output);
}

// log_sigmoid_alone: log_sigmoid.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) log_sigmoid_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return (x > 0.0f ? 0.0f : x) - log1pf(expf(-fabsf(x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// log_sigmoid_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) log_sigmoid_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 122880);
    export_value<Sizes>(input, output);
}

// before_silu: conv2d 19 -> 3, 1x1, silu: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_silu_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 16640);
    const float *const bias = (const float *)(weights + 16896);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_silu: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_silu_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 227840);
    export_value<Sizes>(input, output);
}

// silu_alone: silu.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) silu_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// silu_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) silu_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 127744);
    export_value<Sizes>(input, output);
}

// before_mish: conv2d 19 -> 3, 1x1, mish: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_mish_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x * tanhf(log1pf(expf(x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 17152);
    const float *const bias = (const float *)(weights + 17408);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_mish: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_mish_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 228608);
    export_value<Sizes>(input, output);
}

// mish_alone: mish.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mish_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x * tanhf(log1pf(expf(x)));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// mish_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mish_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 132608);
    export_value<Sizes>(input, output);
}

// before_softplus: conv2d 19 -> 3, 1x1, softplus(2, 1.5): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_softplus_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float beta = 2.0f;
            const float threshold = 1.5f;
            return x * beta > threshold ? x : ((x * beta > 0.0f ? x * beta : 0.0f) + log1pf(expf(-fabsf(x * beta)))) / beta;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 17664);
    const float *const bias = (const float *)(weights + 17920);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_softplus: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_softplus_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 229376);
    export_value<Sizes>(input, output);
}

// softplus_alone: softplus(2, 1.5).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) softplus_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float beta = 2.0f;
            const float threshold = 1.5f;
            return x * beta > threshold ? x : ((x * beta > 0.0f ? x * beta : 0.0f) + log1pf(expf(-fabsf(x * beta)))) / beta;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// softplus_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) softplus_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 137472);
    export_value<Sizes>(input, output);
}

// before_softsign: conv2d 19 -> 3, 1x1, softsign: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_softsign_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x / (1.0f + fabsf(x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 18176);
    const float *const bias = (const float *)(weights + 18432);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_softsign: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_softsign_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 230144);
    export_value<Sizes>(input, output);
}

// softsign_alone: softsign.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) softsign_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x / (1.0f + fabsf(x));
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// softsign_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) softsign_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 142336);
    export_value<Sizes>(input, output);
}

// before_hardsigmoid: conv2d 19 -> 3, 1x1, hardsigmoid: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_hardsigmoid_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 18688);
    const float *const bias = (const float *)(weights + 18944);
    const float *const residual = 0;
    float *const output = (float *)(arena + 5120);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_hardsigmoid: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_hardsigmoid_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 230912);
    export_value<Sizes>(input, output);
}

// hardsigmoid_alone: hardsigmoid.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) hardsigmoid_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// before_hardswish: conv2d 19 -> 3, 1x1, hardswish: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_hardswish_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x * (x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 19200);
    const float *const bias = (const float *)(weights + 19456);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_hardswish: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_hardswish_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 231680);
    export_value<Sizes>(input, output);
}

// hardswish_alone: hardswish.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) hardswish_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return x * (x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    apply<Sizes>(input, output);
}

// hardswish_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) hardswish_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 147200);
    export_value<Sizes>(input, output);
}

// before_hardtanh: conv2d 19 -> 3, 1x1, hardtanh(-1.5, 2): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_hardtanh_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float min_val = -1.5f;
            const float max_val = 2.0f;
            return x < min_val ? min_val : x > max_val ? max_val : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 19712);
    const float *const bias = (const float *)(weights + 19968);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_hardtanh: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_hardtanh_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 232448);
    export_value<Sizes>(input, output);
}

// hardtanh_alone: hardtanh(-1.5, 2).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) hardtanh_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float min_val = -1.5f;
            const float max_val = 2.0f;
            return x < min_val ? min_val : x > max_val ? max_val : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    apply<Sizes>(input, output);
}

// hardtanh_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) hardtanh_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 152064);
    export_value<Sizes>(input, output);
}

// before_tanh: conv2d 19 -> 3, 1x1, tanh: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_tanh_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 20224);
    const float *const bias = (const float *)(weights + 20480);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_tanh: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_tanh_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 233216);
    export_value<Sizes>(input, output);
}

// tanh_alone: tanh.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tanh_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    apply<Sizes>(input, output);
}

// tanh_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tanh_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 156928);
    export_value<Sizes>(input, output);
}

// before_clamp: conv2d 19 -> 3, 1x1, clamp(-0.2, inf): 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_clamp_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            const float min = -0.2f;
            const float max = __uint_as_float(0x7f800000u);
            return (x < min ? min : x) > max ? max : x < min ? min : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 20736);
    const float *const bias = (const float *)(weights + 20992);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_clamp: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_clamp_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 233984);
    export_value<Sizes>(input, output);
}

// clamp_alone: clamp(-0.2, inf).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) clamp_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float min = -0.2f;
            const float max = __uint_as_float(0x7f800000u);
            return (x < min ? min : x) > max ? max : x < min ? min : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    apply<Sizes>(input, output);
}

// clamp_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) clamp_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 161792);
    export_value<Sizes>(input, output);
}

// before_exp: conv2d 19 -> 3, 1x1, exp: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_exp_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return expf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 21248);
    const float *const bias = (const float *)(weights + 21504);
    const float *const residual = 0;
    float *const output = (float *)(arena + 10240);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_exp: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_exp_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 234752);
    export_value<Sizes>(input, output);
}

// exp_alone: exp.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) exp_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return expf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 10240);
    apply<Sizes>(input, output);
}

// before_abs: conv2d 19 -> 3, 1x1, abs: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_abs_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return fabsf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 21760);
    const float *const bias = (const float *)(weights + 22016);
    const float *const residual = 0;
    float *const output = (float *)(arena + 15360);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_abs: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_abs_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 15360);
    float *const output = (float *)(arena + 235520);
    export_value<Sizes>(input, output);
}

// abs_alone: abs.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) abs_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return fabsf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    apply<Sizes>(input, output);
}

// before_neg: conv2d 19 -> 3, 1x1, neg: 63 x 3 x 20 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) before_neg_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 3, out_stride = 4 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 19, group_outputs = 3 };
        enum { tap_channels = 20, filter_stride = 20 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return -x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 22272);
    const float *const bias = (const float *)(weights + 22528);
    const float *const residual = 0;
    float *const output = (float *)(arena + 20480);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// before_neg: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_neg_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 3, stride = 4 };
        enum { out_stride = 189 };
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 236288);
    export_value<Sizes>(input, output);
}

// neg_alone: neg.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) neg_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return -x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20480);
    apply<Sizes>(input, output);
}

// neg_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) neg_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 166656);
    export_value<Sizes>(input, output);
}

// positive: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 10240);
    const float *const right = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 20480);
    add<Sizes>(left, right, output);
}

// positive: add.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) positive_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 20480);
    const float *const right = (const float *)(arena + 15360);
    float *const output = (float *)(arena + 0);
    add<Sizes>(left, right, output);
}

// before_log: add, log.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_log_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return logf(x);
        }
    };
    const float *const left = (const float *)(arena + 10240);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    add<Sizes>(left, right, output);
}

// before_log: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_log_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 171520);
    export_value<Sizes>(input, output);
}

// log_alone: log.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) log_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return logf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// log_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) log_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 176384);
    export_value<Sizes>(input, output);
}

// before_sqrt: add, sqrt.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_sqrt_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return sqrtf(x);
        }
    };
    const float *const left = (const float *)(arena + 10240);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    add<Sizes>(left, right, output);
}

// before_sqrt: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_sqrt_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 181248);
    export_value<Sizes>(input, output);
}

// sqrt_alone: sqrt.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sqrt_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return sqrtf(x);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// sqrt_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sqrt_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 186112);
    export_value<Sizes>(input, output);
}

// before_reciprocal: add, reciprocal.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_reciprocal_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            return 1.0f / x;
        }
    };
    const float *const left = (const float *)(arena + 10240);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    add<Sizes>(left, right, output);
}

// before_reciprocal: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_reciprocal_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 190976);
    export_value<Sizes>(input, output);
}

// reciprocal_alone: reciprocal.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reciprocal_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            return 1.0f / x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// reciprocal_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reciprocal_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 195840);
    export_value<Sizes>(input, output);
}

// before_pow: add, pow(1.7).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_pow_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        enum { height = 7, width = 9 };
        enum { left_channels = 19, left_stride = 20, left_height = 7, left_width = 9 };
        enum { right_channels = 19, right_stride = 20, right_height = 7, right_width = 9 };
        static DEVICE float then(float x) {
            const float exponent = 1.7f;
            return exponent == 0.5f ? sqrtf(x) : exponent == -0.5f ? 1.0f / sqrtf(x) : powf(x, exponent);
        }
    };
    const float *const left = (const float *)(arena + 10240);
    const float *const right = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    add<Sizes>(left, right, output);
}

// before_pow: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) before_pow_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 200704);
    export_value<Sizes>(input, output);
}

// pow_alone: pow(1.7).
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pow_alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 63, channels = 19, stride = 20 };
        static DEVICE float then(float x) {
            const float exponent = 1.7f;
            return exponent == 0.5f ? sqrtf(x) : exponent == -0.5f ? 1.0f / sqrtf(x) : powf(x, exponent);
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5120);
    apply<Sizes>(input, output);
}

// pow_alone: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pow_alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 19, stride = 20 };
        enum { out_stride = 1197 };
    };
    const float *const input = (const float *)(arena + 5120);
    float *const output = (float *)(arena + 205568);
    export_value<Sizes>(input, output);
}

