//! Errors when something is missing, too small or rejected. Nothing here panics, and nothing falls back to the CPU.

use std::sync::Arc;

use graphc::{
    __private::cuda::{Batch, Buffer, Image, Launch, Program},
    cuda::{
        CudaModel, Device, Error, NvrtcError,
        cudarc::driver::{LaunchConfig, PushKernelArg, sys},
    },
};
use graphc_tests::{SEED, stand_in::compilations};

use crate::{
    network::{FOUR, Network, ONE, OnDevice, POSITIVE, PROGRAM, Right, SUMS, TwoOutputs},
    stand_in,
};

/// The program with a batch of one, changed as given.
macro_rules! one {
    ($($field:ident: $value:expr),*) => {
        Program { batches: &[Batch { $($field: $value,)* ..ONE }, FOUR], ..PROGRAM }
    };
}

/// The program with the first launch of a batch of one, changed as given.
macro_rules! launching {
    ($($field:ident: $value:expr),*) => {
        one!(launches: &[Launch { $($field: $value,)* ..POSITIVE }, SUMS])
    };
}

macro_rules! programs {
    ($($name:ident = $program:expr;)*) => {$(
        struct $name;

        impl OnDevice for $name {
            const NAME: &'static str = stringify!($name);
            const PROGRAM: Program = $program;
        }
    )*};
}

programs! {
    TooManyThreads = launching!(block: [1025, 1, 1]);
    TooDeep = launching!(block: [1, 1, 65]);
    TooManyBlocks = launching!(grid: [1, 65_536, 1]);
    NoThreads = launching!(block: [0, 1, 1]);
    TooMuchShared = launching!(shared_bytes: 227 * 1024 + 1);
    AllShared = launching!(shared_bytes: 227 * 1024);
    Nameless = launching!(kernel: "negative_b1");
    Mistaken = Program { source: "extern \"C\" __global__ void positive_b1(char *a) { b = 1; }", ..PROGRAM };
    Embedded = Program { images: &[Image { arch: "sm_90a", bytes: b"no image" }], ..PROGRAM };
    ForOthers = Program { images: &[Image { arch: "sm_80", bytes: b"no image" }], ..PROGRAM };
    Unaligned = one!(inputs: &[Buffer { offset: 128, elements: 12 }]);
    Outside = one!(arena_bytes: 531);
    Short = one!(inputs: &[Buffer { offset: 0, elements: 11 }]);
    Fewer = one!(outputs: &[Buffer { offset: 256, elements: 12 }]);
    OneBatch = Program { batches: &[ONE], ..PROGRAM };
    Heavy = Program { weight_bytes: 1 << 20, ..PROGRAM };
    Roomy = one!(arena_bytes: 1 << 20);
}

/// The error of a network that cannot be created.
fn refused<P: OnDevice>() -> Error {
    Network::<P>::random_cuda(SEED).expect_err("no network")
}

/// The error of a session that cannot be created.
fn no_session<P: OnDevice>() -> Error {
    Network::<P>::random_cuda(SEED).expect("a network").session().expect_err("no session")
}

#[test]
fn no_driver() {
    stand_in().without_driver().run("errors::no_driver", || match Device::count() {
        Err(Error::NoDriver { searched }) => {
            assert!(searched.contains(&"libcuda.so.1".into()), "{searched:?}");
            let text = refused::<Right>().to_string();
            assert!(text.starts_with("no NVIDIA driver is installed") && text.contains("libcuda.so.1"), "{text}");
            assert!(text.contains("nvidia-driver") && text.contains("Container Toolkit"), "{text}");
        }
        // This machine has its own driver, and the loader finds it.
        other => assert!(matches!(other, Ok(_) | Err(Error::DriverTooOld { .. })), "{other:?}"),
    });
}

#[test]
fn an_old_driver() {
    stand_in().with("GRAPHC_STAND_IN_VERSION", "12070").run("errors::an_old_driver", || {
        let error = refused::<Right>();
        assert!(matches!(error, Error::DriverTooOld { found: (12, 7), needed: (12, 8) }), "{error:?}");
        assert!(error.to_string().contains("supports CUDA 12.7; 12.8 is needed"), "{error}");
    });
}

#[test]
fn no_device() {
    let stand_in = stand_in().with("GRAPHC_STAND_IN_DEVICES", "0").with("CUDA_VISIBLE_DEVICES", "-1");
    stand_in.run("errors::no_device", || {
        assert_eq!(Device::count().expect("a driver"), 0);
        let error = refused::<Right>();
        assert!(matches!(error, Error::NoDevice { index: 0, count: 0 }), "{error:?}");
        assert_eq!(error.to_string(), "the NVIDIA driver sees no device (CUDA_VISIBLE_DEVICES is `-1`)");
    });
}

#[test]
fn another_device() {
    stand_in().with("GRAPHC_DEVICE", "3").run("errors::another_device", || {
        let error = refused::<Right>();
        assert!(matches!(error, Error::NoDevice { index: 3, count: 1 }), "{error:?}");
        assert_eq!(error.to_string(), "there is no device 3: the NVIDIA driver sees 1, from 0");
    });
}

#[test]
fn a_device_that_is_not_a_number() {
    stand_in().with("GRAPHC_DEVICE", "first").run("errors::a_device_that_is_not_a_number", || {
        assert_eq!(refused::<Right>().to_string(), "GRAPHC_DEVICE is `first`; expected the number of a device, from 0");
    });
}

#[test]
fn an_old_device() {
    stand_in().with("GRAPHC_STAND_IN_CAPABILITY", "75").run("errors::an_old_device", || {
        let error = refused::<Right>();
        assert!(matches!(error, Error::DeviceTooOld { found: (7, 5), needed: (8, 0), .. }), "{error:?}");
        assert!(error.to_string().contains("CPU emulation has compute capability 7.5; 8.0"), "{error}");
    });
}

#[test]
fn no_nvrtc() {
    stand_in().without_nvrtc().run("errors::no_nvrtc", || {
        let error = refused::<Right>();
        assert!(matches!(error, Error::Nvrtc(NvrtcError::Missing(_))), "{error:?}");
        let text = error.to_string();
        assert!(text.contains("libnvrtc.so") && text.contains("pip install nvidia-cuda-nvrtc"), "{text}");
    });
}

/// The compiler's messages, with line numbers; and nothing is cached.
#[test]
fn a_source_with_mistakes() {
    stand_in().run("errors::a_source_with_mistakes", || {
        for count in 1..3 {
            let error = refused::<Mistaken>();
            let Error::Nvrtc(NvrtcError::Compile { architecture, log }) = &error else { panic!("{error:?}") };
            assert_eq!((architecture.as_str(), compilations()), ("sm_90a", count));
            assert!(log.contains("was not declared") && error.to_string().contains(log.trim_end()), "{error}");
        }
    });
}

/// A module that the macro compiled for this device is used as it is; one for others is ignored.
#[test]
fn an_embedded_image() {
    stand_in().run("errors::an_embedded_image", || {
        let error = refused::<Embedded>().to_string();
        assert!(error.starts_with("loading the kernels on CPU emulation: CUDA_ERROR_INVALID_IMAGE"), "{error}");
        assert_eq!(compilations(), 0);
        Network::<ForOthers>::random_cuda(SEED).expect("a network");
        assert_eq!(compilations(), 1);
    });
}

/// A device of a generation that NVRTC does not know yet.
#[test]
fn an_architecture_that_nvrtc_does_not_know() {
    let stand_in = stand_in().with("GRAPHC_STAND_IN_CAPABILITY", "130");
    stand_in.run("errors::an_architecture_that_nvrtc_does_not_know", || {
        let text = refused::<Right>().to_string();
        assert!(text.contains("sm_130") && text.contains("invalid value for --gpu-architecture"), "{text}");
    });
}

#[test]
fn out_of_memory() {
    stand_in().with("GRAPHC_STAND_IN_MEMORY", "500000").run("errors::out_of_memory", || {
        let error = refused::<Heavy>();
        let expected = "not enough memory on the device for the weights: 1048576 bytes wanted, 500000 free";
        assert_eq!(error.to_string(), expected);
        let net = Network::<Roomy>::random_cuda(SEED).expect("small weights");
        let error = net.session().expect_err("a large arena");
        let expected = "not enough memory on the device for the arena of a session: 1048576 bytes wanted, 499488 free";
        assert_eq!(error.to_string(), expected);
        // A failed allocation takes no memory, so there is room for another network.
        drop(net);
        TwoOutputs::random_cuda(SEED).expect("a network").session().expect("a session");
    });
}

#[test]
fn launches_that_hardware_refuses() {
    stand_in().run("errors::launches_that_hardware_refuses", || {
        let launching = [
            no_session::<TooManyThreads>(),
            no_session::<TooDeep>(),
            no_session::<TooManyBlocks>(),
            no_session::<NoThreads>(),
        ];
        for error in launching {
            assert!(matches!(error, Error::Driver { code: 1, .. }), "{error:?}");
            assert!(error.to_string().starts_with("launching `positive_b1` on"), "{error}");
            assert!(error.to_string().contains("CUDA_ERROR_INVALID_VALUE: invalid argument"), "{error}");
        }
        let error = no_session::<TooMuchShared>();
        assert!(error.to_string().starts_with("giving the kernel `positive_b1` 232449 bytes of shared"), "{error}");
        let error = no_session::<Nameless>();
        assert!(error.to_string().starts_with("looking for the kernel `negative_b1`: CUDA_ERROR_NOT_FOUND"), "{error}");
        // The driver still works after rejecting a call.
        Network::<AllShared>::random_cuda(SEED)
            .expect("a network")
            .session()
            .expect("as much shared memory as there is");
    });
}

#[test]
fn programs_that_contradict_themselves() {
    stand_in().run("errors::programs_that_contradict_themselves", || {
        let errors = [
            refused::<Unaligned>(),
            refused::<Outside>(),
            refused::<Short>(),
            refused::<Fewer>(),
            refused::<OneBatch>(),
        ];
        for error in errors {
            assert!(error.to_string().starts_with("a mistake in graphc: "), "{error}");
        }
    });
}

/// A misaligned pointer is an error of the device, which is reported to everyone who waits, and persists.
#[test]
fn a_pointer_that_is_not_aligned() {
    stand_in().run("errors::a_pointer_that_is_not_aligned", || {
        let net = TwoOutputs::random_cuda(SEED).expect("a network");
        let mut session = net.session().expect("a session");
        let stream = Arc::clone(session.stream());
        let image = graphc::cuda::cudarc::nvrtc::Ptx::from_binary(std::fs::read(kernels()).expect("the cached image"));
        let module = stream.context().load_module(image).expect("the kernels");
        let kernel = module.load_function("positive_b1").expect("a kernel");
        let memory = stream.alloc_zeros::<f32>(256).expect("memory");
        let config = LaunchConfig { grid_dim: (1, 1, 1), block_dim: (32, 1, 1), shared_mem_bytes: 0 };
        let part = memory.slice(1..);
        // SAFETY: the kernel takes these two arguments; the device rejects misaligned pointers without running it.
        unsafe { stream.launch_builder(&kernel).arg(&part).arg(&memory).launch(config) }.expect("a launch");
        let waited = stream.synchronize().expect_err("the device's error");
        assert_eq!(waited.0, sys::CUresult::CUDA_ERROR_MISALIGNED_ADDRESS);
        let error = session.time(1, 1, graphc::cuda::Cache::Warm).expect_err("nothing works any more");
        assert!(error.to_string().contains("CUDA_ERROR_MISALIGNED_ADDRESS: misaligned address"), "{error}");
    });
}

/// The cached file.
fn kernels() -> std::path::PathBuf {
    let folder = std::path::PathBuf::from(std::env::var_os("XDG_CACHE_HOME").expect("a folder")).join("graphc");
    let mut files = std::fs::read_dir(folder).expect("the cache");
    files.next().expect("an image").expect("an image").path()
}

/// The driver rejects allocations while a graph is captured, so a session allocates before it captures.
#[test]
fn memory_during_a_recording() {
    stand_in().run("errors::memory_during_a_recording", || {
        let net = TwoOutputs::random_cuda(SEED).expect("a network");
        let stream = net.device().context().new_stream().expect("a stream");
        stream.begin_capture(sys::CUstreamCaptureMode::CU_STREAM_CAPTURE_MODE_THREAD_LOCAL).expect("a recording");
        let memory = stream.alloc_zeros::<f32>(256).expect_err("memory");
        assert_eq!(memory.0, sys::CUresult::CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
        let error = net.session().expect_err("an arena takes memory");
        assert!(error.to_string().contains("CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED"), "{error}");
        let graph = stream.end_capture(sys::CUgraphInstantiate_flags(0));
        let spoilt = graph.map(|_| ()).expect_err("the recording is spoilt");
        assert_eq!(spoilt.0, sys::CUresult::CUDA_ERROR_STREAM_CAPTURE_INVALIDATED);
        net.session().expect("a session, once nothing is recorded");
    });
}
