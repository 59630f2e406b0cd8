// Softmax over the channels: one warp per pixel.

template <class S, class Element, class Output>
DEVICE void softmax(const Element *input, Output *output) {
    const int pixel = thread_index() / 32, lane = threadIdx.x % 32;
    if (pixel >= S::pixels)
        return;
    const Element *from = input + pixel * S::stride;
    float largest = lowest().x, sum = 0.0f;
    for (int channel = lane; channel < S::channels; channel += 32)
        largest = larger(largest, to_float(from[channel]));
#pragma unroll
    for (int distance = 16; distance > 0; distance /= 2)
        largest = larger(largest, __shfl_xor_sync(0xffffffffu, largest, distance));
    for (int channel = lane; channel < S::channels; channel += 32)
        sum += expf(to_float(from[channel]) - largest);
    sum = warp_sum(sum);
    for (int channel = lane; channel < S::out_stride; channel += 32)
        store(output + pixel * S::out_stride + channel,
              channel < S::channels ? expf(to_float(from[channel]) - largest) / sum : 0.0f);
}
