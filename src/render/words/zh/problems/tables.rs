//! Problems of a table's shape: its header, its rows, its quotes.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn no_header() -> Message {
    Message::new(
        "找不到表头：既不是长表，也不是宽表",
        "长表：表头 `指标,期间,数值`，每行一个数，如 `地区生产总值,2021-06,8.1`\n宽表：表头 `指标,2021-01,2021-02`，每行一个指标，如 `地区生产总值,8.0,8.1`\n表头之上只能有标题行",
    )
}

pub fn full_width_comma() -> Message {
    Message::new(
        "表头用全角逗号 `，` 分隔",
        "表头和各行都改用英文逗号 `,` 分隔，或在 Excel 中另存为 CSV",
    )
}

pub fn footer_skipped(rows: usize, texts: &[String]) -> Message {
    Message::new(
        format!("表中或表下的 {rows} 行文字没有用于判断：{}", quoted(texts)),
        "若说明改变了数的意思，改用合要求的数；否则不需要处理",
    )
}

pub fn comment_skipped(cells: usize, texts: &[String]) -> Message {
    Message::new(
        format!(
            "{cells} 处批注、文本框或页眉页脚没有用于判断：{}",
            quoted(texts)
        ),
        "若批注改变了数的意思，改用合要求的数；否则不需要处理",
    )
}

pub fn title_skipped(rows: usize, texts: &[String], unit: Option<&str>) -> Message {
    let titles = quoted(texts);
    match unit {
        None => Message::new(
            format!("表头之上的 {rows} 行标题已略过：{titles}"),
            "不需要处理",
        ),
        Some(unit) => Message::new(
            format!(
                "表头之上的 {rows} 行标题已略过：{titles}；其中的 `{unit}` 若是单位，用于所有未写单位的数"
            ),
            "若单位不对，请加一列 `单位`",
        ),
    }
}

pub fn header_again() -> Message {
    Message::new(
        "数据行中又出现了表头",
        "一个文件只能有一个表头：拼接文件时删去后面的表头，列不同的另存一个文件",
    )
}

pub fn side_by_side() -> Message {
    Message::new(
        "这里又是一张表的开头：两张表左右并排",
        "把右边的表移到左边的表下面（去掉第二个表头），或另存一个文件",
    )
}

pub fn cell_without_heading() -> Message {
    Message::new(
        "这一格有数，上面却没有表头",
        "给每一列写明期间（合并的年份单元格要拆开，如 `2021年1-3月`、`2021年1-6月`），或清空这一列",
    )
}

pub fn missing_column(columns: &[&str], unread: &[String], year: Option<&str>) -> Message {
    let lacks_period = columns == ["period"];
    let lacks_value = columns.contains(&"value");
    let columns = columns.iter().map(|column| match *column {
        "indicator" => "`指标`",
        "period" => "`期间`",
        _ => "`数值`",
    });
    let lacking = format!("表头缺少列：{}", columns.collect::<Vec<_>>().join("、"));
    if let Some(year) = year.filter(|_| lacks_period) {
        return Message::new(
            format!("{lacking}；标题只写明 {year}年，看不出数到几月"),
            format!(
                "在标题或表头中写明，如 `{year}年1-6月`，全年的写 `{year}年1-12月`；不改文件时可用 `--period {year}-06`，全年用 `--period {year}`"
            ),
        );
    }
    let Some(first) = unread.first() else {
        let next_step = if lacks_period {
            "加一列 `期间`，或在表头、标题中写明（如 `2021年1-6月`）；不改文件时可用 `--period 2021-06`"
        } else {
            "加上所缺的列；列的顺序不限，已有的列名不必改。样例：`指标,期间,数值,单位`"
        };
        return Message::new(lacking, next_step);
    };
    let (name, role) = if lacks_value {
        ("数值", "value")
    } else {
        ("指标", "indicator")
    };
    Message::new(
        format!("{lacking}；看不懂的列名：{}", quoted(unread)),
        format!(
            "若 `{first}` 就是{name}，把它改为 `{name}`，或加 `--heading {first}={role}`；若都不是，加上所缺的列"
        ),
    )
}

pub fn repeated_column(name: &str) -> Message {
    Message::new(
        format!("表头中 `{name}` 与前面的一列是同一种数，不知道取哪一列"),
        "只保留一列，另一列删去或改名",
    )
}

pub fn ragged_row(expected: usize, found: usize) -> Message {
    Message::new(
        format!("这一行有 {found} 个单元格，表头写到第 {expected} 列"),
        "补齐或删去单元格；单元格内若有分隔符，请用英文双引号括起，如 `\"1,234\"`",
    )
}

pub fn unclosed_quote() -> Message {
    Message::new(
        "双引号不成对：单元格末尾缺少一个",
        "在单元格末尾补上双引号；单元格内的双引号写成两个 `\"\"`",
    )
}

pub fn id_mismatch(id: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{id}` 与 `{indicator}` 不是同一个指标"),
        "可能只对部分列排了序：核对整行，或删去 `id` 列",
    )
}
