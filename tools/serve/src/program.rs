//! The command line of a server: what `graphc serve` builds around models.

use std::{
    ffi::OsString,
    io::{self, Write},
    net::{IpAddr, SocketAddr},
    num::NonZeroUsize,
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use clap::{CommandFactory, FromArgMatches, Parser};
use graphc::parse_threads;

use crate::{
    Addresses, Batching, LogForm, Options, ServeError, Served, Server, Serving, StartError,
    operate::OperationArguments, serving::interrupted, start_logs,
};

/// Serves networks compiled by graphc over the Open Inference Protocol.
#[derive(Clone, Debug, Parser)]
#[command(name = "graphc serve", version)]
struct Arguments {
    /// Weights: a safetensors or PyTorch file, of the model of this name if there are several [default: those in the program, or those that the
    /// model file names]
    #[arg(long, value_name = "[MODEL=]FILE")]
    weights: Vec<OsString>,
    /// Generate the weights of models that have no others from this number, to try the server
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// The address to listen at: 0.0.0.0 for all that the machine has
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port for HTTP; 0 for any that is free
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// Threads of all models together, no more than the cores at hand [default: GRAPHC_THREADS, or all of them]
    #[arg(long, value_name = "N", value_parser = parse_threads)]
    threads: Option<NonZeroUsize>,
    /// Passes of a model that may run at the same time, each on its share of the threads
    #[arg(long, value_name = "N", default_value = "1")]
    instances: NonZeroUsize,
    /// Images of a batch and of a request at most [default: the largest batch that the model was compiled for]
    #[arg(long, value_name = "N")]
    max_batch_size: Option<NonZeroUsize>,
    /// Sizes at which a batch waits for no more requests [default: those that the model was compiled for]
    #[arg(long, value_name = "N,...", value_delimiter = ',')]
    preferred_batch_sizes: Option<Vec<usize>>,
    /// Microseconds that a request waits for others to share its pass
    #[arg(long, value_name = "MICROSECONDS", default_value_t = 0)]
    queue_delay: u64,
    /// Requests to a model that may wait; more are refused at once
    #[arg(long, value_name = "N", default_value = "256")]
    queue_size: NonZeroUsize,
    /// Milliseconds that a request may wait; 0 for any time
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 30_000)]
    queue_timeout: u64,
    /// Priorities of requests: 1, the most urgent, to this
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=16))]
    priority_levels: u64,
    /// MiB for what requests bring: bodies, messages of gRPC, and the numbers in JSON
    #[arg(long, value_name = "MIB", default_value_t = 512)]
    memory: usize,
    /// Seconds to wait for the last responses when the server is told to stop
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    drain: u64,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Arguments {
    fn options(&self) -> Options {
        let timeout = Some(self.queue_timeout).filter(|time| *time > 0).map(Duration::from_millis);
        Options {
            host: self.host,
            http_port: self.port,
            memory: self.memory.saturating_mul(1 << 20),
            drain: Duration::from_secs(self.drain),
            operation: self.operation.operation(),
            threads: self.threads,
            batching: Batching {
                max_batch_size: self.max_batch_size,
                preferred: self.preferred_batch_sizes.clone(),
                delay: Duration::from_micros(self.queue_delay),
                queue_size: self.queue_size.get(),
                timeout,
                priority_levels: self.priority_levels,
                instances: self.instances,
            },
        }
    }

    /// The models with the weights that the arguments name.
    fn models(&self, mut models: Vec<Served>) -> Result<Vec<Served>, String> {
        for text in &self.weights {
            let (name, path) = named(text);
            let known = models.iter().map(|model| model.name.clone()).collect::<Vec<_>>().join(", ");
            let place = match (name, models.as_slice()) {
                (None, [_]) => Some(0),
                (None, _) => {
                    return Err(format!(
                        "expected MODEL=FILE for --weights, with one of {known}, found `{}`",
                        text.display()
                    ));
                }
                (Some(name), models) => models.iter().position(|model| model.name == name),
            };
            // A file whose path has such a character.
            let (place, path) = match (place, models.len()) {
                (Some(place), _) => (place, path),
                (None, 1) => (0, PathBuf::from(text)),
                (None, _) => {
                    return Err(format!(
                        "expected one of {known} before `=` for --weights, found `{}`",
                        text.display()
                    ));
                }
            };
            let model = models.remove(place).weights(path);
            models.insert(place, model);
        }
        let seeded = |model: Served| match self.seed {
            Some(seed) if !model.has_weights() => model.random_weights(seed),
            Some(_) | None => model,
        };
        Ok(models.into_iter().map(seeded).collect())
    }
}

/// A model's name and a path, or a path alone.
fn named(text: &OsString) -> (Option<String>, PathBuf) {
    match text.to_str().and_then(|text| text.split_once('=')) {
        Some((name, path)) => (Some(name.into()), path.into()),
        None => (None, text.into()),
    }
}

/// A program that serves models as its arguments say.
#[derive(Clone, Debug, Default)]
pub struct Program {
    identity: Option<&'static str>,
    models: Vec<Served>,
}

impl Program {
    /// One without models.
    #[must_use]
    pub fn new() -> Program {
        Program::default()
    }

    /// With a text that says what the program was built from, for `--version`.
    #[must_use]
    pub fn identity(self, identity: &'static str) -> Program {
        Program { identity: Some(identity), ..self }
    }

    /// With one more model.
    #[must_use]
    pub fn model(mut self, model: Served) -> Program {
        self.models.push(model);
        self
    }

    /// Serves until the process is told to end.
    ///
    /// Exit codes: 0, it was told to; 2, the arguments are wrong; 6, an address cannot be had, or a certificate or the tokens cannot be read; 1, any other failure. A model whose weights
    /// cannot be loaded does not end the program: it is told, and the server is not ready.
    pub fn run(self) -> ExitCode {
        let arguments = self.arguments();
        match self.serve(arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err((code, problem)) => {
                // If this cannot be printed either, the exit code remains.
                let _ = writeln!(io::stderr(), "error: {problem}");
                ExitCode::from(code)
            }
        }
    }

    fn arguments(&self) -> Arguments {
        let command = Arguments::command().long_version(self.identity.unwrap_or(env!("CARGO_PKG_VERSION")));
        Arguments::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
    }

    fn serve(self, arguments: Arguments) -> Result<(), (u8, String)> {
        let (form, level) = arguments.operation.logs();
        start_logs(form, level);
        let (options, models) =
            (arguments.options(), arguments.models(self.models).map_err(|problem| (USAGE, problem))?);
        let failed = |error: ServeError| {
            let code = match &error {
                ServeError::Address(..) | ServeError::File(_) => UNREADABLE,
                ServeError::Start(StartError::Setting(_)) => USAGE,
                ServeError::Start(_) | ServeError::System(_) => FAILED,
            };
            (code, error.to_string())
        };
        let server = Server::new(models, &options).map_err(|error| failed(ServeError::Start(error)))?;
        let serving = Serving::bind(server.clone(), options).map_err(failed)?;
        let addresses = serving.addresses().map_err(|error| failed(ServeError::System(error)))?;
        announce(&server, addresses, form);
        serving.run(interrupted(), |problem| tracing::error!("{problem}")).map_err(failed)
    }
}

/// Says which models are where.
fn announce(server: &Server, Addresses { http, grpc, metrics }: Addresses, form: LogForm) {
    let names: Vec<String> =
        server.index().into_iter().map(|entry| format!("{}/{}", entry.name, entry.version)).collect();
    let (models, port) = (names.join(", "), |address: Option<SocketAddr>| address.map(|address| address.port()));
    match form {
        LogForm::Json => {
            tracing::info!(models, %http, grpc_port = port(grpc), metrics_port = port(metrics), "listening");
        }
        LogForm::Text => {
            // Whoever does not want to know is served all the same.
            let _ = writeln!(io::stderr(), "graphc: {models} at http://{http}/v2");
            for (what, address) in [("gRPC", grpc), ("metrics", metrics)] {
                let _ = address.map(|address| writeln!(io::stderr(), "graphc: {what} at {address}"));
            }
        }
    }
}

const FAILED: u8 = 1;
const USAGE: u8 = 2;
const UNREADABLE: u8 = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{MiniAlexNet, TwoInputs};

    fn arguments(text: &str) -> Arguments {
        Arguments::try_parse_from(["serve"].into_iter().chain(text.split_whitespace())).unwrap()
    }

    fn files(text: &str, models: Vec<Served>) -> Result<Vec<Option<String>>, String> {
        let models = arguments(text).models(models)?;
        Ok(models.iter().map(|model| model.weight_file().map(|path| path.display().to_string())).collect())
    }

    #[test]
    fn weights_of_one_model_and_of_several() {
        let one = || vec![Served::of::<MiniAlexNet>()];
        let two = || vec![Served::of::<MiniAlexNet>(), Served::of::<TwoInputs>().weights("own")];
        let file = |path: &str| Some(path.to_owned());
        assert_eq!(files("--weights a", one()), Ok(vec![file("a")]));
        assert_eq!(files("--weights MiniAlexNet=a", one()), Ok(vec![file("a")]));
        assert_eq!(files("--weights epoch=3", one()), Ok(vec![file("epoch=3")]));
        assert_eq!(files("--weights MiniAlexNet=a --seed 1", two()), Ok(vec![file("a"), file("own")]));
        assert_eq!(files("--weights TwoInputs=b", two()), Ok(vec![None, file("b")]));
        assert!(
            files("--weights a", two())
                .unwrap_err()
                .starts_with("expected MODEL=FILE for --weights, with one of MiniAlexNet, TwoInputs")
        );
        assert!(
            files("--weights None=a", two())
                .unwrap_err()
                .starts_with("expected one of MiniAlexNet, TwoInputs before `=`")
        );
        let seeded = arguments("--seed 3").models(one()).unwrap();
        assert!(seeded[0].has_weights());
    }

    #[test]
    fn what_the_arguments_say_is_done() {
        let options = arguments(
            "--host 0.0.0.0 --port 0 --queue-delay 500 --queue-timeout 0 --preferred-batch-sizes 4,16 --instances 2",
        )
        .options();
        assert_eq!((options.host.to_string().as_str(), options.http_port), ("0.0.0.0", 0));
        assert_eq!((options.batching.delay, options.batching.timeout), (Duration::from_micros(500), None));
        assert_eq!(options.batching.preferred, Some(vec![4, 16]));
        for wrong in [
            "--threads 0",
            "--host here",
            "--port 65536",
            "--instances 0",
            "--priority-levels 17",
            "--queue-size -1",
            "--queue-size 0",
            "--connections 0",
            "--requests 0",
        ] {
            assert!(Arguments::try_parse_from(["serve"].into_iter().chain(wrong.split(' '))).is_err(), "{wrong}");
        }
    }

    /// What a YAML file says at a path of keys and indices.
    fn at<'y>(yaml: &'y serde_yaml::Value, path: &str) -> &'y serde_yaml::Value {
        path.split('.').fold(yaml, |value, key| match key.parse::<usize>() {
            Ok(index) => &value[index],
            Err(_) => &value[key],
        })
    }

    #[test]
    fn the_runtime_of_kserve_fits_the_server() {
        let runtime: serde_yaml::Value = serde_yaml::from_str(include_str!("../deploy/serving-runtime.yaml")).unwrap();
        let service: serde_yaml::Value =
            serde_yaml::from_str(include_str!("../deploy/inference-service.yaml")).unwrap();
        assert_eq!(at(&runtime, "kind"), "ServingRuntime");
        assert_eq!(at(&service, "spec.predictor.model.runtime"), at(&runtime, "metadata.name"));
        let container = at(&runtime, "spec.containers.0");
        let given = at(container, "args").as_sequence().unwrap().iter().map(|text| text.as_str().unwrap());
        let arguments = Arguments::try_parse_from(["serve"].into_iter().chain(given)).unwrap();
        let options = arguments.options();
        for port in [
            "ports.0.containerPort",
            "startupProbe.httpGet.port",
            "livenessProbe.httpGet.port",
            "readinessProbe.httpGet.port",
        ] {
            assert_eq!(at(container, port).as_u64(), Some(u64::from(options.http_port)), "{port}");
        }
        let ports = at(container, "ports").as_sequence().unwrap();
        for protocol in at(&runtime, "spec.protocolVersions").as_sequence().unwrap() {
            let (name, port) = match protocol.as_str().unwrap() {
                "v2" => ("http1", options.http_port),
                "grpc-v2" => ("h2c", options.operation.grpc_port.unwrap()),
                other => panic!("{other}"),
            };
            let is_it = |open: &serde_yaml::Value| open["name"] == name && open["containerPort"] == u64::from(port);
            assert!(ports.iter().any(is_it), "{protocol:?} has a port");
        }
        let scraped = at(&runtime, "spec.annotations")["prometheus.kserve.io/port"].as_str().unwrap();
        assert_eq!(scraped.parse().ok(), options.operation.metrics_port);
        let patience = at(&service, "spec.predictor.terminationGracePeriodSeconds").as_u64().unwrap();
        assert!(patience > options.drain.as_secs(), "a server that drains is not killed");
        assert!(arguments.models(vec![Served::of::<MiniAlexNet>()]).unwrap()[0].weight_file().is_some());
    }
}
