//! The form as CSV that opens right in Excel: byte order mark, CR LF.

use csv::{Terminator, WriterBuilder};

use crate::render::plan::template::form::{FormEntry, Request};
use crate::render::widgets::sheet::BYTE_ORDER_MARK;

/// Renders the form.
pub fn render(request: &Request<'_>) -> String {
    let form = request.form();
    let headings: Vec<String> = form
        .columns
        .iter()
        .map(|column| column.heading(request.lang))
        .collect();
    let entry = |entry: FormEntry| match entry {
        FormEntry::Given(text) => text,
        FormEntry::Asked | FormEntry::Nothing => String::new(),
    };
    let rows = form
        .rows
        .into_iter()
        .map(|row| row.entries.into_iter().map(entry).collect());
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in [headings].into_iter().chain::<_>(rows) {
        // writing to memory rows of one width cannot fail
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}
