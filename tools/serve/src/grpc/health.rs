//! `grpc.health.v1`: the state of the server, of the protocol's service, or of a model by its name.

use std::{pin::Pin, time::Duration};

use futures_util::{Stream, stream};
use tonic::{Request, Response, Status};
use tonic_health::pb::{HealthCheckRequest, HealthCheckResponse, health_check_response::ServingStatus, health_server};

use super::generated::grpc_inference_service_server::SERVICE_NAME;
use crate::Server;

/// How often a state is looked at for those who wait for a change.
const INTERVAL: Duration = Duration::from_millis(200);

/// Answers how the server is.
#[derive(Debug)]
pub(super) struct Health {
    server: Server,
}

impl Health {
    pub(super) fn new(server: Server) -> Health {
        Health { server }
    }
}

/// `None` for what the server does not know.
fn state(server: &Server, service: &str) -> Option<ServingStatus> {
    let is_serving = match service {
        "" | SERVICE_NAME => server.is_ready(),
        model => !server.is_leaving() && server.model_is_ready(model, "").ok()?,
    };
    Some(if is_serving { ServingStatus::Serving } else { ServingStatus::NotServing })
}

fn response(status: ServingStatus) -> HealthCheckResponse {
    HealthCheckResponse { status: status.into() }
}

#[tonic::async_trait]
impl health_server::Health for Health {
    type WatchStream = Pin<Box<dyn Stream<Item = Result<HealthCheckResponse, Status>> + Send>>;

    async fn check(&self, request: Request<HealthCheckRequest>) -> Result<Response<HealthCheckResponse>, Status> {
        let service = &request.get_ref().service;
        let status = state(&self.server, service);
        let status = status.ok_or_else(|| Status::not_found(format!("service '{service}' is not found")))?;
        Ok(Response::new(response(status)))
    }

    /// Ends when the server stops, so that nobody who watches keeps it from that.
    async fn watch(&self, request: Request<HealthCheckRequest>) -> Result<Response<Self::WatchStream>, Status> {
        let (server, service) = (self.server.clone(), request.into_inner().service);
        let changes = stream::unfold((server, service, None), |(server, service, last)| async move {
            loop {
                let now = state(&server, &service).unwrap_or(ServingStatus::ServiceUnknown);
                if last != Some(now) {
                    return Some((Ok(response(now)), (server, service, Some(now))));
                }
                if server.is_leaving() {
                    return None;
                }
                tokio::time::sleep(INTERVAL).await;
            }
        });
        Ok(Response::new(Box::pin(changes)))
    }
}
