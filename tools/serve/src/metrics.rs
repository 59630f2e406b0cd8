//! What models have done, in Prometheus' text format: the names and labels are Triton's.

use std::time::Duration;

use axum::{Router, extract::State, http::header::CONTENT_TYPE, response::IntoResponse, routing::get};
use prometheus::{
    Encoder, TextEncoder,
    proto::{Counter, Gauge, LabelPair, Metric, MetricFamily, MetricType},
};

use crate::{Failure, ModelStatistics, Server, Spent, Statistics};

/// The page `/metrics` of a server.
pub(crate) fn router(server: &Server) -> Router {
    Router::new().route("/metrics", get(page)).with_state(server.clone())
}

async fn page(State(server): State<Server>) -> impl IntoResponse {
    ([(CONTENT_TYPE, prometheus::TEXT_FORMAT)], text(&server))
}

fn text(server: &Server) -> Vec<u8> {
    // All models are known.
    let models = server.statistics("", "").unwrap_or_default();
    let mut families = growing(&models);
    families.extend([failures(&models), pending(&models), ready(server), build()]);
    let mut text = Vec::new();
    // It fails only where a family has no metric: a server has a model.
    let _ = TextEncoder::new().encode(&families, &mut text);
    text
}

/// A number of a model's statistics that grows.
type Growing<T> = fn(&Statistics) -> T;

/// Names, what they count, and where it is.
const COUNTS: [(&str, &str, Growing<u64>); 3] = [
    ("nv_inference_request_success", "Number of successful inference requests, all batch sizes", |statistics| {
        statistics.success.count
    }),
    ("nv_inference_count", "Number of inferences performed (does not include cached requests)", |statistics| {
        statistics.inferences
    }),
    (
        "nv_inference_exec_count",
        "Number of model executions performed (does not include cached requests)",
        |statistics| statistics.executions,
    ),
];

/// Parts of names, what takes so long, whether cached requests are included, and where it is.
const DURATIONS: [(&str, &str, &str, Growing<Spent>); 5] = [
    ("request", "inference request", "includes", |statistics| statistics.success),
    ("queue", "inference queuing", "includes", |statistics| statistics.queue),
    ("compute_input", "compute input", "does not include", |statistics| statistics.compute_input),
    ("compute_infer", "compute inference", "does not include", |statistics| statistics.compute_infer),
    ("compute_output", "inference compute output", "does not include", |statistics| statistics.compute_output),
];

fn growing(models: &[ModelStatistics]) -> Vec<MetricFamily> {
    let counters = |name: &str, help: &str, of: &dyn Fn(&Statistics) -> f64| {
        let metrics = models.iter().map(|model| counter(model_labels(model), of(&model.statistics)));
        family(name, help, MetricType::COUNTER, metrics.collect())
    };
    let counts = COUNTS.iter().map(|(name, help, of)| counters(name, help, &|statistics| of(statistics) as f64));
    let durations = DURATIONS.iter().map(|(name, what, included, of)| {
        let name = format!("nv_inference_{name}_duration_us");
        let help = format!("Cumulative {what} duration in microseconds ({included} cached requests)");
        counters(&name, &help, &|statistics| microseconds(of(statistics).total))
    });
    counts.chain(durations).collect()
}

/// Failures by their reason: every reason from the start, so that a rate has a first value.
fn failures(models: &[ModelStatistics]) -> MetricFamily {
    let of_reason = |model: &ModelStatistics, reason: Failure| {
        let count = model.statistics.failures.get(&reason).copied().unwrap_or(0);
        let labels = model_labels(model).into_iter().chain([label("reason", reason.name())]);
        counter(labels.collect(), count as f64)
    };
    let metrics = models.iter().flat_map(|model| Failure::ALL.map(|reason| of_reason(model, reason)));
    let help = "Number of failed inference requests, all batch sizes";
    family("nv_inference_request_failure", help, MetricType::COUNTER, metrics.collect())
}

fn pending(models: &[ModelStatistics]) -> MetricFamily {
    let metrics = models.iter().map(|model| gauge(model_labels(model), model.statistics.pending as f64));
    let help = "Instantaneous number of pending requests awaiting execution per-model.";
    family("nv_inference_pending_request_count", help, MetricType::GAUGE, metrics.collect())
}

fn ready(server: &Server) -> MetricFamily {
    let metrics = server.index().into_iter().map(|entry| {
        let labels = vec![label("model", &entry.name), label("version", &entry.version)];
        gauge(labels, f64::from(u8::from(entry.state == "READY")))
    });
    family("graphc_model_ready", "Whether a model answers requests", MetricType::GAUGE, metrics.collect())
}

fn build() -> MetricFamily {
    let version = label("version", env!("CARGO_PKG_VERSION"));
    family("graphc_build_info", "The version of graphc", MetricType::GAUGE, vec![gauge(vec![version], 1.0)])
}

fn family(name: &str, help: &str, kind: MetricType, metrics: Vec<Metric>) -> MetricFamily {
    let mut family = MetricFamily::default();
    family.set_name(name.into());
    family.set_help(help.into());
    family.set_field_type(kind);
    family.set_metric(metrics);
    family
}

fn counter(labels: Vec<LabelPair>, value: f64) -> Metric {
    let mut counter = Counter::default();
    counter.set_value(value);
    let mut metric = Metric::from_label(labels);
    metric.set_counter(counter);
    metric
}

fn gauge(labels: Vec<LabelPair>, value: f64) -> Metric {
    let mut gauge = Gauge::default();
    gauge.set_value(value);
    let mut metric = Metric::from_label(labels);
    metric.set_gauge(gauge);
    metric
}

fn model_labels(model: &ModelStatistics) -> Vec<LabelPair> {
    vec![label("model", &model.name), label("version", &model.version)]
}

fn label(name: &str, value: &str) -> LabelPair {
    let mut label = LabelPair::default();
    label.set_name(name.into());
    label.set_value(value.into());
    label
}

/// Whole ones, as Triton counts.
fn microseconds(time: Duration) -> f64 {
    time.as_micros() as f64
}
