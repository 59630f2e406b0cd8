//! Checkpoints in PyTorch's ZIP format, pickle protocol 2, with tensors of any strides.

/// A checkpoint under construction.
#[derive(Debug, Default)]
pub struct Checkpoint {
    pickle: Vec<u8>,
    storages: Vec<Vec<u8>>,
}

impl Checkpoint {
    /// Without tensors.
    pub fn new() -> Self {
        // Protocol 2, an empty dictionary, a mark.
        Checkpoint { pickle: b"\x80\x02}(".to_vec(), storages: Vec::new() }
    }

    /// A file of this pickle, which need not be valid, and these storages.
    pub fn of_pickle(pickle: Vec<u8>, storages: Vec<Vec<u8>>) -> Vec<u8> {
        archive(pickle, storages)
    }

    /// Adds a tensor of `f32` with the given strides; `value` returns each element.
    ///
    /// # Panics
    /// If a size is larger than the format's 32 bits.
    pub fn tensor(&mut self, name: &str, shape: &[usize], strides: &[usize], mut value: impl FnMut(usize) -> f32) {
        let len: usize = shape.iter().zip(strides).map(|(size, stride)| (size - 1) * stride).sum::<usize>() + 1;
        let mut storage = vec![0; len * size_of::<f32>()];
        let elements: usize = shape.iter().product();
        for element in 0..elements {
            let (mut rest, mut at) = (element, 0);
            for (size, stride) in shape.iter().zip(strides).rev() {
                at += rest % size * stride;
                rest /= size;
            }
            storage[4 * at..][..4].copy_from_slice(&value(element).to_le_bytes());
        }
        let key = self.storages.len().to_string();
        self.storages.push(storage);
        self.text(name);
        self.pickle.extend(b"ctorch._utils\n_rebuild_tensor_v2\n((");
        self.text("storage");
        self.pickle.extend(b"ctorch\nFloatStorage\n");
        self.text(&key);
        self.text("cpu");
        self.integer(len);
        self.pickle.extend(b"tQ");
        self.integer(0);
        for sizes in [shape, strides] {
            self.pickle.push(b'(');
            sizes.iter().for_each(|size| self.integer(*size));
            self.pickle.push(b't');
        }
        self.pickle.extend(b"\x89ccollections\nOrderedDict\n)RtR");
    }

    fn text(&mut self, text: &str) {
        self.pickle.push(b'X');
        self.pickle.extend(u32::try_from(text.len()).expect("a short text").to_le_bytes());
        self.pickle.extend(text.as_bytes());
    }

    fn integer(&mut self, integer: usize) {
        self.pickle.push(b'J');
        self.pickle.extend(i32::try_from(integer).expect("a small size").to_le_bytes());
    }

    /// The file.
    ///
    /// # Panics
    /// If it is larger than the format's 32 bits.
    pub fn finish(mut self) -> Vec<u8> {
        self.pickle.extend(b"u.");
        archive(self.pickle, self.storages)
    }
}

fn archive(pickle: Vec<u8>, storages: Vec<Vec<u8>>) -> Vec<u8> {
    let storages = storages.into_iter().enumerate().map(|(key, bytes)| (format!("net/data/{key}"), bytes));
    zip([("net/data.pkl".to_owned(), pickle)].into_iter().chain(storages))
}

/// An archive of stored members, without checksums, as PyTorch writes it if told not to compute them.
fn zip(members: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let (mut out, mut directory, mut count) = (Vec::new(), Vec::new(), 0u16);
    for (name, bytes) in members {
        let at = u32::try_from(out.len()).expect("a small archive").to_le_bytes();
        let len = u32::try_from(bytes.len()).expect("a small member").to_le_bytes();
        let name_len = u16::try_from(name.len()).expect("a short name").to_le_bytes();
        let common = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &len, &len, &name_len, &[0, 0]].concat();
        out.extend([b"PK\x03\x04", common.as_slice(), name.as_bytes(), &bytes].concat());
        directory.extend([b"PK\x01\x02\x14\x00", common.as_slice(), &[0; 10], &at, name.as_bytes()].concat());
        count += 1;
    }
    let at = u32::try_from(out.len()).expect("a small archive").to_le_bytes();
    let len = u32::try_from(directory.len()).expect("a small directory").to_le_bytes();
    let count = count.to_le_bytes();
    out.extend(directory);
    out.extend([b"PK\x05\x06", &[0; 4][..], &count, &count, &len, &at, &[0, 0]].concat());
    out
}
