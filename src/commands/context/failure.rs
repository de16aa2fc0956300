//! A failure (a file that cannot be opened or written, wrong usage) in the user's language.

use std::fmt;
use std::io;

use anyhow::Error;

use crate::render::Lang;
use crate::render::words::lang::in_language;

/// A standard stream that cannot be written.
#[derive(Clone, Copy, Debug)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words(Lang::En))
    }
}

impl Stream {
    fn words(self, lang: Lang) -> &'static str {
        match self {
            Stream::Output => in_language!(lang, failures::standard_output()),
            Stream::Error => in_language!(lang, failures::standard_error()),
        }
    }
}

/// The failure and its reasons in one line.
pub fn words(failure: &Error, lang: Lang) -> String {
    let stream = failure.downcast_ref::<Stream>();
    let first = stream.map(|stream| stream.words(lang).to_owned());
    let rest = failure.chain().skip(usize::from(stream.is_some()));
    let rest = rest.map(|reason| match reason.downcast_ref::<io::Error>() {
        Some(error) => in_language!(lang, failures::of_system(error)),
        None => reason.to_string(),
    });
    let reasons: Vec<String> = first.into_iter().chain(rest).collect();
    in_language!(lang, failures::because(&reasons))
}
