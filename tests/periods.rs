//! Periods and their basis: what rows for parts of a year come to, and what is told of those that may be read in two ways.

use plancheck::data::ReadOptions;
use plancheck::diagnostic::Severity;
use plancheck::model::{Figure, Plan};
use plancheck::plan_file;
use plancheck::text::source::Source;
use proptest::prelude::*;

use crate::cells::read;
use crate::support::comes_to;

/// A plan of some days with a total, a level and a growth.
fn plan(start: &str, end: &str) -> Plan {
    let target = |id: &str, measure: &str, unit: &str| {
        format!(
            "[[target]]\nid = \"{id}\"\nname = \"{id}\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\n\
             measure = \"{measure}\"\nunit = \"{unit}\"\nat_least = 100\n"
        )
    };
    // in a plan of years growth says how it is put together
    let combine = match start[..4] == end[..4] {
        true => "",
        false => "combine = \"last\"\n",
    };
    let targets = [
        target("jobs", "total", "人"),
        target("beds", "level", "张"),
        target("gdp", "growth", "%") + combine,
    ];
    let text = format!(
        "[plan]\ntitle = \"p\"\nstart = {start}\nend = {end}\n{}",
        targets.concat()
    );
    plan_file::plan(&Source::new("plan.toml", text))
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// What rows of `id,period,value,basis` come to: `MM value` of each date of the plan's first year, `YYYY-MM value` of
/// another, and the codes of problems.
fn found(plan: &Plan, rows: &str) -> String {
    let rows: String = rows.split("; ").map(|row| format!("{row}\n")).collect();
    let year = format!("{}-", plan.span.start.year());
    let told = read(
        plan,
        format!("indicator,period,value,basis\n{rows}").as_bytes(),
    );
    let short = |one: String| match one.split(' ').collect::<Vec<_>>()[..] {
        [_, date, value] => format!("{} {value}", date[..7].trim_start_matches(&year)),
        _ => one,
    };
    let scale = |one: &String| one != "suspicious-scale";
    told.into_iter()
        .map(short)
        .filter(scale)
        .collect::<Vec<_>>()
        .join(", ")
}

fn check(plan: &Plan, cases: &[(&str, &str)]) {
    for (rows, expected) in cases {
        assert_eq!(found(plan, rows), *expected, "{rows}");
    }
}

#[test]
fn a_total_within_one_year() {
    check(
        &plan("2021-01-01", "2021-12-31"),
        &[
            // what is of a time alone is added up from the start
            ("jobs,上半年,50,; jobs,下半年,60,", "06 50, 12 110"),
            ("jobs,1-3月,20,; jobs,4-6月,30,", "03 20, 06 50"),
            ("jobs,4-6月,30,", "missing-month"),
            ("jobs,7-12月,30,; jobs,1-6月,20,", "06 20, 12 50"),
            ("jobs,1-5月,20,; jobs,6月,5,当月", "05 20, 06 25"),
            ("jobs,1-5月,20,; jobs,6月当月,5,", "05 20, 06 25"),
            ("jobs,1-5月,20,; jobs,6月（当月）,5,当月", "05 20, 06 25"),
            ("jobs,1-5月,20,; jobs,6月累计,25,", "05 20, 06 25"),
            ("jobs,6月当月,5,累计", "period-contradiction"),
            ("gdp,6月当月,5,", "basis-mismatch"),
            (
                "jobs,一季度,20,当季; jobs,2021Q2,30,当季; jobs,4月,9,当月",
                "03 20, 04 29, 06 50",
            ),
            ("jobs,一季度,20,单季; jobs,三季度,30,单季", "missing-month"),
            ("jobs,1-3月,20,; jobs,4-6月,30,当季", "03 20, 06 50"),
            ("jobs,2021-06,30,当季", "basis-mismatch"),
            ("jobs,2021Q2,30,当月", "basis-mismatch"),
            ("jobs,2021-06,30,当年", "basis-mismatch"),
            ("jobs,4-6月,30,累计", "basis-mismatch"),
            ("jobs,2021,30,当年", "12 30"),
            ("jobs,2021,30,累计", "12 30"),
            ("jobs,2021-06,30,规划期累计", "06 30"),
            ("jobs,2021-01,3,各月; jobs,2021-02,4,各月", "01 3, 02 7"),
            // months that may stand alone or not
            ("jobs,1月,3,; jobs,2月,4,; jobs,3月,5,", "flat-total"),
            ("jobs,1月,3,; jobs,2月,4,; jobs,3月,6,", "01 3, 02 4, 03 6"),
            ("jobs,1月,3,; jobs,2月,4,", "01 3, 02 4"),
            ("jobs,1月,2,; jobs,2月,2,; jobs,3月,3,", "01 2, 02 2, 03 3"),
            ("jobs,1月,3,; jobs,2月,4,; jobs,4月,5,", "01 3, 02 4, 04 5"),
            (
                "jobs,1月,3,累计; jobs,2月,4,累计; jobs,3月,5,累计",
                "01 3, 02 4, 03 5",
            ),
            // a quarter after the first by its name
            ("jobs,一季度,20,", "03 20"),
            ("jobs,一季度,20,; jobs,二季度,30,", "ambiguous-quarter"),
            ("jobs,一季度,20,; jobs,第2季度,30,", "ambiguous-quarter"),
            (
                "jobs,二季度,30,; jobs,三季度,40,; jobs,四季度,50,",
                "ambiguous-quarter",
            ),
            (
                "jobs,一季度,20,; jobs,二季度,30,; jobs,上半年,50,",
                "03 20, 06 50",
            ),
            (
                "jobs,一季度,20,; jobs,二季度,50,; jobs,1-6月,50,",
                "03 20, 06 50",
            ),
            (
                "jobs,一季度,20,; jobs,二季度,30,; jobs,2021-06,50,",
                "03 20, 06 50",
            ),
            (
                "jobs,一季度,20,; jobs,二季度,30,; jobs,上半年,51,",
                "ambiguous-quarter",
            ),
            (
                "jobs,一季度,20,; jobs,二季度,30,; jobs,三季度,25,; jobs,前三季度,75,",
                "03 20, 06 50, 09 75",
            ),
            ("jobs,2021Q2,30,累计", "06 30"),
            ("jobs,一季度,20,; jobs,二季度末,50,", "03 20, 06 50"),
            // a month behind a period from the year's start
            ("jobs,1-5月,20,; jobs,6月,45,", "month-or-so-far"),
            ("jobs,1-5月,20,; jobs,6月,20,", "month-or-so-far"),
            ("jobs,1-5月,20,; jobs,6月,5,", "05 20, 06 25, month-alone"),
            (
                "jobs,1-5月,20,; jobs,6月,5,; jobs,7月,21,",
                "05 20, 06 25, 07 46, month-alone",
            ),
            ("jobs,1-5月,20,; jobs,2021-07,5,", "missing-month"),
            ("jobs,1-5月,20,; jobs,6月,25,累计", "05 20, 06 25"),
            (
                "jobs,1-5月,20,; jobs,6月,5,; jobs,1-6月,25,",
                "05 20, 06 25",
            ),
            (
                "jobs,1-2月,20,; jobs,3月,9,当月; jobs,4月,9,当月",
                "02 20, 03 29, 04 38",
            ),
            ("jobs,6月,20,; jobs,1-7月,45,", "06 20, 07 45"),
            ("jobs,1-5月,20,; jobs,6月末,45,", "05 20, 06 45"),
            // months that add up to a row up to the last of them
            (
                "jobs,1月,3,; jobs,2月,4,; jobs,3月,5,; jobs,1-3月,12,",
                "01 3, 02 7, 03 12",
            ),
            (
                "jobs,1月,3,; jobs,2月,4,; jobs,1-2月,8,",
                "conflicting-figures",
            ),
            ("jobs,1-6月,20,; jobs,2021-06,20,", "06 20, repeated-row"),
            ("jobs,1-6月,20,; jobs,上半年,21,", "conflicting-figures"),
        ],
    );
}

#[test]
fn rates_and_levels_within_one_year() {
    check(
        &plan("2021-01-01", "2021-12-31"),
        &[
            ("gdp,4-6月,8,", "period-not-from-start"),
            ("gdp,下半年,8,", "period-not-from-start"),
            ("gdp,2021-06,8,当月", "basis-mismatch"),
            ("gdp,2021Q2,8,当季", "basis-mismatch"),
            ("gdp,2021-01,8,当月", "01 8"),
            ("gdp,一季度,8,单季", "03 8"),
            ("gdp,2021Q2,8,", "ambiguous-quarter"),
            ("gdp,2021Q2,8,累计", "06 8"),
            ("gdp,2021Q2,8,; gdp,1-6月,8,", "06 8"),
            ("gdp,2021Q2,8,; gdp,1-6月,9,", "ambiguous-quarter"),
            (
                "gdp,1-11月,13.7,; gdp,12月,1.7,",
                "11 13.7, 12 1.7, month-beside-so-far",
            ),
            ("gdp,12月,1.7,", "12 1.7"),
            ("gdp,2021,8,当年", "12 8"),
            // what stands at the end of a time stands at its date
            ("beds,2021Q2,8,", "06 8"),
            ("beds,4-6月,8,", "06 8"),
            ("beds,6月末,8,; beds,2020年末,7,", "2020-12 7, 06 8"),
            ("beds,1-5月,8,; beds,6月,9,", "05 8, 06 9"),
            ("beds,2021-06,8,当月", "06 8"),
        ],
    );
}

#[test]
fn a_plan_of_several_years() {
    check(
        &plan("2016-01-01", "2020-12-31"),
        &[
            (
                "jobs,2016,10,当年; jobs,2017,12,当年; jobs,2018,14,当年",
                "12 10, 2017-12 22, 2018-12 36",
            ),
            ("jobs,2016,10,; jobs,2017,12,", "year-or-so-far"),
            ("jobs,2017,22,累计", "2017-12 22"),
            (
                "jobs,2017,22,开局以来; jobs,2018,14,当年",
                "2017-12 22, 2018-12 36",
            ),
            (
                "jobs,2016,10,当年; jobs,2017-06,6,累计",
                "12 10, 2017-06 16",
            ),
            (
                "jobs,2016,10,当年; jobs,2017年1-6月,6,",
                "12 10, 2017-06 16",
            ),
            ("jobs,2016,10,当年; jobs,2017-06,6,", "12 10, 2017-06 16"),
            (
                "jobs,2016,10,当年; jobs,2017年1-5月,6,; jobs,2017年6月,7,",
                "month-or-so-far",
            ),
            (
                "jobs,2016,10,当年; jobs,2017年1-5月,6,; jobs,2017年6月,5,",
                "12 10, 2017-05 16, 2017-06 21, month-alone",
            ),
            ("jobs,2016,10,当年; jobs,2018-06,6,累计", "missing-month"),
            ("jobs,2018-06,6,累计", "missing-month"),
            ("jobs,2016,10,当年; jobs,2018,6,当年", "missing-month"),
            ("jobs,2016-01,1,当月; jobs,2016-02,1,当月", "01 1, 02 2"),
            ("jobs,2018-06,60,plan", "2018-06 60"),
            (
                "jobs,2016,10,当年; jobs,2017年上半年,6,; jobs,2017年下半年,7,",
                "12 10, 2017-06 16, 2017-12 23",
            ),
            (
                "jobs,2016,10,当年; jobs,2017Q1,3,; jobs,2017Q2,3,; jobs,2017年上半年,6,",
                "12 10, 2017-03 13, 2017-06 16",
            ),
            ("beds,2018,6,", "2018-12 6"),
            ("gdp,2018,6,", "2018-12 6"),
            ("gdp,2018,6,规划期累计", "basis-mismatch"),
        ],
    );
}

#[test]
fn years_may_stand_above_quarters_in_a_plan_of_several() {
    let table = "指标,2016年,,2017年,\n,一季度,1-6月,一季度,全年\nbeds,1,2,3,4\n";
    let plan = plan("2016-01-01", "2020-12-31");
    let found = comes_to(&plan, table, &ReadOptions::default());
    let expected = "beds 2016-03 1; beds 2016-06 2; beds 2017-03 3; beds 2017-12 4";
    assert_eq!(found.replace("; suspicious-scale", ""), expected);
}

#[test]
fn a_plan_that_begins_within_a_year() {
    check(
        &plan("2021-04-01", "2022-03-31"),
        &[
            (
                "jobs,2021-04,10,; jobs,2021-05,20,",
                "which-start, which-start",
            ),
            ("jobs,2021-05,20,累计", "which-start"),
            ("jobs,2021年1-6月,20,", "which-start"),
            ("jobs,2021-05,20,plan", "05 20"),
            ("jobs,2021-04,10,当月; jobs,2021-05,20,当月", "04 10, 05 30"),
            (
                "jobs,2021年4-6月,10,; jobs,2021年7-9月,20,当季",
                "06 10, 09 30",
            ),
            ("jobs,2021年2-4月,10,", "which-start"),
            ("jobs,2021,10,", "which-year"),
            ("jobs,2021Q2,10,当季", "which-year"),
            ("gdp,2021Q2,10,", "which-year"),
            ("beds,2021,10,", "which-year"),
            ("beds,2021-06,10,", "06 10"),
            ("gdp,2021-06,10,", "06 10"),
        ],
    );
}

/// A form of the figures of a half year.
#[derive(Clone, Copy, Debug)]
enum Written {
    Months,
    Quarters,
    Halves,
    SoFar,
    MonthEnds,
}

/// Rows of a total that has these figures in the months of a half year, written so.
fn half_year(year: i16, half: usize, months: &[u32], before: u32, written: Written) -> Vec<String> {
    let first = 6 * half + 1;
    let sum = |from: usize, to: usize| months[from..to].iter().sum::<u32>();
    let row =
        |period: String, value: u32, basis: &str| format!("jobs,{year}年{period},{value},{basis}");
    match written {
        Written::Months => (0..6)
            .map(|month| row(format!("{}月", first + month), months[month], "当月"))
            .collect(),
        Written::Quarters => {
            let name = |quarter: usize| ["一", "二", "三", "四"][2 * half + quarter];
            (0..2)
                .map(|quarter| {
                    row(
                        format!("{}季度", name(quarter)),
                        sum(3 * quarter, 3 * quarter + 3),
                        "当季",
                    )
                })
                .collect()
        }
        Written::Halves => vec![row(["上半年", "下半年"][half].to_owned(), sum(0, 6), "")],
        Written::SoFar => (0..6)
            .map(|month| {
                row(
                    format!("1-{}月", first + month),
                    before + sum(0, month + 1),
                    "累计",
                )
            })
            .collect(),
        Written::MonthEnds => vec![row(format!("{}月末", first + 5), before + sum(0, 6), "")],
    }
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        Just(Written::Months),
        Just(Written::Quarters),
        Just(Written::Halves),
        Just(Written::SoFar),
        Just(Written::MonthEnds)
    ]
}

/// The figures of the first target, and how many errors and warnings there are beside odd sizes.
fn series(plan: &Plan, rows: &[String], files: usize) -> (Vec<(String, String)>, Vec<String>) {
    let size = rows.len().div_ceil(files);
    let texts: Vec<String> = rows
        .chunks(size.max(1))
        .map(|rows| format!("indicator,period,value,basis\n{}\n", rows.join("\n")))
        .collect();
    let files: Vec<(&str, &[u8])> = texts
        .iter()
        .map(|text| ("d.csv", text.as_bytes()))
        .collect();
    let actuals = crate::support::read(plan, &files, &ReadOptions::default());
    let told = actuals
        .found
        .first
        .iter()
        .filter(|one| one.severity != Severity::Note);
    let told = told.map(|one| one.code().as_str().to_owned());
    let told = told
        .filter(|code| !code.starts_with("suspicious"))
        .collect();
    let group = actuals.observations.group(0);
    let figures = group.of(0).figures().iter();
    let shown = |figure: &Figure| {
        (
            figure.date.to_string(),
            figure.value.normalize().to_string(),
        )
    };
    (figures.map(shown).collect(), told)
}

proptest! {
    /// Single periods in any form and order, in one file or two, come to the same as what is counted so far.
    #[test]
    fn single_periods_add_up(
        months in prop::collection::vec(0..99_u32, 24),
        forms in prop::collection::vec(written(), 4),
        several_years in any::<bool>(), files in 1..3_usize, seed in any::<u64>(),
    ) {
        let (first, last) = (2021_i16, if several_years { 2022 } else { 2021 });
        let plan = plan(&format!("{first}-01-01"), &format!("{last}-12-31"));
        let mut rows = Vec::new();
        let mut so_far = Vec::new();
        let mut all = 0;
        for year in first..=last {
            let mut of_year = 0;
            for half in 0..2 {
                let place = 2 * usize::from((year - first).unsigned_abs()) + half;
                let months = &months[6 * place..6 * place + 6];
                rows.extend(half_year(year, half, months, of_year, forms[place]));
                of_year += months.iter().sum::<u32>();
                so_far.push((format!("{year}-{}", if half == 0 { "06-30" } else { "12-31" }), (all + of_year).to_string()));
            }
            all += of_year;
        }
        fastrand::Rng::with_seed(seed).shuffle(&mut rows);
        let (figures, told) = series(&plan, &rows, files);
        prop_assert_eq!(told, Vec::<String>::new(), "{:?}", rows);
        let halves = figures.into_iter().filter(|(date, _)| date.ends_with("06-30") || date.ends_with("12-31"));
        prop_assert_eq!(halves.collect::<Vec<_>>(), so_far, "{:?}", rows);
    }

    /// Without one of its parts a total is not summed, and that is told.
    #[test]
    fn a_missing_part_is_told(months in prop::collection::vec(1..99_u32, 12), lost in 0..11_usize) {
        let plan = plan("2021-01-01", "2021-12-31");
        let row = |(month, value): (usize, &u32)| format!("jobs,2021-{:02},{value},当月", month + 1);
        let mut rows: Vec<String> = months.iter().enumerate().map(row).collect();
        rows.remove(lost);
        let (_, told) = series(&plan, &rows, 1);
        prop_assert_eq!(told, ["missing-month"]);
    }

    /// A quarter by its name is taken for the quarter or for all up to its end where another row says so, else it
    /// is an error: never one of the two by itself.
    #[test]
    fn a_quarter_is_what_another_row_says(first in 1..99_u32, second in 1..99_u32, given in 1..199_u32) {
        let plan = plan("2021-01-01", "2021-12-31");
        let rows = [
            format!("jobs,一季度,{first},"),
            format!("jobs,二季度,{second},"),
            format!("jobs,1-6月,{given},"),
        ];
        let expected: &[&str] = if given == second || given == first + second {
            if given < first { &["falling-total"] } else { &[] }
        } else if given < first {
            &["ambiguous-quarter", "falling-total"]
        } else {
            &["ambiguous-quarter"]
        };
        let (_, mut told) = series(&plan, &rows, 1);
        told.sort();
        prop_assert_eq!(told, expected);
        let (_, told) = series(&plan, &rows[..2], 1);
        prop_assert_eq!(told, ["ambiguous-quarter"]);
    }
}
