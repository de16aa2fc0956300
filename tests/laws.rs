//! Laws of the verdict: what holds for every plan and every figure.

use crate::support::{figures, judged, plan, read, target};
use plancheck::data::ReadOptions;
use plancheck::diagnostic::Severity;
use plancheck::model::verdict::{Flag, Outcome};
use plancheck::model::{Bound, Decimal, PaceRule};
use plancheck::render::{Lang, RenderOptions, ReportFormat, reports};
use proptest::prelude::*;

/// A decimal with two places, as text.
fn hundredths(range: std::ops::Range<i64>) -> impl Strategy<Value = Decimal> {
    range.prop_map(|value| Decimal::new(value, 2))
}

fn goal() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("at_least"),
        Just("more_than"),
        Just("at_most"),
        Just("less_than")
    ]
}

fn measure() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("total"), Just("level"), Just("growth"), Just("ratio")]
}

/// The flag of one target with these rows.
fn flag(
    heading: &str,
    measure: &str,
    rest: &str,
    rows: &[String],
    as_of: &str,
    rule: PaceRule,
) -> Flag {
    let plan = plan(heading, &target("a", measure, rest));
    let observations = figures(&plan, rows);
    judged(&plan, &observations, as_of, rule).assessments[0].flag()
}

fn rank(flag: Flag) -> u8 {
    match flag {
        Flag::Missed => 0,
        Flag::OnTrack => 1,
        Flag::Met => 2,
        Flag::NotJudged => u8::MAX,
    }
}

proptest! {
    /// At the due date the bound alone decides, whatever the pace.
    #[test]
    fn a_final_flag_is_the_bound(
        measure in measure(), goal in goal(), bound in hundredths(1..9999), value in hundredths(0..9999),
        rule in prop_oneof![Just(PaceRule::Auto), Just(PaceRule::Linear), Just(PaceRule::LastYear)],
    ) {
        let rest = format!("{goal} = {bound}\nlast_year = 5");
        let found = flag("unusual_base = \"u\"", measure, &rest, &[format!("a,2021,{value}")], "2021", rule);
        let holds = match goal {
            "at_least" => value >= bound,
            "more_than" => value > bound,
            "at_most" => value <= bound,
            _ => value < bound,
        };
        prop_assert_eq!(found, if holds { Flag::Met } else { Flag::Missed });
    }

    /// More is never worse where more is asked for, and never better where less is.
    #[test]
    fn more_never_worsens_a_floor_nor_mends_a_cap(
        measure in measure(), goal in goal(), bound in hundredths(1..9999), base in hundredths(0..5000),
        a in hundredths(0..9999), b in hundredths(0..9999), month in 1..=12,
    ) {
        let rest = format!("{goal} = {bound}\nlast_year = {base}");
        let (low, high) = (a.min(b), a.max(b));
        let of = |value: Decimal| {
            rank(flag("", measure, &rest, &[format!("a,2021-{month},{value}")], &format!("2021-{month}"), PaceRule::Auto))
        };
        if goal == "at_least" || goal == "more_than" {
            prop_assert!(of(low) <= of(high));
        } else {
            prop_assert!(of(low) >= of(high));
        }
    }

    /// What comes after `as of` changes nothing.
    #[test]
    fn later_rows_change_nothing(
        measure in measure(), bound in hundredths(1..9999), early in hundredths(1..5000), more in hundredths(0..5000), month in 1..12,
    ) {
        let plan = plan("", &target("a", measure, &format!("at_least = {bound}\nlast_year = 3")));
        let now = format!("a,2021-{month},{early}");
        let later = format!("a,2021-{},{}", month + 1, early + more);
        let (alone, both) = (figures(&plan, std::slice::from_ref(&now)), figures(&plan, &[later, now]));
        let as_of = format!("2021-{month}");
        let (alone, both) = (judged(&plan, &alone, &as_of, PaceRule::Auto), judged(&plan, &both, &as_of, PaceRule::Auto));
        prop_assert_eq!(alone.assessments[0].flag(), both.assessments[0].flag());
        prop_assert_eq!(alone.summary(), both.summary());
    }

    /// A total is on track exactly when what it is heading for satisfies its floor.
    #[test]
    fn on_track_is_heading_for_the_bound(
        bound in hundredths(100..9999), share in hundredths(1..9999), value in hundredths(0..9999), month in 1..12,
    ) {
        let plan = plan("", &target("a", "total", &format!("at_least = {bound}\nlast_year = 100")));
        prop_assume!(value < bound);
        let rows = [format!("a,2020-{month},{share}"), format!("a,2021-{month},{value}")];
        let observations = figures(&plan, &rows);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        let one = &report.assessments[0];
        // value ÷ (share ÷ 100) ≥ bound, without a division
        let heading_for = value * Decimal::ONE_HUNDRED >= bound * share;
        prop_assert_eq!(one.flag() == Flag::OnTrack, heading_for);
        // shown from a sixth of the way on, and only where it can be: 101% of a hundred cannot
        let hundred = Decimal::ONE_HUNDRED;
        let is_possible = bound > hundred || value * hundred <= hundred * share;
        match report.progress(one).expect("judged").projected {
            Some(projected) => {
                prop_assert!(share * Decimal::from(6) >= hundred && is_possible);
                prop_assert!((projected * share / hundred - value).abs() < Decimal::new(1, 20));
            }
            None => prop_assert!(share * Decimal::from(6) < hundred || !is_possible),
        }
    }

    /// Growth at the two-year checkpoint, kept up, ends the year at the bound.
    #[test]
    fn the_two_year_pace_ends_at_the_bound(
        bound in hundredths(-500..3000), full in hundredths(-1500..3000), so_far in hundredths(-3000..3000), month in 1..12,
    ) {
        let plan = plan("unusual_base = \"u\"", &target("a", "growth", &format!("at_least = {bound}\nlast_year = {full}")));
        let rows = [format!("a,2020-{month},{so_far}"), format!("a,2021-{month},0")];
        let observations = figures(&plan, &rows);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        let expected = report.assessments[0].evaluation().expect("judged").expected.expect("a checkpoint");
        let hundred = Decimal::ONE_HUNDRED;
        let end = (hundred + expected) * (hundred + so_far) / (hundred + full) - hundred;
        prop_assert!((end - bound).abs() < Decimal::new(1, 20), "{end} is not {bound}");
    }

    /// Straight time and growth as it stands need nothing of last year.
    #[test]
    fn linear_pace_ignores_last_year(
        measure in measure(), bound in hundredths(1..9999), value in hundredths(0..9999), earlier in hundredths(0..400), month in 1..12,
    ) {
        let rest = format!("at_least = {bound}\nlast_year = 4");
        let of = |rows: &[String]| flag("unusual_base = \"u\"", measure, &rest, rows, &format!("2021-{month}"), PaceRule::Linear);
        let now = format!("a,2021-{month},{value}");
        prop_assert_eq!(of(&[format!("a,2020-{month},{earlier}"), now.clone()]), of(&[now]));
    }

    /// 左右 only ever makes a target easier.
    #[test]
    fn about_only_makes_it_easier(
        measure in measure(), goal in goal(), bound in hundredths(-3000..9999), value in hundredths(0..9999), month in 1..=12,
    ) {
        let of = |about: &str| {
            let rest = format!("{goal} = {bound}\nlast_year = 0\n{about}");
            rank(flag("", measure, &rest, &[format!("a,2021-{month},{value}")], &format!("2021-{month}"), PaceRule::Auto))
        };
        // a level's checkpoint runs from its base, so that an easier bound may still lie above an old one's path
        prop_assume!(measure != "level" || goal == "at_least" || goal == "more_than");
        prop_assume!(measure != "level" || bound >= Decimal::ZERO);
        prop_assert!(of("around = true") >= of(""));
    }

    /// A checkpoint lies between where the way starts and the bound, and at the bound when all time is gone.
    #[test]
    fn a_checkpoint_lies_on_the_way(
        bound in hundredths(1..9999), base in hundredths(0..9999), month in 1..12,
        pace in prop_oneof![Just(""), Just("pace = [10, 20, 60, 100]"), Just("pace = \"year-end\"")],
    ) {
        let plan = plan("", &target("a", "level", &format!("at_most = {bound}\nlast_year = {base}\n{pace}")));
        let observations = figures(&plan, &[format!("a,2021-{month},1")]);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        let expected = report.assessments[0].evaluation().expect("judged").expected.expect("a checkpoint");
        prop_assert!(base.min(bound) <= expected && expected <= base.max(bound));
    }

    /// A close call is within its band and no other is; final flags are never close.
    #[test]
    fn close_is_within_the_band(
        measure in measure(), bound in hundredths(1..9999), base in hundredths(0..9999), value in hundredths(0..9999), month in 1_usize..=12,
    ) {
        let plan = plan("", &target("a", measure, &format!("at_least = {bound}\nlast_year = {base}")));
        let observations = figures(&plan, &[format!("a,2021-{month},{value}")]);
        let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
        let one = &report.assessments[0];
        let evaluation = one.evaluation().expect("judged");
        let quarter = (month - 1) / 3;
        let points = [100, 75, 50, 25].map(|hundredths| Decimal::new(hundredths, 2))[quarter];
        let percent = [5, 3, 2, 1].map(|percent| Decimal::new(percent, 2))[quarter];
        let band = match measure {
            "growth" | "ratio" => points,
            "total" => percent * bound,
            _ => percent * (bound - base).abs(),
        };
        let near = (value - evaluation.expected.expect("a bound")).abs() <= band;
        let may_be_close = month < 12 && one.flag() != Flag::Met;
        prop_assert_eq!(one.is_close(), may_be_close && near);
    }

    /// Units do not matter: the same money in 元, 万元 and 亿元 has the same flag and the same gap.
    #[test]
    fn units_do_not_matter(bound in hundredths(1..9999), value in hundredths(0..9999), month in 1..=12) {
        let plan = plan("", &target("a", "total", &format!("at_least = {bound}")).replace("\"%\"", "\"亿元\""));
        let gap = |value: Decimal, unit: &str| {
            let observations = figures(&plan, &[format!("a,2021-{month},{value}{unit}")]);
            let report = judged(&plan, &observations, &format!("2021-{month}"), PaceRule::Auto);
            (report.assessments[0].flag(), report.assessments[0].evaluation().expect("judged").gap())
        };
        let in_hundred_millions = gap(value, "亿元");
        prop_assert_eq!(gap(value * Decimal::from(10_000), "万元"), in_hundred_millions);
        prop_assert_eq!(gap(value * Decimal::from(100_000_000), "元"), in_hundred_millions);
    }

    /// Monthly figures of a total are the same as their running sums.
    #[test]
    fn months_add_up(months in prop::collection::vec(hundredths(0..999), 1..12), bound in hundredths(1..9999)) {
        let plan = plan("", &target("a", "total", &format!("at_least = {bound}")));
        let text = |rows: Vec<String>| format!("indicator,period,value,basis\n{}\n", rows.join("\n"));
        let row = |(month, value): (usize, &Decimal)| format!("a,2021-{},{value},month", month + 1);
        let monthly = text(months.iter().enumerate().map(row).collect());
        let sums = months.iter().scan(Decimal::ZERO, |sum, value| { *sum += value; Some(*sum) });
        let running = text(sums.enumerate().map(|(month, sum)| format!("a,2021-{},{sum},ytd", month + 1)).collect());
        let series = |text: String| {
            let actuals = read(&plan, &[("d.csv", text.as_bytes())], &ReadOptions::default());
            assert_eq!(actuals.found.count(Severity::Error), 0, "{:?}", actuals.found);
            let group = actuals.observations.group(0);
            let figures = group.of(0).figures();
            figures.iter().map(|figure| (figure.date, figure.value)).collect::<Vec<_>>()
        };
        prop_assert_eq!(series(monthly), series(running));
    }
}

proptest! {
    /// The order of rows and whether they stand in one file or in two change nothing.
    #[test]
    fn order_and_files_do_not_matter(
        rows in prop::collection::btree_map((0..3_usize, 1..=12_i32), hundredths(0..5000), 1..30).prop_map(|rows| rows.into_iter().collect::<Vec<_>>()).prop_shuffle(),
        cut in 0..30_usize, measure in prop_oneof![Just("growth"), Just("ratio"), Just("level")],
    ) {
        let names = ["a", "b", "c"];
        let targets: Vec<String> = names.iter().map(|id| target(id, measure, "at_least = 20\nlast_year = 1")).collect();
        let plan = plan("", &targets.concat());
        let text = |rows: &[((usize, i32), Decimal)]| {
            let line = |((name, month), value): &((usize, i32), Decimal)| format!("{},2021-{month},{value}\n", names[*name]);
            format!("indicator,period,value\n{}", rows.iter().map(line).collect::<String>())
        };
        let told = |files: &[String]| {
            let files: Vec<(&str, &[u8])> = files.iter().map(|text| ("d.csv", text.as_bytes())).collect();
            let observations = read(&plan, &files, &ReadOptions::default()).observations.into();
            let report = judged(&plan, &observations, "2021", PaceRule::Auto);
            reports(&[report], ReportFormat::Json, &RenderOptions::plain(Lang::En))
        };
        let mut sorted = rows.clone();
        sorted.sort();
        let in_order = told(&[text(&sorted)]);
        prop_assert_eq!(&told(&[text(&rows)]), &in_order);
        let cut = cut.min(rows.len() - 1);
        if cut > 0 {
            prop_assert_eq!(&told(&[text(&rows[..cut]), text(&rows[cut..])]), &in_order);
        }
    }
}

fn outcome_of(targets: &str, rows: &[&str], as_of: &str) -> (Flag, bool, Option<Decimal>) {
    let plan = plan("", targets);
    let rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
    let observations = figures(&plan, &rows);
    let report = judged(&plan, &observations, as_of, PaceRule::Auto);
    let one = &report.assessments[0];
    (
        one.flag(),
        one.is_final(),
        one.evaluation().and_then(|evaluation| evaluation.expected),
    )
}

/// The ends of the band belong to it, and a quarter's last day to its quarter.
#[test]
fn close_calls_to_the_hundredth() {
    let growth = ("growth", "at_least = 10", ["9", "9.25", "9.5", "9.75"]);
    let total = ("total", "at_least = 120", ["24", "56.4", "87.6", "98.8"]);
    let level = (
        "level",
        "at_least = 130\nlast_year = 10",
        ["34", "66.4", "97.6", "108.8"],
    );
    for (measure, rest, edges) in [growth, total, level] {
        let plan = plan("", &target("a", measure, rest));
        for (month, edge) in [3, 6, 9, 10].into_iter().zip(edges) {
            let is_close = |value: Decimal| {
                let observations = figures(&plan, &[format!("a,2021-{month},{value}")]);
                judged(
                    &plan,
                    &observations,
                    &format!("2021-{month}"),
                    PaceRule::Auto,
                )
                .assessments[0]
                    .is_close()
            };
            let edge: Decimal = edge.parse().expect("a number");
            assert!(is_close(edge), "{measure} {month}: {edge}");
            assert!(
                !is_close(edge - Decimal::new(1, 2)),
                "{measure} {month}: below {edge}"
            );
        }
    }
}

#[test]
fn a_total_over_its_cap_is_missed_for_good() {
    let cap = target("a", "total", "at_most = 10");
    assert_eq!(
        outcome_of(&cap, &["a,2021-03,11"], "2021-03"),
        (Flag::Missed, true, Some(Decimal::new(25, 1)))
    );
    assert_eq!(
        outcome_of(&cap, &["a,2021-03,2.5"], "2021-03").0,
        Flag::OnTrack
    );
    assert_eq!(
        outcome_of(&cap, &["a,2021-03,2.6"], "2021-03"),
        (Flag::Missed, false, Some(Decimal::new(25, 1)))
    );
}

#[test]
fn what_had_to_be_reached_is_met_early() {
    assert_eq!(
        outcome_of(
            &target("a", "total", "at_least = 10"),
            &["a,2021-03,10"],
            "2021-03"
        )
        .0,
        Flag::Met
    );
    assert_eq!(
        outcome_of(
            &target("a", "total", "more_than = 10"),
            &["a,2021-11,10"],
            "2021-11"
        )
        .0,
        Flag::OnTrack
    );
    // a cap from above is reached as a floor is; from below it is kept, and paced by nothing
    let reached = target("a", "level", "at_most = 10\nlast_year = 20");
    assert_eq!(
        outcome_of(&reached, &["a,2021-03,10"], "2021-03").0,
        Flag::Met
    );
    assert_eq!(
        outcome_of(&reached, &["a,2021-06,15"], "2021-06"),
        (Flag::OnTrack, false, Some(Decimal::from(15)))
    );
    let kept = target("a", "level", "at_most = 10\nlast_year = 8");
    assert_eq!(
        outcome_of(&kept, &["a,2021-03,10"], "2021-03"),
        (Flag::OnTrack, false, Some(Decimal::TEN))
    );
    assert_eq!(
        outcome_of(&kept, &["a,2021-03,10.1"], "2021-03"),
        (Flag::Missed, false, Some(Decimal::TEN))
    );
    let floor = target("a", "level", "at_least = 10\nlast_year = 12");
    assert_eq!(
        outcome_of(&floor, &["a,2021-03,11"], "2021-03"),
        (Flag::OnTrack, false, Some(Decimal::TEN))
    );
}

#[test]
fn a_final_figure_that_is_owed() {
    let floor = target("a", "total", "at_least = 10");
    assert_eq!(
        outcome_of(&floor, &["a,2021-09,9"], "2021").0,
        Flag::NotJudged
    );
    assert_eq!(outcome_of(&floor, &["a,2021-09,10"], "2021").0, Flag::Met);
    let rate = target("a", "growth", "at_least = 10");
    assert_eq!(
        outcome_of(&rate, &["a,2021-09,20"], "2021").0,
        Flag::NotJudged
    );
    let cap = target("a", "total", "less_than = 10");
    assert_eq!(
        outcome_of(&cap, &["a,2021-09,10"], "2021"),
        (Flag::Missed, true, Some(Decimal::TEN))
    );
}

#[test]
fn the_low_end_of_a_band_decides_for_a_total() {
    let band = target("a", "total", "between = [3, 5]");
    assert_eq!(
        outcome_of(&band, &["a,2021-06,1.5"], "2021-06"),
        (Flag::OnTrack, false, Some(Decimal::new(15, 1)))
    );
    // only time can settle a band
    assert_eq!(
        outcome_of(&band, &["a,2021-06,4"], "2021-06").0,
        Flag::OnTrack
    );
    // and a total does not come down to its high end
    assert_eq!(
        outcome_of(&band, &["a,2021-06,6"], "2021-06"),
        (Flag::Missed, true, Some(Decimal::from(5)))
    );
    assert_eq!(
        outcome_of(&band, &["a,2021,6"], "2021"),
        (Flag::Missed, true, Some(Decimal::from(5)))
    );
    assert_eq!(
        outcome_of(&band, &["a,2021,5"], "2021"),
        (Flag::Met, true, Some(Decimal::from(3)))
    );
    let level = target("a", "level", "between = [3, 5]");
    assert_eq!(
        outcome_of(&level, &["a,2021-06,3"], "2021-06").0,
        Flag::OnTrack
    );
    assert_eq!(
        outcome_of(&level, &["a,2021-06,6"], "2021-06").0,
        Flag::Missed
    );
    assert_eq!(
        outcome_of(&level, &["a,2021,6"], "2021"),
        (Flag::Missed, true, None)
    );
}

#[test]
fn the_gap_to_a_band_is_the_distance_from_it() {
    let plan = plan("", &target("a", "level", "between = [3, 5]"));
    for (value, gap, margin) in [
        ("1", "-2", "-2"),
        ("3", "0", "0"),
        ("4.5", "0", "0.5"),
        ("5", "0", "0"),
        ("7.5", "2.5", "-2.5"),
    ] {
        let figures = figures(&plan, &[format!("a,2021-06,{value}")]);
        let report = judged(&plan, &figures, "2021-06", PaceRule::Auto);
        let evaluation = report.assessments[0].evaluation().expect("judged");
        assert_eq!(evaluation.gap().to_string(), gap, "{value}");
        assert_eq!(evaluation.margin().to_string(), margin, "{value}");
    }
}

#[test]
fn a_partner_is_followed_at_the_same_date() {
    let pair = target("a", "growth", "at_least = { same_as = \"b\" }")
        + &target("b", "growth", "at_least = 8");
    assert_eq!(
        outcome_of(&pair, &["a,2021-06,9", "b,2021-06,9"], "2021-06").0,
        Flag::OnTrack
    );
    assert_eq!(
        outcome_of(&pair, &["a,2021-06,9", "b,2021-06,9.1"], "2021-06").0,
        Flag::Missed
    );
    assert_eq!(
        outcome_of(&pair, &["a,2021-06,9", "b,2021-03,9"], "2021-06").0,
        Flag::NotJudged
    );
    assert_eq!(
        outcome_of(&pair, &["a,2021,9", "b,2021,9"], "2021"),
        (Flag::Met, true, Some(Decimal::from(9)))
    );
}

#[test]
fn what_follows_a_partner_is_never_settled_early_nor_paced() {
    let pair = |goal: &str| {
        target("a", "total", &format!("{goal} = {{ same_as = \"b\" }}"))
            + &target("b", "total", "at_least = 8")
    };
    let figures = ["a,2021-06,12", "b,2021-06,10"];
    assert_eq!(
        outcome_of(&pair("at_least"), &figures, "2021-06"),
        (Flag::OnTrack, false, Some(Decimal::TEN))
    );
    assert_eq!(
        outcome_of(&pair("at_most"), &figures, "2021-06"),
        (Flag::Missed, false, Some(Decimal::TEN))
    );
}

#[test]
fn a_row_of_last_year_comes_before_what_the_plan_gives() {
    let level = target("a", "level", "at_least = 20\nlast_year = 0");
    assert_eq!(
        outcome_of(&level, &["a,2021-06,12"], "2021-06").2,
        Some(Decimal::TEN)
    );
    assert_eq!(
        outcome_of(&level, &["a,2020,10", "a,2021-06,12"], "2021-06").2,
        Some(Decimal::from(15))
    );
}

#[test]
fn a_level_without_a_base_waits_for_its_due_date() {
    let level = target("a", "level", "at_least = 10");
    assert_eq!(
        outcome_of(&level, &["a,2021-06,9"], "2021-06").0,
        Flag::NotJudged
    );
    assert_eq!(
        outcome_of(&level, &["a,2020,8", "a,2021-06,9"], "2021-06").0,
        Flag::OnTrack
    );
    assert_eq!(
        outcome_of(&level, &["a,2021-06,10"], "2021-06").0,
        Flag::Met
    );
    // a figure from within last year is no base
    assert_eq!(
        outcome_of(&level, &["a,2020-11,8", "a,2021-06,9"], "2021-06").0,
        Flag::NotJudged
    );
}

#[test]
fn a_cap_that_holds_needs_no_base() {
    let level = target("a", "level", "at_most = 10");
    assert_eq!(
        outcome_of(&level, &["a,2021-06,10"], "2021-06"),
        (Flag::OnTrack, false, Some(Decimal::TEN))
    );
    assert_eq!(
        outcome_of(&level, &["a,2021-06,11"], "2021-06").0,
        Flag::NotJudged
    );
}

#[test]
fn last_years_path_needs_a_usual_year_or_to_be_asked_for() {
    let total = target("a", "total", "at_least = 100\nlast_year = 80");
    let expected = |heading: &str, rule: PaceRule| {
        let plan = plan(heading, &total);
        let observations = figures(
            &plan,
            &["a,2020-06,20".to_owned(), "a,2021-06,30".to_owned()],
        );
        let report = judged(&plan, &observations, "2021-06", rule);
        report.assessments[0]
            .evaluation()
            .expect("judged")
            .expected
            .expect("a checkpoint")
    };
    assert_eq!(expected("", PaceRule::Auto), 25.into());
    assert_eq!(expected("unusual_base = \"u\"", PaceRule::Auto), 50.into());
    assert_eq!(
        expected("unusual_base = \"u\"", PaceRule::LastYear),
        25.into()
    );
    assert_eq!(expected("", PaceRule::Linear), 50.into());
}

#[test]
fn a_figure_for_the_due_date_is_not_outdone_by_a_later_one() {
    let early = target("a", "total", "at_least = 100\ndue = 2021-06-30");
    assert_eq!(
        outcome_of(&early, &["a,2021-06,90", "a,2021-09,110"], "2021-09"),
        (Flag::Missed, true, Some(100.into()))
    );
}

#[test]
fn an_assigned_target_waits_for_its_value() {
    let assigned = target(
        "a",
        "growth",
        "at_most = \"assigned\"\nassigned_by = \"省\"",
    );
    let mut plan = plan("", &assigned);
    let observations = figures(&plan, &["a,2021,-3.5".to_owned()]);
    assert_eq!(
        judged(&plan, &observations, "2021", PaceRule::Auto).assessments[0].flag(),
        Flag::NotJudged
    );
    assert!(plan.assign(0, Decimal::new(-32, 1)));
    let report = judged(&plan, &observations, "2021", PaceRule::Auto);
    assert!(matches!(
        report.assessments[0].outcome,
        Outcome::Met { early: false, .. }
    ));
    assert_eq!(
        report.assessments[0].bound,
        Some(Bound::One(
            plancheck::model::Direction::AtMost,
            Decimal::new(-32, 1)
        ))
    );
}
