//! Problems of a whole file: encodings, workbooks, sheets.

use crate::diagnostic::OtherFile;
use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn undecodable(file: &str) -> Message {
    Message::new(
        format!("`{file}` has bytes here that are text neither in UTF-8 nor in GB18030 (GBK)"),
        "in Excel, use Save As and choose \"CSV UTF-8 (comma delimited)\"; or name the file's encoding with `--encoding`",
    )
}

pub fn workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is a workbook, not a plan file"),
        "a plan file is a text file (TOML); give a workbook as a data file",
    )
}

pub fn broken_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is damaged and cannot be read"),
        "get the file again; if Excel or WPS can open it, save it as .xlsx",
    )
}

pub fn locked_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is protected by a password"),
        "open it with the password, remove the password (File > Info > Protect Workbook) and save it",
    )
}

pub fn huge_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is too large once unpacked and was not read"),
        "in Excel, delete the other sheets and the rows and columns beyond the table, then save; or save the sheet as CSV",
    )
}

pub fn not_a_table(file: &str, kind: OtherFile) -> Message {
    let kind = match kind {
        OtherFile::Html => "a web page (HTML)",
        OtherFile::Xml => "an XML file",
        OtherFile::Pdf => "a PDF",
        OtherFile::Document => "a document of another kind",
    };
    Message::new(
        format!("`{file}` contains {kind}, not a table"),
        "open it in Excel or WPS and save it as .xlsx",
    )
}

pub fn read_as(file: &str, encoding: &str) -> Message {
    Message::new(
        format!("`{file}` was read as {encoding}"),
        "if its text looks wrong, name the encoding with `--encoding`",
    )
}

pub fn no_rows(file: &str) -> Message {
    Message::new(
        format!("`{file}` has no rows of figures, so there is nothing to judge"),
        "write the header `indicator,period,value` first, then one row per figure, such as `GDP,2021-06,10.2`",
    )
}

pub fn unknown_sheet(file: &str, name: &str, sheets: &[String]) -> Message {
    Message::new(
        format!("`{file}` has no sheet `{name}`"),
        format!("use one of its sheets: {}", quoted(sheets)),
    )
}

pub fn several_sheets(file: &str, sheets: &[String], recognised: bool) -> Message {
    let sheets = quoted(sheets);
    Message::new(
        match recognised {
            true => format!("several sheets of `{file}` look like data tables: {sheets}"),
            false => format!("no sheet of `{file}` has a header that is recognised: {sheets}"),
        },
        "name the sheet to read with `--sheet NAME`; to read several, give `--sheet` once for each",
    )
}

pub fn other_sheets(file: &str, sheet: &str, others: &[String]) -> Message {
    Message::new(
        format!(
            "only the sheet `{sheet}` of `{file}` was read, not {}",
            quoted(others)
        ),
        "to read another sheet, use `--sheet NAME`",
    )
}

pub fn hidden_column(columns: &[[String; 2]]) -> Message {
    let columns = columns
        .iter()
        .map(|[letters, heading]| format!("{letters} (`{heading}`)"));
    Message::new(
        format!(
            "hidden columns were not read: {}",
            columns.collect::<Vec<_>>().join(", ")
        ),
        "to have them read, unhide them or use `--hidden`; if they are not needed, delete them",
    )
}

pub fn hidden_rows(rows: usize) -> Message {
    Message::new(
        match rows {
            1 => "a hidden row was read".to_owned(),
            _ => format!("{rows} hidden rows were read"),
        },
        "rows hidden by a filter count as data; delete those that should not be read",
    )
}

pub fn hidden_unknown(file: &str) -> Message {
    Message::new(
        format!(
            "`{file}` is in a format that does not say which rows and columns are hidden; all were read"
        ),
        "if it has hidden columns, save it as .xlsx and check again",
    )
}

pub fn merged_figure(number: &str) -> Message {
    Message::new(
        format!(
            "`{number}` is in a merged cell: several rows or columns share it, and it is not clear which one it belongs to"
        ),
        "unmerge the cells and give each its own figure; leave those empty that have none",
    )
}

pub fn shown_otherwise(number: &str, format: Option<&str>) -> Message {
    match format {
        Some(format) => Message::new(
            format!(
                "the cell contains {number}, but its format `{format}` shows another number, currency or direction"
            ),
            "set the format to General, and make the number agree with its unit: convert other currencies, and write a fall below zero",
        ),
        None => Message::new(
            format!("the cell contains {number}, in the colour of its background: nobody sees it"),
            "change the colour of the text if the figure counts, else delete it",
        ),
    }
}

pub fn rounded_past_bound(indicator: &str, number: &str, [shown, bound]: [&str; 2]) -> Message {
    Message::new(
        format!(
            "`{indicator}`: the cell shows {shown} and contains {number}; the plan asks for {bound}, which lies between them, and {number} is judged"
        ),
        format!("if the figure that was published is {shown}, type that into the cell"),
    )
}

pub fn struck_out(number: &str) -> Message {
    Message::new(
        format!("`{number}` is struck through, and it is not clear whether it counts"),
        "remove the strike-through if the figure counts, else delete it",
    )
}
