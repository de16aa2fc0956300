//! Whatever bytes come in: no panic, and what is refused has its place. Runs a bounded number of cases; more
//! with `PROPTEST_CASES=100000 cargo test --release --test robustness`.

use std::sync::LazyLock;

use crate::support::read;
use plancheck::commands::built_in_plan;
use plancheck::data::{LintOptions, ReadOptions};
use plancheck::diagnostic::{Diagnostic, Severity};
use plancheck::model::verdict::assess;
use plancheck::model::{Assumptions, PaceRule, Plan};
use plancheck::plan_file;
use plancheck::render::{self, ExplainFormat, Lang, ProblemFormat, RenderOptions, ReportFormat};
use plancheck::text::source::Source;
use proptest::prelude::*;
use proptest::sample::Index;
use strum::IntoEnumIterator;

const EXAMPLES: [&[u8]; 2] = [
    include_bytes!("../examples/2021-09.csv"),
    "\u{feff}指标,口径,单位,2020,2021-01,\"1-2月\"\r\n市级重点项目投资,当月,亿元,,\"1,150\",300\r\nGDP,,%,4.9,,8\r\n"
        .as_bytes(),
];

fn plan() -> &'static Plan {
    static PLAN: LazyLock<Plan> = LazyLock::new(|| built_in_plan().expect("the built-in plan"));
    &PLAN
}

/// Reads, judges and shows data files as every command does, in one language and by one rule of pace: by turns, as the
/// bytes fall.
fn through(plan: &Plan, bytes: &[u8]) -> Vec<Diagnostic> {
    let turn: usize = bytes.iter().map(|byte| usize::from(*byte)).sum();
    let read = |lint| {
        let rules = ReadOptions {
            lint,
            ..ReadOptions::default()
        };
        read(plan, &[("data.csv", bytes)], &rules)
    };
    let (actuals, lint) = (read(None), read(Some(LintOptions::default())).found);
    let (lang, width) = [(Lang::Zh, Some(80)), (Lang::En, None)][turn % 2];
    for format in ProblemFormat::iter() {
        render::problems::render(&lint, format, lang);
    }
    let group = actuals.observations.group(0);
    if let Some(as_of) = actuals.observations.newest {
        let rules = [PaceRule::Auto, PaceRule::Linear, PaceRule::LastYear];
        let assumptions = Assumptions {
            as_of,
            rule: rules[turn / 2 % 3],
            max_age: None,
        };
        let files = &actuals.observations.files;
        let report = assess(plan, files, &group, assumptions);
        let options = RenderOptions {
            width,
            ..RenderOptions::plain(lang)
        };
        let reports = [report.clone()];
        // packing a workbook takes longer than all else together
        for format in ReportFormat::iter().filter(|format| format.is_text()) {
            render::reports(&reports, format, &options);
        }
        for format in ExplainFormat::iter() {
            render::explain(&report, format, &options);
        }
    }
    lint.first
}

/// What is refused has a place, or is a file as a whole.
fn has_places(diagnostics: &[Diagnostic]) -> bool {
    let errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    errors
        .into_iter()
        .all(|one| one.file().is_some() && one.place.as_ref().is_none_or(|place| place.line > 0))
}

#[test]
fn every_prefix_of_the_examples() {
    let plan = plan();
    for example in EXAMPLES {
        // all of the header and the first rows, and some of each row behind them
        let whole = example.len().min(250);
        let ends = (0..whole).chain((whole..example.len()).step_by(23));
        for end in ends.chain([example.len()]) {
            assert!(
                has_places(&through(plan, &example[..end])),
                "up to byte {end}"
            );
        }
    }
}

/// Strings that have broken programs, in every column.
const NAUGHTY: [&str; 40] = [
    "",
    " ",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}GDP",
    "\u{1b}[2J",
    "\0",
    "\u{7f}",
    "NULL",
    "null",
    "undefined",
    "nil",
    "true",
    "NaN",
    "Infinity",
    "-Infinity",
    "1/0",
    "0x1F",
    "1e309",
    "-0",
    "00000000000000000000001",
    "99999999999999999999999999999999999999",
    "0.00000000000000000000000000000000001",
    "١٢٣",
    "½",
    "１２３",
    "𝟏𝟐𝟑",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "+1+1",
    "'; DROP TABLE t; --",
    "<script>alert(1)</script>",
    "%s%n%d",
    "::error::x",
    "田中さんにあげて下さい",
    "👩‍👩‍👧‍👦",
    "Ω≈ç√∫",
    "\"",
];

#[test]
fn naughty_strings_in_every_column() {
    let plan = plan();
    let row = ["地区生产总值", "2021-06", "8", "%", "累计", "备注"];
    for (nth, naughty) in NAUGHTY.into_iter().enumerate() {
        let quoted = format!("\"{}\"", naughty.replace('"', "\"\""));
        for column in 0..row.len() {
            // quoted and not, by turns
            let written = if (nth + column) % 2 == 0 {
                naughty
            } else {
                &quoted
            };
            let mut cells = row;
            cells[column] = written;
            let text = format!("指标,期间,数值,单位,口径,备注\n{}\n", cells.join(","));
            assert!(
                has_places(&through(plan, text.as_bytes())),
                "{naughty:?} in column {column}"
            );
            let mut header = ["指标", "期间", "数值", "单位", "口径", "备注"];
            header[column] = written;
            let text = format!("{}\n{}\n", header.join(","), row.join(","));
            assert!(
                has_places(&through(plan, text.as_bytes())),
                "{naughty:?} heading column {column}"
            );
        }
    }
}

/// Files after the manner of public CSV test collections: what is read of each is a list of cells.
#[test]
fn oddly_shaped_files() {
    let plan = plan();
    for text in [
        "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123\n",
        "a,b,c\n1,\"\",\"\"\n2,3,4\n",
        "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
        "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
        "a,b\n\"1\n\",\"2\r\n3\"\r\n",
        "a,b,c\r1,2,3\r4,5,ʤ",
        "\n\n\n",
        ",,,,\n,,,,\n",
        "\"",
        "\"\"",
        "\"\"\"",
        "a\"b,c\n",
        "\u{feff}",
        "\u{feff}\n",
        "\r",
        "\r\r\n\n\r",
        "指标,期间,数值",
        "指标,期间,数值\n\"GDP\"x,2021-06,8\n",
        "指标,期间,数值\n\"GDP\" ,2021-06,8\n",
        "指标;期间,数值\nGDP;2021-06,8\n",
    ] {
        assert!(has_places(&through(plan, text.as_bytes())), "{text:?}");
    }
}

#[test]
fn a_long_line_many_columns_and_a_deep_plan_end_with_a_message() {
    let plan = plan();
    let long_cell = format!("指标,期间,数值\nGDP,2021-06,{}\n", "9".repeat(1_000_000));
    let wide = format!("指标,期间,数值{}\nGDP,2021-06,8\n", ",x".repeat(10_000));
    for text in [long_cell, wide] {
        let found = through(plan, text.as_bytes());
        assert!(found.iter().any(|one| one.severity == Severity::Error));
        let said = render::problems::snippets(&found.into(), Lang::Zh);
        assert!(said.len() < 20_000, "{} bytes are said", said.len());
    }
    let deep = format!("a = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(plan_file::plan(&Source::new("plan.toml", deep)).is_err());
}

proptest! {
    #[test]
    fn mutated_examples(
        example in 0..EXAMPLES.len(),
        changes in prop::collection::vec((any::<Index>(), prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), Just(b'9'), Just(b'-'), any::<u8>()]), 1..6),
        cut in any::<Index>(), length in 0_usize..40,
    ) {
        let plan = plan();
        let mut bytes = EXAMPLES[example].to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let from = cut.index(bytes.len());
        bytes.drain(from..(from + length).min(bytes.len()));
        prop_assert!(has_places(&through(plan, &bytes)));
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(has_places(&through(plan(), &bytes)));
    }

    #[test]
    fn mutated_plans(changes in prop::collection::vec((any::<Index>(), prop_oneof![Just(b'"'), Just(b'='), Just(b'['), Just(b'\n'), Just(b'9'), any::<u8>()]), 1..5)) {
        let mut bytes = include_bytes!("formats/goals.toml").to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(source) = Source::decode("plan.toml", bytes, None)
            && let Err(problems) = plan_file::plan(&source)
        {
            prop_assert!(!problems.is_empty());
            render::problems::snippets(&problems.into(), Lang::En);
        }
    }

    /// Numbers at the edge of what is accepted go through every rule.
    #[test]
    fn extreme_numbers(
        a in -999_999_999_999_999_i64..999_999_999_999_999, b in -999_999_999_999_999_i64..999_999_999_999_999, c in 0_u32..15, d in 0_u32..15,
        measure in prop_oneof![Just("total"), Just("level"), Just("growth"), Just("ratio")],
        goal in prop_oneof![Just("at_least"), Just("less_than")],
    ) {
        use plancheck::model::Decimal;
        let (bound, base) = (Decimal::new(a, c), Decimal::new(b, d));
        let text = format!(
            "[plan]\ntitle = \"p\"\nstart = 2021-01-01\nend = 2021-12-31\nunusual_base = \"u\"\n[[target]]\nid = \"a\"\nname = \"a\"\nclause = \"c\"\nwording = \"w\"\nkind = \"task\"\nmeasure = \"{measure}\"\nunit = \"%\"\n{goal} = {bound:?}\nlast_year = {base:?}\n"
        );
        let plan = plan_file::plan(&Source::new("plan.toml", text)).expect("a plan");
        let rows = format!("indicator,period,value\na,2020-05,{base}\na,2021-05,{bound}\na,2021-05-31,{base}\n");
        through(&plan, rows.as_bytes());
        through(&plan, format!("indicator,period,value\na,2020-05,{bound}\na,2021-05,{base}\n").as_bytes());
    }
}
