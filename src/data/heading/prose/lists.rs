//! The words by which texts near figures say what those are, folded and without blanks.

use crate::model::plan::Role;

/// Words that make a table, a row or a cell one that no flag may rest on, whatever stands around them.
#[rustfmt::skip]
pub const DRAFTS: [&str; 185] = [
    "按进度估", "按进度估算", "按进度测算", "按进度推算", "按时间进度估算", "暂缺",
    "力争完成", "争取完成", "预计可完成", "预计能完成",
    "不同意", "不同意上报", "请重报", "暂不上报", "不予上报",
    "待更正", "请改", "请修改", "请更正",
    "不对", "旧", "有错", "再核", "重报", "未出",
    "草案", "更正", "拟", "申报", "撤回", "已撤回", "删除", "已删除", "失效", "已失效", "废止", "已废止", "已作废", "未提交", "暂存", "审核不通过", "退回修改", "待审批", "估报", "疑似错误", "旧版", "已替换", "不计入", "不完全统计",
    "不作为考核依据", "退回重报", "此件退回重报", "本表退回重报", "争议数", "underreview",
    "数据不实", "不实", "不可信",
    "拟开工", "已签约待开工", "错", "错误", "数据有误", "数据错误", "数据异常", "不准确", "数据不准确", "此数不用", "弃用", "驳回", "已驳回", "不予认可", "不认可", "未认可", "规划数", "演示用", "rejected", "pendingapproval", "imputed", "invalid", "abnormal", "模板", "试算表", "填报模板", "draft-notfinal", "figuresaretargets", "targetfigures",
    "拟建", "拟建项目", "拟开工项目", "筹建", "拟新增", "申报数",
    "待报", "待定", "待查", "存疑", "疑问", "需核实", "请核", "请核实", "核实中", "未确定", "不确定", "暂定", "初稿", "演示", "假数据", "含重复", "剔重前",
    "去重前", "demo", "pending", "wrong", "error", "notfinal", "toberevised", "sampledata", "planfigure",
    "有误", "此数有误", "未审", "审核中", "审核未通过", "待补", "待补报", "占位", "暂填", "测试", "不全", "不完整", "重复计算", "未剔重", "估", "估计", "约数", "大概",
    "下达数", "考核数", "分解", "分解数", "争取", "力争", "确保", "争取数", "力争数", "test", "dummy", "placeholder", "tbd", "incomplete", "partial",
    "待更新", "待核定", "待审定", "未核", "待核", "待修正", "unaudited", "unverified", "未核定", "未确认", "superseded", "withdrawn", "obsolete",
    "作废", "草稿", "未审核", "待审核", "未审定", "无效", "退回", "已退回", "待审", "未通过", "待核实", "模拟", "样表", "样例", "示例", "虚拟", "试算",
    "draft", "void", "mock",
];

/// 位次, and other words of figures that no target takes, beside those of headings.
#[rustfmt::skip]
pub const OTHERS: [&str; 102] = [
    "开工套数", "非新增",
    "调整前", "修订前", "开工数", "受理数", "已立项", "折年数", "季调", "三年累计", "五年累计", "建成以来累计", "原数",
    "旬报", "旬报数", "旬快报", "旬快报数",
    "已签合同数", "签合同数", "批复数", "核准数", "存量", "存量数", "累计建成数", "非当年新建", "未扣除重复", "剔除基数", "扣除基数", "净增数", "按人次统计", "人次数", "本表不含当月", "不含当月", "不含本月", "年底数", "调整后的目标", "carriedover", "figurecarriedover",
    "annualised", "annualized", "annualrate", "seasonallyadjusted",
    "折年率", "年化", "折算数", "参考数", "参考值", "年末数", "滞后一个月", "数据滞后一个月", "samelastmonth", "sameaslastmonth", "oldbasis",
    "olddefinition", "monthlyaverage", "contracted", "pledged", "signed", "lastyear'sfigure", "nominalterms",
    "provincialtotal", "districttotal", "districtfigure",
    "同上月", "与上月相同", "同上期", "上期数", "旧口径", "老口径", "原口径", "旧数", "历史", "含去年", "含上年", "月均", "日均", "合同数", "意向", "备案数", "明年",
    "意向数", "签约数", "协议数", "不可比", "口径不同", "口径不一致", "口径调整",
    "名义", "名义值", "nominal",
    "位次", "排名", "名次", "全省位次", "全省排名", "全国位次", "全国排名", "历年累计", "贡献率", "拉动点数", "two-yearaverage", "rank",
];

/// Words that say that a figure is of a fall, where it has no sign.
#[rustfmt::skip]
pub const FALLS: [&str; 14] = [
    "下降", "减少", "下跌", "负增长", "负", "减", "降", "↓", "▼", "decrease", "decline", "down", "fall", "negative",
];

/// Words of sections whose rows are of a part of the area's, or of what is not there yet; in a column they are how a
/// task is run.
#[rustfmt::skip]
pub const PARTIAL_SECTIONS: [&str; 57] = [
    "计划开展事项", "拟开展事项", "在谈在跟", "在谈项目", "在谈",
    "重点企业", "百强企业", "上市公司", "亿元以上项目", "5000万元以上项目", "限额以上", "限上", "规下", "部门数据", "黄河流域",
    "各区县", "区县", "各县区", "县区", "分区县",
    "民营经济", "民营部分", "市辖区", "市辖区部分", "规模以下", "储备库", "意向签约",
    "目标任务", "分解任务", "待统计", "省直单位", "意向项目", "签约项目",
    "市级", "省级", "区级", "县级", "区县级", "市本级", "中央级", "市属企业", "省属企业", "央属企业", "中央企业", "央企", "国有企业", "国企", "民营企业",
    "私营企业", "外资企业", "在建", "在建项目", "拟建", "拟建项目", "拟新增", "筹建", "储备项目",
];

/// Words of notes for plans and forecasts, within a longer text.
#[rustfmt::skip]
pub const NO_ACTUAL: [&str; 41] = [
    "非最终", "未最终", "尚未最终", "尚未公布", "误报", "填报错误", "正在核实", "请忽略", "不是考核口径", "未更新", "未经核实",
    "填反", "填错",
    "有误",
    "未核实", "待核", "预计", "预测", "预估", "估计数", "估算", "暂估", "推算", "计划数", "计划值", "目标数", "目标值", "预期数", "预期值", "预期目标", "模拟",
    "forecast", "projected", "projection", "planned", "budgeted", "expected", "estimated", "estimate",
    "target value", "作废",
];

/// Words of notes for figures of a month, within a longer text.
#[rustfmt::skip]
pub const SINGLE_PERIOD: [&str; 18] = [
    "当月数", "当月值", "单月数", "单月值", "本月数", "本月值", "当季数", "单季数", "季度数", "月度数", "为当月", "为单月", "为本月", "非累计", "不是累计",
    "not cumulative", "month only", "single month",
];

/// Words of notes for figures of other places, within a longer text.
pub const ELSEWHERE: [&str; 4] = ["全省数", "全国数", "全省口径", "全国口径"];

/// Words before what a clause says.
#[rustfmt::skip]
pub const LEADS: [&str; 74] = [
    "按照", "按",
    "先填", "先报", "暂填", "暂报", "暂用", "沿用",
    "以下", "下列",
    "covers", "for", "取自", "来自", "源自", "引自",
    "仅统计", "只统计", "统计",
    "datafor", "figuresfor", "cumulativeto", "dataasof", "dataasat", "datato", "datathrough", "asof", "asat", "through", "upto", "until", "theendof",
    "endof", "end-", "end", "to",
    "补录", "补报",
    "以上", "上述", "本表", "表中", "表内", "该表", "全表", "数据", "数字", "数值", "此", "该", "均", "都", "全部", "暂", "仅", "只", "截至",
    "截止到", "截止", "更新至", "累计至", "统计至", "为", "系", "是", "属", "采用", "使用", "口径", "指标", "增速", "thisis", "this", "the",
];

/// Words behind it.
#[rustfmt::skip]
pub const TAILS: [&str; 39] = [
    "部分", "合计", "总计", "平均", "平均值", "平均数", "均值", "完成数", "完成值", "余额", "核算",
    "快报", "月报", "统计公报", "公报", "统计年鉴", "年鉴",
    "only",
    "新增", "发生",
    "的数据", "数据", "数", "值", "口径", "情况", "计算", "统计", "累计", "水平", "增速", "增幅", "指标", "的", "figures", "figure", "values", "value",
    "data",
];

/// Words between what a clause speaks of and what it says of it.
#[rustfmt::skip]
pub const COPULAS: [&str; 11] = [
    "截止到", "截至", "截止", "更新至", "均为", "为", "系", "是", "属", "are", "is",
];

/// Roles of headings that are of other figures than the one that is asked for.
pub const OTHER_ROLES: [Role; 8] = [
    Role::Change,
    Role::ShareDone,
    Role::Gap,
    Role::LastYear,
    Role::PreviousYear,
    Role::LastYearEnd,
    Role::LastYearsGrowth,
    Role::GrowthOfMonth,
];
