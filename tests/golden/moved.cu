// Moved in bf16: 31 kernels, 10752 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 2 images: 34560 bytes of arena.

// Batches of 2 images ------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 12, width = 8, channels = 5, stride = 8 };
    };
    const float *const input = (const float *)(arena + 30464);
    bf16 *const output = (bf16 *)(arena + 9216);
    import_images<Sizes>(input, output);
}

// stem: conv2d 5 -> 18, 3x3: 192 x 18 x 72 in tiles of 16 x 64.
// 12 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) stem_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, height = 12, width = 8, channels = 5, stride = 8 };
        enum { out_height = 12, out_width = 8 };
        enum { out_channels = 18, out_stride = 24 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 5, group_outputs = 18 };
        enum { tap_channels = 8, filter_stride = 72 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 9216);
    const bf16 *const filters = (const bf16 *)(weights + 0);
    const float *const bias = (const float *)(weights + 2816);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    read_ahead<640>(weights + 8192);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// mixed: the zeros after the channels.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 192, channels = 18, stride = 24 };
    };
    bf16 *const output = (bf16 *)(arena + 9216);
    fill<Sizes>(output, 0.0f);
}

// mixed: channel_shuffle of 3 groups.
// 14 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b2_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3456, piece = 1728 };
        enum { elements = 2304, out_elements = 2304 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 8 * 24;
            to += index % 8 * 24;
            index /= 8;
            from += index % 12 * 192;
            to += index % 12 * 192;
            index /= 12;
            from += index % 6 * 1;
            to += index % 6 * 3;
            index /= 6;
            from += index % 3 * 6;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 9216);
    rearrange<Sizes>(input, output);
}

// grouped: conv2d 18 -> 18, 3x3, 3 groups: 192 x 6 x 54, without tiles.
// 18 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) grouped_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, height = 12, width = 8, channels = 18, stride = 24 };
        enum { out_height = 12, out_width = 8 };
        enum { out_channels = 18, out_stride = 24 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 3, group_channels = 6, group_outputs = 6 };
        enum { tap_channels = 6, filter_stride = 54 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 9216);
    const bf16 *const filters = (const bf16 *)(weights + 3072);
    const float *const bias = (const float *)(weights + 5120);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 0);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// first: the zeros after the channels.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) first_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 192, channels = 9, stride = 16 };
    };
    bf16 *const output = (bf16 *)(arena + 9216);
    fill<Sizes>(output, 0.0f);
}

// first: chunk 0 of 2 of 1.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) first_b2_6(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1728, piece = 864 };
        enum { elements = 2304, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 1;
            index /= 9;
            from += index % 8 * 24;
            to += index % 8 * 16;
            index /= 8;
            from += index % 12 * 192;
            to += index % 12 * 128;
            index /= 12;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 9216);
    rearrange<Sizes>(input, output);
}

// second: the zeros after the channels.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) second_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 192, channels = 9, stride = 16 };
    };
    bf16 *const output = (bf16 *)(arena + 15360);
    fill<Sizes>(output, 0.0f);
}

// second: chunk 1 of 2 of 1.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) second_b2_8(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1728, piece = 864 };
        enum { elements = 2304, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 9;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 1;
            index /= 9;
            from += index % 8 * 24;
            to += index % 8 * 16;
            index /= 8;
            from += index % 12 * 192;
            to += index % 12 * 128;
            index /= 12;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 15360);
    rearrange<Sizes>(input, output);
}

// branch: conv2d 9 -> 9, 1x1: 192 x 9 x 16 in tiles of 16 x 64.
// 12 x 1 x 1 blocks of 128 threads, 20480 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) branch_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, height = 12, width = 8, channels = 9, stride = 16 };
        enum { out_height = 12, out_width = 8 };
        enum { out_channels = 9, out_stride = 16 };
        enum { taps_v = 1, taps_u = 1, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 9, group_outputs = 9 };
        enum { tap_channels = 16, filter_stride = 16 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 4, stages = 4, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 15360);
    const bf16 *const filters = (const bf16 *)(weights + 5376);
    const float *const bias = (const float *)(weights + 5888);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 21504);
    read_ahead<640>(weights + 8832);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// joined: concat: a part.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) joined_b2_1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 192, channels = 9, stride = 16 };
        enum { out_stride = 24, first = 0, copied = 9 };
    };
    const bf16 *const input = (const bf16 *)(arena + 9216);
    bf16 *const output = (bf16 *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// joined: concat: a part.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) joined_b2_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 192, channels = 9, stride = 16 };
        enum { out_stride = 24, first = 9, copied = 15 };
    };
    const bf16 *const input = (const bf16 *)(arena + 21504);
    bf16 *const output = (bf16 *)(arena + 0);
    copy_channels<Sizes>(input, output);
}

// framed: what is around the input.
// 15 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) framed_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 234, channels = 16, stride = 16 };
    };
    bf16 *const output = (bf16 *)(arena + 15104);
    fill<Sizes>(output, -0.25f);
}

// framed: pad [[1, 0], [0, 1], [-2, 0]] with -0.25.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) framed_b2_13(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3072, piece = 1536 };
        enum { elements = 2304, out_elements = 1872 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 2;
            to = 16;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 8 * 24;
            to += index % 8 * 16;
            index /= 8;
            from += index % 12 * 192;
            to += index % 12 * 144;
            index /= 12;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 15104);
    rearrange<Sizes>(input, output);
}

// mirrored: flip of [2].
// 15 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_b2_14(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3744, piece = 1872 };
        enum { elements = 1872, out_elements = 1872 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 1728;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 16;
            to += index % 9 * 16;
            index /= 9;
            from += index % 13 * -144;
            to += index % 13 * 144;
            index /= 13;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 15104);
    bf16 *const output = (bf16 *)(arena + 22784);
    rearrange<Sizes>(input, output);
}

// tall: concat along 2.
// 15 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b2_15(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3744, piece = 1872 };
        enum { elements = 1872, out_elements = 3744 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 16;
            to += index % 9 * 16;
            index /= 9;
            from += index % 13 * 144;
            to += index % 13 * 144;
            index /= 13;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 15104);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tall: concat along 2.
// 15 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b2_16(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3744, piece = 1872 };
        enum { elements = 1872, out_elements = 3744 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 1872;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 16;
            to += index % 9 * 16;
            index /= 9;
            from += index % 13 * 144;
            to += index % 13 * 144;
            index /= 13;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 22784);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// lower: slice of 2, -18::2.
// 11 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) lower_b2_17(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2592, piece = 1296 };
        enum { elements = 3744, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 1152;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 1;
            index /= 16;
            from += index % 9 * 16;
            to += index % 9 * 16;
            index /= 9;
            from += index % 9 * 288;
            to += index % 9 * 144;
            index /= 9;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 15104);
    rearrange<Sizes>(input, output);
}

// narrow: conv2d 16 -> 4, 2x2: 160 x 4 x 64 in tiles of 16 x 64.
// 10 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) narrow_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, height = 9, width = 9, channels = 16, stride = 16 };
        enum { out_height = 8, out_width = 10 };
        enum { out_channels = 4, out_stride = 8 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 16, group_outputs = 4 };
        enum { tap_channels = 16, filter_stride = 64 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 15104);
    const bf16 *const filters = (const bf16 *)(weights + 6144);
    const float *const bias = (const float *)(weights + 6656);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 10240);
    read_ahead<640>(weights + 9472);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// wide: the zeros after the channels.
// 20 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 640, channels = 1, stride = 8 };
    };
    bf16 *const output = (bf16 *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// wide: pixel_shuffle by 2.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b2_20(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 640, piece = 320 };
        enum { elements = 640, out_elements = 2560 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 2 * 1;
            to += index % 2 * 8;
            index /= 2;
            from += index % 10 * 8;
            to += index % 10 * 16;
            index /= 10;
            from += index % 8 * 80;
            to += index % 8 * 320;
            index /= 8;
            from += index % 2 * 2;
            to += index % 2 * 160;
            index /= 2;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 10240);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// plane: reshape to [16, 20].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) plane_b2_21(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 640, piece = 320 };
        enum { elements = 2560, out_elements = 320 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 20 * 8;
            to += index % 20 * 16;
            index /= 20;
            from += index % 16 * 160;
            to += index % 16 * 1;
            index /= 16;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 10240);
    rearrange<Sizes>(input, output);
}

// across: the zeros after the channels.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) across_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 32, channels = 20, stride = 24 };
    };
    bf16 *const output = (bf16 *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// across: permute to [2, 1].
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) across_b2_23(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 640, piece = 320 };
        enum { elements = 320, out_elements = 384 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 16 * 1;
            to += index % 16 * 24;
            index /= 16;
            from += index % 20 * 16;
            to += index % 20 * 1;
            index /= 20;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 10240);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// along: conv1d 20 -> 7, 3: 32 x 7 x 72 in tiles of 16 x 64.
// 2 x 1 x 1 blocks of 128 threads, 30720 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) along_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, height = 1, width = 16, channels = 20, stride = 24 };
        enum { out_height = 1, out_width = 16 };
        enum { out_channels = 7, out_stride = 8 };
        enum { taps_v = 1, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 1, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 20, group_outputs = 7 };
        enum { tap_channels = 24, filter_stride = 72 };
        enum { threads = 128, rows = 16, columns = 64, warps_down = 1, warps_across = 4 };
        enum { slots = 8, stages = 3, splits = 1, chunk = 8, pairs = 1 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    const bf16 *const filters = (const bf16 *)(weights + 6912);
    const float *const bias = (const float *)(weights + 7936);
    const bf16 *const residual = 0;
    bf16 *const output = (bf16 *)(arena + 1536);
    read_ahead<256>(weights + 10112);
    convolve<Sizes>(input, filters, bias, residual, output);
}

// rolled: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b2_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 32, channels = 7, stride = 8 };
    };
    bf16 *const output = (bf16 *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// rolled: roll 3 by 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b2_26(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 182, piece = 91 };
        enum { elements = 128, out_elements = 128 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 24;
            from += index % 7 * 1;
            to += index % 7 * 1;
            index /= 7;
            from += index % 13 * 8;
            to += index % 13 * 8;
            index /= 13;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 1536);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// rolled: roll 3 by 3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b2_27(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 42, piece = 21 };
        enum { elements = 128, out_elements = 128 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 104;
            to = 0;
            from += index % 7 * 1;
            to += index % 7 * 1;
            index /= 7;
            from += index % 3 * 8;
            to += index % 3 * 8;
            index /= 3;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 1536);
    bf16 *const output = (bf16 *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// 19: flatten.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) layer_19_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 16, channels = 7, stride = 8 };
        enum { out_stride = 112 };
    };
    const bf16 *const input = (const bf16 *)(arena + 0);
    bf16 *const output = (bf16 *)(arena + 512);
    export_value<Sizes>(input, output);
}

// last: linear 112 -> 10.
// 12 x 1 x 1 blocks of 32 threads, 8 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(32) last_b2(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef bf16 Element;
        enum { images = 2, inputs = 112, stride = 112 };
        enum { outputs = 10, out_stride = 12 };
        enum { matrix_stride = 112, rows = 1, threads = 32 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const bf16 *const input = (const bf16 *)(arena + 512);
    const bf16 *const matrix = (const bf16 *)(weights + 8192);
    const float *const bias = (const float *)(weights + 10496);
    float *const output = (float *)(arena + 0);
    multiply_vector<Sizes>(input, matrix, bias, output);
}

// last: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b2_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 2, height = 1, width = 1, channels = 10, stride = 12 };
        enum { out_stride = 10 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 34304);
    export_value<Sizes>(input, output);
}

