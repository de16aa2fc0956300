//! Units: a scale (百 千 万 十万 百万 千万 亿 万亿) and a base unit. Scales convert exactly, bases never.

use crate::model::number::decimal;
use crate::model::number::decimal::{Decimal, Unreadable};

/// Scale words, the longest first, with their power of ten.
const SCALES: [(&str, i32); 8] = [
    ("万亿", 12),
    ("十万", 5),
    ("百万", 6),
    ("千万", 7),
    ("亿", 8),
    ("万", 4),
    ("千", 3),
    ("百", 2),
];

/// Counters that count the same things: a firm may be 个, 家 or 户, a site 处, 所 or 座.
const COUNTERS: [&str; 8] = ["个", "家", "项", "处", "所", "座", "件", "户"];

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
        let (power, base) = split_scale(&compact);
        let base = match base {
            counter if COUNTERS.contains(&counter) => COUNTERS[0],
            "百分点" => "个百分点",
            other => other,
        };
        Unit {
            base: base.to_owned(),
            power,
            text,
        }
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

    /// Whether the unit is a share in percent, written right behind its number.
    pub fn is_percent(&self) -> bool {
        self.text == "%"
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
            same_scale && (column.base.is_empty() || self.base == column.base)
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

    /// The power of ten that turns a number in `self` into one in `target`; `None` if the bases differ.
    /// A scale alone has the target's base, unless that is a rate, which has no scale.
    pub fn power_to(&self, target: &Unit) -> Option<i32> {
        let scale_alone = self.base.is_empty() && !["%", "个百分点"].contains(&target.base());
        (self.base == target.base || scale_alone).then_some(self.power - target.power)
    }

    /// `value` in `self`, converted to `target`; `None` if the base units differ.
    ///
    /// # Errors
    /// [`Unreadable::OutOfRange`] when the converted number cannot be kept exactly.
    pub fn convert(&self, value: Decimal, target: &Unit) -> Option<Result<Decimal, Unreadable>> {
        self.power_to(target)
            .map(|power| decimal::scaled(value, power))
    }
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
        assert_eq!(
            converted("12", "十万 吨／日", "万吨/日").as_deref(),
            Some("120")
        );
    }

    #[test]
    fn bases_never_convert() {
        assert_eq!(converted("74.5", "%", "个百分点"), None);
        assert_eq!(converted("5", "亿元", "%"), None);
        assert_eq!(converted("5", "公里", "平方米"), None);
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
