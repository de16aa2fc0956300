//! Marks before a name that are the table's and no part of it: list numbers, 其中：, #.

/// Signs that set a row in below another.
const SIGNS: [char; 24] = [
    '▲', '△', '#', '＃', '*', '＊', '·', '•', '●', '○', '■', '□', '◆', '◇', '▪', '➢', '★', '☆',
    '-', '－', '—', '–', '+', '　',
];

/// 其中: the rows below are parts of the one above.
const PARTS: [&str; 5] = ["其中", "#其中", "of which", "ofwhich", "including"];

/// A name without the marks before it, one after the other: the shortest cut first, so that a name that
/// begins like a mark is found whole.
pub fn without(name: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = name.trim();
    while let Some(shorter) = one_less(rest).map(str::trim) {
        if shorter.is_empty() {
            break;
        }
        all.push(shorter.to_owned());
        rest = shorter;
    }
    all
}

/// A name without the marks behind it that refer to a footnote: `①`, `[1]`, `（注1）`, `*`; `None` where it has none.
pub fn without_note(name: &str) -> Option<&str> {
    let is_sign =
        |c: char| matches!(c, '*' | '＊' | '※' | '†' | '①'..='⑳' | '¹' | '²' | '³' | '⁴'..='⁹');
    let in_brackets = |name: &str| {
        let inner = name.strip_suffix([')', '）', ']', '〕'])?;
        let open = inner.rfind(['(', '（', '[', '〔'])?;
        let said = inner[open..].trim_start_matches(['(', '（', '[', '〔']);
        let number = said.trim_start_matches('注');
        let is_mark = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
        (is_mark && !said.is_empty()).then_some(open)
    };
    let trimmed = name.trim_end_matches(|c: char| is_sign(c) || c.is_whitespace());
    let rest = in_brackets(trimmed).map_or(trimmed, |open| trimmed[..open].trim_end());
    (rest.len() < name.len() && !rest.is_empty()).then_some(rest)
}

/// The name of a group without the marks of its row: `1.历下区`, `历 下 区`, `历下区*`.
pub fn of_group(written: &str) -> String {
    let bare = numbered(written.trim()).unwrap_or(written).trim();
    let bare = bare.trim_end_matches(['*', '＊', '※']).trim_end();
    let is_spaced = bare.chars().all(|c| c.is_whitespace() || !c.is_ascii());
    match is_spaced {
        true => bare.chars().filter(|c| !c.is_whitespace()).collect(),
        false => bare.to_owned(),
    }
}

/// A cell's number without the marks of a footnote behind it: `8.6①`, `8.6*`, `8.6[1]`, `8.6（注1）`. A number in round
/// brackets alone may be part of the figure.
pub fn without_note_of_number(cell: &str) -> &str {
    let bare = without_note(cell).filter(|bare| {
        let mark = cell[bare.len()..].trim_start();
        !mark.starts_with(['(', '（']) || mark.contains('注')
    });
    bare.unwrap_or(cell)
}

/// Whether a name says that its row is a part of the one above: 其中：, #.
pub fn is_part(name: &str) -> bool {
    let name = name.trim();
    name.starts_with(['#', '＃']) || part_of(name).is_some()
}

/// A name without its first mark; `None` where it has none.
fn one_less(name: &str) -> Option<&str> {
    let signs = name.trim_start_matches(|c: char| SIGNS.contains(&c) || c.is_whitespace());
    if signs.len() < name.len() {
        return Some(signs);
    }
    part_of(name).or_else(|| numbered(name))
}

fn part_of(name: &str) -> Option<&str> {
    PARTS.iter().find_map(|word| {
        let head = name.get(..word.len())?;
        let rest = name.get(word.len()..)?;
        let rest = head.eq_ignore_ascii_case(word).then_some(rest)?;
        rest.trim_start().strip_prefix([':', '：', ',', '，', '、'])
    })
}

/// `1.`, `1.2 `, `（一）`, `一、`, `⑤` before a name.
fn numbered(name: &str) -> Option<&str> {
    let is_numeral = |c: char| {
        c.is_ascii_digit() || ('０'..='９').contains(&c) || "一二三四五六七八九十百".contains(c)
    };
    // a number in a sign of its own
    let circled = |c: char| matches!(c, '①'..='⒛' | '⓪'..='⓿' | '❶'..='➓' | '㈠'..='㈩' | '㊀'..='㊉' | 'Ⅰ'..='ⅿ');
    let own = name.strip_prefix(circled);
    if let Some(rest) = own {
        return Some(rest.trim_start_matches(['、', '.', '．', ' ', '　']));
    }
    let inner = name.strip_prefix(['(', '（', '〔', '[', '第']);
    let digits = inner.unwrap_or(name);
    let behind = digits.trim_start_matches(is_numeral);
    if behind.len() == digits.len() {
        return None;
    }
    if inner.is_some() {
        return behind.strip_prefix([')', '）', '〕', ']']);
    }
    behind
        .strip_prefix(['、', '.', '．', ')', '）', ',', '，', '﹒', ':', '：'])
        .or_else(|| behind.starts_with([' ', '　', '\t']).then_some(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_cut_off_one_by_one() {
        for name in [
            "1.工业投资",
            "1、工业投资",
            "（一）工业投资",
            "一、工业投资",
            "⑤工业投资",
            "1.2 工业投资",
            "　　其中：工业投资",
            "#工业投资",
            "其中:（2）#工业投资",
        ] {
            let last = without(name).pop();
            assert_eq!(last.as_deref(), Some("工业投资"), "{name}");
        }
        for name in [
            "工业投资①",
            "工业投资[1]",
            "工业投资*",
            "工业投资（注1）",
            "工业投资 ²",
        ] {
            assert_eq!(without_note(name), Some("工业投资"), "{name}");
        }
        assert_eq!(without_note("工业投资（亿元）"), None);
        assert!(is_part("其中：工业") && is_part("# 工业") && !is_part("其中工业"));
        assert!(without("5G基站").is_empty());
        assert!(without("十四五重点项目").is_empty());
        assert!(without("其中工业投资").is_empty());
    }
}
