// Values: elements as floats, four neighbouring channels at a time, and operations shared by several kernels.

DEVICE float low_bf16(u32 pair) {
    return __uint_as_float(pair << 16);
}

DEVICE float high_bf16(u32 pair) {
    return __uint_as_float(pair & 0xffff0000u);
}

DEVICE float to_float(float x) {
    return x;
}

DEVICE float to_float(tf32 x) {
    return x.value;
}

DEVICE float to_float(bf16 x) {
    return __uint_as_float((u32)x.bits << 16);
}

DEVICE void store(float *to, float x) {
    *to = x;
}

DEVICE void store(tf32 *to, float x) {
    to->value = x;
}

DEVICE void store(bf16 *to, float x) {
    to->bits = (u16)pack_bf16(x, 0.0f);
}

DEVICE void store_pair(float *to, float x, float y) {
    *(float2 *)to = make_float2(x, y);
}

DEVICE void store_pair(tf32 *to, float x, float y) {
    *(float2 *)to = make_float2(x, y);
}

DEVICE void store_pair(bf16 *to, float x, float y) {
    *(u32 *)to = pack_bf16(x, y);
}

// Four neighbouring channels.
DEVICE float4 load_quad(const float *from) {
    return *(const float4 *)from;
}

DEVICE float4 load_quad(const tf32 *from) {
    return *(const float4 *)from;
}

DEVICE float4 load_quad(const bf16 *from) {
    const uint2 pairs = *(const uint2 *)from;
    return make_float4(low_bf16(pairs.x), high_bf16(pairs.x), low_bf16(pairs.y), high_bf16(pairs.y));
}

DEVICE void store_quad(float *to, float4 x) {
    *(float4 *)to = x;
}

DEVICE void store_quad(tf32 *to, float4 x) {
    *(float4 *)to = x;
}

DEVICE void store_quad(bf16 *to, float4 x) {
    *(uint2 *)to = make_uint2(pack_bf16(x.x, x.y), pack_bf16(x.z, x.w));
}

// The same, with zeros from channel `CHANNELS` on, since kernels that read them multiply them by zero.
template <int CHANNELS, class Element>
DEVICE void store_channels(Element *to, float4 x, int channel) {
    store_quad(to, make_float4(channel < CHANNELS ? x.x : 0.0f, channel + 1 < CHANNELS ? x.y : 0.0f,
                               channel + 2 < CHANNELS ? x.z : 0.0f, channel + 3 < CHANNELS ? x.w : 0.0f));
}

// The index of this thread among all threads of the launch.
DEVICE int thread_index() {
    return (int)(blockIdx.x * blockDim.x + threadIdx.x);
}

DEVICE float4 plus(float4 x, float4 y) {
    return make_float4(x.x + y.x, x.y + y.y, x.z + y.z, x.w + y.w);
}

DEVICE float4 times(float4 x, float y) {
    return make_float4(x.x * y, x.y * y, x.z * y, x.w * y);
}

// NaN counts as the largest.
DEVICE float larger(float largest, float x) {
    return x > largest || x != x ? x : largest;
}

DEVICE float4 larger(float4 largest, float4 x) {
    return make_float4(larger(largest.x, x.x), larger(largest.y, x.y), larger(largest.z, x.z), larger(largest.w, x.w));
}

DEVICE float4 lowest() {
    const float infinity = __uint_as_float(0x7f800000u);
    return make_float4(-infinity, -infinity, -infinity, -infinity);
}

// Prefetches weights for a later kernel; all threads of the launch share the work.
template <int BYTES>
DEVICE void read_ahead(const u8 *weights) {
    enum { line = 128, lines = BYTES / line };
    const int blocks = gridDim.x * gridDim.y * gridDim.z;
    const int block = (blockIdx.z * gridDim.y + blockIdx.y) * gridDim.x + blockIdx.x;
    for (int i = block * blockDim.x + threadIdx.x; i < lines; i += blocks * blockDim.x)
        prefetch(weights + i * line);
}

// The sum over a warp's lanes, in each of them.
DEVICE float warp_sum(float x) {
#pragma unroll
    for (int distance = 16; distance > 0; distance /= 2)
        x += __shfl_xor_sync(0xffffffffu, x, distance);
    return x;
}
