// Norms by the statistics of the value itself: (x - mean) / sqrt(variance + eps) * scale + shift. The sums are of differences to a
// center, a first estimate of the mean, so that a large mean costs no digits.

// What a difference to the center is multiplied by, and what is added then.
template <class S>
DEVICE float2 norm_of(float sum, float squares, float count, float eps) {
    const float mean = S::has_mean ? sum / count : 0.0f;
    const float variance = squares / count - mean * mean;
    const float scale = 1.0f / sqrtf((variance < 0.0f ? 0.0f : variance) + eps);
    return make_float2(scale, -mean * scale);
}

template <class S>
DEVICE float normed(float difference, float2 by, const float *scales, const float *shifts, int channel) {
    const float scale = S::has_scales ? scales[channel] : 1.0f, shift = S::has_shifts ? shifts[channel] : 0.0f;
    return S::then(fmaf(fmaf(difference, by.x, by.y), scale, shift));
}

// Over the channels: one warp per pixel.
template <class S, class Element>
DEVICE void norm_over_channels(const Element *input, const float *scales, const float *shifts, Element *output, float eps) {
    enum { pixels = S::images * S::height * S::width };
    const int pixel = thread_index() / 32, lane = threadIdx.x % 32;
    if (pixel >= pixels)
        return;
    const Element *from = input + pixel * S::stride;
    float center = 0.0f, sum = 0.0f, squares = 0.0f;
    if (S::has_mean) {
        for (int channel = lane; channel < S::channels; channel += 32)
            center += to_float(from[channel]);
        center = warp_sum(center) / S::channels;
    }
    for (int channel = lane; channel < S::channels; channel += 32) {
        const float difference = to_float(from[channel]) - center;
        sum += difference;
        squares = fmaf(difference, difference, squares);
    }
    sum = warp_sum(sum);
    squares = warp_sum(squares);
    const float2 by = norm_of<S>(sum, squares, S::channels, eps);
    for (int channel = lane; channel < S::stride; channel += 32)
        store(output + pixel * S::stride + channel,
              channel < S::channels ? normed<S>(to_float(from[channel]) - center, by, scales, shifts, channel) : 0.0f);
}

// The sum over the threads of a block, in each of them.
template <class S>
DEVICE float block_sum(float x) {
    enum { warps = S::threads / 32 };
    float *shared = (float *)dynamic_shared();
    x = warp_sum(x);
    if (threadIdx.x % 32 == 0)
        shared[threadIdx.x / 32] = x;
    __syncthreads();
    float sum = 0.0f;
#pragma unroll
    for (int warp = 0; warp < warps; ++warp)
        sum += shared[warp];
    __syncthreads();
    return sum;
}

// Over the pixels of each group of channels: one block per group. That of the last group writes the zeros after the channels.
template <class S, class Element>
DEVICE void norm_over_groups(const Element *input, const float *scales, const float *shifts, Element *output, float eps) {
    enum { pixels = S::height * S::width, size = S::channels / S::groups, count = pixels * size };
    enum { after = S::stride - S::channels };
    const int image = blockIdx.x / S::groups, group = blockIdx.x % S::groups, first = group * size;
    const Element *from = input + image * (pixels * S::stride) + first;
    Element *to = output + image * (pixels * S::stride) + first;
    float center = 0.0f, sum = 0.0f, squares = 0.0f;
    if (S::has_mean) {
        for (int i = threadIdx.x; i < count; i += S::threads)
            center += to_float(from[i / size * S::stride + i % size]);
        center = block_sum<S>(center) / count;
    }
    for (int i = threadIdx.x; i < count; i += S::threads) {
        const float difference = to_float(from[i / size * S::stride + i % size]) - center;
        sum += difference;
        squares = fmaf(difference, difference, squares);
    }
    sum = block_sum<S>(sum);
    squares = block_sum<S>(squares);
    const float2 by = norm_of<S>(sum, squares, count, eps);
    for (int i = threadIdx.x; i < count; i += S::threads) {
        const int at = i / size * S::stride + i % size;
        store(to + at, normed<S>(to_float(from[at]) - center, by, scales, shifts, first + i % size));
    }
    if (after > 0 && group == S::groups - 1)
        for (int i = threadIdx.x; i < pixels * after; i += S::threads)
            store(to + i / (after > 0 ? after : 1) * S::stride + size + i % (after > 0 ? after : 1), 0.0f);
}
