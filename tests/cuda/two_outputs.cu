// `models/two_outputs.yaml` by hand, for batches of 1 and 4: a value for each thread. The arena of a batch of N has the
// images, then relu(images), then the sums, each from a multiple of 256 bytes. Weights are [5][row][column][channel].

template <int IMAGES, int POSITIVE> __device__ void relu(unsigned char *arena) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= IMAGES * 12) return;
    float x = ((const float *)arena)[i];
    ((float *)(arena + POSITIVE))[i] = x > 0 ? x : 0;
}

template <int POSITIVE, int SUMS> __device__ void linear(unsigned char *arena, const unsigned char *weights) {
    int output = threadIdx.x, image = blockIdx.x;
    const float *x = (const float *)(arena + POSITIVE) + image * 12, *w = (const float *)weights + output * 12;
    float sum = ((const float *)(weights + 256))[output];
    for (int pixel = 0; pixel < 6; pixel++)
        for (int channel = 0; channel < 2; channel++) sum += x[channel * 6 + pixel] * w[pixel * 2 + channel];
    ((float *)(arena + SUMS))[image * 5 + output] = sum;
}

extern "C" __global__ void positive_b1(unsigned char *arena, const unsigned char *) { relu<1, 256>(arena); }
extern "C" __global__ void positive_b4(unsigned char *arena, const unsigned char *) { relu<4, 256>(arena); }
extern "C" __global__ void sums_b1(unsigned char *arena, const unsigned char *weights) {
    linear<256, 512>(arena, weights);
}
extern "C" __global__ void sums_b4(unsigned char *arena, const unsigned char *weights) {
    linear<256, 512>(arena, weights);
}
