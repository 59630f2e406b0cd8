// Sequence in f32: 5 kernels, 768 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1280 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// samples: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) samples_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// curve: relu.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) curve_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 8, channels = 3, stride = 4 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    float *const output = (float *)(arena + 512);
    apply<Sizes>(input, output);
}

// curve: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) curve_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 3, stride = 4 };
        enum { out_stride = 24 };
    };
    const float *const input = (const float *)(arena + 512);
    float *const output = (float *)(arena + 1024);
    export_value<Sizes>(input, output);
}

// 1: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_1_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 8, channels = 3, stride = 4 };
        enum { out_stride = 24 };
    };
    const float *const input = (const float *)(arena + 512);
    float *const output = (float *)(arena + 256);
    export_value<Sizes>(input, output);
}

// scores: linear 24 -> 4.
// 4 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 24, stride = 24 };
        enum { outputs = 4, out_stride = 4 };
        enum { matrix_stride = 24, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const matrix = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    float *const output = (float *)(arena + 768);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

