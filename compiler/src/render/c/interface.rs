//! The interface as a table: statuses, structures and functions, with what the header says of them.
//!
//! `@` stands for the prefix of the network in names of types and functions, `@@` for the same in capitals.

/// A type in each of the languages; `@` stands for the prefix.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) c: &'static str,
    /// Below `::core::ffi` for texts, or with the path of `graphc-c`.
    pub(super) rust: &'static str,
    /// In Python's ctypes.
    pub(super) python: &'static str,
}

const fn of(c: &'static str, rust: &'static str, python: &'static str) -> Type {
    Type { c, rust, python }
}

const NOTHING: Type = of("void", "()", "None");
const STATUS: Type = of("@_status", "::graphc_c::Status", "c_int32");
const NUMBER: Type = of("int32_t", "i32", "c_int32");
const SIZE: Type = of("size_t", "usize", "c_size_t");
const SEED: Type = of("uint64_t", "u64", "c_uint64");
const PROBABILITY: Type = of("float", "f32", "c_float");
const TEXT: Type = of("const char *", "*const ::core::ffi::c_char", "c_char_p");
const CONTEXT: Type = of("void *", "*mut ::core::ffi::c_void", "c_void_p");
const PROGRESS: Type = of("@_progress", "::graphc_c::Progress", "Progress");
const BYTES: Type = of("const void *", "*const ::core::ffi::c_void", "c_void_p");
const PIXELS: Type = of("const uint8_t *", "*const u8", "c_void_p");
const READ: Type = of("const float *", "*const f32", "c_void_p");
const WRITTEN: Type = of("float *", "*mut f32", "c_void_p");
const SIZES: Type = of("const size_t *", "*const usize", "POINTER(c_size_t)");
const TENSOR: Type = of("const @_tensor *", "*const ::graphc_c::Tensor", "POINTER(Tensor)");
const INPUTS: Type = of("const @_input *", "*const ::graphc_c::Input", "POINTER(Input)");
const OUTPUTS: Type = of("const @_output *", "*const ::graphc_c::Output", "POINTER(Output)");
const IMAGES: Type = of("const @_image *", "*const ::graphc_c::Image", "POINTER(Image)");
const CLASSES: Type = of("@_class *", "*mut ::graphc_c::Class", "POINTER(Class)");
const ENGINE: Type = of("const @_engine *", "*const ::graphc_c::Engine", "c_void_p");
const ENGINE_TO_FREE: Type = of("@_engine *", "*mut ::graphc_c::Engine", "c_void_p");
const NEW_ENGINE: Type = of("@_engine **", "*mut *mut ::graphc_c::Engine", "POINTER(c_void_p)");
const SESSION: Type = of("@_session *", "*const ::graphc_c::Session", "c_void_p");
const SESSION_TO_FREE: Type = of("@_session *", "*mut ::graphc_c::Session", "c_void_p");
const NEW_SESSION: Type = of("@_session **", "*mut *mut ::graphc_c::Session", "POINTER(c_void_p)");
const ERROR: Type = of("const @_error *", "*const ::graphc_c::Error", "c_void_p");
const ERROR_TO_FREE: Type = of("@_error *", "*mut ::graphc_c::Error", "c_void_p");
const NEW_ERROR: Type = of("@_error **", "*mut *mut ::graphc_c::Error", "POINTER(c_void_p)");

/// What a function returns: a name, its number and what it says.
pub(super) const STATUSES: [(&str, i32, &str); 11] = [
    ("OK", 0, "it did what it was asked to"),
    ("NULL", 1, "a pointer is null that must not be"),
    ("ARGUMENT", 2, "a number, a text or a place in memory that cannot be"),
    ("FILE", 3, "a file cannot be read"),
    ("WEIGHTS", 4, "what was read is damaged, no weight file, or of another network"),
    ("SHAPE", 5, "arrays of other lengths, or another number of them, than the network has"),
    ("IMAGE", 6, "an image that the network does not take"),
    ("UNSUPPORTED", 7, "the network has none of what was asked for: classes, preprocess, embedded weights"),
    ("MEMORY", 8, "there is not enough memory"),
    ("BUSY", 9, "another thread is using the session"),
    ("INTERNAL", 10, "a mistake in graphc; the message says which"),
];

/// A structure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Structure {
    /// In Python; in C in small letters behind the prefix.
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) fields: &'static [(&'static str, Type, &'static str)],
}

pub(super) const STRUCTURES: [Structure; 5] = [
    Structure {
        name: "Tensor",
        doc: "What an input or a result of the network is.",
        fields: &[
            ("name", TEXT, "its name in the model file"),
            ("shape", SIZES, "its sizes for one image: channels, height, width, or fewer or more"),
            ("rank", SIZE, "how many sizes there are"),
            ("length", SIZE, "how many numbers it has for one image"),
        ],
    },
    Structure {
        name: "Input",
        doc: "Numbers that are read: those of a batch, image after image, each in the order of the shape.",
        fields: &[("data", READ, "the first"), ("length", SIZE, "how many there are")],
    },
    Structure {
        name: "Output",
        doc: "Numbers that are written, in the same order. Their memory is no part of what is read or of another result.",
        fields: &[("data", WRITTEN, "the first"), ("length", SIZE, "how many there are")],
    },
    Structure {
        name: "Image",
        doc: "An image of bytes, row by row, with interleaved channels.",
        fields: &[
            ("pixels", PIXELS, "the first byte"),
            ("length", SIZE, "height * width * channels"),
            ("height", SIZE, "rows"),
            ("width", SIZE, "columns"),
            ("channels", SIZE, "1 (grey), 3 (red, green, blue) or 4, of which the last is ignored"),
        ],
    },
    Structure {
        name: "Class",
        doc: "A class that the network found.",
        fields: &[
            ("index", SIZE, "its place in the result"),
            ("label", TEXT, "its name, which lasts as long as the library; null without labels"),
            ("probability", PROBABILITY, "according to the network"),
        ],
    },
];

/// A function of the caller's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callback {
    /// In Python; in C in small letters behind the prefix.
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) parameters: &'static [(&'static str, Type)],
}

pub(super) const CALLBACKS: [Callback; 1] = [Callback {
    name: "Progress",
    doc: "Is told how far loading is: weights that have been read, weights in all, and what was given with it. It is called in the \
          thread that loads, at the beginning, after each tensor, and at the end, where the two numbers are equal; it must \
          return in the ordinary way: neither by an exception nor by longjmp.",
    parameters: &[("done", SIZE), ("total", SIZE), ("context", CONTEXT)],
}];

/// A function. Its Rust name is that of the function of `graphc-c`, its C name has the prefix before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Function {
    pub(super) name: &'static str,
    pub(super) result: Type,
    pub(super) parameters: &'static [(&'static str, Type)],
    pub(super) doc: &'static str,
}

const fn function(
    name: &'static str,
    result: Type,
    parameters: &'static [(&'static str, Type)],
    doc: &'static str,
) -> Function {
    Function { name, result, parameters, doc }
}

/// Functions by what they are about.
pub(super) const SECTIONS: [(&str, &[Function]); 4] =
    [("The network", ABOUT), ("Weights", ENGINES), ("Sessions", SESSIONS), ("Errors", ERRORS)];

const ABOUT: &[Function] = &[
    function("name", TEXT, &[], "The name of the network."),
    function("version", TEXT, &[], "The version of graphc."),
    function("hash", SEED, &[], "Identifies what is computed: the same model file, options and version give the same."),
    function("identity", TEXT, &[], "What this library was built from, as 64 hexadecimal digits."),
    function("inputs", SIZE, &[], "How many inputs there are."),
    function("outputs", SIZE, &[], "How many results there are."),
    function(
        "input_tensor",
        TENSOR,
        &[("index", SIZE)],
        "An input, in the order of the model file; null if there are fewer.",
    ),
    function("output_tensor", TENSOR, &[("index", SIZE)], "A result, likewise."),
    function("classes", SIZE, &[], "How many classes there are; 0 if the result is not one vector of scores."),
    function(
        "top_classes",
        SIZE,
        &[],
        "How many classes of an image to name, as the model file has it; 0 without classes.",
    ),
    function("label", TEXT, &[("index", SIZE)], "The name of a class; null if there are fewer, or no labels."),
    function("status_text", TEXT, &[("status", NUMBER)], "What a status means in general."),
];

const ENGINES: &[Function] = &[
    function(
        "load",
        STATUS,
        &[("path", TEXT), ("engine", NEW_ENGINE), ("error", NEW_ERROR)],
        "The network with the weights of a file: safetensors, PyTorch or ONNX. On Windows the path is UTF-8.",
    ),
    function(
        "from_memory",
        STATUS,
        &[("bytes", BYTES), ("length", SIZE), ("engine", NEW_ENGINE), ("error", NEW_ERROR)],
        "The network with the weights in the bytes of such a file, which are not needed afterwards.",
    ),
    function(
        "load_with_progress",
        STATUS,
        &[("path", TEXT), ("progress", PROGRESS), ("context", CONTEXT), ("engine", NEW_ENGINE), ("error", NEW_ERROR)],
        "As `load`, with reports to `progress`, which must not be null and gets `context` each time.",
    ),
    function(
        "from_memory_with_progress",
        STATUS,
        &[
            ("bytes", BYTES),
            ("length", SIZE),
            ("progress", PROGRESS),
            ("context", CONTEXT),
            ("engine", NEW_ENGINE),
            ("error", NEW_ERROR),
        ],
        "As `from_memory`, likewise.",
    ),
    function(
        "random",
        STATUS,
        &[("seed", SEED), ("engine", NEW_ENGINE), ("error", NEW_ERROR)],
        "The network with generated weights, the same on every machine for the same seed.",
    ),
    function(
        "embedded",
        STATUS,
        &[("engine", NEW_ENGINE), ("error", NEW_ERROR)],
        "The network with the weights in this library: `weights: {file: ..., embed: true}` of the model file.",
    ),
    function("engine_free", NOTHING, &[("engine", ENGINE_TO_FREE)], "Frees an engine. Its sessions keep the weights."),
];

const SESSIONS: &[Function] = &[
    function(
        "session_new",
        STATUS,
        &[("engine", ENGINE), ("threads", SIZE), ("isa", TEXT), ("session", NEW_SESSION), ("error", NEW_ERROR)],
        "A session with at most so many threads, no more than there are cores; 0 for as many as GRAPHC_THREADS says, or \
         all of them. `isa` is an instruction set (portable, avx2, avx512 and others: see GRAPHC_ISA), or null for the one in GRAPHC_ISA or the best.",
    ),
    function("session_threads", SIZE, &[("session", SESSION)], "The threads of a session, the caller's included."),
    function("session_free", NOTHING, &[("session", SESSION_TO_FREE)], "Frees a session."),
    function(
        "run",
        STATUS,
        &[
            ("session", SESSION),
            ("batch", SIZE),
            ("inputs", INPUTS),
            ("input_count", SIZE),
            ("outputs", OUTPUTS),
            ("output_count", SIZE),
            ("error", NEW_ERROR),
        ],
        "The results for a batch of any size: an array for each input, and one for each result, of `batch` times their lengths.",
    ),
    function(
        "run_images",
        STATUS,
        &[
            ("session", SESSION),
            ("images", IMAGES),
            ("image_count", SIZE),
            ("outputs", OUTPUTS),
            ("output_count", SIZE),
            ("error", NEW_ERROR),
        ],
        "The same for images of bytes, where the model file has `preprocess`. Images need not be of one size.",
    ),
    function(
        "classify",
        STATUS,
        &[
            ("session", SESSION),
            ("images", IMAGES),
            ("image_count", SIZE),
            ("top", SIZE),
            ("classes", CLASSES),
            ("error", NEW_ERROR),
        ],
        "The `top` most probable classes of each image, the best first: `classes` has room for image_count * top.",
    ),
    function(
        "best_classes",
        STATUS,
        &[("scores", READ), ("score_count", SIZE), ("top", SIZE), ("classes", CLASSES), ("error", NEW_ERROR)],
        "The same for the scores of one image, which `run` has given.",
    ),
];

const ERRORS: &[Function] = &[
    function(
        "error_message",
        TEXT,
        &[("error", ERROR)],
        "What went wrong, in UTF-8, until the error is freed; null for null.",
    ),
    function("error_free", NOTHING, &[("error", ERROR_TO_FREE)], "Frees an error."),
];
