//! Notes that a figure has more or less in it than the one that is asked for, or stands for another one. In a column on
//! how a task goes the same words are of the task.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Clauses that say so, folded and without blanks.
#[rustfmt::skip]
const CLAUSES: [&str; 14] = [
    "市级数 市直部门数 五区合计 六区合计 七区合计 保有量 累计总数 全年数 半年数 包含往年 含往年 含历年 含以前年度 按合同额 按合同金额 按签约额 按协议额 按美元计价 以美元计价 按美元计 含外地企业 高新区除外 新口径 口径变化 与上年不可比",
    "网上查的 据了解 倒推 未定稿 手续办理中 待审计 仅供内部参考 不对外公布 数据偏高 数不准 重新核实 以统计局数为准 不通过 审核不通过",
    "未落地 未开工 非全口径 在谈 未验收 尚未验收 未投用 未投入使用 未交付 未开通 公示中 公示数 已受理 已受理数 申报数",
    "设计能力 设计产能 设计值 规划数 批复数 概算 概算数 合同外资 合同外资数 合同额 合同金额 签约额 签约数 协议额 框架协议额 意向额 应收数 应收 承诺数 承诺 已下达未支出 账面数",
    "匡算 匡算数 测算 测算数 初步测算 插值 自测 自测数 自评 自评数 自评分 毛估 毛估数 企业自报 自报数 媒体报道 第三方测算 外推",
    "待确认 待核实 待反馈 待认定 仅供参考 供参考 参考 不是实际数 非实际数 非实际 此数不准 不准 未核 未经审核 尚未核定 停用",
    "抽样 抽样数 样本 样本数 样本推算 问卷调查 期初数 年初数 期初 修订前 三年平均 近三年平均 月平均 季平均 中位数 最高值 最低值 最大值 最小值 上限 下限 上限值 下限值 保底数",
    "季调后 季节调整后 季节调整后数据 户籍口径 户籍人口 户籍人口口径 口径与计划不同 口径不同 口径不一致 部门口径 业务口径 旧行业分类 得分 考核分 考核得分 指数 人均 人均数 人均值 每万人 地均",
    "未去重 未剔重 未剔除 重复统计 重复计算 漏报 未汇总完 未汇总 未统计全 不完整",
    "十三五末 “十三五”末 十三五期末 十四五目标 “十四五”目标 “十四五”以来累计 十四五以来累计 “十三五”以来累计 开工以来累计 自开工累计 建设以来累计",
    "测试数据 示例数据 填表示例 填表示范 填错 填错了 有误 疑似有误 存疑 错误 勘误",
    "percapita nationalaverage provincialaverage tobeconfirmed notverified unverified interpolated interpolatedwheremissing estimated donotuse dummydata sampledata",
    "underconstruction includesprojectsunderconstruction contractedfigure ranks",
    "inusd inusdollars",
];

/// Words for what is not there yet, or no longer, behind `含`.
#[rustfmt::skip]
const NOT_THERE: [&str; 24] = [
    "续建", "未上市", "待认定",
    "拟", "规划", "意向", "未投", "未验收", "注销", "未复审", "试运行", "公示", "欠缴", "筹建", "储备", "申报", "培育", "待批", "已签未", "预", "入库", "到期", "上划", "沙尘",
];

/// Words behind `仅` that are said to who reads the table: 仅供参考.
const OF_READERS: [&str; 5] = ["供", "填", "报", "读", "作"];

/// The most characters of a clause that says nothing else.
const SHORT: usize = 8;

/// Words for what is not finished. Money is spent on it all the same.
const UNFINISHED: [&str; 4] = ["在建", "未竣工", "未完工", "已开工未"];

/// The difference between a figure and the one that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is another one, or with what is not there, or without a part.
    Other,
    /// It is with what is not finished.
    Unfinished,
}

/// The difference that a clause of a note says.
pub fn says(clause: &str) -> Option<Part> {
    let said = clause.trim_start_matches(|c: char| "*※·".contains(c));
    let with = ["包含", "包括", "含"]
        .iter()
        .find_map(|word| said.strip_prefix(word));
    let is_short = said.chars().count() <= SHORT;
    let begins = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let rest = with.unwrap_or(said);
    if begins(rest, &UNFINISHED) && (with.is_some() || is_short) {
        return Some(Part::Unfinished);
    }
    let has_more =
        with.is_some_and(|rest| begins(rest.strip_prefix('已').unwrap_or(rest), &NOT_THERE));
    (has_more || is_other(said, is_short)).then_some(Part::Other)
}

/// Whether a clause says that its figure is another one, or not whole.
fn is_other(said: &str, is_short: bool) -> bool {
    static WHOLE: LazyLock<HashSet<&str>> =
        LazyLock::new(|| CLAUSES.iter().flat_map(|line| line.split(' ')).collect());
    const LEADS: [&str; 11] = [
        "以上", "本表", "表中", "数据", "数值", "此数", "该数", "均", "为", "系", "是",
    ];
    let lead = |rest, lead: &&str| str::strip_prefix(rest, *lead).unwrap_or(rest);
    let bare = LEADS.iter().fold(said, lead);
    let ends = |words: &[&str]| words.iter().any(|word| said.ends_with(word));
    let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
    let only = ["仅", "只"].iter().find_map(|word| said.strip_prefix(word));
    let is_less = only.is_some_and(|rest| !OF_READERS.iter().any(|word| rest.starts_with(word)));
    let is_missing = begins(&["缺", "少报", "漏报"]);
    // 填报时误乘10
    let is_mistaken = ["误乘", "误除", "误填", "误报", "误录", "多填", "少填"]
        .iter()
        .any(|word| said.contains(word));
    if is_mistaken {
        return true;
    }
    let is_open = ends(&["未认定", "未确认", "未审核", "未核定"]);
    let is_worked_out = said.starts_with('按') && ends(&["折算", "外推", "推算", "补齐", "插补"]);
    WHOLE.contains(bare)
        || WHOLE.contains(said)
        || is_short && (is_less || is_missing || is_open)
        || is_worked_out
        || begins(&["未剔除", "未扣除"])
}
