/* Two, compiled by graphc: 136 parameters.

   input  image [3, 5, 4]
   input  context [3]
   result stem [4, 3, 2]
   result scores [6]

   A function that can fail returns a status, which is 0 if it did not. If it did, the message is in
   `*error`, unless `error` is null; it is the caller's to free. Otherwise `*error` is null. Nothing of
   a caller's is kept, and there is no state beside the handles. Freeing null does nothing.

   The static library needs -lpthread -ldl -lm behind it. */

#ifndef TWO_H
#define TWO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Inputs, results, and the numbers of each for one image. */
#define TWO_INPUTS 2
#define TWO_INPUT_0_LENGTH 60
#define TWO_INPUT_1_LENGTH 3
#define TWO_OUTPUTS 2
#define TWO_OUTPUT_0_LENGTH 24
#define TWO_OUTPUT_1_LENGTH 6

/* What functions return. */
typedef int32_t two_status;
enum {
    TWO_OK = 0, /* it did what it was asked to */
    TWO_NULL = 1, /* a pointer is null that must not be */
    TWO_ARGUMENT = 2, /* a number, a text or a place in memory that cannot be */
    TWO_FILE = 3, /* a file cannot be read */
    TWO_WEIGHTS = 4, /* what was read is damaged, no weight file, or of another network */
    TWO_SHAPE = 5, /* arrays of other lengths, or another number of them, than the network has */
    TWO_IMAGE = 6, /* an image that the network does not take */
    TWO_UNSUPPORTED = 7, /* the network has none of what was asked for: classes, preprocess, embedded weights */
    TWO_MEMORY = 8, /* there is not enough memory */
    TWO_BUSY = 9, /* another thread is using the session */
    TWO_INTERNAL = 10, /* a mistake in graphc; the message says which */
};

/* A network with its weights, which never change: threads and sessions share it. */
typedef struct two_engine two_engine;

/* The memory and the threads of one caller. Sessions run side by side; one session is for one thread at a time. */
typedef struct two_session two_session;

/* Why a function has failed. */
typedef struct two_error two_error;

/* What an input or a result of the network is. */
typedef struct two_tensor {
    const char *name; /* its name in the model file */
    const size_t *shape; /* its sizes for one image: channels, height, width, or fewer or more */
    size_t rank; /* how many sizes there are */
    size_t length; /* how many numbers it has for one image */
} two_tensor;

/* Numbers that are read: those of a batch, image after image, each in the order of the shape. */
typedef struct two_input {
    const float *data; /* the first */
    size_t length; /* how many there are */
} two_input;

/* Numbers that are written, in the same order. Their memory is no part of what is read or of another
   result. */
typedef struct two_output {
    float *data; /* the first */
    size_t length; /* how many there are */
} two_output;

/* An image of bytes, row by row, with interleaved channels. */
typedef struct two_image {
    const uint8_t *pixels; /* the first byte */
    size_t length; /* height * width * channels */
    size_t height; /* rows */
    size_t width; /* columns */
    size_t channels; /* 1 (grey), 3 (red, green, blue) or 4, of which the last is ignored */
} two_image;

/* A class that the network found. */
typedef struct two_class {
    size_t index; /* its place in the result */
    const char *label; /* its name, which lasts as long as the library; null without labels */
    float probability; /* according to the network */
} two_class;

/* Is told how far loading is: weights that have been read, weights in all, and what was given with it.
   It is called in the thread that loads, at the beginning, after each tensor, and at the end, where the
   two numbers are equal; it must return in the ordinary way: neither by an exception nor by longjmp. */
typedef void (*two_progress)(size_t done, size_t total, void *context);

/* ---- The network ---- */

/* The name of the network. */
const char *two_name(void);

/* The version of graphc. */
const char *two_version(void);

/* Identifies what is computed: the same model file, options and version give the same. */
uint64_t two_hash(void);

/* What this library was built from, as 64 hexadecimal digits. */
const char *two_identity(void);

/* How many inputs there are. */
size_t two_inputs(void);

/* How many results there are. */
size_t two_outputs(void);

/* An input, in the order of the model file; null if there are fewer. */
const two_tensor *two_input_tensor(size_t index);

/* A result, likewise. */
const two_tensor *two_output_tensor(size_t index);

/* How many classes there are; 0 if the result is not one vector of scores. */
size_t two_classes(void);

/* How many classes of an image to name, as the model file has it; 0 without classes. */
size_t two_top_classes(void);

/* The name of a class; null if there are fewer, or no labels. */
const char *two_label(size_t index);

/* What a status means in general. */
const char *two_status_text(int32_t status);

/* ---- Weights ---- */

/* The network with the weights of a file: safetensors, PyTorch or ONNX. On Windows the path is UTF-8. */
two_status two_load(
    const char *path,
    two_engine **engine,
    two_error **error);

/* The network with the weights in the bytes of such a file, which are not needed afterwards. */
two_status two_from_memory(
    const void *bytes,
    size_t length,
    two_engine **engine,
    two_error **error);

/* As `load`, with reports to `progress`, which must not be null and gets `context` each time. */
two_status two_load_with_progress(
    const char *path,
    two_progress progress,
    void *context,
    two_engine **engine,
    two_error **error);

/* As `from_memory`, likewise. */
two_status two_from_memory_with_progress(
    const void *bytes,
    size_t length,
    two_progress progress,
    void *context,
    two_engine **engine,
    two_error **error);

/* The network with generated weights, the same on every machine for the same seed. */
two_status two_random(
    uint64_t seed,
    two_engine **engine,
    two_error **error);

/* The network with the weights in this library: `weights: {file: ..., embed: true}` of the model file. */
two_status two_embedded(
    two_engine **engine,
    two_error **error);

/* Frees an engine. Its sessions keep the weights. */
void two_engine_free(two_engine *engine);

/* ---- Sessions ---- */

/* A session with at most so many threads, no more than there are cores; 0 for as many as GRAPHC_THREADS
   says, or all of them. `isa` is an instruction set (portable, avx2, avx512 and others: see
   GRAPHC_ISA), or null for the one in GRAPHC_ISA or the best. */
two_status two_session_new(
    const two_engine *engine,
    size_t threads,
    const char *isa,
    two_session **session,
    two_error **error);

/* The threads of a session, the caller's included. */
size_t two_session_threads(two_session *session);

/* Frees a session. */
void two_session_free(two_session *session);

/* The results for a batch of any size: an array for each input, and one for each result, of `batch`
   times their lengths. */
two_status two_run(
    two_session *session,
    size_t batch,
    const two_input *inputs,
    size_t input_count,
    const two_output *outputs,
    size_t output_count,
    two_error **error);

/* The same for images of bytes, where the model file has `preprocess`. Images need not be of one size. */
two_status two_run_images(
    two_session *session,
    const two_image *images,
    size_t image_count,
    const two_output *outputs,
    size_t output_count,
    two_error **error);

/* The `top` most probable classes of each image, the best first: `classes` has room for image_count *
   top. */
two_status two_classify(
    two_session *session,
    const two_image *images,
    size_t image_count,
    size_t top,
    two_class *classes,
    two_error **error);

/* The same for the scores of one image, which `run` has given. */
two_status two_best_classes(
    const float *scores,
    size_t score_count,
    size_t top,
    two_class *classes,
    two_error **error);

/* ---- Errors ---- */

/* What went wrong, in UTF-8, until the error is freed; null for null. */
const char *two_error_message(const two_error *error);

/* Frees an error. */
void two_error_free(two_error *error);

#ifdef __cplusplus
}
#endif

#endif
