//! The results of a network on a device, through every method; and what is compiled for it.

use std::{fs, path::PathBuf};

use graphc::{
    Model,
    cuda::{Cache, CudaModel, Device, Network, Session},
};
use graphc_tests::{SEED, stand_in::compilations};
use ndarray::{Array, Array2, Array4, Ix4, s};

use crate::{network::TwoOutputs, stand_in};

/// Images, and the CPU's results for them.
fn expected(count: usize) -> (Array4<f32>, Array4<f32>, Array2<f32>) {
    let images = TwoOutputs::random_images(SEED, count);
    let batch = TwoOutputs::random(SEED).session().run(images.view()).expect("images of the network's size");
    (images, batch.positive, batch.sums)
}

fn close(found: &[f32], expected: &[f32]) {
    assert_eq!(found.len(), expected.len());
    assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-5), "{found:?}, expected {expected:?}");
}

fn network() -> Network<TwoOutputs> {
    TwoOutputs::random_cuda(SEED).expect("a network on the device")
}

/// Batches of 1 and 4 are compiled: tests none, some of each, and a partial one.
#[test]
fn batches_of_any_size() {
    stand_in().run("runs::batches_of_any_size", || {
        let net = network();
        let mut session = net.session().expect("a session");
        for count in [0, 1, 2, 3, 4, 5, 8, 11] {
            let (images, positive, sums) = expected(count);
            let found = session.run(images.view()).expect("a batch");
            assert_eq!(found.positive, positive, "{count} images");
            close(found.sums.as_slice().expect("whole"), sums.as_slice().expect("whole"));
        }
    });
}

#[test]
fn one_image() {
    stand_in().run("runs::one_image", || {
        let net = network();
        let mut session = net.session().expect("a session");
        let (images, positive, sums) = expected(3);
        for index in 0..3 {
            let mut image = [[[0.0; 3]; 2]; 2];
            image
                .as_flattened_mut()
                .as_flattened_mut()
                .iter_mut()
                .zip(images.slice(s![index, .., .., ..]))
                .for_each(|(to, from)| *to = *from);
            let found = session.forward(&image).expect("an image");
            close(
                found.positive.as_flattened().as_flattened(),
                &positive.slice(s![index, .., .., ..]).iter().copied().collect::<Vec<_>>(),
            );
            close(found.sums, &sums.row(index).to_vec());
        }
    });
}

#[test]
fn results_by_name_and_in_place() {
    stand_in().run("runs::results_by_name_and_in_place", || {
        let net = network();
        let mut session = net.session().expect("a session");
        let (images, positive, sums) = expected(6);
        let named = session.run_named(images.view()).expect("a batch");
        assert_eq!(named.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["positive", "sums"]);
        assert_eq!(named[0].1, positive.clone().into_dyn());
        let mut places = (Array4::zeros((6, 2, 2, 3)), Array2::zeros((6, 5)));
        let views = &mut [places.0.view_mut().into_dyn(), places.1.view_mut().into_dyn()];
        session.run_into(images.view(), views).expect("a batch");
        assert_eq!((places.0.into_dyn(), places.1.into_dyn()), (positive.into_dyn(), named[1].1.clone()));
        close(named[1].1.as_slice().expect("whole"), sums.as_slice().expect("whole"));
        let mut wrong = Array2::zeros((6, 4));
        let error = session.run_into(images.view(), &mut [wrong.view_mut().into_dyn()]).expect_err("one array of two");
        assert_eq!(error.to_string(), "expected one array a result, 2 in all, found 1");
        let error = session.run(images.slice(s![.., ..1, .., ..])).expect_err("one channel of two");
        assert_eq!(error.to_string(), "expected images of shape [batch, 2, 2, 3], found [6, 1, 2, 3]");
    });
}

/// Sessions share only the weights, on any thread.
#[test]
fn several_sessions() {
    stand_in().run("runs::several_sessions", || {
        let net = network();
        let (images, _, sums) = expected(5);
        let mut first = net.session().expect("a session");
        let second = net.session().expect("a session");
        let run = |session: &mut Session<'_, TwoOutputs>| session.run(images.view()).expect("a batch").sums;
        let found = std::thread::scope(|scope| {
            let mut second = second;
            let other = scope.spawn(move || run(&mut second));
            [run(&mut first), other.join().expect("a batch")]
        });
        found.iter().for_each(|found| close(found.as_slice().expect("whole"), sums.as_slice().expect("whole")));
    });
}

/// Images and results that stay on the device, in whole slices or parts.
#[test]
fn on_the_device() {
    stand_in().run("runs::on_the_device", || {
        let net = network();
        let mut session = net.session().expect("a session");
        let (images, positive, sums) = expected(3);
        let stream = std::sync::Arc::clone(session.stream());
        let here = stream.clone_htod(images.as_slice().expect("whole")).expect("a copy");
        let mut results = (stream.alloc_zeros(36).expect("memory"), stream.alloc_zeros(20).expect("memory"));
        let views = &mut [results.0.as_view_mut(), results.1.slice_mut(5..)];
        session.run_device(&here, views).expect("a pass");
        close(&stream.clone_dtoh(&results.0).expect("a copy"), positive.as_slice().expect("whole"));
        let found = stream.clone_dtoh(&results.1).expect("a copy");
        close(&found, &[&[0.0; 5], sums.as_slice().expect("whole")].concat());

        let mut refused = |from, to, places: &mut [_]| {
            session.run_device(&here.slice(from..to), places).expect_err("a slice of another length").to_string()
        };
        let views = &mut [results.0.as_view_mut(), results.1.as_view_mut()];
        assert_eq!(refused(0, 36, views), "expected a slice of 15 floats for sums, found 20");
        assert_eq!(refused(0, 35, views), "expected a slice of 36 floats for whole images, found 35");
        assert_eq!(refused(0, 36, &mut views[..1]), "expected one array a result, 2 in all, found 1");
        let many = stream.alloc_zeros(60).expect("memory");
        let error = session.run_device(&many, views).expect_err("five images");
        assert_eq!(error.to_string(), "5 images at once; the network was compiled for at most 4");
    });
}

#[test]
fn times() {
    stand_in().run("runs::times", || {
        let net = network();
        let mut session = net.session().expect("a session");
        let (images, _, _) = expected(9);
        let steps = session.profile(images.view()).expect("a batch");
        assert_eq!(steps.iter().map(|(step, _)| *step).collect::<Vec<_>>(), ["positive", "sums"]);
        assert!(steps.iter().all(|(_, time)| !time.is_zero()), "{steps:?}");
        for cache in [Cache::Warm, Cache::Cold] {
            let times = session.time(3, 7, cache).expect("passes");
            assert!(times.len() == 7 && times.iter().all(|time| !time.is_zero()), "{cache:?}: {times:?}");
        }
        assert!(session.time(5, 1, Cache::Warm).is_err(), "five images, four compiled");
        let after = session.run(images.view()).expect("a batch").positive;
        assert_eq!(after, images.mapv(|x| x.max(0.0)));
    });
}

#[test]
fn the_device_says_what_it_is() {
    let stand_in = stand_in().with("GRAPHC_STAND_IN_DEVICES", "2").with("GRAPHC_DEVICE", "1");
    stand_in.run("runs::the_device_says_what_it_is", || {
        assert_eq!(Device::count().expect("a driver"), 2);
        let device = Device::chosen().expect("a device");
        assert_eq!((device.index(), device.name(), device.capability()), (1, "CPU emulation", (9, 0)));
        assert_eq!(format!("{:?}", network()), "Network(TwoOutputs on Device(1, CPU emulation))");
    });
}

/// The cached files of this process.
fn cached() -> Vec<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("XDG_CACHE_HOME").expect("a folder")).join("graphc");
    fs::read_dir(folder).expect("the cache").map(|entry| entry.expect("a file").path()).collect()
}

#[test]
fn compiled_once() {
    stand_in().run("runs::compiled_once", || {
        drop(network());
        assert_eq!((compilations(), cached().len()), (1, 1));
        drop(network());
        assert_eq!((compilations(), cached().len()), (1, 1));

        // After a byte of the module has changed, it is compiled again, and the cache is repaired.
        let file = cached().remove(0);
        let mut bytes = fs::read(&file).expect("the image");
        bytes[1000] ^= 1;
        fs::write(&file, bytes).expect("the image");
        let (images, positive, _) = expected(1);
        let run = || network().session().expect("a session").run(images.view()).expect("a batch").positive;
        assert_eq!(run(), positive);
        assert_eq!((compilations(), cached().len()), (2, 1));
        assert_eq!(run(), positive);
        assert_eq!(compilations(), 2);
    });
}

#[test]
fn a_cache_that_cannot_be_written() {
    stand_in().with("XDG_CACHE_HOME", "/dev/null").run("runs::a_cache_that_cannot_be_written", || {
        let (images, positive, _) = expected(1);
        for count in 1..3 {
            let found = network().session().expect("a session").run(images.view()).expect("a batch");
            assert_eq!((&found.positive, compilations()), (&positive, count));
        }
    });
}

/// Weights from a file, from bytes, and from the formula are the same.
#[test]
fn weights_from_a_file() {
    stand_in().run("runs::weights_from_a_file", || {
        let weights = [Array::from_elem((5, 12), 0.5f32).into_dyn(), Array::from_elem(5, -1.0f32).into_dyn()];
        let file = safetensors(&weights);
        let path = std::env::temp_dir().join("weights.safetensors");
        fs::write(&path, &file).expect("a file");
        let device = Device::chosen().expect("a device");
        let from_bytes = Network::<TwoOutputs>::from_bytes(&device, &file).expect("a network");
        let from_file = TwoOutputs::load_cuda(&path).expect("a network");
        let images = Array::from_elem((2, 2, 2, 3), 2.0f32).into_dimensionality::<Ix4>().expect("images");
        for net in [from_bytes, from_file] {
            let found = net.session().expect("a session").run(images.view()).expect("a batch");
            assert_eq!(found.sums, Array2::from_elem((2, 5), 11.0));
        }
        let missing = TwoOutputs::load_cuda("/nowhere/weights.safetensors").expect_err("no file");
        assert!(missing.to_string().starts_with("/nowhere/weights.safetensors: cannot read the file"), "{missing}");
    });
}

/// `sums.weight` and `sums.bias`.
fn safetensors(tensors: &[ndarray::ArrayD<f32>; 2]) -> Vec<u8> {
    let bytes = tensors.each_ref().map(|tensor| tensor.iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>());
    let (middle, end) = (bytes[0].len(), bytes[0].len() + bytes[1].len());
    let entry = |name: &str, shape: &str, start: usize, end: usize| {
        format!(r#""{name}":{{"dtype":"F32","shape":{shape},"data_offsets":[{start},{end}]}}"#)
    };
    let entries = [entry("sums.weight", "[5,12]", 0, middle), entry("sums.bias", "[5]", middle, end)];
    let header = format!("{{{}}}", entries.join(","));
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &bytes.concat()].concat()
}
