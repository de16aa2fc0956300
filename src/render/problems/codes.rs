//! The diagnostic codes: a list of all, and the page of one with its example and the remedy.

use crate::diagnostic::{Code, Found, Severity};
use crate::render::problems::snippet;
use crate::render::terminal::{safe, width};
use crate::render::words::lang::Lang;

/// A line for each code: its severity, and whether it can be let through.
pub fn list(codes: impl Iterator<Item = Code> + Clone, lang: Lang) -> String {
    let widest = codes
        .clone()
        .map(|code| width(code.as_str()))
        .max()
        .unwrap_or(0);
    codes
        .map(|code| format!("{:widest$}  {}\n", code.as_str(), level(code, lang)))
        .collect()
}

fn level(code: Code, lang: Lang) -> String {
    let severity = match code.severity() {
        Severity::Error => lang.pick("错误", "error"),
        Severity::Warning => lang.pick("警告", "warning"),
        Severity::Note => lang.pick("提示", "note"),
    };
    let allowed = match code.can_be_allowed() {
        true => lang.pick(
            "可用 --allow、--warn、--deny 调整",
            "--allow, --warn and --deny apply",
        ),
        false => lang.pick("不能放过", "cannot be let through"),
    };
    format!("{severity}{}{allowed}", lang.pick("，", ", "))
}

/// The page of a code: its level, files that have the problem, and the messages about them.
pub fn explain(
    code: Code,
    files: impl Iterator<Item = (String, String)>,
    found: &Found,
    lang: Lang,
) -> String {
    let mut text = format!(
        "{}{}{}\n\n",
        code.as_str(),
        lang.pick("：", ": "),
        level(code, lang)
    );
    for (name, contents) in files {
        text += &format!("{}{name}\n", lang.pick("例：", "example: "));
        text.extend(contents.lines().map(|line| format!("    {}\n", safe(line))));
        text.push('\n');
    }
    text + &snippet::render(found, lang)
}
