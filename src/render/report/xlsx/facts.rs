//! The facts of a target as cells: words as words, numbers as numbers with the decimals that other formats show.

use crate::model::verdict::{Assessment, Outcome, Progress};
use crate::model::{Bound, Decimal, Report};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::Look;
use crate::render::report::findings::margin;
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{Cell, decimals};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// A fact of a target: a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Group,
    Flag,
    Section,
    Indicator,
    Owner,
    Kind,
    Wanted,
    Actual,
    Unit,
    Period,
    Expected,
    Margin,
    Done,
    Outlook,
    Needed,
    Change,
    Why,
    Source,
    Note,
}

impl Fact {
    /// The heading of its column.
    pub fn heading(self, options: &RenderOptions) -> String {
        let lang = options.lang;
        let words = match self {
            Fact::Group => match &options.by {
                Some(by) => return safe(by),
                None => lang.pick("组", "group"),
            },
            Fact::Flag => lang.pick("判定", "flag"),
            Fact::Section => lang.pick("部分", "section"),
            Fact::Indicator => lang.pick("指标", "indicator"),
            Fact::Owner => lang.pick("责任单位", "owner"),
            Fact::Kind => lang.pick("属性", "kind"),
            Fact::Wanted => lang.pick("目标", "target"),
            Fact::Actual => lang.pick("实际", "actual"),
            Fact::Unit => lang.pick("单位", "unit"),
            Fact::Period => lang.pick("期间", "period"),
            Fact::Expected => lang.pick("应达", "expected"),
            Fact::Margin => lang.pick("差额", "margin"),
            Fact::Done => lang.pick("进度", "progress"),
            Fact::Outlook => lang.pick("照此进度", "at this pace"),
            Fact::Needed => lang.pick("此后每月需", "needed per month"),
            Fact::Change => lang.pick("变化", "change"),
            Fact::Why => lang.pick("未判定的原因", "why not judged"),
            Fact::Source => lang.pick("出处", "from"),
            Fact::Note => lang.pick("备注", "note"),
        };
        words.to_owned()
    }

    /// Its cell in the row of a target.
    pub fn cell(
        self,
        report: &Report<'_>,
        one: &Assessment<'_>,
        progress: Option<&Progress>,
        lang: Lang,
    ) -> Cell {
        let target = one.target;
        let compared = || shown::numbers(one);
        match self {
            Fact::Group => Cell::text(phrases::group(report).unwrap_or_default()),
            Fact::Flag => {
                let look = Look::of(one);
                let text = format!("{} {}", look.sign(), phrases::flag_and_marks(one, lang));
                let mut cell = Cell::text(text).colored(look.ink(), look.tint());
                cell.looks.bold = true;
                cell
            }
            Fact::Section => Cell::text(phrases::section(report.plan, target, lang)),
            Fact::Indicator => Cell::text(phrases::name(target, lang)),
            Fact::Owner => {
                let owner = target.owner.as_deref().map(safe);
                Cell::text(owner.unwrap_or_default())
            }
            Fact::Kind => {
                let kind = target.kind.map(|kind| phrases::kind(kind, lang));
                Cell::text(kind.unwrap_or_default())
            }
            Fact::Wanted => Cell::text(phrases::wanted(report.plan, one, lang)),
            Fact::Actual => {
                let value = one.figure().map(|figure| figure.value);
                Cell::number(value, places(&compared().actual))
            }
            Fact::Unit => Cell::text(safe(phrases::unit(target, lang).as_str())),
            Fact::Period => Cell::text(shown::period(one, lang)),
            Fact::Expected => {
                let expected = one.comparison().and_then(|evaluation| evaluation.expected);
                Cell::number(expected, places(&compared().expected))
            }
            Fact::Margin => margin_cell(one, lang),
            Fact::Done => {
                let done = progress.and_then(|progress| progress.done);
                Cell::formatted(done, "0%".to_owned())
            }
            Fact::Outlook => outlook(one, progress),
            Fact::Needed => {
                let needed = progress.and_then(|progress| progress.needed_per_month);
                Cell::number(needed, 1)
            }
            Fact::Change => {
                let change = one.change.map(|change| phrases::change(change, lang));
                Cell::text(change.unwrap_or_default())
            }
            Fact::Why => match one.outcome {
                Outcome::NotJudged { reason, .. } => Cell::text(phrases::reason(reason, lang)),
                _ => Cell::text(""),
            },
            Fact::Source => {
                let row = one.figure().map(|figure| figure.row);
                let place = row.and_then(|row| {
                    let file = report.files.get(row.file)?;
                    Some(format!("{}:{}", safe(file), row.line))
                });
                Cell::text(place.unwrap_or_default())
            }
            Fact::Note => {
                let remark = one.figure().and_then(|figure| figure.remark.as_deref());
                let said = remark.map(|remark| {
                    let parts = [remark.source.as_deref(), remark.note.as_deref()];
                    parts.into_iter().flatten().map(safe).collect::<Vec<_>>()
                });
                Cell::text(said.unwrap_or_default().join(lang.pick("；", "; ")))
            }
        }
    }
}

/// The margin: positive when good; a ceiling says in words whether something is left, so that one sign never means two
/// things.
fn margin_cell(one: &Assessment<'_>, lang: Lang) -> Cell {
    let Some(evaluation) = one.comparison() else {
        return Cell::text("");
    };
    let size = decimals(places(&margin::bare(one, lang)));
    let format = match (margin::is_ceiling(evaluation), lang) {
        (false, _) => format!("+{size};\"−\"{size};0"),
        (true, Lang::Zh) => format!("\"余\"{size};\"超\"{size};\"余\"0"),
        (true, Lang::En) => format!("{size}\" left\";{size}\" over\";0\" left\""),
    };
    let mut cell = Cell::formatted(Some(evaluation.margin()), format);
    let look = Look::of(one);
    if matches!(look, Look::Missed | Look::Behind) {
        cell.looks.ink = Some(look.ink());
    }
    cell
}

/// The value at the due date at this pace, coloured where it falls short.
fn outlook(one: &Assessment<'_>, progress: Option<&Progress>) -> Cell {
    let projected = progress.and_then(|progress| progress.projected);
    let bound = one.comparison().map(|evaluation| evaluation.decisive);
    let places = match (projected, bound) {
        (Some(projected), Some(Bound::One(_, bound))) => {
            places(&number::calculated(projected, bound))
        }
        _ => 0,
    };
    let mut cell = Cell::number(projected, places);
    let lag = progress.and_then(|progress| progress.projected_lag);
    if lag.is_some_and(|lag| lag > Decimal::ZERO) {
        cell.looks.ink = Some(Look::Behind.ink());
    }
    cell
}

/// The decimals of a number as it is shown.
fn places(shown: &str) -> u32 {
    let decimals = shown.split_once('.').map_or("", |(_, decimals)| decimals);
    let digits = decimals.chars().take_while(char::is_ascii_digit).count();
    u32::try_from(digits).unwrap_or_default()
}
