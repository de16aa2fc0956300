//! Names with their word for what was done at the other end, or with another word for the same: 高新技术企业新增数, 新建绿道.

/// Words for what was done with what a name counts; those of one line say the same. Who was recognised anew (新认定) may
/// have been there before.
#[rustfmt::skip]
const DONE: [&[&str]; 11] = [
    &["新增", "新建", "新建设", "新增建设", "新培育", "建设"],
    &["新认定"],
    &["新引进", "引进", "新招引", "招引", "新落地", "落地", "落户"],
    &["新开通", "新开辟", "新开"],
    &["开工建设", "新开工", "开工"],
    &["累计新增"],
    &["提升"],
    &["推进"],
    &["打造"],
    &["创建"],
    &["培育"],
];

/// Words behind what is counted that say no more than that.
const NUMBERS: [&str; 6] = ["数量", "个数", "家数", "总数", "套数", "数"];

/// The folded names that say the same as this one, its own words in the other order first. Whether the words are the same
/// as the name's.
pub fn names(name: &str) -> impl Iterator<Item = (String, bool)> {
    let end = name.find('(').unwrap_or(name.len());
    let (bare, bracket) = name.split_at(end);
    let number = NUMBERS.iter().find_map(|end| bare.strip_suffix(end));
    let bare = number.unwrap_or(bare);
    let words = || DONE.iter().flat_map(|words| words.iter().copied());
    let behind = words().filter_map(|word| Some((word, bare.strip_suffix(word)?)));
    let before = words().filter_map(|word| Some((word, bare.strip_prefix(word)?)));
    let found = before.max_by_key(|(word, _)| word.len());
    let found = found.or_else(|| behind.max_by_key(|(word, _)| word.len()));
    let found = found.filter(|(_, rest)| !rest.is_empty());
    let variants = found.map(|(word, rest)| {
        let same = DONE.iter().find(|words| words.contains(&word));
        let others = same.into_iter().flat_map(|words| words.iter().copied());
        let all = std::iter::once(word).chain(others.filter(move |other| *other != word));
        let both = all.flat_map(move |other| {
            let is_own = other == word;
            [
                format!("{other}{rest}{bracket}"),
                format!("{rest}{other}{bracket}"),
            ]
            .map(|name| (name, is_own))
        });
        both.collect::<Vec<_>>()
    });
    variants.unwrap_or_default().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_the_same_in_another_order() {
        let has = |name: &str, other: &str| names(name).any(|(known, _)| known == other);
        assert!(has("高新技术企业新增数", "新增高新技术企业"));
        assert!(has("新建绿道(公里)", "建设绿道(公里)"));
        assert!(has("公园开工建设", "开工建设公园"));
        assert!(!has("公园开工数", "建设公园"));
        assert!(has("总部企业新认定数", "新认定总部企业"));
        assert!(!has("新认定高新技术企业", "新增高新技术企业"));
        assert!(!has("新增", "新建"));
    }
}
