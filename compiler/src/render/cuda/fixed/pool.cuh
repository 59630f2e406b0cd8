// Pools. A thread has four channels of a pixel of the result, and walks over its window.

// The largest value of each window, of what `value(pixel, channel)` says is there.
template <class S, class Output, class F>
DEVICE void pool_windows(Output *output, F value) {
    enum { quads = S::stride / 4, count = S::images * S::out_height * S::out_width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const int x = place % S::out_width * S::stride_u - S::left;
    const int y = place / S::out_width % S::out_height * S::stride_v - S::top;
    const int image = place / (S::out_height * S::out_width) * (S::height * S::width);
    float4 largest = lowest();
#pragma unroll 3
    for (int v = 0; v < S::taps_v; ++v)
#pragma unroll 3
        for (int u = 0; u < S::taps_u; ++u) {
            const int row = y + v * S::dilation_v, column = x + u * S::dilation_u;
            if (row >= 0 && row < S::height && column >= 0 && column < S::width)
                largest = larger(largest, value(image + row * S::width + column, channel));
        }
    store_channels<S::channels>(output + place * S::stride + channel, largest, channel);
}

template <class S, class Element>
DEVICE void max_pool(const Element *input, Element *output) {
    pool_windows<S>(output, [&](int pixel, int channel) { return load_quad(input + pixel * S::stride + channel); });
}

// What the sum of a window is divided by.
enum Divisor { PADDED_WINDOW, WINDOW, FIXED };

// The mean, or the largest, of the rows and columns `from` to `to` of an image.
template <bool MAX, class S, class Element>
DEVICE float4 over(const Element *image, int2 from, int2 to, float divisor) {
    float4 result = MAX ? lowest() : make_float4(0.0f, 0.0f, 0.0f, 0.0f);
    for (int y = from.y; y < to.y; ++y)
        for (int x = from.x; x < to.x; ++x) {
            const float4 value = load_quad(image + (y * S::width + x) * S::stride);
            if (MAX)
                result = larger(result, value);
            else
                result = make_float4(result.x + value.x, result.y + value.y, result.z + value.z, result.w + value.w);
        }
    if (!MAX)
        result = make_float4(result.x / divisor, result.y / divisor, result.z / divisor, result.w / divisor);
    return result;
}

template <class S, class Element>
DEVICE void average_pool(const Element *input, Element *output) {
    enum { quads = S::stride / 4, count = S::images * S::out_height * S::out_width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const int x = place % S::out_width * S::stride_u - S::left;
    const int y = place / S::out_width % S::out_height * S::stride_v - S::top;
    const int image = place / (S::out_height * S::out_width) * (S::height * S::width);
    // The padding after the image is as wide as that before it, and a window may reach beyond it.
    const int2 padded = make_int2(min(x + S::taps_u, S::width + S::left), min(y + S::taps_v, S::height + S::top));
    const int2 from = make_int2(max(x, 0), max(y, 0)), to = make_int2(min(padded.x, S::width), min(padded.y, S::height));
    const int by = S::divisor;
    const int divisor = by == PADDED_WINDOW ? (padded.x - x) * (padded.y - y)
                        : by == WINDOW      ? (to.x - from.x) * (to.y - from.y)
                                            : S::fixed_divisor;
    const float4 mean = over<false, S>(input + image * S::stride + channel, from, to, (float)divisor);
    store_channels<S::channels>(output + place * S::stride + channel, mean, channel);
}

// Windows that divide the image as evenly as whole pixels allow.
template <class S, class Element>
DEVICE void adaptive_pool(const Element *input, Element *output) {
    enum { quads = S::stride / 4, count = S::images * S::out_height * S::out_width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const int column = place % S::out_width, row = place / S::out_width % S::out_height;
    const int image = place / (S::out_height * S::out_width) * (S::height * S::width);
    const int2 from = make_int2(column * S::width / S::out_width, row * S::height / S::out_height);
    const int2 to = make_int2(((column + 1) * S::width + S::out_width - 1) / S::out_width,
                              ((row + 1) * S::height + S::out_height - 1) / S::out_height);
    const float divisor = (float)((to.x - from.x) * (to.y - from.y));
    const float4 value = over<S::largest, S>(input + image * S::stride + channel, from, to, divisor);
    store_channels<S::channels>(output + place * S::stride + channel, value, channel);
}
