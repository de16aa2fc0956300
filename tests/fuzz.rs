//! Files, plans and words made by chance out of those that are at hand: a bounded number of each with the tests,
//! and as many as there is time for with `FUZZ_SECONDS=600 cargo test --release --test fuzz -- --nocapture`
//! (`FUZZ_SEED` for others).

use std::env;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use fastrand::Rng;
use plancheck::commands::built_in_plan;
use plancheck::data::source::input::Input;
use plancheck::data::{self, LintOptions, ReadOptions};
use plancheck::diagnostic::Found;
use plancheck::model::number::decimal;
use plancheck::model::number::reported::{self, Reported};
use plancheck::model::number::unit::Factor;
use plancheck::model::time::period::{Period, Shortest};
use plancheck::model::time::years::NamedBy;
use plancheck::model::verdict::assess;
use plancheck::model::{Assumptions, PaceRule, Plan, Unit, Year, Years};
use plancheck::plan_file;
use plancheck::render::{self, Lang, ProblemFormat, RenderOptions, ReportFormat};
use plancheck::text::source::Source;
use strum::IntoEnumIterator;

/// How many are tried where no time is given.
const BOUNDED: u64 = 600;

/// Tries one after the other, and says how many there were.
fn fuzz(name: &str, mut one: impl FnMut(&mut Rng)) {
    let told = |name: &str| {
        env::var(name)
            .ok()
            .and_then(|told| told.parse::<u64>().ok())
    };
    let time = told("FUZZ_SECONDS").map(Duration::from_secs);
    let seed = told("FUZZ_SEED").unwrap_or(1);
    let begun = Instant::now();
    let mut count = 0;
    while time.map_or(count < BOUNDED, |time| begun.elapsed() < time) {
        count += 1;
        // each from a seed of its own, which tells it again
        let mut chance = Rng::with_seed(seed << 40 | count);
        one(&mut chance);
    }
    println!(
        "{name}: {count} tried in {:.0?}, seed {seed}",
        begun.elapsed()
    );
}

/// All files of a folder and those below it that end so.
fn files(folder: &Path, ending: &str, into: &mut Vec<Vec<u8>>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.extension().is_some_and(|found| found == ending) {
            into.push(fs::read(&path).expect("a file"));
        }
    }
}

fn seeds(ending: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["examples", "tests"] {
        files(&root.join(folder), ending, &mut found);
    }
    assert!(found.len() > 9, "{} files to begin with", found.len());
    found
}

/// What data files are made of, and what breaks them.
const PARTS: [&str; 74] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    " ",
    "\u{3000}",
    "\u{feff}",
    "\0",
    "指标",
    "期间",
    "数值",
    "单位",
    "口径",
    "区县",
    "备注",
    "indicator,period,value\n",
    "指标,单位,2021-01,1-2月\n",
    "GDP",
    "地区生产总值",
    "gdp",
    "new-jobs",
    "新增城镇就业",
    "2021-06",
    "2021",
    "2020",
    "1-6月",
    "一季度",
    "2021Q2",
    "2021-06-15",
    "44377",
    "Jun-21",
    "8.1",
    "-4.4",
    "−3",
    "1,234.5",
    "1.5E+05",
    "0",
    "99999999999999999999",
    "0.00000000000000000001",
    "%",
    "亿元",
    "万",
    "万人",
    "当月",
    "累计",
    "增长8%",
    "持平",
    "—",
    "未公布",
    "#REF!",
    "=A1",
    "单位：万元",
    "历下区",
    "\u{202e}",
    "二季度",
    "4-6月",
    "下半年",
    "1-5月",
    "6月",
    "6月末",
    "当季",
    "当年",
    "规划期累计",
    "各月",
    "▲3.2",
    "(3.2)",
    "提高1.2",
    "约8",
    "7.999999999999999",
    "=\"2021-06\"",
];

/// Changes some bytes in a few places.
fn mutated(chance: &mut Rng, seeds: &[Vec<u8>], parts: &[&str]) -> Vec<u8> {
    let mut bytes = chance.choice(seeds).expect("some to choose from").clone();
    for _ in 0..=chance.usize(..6) {
        let at = chance.usize(..=bytes.len());
        let to = (at + chance.usize(..24)).min(bytes.len());
        match chance.usize(..7) {
            0 => drop(bytes.splice(
                at..at,
                chance.choice(parts).expect("some to choose from").bytes(),
            )),
            1 => drop(bytes.splice(
                at..to,
                chance.choice(parts).expect("some to choose from").bytes(),
            )),
            2 => drop(bytes.drain(at..to)),
            3 if at < bytes.len() => bytes[at] ^= 1 << chance.usize(..8),
            4 => {
                let copied = bytes[at..to].to_vec();
                let place = chance.usize(..=bytes.len());
                bytes.splice(place..place, copied);
            }
            5 => {
                let other = chance.choice(seeds).expect("some to choose from");
                let from = chance.usize(..=other.len());
                let some = &other[from..(from + 200).min(other.len())];
                bytes.splice(at..at, some.iter().copied());
            }
            _ => {
                // many rows like one, so that blocks have their ends among them
                let line = bytes[..at]
                    .iter()
                    .rposition(|byte| *byte == b'\n')
                    .map_or(0, |end| end + 1);
                let line = bytes[line..at].to_vec();
                let times = chance.usize(..40);
                bytes.splice(
                    at..at,
                    (0..times).flat_map(|_| [b"\n", line.as_slice()].concat()),
                );
            }
        }
        bytes.truncate(20_000);
    }
    bytes
}

fn plan() -> &'static Plan {
    static PLAN: LazyLock<Plan> = LazyLock::new(|| built_in_plan().expect("the built-in plan"));
    &PLAN
}

/// What is read of data files: their figures, and all that is told.
fn read(files: &[Vec<u8>], rules: &ReadOptions<'_>) -> Result<(String, Found), String> {
    let name = |place: usize| format!("data{place}.csv");
    let inputs = files
        .iter()
        .enumerate()
        .map(|(place, bytes)| Input::of_text(&name(place), bytes.clone()));
    let actuals =
        data::actuals(plan(), inputs.collect(), rules).map_err(|failed| format!("{failed:?}"))?;
    let groups = 0..actuals.observations.groups.len();
    let figures = groups.map(|group| format!("{:?}", actuals.observations.group(group)));
    Ok((figures.collect(), actuals.found))
}

/// Data files in all encodings and both forms: no panic, the same in small blocks by several threads as whole
/// by one, and what can be judged can be shown.
#[test]
fn data() {
    let seeds = seeds("csv");
    fuzz("data", |chance| {
        let count = 1 + usize::from(chance.usize(..5) == 0);
        let files: Vec<Vec<u8>> = (0..count)
            .map(|_| {
                let bytes = mutated(chance, &seeds, &PARTS);
                encoded(chance, bytes)
            })
            .collect();
        let by = (chance.usize(..4) == 0).then_some("区县");
        let lint = (chance.usize(..2) == 0).then(LintOptions::default);
        let rules = |block, threads| ReadOptions {
            by,
            lint,
            block,
            threads: NonZero::new(threads),
            ..ReadOptions::default()
        };
        let whole = read(&files, &rules(1 << 20, 1));
        let parts = read(
            &files,
            &rules(1 + chance.usize(..300), 1 + chance.usize(..3)),
        );
        match (whole, parts) {
            (Ok((figures, found)), Ok((also, told))) => {
                assert_eq!(found.first, told.first, "{}", shown(&files));
                assert_eq!(found.all(), told.all(), "{}", shown(&files));
                assert_eq!(figures, also, "{}", shown(&files));
                for format in ProblemFormat::iter() {
                    render::problems::render(&found, format, Lang::Zh);
                }
            }
            (whole, parts) => assert_eq!(whole.is_ok(), parts.is_ok(), "{}", shown(&files)),
        }
        if chance.usize(..8) == 0 {
            judge(&files, by);
        }
    });
}

fn judge(files: &[Vec<u8>], by: Option<&str>) {
    let inputs = files
        .iter()
        .map(|bytes| Input::of_text("data.csv", bytes.clone()));
    let rules = ReadOptions {
        by,
        ..ReadOptions::default()
    };
    let Ok(actuals) = data::actuals(plan(), inputs.collect(), &rules) else {
        return;
    };
    let Some(as_of) = actuals.observations.newest else {
        return;
    };
    for group in 0..actuals.observations.groups.len() {
        let group = actuals.observations.group(group);
        for rule in [PaceRule::Auto, PaceRule::Linear, PaceRule::LastYear] {
            let report = assess(
                plan(),
                &actuals.observations.files,
                &group,
                Assumptions {
                    as_of,
                    rule,
                    max_age: None,
                },
            );
            for format in [
                ReportFormat::Table,
                ReportFormat::Json,
                ReportFormat::Html,
                ReportFormat::Github,
            ] {
                render::reports(
                    std::slice::from_ref(&report),
                    format,
                    &RenderOptions::plain(Lang::En),
                );
            }
        }
    }
}

fn shown(files: &[Vec<u8>]) -> String {
    files
        .iter()
        .map(|bytes| format!("{:?}\n", String::from_utf8_lossy(bytes)))
        .collect()
}

/// Mostly as it is; else as other programs write it.
fn encoded(chance: &mut Rng, bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&bytes) else {
        return bytes;
    };
    match chance.usize(..8) {
        0 => encoding_rs::GB18030.encode(text).0.into_owned(),
        1 => std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
        2 => std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect(),
        3 => text.replace('\n', "\r\n").into_bytes(),
        4 => text.replace(',', "\t").into_bytes(),
        _ => bytes,
    }
}

/// Plans: no panic, and either a plan or problems that can be shown.
#[test]
fn plans() {
    let seeds = seeds("toml");
    let parts = [
        "[[target]]\n",
        "[plan]\n",
        "at_least = 8\n",
        "at_most = \"assigned\"\n",
        "between = [3, 5]\n",
        "same_as",
        "{ same_as = \"gdp\" }",
        "pace = [20, 45, 70, 100]\n",
        "around = true\n",
        "due = 2021-06-30\n",
        "= ",
        "[",
        "]",
        "\"",
        "\n",
        "-1",
        "1e9",
        "0x10",
        "9999-12-31",
        "0000-01-01",
        "[target.groups.\"历下区\"]\n",
        "[[waiver]]\n",
        "kind = \"task\"\n",
        "measure = \"level\"\n",
    ];
    fuzz("plans", |chance| {
        let bytes = mutated(chance, &seeds, &parts);
        let Ok(source) = Source::decode("plan.toml", bytes, None) else {
            return;
        };
        match plan_file::plan_file(&source) {
            Ok(plan_file::PlanFile { plan, .. }) => {
                let rows: String = plan
                    .targets
                    .iter()
                    .map(|target| format!("{},{},5\n", target.id, plan.span.end))
                    .collect();
                let text = format!("indicator,period,value\n{rows}");
                let rules = ReadOptions::default();
                if let Ok(actuals) =
                    data::actuals(&plan, vec![Input::of_text("d.csv", text)], &rules)
                {
                    let group = actuals.observations.group(0);
                    let assumptions = Assumptions {
                        as_of: plan.span.end,
                        rule: PaceRule::LastYear,
                        max_age: None,
                    };
                    let report = assess(&plan, &actuals.observations.files, &group, assumptions);
                    render::reports(
                        &[report],
                        ReportFormat::Html,
                        &RenderOptions::plain(Lang::Zh),
                    );
                }
            }
            Err(problems) => {
                assert!(!problems.is_empty());
                render::problems::snippets(&problems.into(), Lang::En);
            }
        }
    });
}

/// Periods, numbers and units: no panic, and what is read and written is read as the same.
#[test]
fn words() {
    let parts = [
        "2021",
        "2020",
        "22",
        "2021/22",
        "FY",
        "1",
        "6",
        "12",
        "06",
        "31",
        "-",
        "/",
        ".",
        "年",
        "月",
        "日",
        "季度",
        "一",
        "上半年",
        "Q2",
        "H1",
        "至",
        "~",
        " ",
        "全年",
        "下半年",
        "末",
        "一",
        "第",
        "Jun",
        "〜",
        " 00:00:00",
        "份",
        "８",
        "8.1",
        "1,234",
        ",",
        "+",
        "−",
        "增长",
        "下降",
        "提高",
        "约",
        "(",
        ")",
        "▲",
        "无",
        "0000000000000005",
        "\u{200b}",
        "同比",
        "%",
        "万",
        "亿",
        "元",
        "个",
        "E+05",
        "'",
        "=",
        "#",
        "…",
        "N/A",
        "\u{3000}",
        "²",
    ];
    fuzz("words", |chance| {
        let word: String = (0..=chance.usize(..6))
            .map(|_| *chance.choice(&parts).expect("some to choose from"))
            .collect();
        let named = *chance
            .choice(&[None, Some(NamedBy::Start), Some(NamedBy::End)])
            .expect("some");
        let starts = chance.i8(2..=12);
        for years in [
            Years::Calendar,
            Years::Unsaid,
            Years::Fiscal { starts, named },
        ] {
            let year = Some(Year::numbered(2021, years));
            if let Ok(period) = Period::parse(&word, year, years) {
                let shortest = Shortest(period.date(), years).to_string();
                let again = Period::parse(&shortest, None, years);
                let again = again.map(|again| (again.date(), again.is_doubtful()));
                assert_eq!(again, Ok((period.date(), false)), "{word:?} as {shortest}");
            }
        }
        let folded = decimal::fold(&word);
        if let Ok(Reported::Number(number, unit)) = reported::read(&folded) {
            assert_eq!(
                reported::number(&number.to_string()),
                Ok(number),
                "{word:?}"
            );
            let unit = Unit::parse(unit);
            assert!(unit.factor_to(&unit).is_none_or(Factor::is_one), "{word:?}");
        }
        if let Some(number) = decimal::plain(&word) {
            assert_eq!(reported::number(&word), Ok(number), "{word:?}");
        }
    });
}
