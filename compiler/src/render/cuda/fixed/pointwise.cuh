// Functions of one or two values, four channels per thread.

// Stores `value(place, channel)` for each group of four channels.
template <class S, class Element, class F>
DEVICE void for_each_quad(Element *output, F value) {
    enum { quads = S::stride / 4, count = S::pixels * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, at = index / quads * S::stride + channel;
    store_channels<S::channels>(output + at, value(at, channel), channel);
}

// The function of the sizes.
template <class S>
DEVICE float4 then(float4 x) {
    return make_float4(S::then(x.x), S::then(x.y), S::then(x.z), S::then(x.w));
}

template <class S, class Element>
DEVICE void apply(const Element *input, Element *output) {
    for_each_quad<S>(output, [&](int at, int) { return then<S>(load_quad(input + at)); });
}

DEVICE float leak(float x, float slope) {
    return x > 0.0f ? x : slope * x;
}

template <class S, class Element>
DEVICE void prelu(const Element *input, const float *slopes, Element *output) {
    for_each_quad<S>(output, [&](int at, int channel) {
        const float4 x = load_quad(input + at), slope = load_quad(slopes + channel);
        return then<S>(make_float4(leak(x.x, slope.x), leak(x.y, slope.y), leak(x.z, slope.z), leak(x.w, slope.w)));
    });
}

// x * scale + shift, for each channel.
template <class S, class Element>
DEVICE void affine(const Element *input, const float *scales, const float *shifts, Element *output) {
    for_each_quad<S>(output, [&](int at, int channel) {
        const float4 x = load_quad(input + at), scale = load_quad(scales + channel), shift = load_quad(shifts + channel);
        return then<S>(make_float4(fmaf(x.x, scale.x, shift.x), fmaf(x.y, scale.y, shift.y),
                                   fmaf(x.z, scale.z, shift.z), fmaf(x.w, scale.w, shift.w)));
    });
}

// Four channels of one of two operands at a pixel of the result. Where the operand has one channel, row or column and the result
// several, it is repeated.
template <class S, int channels, int stride, int height, int width, class Element>
DEVICE float4 operand(const Element *from, int pixel, int channel) {
    const int image = pixel / (S::height * S::width), row = pixel / S::width % S::height, column = pixel % S::width;
    const int y = height == 1 ? 0 : row, x = width == 1 ? 0 : column;
    const Element *at = from + ((image * height + y) * width + x) * stride;
    if (channels == 1 && S::channels > 1) {
        const float value = to_float(*at);
        return make_float4(value, value, value, value);
    }
    return load_quad(at + channel);
}

// Stores what `combine` makes of the numbers of two values.
template <class S, class Element, class F>
DEVICE void zip(const Element *left, const Element *right, Element *output, F combine) {
    for_each_quad<S>(output, [&](int at, int channel) {
        const int pixel = at / S::stride;
        const float4 a =
            operand<S, S::left_channels, S::left_stride, S::left_height, S::left_width>(left, pixel, channel);
        const float4 b =
            operand<S, S::right_channels, S::right_stride, S::right_height, S::right_width>(right, pixel, channel);
        return then<S>(make_float4(combine(a.x, b.x), combine(a.y, b.y), combine(a.z, b.z), combine(a.w, b.w)));
    });
}

template <class S, class Element>
DEVICE void add(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return a + b; });
}

template <class S, class Element>
DEVICE void subtract(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return a - b; });
}

template <class S, class Element>
DEVICE void multiply(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return a * b; });
}

template <class S, class Element>
DEVICE void divide(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return a / b; });
}

// NaN if either is.
template <class S, class Element>
DEVICE void maximum(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return b > a || b != b ? b : a; });
}

template <class S, class Element>
DEVICE void minimum(const Element *left, const Element *right, Element *output) {
    zip<S>(left, right, output, [](float a, float b) { return b < a || b != b ? b : a; });
}
