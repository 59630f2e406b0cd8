/* Two networks in one program, which has them from their libraries: what they compute, and what they refuse.
 *
 *     check WEIGHTS PIXELS
 *
 * PIXELS are images of 28x28 bytes, one after the other. Prints each image's classes, and the bits of their probabilities. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "minialexnet.h"
#include "twoinputs.h"

enum { SIDE = 28, PIXELS = SIDE * SIDE, BATCH = 3, THREADS = 4, ROUNDS = 20 };

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);         \
            exit(1);                                                                \
        }                                                                           \
    } while (0)

/* A call with this status, whose message has this in it. */
#define REFUSED(call, expected, part)                                               \
    do {                                                                            \
        minialexnet_error *error = NULL;                                            \
        minialexnet_status status = (call);                                         \
        if (status != (expected) || error == NULL                                   \
            || strstr(minialexnet_error_message(error), (part)) == NULL) {          \
            fprintf(stderr, "%s:%d: %s: %d, %s\n", __FILE__, __LINE__, #call, (int)status, \
                    error == NULL ? "no message" : minialexnet_error_message(error)); \
            exit(1);                                                                \
        }                                                                           \
        minialexnet_error_free(error);                                              \
    } while (0)

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    CHECK(file != NULL);
    CHECK(fseek(file, 0, SEEK_END) == 0);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    CHECK(bytes != NULL && fread(bytes, 1, *length, file) == *length);
    fclose(file);
    return bytes;
}

static void about(void)
{
    CHECK(strcmp(minialexnet_name(), "MiniAlexNet") == 0 && strcmp(twoinputs_name(), "TwoInputs") == 0);
    CHECK(strlen(minialexnet_identity()) == 64 && strcmp(minialexnet_identity(), twoinputs_identity()) != 0);
    CHECK(minialexnet_hash() != twoinputs_hash() && strchr(minialexnet_version(), '.') != NULL);
    CHECK(minialexnet_inputs() == MINIALEXNET_INPUTS && minialexnet_outputs() == MINIALEXNET_OUTPUTS);
    CHECK(TWOINPUTS_INPUTS == 2 && twoinputs_inputs() == 2 && TWOINPUTS_OUTPUTS == 2 && twoinputs_outputs() == 2);
    const twoinputs_tensor *context = twoinputs_input_tensor(1);
    CHECK(strcmp(context->name, "context") == 0 && context->rank == 1 && context->shape[0] == 3 && context->length == 3);
    const twoinputs_tensor *image = twoinputs_input_tensor(0);
    CHECK(image->rank == 3 && image->shape[0] == 3 && image->shape[1] == 5 && image->shape[2] == 4 && image->length == 60);
    CHECK(TWOINPUTS_INPUT_0_LENGTH == 60 && TWOINPUTS_INPUT_1_LENGTH == 3);
    CHECK(twoinputs_input_tensor(2) == NULL && minialexnet_output_tensor(1) == NULL && minialexnet_output_tensor(0)->length == 10);
    CHECK(minialexnet_classes() == MINIALEXNET_CLASSES && minialexnet_top_classes() == 3 && twoinputs_classes() == 0);
    CHECK(strcmp(minialexnet_label(7), "7") == 0 && minialexnet_label(10) == NULL && twoinputs_label(0) == NULL);
    CHECK(strcmp(minialexnet_status_text(MINIALEXNET_OK), "no error") == 0 && minialexnet_status_text(99) != NULL);
}

static void weights(const char *path, const char *bytes, size_t length)
{
    minialexnet_engine *engine = (minialexnet_engine *)&engine;
    REFUSED(minialexnet_load(NULL, &engine, &error), MINIALEXNET_NULL, "path");
    CHECK(engine == NULL);
    REFUSED(minialexnet_load(path, NULL, &error), MINIALEXNET_NULL, "engine");
    REFUSED(minialexnet_load("no_such.safetensors", &engine, &error), MINIALEXNET_FILE, "no_such.safetensors");
    REFUSED(minialexnet_from_memory(NULL, 8, &engine, &error), MINIALEXNET_NULL, "bytes");
    REFUSED(minialexnet_from_memory("nonsense", 8, &engine, &error), MINIALEXNET_WEIGHTS, "in memory");
    REFUSED(minialexnet_from_memory(bytes, 0, &engine, &error), MINIALEXNET_WEIGHTS, "in memory");
    REFUSED(minialexnet_embedded(&engine, &error), MINIALEXNET_UNSUPPORTED, "embed");
    /* Any part of the file is damaged. */
    for (size_t part = 1; part < length; part += length / 20) {
        CHECK(minialexnet_from_memory(bytes, part, &engine, NULL) == MINIALEXNET_WEIGHTS && engine == NULL);
    }
    /* The weights of another network. */
    twoinputs_engine *other = NULL;
    CHECK(twoinputs_from_memory(bytes, length, &other, NULL) == TWOINPUTS_WEIGHTS && other == NULL);
    minialexnet_engine_free(NULL);
    minialexnet_session_free(NULL);
    minialexnet_error_free(NULL);
    CHECK(minialexnet_error_message(NULL) == NULL && minialexnet_session_threads(NULL) == 0);
}

/* What a caller's function has been told. */
struct reports {
    size_t count, last, total;
};

static void note(size_t done, size_t total, void *context)
{
    struct reports *reports = context;
    CHECK(done <= total && (reports->count == 0 ? done == 0 : done > reports->last && total == reports->total));
    *reports = (struct reports){reports->count + 1, done, total};
}

static void progress(const char *path, const char *bytes, size_t length)
{
    minialexnet_engine *engine = NULL;
    struct reports of_file = {0, 0, 0}, of_memory = {0, 0, 0};
    CHECK(minialexnet_load_with_progress(path, note, &of_file, &engine, NULL) == MINIALEXNET_OK);
    minialexnet_engine_free(engine);
    CHECK(minialexnet_from_memory_with_progress(bytes, length, note, &of_memory, &engine, NULL) == MINIALEXNET_OK);
    minialexnet_engine_free(engine);
    CHECK(of_file.count > 10 && of_file.last == of_file.total && of_file.total > 10000);
    CHECK(memcmp(&of_file, &of_memory, sizeof of_file) == 0);
    REFUSED(minialexnet_load_with_progress(path, NULL, NULL, &engine, &error), MINIALEXNET_NULL, "progress");
    REFUSED(minialexnet_from_memory_with_progress(bytes, length, NULL, NULL, &engine, &error), MINIALEXNET_NULL, "progress");
    /* What cannot be read has nothing to report. */
    of_file.count = 0;
    REFUSED(minialexnet_load_with_progress("no_such.safetensors", note, &of_file, &engine, &error), MINIALEXNET_FILE, "no_such");
    CHECK(of_file.count == 0 && engine == NULL);
}

static void sessions(const minialexnet_engine *engine)
{
    minialexnet_session *session = NULL;
    REFUSED(minialexnet_session_new(NULL, 1, NULL, &session, &error), MINIALEXNET_NULL, "engine");
    REFUSED(minialexnet_session_new(engine, 1, NULL, NULL, &error), MINIALEXNET_NULL, "session");
    REFUSED(minialexnet_session_new(engine, 1, "sse9", &session, &error), MINIALEXNET_ARGUMENT, "sse9");
    CHECK(session == NULL);
    CHECK(minialexnet_session_new(engine, 1, "portable", &session, NULL) == MINIALEXNET_OK);
    CHECK(minialexnet_session_threads(session) == 1);
    minialexnet_session_free(session);
}

static void lengths(minialexnet_session *session)
{
    static float numbers[BATCH * PIXELS + 1], scores[BATCH * 10 + 1];
    minialexnet_input input = {numbers, BATCH * PIXELS};
    minialexnet_output output = {scores, BATCH * 10};
    const minialexnet_input none = {NULL, BATCH * PIXELS}, odd = {(float *)((char *)numbers + 1), BATCH * PIXELS};
    const minialexnet_output nowhere = {NULL, BATCH * 10}, shared = {numbers + 100, BATCH * 10};
    for (int index = 0; index <= BATCH * 10; index++) {
        scores[index] = 7;
    }
    REFUSED(minialexnet_run(NULL, BATCH, &input, 1, &output, 1, &error), MINIALEXNET_NULL, "session");
    REFUSED(minialexnet_run(session, BATCH, NULL, 1, &output, 1, &error), MINIALEXNET_NULL, "inputs");
    REFUSED(minialexnet_run(session, BATCH, &input, 1, NULL, 1, &error), MINIALEXNET_NULL, "outputs");
    REFUSED(minialexnet_run(session, BATCH, &none, 1, &output, 1, &error), MINIALEXNET_NULL, "inputs[].data");
    REFUSED(minialexnet_run(session, BATCH, &input, 1, &nowhere, 1, &error), MINIALEXNET_NULL, "outputs[].data");
    REFUSED(minialexnet_run(session, BATCH, &input, 0, &output, 1, &error), MINIALEXNET_SHAPE, "found 0");
    REFUSED(minialexnet_run(session, BATCH, &input, 1, &output, 2, &error), MINIALEXNET_SHAPE, "found 2");
    REFUSED(minialexnet_run(session, 2, &input, 1, &output, 1, &error), MINIALEXNET_SHAPE, "784");
    REFUSED(minialexnet_run(session, (size_t)-1, &input, 1, &output, 1, &error), MINIALEXNET_SHAPE, "784");
    REFUSED(minialexnet_run(session, BATCH, &odd, 1, &output, 1, &error), MINIALEXNET_ARGUMENT, "aligned");
    REFUSED(minialexnet_run(session, BATCH, &input, 1, &shared, 1, &error), MINIALEXNET_ARGUMENT, "memory of result 0");
    output.length--;
    REFUSED(minialexnet_run(session, BATCH, &input, 1, &output, 1, &error), MINIALEXNET_SHAPE, "found 29");
    for (int index = 0; index <= BATCH * 10; index++) {
        CHECK(scores[index] == 7);
    }
    output.length++;
    CHECK(minialexnet_run(session, BATCH, &input, 1, &output, 1, NULL) == MINIALEXNET_OK);
    CHECK(scores[0] != 7 && scores[BATCH * 10 - 1] != 7 && scores[BATCH * 10] == 7);
    input.length = output.length = 0;
    CHECK(minialexnet_run(session, 0, &input, 1, &output, 1, NULL) == MINIALEXNET_OK);
}

static void images(minialexnet_session *session, const unsigned char *pixels)
{
    minialexnet_class best[10], same[3];
    float scores[10];
    minialexnet_output output = {scores, 10};
    minialexnet_image image = {pixels, PIXELS, SIDE, SIDE, 1};
    REFUSED(minialexnet_classify(session, NULL, 1, 3, best, &error), MINIALEXNET_NULL, "images");
    REFUSED(minialexnet_classify(session, &image, 1, 3, NULL, &error), MINIALEXNET_NULL, "classes");
    REFUSED(minialexnet_classify(session, &image, 1, 0, best, &error), MINIALEXNET_ARGUMENT, "1 to 10");
    REFUSED(minialexnet_classify(session, &image, 1, 11, best, &error), MINIALEXNET_ARGUMENT, "1 to 10");
    image.channels = 2;
    REFUSED(minialexnet_classify(session, &image, 1, 3, best, &error), MINIALEXNET_IMAGE, "channels");
    image.channels = 3;
    REFUSED(minialexnet_run_images(session, &image, 1, &output, 1, &error), MINIALEXNET_IMAGE, "784 bytes");
    image.channels = 1;
    CHECK(minialexnet_run_images(session, &image, 1, &output, 1, NULL) == MINIALEXNET_OK);
    CHECK(minialexnet_classify(session, &image, 1, 3, best, NULL) == MINIALEXNET_OK);
    REFUSED(minialexnet_best_classes(scores, 9, 3, same, &error), MINIALEXNET_SHAPE, "10");
    CHECK(minialexnet_best_classes(scores, 10, 3, same, NULL) == MINIALEXNET_OK);
    for (int place = 0; place < 3; place++) {
        CHECK(best[place].index == same[place].index && best[place].label == same[place].label);
        CHECK(memcmp(&best[place].probability, &same[place].probability, sizeof(float)) == 0);
    }
}

/* What a thread does with its own session of a shared engine, or with a shared session. */
struct task {
    const minialexnet_engine *engine;
    minialexnet_session *shared;
    const float *numbers;
    const float *expected;
    int passes;
};

static void *work(void *argument)
{
    struct task *task = argument;
    float scores[BATCH * 10];
    minialexnet_session *session = task->shared;
    if (session == NULL) {
        CHECK(minialexnet_session_new(task->engine, 2, NULL, &session, NULL) == MINIALEXNET_OK);
    }
    for (int round = 0; round < ROUNDS; round++) {
        minialexnet_input input = {task->numbers, BATCH * PIXELS};
        minialexnet_output output = {scores, BATCH * 10};
        minialexnet_status status = minialexnet_run(session, BATCH, &input, 1, &output, 1, NULL);
        CHECK(status == MINIALEXNET_OK || (task->shared != NULL && status == MINIALEXNET_BUSY));
        if (status == MINIALEXNET_OK) {
            CHECK(memcmp(scores, task->expected, sizeof scores) == 0);
            task->passes++;
        }
    }
    if (task->shared == NULL) {
        minialexnet_session_free(session);
    }
    return NULL;
}

static void threads(const minialexnet_engine *engine, minialexnet_session *session)
{
    static float numbers[BATCH * PIXELS], expected[BATCH * 10];
    for (int index = 0; index < BATCH * PIXELS; index++) {
        numbers[index] = (float)(index % 251) / 128 - 1;
    }
    /* Each image by itself. */
    for (int image = 0; image < BATCH; image++) {
        minialexnet_input input = {numbers + image * PIXELS, PIXELS};
        minialexnet_output output = {expected + image * 10, 10};
        CHECK(minialexnet_run(session, 1, &input, 1, &output, 1, NULL) == MINIALEXNET_OK);
    }
    minialexnet_session *sessions[] = {NULL, session};
    for (int kind = 0; kind < 2; kind++) {
        pthread_t handles[THREADS];
        struct task tasks[THREADS];
        int passes = 0;
        for (int index = 0; index < THREADS; index++) {
            struct task task = {engine, sessions[kind], numbers, expected, 0};
            tasks[index] = task;
            CHECK(pthread_create(&handles[index], NULL, work, &tasks[index]) == 0);
        }
        for (int index = 0; index < THREADS; index++) {
            CHECK(pthread_join(handles[index], NULL) == 0);
            passes += tasks[index].passes;
        }
        CHECK(kind == 0 ? passes == THREADS * ROUNDS : passes > 0);
    }
}

/* Several inputs and results; and the same weights for the same seed. */
static void two_inputs(void)
{
    static float image[BATCH * 60], context[BATCH * 3], stem[BATCH * TWOINPUTS_OUTPUT_0_LENGTH];
    static float scores[BATCH * TWOINPUTS_OUTPUT_1_LENGTH], one[TWOINPUTS_OUTPUT_0_LENGTH], two[TWOINPUTS_OUTPUT_1_LENGTH];
    twoinputs_engine *engine = NULL, *same = NULL;
    twoinputs_session *session = NULL, *other = NULL;
    for (int index = 0; index < BATCH * 60; index++) {
        image[index] = (float)(index % 17) / 8 - 1;
        context[index % (BATCH * 3)] = (float)index / 100;
    }
    CHECK(twoinputs_random(1, &engine, NULL) == TWOINPUTS_OK && twoinputs_random(1, &same, NULL) == TWOINPUTS_OK);
    CHECK(twoinputs_session_new(engine, 1, NULL, &session, NULL) == TWOINPUTS_OK);
    CHECK(twoinputs_session_new(same, 2, "portable", &other, NULL) == TWOINPUTS_OK);
    twoinputs_input inputs[] = {{image, BATCH * 60}, {context, BATCH * 3}};
    twoinputs_output outputs[] = {{stem, sizeof stem / sizeof *stem}, {scores, sizeof scores / sizeof *scores}};
    /* Sessions keep the weights. */
    twoinputs_engine_free(engine);
    twoinputs_engine_free(same);
    CHECK(twoinputs_run(session, BATCH, inputs, 2, outputs, 2, NULL) == TWOINPUTS_OK);
    for (int number = 0; number < BATCH; number++) {
        twoinputs_input alone[] = {{image + number * 60, 60}, {context + number * 3, 3}};
        twoinputs_output results[] = {{one, sizeof one / sizeof *one}, {two, sizeof two / sizeof *two}};
        CHECK(twoinputs_run(session, 1, alone, 2, results, 2, NULL) == TWOINPUTS_OK);
        CHECK(memcmp(one, stem + number * TWOINPUTS_OUTPUT_0_LENGTH, sizeof one) == 0);
        CHECK(memcmp(two, scores + number * TWOINPUTS_OUTPUT_1_LENGTH, sizeof two) == 0);
        outputs[1].data = stem;
        CHECK(twoinputs_run(session, BATCH, inputs, 2, outputs, 2, NULL) == TWOINPUTS_ARGUMENT);
        outputs[1].data = scores;
    }
    CHECK(twoinputs_classify(session, NULL, 0, 1, NULL, NULL) == TWOINPUTS_UNSUPPORTED);
    twoinputs_session_free(session);
    twoinputs_session_free(other);
}

static void print_classes(minialexnet_session *session, const unsigned char *pixels, size_t count)
{
    minialexnet_image *images = calloc(count, sizeof *images);
    minialexnet_class *classes = calloc(count * 10, sizeof *classes);
    CHECK(images != NULL && classes != NULL);
    for (size_t index = 0; index < count; index++) {
        minialexnet_image image = {pixels + index * PIXELS, PIXELS, SIDE, SIDE, 1};
        images[index] = image;
    }
    CHECK(minialexnet_classify(session, images, count, 10, classes, NULL) == MINIALEXNET_OK);
    for (size_t index = 0; index < count * 10; index++) {
        unsigned bits;
        memcpy(&bits, &classes[index].probability, sizeof bits);
        printf("%s:%08x%c", classes[index].label, bits, index % 10 == 9 ? '\n' : ' ');
    }
    free(images);
    free(classes);
}

int main(int count, char **arguments)
{
    size_t length, pixel_count;
    minialexnet_engine *engine = NULL;
    minialexnet_session *session = NULL;
    minialexnet_error *error = NULL;
    CHECK(count == 3);
    char *bytes = read_file(arguments[1], &length), *pixels = read_file(arguments[2], &pixel_count);
    about();
    weights(arguments[1], bytes, length);
    progress(arguments[1], bytes, length);
    CHECK(minialexnet_from_memory(bytes, length, &engine, &error) == MINIALEXNET_OK && error == NULL);
    free(bytes);
    sessions(engine);
    CHECK(minialexnet_session_new(engine, 0, NULL, &session, &error) == MINIALEXNET_OK && error == NULL);
    lengths(session);
    images(session, (const unsigned char *)pixels);
    threads(engine, session);
    two_inputs();
    minialexnet_engine_free(engine);
    print_classes(session, (const unsigned char *)pixels, pixel_count / PIXELS);
    minialexnet_session_free(session);
    free(pixels);
    return 0;
}
