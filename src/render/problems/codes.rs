//! The diagnostic codes: a list of all, and the page of one with its example and the remedy.

use crate::diagnostic::{Code, Found};
use crate::render::problems::snippet;
use crate::render::terminal::{safe, width};
use crate::render::words::lang::{Lang, in_language};

/// A line for each code: its severity, that it cannot be let through where it cannot, and its meaning in a few words.
pub fn list(codes: impl Iterator<Item = Code>, lang: Lang) -> String {
    let rows: Vec<[String; 3]> = codes
        .map(|code| {
            let means = in_language!(lang, meanings::meaning(code));
            [
                code.as_str().to_owned(),
                short_level(code, lang),
                means.to_owned(),
            ]
        })
        .collect();
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max();
    let [codes, levels] = [0, 1].map(|column| widest(column).unwrap_or(0));
    let line = |[code, level, means]: &[String; 3]| {
        let blanks = " ".repeat(levels - width(level));
        format!("{code:codes$}  {level}{blanks}  {means}\n")
    };
    rows.iter().map(line).collect()
}

/// The severity, and that it stays where nothing changes it.
fn short_level(code: Code, lang: Lang) -> String {
    match code.can_be_allowed() {
        true => severity(code, lang).to_owned(),
        false => level(code, lang),
    }
}

fn severity(code: Code, lang: Lang) -> &'static str {
    in_language!(lang, digest::severity(code.severity()))
}

fn level(code: Code, lang: Lang) -> String {
    let severity = severity(code, lang);
    in_language!(lang, digest::level(severity, code.can_be_allowed()))
}

/// The page of a code: its meaning, its level, why it matters, files that have the problem, and the messages about
/// them.
pub fn explain(
    code: Code,
    files: impl Iterator<Item = (String, String)>,
    found: &Found,
    lang: Lang,
) -> String {
    let meaning = in_language!(lang, meanings::meaning(code));
    let reason = in_language!(lang, reasons::reason(code));
    let mut text = format!(
        "{}\n{}\n{}\n\n",
        in_language!(lang, digest::code(code.as_str(), meaning)),
        level(code, lang),
        in_language!(lang, digest::why_it_matters(reason)),
    );
    for (name, contents) in files {
        text += &format!("{}\n", in_language!(lang, digest::example(&name)));
        text.extend(contents.lines().map(|line| format!("    {}\n", safe(line))));
        text.push('\n');
    }
    text + &snippet::render(found, lang)
}
