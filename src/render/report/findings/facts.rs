//! The facts of a target as columns of a table for people: words as words, numbers with the decimals that other formats
//! show.

use crate::model::verdict::{Assessment, Outcome, Progress};
use crate::model::{Decimal, Overview, Report};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::{Monthly, Outlook};
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// A fact of a target: a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The group that the figures are of.
    Group,
    /// The flag in words.
    Flag,
    /// The section of the document.
    Section,
    /// The target's name.
    Indicator,
    /// Who answers for it.
    Owner,
    /// Its force.
    Kind,
    /// The goal in words.
    Wanted,
    /// The figure.
    Actual,
    /// The unit of all numbers of the row.
    Unit,
    /// The figure's period.
    Period,
    /// The value that should be there.
    Expected,
    /// By how much the figure is on the right side of that.
    Margin,
    /// The share of the way that is done.
    Done,
    /// The value at the due date at this pace.
    Outlook,
    /// The amount that each month that is left needs.
    Needed,
    /// The figure of the earlier date or run that is compared with.
    Before,
    /// The change.
    Change,
    /// Why it is not judged.
    Why,
    /// The file and line of the figure.
    Source,
    /// The texts of its row for people.
    Note,
    /// The target's id.
    Id,
}

/// A fact as a cell holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words; empty where there are none.
    Words(String),
    /// A number, shown with so many decimals.
    Number {
        /// With all its digits.
        value: Decimal,
        /// As it is shown; things that come in whole ones are shown in whole ones.
        shown: Decimal,
        /// The decimals of what is shown.
        places: u32,
        /// Its meaning for the target.
        tone: Tone,
    },
    /// A share of a whole, 1 being all, shown as a percentage without decimals.
    Share(Decimal),
    /// No number.
    Nothing,
}

/// The meaning of a number for its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing by itself.
    Plain,
    /// A margin, positive when good; from a ceiling it is what is left.
    Margin {
        /// Whether it is that from a ceiling.
        of_ceiling: bool,
        /// The looks of its target.
        look: FlagStyle,
    },
    /// Short of what is asked.
    Short,
}

impl Fact {
    /// The columns of a table of all targets, from left to right.
    pub fn of_all(overview: &Overview<'_>) -> Vec<Fact> {
        let facts = [
            Fact::Flag,
            Fact::Wanted,
            Fact::Actual,
            Fact::Unit,
            Fact::Period,
            Fact::Expected,
            Fact::Margin,
            Fact::Done,
            Fact::Outlook,
            Fact::Needed,
        ];
        let last = [
            Fact::Why,
            Fact::Kind,
            Fact::Section,
            Fact::Source,
            Fact::Note,
            Fact::Id,
        ];
        Fact::group(overview)
            .into_iter()
            .chain([Fact::Indicator])
            .chain(Fact::owner(overview))
            .chain(facts)
            .chain(Fact::since(overview))
            .chain(last)
            .collect()
    }

    /// The columns of what was before and what changed, where that is asked for.
    pub fn since(overview: &Overview<'_>) -> impl Iterator<Item = Fact> + use<> {
        let is_asked = overview.since.is_some();
        [Fact::Before, Fact::Change]
            .into_iter()
            .filter(move |_| is_asked)
    }

    /// The column of groups, where the data set is divided.
    pub fn group(overview: &Overview<'_>) -> Option<Fact> {
        let mut groups = overview.groups.iter();
        groups
            .any(|group| group.name.is_some())
            .then_some(Fact::Group)
    }

    /// The column of owners, where the plan names some.
    pub fn owner(overview: &Overview<'_>) -> Option<Fact> {
        let mut targets = overview.plan.targets.iter();
        targets
            .any(|target| target.owner.is_some())
            .then_some(Fact::Owner)
    }

    /// Whether it is a number.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Fact::Actual
                | Fact::Expected
                | Fact::Margin
                | Fact::Done
                | Fact::Outlook
                | Fact::Needed
                | Fact::Before
        )
    }

    /// The heading of its column.
    pub fn heading(self, options: &RenderOptions) -> String {
        let lang = options.lang;
        let words = match self {
            Fact::Group => match &options.by {
                Some(by) => return safe(by),
                None => in_language!(lang, terms::GROUP),
            },
            Fact::Flag => in_language!(lang, terms::FLAG),
            Fact::Section => in_language!(lang, terms::SECTION),
            Fact::Indicator => in_language!(lang, terms::INDICATOR),
            Fact::Owner => in_language!(lang, terms::OWNER),
            Fact::Kind => in_language!(lang, terms::KIND),
            Fact::Wanted => in_language!(lang, terms::TARGET),
            Fact::Actual => in_language!(lang, terms::ACTUAL),
            Fact::Unit => in_language!(lang, terms::UNIT),
            Fact::Period => in_language!(lang, terms::PERIOD),
            Fact::Expected => in_language!(lang, terms::EXPECTED),
            Fact::Margin => in_language!(lang, terms::GAP),
            Fact::Done => in_language!(lang, terms::PROGRESS),
            Fact::Outlook => in_language!(lang, terms::OUTLOOK),
            Fact::Needed => in_language!(lang, terms::NEEDED_PER_MONTH),
            Fact::Before => in_language!(lang, terms::LAST_TIME),
            Fact::Change => in_language!(lang, terms::CHANGE),
            Fact::Why => in_language!(lang, terms::WHY_NOT_JUDGED),
            Fact::Source => in_language!(lang, terms::FROM),
            Fact::Note => in_language!(lang, terms::NOTE),
            Fact::Id => in_language!(lang, terms::ID),
        };
        words.to_owned()
    }

    /// The fact's value of a target.
    #[expect(clippy::too_many_lines, reason = "an arm for each fact")]
    pub fn of(
        self,
        report: &Report<'_>,
        one: &Assessment<'_>,
        progress: Option<&Progress>,
        lang: Lang,
    ) -> Value {
        let target = one.target;
        let words = |words: Option<&str>| Value::Words(words.map(safe).unwrap_or_default());
        let compared = || shown::numbers(one, lang);
        match self {
            Fact::Group => Value::Words(phrases::group(report).unwrap_or_default()),
            Fact::Flag => Value::Words(phrases::flag_and_marks(one, lang)),
            Fact::Section => Value::Words(phrases::section(report.plan, target, lang)),
            Fact::Indicator => Value::Words(phrases::name(target, lang)),
            Fact::Owner => words(target.owner.as_deref()),
            Fact::Kind => words(target.kind.map(|kind| phrases::kind(kind, lang))),
            Fact::Wanted => Value::Words(phrases::wanted(report.plan, one, lang)),
            Fact::Actual => {
                let value = one.figure().map(|figure| figure.value);
                number(value, &compared().actual, Tone::Plain)
            }
            Fact::Unit => words(Some(phrases::unit(target, lang).as_str())),
            Fact::Period => Value::Words(shown::period(one, lang)),
            Fact::Expected => {
                let expected = one.comparison().and_then(|evaluation| evaluation.expected);
                number(expected, &compared().expected, Tone::Plain)
            }
            Fact::Margin => match one.comparison() {
                None => Value::Nothing,
                Some(evaluation) => {
                    let tone = Tone::Margin {
                        of_ceiling: margin::is_ceiling(evaluation),
                        look: FlagStyle::of(one),
                    };
                    number(Some(evaluation.margin()), &margin::bare(one, lang), tone)
                }
            },
            Fact::Done => progress
                .and_then(|progress| progress.done)
                .map_or(Value::Nothing, Value::Share),
            Fact::Outlook => match Outlook::of(report, one) {
                None => Value::Nothing,
                Some(outlook) => {
                    let tone = if outlook.short.is_some() {
                        Tone::Short
                    } else {
                        Tone::Plain
                    };
                    number(Some(outlook.value), &outlook.text, tone)
                }
            },
            Fact::Needed => {
                let needed = progress
                    .and_then(|progress| progress.needed_per_month.or(progress.allowed_per_month));
                let shown = Monthly::of(report, one).map(|monthly| monthly.needed);
                number(needed, &shown.unwrap_or_default(), Tone::Plain)
            }
            Fact::Before => {
                let before = one.earlier.and_then(|earlier| earlier.figure);
                let value = before.map(|(_, value)| value);
                let shown = value.map(number::exact);
                number(value, &shown.unwrap_or_default(), Tone::Plain)
            }
            Fact::Change => words(one.change.map(|change| phrases::change(change, lang))),
            Fact::Why => match one.outcome {
                Outcome::NotJudged { reason, .. } => words(Some(phrases::reason(reason, lang))),
                _ => words(None),
            },
            Fact::Source => {
                let row = one.figure().map(|figure| figure.row);
                let place = row.and_then(|row| {
                    let file = report.files.get(row.file)?;
                    Some(format!("{}:{}", safe(file), row.line))
                });
                Value::Words(place.unwrap_or_default())
            }
            Fact::Note => {
                let remark = one.figure().and_then(|figure| figure.remark.as_deref());
                let said = remark.map(|remark| {
                    let parts = [remark.source.as_deref(), remark.note.as_deref()];
                    parts.into_iter().flatten().map(safe).collect::<Vec<_>>()
                });
                Value::Words(
                    said.unwrap_or_default()
                        .join(in_language!(lang, lists::CLAUSES)),
                )
            }
            Fact::Id => Value::Words(safe(&target.id)),
        }
    }
}

/// A number with the text that shows it.
fn number(value: Option<Decimal>, text: &str, tone: Tone) -> Value {
    let Some(value) = value else {
        return Value::Nothing;
    };
    let is_of_number = |c: &char| c.is_ascii_digit() || *c == '.';
    let digits: String = text.chars().filter(is_of_number).collect();
    let size: Decimal = digits.parse().unwrap_or(value.abs());
    Value::Number {
        value,
        shown: if value.is_sign_negative() {
            -size
        } else {
            size
        },
        places: size.scale(),
        tone,
    }
}
