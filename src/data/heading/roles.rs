//! The closed list of headings: the role of each column that a data file may have, in Chinese and English.
//!
//! Headings are compared folded and without blanks ([`folded`]).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::data::options::Headings;
use crate::model::plan::{Role, names};

/// A role with the headings that have it.
pub struct RoleHeadings {
    /// The role.
    pub role: Role,
    /// The role's Chinese headings.
    pub zh: &'static [&'static str],
    /// The role's English headings.
    pub en: &'static [&'static str],
}

const fn of(role: Role, zh: &'static [&'static str], en: &'static [&'static str]) -> RoleHeadings {
    RoleHeadings { role, zh, en }
}

/// All roles, those that figures need first.
#[rustfmt::skip]
pub static ROLES: [RoleHeadings; 30] = [
    of(Role::Indicator, &["督查事项", "重点工作事项", "决策事项", "目标事项", "重点任务名称", "年度目标任务", "目标任务内容", "指标", "指标名称", "主要指标", "项目", "项目名称", "主要指标名称", "考核指标", "工作任务", "重点工作", "重点任务", "任务名称", "工作事项", "重点事项", "指标（任务）", "目标任务名称", "主要经济指标", "经济指标", "主要发展指标", "指标项目", "统计指标", "二级指标", "三级指标", "具体指标", "科目", "预算科目", "民生实事", "实事项目", "监测指标", "重点指标", "发展指标", "任务指标", "指标名", "指标内容", "指标简称", "指标全称", "指标中文名称", "指标名称及单位", "指标/单位", "指标体系", "核心指标", "牵头指标", "计划指标", "计划指标名称", "评价指标", "经济社会发展指标", "目标任务指标", "目标名称", "统计项目", "考核项目"],
        &["indicator", "indicator name", "item", "items", "indicators", "main indicators", "key indicators", "task", "name of indicator", "indicator_name", "kpi", "metric"]),
    of(Role::Id, &["指标id"], &["id", "indicator id"]),
    of(Role::Period, &["数据截至", "统计截止日期", "统计日期", "数据日期", "报表日期", "截止日", "统计期间", "统计时段", "数据时段", "监测时段", "考核时段", "所属时期", "时段", "数据截止", "日期", "报告期别", "核算期", "时间范围", "数据截止日", "完成时点", "填报期", "时点", "考核期", "报表期", "报表期别", "统计时点", "年月", "统计年月", "数据所属期", "会计期间", "账期", "截止月份", "数据期间", "期间", "时间", "时期", "报告期", "期别", "数据期", "统计时间", "统计期", "所属期", "所属期间", "统计周期", "数据时间", "数据时点", "截止日期", "数据截止日期", "截止时间", "统计截止时间", "截至时间", "截至日期", "截至"],
        &["report_date", "report date", "reporting date", "period end", "period ending", "as at date", "as of date", "stat_period", "data_period", "report_period", "stat_time", "stat_date", "period", "time", "date", "time period", "reporting period", "time_period", "as at", "as of", "reference period", "data_date"]),
    of(Role::Year, &["年份", "年度", "年", "财年", "财政年度", "会计年度", "统计年度", "数据年份"], &["year", "financial year", "fiscal year", "tax year", "fy", "reporting year"]),
    of(Role::Month, &["所属月份", "填报月份", "月", "月份", "统计月份", "报告月份", "数据月份", "截止月"], &["month", "stat_month"]),
    of(Role::Quarter, &["季度", "季"], &["quarter"]),
    of(Role::Value, &["实完成", "实完成数", "产量", "修正数", "修订数", "订正数", "本月末", "最终数", "终审数", "期末值", "是否建成", "是否开通", "是否投用", "最新值", "最新累计值", "最新进展情况", "当前完成", "当前完成值", "完成任务数", "监测值", "上报数", "上报值", "填报数", "填报值", "填报数据", "部门填报数据", "报送数", "报送值", "报告期数", "报告期值", "报告期完成", "报告期实际", "报告期末", "核定值", "统计局核定数", "统计数据", "完成数据", "完成结果", "指标数值", "最新完成数", "全市合计", "我市完成", "我市实际", "已完工", "建成", "已建成", "建成数", "数值", "实际值", "完成值", "数据", "完成情况", "完成数", "实际数", "实际", "完成", "指标值", "实绩", "实际完成", "实际完成值", "实际完成数", "完成量", "完成额", "统计值", "数", "已完成", "已完成数", "已完成量", "已完成值", "目前完成", "目前完成数", "目前完成情况", "快报数", "初步数", "核定数", "核实数", "最新数", "最新", "办结", "办结数", "已办结", "完成个数", "完成总数", "当前值", "现状值", "现值", "实际达到", "新增数", "审定数", "统计数", "期末数", "期末", "月末数", "月末"],
        &["latest value", "latest", "latest figure", "latest actual", "current", "performance to date", "reported", "reported value", "latest result", "absolute value", "value", "actual", "actuals", "actual value", "obs_value", "figure", "result", "achieved", "outturn", "actual figure", "completed", "current value", "reached so far", "realised", "realized", "data_value", "completed to date", "done", "done to date"]),
    of(Role::OfMonth, &["本月新增", "当月新增", "本月进展", "当月进展", "本月", "当月", "本月数", "当月数", "本月值", "当月值", "本月实际", "本月完成", "当月完成", "本期"],
        &["this month", "month value", "of the month"]),
    of(Role::UpToDate, &["年初以来累计完成", "年初以来完成", "年初至今累计", "年初至今完成", "本年累计完成", "今年累计完成", "年内累计", "年内完成", "本年新增", "当年新增", "今年新增", "年初以来", "本年止累计", "累计进展", "年初以来累计", "累计", "本月止累计", "累计值", "累计数", "累计完成", "本年累计", "年初至今", "截止目前", "累计实际", "自年初累计", "累计完成值", "累计完成数", "累计新增"],
        &["accumulated", "accumulative", "ytd", "year to date", "cumulative", "up to date", "cumulative value"]),
    of(Role::LastYear, &["上年产量", "同比基数", "上年同期", "去年同期", "上年同期数", "去年同期数", "上年同期值", "同期", "同期数", "上年同期累计", "去年同期累计", "上年同期完成"],
        &["same period last year", "same period of last year"]),
    of(Role::PreviousYear, &["上年基数", "上年", "上年数", "去年", "去年数", "上年完成", "上年实际", "上年值", "上年实绩", "上年完成值"],
        &["last year", "previous year", "prior year"]),
    of(Role::LastYearEnd, &["上年末", "上年底", "去年末", "去年底", "年初数", "上年末数"],
        &["end of last year"]),
    of(Role::Growth, &["本期增速", "同比增长", "同比", "同比增速", "同比增幅", "同比增减率", "比上年同期±", "比上年同期增长", "比上年增长", "比去年同期增长", "同比±", "累计同比", "累计增长", "累计增速", "累计同比增长", "累计同比增速", "增速", "增长率", "增长速度", "增幅", "同比增长率", "增长", "可比增长", "可比价增长", "按可比价增长", "按可比价格增长", "可比增速", "可比价增速", "增长(下降)", "同比增长(下降)"],
        &["growth", "yoy", "year on year", "yoy growth", "growth rate", "ytd growth", "change on year"]),
    of(Role::LastYearsGrowth, &["上年同期增长", "去年同期增长", "上年同期增速", "去年同期增速", "上年同期增幅", "去年同期增幅", "上年同期同比", "去年同期同比", "上年同期增长率", "去年同期增长率", "上年同期±"],
        &["growth last year", "last year's growth", "yoy last year"]),
    of(Role::GrowthOfMonth, &["当月同比", "本月同比", "当月增速", "当月同比增长", "当月同比增速", "当月增长", "本月增长", "本月增速", "本月同比增长"],
        &["growth of the month", "month yoy"]),
    of(Role::Change, &["上月止累计", "截至上月止累计", "正在建设", "在建", "高于全市gdp增速", "截至上月完成", "截至上月完成数", "原报数", "原上报数", "平均增速", "平均增长", "平均增长率", "增速比全国高", "增速比全省高", "与上月相比", "比上月变化", "比全省高", "比全国高", "比全省", "比全国", "比全市", "高于全省平均水平", "现价增速", "现价增长", "比全省高低", "比全国高低", "基期值", "基期", "基期数", "基准值", "奋斗目标", "挑战目标", "截至上月累计", "上月累计", "截至上月底累计", "至上月累计", "本周新增", "本周完成", "日均", "占gdp比重", "在建数", "上年全年增长", "上年全年增速", "历年累计", "环比", "环比增长", "环比增速", "环比增幅", "增减额", "增减量", "增减", "增减数", "增量", "比上月增长", "比上月", "比上月增减", "较上月", "两年平均", "两年平均增长", "两年平均增速", "同比增减额", "同比增减", "比上年增减", "比上年同期增减", "拉动", "拉动点数", "贡献率", "比重", "占比", "变化", "上期", "上月", "上期数", "上月数", "总投资", "计划总投资", "项目总投资", "名义增速", "名义增长", "高于全省", "低于全省", "高于全国", "低于全国", "高于全省平均", "高于全国平均", "自开工累计", "自开工累计完成", "自开工累计完成投资", "开工以来累计完成投资"],
        &["baseline", "baseline value", "base value", "target to date", "profiled target", "ytd target", "plan to date", "benchmark", "england average", "national average", "trend", "direction of travel", "dot", "mom", "month on month", "qoq", "change", "difference", "two-year average", "share"]),
    of(Role::Target, &["序时进度应完成", "量化指标", "三年累计目标", "工作目标", "政府工作报告目标", "市政府工作报告目标", "全年目标任务", "年度任务目标", "目标任务数", "年度工作目标", "基本目标", "创建任务", "年计划增长", "计划增长", "上级下达任务", "下达数", "争取目标", "力争目标", "保底目标", "人代会目标", "省定目标", "控制数", "控制目标", "约束值", "规划值", "调整目标", "调整后目标", "半年任务", "季度目标", "十四五目标", "量化目标", "总任务", "总目标", "目标要求", "攻坚目标", "三年目标", "市定目标", "确保目标", "“十四五”规划目标", "应完成", "序时应完成", "应完成数", "年度目标", "目标", "目标值", "全年目标", "年度目标值", "计划", "计划数", "计划值", "全年计划", "年度计划", "目标任务", "年度任务", "全年任务", "任务数", "目标数", "年计划", "年目标", "预期目标", "年度计划数", "计划目标", "序时目标", "时序目标", "时序计划", "目标增速", "年度指标", "全年指标", "考核值", "考核目标", "考核目标值", "省下达", "省下达任务", "省下达目标", "市分解", "预算数", "预算", "年初预算", "调整预算", "规划目标"],
        &["target", "plan", "planned", "goal", "annual target", "target value", "budget", "full-year target"]),
    of(Role::ShareDone, &["完成市定目标比例", "完成率", "完成比例", "完成进度", "进度", "完成%", "进度%", "完成年计划%", "占计划", "完成计划", "占年度目标", "目标完成率", "完成百分比", "完成程度", "任务完成率", "完成年度计划", "完成全年计划", "占全年计划", "占预算", "执行率", "时序进度", "序时进度"],
        &["share done", "completion", "completion rate", "progress", "% done", "percent complete", "achievement rate", "rate"]),
    of(Role::Gap, &["与年度目标相比", "超(欠)序时进度", "超(欠)序时进度(%)", "超(欠)序时进度%", "超(欠)进度", "超(欠)时序进度", "超序时", "与目标差值", "与时间进度相比", "与序时进度相比", "与时序进度相比", "超序时进度", "超时序进度", "超欠进度", "超欠序时进度", "超欠时序进度", "超(+)欠(-)时序进度", "超(+)欠(-)序时进度", "超(+)欠(-)进度", "超时间进度", "与目标差", "与序时进度差", "与年度目标差", "较序时", "较序时进度", "未完成", "剩余", "剩余任务", "未完成数", "剩余数", "差距", "缺口", "与目标差距", "差额", "偏差", "差值", "进度差", "欠进度", "距目标"], &["var", "var %", "variance %", "gap", "shortfall", "variance"]),
    of(Role::Forecast, &["全年预计", "预计", "预计数", "预计值", "预测", "预测值", "预测数", "全年预计数", "预计完成", "全年预计完成", "预计全年", "预期", "预期值", "预计全年完成"],
        &["forecast", "projection", "projected", "estimate", "outlook", "expected", "full-year forecast", "latest estimate", "fy outlook", "full-year outlook"]),
    of(Role::Sum, &["合计", "总计", "小计", "全年合计"], &["total", "sum"]),
    of(Role::Unit, &["单位/量纲", "指标计量单位", "数量单位", "计算单位", "计量", "量纲", "（单位）", "单位", "计量单位", "数据单位", "指标单位", "数值单位"], &["unit", "units", "unit of measure", "uom"]),
    of(Role::Scale, &["数量级", "量级", "倍数"], &["scale", "unit_mult", "unit multiplier", "multiplier"]),
    of(Role::Basis, &["时间口径", "统计频度", "数据频度", "累计口径", "口径", "统计口径", "数据口径", "频率", "频度", "数据频率"], &["basis", "frequency", "freq"]),
    of(Role::Kind, &["类型", "数据类型", "数据类别", "数据性质", "数值类型", "状态", "数据状态", "情景", "是否有效", "是否实际", "是否实际数", "是否正式", "是否正式数", "是否采用", "是否累计", "是否累计数", "是否核实", "是否已核实", "是否审核", "是否通过", "是否认可", "是否可用"],
        &["scenario", "status", "type", "data type", "value type", "obs_status", "version", "flag", "flags", "obs_flag"]),
    of(Role::Place, &["区市", "各区市", "乡镇", "乡镇(街道)", "乡镇街道", "街镇", "镇(街道)", "县市", "各市", "县区名称", "区县市", "区域名称", "片区", "各区县", "各县区", "地区", "区县", "市州", "园区", "区域", "区县名称", "地区名称", "县区", "县（市、区）", "县市区", "市县", "城市", "地市", "省份", "省市", "市", "区", "县", "镇街", "街道", "行政区", "行政区划", "板块", "功能区", "单位所在地"],
        &["ward", "borough", "municipality", "region", "district", "place", "area", "city", "county", "province", "location", "geo", "ref_area", "country"]),
    of(Role::Owner, &["实施主体", "建设主体", "承担单位", "落实单位", "实施单位", "承办单位", "完成单位", "承建单位", "责任单位", "牵头单位", "部门", "填报单位", "责任部门", "主管部门", "牵头部门", "责任科室", "报送单位", "数据来源单位", "配合单位", "责任主体", "主管单位", "科室", "统计部门", "单位名称", "填报单位名称", "上报单位"],
        &["lead officer", "portfolio holder", "directorate", "service area", "service", "lead", "department", "owner", "agency", "office", "responsible", "lead agency", "bureau"]),
    of(Role::Note, &["备注", "说明", "注", "注释", "情况说明"], &["narrative", "commentary", "note", "notes", "remark", "remarks", "comment", "comments"]),
    of(Role::Source, &["来源", "数据来源", "资料来源", "出处"], &["source", "data source", "reference", "url", "link"]),
    of(Role::Ignore, &["省内位次", "省内排名", "任务编号", "事项编号", "考核得分", "审核日期", "审核时间", "居全省位次", "居全国位次", "居全市位次", "在全省排名", "在全市排名", "在全国排名", "全市排名", "上报期", "上报时间", "起始时间", "开始时间", "起始日期", "开始日期", "一级指标", "序号", "编号", "行号", "代码", "指标代码", "指标编码", "编码", "责任人", "联系人", "联系电话", "电话", "手机", "填报人", "填表人", "审核人", "负责人", "牵头领导", "分管领导", "排名", "位次", "全省排名", "全省位次", "全国排名", "名次", "填报日期", "填报时间", "更新时间", "更新日期", "发布时间", "发布日期", "报送时间", "录入时间", "分类", "类别", "领域", "所属领域", "指标类别", "指标类型", "指标分类", "指标属性", "属性", "权重", "权数", "分值", "得分", "条款", "文号", "英文名称", "英文名", "联系人及电话", "联系方式", "是否过半", "是否达到时序进度", "红黄绿灯", "自评得分", "在全省位次", "时间节点", "完成时限", "完成期限", "办结时限", "时限", "完成时间", "计划完成时间", "要求完成时间", "频次", "报送频率", "红绿灯", "是否完成", "进展评价", "评价"],
        &["ref", "nr", "theme", "rag", "rag rating", "rag status", "priority", "no.", "no", "#", "index", "row", "code", "kind", "measure", "indicator code", "person", "contact", "phone", "email", "rank", "ranking", "updated", "updated at", "created", "created_at", "updated_at", "entered", "released", "category", "group", "sector", "weight", "score", "clause", "decimals", "unnamed: 0", "deadline", "due", "due date", "responsible person", "submitted by", "english name", "name_en"]),
];

/// A heading as it is compared: as a name, without blanks and line breaks.
pub fn folded(written: &str) -> String {
    let mut key = names::key(written.trim_start_matches('\u{feff}'));
    key.retain(|c| !c.is_whitespace());
    key
}

/// The headings that have a role: those that are built in, and those that a plan and a run add, which go before.
#[derive(Clone, Copy)]
pub struct RoleIndex<'a> {
    /// By the plan and by the command line.
    pub added: [Headings<'a>; 2],
}

impl RoleIndex<'_> {
    /// The role that the plan or the run gives a folded heading.
    pub fn added(&self, key: &str) -> Option<Role> {
        let mut added = self.added.iter().rev().flat_map(|added| added.iter());
        let found = added.find(|(_, heading)| folded(heading) == key);
        found.map(|(role, _)| *role)
    }
}

/// The roles of all built-in headings, folded once: a header asks for each of its cells and their parts.
static BUILT_IN: LazyLock<HashMap<String, Role>> = LazyLock::new(|| {
    let of = |one: &'static RoleHeadings| {
        one.zh
            .iter()
            .chain(one.en)
            .map(|heading| (folded(heading), one.role))
    };
    ROLES.iter().flat_map(of).collect()
});

/// The role that a folded heading has, whatever the plan adds.
pub fn built_in(key: &str) -> Option<Role> {
    BUILT_IN.get(key).copied()
}

/// The folded built-in headings of some roles.
pub fn headings_of(roles: &[Role]) -> impl Iterator<Item = &'static str> {
    let of_these = |(_, role): &(&String, &Role)| roles.contains(role);
    BUILT_IN
        .iter()
        .filter(of_these)
        .map(|(heading, _)| heading.as_str())
}

/// The role of a heading that says one thing in both languages: `指标 Indicator`, `数值/value`.
pub fn both_languages(key: &str) -> Option<Role> {
    let is_ascii = |c: char| c.is_ascii();
    let (zh, en) = if key.starts_with(is_ascii) {
        let end = key.find(|c: char| !c.is_ascii())?;
        (&key[end..], &key[..end])
    } else {
        key.split_at(key.find(is_ascii)?)
    };
    let joint = ['/', '(', ')', '-', '|', ':'];
    let (zh, en) = (zh.trim_matches(joint), en.trim_matches(joint));
    let role = built_in(zh)?;
    (built_in(en) == Some(role)).then_some(role)
}

/// Whether a folded heading is of the day on which a row was filled in.
pub fn is_of_filing(key: &str) -> bool {
    const FILED: [&str; 14] = [
        "发布日期",
        "发布时间",
        "released",
        "填报日期",
        "填报时间",
        "更新时间",
        "更新日期",
        "报送时间",
        "录入时间",
        "审核日期",
        "审核时间",
        "updated",
        "updatedat",
        "entered",
    ];
    FILED.contains(&key)
}

/// Whether a folded heading is of the class that an indicator is in. A word below it may divide the figure: 高校毕业生.
pub fn is_of_classes(key: &str) -> bool {
    const CLASSES: [&str; 25] = [
        "性别",
        "规模",
        "行业",
        "批次",
        "分项",
        "阶段",
        "企业规模",
        "层级",
        "级别",
        "层次",
        "一级指标",
        "分类",
        "类别",
        "领域",
        "所属领域",
        "指标类别",
        "指标类型",
        "指标分类",
        "指标属性",
        "属性",
        "category",
        "group",
        "sector",
        "kind",
        "measure",
    ];
    CLASSES.contains(&key)
}

/// Whether a text is what the column of indicators is called.
pub fn names_indicators(written: &str) -> bool {
    built_in(&folded(written)) == Some(Role::Indicator)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn every_role_has_headings_and_no_heading_two_roles() {
        let mut seen = HashSet::new();
        for one in &ROLES {
            for heading in one.zh.iter().chain(one.en) {
                assert!(seen.insert(folded(heading)), "{heading}");
            }
        }
        assert!(Role::iter().all(|role| ROLES.iter().any(|one| one.role == role)));
    }

    #[test]
    fn headings_may_be_in_both_languages() {
        assert_eq!(both_languages("指标indicator"), Some(Role::Indicator));
        assert_eq!(both_languages("value/数值"), Some(Role::Value));
        assert_eq!(both_languages("指标value"), None);
    }
}
