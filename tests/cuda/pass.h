// A forward pass in the emulator: launches in order, in an arena of NaN, in several orders of threads. All must give the same
// bits.
//
//     program WEIGHTS IMAGES RESULTS ORDERS
//
// reads packed weights and the images of each input, one input after the other, from files, and writes the results to one. ORDERS is how many orders of threads to try,
// from 1 to 3.
#pragma once

#include "emulator.h"

namespace emulator {

struct Span {
    size_t offset, bytes;
};

// What is not needed any more once a launch is over: it becomes NaN.
struct Dead {
    unsigned launch;
    Span span;
};

struct Pass {
    size_t arena_bytes, weight_bytes;
    std::vector<Span> inputs, outputs;
    std::vector<Launch> launches;
    std::vector<Dead> dead;
};

// The exit code of a pass whose result depends on the order of threads.
constexpr int ORDER_MATTERS = 4;

inline void read(const char *path, unsigned char *to, const std::vector<Span> &spans) {
    FILE *file = fopen(path, "rb");
    for (const Span &span : spans) {
        if (!file || fread(to + span.offset, 1, span.bytes, file) != span.bytes) {
            fprintf(stderr, "%s has not %zu bytes at %zu\n", path, span.bytes, span.offset);
            exit(1);
        }
    }
    if (file && (fgetc(file) != EOF || fclose(file) != 0)) {
        fprintf(stderr, "%s is too long\n", path);
        exit(1);
    }
}

inline std::string run_once(const Pass &pass, const Guarded &weights, const char *images, Order order, Landing landing) {
    Guarded arena(pass.arena_bytes, 256);
    arena.poison();
    read(images, arena.data(), pass.inputs);
    for (unsigned index = 0; index < pass.launches.size(); ++index) {
        launch(pass.launches[index], arena.data(), weights.data(), order, landing);
        for (const Dead &dead : pass.dead)
            if (dead.launch == index)
                memset(arena.data() + dead.span.offset, 0xff, dead.span.bytes);
    }
    std::string results;
    for (const Span &span : pass.outputs)
        results.append((const char *)arena.data() + span.offset, span.bytes);
    return results;
}

inline int run(const Pass &pass, char **arguments) {
    static const struct {
        const char *name;
        Order order;
        Landing landing;
    } ways[] = {
        {"forward", Order::FORWARD, Landing::AT_THE_WAIT},
        {"reverse", Order::REVERSE, Landing::AT_ONCE},
        {"random", Order::RANDOM, Landing::AT_THE_WAIT},
    };
    Guarded weights(pass.weight_bytes, 256);
    read(arguments[1], weights.data(), {{0, pass.weight_bytes}});
    std::string first;
    for (int i = 0; i < atoi(arguments[4]); ++i) {
        const std::string results = run_once(pass, weights, arguments[2], ways[i].order, ways[i].landing);
        if (i == 0) {
            first = results;
        } else if (results != first) {
            fprintf(stderr, "%s order of threads gives other bits than forward\n", ways[i].name);
            return ORDER_MATTERS;
        }
    }
    FILE *file = fopen(arguments[3], "wb");
    if (!file || fwrite(first.data(), 1, first.size(), file) != first.size() || fclose(file) != 0) {
        perror(arguments[3]);
        return 1;
    }
    return 0;
}

}  // namespace emulator
