//! The number of a cell with words around it: `完成9.46万人（占年度目标的67.6%）`.

use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::{Decimal, Measure, Target, Unit};

/// Words before a figure that say that it is there, the longer ones first.
#[rustfmt::skip]
const DONE: [&str; 53] = [
    "已上市",
    "累计建成投用", "共建成", "已建成投用", "建成投用", "累计开通", "已开通", "开通", "已完工",
    "累计新开", "已新开", "新开",
    "累计办成", "已办成", "办成", "累计办结", "办结", "累计开工建设", "开工建设", "累计开工", "累计开行", "开行", "累计引进", "引进", "累计改造", "改造", "累计培育", "培育", "累计建设",
    "已新增", "累计完成投资", "已完成投资", "完成投资", "累计完成", "累计实现", "累计达到", "累计新增", "累计建成", "累计", "共完成", "共计", "已完成", "完成", "实现", "达到", "已达", "已建成", "建成", "已开工", "已建", "新增", "达", "共",
];

/// Those among them that say what is counted: the target has to count it, by a word of its name.
const COUNTED: [(&str, &[&str]); 15] = [
    ("上市", &["上市"]),
    ("已建", &["建", "新增"]),
    ("新开", &["新开"]),
    ("开通", &["新开", "开通"]),
    ("新增", &["新增"]),
    ("建成", &["建", "新增"]),
    ("建成投用", &["建", "新增"]),
    ("完工", &["建", "改造"]),
    ("开工", &["开工"]),
    ("开工建设", &["开工"]),
    ("建设", &["建"]),
    ("开行", &["开行"]),
    ("引进", &["引进"]),
    ("改造", &["改造"]),
    ("培育", &["培育"]),
];

/// The fewest characters of a target's name between such a word and its number.
const LEAST_NAME: usize = 2;

/// Words of which a clause on the share of a target is made, the longer ones first.
const OF_SHARE: [&str; 26] = [
    "完成率",
    "已完成",
    "完成",
    "年度",
    "全年",
    "年初",
    "目标",
    "计划",
    "任务",
    "进度",
    "预算",
    "达到",
    "占",
    "达",
    "为",
    "率",
    "的",
    "了",
    "数",
    "量",
    "年",
    "市",
    "下",
    "比例",
    "比重",
    "程度",
];

/// Those among them that name the target.
const TARGETS: [&str; 5] = ["目标", "计划", "任务", "完成率", "预算"];

/// The part of a cell that gives the target's figure: without a word before it that says that it is done, and without
/// clauses behind it on the share of the target and on growth. Of a target of growth it is the clause on growth that
/// stands behind an amount. A cell that says anything else is left as it is.
pub fn figure<'c>(cell: &'c str, target: &Target) -> &'c str {
    if cell.is_ascii() {
        return cell;
    }
    let timeless = time_said(cell).map_or(cell, |(_, rest)| rest);
    let mut all = clauses(timeless);
    let Some(first) = all.next() else {
        return cell;
    };
    let others: Vec<&str> = all.collect();
    let rest = others.iter().copied().filter(|clause| !is_beside(clause));
    let rest: Vec<&str> = rest.collect();
    let figure = done(first, target);
    if rest.iter().all(|clause| is_share(clause)) {
        let is_alone = others.is_empty() && timeless.trim_end_matches(['。', ' ']) != first;
        let has_time = timeless.len() < cell.len();
        return figure.unwrap_or(if is_alone || has_time { cell } else { first });
    }
    let mut growth = rest.iter().filter(|clause| is_growth(clause));
    let is_read = rest
        .iter()
        .all(|clause| is_share(clause) || is_growth(clause));
    match (growth.next(), growth.next()) {
        (Some(growth), None) if is_read => match target.measure {
            Measure::Growth if is_amount(figure.unwrap_or(first)) => growth,
            Measure::Total | Measure::Level => figure.unwrap_or(first),
            _ => cell,
        },
        _ => cell,
    }
}

/// The time that a cell begins with, empty for now, and the rest, which says what is done: 截至6月底，累计完成210家. What is to
/// be done before a time (12月底前) is none.
pub fn time_said(cell: &str) -> Option<(&str, &str)> {
    const NOW: [&str; 4] = ["截至目前", "目前", "至今", "今年以来"];
    const PARTS: [&str; 5] = ["月", "季", "半年", "年底", "年末"];
    let is_of_time =
        |c: char| c.is_ascii_digit() || "截至止到年月日底末上下半前季度一二三四-—~至".contains(c);
    let now = NOW.iter().find_map(|now| cell.strip_prefix(now));
    let rest = now.unwrap_or_else(|| cell.trim_start_matches(is_of_time));
    let time = &cell[..cell.len() - rest.len()];
    // 6月, 二季度 may be of these months alone
    let is_up_to = |time: &str| {
        let marks = [
            '底', '末', '截', '至', '到', '-', '—', '~', '日', '半', '前',
        ];
        (time.contains(marks) || time.ends_with("一季度")) && !time.ends_with('前')
    };
    let is_time = PARTS.iter().any(|part| time.contains(part)) && is_up_to(time);
    let rest = rest.trim_start_matches(['，', ',', '、', '：', ':', ' ']);
    let is_done = DONE.iter().any(|word| rest.starts_with(word));
    let time = if now.is_some() { "" } else { time };
    ((is_time || now.is_some()) && is_done).then_some((time, rest))
}

/// Whether a clause of a text says with a number what was done.
pub fn says_done(text: &str) -> bool {
    let is_number = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let says = |clause: &str| {
        let mut words = DONE.iter();
        words.any(|word| clause.strip_prefix(word).is_some_and(is_number))
    };
    clauses(text).any(says)
}

/// The figure of the target in one of the clauses of a longer text: the 8.1万人 of 任务14万人，已完成8.1万人.
pub fn done_in<'c>(text: &'c str, target: &Target) -> Option<&'c str> {
    clauses(text).find_map(|clause| done(clause, target))
}

/// Whether a clause behind a figure says nothing of it: a part of it, or that it is enough.
fn is_beside(clause: &str) -> bool {
    const ENOUGH: [&str; 9] = [
        "超额完成任务",
        "超额完成年度任务",
        "超额完成年度目标",
        "提前完成年度目标",
        "提前完成年度任务",
        "已完成年度任务",
        "达到序时进度",
        "达到时序进度",
        "符合序时进度",
    ];
    // what comes next, and how others do
    const ASIDE: [&str; 10] = [
        "正在",
        "正加快",
        "其余",
        "余下",
        "超额完成",
        "高于",
        "低于",
        "居全",
        "排名",
        "列全",
    ];
    let is_aside = ASIDE.iter().any(|word| clause.starts_with(word));
    // 其中6月新增30家; of any other part the whole may be more than what is asked for
    let part = clause.strip_prefix("其中");
    let of_month = part.is_some_and(|part| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < part.len() && rest.starts_with('月') || part.starts_with(['本', '当'])
    });
    let is_month = part.is_some_and(|part| part.contains('月'));
    is_aside || of_month && is_month || ENOUGH.contains(&clause)
}

/// The share of its target that a cell says is done, in percent: 210家，完成年度计划的52.5%.
pub fn share_said(cell: &str) -> Option<Decimal> {
    if cell.is_ascii() {
        return None;
    }
    let timeless = time_said(cell).map_or(cell, |(_, rest)| rest);
    let share = clauses(timeless).skip(1).find(|clause| is_share(clause))?;
    let said = share.trim_end_matches(['%', '％']);
    let number = said.trim_start_matches(|c: char| !c.is_ascii_digit());
    decimal::plain(number)
}

/// The clauses of a cell without the marks between them; a comma between digits separates thousands.
fn clauses(cell: &str) -> impl Iterator<Item = &str> {
    let bytes = cell.as_bytes();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let mut from = 0;
    let mut parts = Vec::new();
    for (at, mark) in cell.char_indices() {
        let behind = at + mark.len_utf8();
        let separates = match mark {
            ',' => !(is_digit(at.checked_sub(1)) && is_digit(Some(behind))),
            '，' | '、' | ';' | '；' | '。' | '(' | '（' | ')' | '）' | '\n' => true,
            _ => false,
        };
        if separates {
            parts.push(&cell[from..at]);
            from = behind;
        }
    }
    parts.push(&cell[from..]);
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The number behind a word that says that it is done. What is there is no 新增 unless that is asked for, and a percentage
/// that is 完成 may be the share of the target.
fn done<'c>(clause: &'c str, target: &Target) -> Option<&'c str> {
    let word = DONE.into_iter().find(|word| clause.starts_with(word))?;
    let rest = clause[word.len()..].trim_start();
    let counted = COUNTED.into_iter().find(|(said, _)| word.ends_with(said));
    // what was built was added, but for people and money
    let is_built = !target.unit.base().ends_with(['人', '元', '%']);
    let is_of = |name: &str, own: &str| {
        let fits = match own {
            "建" => !name.contains("开工"),
            "新增" => is_built || !word.contains('建'),
            _ => true,
        };
        fits && name.contains(own)
    };
    let is_its = |name: &str| counted.is_none_or(|(_, own)| own.iter().any(|own| is_of(name, own)));
    let is_asked = target.names().any(is_its);
    // a level is more than what was added to it
    let is_flow =
        target.measure == Measure::Level && word.contains("新增") && !word.contains("累计");
    let is_asked = is_asked && !is_flow;
    let may_be_share = word.contains("完成") && rest.ends_with(['%', '％']);
    // 开工建设公园63个
    let named = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let name = rest[..rest.len() - named.len()].trim();
    let is_named =
        name.chars().count() >= LEAST_NAME && target.names().any(|own| own.contains(name));
    let rest = if is_named { named } else { rest };
    let is_number = rest.starts_with(|c: char| c.is_ascii_digit());
    (is_asked && is_number && !may_be_share).then_some(rest)
}

/// Whether a clause gives the share of the target that is done, and says nothing else: 完成年度目标的67.6%.
fn is_share(clause: &str) -> bool {
    let Some(said) = clause.strip_suffix(['%', '％']) else {
        return false;
    };
    let words = said.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let mut rest = words.trim();
    let names_target = TARGETS.iter().any(|word| rest.contains(word));
    while let Some(word) = OF_SHARE.into_iter().find(|word| rest.starts_with(word)) {
        rest = &rest[word.len()..];
    }
    names_target && rest.is_empty() && words.len() < said.len()
}

/// Whether a clause gives growth over last year, in percent: 同比增长8.2%, +8.2%.
fn is_growth(clause: &str) -> bool {
    let folded = decimal::fold(clause);
    match reported::read(&folded) {
        Ok(Reported::Change(_, unit)) => unit == "%",
        Ok(Reported::Number(_, unit)) => unit == "%" && clause.starts_with(['+', '-', '＋', '－']),
        _ => false,
    }
}

/// Whether a clause is an amount.
fn is_amount(clause: &str) -> bool {
    let folded = decimal::fold(clause);
    match reported::read(&folded) {
        Ok(Reported::Number(_, unit)) => Unit::parse(unit).is_amount(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::built_in_plan;

    fn of<'c>(id: &str, cell: &'c str) -> &'c str {
        let plan = built_in_plan().unwrap();
        let target = plan.find_indicator(id).unwrap();
        figure(cell, plan.indicator(target))
    }

    #[test]
    fn a_figure_stands_among_words_that_say_nothing_against_it() {
        for cell in [
            "9.46万人（完成年度目标的67.6%）",
            "9.46万人，占全年任务67.6%",
            "已完成9.46万人",
            "新增9.46万人;完成率67.6%",
            "完成9.46万人，同比增长8.2%",
            "累计9.46万人",
            "累计新增9.46万人。",
            "9.46万人。",
            "9.46万人",
            "9.46万人（其中6月新增1万人）",
            "截至6月底，累计完成9.46万人",
            "截至6月底已完成9.46万人",
            "1-6月新增9.46万人，完成年度目标的67.6%。",
            "目前已完成9.46万人，超额完成任务",
            "上半年新增9.46万人",
        ] {
            assert_eq!(of("urban-jobs", cell), "9.46万人", "{cell}");
        }
        assert_eq!(
            of(
                "key-project-investment",
                "完成投资1,700亿元，占年度计划56.7%"
            ),
            "1,700亿元"
        );
    }

    #[test]
    fn growth_stands_behind_its_amount() {
        assert_eq!(of("gdp", "5000亿元，同比增长8.2%"), "同比增长8.2%");
        assert_eq!(of("gdp", "2355.1亿元\n（+18.9%）"), "+18.9%");
        assert_eq!(of("gdp", "5000亿元、增长8.2%"), "增长8.2%");
        assert_eq!(of("gdp", "8.2%（完成年度目标的102%）"), "8.2%");
    }

    #[test]
    fn what_says_anything_else_is_left_as_it_is() {
        for cell in [
            "9.46万人（预计）",
            "9.46万人（含上年结转1万人）",
            "9.46万人，占全省的8%",
            "9.46万人，其中预计1万人",
            "9.46万人，其中下岗再就业2万人",
            "9.46万人（其中当年1万人）",
            "12月底前完成9.46万人",
            "计划9.46万人",
            "9.46万人，比上月增加1万人，同比增长8%",
        ] {
            assert_eq!(of("urban-jobs", cell), cell);
        }
        assert_eq!(of("urban-jobs", "建成9.46万人"), "建成9.46万人");
        assert_eq!(of("urban-jobs", "(9.46)"), "(9.46)");
        assert_eq!(of("new-high-tech-enterprises", "净增8家"), "净增8家");
        assert_eq!(of("digital-economy-share", "完成67.6%"), "完成67.6%");
        assert_eq!(of("digital-economy-share", "达到67.6%"), "67.6%");
    }
}
