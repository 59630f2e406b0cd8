//! AlexNet as in the paper: with local response normalisation, and two groups.

graphc::alexnet_model!("../../../../models/alexnet-paper.yaml", batch = [1, 8, 32]);

fn main() -> std::process::ExitCode {
    graphc_app::run::<AlexNetPaper>()
}
