// Linear layers of one or a few images: every weight is read once, so the time is that of reading the matrix. A block
// computes `rows` outputs; its threads stride along the inputs by 16 bytes, with the loads of all rows in flight, and
// add up their sums at the end, always in the same order.

DEVICE void unpack(float *to, uint4 words, float) {
    to[0] = __uint_as_float(words.x), to[1] = __uint_as_float(words.y);
    to[2] = __uint_as_float(words.z), to[3] = __uint_as_float(words.w);
}

DEVICE void unpack(float *to, uint4 words, tf32) {
    unpack(to, words, 0.0f);
}

DEVICE void unpack(float *to, uint4 words, bf16) {
    to[0] = low_bf16(words.x), to[1] = high_bf16(words.x), to[2] = low_bf16(words.y), to[3] = high_bf16(words.y);
    to[4] = low_bf16(words.z), to[5] = high_bf16(words.z), to[6] = low_bf16(words.w), to[7] = high_bf16(words.w);
}

template <class S, class Output>
DEVICE void multiply_vector(const typename S::Element *input, const typename S::Element *matrix, const float *bias,
                            Output *output) {
    typedef typename S::Element Element;
    enum { in_chunk = 16 / sizeof(Element), chunks = (S::inputs + in_chunk - 1) / in_chunk, warps = S::threads / 32 };
    const int first = blockIdx.x * S::rows;
    float sums[S::rows][S::images];
#pragma unroll
    for (int row = 0; row < S::rows; ++row)
#pragma unroll
        for (int image = 0; image < S::images; ++image)
            sums[row][image] = 0.0f;
#pragma unroll 2
    for (int chunk = threadIdx.x; chunk < chunks; chunk += S::threads) {
        uint4 words[S::rows];
#pragma unroll
        for (int row = 0; row < S::rows; ++row) {
            // Rows after the last read the last row, and are not stored.
            const int there = min(first + row, S::outputs - 1);
            words[row] = load_stream((const uint4 *)(matrix + there * S::matrix_stride) + chunk);
        }
#pragma unroll
        for (int image = 0; image < S::images; ++image) {
            float x[in_chunk];
            unpack(x, *((const uint4 *)(input + image * S::stride) + chunk), Element());
#pragma unroll
            for (int row = 0; row < S::rows; ++row) {
                float weights[in_chunk];
                unpack(weights, words[row], Element());
#pragma unroll
                for (int i = 0; i < in_chunk; ++i)
                    sums[row][image] = fmaf(weights[i], x[i], sums[row][image]);
            }
        }
    }
    float *shared = (float *)dynamic_shared();
#pragma unroll
    for (int row = 0; row < S::rows; ++row)
#pragma unroll
        for (int image = 0; image < S::images; ++image) {
            const float sum = warp_sum(sums[row][image]);
            if (threadIdx.x % 32 == 0)
                shared[(threadIdx.x / 32 * S::rows + row) * S::images + image] = sum;
        }
    __syncthreads();
    for (int i = threadIdx.x; i < S::rows * S::images; i += S::threads) {
        const int row = first + i / S::images, image = i % S::images;
        float sum = 0.0f;
#pragma unroll
        for (int warp = 0; warp < warps; ++warp)
            sum += shared[warp * S::rows * S::images + i];
        if (row < S::out_stride)
            store(output + image * S::out_stride + row,
                  row < S::outputs ? S::then(sum + bias[row]) : 0.0f);
    }
}
