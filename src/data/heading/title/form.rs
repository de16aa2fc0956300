//! Rows of who made a table and when: pairs of labels and texts, and signatures with their day.

use csv::StringRecord;

use super::vocabulary;
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::units;
use crate::model::time::period::Extent;
use crate::model::{Period, Years};

/// Whether a row says nothing but who made a table, when, and for which time.
pub fn is_of_makers(cells: &StringRecord, years: Years) -> bool {
    joined(cells).is_some() || is_signature(cells.iter(), years) || is_time(cells)
}

/// Whether a row is a time in its first cell and nothing else: 2021年1-6月.
fn is_time(cells: &StringRecord) -> bool {
    let mut filled = cells.iter().map(str::trim).enumerate();
    let first = filled.find(|(_, cell)| !cell.is_empty());
    let is_lone = filled.all(|(_, cell)| cell.is_empty());
    let period = |cell| Period::parse(cell, None, Years::Calendar);
    is_lone
        && first.is_some_and(|(at, cell)| at == 0 && cell.contains('年') && period(cell).is_ok())
}

/// A row of nothing but labels and what they say (填报人 | 李娜 | 报告期 | 2021年1-6月), each pair as one cell.
pub fn joined(cells: &StringRecord) -> Option<StringRecord> {
    let said: Vec<&str> = cells.iter().map(str::trim).collect();
    let said: Vec<&str> = said.into_iter().filter(|cell| !cell.is_empty()).collect();
    // 填报单位 | 指标 | 报告期 | 数值 is a header
    let is_pair = |pair: &[&str]| {
        pair.len() == 2
            && vocabulary::is_label(&folded(pair[0]))
            && built_in(&folded(pair[1])).is_none()
    };
    let are_pairs = !said.is_empty() && said.chunks(2).all(is_pair);
    are_pairs.then(|| said.chunks(2).map(|pair| pair.join("：")).collect())
}

/// Whether a row has nothing but a day, beside an office or labels with what they say: 市统计局 | 2021年7月5日.
pub fn is_signature<'c>(cells: impl Iterator<Item = &'c str>, years: Years) -> bool {
    let is_day = |cell: &str| {
        let day = Period::parse(cell, None, years);
        day.is_ok_and(|day| day.extent() == Extent::Day)
    };
    let is_maker = |cell: &str| cell.contains([':', '：']) || units::is_office(maker(cell));
    let said = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let (days, others): (Vec<&str>, Vec<&str>) = said.partition(|cell| is_day(cell));
    days.len() == 1 && !others.is_empty() && others.into_iter().all(is_maker)
}

/// An office without the word behind it that it made something: 济南市统计局编.
fn maker(cell: &str) -> &str {
    const MADE: [&str; 6] = ["编制", "编印", "印发", "制", "编", "印"];
    let bare = MADE.iter().find_map(|word| cell.strip_suffix(word));
    bare.unwrap_or(cell).trim()
}

/// A line without the words of boxes that are not ticked, where others are: 当月 of □累计 ☑当月.
pub fn ticked(cell: &str) -> String {
    const TICKED: [char; 5] = ['☑', '■', '☒', '✔', '√'];
    if !cell.contains('□') || !cell.contains(TICKED) {
        return cell.to_owned();
    }
    let mut parts = cell.split('□');
    let before = parts.next().unwrap_or_default().to_owned();
    // up to the next box or blank
    let kept = parts.map(|part| {
        let end =
            part.find(|c: char| c.is_whitespace() || TICKED.contains(&c) || "()（）".contains(c));
        &part[end.unwrap_or(part.len())..]
    });
    kept.fold(before, |line, part| line + part)
        .replace(TICKED, "")
}
