//! The parts of a zip archive, unpacked within limits.

use std::io::{self, Cursor, Read};
use std::ops::Range;
use std::sync::Arc;

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::refusal::Refusal;
use super::xml::is_whole;

/// The most bytes that all parts may have together, unpacked.
const MOST_UNPACKED: u64 = 1 << 28;

/// The most parts of an archive.
const MOST_PARTS: usize = 1 << 13;

/// Memory that is taken at once: more only as it is filled.
const LIKELY: u64 = 1 << 25;

/// Folders whose parts say nothing of cells.
const NOT_READ: [&str; 8] = [
    "media/",
    "charts/",
    "printersettings/",
    "vbaproject",
    "pivotcache/",
    "thumbnails/",
    "pictures/",
    "embeddings/",
];

/// Bytes that several readers share.
#[derive(Clone)]
pub struct SharedBytes(Arc<Vec<u8>>);

impl From<Vec<u8>> for SharedBytes {
    fn from(bytes: Vec<u8>) -> SharedBytes {
        SharedBytes(Arc::new(bytes))
    }
}

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The parts of an archive that are of use, in an archive again, in which they are not packed.
pub struct Parts {
    archive: SharedBytes,
    /// The parts' names, and where they stand in the archive.
    places: Vec<(String, Range<usize>)>,
}

impl Parts {
    /// Unpacks an archive.
    ///
    /// # Errors
    /// It is damaged, locked, or larger than is read.
    pub fn unpack(bytes: &[u8]) -> Result<Parts, Refusal> {
        let broken = |_| Refusal::Broken;
        let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if packed.len() > MOST_PARTS {
            return Err(Refusal::Huge);
        }
        // what the archive says of its sizes may be untrue
        let said = packed.decompressed_size().unwrap_or_default();
        let likely = said.min(u128::from(LIKELY)) as usize;
        let mut unpacked = ZipWriter::new(Cursor::new(Vec::with_capacity(likely)));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut left = MOST_UNPACKED;
        for number in 0..packed.len() {
            let part = match packed.by_index(number) {
                Ok(part) => part,
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                    return Err(Refusal::Locked);
                }
                Err(_) => return Err(Refusal::Broken),
            };
            let name = part.name().map_err(broken)?.replace('\\', "/");
            if !is_read(&name) {
                continue;
            }
            // a name that stands twice is none of an archive
            unpacked.start_file(name, stored).map_err(broken)?;
            let length = io::copy(&mut part.take(left + 1), &mut unpacked);
            let length = length.map_err(|_| Refusal::Broken)?;
            left = left.checked_sub(length).ok_or(Refusal::Huge)?;
        }
        let unpacked = unpacked.finish().map_err(broken)?.into_inner();
        let places = places(&unpacked).map_err(broken)?;
        Ok(Parts {
            archive: unpacked.into(),
            places,
        })
    }

    /// Checks that all parts of XML are texts, and whole, but for those that are checked later.
    ///
    /// # Errors
    /// One of them is not.
    pub fn check(&self, is_later: impl Fn(&str) -> bool) -> Result<(), Refusal> {
        let is_xml = |name: &str| !name.ends_with(".bin") && name != "mimetype";
        let asked = self.places.iter().map(|(name, _)| name);
        let mut asked = asked.filter(|name| is_xml(name) && !is_later(name));
        let is_fine = |name: &String| std::str::from_utf8(self.bytes(name)).is_ok_and(is_whole);
        asked.all(is_fine).then_some(()).ok_or(Refusal::Broken)
    }

    /// The name of the first part with this ending.
    pub fn find(&self, ending: &str) -> Option<&str> {
        let mut names = self.places.iter().map(|(name, _)| name.as_str());
        names.find(|name| name.to_ascii_lowercase().ends_with(ending))
    }

    /// The bytes of a part; none where there is no such part.
    pub fn bytes(&self, name: &str) -> &[u8] {
        let mut places = self.places.iter();
        let place = places.find(|(own, _)| own.eq_ignore_ascii_case(name));
        let place = place.map_or(0..0, |(_, place)| place.clone());
        &self.archive.as_ref()[place]
    }

    /// The text of a part; empty where there is none, or it is no text.
    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap_or_default()
    }

    /// The archive, whose parts do not have to be unpacked.
    pub fn archive(&self) -> Cursor<SharedBytes> {
        Cursor::new(self.archive.clone())
    }
}

/// The places of an archive's parts, which are not packed.
fn places(archive: &[u8]) -> Result<Vec<(String, Range<usize>)>, ZipError> {
    let mut parts = ZipArchive::new(Cursor::new(archive))?;
    let mut places = Vec::with_capacity(parts.len());
    for number in 0..parts.len() {
        let part = parts.by_index(number)?;
        let start = part.data_start().unwrap_or_default() as usize;
        places.push((
            part.name()?.into_owned(),
            start..start + part.size() as usize,
        ));
    }
    Ok(places)
}

fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_kind = [".xml", ".rels", ".bin"]
        .iter()
        .any(|ending| name.ends_with(ending))
        || name == "mimetype";
    is_kind && !NOT_READ.iter().any(|folder| name.contains(folder))
}
