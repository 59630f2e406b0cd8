// A stand-in for NVIDIA's driver, `libcuda.so.1`: as much of its interface as graphc calls, on the CPU, for tests of
// the whole program on machines without a GPU. It is stricter than a GPU where that finds mistakes:
//
// * Work on a stream is done when somebody waits for it, and not before. A copy that nobody waits for has not happened.
// * New memory is full of NaN, and lies between pages that may not be touched.
// * A copy that leaves its allocation, memory that is taken while a graph is recorded, a launch that the hardware would
//   refuse, a pointer that is not aligned: each is the driver's error, and one of the device's stays, as it does there.
//
// The environment says what the device is: GRAPHC_STAND_IN_DEVICES (1), _CAPABILITY (90), _MEMORY in bytes (4 GiB) and
// _VERSION (13000). Kernels come as a shared library, see `nvrtc.cpp`.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <vector>

#define API extern "C" __attribute__((visibility("default"))) int

namespace {

// The results that occur, by the driver's numbers.
enum Result {
    SUCCESS = 0,
    INVALID_VALUE = 1,
    OUT_OF_MEMORY = 2,
    NOT_INITIALIZED = 3,
    NO_DEVICE = 100,
    INVALID_DEVICE = 101,
    INVALID_IMAGE = 200,
    NOT_FOUND = 500,
    MISALIGNED_ADDRESS = 716,
    LAUNCH_FAILED = 719,
    CAPTURE_UNSUPPORTED = 900,
    CAPTURE_INVALIDATED = 901,
};

struct Name {
    Result result;
    const char *name;
    const char *text;
};

const Name NAMES[] = {
    {SUCCESS, "CUDA_SUCCESS", "no error"},
    {INVALID_VALUE, "CUDA_ERROR_INVALID_VALUE", "invalid argument"},
    {OUT_OF_MEMORY, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory"},
    {NOT_INITIALIZED, "CUDA_ERROR_NOT_INITIALIZED", "initialization error"},
    {NO_DEVICE, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"},
    {INVALID_DEVICE, "CUDA_ERROR_INVALID_DEVICE", "invalid device ordinal"},
    {INVALID_IMAGE, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid"},
    {NOT_FOUND, "CUDA_ERROR_NOT_FOUND", "named symbol not found"},
    {MISALIGNED_ADDRESS, "CUDA_ERROR_MISALIGNED_ADDRESS", "misaligned address"},
    {LAUNCH_FAILED, "CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"},
    {CAPTURE_UNSUPPORTED, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED", "operation not permitted when stream is capturing"},
    {CAPTURE_INVALIDATED, "CUDA_ERROR_STREAM_CAPTURE_INVALIDATED", "operation failed due to an error during capture"},
};

// What Hopper allows.
constexpr unsigned THREADS = 1024, BLOCK[3] = {1024, 1024, 64}, GRID[3] = {2147483647, 65535, 65535};
constexpr size_t SHARED = 227 * 1024, SHARED_UNASKED = 48 * 1024, ALIGNMENT = 256, PAGE = 4096;

using Address = uintptr_t;

size_t environment(const char *name, size_t otherwise) {
    const char *value = getenv(name);
    return value ? strtoull(value, nullptr, 10) : otherwise;
}

size_t round_up(size_t size, size_t to) { return (size + to - 1) / to * to; }

// A block of memory between two pages that may not be touched.
struct Block {
    unsigned char *pages;
    size_t mapped;
    size_t bytes;
};

struct Memory {
    std::map<Address, Block> blocks;
    size_t used = 0;

    Address take(size_t bytes) {
        // At its end, so that the first byte behind it is the page's.
        size_t rounded = round_up(std::max<size_t>(bytes, 1), ALIGNMENT), mapped = round_up(rounded, PAGE) + 2 * PAGE;
        auto *pages = (unsigned char *)mmap(nullptr, mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED || mprotect(pages + PAGE, mapped - 2 * PAGE, PROT_READ | PROT_WRITE)) return 0;
        auto start = (Address)(pages + mapped - PAGE - rounded);
        memset((void *)start, 0xff, rounded);
        blocks[start] = {pages, mapped, bytes};
        used += bytes;
        return start;
    }

    bool give_back(Address start) {
        auto found = blocks.find(start);
        if (found == blocks.end()) return false;
        used -= found->second.bytes;
        munmap(found->second.pages, found->second.mapped);
        blocks.erase(found);
        return true;
    }

    bool holds(Address start, size_t bytes) const {
        auto next = blocks.upper_bound(start);
        if (next == blocks.begin()) return false;
        const auto &[at, block] = *std::prev(next);
        return start + bytes <= at + block.bytes;
    }
};

using Work = std::function<int()>;

struct Graph {
    std::vector<Work> work;
};

struct Stream {
    std::vector<Work> waiting;
    bool capturing = false, invalidated = false;
    std::thread::id recorder;
    Graph graph;
};

struct Event {
    Stream *stream = nullptr;
    std::chrono::steady_clock::time_point time;
};

using Kernel = void (*)(unsigned char *arena, const unsigned char *weights);
// Exported by every library of kernels: runs all blocks of a grid, and says what went wrong in the driver's numbers.
using Launch = int (*)(const char *name, Kernel, const unsigned *grid, const unsigned *block, unsigned shared,
                       unsigned char *arena, const unsigned char *weights);

struct Module {
    void *library;
    Launch launch;
};

struct Function {
    std::string name;
    Kernel kernel;
    Launch launch;
    size_t shared = SHARED_UNASKED;
};

std::recursive_mutex lock;
Memory device, pinned;
std::vector<Stream *> streams;
bool started = false;
int stuck = SUCCESS;
thread_local void *current = nullptr;

size_t memory_of_device() { return environment("GRAPHC_STAND_IN_MEMORY", 4ull << 30); }

// An error of the device stays: nothing works afterwards.
int fail(int result) { return stuck = result; }

int flush(Stream *stream) {
    auto work = std::move(stream->waiting);
    stream->waiting.clear();
    for (auto &step : work)
        if (int result = step()) return fail(result);
    return stuck;
}

int add(Stream *stream, Work work) {
    if (stuck) return stuck;
    (stream->capturing ? stream->graph.work : stream->waiting).push_back(std::move(work));
    return SUCCESS;
}

// Whether this thread is recording a graph, which is spoilt by what was asked for.
bool spoils_capture() {
    bool any = false;
    for (Stream *stream : streams)
        if (stream->capturing && stream->recorder == std::this_thread::get_id()) any = stream->invalidated = true;
    return any;
}

int allocate(Memory &memory, Address *start, size_t bytes) {
    std::lock_guard held(lock);
    if (spoils_capture()) return CAPTURE_UNSUPPORTED;
    if (!bytes) return INVALID_VALUE;
    if (&memory == &device && bytes > memory_of_device() - device.used) return OUT_OF_MEMORY;
    *start = memory.take(bytes);
    return *start ? SUCCESS : OUT_OF_MEMORY;
}

bool runs_on_hardware(const Function *function, const unsigned *grid, const unsigned *block, unsigned shared) {
    size_t threads = 1;
    for (int i = 0; i < 3; i++) {
        if (grid[i] == 0 || grid[i] > GRID[i] || block[i] == 0 || block[i] > BLOCK[i]) return false;
        threads *= block[i];
    }
    return threads <= THREADS && shared <= function->shared;
}

// An ELF file tells its own length.
size_t length(const unsigned char *image) {
    auto *header = (const Elf64_Ehdr *)image;
    if (memcmp(header->e_ident, ELFMAG, SELFMAG)) return 0;
    return header->e_shoff + (size_t)header->e_shnum * header->e_shentsize;
}

} // namespace

// Errors, the driver itself, and its devices.

API cuGetErrorName(int result, const char **name) {
    for (const Name &each : NAMES)
        if (each.result == result) return *name = each.name, SUCCESS;
    return *name = nullptr, INVALID_VALUE;
}

API cuGetErrorString(int result, const char **text) {
    for (const Name &each : NAMES)
        if (each.result == result) return *text = each.text, SUCCESS;
    return *text = nullptr, INVALID_VALUE;
}

API cuDriverGetVersion(int *version) { return *version = environment("GRAPHC_STAND_IN_VERSION", 13000), SUCCESS; }

API cuInit(unsigned) {
    started = true;
    return environment("GRAPHC_STAND_IN_DEVICES", 1) ? SUCCESS : NO_DEVICE;
}

API cuDeviceGetCount(int *count) {
    *count = environment("GRAPHC_STAND_IN_DEVICES", 1);
    return started ? SUCCESS : NOT_INITIALIZED;
}

API cuDeviceGet(int *device, int index) {
    *device = index;
    return (size_t)index < environment("GRAPHC_STAND_IN_DEVICES", 1) ? SUCCESS : INVALID_DEVICE;
}

API cuDeviceGetName(char *name, int length, int) { return snprintf(name, length, "CPU emulation"), SUCCESS; }

API cuDeviceGetAttribute(int *value, int attribute, int) {
    size_t capability = environment("GRAPHC_STAND_IN_CAPABILITY", 90);
    switch (attribute) {
    case 38: return *value = 1 << 20, SUCCESS; // Bytes of the second-level cache.
    case 75: return *value = capability / 10, SUCCESS;
    case 76: return *value = capability % 10, SUCCESS;
    case 115: return *value = 1, SUCCESS; // Memory is allocated in the order of a stream.
    default: return INVALID_VALUE;
    }
}

API cuDevicePrimaryCtxRetain(void **context, int index) { return *context = (void *)(uintptr_t)(index + 1), SUCCESS; }
API cuDevicePrimaryCtxRelease_v2(int) { return SUCCESS; }
API cuCtxSetCurrent(void *context) { return current = context, SUCCESS; }
API cuCtxGetCurrent(void **context) { return *context = current, SUCCESS; }

API cuCtxSynchronize() {
    std::lock_guard held(lock);
    for (Stream *stream : streams)
        if (int result = flush(stream)) return result;
    return stuck;
}

// A real NVRTC asks every driver that it finds for what debuggers and profilers want.
API cuGetExportTable(const void **table, const void *) { return *table = nullptr, NOT_FOUND; }

// Memory.

API cuMemAllocAsync(Address *start, size_t bytes, Stream *) { return allocate(device, start, bytes); }
API cuMemAlloc_v2(Address *start, size_t bytes) { return allocate(device, start, bytes); }
API cuMemHostAlloc(void **start, size_t bytes, unsigned) { return allocate(pinned, (Address *)start, bytes); }

API cuMemFreeAsync(Address start, Stream *stream) {
    std::lock_guard held(lock);
    if (spoils_capture()) return CAPTURE_UNSUPPORTED;
    return add(stream, [=] { return device.give_back(start) ? SUCCESS : INVALID_VALUE; });
}

API cuMemFreeHost(void *start) {
    std::lock_guard held(lock);
    return pinned.give_back((Address)start) ? SUCCESS : INVALID_VALUE;
}

API cuMemGetInfo_v2(size_t *free, size_t *total) {
    std::lock_guard held(lock);
    *total = memory_of_device();
    *free = *total - device.used;
    return stuck;
}

// From memory of the host that is not pinned, the bytes are taken at once; into it, the copy is waited for.

API cuMemcpyHtoDAsync_v2(Address to, const void *from, size_t bytes, Stream *stream) {
    std::lock_guard held(lock);
    if (!device.holds(to, bytes)) return INVALID_VALUE;
    if (pinned.holds((Address)from, bytes))
        return add(stream, [=] { return memcpy((void *)to, from, bytes), SUCCESS; });
    auto taken = std::make_shared<std::vector<char>>((const char *)from, (const char *)from + bytes);
    return add(stream, [=] { return memcpy((void *)to, taken->data(), bytes), SUCCESS; });
}

API cuMemcpyDtoHAsync_v2(void *to, Address from, size_t bytes, Stream *stream) {
    std::lock_guard held(lock);
    if (!device.holds(from, bytes)) return INVALID_VALUE;
    int result = add(stream, [=] { return memcpy(to, (void *)from, bytes), SUCCESS; });
    return result || stream->capturing || pinned.holds((Address)to, bytes) ? result : flush(stream);
}

API cuMemcpyDtoDAsync_v2(Address to, Address from, size_t bytes, Stream *stream) {
    std::lock_guard held(lock);
    if (!device.holds(to, bytes) || !device.holds(from, bytes)) return INVALID_VALUE;
    return add(stream, [=] { return memmove((void *)to, (void *)from, bytes), SUCCESS; });
}

API cuMemsetD8Async(Address to, unsigned char value, size_t bytes, Stream *stream) {
    std::lock_guard held(lock);
    if (!device.holds(to, bytes)) return INVALID_VALUE;
    return add(stream, [=] { return memset((void *)to, value, bytes), SUCCESS; });
}

// Streams, events and graphs.

API cuStreamCreate(Stream **stream, unsigned) {
    std::lock_guard held(lock);
    streams.push_back(*stream = new Stream);
    return stuck;
}

API cuStreamDestroy_v2(Stream *stream) {
    std::lock_guard held(lock);
    int result = flush(stream);
    streams.erase(std::find(streams.begin(), streams.end(), stream));
    delete stream;
    return result;
}

API cuStreamSynchronize(Stream *stream) {
    std::lock_guard held(lock);
    if (stream->capturing) return stream->invalidated = true, CAPTURE_UNSUPPORTED;
    return flush(stream);
}

API cuEventCreate(Event **event, unsigned) { return *event = new Event, stuck; }
API cuEventDestroy_v2(Event *event) { return delete event, SUCCESS; }

API cuEventRecord(Event *event, Stream *stream) {
    std::lock_guard held(lock);
    event->stream = stream;
    return add(stream, [=] { return event->time = std::chrono::steady_clock::now(), SUCCESS; });
}

API cuEventSynchronize(Event *event) {
    std::lock_guard held(lock);
    return event->stream ? flush(event->stream) : stuck;
}

API cuStreamWaitEvent(Stream *, Event *event, unsigned) { return cuEventSynchronize(event); }

API cuEventElapsedTime_v2(float *milliseconds, Event *start, Event *end) {
    *milliseconds = std::chrono::duration<float, std::milli>(end->time - start->time).count();
    return stuck;
}

API cuStreamBeginCapture_v2(Stream *stream, int) {
    std::lock_guard held(lock);
    stream->capturing = true;
    stream->invalidated = false;
    stream->recorder = std::this_thread::get_id();
    stream->graph.work.clear();
    return stuck;
}

API cuStreamEndCapture(Stream *stream, Graph **graph) {
    std::lock_guard held(lock);
    stream->capturing = false;
    if (stream->invalidated) return *graph = nullptr, CAPTURE_INVALIDATED;
    *graph = new Graph(std::move(stream->graph));
    return stuck;
}

API cuGraphInstantiateWithFlags(Graph **instance, Graph *graph, unsigned long long) {
    return *instance = new Graph(*graph), SUCCESS;
}

API cuGraphUpload(Graph *, Stream *) { return stuck; }

API cuGraphLaunch(Graph *graph, Stream *stream) {
    std::lock_guard held(lock);
    for (auto &work : graph->work)
        if (int result = add(stream, work)) return result;
    return SUCCESS;
}

API cuGraphExecDestroy(Graph *graph) { return delete graph, SUCCESS; }
API cuGraphDestroy(Graph *graph) { return delete graph, SUCCESS; }

// Kernels.

API cuModuleLoadData(Module **module, const unsigned char *image) {
    size_t bytes = length(image);
    int file = memfd_create("kernels", 0);
    if (!bytes || file < 0 || write(file, image, bytes) != (ssize_t)bytes) return INVALID_IMAGE;
    // The file stays open: the loader knows a library by its path, and another one under it would be the same to it.
    std::string path = "/proc/self/fd/" + std::to_string(file);
    void *library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    auto launch = library ? (Launch)dlsym(library, "graphc_stand_in_launch") : nullptr;
    if (!launch) return INVALID_IMAGE;
    *module = new Module{library, launch};
    return stuck;
}

API cuModuleUnload(Module *module) {
    dlclose(module->library);
    delete module;
    return SUCCESS;
}

// Functions live as long as the process: they belong to their module, and there are few.
API cuModuleGetFunction(Function **function, Module *module, const char *name) {
    auto kernel = (Kernel)dlsym(module->library, name);
    if (!kernel) return NOT_FOUND;
    *function = new Function{name, kernel, module->launch};
    return stuck;
}

API cuFuncSetAttribute(Function *function, int attribute, int value) {
    if (attribute != 8 || value < 0 || (size_t)value > SHARED) return INVALID_VALUE;
    function->shared = std::max((size_t)value, SHARED_UNASKED);
    return SUCCESS;
}

API cuLaunchKernel(Function *function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz,
                   unsigned shared, Stream *stream, void **arguments, void **) {
    std::lock_guard held(lock);
    unsigned grid[3] = {gx, gy, gz}, block[3] = {bx, by, bz};
    if (!runs_on_hardware(function, grid, block, shared)) return INVALID_VALUE;
    auto *arena = *(unsigned char **)arguments[0], *weights = *(unsigned char **)arguments[1];
    return add(stream, [=] {
        for (auto address : {(Address)arena, (Address)weights}) {
            if (address % ALIGNMENT) return (int)MISALIGNED_ADDRESS;
            if (!device.holds(address, 1)) return (int)LAUNCH_FAILED;
        }
        return function->launch(function->name.c_str(), function->kernel, grid, block, shared, arena, weights);
    });
}
