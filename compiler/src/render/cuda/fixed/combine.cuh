// Adds the partial sums of a convolution whose depth was split, always in the same order, and finishes the result:
// bias, residual, activation, and a pool, if there is one. A thread computes four channels of a pixel. The parts have
// the size of the convolution's own result, with `width` pixels per row.

template <class S>
DEVICE float4 finished(const float *parts, const float *bias, const typename S::Element *residual, int pixel, int channel) {
    enum { size = S::images * S::height * S::width * S::stride };
    const float *at = parts + pixel * S::stride + channel;
    float4 sum = load_quad(at);
#pragma unroll
    for (int split = 1; split < S::splits; ++split)
        sum = plus(sum, load_quad(at + split * size));
    sum = plus(sum, load_quad(bias + channel));
    if (S::residual)
        sum = plus(sum, load_quad(residual + pixel * S::stride + channel));
    return make_float4(S::then(sum.x), S::then(sum.y), S::then(sum.z),
                       S::then(sum.w));
}

template <class S, class Output>
DEVICE void combine(const float *parts, const float *bias, const typename S::Element *residual, Output *output) {
    enum { quads = S::stride / 4, count = S::images * S::height * S::width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int pixel = index / quads, channel = index % quads * 4;
    store_quad(output + pixel * S::stride + channel, finished<S>(parts, bias, residual, pixel, channel));
}

// The same, with the maximum of each window.
template <class S, class Output>
DEVICE void combine_and_pool(const float *parts, const float *bias, Output *output) {
    pool_windows<S>(output, [&](int pixel, int channel) { return finished<S>(parts, bias, 0, pixel, channel); });
}
