// Runs CUDA kernels on a CPU: a fiber for each thread of a block, and blocks one after another.
//
// Fibers run until a barrier, or an operation of their warp, and then the next one runs, in an order that must not matter:
// forward, reverse or random. Shared memory begins as NaN, and ends at a page that must not be touched. What only hardware
// has, memory that other blocks see late, bank conflicts, is not shown.
#pragma once

#define GRAPHC_EMULATOR 1

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#ifndef __x86_64__
#include <ucontext.h>
#endif

namespace emulator {

struct Index {
    unsigned x, y, z;
};

// In which order fibers and blocks run, and when asynchronous copies land.
enum class Order { FORWARD, REVERSE, RANDOM };
enum class Landing { AT_ONCE, AT_THE_WAIT };

// An asynchronous copy that has not landed.
struct Copy {
    void *to;
    const void *from;
    int bytes;
    bool there;
};

enum class State { READY, AT_BARRIER, AT_WARP, DONE };

struct Warp;

struct Fiber {
    Index thread;
    unsigned lane;
    Warp *warp;
    State state;
    std::vector<Copy> copies;
    std::vector<size_t> groups;  // where each committed group of copies begins
    unsigned char *stack;
#ifdef __x86_64__
    void *pointer;
#else
    ucontext_t context;
#endif
};

// What a warp's lanes do together: the last to arrive does it for all.
struct Warp {
    std::vector<Fiber *> fibers;
    const char *operation;
    void *operands[32];
    unsigned arrived, live;
};

// Memory that ends where a page begins that must not be touched.
class Guarded {
  public:
    explicit Guarded(size_t bytes, size_t alignment) : length(bytes) {
        const size_t page = sysconf(_SC_PAGESIZE), whole = (bytes + page - 1) / page * page;
        mapped = whole + page;
        base = (unsigned char *)mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (base == MAP_FAILED || mprotect(base + whole, page, PROT_NONE) != 0) {
            perror("memory");
            exit(1);
        }
        first = base + whole - (bytes + alignment - 1) / alignment * alignment;
    }
    ~Guarded() { munmap(base, mapped); }
    Guarded(const Guarded &) = delete;
    Guarded &operator=(const Guarded &) = delete;
    unsigned char *data() const { return first; }
    size_t size() const { return length; }
    void poison() { memset(first, 0xff, length); }

  private:
    unsigned char *base, *first;
    size_t mapped, length;
};

typedef void (*Kernel)(unsigned char *arena, const unsigned char *weights);

constexpr size_t STACK_BYTES = 64 * 1024;

// The block that runs.
struct Block {
    Index index, size, grid;
    std::vector<Fiber> fibers;
    std::vector<Warp> warps;
    unsigned at_barrier, live;
    Guarded *shared;
    Landing landing;
    Kernel kernel;
    const char *name;
    unsigned char *arena;
    const unsigned char *weights;
#ifdef __x86_64__
    void *scheduler;
#else
    ucontext_t scheduler;
#endif
};

inline Block *block;
inline Fiber *fiber;

// The exit code of a kernel that breaks a rule of CUDA's.
constexpr int BROKEN = 3;

[[noreturn]] inline void broken(const char *what) {
    const Index &at = block->index;
    fprintf(stderr, "%s, block (%u, %u, %u): %s\n", block->name, at.x, at.y, at.z, what);
    exit(BROKEN);
}

#ifdef __x86_64__
// Saves the registers that a call must keep, and goes on where another stack left off.
extern "C" void emulator_switch(void **save, void *to);
asm(R"(
.text
.globl emulator_switch
.type emulator_switch, @function
emulator_switch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
.size emulator_switch, .-emulator_switch
)");
#endif

// To whoever runs next.
inline void yield() {
#ifdef __x86_64__
    emulator_switch(&fiber->pointer, block->scheduler);
#else
    swapcontext(&fiber->context, &block->scheduler);
#endif
}

inline void enter() {
    block->kernel(block->arena, block->weights);
    if (!fiber->copies.empty())
        broken("a thread ends with copies that it has not waited for");
    fiber->state = State::DONE;
    yield();
    abort();
}

inline void resume(Fiber &next) {
    fiber = &next;
#ifdef __x86_64__
    emulator_switch(&block->scheduler, next.pointer);
#else
    swapcontext(&block->scheduler, &next.context);
#endif
}

inline void prepare(Fiber &next) {
#ifdef __x86_64__
    void **top = (void **)(next.stack + STACK_BYTES);
    *--top = nullptr;
    *--top = (void *)&enter;
    for (int i = 0; i < 6; ++i)
        *--top = nullptr;
    next.pointer = top;
#else
    getcontext(&next.context);
    next.context.uc_stack.ss_sp = next.stack;
    next.context.uc_stack.ss_size = STACK_BYTES;
    next.context.uc_link = nullptr;
    makecontext(&next.context, (void (*)())enter, 0);
#endif
}

// All threads of the block.
inline void barrier() {
    if (block->live < block->fibers.size())
        broken("a barrier that some threads have ended without");
    if (++block->at_barrier == block->live) {
        block->at_barrier = 0;
        for (Fiber &other : block->fibers)
            if (other.state == State::AT_BARRIER)
                other.state = State::READY;
        return;
    }
    fiber->state = State::AT_BARRIER;
    yield();
}

// All lanes of the warp: `act` gets the operands of each.
template <class Operands, class F>
inline void together(const char *operation, Operands *mine, F act) {
    Warp &warp = *fiber->warp;
    if (warp.arrived > 0 && strcmp(warp.operation, operation) != 0)
        broken("lanes of a warp do different things at once");
    warp.operation = operation;
    warp.operands[fiber->lane] = mine;
    if (++warp.arrived < warp.fibers.size()) {
        fiber->state = State::AT_WARP;
        return yield();
    }
    act((Operands **)warp.operands);
    warp.arrived = 0;
    for (Fiber *other : warp.fibers)
        if (other->state == State::AT_WARP)
            other->state = State::READY;
}

class Random {
  public:
    template <class T>
    void shuffle(std::vector<T> &list) {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[next() % i]);
    }

  private:
    uint64_t state = 0x9e3779b97f4a7c15;
    uint64_t next() {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        return state;
    }
};

inline std::vector<unsigned> order_of(unsigned count, Order order, Random &random) {
    std::vector<unsigned> list(count);
    std::iota(list.begin(), list.end(), 0);
    if (order == Order::REVERSE)
        std::reverse(list.begin(), list.end());
    if (order == Order::RANDOM)
        random.shuffle(list);
    return list;
}

inline void start_block() {
    const unsigned threads = block->fibers.size();
    block->at_barrier = 0, block->live = threads;
    block->shared->poison();
    for (Warp &warp : block->warps)
        warp.arrived = 0;
    for (Fiber &next : block->fibers) {
        next.state = State::READY;
        next.copies.clear(), next.groups.clear();
        prepare(next);
    }
}

inline void run_block(Order order, Random &random) {
    start_block();
    std::vector<unsigned> turns = order_of(block->fibers.size(), order, random);
    while (block->live > 0) {
        if (order == Order::RANDOM)
            random.shuffle(turns);
        bool moved = false;
        for (unsigned turn : turns) {
            Fiber &next = block->fibers[turn];
            if (next.state != State::READY)
                continue;
            moved = true;
            resume(next);
            if (next.state == State::DONE && --block->live > 0 && block->at_barrier > 0)
                broken("a thread ends while others wait at a barrier");
        }
        if (!moved)
            broken("threads wait for each other at different barriers");
    }
}

struct Launch {
    const char *name;
    Kernel kernel;
    Index grid;
    unsigned threads;
    size_t shared_bytes;
};

// Fibers and their stacks, which launches share.
inline void make_fibers(Block &made, unsigned threads) {
    static unsigned char *stacks = (unsigned char *)mmap(nullptr, 1024 * STACK_BYTES, PROT_READ | PROT_WRITE,
                                                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    made.fibers.resize(threads), made.warps.resize((threads + 31) / 32);
    for (unsigned i = 0; i < threads; ++i) {
        Fiber &next = made.fibers[i];
        next.thread = {i, 0, 0}, next.lane = i % 32, next.warp = &made.warps[i / 32];
        next.stack = stacks + i * STACK_BYTES;
        next.warp->fibers.push_back(&next);
    }
}

inline void launch(const Launch &what, unsigned char *arena, const unsigned char *weights, Order order, Landing landing) {
    static Random random;
    Guarded shared(what.shared_bytes, 128);
    Block running{};
    running.size = {what.threads, 1, 1}, running.grid = what.grid;
    running.shared = &shared, running.landing = landing;
    running.kernel = what.kernel, running.name = what.name;
    running.arena = arena, running.weights = weights;
    block = &running;
    if (what.threads > 1024 || what.shared_bytes > 227 * 1024 || what.grid.y > 65535 || what.grid.z > 65535)
        broken("a launch beyond the limits of the hardware");
    make_fibers(running, what.threads);
    for (unsigned at : order_of(what.grid.x * what.grid.y * what.grid.z, order, random)) {
        running.index = {at % what.grid.x, at / what.grid.x % what.grid.y, at / what.grid.x / what.grid.y};
        run_block(order, random);
    }
}

}  // namespace emulator

// The language.

#define __global__
#define __device__
#define __forceinline__ inline
#define __launch_bounds__(...)
#define threadIdx (emulator::fiber->thread)
#define blockIdx (emulator::block->index)
#define blockDim (emulator::block->size)
#define gridDim (emulator::block->grid)

struct alignas(8) int2 {
    int x, y;
};
struct alignas(8) uint2 {
    unsigned x, y;
};
struct alignas(16) uint4 {
    unsigned x, y, z, w;
};
struct alignas(8) float2 {
    float x, y;
};
struct alignas(16) float4 {
    float x, y, z, w;
};

inline int2 make_int2(int x, int y) { return {x, y}; }
inline uint2 make_uint2(unsigned x, unsigned y) { return {x, y}; }
inline float2 make_float2(float x, float y) { return {x, y}; }
inline float4 make_float4(float x, float y, float z, float w) { return {x, y, z, w}; }

inline int min(int a, int b) { return a < b ? a : b; }
inline int max(int a, int b) { return a > b ? a : b; }

inline float __uint_as_float(unsigned bits) {
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

inline void __syncthreads() { emulator::barrier(); }

inline float __shfl_xor_sync(unsigned, float value, int mask) {
    struct Operands {
        float value;
    } mine = {value};
    emulator::together("__shfl_xor_sync", &mine, [mask](Operands **lanes) {
        float values[32];
        for (int i = 0; i < 32; ++i)
            values[i] = lanes[i]->value;
        for (int i = 0; i < 32; ++i)
            lanes[i]->value = values[i ^ mask];
    });
    return mine.value;
}
