//! ZIP archives other than checkpoints, recognised by the names of their members.

/// A description of the archive if it is one of these, with advice on how to get weights out of it.
pub(super) fn archive(names: &[&str]) -> Option<&'static str> {
    let any = |is: &dyn Fn(&str) -> bool| names.iter().any(|name| is(name));
    let has = |name: &str| any(&|member| member == name || member.ends_with(&format!("/{name}")));
    let below = |folder: &str| any(&|member| member.starts_with(folder) || member.contains(&format!("/{folder}")));
    if !names.is_empty() && !any(&|name| !name.ends_with(".npy")) {
        return Some("it is an archive of NumPy arrays (npz): read it with `numpy.load` and save safetensors");
    }
    // Exported programs contain checkpoints themselves, so they come first.
    if has("archive_format") || has("serialized_exported_program.json") || has("models/model.json") {
        return Some(
            "it is a program of `torch.export` (pt2): save the tensors alone, `torch.save(torch.export.load(path).state_dict, \
             ...)`",
        );
    }
    if has("constants.pkl") || below("code/__torch__") {
        return Some(
            "it is a TorchScript archive, which holds code: save the tensors alone, \
             `torch.save(torch.jit.load(path).state_dict(), ...)`",
        );
    }
    if below(".data/") && has("extern_modules") {
        return Some("it is a package of `torch.package`, which contains code: save only the state dict of its model");
    }
    if has("model.weights.h5") || (has("config.json") && has("metadata.json")) {
        return Some("it is a Keras model: load it with Keras and save its weights as safetensors");
    }
    if has("AndroidManifest.xml") || has("[Content_Types].xml") || has("META-INF/MANIFEST.MF") || has("mimetype") {
        return Some("it is an application or a document, not weights");
    }
    let has_pickle = any(&|name| name == "data.pkl" || name.ends_with("/data.pkl"));
    // An archive into which somebody has packed weight files.
    let holds_files =
        any(&|name| [".pth", ".pt", ".bin", ".safetensors", ".onnx"].iter().any(|extension| name.ends_with(extension)));
    (!has_pickle && holds_files).then_some("it is an archive of files: unpack it and use the weight file in it")
}
