//! The sentence that a report begins with.

use jiff::civil::Date;

use crate::model::verdict::Reason;

pub fn of_groups(date: &str, groups: usize, by: &str, each: usize, judged: usize) -> String {
    format!("{date}，{groups}个{by}{each}项指标判定了{judged}项次")
}

pub fn others_not_judged(others: usize) -> String {
    format!("其余{others}项次未判定")
}

pub fn some(count: usize, why: &str) -> String {
    format!("{count}项{why}")
}

pub fn none_judged(by: &str, all: usize) -> String {
    format!("{by}，{all}项目标没有一项可以判定")
}

pub fn judged(by: &str, judged: usize, all: usize) -> String {
    format!("{by}，{all}项目标判定了{judged}项")
}

pub fn count(count: usize, look: &str) -> String {
    format!("{count}项{look}")
}

pub fn count_in_groups(count: usize, look: &str) -> String {
    format!("{count}项次{look}")
}

pub fn as_of_day(date: Date) -> String {
    format!("截至{}年{}月{}日", date.year(), date.month(), date.day())
}

pub fn as_of_month(date: Date) -> String {
    format!("截至{}年{}月", date.year(), date.month())
}

pub fn as_of_end_of_year(year: i16) -> String {
    format!("截至{year}年底")
}

/// All others, for one reason.
pub fn others(all: usize, why: &str) -> String {
    format!("其余{all}项{why}")
}

/// Before the reasons of all others.
pub fn others_as(all: usize) -> String {
    format!("其余{all}项：")
}

pub fn others_not_judged_as(all: usize) -> String {
    format!("其余{all}项未判定：")
}

/// The end of a sentence about so many targets; without a reason they are waived.
pub fn why(reason: Option<Reason>, _count: usize) -> &'static str {
    match reason {
        Some(Reason::NoData) => "没有报数",
        Some(Reason::FinalNotReported) => "只缺期末数",
        Some(Reason::TargetNotSet) => "目标数未定",
        Some(Reason::PartnerNotReported) => "所比指标没有同期数",
        Some(Reason::TooOld) => "的数太旧",
        Some(Reason::NoBase) => "缺基数",
        Some(Reason::MissingPeriod) => "中间缺期",
        Some(Reason::NoGroupGoal) => "是不分组的总量",
        None => "豁免",
    }
}

pub fn lacks_year_end(_count: usize) -> &'static str {
    "只缺年末数"
}

pub fn behind_before(behind: usize) -> String {
    format!("（其中{behind}项此前欠进度）")
}
