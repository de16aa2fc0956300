//! Problems of what headings, brackets, section rows and footers say.

use crate::diagnostic::TextOrigin;
use crate::render::words::message::Message;
use crate::render::words::zh::lists::quoted;

pub fn unknown_column(name: &str) -> Message {
    Message::new(
        format!("`{name}` 列没有读：不知道它的含义"),
        format!(
            "若它说明数的期间、单位、口径或类型，改用已知的表头（`plancheck lint --headings` 列出）；若与数无关，用 `--heading {name}=ignore`，或写入规划文件 `[headings]` 的 `ignore`"
        ),
    )
}

pub fn word_columns(names: &[String]) -> Message {
    Message::new(format!("没有读的文字列：{}", quoted(names)), "不需要处理")
}

pub fn unknown_title(words: &[String]) -> Message {
    Message::new(
        format!(
            "标题、表名或文件名里的 {} 没有读懂，不知道下面的数是不是另有所指",
            quoted(words)
        ),
        "数就是本地区到该期的实际数的，不必改：用 `--allow unknown-title` 放过，或在计划文件 `[headings] ignore` 里写上这些字；不是的，把数换成要的数",
    )
}

pub fn maybe_deadline(name: &str) -> Message {
    Message::new(
        format!("`{name}` 一列写的是年底，可能是数的期间，也可能是完成时限"),
        "是期间的，把表头改为 `期间`；是时限的，改为 `完成时限`，并在标题里写明数的期间（如 `2021年1-6月`），或加 `--period 2021-06`",
    )
}

pub fn unknown_section(rows: usize, texts: &[String]) -> Message {
    Message::new(
        format!(
            "有 {rows} 行小标题没有读懂，不知道下面的数是不是另有所指：{}",
            quoted(texts)
        ),
        "下面的数就是本地区到该期的实际数的，不必改：用 `--allow unknown-section` 放过，或在计划文件 `[headings] ignore` 里写上这些字；不是的，删去那些行",
    )
}

pub fn place_columns(names: &[String]) -> Message {
    Message::new(
        format!("其他地区的列没有读：{}", quoted(names)),
        "不需要处理",
    )
}

pub fn unknown_bracket(heading: &str, text: &str) -> Message {
    Message::new(
        format!("表头 `{heading}` 括号里的 `{text}` 无法识别，不知道下面是什么数"),
        "括号里只写单位、口径（累计、当月）、期间或年份；其他说明写到备注",
    )
}

pub fn plan_not_actual(text: &str) -> Message {
    Message::new(
        format!("按 `{text}`，这些数是目标或预计，不是实际完成数"),
        "换成实际数；若本来就是实际数，在标题里写明“完成”“实际”，或把表头写成 `完成值`",
    )
}

pub fn change_heading(text: &str) -> Message {
    Message::new(
        format!("`{text}` 不是指标本身的数，没有指标按它考核"),
        "增速指标填年初至今的同比增速，其他指标填数本身",
    )
}

pub fn section_says(text: &str) -> Message {
    Message::new(
        format!("`{text}` 一行说明了下面是什么数，但程序不读这样的行"),
        "写进 `类型` 列（计划、预计）或 `口径` 列（当月）；与数无关的，删去这一行",
    )
}

pub fn footer_says(text: &str, from: TextOrigin) -> Message {
    let note = match from {
        TextOrigin::Cell => "表外的说明",
        TextOrigin::Page => "页眉页脚",
        TextOrigin::Box => "文本框",
        TextOrigin::Sheet => "另一个工作表里",
        TextOrigin::FileName => "文件名",
        TextOrigin::Folder => "文件夹",
    };
    Message::new(
        format!("{note} `{text}` 写明了数的时间、口径、单位或性质，与表里的不同，或表里没有写"),
        "写进 `口径`、`单位`、`类型` 列或标题；那里已经写明的，用 `--allow footer-says`",
    )
}

pub fn amount_or_growth(indicator: &str, is_growth: bool, section: Option<&str>) -> Message {
    let by = match section {
        Some(section) => format!("上面的 `{section}`"),
        None => "表头或标题".to_owned(),
    };
    match is_growth {
        true => Message::new(
            format!("按{by}，这是增速，而 `{indicator}` 考核的不是增速"),
            "填指标本身的数；若这个数本来就是，写明它的单位",
        ),
        false => Message::new(
            format!("按{by}，这是总量，而 `{indicator}` 考核的是增速"),
            "填同比增速；若这个数就是增速，写明单位 `%`",
        ),
    }
}

pub fn rate_or_rise(name: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{name}` 没有写单位，看不出是比率本身还是提高的百分点（`{indicator}`）"),
        "比率本身写单位 `%`，提高的点数写 `个百分点`",
    )
}

pub fn empty_figure(indicator: &str, beside: &str, is_growth: bool) -> Message {
    match is_growth {
        true => Message::new(
            format!("`{indicator}` 考核增速，增速列却是空的，旁边的数是 `{beside}`"),
            "把增速填到增速列；若旁边的数就是增速，在单位列写 `%`",
        ),
        false => Message::new(
            format!("`{indicator}` 的累计数没有填，旁边的数是 `{beside}`"),
            "填上累计数；若各行都只有当月数，删去累计列，加一列 `口径` 写 `当月`",
        ),
    }
}

pub fn sum_column(indicator: &str, sum: &str) -> Message {
    Message::new(
        format!("`{indicator}` 的合计 `{sum}` 不等于各月之和，看不出各月是当月数还是累计数"),
        "核对各月和合计；或删去合计列，加一列 `口径` 写 `当月` 或 `累计`",
    )
}
