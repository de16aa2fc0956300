//! The command line, with its help in the user's language.

use std::env;

use clap::{Command, CommandFactory, FromArgMatches};

use crate::cli::{Chinese, Cli, in_chinese};
use crate::commands::context::locale;
use crate::render::Lang;

/// The arguments. Wrong usage and a question for help end the process here, with status 2 and 0.
pub fn arguments() -> Cli {
    let lang = asked_language().unwrap_or_else(locale);
    let matches = command(lang).try_get_matches();
    matches
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .unwrap_or_else(|error| exit(error, lang))
}

fn exit(error: clap::Error, lang: Lang) -> ! {
    match lang {
        Lang::Zh => error.apply::<Chinese>().exit(),
        Lang::En => error.exit(),
    }
}

/// The command line with its help in a language.
pub fn command(lang: Lang) -> Command {
    match lang {
        Lang::Zh => in_chinese(Cli::command()),
        Lang::En => Cli::command(),
    }
}

/// The language that the command line asks for, as far as that can be told before it is read.
fn asked_language() -> Option<Lang> {
    let words: Vec<String> = env::args_os()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let said =
        words
            .iter()
            .enumerate()
            .find_map(|(place, word)| match word.strip_prefix("--lang")? {
                "" => words.get(place + 1).map(String::as_str),
                rest => rest.strip_prefix('='),
            });
    said?.parse().ok()
}
