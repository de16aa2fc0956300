//! Facts of targets as cells: flags in their colours, numbers exact, with a format that shows what other formats show.

use crate::model::verdict::Assessment;
use crate::model::{Decimal, Report};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::facts::{Fact, Tone, Value};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::widgets::workbook::{Cell, decimals};
use crate::render::words::lang::{Lang, in_language};

/// The row of a target with these columns.
pub fn row(
    report: &Report<'_>,
    one: &Assessment<'_>,
    facts: &[Fact],
    options: &RenderOptions,
) -> Vec<Cell> {
    let (progress, lang) = (report.progress(one), options.lang);
    let look = FlagStyle::of(one);
    facts
        .iter()
        .map(|fact| match fact.of(report, one, progress.as_ref(), lang) {
            Value::Words(words) if *fact == Fact::Flag => flag(look, &words),
            Value::Words(words) => Cell::text(words),
            Value::Number {
                value,
                shown,
                places,
                tone,
            } => numeric(value, places_of(value, shown, places), tone, lang),
            Value::Share(share) => Cell::formatted(Some(share), "0%".to_owned()),
            Value::Nothing => Cell::text(""),
        })
        .collect()
}

/// A target's figure in a matrix: what is behind or missed alone is filled, so that it stands out.
pub fn judged(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Cell {
    let look = FlagStyle::of(one);
    let mut cell = match Fact::Actual.of(report, one, None, lang) {
        Value::Number {
            value,
            shown,
            places,
            ..
        } => Cell::number(Some(value), places_of(value, shown, places)),
        _ => Cell::text(""),
    };
    cell.looks.ink = Some(look.ink());
    if matches!(look, FlagStyle::Missed | FlagStyle::Behind) {
        cell.looks.fill = Some(look.tint());
        cell.looks.bold = true;
    }
    cell
}

/// The decimals of a number in a cell, which rounds by itself: one where that would show another whole number than the
/// one that counts.
fn places_of(value: Decimal, shown: Decimal, places: u32) -> u32 {
    if number::rounded(value, places) == shown {
        places
    } else {
        places.max(1)
    }
}

fn flag(look: FlagStyle, words: &str) -> Cell {
    let mut cell = Cell::text(format!("{} {words}", look.sign())).colored(look.ink(), look.tint());
    cell.looks.bold = true;
    cell
}

fn numeric(value: Decimal, places: u32, tone: Tone, lang: Lang) -> Cell {
    let size = decimals(places);
    let (format, ink) = match tone {
        Tone::Plain => (size, None),
        Tone::Short => (size, Some(FlagStyle::Behind.ink())),
        Tone::Margin { of_ceiling, look } => {
            // a ceiling says in words whether something is left, so that one sign never means two things
            let format = match of_ceiling {
                false => format!("+{size};\"−\"{size};0"),
                true => in_language!(lang, report::workbook::margin_of_ceiling(&size)),
            };
            let is_bad = matches!(look, FlagStyle::Missed | FlagStyle::Behind);
            (format, is_bad.then(|| look.ink()))
        }
    };
    let mut cell = Cell::formatted(Some(value), format);
    cell.looks.ink = ink;
    cell
}
