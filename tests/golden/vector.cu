// Vector in f32: 3 kernels, 768 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 1024 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 20, stride = 20 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 256);
    import_images<Sizes>(input, output);
}

// scores: linear 20 -> 5.
// 8 x 1 x 1 blocks of 32 threads, 4 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) scores_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, inputs = 20, stride = 20 };
        enum { outputs = 5, out_stride = 8 };
        enum { matrix_stride = 20, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 256);
    const float *const matrix = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 512);
    float *const output = (float *)(arena + 512);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// scores: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) scores_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 1, width = 1, channels = 5, stride = 8 };
        enum { out_stride = 5 };
    };
    const float *const input = (const float *)(arena + 512);
    float *const output = (float *)(arena + 768);
    export_value<Sizes>(input, output);
}

