//! Problems of a whole file: encodings, workbooks, sheets.

use crate::diagnostic::OtherFile;
use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn undecodable(file: &str) -> Message {
    Message::new(
        format!("`{file}` 此处无法识别为文字：既不是 UTF-8 编码，也不是 GB18030（GBK）编码"),
        "在 Excel 中“另存为”，类型选“CSV UTF-8（逗号分隔）”；编码可用 `--encoding` 指定",
    )
}

pub fn workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` 是工作簿，不是规划文件"),
        "规划文件是文本文件（TOML）；工作簿请作为数据文件",
    )
}

pub fn broken_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` 已损坏，读不出来"),
        "重新取一份；若能用 Excel 或 WPS 打开，另存为 .xlsx",
    )
}

pub fn locked_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` 有打开密码"),
        "用密码打开，在“文件—信息—保护工作簿”中去掉密码，再保存",
    )
}

pub fn huge_workbook(file: &str) -> Message {
    Message::new(
        format!("`{file}` 展开后太大，没有读"),
        "在 Excel 中删去表格之外的行和列，只留要检查的工作表，再保存；或另存为 CSV",
    )
}

pub fn not_a_table(file: &str, kind: OtherFile) -> Message {
    let kind = match kind {
        OtherFile::Html => "网页（HTML）",
        OtherFile::Xml => " XML 文件",
        OtherFile::Pdf => " PDF",
        OtherFile::Document => "其他格式的文档",
    };
    Message::new(
        format!("`{file}` 里面是{kind}，不是表格"),
        "用 Excel 或 WPS 打开，另存为 .xlsx",
    )
}

pub fn read_as(file: &str, encoding: &str) -> Message {
    Message::new(
        format!("`{file}` 按 {encoding} 编码读取"),
        "若文字显示不对，用 `--encoding` 指定编码",
    )
}

pub fn no_rows(file: &str) -> Message {
    Message::new(
        format!("`{file}` 中没有任何数据行，无可判定"),
        "第一行写表头 `指标,期间,数值`，以下每行一个数，如 `地区生产总值,2021-06,10.2`",
    )
}

pub fn unknown_sheet(file: &str, name: &str, sheets: &[String]) -> Message {
    Message::new(
        format!("`{file}` 没有工作表 `{name}`"),
        format!("改用其中一个：{}", quoted(sheets)),
    )
}

pub fn several_sheets(file: &str, sheets: &[String], recognised: bool) -> Message {
    let sheets = quoted(sheets);
    Message::new(
        match recognised {
            true => format!("`{file}` 有几个工作表都像数据表：{sheets}"),
            false => format!("`{file}` 的工作表都没有可识别的表头：{sheets}"),
        },
        "用 `--sheet 名称` 指定读哪一个；几个都要读的，每个写一次 `--sheet`",
    )
}

pub fn other_sheets(file: &str, sheet: &str, others: &[String]) -> Message {
    Message::new(
        format!("`{file}` 读的是工作表 `{sheet}`，没有读 {}", quoted(others)),
        "要读其他工作表，用 `--sheet 名称`",
    )
}

pub fn hidden_column(columns: &[[String; 2]]) -> Message {
    let columns = columns
        .iter()
        .map(|[letters, heading]| format!("{letters}（`{heading}`）"));
    Message::new(
        format!("隐藏的列没有读：{}", columns.collect::<Vec<_>>().join("、")),
        "需要读的，取消隐藏或用 `--hidden`；不需要的，请删去",
    )
}

pub fn hidden_rows(rows: usize) -> Message {
    Message::new(
        format!("隐藏的 {rows} 行也读了"),
        "被筛选隐藏的行也是数据；不该读的行请删去",
    )
}

pub fn hidden_unknown(file: &str) -> Message {
    Message::new(
        format!("`{file}` 的格式不说明哪些行、列是隐藏的，全部读了"),
        "若有隐藏的列，另存为 .xlsx 再检查",
    )
}

pub fn merged_figure(number: &str) -> Message {
    Message::new(
        format!("`{number}` 在合并的单元格里，几行或几列共用，看不出属于哪一行、哪一列"),
        "取消合并，各格填各自的数，没有的留空",
    )
}

pub fn shown_otherwise(number: &str, format: Option<&str>) -> Message {
    match format {
        Some(format) => Message::new(
            format!(
                "单元格里是 {number}，按格式 `{format}` 显示的却是另一个数、另一种货币或相反的增减"
            ),
            "把格式改为“常规”；是外币的换算成人民币，是下降的填负数，并使数与单位一致",
        ),
        None => Message::new(
            format!("单元格里是 {number}，字色与底色相同，人看不见"),
            "数有效就改字色，无效就删去",
        ),
    }
}

pub fn rounded_past_bound(indicator: &str, number: &str, [shown, bound]: [&str; 2]) -> Message {
    Message::new(
        format!(
            "`{indicator}`：显示的是 {shown}，单元格里是 {number}，目标 {bound} 正在两者之间；现按 {number} 判定"
        ),
        format!("若对外发布的数是 {shown}，就在单元格里直接填 {shown}"),
    )
}

pub fn struck_out(number: &str) -> Message {
    Message::new(
        format!("`{number}` 加了删除线，看不出是否作废"),
        "有效的去掉删除线，作废的删去这个数",
    )
}
