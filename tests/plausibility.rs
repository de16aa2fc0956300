//! Plausibility: which figures are warned of, and that ordinary ones are not.

use std::fmt::Write as _;

use crate::support::{plan, read, target};
use plancheck::commands::built_in_plan;
use plancheck::data::{LintOptions, ReadOptions};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::model::plan::{Measure, Target};
use plancheck::model::{Decimal, Goal, PaceRule, Plan, Threshold};
use proptest::prelude::*;

/// Chance, the same in every run.
struct Chance(u64);

impl Chance {
    /// From 0 up to 1.
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + self.share() * (high - low)
    }

    /// Near to 0, seldom further than 2 away.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    fn is(&mut self, likely: f64) -> bool {
        self.share() < likely
    }
}

/// The series of a target: last year's months and this year's, written out.
struct Drawn {
    last_year: Vec<String>,
    this_year: Vec<String>,
}

fn number(value: Decimal) -> f64 {
    value.to_string().parse().expect("a number")
}

fn asked(target: &Target) -> f64 {
    match &target.goal {
        Goal::Threshold(_, Threshold::Number(value)) => number(*value),
        Goal::Threshold(
            _,
            Threshold::Assigned {
                value: Some(value), ..
            },
        ) => number(*value),
        Goal::Threshold(..) | Goal::Unasked => 8.0,
        Goal::Between { high, .. } => number(*high),
    }
}

/// A year of growth up to date: far from its end in the first months, and ever nearer to it.
fn growth(chance: &mut Chance, end: f64, begin: f64, digits: usize) -> Vec<String> {
    let of_month = |month: i32| {
        let share = f64::from(12 - month) / 11.0;
        let value = end + (begin - end) * share * share + chance.normal() * 0.6;
        format!("{value:.digits$}")
    };
    (1..=12).map(of_month).collect()
}

/// A total's year: uneven months, less in the first and more in the last.
fn total(chance: &mut Chance, whole: f64, digits: usize) -> Vec<String> {
    let weights: Vec<f64> = (0..12)
        .map(|month| {
            let usual = if month == 0 {
                0.6
            } else {
                0.8 + 0.04 * f64::from(month)
            };
            usual * chance.between(0.5, 1.5)
        })
        .collect();
    let all: f64 = weights.iter().sum();
    let mut done = 0.0;
    weights
        .iter()
        .map(|weight| {
            done += weight;
            let value = whole * done / all;
            format!("{value:.digits$}")
        })
        .collect()
}

/// A level's year: it rises or falls step by step from its base.
fn level(chance: &mut Chance, base: f64, end: f64, digits: usize) -> Vec<String> {
    let quarterly = chance.is(0.5);
    (1..=12)
        .map(|month| {
            let known = if quarterly { month / 3 * 3 } else { month };
            let value = base + (end - base) * f64::from(known) / 12.0;
            format!("{value:.digits$}")
        })
        .collect()
}

fn drawn(chance: &mut Chance, target: &Target) -> Drawn {
    let asked = asked(target);
    let given = target.last_year.map(number);
    let is_count = !target.unit.has_scale() && asked.fract() == 0.0 && !target.unit.is_percent();
    let is_change = ["%", "个百分点"].contains(&target.unit.as_str());
    match target.measure {
        Measure::Milestone => unreachable!("the built-in plan has none"),
        Measure::Growth => {
            let digits = if chance.is(0.1) { 2 } else { 1 };
            // what shall decline moves little
            let wide = if asked < 0.0 { 0.2 } else { 1.0 };
            let start = asked + (chance.normal() * 8.0 + 6.0) * wide;
            let end = asked + chance.normal() * 3.0 * wide;
            let before = given.unwrap_or_else(|| asked + chance.normal() * 3.0);
            let before_start = before - 8.0 + chance.normal() * 3.0;
            Drawn {
                last_year: growth(chance, before, before_start, digits),
                this_year: growth(chance, end, start, digits),
            }
        }
        Measure::Ratio if asked < 10.0 => {
            let ends = [
                asked * chance.between(0.3, 1.3),
                given.unwrap_or(asked) * chance.between(0.8, 1.2),
            ];
            let begin = asked * chance.between(0.2, 1.0);
            let [now, before] = ends.map(|end| growth(chance, end, begin, 1));
            Drawn {
                last_year: before,
                this_year: now,
            }
        }
        Measure::Ratio => {
            let end = asked + chance.normal() * 2.0;
            let begin = end - chance.between(0.0, 5.0);
            let before = level(chance, begin - 2.0, begin, 1);
            Drawn {
                last_year: before,
                this_year: level(chance, begin, end, 1),
            }
        }
        Measure::Total => {
            let digits = if is_count {
                0
            } else {
                1 + usize::from(asked < 10.0)
            };
            let before = given.unwrap_or(asked) * chance.between(0.98, 1.02);
            let whole = asked * chance.between(0.6, 1.5);
            Drawn {
                last_year: total(chance, before, digits),
                this_year: total(chance, whole, digits),
            }
        }
        Measure::Level => {
            let digits = if is_count {
                0
            } else {
                1 + usize::from(!is_change)
            };
            let base = given.unwrap_or(asked * 0.9);
            let end = base + (asked - base) * chance.between(0.4, 1.4);
            let before = level(chance, base * 0.95, base, digits);
            Drawn {
                last_year: before,
                this_year: level(chance, base, end, digits),
            }
        }
    }
}

/// A file of some targets, up to some month, monthly, quarterly or of the newest month alone.
fn file(chance: &mut Chance, plan: &Plan) -> String {
    let newest = 1 + (chance.share() * 12.0) as usize;
    let step = [1, 3, 12][(chance.share() * 3.0) as usize];
    let (share, has_last_year) = (chance.between(0.05, 0.6), chance.is(0.5));
    let mut text = String::from("indicator,period,value\n");
    for target in &plan.targets {
        if !chance.is(share) {
            continue;
        }
        let drawn = drawn(chance, target);
        let months = (1..=newest).filter(|month| month % step == 0 || *month == newest);
        for month in months {
            if has_last_year {
                let value = &drawn.last_year[month - 1];
                writeln!(text, "{},2020-{month:02},{value}", target.id).expect("a row");
            }
            let value = &drawn.this_year[month - 1];
            writeln!(text, "{},2021-{month:02},{value}", target.id).expect("a row");
        }
        if has_last_year && newest < 12 {
            let value = &drawn.last_year[11];
            writeln!(text, "{},2020-12,{value}", target.id).expect("a row");
        }
    }
    text
}

fn found(plan: &Plan, text: &str, pace: PaceRule) -> Vec<Diagnostic> {
    let options = ReadOptions {
        pace,
        threads: std::num::NonZero::new(1),
        ..ReadOptions::default()
    };
    read(plan, &[("data.csv", text.as_bytes())], &options)
        .found
        .first
}

#[test]
fn ordinary_series_draw_no_warning_in_99_of_100_files() {
    let mut usual = built_in_plan().expect("the built-in plan");
    for (id, value) in [
        ("energy-intensity", -32),
        ("water-intensity", -40),
        ("pm25-improvement", 60),
    ] {
        let target = usual.find(id).expect("a target");
        usual.assign(target, Decimal::new(value, 1));
    }
    let after_unusual = usual.clone();
    usual.unusual_base = None;
    let mut chance = Chance(0x5eed_2021);
    let (mut warned, mut codes) = (0, std::collections::BTreeMap::new());
    for nth in 0..1000 {
        let plan = if nth % 2 == 0 { &usual } else { &after_unusual };
        let text = file(&mut chance, plan);
        let odd: Vec<_> = found(plan, &text, PaceRule::Auto)
            .into_iter()
            .filter(|one| !matches!(one.code(), Code::NoRows | Code::FallingTotal))
            .collect();
        for one in &odd {
            *codes.entry(one.code().as_str()).or_insert(0) += 1;
        }
        warned += usize::from(!odd.is_empty());
    }
    assert!(warned <= 10, "{warned} of 1000 files: {codes:?}");
}

/// A target in % unless it says a unit of its own.
fn in_unit(id: &str, measure: &str, rest: &str) -> String {
    let target = target(id, measure, rest);
    if rest.contains("unit") {
        target.replacen("unit = \"%\"\n", "", 1)
    } else {
        target
    }
}

/// The codes that rows draw for a target, in order.
fn codes(measure: &str, rest: &str, rows: &[&str], pace: PaceRule) -> Vec<&'static str> {
    let plan = plan("", &in_unit("a", measure, rest));
    let text = format!("indicator,period,value\n{}\n", rows.join("\n"));
    let found = found(&plan, &text, pace);
    found.iter().map(|one| one.code().as_str()).collect()
}

/// Targets with rows, and the codes that they draw.
type Case<'a> = (&'a str, &'a str, &'a [&'a str], &'a [&'a str]);

#[test]
fn each_check_tells_what_it_is_for_and_no_more() {
    let cases: &[Case<'_>] = &[
        // fractions: against small bounds, with one digit, of shares; among percentages
        (
            "ratio",
            "at_most = 3",
            &["a,2021,0.045"],
            &["suspicious-fraction"],
        ),
        (
            "growth",
            "at_least = 10",
            &["a,2021-06,0.2"],
            &["suspicious-fraction"],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2020,0.031", "a,2021-06,8.6"],
            &["suspicious-fraction"],
        ),
        ("growth", "at_least = 8", &["a,2021-06,0.7"], &[]),
        (
            "growth",
            "at_least = 8",
            &["a,2021-03,4.4", "a,2021-06,0.1"],
            &[],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-03,8.25", "a,2021-06,0.12"],
            &[],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-03,8.2", "a,2021-06,0.086"],
            &["suspicious-fraction"],
        ),
        (
            "ratio",
            "at_least = 90",
            &["a,2021,1"],
            &["suspicious-fraction"],
        ),
        ("ratio", "at_most = 3", &["a,2021-06,0.3"], &[]),
        // indexes and amounts for rates
        (
            "growth",
            "at_least = 8",
            &["a,2021-06,103.1"],
            &["suspicious-index"],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-06,1.127"],
            &["suspicious-index"],
        ),
        ("growth", "at_least = 8", &["a,2021-06,1.12"], &[]),
        ("growth", "at_least = 1", &["a,2021-06,1.014"], &[]),
        (
            "ratio",
            "at_most = 3",
            &["a,2021-06,101.5"],
            &["suspicious-index"],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-06,\"1,280\""],
            &["suspicious-growth"],
        ),
        ("growth", "at_least = 80", &["a,2021-06,160"], &[]),
        ("ratio", "at_least = 90", &["a,2021-06,96"], &[]),
        // rises in points, counts
        (
            "ratio",
            "unit = \"个百分点\"\nat_least = 1",
            &["a,2021-06,46.5"],
            &["suspicious-rise"],
        ),
        (
            "ratio",
            "unit = \"个百分点\"\nat_least = 0.1",
            &["a,2021-06,2.7"],
            &["suspicious-rise"],
        ),
        (
            "ratio",
            "unit = \"个百分点\"\nat_least = 1",
            &["a,2021-06,2.5"],
            &[],
        ),
        (
            "total",
            "unit = \"家\"\nat_least = 30",
            &["a,2021-06,12.5"],
            &["suspicious-count"],
        ),
        (
            "total",
            "unit = \"家\"\nat_least = 30",
            &["a,2021-06,12.0"],
            &[],
        ),
        (
            "level",
            "unit = \"件\"\nat_least = 33.5\nlast_year = 33",
            &["a,2021-06,33.2"],
            &[],
        ),
        // signs
        (
            "growth",
            "at_most = -3.2",
            &["a,2021-06,3.5"],
            &["suspicious-sign"],
        ),
        ("growth", "at_most = -3.2", &["a,2021-06,0.5"], &[]),
        (
            "growth",
            "at_most = -3.2",
            &["a,2021-03,1.2", "a,2021-06,-3.1"],
            &[],
        ),
        (
            "growth",
            "at_most = -3.2",
            &["a,2021-03,-3", "a,2021-06,3.1"],
            &["suspicious-sign"],
        ),
        ("growth", "at_least = 20", &["a,2021-02,-9.2"], &[]),
        // series that stand still at their end
        (
            "growth",
            "at_least = 8",
            &["a,2021-03,9.2", "a,2021-06,8.6", "a,2021-09,0"],
            &["suspicious-zero"],
        ),
        (
            "ratio",
            "at_most = 3",
            &["a,2021-03,0.4", "a,2021-06,0"],
            &[],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-06,8.6", "a,2021-07,8.6", "a,2021-09,8.6"],
            &["carried-forward"],
        ),
        (
            "growth",
            "at_least = 8",
            &["a,2021-06,8.6", "a,2021-07,8.6", "a,2021-08,8.6"],
            &[],
        ),
        (
            "level",
            "at_most = 30",
            &["a,2021-06,28", "a,2021-07,28", "a,2021-09,28"],
            &[],
        ),
        (
            "total",
            "unit = \"家\"\nat_least = 9",
            &["a,2021-06,3", "a,2021-07,3", "a,2021-10,3"],
            &[],
        ),
        // a point that slipped: beside last year's or the figure before, and as far from what is asked for
        (
            "total",
            "unit = \"亿元\"\nat_least = 3000",
            &["a,2020-06,1500", "a,2021-06,17000"],
            &["suspicious-scale"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 3000",
            &["a,2020-06,1500", "a,2021-06,170"],
            &["suspicious-scale"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 3000",
            &["a,2021-05,1400", "a,2021-06,17000"],
            &["suspicious-scale"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 3000",
            &["a,2020-06,150", "a,2021-06,1700"],
            &[],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 3000",
            &["a,2020-06,1500", "a,2021-06,300"],
            &[],
        ),
        // scale
        (
            "total",
            "unit = \"亿元\"\nat_least = 500",
            &["a,2021-06,24000"],
            &["suspicious-scale"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 500",
            &["a,2021-06,2.4"],
            &["suspicious-scale"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 500",
            &["a,2021-01,6"],
            &[],
        ),
        // last year's path: a sixth in half a year is the third of it
        (
            "total",
            "unit = \"万人\"\nat_least = 12",
            &["a,2020-06,1.9", "a,2020,12", "a,2021-06,6"],
            &["odd-path"],
        ),
        (
            "total",
            "unit = \"万人\"\nat_least = 12",
            &["a,2020-06,2", "a,2020,12", "a,2021-06,6"],
            &[],
        ),
        (
            "total",
            "unit = \"万人\"\nat_least = 12",
            &["a,2020-01,0.2", "a,2020,12", "a,2021-01,1"],
            &[],
        ),
        (
            "total",
            "unit = \"万人\"\nat_least = 12",
            &["a,2020-02,7", "a,2020,12", "a,2021-02,3"],
            &["odd-path"],
        ),
        // the plan's own numbers
        (
            "growth",
            "at_least = 8\nlast_year = 0.049",
            &["a,2021-06,8.6"],
            &["suspicious-fraction"],
        ),
        (
            "growth",
            "at_least = 8\nlast_year = 104.9",
            &["a,2021-06,8.6"],
            &["suspicious-index"],
        ),
        (
            "total",
            "unit = \"亿元\"\nat_least = 500\nlast_year = 4800000",
            &["a,2021-06,240"],
            &["suspicious-scale"],
        ),
    ];
    for (measure, rest, rows, expected) in cases {
        let found = codes(measure, rest, rows, PaceRule::Auto);
        assert_eq!(found, *expected, "{measure} {rest} {rows:?}");
    }
}

#[test]
fn an_odd_path_is_told_only_where_a_verdict_goes_by_it() {
    let rows = ["a,2020-06,1", "a,2020,12", "a,2021-06,6"];
    let told = |pace| codes("total", "unit = \"万人\"\nat_least = 12", &rows, pace);
    assert_eq!(told(PaceRule::Auto), ["odd-path"]);
    assert_eq!(told(PaceRule::LastYear), ["odd-path"]);
    assert!(told(PaceRule::Linear).is_empty());
}

#[test]
fn an_assigned_value_is_looked_at_as_a_figure_is() {
    let mut plan = built_in_plan().expect("the built-in plan");
    let energy = plan.find("energy-intensity").expect("a target");
    plan.assign(energy, Decimal::new(32, 1));
    let codes = |rows: &str| {
        let text = format!("indicator,period,value\n{rows}\n");
        let found = found(&plan, &text, PaceRule::Auto);
        found
            .iter()
            .map(|one| one.code().as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes("energy-intensity,2021,-3"), ["suspicious-sign"; 2]);
    assert_eq!(codes("gdp,2021,7"), ["suspicious-sign"]);
    let mut plan = built_in_plan().expect("the built-in plan");
    let energy = plan.find("energy-intensity").expect("a target");
    plan.assign(energy, Decimal::new(-32, 3));
    let found = found(
        &plan,
        "indicator,period,value\ngdp,2021,7\n",
        PaceRule::Auto,
    );
    let codes: Vec<_> = found.iter().map(|one| one.code().as_str()).collect();
    assert_eq!(codes, ["suspicious-fraction"]);
}

/// Values that lie near the limits of the checks, and some that do not.
fn value() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (-300_i64..3000, 0_u32..4).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale)),
        Just(Decimal::ONE),
        Just(Decimal::ZERO),
        (80_i64..160).prop_map(Decimal::from),
    ]
}

proptest! {
    /// What is passed over at a glance draws no warning when each figure is looked at.
    #[test]
    fn a_glance_passes_over_nothing(
        measure in prop_oneof![Just("total"), Just("level"), Just("growth"), Just("ratio")],
        unit in prop_oneof![Just("%"), Just("个百分点"), Just("家"), Just("亿元")],
        goal in prop_oneof![Just("at_least = 8"), Just("at_least = 300"), Just("at_most = 3"), Just("at_most = -3")],
        scale in 0_u32..3, grows in any::<bool>(),
        mut values in prop::collection::vec(value(), 1..7), first in 0_usize..20,
    ) {
        let unit = if measure == "growth" { "%" } else { unit };
        if grows {
            values.sort();
        }
        let rest = format!("unit = \"{unit}\"\n{goal}");
        let plan = plan("", &in_unit("a", measure, &rest));
        let mut text = String::from("indicator,period,value\n");
        for (nth, value) in values.iter().enumerate() {
            let month = first + nth;
            let value = value.round_dp(scale);
            let (year, month, digits) = (2020 + month / 12, month % 12 + 1, scale as usize);
            writeln!(text, "a,{year}-{month:02},{value:.digits$}").expect("a row");
        }
        let codes = |lint| {
            let options = ReadOptions { lint, threads: std::num::NonZero::new(1), ..ReadOptions::default() };
            let found = read(&plan, &[("data.csv", text.as_bytes())], &options).found.first;
            let odd = found.into_iter().map(|one| one.code());
            let other = [Code::MissingPeriod, Code::NotReported, Code::UnusedRow];
            odd.filter(|code| !other.contains(code)).collect::<Vec<_>>()
        };
        prop_assert_eq!(codes(None), codes(Some(LintOptions::default())), "{}", text);
    }
}

#[test]
fn zeros_are_told_where_nothing_else_is_as_late() {
    let rest = "unit = \"家\"\nat_least = 30";
    let targets = in_unit("a", "total", rest) + &in_unit("b", "total", rest);
    let plan = plan("", &targets);
    let codes = |rows: &[&str]| {
        let text = format!("indicator,period,value\n{}\n", rows.join("\n"));
        let found = found(&plan, &text, PaceRule::Auto);
        found
            .iter()
            .map(|one| one.code().as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        codes(&["a,2021-06,0", "a,2021-09,0", "b,2021-06,12"]),
        ["suspicious-zero"]
    );
    assert!(codes(&["a,2021-03,0", "a,2021-06,0", "b,2021-06,12"]).is_empty());
    assert_eq!(codes(&["a,2021,0"]), ["suspicious-zero"]);
}
