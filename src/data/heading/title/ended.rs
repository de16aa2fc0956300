//! Days up to which a title's figures are.

use std::ops::Range;

use crate::model::time::period::Extent;
use crate::model::{Period, Plan, Year};

/// Any year but a leap year.
const ANY_YEAR: i16 = 2001;

/// Labels of the day up to which figures are, beside 截至.
#[rustfmt::skip]
const LABELS: [&str; 14] = [
    "数据截止:", "数据截至:", "统计截止:",
    "调度日期:", "数据时间:", "数据日期:", "统计时间:", "统计截止日期:", "统计截止时间:", "截止时间:", "截止日期:", "截至时间:", "截至日期:", "截止:",
];

/// A title whose figures are up to the last day of a month (截至6月30日, 截至日期：2021-06-30, 2021年1月1日至6月30日) with the
/// month's end for it; any other day is one of issue.
pub fn with_ended_months(cell: &str, plan: &Plan) -> String {
    let any = plan
        .single_year()
        .unwrap_or(Year::numbered(ANY_YEAR, plan.years));
    let range = day_of_range(cell);
    let is_range = range.is_some();
    let ended = range.or_else(|| behind_label(cell));
    let ended = ended.and_then(|(whole, at)| {
        let text = &cell[at..whole.end];
        let day = Period::parse(text, Some(any), plan.years).ok()?;
        let is_last = day.extent() == Extent::Day && day.date() == day.date().last_of_month();
        let (year, month) = (day.date().year(), day.date().month());
        let end = match (is_range, text.starts_with("20")) {
            (true, _) => format!("{}1-{month}月", &cell[whole.start..][.."2021年".len()]),
            (false, true) => format!("{year}年{month}月末"),
            // the year may stand before the words
            (false, false) => format!("{month}月末"),
        };
        let (before, behind) = (&cell[..whole.start], &cell[whole.end..]);
        is_last.then(|| format!("{before}{end}{behind}"))
    });
    ended.unwrap_or_else(|| cell.to_owned())
}

/// A day in a text, and where it begins: what it is the end of may begin before it.
type Ended = (Range<usize>, usize);

/// The day behind a label, or before 止.
fn behind_label(cell: &str) -> Option<Ended> {
    let words = LABELS.iter().chain(&["截至", "截止到", "截止"]);
    let behind = words.into_iter().find_map(|word| {
        let at = cell.find(word)? + word.len();
        let at = at + cell[at..].len() - cell[at..].trim_start_matches([':', ' ']).len();
        let end = at + day_length(&cell[at..])?;
        Some((at..end, at))
    });
    behind.or_else(|| {
        let before = cell.strip_suffix('止')?;
        Some((0..before.len(), 0))
    })
}

/// The second day of a range that begins with a year: 2021年1月1日至6月30日.
fn day_of_range(cell: &str) -> Option<Ended> {
    const FIRST: &str = "年1月1日";
    let first = cell.find(FIRST)?;
    let start = first.checked_sub("2021".len())?;
    let year = cell.get(start..first)?;
    let behind = first + FIRST.len();
    let second = cell[behind..].trim_start_matches(['至', '到', '-', '—', '–', '~', ' ']);
    let at = cell.len() - second.len();
    let end = at + day_length(second)?;
    let is_of_year = second.starts_with(year) || !second[..end - at].contains('年');
    let is_range = at > behind && year.bytes().all(|byte| byte.is_ascii_digit()) && is_of_year;
    is_range.then_some((start..end, at))
}

/// The bytes of the day that a text begins with: 2021年6月30日, 2021-06-30.
fn day_length(text: &str) -> Option<usize> {
    let is_of_day = |c: char| c.is_ascii_digit() || "-/.".contains(c);
    let numbers = text.find(|c| !is_of_day(c)).unwrap_or(text.len());
    if text[..numbers].matches(['-', '/', '.']).count() == 2 {
        return Some(numbers);
    }
    text.find('日').map(|at| at + '日'.len_utf8())
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
        let before = cell[..at].strip_suffix("12月").unwrap_or(&cell[..at]);
        let year = before.strip_suffix('年').unwrap_or_default();
        let digits = year.bytes().rev().take_while(u8::is_ascii_digit).count();
        let behind = &cell[at + end.len()..];
        let is_done = behind.starts_with("完成情况");
        digits == 4
            && (is_done
                || !behind.starts_with(['前', '要', '达', '完', '实', '力', '目', '计', '预']))
    })
}
