//! Headers that their headings alone do not settle, read with the rows below them.

use super::below::{Below, MOST_ROWS};
use crate::data::heading::assembly;
use crate::data::heading::columns::{self, Columns, Context, Wrong};
use crate::data::heading::header::Header;
use crate::data::row::figure::worded::time_said;
use crate::data::row::name::{NameContext, describe};
use crate::data::source::Record;
use crate::diagnostic::Problem;
use crate::model::{Period, Plan};

/// The columns of a header that lacks names, or has two columns for one thing, where what stands below settles it.
pub fn with_below(header: &Header<'_>, wrong: &[Wrong], context: &Context<'_>) -> Option<Columns> {
    let is_repeated = |(_, problem): &Wrong| matches!(problem, Problem::RepeatedColumn { .. });
    let mut below = if wrong.iter().any(is_repeated) {
        Below::of(
            (header.chunk, header.last().behind()),
            &header.cells,
            context.plan,
        )
    } else {
        Below::default()
    };
    below.names = names_below(header, context.plan).filter(|_| lacks_names(wrong));
    let period = time_below(header, context).filter(|_| lacks_period(wrong));
    let says_any = below.says_any() || period.is_some();
    let context = Context {
        below: &below,
        title: context.title.or(period),
        ..*context
    };
    let columns = || assembly::columns(&header.cells, &context).ok();
    says_any.then(columns).flatten()
}

/// Whether all that a header lacks is a period.
fn lacks_period(wrong: &[Wrong]) -> bool {
    wrong.iter().all(|(_, problem)| match problem {
        Problem::MissingColumn { columns, .. } => columns == &["period"],
        _ => false,
    })
}

/// The one time that the texts of figures below a header begin with: 截至11月底，已完成297家.
fn time_below(header: &Header<'_>, context: &Context<'_>) -> Option<Period> {
    let mut below = header.chunk.records(header.last().behind());
    let mut record = Record::default();
    let mut said: Option<Period> = None;
    for _ in 0..MOST_ROWS {
        if !below.read(&mut record) {
            break;
        }
        for text in record.iter() {
            let time = time_said(text).map(|(time, _)| time);
            let Some(time) = time.filter(|time| !time.is_empty()) else {
                continue;
            };
            let bare = time.trim_start_matches(['截', '至', '止', '到']);
            let period = Period::parse(bare, context.year, context.plan.years).ok()?;
            if said.is_some_and(|said| said.date() != period.date()) {
                return None;
            }
            said = Some(period);
        }
    }
    said
}

/// Whether a header has no column of names.
fn lacks_names(wrong: &[Wrong]) -> bool {
    wrong.iter().any(|(_, problem)| match problem {
        Problem::MissingColumn { columns, .. } => columns.contains(&"indicator"),
        problem => matches!(problem, Problem::NoHeader),
    })
}

/// The column in which the first row of several cells below a row names an indicator of the plan.
fn names_below(header: &Header<'_>, plan: &Plan) -> Option<usize> {
    let mut below = header.chunk.records(header.last().behind());
    let mut record = Record::default();
    while below.read(&mut record) && record.width() <= columns::MOST_CELLS {
        let mut filled = (0..record.width()).filter(|column| !record.is_blank(*column));
        let (Some(first), Some(_)) = (filled.next(), filled.next()) else {
            continue;
        };
        let names_one = |text: &str| describe(plan, text, NameContext::default()).is_some();
        let mut columns = first..record.width().min(header.cells.len());
        return columns
            .find(|column| names_one(record.text(*column)) && !names_one(&header.cells[*column]));
    }
    None
}
