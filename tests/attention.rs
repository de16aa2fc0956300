//! What a report says first: the sentence about all targets, and which of them need attention.

use std::fs;

use plancheck::data::ReadOptions;
use plancheck::model::{PaceRule, Plan};
use plancheck::plan_file;
use plancheck::render::report::findings::attention::{self, Concern};
use plancheck::render::report::findings::headline::Headline;
use plancheck::render::report::findings::margin;
use plancheck::render::{Lang, RenderOptions};
use plancheck::text::source::Source;

use crate::support::{Figures, figures, judged, plan, read, target};

/// The shipped plan.
fn shipped() -> Plan {
    let text = fs::read_to_string("targets.toml").expect("the shipped plan");
    plan_file::plan(&Source::new("targets.toml", text)).expect("a plan without problems")
}

/// The sentence about a file of the examples, and what could not be judged.
fn headline(file: &str, as_of: &str, lang: Lang) -> (String, String) {
    let plan = shipped();
    let bytes = fs::read(file).expect("an example");
    let actuals = read(&plan, &[(file, &bytes)], &ReadOptions::default());
    let figures = Figures::from(actuals.observations);
    let report = judged(&plan, &figures, as_of, PaceRule::Auto);
    let headline = Headline::of_report(&report, lang);
    (headline.sentence(), headline.rest.unwrap_or_default())
}

#[test]
fn one_sentence_says_how_all_targets_stand() {
    let said = |file, as_of, lang| {
        let (sentence, rest) = headline(file, as_of, lang);
        format!("{sentence} / {rest}")
    };
    assert_eq!(
        said("examples/2021-09.csv", "2021-09", Lang::Zh),
        "截至2021年9月，100项目标判定了9项：4项欠进度，5项达进度 / 其余91项没有报数"
    );
    assert_eq!(
        said("examples/2021-09.csv", "2021-09", Lang::En),
        "By September 2021, 9 of 100 targets can be judged: 4 behind pace, 5 on track / The other 91 have no figures yet"
    );
    assert_eq!(
        said("examples/2021.csv", "2021", Lang::Zh),
        "截至2021年底，100项目标判定了13项：4项未完成，9项已完成 / \
         其余87项未判定：83项没有报数，4项只缺年末数（其中1项此前欠进度）"
    );
    assert_eq!(
        said("examples/2021.csv", "2021", Lang::En),
        "By the end of 2021, 13 of 100 targets can be judged: 4 missed, 9 met / \
         The other 87 cannot be judged: 83 have no figures yet, 4 lack only the year-end figure (1 behind pace before)"
    );
    assert_eq!(
        said("examples/2021.csv", "2021-01-15", Lang::Zh),
        "截至2021年1月15日，100项目标没有一项可以判定 / 100项没有报数"
    );
}

/// One target of each kind that needs attention, and some that do not.
const KINDS: [(&str, &str, &str); 9] = [
    ("fine", "total", "at_least = 100"),
    ("behind", "total", "at_least = 100"),
    ("further-behind", "total", "at_least = 10"),
    ("way", "level", "at_least = 75\nlast_year = 74"),
    ("kept", "level", "at_least = 75\nlast_year = 80"),
    ("over", "total", "at_most = 50"),
    ("waits", "total", "at_least = 12\ndue = 2021-05-31"),
    ("band", "growth", "between = [3, 5]"),
    ("late", "total", "at_least = 10\ndue = 2021-05-31"),
];

const ROWS: [&str; 9] = [
    "fine,2021-06,50",
    "behind,2021-06,40",
    "further-behind,2021-06,2",
    "way,2021-06,74.1",
    "kept,2021-06,77",
    "over,2021-06,51",
    "waits,2021-03,1",
    "band,2021-06,5.25",
    "late,2021-05,9",
];

#[test]
fn the_worst_come_first_by_concern_and_then_by_how_far_behind_they_are() {
    let targets: String = KINDS
        .iter()
        .map(|(id, measure, rest)| {
            let percent = target(id, measure, rest);
            match *measure {
                "total" => percent.replace("unit = \"%\"", "unit = \"人\""),
                _ => percent,
            }
        })
        .collect();
    let plan = plan("", &targets);
    let figures = figures(&plan, &ROWS.map(str::to_owned));
    let report = judged(&plan, &figures, "2021-06", PaceRule::Auto);
    let list = attention::list(&report, &RenderOptions::plain(Lang::Zh));
    let said: Vec<(&str, Concern, String)> = list
        .iter()
        .map(|one| {
            let words = margin::worded(one.assessment, Lang::Zh);
            (one.assessment.target.id.as_str(), one.concern, words)
        })
        .collect();
    let expected = [
        ("over", Concern::MissedForGood, "超26人"),
        ("late", Concern::MissedForGood, "欠1人"),
        ("way", Concern::Behind, "欠0.4个百分点"),
        ("further-behind", Concern::Behind, "欠3人"),
        ("behind", Concern::Behind, "欠10人"),
        ("band", Concern::Behind, "超0.25个百分点"),
        ("waits", Concern::WasBehind, "欠7人"),
        ("kept", Concern::PoorOutlook, "多2个百分点"),
    ];
    assert_eq!(
        said,
        expected.map(|(id, concern, words)| (id, concern, words.to_owned()))
    );
}
