//! The same network as `alexnet`, stored in `bf16`.

graphc::alexnet_model!("../../../../alexnet.yaml", batch = [1, 8, 32], precision = bf16);

fn main() -> std::process::ExitCode {
    graphc_app::run::<AlexNet>()
}
