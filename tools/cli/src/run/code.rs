//! The texts of a package: the code that the macro would produce, and a command line around it or the functions of a library or a
//! module.

use std::{env, io};

use graphc_compiler::{
    Compiled,
    render::{
        c,
        rust::{self, Root, Stored},
    },
};

use super::{
    package::{Kind, Request},
    sources::Sources,
    wasm,
};
use crate::emit;

/// The texts of a package, for any name and identity.
pub(super) struct Code<'a> {
    model: &'a Compiled,
    kind: Kind<'a>,
    dependencies: String,
    network: String,
    /// The network with every layer's value as a result, in programs.
    layers: Option<String>,
    /// The call for a weight file that the model names.
    weights: String,
}

impl<'a> Code<'a> {
    pub(super) fn new(request: &Request<'a>, sources: &Sources) -> io::Result<Code<'a>> {
        let weights = &request.weights;
        let batches = request.target.batches();
        let module = |model: &Compiled| -> io::Result<String> {
            let stored = Stored { names: &model.weights, embedded: weights.embedded() };
            let request = rust::Request { root: Root::default(), batches: &batches, drawing: None, stored, gpu: None };
            emit::formatted(model, &request)
        };
        let (layers, tool) = match request.kind {
            Kind::Program { layers } => (Some(module(layers)?), ("graphc-app", "tools/app")),
            Kind::Library { .. } => (None, ("graphc-c", "tools/c")),
            Kind::Module => (None, ("graphc-web", "tools/web")),
        };
        Ok(Code {
            model: request.fused,
            kind: request.kind,
            dependencies: sources.dependencies(request.fused.plan.precision, tool),
            network: module(request.fused)?,
            layers,
            weights: weights.named()?.map(|path| format!("\n        .weights({path:?})")).unwrap_or_default(),
        })
    }

    /// What cargo gets: paths in the package, and texts.
    pub(super) fn files(&self, package: &str, identity: &str) -> io::Result<Vec<(&'static str, String)>> {
        let manifest = ("Cargo.toml", self.manifest(package));
        Ok(match self.kind {
            Kind::Program { .. } => vec![manifest, ("src/main.rs", self.program(identity))],
            Kind::Module => vec![manifest, ("src/lib.rs", self.module(identity))],
            Kind::Library { prefix } => {
                vec![manifest, ("build.rs", build_script(prefix)), ("src/lib.rs", self.library(prefix, identity)?)]
            }
        })
    }

    /// The files that cargo makes of it, as users know them.
    pub(super) fn products(&self, model: &str) -> Vec<String> {
        match self.kind {
            Kind::Program { .. } => vec![format!("{model}{}", env::consts::EXE_SUFFIX)],
            Kind::Library { prefix } => vec![archive(prefix), shared(prefix)],
            Kind::Module => vec![format!("{model}.wasm")],
        }
    }

    /// What stands beside these as it is.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        match self.kind {
            Kind::Program { .. } | Kind::Module => Vec::new(),
            Kind::Library { prefix } => {
                vec![(format!("{prefix}.h"), c::header(&self.model.plan, &self.model.report, prefix))]
            }
        }
    }

    fn manifest(&self, name: &str) -> String {
        let dependencies = &self.dependencies;
        let (extra, profile) = match self.kind {
            Kind::Program { .. } => ("", "[profile.release]\nstrip = false\n"),
            Kind::Library { .. } => {
                ("[lib]\ncrate-type = [\"staticlib\", \"cdylib\"]\n\n", "[profile.release]\nstrip = true\n")
            }
            Kind::Module => ("[lib]\ncrate-type = [\"cdylib\"]\n\n", wasm::PROFILE),
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
        let Code { model, network, layers, weights, .. } = self;
        let name = &model.plan.name;
        let layers = layers.as_deref().unwrap_or_default();
        format!(
            "//! `{name}`, as `graphc run` has written it.\n\n\
             mod network {{\n{network}}}\n\n\
             mod layers {{\n{layers}}}\n\n\
             fn main() -> std::process::ExitCode {{\n    \
             graphc_app::Program::new()\n        .identity({identity:?}){weights}\n        \
             .run_with_layers::<network::{name}, layers::{name}>()\n}}\n"
        )
    }

    fn module(&self, identity: &str) -> String {
        let (name, network) = (&self.model.plan.name, &self.network);
        format!(
            "//! `{name}`, as `graphc web` has written it.\n\nmod network {{\n{network}}}\n\n\
             graphc_web::export!(network::{name}, {identity:?});\n"
        )
    }

    fn library(&self, prefix: &str, identity: &str) -> io::Result<String> {
        let Code { model, network, .. } = self;
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
