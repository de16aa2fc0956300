//! The language of the system.

use crate::render::Lang;

/// The language of the locale.
pub fn locale() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |locale| Lang::of_locale(&locale))
}
