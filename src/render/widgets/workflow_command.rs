//! GitHub's workflow commands, which it shows as annotations: `::error file=a.csv,line=3,title=t::message`.

use crate::render::terminal::safe;

/// The most annotations of a kind that GitHub shows for a step.
pub const MOST_SHOWN: usize = 10;

/// A text as a command's message.
pub fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A text as the value of a command's property.
pub fn property(text: &str) -> String {
    message(&safe(text)).replace(':', "%3A").replace(',', "%2C")
}
