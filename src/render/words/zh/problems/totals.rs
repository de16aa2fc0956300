//! Problems of figures beside each other: sums, repeats, revisions.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn missing_month(indicator: &str, months: &[String]) -> Message {
    Message::new(
        format!("`{indicator}` 缺少 {} 的数，无法累计", quoted(months)),
        "补上缺少的数；若这就是累计数，期间或表头写成 `1-6月` 的形式（或口径写 `累计`；规划期不止一年的写 `规划期累计`）",
    )
}

pub fn conflicting_figures(indicator: &str, period: &str, first: &str, second: &str) -> Message {
    Message::new(
        format!("`{indicator}` {period} 有两个不同的数：`{first}` 和 `{second}`"),
        "核实后只保留正确的一行；若按区县、部门等分列，用 `--by 列名` 分别判定",
    )
}

pub fn sum_differs(indicator: &str, period: &str, given: &str, sum: &str) -> Message {
    Message::new(
        format!("`{indicator}` {period} 的累计数是 `{given}`，而各期的数相加是 `{sum}`"),
        "核对累计数和各期的数；若只是四舍五入或修订，用 `--allow sum-differs` 以累计数为准",
    )
}

pub fn figure_in_note(indicator: &str, text: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的数没有填，备注里却写着 `{text}`"),
        "若就是这个数，填到数值列；若不是，在备注里写明是什么数",
    )
}

pub fn place_sum(indicator: &str, name: &str, given: &str, sum: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的 `{name}` 是 `{given}`，而各地区的数相加是 `{sum}`"),
        "核对这一行和各地区的数；各地区有重复计算的（如功能区），可用 `--allow place-sum`",
    )
}

pub fn part_of_sum(indicator: &str, given: &str, [name, sum]: [&str; 2]) -> Message {
    Message::new(
        format!("`{indicator}` 是 `{given}`，下面的 `{name}` 却是 `{sum}`，没有使用"),
        format!(
            "若 `{indicator}` 应是 `{sum}`，把它填到指标那一行；若不是，删去 `{name}`，或用 `--allow part-of-sum`"
        ),
    )
}

pub fn revised_figure(indicator: &str, period: &str, first: &str, second: &str) -> Message {
    Message::new(
        format!("`{indicator}` {period} 在前一文件中是 `{first}`，这里是 `{second}`"),
        "核实后统一两处的数；若确是修订，用 `--allow revised-figure` 以后一文件为准",
    )
}

pub fn falling_total(indicator: &str, before: &str, after: &str) -> Message {
    Message::new(
        format!("`{indicator}` 是累计数，却从 `{before}` 降到 `{after}`"),
        "检查单位、期间是否写错，是否误填了当月数；若各月填的都是当月数，加一列 `口径`，写 `当月`",
    )
}

pub fn flat_total(indicator: &str, first: &str, since: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` 看不出是当月数还是累计数：最早的一个月是 `{first}`，若是累计数，此后各月合计只有 `{since}`"
        ),
        format!(
            "若各月填的都是当月数，加一列 `口径`，写 `当月`；若是累计数，期间写 `{so_far}` 这样的形式，或 `口径` 写 `累计`"
        ),
    )
}

pub fn negative_total(indicator: &str, value: &str) -> Message {
    Message::new(
        format!("`{indicator}` 是累计数，不能为负：`{value}`"),
        "检查数值和指标是否对应",
    )
}

pub fn repeated_row(indicator: &str, period: &str) -> Message {
    Message::new(
        format!("`{indicator}` {period} 的同一个数出现了两次"),
        "删去其中一行",
    )
}
