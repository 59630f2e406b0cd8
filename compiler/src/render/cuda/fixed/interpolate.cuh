// Interpolation between the pixels of an image. A thread computes four channels of a pixel of the result.

// The pixels along an axis of `size` pixels that place `index` of the result is computed from, and their factors: one, which is
// the nearest; two, in proportion; or four, by a cubic.
DEVICE void tapped(int (&pixels)[1], float (&factors)[1], int index, int size, float scale, float centre) {
    pixels[0] = min((int)(scale * ((float)index + centre)), size - 1);
    factors[0] = 1.0f;
}

DEVICE void tapped(int (&pixels)[2], float (&factors)[2], int index, int size, float scale, float centre) {
    const float at = fmaxf(scale * ((float)index + centre) - centre, 0.0f);
    const int first = min((int)at, size - 1);
    const float next = fminf(fmaxf(at - (float)first, 0.0f), 1.0f);
    pixels[0] = first;
    pixels[1] = min(first + 1, size - 1);
    factors[0] = 1.0f - next;
    factors[1] = next;
}

// The factor of a pixel at a distance of `x`, and of one at a distance of `2 - x`, for `x` from 0 to 1.
DEVICE float near_factor(float x) {
    return (1.25f * x - 2.25f) * x * x + 1.0f;
}

DEVICE float far_factor(float x) {
    return -0.75f * x * x * (1.0f - x);
}

DEVICE void tapped(int (&pixels)[4], float (&factors)[4], int index, int size, float scale, float centre) {
    const float at = scale * ((float)index + centre) - centre;
    const int first = min((int)floorf(at), size - 1);
    const float next = fminf(fmaxf(at - (float)first, 0.0f), 1.0f);
#pragma unroll
    for (int tap = 0; tap < 4; ++tap)
        pixels[tap] = min(max(first + tap - 1, 0), size - 1);
    factors[0] = far_factor(1.0f - next);
    factors[1] = near_factor(next);
    factors[2] = near_factor(1.0f - next);
    factors[3] = far_factor(next);
}

template <class S, class Element>
DEVICE void interpolate(const Element *input, Element *output, float scale_v, float scale_u, float centre_v,
                        float centre_u) {
    enum { quads = S::stride / 4, count = S::images * S::out_height * S::out_width * quads };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    int rows[S::taps], columns[S::taps];
    float down[S::taps], across[S::taps];
    tapped(rows, down, place / S::out_width % S::out_height, S::height, scale_v, centre_v);
    tapped(columns, across, place % S::out_width, S::width, scale_u, centre_u);
    const Element *image = input + place / (S::out_height * S::out_width) * (S::height * S::width * S::stride) + channel;
    float4 result = make_float4(0.0f, 0.0f, 0.0f, 0.0f);
#pragma unroll
    for (int v = 0; v < S::taps; ++v) {
        float4 row = make_float4(0.0f, 0.0f, 0.0f, 0.0f);
#pragma unroll
        for (int u = 0; u < S::taps; ++u)
            row = plus(row, times(load_quad(image + (rows[v] * S::width + columns[u]) * S::stride), across[u]));
        result = plus(result, times(row, down[v]));
    }
    store_channels<S::channels>(output + place * S::stride + channel, result, channel);
}
