// Types, and operations without an equivalent in CUDA C++: each is one or two instructions.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;

#define DEVICE __device__ __forceinline__

// The upper half of a float.
struct bf16 {
    u16 bits;
};

// A float, of which tensor cores use 10 bits of the mantissa.
struct tf32 {
    float value;
};

// An emulator provides its own.
#ifndef GRAPHC_EMULATOR

DEVICE u8 *dynamic_shared() {
    extern __shared__ __align__(128) u8 bytes[];
    return bytes;
}

DEVICE u32 shared_address(const void *pointer) {
    return (u32)__cvta_generic_to_shared(pointer);
}

// Starts copying `BYTES` (4, 8 or 16) to shared memory; zeros if not `there`.
template <int BYTES>
DEVICE void copy_async(void *to, const void *from, bool there) {
    asm volatile("cp.async.ca.shared.global [%0], [%1], %2, %3;" ::"r"(shared_address(to)), "l"(from), "n"(BYTES),
                 "r"(there ? BYTES : 0));
}

// The same for 16 bytes, bypassing the L1 cache.
template <>
DEVICE void copy_async<16>(void *to, const void *from, bool there) {
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(shared_address(to)), "l"(from),
                 "r"(there ? 16 : 0));
}

// Closes a group of copies.
DEVICE void copy_commit() {
    asm volatile("cp.async.commit_group;");
}

// Waits for this thread's copies, except those of the last `GROUPS` groups.
template <int GROUPS>
DEVICE void copy_wait() {
    asm volatile("cp.async.wait_group %0;" ::"n"(GROUPS) : "memory");
}

// Four 8x8 matrices of 2-byte elements, a row of 16 bytes from each lane's address: lane i gets word i % 4 of row i / 4.
DEVICE void load_matrices(u32 (&words)[4], const void *row) {
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
                 : "=r"(words[0]), "=r"(words[1]), "=r"(words[2]), "=r"(words[3])
                 : "r"(shared_address(row)));
}

// sums (16x8) += a (16x16) * b (16x8).
DEVICE void multiply_matrices(bf16, float (&sums)[4], const u32 (&a)[4], u32 b0, u32 b1) {
    asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
                 "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
                 : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
                 : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

// sums (16x8) += a (16x8) * b (8x8).
DEVICE void multiply_matrices(tf32, float (&sums)[4], const u32 (&a)[4], u32 b0, u32 b1) {
    asm volatile("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
                 "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
                 : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
                 : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

// A float, rounded for the tensor cores.
DEVICE u32 round_tf32(u32 bits) {
    u32 rounded;
    asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(rounded) : "f"(__uint_as_float(bits)));
    return rounded;
}

// Two floats, rounded to nearest, ties to even; the first in the lower half.
DEVICE u32 pack_bf16(float low, float high) {
    u32 packed;
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(packed) : "f"(high), "f"(low));
    return packed;
}

// Prefetches the 128-byte line at an address into the L2 cache.
DEVICE void prefetch(const void *line) {
    asm volatile("prefetch.global.L2 [%0];" ::"l"(line));
}

// 1 / x for a small integer, within one unit in the last place: a division would be a call, with a stack.
DEVICE float reciprocal(float x) {
    float y;
    asm("rcp.approx.ftz.f32 %0, %1;" : "=f"(y) : "f"(x));
    return y;
}

// Loads 16 bytes that are read only once, without keeping them in the L1 cache.
DEVICE uint4 load_stream(const uint4 *from) {
    uint4 to;
    asm volatile("ld.global.nc.L1::no_allocate.L2::256B.v4.u32 {%0, %1, %2, %3}, [%4];"
                 : "=r"(to.x), "=r"(to.y), "=r"(to.z), "=r"(to.w)
                 : "l"(from));
    return to;
}

#endif
