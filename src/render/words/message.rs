//! A message: what is wrong, and what to do.

use crate::render::terminal::safe;

/// A problem in words.
#[derive(Debug)]
pub struct Message {
    /// The problem with the user's words in backticks, and what was expected.
    pub title: String,
    /// The next step; lines where there are several ways.
    pub help: String,
}

impl Message {
    /// A message of these words.
    pub fn new(title: impl Into<String>, help: impl Into<String>) -> Message {
        Message {
            title: title.into(),
            help: help.into(),
        }
    }

    /// The message without control characters of the user's words.
    pub fn safe(self) -> Message {
        Message {
            title: safe(&self.title),
            help: self.help.lines().map(safe).collect::<Vec<_>>().join("\n"),
        }
    }
}
