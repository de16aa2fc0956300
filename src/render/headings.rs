//! The headings that data files may have, by the role of their column.

use crate::render::words::lang::Lang;

/// A role of a column with its headings.
pub struct RoleLine {
    /// The role as plan files write it.
    pub role: &'static str,
    /// The use of the column, in Chinese and English.
    pub uses: (&'static str, &'static str),
    /// The Chinese headings, and the English ones.
    pub headings: [&'static [&'static str]; 2],
}

/// Three lines for each role: its use, and its headings in both languages, those of the reader's first.
pub fn list(roles: impl Iterator<Item = RoleLine>, lang: Lang) -> String {
    let separator = |lang: Lang| lang.pick("、", ", ");
    let line = |one: RoleLine| {
        let [zh, en] = one.headings;
        let zh = format!("  {}\n", zh.join(separator(Lang::Zh)));
        let en = format!("  {}\n", en.join(separator(Lang::En)));
        let colon = lang.pick("：", ": ");
        let uses = lang.pick(one.uses.0, one.uses.1);
        let (first, second) = lang.pick((&zh, &en), (&en, &zh));
        format!("{}{colon}{uses}\n{first}{second}", one.role)
    };
    let end = lang.pick(
        "规划文件的 `[headings]`（如 `value = [\"本年实绩\"]`）和 `--heading 本年实绩=value` 可以增加。\n",
        "`[headings]` in a plan file (`value = [\"outturn\"]`) and `--heading outturn=value` add to these.\n",
    );
    roles.map(line).collect::<String>() + end
}
