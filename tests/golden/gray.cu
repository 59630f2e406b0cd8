// Gray in f32: 3 kernels, 0 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 720384 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 71 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 180, width = 100, channels = 1, stride = 4 };
    };
    const float *const input = (const float *)(arena + 576000);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// 0: relu.
// 71 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 18000, channels = 1, stride = 4 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 288000);
    apply<Sizes>(input, output);
}

// 0: a result, in the caller's order.
// 71 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_0_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 180, width = 100, channels = 1, stride = 4 };
        enum { out_stride = 18000 };
    };
    const float *const input = (const float *)(arena + 288000);
    float *const output = (float *)(arena + 648192);
    export_value<Sizes>(input, output);
}

