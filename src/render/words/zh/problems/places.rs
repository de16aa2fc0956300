//! Problems of places and groups.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::{nearest_or, quoted};

pub fn title_place(place: &str, area: &str) -> Message {
    Message::new(
        format!("按标题或表名，这是 `{place}` 的数，而规划是 `{area}` 的"),
        "换成规划所属地区的文件；若两者是同一地区，把这个名称写入规划文件 `[plan]` 的 `area`",
    )
}

pub fn several_places(column: &str, places: &[String], all: usize) -> Message {
    let more = if all > places.len() { " …" } else { "" };
    Message::new(
        format!(
            "`{column}` 列中有 {all} 个地区：{}{more}，不知检查哪一个",
            quoted(places)
        ),
        format!(
            "用 `--where {column}={}` 只检查一个，用 `--by {column}` 分别检查，或在规划文件 `[plan]` 的 `area` 中写明规划所属地区",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn other_places(places: &[String], area: &[String], column: &str) -> Message {
    Message::new(
        format!(
            "只有其他地区的数（{}），没有 {} 的",
            quoted(places),
            quoted(area)
        ),
        format!(
            "用 `--where {column}={}` 检查其中一个，或用 `--by {column}` 分别检查",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn blank_place(column: &str, above: &str) -> Message {
    Message::new(
        format!("`{column}` 列的这一格是空的，按本地的数读取，可上面写的是 `{above}`"),
        format!("若是 `{above}` 的数，每一行都填上；若是本地的数，填上本地的名称"),
    )
}

pub fn single_place(column: &str, place: &str) -> Message {
    Message::new(
        format!("全部数都是 `{place}` 的（`{column}` 列）"),
        "不需要处理；规划文件 `[plan]` 的 `area` 可写明规划所属地区",
    )
}

pub fn rows_set_aside(places: usize, filtered: usize, sums: usize) -> Message {
    let parts = [
        (places, "行是其他地区的"),
        (filtered, "行不符合 `--where`"),
        (sums, "行是合计或全市的"),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    Message::new(format!("没有读的行：{}", parts.join("，")), "不需要处理")
}

pub fn rows_differ(indicator: &str, period: &str, column: &[String; 3]) -> Message {
    let [column, first, second] = column;
    Message::new(
        format!("`{indicator}` {period} 有两行，只有 `{column}` 列不同：`{first}` 和 `{second}`"),
        format!(
            "用 `--where {column}={first}` 只读其中一种，或用 `--by {column}` 分别检查；若是重复的行，删去一行"
        ),
    )
}

pub fn not_a_group(name: &str) -> Message {
    Message::new(
        format!("`--by {name}`：这一列是指标、期间、数或类型，不能用来分组"),
        "`--by` 用于区县、部门、企业这样的列；只读其中一种，用 `--where 列=值`",
    )
}

/// The column that an option (`--by`, `--where`) names is not there.
pub fn missing_column(option: &str, name: &str, columns: &[String]) -> Message {
    Message::new(
        format!("表头中没有 `{option}` 所指的列 `{name}`"),
        format!("改用表头中有的列：{}", quoted(columns)),
    )
}

pub fn empty_group(column: &str) -> Message {
    Message::new(
        format!("这一行没有写 `{column}`，不知属于哪一组"),
        format!("在 `{column}` 列逐行写明（合并的单元格要拆开）；合计行请删去，或写作 `全市`"),
    )
}

pub fn unknown_group(name: &str, target: &str, near: &[String]) -> Message {
    Message::new(
        format!("规划为 `{name}` 单独规定了 `{target}` 的目标，数据中却没有这一组"),
        nearest_or(near, "核对名称，或补上它的数据"),
    )
}
