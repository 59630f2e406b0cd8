// Transposed in f32: 77 kernels, 225792 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 316672 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 6, stride = 8 };
    };
    const float *const input = (const float *)(arena + 313600);
    float *const output = (float *)(arena + 14592);
    import_images<Sizes>(input, output);
}

// planar: conv2d 6 -> 20, 2x2, 4 phases of a transposed one: 80 x 20 x 32 in tiles of 32 x 32.
// 3 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) planar_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 6, stride = 8 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 6, group_outputs = 20 };
        enum { tap_channels = 8, filter_stride = 32 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 14592);
    const float *const filters = (const float *)(weights + 0);
    const float *const bias = (const float *)(weights + 2560);
    const float *const residual = 0;
    float *const output = (float *)(arena + 8192);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// planar: the zeros after the channels.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 252, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// planar: 2x2 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 315, piece = 315 };
        enum { elements = 1600, out_elements = 2016 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 220;
            to = 152;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 20;
            to += index % 9 * 16;
            index /= 9;
            from += index % 7 * 200;
            to += index % 7 * 288;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// planar: 2x2 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_4(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 315, piece = 315 };
        enum { elements = 1600, out_elements = 2016 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 205;
            to = 144;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 20;
            to += index % 9 * 16;
            index /= 9;
            from += index % 7 * 200;
            to += index % 7 * 288;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// planar: 2x2 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_5(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 315, piece = 315 };
        enum { elements = 1600, out_elements = 2016 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 30;
            to = 8;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 20;
            to += index % 9 * 16;
            index /= 9;
            from += index % 7 * 200;
            to += index % 7 * 288;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// planar: 2x2 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_6(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 315, piece = 315 };
        enum { elements = 1600, out_elements = 2016 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 15;
            to = 0;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 20;
            to += index % 9 * 16;
            index /= 9;
            from += index % 7 * 200;
            to += index % 7 * 288;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 8192);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// planar: a result, in the caller's order.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) planar_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 14, width = 18, channels = 5, stride = 8 };
        enum { out_stride = 1260 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 303360);
    export_value<Sizes>(input, output);
}

// wide: conv2d 6 -> 32, 3x3: 63 x 32 x 72 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) wide_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 6, stride = 8 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 6, group_outputs = 32 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 14592);
    const float *const filters = (const float *)(weights + 2816);
    const float *const bias = (const float *)(weights + 12032);
    const float *const residual = 0;
    float *const output = (float *)(arena + 194560);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// doubled: conv2d 32 -> 64, 1x1, 4 phases of a transposed one, batch_norm2d, relu: 63 x 64 x 32 in tiles of 32 x 32.
// 2 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) doubled_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 64, out_stride = 64 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 64 };
        enum { tap_channels = 32, filter_stride = 32 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 12288);
    const float *const bias = (const float *)(weights + 20480);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// doubled: 2x2 phases, interleaved.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) doubled_b1_10(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 4032, piece = 4032 };
        enum { elements = 4032, out_elements = 4032 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 2 * 16;
            to += index % 2 * 16;
            index /= 2;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 2 * 32;
            to += index % 2 * 288;
            index /= 2;
            from += index % 7 * 576;
            to += index % 7 * 576;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 16128);
    rearrange<Sizes>(input, output);
}

// doubled: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) doubled_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 14, width = 18, channels = 16, stride = 16 };
        enum { out_stride = 4032 };
    };
    const float *const input = (const float *)(arena + 16128);
    float *const output = (float *)(arena + 210688);
    export_value<Sizes>(input, output);
}

// overlapping: conv2d 32 -> 64, 2x2, 4 phases of a transposed one: 80 x 64 x 128 in tiles of 32 x 32.
// 3 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) overlapping_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 64, out_stride = 64 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 64 };
        enum { tap_channels = 32, filter_stride = 128 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 20736);
    const float *const bias = (const float *)(weights + 53504);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// overlapping: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) overlapping_b1_13(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1008, piece = 1008 };
        enum { elements = 5120, out_elements = 4032 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 704;
            to = 304;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 7 * 640;
            to += index % 7 * 576;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20480);
    rearrange<Sizes>(input, output);
}

// overlapping: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) overlapping_b1_14(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1008, piece = 1008 };
        enum { elements = 5120, out_elements = 4032 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 656;
            to = 288;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 7 * 640;
            to += index % 7 * 576;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20480);
    rearrange<Sizes>(input, output);
}

// overlapping: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) overlapping_b1_15(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1008, piece = 1008 };
        enum { elements = 5120, out_elements = 4032 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 96;
            to = 16;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 7 * 640;
            to += index % 7 * 576;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20480);
    rearrange<Sizes>(input, output);
}

// overlapping: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) overlapping_b1_16(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1008, piece = 1008 };
        enum { elements = 5120, out_elements = 4032 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 48;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 7 * 640;
            to += index % 7 * 576;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20480);
    rearrange<Sizes>(input, output);
}

// overlapping: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) overlapping_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 14, width = 18, channels = 16, stride = 16 };
        enum { out_stride = 4032 };
    };
    const float *const input = (const float *)(arena + 20480);
    float *const output = (float *)(arena + 226816);
    export_value<Sizes>(input, output);
}

// tripled: conv2d 32 -> 9, 3x3, 9 phases of a transposed one: 80 x 9 x 288 in tiles of 32 x 32, in 9 parts.
// 3 x 1 x 9 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) tripled_0_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 9, out_stride = 12 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 9 };
        enum { tap_channels = 32, filter_stride = 288 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 53760);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// tripled: the sum of 9 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 10, channels = 9, stride = 12 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 64256);
    const float *const residual = 0;
    float *const output = (float *)(arena + 34560);
    combine<Sizes>(parts, bias, residual, output);
}

// tripled: the zeros after the channels.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 567, channels = 1, stride = 4 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// tripled: 3x3 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_21(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 63, piece = 63 };
        enum { elements = 960, out_elements = 2268 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 132;
            to = 224;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 7 * 120;
            to += index % 7 * 324;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 34560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tripled: 3x3 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_22(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 960, out_elements = 2268 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 121;
            to = 216;
            from += index % 2 * 1;
            to += index % 2 * 4;
            index /= 2;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 7 * 120;
            to += index % 7 * 324;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 34560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tripled: 3x3 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_23(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 960, out_elements = 2268 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 15;
            to = 8;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 2 * 3;
            to += index % 2 * 108;
            index /= 2;
            from += index % 7 * 120;
            to += index % 7 * 324;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 34560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tripled: 3x3 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_24(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 252, piece = 252 };
        enum { elements = 960, out_elements = 2268 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 4;
            to = 0;
            from += index % 2 * 1;
            to += index % 2 * 4;
            index /= 2;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 2 * 3;
            to += index % 2 * 108;
            index /= 2;
            from += index % 7 * 120;
            to += index % 7 * 324;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 34560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tripled: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tripled_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 21, width = 27, channels = 1, stride = 4 };
        enum { out_stride = 567 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 311296);
    export_value<Sizes>(input, output);
}

// full: conv2d 32 -> 21, 3x3, transposed: 99 x 21 x 288 in tiles of 32 x 32, in 9 parts.
// 4 x 1 x 9 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) full_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 9, out_width = 11 };
        enum { out_channels = 21, out_stride = 24 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 2, left = 2, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 21 };
        enum { tap_channels = 32, filter_stride = 288 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 64512);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// full: the sum of 9 parts.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) full_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 11, channels = 21, stride = 24 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 88832);
    const float *const residual = 0;
    float *const output = (float *)(arena + 85760);
    combine<Sizes>(parts, bias, residual, output);
}

// full: a result, in the caller's order.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) full_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 21, stride = 24 };
        enum { out_stride = 2079 };
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 280832);
    export_value<Sizes>(input, output);
}

// dilated: conv2d 32 -> 7, 3x2, transposed: 99 x 7 x 192 in tiles of 32 x 32, in 12 parts.
// 4 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) dilated_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 9, out_width = 11 };
        enum { out_channels = 7, out_stride = 8 };
        enum { taps_v = 3, taps_u = 2, stride_v = 1, stride_u = 1, top = 3, left = 2, dilation_v = 2, dilation_u = 2 };
        enum { groups = 1, group_channels = 32, group_outputs = 7 };
        enum { tap_channels = 32, filter_stride = 192 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 89088);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// dilated: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) dilated_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 11, channels = 7, stride = 8 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 94464);
    const float *const residual = 0;
    float *const output = (float *)(arena + 38144);
    combine<Sizes>(parts, bias, residual, output);
}

// dilated: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) dilated_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 9, width = 11, channels = 7, stride = 8 };
        enum { out_stride = 693 };
    };
    const float *const input = (const float *)(arena + 38144);
    float *const output = (float *)(arena + 308480);
    export_value<Sizes>(input, output);
}

// both: conv2d 32 -> 30, 4x1, 6 phases of a transposed one: 100 x 30 x 128 in tiles of 32 x 32.
// 4 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) both_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 10, out_width = 10 };
        enum { out_channels = 30, out_stride = 32 };
        enum { taps_v = 4, taps_u = 1, stride_v = 1, stride_u = 1, top = 3, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 30 };
        enum { tap_channels = 32, filter_stride = 128 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 94720);
    const float *const bias = (const float *)(weights + 110080);
    const float *const residual = 0;
    float *const output = (float *)(arena + 15616);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// both: the zeros after the channels.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 486, channels = 5, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// both: 2x3 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_34(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 405, piece = 405 };
        enum { elements = 3200, out_elements = 3888 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 352;
            to = 232;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 32;
            to += index % 9 * 24;
            index /= 9;
            from += index % 9 * 320;
            to += index % 9 * 432;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 15616);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// both: 2x3 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_35(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 810, piece = 810 };
        enum { elements = 3200, out_elements = 3888 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 325;
            to = 216;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 2 * 5;
            to += index % 2 * 8;
            index /= 2;
            from += index % 9 * 32;
            to += index % 9 * 24;
            index /= 9;
            from += index % 9 * 320;
            to += index % 9 * 432;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 15616);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// both: 2x3 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_36(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 405, piece = 405 };
        enum { elements = 3200, out_elements = 3888 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 47;
            to = 16;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 32;
            to += index % 9 * 24;
            index /= 9;
            from += index % 9 * 320;
            to += index % 9 * 432;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 15616);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// both: 2x3 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_37(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 810, piece = 810 };
        enum { elements = 3200, out_elements = 3888 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 20;
            to = 0;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 2 * 5;
            to += index % 2 * 8;
            index /= 2;
            from += index % 9 * 32;
            to += index % 9 * 24;
            index /= 9;
            from += index % 9 * 320;
            to += index % 9 * 432;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 15616);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// both: a result, in the caller's order.
// 10 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) both_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 18, width = 27, channels = 5, stride = 8 };
        enum { out_stride = 2430 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 271104);
    export_value<Sizes>(input, output);
}

// grouped: conv2d 32 -> 48, 2x2, 4 groups, 4 phases of a transposed one: 80 x 12 x 32 in tiles of 32 x 32.
// 3 x 4 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) grouped_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 48, out_stride = 48 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 4, group_channels = 8, group_outputs = 12 };
        enum { tap_channels = 8, filter_stride = 32 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 110336);
    const float *const bias = (const float *)(weights + 116480);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// grouped: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_40(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 960, piece = 960 };
        enum { elements = 3840, out_elements = 3420 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 10 * 48;
            to += index % 10 * 24;
            index /= 10;
            from += index % 8 * 480;
            to += index % 8 * 456;
            index /= 8;
            from += index % 4 * 12;
            to += index % 4 * 3;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    rearrange<Sizes>(input, output);
}

// grouped: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_41(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 864, piece = 864 };
        enum { elements = 3840, out_elements = 3420 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 3;
            to = 12;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 9 * 48;
            to += index % 9 * 24;
            index /= 9;
            from += index % 8 * 480;
            to += index % 8 * 456;
            index /= 8;
            from += index % 4 * 12;
            to += index % 4 * 3;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    rearrange<Sizes>(input, output);
}

// grouped: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_42(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 840, piece = 840 };
        enum { elements = 3840, out_elements = 3420 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 6;
            to = 228;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 10 * 48;
            to += index % 10 * 24;
            index /= 10;
            from += index % 7 * 480;
            to += index % 7 * 456;
            index /= 7;
            from += index % 4 * 12;
            to += index % 4 * 3;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    rearrange<Sizes>(input, output);
}

// grouped: 2x2 phases, interleaved.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_43(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 3840, out_elements = 3420 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 9;
            to = 240;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 9 * 48;
            to += index % 9 * 24;
            index /= 9;
            from += index % 7 * 480;
            to += index % 7 * 456;
            index /= 7;
            from += index % 4 * 12;
            to += index % 4 * 3;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15360);
    rearrange<Sizes>(input, output);
}

// grouped: a result, in the caller's order.
// 14 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 15, width = 19, channels = 12, stride = 12 };
        enum { out_stride = 3420 };
    };
    const float *const input = (const float *)(arena + 15360);
    float *const output = (float *)(arena + 257280);
    export_value<Sizes>(input, output);
}

// blocks: conv2d 32 -> 64, 3x2, 2 groups, 2 phases of a transposed one: 70 x 32 x 96 in tiles of 32 x 32.
// 3 x 2 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) blocks_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 10 };
        enum { out_channels = 64, out_stride = 64 };
        enum { taps_v = 3, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 16, group_outputs = 32 };
        enum { tap_channels = 16, filter_stride = 96 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 116736);
    const float *const bias = (const float *)(weights + 141312);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// blocks: 1x2 phases, interleaved.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) blocks_b1_46(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2240, piece = 2240 };
        enum { elements = 4480, out_elements = 4256 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 10 * 64;
            to += index % 10 * 64;
            index /= 10;
            from += index % 7 * 640;
            to += index % 7 * 608;
            index /= 7;
            from += index % 2 * 32;
            to += index % 2 * 16;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 17920);
    rearrange<Sizes>(input, output);
}

// blocks: 1x2 phases, interleaved.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) blocks_b1_47(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2016, piece = 2016 };
        enum { elements = 4480, out_elements = 4256 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 16;
            to = 32;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 64;
            index /= 9;
            from += index % 7 * 640;
            to += index % 7 * 608;
            index /= 7;
            from += index % 2 * 32;
            to += index % 2 * 16;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 17920);
    rearrange<Sizes>(input, output);
}

// blocks: a result, in the caller's order.
// 17 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) blocks_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 19, channels = 32, stride = 32 };
        enum { out_stride = 4256 };
    };
    const float *const input = (const float *)(arena + 17920);
    float *const output = (float *)(arena + 177408);
    export_value<Sizes>(input, output);
}

// depthwise: conv2d 32 -> 128, 2x2, 32 groups, 4 phases of a transposed one: 80 x 4 x 4, without tiles.
// 40 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 128, out_stride = 128 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 32, group_channels = 1, group_outputs = 4 };
        enum { tap_channels = 1, filter_stride = 4 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 141568);
    const float *const bias = (const float *)(weights + 143616);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// depthwise: 2x2 phases, interleaved.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1_50(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2016, piece = 2016 };
        enum { elements = 10240, out_elements = 8064 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 1408;
            to = 608;
            from += index % 9 * 128;
            to += index % 9 * 64;
            index /= 9;
            from += index % 7 * 1280;
            to += index % 7 * 1152;
            index /= 7;
            from += index % 32 * 4;
            to += index % 32 * 1;
            index /= 32;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40960);
    rearrange<Sizes>(input, output);
}

// depthwise: 2x2 phases, interleaved.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1_51(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2016, piece = 2016 };
        enum { elements = 10240, out_elements = 8064 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 1281;
            to = 576;
            from += index % 9 * 128;
            to += index % 9 * 64;
            index /= 9;
            from += index % 7 * 1280;
            to += index % 7 * 1152;
            index /= 7;
            from += index % 32 * 4;
            to += index % 32 * 1;
            index /= 32;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40960);
    rearrange<Sizes>(input, output);
}

// depthwise: 2x2 phases, interleaved.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1_52(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2016, piece = 2016 };
        enum { elements = 10240, out_elements = 8064 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 130;
            to = 32;
            from += index % 9 * 128;
            to += index % 9 * 64;
            index /= 9;
            from += index % 7 * 1280;
            to += index % 7 * 1152;
            index /= 7;
            from += index % 32 * 4;
            to += index % 32 * 1;
            index /= 32;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40960);
    rearrange<Sizes>(input, output);
}

// depthwise: 2x2 phases, interleaved.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1_53(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2016, piece = 2016 };
        enum { elements = 10240, out_elements = 8064 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 3;
            to = 0;
            from += index % 9 * 128;
            to += index % 9 * 64;
            index /= 9;
            from += index % 7 * 1280;
            to += index % 7 * 1152;
            index /= 7;
            from += index % 32 * 4;
            to += index % 32 * 1;
            index /= 32;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40960);
    rearrange<Sizes>(input, output);
}

// depthwise: a result, in the caller's order.
// 32 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) depthwise_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 14, width = 18, channels = 32, stride = 32 };
        enum { out_stride = 8064 };
    };
    const float *const input = (const float *)(arena + 40960);
    float *const output = (float *)(arena + 145152);
    export_value<Sizes>(input, output);
}

// smoothed: conv2d 32 -> 32, 3x3, 32 groups, transposed: 63 x 1 x 9, without tiles.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) smoothed_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 32, out_stride = 32 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 32, group_channels = 1, group_outputs = 1 };
        enum { tap_channels = 1, filter_stride = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 144128);
    const float *const bias = (const float *)(weights + 145408);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// smoothed: a result, in the caller's order.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) smoothed_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_stride = 2016 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 289280);
    export_value<Sizes>(input, output);
}

// cropped: conv2d 32 -> 16, 1x1, 4 phases of a transposed one: 63 x 16 x 32 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) cropped_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 16 };
        enum { tap_channels = 32, filter_stride = 32 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 145664);
    const float *const bias = (const float *)(weights + 147712);
    const float *const residual = 0;
    float *const output = (float *)(arena + 0);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// cropped: 2x2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cropped_b1_58(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 96, piece = 96 };
        enum { elements = 1008, out_elements = 384 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 320;
            to = 52;
            from += index % 4 * 1;
            to += index % 4 * 1;
            index /= 4;
            from += index % 6 * 16;
            to += index % 6 * 8;
            index /= 6;
            from += index % 4 * 144;
            to += index % 4 * 96;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    rearrange<Sizes>(input, output);
}

// cropped: 2x2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cropped_b1_59(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 96, piece = 96 };
        enum { elements = 1008, out_elements = 384 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 308;
            to = 48;
            from += index % 4 * 1;
            to += index % 4 * 1;
            index /= 4;
            from += index % 6 * 16;
            to += index % 6 * 8;
            index /= 6;
            from += index % 4 * 144;
            to += index % 4 * 96;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    rearrange<Sizes>(input, output);
}

// cropped: 2x2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cropped_b1_60(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 96, piece = 96 };
        enum { elements = 1008, out_elements = 384 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 184;
            to = 4;
            from += index % 4 * 1;
            to += index % 4 * 1;
            index /= 4;
            from += index % 6 * 16;
            to += index % 6 * 8;
            index /= 6;
            from += index % 4 * 144;
            to += index % 4 * 96;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    rearrange<Sizes>(input, output);
}

// cropped: 2x2 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cropped_b1_61(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 96, piece = 96 };
        enum { elements = 1008, out_elements = 384 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 172;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 1;
            index /= 4;
            from += index % 6 * 16;
            to += index % 6 * 8;
            index /= 6;
            from += index % 4 * 144;
            to += index % 4 * 96;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 4096);
    rearrange<Sizes>(input, output);
}

// cropped: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cropped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 12, channels = 4, stride = 4 };
        enum { out_stride = 384 };
    };
    const float *const input = (const float *)(arena + 4096);
    float *const output = (float *)(arena + 315136);
    export_value<Sizes>(input, output);
}

// sparse: conv2d 32 -> 27, 1x1, 9 phases of a transposed one: 63 x 27 x 32 in tiles of 32 x 32.
// 2 x 1 x 1 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) sparse_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 27, out_stride = 28 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 27 };
        enum { tap_channels = 32, filter_stride = 32 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 4, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 147968);
    const float *const bias = (const float *)(weights + 151552);
    const float *const residual = 0;
    float *const output = (float *)(arena + 7680);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// sparse: the zeros after the channels.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 475, channels = 3, stride = 4 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// sparse: 3x3 phases, interleaved.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_65(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 189, piece = 189 };
        enum { elements = 1764, out_elements = 1900 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 9 * 28;
            to += index % 9 * 12;
            index /= 9;
            from += index % 7 * 252;
            to += index % 7 * 300;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 7680);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// sparse: 3x3 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_66(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 336, piece = 336 };
        enum { elements = 1764, out_elements = 1900 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 3;
            to = 4;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 2 * 3;
            to += index % 2 * 4;
            index /= 2;
            from += index % 8 * 28;
            to += index % 8 * 12;
            index /= 8;
            from += index % 7 * 252;
            to += index % 7 * 300;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 7680);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// sparse: 3x3 phases, interleaved.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_67(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 324, piece = 324 };
        enum { elements = 1764, out_elements = 1900 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 9;
            to = 100;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 9 * 28;
            to += index % 9 * 12;
            index /= 9;
            from += index % 2 * 9;
            to += index % 2 * 100;
            index /= 2;
            from += index % 6 * 252;
            to += index % 6 * 300;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 7680);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// sparse: 3x3 phases, interleaved.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_68(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 576, piece = 576 };
        enum { elements = 1764, out_elements = 1900 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 12;
            to = 104;
            from += index % 3 * 1;
            to += index % 3 * 1;
            index /= 3;
            from += index % 2 * 3;
            to += index % 2 * 4;
            index /= 2;
            from += index % 8 * 28;
            to += index % 8 * 12;
            index /= 8;
            from += index % 2 * 9;
            to += index % 2 * 100;
            index /= 2;
            from += index % 6 * 252;
            to += index % 6 * 300;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 7680);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// sparse: a result, in the caller's order.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) sparse_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 19, width = 25, channels = 3, stride = 4 };
        enum { out_stride = 1425 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 297472);
    export_value<Sizes>(input, output);
}

// filtered: conv2d 32 -> 64, 3x3, 4 phases of a transposed one, tanh: 63 x 64 x 288 in tiles of 32 x 32, in 9 parts.
// 2 x 2 x 9 blocks of 128 threads, 24576 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) filtered_0_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 32, stride = 32 };
        enum { out_height = 7, out_width = 9 };
        enum { out_channels = 64, out_stride = 64 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 32, group_outputs = 64 };
        enum { tap_channels = 32, filter_stride = 288 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 8, stages = 3, splits = 9, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 194560);
    const float *const filters = (const float *)(weights + 151808);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// filtered: the sum of 9 parts.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_0_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 7, width = 9, channels = 64, stride = 64 };
        enum { splits = 9 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return tanhf(x);
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 225536);
    const float *const residual = 0;
    float *const output = (float *)(arena + 194560);
    combine<Sizes>(parts, bias, residual, output);
}

// filtered: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_b1_72(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1008, piece = 1008 };
        enum { elements = 4032, out_elements = 3536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 7 * 576;
            to += index % 7 * 544;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// filtered: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_b1_73(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 896, piece = 896 };
        enum { elements = 4032, out_elements = 3536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 16;
            to = 16;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 8 * 64;
            to += index % 8 * 32;
            index /= 8;
            from += index % 7 * 576;
            to += index % 7 * 544;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// filtered: 2x2 phases, interleaved.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_b1_74(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 864, piece = 864 };
        enum { elements = 4032, out_elements = 3536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 32;
            to = 272;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 64;
            to += index % 9 * 32;
            index /= 9;
            from += index % 6 * 576;
            to += index % 6 * 544;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// filtered: 2x2 phases, interleaved.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_b1_75(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 768, piece = 768 };
        enum { elements = 4032, out_elements = 3536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 48;
            to = 288;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 8 * 64;
            to += index % 8 * 32;
            index /= 8;
            from += index % 6 * 576;
            to += index % 6 * 544;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 194560);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// filtered: a result, in the caller's order.
// 14 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) filtered_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 13, width = 17, channels = 16, stride = 16 };
        enum { out_stride = 3536 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 242944);
    export_value<Sizes>(input, output);
}

