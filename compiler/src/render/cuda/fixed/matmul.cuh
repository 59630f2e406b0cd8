// Products of two values, and values from the weights: one thread per element of the result.

// A single matrix, whose rows are the channels: [image][column][row].
template <class S, class Element>
DEVICE void multiply_matrix(const Element *left, const Element *right, Element *output) {
    enum { count = S::images * S::width * S::stride };
    const int index = thread_index();
    if (index >= count)
        return;
    const int row = index % S::stride, column = index / S::stride % S::width, image = index / (S::stride * S::width);
    const Element *a = left + image * (S::depth * S::left_stride) + row;
    const Element *b = right + (image * S::width + column) * S::right_stride;
    float sum = 0.0f;
    if (row < S::channels)
        for (int k = 0; k < S::depth; ++k)
            sum = fmaf(to_float(a[k * S::left_stride]), to_float(b[k]), sum);
    store(output + index, sum);
}

// A matrix for each channel: [image][row][column][matrix]. A single one is repeated.
template <class S, class Element>
DEVICE void multiply_each_channel(const Element *left, const Element *right, Element *output) {
    enum { count = S::images * S::height * S::width * S::stride };
    const int index = thread_index();
    if (index >= count)
        return;
    const int matrix = index % S::stride, pixel = index / S::stride;
    const int column = pixel % S::width, row = pixel / S::width % S::height, image = pixel / (S::height * S::width);
    const Element *a = left + (image * S::height + row) * (S::depth * S::left_stride) + (S::left_channels == 1 ? 0 : matrix);
    const Element *b =
        right + (image * S::depth * S::width + column) * S::right_stride + (S::right_channels == 1 ? 0 : matrix);
    float sum = 0.0f;
    if (matrix < S::channels)
        for (int k = 0; k < S::depth; ++k)
            sum = fmaf(to_float(a[k * S::left_stride]), to_float(b[k * (S::width * S::right_stride)]), sum);
    store(output + index, sum);
}

// A value from the weights, for each image.
template <class S, class Element>
DEVICE void write_constant(const float *numbers, Element *output) {
    enum { each = S::height * S::width * S::stride, count = S::images * each };
    const int index = thread_index();
    if (index < count)
        store(output + index, numbers[index % each]);
}
