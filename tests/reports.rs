//! What all formats of a report have in common: they name the same targets under the same flags, and each is
//! well-formed in its own grammar, whatever the names.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{figures, judged, plan};
use plancheck::model::verdict::{Assessment, Flag, Outcome, Reason};
use plancheck::model::{PaceRule, Plan, Report, Waiver};
use plancheck::render::{Header, Lang, RenderOptions, ReportFormat, Sections, reports};
use proptest::prelude::*;

/// Sets of ids by flag.
type Sets = BTreeMap<&'static str, BTreeSet<String>>;

const FLAGS: [&str; 4] = ["met", "on-track", "missed", "not-judged"];

fn flag(name: &str) -> &'static str {
    FLAGS
        .into_iter()
        .find(|flag| *flag == name)
        .expect("a flag")
}

fn collected(pairs: impl IntoIterator<Item = (&'static str, String)>) -> Sets {
    let mut sets = Sets::new();
    for (flag, id) in pairs {
        assert!(sets.entry(flag).or_default().insert(id), "named twice");
    }
    sets
}

fn of_report(report: &Report<'_>) -> Sets {
    collected(report.assessments.iter().map(|one| {
        let flag = match one.flag() {
            Flag::Met => "met",
            Flag::OnTrack => "on-track",
            Flag::Missed => "missed",
            Flag::NotJudged => "not-judged",
        };
        (flag, one.target.id.clone())
    }))
}

/// Whether a target has no figure: some formats count such ones and name the others.
fn is_silent(one: &Assessment<'_>) -> bool {
    matches!(
        one.outcome,
        Outcome::NotJudged {
            reason: Reason::NoData,
            ..
        }
    )
}

/// The sets without the targets that have no figure, and the number of those.
fn of_reported(report: &Report<'_>) -> (Sets, usize) {
    let mut reported = report.clone();
    reported.assessments.retain(|one| !is_silent(one));
    let silent = report.assessments.len() - reported.assessments.len();
    (of_report(&reported), silent)
}

fn of_json(text: &str) -> Sets {
    let report: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let targets = report["targets"].as_array().expect("targets").clone();
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    collected(
        targets
            .iter()
            .map(|one| (flag(&text(&one["flag"])), text(&one["id"]))),
    )
}

fn of_csv(text: &str, plan: &Plan) -> Sets {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let place = |name: &str| {
        headings
            .iter()
            .position(|own| own == name)
            .expect("a column")
    };
    let (id, name, own_flag) = (place("id"), place("name"), place("flag"));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    for row in &rows {
        let target = &plan.targets[plan.find(&row[id]).expect("a target")];
        let written = row[name].strip_prefix('\'').unwrap_or(&row[name]);
        assert_eq!(written, target.name, "a name reads back");
        assert!(
            !row[name].trim_start().starts_with(['=', '+', '-', '@']),
            "a formula"
        );
    }
    collected(
        rows.iter()
            .map(|row| (flag(&row[own_flag]), row[id].to_owned())),
    )
}

/// The rows of the table, found by names: a row a target, in the report's order.
fn of_markdown(text: &str, report: &Report<'_>) -> Sets {
    let cells = |line: &str| -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut escaped = false;
        for c in line.chars() {
            match c {
                '|' if !escaped => cells.push(String::new()),
                c => cells.last_mut().expect("a cell").push(c),
            }
            escaped = c == '\\' && !escaped;
        }
        cells
    };
    let rows: Vec<Vec<String>> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{text}");
    let words = [
        ("met", "met"),
        ("on track", "on-track"),
        ("missed", "missed"),
        ("not judged", "not-judged"),
    ];
    let named = report.assessments.iter().filter(|one| !is_silent(one));
    let found = rows.iter().skip(2).zip(named.clone()).map(|(row, one)| {
        let said = row[1].trim();
        let (_, flag) = words
            .iter()
            .find(|(word, _)| said.starts_with(word))
            .expect("a flag");
        (*flag, one.target.id.clone())
    });
    assert_eq!(rows.len(), named.count() + 2);
    collected(found)
}

fn of_html(text: &str) -> Sets {
    let attribute = |row: &str, name: &str| {
        let after = row
            .split_once(&format!("{name}=\""))
            .expect("an attribute")
            .1;
        after.split_once('"').expect("its end").0.to_owned()
    };
    let rows = text
        .split('<')
        .filter(|element| element.contains("data-id="));
    collected(rows.map(|row| {
        (
            flag(&attribute(row, "data-flag")),
            attribute(row, "data-id"),
        )
    }))
}

/// Well-formed, its counts those of its cases, each element where test reports know it.
fn of_junit(text: &str, report: &Report<'_>) -> (Sets, usize) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut counts = BTreeMap::new();
    let mut suite = BTreeMap::new();
    let mut cases: Vec<(String, &'static str)> = Vec::new();
    let mut silent = 0_usize;
    loop {
        let event = reader.read_event().expect("well-formed");
        let (element, is_empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let name = element.name().as_ref().to_owned();
        let parent = open.last().map_or("", String::as_str);
        let attributes: BTreeMap<String, String> = element
            .attributes()
            .map(|attribute| {
                let attribute = attribute.expect("an attribute");
                let key = attribute.key.as_ref().to_owned();
                let value = attribute.value.into_owned();
                (key, value)
            })
            .collect();
        match (parent, name.as_str()) {
            ("", "testsuites") => {}
            ("testsuites", "testsuite") => suite = attributes,
            ("testsuite", "properties") => {}
            ("properties", "property") => {
                assert_eq!(attributes["name"], "without-figures");
                silent = attributes["value"].parse().expect("a number");
            }
            ("testsuite", "testcase") => {
                assert!(attributes.contains_key("classname"));
                cases.push((attributes["name"].clone(), "passes"));
            }
            ("testcase", "failure") => cases.last_mut().expect("a case").1 = "fails",
            ("testcase", "skipped") => cases.last_mut().expect("a case").1 = "skipped",
            ("testcase", "system-out") => {}
            other => panic!("{other:?}"),
        }
        if !is_empty {
            open.push(name);
        }
    }
    assert!(open.is_empty());
    for (_, outcome) in &cases {
        *counts.entry(*outcome).or_insert(0) += 1;
    }
    let count = |outcome| counts.get(outcome).copied().unwrap_or(0).to_string();
    assert_eq!(suite["tests"], cases.len().to_string());
    assert_eq!(suite["failures"], count("fails"));
    assert_eq!(suite["skipped"], count("skipped"));
    let found = cases
        .into_iter()
        .zip(report.assessments.iter().filter(|one| !is_silent(one)))
        .map(|((id, outcome), one)| {
            assert_eq!(id, one.target.id);
            let flag = match (outcome, one.waiver, one.flag()) {
                ("fails", None, _) => "missed",
                ("skipped", None, _) => "not-judged",
                ("skipped", Some(_), Flag::Missed) => "missed",
                ("skipped", Some(_), _) => "not-judged",
                ("passes", _, Flag::Met) => "met",
                _ => "on-track",
            };
            (flag, id)
        });
    (collected(found), silent)
}

/// The sets of the targets that are named, and the number of those that are only counted.
fn of_github(text: &str) -> (Sets, usize) {
    for line in text.lines() {
        let command = line.strip_prefix("::").expect("a command");
        assert!(
            ["error ", "warning ", "notice "]
                .iter()
                .any(|name| command.starts_with(name))
        );
    }
    let notices = text
        .lines()
        .filter_map(|line| line.strip_prefix("::notice title="));
    let mut silent = 0;
    let sets = collected(notices.flat_map(|notice| {
        let (title, ids) = notice.split_once("::").expect("a message");
        let name = flag(title.split_once(' ').expect("a count").0);
        let counted = ids.strip_suffix(" without figures)");
        let (ids, count) =
            counted.map_or((ids, "0"), |rest| rest.rsplit_once('(').expect("a bracket"));
        silent += count.parse::<usize>().expect("a number");
        let ids = ids.split(' ').filter(|id| !id.is_empty());
        let ids = ids.map(|id| id.trim_matches(['(', ')']).to_owned());
        ids.map(move |id| (name, id)).collect::<Vec<_>>()
    }));
    (sets, silent)
}

/// The table lists flags in words only; it is asked for one flag at a time, and names are its rows.
fn of_table(report: &Report<'_>) -> Sets {
    let kinds = [
        ("met", Flag::Met),
        ("on-track", Flag::OnTrack),
        ("missed", Flag::Missed),
        ("not-judged", Flag::NotJudged),
    ];
    collected(kinds.into_iter().flat_map(|(name, flag)| {
        let look = RenderOptions {
            only: vec![flag],
            sections: Sections::None,
            ..RenderOptions::plain(Lang::En)
        };
        let text = reports(std::slice::from_ref(report), ReportFormat::Table, &look);
        let text = anstream::adapter::strip_str(&text).to_string();
        let body = text.split("──\n").nth(1).unwrap_or_default().to_owned();
        let ids = report.assessments.iter().map(|one| &one.target.id);
        let listed = ids.filter(|id| body.contains(&format!("<{id}>"))).cloned();
        listed.map(|id| (name, id)).collect::<Vec<_>>()
    }))
}

/// Words that some grammar or other would obey.
const HOSTILE: [&str; 8] = [
    "a|b",
    "=1+1",
    "<script>alert(1)</script>",
    "a\\nb",
    "\\\"'&amp;",
    "@x `y` *z* [w](v)",
    "::error::\\u001b[31m",
    "-4 %0A",
];

fn a_target() -> impl Strategy<Value = (usize, usize, i64, Option<i64>, bool)> {
    (
        0..HOSTILE.len(),
        0..4_usize,
        1..200_i64,
        proptest::option::of(0..200_i64),
        any::<bool>(),
    )
}

proptest! {
    #[test]
    fn all_formats_name_the_same_targets(targets in prop::collection::vec(a_target(), 1..8), month in 1..=12) {
        let measures = ["total", "level", "growth", "ratio"];
        let text: String = targets
            .iter()
            .enumerate()
            .map(|(place, (hostile, measure, bound, _, _))| {
                let name = HOSTILE[*hostile];
                format!(
                    "[[target]]\nid = \"t{place}\"\nname = \"{name} <t{place}>\"\nclause = \"一\"\nwording = \"{name}\"\nkind = \"task\"\nmeasure = \"{}\"\nunit = \"%\"\nat_least = {bound}\nlast_year = 1\n",
                    measures[*measure],
                )
            })
            .collect();
        let plan = plan("", &text);
        let rows: Vec<String> = targets
            .iter()
            .enumerate()
            .filter_map(|(place, (_, _, _, value, _))| Some(format!("t{place},2021-{month},{}", (*value)?)))
            .collect();
        prop_assume!(!rows.is_empty());
        let observations = figures(&plan, &rows);
        let waivers: Vec<Waiver> = targets
            .iter()
            .enumerate()
            .filter(|(_, target)| target.4)
            .map(|(target, _)| Waiver { target, group: None, until: plan.span.end, reason: HOSTILE[target % 8].to_owned() })
            .collect();
        let mut report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        report.waive(&waivers);
        let expected = of_report(&report);
        let shown = |format| reports(std::slice::from_ref(&report), format, &RenderOptions::plain(Lang::En));
        let ids = RenderOptions { header: Header::Id, ..RenderOptions::plain(Lang::En) };
        let of_ids = reports(std::slice::from_ref(&report), ReportFormat::Csv, &ids);
        prop_assert_eq!(&of_json(&shown(ReportFormat::Json)), &expected);
        prop_assert_eq!(&of_csv(&of_ids, &plan), &expected);
        let reported = of_reported(&report);
        prop_assert_eq!(&of_markdown(&shown(ReportFormat::Markdown), &report), &reported.0);
        prop_assert_eq!(&of_html(&shown(ReportFormat::Html)), &expected);
        prop_assert_eq!(&of_junit(&shown(ReportFormat::Junit), &report), &reported);
        prop_assert_eq!(&of_github(&shown(ReportFormat::Github)), &reported);
        prop_assert_eq!(&of_table(&report), &expected);
        for format in [ReportFormat::Table, ReportFormat::Json, ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Junit, ReportFormat::Github] {
            let text = anstream::adapter::strip_str(&shown(format)).to_string();
            prop_assert!(!text.contains("<script>alert") || matches!(format, ReportFormat::Table | ReportFormat::Json | ReportFormat::Github));
            let obeyed = text.contains('\u{1b}');
            prop_assert!(!obeyed);
        }
    }
}
