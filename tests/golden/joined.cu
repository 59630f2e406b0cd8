// Joined in f32: 29 kernels, 0 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 12800 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 16, stride = 16 };
    };
    const float *const input = (const float *)(arena + 10240);
    float *const output = (float *)(arena + 10752);
    import_images<Sizes>(input, output);
}

// a: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) a_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 11264);
    apply<Sizes>(input, output);
}

// b: neg.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) b_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return -x;
        }
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 11776);
    apply<Sizes>(input, output);
}

// both: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 6144);
    copy_channels<Sizes>(input, output);
}

// both: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 16, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11776);
    float *const output = (float *)(arena + 6144);
    copy_channels<Sizes>(input, output);
}

// again: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) again_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 32, stride = 32 };
        enum { out_stride = 64, first = 0, copied = 32 };
    };
    const float *const input = (const float *)(arena + 6144);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// again: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) again_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 64, first = 32, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// again: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) again_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 64, first = 48, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11776);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// again: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) again_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 64, stride = 64 };
        enum { out_stride = 512 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 2048);
    export_value<Sizes>(input, output);
}

// c: abs.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) c_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return fabsf(x);
        }
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 1024);
    apply<Sizes>(input, output);
}

// twice: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// twice: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 16, copied = 16 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// twice: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) twice_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 32, stride = 32 };
        enum { out_stride = 256 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 7168);
    export_value<Sizes>(input, output);
}

// d: exp.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) d_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return expf(x);
        }
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 1024);
    apply<Sizes>(input, output);
}

// alone: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) alone_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 16, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 1536);
    copy_channels<Sizes>(input, output);
}

// alone: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) alone_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 16, stride = 16 };
        enum { out_stride = 128 };
    };
    const float *const input = (const float *)(arena + 1536);
    float *const output = (float *)(arena + 12288);
    export_value<Sizes>(input, output);
}

// with_result: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) with_result_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 1024);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// with_result: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) with_result_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 16, copied = 16 };
    };
    const float *const input = (const float *)(arena + 1536);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// with_result: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) with_result_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 32, stride = 32 };
        enum { out_stride = 256 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 8192);
    export_value<Sizes>(input, output);
}

// e: exp.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) e_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return expf(x);
        }
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 11264);
    apply<Sizes>(input, output);
}

// f: neg.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) f_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        static DEVICE float then(float x) {
            return -x;
        }
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 10752);
    apply<Sizes>(input, output);
}

// short: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) short_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// short: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) short_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 32, first = 16, copied = 16 };
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// g: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) g_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 32, stride = 32 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 6144);
    apply<Sizes>(input, output);
}

// g: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) g_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 32, stride = 32 };
        enum { out_stride = 256 };
    };
    const float *const input = (const float *)(arena + 6144);
    float *const output = (float *)(arena + 9216);
    export_value<Sizes>(input, output);
}

// long: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) long_b1_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 64, first = 0, copied = 16 };
    };
    const float *const input = (const float *)(arena + 11264);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// long: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) long_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 16, stride = 16 };
        enum { out_stride = 64, first = 16, copied = 16 };
    };
    const float *const input = (const float *)(arena + 10752);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// long: concat: a part.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) long_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 32, stride = 32 };
        enum { out_stride = 64, first = 32, copied = 32 };
    };
    const float *const input = (const float *)(arena + 6144);
    float *const output = (float *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// long: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) long_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 64, stride = 64 };
        enum { out_stride = 512 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    export_value<Sizes>(input, output);
}

