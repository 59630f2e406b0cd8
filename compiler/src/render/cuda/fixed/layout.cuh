// Converts between the caller's order, channel by channel, and that of the kernels, pixel by pixel with `stride`
// channels each.

// Imports the images: one thread per pixel. Neighbouring threads read neighbouring pixels of a plane.
template <class S, class Output>
DEVICE void import_images(const float *input, Output *output) {
    enum { plane = S::height * S::width, count = S::images * plane };
    const int pixel = thread_index();
    if (pixel >= count)
        return;
    const float *from = input + pixel / plane * (S::channels * plane) + pixel % plane;
    for (int channel = 0; channel < S::stride; channel += 4) {
        float values[4];
#pragma unroll
        for (int i = 0; i < 4; ++i)
            values[i] = channel + i < S::channels ? from[(channel + i) * plane] : 0.0f;
        store_quad(output + pixel * S::stride + channel, make_float4(values[0], values[1], values[2], values[3]));
    }
}

// Exports a value to the caller's order: one thread per element. An image's elements are padded with zeros to
// `out_stride`.
template <class S, class Input, class Output>
DEVICE void export_value(const Input *input, Output *output) {
    enum { plane = S::height * S::width, count = S::images * S::out_stride };
    const int index = thread_index();
    if (index >= count)
        return;
    const int image = index / S::out_stride, element = index % S::out_stride;
    const int channel = element / plane, pixel = element % plane;
    const bool there = element < S::channels * plane;
    store(output + index, there ? to_float(input[(image * plane + pixel) * S::stride + channel]) : 0.0f);
}

// Copies a part of a concatenation, starting at channel `first`: one thread per element. The last part also writes the
// padding.
template <class S, class Element>
DEVICE void copy_channels(const Element *input, Element *output) {
    enum { count = S::pixels * S::copied };
    const int index = thread_index();
    if (index >= count)
        return;
    const int pixel = index / S::copied, channel = index % S::copied;
    const float value = channel < S::channels ? to_float(input[pixel * S::stride + channel]) : 0.0f;
    store(output + pixel * S::out_stride + S::first + channel, value);
}

// Fills the channels of a value, and the padding with zeros: one thread per element.
template <class S, class Output>
DEVICE void fill(Output *output, float number) {
    const int index = thread_index();
    if (index >= S::pixels * S::stride)
        return;
    store(output + index, index % S::stride < S::channels ? number : 0.0f);
}

// Copies a piece of each image: one thread per element.
template <class S, class Input, class Output>
DEVICE void rearrange(const Input *input, Output *output) {
    const int index = thread_index();
    if (index >= S::count)
        return;
    const int image = index / S::piece;
    int from, to;
    S::places(index % S::piece, from, to);
    store(output + image * S::out_elements + to, to_float(input[image * S::elements + from]));
}

// Copies the elements of each image in row-major order, and pads with zeros: one thread per element of the result.
template <class S, class Input, class Output>
DEVICE void reshape(const Input *input, Output *output) {
    enum { plane = S::height * S::width, out_plane = S::out_height * S::out_width };
    const int index = thread_index();
    if (index >= S::images * out_plane * S::out_stride)
        return;
    const int out_channel = index % S::out_stride, out_pixel = index / S::out_stride;
    const int image = out_pixel / out_plane;
    const int element = out_channel * out_plane + out_pixel % out_plane;
    const bool there = out_channel < S::out_channels;
    const int channel = element / plane, pixel = element % plane;
    store(output + index, there ? to_float(input[(image * plane + pixel) * S::stride + channel]) : 0.0f);
}
