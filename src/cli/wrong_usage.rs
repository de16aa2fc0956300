//! Wrong usage in Chinese, in place of clap's English.

use std::error::Error as _;
use std::num::ParseIntError;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

use crate::render::words::zh::{command_line as words, failures};

/// Words of clap's errors in Chinese, for [`Error::apply`].
pub struct Chinese;

impl ErrorFormatter for Chinese {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut text = format!(
            "\u{1b}[1;31m{}\u{1b}[0m{}\n",
            failures::error(),
            said(error)
        );
        let hints: String = hints(error).map(|hint| format!("  {hint}\n")).collect();
        if !hints.is_empty() {
            text += &format!("\n{hints}");
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.to_string();
            let usage = usage.trim_start_matches("Usage:").trim();
            text += &format!("\n{}\n", words::usage(usage));
        }
        text += &format!("\n{}\n", words::more_help());
        text.into()
    }
}

/// The fault in one sentence.
fn said(error: &Error<Chinese>) -> String {
    let argument = one(error, ContextKind::InvalidArg);
    let value = one(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => words::unknown_option(&argument),
        ErrorKind::UnknownArgument => words::one_too_many(&argument),
        ErrorKind::InvalidSubcommand => {
            words::unknown_command(&one(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => words::missing(&all(error, ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if value.is_empty() => words::missing_value(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words::invalid_value(&argument, &value)
        }
        ErrorKind::TooManyValues => words::takes_no_value(&argument, &value),
        ErrorKind::ArgumentConflict => match all(error, ContextKind::PriorArg) {
            others if others.iter().all(|other| *other == argument) => words::only_once(&argument),
            others => words::not_together(&argument, &others),
        },
        ErrorKind::InvalidUtf8 => words::not_text().to_owned(),
        _ => words::wrong_usage().to_owned(),
    }
}

/// The text to write instead.
fn hints(error: &Error<Chinese>) -> impl Iterator<Item = String> {
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let near = near.into_iter().flat_map(|kind| all(error, kind)).collect();
    let possible = all(error, ContextKind::ValidValue);
    let argument = one(error, ContextKind::InvalidArg);
    let may_be_file = error.kind() == ErrorKind::UnknownArgument
        && argument.starts_with('-')
        && error.get(ContextKind::Suggested).is_some();
    let is_no_number = error
        .source()
        .is_some_and(|source| source.is::<ParseIntError>());
    let hints = [
        said_of(near, words::did_you_mean),
        said_of(possible, words::possible_values),
        may_be_file.then(|| words::after_two_hyphens(&argument)),
        is_no_number.then(|| words::whole_number().to_owned()),
    ];
    hints.into_iter().flatten()
}

fn said_of(names: Vec<String>, say: impl Fn(&[String]) -> String) -> Option<String> {
    (!names.is_empty()).then(|| say(&names))
}

/// The texts of a context; none where clap gives none.
fn all(error: &Error<Chinese>, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn one(error: &Error<Chinese>, kind: ContextKind) -> String {
    all(error, kind).join(" ")
}
