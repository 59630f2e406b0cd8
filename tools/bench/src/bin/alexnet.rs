//! AlexNet with the channels of the paper and the layer names of torchvision.

graphc::alexnet_model!("../../../../alexnet.yaml", batch = [1, 8, 32]);

fn main() -> std::process::ExitCode {
    graphc_app::run::<AlexNet>()
}
