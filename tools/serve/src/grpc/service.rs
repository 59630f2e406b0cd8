//! `inference.GRPCInferenceService`: each call is one of the [`Server`].

use std::{pin::Pin, sync::Arc};

use futures_util::{Stream, StreamExt};
use prost::Message;
use tonic::{Request, Response, Status, Streaming};

use super::{
    convert, deadline, describe,
    generated::{
        ModelConfigRequest, ModelConfigResponse, ModelInferRequest, ModelInferResponse, ModelMetadataRequest,
        ModelMetadataResponse, ModelReadyRequest, ModelReadyResponse, ModelStatisticsRequest, ModelStatisticsResponse,
        ModelStreamInferResponse, RepositoryIndexRequest, RepositoryIndexResponse, RepositoryModelLoadRequest,
        RepositoryModelLoadResponse, RepositoryModelUnloadRequest, RepositoryModelUnloadResponse, ServerLiveRequest,
        ServerLiveResponse, ServerMetadataRequest, ServerMetadataResponse, ServerReadyRequest, ServerReadyResponse,
        grpc_inference_service_server::GrpcInferenceService, repository_index_response::ModelIndex,
    },
    messages::Memory,
    status::status,
};
use crate::{
    Server, blocking,
    memory::Permit,
    protocol::{Code, Error},
};

/// Requests of one stream that are at work at the same time, so that they can be of one batch.
const ABREAST: usize = 32;

/// Answers with what the server says.
#[derive(Debug)]
pub(super) struct Inference {
    server: Server,
}

impl Inference {
    pub(super) fn new(server: Server) -> Inference {
        Inference { server }
    }
}

/// The memory is that of the message.
async fn infer(
    server: &Server,
    mut message: ModelInferRequest,
    memory: Option<Permit>,
) -> Result<ModelInferResponse, Error> {
    let (model, version) = (message.model_name.clone(), message.model_version.clone());
    let memory = memory.map(|mut permit| {
        permit.shrink(message.encoded_len());
        Arc::new(permit)
    });
    if let Some(permit) = &memory {
        // Those that are at work when the caller goes keep it.
        convert::byte_strings(&mut message).for_each(|bytes| *bytes = permit.hold(std::mem::take(bytes)));
    }
    let request = convert::request(message)?;
    let response = server.infer(&model, &version, request).await?;
    blocking::run(response.elements(), move || convert::response(response)).await
}

/// An answer of a stream: an error is one too, and has the request's name.
async fn answer(
    server: Server,
    message: Result<ModelInferRequest, Status>,
    memory: Option<Permit>,
) -> Result<ModelStreamInferResponse, Status> {
    let message = message?;
    let id = message.id.clone();
    Ok(match infer(&server, message, memory).await {
        Ok(response) => ModelStreamInferResponse { error_message: String::new(), infer_response: Some(response) },
        Err(error) => ModelStreamInferResponse {
            error_message: error.message,
            infer_response: Some(ModelInferResponse { id, ..ModelInferResponse::default() }),
        },
    })
}

fn memory<T>(request: &Request<T>) -> Memory {
    request.extensions().get::<Memory>().cloned().unwrap_or_default()
}

#[tonic::async_trait]
impl GrpcInferenceService for Inference {
    type ModelStreamInferStream = Pin<Box<dyn Stream<Item = Result<ModelStreamInferResponse, Status>> + Send>>;

    async fn server_live(&self, _: Request<ServerLiveRequest>) -> Result<Response<ServerLiveResponse>, Status> {
        Ok(Response::new(ServerLiveResponse { live: true }))
    }

    async fn server_ready(&self, _: Request<ServerReadyRequest>) -> Result<Response<ServerReadyResponse>, Status> {
        Ok(Response::new(ServerReadyResponse { ready: self.server.is_ready() }))
    }

    async fn model_ready(&self, request: Request<ModelReadyRequest>) -> Result<Response<ModelReadyResponse>, Status> {
        let ModelReadyRequest { name, version } = request.get_ref();
        let ready = match self.server.model_is_ready(name, version) {
            // As Triton: what is not there is not ready.
            Err(Error { code: Code::NotFound, .. }) => false,
            other => other.map_err(status)?,
        };
        Ok(Response::new(ModelReadyResponse { ready }))
    }

    async fn server_metadata(
        &self,
        _: Request<ServerMetadataRequest>,
    ) -> Result<Response<ServerMetadataResponse>, Status> {
        let metadata = self.server.metadata();
        Ok(Response::new(ServerMetadataResponse {
            name: metadata.name.into(),
            version: metadata.version.into(),
            extensions: metadata.extensions.iter().map(ToString::to_string).collect(),
        }))
    }

    async fn model_metadata(
        &self,
        request: Request<ModelMetadataRequest>,
    ) -> Result<Response<ModelMetadataResponse>, Status> {
        let ModelMetadataRequest { name, version } = request.get_ref();
        let metadata = self.server.model_metadata(name, version).map_err(status)?;
        Ok(Response::new(describe::metadata(metadata)))
    }

    async fn model_infer(&self, request: Request<ModelInferRequest>) -> Result<Response<ModelInferResponse>, Status> {
        let limit = deadline::of(request.metadata());
        let memory = memory(&request).next();
        let call = async { infer(&self.server, request.into_inner(), memory).await.map_err(status) };
        deadline::within(limit, call).await.map(Response::new)
    }

    async fn model_stream_infer(
        &self,
        request: Request<Streaming<ModelInferRequest>>,
    ) -> Result<Response<Self::ModelStreamInferStream>, Status> {
        let (server, memory) = (self.server.clone(), memory(&request));
        let answers = request.into_inner().map(move |message| answer(server.clone(), message, memory.next()));
        Ok(Response::new(Box::pin(answers.buffered(ABREAST))))
    }

    async fn model_config(
        &self,
        request: Request<ModelConfigRequest>,
    ) -> Result<Response<ModelConfigResponse>, Status> {
        let ModelConfigRequest { name, version } = request.get_ref();
        let config = self.server.model_config(name, version).map_err(status)?;
        Ok(Response::new(ModelConfigResponse { config: Some(describe::config(config)) }))
    }

    async fn model_statistics(
        &self,
        request: Request<ModelStatisticsRequest>,
    ) -> Result<Response<ModelStatisticsResponse>, Status> {
        let ModelStatisticsRequest { name, version } = request.get_ref();
        let models = self.server.statistics(name, version).map_err(status)?;
        Ok(Response::new(ModelStatisticsResponse {
            model_stats: models.into_iter().map(describe::statistics).collect(),
        }))
    }

    async fn repository_index(
        &self,
        request: Request<RepositoryIndexRequest>,
    ) -> Result<Response<RepositoryIndexResponse>, Status> {
        let only_ready = request.get_ref().ready;
        let entries = self.server.index().into_iter().filter(|entry| !only_ready || entry.state == "READY");
        let models = entries.map(|entry| ModelIndex {
            name: entry.name,
            version: entry.version,
            state: entry.state.into(),
            reason: entry.reason,
        });
        Ok(Response::new(RepositoryIndexResponse { models: models.collect() }))
    }

    async fn repository_model_load(
        &self,
        request: Request<RepositoryModelLoadRequest>,
    ) -> Result<Response<RepositoryModelLoadResponse>, Status> {
        let RepositoryModelLoadRequest { model_name, parameters, .. } = request.get_ref();
        if let Some(parameter) = parameters.keys().min() {
            let message = format!("parameter '{parameter}' is not supported: a model is loaded as the server was told");
            return Err(status(Error::new(Code::Unsupported, message)));
        }
        self.server.load(model_name).await.map_err(status)?;
        Ok(Response::new(RepositoryModelLoadResponse {}))
    }

    async fn repository_model_unload(
        &self,
        request: Request<RepositoryModelUnloadRequest>,
    ) -> Result<Response<RepositoryModelUnloadResponse>, Status> {
        // `unload_dependents` asks for nothing: no model depends on another.
        self.server.unload(&request.get_ref().model_name).await.map_err(status)?;
        Ok(Response::new(RepositoryModelUnloadResponse {}))
    }
}
