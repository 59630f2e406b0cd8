// Local response normalisation: x / (k + scale * sum of the squares of `size` channels around it) ^ beta. A thread
// computes four channels of a pixel; with a pool, of a pixel of the pool's result: it recomputes the normalised pixels
// of each window instead of storing them.

template <class S, class Element>
DEVICE float4 normalised(const Element *input, int pixel, int channel, float scale, float beta, float k) {
    enum { before = S::size / 2, after = (S::size - 1) / 2 };
    const Element *at = input + pixel * S::stride;
    float sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    // Channel `channel + i` is in the window of those of the four that are at most `after` before it and `before` after
    // it.
#pragma unroll 8
    for (int i = -before; i <= 3 + after; ++i) {
        const int other = channel + i;
        const float value = other >= 0 && other < S::channels ? to_float(at[other]) : 0.0f;
#pragma unroll
        for (int lane = 0; lane < 4; ++lane)
            if (i >= lane - before && i <= lane + after)
                sums[lane] = fmaf(value, value, sums[lane]);
    }
    const float4 x = load_quad(at + channel);
    return make_float4(x.x / powf(k + scale * sums[0], beta), x.y / powf(k + scale * sums[1], beta),
                       x.z / powf(k + scale * sums[2], beta), x.w / powf(k + scale * sums[3], beta));
}

template <class S, class Element>
DEVICE void normalise(const Element *input, Element *output, float scale, float beta, float k) {
    enum { quads = S::stride / 4, count = S::images * S::height * S::width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int pixel = index / quads, channel = index % quads * 4;
    const float4 value = normalised<S>(input, pixel, channel, scale, beta, k);
    store_channels<S::channels>(output + pixel * S::stride + channel, value, channel);
}

template <class S, class Element>
DEVICE void normalise_and_pool(const Element *input, Element *output, float scale, float beta, float k) {
    pool_windows<S>(output, [&](int pixel, int channel) { return normalised<S>(input, pixel, channel, scale, beta, k); });
}
