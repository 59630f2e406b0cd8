//! AlexNet as torchvision has it.

graphc::alexnet_model!("../../../../models/alexnet-torchvision.yaml", batch = [1, 8, 32]);

fn main() -> std::process::ExitCode {
    graphc_app::run::<AlexNetTorchvision>()
}
