//! Tables without rules: cells in columns, no blanks at line ends.

use comfy_table::{Table, presets};

/// An empty table; its texts have their colours only where `color` says so.
pub fn table(color: bool) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    if color {
        table.enforce_styling().style_text_only();
    } else {
        table.force_no_tty();
    }
    table
}

/// Writes a table's lines, each ended by a line end.
pub fn write(table: &Table, text: &mut String) {
    for line in table.lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
}
