//! JSON text and exact numbers in it.

use serde::Serialize;
use serde_json::Number;

use crate::model::Decimal;

/// A decimal as a JSON number with all its digits.
pub fn number(value: Decimal) -> Number {
    // a decimal written out is a JSON number
    value
        .normalize()
        .to_string()
        .parse()
        .unwrap_or_else(|_| Number::from(0))
}

/// A value as indented JSON, ended by a line end.
pub fn document(value: &impl Serialize) -> String {
    // writing plain structs of texts and numbers to memory cannot fail
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// Appends the items of a list that is a field of the outermost object, each on new lines, with a comma between
/// them and no brackets around them.
pub fn append_items(items: &[impl Serialize], text: &mut Vec<u8>) {
    const BEFORE: &str = "[\n  [";
    const BEHIND: &str = "\n  ]\n]";
    if items.is_empty() {
        return;
    }
    let start = text.len();
    // as deep as in the object, so that it is indented as there
    let written = serde_json::to_writer_pretty(&mut *text, &[items]);
    // writing plain structs of texts and numbers to memory cannot fail
    debug_assert!(written.is_ok());
    text.truncate(text.len() - BEHIND.len());
    text.drain(start..start + BEFORE.len());
}
