//! Problems of indicators: names that are unknown, figures that are not there.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::{nearest_or, quoted};

pub fn empty_indicator() -> Message {
    Message::new(
        "这一行没有指标名称",
        "填写指标名称，与上一行相同的也要填写；不需要的行请整行清空",
    )
}

pub fn unknown_indicator(name: &str, rows: usize, near: &[String]) -> Message {
    // asked for on the command line, there is no row
    let unused = match rows {
        0 => String::new(),
        _ => format!("，{rows} 行未使用"),
    };
    Message::new(
        format!("规划中没有指标 `{name}`{unused}"),
        nearest_or(
            near,
            "核对名称；若是同一指标的另一名称，可写入规划文件的 `aliases`",
        ),
    )
}

pub fn other_indicators(rows: usize, names: &[String]) -> Message {
    Message::new(
        format!("规划中没有的指标 {rows} 行，没有使用：{}", quoted(names)),
        "若有规划的指标，核对名称，或把这一名称写入规划文件的 `aliases`；否则不需要处理",
    )
}

pub fn not_reported(names: &[String], all: usize) -> Message {
    let more = if all > names.len() { "…" } else { "" };
    Message::new(
        format!("{all} 项规划指标没有数据：{}{more}", quoted(names)),
        "补报（`plancheck template` 生成空表）；用 `--require-all` 逐项列出，并作为错误",
    )
}

pub fn missing_period(indicator: &str, months: &[String]) -> Message {
    Message::new(
        format!("`{indicator}` 逐月填报，却缺少 {}", quoted(months)),
        "补上缺少的月份；未公布的不必补",
    )
}
