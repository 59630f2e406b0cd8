// Moves in f32: 74 kernels, 0 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 3 images: 488448 bytes of arena.

// Batches of 3 images ------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
    };
    const float *const input = (const float *)(arena + 121088);
    float *const output = (float *)(arena + 0);
    import_images<Sizes>(input, output);
}

// x: relu.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) x_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 162, channels = 24, stride = 24 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 136704);
    apply<Sizes>(input, output);
}

// flattened: flatten from 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flattened_b3_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 216;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 20736);
    rearrange<Sizes>(input, output);
}

// flattened: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) flattened_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 54, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 20736);
    float *const output = (float *)(arena + 167936);
    export_value<Sizes>(input, output);
}

// halves: flatten from 1 to 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) halves_b3_4(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 24;
            to += index % 9 * 144;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 1;
            index /= 6;
            from += index % 24 * 1;
            to += index % 24 * 6;
            index /= 24;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// halves: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) halves_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 9, channels = 144, stride = 144 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 183552);
    export_value<Sizes>(input, output);
}

// reshaped: reshape to [16, -1].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reshaped_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_height = 1, out_width = 81 };
        enum { out_channels = 16, out_stride = 16 };
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    reshape<Sizes>(input, output);
}

// reshaped: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reshaped_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 81, channels = 16, stride = 16 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 199168);
    export_value<Sizes>(input, output);
}

// crossed: reshape to [9, 16, 9].
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) crossed_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_height = 16, out_width = 9 };
        enum { out_channels = 9, out_stride = 12 };
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    reshape<Sizes>(input, output);
}

// crossed: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) crossed_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 16, width = 9, channels = 9, stride = 12 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 214784);
    export_value<Sizes>(input, output);
}

// unflattened: unflatten of 1 to [4, -1].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) unflattened_b3_10(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 24;
            to += index % 9 * 4;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 36;
            index /= 6;
            from += index % 6 * 1;
            to += index % 6 * 216;
            index /= 6;
            from += index % 4 * 6;
            to += index % 4 * 1;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 100352);
    rearrange<Sizes>(input, output);
}

// unflattened: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) unflattened_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 36, width = 9, channels = 4, stride = 4 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 100352);
    float *const output = (float *)(arena + 230400);
    export_value<Sizes>(input, output);
}

// across: the zeros after the channels.
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) across_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 648, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// across: permute to [2, 1, 3, 4].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) across_b3_13(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1728 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 4;
            to += index % 9 * 8;
            index /= 9;
            from += index % 6 * 36;
            to += index % 6 * 72;
            index /= 6;
            from += index % 4 * 1;
            to += index % 4 * 432;
            index /= 4;
            from += index % 6 * 216;
            to += index % 6 * 1;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 100352);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// shuffled_by_hand: flatten from 1 to 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shuffled_by_hand_b3_14(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1728, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 8;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 72;
            to += index % 6 * 216;
            index /= 6;
            from += index % 4 * 432;
            to += index % 4 * 1;
            index /= 4;
            from += index % 6 * 1;
            to += index % 6 * 4;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 152320);
    rearrange<Sizes>(input, output);
}

// shuffled_by_hand: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shuffled_by_hand_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 152320);
    float *const output = (float *)(arena + 246016);
    export_value<Sizes>(input, output);
}

// last: the zeros after the channels.
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 648, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// last: permute to [2, 3, 1].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b3_17(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1728 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 8;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 192;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 1;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// last: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) last_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 9, width = 24, channels = 6, stride = 8 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 261632);
    export_value<Sizes>(input, output);
}

// turned: the zeros after the channels.
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 432, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// turned: permute to [4, 2, 1, 3].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b3_20(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1728 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 6 * 36;
            to += index % 6 * 12;
            index /= 6;
            from += index % 4 * 1;
            to += index % 4 * 72;
            index /= 4;
            from += index % 6 * 216;
            to += index % 6 * 288;
            index /= 6;
            from += index % 9 * 4;
            to += index % 9 * 1;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 100352);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// turned: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) turned_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 24, width = 6, channels = 9, stride = 12 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 277248);
    export_value<Sizes>(input, output);
}

// longer: unsqueeze at 3.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) longer_b3_22(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 54 * 24;
            to += index % 54 * 24;
            index /= 54;
        }
    };
    const float *const input = (const float *)(arena + 20736);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// longer: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) longer_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 54, width = 1, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 292864);
    export_value<Sizes>(input, output);
}

// shorter: squeeze of 3.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shorter_b3_24(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 54 * 24;
            to += index % 54 * 24;
            index /= 54;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 15616);
    rearrange<Sizes>(input, output);
}

// shorter: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) shorter_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 54, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 15616);
    float *const output = (float *)(arena + 308480);
    export_value<Sizes>(input, output);
}

// some_channels: the zeros after the channels.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_channels_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 162, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 444672);
    fill<Sizes>(output, 0.0f);
}

// some_channels: slice of 1, 3:-4:2.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_channels_b3_27(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1458, piece = 486 };
        enum { elements = 1296, out_elements = 648 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 3;
            to = 0;
            from += index % 9 * 24;
            to += index % 9 * 12;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 108;
            index /= 6;
            from += index % 9 * 2;
            to += index % 9 * 1;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 444672);
    rearrange<Sizes>(input, output);
}

// some_channels: a result, in the caller's order.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_channels_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 9, stride = 12 };
        enum { out_stride = 486 };
    };
    const float *const input = (const float *)(arena + 444672);
    float *const output = (float *)(arena + 460544);
    export_value<Sizes>(input, output);
}

// some_columns: the zeros after the channels.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_columns_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 54, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 477184);
    fill<Sizes>(output, 0.0f);
}

// some_columns: slice of 3, 1:100:3.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_columns_b3_30(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 486, piece = 162 };
        enum { elements = 648, out_elements = 216 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 12;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 1;
            index /= 9;
            from += index % 3 * 36;
            to += index % 3 * 12;
            index /= 3;
            from += index % 6 * 108;
            to += index % 6 * 36;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 444672);
    float *const output = (float *)(arena + 477184);
    rearrange<Sizes>(input, output);
}

// some_columns: a result, in the caller's order.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) some_columns_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 3, channels = 9, stride = 12 };
        enum { out_stride = 162 };
    };
    const float *const input = (const float *)(arena + 477184);
    float *const output = (float *)(arena + 485632);
    export_value<Sizes>(input, output);
}

// row: select of 2, -2.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) row_b3_32(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 648, piece = 216 };
        enum { elements = 1296, out_elements = 216 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 864;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// row: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) row_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 216 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 480000);
    export_value<Sizes>(input, output);
}

// channel: the zeros after the channels.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channel_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 27, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// channel: select of 1, 17.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channel_b3_35(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 162, piece = 54 };
        enum { elements = 1296, out_elements = 72 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 17;
            to = 0;
            from += index % 9 * 24;
            to += index % 9 * 8;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 1;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channel: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channel_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 1, width = 9, channels = 6, stride = 8 };
        enum { out_stride = 54 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 487680);
    export_value<Sizes>(input, output);
}

// second: chunk 4 of 5 of 1.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) second_b3_37(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 648, piece = 216 };
        enum { elements = 1296, out_elements = 216 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 20;
            to = 0;
            from += index % 4 * 1;
            to += index % 4 * 1;
            index /= 4;
            from += index % 9 * 24;
            to += index % 9 * 4;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 36;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// second: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) second_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 4, stride = 4 };
        enum { out_stride = 216 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 482816);
    export_value<Sizes>(input, output);
}

// rows: split 1 of 2, 4 each.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b3_39(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1296, piece = 432 };
        enum { elements = 1296, out_elements = 432 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 864;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 2 * 216;
            to += index % 2 * 216;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 466432);
    rearrange<Sizes>(input, output);
}

// rows: a result, in the caller's order.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rows_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 2, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 432 };
    };
    const float *const input = (const float *)(arena + 466432);
    float *const output = (float *)(arena + 471808);
    export_value<Sizes>(input, output);
}

// mirrored: flip of [1, 3].
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_b3_41(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 215;
            to = 0;
            from += index % 9 * -24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 216;
            index /= 6;
            from += index % 24 * -1;
            to += index % 24 * 1;
            index /= 24;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 152320);
    rearrange<Sizes>(input, output);
}

// mirrored: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 152320);
    float *const output = (float *)(arena + 324096);
    export_value<Sizes>(input, output);
}

// rolled: roll 1 by 5, 2 by -2.
// 5 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b3_43(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1026, piece = 342 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 869;
            from += index % 19 * 1;
            to += index % 19 * 1;
            index /= 19;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 2 * 216;
            to += index % 2 * 216;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// rolled: roll 1 by 5, 2 by -2.
// 9 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b3_44(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2052, piece = 684 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 432;
            to = 5;
            from += index % 19 * 1;
            to += index % 19 * 1;
            index /= 19;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 4 * 216;
            to += index % 4 * 216;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// rolled: roll 1 by 5, 2 by -2.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b3_45(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 270, piece = 90 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 19;
            to = 864;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 2 * 216;
            to += index % 2 * 216;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// rolled: roll 1 by 5, 2 by -2.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b3_46(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 540, piece = 180 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 451;
            to = 0;
            from += index % 5 * 1;
            to += index % 5 * 1;
            index /= 5;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 4 * 216;
            to += index % 4 * 216;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// rolled: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) rolled_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 339712);
    export_value<Sizes>(input, output);
}

// wide: the zeros after the channels.
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 648, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// wide: pixel_shuffle by 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b3_49(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1728 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 2 * 1;
            to += index % 2 * 8;
            index /= 2;
            from += index % 9 * 24;
            to += index % 9 * 16;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 288;
            index /= 6;
            from += index % 2 * 2;
            to += index % 2 * 144;
            index /= 2;
            from += index % 6 * 4;
            to += index % 6 * 1;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wide: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wide_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 12, width = 18, channels = 6, stride = 8 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 355328);
    export_value<Sizes>(input, output);
}

// even: the zeros after the channels.
// 21 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) even_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 648, channels = 6, stride = 8 };
    };
    float *const output = (float *)(arena + 100352);
    fill<Sizes>(output, 0.0f);
}

// even: slice of 3, 0:18.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) even_b3_52(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1728, out_elements = 1728 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 6 * 1;
            to += index % 6 * 1;
            index /= 6;
            from += index % 18 * 8;
            to += index % 18 * 8;
            index /= 18;
            from += index % 12 * 144;
            to += index % 12 * 144;
            index /= 12;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 100352);
    rearrange<Sizes>(input, output);
}

// even: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) even_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 12, width = 18, channels = 6, stride = 8 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 100352);
    float *const output = (float *)(arena + 370944);
    export_value<Sizes>(input, output);
}

// deep: pixel_unshuffle by 6.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) deep_b3_54(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1728, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 3 * 48;
            to += index % 3 * 216;
            index /= 3;
            from += index % 6 * 8;
            to += index % 6 * 1;
            index /= 6;
            from += index % 2 * 864;
            to += index % 2 * 648;
            index /= 2;
            from += index % 6 * 144;
            to += index % 6 * 6;
            index /= 6;
            from += index % 6 * 1;
            to += index % 6 * 36;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 20736);
    rearrange<Sizes>(input, output);
}

// deep: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) deep_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 2, width = 3, channels = 216, stride = 216 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 20736);
    float *const output = (float *)(arena + 386560);
    export_value<Sizes>(input, output);
}

// mixed: channel_shuffle of 3 groups.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b3_56(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 1296 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 216;
            index /= 6;
            from += index % 8 * 1;
            to += index % 8 * 3;
            index /= 8;
            from += index % 3 * 8;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 100352);
    rearrange<Sizes>(input, output);
}

// mixed: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mixed_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 100352);
    float *const output = (float *)(arena + 402176);
    export_value<Sizes>(input, output);
}

// framed: what is around the input.
// 27 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) framed_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 288, channels = 24, stride = 24 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.5f);
}

// framed: pad [[1, 2], [3, -1]] with 0.5.
// 13 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) framed_b3_59(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3240, piece = 1080 };
        enum { elements = 1296, out_elements = 2304 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 888;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 5 * 216;
            to += index % 5 * 288;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// framed: a result, in the caller's order.
// 27 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) framed_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 8, width = 12, channels = 24, stride = 24 };
        enum { out_stride = 2304 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 72704);
    export_value<Sizes>(input, output);
}

// cut: what is around the input.
// 12 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cut_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 108, channels = 26, stride = 28 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// cut: pad [[-1, -2], [0, 0], [2, 0]] with 0.
// 11 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cut_b3_62(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2592, piece = 864 };
        enum { elements = 1296, out_elements = 1008 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 24;
            to = 2;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 6 * 24;
            to += index % 6 * 28;
            index /= 6;
            from += index % 6 * 216;
            to += index % 6 * 168;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// cut: a result, in the caller's order.
// 11 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) cut_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 6, channels = 26, stride = 28 };
        enum { out_stride = 936 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 433408);
    export_value<Sizes>(input, output);
}

// tall: concat along 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b3_64(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 3024 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 216;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tall: concat along 2.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b3_65(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1296, piece = 432 };
        enum { elements = 432, out_elements = 3024 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 1296;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 2 * 216;
            to += index % 2 * 216;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 466432);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tall: concat along 2.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b3_66(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 3888, piece = 1296 };
        enum { elements = 1296, out_elements = 3024 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 1728;
            from += index % 24 * 1;
            to += index % 24 * 1;
            index /= 24;
            from += index % 9 * 24;
            to += index % 9 * 24;
            index /= 9;
            from += index % 6 * 216;
            to += index % 6 * 216;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 152320);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// tall: a result, in the caller's order.
// 36 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) tall_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 14, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 3024 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 36352);
    export_value<Sizes>(input, output);
}

// broad: the zeros after the channels.
// 11 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) broad_b3_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 216, channels = 9, stride = 12 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// broad: concat along 3.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) broad_b3_69(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 486, piece = 162 };
        enum { elements = 216, out_elements = 864 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 9 * 1;
            to += index % 9 * 1;
            index /= 9;
            from += index % 3 * 12;
            to += index % 3 * 12;
            index /= 3;
            from += index % 6 * 36;
            to += index % 6 * 144;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 477184);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// broad: concat along 3.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) broad_b3_70(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 1458, piece = 486 };
        enum { elements = 648, out_elements = 864 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 36;
            from += index % 9 * 1;
            to += index % 9 * 1;
            index /= 9;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 6 * 108;
            to += index % 6 * 144;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 444672);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// broad: a result, in the caller's order.
// 8 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) broad_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 12, channels = 9, stride = 12 };
        enum { out_stride = 648 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 452608);
    export_value<Sizes>(input, output);
}

// larger: maximum.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) larger_b3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 162, channels = 24, stride = 24 };
        enum { height = 6, width = 9 };
        enum { left_channels = 24, left_stride = 24, left_height = 6, left_width = 9 };
        enum { right_channels = 24, right_stride = 24, right_height = 6, right_width = 9 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const left = (const float *)(arena + 100352);
    const float *const right = (const float *)(arena + 136704);
    float *const output = (float *)(arena + 0);
    maximum<Sizes>(left, right, output);
}

// larger: a result, in the caller's order.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) larger_b3_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 3, height = 6, width = 9, channels = 24, stride = 24 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 417792);
    export_value<Sizes>(input, output);
}

