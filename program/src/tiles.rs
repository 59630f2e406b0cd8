//! Register tiles, and those available for each class of register file.

/// Channels per block: the `f32` lanes of the widest vector. The same on every instruction set, so that programs are,
/// too.
pub const LANES: usize = 16;

/// Images in a panel of a linear layer.
pub const PANEL: usize = 8;

/// Pixels of the widest tile.
pub const MAX_PIXELS: usize = 14;

data! {
    /// The sums that a kernel keeps in registers: pixels of a row by blocks of output channels.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Tile {
        /// Pixels.
        pub pixels: usize,
        /// Blocks.
        pub vectors: usize,
    }

    /// A value for each class of registers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct PerClass<T> {
        /// AVX-512.
        pub r32x16: T,
        /// AVX2.
        pub r16x8: T,
        /// NEON.
        pub r32x4: T,
        /// SSE, WebAssembly, and anything unknown.
        pub r16x4: T,
    }
}

impl Tile {
    /// One pixel of one block, which every class has.
    pub const ONE: Tile = Tile { pixels: 1, vectors: 1 };
}

/// The vector registers of an instruction set: their number, and the `f32` lanes of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterClass {
    /// 32 registers of 16.
    R32x16,
    /// 16 registers of 8.
    R16x8,
    /// 32 registers of 4.
    R32x4,
    /// 16 registers of 4.
    R16x4,
}

/// Expands a macro with the tiles of a class at the end of its arguments, as `(pixels vectors)`.
#[doc(hidden)]
#[macro_export]
macro_rules! tiles_of {
    (R32x16, [$($then:tt)+], $($arguments:tt)*) => {
        $($then)+!($($arguments)*
            (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(7 1)(8 1)(9 1)(10 1)(11 1)(12 1)(13 1)(14 1)
            (1 2)(2 2)(3 2)(4 2)(5 2)(6 2)(7 2)(8 2)(9 2)(10 2)(11 2)(12 2)(13 2)(14 2)
            (4 3)(5 3)(6 3)(7 3)(8 3)(9 3))
    };
    (R16x8, [$($then:tt)+], $($arguments:tt)*) => {
        $($then)+!($($arguments)* (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(1 2)(2 2))
    };
    (R32x4, [$($then:tt)+], $($arguments:tt)*) => {
        $($then)+!($($arguments)* (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(1 2)(2 2))
    };
    (R16x4, [$($then:tt)+], $($arguments:tt)*) => {
        $($then)+!($($arguments)* (1 1)(2 1))
    };
}

macro_rules! tiles {
    ($(($pixels:literal $vectors:literal))*) => {
        &[$(Tile { pixels: $pixels, vectors: $vectors }),*]
    };
}

impl RegisterClass {
    /// All of them.
    pub const ALL: [RegisterClass; 4] =
        [RegisterClass::R32x16, RegisterClass::R16x8, RegisterClass::R32x4, RegisterClass::R16x4];

    /// Registers per block of [`LANES`].
    pub const fn per_block(self) -> usize {
        match self {
            RegisterClass::R32x16 => 1,
            RegisterClass::R16x8 => 2,
            RegisterClass::R32x4 | RegisterClass::R16x4 => 4,
        }
    }

    /// The blocks that fit in the registers.
    pub const fn blocks(self) -> usize {
        match self {
            RegisterClass::R32x16 => 32,
            RegisterClass::R16x8 | RegisterClass::R32x4 => 8,
            RegisterClass::R16x4 => 4,
        }
    }

    /// The tiles that kernels are compiled for: those that fit together with a vector of weights for each block and one
    /// input. Three vectors only where the row widths of current networks need them.
    pub const fn tiles(self) -> &'static [Tile] {
        match self {
            RegisterClass::R32x16 => tiles_of!(R32x16, [tiles],),
            RegisterClass::R16x8 => tiles_of!(R16x8, [tiles],),
            RegisterClass::R32x4 => tiles_of!(R32x4, [tiles],),
            RegisterClass::R16x4 => tiles_of!(R16x4, [tiles],),
        }
    }

    /// Whether there is a kernel for a tile.
    pub fn has(self, tile: Tile) -> bool {
        self.tiles().contains(&tile)
    }
}

impl<T> PerClass<T> {
    /// The values of `f` for each class.
    pub fn new(mut f: impl FnMut(RegisterClass) -> T) -> Self {
        PerClass {
            r32x16: f(RegisterClass::R32x16),
            r16x8: f(RegisterClass::R16x8),
            r32x4: f(RegisterClass::R32x4),
            r16x4: f(RegisterClass::R16x4),
        }
    }

    /// The value for a class.
    #[inline]
    pub const fn of(&self, class: RegisterClass) -> &T {
        match class {
            RegisterClass::R32x16 => &self.r32x16,
            RegisterClass::R16x8 => &self.r16x8,
            RegisterClass::R32x4 => &self.r32x4,
            RegisterClass::R16x4 => &self.r16x4,
        }
    }
}

impl PerClass<Tile> {
    /// Whether there is a kernel for every class.
    pub(crate) fn exist(&self) -> bool {
        RegisterClass::ALL.iter().all(|class| class.has(*self.of(*class)))
    }

    /// The widest tile, in pixels.
    pub(crate) fn most_pixels(&self) -> usize {
        RegisterClass::ALL.iter().map(|class| self.of(*class).pixels).max().unwrap_or(0)
    }

    /// The tallest tile, in blocks.
    pub(crate) fn most_vectors(&self) -> usize {
        RegisterClass::ALL.iter().map(|class| self.of(*class).vectors).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_those_that_fit() {
        for class in RegisterClass::ALL {
            let mut fitting = Vec::new();
            for vectors in 1..=3 {
                for pixels in 1..=MAX_PIXELS {
                    let fits = pixels * vectors + vectors < class.blocks();
                    if fits && (vectors < 3 || (4..=9).contains(&pixels)) {
                        fitting.push(Tile { pixels, vectors });
                    }
                }
            }
            assert_eq!(class.tiles(), fitting, "{class:?}");
        }
    }
}
