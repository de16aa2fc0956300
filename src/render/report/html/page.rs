//! The frame of the page: its head, its look and its script, which a content policy holds to just these.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::render::words::lang::Lang;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page up to the start of its body.
pub fn opening(title: &str, lang: Lang) -> String {
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    );
    let head = html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
    };
    let lang = lang.pick("zh-CN", "en");
    let start = html! { (DOCTYPE) (PreEscaped(format!("<html lang=\"{lang}\">"))) (head) };
    start.into_string() + "<body>"
}

/// The start of the main part, which [`closing()`] ends.
pub fn main_opening() -> PreEscaped<&'static str> {
    PreEscaped("<main>")
}

/// The end of the page.
pub fn closing() -> String {
    let script = html! { script { (PreEscaped(SCRIPT)) } };
    format!("</main>{}</body></html>", script.into_string())
}

/// The name of a style or script in a content policy that lets it through.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}
