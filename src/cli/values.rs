//! Help for the values of options whose enums belong to other layers.

use clap::builder::PossibleValue;
use strum::EnumMessage;

use crate::model::{Flag, Kind, PaceRule};
use crate::render::Lang;
use crate::text::encoding::Encoding;

/// `--only`.
pub fn flag(flag: Flag, value: PossibleValue) -> PossibleValue {
    match flag {
        Flag::Met => value.help("已完成").alias("已完成"),
        Flag::OnTrack => value.help("达进度").alias("达进度"),
        Flag::Missed => value.help("未完成、欠进度").aliases(["未完成", "欠进度"]),
        Flag::NotJudged => value.help("未判定").alias("未判定"),
    }
}

/// `--kind`.
pub fn kind(kind: Kind, value: PossibleValue) -> PossibleValue {
    value.help(match kind {
        Kind::Binding => "约束性",
        Kind::Expected => "预期性",
        Kind::Task => "工作任务",
    })
}

/// `--pace`.
pub fn pace(rule: PaceRule, value: PossibleValue) -> PossibleValue {
    value.help(match rule {
        PaceRule::Auto => {
            "The plan's declared pace, else last year's path or the two-year pace where the rule asks for it"
        }
        PaceRule::Linear => "Straight-line time, growth as it stands",
        PaceRule::LastYear => "Last year's path and the two-year pace wherever the data allow",
    })
}

/// `--lang`.
pub fn lang(lang: Lang, value: PossibleValue) -> PossibleValue {
    value.help(match lang {
        Lang::Zh => "中文",
        Lang::En => "English",
    })
}

/// `--encoding`.
pub fn encoding(encoding: Encoding, value: PossibleValue) -> PossibleValue {
    match encoding {
        Encoding::Utf8 => value.help("UTF-8"),
        Encoding::Gb18030 => value.help("GB18030, and so GBK and GB2312").alias("gbk"),
        Encoding::Utf16Le => value.help("UTF-16, little end first"),
        Encoding::Utf16Be => value.help("UTF-16, big end first"),
    }
}

/// Formats, whose comments are the help.
pub fn documented<F: EnumMessage>(format: F, value: PossibleValue) -> PossibleValue {
    value.help(format.get_documentation().unwrap_or_default())
}
