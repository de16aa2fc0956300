//! Marks in a column whose heading says what they stand for: 预计 with √, 是否确认 with 否.

use crate::data::heading::roles::folded;

const YES: [&str; 8] = ["√", "✓", "✔", "是", "有", "y", "yes", "true"];

const NO: [&str; 8] = ["×", "✗", "✘", "否", "无", "n", "no", "false"];

/// Whether a cell is a mark for yes or for no; `None` where it is none.
pub fn is_ticked(cell: &str) -> Option<bool> {
    let key = folded(cell);
    let is_one = |marks: &[&str]| marks.contains(&key.as_str());
    match (is_one(&YES), is_one(&NO)) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// The words that a mark below a heading stands for, of which one may be known (未确认 and 非确认 for 否 below 是否确认), and
/// the word that then is not said.
pub fn said(heading: &str, is_yes: bool) -> (Vec<String>, Option<String>) {
    let key = folded(heading);
    let asked = ["是否已", "是否", "有无"].iter();
    let bare = asked.fold(key.as_str(), |rest, word| {
        rest.strip_prefix(word).unwrap_or(rest)
    });
    let bare = bare.trim_end_matches(['?', '数']);
    // a database's rows
    if bare.contains("del") {
        let deleted = is_yes.then(|| "删除".to_owned());
        return (deleted.into_iter().collect(), None);
    }
    // of the target
    if bare.starts_with(['达']) || bare.starts_with("完成") {
        return (Vec::new(), None);
    }
    if is_yes {
        return (vec![bare.to_owned()], None);
    }
    let words = match bare.strip_prefix('已') {
        Some(done) => vec![format!("未{done}")],
        None => ["未", "非", "不"].map(|no| format!("{no}{bare}")).into(),
    };
    (words, Some(bare.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_for_the_words_of_their_heading() {
        assert_eq!(is_ticked(" √ "), Some(true));
        assert_eq!(is_ticked("No"), Some(false));
        assert_eq!(is_ticked("210"), None);
        assert_eq!(said("预计数", true).0, ["预计"]);
        assert_eq!(said("DEL_FLAG", true).0, ["删除"]);
        assert!(said("is_deleted", false).0.is_empty());
        assert_eq!(said("是否已确认", false).0, ["未确认", "非确认", "不确认"]);
        assert_eq!(said("已核实", false).0, ["未核实"]);
        assert!(said("是否完成", false).0.is_empty());
    }
}
