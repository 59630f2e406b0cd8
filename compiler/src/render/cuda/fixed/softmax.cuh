// Softmax over the channels, and its logarithm: one warp per pixel.

// The largest channel of a pixel, and the sum of the exponentials of the differences to it, in each lane.
template <class S, class Element>
DEVICE float2 largest_and_sum(const Element *from, int lane) {
    float largest = lowest().x, sum = 0.0f;
    for (int channel = lane; channel < S::channels; channel += 32)
        largest = larger(largest, to_float(from[channel]));
#pragma unroll
    for (int distance = 16; distance > 0; distance /= 2)
        largest = larger(largest, __shfl_xor_sync(0xffffffffu, largest, distance));
    for (int channel = lane; channel < S::channels; channel += 32)
        sum += expf(to_float(from[channel]) - largest);
    return make_float2(largest, warp_sum(sum));
}

template <class S, class Element, class Output>
DEVICE void softmax(const Element *input, Output *output) {
    const int pixel = thread_index() / 32, lane = threadIdx.x % 32;
    if (pixel >= S::pixels)
        return;
    const Element *from = input + pixel * S::stride;
    const float2 both = largest_and_sum<S>(from, lane);
    for (int channel = lane; channel < S::out_stride; channel += 32)
        store(output + pixel * S::out_stride + channel,
              channel < S::channels ? expf(to_float(from[channel]) - both.x) / both.y : 0.0f);
}

template <class S, class Element, class Output>
DEVICE void log_softmax(const Element *input, Output *output) {
    const int pixel = thread_index() / 32, lane = threadIdx.x % 32;
    if (pixel >= S::pixels)
        return;
    const Element *from = input + pixel * S::stride;
    const float2 both = largest_and_sum<S>(from, lane);
    const float logarithm = logf(both.y);
    for (int channel = lane; channel < S::out_stride; channel += 32)
        store(output + pixel * S::out_stride + channel,
              channel < S::channels ? to_float(from[channel]) - both.x - logarithm : 0.0f);
}
