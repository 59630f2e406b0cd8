// The phases of a transposed convolution, put together. A thread computes four channels of a pixel of the result.

template <class S, class Element>
DEVICE void interleave(const Element *input, Element *output) {
    enum { quads = S::out_stride / 4, count = S::images * S::out_height * S::out_width * quads };
    enum { each = S::group_outputs, phases = S::phases_v * S::phases_u };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % quads * 4, place = index / quads;
    const int x = place % S::out_width + S::left, y = place / S::out_width % S::out_height + S::top;
    const int image = place / (S::out_height * S::out_width);
    const int phase = y % S::phases_v * S::phases_u + x % S::phases_u;
    const Element *pixel = input + ((image * S::height + y / S::phases_v) * S::width + x / S::phases_u) * S::stride;
    float values[4];
    if (each % 4 == 0 && channel < S::out_channels) {
        const float4 quad = load_quad(pixel + (channel / each * phases + phase) * each + channel % each);
        store_quad(output + place * S::out_stride + channel, quad);
        return;
    }
#pragma unroll
    for (int i = 0; i < 4; ++i) {
        const int own = channel + i;
        const bool there = own < S::out_channels;
        values[i] = there ? to_float(pixel[(own / each * phases + phase) * each + own % each]) : 0.0f;
    }
    store_quad(output + place * S::out_stride + channel, make_float4(values[0], values[1], values[2], values[3]));
}
