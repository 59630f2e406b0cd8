//! gRPC: the protocol's service, `grpc.health.v1` and reflection, as one router of HTTP. Nothing here knows of sockets.
//!
//! `messages` grants memory to messages before they come, `codec` reads them within bounds, `service` calls the [`Server`], `convert`
//! makes its types of messages and messages of its types, and `generated` has what follows from the `.proto` files.

mod codec;
mod convert;
mod deadline;
mod describe;
mod generated;
mod health;
mod messages;
mod service;
mod status;
#[cfg(test)]
pub(crate) mod tests;

use axum::{Router, middleware};
use tonic::{codec::CompressionEncoding, service::Routes};
use tonic_health::pb::health_server::HealthServer;

use crate::{Server, memory::Room};
use generated::grpc_inference_service_server::GrpcInferenceServiceServer;
use health::Health;
use messages::{INFER, SMALL, STREAM_INFER, Source};
use service::Inference;

/// The services of a server. A request for results has as many bytes as the largest to one of the models, at most.
pub(crate) fn router(server: &Server, room: &Room) -> Router {
    let (small, large) = (inference(server, SMALL), inference(server, server.max_request_bytes_of_all()));
    let health = HealthServer::new(Health::new(server.clone())).max_decoding_message_size(SMALL);
    let routes = reflected(Routes::new(small).add_service(health)).into_axum_router();
    let router = routes.route_service(INFER, large.clone()).route_service(STREAM_INFER, large);
    let source = Source { server: server.clone(), room: room.clone() };
    router.layer(middleware::map_request_with_state(source, messages::granted))
}

/// The protocol's service, with messages of at most so many bytes.
fn inference(server: &Server, most: usize) -> GrpcInferenceServiceServer<Inference> {
    GrpcInferenceServiceServer::new(Inference::new(server.clone()))
        .max_decoding_message_size(most)
        .accept_compressed(CompressionEncoding::Gzip)
        .accept_compressed(CompressionEncoding::Deflate)
        .send_compressed(CompressionEncoding::Gzip)
        .send_compressed(CompressionEncoding::Deflate)
}

/// With the service of reflection in both of its versions: clients still ask for the first.
fn reflected(routes: Routes) -> Routes {
    let configured = || {
        tonic_reflection::server::Builder::configure()
            .register_encoded_file_descriptor_set(generated::DESCRIPTORS)
            .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
    };
    // A test asks it: the descriptors are part of the program.
    match (configured().build_v1(), configured().build_v1alpha()) {
        (Ok(v1), Ok(v1alpha)) => routes
            .add_service(v1.max_decoding_message_size(SMALL))
            .add_service(v1alpha.max_decoding_message_size(SMALL)),
        (_, _) => routes,
    }
}
