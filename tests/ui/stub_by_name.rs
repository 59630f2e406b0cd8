// Of a file with mistakes, a name that YAML reads stands for the network: nothing else in the crate fails.
graphc::alexnet_model!("stub_by_name.yaml");

// So it does where an option is wrong, or the weights are.
mod option {
    graphc::model!("net.yaml", batch = 0);
}

mod weights {
    graphc::model!("net.yaml", weights = "../corpus/pth/st_padded.safetensors");
}

mod no_yaml {
    graphc::model!("stub_in_no_yaml.yaml");
}

fn main() {
    let mut session = AlexNet::random(1).session();
    session.forward(&[[[0.0; 8]; 8]; 3]);
    let _ = (option::Net::INPUT, weights::Net::PARAMETERS, no_yaml::Broken::MACS);
}
