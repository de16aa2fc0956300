//! Days up to which a title's figures are.

use crate::model::time::period::Extent;
use crate::model::{Period, Plan, Year};

/// Any year but a leap year.
const ANY_YEAR: i16 = 2001;

/// Labels of the day up to which figures are, beside 截至.
#[rustfmt::skip]
const LABELS: [&str; 11] = [
    "调度日期:", "数据时间:", "数据日期:", "统计时间:", "统计截止日期:", "统计截止时间:", "截止时间:", "截止日期:", "截至时间:", "截至日期:", "截止:",
];

/// A title whose figures are up to the last day of a month (截至6月30日) with the month's end for it; any other day is one
/// of issue.
pub fn with_ended_months(cell: &str, plan: &Plan) -> String {
    let words = LABELS.iter().chain(&["截至", "截止到", "截止"]);
    let said = words.into_iter().find_map(|word| {
        let at = cell.find(word)? + word.len();
        let at = at + cell[at..].len() - cell[at..].trim_start_matches([':', ' ']).len();
        let end = at + cell[at..].find('日')?;
        Some((at, end))
    });
    let ended = said.and_then(|(at, end)| {
        let any = plan
            .single_year()
            .unwrap_or(Year::numbered(ANY_YEAR, plan.years));
        let day = Period::parse(&cell[at..end + '日'.len_utf8()], Some(any), plan.years).ok()?;
        let is_last = day.extent() == Extent::Day && day.date() == day.date().last_of_month();
        let month_end = at + cell[at..end].find('月')? + '月'.len_utf8();
        is_last.then(|| format!("{}末{}", &cell[..month_end], &cell[end + '日'.len_utf8()..]))
    });
    ended.unwrap_or_else(|| cell.to_owned())
}

/// Whether a title's figures are up to a year's last month: 截至12月末, 截至2021年底. Another day is one of issue.
pub fn ends_with_year(cell: &str) -> bool {
    let mut behind = ["截至", "截止"]
        .iter()
        .filter_map(|word| Some(cell.split_once(word)?.1));
    behind.any(|said| {
        let said = said.trim_start_matches([':', ' ']);
        let year = said.split_once('年');
        let year = year.filter(|(year, _)| year.chars().all(|c| c.is_ascii_digit()));
        let (has_year, part) = year.map_or((false, said), |(_, part)| (true, part));
        let month = part.strip_prefix("12月");
        let is_month = month.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
        is_month || has_year && part.starts_with(['底', '末'])
    }) || is_of_years_end(cell)
}

/// Whether a title is of what stood at a year's end, and not of what is to be done by then: 2023年末主要指标.
fn is_of_years_end(cell: &str) -> bool {
    let mut ends = cell.match_indices(['末', '底']);
    ends.any(|(at, end)| {
        let year = cell[..at].strip_suffix('年').unwrap_or_default();
        let digits = year.bytes().rev().take_while(u8::is_ascii_digit).count();
        let behind = &cell[at + end.len()..];
        digits == 4 && !behind.starts_with(['前', '要', '达', '完', '实', '力', '目', '计', '预'])
    })
}
