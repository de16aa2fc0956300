//! The words of verdicts: flags, changes, paces, reasons, kinds and measures.

use jiff::civil::Date;

use crate::model::Change;
use crate::model::plan::{Kind, Measure};
use crate::model::verdict::{PaceUsed, Reason};

pub const WAIVED_MARK: &str = "（豁免）";
pub const ASSUMED_MARK: &str = "（假设）";
pub const ALL_TARGETS: &str = "全部目标";
pub const OTHER_TARGETS: &str = "其他目标";

pub fn carried_by(count: usize, of: usize) -> String {
    format!("；有数的 {of} 项中 {count} 项报到此期")
}

pub fn carried_only_by(names: &[String]) -> String {
    format!("；只有 {} 报到此期", names.join("、"))
}

pub fn not_judged(why: &str, newest: &str, missing: &str, wanted: &str) -> String {
    format!("{why}{newest}{missing}；目标：{wanted}")
}

pub fn assessed(actual: &str, period: &str, compared: &str, wanted: &str) -> String {
    format!("实际 {actual}（{period}）{compared}；目标：{wanted}")
}

pub fn assumed(written: &str) -> String {
    format!("按 --set 假设的数判定，不是报来的数：{written}")
}

pub fn change(change: Change) -> &'static str {
    match change {
        Change::NewlyMissed => "新增未完成",
        Change::NewlyBehind => "新增欠进度",
        Change::MissedForGood => "由欠进度转为未完成",
        Change::NewlyMet => "新完成",
        Change::Recovered => "恢复达进度",
        Change::NoLongerMet => "不再完成",
        Change::FirstFigure => "首次有数",
        Change::NewlyJudged => "新判定",
        Change::NoLongerJudged => "不再判定",
    }
}

pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoGroupGoal => "总量目标，规划没有为这一组单独规定",
        Reason::NoData => "没有数据",
        Reason::TargetNotSet => "上级尚未下达目标值（用 --assign 给出）",
        Reason::PartnerNotReported => "所比较的指标同期没有数据",
        Reason::FinalNotReported => "已到期，期末数未报",
        Reason::TooOld => "最新的数早于 --max-age 的要求",
        Reason::MissingPeriod => "中间缺期，不能合成（补上缺的期）",
        Reason::NoBase => "没有基数（一般是上年末的数），无法折算（补一行即可）",
    }
}

pub fn pace(pace: PaceUsed) -> &'static str {
    match pace {
        PaceUsed::Linear => "序时进度",
        PaceUsed::LastYear => "上年同期进度",
        PaceUsed::TwoYear => "两年平均增速",
        PaceUsed::Compound => "逐年等比",
        PaceUsed::Declared => "规划写明的进度",
        PaceUsed::YearEnd => "到期才考核",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Binding => "约束性",
        Kind::Expected => "预期性",
        Kind::Task => "工作任务",
    }
}

pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Total => "累计数，从期初数起",
        Measure::Level => "时点数，看当时水平",
        Measure::Growth => "增速，年初至今比上年同期",
        Measure::Ratio => "比率，年初至今",
        Measure::Milestone => "建成与否",
    }
}

pub fn on_track_at(date: &str, month: Option<i8>) -> String {
    format!("{}时达进度", month_or(date, month))
}

pub fn behind_at(date: &str, month: Option<i8>) -> String {
    format!("{}时欠进度", month_or(date, month))
}

/// The month alone, where it says enough.
fn month_or(date: &str, month: Option<i8>) -> String {
    month.map_or_else(|| date.to_owned(), |month| format!("{month}月"))
}

pub fn as_of(as_of: &str, date: Date, elapsed: &str, carried: &str) -> String {
    format!("截至 {as_of}（{date}），规划期已过 {elapsed}{carried}")
}

pub fn no_row_of(dates: &str) -> String {
    format!("；缺 {dates} 的行")
}

pub fn expected(expected: &str) -> String {
    format!("，应达 {expected}")
}

pub fn gap(gap: &str) -> String {
    format!("，差额 {gap}")
}

pub fn newest(actual: &str, period: &str, compared: &str) -> String {
    format!("；最新 {actual}（{period}）{compared}")
}
