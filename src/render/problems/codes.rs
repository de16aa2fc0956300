//! The diagnostic codes: a list of all, and the page of one with its example and the remedy.

use crate::diagnostic::{Code, Found, Severity};
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
    match code.severity() {
        Severity::Error => lang.pick("错误", "error"),
        Severity::Warning => lang.pick("警告", "warning"),
        Severity::Note => lang.pick("提示", "note"),
    }
}

fn level(code: Code, lang: Lang) -> String {
    let severity = severity(code, lang);
    let allowed = match code.can_be_allowed() {
        true => lang.pick(
            "可用 --allow、--warn、--deny 调整",
            "--allow, --warn and --deny apply",
        ),
        false => lang.pick("不能放过", "cannot be let through"),
    };
    format!("{severity}{}{allowed}", lang.pick("，", ", "))
}

/// The page of a code: its meaning, its level, why it matters, files that have the problem, and the messages about them.
pub fn explain(
    code: Code,
    files: impl Iterator<Item = (String, String)>,
    found: &Found,
    lang: Lang,
) -> String {
    let mut text = format!(
        "{}{}{}\n{}\n{}{}\n\n",
        code.as_str(),
        lang.pick("：", ": "),
        in_language!(lang, meanings::meaning(code)),
        level(code, lang),
        lang.pick("为何要紧：", "why it matters: "),
        in_language!(lang, reasons::reason(code)),
    );
    for (name, contents) in files {
        text += &format!("{}{name}\n", lang.pick("例：", "example: "));
        text.extend(contents.lines().map(|line| format!("    {}\n", safe(line))));
        text.push('\n');
    }
    text + &snippet::render(found, lang)
}
