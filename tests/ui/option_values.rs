graphc::model!("with_variable.yaml", name = A, wieghts = "net.pth");
graphc::model!("with_variable.yaml", name = B, presicion = bf16);
graphc::model!("with_variable.yaml", name = C, num_classes = -4);
graphc::model!("with_variable.yaml", name = D, num_classes = 1.5);
graphc::model!("with_variable.yaml", name = E, num_classes = "10");
graphc::model!("with_variable.yaml", name = F, labels = "labels.txt");
graphc::model!("with_variable.yaml", name = G, exact = 1);
graphc::model!("with_variable.yaml", name = H, crate = "graphc");
graphc::model!("with_variable.yaml", name = I, crate = a::);
graphc::model!("with_variable.yaml", name = J, bathc = -1);
graphc::model!("with_variable.yaml", name = L, num_classes = 18446744073709551616);
graphc::model!("with_variable.yaml", name = M, num_classes = n);

fn main() {}
