//! Problems of a whole file: encodings, workbooks, sheets.

use crate::diagnostic::OtherFile;
use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn undecodable(file: &str) -> Message {
    Message::new(
        format!("the bytes here in `{file}` are no text: neither UTF-8 nor GB18030 (GBK)"),
        "in Excel use Save As with the type \"CSV UTF-8 (comma delimited)\"; `--encoding` names another encoding",
    )
}

pub fn workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is a workbook, not a plan file"),
        "a plan file is TOML, which is text; name a workbook as a data file",
    )
}

pub fn broken_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` is damaged and cannot be read"),
        "get it anew; if Excel or WPS opens it, save it as .xlsx",
    )
}

pub fn locked_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` asks for a password"),
        "open it with the password, take that off (File, Info, Protect Workbook), and save it",
    )
}

pub fn huge_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` unpacks to more than is read"),
        "in Excel delete the rows and columns beyond the table and the other sheets, and save it; or save it as CSV",
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
        format!("`{file}` holds {kind}, no table"),
        "open it in Excel or WPS and save it as .xlsx",
    )
}

pub fn read_as(file: &str, encoding: &str) -> Message {
    Message::new(
        format!("`{file}` was read as {encoding}"),
        "name the encoding with `--encoding` if its text looks wrong",
    )
}

pub fn no_rows(file: &str) -> Message {
    Message::new(
        format!("there is no row of figures in `{file}`, nothing to judge"),
        "put the header `indicator,period,value` first, then a row for each figure, such as `GDP,2021-06,10.2`",
    )
}

pub fn unknown_sheet(file: &str, name: &str, sheets: &[String]) -> Message {
    Message::new(
        format!("`{file}` has no sheet `{name}`"),
        format!("it has {}", quoted(sheets)),
    )
}

pub fn several_sheets(file: &str, sheets: &[String], recognised: bool) -> Message {
    let sheets = quoted(sheets);
    Message::new(
        match recognised {
            true => format!("`{file}` has several sheets with a header: {sheets}"),
            false => format!("of no sheet of `{file}` the header is recognised: {sheets}"),
        },
        "name the one to read with `--sheet NAME`",
    )
}

pub fn other_sheets(file: &str, sheet: &str, others: &[String]) -> Message {
    Message::new(
        format!(
            "of `{file}` the sheet `{sheet}` was read, and not {}",
            quoted(others)
        ),
        "`--sheet NAME` reads another",
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
        "show them, or use `--hidden`, to have them read; delete them if they are of no use",
    )
}

pub fn hidden_rows(rows: usize) -> Message {
    Message::new(
        match rows {
            1 => "a hidden row was read".to_owned(),
            _ => format!("{rows} hidden rows were read"),
        },
        "what a filter hides is data; delete rows that are not to be read",
    )
}

pub fn hidden_unknown(file: &str) -> Message {
    Message::new(
        format!("`{file}` is of a kind that does not tell what is hidden; all was read"),
        "save it as .xlsx if it has hidden columns",
    )
}

pub fn merged_figure(number: &str) -> Message {
    Message::new(
        format!(
            "the cell of `{number}` is merged: several rows or columns share it, and nothing says whose it is"
        ),
        "split the cells and give each its own figure; leave those empty that have none",
    )
}

pub fn shown_otherwise(number: &str, format: &str) -> Message {
    Message::new(
        format!("the cell holds {number}, and its format `{format}` shows another number"),
        "set the format to General, and write the number so that it goes with the unit",
    )
}
