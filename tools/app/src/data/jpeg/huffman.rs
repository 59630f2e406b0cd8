//! The codes of a JPEG file, and its bits.

/// Bits of the codes that one look-up finds.
const FAST: u32 = 9;

/// Up to four tables for the first coefficients of blocks, and for the others.
pub(super) type Set = [[Option<Box<Huffman>>; 4]; 2];

/// A table of codes.
pub(super) struct Huffman {
    /// For each beginning: the length of its code, if that is not longer, and the symbol.
    fast: [(u8, u8); 1 << FAST],
    /// For each length, the first code that is longer, with 16 bits; and what to add to a code for its symbol's place.
    ends: [u32; 17],
    offsets: [i32; 17],
    symbols: Vec<u8>,
}

impl Huffman {
    /// Reads a segment of tables into their places.
    pub(super) fn read(mut content: &[u8], set: &mut Set) -> Option<()> {
        while let Some((&which, rest)) = content.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>()?;
            let count: usize = counts.iter().map(|count| usize::from(*count)).sum();
            let (symbols, rest) = rest.split_at_checked(count)?;
            let place = set.get_mut(usize::from(which >> 4))?.get_mut(usize::from(which & 15))?;
            *place = Some(Box::new(Huffman::new(counts, symbols)?));
            content = rest;
        }
        Some(())
    }

    /// From the number of codes of each length, and their symbols in order.
    fn new(counts: &[u8; 16], symbols: &[u8]) -> Option<Huffman> {
        let (mut code, mut place) = (0u32, 0usize);
        let mut table =
            Huffman { fast: [(0, 0); 1 << FAST], ends: [0; 17], offsets: [0; 17], symbols: symbols.to_vec() };
        for length in 1..=16u32 {
            let count = u32::from(counts[length as usize - 1]);
            table.offsets[length as usize] = place as i32 - code as i32;
            if code + count > 1 << length {
                return None;
            }
            for number in 0..count {
                if length <= FAST {
                    let first = ((code + number) << (FAST - length)) as usize;
                    let filled = &mut table.fast[first..first + (1 << (FAST - length))];
                    filled.fill((length as u8, symbols[place + number as usize]));
                }
            }
            place += count as usize;
            code += count;
            table.ends[length as usize] = code << (16 - length);
            code <<= 1;
        }
        Some(table)
    }
}

/// The bits of entropy-coded data up to a marker.
pub(super) struct Bits<'a> {
    data: &'a [u8],
    /// Bits that are read next, at the top.
    buffer: u64,
    /// How many of them are there.
    count: u32,
    /// Whether more were asked for than there are.
    pub(super) is_short: bool,
}

impl<'a> Bits<'a> {
    pub(super) fn new(data: &'a [u8]) -> Self {
        Bits { data, buffer: 0, count: 0, is_short: false }
    }

    /// The next symbol; none if there is no such code.
    #[inline]
    pub(super) fn symbol(&mut self, table: &Huffman) -> Option<u8> {
        self.fill();
        let (length, symbol) = table.fast[(self.buffer >> (64 - FAST)) as usize];
        if length > 0 {
            self.skip(length.into());
            return Some(symbol);
        }
        let next = (self.buffer >> 48) as u32;
        let length = (FAST + 1..=16).find(|length| next < table.ends[*length as usize])?;
        let place = (next >> (16 - length)) as i32 + table.offsets[length as usize];
        self.skip(length);
        table.symbols.get(usize::try_from(place).ok()?).copied()
    }

    /// A number of up to 16 bits.
    #[inline]
    pub(super) fn number(&mut self, bits: u32) -> u32 {
        if bits == 0 {
            return 0;
        }
        self.fill();
        let number = (self.buffer >> (64 - bits)) as u32;
        self.skip(bits);
        number
    }

    #[inline]
    fn skip(&mut self, bits: u32) {
        self.is_short |= bits > self.count;
        self.buffer <<= bits;
        self.count = self.count.saturating_sub(bits);
    }

    /// Makes 16 bits ready. Behind the last there are zeros.
    #[inline]
    fn fill(&mut self) {
        while self.count <= 48 {
            let Some((&byte, rest)) = self.data.split_first() else { return };
            // A byte of ones is followed by one of zeros, so that it is no marker.
            self.data = if byte == 0xff { rest.get(1..).unwrap_or(&[]) } else { rest };
            self.buffer |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }
}
