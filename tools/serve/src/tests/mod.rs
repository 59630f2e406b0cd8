//! Servers without a transport: what they answer is held against the bare engine, bit by bit.

mod batches;
mod client;
mod hostile;
mod http;
mod requests;

use std::sync::Arc;

use bytes::Bytes;
use graphc::{About, Engine, Model, SessionOptions, ndarray::ArrayD};
use tokio::runtime::Runtime;

use crate::{
    Options, Served, Server,
    protocol::{Data, DataType, Error, InferRequest, InferResponse, InputTensor, Values},
};

graphc::model!("../../../../models/mini-alexnet.yaml", batch = [1, 4, 8]);
graphc::model!("../../../../tests/models/two_inputs.yaml", batch = [1, 2]);
graphc::model!("../../../../tests/models/two_outputs.yaml", batch = [3]);

const SEED: u64 = 7;

pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap()
}

/// A server of `M` with generated weights, loaded.
pub(crate) fn server<M: Model>(options: &Options) -> Server {
    let server = Server::new([Served::of::<M>().random_weights(SEED)], options).unwrap();
    assert!(!server.is_ready());
    assert_eq!(server.load_all(), []);
    assert!(server.is_ready());
    server
}

/// A request with these arrays as bytes.
pub(crate) fn request(about: &About, images: &[ArrayD<f32>]) -> InferRequest {
    let tensor = |(input, array): (&graphc::Input, &ArrayD<f32>)| {
        let bytes: Vec<u8> = array.iter().flat_map(|number| number.to_le_bytes()).collect();
        tensor(input.name, DataType::Fp32, array.shape(), Data::Raw(bytes.into()))
    };
    InferRequest { inputs: about.inputs.iter().zip(images).map(tensor).collect(), ..InferRequest::default() }
}

fn tensor(name: &str, datatype: DataType, shape: &[usize], data: Data) -> InputTensor {
    InputTensor { name: name.into(), datatype, shape: shape.iter().map(|size| *size as i64).collect(), data }
}

/// What the bare engine gives.
pub(crate) fn expected<M: Model>(images: &[ArrayD<f32>]) -> Vec<Vec<u32>> {
    let mut session = Engine::new(Arc::new(M::random(SEED))).session(SessionOptions::default()).unwrap();
    let views: Vec<_> = images.iter().map(|array| array.view()).collect();
    session.run(&views).unwrap().iter().map(|array| array.iter().map(|number| number.to_bits()).collect()).collect()
}

pub(crate) fn found(response: &InferResponse) -> Vec<Vec<u32>> {
    let numbers = |values: &Values| match values {
        Values::Numbers(numbers) => numbers.iter().map(|number| number.to_bits()).collect(),
        Values::Classes(_) => Vec::new(),
    };
    response.outputs.iter().map(|output| numbers(&output.values)).collect()
}

pub(crate) fn infer(server: &Server, model: &str, request: InferRequest) -> Result<InferResponse, Error> {
    runtime().block_on(server.infer(model, "", request))
}

fn bytes(numbers: impl IntoIterator<Item = u8>) -> Data {
    Data::Raw(numbers.into_iter().collect::<Bytes>())
}
