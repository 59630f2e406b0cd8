//! PyTorch's format since version 1.6: a ZIP archive of `NAME/data.pkl`, `NAME/data/KEY` for each storage, and
//! `NAME/byteorder`. <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>
//!
//! Two readers of one archive can find different members in it. This one rejects any inconsistency: each member must
//! have a unique name, the same in the directory and in its local header, and members must not overlap.

use std::collections::{HashMap, HashSet};

use miniz_oxide::inflate::decompress_slice_iter_to_slice;

use super::{
    foreign,
    pickle::{self, StorageOf},
};
use crate::{
    bytes::Bytes,
    file::{Contents, Refusal},
    tensor::{ByteOrder, Coding, Storage},
};

/// The maximum total size of a file's deflated members. PyTorch deflates none.
const MAX_INFLATED: u64 = 32 << 20;

/// The maximum size of the directory.
const MAX_DIRECTORY: u64 = 16 << 20;

/// The maximum number of members: one for each tensor, and the few that describe them.
const MAX_MEMBERS: usize = pickle::MAX_TENSORS + 64;

pub(crate) fn read(bytes: &mut Bytes<'_>) -> Result<Contents, Refusal> {
    let members = members(bytes)?;
    if let Some(what) = foreign::archive(&members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>()) {
        return Err(Refusal::Foreign(what.into()));
    }
    let root = root(&members)?;
    let by_name: HashMap<&str, &Member> = members.iter().map(|member| (member.name.as_str(), member)).collect();
    let description = by_name[format!("{root}data.pkl").as_str()];
    if description.len > pickle::MAX_BYTES {
        return Err(format!("`{}` has more than {} bytes", description.name, pickle::MAX_BYTES).into());
    }
    let order = match by_name.get(format!("{root}byteorder").as_str()) {
        None => ByteOrder::Little,
        Some(member) if member.len <= 6 => match contents(bytes, member)?.as_slice() {
            b"little" => ByteOrder::Little,
            b"big" => ByteOrder::Big,
            _ => return Err("an unknown byte order".into()),
        },
        Some(_) => return Err("an unknown byte order".into()),
    };
    let description = contents(bytes, description)?;
    let pickle = pickle::read(&description)?;
    if pickle.bytes != description.len() {
        return Err("bytes follow the pickle".into());
    }
    let storages = pickle.storages.iter().map(|storage| {
        let member = by_name.get(format!("{root}data/{}", storage.key).as_str());
        let key = storage.key.escape_debug();
        let member = member.ok_or_else(|| format!("the storage `{key}` has no member"))?;
        stored(storage, member, order)
    });
    let storages: Vec<Storage> = storages.collect::<Result<_, String>>()?;
    super::contents(&pickle, storages)
}

fn stored(of: &StorageOf<'_>, member: &Member, order: ByteOrder) -> Result<Storage, String> {
    if of.bytes() != Some(member.len) {
        let (elements, key) = (of.elements, of.key.escape_debug());
        return Err(format!("the storage `{key}` has {elements} elements, but its member {} bytes", member.len));
    }
    let Member { start, len, coding, check, .. } = *member;
    Ok(Storage { source: 0, start, len, coding, order, check })
}

/// A member of an archive.
struct Member {
    name: String,
    /// The offset of its data.
    start: u64,
    /// Its inflated length.
    len: u64,
    coding: Coding,
    /// Its CRC-32 after inflating, if it has one.
    check: Option<u32>,
}

impl Member {
    /// Its length in the file.
    fn stored(&self) -> u64 {
        match self.coding {
            Coding::Stored => self.len,
            Coding::Deflated(len) => len,
        }
    }
}

/// The prefix of `data.pkl`, with its slash.
fn root(members: &[Member]) -> Result<&str, String> {
    let mut roots = members.iter().filter_map(|member| {
        let root = member.name.strip_suffix("data.pkl")?;
        (root.is_empty() || root.ends_with('/')).then_some(root)
    });
    match (roots.next(), roots.next()) {
        (Some(root), None) => Ok(root),
        (None, _) => Err("the archive has no `data.pkl`".into()),
        (Some(_), Some(_)) => Err("the archive has several `data.pkl`".into()),
    }
}

fn contents(bytes: &mut Bytes<'_>, member: &Member) -> Result<Vec<u8>, Refusal> {
    let stored = bytes.range(member.start, member.start + member.stored())?;
    let contents = match member.coding {
        Coding::Stored => stored,
        Coding::Deflated(_) => inflate(&stored, member.len)?,
    };
    if member.check.is_some_and(|check| check != crc32fast::hash(&contents)) {
        return Err(format!("the member `{}` is damaged: its checksum differs", member.name.escape_debug()).into());
    }
    Ok(contents)
}

/// Inflates to exactly `len` bytes.
pub(crate) fn inflate(deflated: &[u8], len: u64) -> Result<Vec<u8>, Refusal> {
    let mut out = vec![0; usize::try_from(len.min(MAX_INFLATED)).unwrap_or(usize::MAX)];
    match decompress_slice_iter_to_slice(&mut out, std::iter::once(deflated), false, true) {
        Ok(written) if written as u64 == len => Ok(out),
        _ => Err(format!("a deflated member is damaged, or not of the stated {len} bytes").into()),
    }
}

/// The members, checked against their local headers.
fn members(bytes: &mut Bytes<'_>) -> Result<Vec<Member>, Refusal> {
    let directory = directory(bytes)?;
    let mut reader = Reader { bytes: &directory, at: 0 };
    let (mut members, mut extents, mut names) = (Vec::new(), Vec::new(), HashSet::new());
    let mut inflated: u64 = 0;
    while reader.at < directory.len() {
        let entry = entry(&mut reader)?;
        if members.len() == MAX_MEMBERS {
            return Err(format!("the archive has more than {MAX_MEMBERS} members").into());
        }
        let (member, header) = local(bytes, entry)?;
        if !names.insert(member.name.clone()) {
            return Err(format!("the member `{}` is duplicated", member.name.escape_debug()).into());
        }
        if let Coding::Deflated(_) = member.coding {
            inflated = inflated.saturating_add(member.len);
            if inflated > MAX_INFLATED {
                return Err(format!("its deflated members hold more than {MAX_INFLATED} bytes").into());
            }
        }
        extents.push((header, member.start + member.stored()));
        members.push(member);
    }
    extents.sort_unstable();
    if extents.windows(2).any(|pair| pair[0].1 > pair[1].0) {
        return Err("members overlap".into());
    }
    Ok(members)
}

/// A member's entry in the directory.
struct Entry {
    name: String,
    method: u16,
    check: u32,
    /// Its length in the file.
    stored: u64,
    /// Its inflated length.
    len: u64,
    /// The offset of its local header.
    header: u64,
}

/// Reads little-endian fields.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, len: usize) -> Result<&'a [u8], String> {
        let taken = self.bytes[self.at..].get(..len).ok_or("the archive's directory is truncated")?;
        self.at += len;
        Ok(taken)
    }

    fn number<const BYTES: usize>(&mut self) -> Result<u64, String> {
        let mut word = [0; 8];
        word[..BYTES].copy_from_slice(self.take(BYTES)?);
        Ok(u64::from_le_bytes(word))
    }

    fn expect(&mut self, signature: &[u8; 4]) -> Result<(), String> {
        if self.take(4)? == signature { Ok(()) } else { Err("the archive's directory is damaged".into()) }
    }
}

/// The content of a field whose value is in an extra field.
const ELSEWHERE: u64 = 0xFFFF_FFFF;

/// The bytes of the directory, located by the record at the end of the file.
fn directory(bytes: &mut Bytes<'_>) -> Result<Vec<u8>, Refusal> {
    /// The length of the record at the end, without a comment, which PyTorch does not write.
    const END: u64 = 22;
    let start = bytes.len().checked_sub(END).ok_or(CUT_OFF)?;
    let end = bytes.range(start, bytes.len())?;
    let mut reader = Reader { bytes: &end, at: 0 };
    reader.expect(b"PK\x05\x06").map_err(|_| CUT_OFF)?;
    let [disk, directory_disk] = [reader.number::<2>()?, reader.number::<2>()?];
    let [here, all] = [reader.number::<2>()?, reader.number::<2>()?];
    let [size, at, comment] = [reader.number::<4>()?, reader.number::<4>()?, reader.number::<2>()?];
    if disk != directory_disk || here != all || comment != 0 {
        return Err("a multi-part archive, or one with a comment".into());
    }
    let (wide_size, wide_at, behind) = wide_end(bytes, start)?.unwrap_or((size, at, start));
    let same = |narrow: u64, wide: u64| narrow == wide || narrow == ELSEWHERE;
    let is_there = wide_at.checked_add(wide_size) == Some(behind) && same(size, wide_size) && same(at, wide_at);
    if !is_there || wide_size > MAX_DIRECTORY {
        return Err("the archive's directory is not where its end says".into());
    }
    Ok(bytes.range(wide_at, behind)?)
}

const CUT_OFF: &str = "the archive's end is missing: the file is truncated";

/// Size and offset of the directory in 64 bits, and of these fields: two more records before the end, if present.
fn wide_end(bytes: &mut Bytes<'_>, end: u64) -> Result<Option<(u64, u64, u64)>, Refusal> {
    const RECORD: u64 = 56;
    const LOCATOR: u64 = 20;
    let Some(record) = end.checked_sub(RECORD + LOCATOR) else { return Ok(None) };
    let records = bytes.range(record, end)?;
    let mut reader = Reader { bytes: &records, at: RECORD as usize };
    if reader.expect(b"PK\x06\x07").is_err() {
        return Ok(None);
    }
    reader.take(4)?;
    if reader.number::<8>()? != record {
        return Err("the archive's directory is damaged".into());
    }
    let mut reader = Reader { bytes: &records, at: 0 };
    reader.expect(b"PK\x06\x06")?;
    reader.take(36)?;
    Ok(Some((reader.number::<8>()?, reader.number::<8>()?, record)))
}

/// The next entry of the directory.
fn entry(reader: &mut Reader<'_>) -> Result<Entry, String> {
    reader.expect(b"PK\x01\x02")?;
    reader.take(4)?;
    let [flags, method] = [reader.number::<2>()?, reader.number::<2>()?];
    reader.take(4)?;
    let [check, stored, len] = [reader.number::<4>()?, reader.number::<4>()?, reader.number::<4>()?];
    let [name, extra, comment] = [reader.number::<2>()?, reader.number::<2>()?, reader.number::<2>()?];
    reader.take(8)?;
    let header = reader.number::<4>()?;
    let name = std::str::from_utf8(reader.take(name as usize)?).map_err(|_| "a member's name is not UTF-8")?.to_owned();
    let mut sizes = [len, stored, header];
    wide(reader.take(extra as usize)?, &mut sizes)?;
    let [len, stored, header] = sizes;
    reader.take(comment as usize)?;
    // Encrypted, patched, or with a hidden directory.
    if flags & 0x2061 != 0 || !matches!(method, 0 | 8) {
        return Err(format!("the member `{}` is encrypted, or compressed with an unknown method", name.escape_debug()));
    }
    Ok(Entry { name, method: method as u16, check: check as u32, stored, len, header })
}

/// Sizes of more than 32 bits are in an extra field, in this order, if present.
fn wide(extra: &[u8], sizes: &mut [u64; 3]) -> Result<(), String> {
    let mut fields = Reader { bytes: extra, at: 0 };
    while fields.at + 4 <= extra.len() {
        let [id, len] = [fields.number::<2>()?, fields.number::<2>()?];
        let field = fields.take(len as usize)?;
        if id == 1 {
            let mut field = Reader { bytes: field, at: 0 };
            for size in sizes.iter_mut().filter(|size| **size == ELSEWHERE) {
                *size = field.number::<8>()?;
            }
        }
    }
    Ok(())
}

/// The member of an entry, and the offset of its header: the local header must agree with the directory.
fn local(bytes: &mut Bytes<'_>, entry: Entry) -> Result<(Member, u64), Refusal> {
    const FIXED: u64 = 30;
    let shown = entry.name.escape_debug().to_string();
    let outside = || format!("the member `{shown}` exceeds the file");
    let names = entry.header.checked_add(FIXED).filter(|end| *end <= bytes.len()).ok_or_else(outside)?;
    let header = bytes.range(entry.header, names)?;
    let mut reader = Reader { bytes: &header, at: 0 };
    reader.expect(b"PK\x03\x04")?;
    reader.take(2)?;
    let [flags, method] = [reader.number::<2>()?, reader.number::<2>()?];
    reader.take(8)?;
    let [stored, len] = [reader.number::<4>()?, reader.number::<4>()?];
    let [name, extra] = [reader.number::<2>()?, reader.number::<2>()?];
    let start = names + name + extra;
    let end = start.checked_add(entry.stored).filter(|end| *end <= bytes.len()).ok_or_else(outside)?;
    let own_name = bytes.range(names, names + name)?;
    // With this flag, or in wide fields, the sizes are elsewhere.
    let says = |size: u64, own: u64| own == size || (own == 0 && flags & 8 != 0) || own == ELSEWHERE;
    if own_name != entry.name.as_bytes()
        || method != u64::from(entry.method)
        || !says(entry.stored, stored)
        || !says(entry.len, len)
    {
        return Err(format!("the member `{shown}` contradicts the directory").into());
    }
    let coding = match entry.method {
        0 if end - start == entry.len => Coding::Stored,
        0 => return Err(format!("the member `{shown}` has two sizes").into()),
        _ => Coding::Deflated(entry.stored),
    };
    // PyTorch writes 0 if it is told not to compute checksums.
    let check = Some(entry.check).filter(|check| *check != 0);
    Ok((Member { name: entry.name, start, len: entry.len, coding, check }, entry.header))
}
