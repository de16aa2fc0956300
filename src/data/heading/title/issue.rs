//! Days on which a table was made, issued or filled in.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Period, Years};

/// Labels of dates that are none of the figures'.
const ISSUE: [&str; 19] = [
    "有效期",
    "上报",
    "发布",
    "报出",
    "填报",
    "制表",
    "报送",
    "更新",
    "打印",
    "导出",
    "编制",
    "印发",
    "下载",
    "录入",
    "填表",
    "生成",
    "issued",
    "printed",
    "updated",
];

/// Whether a text has the label of such a day in it; 填报期间 is that of the figures.
pub fn is_labelled(text: &str) -> bool {
    const OF_FIGURES: [&str; 8] = [
        "期间",
        "时段",
        "属期",
        "期别",
        "年度",
        "时期",
        "报告期",
        "填报期",
    ];
    let label = text.split_once([':', '：']).map(|(label, _)| label.trim());
    let is_of_figures = label.is_some_and(|label| {
        let is_month = label.ends_with("月份") && !label.starts_with(['报', '上', '制']);
        is_month || OF_FIGURES.iter().any(|end| label.ends_with(end))
    });
    let is_one = |word: &str| text.find(word).is_some_and(|at| is_label(text, at, word));
    !is_of_figures && ISSUE.iter().any(|word| is_one(word))
}

/// Whether a word of a text is a label: 更新时间, 7月5日更新, and not the 更新 of 城市更新1-6月进展.
fn is_label(text: &str, at: usize, word: &str) -> bool {
    const OF_WORK: [&str; 5] = ["更新", "编制", "发布", "生成", "下载"];
    const BEHIND: [&str; 8] = ["时间", "日期", "日", "于", "：", ":", "人", "单位"];
    let (before, behind) = (&text[..at], text[at + word.len()..].trim_start());
    let is_of_day = before.trim_end().ends_with(['日', '月']) && behind.chars().count() <= 1;
    let is_alone = before.is_empty() && behind.is_empty();
    !OF_WORK.contains(&word)
        || is_of_day
        || is_alone
        || BEHIND.iter().any(|word| behind.starts_with(word))
}

/// Whether a text is of a form to fill in for a time, and of no day on which that was done: 2021年1-6月填报.
pub fn is_of_form(text: &str) -> bool {
    let mut labels = ["填报", "填表", "报送", "上报"].iter();
    let label = labels.find_map(|word| text.find(word));
    let is_range = |at: usize| {
        ["-", "至", "半年", "季"]
            .iter()
            .any(|mark| text[..at].contains(mark))
    };
    // 关于报送2022年1-9月目标完成情况的表
    let is_of_form = |at: usize| is_range(at) || text.starts_with("关于");
    !text.contains(['日', ':', '：']) && label.is_some_and(is_of_form)
}

/// Whether figures up to `end` were not known on a day: more than ten days of their last month were to come.
pub fn is_before(issued: Date, end: Date) -> bool {
    end.checked_sub(10.days()).is_ok_and(|early| issued < early)
}

/// The day behind a label of a date, or the last one of a month or year: 填报日期：2021年7月5日, 填报时间：2020年.
pub fn day(cell: &str, years: Years) -> Option<Date> {
    let (label, said) = cell.split_once([':', '：'])?;
    let is_label = is_labelled(label) && !label.contains("有效");
    let day = said.split_whitespace().next().filter(|_| is_label)?;
    Period::parse(day, None, years).ok().map(Period::date)
}
