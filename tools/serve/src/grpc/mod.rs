//! gRPC: the protocol's service, `grpc.health.v1` and reflection, as one router of HTTP. Nothing here knows of sockets.
//!
//! `service` calls the [`Server`], `convert` makes its types of messages and messages of its types, `codec` reads messages within
//! bounds, and `generated` has what follows from the `.proto` files.

mod codec;
mod convert;
mod deadline;
mod describe;
mod generated;
mod health;
mod service;
mod status;
#[cfg(test)]
pub(crate) mod tests;

use axum::Router;
use tonic::{codec::CompressionEncoding, service::Routes};
use tonic_health::pb::health_server::HealthServer;

use crate::Server;
use generated::grpc_inference_service_server::GrpcInferenceServiceServer;
use health::Health;
use service::Inference;

/// The services of a server. A message has as many bytes as the largest request to one of the models, at most.
pub(crate) fn router(server: &Server) -> Router {
    let inference = GrpcInferenceServiceServer::new(Inference::new(server.clone()))
        .max_decoding_message_size(server.max_request_bytes_of_all())
        .accept_compressed(CompressionEncoding::Gzip)
        .accept_compressed(CompressionEncoding::Deflate)
        .send_compressed(CompressionEncoding::Gzip)
        .send_compressed(CompressionEncoding::Deflate);
    let routes = Routes::new(inference).add_service(HealthServer::new(Health::new(server.clone())));
    reflected(routes).into_axum_router()
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
        (Ok(v1), Ok(v1alpha)) => routes.add_service(v1).add_service(v1alpha),
        (_, _) => routes,
    }
}
