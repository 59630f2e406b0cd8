// BatchNorm1d in f32: 6 kernels, 2560 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1024 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 2, channels = 2, stride = 4 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// flat: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flat_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 2, channels = 2, stride = 4 };
        enum { out_stride = 12 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 512);
    export_value<Sizes>(input, output);
}

// first: linear 12 -> 21, batch_norm1d, relu.
// 24 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) first_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 12, stride = 12 };
        enum { outputs = 21, out_stride = 24 };
        enum { matrix_stride = 12, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 1024);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// alone: batch_norm1d.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) alone_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 1, channels = 21, stride = 24 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const scales = (const float *)(weights + 1280);
    const float *const shifts = (const float *)(weights + 1536);
    float *const output = (float *)(arena + 512);
    affine<Sizes>(input, scales, shifts, output);
}

// last: linear 21 -> 3, batch_norm1d.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) last_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 24, stride = 24 };
        enum { outputs = 3, out_stride = 4 };
        enum { matrix_stride = 24, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 512);
    const float *const matrix = (const float *)(weights + 1792);
    const float *const bias = (const float *)(weights + 2304);
    float *const output = (float *)(arena + 256);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// last: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 3, stride = 4 };
        enum { out_stride = 3 };
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 768);
    export_value<Sizes>(input, output);
}

