//! Fiscal years: how periods of them are written, and what totals of them count.

use jiff::civil::Date;
use plancheck::model::time::period::{Named, NotAPeriod, Period, Shortest, Worded};
use plancheck::model::time::years::NamedBy;
use plancheck::model::{Year, Years};

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
        assert_eq!(Named(period).to_string(), text);
        let worded = Worded(period).to_string();
        let again = Period::parse(&worded, None, APRIL).map(Period::date);
        assert_eq!(again, Ok(period.date()), "{worded}");
    }
    let shown = |date| Shortest(date, APRIL).to_string();
    assert_eq!(shown(Date::constant(2024, 3, 31)), "2023/24");
    assert_eq!(shown(Date::constant(2023, 12, 31)), "2023-12");
}
