//! Tables without rules: cells in columns, no blanks at line ends.

use comfy_table::{Cell, ColumnConstraint, Table, Width, presets};

/// Blanks between columns.
pub const BETWEEN: u16 = 2;

/// The number of rows that are set at a time: bounds the memory of a table.
const AT_ONCE: usize = 256;

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

/// Writes rows set in columns of these widths.
pub fn set(
    rows: impl Iterator<Item = Vec<Cell>>,
    widths: &[usize],
    color: bool,
    text: &mut String,
) {
    let mut rows = rows.peekable();
    while rows.peek().is_some() {
        let mut table = table(color);
        for row in rows.by_ref().take(AT_ONCE) {
            table.add_row(row);
        }
        for (place, width) in widths.iter().enumerate() {
            if let Some(column) = table.column_mut(place) {
                let between = if place + 1 < widths.len() { BETWEEN } else { 0 };
                column.set_padding((0, between));
                let cells = u16::try_from(*width).unwrap_or(u16::MAX);
                let fixed = Width::Fixed(cells.saturating_add(between));
                column.set_constraint(ColumnConstraint::Absolute(fixed));
            }
        }
        write(&table, text);
    }
}

/// Writes a table's lines, each ended by a line end.
pub fn write(table: &Table, text: &mut String) {
    for line in table.lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_rows_are_set_as_few_are() {
        let count = 2 * AT_ONCE + 1;
        let row = |place: usize| vec![Cell::new(place), Cell::new("b")];
        let mut text = String::new();
        set((0..count).map(row), &[6, 1], false, &mut text);
        let expected: String = (0..count).map(|place| format!("{place:<8}b\n")).collect();
        assert_eq!(text, expected);
    }
}
