//! What requests may be, and what is said of those that are not.

use super::*;
use crate::{
    StartError,
    protocol::{Code, RequestedOutput},
};

const NAME: &str = "MiniAlexNet";

fn mini() -> Server {
    server::<MiniAlexNet>(&Options::default())
}

/// The one input of the small network.
fn one(datatype: DataType, shape: &[usize], data: Data) -> InferRequest {
    InferRequest { inputs: vec![tensor("input", datatype, shape, data)], ..InferRequest::default() }
}

#[test]
fn several_inputs_in_any_order_and_several_results() {
    let server = server::<TwoInputs>(&Options::default());
    let about = TwoInputs::ABOUT;
    let images = about.random_images(3, 2);
    let mut asked = request(about, &images);
    asked.inputs.reverse();
    asked.id = "some".into();
    let response = infer(&server, about.name, asked).unwrap();
    assert_eq!(found(&response), expected::<TwoInputs>(&images));
    assert_eq!(
        (response.id.as_str(), response.model_name.as_str(), response.model_version.as_str()),
        ("some", about.name, "1")
    );

    let server = super::server::<TwoOutputs>(&Options::default());
    let about = TwoOutputs::ABOUT;
    let images = about.random_images(3, 2);
    let all = expected::<TwoOutputs>(&images);
    let asked = |names: &[usize]| {
        let output = |index: &usize| RequestedOutput { name: about.outputs[*index].name.into(), classification: 0 };
        InferRequest { outputs: names.iter().map(output).collect(), ..request(about, &images) }
    };
    assert_eq!(found(&infer(&server, about.name, asked(&[])).unwrap()), all);
    assert_eq!(found(&infer(&server, about.name, asked(&[1, 0])).unwrap()), [all[1].clone(), all[0].clone()]);
    assert_eq!(found(&infer(&server, about.name, asked(&[1])).unwrap()), [all[1].clone()]);
    assert!(infer(&server, about.name, asked(&[1, 1])).unwrap_err().message.ends_with("is asked for more than once"));
}

#[test]
fn numbers_of_other_types() {
    let server = mini();
    let shape = [1, 1, 28, 28];
    // Each is exact in 16 bits.
    let numbers: Vec<f32> = (0..784).map(|index| (index % 128) as f32 / 64.0 - 1.0).collect();
    let plain = found(&infer(&server, NAME, one(DataType::Fp32, &shape, Data::Numbers(numbers.clone()))).unwrap());
    let brain = numbers.iter().flat_map(|number| ((number.to_bits() >> 16) as u16).to_le_bytes());
    assert_eq!(found(&infer(&server, NAME, one(DataType::Bf16, &shape, bytes(brain))).unwrap()), plain);
    let half = numbers.iter().flat_map(|number| half_bits(*number).to_le_bytes());
    assert_eq!(found(&infer(&server, NAME, one(DataType::Fp16, &shape, bytes(half))).unwrap()), plain);
    let images = [ArrayD::from_shape_vec(shape.to_vec(), numbers.clone()).unwrap()];
    assert_eq!(plain, expected::<MiniAlexNet>(&images));
    let error = infer(&server, NAME, one(DataType::Fp16, &shape, Data::Numbers(numbers))).unwrap_err();
    assert_eq!(
        error.message,
        "[request id: <id_unknown>] sending FP16 data via JSON is not supported. Please use the binary data format for input 'input'"
    );
}

/// Numbers that are a whole number of 64ths below 2, exactly.
fn half_bits(number: f32) -> u16 {
    if number == 0.0 {
        return 0;
    }
    let bits = number.to_bits();
    let exponent = ((bits >> 23) & 0xff) as i32 - 127 + 15;
    ((bits >> 16) & 0x8000) as u16 | (exponent as u16) << 10 | ((bits >> 13) & 0x3ff) as u16
}

#[test]
fn bytes_are_numbers_where_the_network_takes_no_images() {
    let server = server::<TwoInputs>(&Options::default());
    let about = TwoInputs::ABOUT;
    let mut images = about.random_images(1, 1);
    images
        .iter_mut()
        .for_each(|array| array.iter_mut().enumerate().for_each(|(index, number)| *number = (index % 256) as f32));
    let mut asked = request(about, &images);
    for (tensor, array) in asked.inputs.iter_mut().zip(&images) {
        tensor.datatype = DataType::Uint8;
        tensor.data = bytes(array.iter().map(|number| *number as u8));
    }
    assert_eq!(found(&infer(&server, about.name, asked).unwrap()), expected::<TwoInputs>(&images));
}

#[test]
fn files_and_pixels_become_what_the_engine_makes_of_them() {
    let server = mini();
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/tests/images/rgb.png")).unwrap();
    let picture = graphc_app::data::Undecoded::new(file.clone())
        .unwrap()
        .decode(graphc_app::data::picture::Turn::Stored)
        .unwrap();
    let image = picture.view().unwrap();
    let mut session = Engine::new(Arc::new(MiniAlexNet::random(SEED))).session(SessionOptions::default()).unwrap();
    let results = session.run_images(&[image, image]).unwrap();
    let expected: Vec<u32> = results[0].iter().map(|number| number.to_bits()).collect();
    let files = crate::protocol::length_prefixed([file.as_slice(), &file].into_iter());
    let raw = one(DataType::Bytes, &[2, 1], Data::Raw(files));
    assert_eq!(found(&infer(&server, NAME, raw).unwrap()), std::slice::from_ref(&expected));
    let strings = one(DataType::Bytes, &[2], Data::Strings(vec![file.clone().into(), file.clone().into()]));
    assert_eq!(found(&infer(&server, NAME, strings).unwrap()), std::slice::from_ref(&expected));
    // A gradient, of another size than the network's.
    let pixels: Vec<u8> = (0..2 * 20 * 30 * 3).map(|index| index as u8).collect();
    let halves: Vec<_> =
        pixels.chunks(20 * 30 * 3).map(|pixels| graphc::Image::new(pixels, [20, 30, 3]).unwrap()).collect();
    let results = session.run_images(&halves).unwrap();
    let expected: Vec<u32> = results[0].iter().map(|number| number.to_bits()).collect();
    assert_eq!(found(&infer(&server, NAME, one(DataType::Uint8, &[2, 20, 30, 3], bytes(pixels))).unwrap()), [expected]);

    let classes = RequestedOutput { name: "classifier.6".into(), classification: 99 };
    let asked = InferRequest { outputs: vec![classes], ..one(DataType::Bytes, &[1], Data::Strings(vec![file.into()])) };
    let response = infer(&server, NAME, asked).unwrap();
    assert_eq!(response.outputs[0].shape, [1, 10]);
    let best = &session.classify(&image).unwrap()[0];
    let Values::Classes(classes) = &response.outputs[0].values else { panic!("{response:?}") };
    assert_eq!(classes[0], format!("{:.6}:{}:{}", best.probability, best.index, best.label.unwrap()));
}

#[test]
fn a_file_does_not_wait_longer_to_be_decoded_than_its_request_may() {
    let server = mini();
    let file = one(DataType::Bytes, &[1], Data::Strings(vec!["no image".into()]));
    let hasty = InferRequest { timeout: Some(std::time::Duration::from_millis(5)), ..file };
    let nobody = Arc::new(tokio::sync::Semaphore::new(0));
    let answered = runtime().block_on(server.at_work(NAME).infer(hasty, &nobody));
    assert_eq!(answered.map(|_| ()).unwrap_err(), Error::busy("Request timeout expired"));
}

/// So many zeros.
fn zeros(count: usize) -> Data {
    bytes(std::iter::repeat_n(0, count))
}

/// Shapes and lengths that do not fit, and what is said of them.
fn misshapen() -> Vec<(InferRequest, &'static str)> {
    vec![
        (
            one(DataType::Fp32, &[], zeros(0)),
            "input 'input' has no shape but model requires batch dimension for 'MiniAlexNet'",
        ),
        (one(DataType::Fp32, &[0, 1, 28, 28], zeros(0)), "inference request batch-size must be >= 1 for 'MiniAlexNet'"),
        (one(DataType::Fp32, &[9, 1, 28, 28], zeros(0)), "inference request batch-size must be <= 8 for 'MiniAlexNet'"),
        (
            one(DataType::Fp32, &[1, 28, 28], zeros(3136)),
            "unexpected shape for input 'input' for model 'MiniAlexNet'. Expected [-1,1,28,28], got [1,28,28]. ",
        ),
        (
            one(DataType::Fp32, &[1, 1, 28, 28], zeros(3135)),
            "input byte size mismatch for input 'input' for model 'MiniAlexNet'. Expected 3136, got 3135",
        ),
        (
            one(DataType::Fp32, &[1, 1, 28, 28], Data::Numbers(vec![0.0; 783])),
            "unexpected number of elements for input 'input' for model 'MiniAlexNet'. Expected 784, got 783",
        ),
        (
            one(DataType::Fp32, &[1, 1, 28, 28], Data::Strings(Vec::new())),
            "input 'input' has texts, and its data-type is 'FP32'",
        ),
    ]
}

/// Contents that do not fit, and what is said of them.
fn other_contents() -> Vec<(InferRequest, &'static str)> {
    vec![
        (
            one(DataType::Int64, &[1, 1, 28, 28], zeros(6272)),
            "inference input 'input' data-type is 'INT64', but model 'MiniAlexNet' expects 'FP32'",
        ),
        (
            one(DataType::Uint8, &[1, 28, 28, 2], zeros(1568)),
            "unexpected shape for input 'input' for model 'MiniAlexNet'. Expected [-1,height,width,channels] with 1, 3 or 4 channels of UINT8 pixels, got [1,28,28,2]. ",
        ),
        (
            one(DataType::Uint8, &[1, usize::MAX >> 1, 28, 3], zeros(9)),
            "unexpected shape for input 'input' for model 'MiniAlexNet'. Expected [-1,height,width,channels] with 1, 3 or 4 channels of UINT8 pixels, got [1,9223372036854775807,28,3]. ",
        ),
        (
            InferRequest {
                inputs: vec![InputTensor {
                    name: "input".into(),
                    datatype: DataType::Uint8,
                    shape: vec![1, -5, 1, 1, 1],
                    data: zeros(1),
                }],
                ..InferRequest::default()
            },
            "unexpected shape for input 'input' for model 'MiniAlexNet'. Expected [-1,height,width,channels] with 1, 3 or 4 channels of UINT8 pixels, got [1,-5,1,1,1]. ",
        ),
        (
            one(DataType::Uint8, &[1, 1, 1, 1], Data::Numbers(vec![256.0])),
            "input 'input' has numbers other than 0 to 255, and its data-type is 'UINT8'",
        ),
        (
            one(DataType::Bytes, &[1], bytes([9, 0, 0, 0, 1])),
            "incorrect byte strings for input 'input' of model 'MiniAlexNet': expected 1, each after four bytes of its length",
        ),
        (
            one(DataType::Bytes, &[1], Data::Strings(vec![])),
            "unexpected number of elements for input 'input' for model 'MiniAlexNet'. Expected 1, got 0",
        ),
        (
            one(DataType::Bytes, &[1], Data::Strings(vec!["no image".into()])),
            "image 0: it is neither a JPEG nor a PNG file",
        ),
        (
            one(DataType::Bytes, &[1], Data::Base64(vec!["?".into()])),
            "image 0: expected a file in base64: Invalid symbol 63, offset 0.",
        ),
        (
            one(DataType::Fp32, &[1, 1, 28, 28], Data::Base64(vec!["AAEC".into()])),
            "input 'input' has texts, and its data-type is 'FP32'",
        ),
        (
            InferRequest::default(),
            "expected 1 inputs but got 0 inputs for model 'MiniAlexNet'. Got input(s) [], but missing required input(s) ['input']. Please provide all required input(s).",
        ),
    ]
}

#[test]
fn what_does_not_fit_is_said_and_changes_nothing() {
    let server = mini();
    let cases = [misshapen(), other_contents()].concat();
    let failed = cases.len() as u64;
    for (request, message) in cases {
        let error = infer(&server, NAME, InferRequest { id: "7".into(), ..request }).unwrap_err();
        assert_eq!(error, Error::invalid(format!("[request id: 7] {message}")));
    }
    let other =
        InferRequest { inputs: vec![tensor("image", DataType::Fp32, &[1], zeros(4))], ..InferRequest::default() };
    assert!(
        infer(&server, NAME, other)
            .unwrap_err()
            .message
            .ends_with("unexpected inference input 'image' for model 'MiniAlexNet'")
    );
    let output = RequestedOutput { name: "nothing".into(), classification: 0 };
    let other = InferRequest { outputs: vec![output], ..one(DataType::Fp32, &[1, 1, 28, 28], zeros(3136)) };
    assert!(
        infer(&server, NAME, other)
            .unwrap_err()
            .message
            .ends_with("unexpected inference output 'nothing' for model 'MiniAlexNet'")
    );
    let counted = &server.statistics(NAME, "1").unwrap()[0].statistics;
    assert_eq!((counted.fail.count, counted.executions), (failed + 2, 0));
}

#[test]
fn models_and_versions() {
    let models =
        || [Served::of::<MiniAlexNet>().random_weights(1), Served::of::<MiniAlexNet>().random_weights(2).version(3)];
    let server = Server::new(models(), &Options::default()).unwrap();
    assert_eq!(server.index().iter().map(|entry| entry.state).collect::<Vec<_>>(), ["LOADING", "LOADING"]);
    assert_eq!(server.model_is_ready(NAME, ""), Ok(false));
    assert_eq!(server.load_all(), []);
    assert_eq!(server.model_metadata(NAME, "").unwrap().versions, ["1", "3"]);
    assert_eq!(server.model_metadata(NAME, "1").unwrap().inputs[0].shape, [-1, 1, 28, 28]);
    assert_eq!(server.model_config(NAME, "").unwrap().version, 3, "the highest");
    let ask = |name: &str, version: &str| server.model_metadata(name, version).unwrap_err();
    let unknown = |message: &str| Error::new(Code::NotFound, format!("Request for unknown model: {message}"));
    assert_eq!(ask("none", ""), unknown("'none' is not found"));
    assert_eq!(ask(NAME, "2"), unknown("'MiniAlexNet' version 2 is not found"));
    for version in ["0", "-1", "one", "1.0", "99999999999999999999"] {
        assert_eq!(ask(NAME, version).code, Code::InvalidArgument, "{version}");
    }

    let refused = |models: Vec<Served>| Server::new(models, &Options::default()).unwrap_err();
    assert!(matches!(refused(Vec::new()), StartError::NoModels));
    assert!(matches!(
        refused(vec![Served::of::<MiniAlexNet>(), Served::of::<MiniAlexNet>()]),
        StartError::Twice { .. }
    ));
    assert!(matches!(refused(vec![Served::of::<MiniAlexNet>().name("a/b")]), StartError::Name { .. }));
    assert!(matches!(refused(vec![Served::of::<MiniAlexNet>().version(0)]), StartError::Name { .. }));
}

#[test]
fn a_model_whose_weights_cannot_be_loaded_says_why() {
    let models = [Served::of::<MiniAlexNet>().weights("no-such-file"), Served::of::<TwoOutputs>()];
    let server = Server::new(models, &Options::default()).unwrap();
    let problems = server.load_all();
    assert!(
        problems[0].message.starts_with("failed to load 'MiniAlexNet' version 1: no-such-file: cannot read the file")
    );
    assert!(problems[1].message.ends_with("the program has no weights for it, and no file of weights is named"));
    assert!(!server.is_ready());
    let entry = &server.index()[0];
    assert_eq!(entry.state, "UNAVAILABLE");
    assert!(entry.reason.contains("no-such-file"), "{entry:?}");
    assert_eq!(server.model_is_ready(NAME, "1"), Ok(false));
    let error = server.model_metadata(NAME, "").unwrap_err();
    assert_eq!(
        (error.code, error.message.as_str()),
        (Code::Unavailable, "Request for unknown model: 'MiniAlexNet' has no available versions")
    );
}
