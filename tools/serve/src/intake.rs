//! From a request to the numbers of the network's inputs.
//!
//! Names, types, shapes and lengths are checked first, with Triton's messages; no file is decoded before all of that fits. Files of
//! images and pixels become numbers here; numbers of other types do so only when they are brought together with those of other requests.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use graphc::{About, Image, Input};
use graphc_app::data::{Undecoded, picture::Turn};
use graphc_weights::Dtype;

use crate::{
    answer::{Wanted, wanted},
    protocol::{Data, DataType, Error, InferRequest, InputTensor},
};

/// What requests to a model are checked against.
#[derive(Clone, Debug)]
pub(crate) struct Intake {
    /// The model's name.
    pub(crate) model: String,
    pub(crate) about: &'static About,
    /// Images of a request at most.
    pub(crate) capacity: usize,
}

/// A request that fits the model.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) images: usize,
    inputs: Vec<Source>,
    pub(crate) outputs: Vec<Wanted>,
}

/// An input that fits the network's.
#[derive(Debug)]
enum Source {
    Numbers(Numbers),
    /// JPEG and PNG files.
    Files(Vec<Bytes>),
    /// The same in base64.
    Base64(Vec<Bytes>),
    /// Pixels of images, one after the other, each of this height, width and number of channels.
    Pixels(Bytes, [usize; 3]),
}

/// The numbers of an input.
#[derive(Debug)]
pub(crate) enum Numbers {
    /// As little-endian bytes of `F32`, `F16`, `Bf16` or `U8`.
    Raw(Dtype, Bytes),
    Plain(Vec<f32>),
}

impl Numbers {
    /// Writes them where the network reads them. There are as many as there is room for.
    pub(crate) fn copy_to(&self, room: &mut [f32]) {
        match self {
            Numbers::Plain(numbers) => room.copy_from_slice(numbers),
            Numbers::Raw(Dtype::F32, bytes) => {
                let numbers = bytes.as_chunks().0.iter().map(|number| f32::from_le_bytes(*number));
                room.iter_mut().zip(numbers).for_each(|(to, number)| *to = number);
            }
            Numbers::Raw(dtype, bytes) => {
                let mut room = room.iter_mut();
                // All of these are exact as an `f32`.
                dtype.numbers(bytes, |number| room.next().into_iter().for_each(|to| *to = number as f32));
            }
        }
    }
}

/// Whether files of images and pixels can be the input of a network.
pub(crate) fn takes_images(about: &About) -> bool {
    about.preprocess.is_some() && matches!(about.inputs, [Input { shape: [_, _, _], .. }])
}

impl Intake {
    /// Holds a request against the model.
    pub(crate) fn check(&self, request: &mut InferRequest) -> Result<Checked, Error> {
        let fault = Fault { intake: self, id: &request.id };
        self.check_names(&fault, &request.inputs)?;
        let outputs = wanted(self, &fault, &request.outputs)?;
        let mut images = 0;
        let mut inputs = Vec::with_capacity(self.about.inputs.len());
        for input in self.about.inputs {
            let Some(tensor) = request.inputs.iter_mut().find(|tensor| tensor.name == input.name) else { continue };
            let count = self.images(&fault, tensor)?;
            if !inputs.is_empty() && count != images {
                return Err(fault.invalid(format!(
                    "input '{}' batch size does not match other inputs for '{}'",
                    input.name, self.model
                )));
            }
            images = count;
            inputs.push(self.source(&fault, input, tensor, images)?);
        }
        Ok(Checked { images, inputs, outputs })
    }

    /// Each input once, and no other.
    fn check_names(&self, fault: &Fault<'_>, given: &[InputTensor]) -> Result<(), Error> {
        let known = self.about.inputs;
        if let Some(other) = given.iter().find(|tensor| known.iter().all(|input| input.name != tensor.name)) {
            return Err(
                fault.invalid(format!("unexpected inference input '{}' for model '{}'", other.name, self.model))
            );
        }
        let count = |name: &str| given.iter().filter(|tensor| tensor.name == name).count();
        if let Some(twice) = known.iter().find(|input| count(input.name) > 1) {
            return Err(
                fault.invalid(format!("input '{}' is given more than once for model '{}'", twice.name, self.model))
            );
        }
        if given.len() == known.len() {
            return Ok(());
        }
        let list = |names: Vec<&str>| names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(",");
        let missing = known.iter().map(|input| input.name).filter(|name| count(name) == 0).collect();
        Err(fault.invalid(format!(
            "expected {} inputs but got {} inputs for model '{}'. Got input(s) [{}], but missing required input(s) [{}]. Please provide all required input(s).",
            known.len(),
            given.len(),
            self.model,
            list(given.iter().map(|tensor| tensor.name.as_str()).collect()),
            list(missing),
        )))
    }

    /// The images of an input.
    fn images(&self, fault: &Fault<'_>, tensor: &InputTensor) -> Result<usize, Error> {
        let (name, model) = (&tensor.name, &self.model);
        let Some(batch) = tensor.shape.first() else {
            return Err(
                fault.invalid(format!("input '{name}' has no shape but model requires batch dimension for '{model}'"))
            );
        };
        match usize::try_from(*batch) {
            Ok(0) | Err(_) => Err(fault.invalid(format!("inference request batch-size must be >= 1 for '{model}'"))),
            Ok(images) if images > self.capacity => {
                Err(fault.invalid(format!("inference request batch-size must be <= {} for '{model}'", self.capacity)))
            }
            Ok(images) => Ok(images),
        }
    }

    /// The elements of an input, whose type, shape and length are checked.
    fn source(
        &self,
        fault: &Fault<'_>,
        input: &Input,
        tensor: &mut InputTensor,
        images: usize,
    ) -> Result<Source, Error> {
        let takes_images = takes_images(self.about);
        let dtype = match tensor.datatype {
            DataType::Bytes if takes_images => return self.files(fault, tensor, images),
            DataType::Uint8 if takes_images => return self.pixels(fault, tensor),
            DataType::Fp32 => Dtype::F32,
            DataType::Fp16 => Dtype::F16,
            DataType::Bf16 => Dtype::Bf16,
            DataType::Uint8 => Dtype::U8,
            other => {
                return Err(fault.invalid(format!(
                    "inference input '{}' data-type is '{other}', but model '{}' expects 'FP32'",
                    tensor.name, self.model
                )));
            }
        };
        let expected: Vec<i64> = input.batch_shape(images).iter().map(|size| *size as i64).collect();
        if tensor.shape != expected {
            return Err(self.unexpected_shape(fault, tensor, input.shape));
        }
        let count = images * input.shape.iter().product::<usize>();
        Ok(Source::Numbers(self.numbers(fault, tensor, dtype, count)?))
    }

    fn numbers(
        &self,
        fault: &Fault<'_>,
        tensor: &mut InputTensor,
        dtype: Dtype,
        count: usize,
    ) -> Result<Numbers, Error> {
        let size = tensor.datatype.size().unwrap_or(1);
        match std::mem::replace(&mut tensor.data, Data::Numbers(Vec::new())) {
            Data::Raw(bytes) if bytes.len() == count * size => Ok(Numbers::Raw(dtype, bytes)),
            Data::Raw(bytes) => Err(self.byte_size(fault, tensor, count * size, bytes.len())),
            Data::Numbers(_) if matches!(tensor.datatype, DataType::Fp16 | DataType::Bf16) => {
                Err(fault.invalid(format!(
                    "sending {} data via JSON is not supported. Please use the binary data format for input '{}'",
                    tensor.datatype, tensor.name
                )))
            }
            Data::Numbers(numbers) if numbers.len() != count => {
                Err(self.element_count(fault, tensor, count, numbers.len()))
            }
            Data::Numbers(numbers) if tensor.datatype == DataType::Uint8 => {
                bytes_of(fault, &tensor.name, &numbers).map(|bytes| Numbers::Raw(dtype, bytes))
            }
            Data::Numbers(numbers) => Ok(Numbers::Plain(numbers)),
            Data::Strings(_) | Data::Base64(_) => {
                Err(fault
                    .invalid(format!("input '{}' has texts, and its data-type is '{}'", tensor.name, tensor.datatype)))
            }
        }
    }

    /// Files of images: as many byte strings as the batch has images.
    fn files(&self, fault: &Fault<'_>, tensor: &mut InputTensor, images: usize) -> Result<Source, Error> {
        if !matches!(tensor.shape.as_slice(), [_] | [_, 1]) {
            return Err(self.unexpected_shape(fault, tensor, &[1]));
        }
        let (files, source): (_, fn(_) -> _) = match std::mem::replace(&mut tensor.data, Data::Numbers(Vec::new())) {
            Data::Strings(strings) => (strings, Source::Files),
            Data::Base64(texts) => (texts, Source::Base64),
            Data::Raw(bytes) => {
                let files = strings(&bytes, images).ok_or_else(|| {
                    fault.invalid(format!(
                        "incorrect byte strings for input '{}' of model '{}': expected {images}, each after four bytes of its length",
                        tensor.name, self.model
                    ))
                })?;
                (files, Source::Files)
            }
            Data::Numbers(_) => {
                return Err(fault.invalid(format!("input '{}' has numbers, and its data-type is 'BYTES'", tensor.name)));
            }
        };
        if files.len() != images {
            return Err(self.element_count(fault, tensor, images, files.len()));
        }
        Ok(source(files))
    }

    /// Pixels: `[batch, height, width, channels]`.
    fn pixels(&self, fault: &Fault<'_>, tensor: &mut InputTensor) -> Result<Source, Error> {
        // The first is the batch, which is checked.
        let sizes: Vec<usize> = tensor.shape.iter().map(|size| usize::try_from(*size).unwrap_or(0)).collect();
        let &[_, height, width, channels] = sizes.as_slice() else {
            return Err(self.unexpected_pixels(fault, tensor));
        };
        let count = sizes.iter().try_fold(1, |count: usize, size| count.checked_mul(*size));
        let Some(count) = count.filter(|count| *count > 0 && matches!(channels, 1 | 3 | 4)) else {
            return Err(self.unexpected_pixels(fault, tensor));
        };
        match self.numbers(fault, tensor, Dtype::U8, count)? {
            Numbers::Raw(_, bytes) => Ok(Source::Pixels(bytes, [height, width, channels])),
            Numbers::Plain(_) => Err(Error::internal("pixels are bytes")),
        }
    }

    fn unexpected_shape(&self, fault: &Fault<'_>, tensor: &InputTensor, expected: &[usize]) -> Error {
        let expected: String = expected.iter().map(|size| format!(",{size}")).collect();
        fault.invalid(format!(
            "unexpected shape for input '{}' for model '{}'. Expected [-1{expected}], got {}. ",
            tensor.name,
            self.model,
            shape(&tensor.shape)
        ))
    }

    fn unexpected_pixels(&self, fault: &Fault<'_>, tensor: &InputTensor) -> Error {
        fault.invalid(format!(
            "unexpected shape for input '{}' for model '{}'. Expected [-1,height,width,channels] with 1, 3 or 4 channels of UINT8 pixels, got {}. ",
            tensor.name,
            self.model,
            shape(&tensor.shape)
        ))
    }

    fn byte_size(&self, fault: &Fault<'_>, tensor: &InputTensor, expected: usize, found: usize) -> Error {
        fault.invalid(format!(
            "input byte size mismatch for input '{}' for model '{}'. Expected {expected}, got {found}",
            tensor.name, self.model
        ))
    }

    fn element_count(&self, fault: &Fault<'_>, tensor: &InputTensor, expected: usize, found: usize) -> Error {
        fault.invalid(format!(
            "unexpected number of elements for input '{}' for model '{}'. Expected {expected}, got {found}",
            tensor.name, self.model
        ))
    }
}

/// Writes errors of a request.
pub(crate) struct Fault<'a> {
    intake: &'a Intake,
    id: &'a str,
}

impl Fault<'_> {
    /// A wrong request, in Triton's manner.
    pub(crate) fn invalid(&self, message: String) -> Error {
        let id = if self.id.is_empty() { "<id_unknown>" } else { self.id };
        Error::invalid(format!("[request id: {id}] {message}"))
    }

    /// The model's name.
    pub(crate) fn model(&self) -> &str {
        &self.intake.model
    }
}

impl Checked {
    /// Whether something is to be decoded, which takes a while.
    pub(crate) fn is_encoded(&self) -> bool {
        self.inputs.iter().any(|source| !matches!(source, Source::Numbers(_)))
    }

    /// The numbers of each input.
    pub(crate) fn numbers(self, about: &'static About, id: &str) -> Result<Vec<Numbers>, Error> {
        self.inputs.into_iter().map(|source| source.numbers(about, id)).collect()
    }
}

impl Source {
    fn numbers(self, about: &'static About, id: &str) -> Result<Numbers, Error> {
        let id = if id.is_empty() { "<id_unknown>" } else { id };
        let problem =
            |index: usize, error: String| Error::invalid(format!("[request id: {id}] image {index}: {error}"));
        let mut numbers = Vec::new();
        match self {
            Source::Numbers(numbers) => return Ok(numbers),
            Source::Pixels(bytes, shape) => {
                for (index, pixels) in bytes.chunks_exact(shape.iter().product()).enumerate() {
                    let image = Image::new(pixels, shape).and_then(|image| about.numbers(&image));
                    numbers.extend(image.map_err(|error| problem(index, error.to_string()))?);
                }
            }
            Source::Files(files) => {
                for (index, file) in files.into_iter().enumerate() {
                    numbers.extend(decoded(about, file.to_vec()).map_err(|error| problem(index, error))?);
                }
            }
            Source::Base64(texts) => {
                for (index, text) in texts.into_iter().enumerate() {
                    let file = BASE64_STANDARD.decode(text);
                    let file = file.map_err(|error| problem(index, format!("expected a file in base64: {error}")))?;
                    numbers.extend(decoded(about, file).map_err(|error| problem(index, error))?);
                }
            }
        }
        Ok(Numbers::Plain(numbers))
    }
}

/// The numbers that a file of an image becomes.
fn decoded(about: &About, file: Vec<u8>) -> Result<Vec<f32>, String> {
    let is_turned = about.preprocess.is_some_and(|preprocess| preprocess.exif_orientation);
    let turn = if is_turned { Turn::Exif } else { Turn::Stored };
    let picture = Undecoded::new(file)?.decode(turn)?;
    let image = picture.view().map_err(|error| error.to_string())?;
    about.numbers(&image).map_err(|error| error.to_string())
}

/// Numbers that are to be bytes.
fn bytes_of(fault: &Fault<'_>, name: &str, numbers: &[f32]) -> Result<Bytes, Error> {
    let byte = |number: &f32| Some(*number as u8).filter(|byte| f32::from(*byte) == *number);
    let bytes: Option<Vec<u8>> = numbers.iter().map(byte).collect();
    bytes.map(Bytes::from).ok_or_else(|| {
        fault.invalid(format!("input '{name}' has numbers other than 0 to 255, and its data-type is 'UINT8'"))
    })
}

/// So many byte strings, each with four bytes of its length before it, and nothing else.
fn strings(bytes: &Bytes, count: usize) -> Option<Vec<Bytes>> {
    let mut rest = bytes.clone();
    let mut strings = Vec::with_capacity(count);
    while !rest.is_empty() {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length <= after.len())?;
        strings.push(rest.slice(4..4 + length));
        rest = rest.slice(4 + length..);
        if strings.len() > count {
            return None;
        }
    }
    (strings.len() == count).then_some(strings)
}

/// A shape as Triton writes it.
fn shape(sizes: &[i64]) -> String {
    let sizes: Vec<String> = sizes.iter().map(i64::to_string).collect();
    format!("[{}]", sizes.join(","))
}
