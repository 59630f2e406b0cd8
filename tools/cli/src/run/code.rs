//! The texts of a package: the code that the macro would produce, and a command line or a server around it, or the functions of a library or a
//! module.

use std::{env, io};

use graphc_compiler::{
    Compiled,
    render::{
        c,
        drawing::Background,
        rust::{self, Root, Stored},
    },
};

use super::{
    package::{Kind, Model, Request},
    sources::Sources,
    wasm,
};
use crate::emit;

/// How programs and libraries are built.
const PROFILE: &str = "[profile.release]\nstrip = false\n";

/// The texts of a package, for any name and identity.
pub(super) struct Code<'a> {
    kind: Kind<'a>,
    dependencies: String,
    network: Network<'a>,
    /// The networks besides it, in servers.
    others: Vec<Network<'a>>,
    /// The network with every layer's value as a result, in programs.
    layers: Option<String>,
}

/// A network of a package.
struct Network<'a> {
    model: &'a Compiled,
    code: String,
    /// The path of a weight file that the model names.
    weights: Option<&'a str>,
}

impl<'a> Code<'a> {
    pub(super) fn new(request: &Request<'a>, sources: &Sources) -> io::Result<Code<'a>> {
        let Request { model, kind, .. } = *request;
        let batches = request.target.batches();
        let code = |model: &Model<'_>, network: &Compiled| -> io::Result<String> {
            let stored = Stored { names: &network.weights, embedded: model.weights.embedded() };
            let request = rust::Request { root: Root::default(), batches: &batches, drawing: None, stored, gpu: None };
            emit::formatted(network, &request)
        };
        let network = |model: &'a Model<'a>| -> io::Result<Network<'a>> {
            Ok(Network { model: model.fused, code: code(model, model.fused)?, weights: model.weights.named()? })
        };
        let (layers, tool) = match kind {
            Kind::Program { layers } => (Some(code(model, layers)?), ("graphc-app", "tools/app")),
            Kind::Library { .. } => (None, ("graphc-c", "tools/c")),
            Kind::Module => (None, ("graphc-web", "tools/web")),
            Kind::Server { .. } => (None, ("graphc-serve", "tools/serve")),
        };
        Ok(Code {
            kind,
            dependencies: sources.dependencies(model.fused.plan.precision, tool),
            network: network(model)?,
            others: kind.others().iter().map(network).collect::<io::Result<_>>()?,
            layers,
        })
    }

    /// What cargo gets: paths in the package, and texts.
    pub(super) fn files(&self, package: &str, identity: &str) -> io::Result<Vec<(String, String)>> {
        let mut files = vec![("Cargo.toml".into(), self.manifest(package))];
        match self.kind {
            Kind::Program { .. } => files.push(("src/main.rs".into(), self.program(identity))),
            Kind::Module => files.push(("src/lib.rs".into(), self.module(identity))),
            Kind::Library { prefix } => {
                files.push(("build.rs".into(), build_script(prefix)));
                files.push(("src/lib.rs".into(), self.library(prefix, identity)?));
            }
            Kind::Server { .. } => {
                files.push(("src/main.rs".into(), self.server(identity)));
                for (index, network) in self.networks().enumerate() {
                    let drawing = network.model.drawing().svg(Background::Own).to_string();
                    files.push((format!("src/model_{index}.rs"), network.code.clone()));
                    files.push((format!("src/model_{index}.svg"), drawing));
                }
            }
        }
        Ok(files)
    }

    /// The files that cargo makes of it, as users know them.
    pub(super) fn products(&self, model: &str) -> Vec<String> {
        match self.kind {
            Kind::Program { .. } => vec![format!("{model}{}", env::consts::EXE_SUFFIX)],
            Kind::Library { prefix } => vec![archive(prefix), shared(prefix)],
            Kind::Module => vec![format!("{model}.wasm")],
            Kind::Server { .. } => vec![format!("{model}-server{}", env::consts::EXE_SUFFIX)],
        }
    }

    /// What stands beside these as it is.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        match self.kind {
            Kind::Program { .. } | Kind::Module | Kind::Server { .. } => Vec::new(),
            Kind::Library { prefix } => {
                let Compiled { plan, report, .. } = self.network.model;
                vec![(format!("{prefix}.h"), c::header(plan, report, prefix))]
            }
        }
    }

    fn networks(&self) -> impl Iterator<Item = &Network<'a>> {
        [&self.network].into_iter().chain(&self.others)
    }

    fn manifest(&self, name: &str) -> String {
        let dependencies = &self.dependencies;
        let (extra, profile) = match self.kind {
            Kind::Program { .. } | Kind::Server { .. } => ("", PROFILE.to_owned()),
            // Only the library itself, so that all that it depends on is built as for a program.
            Kind::Library { .. } => (
                "[lib]\ncrate-type = [\"staticlib\", \"cdylib\"]\n\n",
                format!("{PROFILE}\n[profile.release.package.{name}]\nstrip = true\n"),
            ),
            Kind::Module => ("[lib]\ncrate-type = [\"cdylib\"]\n\n", wasm::PROFILE.to_owned()),
        };
        format!(
            "# Written by `graphc`.\n\
             [package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n{extra}\
             # Nobody calls all of what a generated type can do.\n\
             [lints.rust]\ndead_code = \"allow\"\n\n\
             [dependencies]\n{dependencies}\n\
             {profile}\n\
             [profile.release.build-override]\nopt-level = 0\n\n\
             [workspace]\n"
        )
    }

    fn program(&self, identity: &str) -> String {
        let Network { model, code: network, weights } = &self.network;
        let name = &model.plan.name;
        let layers = self.layers.as_deref().unwrap_or_default();
        let weights = weights.map(|path| format!("\n        .weights({path:?})")).unwrap_or_default();
        format!(
            "//! `{name}`, as `graphc run` has written it.\n\n\
             mod network {{\n{network}}}\n\n\
             mod layers {{\n{layers}}}\n\n\
             fn main() -> std::process::ExitCode {{\n    \
             graphc_app::Program::new()\n        .identity({identity:?}){weights}\n        \
             .run_with_layers::<network::{name}, layers::{name}>()\n}}\n"
        )
    }

    fn server(&self, identity: &str) -> String {
        let (mut modules, mut models) = (String::new(), String::new());
        for (index, Network { model, weights, .. }) in self.networks().enumerate() {
            let name = &model.plan.name;
            let weights = weights.map(|path| format!("\n                .weights({path:?})")).unwrap_or_default();
            modules += &format!("mod model_{index};\n");
            models += &format!(
                "\n        .model(\n            \
                 graphc_serve::Served::of::<model_{index}::{name}>(){weights}\n                \
                 .drawing(include_str!(\"model_{index}.svg\")),\n        )"
            );
        }
        format!(
            "//! A server, as `graphc serve` has written it.\n\n{modules}\n\
             fn main() -> std::process::ExitCode {{\n    \
             graphc_serve::Program::new()\n        .identity({identity:?}){models}\n        .run()\n}}\n"
        )
    }

    fn module(&self, identity: &str) -> String {
        let (name, network) = (&self.network.model.plan.name, &self.network.code);
        format!(
            "//! `{name}`, as `graphc web` has written it.\n\nmod network {{\n{network}}}\n\n\
             graphc_web::export!(network::{name}, {identity:?});\n"
        )
    }

    fn library(&self, prefix: &str, identity: &str) -> io::Result<String> {
        let Network { model, code: network, .. } = &self.network;
        let exports = emit::laid_out(syn::parse2(c::exports(&model.plan, prefix, identity)))?;
        let name = &model.plan.name;
        Ok(format!(
            "//! `{name}` as a library, as `graphc build` has written it.\n\nmod network {{\n{network}}}\n\n{exports}"
        ))
    }
}

/// Names a shared library as it will be called, and not as cargo calls it.
fn build_script(prefix: &str) -> String {
    format!(
        "fn main() {{\n    \
         println!(\"cargo::rerun-if-changed=build.rs\");\n    \
         let name = match std::env::var(\"CARGO_CFG_TARGET_OS\").as_deref() {{\n        \
         Ok(\"linux\") => \"-soname,lib{prefix}.so\",\n        \
         Ok(\"macos\") => \"-install_name,@rpath/lib{prefix}.dylib\",\n        \
         _ => return,\n    }};\n    \
         println!(\"cargo::rustc-cdylib-link-arg=-Wl,{{name}}\");\n}}\n"
    )
}

/// The file of a static library.
fn archive(prefix: &str) -> String {
    if cfg!(windows) { format!("{prefix}.lib") } else { format!("lib{prefix}.a") }
}

/// The file of a shared library.
pub(crate) fn shared(prefix: &str) -> String {
    format!("{}{prefix}{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX)
}
