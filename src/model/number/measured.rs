//! The things that units measure: those of one kind convert into each other.

/// Units that measure one kind of thing, with how many of the kind's smallest part each has.
const KINDS: [(&str, &[(&str, u32)]); 7] = [
    (
        "weight",
        &[
            ("克", 1),
            ("g", 1),
            ("斤", 500),
            ("公斤", 1_000),
            ("kg", 1_000),
            ("吨", 1_000_000),
            ("t", 1_000_000),
            ("tonne", 1_000_000),
            ("tonnes", 1_000_000),
        ],
    ),
    (
        // thirds of a square metre: 亩 has 2,000 of them
        "area",
        &[
            ("平方米", 3),
            ("m²", 3),
            ("亩", 2_000),
            ("公顷", 30_000),
            ("ha", 30_000),
            ("hectares", 30_000),
            ("平方公里", 3_000_000),
            ("平方千米", 3_000_000),
            ("km²", 3_000_000),
        ],
    ),
    (
        "power",
        &[
            ("瓦", 1),
            ("w", 1),
            ("千瓦", 1_000),
            ("kw", 1_000),
            ("兆瓦", 1_000_000),
            ("mw", 1_000_000),
            ("吉瓦", 1_000_000_000),
            ("gw", 1_000_000_000),
        ],
    ),
    (
        "energy",
        &[
            ("瓦时", 1),
            ("千瓦时", 1_000),
            ("千瓦·时", 1_000),
            ("度", 1_000),
            ("kwh", 1_000),
            ("兆瓦时", 1_000_000),
            ("mwh", 1_000_000),
            ("gwh", 1_000_000_000),
        ],
    ),
    (
        "time",
        &[
            ("分钟", 1),
            ("minutes", 1),
            ("小时", 60),
            ("hours", 60),
            ("天", 1_440),
            ("日", 1_440),
            ("days", 1_440),
        ],
    ),
    (
        "emissions",
        &[
            ("tco2e", 1),
            ("tonnesco2e", 1),
            ("tco2", 1),
            ("吨二氧化碳当量", 1),
            ("ktco2e", 1_000),
            ("ktco2", 1_000),
            ("mtco2e", 1_000_000),
        ],
    ),
    (
        "length",
        &[("米", 1), ("公里", 1_000), ("千米", 1_000), ("km", 1_000)],
    ),
];

/// The kind of thing that a base unit measures, and its size in the smallest part of that kind.
pub fn kind(base: &str) -> Option<(&'static str, u32)> {
    let base = base.to_lowercase();
    KINDS.iter().find_map(|(kind, units)| {
        let size = units.iter().find(|(name, _)| *name == base);
        size.map(|(_, size)| (*kind, *size))
    })
}
