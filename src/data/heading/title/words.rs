//! Words of titles: of plans, of what was done, of drafts, of figures that no target takes.

use crate::model::Plan;

/// Words of tables of targets.
pub const PLAN: [&str; 14] = [
    "目标",
    "计划",
    "任务分解",
    "分解表",
    "任务清单",
    "任务表",
    "任务书",
    "责任书",
    "承诺书",
    "承诺事项",
    "分配表",
    "收支预算",
    "预算草案",
    "预算安排",
];

/// The same in English, as whole words.
pub const PLAN_EN: [&str; 7] = [
    "target", "targets", "plan", "planned", "goals", "budget", "forecast",
];

/// Words of tables of what was done.
pub const ACTUAL: [&str; 21] = [
    "完成",
    "执行",
    "进展",
    "推进",
    "落实",
    "进度",
    "调度",
    "实际",
    "监测",
    "运行",
    "actual",
    "progress",
    "achiev",
    "result",
    "performance",
    "implement",
    "status",
    "monitor",
    "report",
    "tracking",
    "execution",
];

/// Figures that no target takes.
#[rustfmt::skip]
pub const CHANGES: [&str; 27] = [
    "进度要求",
    "平均每月", "增量表", "剩余任务", "任务缺口", "增减额", "应完成数", "序时任务", "月均",
    "增减情况", "差额", "同比增减", "日均", "得分", "评分",
    "环比", "两年平均", "完成率", "完成比例", "位次", "排名", "名次", "贡献率", "拉动点", "增速差", "占全省比重", "占全国比重",
];

/// Words of tables that hold no figures of anybody.
#[rustfmt::skip]
pub const DRAFTS: [&str; 43] = [
    "在建项目",
    "试算", "模板", "演示", "draft", "not final", "sample data",
    "更正前", "在建情况", "储备情况", "储备项目", "拟认定", "未完成情况", "注销", "勿用", "旧版", "旧表",
    "未审定", "未核定", "修订前", "草表", "部分单位", "旧口径", "原口径", "剔除口径", "征求意见", "数据不全", "测试数据",
    "未经审核", "未审核", "未经审定", "未经核定", "未经核实", "样表", "样例", "示例", "模拟", "草稿", "虚拟数据", "作废", "征求意见稿", "讨论稿", "待审"];

/// Words of tables whose figures are of a whole year.
#[rustfmt::skip]
const WHOLE_YEAR: [&str; 10] = [
    "year-end", "year end", "outturn", "年报", "年终", "统计公报", "1-12月", "full year", "annual report", "whole year",
];

/// Names of sheets whose figures are none of the year so far.
#[rustfmt::skip]
pub const OTHER_SHEETS: [&str; 28] = [
    "人均", "培育库", "签约", "在谈", "存量", "市直",
    "参考", "删除", "不用", "弃用", "备份", "备查",
    "在建", "未完成", "旧", "储备", "剩余", "差距", "申报", "同期", "上年", "去年", "上年数", "去年数", "上年同期", "去年同期", "基数", "历史",
];

/// Whether a line is of a whole year. 全年目标 is asked of the year, whenever it is looked at.
pub fn is_of_whole_year(cell: &str) -> bool {
    let asked = ["目标", "计划", "任务", "预"];
    let of_year = cell.match_indices("全年");
    let mut behind = of_year.map(|(at, word)| &cell[at + word.len()..]);
    let is_of_figures = |behind: &str| !asked.iter().any(|word| behind.starts_with(word));
    WHOLE_YEAR.iter().any(|word| cell.contains(word)) || behind.any(is_of_figures)
}

/// The word of a line that says that its figures are none that a target takes.
pub fn change(cell: &str, plan: &Plan) -> Option<&'static str> {
    let has = |words: &[&str]| words.iter().any(|word| cell.contains(word));
    // 各月均为年初以来累计数 is no 月均
    let read = cell.replace("各月均", "各月");
    let change = CHANGES.into_iter().find(|word| read.contains(word));
    // the years of a plan are no year of it
    let of_years = ["十三五", "十四五"]
        .into_iter()
        .find(|plan| cell.contains(plan));
    let of_years = of_years.filter(|_| plan.single_year().is_some() && has(&["期间", "五年"]));
    let change = change.or(of_years);
    let is_compared = has(&["比", "较", "与", "和", "及", "含"]);
    change.or_else(|| {
        let last_year = ["上年同期", "去年同期", "同期数", "同期值", "上期数"];
        let said = last_year.into_iter().find(|word| cell.contains(word));
        said.filter(|_| !is_compared)
    })
}
