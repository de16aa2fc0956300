//! The tables of a TOML file, read key by key: each wrong value and each unknown key is a diagnostic at its place,
//! and reading goes on.

use std::ops::Range;
use std::str::FromStr;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Expected, KeyMisfit, Place, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::number::reported;
use crate::model::plan::names;
use crate::text::source::Source;

/// Room for the keys of a usual table.
const USUAL_KEYS: usize = 32;

/// A value with the bytes it was read from.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the source.
    pub span: Range<usize>,
}

/// A table being read.
pub struct TableReader<'a, 'p> {
    source: &'a Source<'a>,
    table: &'a DeTable<'a>,
    /// The table that keys are taken over from which this one does not have, and those keys.
    inherited: Option<(&'a DeTable<'a>, &'static [&'static str])>,
    /// The bytes of the table's header.
    pub header: Range<usize>,
    asked: Vec<&'static str>,
    problems: &'p mut Vec<Diagnostic>,
}

impl<'a, 'p> TableReader<'a, 'p> {
    /// Begins to read `table`; problems are added to `problems`.
    pub fn new(
        source: &'a Source<'a>,
        table: Table<'a>,
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        TableReader {
            source,
            table: table.content,
            inherited: None,
            header: table.header,
            asked: Vec::with_capacity(USUAL_KEYS),
            problems,
        }
    }

    /// Takes over from another table those of `keys` that this one does not have.
    pub fn inheriting(mut self, other: &'a DeTable<'a>, keys: &'static [&'static str]) -> Self {
        self.inherited = Some((other, keys));
        self
    }

    /// Whether the table has a key itself, and the one that it takes keys over from has another value.
    pub fn differs_from_inherited(&self, key: &str) -> bool {
        let own = self.table.get(key);
        let other = self.inherited.and_then(|(other, _)| other.get(key));
        let text = |value: &Spanned<DeValue<'_>>| &self.source.text[value.span()];
        own.is_some_and(|own| other.is_none_or(|other| text(own) != text(other)))
    }

    /// Begins to read a table within this one.
    pub fn within<'q>(&'q mut self, table: Table<'a>) -> TableReader<'a, 'q> {
        TableReader::new(self.source, table, self.problems)
    }

    /// Reports a problem at a range of bytes.
    pub fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.problems
            .push(Diagnostic::at(self.source.place(span), problem));
    }

    /// Reports a problem with a second place.
    pub fn report_both(&mut self, span: Range<usize>, other: Range<usize>, problem: Problem) {
        let other = self.source.place(other);
        self.problems
            .push(Diagnostic::at(self.source.place(span), problem).and(other));
    }

    /// Reports a value that `key` does not take.
    pub fn wrong_type(&mut self, key: &str, span: Range<usize>, expected: Expected) {
        let found = self.source.text[span.clone()].to_owned();
        self.report(
            span,
            Problem::WrongType {
                key: key.to_owned(),
                found,
                expected,
            },
        );
    }

    /// Reports that `key` must be there, unless it is.
    pub fn require(&mut self, key: &'static str, table: &str) {
        if self.value(key).is_none() {
            self.report(
                self.header.clone(),
                Problem::MissingKey {
                    key,
                    table: table.to_owned(),
                },
            );
        }
    }

    /// The bytes of a key.
    pub fn key_span(&self, key: &str) -> Range<usize> {
        self.table
            .get_key_value(key)
            .map_or(self.header.clone(), |(key, _)| key.span())
    }

    /// Whether the table has `key`; from now on it is known.
    pub fn has(&mut self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// The value of `key` as it is.
    pub fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        let other = || {
            let (other, keys) = self.inherited?;
            keys.contains(&key).then(|| other.get(key)).flatten()
        };
        self.table.get(key).or_else(other)
    }

    /// Reports that a key means nothing beside the others.
    pub fn misfit(&mut self, key: &str, span: Range<usize>, misfit: KeyMisfit) {
        let key = key.to_owned();
        self.report(span, Problem::KeyMisfit { key, misfit });
    }

    /// A table.
    pub fn table(&mut self, key: &'static str) -> Option<Table<'a>> {
        let found = self.value(key)?;
        let table = found.get_ref().as_table().map(|content| Table {
            content,
            header: found.span(),
        });
        if table.is_none() {
            self.wrong_type(key, found.span(), Expected::Table);
        }
        table
    }

    /// The tables of an array of tables.
    pub fn tables(&mut self, key: &'static str) -> Vec<Table<'a>> {
        let Some(found) = self.value(key) else {
            return Vec::new();
        };
        let items = found.get_ref().as_array().into_iter().flatten();
        let tables: Option<Vec<Table<'a>>> = items
            .map(|item| {
                Some(Table {
                    content: item.get_ref().as_table()?,
                    header: item.span(),
                })
            })
            .collect();
        match tables {
            Some(tables) if found.get_ref().is_array() => tables,
            _ => {
                self.wrong_type(key, found.span(), Expected::Table);
                Vec::new()
            }
        }
    }

    /// The value of `key` as `read` takes it; what it does not take is reported as not `expected`.
    pub fn read<T>(
        &mut self,
        key: &'static str,
        expected: Expected,
        read: impl Fn(&DeValue<'_>) -> Option<T>,
    ) -> Option<Located<T>> {
        let found = self.value(key)?;
        match read(found.get_ref()) {
            Some(value) => Some(Located {
                value,
                span: found.span(),
            }),
            None => {
                self.wrong_type(key, found.span(), expected);
                None
            }
        }
    }

    /// A text that is not empty.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        self.read(key, Expected::Text, text)
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Located<String>> {
        let each = |value: &DeValue<'_>| {
            let items = value.as_array()?.iter();
            items
                .map(|item| {
                    Some(Located {
                        value: text(item.get_ref())?,
                        span: item.span(),
                    })
                })
                .collect::<Option<Vec<_>>>()
        };
        self.read(key, Expected::Texts, each)
            .map(|list| list.value)
            .unwrap_or_default()
    }

    /// A number, as it is written.
    pub fn number(&mut self, key: &'static str) -> Option<Located<Decimal>> {
        self.read(key, Expected::Number, number)
    }

    /// A value that is one of a few words.
    pub fn word<T: FromStr>(&mut self, key: &'static str, expected: Expected) -> Option<T> {
        let word = self.read(key, expected, |value| value.as_str()?.parse().ok());
        word.map(|at| at.value)
    }

    /// `true` or `false`; `false` where the key is not there.
    pub fn flag(&mut self, key: &'static str) -> bool {
        self.read(key, Expected::Boolean, |value| value.as_bool())
            .is_some_and(|flag| flag.value)
    }

    /// A date without a time.
    pub fn date(&mut self, key: &'static str) -> Option<Located<Date>> {
        self.read(key, Expected::Date, |value| {
            let moment = value.as_datetime()?;
            let date = moment
                .date
                .filter(|_| moment.time.is_none() && moment.offset.is_none())?;
            Date::new(
                date.year.try_into().ok()?,
                date.month.try_into().ok()?,
                date.day.try_into().ok()?,
            )
            .ok()
        })
    }

    /// The place of a range of bytes.
    pub fn place(&self, span: Range<usize>) -> Place {
        self.source.place(span)
    }

    /// Reports every key that was not asked for, with the nearest that could have been meant.
    pub fn finish(mut self) {
        let unknown: Vec<_> = self
            .table
            .keys()
            .filter(|key| !self.asked.contains(&key.get_ref().as_ref()))
            .collect();
        for key in unknown {
            let near = names::nearest(key.get_ref(), self.asked.iter().copied());
            self.report(
                key.span(),
                Problem::UnknownKey {
                    key: key.get_ref().to_string(),
                    near,
                },
            );
        }
    }
}

/// A table with the bytes of its header.
pub struct Table<'a> {
    /// The keys and values.
    pub content: &'a DeTable<'a>,
    /// The bytes of its header.
    pub header: Range<usize>,
}

/// The tree of a TOML file; `None` where it is none, which is reported.
pub fn document<'a>(
    source: &'a Source,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<DeTable<'a>>> {
    let (document, syntax) = DeTable::parse_recoverable(&source.text);
    for error in &syntax {
        let problem = Problem::TomlSyntax {
            message: error.message().to_owned(),
        };
        let place = source.place(error.span().unwrap_or(0..0));
        problems.push(Diagnostic::at(place, problem));
    }
    syntax.is_empty().then_some(document)
}

/// The result of reading a file, if it has no problem.
///
/// # Errors
/// The problems in the order of their places.
pub fn or_problems<T>(
    read: Option<T>,
    mut problems: Vec<Diagnostic>,
) -> Result<T, Vec<Diagnostic>> {
    problems.sort_by_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| (place.line, place.column))
    });
    // what one table takes over from another is told once
    problems.dedup();
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems),
    }
}

/// A text that is not empty, trimmed.
pub fn text(value: &DeValue<'_>) -> Option<String> {
    value
        .as_str()
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// A decimal number as it is written, within range; never through a float.
pub fn number(value: &DeValue<'_>) -> Option<Decimal> {
    match value {
        DeValue::Integer(integer) if integer.radix() == 10 => {
            reported::number(&integer.as_str().replace('_', "")).ok()
        }
        DeValue::Float(float) => reported::number(&float.as_str().replace('_', "")).ok(),
        _ => None,
    }
}

/// `"5%"` as 0.05.
pub fn percentage(value: &DeValue<'_>) -> Option<Decimal> {
    let percent = reported::number(value.as_str()?.trim().strip_suffix(['%', '％'])?).ok()?;
    (Decimal::ZERO <= percent && percent <= Decimal::ONE_HUNDRED)
        .then(|| percent / Decimal::ONE_HUNDRED)
}
