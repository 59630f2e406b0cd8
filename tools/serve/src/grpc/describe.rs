//! Descriptions, settings and statistics of models as messages.

use std::{
    collections::HashMap,
    time::{Duration, SystemTime},
};

use super::generated::{
    self, InferBatchStatistics, InferStatistics, ModelDynamicBatching, ModelInput, ModelInstanceGroup,
    ModelMetadataResponse, ModelOutput, ModelParameter, ModelQueuePolicy, StatisticDuration, model_config,
    model_input::Format, model_instance_group::Kind, model_metadata_response::TensorMetadata,
    model_queue_policy::TimeoutAction,
};
use crate::{
    BatchStatistics, ModelStatistics, Spent, Statistics,
    protocol::{self, InputConfig, InstanceConfig, ModelConfig, ModelMetadata, OutputConfig},
};

/// What a model takes and gives.
pub(super) fn metadata(metadata: ModelMetadata) -> ModelMetadataResponse {
    let tensor = |tensor: protocol::TensorMetadata| TensorMetadata {
        name: tensor.name.into(),
        datatype: tensor.datatype.name().into(),
        shape: tensor.shape,
    };
    let ModelMetadata { name, versions, platform, inputs, outputs } = metadata;
    let (inputs, outputs) = (inputs.into_iter().map(tensor).collect(), outputs.into_iter().map(tensor).collect());
    ModelMetadataResponse { name, versions, platform: platform.into(), inputs, outputs }
}

/// How a model is run.
pub(super) fn config(config: ModelConfig) -> generated::ModelConfig {
    let batching = &config.batching;
    let policy = ModelQueuePolicy {
        timeout_action: TimeoutAction::Reject.into(),
        default_timeout_microseconds: batching.timeout.map_or(0, microseconds),
        allow_timeout_override: true,
        max_queue_size: batching.queue_size.try_into().unwrap_or(u32::MAX),
    };
    let dynamic = ModelDynamicBatching {
        preferred_batch_size: batching.preferred.iter().map(|size| small(*size)).collect(),
        max_queue_delay_microseconds: microseconds(batching.delay),
        preserve_ordering: false,
        priority_levels: batching.priority_levels,
        default_priority_level: batching.default_priority,
        default_queue_policy: Some(policy),
    };
    let InstanceConfig { name, kind, count } = config.instances;
    let kind = Kind::from_str_name(kind).unwrap_or_default();
    let group = ModelInstanceGroup { name, kind: kind.into(), count: small(count) };
    generated::ModelConfig {
        name: config.name,
        platform: "graphc".into(),
        backend: "graphc".into(),
        max_batch_size: small(config.max_batch_size),
        input: config.inputs.into_iter().map(input).collect(),
        output: config.outputs.into_iter().map(output).collect(),
        instance_group: vec![group],
        parameters: HashMap::<String, ModelParameter>::new(),
        scheduling_choice: Some(model_config::SchedulingChoice::DynamicBatching(dynamic)),
    }
}

fn input(input: InputConfig) -> ModelInput {
    let format = Format::from_str_name(input.format()).unwrap_or_default();
    ModelInput {
        name: input.name.into(),
        data_type: generated::DataType::TypeFp32.into(),
        format: format.into(),
        dims: input.dims,
    }
}

fn output(output: OutputConfig) -> ModelOutput {
    let label_filename = output.label_filename();
    ModelOutput {
        name: output.name.into(),
        data_type: generated::DataType::TypeFp32.into(),
        dims: output.dims,
        label_filename: label_filename.into(),
    }
}

/// What a model has done.
pub(super) fn statistics(model: ModelStatistics) -> generated::ModelStatistics {
    let ModelStatistics { name, version, statistics } = model;
    let Statistics { success, fail, queue, compute_input, compute_infer, compute_output, .. } = statistics;
    let inference_stats = InferStatistics {
        success: spent(success),
        fail: spent(fail),
        queue: spent(queue),
        compute_input: spent(compute_input),
        compute_infer: spent(compute_infer),
        compute_output: spent(compute_output),
    };
    generated::ModelStatistics {
        name,
        version,
        last_inference: statistics.last_inference.map_or(0, since_1970),
        inference_count: statistics.inferences,
        execution_count: statistics.executions,
        inference_stats: Some(inference_stats),
        batch_stats: statistics.batches.into_iter().map(batch).collect(),
    }
}

fn batch((size, statistics): (usize, BatchStatistics)) -> InferBatchStatistics {
    let BatchStatistics { compute_input, compute_infer, compute_output } = statistics;
    InferBatchStatistics {
        batch_size: size as u64,
        compute_input: spent(compute_input),
        compute_infer: spent(compute_infer),
        compute_output: spent(compute_output),
    }
}

fn spent(spent: Spent) -> Option<StatisticDuration> {
    let ns = u64::try_from(spent.total.as_nanos()).unwrap_or(u64::MAX);
    Some(StatisticDuration { count: spent.count, ns })
}

fn since_1970(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

fn microseconds(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
