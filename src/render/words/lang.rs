//! The two languages that everything is said in.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// A language of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language of a locale such as `zh-CN`: Chinese, or else English.
    pub fn of_locale(locale: &str) -> Lang {
        if locale.to_ascii_lowercase().starts_with("zh") {
            Lang::Zh
        } else {
            Lang::En
        }
    }
}

/// Calls a function of a language's folder, as in `in_language!(lang, problems::files::undecodable(file))`, or takes a
/// word of it, as in `in_language!(lang, terms::TARGET)`.
macro_rules! in_language {
    ($lang:expr, $($module:ident)::+ ($($argument:expr),* $(,)?)) => {
        match $lang {
            $crate::render::words::lang::Lang::Zh => {
                $crate::render::words::zh::$($module)::+($($argument),*)
            }
            $crate::render::words::lang::Lang::En => {
                $crate::render::words::en::$($module)::+($($argument),*)
            }
        }
    };
    ($lang:expr, $($module:ident)::+) => {
        match $lang {
            $crate::render::words::lang::Lang::Zh => $crate::render::words::zh::$($module)::+,
            $crate::render::words::lang::Lang::En => $crate::render::words::en::$($module)::+,
        }
    };
}

pub(crate) use in_language;
