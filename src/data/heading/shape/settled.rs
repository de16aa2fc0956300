//! Headers that their headings alone do not settle, read with the rows below them.

use super::below::Below;
use crate::data::heading::assembly;
use crate::data::heading::columns::{self, Columns, Context, Wrong};
use crate::data::heading::header::Header;
use crate::data::row::name::{NameContext, describe};
use crate::data::source::Record;
use crate::diagnostic::Problem;
use crate::model::Plan;

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
    let context = Context {
        below: &below,
        ..*context
    };
    let columns = || assembly::columns(&header.cells, &context).ok();
    below.says_any().then(columns).flatten()
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
