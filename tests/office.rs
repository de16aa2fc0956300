//! Forms to fill in, reports as workbooks and briefs: they hold what the JSON holds, and nothing in them is obeyed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use plancheck::commands::built_in_plan;
use plancheck::data::source::input::Input;
use plancheck::data::{self, ReadOptions};
use plancheck::diagnostic::Severity;
use plancheck::model::time::period::Period;
use plancheck::model::verdict::Report;
use plancheck::model::{Decimal, PaceRule, Plan, Target};
use plancheck::render::plan::template::{self, Request};
use plancheck::render::{self, Lang, RenderOptions, ReportFormat};
use proptest::prelude::*;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use serde_json::Value;
use snapbox::cmd::cargo_bin;

use crate::support::{figures, judged, plan, target};

/// A form of all targets of the built-in plan.
fn form(plan: &Plan, periods: &[&str], wide: bool, lang: Lang) -> (Vec<u8>, String) {
    let targets: Vec<&Target> = plan.targets.iter().collect();
    let periods: Vec<Period> = periods
        .iter()
        .map(|text| Period::parse(text, None, plan.years).expect("a period"))
        .collect();
    let request = Request {
        plan,
        targets: &targets,
        periods: &periods,
        wide,
        lang,
    };
    let workbook = template::workbook(&request).expect("a workbook");
    (workbook, template::csv(&request))
}

/// The rows of a sheet as text.
fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("the sheet");
    range
        .rows()
        .map(|row| row.iter().map(Data::to_string).collect())
        .collect()
}

#[test]
fn a_form_asks_the_same_as_workbook_and_as_csv_and_reads_back_quietly() {
    let plan = built_in_plan().expect("the built-in plan");
    for lang in [Lang::Zh, Lang::En] {
        let asked: [(&[&str], bool); 4] = [
            (&[], false),
            (&["2021-06"], false),
            (&["2021-06"], true),
            (&["2020", "2021Q1", "2021H1", "2021"], true),
        ];
        for (periods, wide) in asked {
            let (workbook, csv) = form(&plan, periods, wide, lang);
            let mut reader =
                csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
            let headings = reader.headers().expect("headings").clone();
            let of_csv: Vec<Vec<String>> = [headings]
                .into_iter()
                .chain(reader.records().map(|row| row.expect("a row")))
                .map(|row| row.iter().skip(1).map(str::to_owned).collect())
                .collect();
            let sheet = match lang {
                Lang::Zh => "填报表",
                Lang::En => "Form",
            };
            assert_eq!(rows(&workbook, sheet), of_csv);
            let input = Input::of_text("form.xlsx", workbook);
            let options = ReadOptions::default();
            let read = data::actuals(&plan, vec![input], &options).expect("a workbook");
            let loud = read.found.first.iter();
            let loud: Vec<_> = loud.filter(|one| one.severity != Severity::Note).collect();
            assert!(loud.is_empty(), "{loud:#?}");
        }
    }
}

/// A part of a file that is an archive.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect("the part");
    file.read_to_string(&mut text).expect("text");
    text
}

#[test]
fn cells_to_fill_in_are_open_and_numbers_are_checked_as_they_are_typed() {
    let plan = built_in_plan().expect("the built-in plan");
    let (workbook, csv) = form(&plan, &["2021-06"], false, Lang::Zh);
    let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<sheetProtection sheet=\"1\""));
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("paperSize=\"9\""));
    let figures = csv.lines().count() - 1;
    assert_eq!(sheet.matches("type=\"decimal\"").count(), figures);
    assert!(sheet.contains("没有公布的不填"));
    // the periods' cells are text, those of figures are not
    let styles = part(&workbook, "xl/styles.xml");
    assert!(styles.contains("numFmtId=\"49\"") && styles.contains("locked=\"0\""));
    assert_eq!(workbook, form(&plan, &["2021-06"], false, Lang::Zh).0);
}

/// A report in a format that is no text.
fn written(reports: &[Report<'_>], format: ReportFormat, options: &RenderOptions) -> Vec<u8> {
    let overview = reports[0].overview(reports.iter().map(Report::counts).collect());
    let mut bytes = Vec::new();
    render::write(reports, &overview, format, options, &mut bytes).expect("writing to memory");
    bytes
}

/// Names that some program or other would obey.
const HOSTILE: [&str; 6] = [
    "=1+1",
    "@SUM(A1)",
    "<w:p/>]]>&amp;",
    "http://example.com",
    "a\\u001b[2Jb",
    "_x001B_ 'x",
];

fn a_target() -> impl Strategy<Value = (usize, usize, i64, Option<i64>)> {
    (
        0..HOSTILE.len(),
        0..4_usize,
        1..200_i64,
        proptest::option::of(0..2_000_000_i64),
    )
}

/// A plan of these targets, and its rows for a month.
fn drawn(targets: &[(usize, usize, i64, Option<i64>)], month: u8) -> (Plan, Vec<String>) {
    let text: String = targets
        .iter()
        .enumerate()
        .map(|(place, (hostile, measure, bound, _))| {
            let name = HOSTILE[*hostile];
            let measure = ["total", "level", "growth", "ratio"][*measure];
            let goal = format!("at_least = {bound}\nlast_year = 7");
            target(&format!("t{place}"), measure, &goal)
                .replace(&format!("t{place} name"), &format!("{name} <t{place}>"))
                .replace("wording = \"w\"", &format!("wording = \"{name}\""))
        })
        .collect();
    let rows = targets
        .iter()
        .enumerate()
        .filter_map(|(place, target)| {
            let value = Decimal::new(target.3?, 4);
            Some(format!("t{place},2021-{month},{value}"))
        })
        .collect();
    (plan("", &text), rows)
}

/// A number with as many digits as a workbook keeps.
fn shown(number: &str) -> String {
    let number: f64 = number.parse().expect("a number");
    format!("{number:.14e}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_workbook_holds_the_flags_and_numbers_of_the_json(targets in prop::collection::vec(a_target(), 1..8), month in 1..=12_u8) {
        let (plan, data) = drawn(&targets, month);
        prop_assume!(!data.is_empty());
        let observations = figures(&plan, &data);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        let reports = [report];
        let options = RenderOptions::plain(Lang::En);
        let bytes = written(&reports, ReportFormat::Xlsx, &options);
        prop_assert_eq!(&bytes, &written(&reports, ReportFormat::Xlsx, &options));
        let json: Value = serde_json::from_str(&render::reports(&reports, ReportFormat::Json, &options)).expect("JSON");
        let table = rows(&bytes, "All targets");
        let headings = &table[0];
        let column = |name: &str| headings.iter().position(|heading| heading == name).expect("the column");
        let listed = json["targets"].as_array().expect("targets");
        prop_assert_eq!(table.len() - 1, listed.len());
        for (row, target) in table[1..].iter().zip(listed) {
            prop_assert_eq!(&row[column("indicator")], &plancheck_safe(target["name"].as_str().expect("a name")));
            let flag = row[column("flag")].split(' ').skip(1).collect::<Vec<_>>().join(" ");
            let named = match (target["flag"].as_str().expect("a flag"), target["final"].as_bool()) {
                ("missed", Some(false)) => "missed (pace)",
                ("on-track", _) => "on track",
                ("not-judged", _) => "not judged",
                (other, _) => other,
            };
            prop_assert!(flag.starts_with(named), "{} {}", flag, named);
            let numbers = [("actual", "actual"), ("expected", "expected"), ("gap", "margin"), ("outlook", "projected"), ("progress", "progress")];
            for (heading, key) in numbers {
                let cell = &row[column(heading)];
                match &target[key] {
                    Value::Null => prop_assert_eq!(cell, ""),
                    number => prop_assert_eq!(shown(cell), shown(&number.to_string())),
                }
            }
        }
        // what needs attention is what is missed, and what will be
        let missed = listed.iter().filter(|target| target["flag"] == "missed" || target["standing"] == "missed").count();
        let handout = rows(&bytes, "Attention");
        let heading = handout.iter().position(|row| row[0] == "flag").expect("the headings");
        let listed_worst = handout[heading + 1..].iter().filter(|row| row[0].starts_with(['✖', '▲'])).count();
        prop_assert_eq!(listed_worst, missed);
        // no text is a formula or a link
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes[..])).expect("a workbook");
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).expect("the sheet");
            prop_assert!(formulas.used_cells().next().is_none());
        }
        prop_assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("hyperlink"));
    }

    #[test]
    fn the_brief_is_well_formed_and_says_the_headline(targets in prop::collection::vec(a_target(), 1..8), month in 1..=12_u8) {
        let (plan, data) = drawn(&targets, month);
        prop_assume!(!data.is_empty());
        let observations = figures(&plan, &data);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        for lang in [Lang::Zh, Lang::En] {
            let options = RenderOptions::plain(lang);
            let reports = [report.clone()];
            let bytes = written(&reports, ReportFormat::Docx, &options);
            prop_assert_eq!(&bytes, &written(&reports, ReportFormat::Docx, &options));
            let said = words(&part(&bytes, "word/document.xml"));
            let all = report.assessments.len();
            let judged = report.summary().judged();
            let headline = match (lang, judged) {
                (Lang::Zh, 0) => format!("{all}项目标没有一项可以判定"),
                (Lang::Zh, _) => format!("{all}项目标判定了{judged}项"),
                (Lang::En, 0) => format!("none of {all} target"),
                (Lang::En, _) => format!("{judged} of {all} target"),
            };
            prop_assert!(said.contains(&headline), "{}", said);
        }
    }
}

/// A name without what a terminal obeys.
fn plancheck_safe(name: &str) -> String {
    name.replace('\u{1b}', "\u{fffd}")
}

/// The text of a document, whose elements are closed in order.
fn words(xml: &str) -> String {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    let mut open = 0;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            Event::Text(part) => text += &String::from_utf8_lossy(part.as_ref().as_bytes()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    text
}

#[test]
fn groups_stand_in_the_workbook_worst_first() {
    let plan = plan("", &target("a", "growth", "at_least = 8"));
    let rows_of = |value: &str| figures(&plan, &[format!("a,2021-06,{value}")]);
    let (mut good, mut bad) = (rows_of("9"), rows_of("1"));
    let named = |name: &str| plancheck::model::GroupName::new(name);
    good.group.name = Some(named("好区"));
    bad.group.name = Some(named("差区"));
    let reports = [&good, &bad].map(|one| judged(&plan, one, "2021-06", PaceRule::Auto));
    let options = RenderOptions {
        by: Some("区县".to_owned()),
        side_by_side: true,
        ..RenderOptions::plain(Lang::Zh)
    };
    let bytes = written(&reports, ReportFormat::Xlsx, &options);
    let groups = rows(&bytes, "各组");
    let first: Vec<&str> = groups.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(first, ["区县", "差区", "好区"]);
    let matrix = rows(&bytes, "各组对照");
    assert_eq!(matrix[0], ["指标", "单位", "差区", "好区"]);
    assert_eq!(matrix[1], ["a name", "%", "1", "9"]);
    let counts: BTreeMap<&str, &str> = groups[0]
        .iter()
        .zip(&groups[1])
        .map(|(heading, cell)| (heading.as_str(), cell.as_str()))
        .collect();
    assert_eq!((counts["欠进度"], counts["达进度"]), ("1", "0"));
}

/// The workbooks among the examples, with the name of each.
fn examples() -> [(&'static str, Vec<u8>); 2] {
    [
        ("bulletin.xlsx", bulletin()),
        ("department.xlsx", department()),
    ]
}

/// A workbook with one sheet, the same bytes each time.
fn book(name: &str, write: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2021, 7, 15).expect("a date");
    // a table that calls its figures invented is no table of actuals, so its properties alone say so
    let properties = DocProperties::new().set_comment("示例，数字为虚构");
    book.set_properties(&properties.set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    write(sheet).expect("a sheet");
    book.save_to_buffer().expect("writing to memory")
}

/// A bulletin as a statistics bureau prints it: the year in its title, sections, a footer. Its figures are invented.
fn bulletin() -> Vec<u8> {
    book("主要指标", |sheet| {
        let title = Format::new().set_bold().set_align(FormatAlign::Center);
        sheet.merge_range(0, 0, 0, 4, "2021年1-6月主要经济指标", &title)?;
        let headings = ["指标", "计量单位", "6月", "1-6月累计", "同比增长(%)"];
        for (column, heading) in (0..).zip(headings) {
            sheet.write_string(1, column, heading)?;
        }
        let rows = [
            ("一、综合", "", None, None, None),
            ("地区生产总值", "亿元", None, Some(5300.5), Some(12.4)),
            ("二、工业和投资", "", None, None, None),
            ("规模以上工业增加值", "%", None, None, Some(14.1)),
            ("固定资产投资", "%", None, None, Some(12.8)),
            ("三、消费和财政", "", None, None, None),
            (
                "社会消费品零售总额",
                "亿元",
                Some(420.3),
                Some(2355.1),
                Some(18.9),
            ),
            (
                "一般公共预算收入",
                "亿元",
                Some(110.2),
                Some(560.4),
                Some(16.2),
            ),
        ];
        for (row, (name, unit, month, so_far, growth)) in (2..).zip(rows) {
            sheet.write_string(row, 0, name)?;
            sheet.write_string(row, 1, unit)?;
            for (column, number) in [(2, month), (3, so_far), (4, growth)] {
                if let Some(number) = number {
                    sheet.write_number(row, column, number)?;
                }
            }
        }
        sheet.write_string(10, 0, "注：增速按可比价计算。")?;
        sheet.set_column_width(0, 24)?;
        Ok(())
    })
}

/// The table of a department: a merged title, its own unit, percentages and thousands as cells show them. Its figures are
/// invented.
fn department() -> Vec<u8> {
    book("6月", |sheet| {
        let title = Format::new().set_bold().set_align(FormatAlign::Center);
        let percent = Format::new().set_num_format("0.0%");
        let thousands = Format::new().set_num_format("#,##0");
        sheet.merge_range(0, 0, 0, 5, "2021年6月底重点工作完成情况", &title)?;
        let headings = ["序号", "指标", "期间", "完成情况", "单位", "备注"];
        for (column, heading) in (0..).zip(headings) {
            sheet.write_string(1, column, heading)?;
        }
        let rows = [
            ("新增城镇就业", 86_000.0, "人", &thousands, ""),
            (
                "市级重点项目年度投资",
                18_000_000.0,
                "万元",
                &thousands,
                "含在建",
            ),
            ("新增高新技术企业", 215.0, "家", &thousands, ""),
            ("新增规模以上工业企业", 89.0, "家", &thousands, ""),
            ("数字经济比重", 0.43, "%", &percent, "统计局测算"),
        ];
        for (row, (name, value, unit, format, note)) in (2..).zip(rows) {
            sheet.write_number(row, 0, row - 1)?;
            sheet.write_string(row, 1, name)?;
            sheet.write_string(row, 2, "2021年1-6月")?;
            sheet.write_number_with_format(row, 3, value, format)?;
            sheet.write_string(row, 4, unit)?;
            sheet.write_string(row, 5, note)?;
        }
        sheet.set_column_width(1, 24)?;
        Ok(())
    })
}

#[test]
fn the_workbooks_among_the_examples_are_what_is_written_here() {
    for (name, bytes) in examples() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name);
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

const OWNED: &str = r#"
[plan]
title = "p"
start = 2021-01-01
end = 2021-12-31

[[target]]
id = "jobs"
name = "新增就业"
measure = "total"
unit = "万人"
at_least = 12
owner = "市人社局"

[[target]]
id = "schools"
name = "新建学校"
measure = "total"
unit = "所"
at_least = 12
owner = "../市教育局"

[[target]]
id = "debt"
name = "负债率"
measure = "ratio"
unit = "%"
at_most = 60
"#;

fn plancheck(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(cargo_bin!("plancheck"))
        .args(arguments)
        .args(["--targets", "plan.toml", "--lang", "zh"])
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

#[test]
fn each_owner_gets_a_form_of_its_own_that_is_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plan.toml"), OWNED).expect("a file");
    let split = || {
        plancheck(
            folder.path(),
            &["template", "--period", "2021-06", "--split", "6月"],
        )
    };
    assert!(split().status.success());
    let names = |name: &str| {
        let bytes = fs::read(folder.path().join("6月").join(name)).expect("the form");
        rows(&bytes, "填报表")[1..]
            .iter()
            .map(|row| row[0].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names("市人社局.xlsx"), ["新增就业"]);
    assert_eq!(names("_市教育局.xlsx"), ["新建学校"]);
    assert_eq!(names("未写责任单位.xlsx"), ["负债率"]);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 2);
    let again = split();
    assert_eq!(again.status.code(), Some(2));
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(said.contains("不覆盖"), "{said}");
    let one = plancheck(folder.path(), &["template", "--owner", "市人社局"]);
    let said = String::from_utf8_lossy(&one.stdout).into_owned();
    assert_eq!(said.lines().count(), 2, "{said}");
    let none = plancheck(folder.path(), &["template", "--owner", "市文旅局"]);
    let said = String::from_utf8_lossy(&none.stderr).into_owned();
    assert!(said.contains("有的是：../市教育局、市人社局"), "{said}");
    let all = plancheck(folder.path(), &["template"]);
    let said = String::from_utf8_lossy(&all.stdout).into_owned();
    assert!(
        said.contains(",责任单位") && said.contains(",市人社局"),
        "{said}"
    );
}
