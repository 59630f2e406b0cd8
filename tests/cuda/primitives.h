// The primitives of emitted kernels in C++: what each instruction does, for one lane or a whole warp.
#pragma once

#include "emulator.h"

namespace emulator {

inline float bits_as_float(uint32_t bits) { return __uint_as_float(bits); }

inline uint32_t float_as_bits(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

inline bool is_nan(uint32_t bits) { return (bits & 0x7fffffff) > 0x7f800000; }

// To nearest, ties to even.
inline uint32_t to_bf16(float value) {
    const uint32_t bits = float_as_bits(value);
    return is_nan(bits) ? 0x7fff : (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
}

inline void land(const Copy &copy) {
    if (copy.there)
        memcpy(copy.to, copy.from, copy.bytes);
    else
        memset(copy.to, 0, copy.bytes);
}

inline void copy_async(void *to, const void *from, int bytes, bool there) {
    if ((uintptr_t)to % bytes != 0 || (uintptr_t)from % bytes != 0)
        broken("an asynchronous copy that is not aligned");
    const Copy copy = {to, from, bytes, there};
    if (block->landing == Landing::AT_ONCE)
        return land(copy);
    memset(to, 0xff, bytes);
    fiber->copies.push_back(copy);
}

inline void copy_wait(size_t groups) {
    std::vector<size_t> &begins = fiber->groups;
    if (begins.size() <= groups)
        return;
    // What is not in the last groups, or in the group that is still open, lands.
    const size_t landed = begins.size() - groups, end = begins[landed - 1];
    for (size_t i = 0; i < end; ++i)
        land(fiber->copies[i]);
    fiber->copies.erase(fiber->copies.begin(), fiber->copies.begin() + end);
    begins.erase(begins.begin(), begins.begin() + landed);
    for (size_t &begin : begins)
        begin -= end;
}

// A lane's part of a product of matrices.
struct Fragments {
    float *sums;
    const uint32_t *a;
    uint32_t b[2];
};

// The element `at` of the words of a row of four lanes: `PER_WORD` of them to a word.
template <int PER_WORD>
inline float element(uint32_t word, int at) {
    return PER_WORD == 1 ? bits_as_float(word & 0xffffe000) : bits_as_float(at % 2 == 0 ? word << 16 : word & 0xffff0000);
}

// sums (16x8) += a (16xDEPTH) * b (DEPTHx8), with the elements where the manual of PTX has them: group `lane / 4` holds rows
// `g` and `g + 8` of a and column `g` of b; lane `lane % 4` of a group the elements of its word, in the first and the second
// half of the depth.
template <int PER_WORD>
inline void multiply(Fragments **lanes) {
    constexpr int half = 4 * PER_WORD, depth = 2 * half;
    float a[16][depth], b[depth][8];
    for (int g = 0; g < 8; ++g)
        for (int k = 0; k < depth; ++k) {
            const Fragments &lane = *lanes[g * 4 + k % half / PER_WORD];
            const int second = k / half;
            a[g][k] = element<PER_WORD>(lane.a[second * 2], k);
            a[g + 8][k] = element<PER_WORD>(lane.a[second * 2 + 1], k);
            b[k][g] = element<PER_WORD>(lane.b[second], k);
        }
    for (int row = 0; row < 16; ++row) {
        float sums[8];
        for (int column = 0; column < 8; ++column)
            sums[column] = lanes[row % 8 * 4 + column / 2]->sums[row / 8 * 2 + column % 2];
        for (int k = 0; k < depth; ++k)
            for (int column = 0; column < 8; ++column)
                sums[column] += a[row][k] * b[k][column];
        for (int column = 0; column < 8; ++column)
            lanes[row % 8 * 4 + column / 2]->sums[row / 8 * 2 + column % 2] = sums[column];
    }
}

}  // namespace emulator

inline unsigned char *dynamic_shared() { return emulator::block->shared->data(); }

template <int BYTES>
inline void copy_async(void *to, const void *from, bool there) {
    emulator::copy_async(to, from, BYTES, there);
}

inline void copy_commit() { emulator::fiber->groups.push_back(emulator::fiber->copies.size()); }

template <int GROUPS>
inline void copy_wait() {
    emulator::copy_wait(GROUPS);
}

inline void load_matrices(uint32_t (&words)[4], const void *row) {
    struct Operands {
        uint32_t *words;
        const unsigned char *row;
    } mine = {words, (const unsigned char *)row};
    emulator::together("load_matrices", &mine, [](Operands **lanes) {
        for (int lane = 0; lane < 32; ++lane)
            for (int matrix = 0; matrix < 4; ++matrix)
                memcpy(&lanes[lane]->words[matrix], lanes[matrix * 8 + lane / 4]->row + lane % 4 * 4, 4);
    });
}

// `Element` is a type of emitted code: two bytes, or the four of a float whose lower bits do not count.
template <class Element>
inline void multiply_matrices(Element, float (&sums)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
    emulator::Fragments mine = {sums, a, {b0, b1}};
    emulator::together("multiply_matrices", &mine, emulator::multiply<4 / sizeof(Element)>);
}

// To nearest, ties away from zero, at 10 bits of mantissa.
inline uint32_t round_tf32(uint32_t bits) {
    return emulator::is_nan(bits) ? bits : (bits + 0x1000) & 0xffffe000;
}

inline uint32_t pack_bf16(float low, float high) { return emulator::to_bf16(low) | emulator::to_bf16(high) << 16; }

// Reads, so that an address that is not there shows.
inline void prefetch(const void *line) { (void)*(const volatile unsigned char *)line; }

inline float reciprocal(float x) { return 1.0f / x; }

inline uint4 load_stream(const uint4 *from) { return *from; }
