//! Problems of periods.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn unreadable_period(text: &str) -> Message {
    if text.is_empty() {
        return Message::new("这一行没有期间", "填写期间；与上一行相同的，也要填写");
    }
    Message::new(
        format!("`{text}` 无法识别为期间"),
        "请写成 `2021-06`、`2021年1-6月`、`2021年二季度` 或 `2021` 这样的形式",
    )
}

pub fn day_period(text: &str, month: &str) -> Message {
    Message::new(
        format!("`{text}` 是某一天；Excel 常把月份改成这样的日期，期间就错了"),
        format!(
            "若是月份，先在 Excel 中把该列格式设为“文本”，再写 `{month}` 或 `1-6月` 这样的形式；若确是这一天，用 `--allow day-period`"
        ),
    )
}

pub fn period_without_year(text: &str) -> Message {
    Message::new(
        format!("`{text}` 没有年份，看不出是哪一年的"),
        format!("写明年份，如 `2021年{text}`"),
    )
}

pub fn period_not_from_start(text: &str) -> Message {
    Message::new(
        format!("`{text}` 不是从年初开始的累计期间"),
        "这一项是增速或比率，数和期间都要改：填年初至今的数，期间写 `1-6月` 这样的形式",
    )
}

pub fn starts_elsewhere(heading: &str, start: &str) -> Message {
    Message::new(
        format!("`{heading}` 列有 `{start}`，数不是从年初算起的，而程序不读这一列"),
        "填年初至今的数；只是那几个月的，期间写 `4-6月` 这样的形式；这一列与数无关的，删去它",
    )
}

pub fn year_not_over(heading: &str, part: &str) -> Message {
    Message::new(
        format!("`{heading}` 是全年的数，可表中是 `{part}` 的，这时还没有全年的数"),
        format!(
            "若是全年目标，表头写 `{heading}目标`；若是全年实际数，写 `{heading}完成`；若是 `{part}` 的，写 `{part}`"
        ),
    )
}

pub fn period_contradiction(first: &str, second: &str) -> Message {
    Message::new(
        format!("`{first}` 与 `{second}` 不是同一期间"),
        "核对期间和年份，只在一处写年份，或使两处一致",
    )
}

pub fn which_year(period: &str, readings: Option<&[String; 2]>, is_named: bool) -> Message {
    let by_name = if is_named {
        ""
    } else {
        "；年度只用一个数称呼的，在规划文件的 `[plan]` 写 `year_named = \"start\"`（按起始年）或 `\"end\"`（按结束年）"
    };
    match readings {
        Some([one, other]) => Message::new(
            format!("规划按自己的年度计，`{period}` 可能指 {one}，也可能指 {other}"),
            format!("写成 `{one}` 或 `{other}`{by_name}"),
        ),
        None => Message::new(
            format!("规划不从一月开始，`{period}` 可能指日历年，也可能指规划年度"),
            "期间改用月份写，如 `2021-06` 或 `2021年4-6月`；或在规划文件的 `[plan]` 写年度从几月开始，如 `year_starts = 4`",
        ),
    }
}

pub fn early_period(names: &[String], period: &str, of: usize, before: &str) -> Message {
    Message::new(
        format!(
            "有数据的 {of} 项中，只有 {} 报了 {period} 的数，其余各项因此都算作期末数未报",
            quoted(names)
        ),
        format!("若期间写错了，请改正；若没有写错，用 `--as-of {before}` 按其余各项的最新期间判定"),
    )
}

pub fn beyond_as_of(rows: usize, as_of: &str) -> Message {
    Message::new(
        format!("{rows} 个数的期间在 `--as-of {as_of}` 之后"),
        "核对期间，或改 `--as-of`",
    )
}

pub fn unused_row(rows: usize, from: &str) -> Message {
    Message::new(
        format!("{rows} 个数的期间早于 {from}，没有使用"),
        "上年以前的数可以删去",
    )
}

pub fn after_plan_end(rows: usize, end: &str) -> Message {
    Message::new(
        format!("{rows} 行的期间在规划期末 {end} 之后，不用来判定"),
        "核对年份；下一年的数据请用下一年的规划检查",
    )
}

pub fn spreadsheet_date(text: &str, meant: Option<&str>) -> Message {
    let date = meant.map_or_else(String::new, |date| format!("（即 {date}）"));
    Message::new(
        format!("`{text}` 是 Excel 的日期{date}，看不出是哪个期间"),
        "在 Excel 中把该列格式设为“文本”，重新填 `2021-06` 或 `1-6月`，再另存为 CSV",
    )
}
