graphc::model!("net.yaml", name = fn);
graphc::model!("net.yaml", name = r#fn);
graphc::model!("net.yaml", name = Self);
graphc::model!("net.yaml", name = f32);
graphc::model!("net.yaml", name = usize);
graphc::model!("net.yaml", name = str);
graphc::model!("net.yaml", name = snake_case);
graphc::model!("net.yaml", name = FEATURES_0);
graphc::model!("net.yaml", name = __graphc);
graphc::model!("net.yaml", name = graphc);
graphc::model!("net.yaml", name = größe);
graphc::model!("net.yaml", name = _);

fn main() {}
