//! Problems of keys that depend on each other, and of what figures are worked out from.

use crate::diagnostic::KeyMisfit;
use crate::render::words::message::Message;
use crate::render::words::zh::lists::nearest_or;

#[expect(clippy::too_many_lines, reason = "an arm for each problem")]
pub fn key_misfit(key: &str, misfit: &KeyMisfit) -> Message {
    let (why, help): (String, String) = match misfit {
        KeyMisfit::BetterWithoutBand => (
            "只有区间（`between`）才有好的一端".to_owned(),
            "目标写成 `between = [低, 高]`，或删去 `better`".to_owned(),
        ),
        KeyMisfit::HoldOfOther => (
            "只有时点数（level）会提前完成，才需要保持到期".to_owned(),
            "删去 `hold`".to_owned(),
        ),
        KeyMisfit::BaseUnused => (
            "这一目标不从基数算起".to_owned(),
            "上年的数写成 `last_year`；目标从基数推出的写 `{ base_plus = … }` 或 `{ base_times = … }`".to_owned(),
        ),
        KeyMisfit::BaseTwice => (
            "`last_year` 就是规划开始前一天的基数，两者只写一个".to_owned(),
            "删去其中一个".to_owned(),
        ),
        KeyMisfit::NamedWithoutStarts => (
            "没有 `year_starts`，年度就是日历年".to_owned(),
            "写上 `year_starts`，如 `year_starts = 4`，或删去 `year_named`".to_owned(),
        ),
        KeyMisfit::FixedWithoutValue => (
            "没有 `value`，无从以规划的数为准".to_owned(),
            "写上 `value`，或删去 `fixed`".to_owned(),
        ),
        KeyMisfit::BaseTooLate => (
            "基数不早于到期日".to_owned(),
            "核对 `period`".to_owned(),
        ),
        KeyMisfit::StartWithoutBase => (
            "时点数另定起点的，还要写从多少算起".to_owned(),
            "加上 `base = { period = \"…\", value = … }`".to_owned(),
        ),
        KeyMisfit::StartOutsidePlan => (
            "起点不在规划期内".to_owned(),
            "核对日期；规划期在 `[plan]` 的 `start` 和 `end`".to_owned(),
        ),
        KeyMisfit::Combine(ways) => (
            "这一类数不能这样合并计算".to_owned(),
            format!("写 {ways}"),
        ),
        KeyMisfit::DeriveFrom => (
            "由这一单位的数算不出本指标".to_owned(),
            "增速由总量的单位算出（如 `亿元`），以个百分点计的提高由 `%` 算出；其他删去 `derive_from`".to_owned(),
        ),
        KeyMisfit::BasisOfLevel => (
            "时点数不分当月、当季、累计".to_owned(),
            "删去 `basis`；全年平均写 `combine = \"mean\"`".to_owned(),
        ),
        KeyMisfit::AroundOfOther => (
            "跟随另一指标的目标没有可放宽的数".to_owned(),
            "写一个数（如 `around = 0.3`），或在目标中写 `plus`".to_owned(),
        ),
        KeyMisfit::AroundPassesBase { bound, base } => (
            format!("放宽后的目标值 {bound} 越过了基数 {base}，等于没有要求"),
            "写小一些的幅度（如 `around = \"1%\"` 或 `around = 0.3`），或删去 `around`".to_owned(),
        ),
        KeyMisfit::OfMilestone => (
            "建成与否的目标没有这一项".to_owned(),
            "只写 `measure = \"milestone\"` 和 `done = true`".to_owned(),
        ),
        KeyMisfit::MilestoneWithoutDone => (
            "建成与否的目标要写 `done = true`".to_owned(),
            "加上一行 `done = true`".to_owned(),
        ),
        KeyMisfit::DoneOfOther => (
            "只有建成与否的目标才写 `done`".to_owned(),
            "写 `measure = \"milestone\"`，或删去 `done`".to_owned(),
        ),
        KeyMisfit::UnknownOf(near) => (
            "没有这个 id 的目标".to_owned(),
            nearest_or(near, "写另一个目标的 id"),
        ),
        KeyMisfit::OfOfOf => (
            "所指的目标自己也有 `of`".to_owned(),
            "直接写最初那个目标的 id".to_owned(),
        ),
        KeyMisfit::OfDiffers => (
            "与 `of` 所指的目标不同，就不是同一个指标".to_owned(),
            "删去这一行（沿用所指目标的），或删去 `of`".to_owned(),
        ),
        KeyMisfit::OfGroup => (
            "组的目标只能是数或区间".to_owned(),
            "写一个数".to_owned(),
        ),
    };
    let problem = match misfit {
        KeyMisfit::MilestoneWithoutDone => format!("缺少 `{key}`"),
        KeyMisfit::StartWithoutBase => format!("`{key}` 不能单独写"),
        KeyMisfit::AroundPassesBase { .. } => format!("`{key}` 放得太宽"),
        KeyMisfit::UnknownOf(_) | KeyMisfit::OfOfOf => format!("`{key}` 所指不对"),
        _ => format!("`{key}` 在这里用不上"),
    };
    Message::new(format!("{problem}：{why}"), help)
}

pub fn base_differs(
    indicator: &str,
    period: &str,
    row: &str,
    plan: &str,
    is_fixed: bool,
) -> Message {
    let used = if is_fixed { "规划" } else { "数据" };
    Message::new(
        format!("`{indicator}` {period} 的基数：数据为 {row}，规划写的是 {plan}"),
        format!("现采用{used}中的数；请核对，若以规划为准，在 `base` 中写 `fixed = true`"),
    )
}

pub fn bound_differs(indicator: &str, period: &str, row: &str, plan: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` {period} 的基数：数据为 {row}，规划写的是 {plan}；目标由基数推出，两者得出不同的目标"
        ),
        "改正其中一个；若以规划为准，在 `base` 中写 `fixed = true`",
    )
}

pub fn combine_unsaid(indicator: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的规划期不止一年，却没有写各年的数怎样合并计算"),
        "年均写 `combine = \"mean\"`，累计增减写 `combine = \"compound\"`，只看最新一期写 `combine = \"last\"`",
    )
}

pub fn nothing_to_derive_from(indicator: &str, period: &str, wanted: &str) -> Message {
    Message::new(
        format!("`{indicator}` 有 {period} 的数，没有 {wanted} 的，算不出增减"),
        format!("补一行 {wanted} 的数，或直接填增速（或提高的百分点）"),
    )
}

pub fn not_yes_or_no(text: &str) -> Message {
    Message::new(
        format!("`{text}` 没有说是否建成"),
        "写 `是` 或 `否`（已完成/未完成、已建成/在建 也可以）",
    )
}
