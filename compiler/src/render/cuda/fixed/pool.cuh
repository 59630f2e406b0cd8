// Pools. A thread computes four channels of a pixel of the result, and iterates over its window.

// Calls `use(pixel)` for each pixel of the image that a window covers; the window starts at row `y` and column `x`.
template <class S, class F>
DEVICE void each_tap(int image, int y, int x, F use) {
#pragma unroll 3
    for (int v = 0; v < S::taps_v; ++v)
#pragma unroll 3
        for (int u = 0; u < S::taps_u; ++u) {
            const int row = y + v * S::dilation_v, column = x + u * S::dilation_u;
            if (row >= 0 && row < S::height && column >= 0 && column < S::width)
                use(image + row * S::width + column);
        }
}

// The maximum of `value(pixel, channel)` over each window.
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
    each_tap<S>(image, y, x, [&](int pixel) { largest = larger(largest, value(pixel, channel)); });
    store_channels<S::channels>(output + place * S::stride + channel, largest, channel);
}

template <class S, class Element>
DEVICE void max_pool(const Element *input, Element *output) {
    pool_windows<S>(output, [&](int pixel, int channel) { return load_quad(input + pixel * S::stride + channel); });
}

// The divisor of the sum of a window.
enum Divisor { PADDED_WINDOW, WINDOW, FIXED };

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
    float4 sum = make_float4(0.0f, 0.0f, 0.0f, 0.0f);
    int covered = 0;
    each_tap<S>(image, y, x, [&](int pixel) {
        sum = plus(sum, load_quad(input + pixel * S::stride + channel));
        ++covered;
    });
    // The padding after the image is as wide as that before it, and a window may extend beyond it.
    const int wide = min(S::taps_u, S::width + S::left - x), high = min(S::taps_v, S::height + S::top - y);
    const int by = S::divisor;
    const int divisor = by == PADDED_WINDOW ? wide * high : by == WINDOW ? covered : S::fixed_divisor;
    store_channels<S::channels>(output + place * S::stride + channel, times(sum, reciprocal((float)divisor)), channel);
}

// x^exponent; the usual exponents are special cases.
DEVICE float power(float x, float exponent) {
    return exponent == 1.0f ? x : exponent == 2.0f ? x * x : exponent == 0.5f ? sqrtf(x) : powf(x, exponent);
}

DEVICE float4 power(float4 x, float exponent) {
    return make_float4(power(x.x, exponent), power(x.y, exponent), power(x.z, exponent), power(x.w, exponent));
}

// The root of the average of powers, times the size of a whole window.
template <class S, class Element>
DEVICE void power_pool(const Element *input, Element *output, float exponent) {
    enum { quads = S::stride / 4, count = S::images * S::out_height * S::out_width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const int x = place % S::out_width * S::stride_u - S::left;
    const int y = place / S::out_width % S::out_height * S::stride_v - S::top;
    const int image = place / (S::out_height * S::out_width) * (S::height * S::width);
    float4 sum = make_float4(0.0f, 0.0f, 0.0f, 0.0f);
    each_tap<S>(image, y, x, [&](int pixel) {
        sum = plus(sum, power(load_quad(input + pixel * S::stride + channel), exponent));
    });
    const int wide = min(S::taps_u, S::width + S::left - x), high = min(S::taps_v, S::height + S::top - y);
    const float4 whole = times(sum, reciprocal((float)(wide * high)) * (float)(S::taps_u * S::taps_v));
    const float4 result = power(whole, 1.0f / exponent);
    store_channels<S::channels>(output + place * S::stride + channel, result, channel);
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
    const Element *image = input + place / (S::out_height * S::out_width) * (S::height * S::width * S::stride) + channel;
    const int left = column * S::width / S::out_width, top = row * S::height / S::out_height;
    const int right = ((column + 1) * S::width + S::out_width - 1) / S::out_width;
    const int bottom = ((row + 1) * S::height + S::out_height - 1) / S::out_height;
    float4 result = S::largest ? lowest() : make_float4(0.0f, 0.0f, 0.0f, 0.0f);
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const float4 value = load_quad(image + (y * S::width + x) * S::stride);
            result = S::largest ? larger(result, value) : plus(result, value);
        }
    if (!S::largest)
        result = times(result, reciprocal((float)((right - left) * (bottom - top))));
    store_channels<S::channels>(output + place * S::stride + channel, result, channel);
}
