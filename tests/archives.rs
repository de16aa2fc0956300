//! Files in blocks, read side by side: whatever the number of threads and the size of the blocks, and in
//! whatever order and files the rows stand, the same is found.

use std::num::NonZero;

use crate::support::{plan, read, target};
use plancheck::data::source::input::{Input, ReadFailure, Unreadable};
use plancheck::data::{self, LintOptions, ReadOptions};
use plancheck::diagnostic::{Code, Found, Levels, MOST_KEPT, Severity};
use plancheck::model::time::period::Period;
use plancheck::model::verdict::assess;
use plancheck::model::{Assumptions, Group, PaceRule, Plan, Years};
use plancheck::render::{self, Lang, ProblemFormat, RenderOptions, ReportFormat};
use proptest::prelude::*;

/// Four targets, one of each measure.
fn four() -> Plan {
    let targets = [
        ("a", "total", "at_least = 20"),
        ("b", "level", "at_least = 20\nlast_year = 1"),
        (
            "a-very-long-id-of-a-growth-target",
            "growth",
            "at_least = 8",
        ),
        ("d", "ratio", "at_most = 50"),
    ];
    let targets = targets.map(|(id, measure, rest)| target(id, measure, rest));
    plan("unusual_base = \"u\"", &targets.concat())
}

/// A row as a statistics office writes it, or one with something odd about it.
fn row() -> impl Strategy<Value = String> {
    let named = |name: &str| Just(name.to_owned());
    let region = prop_oneof![
        4 => named("历下区"), 4 => named("r1"), 2 => named("a district of many letters"), 1 => named(" R1 "), 1 => named("\"r\n2\""),
        1 => named(""), 1 => named("\u{3000}"),
        // new ones come up all over a file, some of them written in another way further down
        3 => (0..200).prop_map(|number| format!("r{number}")), 1 => (0..200).prop_map(|number| format!("R{number}\u{3000}")),
        1 => (0..200).prop_map(|number| format!("a district by number {number}")),
    ];
    let id = prop_oneof![
        5 => Just("a"), 5 => Just("b"), 3 => Just("a-very-long-id-of-a-growth-target"), 3 => Just("d"), 1 => Just("A"), 1 => Just("b name"), 1 => Just("unknown"),
    ];
    let period = prop_oneof![
        6 => (1..=12).prop_map(|month| format!("2021-{month:02}")), 1 => Just("2020".to_owned()), 1 => Just("2022-01".to_owned()),
        1 => Just("2021-06-15".to_owned()), 1 => Just("2021-6-1".to_owned()), 1 => Just("soon".to_owned()),
    ];
    let value = prop_oneof![
        8 => (0..900).prop_map(|value| format!("{}.{}", value / 10, value % 10)), 2 => (0..99).prop_map(|value: i32| value.to_string()),
        1 => Just("-4.4".to_owned()), 1 => Just("1,234.5".to_owned()), 1 => Just("\"1,234.5\"".to_owned()), 1 => Just(String::new()),
        1 => Just("12345678901234.5".to_owned()), 1 => Just("8.10".to_owned()), 1 => Just("x".to_owned()), 1 => Just("0.5.1".to_owned()),
    ];
    let unit = prop_oneof![8 => Just("%"), 2 => Just(""), 1 => Just("万"), 1 => Just("\u{3000}%")];
    let note = prop_oneof![6 => Just(""), 1 => Just("\"a\nb\""), 1 => Just("say \"x\""), 1 => Just("\"x\"y"), 1 => Just("备注"), 1 => Just("x,")];
    (region, id, period, value, unit, note).prop_map(|(region, id, period, value, unit, note)| {
        format!("{region},{id},{period},{value},{unit},{note}")
    })
}

/// A row that nothing is odd about, for a place among regions, targets and months.
fn regular((region, target, month): (usize, usize, usize), value: i64) -> String {
    let id = ["a", "b", "a-very-long-id-of-a-growth-target", "d"][target];
    format!(
        "r{region},{id},2021-{month:02},{}.{},%,",
        value / 10,
        value % 10
    )
}

fn file(rows: &[String], end: &str) -> String {
    let header = "区县,indicator,period,value,unit,note".to_owned();
    [header]
        .iter()
        .chain(rows)
        .map(|row| format!("{row}{end}"))
        .collect()
}

/// What is found in files: each group judged, and all that is told.
fn found(plan: &Plan, files: &[(&str, &[u8])], rules: &ReadOptions<'_>) -> (Vec<String>, Found) {
    let actuals = read(plan, files, rules);
    let groups = 0..actuals.observations.groups.len();
    let groups: Vec<Group> = groups
        .map(|group| actuals.observations.group(group))
        .collect();
    let judged = groups.iter().map(|group| {
        let as_of = actuals.observations.newest.unwrap_or(plan.span.end);
        let rule = PaceRule::Auto;
        let report = assess(
            plan,
            &actuals.observations.files,
            group,
            Assumptions {
                as_of,
                rule,
                max_age: None,
            },
        );
        let figures = format!("{group:?}");
        figures
            + &render::reports(
                &[report],
                ReportFormat::Json,
                &RenderOptions::plain(Lang::En),
            )
    });
    (judged.collect(), actuals.found)
}

/// Options for reading by district, in blocks of this size and by so many threads.
fn rules(block: usize, threads: usize) -> ReadOptions<'static> {
    ReadOptions {
        by: Some("区县"),
        block,
        threads: NonZero::new(threads),
        ..ReadOptions::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Rows that are recognized, from a file's header on, are those that are read: in blocks of a row each none
    /// is recognized.
    #[test]
    fn a_file_of_one_block_is_that_of_its_rows(rows in prop::collection::vec(row(), 400..500)) {
        let plan = four();
        let text = file(&rows, "\n");
        // enough for what rows mean to be learnt
        prop_assume!(text.len() > 1 << 14);
        let files: [(&str, &[u8]); 1] = [("data.csv", text.as_bytes())];
        let (whole, told) = found(&plan, &files, &rules(1 << 20, 1));
        let (each, also) = found(&plan, &files, &rules(1, 1));
        prop_assert_eq!(whole, each);
        prop_assert_eq!(told.all(), also.all());
        prop_assert_eq!(told.first, also.first);
    }
}

proptest! {
    /// Not by figures and not by places, flags or problems.
    #[test]
    fn threads_and_blocks_are_not_seen(
        rows in prop::collection::vec(row(), 0..60), end in prop_oneof![Just("\n"), Just("\r\n")],
        block in 1_usize..700, threads in 1_usize..4, lint in any::<bool>(),
    ) {
        let plan = four();
        let text = file(&rows, end);
        let files: [(&str, &[u8]); 1] = [("data.csv", text.as_bytes())];
        let with = |rules: ReadOptions<'static>| ReadOptions {
            lint: lint.then(LintOptions::default),
            ..rules
        };
        let (whole, told) = found(&plan, &files, &with(rules(1 << 20, 1)));
        let (parts, also) = found(&plan, &files, &with(rules(block, threads)));
        prop_assert_eq!(&whole, &parts);
        let shown = |found: &Found| render::problems::render(found, ProblemFormat::Text, Lang::Zh);
        prop_assert_eq!(shown(&told), shown(&also));
        prop_assert_eq!(told.first, also.first);
    }

    /// The same in other encodings, whose blocks are cut after they are decoded.
    #[test]
    fn encodings_are_not_seen(rows in prop::collection::vec(row(), 0..40), block in 1_usize..300) {
        let plan = four();
        let text = file(&rows, "\n");
        let wide: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let (as_is, _) = found(&plan, &[("d.csv", text.as_bytes())], &rules(1 << 20, 1));
        for bytes in [wide, marked] {
            let (other, _) = found(&plan, &[("d.csv", &bytes)], &rules(block, 2));
            prop_assert_eq!(&as_is, &other);
        }
    }

    /// Neither the order of rows nor whether they stand in one file or in two is seen in what is judged.
    #[test]
    fn order_and_files_are_not_seen(
        rows in prop::collection::btree_map((0..3_usize, 1..4_usize, 1..=12_usize), 0..900_i64, 1..80)
            .prop_map(|rows| rows.into_iter().collect::<Vec<_>>()).prop_shuffle(),
        cut in 0..80_usize, block in 1_usize..400,
    ) {
        let plan = four();
        let judged = |rows: &[((usize, usize, usize), i64)], cut: usize| {
            let rows: Vec<String> = rows.iter().map(|(place, value)| regular(*place, *value)).collect();
            let (first, second) = rows.split_at(cut.min(rows.len()));
            let files = [first, second].into_iter().filter(|rows| !rows.is_empty());
            let files: Vec<String> = files.map(|rows| file(rows, "\n")).collect();
            let files: Vec<(&str, &[u8])> = files.iter().map(|text| ("d.csv", text.as_bytes())).collect();
            let (groups, told) = found(&plan, &files, &rules(block, 2));
            // groups stand in the order in which they come, and figures tell their lines
            let judged = groups.iter().map(|group| group[group.find("{\n").unwrap_or_default()..].to_owned());
            let mut judged: Vec<String> = judged.collect();
            judged.sort();
            (judged, told.count(Severity::Error))
        };
        let mut sorted = rows.clone();
        sorted.sort();
        let in_order = judged(&sorted, sorted.len());
        prop_assert_eq!(&judged(&rows, rows.len()), &in_order);
        prop_assert_eq!(&judged(&rows, cut), &in_order);
    }

    /// What a row is read as is not changed by rows before it, where its unit stood with another target or
    /// its target with another unit.
    #[test]
    fn rows_before_are_not_seen(
        rows in prop::collection::vec((0..3_usize, 0..900_i64, prop::sample::select(vec!["亿元", "万元", "万人", "人", "%"])), 1..20),
    ) {
        let units = ["亿元", "万人", "%", "%"];
        let targets = ["a", "b", "c", "known"].map(|id| target(id, "total", "at_least = 20"));
        let targets = targets.iter().zip(units).map(|(target, unit)| target.replace("\"%\"", &format!("\"{unit}\"")));
        let plan = plan("", &targets.collect::<String>());
        let judged = |rows: &[(usize, &(usize, i64, &str))]| {
            // each district is known before its row, which so has nothing new but what is asked about; there are
            // several blocks, since of a small file with only one no row is recognized
            let known = rows.iter().map(|(region, _)| format!("r{region},known,2021-06,1,%,"));
            let rows = rows.iter().map(|(region, (target, value, unit))| format!("r{region},{},2021-06,{value},{unit},", ["a", "b", "c"][*target]));
            let text = file(&known.chain(rows).collect::<Vec<_>>(), "\n");
            let (groups, told) = found(&plan, &[("d.csv", text.as_bytes())], &rules(100, 1));
            let judged = groups.iter().map(|group| group[group.find("{\n").unwrap_or_default()..].to_owned());
            (judged.collect::<Vec<_>>(), told.count(Severity::Error))
        };
        let rows: Vec<_> = rows.iter().enumerate().collect();
        let alone: Vec<_> = rows.iter().map(|row| judged(&[*row])).collect();
        let (together, errors) = judged(&rows);
        prop_assert_eq!(together, alone.iter().flat_map(|(judged, _)| judged.clone()).collect::<Vec<_>>());
        prop_assert_eq!(errors, alone.iter().map(|(_, errors)| errors).sum::<usize>());
    }

    /// What comes after the date that is asked about changes nothing.
    #[test]
    fn later_rows_are_not_seen(
        rows in prop::collection::btree_map((0..2_usize, 1..4_usize, 1..=12_usize), 0..900_i64, 1..60), month in 1..=12_usize,
    ) {
        let plan = four();
        let judged = |rows: Vec<String>| {
            let text = file(&rows, "\n");
            let actuals = read(&plan, &[("d.csv", text.as_bytes())], &rules(200, 2));
            let as_of = Period::parse(&format!("2021-{month}"), None, Years::Calendar).expect("a period").date();
            let groups = 0..actuals.observations.groups.len();
            groups.map(|group| {
                let group = actuals.observations.group(group);
                let assumptions = Assumptions { as_of, rule: PaceRule::Auto, max_age: None };
                let report = assess(&plan, &actuals.observations.files, &group, assumptions);
                let name = group.name.as_ref().map(|name| name.written.clone());
                (name, render::reports(&[report], ReportFormat::Json, &RenderOptions::plain(Lang::En)))
            }).collect::<std::collections::BTreeMap<_, _>>()
        };
        let text = |(place, value): (&(usize, usize, usize), &i64)| regular(*place, *value);
        let early = judged(rows.iter().filter(|((_, _, of), _)| *of <= month).map(text).collect());
        let all = judged(rows.iter().map(text).collect());
        for (group, report) in early {
            prop_assert_eq!(Some(&report), all.get(&group));
        }
    }
}

/// A byte that is not what it was, anywhere in a file with all that a file may have.
#[test]
fn a_lone_byte_flipped_anywhere() {
    let plan = four();
    let mut rows: Vec<String> = (1..=4)
        .map(|month| regular((1, 0, month), 10 * month as i64))
        .collect();
    rows.extend(
        [
            "r1,b,2021-06,8.1,%,\"a \"\"b\"\"\n,c\"",
            "历下区,d,1-6月,４４.５,%,备注",
        ]
        .map(str::to_owned),
    );
    let bytes = file(&rows, "\r\n").into_bytes();
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;
            let files: [(&str, &[u8]); 1] = [("d.csv", &flipped)];
            let (one, two) = (
                read(&plan, &files, &rules(64, 2)),
                read(&plan, &files, &rules(1 << 20, 1)),
            );
            assert_eq!(
                one.found.first, two.found.first,
                "bit {bit} of byte {place}"
            );
        }
    }
}

/// As many problems as rows: the first ones are told with their places, and all are counted.
#[test]
fn of_very_many_problems_the_first_are_told() {
    let plan = four();
    let rows: Vec<String> = (0..30_000)
        .map(|row| match row % 3 {
            0 => format!("r1,unknown-{row},2021-06,1,%,"),
            1 => format!("r{row},a,2021-06,x,%,"),
            _ => format!("r1,d,2021-06,{},%,", row % 50),
        })
        .collect();
    let text = file(&rows, "\n");
    let mut shown = Vec::new();
    for (block, threads) in [(1 << 20, 1), (1 << 12, 3)] {
        let (_, found) = found(&plan, &[("d.csv", text.as_bytes())], &rules(block, threads));
        // 10,000 cells are no number, and of 10,000 figures for one slot each but the first contradicts the one before
        assert_eq!(found.count(Severity::Error), 10_000 + 9_999);
        assert_eq!(found.count(Severity::Warning), 10_000);
        let errors = found
            .first
            .iter()
            .filter(|one| one.severity == Severity::Error);
        let lines: Vec<usize> = errors
            .filter_map(|one| Some(one.place.as_ref()?.line))
            .collect();
        assert_eq!(lines.len(), MOST_KEPT);
        assert_eq!((lines[0], lines[1], lines[2]), (3, 6, 7));
        shown.push(render::problems::digest(&found, Lang::En));
    }
    assert_eq!(shown[0], shown[1]);
    assert!(
        shown[0].contains("27999 more are not shown"),
        "{}",
        &shown[0]
    );
}

/// What is let through is not counted among what is told, however much of it there is.
#[test]
fn what_is_let_through_takes_no_room() {
    let plan = four();
    let mut rows: Vec<String> = (0..3000)
        .map(|row| format!("r1,unknown {row},2021-06,1,%,"))
        .collect();
    rows.push("r1,a,2021-06,x,%,".to_owned());
    let text = file(&rows, "\n");
    let rules = ReadOptions {
        levels: Levels {
            of: vec![(Code::UnknownIndicator, None)],
            deny_warnings: false,
        },
        ..rules(1 << 12, 2)
    };
    let (_, found) = found(&plan, &[("d.csv", text.as_bytes())], &rules);
    assert_eq!(
        (found.all(), found.first[0].code()),
        (1, Code::UnreadableNumber)
    );
}

/// Files that no one writes, and what is said of them.
#[test]
fn hostile_files_end_with_a_reason() {
    let plan = four();
    let why = |text: String| -> ReadFailure {
        match data::actuals(
            &plan,
            vec![Input::of_text("d.csv", text)],
            &rules(1 << 12, 2),
        ) {
            Err(Unreadable { why, .. }) => why,
            Ok(actuals) => panic!("{:?}", actuals.found),
        }
    };
    let start = file(&[regular((1, 0, 1), 50)], "\n");
    let long = format!("{start}r1,a,2021-06,{},%,\n", "9".repeat(3 << 20));
    assert!(matches!(why(long), ReadFailure::LongRow { line: 3 }));
    let wide = format!("{start}{}\n", ",x".repeat(20_000));
    assert!(matches!(why(wide), ReadFailure::ManyCells { line: 3 }));
    // a quote that is never closed makes one row of all that is left, and is told as what it is
    let open = format!(
        "{start}r1,\"a,2021-06,1,%,\n{}",
        "r1,a,2021-07,1,%,\n".repeat(100_000)
    );
    let (_, told) = found(&plan, &[("d.csv", open.as_bytes())], &rules(1 << 12, 2));
    assert_eq!(told.first[0].code(), Code::UnclosedQuote);
    assert_eq!(
        told.first[0].place.as_ref().map(|place| place.line),
        Some(3)
    );
}

/// A last line without an end is a line of its own file.
#[test]
fn a_file_without_a_last_line_end_keeps_its_last_row() {
    let plan = four();
    let header = "indicator,period,value,source\n";
    let first = format!("{header}a,2021-03,8,A\na,2021-06,9,B");
    let second = format!("{header}b,2021-06,2,C\n");
    let files: [(&str, &[u8]); 2] = [("1.csv", first.as_bytes()), ("2.csv", second.as_bytes())];
    let mut actuals = read(&plan, &files, &ReadOptions::default());
    let mut groups = [actuals.observations.group(0)];
    let remarks = actuals.files.put_in_remarks(&mut groups);
    remarks.expect("memory is read again");
    let figure = groups[0].of(0).figures().last().expect("a figure");
    assert_eq!((figure.row.file, figure.row.line), (0, 3));
    let source = figure
        .remark
        .as_ref()
        .and_then(|remark| remark.source.clone());
    assert_eq!(source.as_deref(), Some("B"));
}

/// Counts of groups are those of their whole reports: targets without a figure are counted without being judged.
#[test]
fn counts_of_groups_are_those_of_their_reports() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data.csv");
    let rows = (0..40).map(|number| {
        let id = ["gdp", "budget-revenue", "services-value-added"][number % 3];
        format!(
            "r{},{id},2021-{:02},{}.5,%\n",
            number % 7,
            1 + number / 4,
            5 + number % 9
        )
    });
    let text = "区县,indicator,period,value,unit\n".to_owned() + &rows.collect::<String>();
    std::fs::write(&data, text).expect("a file");
    let check = |format: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_plancheck"));
        command.args(["check", "--by", "区县", "--lang", "en", "--format", format]);
        let output = command.arg(&data).output();
        String::from_utf8(output.expect("a run").stdout).expect("text")
    };
    let report: serde_json::Value = serde_json::from_str(&check("json")).expect("an object");
    let (targets, summary) = (&report["targets"], &report["summary"]);
    let targets = targets.as_array().expect("a list");
    let flagged = |flag: &str| targets.iter().filter(|one| one["flag"] == flag).count() as u64;
    let counted = ["met", "on_track", "missed", "not_judged"];
    let counted = counted.map(|name| summary[name].as_u64().unwrap_or_default());
    let listed = ["met", "on-track", "missed", "not-judged"].map(flagged);
    assert_eq!(counted, listed);
    assert_eq!(targets.len(), 700);
    assert!(counted[1] > 0 && counted[2] > 0);
}
