//! A small AlexNet, trained on handwritten digits. Its weights and twenty digits are embedded in the program.

use std::{
    error::Error,
    io::{Cursor, Write},
    time::Instant,
};

use graphc::Image;
use png::{Decoder, Transformations};

graphc::alexnet_model!("../../models/mini-alexnet.yaml");

const WEIGHTS: &[u8] = include_bytes!("../mini_alexnet_mnist.safetensors");

/// PNG files by name.
macro_rules! digits {
    ($($name:literal)*) => {
        [$(($name, include_bytes!(concat!("../digits/", $name)))),*]
    };
}

/// The first character of a name is the digit in the image.
const DIGITS: [(&str, &[u8]); 20] = digits! {
    "0_0.png" "0_1.png" "1_0.png" "1_1.png" "2_0.png" "2_1.png" "3_0.png" "3_1.png" "4_0.png" "4_1.png"
    "5_0.png" "5_1.png" "6_0.png" "6_1.png" "7_0.png" "7_1.png" "8_0.png" "8_1.png" "9_0.png" "9_1.png"
};

/// Prints a line for each digit. Returns whether all were recognised.
pub(crate) fn run(out: &mut dyn Write) -> Result<bool, Box<dyn Error>> {
    let net = MiniAlexNet::from_bytes(WEIGHTS)?;
    let mut session = net.try_session()?;
    // The first pass also waits for the threads to start.
    session.forward(&[[[0.0; 28]; 28]; 1]);

    writeln!(out, "MiniAlexNet with trained weights, on handwritten digits\n")?;
    writeln!(out, "  file     answer  probability     time")?;
    let mut right = 0;
    for (name, png) in DIGITS {
        let (pixels, shape) = decode(png)?;
        let image = Image::new(&pixels, shape)?;
        let start = Instant::now();
        let [best, ..] = session.classify(&image)?;
        let time = start.elapsed();

        let is_right = best.label.is_some_and(|label| name.starts_with(label));
        right += usize::from(is_right);
        let (digit, percent, micros) = (best.index, 100.0 * best.probability, time.as_micros());
        let verdict = if is_right { "right" } else { "wrong" };
        writeln!(out, "  {name}  {digit:>6}  {percent:>9.2} %  {micros:>4} us  {verdict}")?;
    }
    writeln!(out, "\n{right} of {} right", DIGITS.len())?;
    Ok(right == DIGITS.len())
}

/// The pixels of a PNG file, and its height, width and channels.
fn decode(file: &[u8]) -> Result<(Vec<u8>, [usize; 3]), Box<dyn Error>> {
    let mut decoder = Decoder::new(Cursor::new(file));
    // Bytes, whatever the file has: palettes, single bits or 16 of them.
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("a picture that is too large")?];
    let picture = reader.next_frame(&mut pixels)?;
    Ok((pixels, [picture.height as usize, picture.width as usize, picture.color_type.samples()]))
}
