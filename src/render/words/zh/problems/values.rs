//! Problems of a number or a unit in a cell.

use crate::model::Unit;
use crate::render::words::message::Message;

pub fn unreadable_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` 不是数字"),
        "只填数字，如 `8.1`，别的话写到备注；尚未公布的请留空",
    )
}

pub fn odd_separator(text: &str) -> Message {
    Message::new(
        format!("`{text}` 中的逗号不是千位分隔符"),
        "去掉逗号；若逗号是小数点，改用 `.`，如 `1234.5`",
    )
}

pub fn number_out_of_range(text: &str) -> Message {
    Message::new(
        format!(
            "`{text}` 超出可精确计算的范围（换算成目标的单位后，绝对值须小于 10¹⁵，有效数字不超过 28 位）"
        ),
        "检查是否多写了数字，单位是否写错",
    )
}

pub fn spreadsheet_exponent(text: &str) -> Message {
    Message::new(
        format!("`{text}` 是 Excel 的科学计数法，后面的数字已经丢失"),
        "回到原来的 Excel 表，把该列格式设为“数值”，再另存为 CSV",
    )
}

pub fn spreadsheet_formula(text: &str) -> Message {
    Message::new(
        format!("`{text}` 是公式，不是数"),
        "在 Excel 中打开，算出结果后保存；存为 CSV 前把公式粘贴为数值",
    )
}

pub fn spreadsheet_error(text: &str) -> Message {
    Message::new(
        format!("`{text}` 是 Excel 的错误值，不是数"),
        "在 Excel 中改正公式；尚未公布的请留空",
    )
}

pub fn spreadsheet_width(text: &str) -> Message {
    Message::new(
        format!("`{text}` 是列宽不够时的显示，数已经丢失"),
        "在 Excel 中把列拉宽，再另存为 CSV",
    )
}

pub fn change_misplaced(text: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{text}` 是变化幅度，而 `{indicator}` 要填当期的数值"),
        "填当期的数值，不填变化幅度",
    )
}

pub fn maybe_zero(text: &str) -> Message {
    Message::new(
        format!("`{text}` 按未公布处理，也可能是零"),
        "若是零，填 `0`；若还没有数，留空",
    )
}

pub fn maybe_rise(text: &str, value: &str) -> Message {
    Message::new(
        format!("`{text}` 按会计写法读作 `{value}`，也可能是上升"),
        format!("若是下降，写 `{value}`；若是上升，只写数，或用 `--allow maybe-rise`"),
    )
}

pub fn inexact_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` 不是确数，现按其中的数判定"),
        "填准确的数；若只有约数，删去数前的字",
    )
}

pub fn maybe_thousands(text: &str) -> Message {
    Message::new(
        format!("`{text}` 中的点按小数点读取；若文件以逗号作小数点，它就是千位分隔符"),
        format!(
            "若是千位分隔符，写 `{}`；若是小数点，可用 `--allow maybe-thousands`",
            text.replace('.', "")
        ),
    )
}

pub fn unit_mismatch(indicator: &str, unit: &str, expected: &str) -> Message {
    let help = match expected {
        "%" if !Unit::parse(unit).is_amount() => {
            "只写数和单位，其他说明写到备注；若用的是其他单位，请改填百分数"
        }
        "%" => "这一项考核增速或比率：请改填百分数，不填总量",
        "个百分点" => "这一项要填比上年提高了几个百分点，不填比率本身",
        _ => &format!("请按 `{expected}` 改填数值；若数值没错，改正单位"),
    };
    Message::new(
        format!("`{indicator}` 的单位是 `{expected}`，`{unit}` 不能换算成 `{expected}`"),
        help,
    )
}

pub fn unit_contradiction(cell: &str, column: &str) -> Message {
    Message::new(
        format!("单位写了两处，不一致：`{cell}` 和 `{column}`"),
        "核实后单位只写在一处：表头、单位列、名称或单元格里；其他说明写到备注",
    )
}

pub fn blank_mark(column: &str, above: &str) -> Message {
    Message::new(
        format!("`{column}` 列的这一格是空的，上面写的是 `{above}`，不知道这个数是不是 `{above}`"),
        format!("是 `{above}` 的，每一行都填上；不是的，写明是什么（如 `实际`、`累计`）"),
    )
}

pub fn blank_unit(column: &str, above: &str, unit: &str) -> Message {
    Message::new(
        format!(
            "`{column}` 列的这一格是空的，上面写的是 `{above}`，不知道这个数的单位是 `{above}` 还是 `{unit}`"
        ),
        format!("单位是 `{above}` 的，每一行都填上；是 `{unit}` 的，填上 `{unit}`"),
    )
}

pub fn unknown_unit(text: &str) -> Message {
    Message::new(
        format!("表上写的单位 `{text}` 不是任何规划指标的单位"),
        "表上只写一个单位（如 `单位：万元`）；各行单位不同的，加一列 `单位` 逐行写",
    )
}
