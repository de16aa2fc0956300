//! Units: a scale (百 千 万 十万 百万 千万 亿 万亿, thousand, k, m, bn) and a base unit. Scales convert exactly, and so do
//! bases that measure the same kind of thing (斤 and 吨, 亩 and 公顷); others never.

use crate::model::number::decimal;
use crate::model::number::decimal::{Decimal, Unreadable};
use crate::model::number::measured::kind;

/// Scale words, the longest first, with their power of ten.
const SCALES: [(&str, i32); 11] = [
    ("万亿", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("十亿", 9),
    ("十万", 5),
    ("百万", 6),
    ("千万", 7),
    ("亿", 8),
    ("万", 4),
    ("千", 3),
    ("百", 2),
];

/// English scale words, which stand apart from what they count, with their power of ten.
const ENGLISH_SCALES: [(&str, i32); 17] = [
    ("10k", 4),
    ("10000", 4),
    ("10,000", 4),
    ("100m", 8),
    ("100mn", 8),
    ("mln", 6),
    ("bln", 9),
    ("thousand", 3),
    ("k", 3),
    ("million", 6),
    ("m", 6),
    ("mn", 6),
    ("billion", 9),
    ("bn", 9),
    ("trillion", 12),
    ("tn", 12),
    ("hundred", 2),
];

/// Counters that count the same things: a firm may be 个, 家 or 户, a site 处, 所 or 座.
const COUNTERS: [&str; 8] = ["个", "家", "项", "处", "所", "座", "件", "户"];

/// Pairs of them of which one is never said of what the other counts: documents are no firms, households no sites.
const APART: [(char, &str); 2] = [('件', "家户处所座"), ('户', "处所座项件")];

/// Counters of one thing each, which are said of some things alone; 个 may stand for any of them.
pub const CLASSIFIERS: [&str; 16] = [
    "条", "列", "套", "辆", "台", "株", "场", "次", "例", "起", "部", "艘", "架", "只", "宗", "间",
];

/// A factor that turns a number in one unit into one in another: a power of ten and a fraction, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    power: i32,
    numerator: u32,
    denominator: u32,
}

/// The decimals of a quotient that has no end.
const ENDLESS: u32 = 12;

/// More decimals than this only a quotient without an end has.
const MOST_DECIMALS: u32 = 16;

impl Factor {
    /// Whether nothing changes.
    pub fn is_one(self) -> bool {
        self.power == 0 && self.numerator == self.denominator
    }

    /// The number in the other unit. Where it has no end, as 100亩 in 公顷 has none, it has twelve decimals.
    ///
    /// # Errors
    /// [`Unreadable::OutOfRange`] when it cannot be kept.
    pub fn apply(self, value: Decimal) -> Result<Decimal, Unreadable> {
        let scaled = decimal::scaled(value, self.power)?;
        if self.numerator == self.denominator {
            return Ok(scaled);
        }
        let times = scaled.checked_mul(self.numerator.into());
        let times = times.ok_or(Unreadable::OutOfRange)?;
        let denominator = Decimal::from(self.denominator);
        let quotient = times / denominator;
        // one without an end fills all digits that there are
        let quotient = quotient.normalize();
        decimal::bounded(if quotient.scale() <= MOST_DECIMALS {
            quotient
        } else {
            quotient.round_dp(ENDLESS)
        })
    }
}

/// A unit as written, read as a scale and a base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    text: String,
    power: i32,
    base: String,
}

impl Unit {
    /// Reads `text`: full-width forms fold, the longest scale word is split off. Blanks within it are shown, and do
    /// not count.
    pub fn parse(text: &str) -> Unit {
        let folded = decimal::fold(text);
        let text = decimal::unguarded(&folded).trim().to_owned();
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        // 万元人民币, 人民币万元
        let bare = compact.strip_prefix("人民币");
        let bare = bare.or_else(|| compact.strip_suffix("人民币"));
        let compact = bare.filter(|bare| bare.ends_with('元')).unwrap_or(&compact);
        let (power, base) = english_scale(&text).unwrap_or_else(|| split_scale(compact));
        let base: String = base.chars().filter(|c| !c.is_whitespace()).collect();
        let base = match base.as_str() {
            counter if COUNTERS.contains(&counter) => COUNTERS[0],
            "百分点" => "个百分点",
            "㎡" | "m2" | "平米" => "m²",
            "㎢" | "km2" => "km²",
            "㎞" => "km",
            "㎏" => "kg",
            "列次" | "趟" => "列",
            "名" => "人",
            other => other,
        };
        let lower = base.to_lowercase();
        let base = match lower.as_str() {
            "percent" | "pct" | "percentage" | "百分比" => "%".to_owned(),
            "pp" | "pps" | "percentagepoints" | "percentagepoint" => "个百分点".to_owned(),
            "person" | "persons" | "people" => "人".to_owned(),
            "yuan" | "rmb" | "cny" => "元".to_owned(),
            "usd" | "us$" | "usdollars" => "美元".to_owned(),
            "trains" | "trips" => "列".to_owned(),
            "firms" | "companies" | "enterprises" | "projects" => COUNTERS[0].to_owned(),
            _ => without_other(base).replace("/天", "/日"),
        };
        Unit { base, power, text }
    }

    /// The unit as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The base unit without its scale; empty for a scale alone (`万`).
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether a scale word stands before the base.
    pub fn has_scale(&self) -> bool {
        self.power != 0
    }

    /// Whether it surely counts an amount: money, persons or things, or anything in tens of thousands.
    pub fn is_amount(&self) -> bool {
        self.has_scale() || self.base.ends_with('元') || ["人", COUNTERS[0]].contains(&self.base())
    }

    /// Whether it counts persons or things one by one, though by the thousand.
    pub fn is_count(&self) -> bool {
        ["人", COUNTERS[0]].contains(&self.base()) || CLASSIFIERS.contains(&self.base())
    }

    /// Whether the unit is a share in percent, written right behind its number.
    pub fn is_percent(&self) -> bool {
        self.base == "%" && self.power == 0
    }

    /// Whether numbers in it are relative to a size: shares, points, and so much for each (`辆/万人`, `每千人`).
    pub fn is_relative(&self) -> bool {
        ["%", "‰", "个百分点"].contains(&self.base()) || self.text.contains(['/', '每'])
    }

    /// The unit of a figure whose cell says `self` and whose unit column says `column`: the cell repeats the
    /// column (`340亿元`, `亿元`), or gives a scale alone (`3.4万`, `家` or `万家`). `None` if they
    /// contradict each other.
    pub fn joined(&self, column: &Unit) -> Option<Unit> {
        let same_scale = self.power == column.power;
        let agrees = if self.base.is_empty() {
            same_scale || column.power == 0
        } else {
            // 62km of 公里
            let is_same = || self.factor_to(column).is_some_and(Factor::is_one);
            same_scale && (column.base.is_empty() || self.base == column.base || is_same())
        };
        let base = if self.base.is_empty() {
            &column.base
        } else {
            &self.base
        };
        agrees.then(|| Unit {
            text: self.text.clone(),
            power: self.power,
            base: base.clone(),
        })
    }

    /// The factor that turns a number in `self` into one in `target`; `None` if they measure different things. A
    /// scale alone has the target's base, unless that is a rate, which has no scale.
    pub fn factor_to(&self, target: &Unit) -> Option<Factor> {
        let scale_alone =
            self.base.is_empty() && self.has_scale() && !["%", "个百分点"].contains(&target.base());
        let is_any = |one: &Unit, other: &Unit| {
            one.text.ends_with(COUNTERS[0]) && CLASSIFIERS.contains(&other.base())
        };
        let counts_any = is_any(self, target) || is_any(target, self);
        let are_apart = |one: &Unit, other: &Unit| {
            let [one, other] = [one, other].map(|unit| unit.text.chars().last());
            let mut pairs = APART.iter();
            pairs.any(|(first, others)| {
                one == Some(*first) && other.is_some_and(|other| others.contains(other))
            })
        };
        let is_same = self.base.eq_ignore_ascii_case(&target.base)
            && !are_apart(self, target)
            && !are_apart(target, self);
        let (numerator, denominator) = if is_same || scale_alone || counts_any {
            (1, 1)
        } else {
            let (own, other) = (kind(&self.base)?, kind(&target.base)?);
            (own.0 == other.0).then_some((own.1, other.1))?
        };
        Some(Factor {
            power: self.power - target.power,
            numerator,
            denominator,
        })
    }

    /// Whether a number in `self` can be one in `target`.
    pub fn converts_to(&self, target: &Unit) -> bool {
        self.factor_to(target).is_some()
    }

    /// `value` in `self`, converted to `target`; `None` if they measure different things.
    ///
    /// # Errors
    /// [`Unreadable::OutOfRange`] when the converted number cannot be kept exactly.
    pub fn convert(&self, value: Decimal, target: &Unit) -> Option<Result<Decimal, Unreadable>> {
        self.factor_to(target).map(|factor| factor.apply(value))
    }
}

/// A base unit without the other counter in brackets behind it: `条（处）`, `人（个）`.
fn without_other(base: &str) -> &str {
    let other = base.split_once(['(', '（']).and_then(|(first, other)| {
        let other = other.strip_suffix([')', '）'])?;
        (!first.is_empty() && (COUNTERS.contains(&other) || CLASSIFIERS.contains(&other)))
            .then_some(first)
    });
    other.unwrap_or(base)
}

/// The power of an English scale word that stands apart in front or behind (`bn GBP`, `thousand homes`, `CNY bn`), and
/// the rest.
fn english_scale(text: &str) -> Option<(i32, &str)> {
    if let Some((base, word)) = text.rsplit_once(' ') {
        let word = word.to_lowercase();
        let found = ENGLISH_SCALES.iter().find(|(known, _)| *known == word);
        if let Some((_, power)) = found.filter(|_| base.chars().all(|c| c.is_ascii_alphabetic())) {
            return Some((*power, base));
        }
    }
    let unglued = unglued(text);
    let (word, base) = text.split_once(' ').or(unglued).unwrap_or((text, ""));
    // 100 million yuan, 10,000 persons
    let ten = word.replace(',', "");
    let zeros = ten.strip_prefix('1').filter(|zeros| !zeros.is_empty());
    if let Some(zeros) = zeros.filter(|zeros| zeros.bytes().all(|zero| zero == b'0')) {
        let base = base.trim_start();
        let (power, base) = english_scale(base)
            .or_else(|| glued_scale(base))
            .unwrap_or((0, base));
        let tens = i32::try_from(zeros.len()).ok()?;
        return (!base.is_empty()).then_some((power + tens, base));
    }
    let word = word.to_lowercase();
    // alone it is the metre
    if word == "m" && base.is_empty() {
        return None;
    }
    let found = ENGLISH_SCALES.iter().find(|(known, _)| *known == word);
    found.map(|(_, power)| (*power, base.trim_start()))
}

/// A number and the word glued to it: 100millionyuan, as headings are compared.
fn unglued(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != ',')?;
    let (number, word) = text.split_at(at);
    glued_scale(word).map(|_| (number, word))
}

/// A word for a power of ten and what is glued to it.
fn glued_scale(text: &str) -> Option<(i32, &str)> {
    const WORDS: [(&str, i32); 3] = [("thousand", 3), ("million", 6), ("billion", 9)];
    WORDS
        .iter()
        .find_map(|(word, power)| Some((*power, text.strip_prefix(word)?)))
        .filter(|(_, base)| !base.is_empty())
}

fn split_scale(text: &str) -> (i32, &str) {
    // 百分点 is a base unit that happens to begin with a scale word
    if text.starts_with("百分点") {
        return (0, text);
    }
    SCALES
        .iter()
        .find_map(|(word, power)| text.strip_prefix(word).map(|base| (*power, base)))
        .unwrap_or((0, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(number: &str, from: &str, to: &str) -> Option<String> {
        let value = number.parse().unwrap();
        Unit::parse(from)
            .convert(value, &Unit::parse(to))
            .map(|result| result.unwrap().normalize().to_string())
    }

    #[test]
    fn scales_convert_exactly() {
        assert_eq!(converted("3400000", "万元", "亿元").as_deref(), Some("340"));
        assert_eq!(converted("0.1", "万亿元", "亿元").as_deref(), Some("1000"));
        assert_eq!(converted("163000", "人", "万人").as_deref(), Some("16.3"));
        assert_eq!(converted("1.1", "万", "万个").as_deref(), Some("1.1"));
        assert_eq!(converted("12", "千万元", "百万元").as_deref(), Some("120"));
        for (number, from, to, there) in [
            ("94600", "persons", "万人", "9.46"),
            ("9.46", "10k persons", "万人", "9.46"),
            ("543", "CNY bn", "亿元", "5430"),
            ("543", "billion yuan", "亿元", "5430"),
            ("12.7", "percent", "%", "12.7"),
            ("0.3", "pp", "个百分点", "0.3"),
            ("12", "吨/天", "吨/日", "12"),
            ("40", "条（处）", "条", "40"),
            ("40", "人(个)", "人", "40"),
            ("6", "个", "条", "6"),
            ("6", "场", "个", "6"),
            ("9000", "台", "万个", "0.9"),
            ("320", "列次", "列", "320"),
        ] {
            assert_eq!(
                converted(number, from, to).as_deref(),
                Some(there),
                "{from}"
            );
        }
        for (from, to) in [
            ("家", "条"),
            ("个", "人"),
            ("人(万元)", "人"),
            ("家", "件"),
            ("户", "所"),
        ] {
            assert_eq!(converted("1", from, to), None, "{from} {to}");
        }
        assert_eq!(
            converted("12", "十万 吨／日", "万吨/日").as_deref(),
            Some("120")
        );
    }

    #[test]
    fn relative_units_are_shares_points_and_so_much_for_each() {
        for relative in ["%", "‰", "个百分点", "辆/万人", "人/每千人"] {
            assert!(Unit::parse(relative).is_relative(), "{relative}");
        }
        for size in ["亿元", "万人", "公里", "家", ""] {
            assert!(!Unit::parse(size).is_relative(), "{size}");
        }
    }

    #[test]
    fn only_units_of_one_size_leave_a_number_as_it_is() {
        let changes_nothing = |from: &str, to: &str| {
            let factor = Unit::parse(from).factor_to(&Unit::parse(to));
            factor.map(Factor::is_one)
        };
        assert_eq!(changes_nothing("亿元", "亿元"), Some(true));
        assert_eq!(changes_nothing("平方公里", "平方千米"), Some(true));
        assert_eq!(changes_nothing("万元", "亿元"), Some(false));
        assert_eq!(changes_nothing("亩", "公顷"), Some(false));
        assert_eq!(changes_nothing("公里", "米"), Some(false));
    }

    #[test]
    fn bases_never_convert() {
        assert_eq!(converted("74.5", "%", "个百分点"), None);
        assert_eq!(converted("5", "亿元", "%"), None);
        assert_eq!(converted("5", "公里", "平方米"), None);
        assert_eq!(converted("5", "千瓦", "千瓦时"), None);
        assert_eq!(converted("5", "公顷", "公斤"), None);
    }

    #[test]
    fn units_of_one_kind_convert_exactly() {
        for (number, from, to, expected) in [
            ("70650", "万吨", "亿斤", "14130"),
            ("1", "公斤", "斤", "2"),
            ("90", "亩", "公顷", "6"),
            ("8", "万亩", "公顷", "5333.333333333333"),
            ("2", "平方公里", "亩", "3000"),
            ("2", "万㎡", "万平方米", "2"),
            ("2", "万m2", "平方米", "20000"),
            ("2", "㎢", "平方公里", "2"),
            ("120", "万千瓦", "兆瓦", "1200"),
            ("3", "兆瓦", "千瓦", "3000"),
            ("5", "亿千瓦时", "万千瓦时", "50000"),
            ("1.5", "天", "小时", "36"),
            ("90", "minutes", "hours", "1.5"),
            ("12", "k homes", "thousand homes", "12"),
            ("2", "bn GBP", "million GBP", "2000"),
            ("2", "100millionyuan", "亿元", "2"),
            ("2", "firms", "家", "2"),
            ("1.2", "million", "households", "1200000"),
        ] {
            let found = converted(number, from, to);
            assert_eq!(found.as_deref(), Some(expected), "{number} {from} {to}");
        }
        assert!(!Unit::parse("m").has_scale() && !Unit::parse("km").has_scale());
    }

    #[test]
    fn counters_are_one_base() {
        assert_eq!(converted("5", "家", "个").as_deref(), Some("5"));
        assert_eq!(converted("11000", "处", "万个").as_deref(), Some("1.1"));
        assert_eq!(converted("5", "百分点", "个百分点").as_deref(), Some("5"));
    }

    #[test]
    fn money_persons_and_things_are_amounts() {
        let is_amount = |text: &str| Unit::parse(text).is_amount();
        assert!(
            ["亿元", "美元", "家", "万人", "人", "万", "万吨"]
                .into_iter()
                .all(is_amount)
        );
        let others = ["%", "个百分点", "①", "?", "左右", "(预计)", ""];
        assert!(!others.into_iter().any(is_amount));
    }

    #[test]
    fn a_cell_may_repeat_its_column_but_not_contradict_it() {
        let joined = |cell: &str, column: &str| {
            Unit::parse(cell)
                .joined(&Unit::parse(column))
                .map(|unit| (unit.power, unit.base))
        };
        assert_eq!(joined("亿元", "亿元"), Some((8, "元".into())));
        assert_eq!(joined("万", "家"), Some((4, "个".into())));
        assert_eq!(joined("万", "万家"), Some((4, "个".into())));
        assert_eq!(joined("亿元", "万元"), None);
        assert_eq!(joined("元", "亿元"), None);
        assert_eq!(joined("%", "亿元"), None);
    }
}
