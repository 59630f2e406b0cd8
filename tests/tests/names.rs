//! Whatever names layers have, the generated code compiles, and each result has its own field; the same for the
//! network's name, if it is valid.

use std::{fs, path::Path};

graphc::model!("hostile_names.yaml", every_layer = true);

#[test]
fn every_layer_has_a_field() {
    let net = HostileNames::random(1);
    let image = HostileNames::random_images(1, 1);
    let results = net.session().run(image.view()).expect("an image of the right shape");
    assert_eq!(results.layer_1_0.shape(), [1, 4, 4, 4]);
    assert_eq!(results.layer_fn, results.layer_layer_fn, "a relu of a relu changes nothing");
    assert_eq!(results.layer_self.shape(), results.layer_crate.shape());
    assert_eq!(results.version.shape(), results.no_halo.shape());
    assert_eq!(results.layer__.shape(), [1, 4, 4, 4]);
    assert_eq!(results.a_b_c.len(), results.layer_type.len());
    assert_eq!(results.f32.shape(), results.output.shape());
    assert_eq!((&results.numbers, &results.about), (&results.about, &results.bf16));
    assert_eq!(HostileNames::LAYERS.len(), 15);
}

/// A network for each name, all in one module, so that every name could conflict with every other.
macro_rules! networks {
    ($($name:ident)*) => {
        mod networks {
            $(graphc::model!("every_step.yaml", name = $name);)*
        }

        /// Their names.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The names that they report.
        const TOLD: &[&str] = &[$(<networks::$name as graphc::Model>::ABOUT.name),*];
    };
}

networks! {
    // Items of the runtime that generated code uses.
    About AdaptivePool2d Approximate BatchNormTensors Class Classes Classifier Color Conv2d CudaError CudaModel CudaNetwork
    DevicePacking DeviceWeight Digit Element Epilogue Export Fill Filter FilterOrder Filtering Function GroupedConv2d Halo Import Input Interpolate Layer Layout Linear LoadError LocalResponseNorm Map Mapping Model Number
    Operator Output Outputs Packing Path PerClass Phases Piece Place Pointwise Pool2d Pooling Precision Preprocess Program ProgramHash ReadingOrder
    Rearrange Reshape Resize Results Sampling Scores Session SessionError Softmax Step Strides TensorKind TensorSpec Tile Value Weights Window Winograd Workers
    Zip Constant Matmul Matrices Norm Over Reduce Reduction Shares Statistics ElementsFrom Origin Stored Scaled
    AtLength AtSize Compiled Convert ExpandedDepthwise Expansion Lookup QuantizedConv2d QuantizedDepthwise QuantizedExpandedDepthwise QuantizedExpansion QuantizedFilters QuantizedLinear Scale Tabled
    // The rest of the runtime's public names.
    Engine EngineError EngineSession Untyped UntypedSession Integers Format Image ImageError ImageModel Isa KnownNetwork Machine Problem Remedy SessionOptions SettingError ShapeError Work Run Pass Activation BatchNorm Planar Region Buffer Launch Weight Network Error
    // Associated types and constants of its traits, and constants of steps.
    ABOUT Answer Arrays Batch Images NAME INPUT INPUTS OUTPUT OUTPUTS PARAMETERS MACS BATCHES PRECISION LAYERS SUMMARY STEPS PREPROCESS CLASSES EMBEDDED
    PROGRAM OTHERS ORIGINS UNANSWERED CUDA VERSION BF16 INT8 NUMBERS ONE STEM FILTERED BEND NORM SUM BOTH HALF MEAN HEAD CHANCES STEM2
    // The prelude, and derived traits.
    AsMut AsRef Box Clone Copy Debug Default DoubleEndedIterator Drop Eq Err ExactSizeIterator Extend Fn FnMut FnOnce From
    FromIterator Hash Into IntoIterator Iterator None Ok Option Ord PartialEq PartialOrd Result Send Sized Some String Sync
    ToOwned ToString TryFrom TryInto Unpin Vec
    // The standard library and ndarray.
    Arc Array2 Array3 Array4 Array5 ArrayView4 ArrayViewD Cell Cow Duration Formatter HashMap Instant NonZeroUsize Ordering PathBuf Rc Read RefCell
    Write
    // Words of Rust in capitals, primitive types with one, short names, and names of other alphabets.
    Abstract As Async Const Crate Enum F32 FN Gen Impl Mod Ref Static Str Struct Super Trait Type Union Usize A B E F N R S T X1
    AlexNet FC Größe Ünet Ωmega Ελλάδα Сеть 网络 ネット ヘッド2
    // Written raw.
    r#Raw
}

#[test]
fn every_name_of_a_type_compiles() {
    assert!(NAMES.len() >= 190, "{}", NAMES.len());
    let plain: Vec<&str> = NAMES.iter().map(|name| name.trim_start_matches("r#")).collect();
    assert_eq!(plain, TOLD);
}

/// The list above contains every item of the runtime that generated code can use.
#[test]
fn the_names_of_the_runtime_are_among_them() {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let read = |file: &str| fs::read_to_string(runtime.join(file)).expect("a source file");
    let library = read("lib.rs");
    let (_, private) = library.split_once("mod __private {").expect("what generated code uses");
    let reexported = private.lines().filter(|line| !line.trim_start().starts_with("//"));
    let reexported = reexported.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    let is_type = |name: &&str| {
        name.starts_with(|first: char| first.is_ascii_uppercase()) && name.contains(|c: char| c.is_ascii_lowercase())
    };
    let names: Vec<&str> = reexported.filter(is_type).collect();
    assert!(names.len() > 40, "{names:?}");
    let missing: Vec<&&str> = names.iter().filter(|name| !NAMES.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
