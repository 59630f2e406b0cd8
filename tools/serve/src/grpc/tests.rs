//! The services, called in process as a client calls them: what they answer is what the bare engine gives.

use std::{collections::HashMap, time::Duration};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use graphc::{Model, ndarray::ArrayD};
use prost::Message;
use tonic::{
    Code, Request, Response, Status, Streaming, client::Grpc, codec::CompressionEncoding,
    codegen::http::uri::PathAndQuery,
};
use tonic_health::pb::{HealthCheckRequest, HealthCheckResponse, health_check_response::ServingStatus};
use tonic_prost::ProstCodec;
use tonic_reflection::pb::v1::{
    ServerReflectionRequest, ServerReflectionResponse, server_reflection_request::MessageRequest,
    server_reflection_response::MessageResponse,
};

use super::generated::{
    InferParameter, InferTensorContents, ModelConfigRequest, ModelConfigResponse, ModelInferRequest,
    ModelInferResponse, ModelMetadataRequest, ModelMetadataResponse, ModelReadyRequest, ModelReadyResponse,
    ModelStatisticsRequest, ModelStatisticsResponse, ModelStreamInferResponse, RepositoryIndexRequest,
    RepositoryIndexResponse, RepositoryModelLoadRequest, RepositoryModelLoadResponse, RepositoryModelUnloadRequest,
    RepositoryModelUnloadResponse, ServerLiveRequest, ServerLiveResponse, ServerMetadataRequest,
    ServerMetadataResponse, ServerReadyRequest, ServerReadyResponse,
    infer_parameter::ParameterChoice,
    model_infer_request::{InferInputTensor, InferRequestedOutputTensor},
};
use crate::{
    Batching, Options, Server,
    memory::Room,
    tests::{MiniAlexNet, TwoInputs, expected, runtime, server},
};

/// A message without fields.
pub(crate) use super::generated::ServerLiveRequest as Live;

fn router(server: &Server) -> axum::Router {
    super::router(server, &Room::new(1 << 30))
}

const INFERENCE: &str = "inference.GRPCInferenceService";

/// Calls a method of a service.
async fn call<Q, A>(server: &Server, service: &str, method: &str, request: Q) -> Result<A, Status>
where
    Q: Message + Send + Sync + 'static,
    A: Message + Default + Send + Sync + 'static,
{
    let mut client = Grpc::new(router(server));
    client.ready().await.unwrap();
    let path = PathAndQuery::try_from(format!("/{service}/{method}")).unwrap();
    let answer = client.unary(Request::new(request), path, ProstCodec::default()).await;
    answer.map(Response::into_inner)
}

/// Calls a method of two streams.
async fn converse<Q, A>(server: &Server, service: &str, method: &str, requests: Vec<Q>) -> Vec<Result<A, Status>>
where
    Q: Message + Send + Sync + 'static,
    A: Message + Default + Send + Sync + 'static,
{
    let mut client = Grpc::new(router(server));
    client.ready().await.unwrap();
    let path = PathAndQuery::try_from(format!("/{service}/{method}")).unwrap();
    let requests = Request::new(stream::iter(requests));
    let answers: Streaming<A> = client.streaming(requests, path, ProstCodec::default()).await.unwrap().into_inner();
    answers.collect().await
}

fn shape(array: &ArrayD<f32>) -> Vec<i64> {
    array.shape().iter().map(|size| *size as i64).collect()
}

/// A request with these arrays as bytes, or as numbers.
fn request<M: Model>(images: &[ArrayD<f32>], is_raw: bool) -> ModelInferRequest {
    let input = |(name, array): (&str, &ArrayD<f32>)| {
        let numbers = InferTensorContents { fp32_contents: array.iter().copied().collect(), ..Default::default() };
        let contents = (!is_raw).then_some(numbers);
        InferInputTensor {
            name: name.into(),
            datatype: "FP32".into(),
            shape: shape(array),
            contents,
            ..Default::default()
        }
    };
    let raw = |array: &ArrayD<f32>| array.iter().flat_map(|number| number.to_le_bytes()).collect::<Bytes>();
    let names = M::ABOUT.inputs.iter().map(|input| input.name);
    ModelInferRequest {
        model_name: M::ABOUT.name.into(),
        id: "mine".into(),
        inputs: names.zip(images).map(input).collect(),
        raw_input_contents: if is_raw { images.iter().map(raw).collect() } else { Vec::new() },
        ..Default::default()
    }
}

fn bits(response: &ModelInferResponse) -> Vec<Vec<u32>> {
    let numbers =
        |raw: &Bytes| raw.chunks_exact(4).map(|bytes| u32::from_le_bytes(bytes.try_into().unwrap())).collect();
    response.raw_output_contents.iter().map(numbers).collect()
}

async fn infer(server: &Server, request: ModelInferRequest) -> Result<ModelInferResponse, Status> {
    call(server, INFERENCE, "ModelInfer", request).await
}

fn answers_as_the_engine<M: Model>() {
    let server = server::<M>(&Options::default());
    let images = M::ABOUT.random_images(3, 2);
    for is_raw in [true, false] {
        let response = runtime().block_on(infer(&server, request::<M>(&images, is_raw))).unwrap();
        assert_eq!((response.model_name.as_str(), response.model_version.as_str()), (M::ABOUT.name, "1"));
        assert_eq!(response.id, "mine");
        assert_eq!(bits(&response), expected::<M>(&images));
        for (tensor, output) in response.outputs.iter().zip(M::ABOUT.outputs) {
            let shape: Vec<i64> = output.batch_shape(2).iter().map(|size| *size as i64).collect();
            assert_eq!((tensor.name.as_str(), tensor.datatype.as_str(), &tensor.shape), (output.name, "FP32", &shape));
        }
    }
}

#[test]
fn results_have_the_bits_of_the_engine() {
    answers_as_the_engine::<MiniAlexNet>();
    answers_as_the_engine::<TwoInputs>();
}

#[test]
fn classes_are_texts_after_their_lengths() {
    let server = server::<MiniAlexNet>(&Options::default());
    let mut request = request::<MiniAlexNet>(&MiniAlexNet::ABOUT.random_images(3, 1), true);
    let three = InferParameter { parameter_choice: Some(ParameterChoice::Int64Param(3)) };
    let parameters = HashMap::from([("classification".to_owned(), three)]);
    request.outputs = vec![InferRequestedOutputTensor { name: MiniAlexNet::ABOUT.outputs[0].name.into(), parameters }];
    let response = runtime().block_on(infer(&server, request)).unwrap();
    assert_eq!((response.outputs[0].datatype.as_str(), &response.outputs[0].shape), ("BYTES", &vec![1, 3]));
    let mut raw = response.raw_output_contents[0].as_ref();
    let mut texts = Vec::new();
    while let Some((length, rest)) = raw.split_first_chunk::<4>() {
        let (text, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
        texts.push(std::str::from_utf8(text).unwrap());
        raw = rest;
    }
    assert_eq!(texts.len(), 3);
    assert!(texts.iter().all(|text| text.split(':').next().unwrap().parse::<f32>().is_ok()), "{texts:?}");
}

#[test]
fn wrong_requests_get_a_code_and_a_message() {
    let server = server::<MiniAlexNet>(&Options::default());
    let images = MiniAlexNet::ABOUT.random_images(3, 1);
    let good = |is_raw| request::<MiniAlexNet>(&images, is_raw);
    let with_input = |change: &dyn Fn(&mut InferInputTensor)| {
        let mut request = good(false);
        change(&mut request.inputs[0]);
        request
    };
    let with_parameter = |key: &str, choice| {
        let parameter = InferParameter { parameter_choice: Some(choice) };
        ModelInferRequest { parameters: HashMap::from([(key.to_owned(), parameter)]), ..good(true) }
    };
    let cases = [
        (
            ModelInferRequest { model_name: "Other".into(), ..good(true) },
            Code::NotFound,
            "Request for unknown model: 'Other' is not found",
        ),
        (ModelInferRequest { model_version: "2".into(), ..good(true) }, Code::NotFound, "version 2 is not found"),
        (ModelInferRequest { model_version: "x".into(), ..good(true) }, Code::InvalidArgument, "version string 'x'"),
        (
            ModelInferRequest { raw_input_contents: vec![Bytes::new(); 2], ..good(true) },
            Code::InvalidArgument,
            "expected 1 entries in raw_input_contents",
        ),
        (ModelInferRequest { raw_input_contents: vec![Bytes::new()], ..good(true) }, Code::InvalidArgument, "got 0"),
        (
            ModelInferRequest { raw_input_contents: vec![Bytes::new()], ..good(false) },
            Code::InvalidArgument,
            "contents field must not be specified",
        ),
        (with_input(&|input| input.contents = None), Code::InvalidArgument, "unable to find data for input tensor"),
        (with_input(&|input| input.datatype = "FP31".into()), Code::InvalidArgument, "unknown datatype 'FP31'"),
        (
            with_input(&|input| input.datatype = "FP16".into()),
            Code::InvalidArgument,
            "expected raw_input_contents, got 'fp32_contents'",
        ),
        (
            with_input(&|input| input.datatype = "INT8".into()),
            Code::InvalidArgument,
            "expected 'int_contents', got 'fp32_contents'",
        ),
        (with_input(&|input| input.shape[0] = -1), Code::InvalidArgument, "batch-size must be >= 1"),
        (with_input(&|input| input.shape[0] = i64::MAX), Code::InvalidArgument, "batch-size must be <= 8"),
        (with_parameter("priority", ParameterChoice::Int64Param(-1)), Code::InvalidArgument, "expected value >= 0"),
        (
            with_parameter("timeout", ParameterChoice::BoolParam(true)),
            Code::InvalidArgument,
            "invalid value type for 'timeout'",
        ),
    ];
    for (request, code, message) in cases {
        let status = runtime().block_on(infer(&server, request)).expect_err(message);
        assert_eq!(status.code(), code, "{status:?}");
        assert!(status.message().contains(message), "{status:?} {message}");
    }
}

#[test]
fn messages_are_bounded_in_bytes_and_in_parts() {
    let server = server::<MiniAlexNet>(&Options::default());
    let limit = server.max_request_bytes_of_all();
    let large = ModelInferRequest { id: "x".repeat(limit + 1), ..Default::default() };
    let many = ModelInferRequest { inputs: vec![InferInputTensor::default(); 70_000], ..Default::default() };
    for (request, code) in [(large, Code::OutOfRange), (many, Code::InvalidArgument)] {
        let status = runtime().block_on(infer(&server, request)).expect_err("too much");
        assert_eq!(status.code(), code, "{status:?}");
    }
}

#[test]
fn calls_without_tensors_have_small_messages() {
    let server = server::<MiniAlexNet>(&Options::default());
    // What is no field of a message is passed over, but must come.
    let large = ModelInferRequest { id: "x".repeat(100_000), ..Default::default() };
    runtime().block_on(async {
        for (service, method) in
            [(INFERENCE, "ServerLive"), (INFERENCE, "ModelConfig"), ("grpc.health.v1.Health", "Check")]
        {
            let called: Result<ServerLiveResponse, Status> = call(&server, service, method, large.clone()).await;
            assert_eq!(called.unwrap_err().code(), Code::OutOfRange, "{method}");
        }
        let mut client = Grpc::new(router(&server)).send_compressed(CompressionEncoding::Gzip);
        client.ready().await.unwrap();
        let path = PathAndQuery::from_static("/inference.GRPCInferenceService/ServerLive");
        let codec = ProstCodec::<ModelInferRequest, ServerLiveResponse>::default();
        let status = client.unary(Request::new(large), path, codec).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{status:?}");
    });
}

#[test]
fn messages_have_memory_until_they_are_answered() {
    const MEMORY: usize = 8 << 10;
    let server = server::<MiniAlexNet>(&Options::default());
    let room = Room::new(MEMORY);
    let router = super::router(&server, &room);
    let of = |images| request::<MiniAlexNet>(&MiniAlexNet::ABOUT.random_images(1, images), true);
    runtime().block_on(async {
        let mut client = Grpc::new(router);
        client.ready().await.unwrap();
        let infer = PathAndQuery::from_static("/inference.GRPCInferenceService/ModelInfer");
        let codec = || ProstCodec::<ModelInferRequest, ModelInferResponse>::default();
        // An image has three KiB.
        client.unary(Request::new(of(2)), infer.clone(), codec()).await.unwrap();
        assert_eq!(room.free(), MEMORY);
        let status = client.unary(Request::new(of(3)), infer, codec()).await.unwrap_err();
        assert_eq!(
            (status.code(), status.message()),
            (Code::Unavailable, "the server has no memory left for the request")
        );
        assert!(status.metadata().contains_key("grpc-retry-pushback-ms"));
        assert_eq!(room.free(), MEMORY);
        // Each message of a stream has its own; the client sends the next when it has the answer.
        let path = PathAndQuery::from_static("/inference.GRPCInferenceService/ModelStreamInfer");
        let (ask, asked) = tokio::sync::mpsc::channel(1);
        let asked = stream::unfold(asked, async |mut asked| Some((asked.recv().await?, asked)));
        let codec = ProstCodec::<ModelInferRequest, ModelStreamInferResponse>::default();
        let mut answers = client.streaming(Request::new(asked), path, codec).await.unwrap().into_inner();
        for _ in 0..5 {
            ask.send(of(2)).await.unwrap();
            let answer = answers.next().await.unwrap().unwrap();
            assert_eq!(answer.error_message, "");
        }
        drop(ask);
        assert!(answers.next().await.is_none());
        assert_eq!(room.free(), MEMORY);
        // Of calls without tensors, a message is answered before the next.
        let path = PathAndQuery::from_static("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo");
        let codec = ProstCodec::<ServerReflectionRequest, ServerReflectionResponse>::default();
        let message_request = Some(MessageRequest::ListServices(String::new()));
        let question = ServerReflectionRequest { message_request, ..Default::default() };
        let questions = stream::iter(vec![question; 40]);
        let answers = client.streaming(Request::new(questions), path, codec).await.unwrap().into_inner();
        assert_eq!((answers.count().await, room.free()), (40, MEMORY));
    });
}

#[test]
fn an_idle_stream_ends_with_the_server() {
    let server = server::<MiniAlexNet>(&Options::default());
    runtime().block_on(async {
        let reflection = "grpc.reflection.v1.ServerReflection".to_owned();
        for (service, method) in [(INFERENCE.to_owned(), "ModelStreamInfer"), (reflection, "ServerReflectionInfo")] {
            let mut client = Grpc::new(router(&server));
            client.ready().await.unwrap();
            let path = PathAndQuery::try_from(format!("/{service}/{method}")).unwrap();
            let codec = ProstCodec::<ModelInferRequest, ModelStreamInferResponse>::default();
            let idle = Request::new(stream::pending());
            let mut answers = client.streaming(idle, path, codec).await.unwrap().into_inner();
            server.retire();
            assert!(answers.next().await.is_none(), "{method}");
        }
    });
}

#[test]
fn a_stream_answers_in_order_and_an_error_ends_nothing() {
    let server = server::<MiniAlexNet>(&Options::default());
    let requests: Vec<ModelInferRequest> = (0..40)
        .map(|index| {
            let images = MiniAlexNet::ABOUT.random_images(index, 1);
            let model_name = if index % 7 == 3 { "Other" } else { MiniAlexNet::ABOUT.name };
            ModelInferRequest {
                id: index.to_string(),
                model_name: model_name.into(),
                ..request::<MiniAlexNet>(&images, true)
            }
        })
        .collect();
    let answers: Vec<Result<ModelStreamInferResponse, Status>> =
        runtime().block_on(converse(&server, INFERENCE, "ModelStreamInfer", requests));
    assert_eq!(answers.len(), 40);
    for (index, answer) in (0..).zip(answers) {
        let answer = answer.unwrap();
        let response = answer.infer_response.unwrap();
        assert_eq!(response.id, index.to_string());
        if index % 7 == 3 {
            assert_eq!(answer.error_message, "Request for unknown model: 'Other' is not found");
        } else {
            assert_eq!(answer.error_message, "");
            assert_eq!(bits(&response), expected::<MiniAlexNet>(&MiniAlexNet::ABOUT.random_images(index, 1)));
        }
    }
}

#[test]
fn a_caller_is_told_when_its_time_is_over() {
    // No batch is taken before the delay is over.
    let batching = Batching { delay: Duration::from_secs(60), ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let status = runtime().block_on(async {
        let mut client = Grpc::new(router(&server));
        client.ready().await.unwrap();
        let mut request = Request::new(request::<MiniAlexNet>(&MiniAlexNet::ABOUT.random_images(3, 1), true));
        request.metadata_mut().insert("grpc-timeout", "50m".parse().unwrap());
        let path = PathAndQuery::from_static("/inference.GRPCInferenceService/ModelInfer");
        let codec = ProstCodec::<ModelInferRequest, ModelInferResponse>::default();
        client.unary(request, path, codec).await.expect_err("in 50 milliseconds")
    });
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert_eq!(server.statistics("", "").unwrap()[0].statistics.pending, 0, "it has left the queue");
}

#[test]
fn descriptions_statistics_and_the_repository() {
    let server = server::<TwoInputs>(&Options::default());
    let name = TwoInputs::ABOUT.name.to_owned();
    runtime().block_on(async {
        let live: ServerLiveResponse = call(&server, INFERENCE, "ServerLive", ServerLiveRequest {}).await.unwrap();
        let ready: ServerReadyResponse = call(&server, INFERENCE, "ServerReady", ServerReadyRequest {}).await.unwrap();
        assert!(live.live && ready.ready);
        let told: ServerMetadataResponse =
            call(&server, INFERENCE, "ServerMetadata", ServerMetadataRequest {}).await.unwrap();
        assert_eq!(told.name, "graphc");
        for (model, is_ready) in [(name.clone(), true), ("Other".into(), false)] {
            let request = ModelReadyRequest { name: model, version: String::new() };
            let told: ModelReadyResponse = call(&server, INFERENCE, "ModelReady", request).await.unwrap();
            assert_eq!(told.ready, is_ready);
        }
        let request = ModelMetadataRequest { name: name.clone(), version: "1".into() };
        let told: ModelMetadataResponse = call(&server, INFERENCE, "ModelMetadata", request).await.unwrap();
        let names: Vec<&str> = told.inputs.iter().map(|input| input.name.as_str()).collect();
        assert_eq!(names, TwoInputs::ABOUT.inputs.iter().map(|input| input.name).collect::<Vec<_>>());
        assert!(told.inputs.iter().all(|input| input.datatype == "FP32" && input.shape[0] == -1));
        let request = ModelConfigRequest { name: name.clone(), version: String::new() };
        let told: ModelConfigResponse = call(&server, INFERENCE, "ModelConfig", request).await.unwrap();
        let config = told.config.unwrap();
        assert_eq!((config.name.as_str(), config.max_batch_size, config.input.len()), (name.as_str(), 2, 2));
        let group = &config.instance_group[0];
        assert_eq!((group.name.as_str(), group.kind().as_str_name()), ("TwoInputs_0", "KIND_CPU"));
        infer(&server, self::request::<TwoInputs>(&TwoInputs::ABOUT.random_images(3, 2), true)).await.unwrap();
        let request = ModelStatisticsRequest { name: name.clone(), version: String::new() };
        let told: ModelStatisticsResponse = call(&server, INFERENCE, "ModelStatistics", request).await.unwrap();
        let counted = &told.model_stats[0];
        assert_eq!((counted.inference_count, counted.execution_count), (2, 1));
        assert_eq!(counted.inference_stats.as_ref().unwrap().success.as_ref().unwrap().count, 1);
        assert!(counted.last_inference > 0 && counted.batch_stats[0].batch_size == 2);
        unloads_and_loads(&server, &name).await;
    });
}

async fn unloads_and_loads(server: &Server, name: &str) {
    let states = async || {
        let request = RepositoryIndexRequest::default();
        let told: RepositoryIndexResponse = call(server, INFERENCE, "RepositoryIndex", request).await.unwrap();
        told.models.into_iter().map(|model| (model.state, model.reason)).collect::<Vec<_>>()
    };
    let (ready, unloaded) = (("READY".to_owned(), String::new()), ("UNAVAILABLE".to_owned(), "unloaded".to_owned()));
    assert_eq!(states().await, std::slice::from_ref(&ready));
    let request = RepositoryModelUnloadRequest { model_name: name.into(), ..Default::default() };
    let _: RepositoryModelUnloadResponse = call(server, INFERENCE, "RepositoryModelUnload", request).await.unwrap();
    assert_eq!(states().await, [unloaded]);
    let images = TwoInputs::ABOUT.random_images(3, 1);
    let status = infer(server, self::request::<TwoInputs>(&images, true)).await.expect_err("it is unloaded");
    assert_eq!(status.code(), Code::Unavailable);
    let request = RepositoryModelLoadRequest { model_name: name.into(), ..Default::default() };
    let _: RepositoryModelLoadResponse = call(server, INFERENCE, "RepositoryModelLoad", request).await.unwrap();
    assert_eq!(states().await, [ready]);
    infer(server, self::request::<TwoInputs>(&images, true)).await.unwrap();
}

#[test]
fn health_is_that_of_the_server_and_of_its_models() {
    let server = server::<MiniAlexNet>(&Options::default());
    let check = async |service: &str| {
        let request = HealthCheckRequest { service: service.into() };
        let told: Result<HealthCheckResponse, Status> = call(&server, "grpc.health.v1.Health", "Check", request).await;
        told.map(|told| told.status())
    };
    runtime().block_on(async {
        for service in ["", INFERENCE, MiniAlexNet::ABOUT.name] {
            assert_eq!(check(service).await.unwrap(), ServingStatus::Serving, "{service}");
        }
        assert_eq!(check("Other").await.expect_err("no such service").code(), Code::NotFound);
        // Who watches is told of the end, and then let go.
        let watch = converse(&server, "grpc.health.v1.Health", "Watch", vec![HealthCheckRequest::default()]);
        let retire = async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            server.retire();
        };
        let (told, ()) = tokio::join!(watch, retire);
        let told: Vec<ServingStatus> =
            told.into_iter().map(|told: Result<HealthCheckResponse, _>| told.unwrap().status()).collect();
        assert_eq!(told, [ServingStatus::Serving, ServingStatus::NotServing]);
        assert_eq!(check("").await.unwrap(), ServingStatus::NotServing);
    });
}

#[test]
fn reflection_knows_every_service() {
    let server = server::<MiniAlexNet>(&Options::default());
    for version in ["v1", "v1alpha"] {
        let service = format!("grpc.reflection.{version}.ServerReflection");
        let ask = |message| ServerReflectionRequest { host: String::new(), message_request: Some(message) };
        let requests = vec![
            ask(MessageRequest::ListServices(String::new())),
            ask(MessageRequest::FileContainingSymbol(INFERENCE.into())),
        ];
        let answers: Vec<Result<ServerReflectionResponse, Status>> =
            runtime().block_on(converse(&server, &service, "ServerReflectionInfo", requests));
        let answers: Vec<MessageResponse> =
            answers.into_iter().map(|answer| answer.unwrap().message_response.unwrap()).collect();
        let [MessageResponse::ListServicesResponse(services), MessageResponse::FileDescriptorResponse(files)] =
            answers.as_slice()
        else {
            panic!("{answers:?}");
        };
        let names: Vec<&str> = services.service.iter().map(|service| service.name.as_str()).collect();
        for name in [INFERENCE, "grpc.health.v1.Health", service.as_str()] {
            assert!(names.contains(&name), "{names:?}");
        }
        assert_eq!(files.file_descriptor_proto.len(), 1);
    }
}
