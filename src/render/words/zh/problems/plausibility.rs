//! Figures that can hardly be meant.

use crate::diagnostic::{Against, CopiedFrom, FigureOrigin};
use crate::render::words::message::Message;

/// The indicator and the source of its number, as they stand before the number.
fn number_of(indicator: &str, origin: FigureOrigin) -> String {
    match origin {
        FigureOrigin::Row => format!("`{indicator}` 的"),
        FigureOrigin::LastYear => format!("规划文件中 `{indicator}` 的 `last_year`"),
        FigureOrigin::Assigned => format!("`--assign` 给 `{indicator}` 的"),
    }
}

pub fn suspicious_scale(
    indicator: &str,
    value: &str,
    against: Against,
    reference: &str,
    times: &str,
    is_above: bool,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let against = match against {
        Against::Previous => "前一期的数",
        Against::LastYear => "上年同期的数",
        Against::Target => "目标",
    };
    let times = match is_above {
        true => format!("是{against} `{reference}` 的 {times} 倍"),
        false => format!("只有{against} `{reference}` 的 {times} 分之一"),
    };
    Message::new(
        format!("{of} `{value}` {times}"),
        "检查单位（万、亿）和小数点；若无误，可用 `--allow suspicious-scale`",
    )
}

pub fn suspicious_fraction(
    indicator: &str,
    value: &str,
    percent: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("{of} `{value}` 像是小数形式的百分数（{percent}%）"),
        format!(
            "若是 {percent}%，请写 `{percent}`；若确是 {value}%，可用 `--allow suspicious-fraction`"
        ),
    )
}

pub fn suspicious_index(
    indicator: &str,
    value: &str,
    growth: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("{of} `{value}` 像是指数（上年或基期=100），这里要填增速"),
        format!(
            "若是上年=100 的指数，请填增速 `{growth}`；定基指数须先换算；若确是 {value}%，可用 `--allow suspicious-index`"
        ),
    )
}

pub fn suspicious_growth(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("{of} `{value}` 当作增速就是 {value}%，像是总量"),
        format!("若是总量，请改填增速（%）；若增速确是 {value}%，可用 `--allow suspicious-growth`"),
    )
}

pub fn suspicious_rise(
    indicator: &str,
    value: &str,
    asked: Option<&str>,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let asked = asked.map_or_else(String::new, |asked| format!("，而目标只要提高 `{asked}`"));
    Message::new(
        format!("{of} `{value}` 像是比率本身{asked}"),
        "这一项要填比上年提高了几个百分点，不填比率本身；若无误，可用 `--allow suspicious-rise`",
    )
}

pub fn suspicious_count(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("{of} `{value}` 不是整数，而它按个数计"),
        "检查小数点和单位（万）；若无误，可用 `--allow suspicious-count`",
    )
}

pub fn suspicious_sign(
    indicator: &str,
    value: &str,
    bound: Option<&str>,
    turned: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let bound = match bound {
        Some(bound) => format!("与要求的 `{bound}` 大小相近，正负号却相反或漏了"),
        None => "是正数，而规划要的是下降".to_owned(),
    };
    Message::new(
        format!("{of} `{value}` {bound}"),
        format!(
            "下降写成负数：若是漏了负号，请写 `{turned}`；若无误，可用 `--allow suspicious-sign`"
        ),
    )
}

pub fn suspicious_zero(indicator: &str, before: Option<&str>, from: &str, until: &str) -> Message {
    let when = match from == until {
        true => from.to_owned(),
        false => format!("{from} 到 {until}"),
    };
    let title = match before {
        Some(before) => format!("`{indicator}` 从 `{before}` 降为 0（{when}）"),
        None => format!("`{indicator}` {when} 都是 0，而这时别的指标还没有数"),
    };
    Message::new(
        title,
        "还没有到的月份、没有公布的数请留空，不要填 0；若确是 0，可用 `--allow suspicious-zero`",
    )
}

pub fn carried_forward(indicator: &str, value: &str, from: &str, until: &str) -> Message {
    Message::new(
        format!("`{indicator}` 从 {from} 到 {until} 一直是 `{value}`，像是照抄的上期数"),
        "没有新数的月份请留空；若确实没有变，可用 `--allow carried-forward`",
    )
}

pub fn copied_figures(period: &str, from: CopiedFrom, other: &str, number: usize) -> Message {
    let copied = match from {
        CopiedFrom::Previous => format!(" {other} 的数"),
        CopiedFrom::LastYear => format!("上年同期（{other}）的数"),
        CopiedFrom::Targets => "规划的目标".to_owned(),
    };
    Message::new(
        format!("{period} 的 {number} 个数与{copied}一个不差，像是照抄的"),
        "换成这一期的数；若确实相同，可用 `--allow copied-figures`",
    )
}

pub fn row_contradicts(
    indicator: &str,
    (value, reference): (&str, &str),
    against: Against,
    follows: &str,
    said: &str,
) -> Message {
    let title = match against {
        Against::Target => {
            format!("`{value}` 是目标 `{reference}` 的 {follows}%，同一行的完成率却是 `{said}`")
        }
        Against::LastYear | Against::Previous => {
            format!("`{value}` 比上年同期 `{reference}` 增长 {follows}%，同一行的增速却是 `{said}`")
        }
    };
    Message::new(
        format!("`{indicator}`：{title}"),
        "核对这三个数（正负号、单位、是否累计），改正错的；若只是口径不同，可用 `--allow row-contradicts`",
    )
}

pub fn odd_path(indicator: &str, part: &str, whole: &str, share: &str, time: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` 上年同期 `{part}`，占上年全年 `{whole}` 的 {share}%，而时间已过 {time}%；今年的应达进度现按上年折算"
        ),
        "核对上年的两个数（是否把单月数当作累计，单位是否一致）；若上年确是如此，可用 `--allow odd-path`，或用 `--pace linear` 按时间折算",
    )
}
