// Sums, means and extrema over the dimensions in which the result has one element. The minimum is the negated maximum of the
// negated numbers.

enum Reduction { SUM, MEAN, MAX, MIN };

// Whether it is one or the other.
template <class S>
DEVICE bool is(int one, int other) {
    const int by = S::reduction;
    return by == one || by == other;
}

// Two numbers together.
template <class S>
DEVICE float both(float x, float y) {
    return is<S>(SUM, MEAN) ? x + y : larger(x, y);
}

// The result for no numbers.
template <class S>
DEVICE float nothing() {
    return is<S>(SUM, MEAN) ? 0.0f : lowest().x;
}

template <class S>
DEVICE float counted(float x) {
    return is<S>(MIN, MIN) ? -x : x;
}

// What the numbers together become.
template <class S>
DEVICE float finished(float x, int count) {
    return is<S>(MEAN, MEAN) ? x / count : counted<S>(x);
}

// Calls `use(pixel)` for each pixel of the input that becomes pixel `place` of the result.
template <class S, class F>
DEVICE void each_pixel_of(int place, F use) {
    const int height = S::height, width = S::width;
    const bool all_rows = S::out_height < height, all_columns = S::out_width < width;
    const int x = place % S::out_width, y = place / S::out_width % S::out_height;
    const int image = place / (S::out_height * S::out_width) * (S::height * S::width);
    const int top = all_rows ? 0 : y, bottom = all_rows ? height : y + 1;
    const int left = all_columns ? 0 : x, right = all_columns ? width : x + 1;
    for (int row = top; row < bottom; ++row)
        for (int column = left; column < right; ++column)
            use(image + row * S::width + column);
}

// Over pixels: a thread computes four channels.
template <class S, class Element>
DEVICE void reduce_pixels(const Element *input, Element *output) {
    enum { quads = S::out_stride / 4, count = S::images * S::out_height * S::out_width * quads };
    enum { pixels = S::height / S::out_height * (S::width / S::out_width) };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const float none = nothing<S>();
    float4 all = make_float4(none, none, none, none);
    each_pixel_of<S>(place, [&](int pixel) {
        const float4 x = load_quad(input + pixel * S::stride + channel);
        all = make_float4(both<S>(all.x, counted<S>(x.x)), both<S>(all.y, counted<S>(x.y)),
                          both<S>(all.z, counted<S>(x.z)), both<S>(all.w, counted<S>(x.w)));
    });
    store_channels<S::out_channels>(output + place * S::out_stride + channel,
                                    make_float4(finished<S>(all.x, pixels), finished<S>(all.y, pixels),
                                                finished<S>(all.z, pixels), finished<S>(all.w, pixels)),
                                    channel);
}

// Over the channels, and perhaps pixels: one warp per pixel of the result.
template <class S, class Element>
DEVICE void reduce_channels(const Element *input, Element *output) {
    enum { count = S::images * S::out_height * S::out_width };
    enum { numbers = S::channels * (S::height / S::out_height) * (S::width / S::out_width) };
    const int place = thread_index() / 32, lane = threadIdx.x % 32;
    if (place >= count)
        return;
    float all = nothing<S>();
    each_pixel_of<S>(place, [&](int pixel) {
        for (int channel = lane; channel < S::channels; channel += 32)
            all = both<S>(all, counted<S>(to_float(input[pixel * S::stride + channel])));
    });
#pragma unroll
    for (int distance = 16; distance > 0; distance /= 2)
        all = both<S>(all, __shfl_xor_sync(0xffffffffu, all, distance));
    for (int channel = lane; channel < S::out_stride; channel += 32)
        store(output + place * S::out_stride + channel, channel == 0 ? finished<S>(all, numbers) : 0.0f);
}
