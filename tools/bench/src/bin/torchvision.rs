//! AlexNet as torchvision has it, and its layers, so that `verify` says which is the first to differ from another's.

graphc::alexnet_model!("../../../../models/alexnet-torchvision.yaml", batch = [1, 8, 32]);
graphc::alexnet_model!("../../../../models/alexnet-torchvision.yaml", name = Layers, every_layer = true);

fn main() -> std::process::ExitCode {
    graphc_app::run_with_layers::<AlexNetTorchvision, Layers>()
}
