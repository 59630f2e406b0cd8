// ShorterSide in f32: 3 kernels, 0 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 516096 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 36 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 96, width = 96, channels = 3, stride = 4 };
    };
    const float *const input = (const float *)(arena + 294912);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// 0: relu.
// 36 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 9216, channels = 3, stride = 4 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 147456);
    apply<Sizes>(input, output);
}

// 0: a result, in the caller's order.
// 108 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_0_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 96, width = 96, channels = 3, stride = 4 };
        enum { out_stride = 27648 };
    };
    const float *const input = (const float *)(arena + 147456);
    float *const output = (float *)(arena + 405504);
    export_value<Sizes>(input, output);
}

