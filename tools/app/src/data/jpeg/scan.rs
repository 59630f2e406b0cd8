//! Walks over the blocks of a scan, to see whether the data has all of them: ITU-T T.81, sections F.2.2 and G.2.

use super::huffman::{Bits, Huffman, Set};

/// Pixels of a side that the decoder accepts: larger images are its affair.
const MAX_SIDE: usize = 16_384;

/// What stands for all scans until it is replaced.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) huffman: Set,
    /// Units between two restarts; 0 if there are none.
    pub(super) restart: usize,
}

/// What became of a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Its data has every block.
    Whole,
    /// Its data ends before its blocks do.
    Short,
    /// It is of a kind that is not known here, or damaged.
    Unknown,
}

/// The sizes of an image.
pub(super) struct Frame {
    size: [usize; 2],
    is_progressive: bool,
    /// Blocks of a unit in the component that has most, down and across.
    most: [usize; 2],
    components: Vec<Component>,
}

struct Component {
    id: u8,
    /// Blocks of a unit, down and across.
    sampling: [usize; 2],
    was_seen: bool,
    /// For each block of a progressive image, which coefficients are not zero; whole units, row by row.
    nonzero: Vec<u64>,
}

/// What a scan header says.
struct Scan<'t> {
    components: Vec<Part<'t>>,
    /// The first and last coefficient.
    band: [u32; 2],
    /// Whether bits were sent before.
    is_refinement: bool,
}

struct Part<'t> {
    index: usize,
    dc: Option<&'t Huffman>,
    ac: Option<&'t Huffman>,
}

impl Frame {
    /// Reads the header. `None` if it is of a kind that is not known here.
    pub(super) fn read(content: &[u8], is_progressive: bool) -> Option<Frame> {
        let (&[8, h1, h0, w1, w0, count], rest) = content.split_first_chunk::<6>()? else { return None };
        let size = [u16::from_be_bytes([h1, h0]), u16::from_be_bytes([w1, w0])].map(usize::from);
        let (components, _) = rest.as_chunks::<3>();
        let components = components.get(..count.into())?;
        let sampling = |byte: u8| [byte & 15, byte >> 4].map(usize::from);
        let fits = |[_, byte, _]: &[u8; 3]| sampling(*byte).iter().all(|blocks| (1..=4).contains(blocks));
        if !size.iter().all(|side| (1..=MAX_SIDE).contains(side))
            || components.is_empty()
            || !components.iter().all(fits)
        {
            return None;
        }
        let most = [0, 1].map(|axis| components.iter().map(|[_, byte, _]| sampling(*byte)[axis]).max().unwrap_or(1));
        let mut frame = Frame { size, is_progressive, most, components: Vec::new() };
        let units: usize = frame.units().iter().product();
        frame.components = components
            .iter()
            .map(|[id, byte, _]| {
                let sampling = sampling(*byte);
                let blocks = if is_progressive { units * sampling[0] * sampling[1] } else { 0 };
                Component { id: *id, sampling, was_seen: false, nonzero: vec![0; blocks] }
            })
            .collect();
        Some(frame)
    }

    pub(super) fn has_all_components(&self) -> bool {
        self.components.iter().all(|component| component.was_seen)
    }

    /// Units of the image, down and across.
    fn units(&self) -> [usize; 2] {
        [0, 1].map(|axis| self.size[axis].div_ceil(8 * self.most[axis]))
    }

    /// Walks over a scan.
    pub(super) fn scan(&mut self, header: &[u8], data: &[u8], tables: &Tables) -> Outcome {
        let Some(scan) = self.header(header, tables) else { return Outcome::Unknown };
        // A scan of one component has its blocks and no more, one of several whole units.
        let grid = match scan.components.as_slice() {
            [part] => {
                let Component { sampling, .. } = &self.components[part.index];
                [0, 1].map(|axis| (self.size[axis] * sampling[axis]).div_ceil(self.most[axis]).div_ceil(8))
            }
            _ => self.units(),
        };
        let units = grid[0] * grid[1];
        let interval = if tables.restart == 0 { units } else { tables.restart };
        let mut intervals = restarts(data);
        let mut unit = 0;
        while unit < units {
            let Some(data) = intervals.next() else { return Outcome::Short };
            let end = units.min(unit + interval);
            let mut walk = Walk { bits: Bits::new(data), scan: &scan, is_progressive: self.is_progressive, empty: 0 };
            for unit in unit..end {
                if walk.unit(&mut self.components, [unit / grid[1], unit % grid[1]], grid[1]).is_none() {
                    return Outcome::Unknown;
                }
                if walk.bits.is_short {
                    return Outcome::Short;
                }
            }
            unit = end;
        }
        scan.components.iter().for_each(|part| self.components[part.index].was_seen = true);
        Outcome::Whole
    }

    fn header<'t>(&self, header: &[u8], tables: &'t Tables) -> Option<Scan<'t>> {
        let (&count, rest) = header.split_first()?;
        let (parts, rest) = rest.split_at_checked(2 * usize::from(count))?;
        let &[first, last, bits] = rest.first_chunk::<3>()?;
        let table = |kind: usize, number: u8| tables.huffman[kind].get(usize::from(number))?.as_deref();
        let part = |[id, which]: &[u8; 2]| {
            let index = self.components.iter().position(|component| component.id == *id)?;
            Some(Part { index, dc: table(0, which >> 4), ac: table(1, which & 15) })
        };
        let components: Vec<Part<'_>> = parts.as_chunks::<2>().0.iter().map(part).collect::<Option<_>>()?;
        let band = if self.is_progressive { [first.into(), last.into()] } else { [0, 63] };
        let is_possible = band[0] <= band[1] && band[1] < 64 && (band[0] == 0 || components.len() == 1);
        (is_possible && !components.is_empty()).then_some(Scan { components, band, is_refinement: bits >> 4 > 0 })
    }
}

/// The data between restarts.
fn restarts(mut data: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut is_over = false;
    std::iter::from_fn(move || {
        if is_over {
            return None;
        }
        let at = data.windows(2).position(|pair| matches!(pair, [0xff, 0xd0..=0xd7]));
        let (interval, rest) = data.split_at(at.unwrap_or(data.len()));
        is_over = at.is_none();
        data = rest.get(2..).unwrap_or(&[]);
        Some(interval)
    })
}

/// A walk over the blocks between two restarts.
struct Walk<'a> {
    bits: Bits<'a>,
    scan: &'a Scan<'a>,
    is_progressive: bool,
    /// Blocks that have nothing more in this band.
    empty: u32,
}

impl Walk<'_> {
    /// All blocks of a unit; `None` if they make no sense.
    fn unit(&mut self, components: &mut [Component], [y, x]: [usize; 2], across: usize) -> Option<()> {
        let scan = self.scan;
        if !self.is_progressive {
            for part in &scan.components {
                let Component { sampling: [down, wide], .. } = &components[part.index];
                let blocks = if scan.components.len() == 1 { 1 } else { down * wide };
                for _ in 0..blocks {
                    self.sequential(part)?;
                }
            }
            return Some(());
        }
        if scan.band[0] > 0 {
            let part = &scan.components[0];
            let Component { sampling: [_, wide], nonzero, .. } = &mut components[part.index];
            // Rows are kept in whole units.
            let stride = across.div_ceil(*wide) * *wide;
            let block = nonzero.get_mut(y * stride + x)?;
            return if scan.is_refinement { self.refine(part, block) } else { self.first(part, block) };
        }
        for part in &scan.components {
            let Component { sampling: [down, wide], .. } = &components[part.index];
            let blocks = if scan.components.len() == 1 { 1 } else { down * wide };
            for _ in 0..blocks {
                if scan.is_refinement { _ = self.bits.number(1) } else { self.constant(part)? }
            }
        }
        Some(())
    }

    /// The first coefficient.
    #[inline]
    fn constant(&mut self, part: &Part<'_>) -> Option<()> {
        let bits = self.bits.symbol(part.dc?)?;
        (bits <= 16).then(|| _ = self.bits.number(bits.into()))
    }

    /// A whole block.
    #[inline]
    fn sequential(&mut self, part: &Part<'_>) -> Option<()> {
        self.constant(part)?;
        let table = part.ac?;
        let mut at = 1;
        while at < 64 {
            let symbol = self.bits.symbol(table)?;
            let (zeros, bits) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            match (zeros, bits) {
                (15, 0) => at += 16,
                (_, 0) => break,
                _ => {
                    _ = self.bits.number(bits);
                    at += zeros + 1;
                }
            }
        }
        Some(())
    }

    /// The first bits of a band.
    fn first(&mut self, part: &Part<'_>, block: &mut u64) -> Option<()> {
        if self.empty > 0 {
            self.empty -= 1;
            return Some(());
        }
        let (table, [mut at, last]) = (part.ac?, self.scan.band);
        while at <= last {
            let symbol = self.bits.symbol(table)?;
            let (zeros, bits) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            match (zeros, bits) {
                (15, 0) => at += 16,
                (_, 0) => {
                    self.empty = (1 << zeros) - 1 + self.bits.number(zeros);
                    break;
                }
                _ => {
                    at += zeros;
                    *block |= 1u64.checked_shl(at)?;
                    _ = self.bits.number(bits);
                    at += 1;
                }
            }
        }
        Some(())
    }

    /// One more bit of a band: of each coefficient that is not zero, and those that no longer are.
    fn refine(&mut self, part: &Part<'_>, block: &mut u64) -> Option<()> {
        let (table, [mut at, last]) = (part.ac?, self.scan.band);
        while at <= last && self.empty == 0 {
            let symbol = self.bits.symbol(table)?;
            let (mut zeros, bits) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            if bits == 0 && zeros < 15 {
                self.empty = (1 << zeros) + self.bits.number(zeros);
                break;
            }
            // The sign of the new one.
            _ = self.bits.number(bits.min(1));
            while at <= last {
                let mask = 1u64 << at;
                at += 1;
                if *block & mask != 0 {
                    _ = self.bits.number(1);
                } else if zeros == 0 {
                    *block |= if bits > 0 { mask } else { 0 };
                    break;
                } else {
                    zeros -= 1;
                }
            }
        }
        if self.empty > 0 {
            self.empty -= 1;
            let band = (*block >> at.min(63)) << at.min(63) & (u64::MAX >> (63 - last));
            let left = if at > last { 0 } else { band.count_ones() };
            for _ in 0..left {
                _ = self.bits.number(1);
            }
        }
        Some(())
    }
}
