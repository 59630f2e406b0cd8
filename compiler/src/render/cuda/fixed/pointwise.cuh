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

template <class S, class Element>
DEVICE void add(const Element *left, const Element *right, Element *output) {
    for_each_quad<S>(output, [&](int at, int) { return then<S>(plus(load_quad(left + at), load_quad(right + at))); });
}

template <class S, class Element>
DEVICE void multiply(const Element *left, const Element *right, Element *output) {
    for_each_quad<S>(output, [&](int at, int) {
        const float4 a = load_quad(left + at), b = load_quad(right + at);
        return then<S>(make_float4(a.x * b.x, a.y * b.y, a.z * b.z, a.w * b.w));
    });
}
