//! The list of headings that data files may have.

use crate::model::plan::Role;

pub const THESE_MAY_BE_ADDED_TO: &str = "规划文件的 `[headings]`（如 `value = [\"本年实绩\"]`）和 `--heading 本年实绩=value` 可以增加。\n";

/// The use of a column.
pub fn uses(role: Role) -> &'static str {
    match role {
        Role::Indicator => "哪一项指标",
        Role::Id => "指标的编号，须与名称一致；数据库的序号不读",
        Role::Period => "哪一期的数",
        Role::Year => "年份，与月份、季度、期间合用；与期间矛盾是错误",
        Role::Month => "月份，与年份合用",
        Role::Quarter => "季度，与年份合用",
        Role::Value => "要检查的数",
        Role::OfMonth => "当月数；旁边有累计时取累计",
        Role::UpToDate => "年初至今的累计数，优先取用",
        Role::LastYear => "上年同期的数，当作上年的一行",
        Role::PreviousYear => "上年的数：只在全年的表里当作上年的一行",
        Role::LastYearEnd => "上年末的数，是水平指标的基数",
        Role::Growth => "年初至今的同比增速，增速指标取这一列",
        Role::LastYearsGrowth => "上年同期的增速，有同比增速列时当作上年的一行",
        Role::GrowthOfMonth => "当月同比，不用",
        Role::Change => "环比、增减额、两年平均、比重，没有指标用",
        Role::Target => "目标数，从不当作实际数",
        Role::ShareDone => "完成比例，从不当作实际数",
        Role::Gap => "差距，从不当作实际数",
        Role::Forecast => "预计数，从不当作实际数",
        Role::Sum => "各月之和：等于各月相加则各月是当月数，否则是错误",
        Role::Unit => "数的单位，自动换算；`单位` 列中没有一格是计量单位的，当作责任单位",
        Role::Scale => "数的量级，自动换算",
        Role::Basis => "累计还是当月",
        Role::Kind => "实际还是计划、预计：只有实际数参加检查",
        Role::Place => "哪个地方的数：规划的 `area` 之外的行不用；用 --by 分别检查",
        Role::Owner => "责任单位，不参加检查；可用于 --by、--where",
        Role::Note => "备注，显示在 explain 中；写有“预计”等字样的会提示",
        Role::Source => "来源，显示在 explain 中",
        Role::Ignore => "只供人看，不读",
    }
}
