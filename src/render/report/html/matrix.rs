//! Groups side by side: a row an indicator, a column a group, the worst groups on the left. Of many groups the worst
//! stand in the matrix and the others in the counts, so that a page of any number of groups is one that can be read.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use maud::{Markup, html};

use crate::model::verdict::Assessment;
use crate::model::{Decimal, GroupCounts, Measure, Overview, Report, Summary};
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::groups::{self, bad};
use crate::render::report::findings::margin;
use crate::render::report::html::fine;
use crate::render::report::html::numbers::class;
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The most groups that stand side by side.
pub const MOST_GROUPS: usize = 14;

/// The most indicators that stand below one another, those that most groups miss.
const MOST_ROWS: usize = 60;

/// The most gaps that are told of a group.
const MOST_GAPS: usize = 3;

/// From this share of the way short, in tenths, a cell is filled in full colour.
const DEEP: i64 = 2;

/// The groups of a matrix, by their places in the run, each with its rank from the left.
pub struct Ranks(HashMap<usize, usize>);

impl Ranks {
    /// The worst groups.
    pub fn of(overview: &Overview<'_>) -> Ranks {
        let places = groups::worst_first(&overview.groups);
        let worst = places.into_iter().take(MOST_GROUPS).enumerate();
        Ranks(worst.map(|(rank, place)| (place, rank)).collect())
    }
}

/// Facts about groups that the matrix is made of.
#[derive(Default)]
pub struct Tally {
    /// The columns by rank.
    columns: BTreeMap<usize, Column>,
    /// For each indicator in how many groups it has a figure, and in how many it is missed or behind.
    counts: Vec<(usize, usize)>,
    /// The rows' headings, from the first group.
    rows: Vec<Heading>,
    /// The method of the first group.
    method: Option<Markup>,
}

/// The heading of a row.
struct Heading {
    name: String,
    wanted: String,
    unit: String,
}

/// A group's column.
struct Column {
    name: String,
    summary: Summary,
    cells: Vec<Option<Cell>>,
    /// Its widest gaps in words, and how many more there are.
    gaps: Vec<String>,
    more: usize,
}

/// An indicator in a group.
struct Cell {
    look: FlagStyle,
    is_deep: bool,
    is_own_goal: bool,
    actual: String,
    said: String,
}

impl Cell {
    /// The classes of the cell: the look's, and whether it is filled in full colour.
    fn class(&self) -> String {
        let deep = if self.is_deep { " deep" } else { "" };
        format!("{}{deep}", class(self.look))
    }
}

impl Tally {
    /// The facts of one group.
    pub fn of(place: usize, report: &Report<'_>, ranks: &Ranks, options: &RenderOptions) -> Tally {
        let lang = options.lang;
        let reported = report.assessments.iter().map(|one| {
            let is_reported = one.figure().is_some();
            let is_bad = one.is_missed() && one.waiver.is_none();
            (usize::from(is_reported), usize::from(is_bad))
        });
        let column = ranks
            .0
            .get(&place)
            .map(|rank| (*rank, column(report, options)));
        Tally {
            counts: reported.collect(),
            columns: column.into_iter().collect(),
            rows: if place == 0 {
                let rows = report.assessments.iter();
                rows.map(|one| heading(report, one, lang)).collect()
            } else {
                Vec::new()
            },
            method: (place == 0).then(|| fine::method(report, lang)),
        }
    }

    /// Adds the facts of another group.
    pub fn add(&mut self, other: Tally) {
        self.columns.extend(other.columns);
        if self.counts.is_empty() {
            self.counts = other.counts;
        } else {
            for (all, more) in self.counts.iter_mut().zip(other.counts) {
                all.0 += more.0;
                all.1 += more.1;
            }
        }
        if self.rows.is_empty() {
            self.rows = other.rows;
        }
        self.method = self.method.take().or(other.method);
    }
}

fn heading(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Heading {
    let target = one.target;
    let whole = target.terms(None);
    let wanted = match (lang, whole.wording) {
        (Lang::Zh, Some(wording)) => safe(wording),
        _ => phrases::asked(report.plan, target, whole, lang),
    };
    let unit = phrases::unit(target, lang);
    let is_said = target.measure == Measure::Growth || unit.is_percent();
    Heading {
        name: phrases::name(target, lang),
        unit: if is_said || wanted.contains(unit.as_str()) {
            String::new()
        } else {
            safe(unit.as_str())
        },
        wanted,
    }
}

fn column(report: &Report<'_>, options: &RenderOptions) -> Column {
    let lang = options.lang;
    let cells = report.assessments.iter().map(|one| {
        let listed = options.lists(one);
        listed.then(|| cell(report, one, lang)).flatten()
    });
    let gaps: Vec<String> = attention::list(report, options)
        .iter()
        .filter(|attention| attention.assessment.is_missed())
        .map(|attention| {
            let one = attention.assessment;
            let space = in_language!(lang, page::groups::BETWEEN_NAME_AND_GAP);
            format!(
                "{}{space}{}",
                phrases::name(one.target, lang),
                margin::worded(one, lang)
            )
        })
        .collect();
    Column {
        name: phrases::group(report).unwrap_or_default(),
        summary: report.summary(),
        cells: cells.collect(),
        more: gaps.len().saturating_sub(MOST_GAPS),
        gaps: gaps.into_iter().take(MOST_GAPS).collect(),
    }
}

fn cell(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Option<Cell> {
    one.figure()?;
    let shown = shown::numbers(one, lang);
    let lag = report.progress(one).map(|progress| progress.lag);
    let look = FlagStyle::of(one);
    let group = phrases::group(report).unwrap_or_default();
    let name = phrases::name(one.target, lang);
    let flag = phrases::flag_and_marks(one, lang);
    let expected = Some(shown.expected).filter(|expected| !expected.is_empty());
    let (actual, expected) = (&shown.actual, expected.as_deref());
    Some(Cell {
        look,
        is_deep: one.is_missed() && lag.is_some_and(|lag| lag >= Decimal::new(DEEP, 1)),
        is_own_goal: one.has_own_goal(),
        said: in_language!(
            lang,
            page::groups::cell(&group, &name, &flag, actual, expected)
        ),
        actual: shown.actual,
    })
}

/// The column that the data are divided by, as a word.
fn by(options: &RenderOptions) -> String {
    safe(options.by.as_deref().unwrap_or_default())
}

/// The matrix, and below it each group's widest gaps.
pub fn section(all: &Tally, groups: &[GroupCounts], options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let shown = all.columns.len();
    let left_out = groups.len() - shown;
    let mut rows: Vec<usize> = (0..all.rows.len())
        .filter(|row| {
            all.counts
                .get(*row)
                .is_some_and(|(reported, _)| *reported > 0)
        })
        .collect();
    let silent = all.rows.len() - rows.len();
    let hidden = rows.len().saturating_sub(MOST_ROWS);
    if hidden > 0 {
        rows.sort_by_key(|row| Reverse(all.counts[*row].1));
        rows.truncate(MOST_ROWS);
        rows.sort_unstable();
    }
    let by = by(options);
    html! {
        section #all {
            (most(all, lang))
            @if left_out > 0 {
                p .limits { (in_language!(lang, page::groups::groups_left_out(groups.len(), shown, &by))) }
            }
            @if hidden > 0 {
                p .limits { (in_language!(lang, page::groups::rows_left_out(hidden, &by))) }
            }
            @if silent > 0 {
                p .limits { (in_language!(lang, page::groups::rows_without_figure(silent, &by))) }
            }
            (key(lang))
            div .scroll tabindex="0" role="region" aria-label=(in_language!(lang, page::groups::INDICATORS_AND_GROUPS)) {
                table .grid {
                    thead { tr {
                        th scope="col" { (in_language!(lang, page::all_targets::INDICATOR_AND_TARGET)) " " small { (in_language!(lang, page::groups::CELLS_ARE_ACTUAL)) } }
                        @for (rank, column) in &all.columns { th scope="col" { a href={ "#g-" (rank) } { (column.name) } } }
                        th scope="col" { (in_language!(lang, page::groups::BEHIND_IN_ALL)) }
                    } }
                    tbody {
                        (tallies(all, groups, lang))
                        @for row in rows { (row_of(all, row, lang)) }
                    }
                }
            }
        }
        (gaps(all, &by, lang))
    }
}

/// The group with most, and the indicators that most groups miss.
fn most(all: &Tally, lang: Lang) -> Markup {
    let worst = all.columns.values().next();
    let worst = worst.filter(|column| bad(column.summary) > 0);
    let mut rows: Vec<(usize, usize)> = (0..all.rows.len())
        .filter_map(|row| Some((all.counts.get(row)?.1, row)))
        .filter(|(count, _)| *count > 1)
        .collect();
    rows.sort_by_key(|(count, _)| Reverse(*count));
    let rows: Vec<String> = rows
        .iter()
        .take(2)
        .map(|(count, row)| {
            let name = &all.rows[*row].name;
            in_language!(lang, page::groups::name_and_count(name, *count))
        })
        .collect();
    let worst = worst.map(|column| {
        let (name, count) = (&column.name, bad(column.summary));
        in_language!(lang, page::groups::most_behind(name, count))
    });
    let rows = (!rows.is_empty()).then(|| in_language!(lang, page::groups::most_common(&rows)));
    let parts: Vec<String> = worst.into_iter().chain(rows).collect();
    html! { @if !parts.is_empty() { p .most { (parts.join(in_language!(lang, lists::CLAUSES))) } } }
}

fn key(lang: Lang) -> Markup {
    html! {
        p .key {
            span .missed { i .deep { "✖" } " " i { "✖" } " " (in_language!(lang, terms::MISSED)) }
            span .behind { i .deep { "▲" } " " i { "▲" } " " (in_language!(lang, page::groups::BEHIND_OR_FAR_BEHIND)) }
            span .ok { i .plain { "●" } (in_language!(lang, terms::ON_TRACK)) }
            span .met { i .plain { "✔" } (in_language!(lang, terms::MET)) }
            span .waived { i { "◇" } " " (in_language!(lang, terms::WAIVED)) }
            span .none { i .plain { "○" } (in_language!(lang, page::groups::FIGURE_NOT_JUDGED)) }
            span { "· " (in_language!(lang, page::groups::NO_FIGURE)) }
            span { "＊ " (in_language!(lang, page::groups::OWN_GOAL)) }
        }
    }
}

fn tallies(all: &Tally, groups: &[GroupCounts], lang: Lang) -> Markup {
    let sum: usize = groups.iter().map(|group| bad(group.summary)).sum();
    html! {
        tr .tally {
            th scope="row" { (in_language!(lang, page::groups::MISSED_OR_BEHIND)) " " small { (in_language!(lang, page::groups::MOST_ON_THE_LEFT)) } }
            @for column in all.columns.values() {
                td { b { (bad(column.summary)) } }
            }
            td .sum { (sum) }
        }
    }
}

fn row_of(all: &Tally, row: usize, lang: Lang) -> Markup {
    let heading = &all.rows[row];
    let is_unit = !heading.unit.is_empty();
    html! {
        tr {
            th scope="row" { (heading.name) " " small { (heading.wanted) @if is_unit { " · " (heading.unit) } } }
            @for column in all.columns.values() {
                @match column.cells.get(row).and_then(Option::as_ref) {
                    None => td .none { span aria-hidden="true" { "·" } span .vh { (in_language!(lang, page::groups::NO_FIGURE)) } },
                    Some(cell) => td class=(cell.class()) title=(cell.said) {
                        span .s aria-hidden="true" { (cell.look.sign()) } span .vh { (cell.look.word(lang)) " " }
                        (cell.actual) @if cell.is_own_goal { "＊" }
                    },
                }
            }
            td .sum { (all.counts.get(row).map_or(0, |(_, bad)| *bad)) }
        }
    }
}

/// A line a group with its widest gaps.
fn gaps(all: &Tally, by: &str, lang: Lang) -> Markup {
    let note = in_language!(lang, page::groups::BEHIND_AND_JUDGED);
    html! {
        section {
            h2 { (in_language!(lang, page::groups::widest_gaps(by))) " " small { (note) } }
            ul .owing {
                @for (rank, column) in &all.columns {
                    li id={ "g-" (rank) } {
                        b { (column.name) } " " small { (bad(column.summary)) "/" (column.summary.judged()) } " "
                        span {
                            @if column.gaps.is_empty() { (in_language!(lang, page::groups::NOTHING_MISSED)) }
                            (column.gaps.join(in_language!(lang, lists::CLAUSES)))
                            @if column.more > 0 { (in_language!(lang, page::groups::more(column.more))) }
                        }
                    }
                }
            }
        }
    }
}

/// The method of the first group, for the small print.
pub fn method(all: &Tally) -> Option<&Markup> {
    all.method.as_ref()
}
