//! Problems of a plan file, its waivers included.

use crate::diagnostic::Expected;
use crate::render::terminal::cut;
use crate::render::words::message::Message;
use crate::render::words::zh::lists::nearest_or;

pub fn toml_syntax(message: &str) -> Message {
    let said = TOML_SAYS.iter().find(|(says, _)| message.starts_with(says));
    let said = said.map_or(message, |(_, said)| said);
    Message::new(
        format!("规划文件写法（TOML）有误：{said}"),
        "检查此处的引号、括号和等号；每行写 `键 = 值`",
    )
}

/// The messages of the TOML parser, by their first words; the rest is shown as it says it.
const TOML_SAYS: [(&str, &str); 14] = [
    (
        "string values must be quoted",
        "等号后没有内容，或文字没有写在英文引号里，如 `\"市发改委\"`",
    ),
    ("invalid basic string", "引号没有闭合，或里面有不能用的字符"),
    ("invalid literal string", "单引号没有闭合"),
    ("key with no value", "键后面缺 `=` 和值"),
    ("unclosed array table", "表头缺 `]]`"),
    ("unclosed table", "表头缺 `]`"),
    ("unclosed array", "方括号没有闭合，缺 `]`"),
    ("unclosed inline table", "花括号没有闭合，缺 `}`"),
    (
        "missing comma between array elements",
        "方括号里的各项之间缺逗号",
    ),
    (
        "missing comma between key-value pairs",
        "花括号里的各项之间缺逗号",
    ),
    ("duplicate key", "这个键或表已经写过"),
    ("unexpected leading zero", "数不能以 0 开头"),
    (
        "unexpected key or value",
        "值后面还有多余的内容（数里不写千位逗号）",
    ),
    ("invalid unquoted key", "键只能用字母、数字、`-` 和 `_`"),
];

pub fn unknown_key(key: &str, near: &[String]) -> Message {
    Message::new(
        format!("规划文件中没有 `{key}` 这一项"),
        nearest_or(near, "删去它，或写成注释（行首加 `#`）"),
    )
}

/// The table or target that a key belongs to.
fn table(name: &str) -> String {
    match name {
        "" => "文件或目标".to_owned(),
        "plan" | "section" => format!("`[{name}]`"),
        id => format!("目标 `{id}`"),
    }
}

pub fn missing_key(key: &str, owner: &str) -> Message {
    Message::new(
        format!("{} 缺少 `{key}`", table(owner)),
        format!("加上一行 `{key} = …`"),
    )
}

/// The values that a key takes.
fn expectation(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "文字，不能为空，如 `\"…\"`",
        Expected::Texts => "几个名称，放在方括号里，如 `[\"GDP\", \"生产总值\"]`",
        Expected::Number => "十进制数，如 `8` 或 `0.5`，绝对值小于 10¹⁵",
        Expected::Boolean => "`true` 或 `false`",
        Expected::Date => "日期，如 `2021-12-31`",
        Expected::Percentage => "`\"0%\"` 到 `\"100%\"` 之间的百分比",
        Expected::Table => "表：`[plan]`、`[[target]]`、`[[section]]`",
        Expected::Kind => {
            "`\"binding\"`（约束性）、`\"expected\"`（预期性）或 `\"task\"`（工作任务）"
        }
        Expected::Measure => {
            "`\"total\"`（累计）、`\"level\"`（水平）、`\"growth\"`（增速）、`\"ratio\"`（比率）或 `\"milestone\"`（建成与否）"
        }
        Expected::Threshold => {
            "数（如 `8`）、`{ same_as = \"id\" }`（可加 `plus`）、`{ base_plus = 1 }`、`{ base_times = 0.85 }` 或 `\"assigned\"`"
        }
        Expected::Band => "两个数，如 `[3, 5]`",
        Expected::Pace => "`\"year-end\"`，或累计百分比，如 `[20, 45, 70, 100]`",
        Expected::PercentUnit => "`\"%\"`：增速以百分比计",
        Expected::Unit => "文字，如 `\"亿元\"`；指数没有单位，写 `\"\"`",
        Expected::Around => {
            "`true`（规划的幅度）、自己的幅度（如 `\"2%\"`），或目标单位的数（如 `0.3`）"
        }
        Expected::Better => "`\"higher\"`（越高越好）或 `\"lower\"`（越低越好）",
        Expected::Combine => {
            "`\"sum\"`（相加）、`\"mean\"`（平均）、`\"compound\"`（连乘）或 `\"last\"`（最新一期）"
        }
        Expected::Basis => {
            "`\"month\"`、`\"quarter\"`、`\"year\"`、`\"ytd\"`（年初至今）或 `\"plan\"`（规划期累计）"
        }
        Expected::FirstMonth => "1 到 12 的月份，如 `4`",
        Expected::YearNamed => "`\"start\"`（按起始年称呼）或 `\"end\"`（按结束年称呼）",
        Expected::Period => "期间，如 `\"2020\"`、`\"2020-06\"`",
        Expected::Id => "小写字母、数字和连字符，如 `\"retail-sales\"`",
    }
}

/// Words behind Chinese ones, from which a backtick is set off.
fn behind_words(words: &str) -> String {
    let blank = if words.starts_with('`') { " " } else { "" };
    format!("{blank}{words}")
}

pub fn wrong_type(key: &str, found: &str, expected: Expected) -> Message {
    Message::new(
        format!("`{key}` 不能写成 `{}`", cut(found, 40)),
        format!("应写{}", behind_words(expectation(expected))),
    )
}

pub fn no_targets(file: &str) -> Message {
    Message::new(
        format!("`{file}` 中没有任何目标"),
        "每个目标写一个 `[[target]]` 表",
    )
}

pub fn plan_upside_down() -> Message {
    Message::new("规划的结束日期早于开始日期", "核对 `start` 和 `end`")
}

pub fn due_outside_plan(due: &str) -> Message {
    Message::new(
        format!("`{due}` 不在规划期内"),
        "期限应在 `start` 与 `end` 之间",
    )
}

pub fn no_goal(id: &str) -> Message {
    Message::new(
        format!("目标 `{id}` 没有写要达到什么"),
        "写 `at_least`、`more_than`、`at_most`、`less_than`、`between` 中的一个",
    )
}

pub fn two_goals(first: &str, second: &str) -> Message {
    Message::new(
        format!("已有 `{first}`，又写了 `{second}`"),
        "一个目标只有一个要求；区间用 `between = [低, 高]`",
    )
}

pub fn duplicate_id(id: &str) -> Message {
    Message::new(format!("`id` `{id}` 用了两次"), "每个目标用自己的 `id`")
}

pub fn two_roles(heading: &str) -> Message {
    Message::new(
        format!("表头 `{heading}` 在 `[headings]` 中写了两种含义"),
        "只保留一处",
    )
}

pub fn shared_name(name: &str, owner: &str) -> Message {
    Message::new(
        format!("`{name}` 已是目标 `{owner}` 的名称"),
        "从其中一个目标删去此名称，否则数据无法对应",
    )
}

pub fn unknown_partner(id: &str, near: &[String]) -> Message {
    Message::new(
        format!("`same_as` 所指的 `{id}` 不存在"),
        nearest_or(near, "写另一个目标的 `id`"),
    )
}

pub fn partner_circle(circle: &[String]) -> Message {
    Message::new(
        format!("`same_as` 又指回自己：{}", circle.join(" → ")),
        "至少一个目标要写自己的数",
    )
}

pub fn partner_differs(id: &str, own: &str, partner: &str) -> Message {
    Message::new(
        format!("`{id}` 的数（{partner}）与本目标（{own}）不可比"),
        "`same_as` 的两个目标，`measure` 和 `unit` 必须相同",
    )
}

pub fn band_upside_down(low: &str, high: &str) -> Message {
    Message::new(
        format!("`between` 的低端 `{low}` 大于高端 `{high}`"),
        format!("写成 `between = [{high}, {low}]`"),
    )
}

pub fn pace_not_full(last: &str) -> Message {
    Message::new(
        format!("`pace` 的最后一个数是 `{last}`，应为 100"),
        "写累计百分比，到期时为 100",
    )
}

pub fn pace_falls(before: &str, value: &str) -> Message {
    Message::new(
        format!("`pace` 从 `{before}` 降到 `{value}`"),
        "写累计百分比，后面的数不能小于前面的",
    )
}

pub fn pace_steps() -> Message {
    Message::new(
        "`pace` 里没有数",
        "写累计百分比，如 `[20, 45, 70, 100]`，或 `\"year-end\"`",
    )
}

pub fn pace_unused() -> Message {
    Message::new(
        "增速、比率和与他项比较的目标不按进度折算，不能写 `pace`",
        "删去 `pace`",
    )
}

pub fn missing_unit(id: &str) -> Message {
    Message::new(
        format!("目标 `{id}` 没有写 `unit`"),
        "写明单位，如 `unit = \"亿元\"`",
    )
}

pub fn around_without_share() -> Message {
    Message::new(
        "写了 `around = true`，但 `[plan]` 没有说明“左右”放宽多少",
        "在 `[plan]` 中写 `around = \"5%\"`",
    )
}

pub fn assigned_by(assigned: bool) -> Message {
    match assigned {
        true => Message::new(
            "目标由上级下达，但没有写由谁下达",
            "加上一行 `assigned_by = \"山东省\"`",
        ),
        false => Message::new(
            "写了 `assigned_by`，目标值却不是 `\"assigned\"`",
            "删去 `assigned_by`，或把目标值写成 `\"assigned\"`",
        ),
    }
}

pub fn repeated_group(name: &str) -> Message {
    Message::new(format!("`{name}` 在同一目标下写了两次"), "只保留一处")
}

pub fn unknown_waived(id: &str, near: &[String]) -> Message {
    Message::new(
        format!("豁免所指的 `{id}` 不是规划中的目标"),
        nearest_or(near, "写目标的 `id`；`plancheck targets` 列出全部"),
    )
}

pub fn repeated_waiver(id: &str) -> Message {
    Message::new(format!("`{id}` 有两项豁免"), "只保留一项")
}

pub fn expired_waiver(id: &str, until: &str, reason: &str) -> Message {
    Message::new(
        format!("`{id}` 的豁免已于 {until} 到期（{reason}），而目标仍未完成或未判定"),
        "确需继续豁免的，写新的 `until` 和理由；不再豁免的，删去这一项",
    )
}

pub fn unused_waiver(id: &str) -> Message {
    Message::new(
        format!("`{id}` 已完成或达进度，不需要豁免"),
        "从文件中删去这一项 `[[waiver]]`",
    )
}
