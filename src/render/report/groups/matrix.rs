//! The flags of indicators by group as signs: a row an indicator, a column a group, the worst groups on the left.

use std::collections::BTreeMap;

use comfy_table::{Attribute, Cell, Color};

use crate::model::{Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::groups;
use crate::render::terminal::{cut, safe, width};
use crate::render::widgets::grid;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The cells that an indicator's name may fill, and those that a group's may.
const NAME: usize = 24;
const GROUP: usize = 10;

/// The cells of a line that nothing says the width of.
const WIDTH: usize = 120;

/// Blanks between columns.
const BETWEEN: usize = grid::BETWEEN as usize;

/// The groups that the matrix has room for.
pub struct Columns {
    /// Their names from the left.
    names: Vec<String>,
    /// The column of a group, by its place in the run.
    of: BTreeMap<usize, usize>,
    /// The number of groups.
    all: usize,
}

impl Columns {
    /// The worst groups, as many as there is room for.
    pub fn of(overview: &Overview<'_>, options: &RenderOptions) -> Columns {
        let name = |place: &usize| {
            let name = overview.groups[*place].name.as_ref();
            cut(&safe(name.map_or("", |name| &name.written)), GROUP)
        };
        let room = options.width.unwrap_or(WIDTH).saturating_sub(NAME);
        let worst = groups::worst_first(&overview.groups);
        let mut used = 0;
        let fitting = worst.iter().take_while(|place| {
            used += width(&name(place)) + BETWEEN;
            used <= room
        });
        let shown: Vec<usize> = fitting.copied().collect();
        Columns {
            names: shown.iter().map(name).collect(),
            of: shown.into_iter().zip(0..).collect(),
            all: worst.len(),
        }
    }
}

impl Columns {
    /// Whether there is no group at all.
    pub fn is_empty(&self) -> bool {
        self.all == 0
    }
}

/// The flags of some groups.
#[derive(Default)]
pub struct Tally {
    /// The indicators' names.
    names: Vec<String>,
    /// Whether any group has a figure of the indicator.
    reported: Vec<bool>,
    /// By column a look for each indicator that has a figure there.
    looks: BTreeMap<usize, Vec<Option<FlagStyle>>>,
}

impl Tally {
    /// The flags of one group.
    pub fn of(
        place: usize,
        report: &Report<'_>,
        columns: &Columns,
        options: &RenderOptions,
    ) -> Tally {
        let listed = |one: &crate::model::Assessment<'_>| {
            (one.figure().is_some() && options.lists(one)).then(|| FlagStyle::of(one))
        };
        let assessments = report.assessments.iter();
        let column = columns.of.get(&place);
        Tally {
            reported: assessments
                .clone()
                .map(|one| one.figure().is_some())
                .collect(),
            looks: column
                .map(|column| (*column, assessments.clone().map(listed).collect()))
                .into_iter()
                .collect(),
            names: assessments
                .map(|one| phrases::name(one.target, options.lang))
                .filter(|_| place == 0)
                .collect(),
        }
    }

    /// Adds the flags of another group.
    pub fn add(&mut self, other: Tally) {
        if self.names.is_empty() {
            self.names = other.names;
        }
        if self.reported.is_empty() {
            self.reported = other.reported;
        } else {
            for (all, more) in self.reported.iter_mut().zip(other.reported) {
                *all |= more;
            }
        }
        self.looks.extend(other.looks);
    }
}

/// The matrix, with what it leaves out; empty where no group has a figure.
pub fn render(all: &Tally, columns: &Columns, options: &RenderOptions) -> String {
    let lang = options.lang;
    let rows: Vec<usize> = (0..all.names.len())
        .filter(|row| all.reported.get(*row).copied().unwrap_or_default())
        .collect();
    if rows.is_empty() || columns.names.is_empty() {
        return String::new();
    }
    let widths: Vec<usize> = std::iter::once(NAME - BETWEEN)
        .chain(columns.names.iter().map(|name| width(name)))
        .collect();
    let bold = |text: &str| Cell::new(text).add_attribute(Attribute::Bold);
    let head = std::iter::once(bold(in_language!(lang, terms::INDICATOR)))
        .chain(columns.names.iter().map(|name| bold(name)))
        .collect();
    let row = |row: &usize| -> Vec<Cell> {
        let name = Cell::new_owned(cut(&all.names[*row], NAME - BETWEEN));
        let looks = all
            .looks
            .values()
            .map(|looks| looks.get(*row).copied().flatten());
        let signs = looks.map(|look| match look {
            None => Cell::new("·").add_attribute(Attribute::Dim),
            Some(look) => Cell::new(look.sign()).fg(Color::AnsiValue(look.terminal())),
        });
        std::iter::once(name).chain(signs).collect()
    };
    let mut text = String::from("\n");
    let body = rows.iter().map(row);
    grid::set(
        std::iter::once(head).chain(body),
        &widths,
        options.color,
        &mut text,
    );
    text += &key(lang);
    let left_out = columns.all - columns.names.len();
    if left_out > 0 {
        text += &in_language!(
            lang,
            report::groups::columns_left_out(columns.names.len(), left_out)
        );
    }
    let silent = all.names.len() - rows.len();
    if silent > 0 {
        text += &in_language!(lang, report::groups::rows_left_out(silent));
    }
    text
}

/// The signs with their words.
fn key(lang: Lang) -> String {
    let looks = [
        FlagStyle::Missed,
        FlagStyle::Behind,
        FlagStyle::OnTrack,
        FlagStyle::Met,
        FlagStyle::NotJudged,
        FlagStyle::Waived,
    ];
    let words: Vec<String> = looks
        .iter()
        .map(|look| format!("{} {}", look.sign(), look.word(lang)))
        .collect();
    format!(
        "{} · {}\n",
        words.join("  "),
        in_language!(lang, page::groups::NO_FIGURE)
    )
}
