//! What is written beside a module: JavaScript with its types, a page, and a manifest for npm.

use std::{
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

use graphc_compiler::{Compiled, plan::Plan};
use graphc_weights::{WeightFile, shown_path};
use serde_json::{Value, json};

use crate::in_file;

/// Files that are the same for every network.
const FILES: [(&str, &str); 6] = [
    ("graphc.js", include_str!("site/graphc.js")),
    ("graphc.d.ts", include_str!("site/graphc.d.ts")),
    ("worker.js", include_str!("site/worker.js")),
    ("index.html", include_str!("site/index.html")),
    ("page.css", include_str!("site/page.css")),
    ("page.js", include_str!("site/page.js")),
];

/// A network and its weights.
pub(super) struct Site<'a> {
    pub(super) model: &'a Compiled,
    pub(super) weights: Weights,
}

/// Where the weights are.
pub(super) enum Weights {
    /// In the module.
    Inside,
    /// In a file of their own.
    Beside { path: PathBuf, file: String, bytes: u64 },
}

impl Weights {
    pub(super) fn new(path: &Path, is_embedded: bool) -> io::Result<Weights> {
        if is_embedded {
            return Ok(Weights::Inside);
        }
        let several = WeightFile::open(path).is_ok_and(|file| file.files().count() > 1);
        if several {
            let problem =
                "a module takes one weight file: `graphc weights convert` makes one safetensors file of several";
            return Err(io::Error::other(format!("{}: {problem}", shown_path(path))));
        }
        let bytes = fs::metadata(path).map_err(|error| in_file(path, error))?.len();
        let end = path.extension().map_or(String::new(), |end| format!(".{}", end.display()));
        Ok(Weights::Beside { path: path.into(), file: format!("weights{end}"), bytes })
    }
}

impl Site<'_> {
    /// Names and texts.
    pub(super) fn files(&self) -> io::Result<Vec<(&'static str, String)>> {
        let mut files = vec![
            ("index.js", self.index()?),
            ("index.d.ts", self.types()?),
            ("package.json", format!("{:#}\n", self.package())),
        ];
        files.extend(FILES.map(|(name, text)| (name, text.to_owned())));
        Ok(files)
    }

    fn index(&self) -> io::Result<String> {
        let about = serde_json::to_string_pretty(&self.about())?;
        Ok(format!(
            "// Written by `graphc web`.\n\
             import * as graphc from './graphc.js';\n\n\
             const folder = new URL('./', import.meta.url);\n\n\
             export const about = {about};\n\n\
             // The network, on the thread that calls it.\n\
             export const load = (options) => graphc.load(about, folder, options);\n\n\
             // The network in a worker.\n\
             export const loadInWorker = (options) => graphc.loadInWorker(about, folder, options);\n"
        ))
    }

    fn about(&self) -> Value {
        let Compiled { plan, report, .. } = self.model;
        let Plan { name, inputs, outputs, steps, preprocess, classes, .. } = plan;
        let rows = &report.rows;
        let labels = classes.as_ref().map(|classes| classes.labels.as_slice()).unwrap_or_default();
        json!({
            "name": name,
            "inputs": inputs.iter().map(|input| json!({ "name": input.name, "shape": input.shape })).collect::<Value>(),
            "outputs": outputs.iter().map(|output| json!({ "name": output.name, "shape": output.shape })).collect::<Value>(),
            "classifies": preprocess.is_some() && classes.is_some(),
            "topK": classes.as_ref().map(|classes| classes.top_k),
            "labels": labels,
            "parameters": rows.iter().map(|row| row.parameters).sum::<u64>(),
            "macs": rows.iter().map(|row| row.macs).sum::<u64>(),
            "steps": steps.iter().map(|step| json!({ "name": step.name, "description": step.description })).collect::<Value>(),
            "weights": match &self.weights {
                Weights::Inside => Value::Null,
                Weights::Beside { file, bytes, .. } => json!({ "file": file, "bytes": bytes }),
            },
        })
    }

    /// What `run` takes and gives depends on the network.
    fn types(&self) -> io::Result<String> {
        let Plan { inputs, outputs, .. } = &self.model.plan;
        let inputs = vec!["Float32Array"; inputs.len()].join(", ");
        let result = match outputs.as_slice() {
            [_] => "Float32Array".to_owned(),
            several => {
                let mut fields = String::new();
                for output in several {
                    let name = serde_json::to_string(&output.name)?;
                    let _ = write!(fields, " {name}: Float32Array;");
                }
                format!("{{{fields} }}")
            }
        };
        Ok(format!(
            "// Written by `graphc web`.\n\
             import type * as graphc from './graphc.js';\n\n\
             export type {{ About, Class, Options, Step }} from './graphc.js';\n\n\
             /** The numbers of each input. */\n\
             export type Inputs = [{inputs}];\n\n\
             /** The numbers of the result. */\n\
             export type Result = {result};\n\n\
             export type Model = graphc.Model<Inputs, Result>;\n\
             export type RemoteModel = graphc.RemoteModel<Inputs, Result>;\n\n\
             export declare const about: graphc.About;\n\n\
             /** The network, on the thread that calls it. */\n\
             export declare function load(options?: graphc.Options): Promise<Model>;\n\n\
             /** The network in a worker. */\n\
             export declare function loadInWorker(options?: graphc.Options): Promise<RemoteModel>;\n"
        ))
    }

    fn package(&self) -> Value {
        let name = &self.model.plan.name;
        let mut files = vec!["graphc.d.ts", "graphc.js", "index.d.ts", "index.js", "model.wasm", "worker.js"];
        if let Weights::Beside { file, .. } = &self.weights {
            files.push(file);
        }
        json!({
            "name": name.to_lowercase(),
            "version": "0.0.0",
            "description": format!("{name}, compiled to WebAssembly by graphc"),
            "type": "module",
            "exports": { ".": { "types": "./index.d.ts", "default": "./index.js" } },
            "types": "./index.d.ts",
            "files": files,
            "sideEffects": false,
        })
    }
}
