// A stand-in for NVRTC, `libnvrtc.so.13`: compiles CUDA text with the host's compiler and the emulator, into a
// shared library that the stand-in driver loads in place of a CUBIN. HEADER is the header's path, given when this
// file is compiled. What it is asked to compile is logged in the file GRAPHC_STAND_IN_LOG, a line each, so that a test
// can count; the folder GRAPHC_STAND_IN_IMAGES keeps images for other processes.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#define API extern "C" __attribute__((visibility("default"))) int

extern char **environ;

namespace {

enum Result { SUCCESS = 0, OUT_OF_MEMORY = 1, INVALID_OPTION = 5, COMPILATION = 6 };

// The architectures that NVRTC 13.0 knows.
const char *const ARCHITECTURES[] = {"sm_80", "sm_86", "sm_89", "sm_90", "sm_90a", "sm_100", "sm_120"};

struct Program {
    std::string source, log, image;
};

bool is_known(const std::string &architecture) {
    for (const char *known : ARCHITECTURES)
        if (architecture == known) return true;
    return false;
}

std::string contents(const std::string &path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// Runs the compiler in a folder; what it says goes to the file `log` there.
int run_compiler(const std::string &folder) {
    std::string source = folder + "/kernels.cpp", library = folder + "/kernels.so", log = folder + "/log";
    std::vector<const char *> command = {"g++",         "-std=c++17", "-O2",  "-w",           "-shared",
                                         "-fPIC",       "-include",   HEADER, source.c_str(), "-o",
                                         library.c_str(), nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child;
    int status = posix_spawnp(&child, command[0], &files, nullptr, (char *const *)command.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return status || waitpid(child, &status, 0) < 0 || status;
}

// Fills in the log and the image.
int compile(Program *program) {
    const char *temporary = getenv("TMPDIR");
    std::string folder = std::string(temporary ? temporary : "/tmp") + "/graphc-nvrtc-XXXXXX";
    if (!mkdtemp(folder.data())) return OUT_OF_MEMORY;
    std::ofstream(folder + "/kernels.cpp") << program->source;
    int failed = run_compiler(folder);
    program->log = contents(folder + "/log");
    program->image = contents(folder + "/kernels.so");
    for (const char *file : {"/kernels.cpp", "/kernels.so", "/log"}) unlink((folder + file).c_str());
    rmdir(folder.c_str());
    return failed ? COMPILATION : SUCCESS;
}

// As `compile`, and keeps the image for others with the same source: the emulator takes seconds to compile.
int compile_once(Program *program) {
    const char *kept = getenv("GRAPHC_STAND_IN_IMAGES");
    if (!kept) return compile(program);
    std::string file = std::string(kept) + "/" + std::to_string(std::hash<std::string>()(program->source)) + ".so";
    program->image = contents(file);
    if (!program->image.empty()) return SUCCESS;
    if (int result = compile(program)) return result;
    // Under another name first: others may be reading.
    std::string mine = file + "." + std::to_string(getpid());
    std::ofstream(mine, std::ios::binary) << program->image;
    rename(mine.c_str(), file.c_str());
    return SUCCESS;
}

void note(const std::string &architecture) {
    if (const char *log = getenv("GRAPHC_STAND_IN_LOG")) std::ofstream(log, std::ios::app) << architecture << "\n";
}

} // namespace

API nvrtcVersion(int *major, int *minor) { return *major = 13, *minor = 0, SUCCESS; }

API nvrtcCreateProgram(Program **program, const char *source, const char *, int, const char *const *,
                       const char *const *) {
    return *program = new Program{source, "", ""}, SUCCESS;
}

API nvrtcDestroyProgram(Program **program) {
    delete *program;
    *program = nullptr;
    return SUCCESS;
}

API nvrtcCompileProgram(Program *program, int count, const char *const *options) {
    std::string architecture;
    for (int i = 0; i < count; i++)
        if (std::string prefix = "--gpu-architecture="; !strncmp(options[i], prefix.c_str(), prefix.size()))
            architecture = options[i] + prefix.size();
    if (!is_known(architecture)) {
        program->log = "nvrtc: error: invalid value for --gpu-architecture (-arch)\n";
        return INVALID_OPTION;
    }
    note(architecture);
    return compile_once(program);
}

API nvrtcGetProgramLogSize(Program *program, size_t *size) { return *size = program->log.size() + 1, SUCCESS; }
API nvrtcGetProgramLog(Program *program, char *log) { return strcpy(log, program->log.c_str()), SUCCESS; }
API nvrtcGetCUBINSize(Program *program, size_t *size) { return *size = program->image.size(), SUCCESS; }

API nvrtcGetCUBIN(Program *program, char *image) {
    return memcpy(image, program->image.data(), program->image.size()), SUCCESS;
}

API nvrtcGetPTXSize(Program *program, size_t *size) { return nvrtcGetCUBINSize(program, size); }
API nvrtcGetPTX(Program *program, char *image) { return nvrtcGetCUBIN(program, image); }
