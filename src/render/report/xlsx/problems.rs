//! The problems of the files that were read, which passed with a warning.

use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::Look;
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{Cell, Paper, Sheet};
use crate::render::words::lang::Lang;
use crate::render::words::problems::message;

/// The sheet.
///
/// # Errors
/// Whatever a sheet cannot hold.
pub fn sheet(options: &RenderOptions, title: &str) -> io::Result<Sheet> {
    let lang = options.lang;
    let name = lang.pick("问题", "Problems");
    let mut sheet = Sheet::new(name, title, Paper::Landscape, lang)?;
    let headings = lang.pick(
        ["程度", "问题", "怎么改", "文件", "位置", "代码"],
        ["severity", "problem", "what to do", "file", "place", "code"],
    );
    sheet.head(&headings.map(str::to_owned), 0)?;
    for one in &options.problems {
        sheet.row(&row(one, lang))?;
    }
    if options.problems.is_empty() {
        let none = lang.pick("数据没有问题", "no problem in the data");
        sheet.row(&[Cell::text(""), Cell::text(none)])?;
    }
    Ok(sheet)
}

fn row(one: &Diagnostic, lang: Lang) -> [Cell; 6] {
    let said = message(&one.problem, lang);
    let severity = match one.severity {
        Severity::Error => {
            Cell::text(lang.pick("错误", "error")).colored(Look::Missed.ink(), Look::Missed.tint())
        }
        Severity::Warning => Cell::text(lang.pick("警告", "warning"))
            .colored(Look::Behind.ink(), Look::Behind.tint()),
        Severity::Note => Cell::text(lang.pick("提示", "note")),
    };
    let place = one.place.as_ref().map(|place| match &place.cell {
        Some(cell) => safe(cell),
        None => format!("{}:{}", place.line, place.column),
    });
    [
        severity,
        Cell::text(safe(&said.title)),
        Cell::text(safe(&said.help)),
        Cell::text(safe(one.file().unwrap_or_default())),
        Cell::text(place.unwrap_or_default()),
        Cell::text(one.code().as_str()),
    ]
}
