//! Problems of what a figure counts: a month, a quarter, a year, all since the start.

use crate::diagnostic::BasisMisfit;
use crate::render::words::message::Message;

pub fn unknown_basis(text: &str) -> Message {
    Message::new(
        format!("`{text}` 不是可识别的口径"),
        "写 `累计`（年初至今）、`当月`、`当季`、`当年`、`各月` 或 `规划期累计`",
    )
}

pub fn basis_mismatch(indicator: &str, misfit: BasisMisfit) -> Message {
    match misfit {
        BasisMisfit::Rate => Message::new(
            format!("`{indicator}` 是增速或比率，单月、单季的数不能累加"),
            "数和口径都要改：填年初至今的累计增速（比率），口径写 `累计` 或留空",
        ),
        BasisMisfit::NotOneMonth => Message::new(
            "口径为当月，期间却不是一个月",
            "期间写成一个月，如 `2021-06`（1、2 月合并公布的写 `1-2月`）；累计数的口径写 `累计`",
        ),
        BasisMisfit::NotOneQuarter => Message::new(
            "口径为当季，期间却不是一个季度",
            "期间写成一个季度，如 `2021年二季度` 或 `4-6月`；累计数的口径写 `累计`",
        ),
        BasisMisfit::NotOneYear => Message::new(
            "口径为当年，期间却不是一整年",
            "期间写成一年，如 `2021`；年初至今的累计数，口径写 `累计`",
        ),
        BasisMisfit::PartSoFar => Message::new(
            "口径为累计，期间却不是从年初开始",
            "累计数的期间写 `1-6月` 这样的形式；只算这一段的，口径留空",
        ),
    }
}

pub fn ambiguous_quarter(indicator: &str, quarter: &str, so_far: &str, adds_up: bool) -> Message {
    Message::new(
        format!("`{indicator}` 的 `{quarter}`，看不出是当季数还是年初至季末的累计数"),
        if adds_up {
            format!("累计数的期间写 `{so_far}`；当季数加一列 `口径`，写 `当季`")
        } else {
            format!("累计数的期间写 `{so_far}`；若是当季的增速或比率，请改填 `{so_far}` 的")
        },
    )
}

pub fn month_or_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!("`{indicator}` 前面写 `{before}`，这里写 `{month}`，看不出是当月数还是累计数"),
        format!("累计数的期间写 `{so_far}`；当月数加一列 `口径`，写 `当月`"),
    )
}

pub fn month_alone(indicator: &str, month: &str, value: &str, last: &str) -> Message {
    Message::new(
        format!("`{indicator}` {month}的 `{value}` 少于此前的累计数 `{last}`，已作为当月数累加"),
        "若是当月数，加一列 `口径` 写 `当月`；若是累计数，核对两处的数",
    )
}

pub fn month_beside_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` 前面写 `{before}`，这里写 `{month}`，按 `{so_far}` 的累计增速（比率）读取"
        ),
        format!("若是累计数，期间写 `{so_far}`；若是当月数，请改填累计数"),
    )
}

pub fn year_or_so_far(indicator: &str, period: &str) -> Message {
    Message::new(
        format!(
            "规划期不止一年：`{indicator}` 的 `{period}`，看不出是当年数还是规划期以来的累计数"
        ),
        "加一列 `口径`：只算这一年的写 `当年`，规划期初以来的写 `规划期累计`",
    )
}

pub fn which_start(indicator: &str, start: &str) -> Message {
    Message::new(
        format!("规划从 {start} 起算，看不出 `{indicator}` 的这个数从哪天算起"),
        "加一列 `口径`：规划期初以来的写 `规划期累计`，单月的写 `当月`，单季的写 `当季`",
    )
}
