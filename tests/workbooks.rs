//! Workbooks: what a person sees in a sheet is read, and what is hidden or odd is told.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use plancheck::commands::built_in_plan;
use plancheck::data::source::input::Input;
use plancheck::data::{self, Actuals, ReadOptions};
use plancheck::diagnostic::Code;
use plancheck::model::Plan;
use proptest::prelude::*;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatScript, Formula, Note, Shape, Workbook, Worksheet,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::sources;

const HEADER: [&str; 4] = ["指标", "期间", "数值", "单位"];

/// A sheet's name, and who writes its cells.
type Written<'s> = (&'s str, &'s dyn Fn(&mut Worksheet));

/// A workbook of these sheets, the same bytes each time.
fn workbook(sheets: &[Written<'_>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2021, 7, 1).expect("a date");
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for (name, write) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).expect("a name");
        write(sheet);
    }
    workbook.save_to_buffer().expect("writing to memory")
}

fn text(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        sheet.write_string(row, column, *cell).expect("a cell");
    }
}

/// A header and a row.
fn one_figure(sheet: &mut Worksheet, period: &str, value: f64) {
    text(sheet, 0, &HEADER);
    text(sheet, 1, &["地区生产总值", period, "", "%"]);
    sheet.write_number(1, 2, value).expect("a cell");
}

fn examples() -> Vec<(&'static str, Vec<u8>)> {
    let june = |sheet: &mut Worksheet| one_figure(sheet, "2021-06", 8.1);
    let may = |sheet: &mut Worksheet| one_figure(sheet, "2021-05", 8.0);
    let words = |sheet: &mut Worksheet| text(sheet, 0, &["本表由各部门填报"]);
    let hidden_column = |sheet: &mut Worksheet| {
        text(sheet, 0, &["指标", "2021年6月", "2021年7月预计"]);
        text(sheet, 1, &["地区生产总值"]);
        sheet.write_number(1, 1, 8.1).expect("a cell");
        sheet.write_number(1, 2, 8.9).expect("a cell");
        sheet.set_column_hidden(2).expect("a column");
    };
    let hidden_row = |sheet: &mut Worksheet| {
        one_figure(sheet, "2021-06", 8.1);
        text(sheet, 2, &["服务业增加值", "2021-06", "", "%"]);
        sheet.write_number(2, 2, 8.5).expect("a cell");
        sheet.set_row_hidden(2).expect("a row");
    };
    let shown_otherwise = |sheet: &mut Worksheet| {
        text(sheet, 0, &HEADER);
        text(sheet, 1, &["新增城镇就业", "2021-06", "", "万人"]);
        let format = Format::new().set_num_format("0!.0,");
        sheet
            .write_number_with_format(1, 2, 94600, &format)
            .expect("a cell");
    };
    let rounded_past_bound = |sheet: &mut Worksheet| {
        one_figure(sheet, "2021-06", 0.0);
        let format = Format::new().set_num_format("0.0");
        sheet
            .write_number_with_format(1, 2, 7.96, &format)
            .expect("a cell");
    };
    let struck_out = |sheet: &mut Worksheet| {
        one_figure(sheet, "2021-06", 0.0);
        let format = Format::new().set_font_strikethrough();
        sheet
            .write_number_with_format(1, 2, 8.1, &format)
            .expect("a cell");
    };
    let commented = |sheet: &mut Worksheet| {
        one_figure(sheet, "2021-06", 8.1);
        let note = Note::new("7月更正");
        sheet.insert_note(0, 2, &note).expect("a note");
    };
    let merged_figure = |sheet: &mut Worksheet| {
        text(sheet, 0, &["指标", "单位", "2021年1-6月"]);
        text(sheet, 1, &["新增城镇就业", "万人"]);
        text(sheet, 2, &["新增高新技术企业", "家"]);
        let format = Format::new();
        sheet
            .merge_range(1, 2, 2, 2, "", &format)
            .and_then(|sheet| sheet.write_number_with_format(1, 2, 9.46, &format))
            .expect("merged cells");
    };
    vec![
        ("merged-figure.xlsx", workbook(&[("数据", &merged_figure)])),
        (
            "unknown-sheet.xlsx",
            workbook(&[("数据", &june), ("说明", &words)]),
        ),
        (
            "several-sheets.xlsx",
            workbook(&[("5月", &may), ("6月", &june)]),
        ),
        (
            "other-sheets.xlsx",
            workbook(&[("说明", &words), ("数据", &june)]),
        ),
        ("hidden-column.xlsx", workbook(&[("数据", &hidden_column)])),
        ("hidden-rows.xlsx", workbook(&[("数据", &hidden_row)])),
        (
            "shown-otherwise.xlsx",
            workbook(&[("数据", &shown_otherwise)]),
        ),
        (
            "rounded-past-bound.xlsx",
            workbook(&[("数据", &rounded_past_bound)]),
        ),
        ("struck-out.xlsx", workbook(&[("数据", &struck_out)])),
        ("comment-skipped.xlsx", workbook(&[("数据", &commented)])),
        ("huge-workbook.ods", endless()),
        ("hidden-unknown.xlsb", binary()),
    ]
}

/// A sheet of records, with a figure.
fn binary() -> Vec<u8> {
    let record = |kind: u16, body: Vec<u8>| {
        let kind = match kind {
            0..0x80 => vec![kind as u8],
            _ => vec![kind as u8 | 0x80, (kind >> 7) as u8],
        };
        [kind, vec![body.len() as u8], body].concat()
    };
    let wide = |text: &str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        let length = (units.len() as u32).to_le_bytes().to_vec();
        [
            length,
            units.into_iter().flat_map(u16::to_le_bytes).collect(),
        ]
        .concat()
    };
    let number = |number: u32| number.to_le_bytes().to_vec();
    let cell = |column: u32| [number(column), number(0)].concat();
    let text = |column: u32, text: &str| record(0x06, [cell(column), wide(text)].concat());
    let row = |row: u32| record(0x00, [number(row), vec![0; 13]].concat());
    let named = [number(0), number(1), wide("rId1"), wide("数据")].concat();
    let book = [
        record(0x83, vec![]),
        record(0x8f, vec![]),
        record(0x9c, named),
        record(0x90, vec![]),
        record(0x84, vec![]),
    ];
    let value = [cell(2), 8.1_f64.to_le_bytes().to_vec()].concat();
    let sheet = [
        record(0x81, vec![]),
        record(0x94, vec![0; 16]),
        record(0x91, vec![]),
        row(0),
        text(0, "指标"),
        text(1, "期间"),
        text(2, "数值"),
        row(1),
        text(0, "地区生产总值"),
        text(1, "2021-06"),
        record(0x05, value),
        record(0x92, vec![]),
        record(0x82, vec![]),
    ];
    let links = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin"/></Relationships>"#;
    archive(&[
        ("xl/workbook.bin", &book.concat()),
        ("xl/_rels/workbook.bin.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet.concat()),
    ])
}

/// A table whose two cells are repeated without end.
fn endless() -> Vec<u8> {
    open_document(concat!(
        r#"<table:table-row table:number-rows-repeated="1000000">"#,
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>"#,
        r#"</table:table-row>"#,
    ))
}

/// An `.ods` of one sheet with these rows. Cells of the style `struck` are struck through, those of `plain` are not.
fn open_document(rows: &str) -> Vec<u8> {
    styled_document("", rows, "")
}

/// The same with more styles, and with settings.
fn styled_document(styles: &str, rows: &str, settings: &str) -> Vec<u8> {
    let namespaces = ["office", "style", "table", "text", "draw"]
        .map(|name| format!(r#" xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#));
    let content = format!(
        r#"<office:document-content{}><office:automatic-styles><style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="plain"><style:text-properties style:text-line-through-style="none"/></style:style>{styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="数据">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        namespaces.concat()
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let mut parts = vec![
        ("mimetype", kind),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ];
    if !settings.is_empty() {
        parts.push(("settings.xml", settings.as_bytes()));
    }
    archive(&parts)
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        archive.write_all(bytes).expect("writing to memory");
    }
    archive.finish().expect("writing to memory").into_inner()
}

/// A workbook of Excel 97 with comments of people on the heading `数值` (已核对), on a figure of `urban-jobs` (按常住人口)
/// and on the name of another target (全年预计数). Its numbers are 82000 with `#,##0"人"`, 320, 0.085 with `0.0%`, and
/// 25.5 with `;;;`, and 12.5, which is struck through. Above its pages stands 全省数.
const SEEN: &[u8] = include_bytes!("workbooks/seen.xls");

/// A workbook of Excel 97 that shows no zeros: 8.2 with a raised 1 for `urban-jobs` and a note of 8,500 letters before it, 0
/// for `eurasia-trains`, 8.5 in white for `gdp`, and 1720.5 behind a 1 that is struck through.
const MARKS: &[u8] = include_bytes!("workbooks/marks.xls");

/// A workbook of Excel 97 with a percentage (12.7%) in a visible column, and a hidden one behind it.
const OLD: &[u8] = include_bytes!("workbooks/old.xls");

/// A workbook of Excel 97 whose formula `=200+15` has no result, as some programs write it.
const UNCOMPUTED: &[u8] = include_bytes!("workbooks/uncomputed.xls");

fn example_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples/problems")
        .join(name)
}

#[test]
fn the_examples_are_what_is_written_here() {
    for (name, bytes) in examples() {
        let path = example_path(name);
        if std::env::var("SNAPSHOTS").is_ok_and(|word| word == "overwrite") {
            fs::write(&path, &bytes).expect("the example");
        }
        let is_same = fs::read(&path).is_ok_and(|own| own == bytes);
        assert!(
            is_same,
            "{name} differs; SNAPSHOTS=overwrite writes it anew"
        );
    }
}

fn read(plan: &Plan, name: &str, bytes: Vec<u8>, options: &ReadOptions<'_>) -> Actuals {
    let input = Input::of_text(name, bytes);
    data::actuals(plan, vec![input], options).unwrap_or_else(|failed| panic!("{failed:?}"))
}

fn codes(bytes: Vec<u8>) -> Vec<Code> {
    let plan = built_in_plan().expect("the built-in plan");
    let found = read(&plan, "data.xlsx", bytes, &ReadOptions::default()).found;
    found.first.iter().map(|one| one.code()).collect()
}

/// The figures of a target as `date value`, of a sheet of the built-in plan.
fn figures(bytes: Vec<u8>, target: &str, options: &ReadOptions<'_>) -> Vec<String> {
    let plan = built_in_plan().expect("the built-in plan");
    let place = plan
        .targets
        .iter()
        .position(|one| one.id.as_str() == target)
        .expect("a target");
    let actuals = read(&plan, "data.xlsx", bytes, options);
    let group = actuals.observations.group(0);
    let figures = group.of(place).figures().iter();
    figures
        .map(|figure| format!("{} {}", figure.date, figure.value))
        .collect()
}

fn gdp(bytes: Vec<u8>) -> Vec<String> {
    figures(bytes, "gdp", &ReadOptions::default())
}

/// A sheet whose one figure has this number format and whose period is this number with that format.
fn formatted(value: f64, format: &str, period: (f64, &str)) -> Vec<u8> {
    workbook(&[("数据", &|sheet: &mut Worksheet| {
        one_figure(sheet, "", 0.0);
        let of = |format: &str| Format::new().set_num_format(format);
        sheet
            .write_number_with_format(1, 2, value, &of(format))
            .expect("a cell");
        sheet
            .write_number_with_format(1, 1, period.0, &of(period.1))
            .expect("a cell");
    })])
}

#[test]
fn a_formula_without_a_result_is_told_in_old_workbooks_too() {
    let plan = built_in_plan().expect("the built-in plan");
    let found = read(
        &plan,
        "data.xls",
        UNCOMPUTED.to_vec(),
        &ReadOptions::default(),
    )
    .found;
    let codes: Vec<Code> = found.first.iter().map(|one| one.code()).collect();
    assert_eq!(codes, [Code::SpreadsheetFormula]);
}

#[test]
fn numbers_are_read_as_their_format_shows_them() {
    let june = (202_106.0, "General");
    assert_eq!(gdp(formatted(0.086, "0.0%", june)), ["2021-06-30 8.6"]);
    assert_eq!(gdp(formatted(8.6, "0.00", june)), ["2021-06-30 8.6"]);
    assert_eq!(
        gdp(formatted(7.999_999_999_999_999, "General", june)),
        ["2021-06-30 8"]
    );
    assert_eq!(gdp(formatted(7.96, "0", june)), ["2021-06-30 7.96"]);
}

#[test]
fn a_number_that_is_shown_rounded_past_its_target_is_told() {
    let june = (202_106.0, "General");
    let past = [Code::RoundedPastBound];
    for (value, format, told) in [
        (7.96, "0.0", &past[..]),
        (7.96, "0.00_ ;[Red]-0.00 ", &[]),
        (7.96, "General", &[]),
        (0.0796, "0%", &past),
        (7.5, "0", &past),
        // on the same side of 8, where 8 is enough
        (8.04, "0.0", &[]),
        (8.4, "0", &[]),
    ] {
        let found = codes(formatted(value, format, june));
        assert_eq!(found, told, "{value} as {format}");
    }
}

#[test]
fn a_cell_speaks_as_it_is_shown() {
    let june = (202_106.0, "General");
    for (value, format, expected) in [
        (8.6, "0.0\"%\"", "8.6"),
        (8.6, "\"增长\"0.0\"%\"", "8.6"),
        (-8.6, "0.0;\"下降\"0.0\"%\"", "-8.6"),
        (-8.6, "0.0_);(0.0)", "-8.6"),
        (-8.6, "0.0;[Red]0.0", "-8.6"),
        (-8.6, "▲0.0;▼0.0", "-8.6"),
        (8.6, "▲0.0;▼0.0", "8.6"),
        (0.0, "0.0;-0.0;\"—\"", "0"),
    ] {
        let read = gdp(formatted(value, format, june));
        assert_eq!(read, [format!("2021-06-30 {expected}")], "{format}");
    }
    for (value, format, code) in [
        (8.6, "0.0\"万元\"", Code::UnitContradiction),
        (8.6, "0.0\"%（预计）\"", Code::UnreadableNumber),
        (8.6, "\"约\"0.0", Code::InexactNumber),
        (8.6, "\"下降\"0.0\"%\"", Code::ShownOtherwise),
        (8.6, "(0.0)", Code::ShownOtherwise),
        (8.6, "▲0.0", Code::ShownOtherwise),
        (-8.6, "0.0;0.0", Code::ShownOtherwise),
        (8.6, ";;;", Code::ShownOtherwise),
        (8.6, "\"—\"", Code::ShownOtherwise),
        (8.6, "[>5]\"优\";0.0", Code::ShownOtherwise),
    ] {
        assert_eq!(codes(formatted(value, format, june)), [code], "{format}");
    }
    // nothing is shown of a zero: nothing is reported
    assert!(gdp(formatted(0.0, "0.0;-0.0;", june)).is_empty());
}

#[test]
fn a_figure_that_nobody_sees_is_told() {
    let with = |format: Format| {
        workbook(&[("数据", &|sheet: &mut Worksheet| {
            one_figure(sheet, "2021-06", 0.0);
            sheet
                .write_number_with_format(1, 2, 8.6, &format)
                .expect("a cell");
        })])
    };
    let white = || Format::new().set_font_color("FFFFFF");
    assert_eq!(codes(with(white())), [Code::ShownOtherwise]);
    assert!(codes(with(white().set_background_color("305496"))).is_empty());
    let blue = Format::new().set_font_color("305496");
    assert_eq!(
        codes(with(blue.set_background_color("305496"))),
        [Code::ShownOtherwise]
    );
}

#[test]
fn comments_on_what_is_read_are_told_where_they_say_something_of_the_figure() {
    let told = |at: (u32, u16), comment: &str| {
        codes(workbook(&[("数据", &|sheet: &mut Worksheet| {
            one_figure(sheet, "2021-06", 8.1);
            sheet.write_string(0, 4, "下步打算").expect("a cell");
            sheet
                .insert_note(at.0, at.1, &Note::new(comment))
                .expect("a note");
        })]))
    };
    for at in [(0, 2), (1, 0), (1, 2)] {
        for comment in ["预计数", "张三：\n全省数", "本列为年度目标数", "month only"]
        {
            assert_eq!(told(at, comment), [Code::KindInNote], "{comment}");
        }
        let skipped = if at.0 == 0 {
            vec![Code::CommentSkipped]
        } else {
            vec![]
        };
        for comment in ["已核对", "张三：按可比价格计算", "请填写累计数"] {
            assert_eq!(told(at, comment), skipped, "{comment}");
        }
    }
    assert_eq!(told((0, 4), "预计数"), [Code::KindInNote]);
    assert_eq!(told((1, 3), "单位为十家"), [Code::CommentSkipped]);
    // below the table
    assert_eq!(told((5, 1), "以上为全省数"), [Code::KindInNote]);
    assert_eq!(told((5, 1), "数据截至5月底"), [Code::KindInNote]);
}

#[test]
fn what_stands_outside_the_table_is_told_where_it_says_something_of_the_figures() {
    let told = |of_page: &str, beside: &str| {
        codes(workbook(&[("数据", &|sheet: &mut Worksheet| {
            text(sheet, 0, &HEADER[..3]);
            text(sheet, 1, &["新增城镇就业", "2021-06", "8.2"]);
            sheet.set_header(of_page);
            sheet.write_string(0, 4, beside).expect("a cell");
        })]))
    };
    for of_page in [
        "&R单位：人",
        "&L注：全省数",
        "&C&\"SimSun\"&14预计数",
        "&C2020年1-6月",
    ] {
        assert_eq!(told(of_page, ""), [Code::FooterSays], "{of_page}");
    }
    for of_page in ["&C第 &P 页，共 &N 页", "&L济南市统计局&R&D", ""] {
        assert!(told(of_page, "").is_empty(), "{of_page}");
    }
    assert_eq!(told("", "说明：以上为预计数"), [Code::FooterSays]);
    assert!(told("", "市级负责领导").is_empty());
    // of another month, a draft, another place's office
    for of_page in ["&C2021年5月", "&C征求意见稿", "&L历下区"] {
        assert_eq!(told(of_page, ""), [Code::FooterSays], "{of_page}");
    }
}

#[test]
fn boxes_over_the_cells_are_read_as_notes_are() {
    let told = |said: &str| {
        codes(workbook(&[("数据", &|sheet: &mut Worksheet| {
            text(sheet, 0, &HEADER[..3]);
            text(sheet, 1, &["新增城镇就业", "2021年1-6月", "8.2"]);
            let shape = Shape::textbox().set_text(said);
            sheet.insert_shape(3, 1, &shape).expect("a shape");
        })]))
    };
    for said in ["单位：千人", "注：以上为1-5月数据", "作废", "历下区"] {
        assert_eq!(told(said), [Code::FooterSays], "{said}");
    }
    assert_eq!(told("详询张三"), [Code::CommentSkipped]);
    assert!(told("济南市统计局").is_empty());
    // in an open document over a cell and over the table
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| text_cell(cell)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let of = |said: &str| {
        format!("<draw:frame><draw:text-box><text:p>{said}</text:p></draw:text-box></draw:frame>")
    };
    let header = row(&["指标", "期间", "数值"]);
    let figure = row(&["新增城镇就业", "2021年1-6月", "8.2"]);
    let shape = "<draw:custom-shape><text:p>作废</text:p></draw:custom-shape>";
    for one in [&of("作废"), shape] {
        let over_table = format!("<table:shapes>{one}</table:shapes>");
        let bytes = open_document(&format!("{over_table}{header}{figure}"));
        assert_eq!(codes(bytes), [Code::FooterSays], "{one}");
    }
    let over_cell = figure.replace(
        "</text:p></table:table-cell></table:table-row>",
        &format!(
            "</text:p>{}</table:table-cell></table:table-row>",
            of("注：以上为1-5月数据")
        ),
    );
    assert_ne!(over_cell, figure);
    let codes = codes(open_document(&format!("{header}{over_cell}")));
    assert!(codes.contains(&Code::FooterSays), "{codes:?}");
}

#[test]
fn raised_numbers_of_footnotes_are_no_digits_and_struck_out_names_are_told() {
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let struck = Format::new().set_font_strikethrough();
    let plain = Format::new();
    let with = |write: &dyn Fn(&mut Worksheet)| {
        workbook(&[("数据", &|sheet: &mut Worksheet| {
            one_figure(sheet, "2021-06", 8.1);
            write(sheet);
        })])
    };
    let of_footnote = with(&|sheet| {
        let text = [(&plain, "8.6"), (&raised, "1")];
        sheet.write_rich_string(1, 2, &text).expect("a cell");
    });
    assert_eq!(gdp(of_footnote), ["2021-06-30 8.6"]);
    for (column, text) in [(0, "地区生产总值"), (1, "2021-06")] {
        let of_name = with(&|sheet| {
            let written = sheet.write_string_with_format(1, column, text, &struck);
            written.expect("a cell");
        });
        assert_eq!(codes(of_name), [Code::StruckOut], "{text}");
    }
    let of_part = with(&|sheet| {
        let text = [(&struck, "1"), (&plain, "8.6")];
        sheet.write_rich_string(1, 2, &text).expect("a cell");
    });
    assert!(codes(of_part).contains(&Code::StruckOut));
}

#[test]
fn comments_stand_with_the_figures_of_their_row() {
    let of_old = noted("c.xls", SEEN.to_vec());
    assert_eq!(
        of_old,
        ["urban-jobs 按常住人口", "eurasia-trains Lisi: 全年预计数"]
    );
    let cell = text_cell;
    let comment = "<office:annotation><dc:creator>张三</dc:creator><text:p>按常住人口，</text:p><text:p>不含兼职</text:p></office:annotation>";
    let figure = format!(
        r#"<table:table-cell office:value-type="float" office:value="8.2">{comment}<text:p>8.2</text:p></table:table-cell>"#
    );
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let of_open = open_document(
        &[
            row(&["指标", "期间", "数值", "单位"].map(cell)),
            row(&[cell("新增城镇就业"), cell("2021-06"), figure, cell("万人")]),
        ]
        .concat(),
    );
    assert_eq!(
        noted("c.ods", of_open),
        ["urban-jobs 按常住人口， 不含兼职"]
    );
}

/// The targets whose figures have something said of them, each with that.
fn noted(name: &str, bytes: Vec<u8>) -> Vec<String> {
    let plan = built_in_plan().expect("the built-in plan");
    let mut read = read(&plan, name, bytes, &ReadOptions::default());
    let mut groups = [read.observations.group(0)];
    let put_in = read.files.put_in_remarks(&mut groups);
    assert!(put_in.is_ok());
    let figures = groups[0].figures_mut();
    let said = figures.filter_map(|(target, figure)| {
        let note = figure.remark.as_ref()?.note.as_deref()?;
        Some(format!("{} {note}", plan.targets[target].id))
    });
    said.collect()
}

#[test]
fn dates_are_months_where_they_show_no_day() {
    // 30 June, 1 June and 15 June 2021
    for (day, format, date) in [
        (44377.0, "yyyy-mm-dd", "2021-06-30"),
        (44348.0, "yyyy-mm-dd", "2021-06-30"),
        (44348.0, "mmm-yy", "2021-06-30"),
        (44362.0, "yyyy\"年\"m\"月\"", "2021-06-30"),
        (44362.0, "yyyy-mm-dd", "2021-06-15"),
    ] {
        let found = gdp(formatted(8.6, "General", (day, format)));
        assert_eq!(found, [format!("{date} 8.6")], "{day} {format}");
    }
    assert!(codes(formatted(8.6, "General", (44362.0, "yyyy-mm-dd"))).contains(&Code::DayPeriod));
}

#[test]
fn errors_and_formulas_without_value_are_told_at_their_cell() {
    let with = |formula: &'static str, result: &'static str| {
        workbook(&[("数据", &move |sheet: &mut Worksheet| {
            one_figure(sheet, "2021-06", 0.0);
            sheet
                .write_formula(1, 2, Formula::new(formula).set_result(result))
                .expect("a cell");
        })])
    };
    assert_eq!(gdp(with("=4+4.5", "8.5")), ["2021-06-30 8.5"]);
    assert!(codes(with("=1/0", "#DIV/0!")).contains(&Code::SpreadsheetError));
    let mut parts = unpacked(&with("=4+4.5", "8.5"));
    for (_, part) in &mut parts {
        *part = String::from_utf8_lossy(part)
            .replace("<v>8.5</v>", "<v></v>")
            .into_bytes();
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, part)| (name.as_str(), &part[..]))
        .collect();
    assert!(codes(archive(&parts)).contains(&Code::SpreadsheetFormula));
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let each = (0..archive.len()).map(|number| {
        let mut part = archive.by_index(number).expect("a part");
        let mut bytes = Vec::new();
        std::io::copy(&mut part, &mut bytes).expect("a part");
        (part.name().expect("a name").into_owned(), bytes)
    });
    each.collect()
}

#[test]
fn merged_cells_stand_for_all_their_cells_but_among_figures() {
    let merged = |column: u16| {
        workbook(&[("数据", &move |sheet: &mut Worksheet| {
            let format = Format::new();
            sheet
                .merge_range(0, 0, 0, 3, "2021年主要指标", &format)
                .expect("a title");
            text(sheet, 1, &["指标", "期间", "数值", "单位"]);
            text(sheet, 2, &["地区生产总值", "2021-05", "", "%"]);
            text(sheet, 3, &["地区生产总值", "2021-06", "", "%"]);
            sheet.write_number(2, 2, 8.0).expect("a cell");
            if column != 2 {
                sheet.write_number(3, 2, 8.5).expect("a cell");
            }
            let name = ["地区生产总值", "", "8", "%"][usize::from(column)];
            sheet
                .merge_range(2, column, 3, column, name, &format)
                .expect("cells");
            if column == 2 {
                sheet.write_number(2, 2, 8.0).expect("a cell");
            }
        })])
    };
    for column in [0, 3] {
        assert_eq!(gdp(merged(column)), ["2021-05-31 8", "2021-06-30 8.5"]);
    }
    assert_eq!(gdp(merged(2)), ["2021-05-31 8"]);
}

#[test]
fn hidden_columns_are_read_where_that_is_asked() {
    let bytes = || fs::read(example_path("hidden-column.xlsx")).expect("the example");
    assert_eq!(gdp(bytes()), ["2021-06-30 8.1"]);
    let plan = built_in_plan().expect("the built-in plan");
    let options = ReadOptions {
        hidden: true,
        ..ReadOptions::default()
    };
    let found = read(&plan, "data.xlsx", bytes(), &options).found;
    assert!(
        found
            .first
            .iter()
            .all(|one| one.code() != Code::HiddenColumn)
    );
}

#[test]
fn an_old_workbook_says_what_is_hidden_and_a_percentage() {
    assert_eq!(gdp(OLD.to_vec()), ["2021-06-30 12.7"]);
    assert!(codes(OLD.to_vec()).contains(&Code::HiddenColumn));
}

#[test]
fn numbers_of_other_workbooks_are_read_as_a_person_sees_them() {
    let all = ReadOptions::default();
    let of = |target: &str| figures(SEEN.to_vec(), target, &all);
    assert_eq!(of("urban-jobs"), ["2021-06-30 8.2000"]);
    assert_eq!(gdp(SEEN.to_vec()), ["2021-06-30 8.5"]);
    let told = codes(SEEN.to_vec());
    for code in [Code::ShownOtherwise, Code::StruckOut, Code::FooterSays] {
        assert!(told.contains(&code), "{}", code.as_str());
    }
    for (value, shown, expected) in [
        ("82000", "82,000人", "8.2000"),
        ("8.24", "8.2", "8.24"),
        ("8.24", "8,2万人", "8.24"),
        ("82000", "82 千", "told"),
        ("8.2", "", "told"),
    ] {
        let of_open = open_document(&format!(
            r#"<table:table-row>{}</table:table-row><table:table-row>{}<table:table-cell office:value-type="float" office:value="{value}"><text:p>{shown}</text:p></table:table-cell></table:table-row>"#,
            ["指标", "期间", "数值"].map(text_cell).concat(),
            ["新增城镇就业", "2021-06"].map(text_cell).concat(),
        ));
        let is_told = codes(of_open.clone()).contains(&Code::ShownOtherwise);
        let found = figures(of_open, "urban-jobs", &all);
        match expected {
            "told" => assert!(is_told, "{shown}"),
            number => assert_eq!(found, [format!("2021-06-30 {number}")], "{shown}"),
        }
    }
}

#[test]
fn looks_of_texts_and_numbers_in_an_old_workbook_are_known() {
    let all = ReadOptions::default();
    let of = |target: &str| figures(MARKS.to_vec(), target, &all);
    assert_eq!(of("urban-jobs"), ["2021-06-30 8.2"]);
    assert!(of("eurasia-trains").is_empty());
    assert_eq!(
        codes(MARKS.to_vec()),
        [Code::ShownOtherwise, Code::StruckOut]
    );
}

#[test]
fn looks_of_texts_and_numbers_in_an_open_document_are_known() {
    let styles = r##"<style:style style:name="raised"><style:text-properties style:text-position="33% 58%"/></style:style><style:style style:name="white"><style:text-properties fo:color="#FFFFFF"/></style:style><style:style style:name="sign"><style:text-properties fo:color="#ffffff"/><style:table-cell-properties fo:background-color="#c00000"/></style:style>"##;
    let document = |cell: &str, settings: &str| {
        styled_document(
            styles,
            &format!(
                "<table:table-row>{}</table:table-row><table:table-row>{}{cell}</table:table-row>",
                ["指标", "期间", "数值"].map(text_cell).concat(),
                ["新增城镇就业", "2021-06"].map(text_cell).concat(),
            ),
            settings,
        )
    };
    let number = |style: &str, value: &str, shown: &str| {
        format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="float" office:value="{value}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let raised = r#"<table:table-cell office:value-type="string"><text:p>8.2<text:span text:style-name="raised">1</text:span></text:p></table:table-cell>"#;
    let struck = r#"<table:table-cell office:value-type="string"><text:p><text:span text:style-name="struck">1</text:span>8.2</text:p></table:table-cell>"#;
    let hidden = r#"<config:config-item config:name="ShowZeroValues" config:type="boolean">false</config:config-item>"#;
    let told = |cell: &str, settings: &str| {
        let bytes = document(cell, settings);
        let found = figures(bytes.clone(), "urban-jobs", &ReadOptions::default());
        (found, codes(bytes))
    };
    let found = |number: &str| vec![format!("2021-06-30 {number}")];
    assert_eq!(told(raised, ""), (found("8.2"), vec![]));
    assert_eq!(told(struck, "").1, [Code::StruckOut]);
    assert_eq!(
        told(&number("white", "8.2", "8.2"), "").1,
        [Code::ShownOtherwise]
    );
    assert_eq!(
        told(&number("sign", "8.2", "8.2"), ""),
        (found("8.2"), vec![])
    );
    let unsigned = told(&number("plain", "-8.2", "8.2"), "").1;
    assert!(unsigned.contains(&Code::ShownOtherwise));
    assert!(told(&number("plain", "0", ""), hidden).0.is_empty());
    assert_eq!(told(&number("plain", "0", "0"), "").0, found("0"));
}

#[test]
fn a_figure_that_is_struck_through_in_an_open_document_is_told() {
    for (style, expected) in [("struck", vec![Code::StruckOut]), ("plain", Vec::new())] {
        let of_open = open_document(&format!(
            r#"<table:table-row>{}</table:table-row><table:table-row>{}<table:table-cell table:style-name="{style}" office:value-type="float" office:value="8.2"><text:p>8.2</text:p></table:table-cell></table:table-row>"#,
            ["指标", "期间", "数值"].map(text_cell).concat(),
            ["新增城镇就业", "2021-06"].map(text_cell).concat(),
        ));
        assert_eq!(codes(of_open), expected, "{style}");
    }
}

fn text_cell(text: &str) -> String {
    format!(
        r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    )
}

#[test]
fn the_sheet_that_is_named_is_read() {
    let options = ReadOptions {
        sheet: Some("5月"),
        ..ReadOptions::default()
    };
    let bytes = fs::read(example_path("several-sheets.xlsx")).expect("the example");
    assert_eq!(figures(bytes, "gdp", &options), ["2021-05-31 8"]);
}

#[test]
fn the_name_of_a_sheet_is_read_as_a_title() {
    let of = |name: &str, title: &str| {
        let write = |sheet: &mut Worksheet| {
            text(sheet, 0, &[title]);
            text(sheet, 1, &["指标", "同比增长(%)"]);
            text(sheet, 2, &["地区生产总值"]);
            sheet.write_number(2, 1, 8.1).expect("a cell");
        };
        workbook(&[(name, &write)])
    };
    let title = "2021年1-6月主要指标";
    for name in [
        "Sheet1",
        "表1",
        "主要指标",
        "2021年",
        "6月",
        "1-6月",
        "7月",
        "济南市",
    ] {
        assert_eq!(gdp(of(name, title)), ["2021-06-30 8.1"], "{name}");
    }
    assert_eq!(gdp(of("2021年1-6月", "主要指标")), ["2021-06-30 8.1"]);
    for (name, code) in [
        ("历下区", Code::TitlePlace),
        ("全省", Code::TitlePlace),
        ("年度计划", Code::PlanNotActual),
        ("全年预测", Code::PlanNotActual),
        ("2020年1-6月", Code::PeriodContradiction),
        ("1-5月", Code::PeriodContradiction),
    ] {
        assert_eq!(codes(of(name, title)).first(), Some(&code), "{name}");
    }
    // a title is copied from one sheet to the next
    let done = "2021年1-6月主要指标完成情况";
    let codes_of_targets = codes(of("目标", done));
    assert!(codes_of_targets.contains(&Code::PlanNotActual));
    assert_eq!(gdp(of("计划执行", done)), ["2021-06-30 8.1"]);
    // words that say of figures what they are, and others
    for (name, told) in [
        ("6月（旧）", true),
        ("6月待核实", true),
        ("横版", false),
        ("张三", false),
    ] {
        let codes = codes(of(name, title));
        assert_eq!(codes.contains(&Code::UnknownTitle), told, "{name}");
    }
}

#[test]
fn sheets_of_text_beside_the_table_are_held_against_it() {
    let table = |sheet: &mut Worksheet| one_figure(sheet, "2021年1-6月", 8.1);
    let of = |lines: &[&str]| {
        let write = |sheet: &mut Worksheet| {
            for (row, line) in (0..).zip(lines) {
                text(sheet, row, &[line]);
            }
        };
        codes(workbook(&[("数据", &table), ("说明", &write)]))
    };
    for (lines, told) in [
        (&["2020年统计月报", "济南市统计局"][..], true),
        (&["地区生产总值增速应为8.3%"], true),
        (&["地区生产总值为1-5月数，6月数尚未反馈。"], true),
        (&["2021年统计月报", "济南市统计局"], false),
        // lists to choose from, instructions
        (&["历下区", "市中区", "2020年6月"], false),
        (&["一、上年的行（如2020年、2020年6月）也要填。"], false),
    ] {
        assert_eq!(of(lines).contains(&Code::FooterSays), told, "{lines:?}");
    }
}

#[test]
fn a_date_whose_format_shows_other_words_is_no_period() {
    let of = |format: &str| {
        let write = |sheet: &mut Worksheet| {
            one_figure(sheet, "", 8.1);
            let day = ExcelDateTime::from_ymd(2021, 6, 1).expect("a date");
            let format = Format::new().set_num_format(format);
            sheet
                .write_datetime_with_format(1, 1, day, &format)
                .expect("a cell");
        };
        workbook(&[("数据", &write)])
    };
    assert_eq!(gdp(of("yyyy\"年\"m\"月\"")), ["2021-06-30 8.1"]);
    for format in ["\"4-\"m\"月\"", "yyyy\"年\"m\"月预计\""] {
        assert_eq!(codes(of(format)), [Code::UnreadablePeriod], "{format}");
    }
}

#[test]
fn what_unpacks_without_end_is_refused_in_bounded_time() {
    let zeros = vec![b'0'; (1 << 28) + 1];
    let bomb = archive(&[
        ("xl/workbook.xml", b"<workbook/>".as_slice()),
        ("xl/sharedStrings.xml", &zeros),
    ]);
    assert_eq!(codes(bomb), [Code::HugeWorkbook]);
    assert_eq!(codes(endless()), [Code::HugeWorkbook]);
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_costs_nothing() {
    let far = workbook(&[("数据", &|sheet: &mut Worksheet| {
        one_figure(sheet, "2021-06", 8.1);
        sheet
            .write_string(1_048_575, 0, "注：初步数")
            .expect("a cell");
    })]);
    assert_eq!(gdp(far), ["2021-06-30 8.1"]);
}

#[test]
fn several_sheets_that_are_named_are_read_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("themes.xlsx");
    let of = |name: &'static str, value: f64| {
        move |sheet: &mut Worksheet| {
            text(sheet, 0, &HEADER);
            text(sheet, 1, &[name, "2021年1-6月"]);
            sheet.write_number(1, 2, value).expect("a cell");
        }
    };
    let (economy, people) = (of("一般公共预算收入", 12.2), of("新增城镇就业", 9.46));
    let book = workbook(&[("经济", &economy), ("民生", &people)]);
    fs::write(&path, book).expect("a file");
    let judged = |sheets: &[&str]| {
        let sheets = sheets.iter().flat_map(|sheet| ["--sheet", sheet]);
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_plancheck"))
            .args(["check", "--format", "json", "--only", "on-track"])
            .args(sheets)
            .arg(&path)
            .output()
            .expect("the program runs");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let targets = report["targets"].as_array().expect("targets").iter();
        let ids = targets.map(|target| target["id"].as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>()
    };
    assert!(judged(&[]).is_empty());
    assert_eq!(judged(&["民生"]), ["urban-jobs"]);
    assert_eq!(judged(&["经济", "民生"]), ["budget-revenue", "urban-jobs"]);
    assert!(judged(&["经济", "科技"]).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_workbook_is_read_as_the_same_table_in_csv(rows in prop::collection::vec(sources::row(), 0..40)) {
        let plan = sources::two();
        let mut csv = csv::WriterBuilder::new().from_writer(Vec::new());
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("表1").expect("a name");
        text(sheet, 0, &sources::HEADER);
        csv.write_record(sources::HEADER).expect("writing to memory");
        for (number, row) in (1..).zip(&rows) {
            csv.write_record(row).expect("writing to memory");
            for (column, cell) in (0..).zip(row) {
                match cell.parse::<f64>() {
                    Ok(value) => sheet.write_number(number, column, value).expect("a cell"),
                    Err(_) if cell.is_empty() => continue,
                    Err(_) => sheet.write_string(number, column, cell).expect("a cell"),
                };
            }
        }
        let csv = csv.into_inner().expect("writing to memory");
        let book = book.save_to_buffer().expect("writing to memory");
        let of_text = sources::found(&sources::read(&plan, Input::of_text("data", csv), 1000));
        let of_book = sources::found(&sources::read(&plan, Input::of_text("data", book), 1000));
        prop_assert_eq!(of_text, of_book);
    }

    #[test]
    fn parts_that_break_off_are_told_or_read(
        example in 0_usize..8, part in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(),
        byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let (name, bytes) = examples().swap_remove(example);
        let mut parts = unpacked(&bytes);
        let part = part.index(parts.len());
        let bytes = &mut parts[part].1;
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), &part[..])).collect();
        let plan = built_in_plan().expect("the built-in plan");
        let _ = read(&plan, name, archive(&parts), &ReadOptions::default());
    }

    #[test]
    fn a_damaged_workbook_is_told_or_read(
        example in 0_usize..10, at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut all = examples();
        all.push(("old.xls", OLD.to_vec()));
        all.push(("seen.xls", SEEN.to_vec()));
        all.push(("marks.xls", MARKS.to_vec()));
        let (name, mut bytes) = all.swap_remove(example);
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        let plan = built_in_plan().expect("the built-in plan");
        let _ = read(&plan, name, bytes, &ReadOptions::default());
    }
}
