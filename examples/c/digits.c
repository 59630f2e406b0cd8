/* Classifies images with a network that graphc has compiled into a C library:
 *
 *     digits WEIGHTS IMAGE.pgm...
 *
 * MiniAlexNet takes grey images of any size: its model file says how they become its input. */
#include <stdio.h>
#include <stdlib.h>

#include "minialexnet.h"

/* Prints what went wrong, frees it, and gives the exit code. */
static int failed(minialexnet_error *error)
{
    fprintf(stderr, "error: %s\n", minialexnet_error_message(error));
    minialexnet_error_free(error);
    return EXIT_FAILURE;
}

/* Reads a binary PGM file of bytes; gives no pixels if it cannot be read or is none. */
static minialexnet_image read_image(const char *path)
{
    minialexnet_image image = {NULL, 0, 0, 0, 1};
    unsigned width, height;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return image;
    }
    if (fscanf(file, "P5 %u %u 255", &width, &height) == 2 && width < 10000 && height < 10000 && fgetc(file) != EOF) {
        size_t length = (size_t)width * height;
        unsigned char *pixels = malloc(length + 1);
        if (pixels != NULL && fread(pixels, 1, length, file) == length) {
            image.pixels = pixels;
            image.length = length;
            image.height = height;
            image.width = width;
        } else {
            free(pixels);
        }
    }
    fclose(file);
    return image;
}

int main(int count, char **arguments)
{
    minialexnet_engine *engine = NULL;
    minialexnet_session *session = NULL;
    minialexnet_error *error = NULL;
    minialexnet_class best[3];
    int code = EXIT_SUCCESS;

    if (count < 3) {
        fprintf(stderr, "usage: %s WEIGHTS IMAGE.pgm...\n", arguments[0]);
        return EXIT_FAILURE;
    }
    if (minialexnet_load(arguments[1], &engine, &error) != MINIALEXNET_OK) {
        return failed(error);
    }
    /* As many threads as there are cores, and the best instruction set. */
    if (minialexnet_session_new(engine, 0, NULL, &session, &error) != MINIALEXNET_OK) {
        minialexnet_engine_free(engine);
        return failed(error);
    }
    for (int index = 2; index < count; index++) {
        minialexnet_image image = read_image(arguments[index]);
        if (minialexnet_classify(session, &image, 1, 3, best, &error) != MINIALEXNET_OK) {
            fprintf(stderr, "%s: ", arguments[index]);
            code = failed(error);
            free((void *)image.pixels);
            continue;
        }
        printf("%s", arguments[index]);
        for (int place = 0; place < 3; place++) {
            printf("  %s %.2f %%", best[place].label, 100 * best[place].probability);
        }
        printf("\n");
        free((void *)image.pixels);
    }
    minialexnet_session_free(session);
    minialexnet_engine_free(engine);
    return code;
}
