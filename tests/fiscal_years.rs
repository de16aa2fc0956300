//! Fiscal years: how periods of them are written, and what totals of them count.

use jiff::civil::Date;
use plancheck::data::ReadOptions;
use plancheck::diagnostic::Severity;
use plancheck::model::time::period::{NotAPeriod, Period, PeriodName, Shortest, SpelledOut};
use plancheck::model::time::years::NamedBy;
use plancheck::model::{PaceRule, Plan, Year, Years};
use plancheck::plan_file;
use plancheck::text::source::Source;
use proptest::prelude::*;

use crate::support::{self, judged, read};

const APRIL: Years = Years::Fiscal {
    starts: 4,
    named: None,
};

fn days(text: &str, years: Years) -> Result<String, NotAPeriod> {
    let period = Period::parse(text, None, years)?;
    let (start, end) = (period.first_day(), period.date());
    let doubt = if period.is_doubtful() { " ?" } else { "" };
    Ok(format!("{start} {end}{doubt}"))
}

#[test]
fn fiscal_years_are_read_as_they_are_written() {
    for (text, expected) in [
        ("2023/24", "2023-04-01 2024-03-31"),
        ("2023-24", "2023-04-01 2024-03-31"),
        ("2023/2024", "2023-04-01 2024-03-31"),
        ("2023–24", "2023-04-01 2024-03-31"),
        ("FY2023/24", "2023-04-01 2024-03-31"),
        ("FY23-24", "2023-04-01 2024-03-31"),
        ("2023/24年度", "2023-04-01 2024-03-31"),
        ("2011/12", "2011-04-01 2012-03-31"),
        ("2011-12", "2011-12-01 2011-12-31"),
        ("2011/12/31", "2011-12-31 2011-12-31"),
        ("2023/24 Q2", "2023-07-01 2023-09-30"),
        ("Q2 2023/24", "2023-07-01 2023-09-30"),
        ("Q4 FY2023/24", "2024-01-01 2024-03-31"),
        ("2023-24 H1", "2023-04-01 2023-09-30"),
        ("2023/24下半年", "2023-10-01 2024-03-31"),
        ("2023/24前三季度", "2023-04-01 2023-12-31"),
        ("2023/24二季度末", "2023-04-01 2023-09-30"),
        ("2023/24年末", "2023-04-01 2024-03-31"),
        ("Feb 2023/24", "2024-02-01 2024-02-29"),
        ("2023/24年6月", "2023-06-01 2023-06-30"),
        ("2023-06", "2023-06-01 2023-06-30"),
        ("Jun 2023", "2023-06-01 2023-06-30"),
        ("2023年6月末", "2023-04-01 2023-06-30"),
        ("2024年2月末", "2023-04-01 2024-02-29"),
        ("2023年4-9月", "2023-04-01 2023-09-30"),
        ("2023年4-9月累计", "2023-04-01 2023-09-30"),
        ("2023-04~2024-02", "2023-04-01 2024-02-29"),
        ("2023年4月-2024年2月", "2023-04-01 2024-02-29"),
        ("Apr 2023 - Feb 2024", "2023-04-01 2024-02-29"),
        ("2023", "2023-04-01 2024-03-31 ?"),
        ("2023年", "2023-04-01 2024-03-31 ?"),
        ("FY2023", "2023-04-01 2024-03-31 ?"),
        ("2023财年", "2023-04-01 2024-03-31 ?"),
        ("2023Q2", "2023-07-01 2023-09-30 ?"),
        ("2023年上半年", "2023-04-01 2023-09-30 ?"),
        ("FY23 Q2", "2023-07-01 2023-09-30 ?"),
        ("Jan FY2023", "2024-01-01 2024-01-31 ?"),
        ("2023年底", "2023-01-01 2023-12-31 ?"),
        ("2023年前5个月", "2023-01-01 2023-05-31 ?"),
    ] {
        assert_eq!(days(text, APRIL).as_deref(), Ok(expected), "{text}");
    }
    for text in [
        "2023/25",
        "2023-2024",
        "23/24",
        "2023年1-6月累计",
        "2023/24年1-6月",
        "2023/24-06",
        "2023-04~2024-05",
    ] {
        assert_eq!(days(text, APRIL), Err(NotAPeriod::Unknown), "{text}");
    }
    for text in ["2023/24", "FY2023", "2023/24 Q2", "2023-04~2024-02"] {
        assert!(days(text, Years::Calendar).is_err(), "{text}");
    }
}

#[test]
fn a_number_is_of_the_year_that_the_plan_names_by_it() {
    let of = |named| Years::Fiscal {
        starts: 4,
        named: Some(named),
    };
    for (text, by_start, by_end) in [
        ("2023", "2023-04-01 2024-03-31", "2022-04-01 2023-03-31"),
        ("FY2023", "2023-04-01 2024-03-31", "2022-04-01 2023-03-31"),
        ("2023Q2", "2023-07-01 2023-09-30", "2022-07-01 2022-09-30"),
        (
            "Jan FY2023",
            "2024-01-01 2024-01-31",
            "2023-01-01 2023-01-31",
        ),
        ("2023-06", "2023-06-01 2023-06-30", "2023-06-01 2023-06-30"),
        ("2023/24", "2023-04-01 2024-03-31", "2023-04-01 2024-03-31"),
    ] {
        assert_eq!(
            days(text, of(NamedBy::Start)).as_deref(),
            Ok(by_start),
            "{text}"
        );
        assert_eq!(
            days(text, of(NamedBy::End)).as_deref(),
            Ok(by_end),
            "{text}"
        );
    }
}

#[test]
fn months_apart_from_a_bare_year_are_in_doubt_where_the_two_years_differ() {
    let by_start = Years::Fiscal {
        starts: 4,
        named: Some(NamedBy::Start),
    };
    for (years, text, is_doubtful) in [
        (by_start, "6月", false),
        (by_start, "2月", true),
        (by_start, "Q4", false),
        (APRIL, "6月", true),
        (Years::Calendar, "2月", false),
    ] {
        let period = Period::parse(text, Some(Year::numbered(2023, years)), years);
        assert_eq!(period.map(Period::is_doubtful), Ok(is_doubtful), "{text}");
    }
    let february = Period::parse("2月", Some(Year::numbered(2023, by_start)), by_start);
    let readings = february.ok().and_then(Period::readings);
    assert_eq!(readings, Some(["2023-02", "2024-02"].map(str::to_owned)));
}

#[test]
fn a_doubtful_period_offers_two_years() {
    for (text, first, other) in [
        ("2023", "2023/24", "2022/23"),
        ("2023Q2", "2023/24 Q2", "2022/23 Q2"),
        ("2023年底", "2023/24", "2022/23"),
    ] {
        let readings = Period::parse(text, None, APRIL)
            .ok()
            .and_then(Period::readings);
        assert_eq!(readings, Some([first, other].map(str::to_owned)), "{text}");
    }
}

#[test]
fn what_a_fiscal_year_has_is_shown_so_that_it_is_read_again() {
    for text in [
        "2023/24",
        "2023/24 Q2",
        "2023-06",
        "2023年4-9月",
        "2023年10月-2024年2月",
    ] {
        let period = Period::parse(text, None, APRIL).expect("a period");
        assert_eq!(PeriodName(period).to_string(), text);
        let worded = SpelledOut(period).to_string();
        let again = Period::parse(&worded, None, APRIL).map(Period::date);
        assert_eq!(again, Ok(period.date()), "{worded}");
    }
    let shown = |date| Shortest(date, APRIL).to_string();
    assert_eq!(shown(Date::constant(2024, 3, 31)), "2023/24");
    assert_eq!(shown(Date::constant(2023, 12, 31)), "2023-12");
}

/// A plan from April 2023 of some years, with a level and a total.
fn april(end: &str, named: &str) -> Plan {
    let text = format!(
        "[plan]\ntitle = \"p\"\nstart = 2023-04-01\nend = {end}\nyear_starts = 4\n{named}\n\
         [[target]]\nid = \"beds\"\nname = \"Beds\"\nmeasure = \"level\"\nunit = \"beds\"\nat_least = 100\n\
         [[target]]\nid = \"trees\"\nname = \"Trees\"\nmeasure = \"total\"\nunit = \"trees\"\nat_least = 1000\n"
    );
    plan_file::plan(&Source::new("plan.toml", text))
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn titles_headings_and_columns_may_give_the_fiscal_year() {
    let years = april("2026-03-31", "");
    let by_end = april("2026-03-31", "year_named = \"end\"");
    let one_year = april("2024-03-31", "");
    for (plan, table, expected) in [
        (
            &years,
            "Results 2024/25,,\nIndicator,Q1,Feb\nBeds,91,92\n",
            "beds 2024-06 91; beds 2025-02 92",
        ),
        (
            &years,
            "Indicator,2023/24,2024-25 Q1\nBeds,91,92\n",
            "beds 2024-03 91; beds 2024-06 92",
        ),
        (
            &years,
            "indicator,year,quarter,value\nBeds,2023/24,4,91\nBeds,2024/25,Q1,92\n",
            "beds 2024-03 91; beds 2024-06 92",
        ),
        (
            &years,
            "indicator,year,month,value\nBeds,2023/24,2,91\nBeds,2024/25,Jun,92\n",
            "beds 2024-02 91; beds 2024-06 92",
        ),
        (
            &years,
            "Indicator,Financial year,Value\nBeds,2023/24,91\n",
            "beds 2024-03 91",
        ),
        (
            &years,
            "Indicator,2023/24,,2024/25,\n,Q1,Q2,Q1,Q2\nBeds,91,92,93,94\n",
            "beds 2023-06 91; beds 2023-09 92; beds 2024-06 93; beds 2024-09 94",
        ),
        // whose June, and whose February?
        (
            &years,
            "indicator,year,month,value\nBeds,2023,6,91\n",
            "which-year",
        ),
        (
            &by_end,
            "Results 2025,,\nIndicator,Feb\nBeds,91\n",
            "beds 2025-02 91",
        ),
        (
            &by_end,
            "Results 2025,,\nIndicator,Apr\nBeds,91\n",
            "which-year",
        ),
        (
            &by_end,
            "FY2025 report,,\nIndicator,Apr,Feb\nBeds,91,92\n",
            "beds 2024-04 91; beds 2025-02 92",
        ),
        (
            &by_end,
            "Indicator,FY2024,FY25\nBeds,91,92\n",
            "beds 2024-03 91; beds 2025-03 92",
        ),
        (&years, "Indicator,FY2024\nBeds,91\n", "which-year"),
        (
            &one_year,
            "Indicator,Q1,Jan\nBeds,91,92\n",
            "beds 2023-06 91; beds 2024-01 92",
        ),
        (
            &one_year,
            "Indicator,2023/24,2023/24\n,Nov,Jan\nBeds,91,92\n",
            "beds 2023-11 91; beds 2024-01 92",
        ),
        (
            &one_year,
            "Indicator,2023,2024\n,Nov,Jan\nBeds,91,92\n",
            "which-year",
        ),
        // of January to June half is of another year
        (
            &one_year,
            "indicator,period,value\nBeds,1-6月,91\n",
            "period-without-year",
        ),
    ] {
        let found = support::comes_to(plan, table, &ReadOptions::default());
        assert_eq!(found, expected, "{table}");
    }
}

#[test]
fn totals_count_from_the_start_of_the_fiscal_year() {
    let plan = april("2026-03-31", "");
    for (rows, expected) in [
        (
            "2023/24,400,year; 2024/25 Q1,90,ytd",
            "trees 2024-03 400; trees 2024-06 490",
        ),
        (
            "2023/24,400,year; Apr 2024,30,month; May 2024,30,month",
            "trees 2024-03 400; trees 2024-04 430; trees 2024-05 460",
        ),
        (
            "2023/24,400,year; 2024-04~2025-02,300,",
            "trees 2024-03 400; trees 2025-02 700",
        ),
        (
            "2023/24,400,year; 2025-02,300,ytd",
            "trees 2024-03 400; trees 2025-02 700",
        ),
        (
            "2023/24 Q1,90,; 2023/24 Q2,110,quarter; 2024-03,420,ytd",
            "trees 2023-06 90; trees 2023-09 200; trees 2024-03 420",
        ),
        (
            "2023/24,400,; 2024/25,900,plan",
            "trees 2024-03 400; trees 2025-03 900",
        ),
        ("2023/24,400,; 2024/25,500,", "year-or-so-far"),
        ("2024/25 Q1,90,ytd", "missing-month"),
        // January to June is no time since a fiscal year began
        ("2023/24,400,year; 2024年1-6月,90,ytd", "basis-mismatch"),
    ] {
        let rows = rows.replace("; ", "\nTrees,");
        let table = format!("indicator,period,value,basis\nTrees,{rows}\n");
        let found = support::comes_to(&plan, &table, &ReadOptions::default());
        assert_eq!(found, expected, "{rows}");
    }
}

#[test]
fn a_plan_that_begins_within_its_fiscal_year_asks_since_when_totals_count() {
    let text = "[plan]\ntitle = \"p\"\nstart = 2023-07-01\nend = 2025-03-31\nyear_starts = 4\n\
        [[target]]\nid = \"trees\"\nname = \"Trees\"\nmeasure = \"total\"\nunit = \"trees\"\nat_least = 1000\n";
    let plan = plan_file::plan(&Source::new("plan.toml", text.to_owned())).expect("a plan");
    for (row, expected) in [
        ("2023/24 Q2,90,quarter", "trees 2023-09 90"),
        ("2023/24 Q2,90,ytd", "which-start"),
        ("2023/24,90,plan", "trees 2024-03 90"),
        ("2023/24,90,", "which-start"),
    ] {
        let table = format!("indicator,period,value,basis\nTrees,{row}\n");
        let found = support::comes_to(&plan, &table, &ReadOptions::default());
        assert_eq!(found, expected, "{row}");
    }
}

#[test]
fn what_a_plan_says_of_its_years_is_checked() {
    let found = |heading: &str, base: &str| {
        let text = format!(
            "[plan]\ntitle = \"p\"\nstart = 2023-04-01\nend = 2026-03-31\n{heading}\n\
             [[target]]\nid = \"beds\"\nname = \"Beds\"\nmeasure = \"level\"\nunit = \"beds\"\nat_least = 100\n\
             base = {{ period = \"{base}\", value = 90 }}\n"
        );
        let problems = plan_file::plan(&Source::new("plan.toml", text))
            .err()
            .unwrap_or_default();
        let codes = problems.iter().map(|one| one.code().as_str().to_owned());
        codes.collect::<Vec<_>>().join(", ")
    };
    for (heading, base, expected) in [
        ("year_starts = 4", "2022/23", ""),
        ("year_starts = 4", "2022", "which-year"),
        ("year_starts = 4\nyear_named = \"start\"", "2022", ""),
        ("year_starts = 1", "2022", ""),
        ("", "2022", "which-year"),
        ("", "2023-03", ""),
        ("year_starts = 13", "2023-03", "wrong-type"),
        ("year_starts = 4.5", "2023-03", "wrong-type"),
        (
            "year_starts = 4\nyear_named = \"middle\"",
            "2023-03",
            "wrong-type",
        ),
        ("year_named = \"end\"", "2023-03", "key-misfit"),
    ] {
        assert_eq!(found(heading, base), expected, "{heading} {base}");
    }
}

/// A time within a plan's years, counted in months from its start.
#[derive(Clone, Copy, Debug)]
enum When {
    Month(i8),
    Months(i8, i8),
    Quarter(i8),
    Half(i8),
    Year(i8),
}

impl When {
    /// In a plan that begins in 2021 with years that begin so many months after January.
    fn written(self, shift: i8) -> String {
        let month = |month: i8| {
            let month = i16::from(month + shift);
            format!(
                "{}-{:02}",
                2021 + month.div_euclid(12),
                month.rem_euclid(12) + 1
            )
        };
        let year = |number: i8| {
            let year = 2021 + i16::from(number);
            match shift {
                0 => year.to_string(),
                _ => format!("{year}/{:02}", (year + 1) % 100),
            }
        };
        match self {
            When::Month(one) => month(one),
            When::Months(first, last) => format!("{}~{}", month(first), month(last)),
            When::Quarter(number) => format!("{}Q{}", year(number / 4), number % 4 + 1),
            When::Half(number) => format!("{}H{}", year(number / 2), number % 2 + 1),
            When::Year(number) => year(number),
        }
    }

    fn last_month(self) -> i8 {
        match self {
            When::Month(last) | When::Months(_, last) => last,
            When::Quarter(number) => 3 * number + 2,
            When::Half(number) => 6 * number + 5,
            When::Year(number) => 12 * number + 11,
        }
    }
}

/// A time of a plan of some years, or of the year before it, with words of what a figure counts that mostly fit it.
fn when(years: i8) -> impl Strategy<Value = (When, &'static str)> {
    let from = prop_oneof![1 => Just(-1_i8), 4 => Just(0)];
    let time = (from, 0..5_u8, 0..24_i8, 0..12_i8).prop_map(move |(from, kind, number, more)| {
        let year = from.max(number % years);
        let month = 12 * year + number % 12;
        match kind {
            0 => When::Month(month),
            1 => When::Months(12 * year, month),
            2 => When::Months(month, (month + more).min(12 * year + 11)),
            3 => When::Quarter((month / 3).max(0)),
            _ if more < 3 => When::Half((month / 6).max(0)),
            _ => When::Year(year),
        }
    });
    (time, any::<prop::sample::Index>()).prop_map(|(time, index)| {
        let bases: &[&str] = match time {
            When::Month(_) => &["", "month", "ytd", "plan"],
            When::Months(..) => &["", "", "ytd", "quarter"],
            When::Quarter(_) => &["", "quarter", "ytd"],
            When::Half(_) => &[""],
            When::Year(_) => &["year", "year", "plan", ""],
        };
        (time, *index.get(bases))
    })
}

/// What a plan of `years` years comes to whose years begin in a month, or that does not say so: the codes of what is told, or
/// flag, actual and expected of each target.
fn comes_to(
    starts: Option<i8>,
    years: i8,
    rows: &[(usize, (When, &str), i64)],
    as_of: i8,
) -> Vec<String> {
    let shift = starts.map_or(0, |starts| starts - 1);
    let of = |id: &str, measure: &str, rest: &str| {
        let unit = if measure == "total" || measure == "level" {
            "km"
        } else {
            "%"
        };
        format!(
            "[[target]]\nid = \"{id}\"\nname = \"{id}\"\nmeasure = \"{measure}\"\nunit = \"{unit}\"\nat_least = 100\n{rest}\n"
        )
    };
    let combine = if years > 1 { "combine = \"last\"" } else { "" };
    let targets = [
        of("total", "total", ""),
        of("level", "level", "last_year = 50"),
        of("growth", "growth", combine),
        of("sum", "total", "combine = \"sum\""),
        of("mean", "ratio", "combine = \"mean\""),
        of(
            "worked",
            "growth",
            &format!("derive_from = \"km\"\n{combine}"),
        ),
    ];
    let first = When::Month(0).written(shift);
    let last: Date = format!("{}-01", When::Month(12 * years - 1).written(shift))
        .parse()
        .expect("a date");
    let starts = starts.map_or_else(String::new, |starts| format!("year_starts = {starts}"));
    let text = format!(
        "[plan]\ntitle = \"p\"\nstart = {first}-01\nend = {}\n{starts}\n{}",
        last.last_of_month(),
        targets.concat()
    );
    let plan = plan_file::plan(&Source::new("plan.toml", text))
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let rows = rows.iter().map(|(target, (when, basis), value)| {
        let unit = if *target == 5 { "km" } else { "" };
        let id = &plan.targets[*target].id;
        format!("{id},{},{value},{unit},{basis}\n", when.written(shift))
    });
    let data = format!(
        "indicator,period,value,unit,basis\n{}",
        rows.collect::<String>()
    );
    let actuals = read(
        &plan,
        &[("data.csv", data.as_bytes())],
        &ReadOptions::default(),
    );
    let told = actuals.found.first.iter();
    let mut said: Vec<String> = told.map(|one| one.code().as_str().to_owned()).collect();
    if actuals.found.count(Severity::Error) == 0 {
        let figures = actuals.observations.into();
        let as_of = When::Month(as_of).written(shift);
        let report = judged(&plan, &figures, &as_of, PaceRule::Auto);
        said.extend(report.assessments.iter().map(|one| {
            let actual = one.figure().map(|figure| figure.value.normalize());
            format!(
                "{} {:?} {actual:?} {:?}",
                one.target.id,
                one.flag(),
                one.bound
            )
        }));
    }
    said
}

proptest! {
    #[test]
    fn a_plan_of_fiscal_years_is_judged_as_one_of_calendar_years(
        starts in 1..=12_i8,
        (years, rows) in (1..=2_i8).prop_flat_map(|years| {
            let row = (0..6_usize, when(years), 1..200_i64);
            (Just(years), prop::collection::vec(row, 1..6))
        }),
    ) {
        let last = rows.iter().map(|(_, (when, _), _)| when.last_month());
        let as_of = last.max().unwrap_or(0).max(0);
        let calendar = comes_to(None, years, &rows, as_of);
        prop_assert_eq!(comes_to(Some(starts), years, &rows, as_of), calendar);
    }
}
