//! What was carried over from another year, and prices: clauses that say that a figure is made of other parts, or
//! counted at other prices, than the one that is asked for.

/// Words of what was carried over from the year before, folded and without blanks.
pub const CARRIED: [&str; 5] = [
    "结转",
    "carry-over",
    "carryover",
    "carriedover",
    "carriedforward",
];

/// Words of prices of the year itself.
pub const CURRENT_PRICES: [&str; 4] = ["现价", "当年价", "现行价", "currentprice"];

/// Figures that a clause on prices of the year itself is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    /// 增速按现价计算.
    OfGrowth,
    /// 按现价计算: those that it stands beside.
    OfAny,
}

/// Whether a folded clause says that a part of the figure is of the year before: 其中上年结转300亿元.
pub fn has_carried(clause: &str) -> bool {
    const WITH: [&str; 4] = ["含", "其中", "包括", "includ"];
    const WITHOUT: [&str; 6] = ["不含", "不包", "未含", "未包", "notinclud", "exclud"];
    let has = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    has(&CARRIED) && has(&WITH) && !has(&WITHOUT)
}

/// What a folded clause says of prices of the year itself. Amounts are usually at them: of a clause that names other
/// figures than growth nothing is said.
pub fn at_current_prices(clause: &str) -> Option<Prices> {
    const GROWTH: [&str; 4] = ["增速", "增长", "增幅", "growth"];
    let said = CURRENT_PRICES.iter().find_map(|word| clause.find(word))?;
    let has_growth = GROWTH.iter().any(|word| clause.contains(word));
    let names_nothing = ["", "按", "为", "at", "in"].contains(&&clause[..said]);
    match (has_growth, names_nothing) {
        (true, _) => Some(Prices::OfGrowth),
        (false, true) => Some(Prices::OfAny),
        (false, false) => None,
    }
}
