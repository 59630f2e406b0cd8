// Padded in f32: 111 kernels, 59136 bytes of packed weights. Emitted by graphc.
//
// Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch size
// run in order.
// Batches of 1 image: 119808 bytes of arena.

// Batches of 1 image -------------------------------------------------------------------------------------------------

// input: the images.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) input_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 18, stride = 20 };
    };
    const float *const input = (const float *)(arena + 89344);
    float *const output = (float *)(arena + 82176);
    import_images<Sizes>(input, output);
}

// reflected: the zeros after the channels.
// 11 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 132, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_2(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 300;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 240;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_3(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 324, piece = 324 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 60;
            to = 240;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * -20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 6 * 140;
            to += index % 6 * 240;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_4(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 216, piece = 216 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 100;
            to = 440;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * -20;
            to += index % 2 * 20;
            index /= 2;
            from += index % 6 * 140;
            to += index % 6 * 240;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_5(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 60;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_6(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 54, piece = 54 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 200;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * -20;
            to += index % 3 * 20;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_7(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 36, piece = 36 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 240;
            to = 200;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * -20;
            to += index % 2 * 20;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_8(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 504, piece = 504 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 1740;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 4 * -140;
            to += index % 4 * 240;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_9(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 216, piece = 216 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 620;
            to = 1680;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * -20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 4 * -140;
            to += index % 4 * 240;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: pad [[3, 2], [1, 4]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_10(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 144, piece = 144 };
        enum { elements = 840, out_elements = 2640 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 660;
            to = 1880;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * -20;
            to += index % 2 * 20;
            index /= 2;
            from += index % 4 * -140;
            to += index % 4 * 240;
            index /= 4;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// reflected: a result, in the caller's order.
// 10 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) reflected_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 11, width = 12, channels = 18, stride = 20 };
        enum { out_stride = 2376 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 54784);
    export_value<Sizes>(input, output);
}

// replicated: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 72, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// replicated: pad [[2, 0], [-1, 3]], replicate.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_13(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 630, piece = 630 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 40;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 5 * 140;
            to += index % 5 * 180;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// replicated: pad [[2, 0], [-1, 3]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_14(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 180, piece = 180 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * 0;
            to += index % 2 * 20;
            index /= 2;
            from += index % 5 * 140;
            to += index % 5 * 180;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// replicated: pad [[2, 0], [-1, 3]], replicate.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_15(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 378, piece = 378 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 700;
            to = 940;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 3 * 0;
            to += index % 3 * 180;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// replicated: pad [[2, 0], [-1, 3]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_16(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 700;
            to = 900;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * 0;
            to += index % 2 * 20;
            index /= 2;
            from += index % 3 * 0;
            to += index % 3 * 180;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// replicated: a result, in the caller's order.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) replicated_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 9, channels = 18, stride = 20 };
        enum { out_stride = 1296 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 76800);
    export_value<Sizes>(input, output);
}

// wrapped: the zeros after the channels.
// 16 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 196, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_19(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 640;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_20(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 432, piece = 432 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 60;
            to = 560;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 4 * 20;
            to += index % 4 * 20;
            index /= 4;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_21(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 324, piece = 324 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 780;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_22(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 252, piece = 252 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 80;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 2 * 140;
            to += index % 2 * 280;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_23(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 144, piece = 144 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 620;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 4 * 20;
            to += index % 4 * 20;
            index /= 4;
            from += index % 2 * 140;
            to += index % 2 * 280;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_24(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 220;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 2 * 140;
            to += index % 2 * 280;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_25(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 2320;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_26(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 432, piece = 432 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 60;
            to = 2240;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 4 * 20;
            to += index % 4 * 20;
            index /= 4;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: pad [[4, 3], [2, 6]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_27(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 324, piece = 324 };
        enum { elements = 840, out_elements = 3920 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 2460;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 6 * 140;
            to += index % 6 * 280;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// wrapped: a result, in the caller's order.
// 14 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) wrapped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 14, width = 14, channels = 18, stride = 20 };
        enum { out_stride = 3528 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 40448);
    export_value<Sizes>(input, output);
}

// partly_reflected: the zeros after the channels.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_reflected_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 40, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// partly_reflected: pad [[-2, 3], [0, -1]], reflect.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_reflected_b1_30(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 450, piece = 450 };
        enum { elements = 840, out_elements = 800 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 40;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 5 * 20;
            to += index % 5 * 20;
            index /= 5;
            from += index % 5 * 140;
            to += index % 5 * 160;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// partly_reflected: pad [[-2, 3], [0, -1]], reflect.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_reflected_b1_31(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 270, piece = 270 };
        enum { elements = 840, out_elements = 800 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 100;
            to = 100;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * -20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 5 * 140;
            to += index % 5 * 160;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// partly_reflected: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_reflected_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 8, channels = 18, stride = 20 };
        enum { out_stride = 720 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 92416);
    export_value<Sizes>(input, output);
}

// partly_wrapped: the zeros after the channels.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_wrapped_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 40, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// partly_wrapped: pad [[3, -2], [-1, 0]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_wrapped_b1_34(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 450, piece = 450 };
        enum { elements = 840, out_elements = 800 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 60;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 5 * 20;
            to += index % 5 * 20;
            index /= 5;
            from += index % 5 * 140;
            to += index % 5 * 160;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// partly_wrapped: pad [[3, -2], [-1, 0]], circular.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_wrapped_b1_35(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 270, piece = 270 };
        enum { elements = 840, out_elements = 800 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 180;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 20;
            to += index % 3 * 20;
            index /= 3;
            from += index % 5 * 140;
            to += index % 5 * 160;
            index /= 5;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// partly_wrapped: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) partly_wrapped_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 5, width = 8, channels = 18, stride = 20 };
        enum { out_stride = 720 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 95488);
    export_value<Sizes>(input, output);
}

// channels_too: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 64, channels = 22, stride = 24 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_38(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 27;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_39(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 20;
            to = 3;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_40(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 252, piece = 252 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 1179;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_41(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 36, piece = 36 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 580;
            to = 1155;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_42(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 3;
            to = 24;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
            from += index % 3 * -1;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_43(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 23;
            to = 0;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
            from += index % 3 * -1;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_44(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 42, piece = 42 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 563;
            to = 1176;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
            from += index % 3 * -1;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_45(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 6, piece = 6 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 583;
            to = 1152;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
            from += index % 3 * -1;
            to += index % 3 * 1;
            index /= 3;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_46(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 42, piece = 42 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 16;
            to = 45;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_47(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 6, piece = 6 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 36;
            to = 21;
            from += index % 6 * 140;
            to += index % 6 * 192;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_48(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 14, piece = 14 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 576;
            to = 1197;
            from += index % 7 * 20;
            to += index % 7 * 24;
            index /= 7;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: pad [[1, 0], [0, 2], [3, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_49(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 2, piece = 2 };
        enum { elements = 840, out_elements = 1536 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 596;
            to = 1173;
            from += index % 2 * -140;
            to += index % 2 * 192;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// channels_too: a result, in the caller's order.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) channels_too_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 8, channels = 22, stride = 24 };
        enum { out_stride = 1408 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 71168);
    export_value<Sizes>(input, output);
}

// walled: what is around the input.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) walled_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 72, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, __uint_as_float(0xff800000u));
}

// walled: pad [[1, 1], [1, 1]] with -inf.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) walled_b1_52(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 200;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// inside: max_pool2d 3x3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) inside_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 8, width = 9, channels = 18, stride = 20 };
        enum { out_height = 6, out_width = 7 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 5888);
    max_pool<Sizes>(input, output);
}

// inside: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) inside_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 18, stride = 20 };
        enum { out_stride = 756 };
    };
    const float *const input = (const float *)(arena + 5888);
    float *const output = (float *)(arena + 98560);
    export_value<Sizes>(input, output);
}

// inside_too: max_pool2d 3x3.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) inside_too_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 18, stride = 20 };
        enum { out_height = 6, out_width = 7 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 1, left = 1, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    max_pool<Sizes>(input, output);
}

// inside_too: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) inside_too_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 18, stride = 20 };
        enum { out_stride = 756 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 101632);
    export_value<Sizes>(input, output);
}

// zeros: conv2d 18 -> 20, 3x3 / 2: 9 x 20 x 180 in tiles of 32 x 32, in 12 parts.
// 1 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) zeros_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 7, channels = 18, stride = 20 };
        enum { out_height = 3, out_width = 3 };
        enum { out_channels = 20, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 2, stride_u = 2, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 18, group_outputs = 20 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 82176);
    const float *const filters = (const float *)(weights + 0);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// zeros: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) zeros_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 3, width = 3, channels = 20, stride = 20 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 14592);
    const float *const residual = 0;
    float *const output = (float *)(arena + 8704);
    combine<Sizes>(parts, bias, residual, output);
}

// zeros: a result, in the caller's order.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) zeros_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 3, width = 3, channels = 20, stride = 20 };
        enum { out_stride = 180 };
    };
    const float *const input = (const float *)(arena + 8704);
    float *const output = (float *)(arena + 119040);
    export_value<Sizes>(input, output);
}

// mirrored: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 72, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 64512);
    fill<Sizes>(output, 0.0f);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_61(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 200;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_62(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 20;
            to = 180;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_63(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 100;
            to = 340;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_64(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 20;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_65(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 160;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_66(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 240;
            to = 160;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_67(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 1280;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_68(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 580;
            to = 1260;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_0_b1_69(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 660;
            to = 1420;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// mirrored: conv2d 18 -> 17, 3x3, batch_norm2d, relu: 42 x 17 x 180 in tiles of 32 x 32, in 12 parts.
// 2 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) mirrored_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 9, channels = 18, stride = 20 };
        enum { out_height = 6, out_width = 7 };
        enum { out_channels = 17, out_stride = 20 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 18, group_outputs = 17 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 64512);
    const float *const filters = (const float *)(weights + 14848);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// mirrored: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 7, channels = 17, stride = 20 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x < 0.0f ? 0.0f : x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 27136);
    const float *const residual = 0;
    float *const output = (float *)(arena + 85760);
    combine<Sizes>(parts, bias, residual, output);
}

// mirrored: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 17, stride = 20 };
        enum { out_stride = 714 };
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 104704);
    export_value<Sizes>(input, output);
}

// mirrored_too: the zeros after the channels.
// 6 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 72, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 32256);
    fill<Sizes>(output, 0.0f);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_74(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 200;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_75(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 20;
            to = 180;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_76(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 100;
            to = 340;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_77(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 140;
            to = 20;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_78(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 160;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_79(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 240;
            to = 160;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_80(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 126, piece = 126 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 560;
            to = 1280;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_81(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 580;
            to = 1260;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: pad [[1, 1], [1, 1]], reflect.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_0_b1_82(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 18, piece = 18 };
        enum { elements = 840, out_elements = 1440 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 660;
            to = 1420;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 32256);
    rearrange<Sizes>(input, output);
}

// mirrored_too: conv2d 18 -> 16, 3x3: 42 x 16 x 180 in tiles of 32 x 32, in 12 parts.
// 2 x 1 x 12 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) mirrored_too_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 9, channels = 18, stride = 20 };
        enum { out_height = 6, out_width = 7 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 18, group_outputs = 16 };
        enum { tap_channels = 20, filter_stride = 180 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 12, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 32256);
    const float *const filters = (const float *)(weights + 27392);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// mirrored_too: the sum of 12 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) mirrored_too_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 7, channels = 16, stride = 16 };
        enum { splits = 12 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 38912);
    const float *const residual = 0;
    float *const output = (float *)(arena + 107776);
    combine<Sizes>(parts, bias, residual, output);
}

// around: the zeros after the channels.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 81, channels = 17, stride = 20 };
    };
    float *const output = (float *)(arena + 64512);
    fill<Sizes>(output, 0.0f);
}

// around: pad [[1, 1], [1, 2]], circular.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_86(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 714, piece = 714 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 200;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_87(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 102, piece = 102 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 120;
            to = 180;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_88(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 102, piece = 102 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 340;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 6 * 140;
            to += index % 6 * 180;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_89(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 119, piece = 119 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 700;
            to = 20;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_90(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 17, piece = 17 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 820;
            to = 0;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_91(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 17, piece = 17 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 700;
            to = 160;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_92(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 238, piece = 238 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 1280;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 2 * 140;
            to += index % 2 * 180;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_93(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 34, piece = 34 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 120;
            to = 1260;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 2 * 140;
            to += index % 2 * 180;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: pad [[1, 1], [1, 2]], circular.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_0_b1_94(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 34, piece = 34 };
        enum { elements = 840, out_elements = 1620 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 1420;
            from += index % 17 * 1;
            to += index % 17 * 1;
            index /= 17;
            from += index % 2 * 140;
            to += index % 2 * 180;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 85760);
    float *const output = (float *)(arena + 64512);
    rearrange<Sizes>(input, output);
}

// around: conv2d 17 -> 16, 4x3, add: 42 x 16 x 240 in tiles of 32 x 32, in 15 parts.
// 2 x 1 x 15 blocks of 128 threads, 16384 bytes of shared memory.
extern "C" __global__ void __launch_bounds__(128) around_b1_parts(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 9, width = 9, channels = 17, stride = 20 };
        enum { out_height = 6, out_width = 7 };
        enum { out_channels = 16, out_stride = 16 };
        enum { taps_v = 4, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 1, group_channels = 17, group_outputs = 16 };
        enum { tap_channels = 20, filter_stride = 240 };
        enum { threads = 128, rows = 32, columns = 32, warps_down = 2, warps_across = 2 };
        enum { slots = 4, stages = 4, splits = 15, chunk = 4, pairs = 1 };
    };
    const float *const input = (const float *)(arena + 64512);
    const float *const filters = (const float *)(weights + 39168);
    float *const parts = (float *)(arena + 0);
    convolve_part<Sizes>(input, filters, parts);
}

// around: the sum of 15 parts.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 6, width = 7, channels = 16, stride = 16 };
        enum { splits = 15 };
        enum { residual = 1 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const parts = (const float *)(arena + 0);
    const float *const bias = (const float *)(weights + 54528);
    const float *const residual = (const float *)(arena + 107776);
    float *const output = (float *)(arena + 64512);
    combine<Sizes>(parts, bias, residual, output);
}

// around: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) around_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 7, channels = 16, stride = 16 };
        enum { out_stride = 672 };
    };
    const float *const input = (const float *)(arena + 64512);
    float *const output = (float *)(arena + 110592);
    export_value<Sizes>(input, output);
}

// repeated: the zeros after the channels.
// 7 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 88, channels = 18, stride = 20 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_99(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 756, piece = 756 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 460;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 6 * 140;
            to += index % 6 * 220;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_100(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 440;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 6 * 140;
            to += index % 6 * 220;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 2 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_101(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 324, piece = 324 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 120;
            to = 600;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 0;
            to += index % 3 * 20;
            index /= 3;
            from += index % 6 * 140;
            to += index % 6 * 220;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_102(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 252, piece = 252 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 20;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 7 * 20;
            to += index % 7 * 20;
            index /= 7;
            from += index % 2 * 0;
            to += index % 2 * 220;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_103(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 36, piece = 36 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 2 * 0;
            to += index % 2 * 220;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: pad [[1, 3], [2, 0]], replicate.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_0_b1_104(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 108, piece = 108 };
        enum { elements = 840, out_elements = 1760 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 120;
            to = 160;
            from += index % 18 * 1;
            to += index % 18 * 1;
            index /= 18;
            from += index % 3 * 0;
            to += index % 3 * 20;
            index /= 3;
            from += index % 2 * 0;
            to += index % 2 * 220;
            index /= 2;
        }
    };
    const float *const input = (const float *)(arena + 82176);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// repeated: conv2d 18 -> 12, 3x3, 2 groups: 54 x 6 x 81, without tiles.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        typedef float Element;
        enum { images = 1, height = 8, width = 11, channels = 18, stride = 20 };
        enum { out_height = 6, out_width = 9 };
        enum { out_channels = 12, out_stride = 12 };
        enum { taps_v = 3, taps_u = 3, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
        enum { groups = 2, group_channels = 9, group_outputs = 6 };
        enum { tap_channels = 9, filter_stride = 81 };
        enum { residual = 0 };
        static DEVICE float then(float x) {
            return x;
        }
    };
    const float *const input = (const float *)(arena + 0);
    const float *const filters = (const float *)(weights + 54784);
    const float *const bias = (const float *)(weights + 58880);
    const float *const residual = 0;
    float *const output = (float *)(arena + 7168);
    convolve_directly<Sizes>(input, filters, bias, residual, output);
}

// repeated: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) repeated_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 9, channels = 12, stride = 12 };
        enum { out_stride = 648 };
    };
    const float *const input = (const float *)(arena + 7168);
    float *const output = (float *)(arena + 113408);
    export_value<Sizes>(input, output);
}

// bordered: what is around the input.
// 4 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) bordered_b1_fill(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { pixels = 70, channels = 12, stride = 12 };
    };
    float *const output = (float *)(arena + 0);
    fill<Sizes>(output, 0.0f);
}

// bordered: pad [[0, 1], [0, 1]] with 0.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) bordered_b1_108(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { count = 648, piece = 648 };
        enum { elements = 648, out_elements = 840 };
        static DEVICE void places(int index, int &from, int &to) {
            from = 0;
            to = 0;
            from += index % 12 * 1;
            to += index % 12 * 1;
            index /= 12;
            from += index % 9 * 12;
            to += index % 9 * 12;
            index /= 9;
            from += index % 6 * 108;
            to += index % 6 * 120;
            index /= 6;
        }
    };
    const float *const input = (const float *)(arena + 7168);
    float *const output = (float *)(arena + 0);
    rearrange<Sizes>(input, output);
}

// pooled: max_pool2d 2x2.
// 1 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pooled_b1(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 7, width = 10, channels = 12, stride = 12 };
        enum { out_height = 6, out_width = 9 };
        enum { taps_v = 2, taps_u = 2, stride_v = 1, stride_u = 1, top = 0, left = 0, dilation_v = 1, dilation_u = 1 };
    };
    const float *const input = (const float *)(arena + 0);
    float *const output = (float *)(arena + 3584);
    max_pool<Sizes>(input, output);
}

// pooled: a result, in the caller's order.
// 3 x 1 x 1 blocks of 256 threads.
extern "C" __global__ void __launch_bounds__(256) pooled_b1_result(u8 *arena, const u8 *weights) {
    struct Sizes {
        enum { images = 1, height = 6, width = 9, channels = 12, stride = 12 };
        enum { out_stride = 648 };
    };
    const float *const input = (const float *)(arena + 3584);
    float *const output = (float *)(arena + 116224);
    export_value<Sizes>(input, output);
}

