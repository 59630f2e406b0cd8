//! torchvision's AlexNet, and its layers, so that `verify` can name the first layer that differs from a reference.

graphc::alexnet_model!("../../../../models/alexnet-torchvision.yaml", batch = [1, 8, 32]);
graphc::alexnet_model!("../../../../models/alexnet-torchvision.yaml", name = Layers, every_layer = true);

fn main() -> std::process::ExitCode {
    graphc_app::run_with_layers::<AlexNetTorchvision, Layers>()
}
