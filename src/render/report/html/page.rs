//! The frame of the page: its head, its look, which a content policy holds to just this, and its end.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::render::words::lang::{Lang, in_language};

const STYLE: &str = include_str!("page.css");

/// The page up to the start of its content. A matrix is printed across.
pub fn opening(title: &str, is_matrix: bool, lang: Lang) -> String {
    let style = format!("sha256-{}", STANDARD.encode(Sha256::digest(STYLE)));
    let policy =
        format!("default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'");
    let head = html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
    };
    let lang = in_language!(lang, page::head::LANGUAGE_TAG);
    let start = html! { (DOCTYPE) (PreEscaped(format!("<html lang=\"{lang}\">"))) (head) };
    let body = if is_matrix {
        "<body class=\"matrix\">"
    } else {
        "<body>"
    };
    format!("{}{body}{}", start.into_string(), hatch().into_string())
}

/// The pattern of what is beyond a ceiling.
fn hatch() -> PreEscaped<String> {
    html! {
        svg .defs aria-hidden="true" {
            defs {
                pattern #hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" { path .hatch d="M0 0V5" {} }
            }
        }
    }
}

/// The end of the page.
pub fn closing(lang: Lang) -> String {
    let made = in_language!(lang, page::head::MADE_BY);
    let footer = html! { footer .fine { p { (made) } } };
    format!("{}</body></html>", footer.into_string())
}
