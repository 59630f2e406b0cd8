// Convolutions with many groups of few channels, for which a tile would be nearly empty: a thread computes one element
// of the result.

template <class S, class Output>
DEVICE void convolve_directly(const typename S::Element *input, const typename S::Element *filters, const float *bias,
                              const typename S::Element *residual, Output *output) {
    enum { plane = S::out_height * S::out_width, count = S::images * plane * S::out_stride };
    const int index = thread_index();
    if (index >= count)
        return;
    const int channel = index % S::out_stride, place = index / S::out_stride;
    if (channel >= S::out_channels)
        return store(output + index, 0.0f);
    const int top = place % plane / S::out_width * S::stride_v - S::top;
    const int left = place % S::out_width * S::stride_u - S::left;
    const auto *image = input + place / plane * (S::height * S::width * S::stride)
                        + channel / S::group_outputs * S::group_channels;
    const auto *filter = filters + channel * S::filter_stride;
    float sum = bias[channel];
    for (int v = 0; v < S::taps_v; ++v)
        for (int u = 0; u < S::taps_u; ++u) {
            const int y = top + v * S::dilation_v, x = left + u * S::dilation_u;
            if (y < 0 || y >= S::height || x < 0 || x >= S::width)
                continue;
            const auto *pixel = image + (y * S::width + x) * S::stride;
            const auto *tap = filter + (v * S::taps_u + u) * S::tap_channels;
            for (int i = 0; i < S::group_channels; ++i)
                sum = fmaf(to_float(pixel[i]), to_float(tap[i]), sum);
        }
    if (S::residual)
        sum += to_float(residual[index]);
    store(output + index, S::then(sum));
}
