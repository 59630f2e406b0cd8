// Convolutions, and linear layers of batches (convolutions of images of one pixel), as matrix products.
//
// A row of the left matrix holds the window of one pixel of the result; a column of the right matrix is the filter of
// one output channel. The left matrix exists only as addresses ("implicit GEMM"). The common dimension, the depth, runs
// over taps and, within a tap, over the channels of a group.
//
// A block computes `rows` pixels by `columns` channels of one group, over one of `splits` parts of the depth. It
// advances along the depth in panels of `slots` times 16 bytes, which asynchronous copies bring to shared memory
// `stages - 1` panels ahead. Anything outside of the image or the matrices is zero. Values are stored pixel by pixel,
// with `stride` channels each; the padding channels hold zeros.

// The offset of slot `slot` of row `row` in a panel, in bytes. Eight neighbouring rows are in different banks, so that
// accesses to the same slot of each do not conflict.
template <int SLOTS>
DEVICE int place(int row, int slot) {
    const int turn = SLOTS == 8 ? row & 7 : (row >> 1) & 3;
    return (row * SLOTS + (slot ^ turn)) * 16;
}

// Copies a piece of a slot; pieces of less than 4 bytes are too small for asynchronous copies.
template <int BYTES>
DEVICE void copy_piece(u8 *to, const u8 *from, bool there) {
    copy_async<BYTES>(to, from, there);
}

template <>
DEVICE void copy_piece<2>(u8 *to, const u8 *from, bool there) {
    *(u16 *)to = there ? *(const u16 *)from : (u16)0;
}

// The copies of one thread: one slot of every `step`-th row, of both panels.
template <class S>
struct Copies {
    typedef typename S::Element Element;
    enum {
        size = sizeof(Element),
        in_slot = 16 / size,
        pieces = in_slot / S::chunk,
        step = S::threads / S::slots,
        left = (S::rows + step - 1) / step,
        right = (S::columns + step - 1) / step,
        left_bytes = S::rows * S::slots * 16,
        right_bytes = S::columns * S::slots * 16,
        stage_bytes = left_bytes + right_bytes,
        depth = S::taps_v * S::taps_u * S::tap_channels,
        panel = S::slots * in_slot,
        panels = (depth + panel - 1) / panel,
        pixels = S::images * S::out_height * S::out_width,
    };
    const Element *image;
    const Element *filter;
    int first, slot, channels;
    // For each row: the first pixel of its image, and the start of its window. Negative: the row does not exist.
    int base[left], top[left], start[left];

    DEVICE Copies(const Element *input, const Element *filters, int pixel, int group, int column) {
        first = threadIdx.x / S::slots;
        slot = threadIdx.x % S::slots;
        image = input + group * S::group_channels;
        filter = filters + (group * S::group_outputs + column) * S::filter_stride;
        channels = S::group_outputs - column;
#pragma unroll
        for (int i = 0; i < left; ++i) {
            const int at = pixel + first + i * step;
            const int inside = at % (S::out_height * S::out_width);
            base[i] = at < pixels ? at / (S::out_height * S::out_width) * (S::height * S::width) : -1;
            top[i] = inside / S::out_width * S::stride_v - S::top;
            start[i] = inside % S::out_width * S::stride_u - S::left;
        }
    }

    DEVICE void piece(u8 *to, int depth_at) const {
        const int tap = depth_at / S::tap_channels, channel = depth_at % S::tap_channels;
        const int v = tap / S::taps_u * S::dilation_v, u = tap % S::taps_u * S::dilation_u;
        const bool deep = depth_at < depth;
#pragma unroll
        for (int i = 0; i < left; ++i) {
            const int row = first + i * step, y = top[i] + v, x = start[i] + u;
            const bool there = deep && base[i] >= 0 && y >= 0 && y < S::height && x >= 0 && x < S::width;
            const Element *from = there ? image + (base[i] + y * S::width + x) * S::stride + channel : image;
            if (S::rows % step == 0 || row < S::rows)
                copy_piece<S::chunk * size>(to + place<S::slots>(row, slot), (const u8 *)from, there);
        }
#pragma unroll
        for (int i = 0; i < right; ++i) {
            const int row = first + i * step;
            const bool there = deep && row < channels;
            const Element *from = there ? filter + row * S::filter_stride + depth_at : filter;
            if (S::columns % step == 0 || row < S::columns)
                copy_piece<S::chunk * size>(to + left_bytes + place<S::slots>(row, slot), (const u8 *)from, there);
        }
    }

    // Starts copying a panel of both matrices.
    DEVICE void start_panel(u8 *stage, int index) const {
#pragma unroll
        for (int i = 0; i < pieces; ++i)
            piece(stage + i * S::chunk * size, index * panel + slot * in_slot + i * S::chunk);
    }
};

// The products by multiply-adds: a thread computes every `across`-th column of every `down`-th row.
template <class S>
struct Scalars {
    enum { run = 1, across = S::threads / 16, down = 16, high = S::rows / down, wide = S::columns / across };
    float sums[high][wide];

    DEVICE Scalars() {
#pragma unroll
        for (int i = 0; i < high; ++i)
#pragma unroll
            for (int j = 0; j < wide; ++j)
                sums[i][j] = 0.0f;
    }

    DEVICE void add(const u8 *left, const u8 *right) {
        const int row = threadIdx.x / across, column = threadIdx.x % across;
#pragma unroll
        for (int slot = 0; slot < S::slots; ++slot) {
            float4 a[high];
#pragma unroll
            for (int i = 0; i < high; ++i)
                a[i] = *(const float4 *)(left + place<S::slots>(row + i * down, slot));
#pragma unroll
            for (int j = 0; j < wide; ++j) {
                const float4 b = *(const float4 *)(right + place<S::slots>(column + j * across, slot));
#pragma unroll
                for (int i = 0; i < high; ++i) {
                    sums[i][j] = fmaf(a[i].x, b.x, sums[i][j]);
                    sums[i][j] = fmaf(a[i].y, b.y, sums[i][j]);
                    sums[i][j] = fmaf(a[i].z, b.z, sums[i][j]);
                    sums[i][j] = fmaf(a[i].w, b.w, sums[i][j]);
                }
            }
        }
    }

    // Calls `use(row, column, sums)` for each run of columns.
    template <class F>
    DEVICE void each(F use) const {
#pragma unroll
        for (int i = 0; i < high; ++i)
#pragma unroll
            for (int j = 0; j < wide; ++j)
                use((int)threadIdx.x / across + i * down, (int)threadIdx.x % across + j * across, &sums[i][j]);
    }
};

DEVICE void prepare(bf16, u32 (&)[4]) {}

DEVICE void prepare(tf32, u32 (&words)[4]) {
#pragma unroll
    for (int i = 0; i < 4; ++i)
        words[i] = round_tf32(words[i]);
}

// The products by tensor cores: a warp computes `high` times 16 rows and `wide` times 8 columns. Fragments of 4-byte
// elements have the same layout as those of pairs of 2-byte elements, so both types share the loads. Filters are
// rounded in memory.
template <class S>
struct Matrices {
    typedef typename S::Element Element;
    enum { run = 2, high = S::rows / S::warps_down / 16, wide = S::columns / S::warps_across / 8 };
    float sums[high][wide][4];

    DEVICE Matrices() {
#pragma unroll
        for (int i = 0; i < high; ++i)
#pragma unroll
            for (int j = 0; j < wide; ++j)
#pragma unroll
                for (int k = 0; k < 4; ++k)
                    sums[i][j][k] = 0.0f;
    }

    DEVICE static int first_row() {
        return threadIdx.x / 32 / S::warps_across * (high * 16);
    }

    DEVICE static int first_column() {
        return threadIdx.x / 32 % S::warps_across * (wide * 8);
    }

    DEVICE void add(const u8 *left, const u8 *right) {
        const int lane = threadIdx.x % 32;
        const int row = first_row() + lane % 16, column = first_column() + lane % 8 + lane / 16 * 8;
#pragma unroll
        for (int slot = 0; slot < S::slots; slot += 2) {
            u32 a[high][4], b[wide / 2][4];
#pragma unroll
            for (int i = 0; i < high; ++i) {
                load_matrices(a[i], left + place<S::slots>(row + i * 16, slot + lane / 16));
                prepare(Element(), a[i]);
            }
#pragma unroll
            for (int j = 0; j < wide / 2; ++j)
                load_matrices(b[j], right + place<S::slots>(column + j * 16, slot + lane / 8 % 2));
#pragma unroll
            for (int i = 0; i < high; ++i)
#pragma unroll
                for (int j = 0; j < wide; ++j)
                    multiply_matrices(Element(), sums[i][j], a[i], b[j / 2][j % 2 * 2], b[j / 2][j % 2 * 2 + 1]);
        }
    }

    template <class F>
    DEVICE void each(F use) const {
        const int lane = threadIdx.x % 32;
        const int row = first_row() + lane / 4, column = first_column() + lane % 4 * 2;
#pragma unroll
        for (int i = 0; i < high; ++i)
#pragma unroll
            for (int j = 0; j < wide; ++j)
#pragma unroll
                for (int half = 0; half < 2; ++half)
                    use(row + i * 16 + half * 8, column + j * 8, &sums[i][j][half * 2]);
    }
};

template <class Element>
struct Products {
    template <class S>
    using For = Matrices<S>;
};

template <>
struct Products<float> {
    template <class S>
    using For = Scalars<S>;
};

// Sums over the panels `from` to `to`.
template <class S, class P>
DEVICE void accumulate(P &products, const Copies<S> &copies, int from, int to) {
    typedef Copies<S> C;
    u8 *shared = dynamic_shared();
#pragma unroll
    for (int ahead = 0; ahead < S::stages - 1; ++ahead) {
        if (from + ahead < to)
            copies.start_panel(shared + ahead * C::stage_bytes, from + ahead);
        copy_commit();
    }
    for (int panel = from; panel < to; ++panel) {
        // The panel has arrived, for all threads; and all have finished with the previous one, whose place is reused
        // next.
        copy_wait<S::stages - 2>();
        __syncthreads();
        const int next = panel + S::stages - 1;
        if (next < to)
            copies.start_panel(shared + (next - from) % S::stages * C::stage_bytes, next);
        copy_commit();
        const u8 *stage = shared + (panel - from) % S::stages * C::stage_bytes;
        products.add(stage, stage + C::left_bytes);
    }
}

// Stores the first `count` values of a run; with `PAIRS`, all of them, at an even position.
template <int RUN, bool PAIRS, class Output>
DEVICE void store_run(Output *to, const float (&values)[RUN], int count) {
    if (RUN == 2 && PAIRS)
        store_pair(to, values[0], values[RUN - 1]);
    else
#pragma unroll
        for (int i = 0; i < RUN; ++i)
            if (i < count)
                store(to + i, values[i]);
}

// Computes a tile and calls `use(pixel, channel, sums, count)` for each run of channels of the result, including
// padding. A run may extend beyond its group: only the first `count` values are valid.
template <class S, class F>
DEVICE void tile(const typename S::Element *input, const typename S::Element *filters, F use) {
    typedef Copies<S> C;
    enum { tiles = (S::group_outputs + S::columns - 1) / S::columns };
    const int pixel = blockIdx.x * S::rows, group = blockIdx.y / tiles, column = blockIdx.y % tiles * S::columns;
    const int split = blockIdx.z;
    const C copies(input, filters, pixel, group, column);
    typename Products<typename S::Element>::template For<S> products;
    accumulate<S>(products, copies, C::panels * split / S::splits, C::panels * (split + 1) / S::splits);
    const int zeros = group == S::groups - 1 ? S::out_stride - S::out_channels : 0;
    products.each([&](int down, int across, const float *sums) {
        const int count = S::group_outputs + zeros - (column + across);
        if (pixel + down < C::pixels && count > 0)
            use(pixel + down, group * S::group_outputs + column + across, sums, count);
    });
}

// The whole depth in one block, which finishes its part of the result.
template <class S, class Output>
DEVICE void convolve(const typename S::Element *input, const typename S::Element *filters, const float *bias,
                     const typename S::Element *residual, Output *output) {
    enum { run = Products<typename S::Element>::template For<S>::run };
    tile<S>(input, filters, [&](int pixel, int channel, const float *sums, int count) {
        float finished[run];
        const int at = pixel * S::out_stride + channel;
#pragma unroll
        for (int i = 0; i < run; ++i) {
            float sum = sums[i];
            if (S::pairs || i < count) {
                sum += bias[channel + i];
                if (S::residual)
                    sum += to_float(residual[at + i]);
            }
            finished[i] = S::then(sum);
        }
        store_run<run, S::pairs>(output + at, finished, count);
    });
}

// One of several parts of the depth; `combine` adds them up.
template <class S>
DEVICE void convolve_part(const typename S::Element *input, const typename S::Element *filters, float *parts) {
    enum { run = Products<typename S::Element>::template For<S>::run };
    float *part = parts + blockIdx.z * (Copies<S>::pixels * S::out_stride);
    tile<S>(input, filters, [&](int pixel, int channel, const float *sums, int count) {
        float kept[run];
#pragma unroll
        for (int i = 0; i < run; ++i)
            kept[i] = sums[i];
        store_run<run, S::pairs>(part + pixel * S::out_stride + channel, kept, count);
    });
}
