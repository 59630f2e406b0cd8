// PermutedResults in f32: 24 kernels, 0 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 6400 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 6, channels = 4, stride = 4 };
    };
    const float *const input = (const float *)(arena + 768);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// start: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) start_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 1280);
    apply<Sizes>(input, output);
}

// last: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 24, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// last: permute to [2, 3, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 120, piece = 120 };
        enum { elements = 120, out_elements = 192 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 8;
            index /= 4;
            from += index % 6 * 4;
            to += index % 6 * 32;
            index /= 6;
            from += index % 5 * 24;
            to += index % 5 * 1;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// last: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 4, channels = 5, stride = 8 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 2816);
    export_value<Sizes>(input, output);
}

// back: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) back_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 6, channels = 4, stride = 4 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 3328);
    export_value<Sizes>(input, output);
}

// bent: tanh.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) bent_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const float *const input = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 0);
    apply<Sizes>(input, output);
}

// bent: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) bent_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 6, channels = 4, stride = 4 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3840);
    export_value<Sizes>(input, output);
}

// same: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) same_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 24, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// same: permute to [2, 3, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) same_b1_9(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 120, piece = 120 };
        enum { elements = 120, out_elements = 192 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 8;
            index /= 4;
            from += index % 6 * 4;
            to += index % 6 * 32;
            index /= 6;
            from += index % 5 * 24;
            to += index % 5 * 1;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// same: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) same_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 4, channels = 5, stride = 8 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4352);
    export_value<Sizes>(input, output);
}

// gate: sigmoid.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gate_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        static DEVICE float then(float x) {
            return 1.0f / (1.0f + expf(-x));
        }
    };
    const float *const input = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 1792);
    apply<Sizes>(input, output);
}

// gate: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gate_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 24, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// gate: permute to [2, 3, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gate_b1_13(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 120, piece = 120 };
        enum { elements = 120, out_elements = 192 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 8;
            index /= 4;
            from += index % 6 * 4;
            to += index % 6 * 32;
            index /= 6;
            from += index % 5 * 24;
            to += index % 5 * 1;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 1792);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// gate: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) gate_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 4, channels = 5, stride = 8 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4864);
    export_value<Sizes>(input, output);
}

// sum: add.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_0_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        enum { height = 5, width = 6 };
        enum { left_channels = 4, left_stride = 4, left_height = 5, left_width = 6 };
        enum { right_channels = 4, right_stride = 4, right_height = 5, right_width = 6 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 1792);
    const float *const right = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 0);
    add<Sizes>(left, right, output);
}

// sum: add.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        enum { height = 5, width = 6 };
        enum { left_channels = 4, left_stride = 4, left_height = 5, left_width = 6 };
        enum { right_channels = 4, right_stride = 4, right_height = 5, right_width = 6 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 0);
    const float *const right = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 1792);
    add<Sizes>(left, right, output);
}

// sum: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 24, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// sum: permute to [2, 3, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1_18(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 120, piece = 120 };
        enum { elements = 120, out_elements = 192 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 8;
            index /= 4;
            from += index % 6 * 4;
            to += index % 6 * 32;
            index /= 6;
            from += index % 5 * 24;
            to += index % 5 * 1;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 1792);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// sum: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sum_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 4, channels = 5, stride = 8 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5376);
    export_value<Sizes>(input, output);
}

// mixed: mul.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 30, channels = 4, stride = 4 };
        enum { height = 5, width = 6 };
        enum { left_channels = 4, left_stride = 4, left_height = 5, left_width = 6 };
        enum { right_channels = 4, right_stride = 4, right_height = 5, right_width = 6 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 1792);
    const float *const right = (const float *)(arena + 1280);
    float *const output = (float *)(arena + 2304);
    multiply<Sizes>(left, right, output);
}

// mixed: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 20, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// mixed: permute to [3, 2, 1].
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b1_22(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 120, piece = 120 };
        enum { elements = 120, out_elements = 160 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 8;
            index /= 4;
            from += index % 5 * 24;
            to += index % 5 * 32;
            index /= 5;
            from += index % 6 * 4;
            to += index % 6 * 1;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 2304);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// mixed: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 4, channels = 6, stride = 8 };
        enum { out_stride = 120 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5888);
    export_value<Sizes>(input, output);
}

