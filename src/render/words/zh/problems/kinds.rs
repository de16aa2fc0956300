//! Problems of figures that are plans, forecasts or targets.

use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn not_actual(words: &[String], rows: usize) -> Message {
    let words = quoted(words);
    match rows {
        0 => Message::new(
            format!("{words} 列不是实际数，没有读"),
            "若是实际数，改正表头；否则可用 `--allow not-actual`",
        ),
        _ => Message::new(
            format!("{rows} 行不是实际数（{words}），没有读"),
            "若是实际数，改正这一列；否则可用 `--where 列=值` 选定要读的行，或 `--allow not-actual`",
        ),
    }
}

pub fn unknown_kind(text: &str) -> Message {
    Message::new(
        format!("`{text}` 看不出是实际数还是计划、预计数"),
        "写 `实际` 或 `计划`、`预计`；或用 `--where 列=值` 选定要读的行",
    )
}

pub fn kind_in_note(text: &str, is_comment: bool) -> Message {
    let cell = if is_comment { "批注" } else { "这一格" };
    Message::new(
        format!(
            "{cell}写着 `{text}`，可能不是要检查的数（而是计划、预计，或其他地区、时间、算法的数），但仍读取了"
        ),
        format!("若不是要检查的数，删去这一行；若是，改写{cell}，或用 `--allow kind-in-note`"),
    )
}

pub fn basis_in_note(text: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的备注 `{text}` 说了数的口径，但程序不从备注取口径"),
        "口径写到 `口径` 列（`当月`、`当季`、`累计`）；备注说的不是这个数的，用 `--allow basis-in-note`",
    )
}

pub fn sign_in_note(indicator: &str, text: &str, value: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的数是 `{value}`，同一行却写着 `{text}`"),
        format!("若是下降，写成 `-{value}`；若 `{text}` 说的不是这个数，用 `--allow sign-in-note`"),
    )
}

pub fn target_differs(indicator: &str, given: &str, plan: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的目标在这里是 `{given}`，在规划中是 `{plan}`；现按规划判定"),
        "哪个错就改哪个：数据文件的这一格，或规划文件；或用 `--allow target-differs`",
    )
}
