//! The parts of a zip archive, unpacked within limits.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::refusal::Refusal;
use super::xml::is_whole;

/// The most bytes that all parts may have together, unpacked.
const MOST_UNPACKED: u64 = 1 << 28;

/// The most parts of an archive.
const MOST_PARTS: usize = 1 << 13;

/// Memory that is taken for a part at once: more only as it is filled.
const LIKELY: u64 = 1 << 25;

/// Folders whose parts say nothing of cells.
const NOT_READ: [&str; 9] = [
    "media/",
    "drawings/",
    "charts/",
    "printersettings/",
    "vbaproject",
    "pivotcache/",
    "thumbnails/",
    "pictures/",
    "embeddings/",
];

/// The parts of an archive that are of use.
pub struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    /// Unpacks an archive.
    ///
    /// # Errors
    /// It is damaged, locked, or larger than is read.
    pub fn unpack(bytes: &[u8]) -> Result<Parts, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Broken)?;
        if archive.len() > MOST_PARTS {
            return Err(Refusal::Huge);
        }
        let mut parts = Vec::new();
        let mut left = MOST_UNPACKED;
        for number in 0..archive.len() {
            let part = match archive.by_index(number) {
                Ok(part) => part,
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                    return Err(Refusal::Locked);
                }
                Err(_) => return Err(Refusal::Broken),
            };
            let name = part.name().map_err(|_| Refusal::Broken)?.replace('\\', "/");
            if !is_read(&name) {
                continue;
            }
            // what the archive says of its sizes may be untrue
            let said = part.size().min(left);
            let mut unpacked = Vec::with_capacity(said.min(LIKELY) as usize);
            part.take(left + 1)
                .read_to_end(&mut unpacked)
                .map_err(|_| Refusal::Broken)?;
            left = left
                .checked_sub(unpacked.len() as u64)
                .ok_or(Refusal::Huge)?;
            parts.push((name, unpacked));
        }
        Ok(Parts(parts))
    }

    /// Checks that all parts of XML are texts, and whole but for those that are checked later.
    ///
    /// # Errors
    /// One of them is not.
    pub fn check(&self, is_later: impl Fn(&str) -> bool) -> Result<(), Refusal> {
        let is_xml = |name: &str| !name.ends_with(".bin") && name != "mimetype";
        let mut asked = self.0.iter().filter(|(name, _)| is_xml(name));
        let is_fine = |(name, bytes): &(String, Vec<u8>)| {
            std::str::from_utf8(bytes).is_ok_and(|text| is_later(name) || is_whole(text))
        };
        asked.all(is_fine).then_some(()).ok_or(Refusal::Broken)
    }

    /// The name of the first part with this ending.
    pub fn find(&self, ending: &str) -> Option<&str> {
        let mut names = self.0.iter().map(|(name, _)| name.as_str());
        names.find(|name| name.to_ascii_lowercase().ends_with(ending))
    }

    /// The text of a part; empty where there is none, or it is no text.
    pub fn text(&self, name: &str) -> &str {
        let part = self
            .0
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(name));
        part.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// The parts as an archive again, which does not have to be unpacked.
    ///
    /// # Errors
    /// They are no archive: names stand twice.
    pub fn packed(self) -> Result<Cursor<Vec<u8>>, Refusal> {
        let bytes: usize = self
            .0
            .iter()
            .map(|(name, part)| name.len() + part.len())
            .sum();
        let headers = self.0.len() * 256;
        let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes + headers)));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in self.0 {
            archive
                .start_file(name, stored)
                .map_err(|_| Refusal::Broken)?;
            archive.write_all(&bytes).map_err(|_| Refusal::Broken)?;
        }
        let mut packed = archive.finish().map_err(|_| Refusal::Broken)?;
        packed.set_position(0);
        Ok(packed)
    }
}

fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_kind = [".xml", ".rels", ".bin"]
        .iter()
        .any(|ending| name.ends_with(ending))
        || name == "mimetype";
    is_kind && !NOT_READ.iter().any(|folder| name.contains(folder))
}
