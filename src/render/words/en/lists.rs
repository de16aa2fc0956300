//! The marks between words, and lists of the user's words.

/// Between the things of a list.
pub const LIST: &str = ", ";
/// Between parts of a sentence.
pub const COMMA: &str = ", ";
/// Between clauses.
pub const CLAUSES: &str = "; ";
/// Between a name and what is said of it.
pub const COLON: &str = ": ";
/// Opens a bracket behind a word.
pub const OPEN: &str = " (";
/// Closes it.
pub const CLOSE: &str = ")";

/// In brackets behind a word.
pub fn bracketed(text: &str) -> String {
    format!(" ({text})")
}

/// Words of a document, as they stand there.
pub fn as_written(words: &str) -> String {
    format!("\"{words}\"")
}

/// A number of things, by the word for one of them: 1 row, 2 rows.
pub fn count(number: usize, one: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    }
}

/// Names in backticks, one behind another.
pub fn quoted<T: AsRef<str>>(names: &[T]) -> String {
    let names = names.iter().map(|name| format!("`{}`", name.as_ref()));
    names.collect::<Vec<_>>().join(", ")
}

/// The nearest known words, or what to do where none is near.
pub fn nearest_or(near: &[String], otherwise: &str) -> String {
    match near {
        [] => otherwise.to_owned(),
        near => {
            let near: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
            format!("did you mean {}?", near.join(" or "))
        }
    }
}
