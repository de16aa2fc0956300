//! Where a file's header is, below title lines if they are nothing else, and what these say.

use std::ops::Range;

use csv::StringRecord;

use crate::data::heading::columns;
use crate::data::heading::columns::{Columns, Form};
use crate::data::row::parser::{Basis, TableDefaults, day_for_month};
use crate::data::source::input::Why;
use crate::data::source::rows::{Begin, Row, Rows, stray_quote};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Period, Plan, Unit};
use crate::text::source::Source;

/// How many columns of a kind are told of a header.
const MOST_TOLD: usize = 20;

/// A header, with what is said of all figures below it.
pub struct DetectedHeader {
    /// Which column holds what.
    pub layout: Columns,
    /// What is said once for all figures.
    pub says: TableDefaults,
    /// Where the rows below it begin.
    pub behind: Begin,
}

/// Finds the header of the file of number `file`, which begins with `source`. `by` is the column that the data
/// set is divided by. What is wrong with it is told.
///
/// # Errors
/// A row of more cells than this program reads.
pub fn head(
    (plan, by): (&Plan, Option<&str>),
    (file, source, delimiter): (usize, &Source<'_>, u8),
    problems: &mut Problems<'_>,
) -> Result<Option<DetectedHeader>, Why> {
    let year = plan.span.single_year();
    let mut titles = Titles::default();
    let mut rows = Rows::new(&source.text, delimiter);
    let told = |span: Range<usize>, problem| Diagnostic::at(source.place(span), problem);
    while let Some(row) = rows.next() {
        if row.len() > columns::MOST_CELLS {
            let line = row.lines_before() + 1;
            return Err(Why::ManyCells { line });
        }
        if let Some(quote) = stray_quote(&source.text, row, delimiter) {
            problems.add(file, told(quote..row.span().end, Problem::UnclosedQuote));
            return Ok(None);
        }
        let cells = record(&row);
        let wrong = match columns::layout(&cells, year, by) {
            Ok(layout) => {
                let behind = row.behind();
                let said = header_says(plan, &titles, (&cells, &row), &layout);
                if let Some(one) = titles.told(source) {
                    problems.add(file, one);
                }
                for column in layout.left_over.iter().take(MOST_TOLD) {
                    let name = row.cell(*column).to_owned();
                    let place = row.cell_place(source, *column);
                    let problem = Problem::ColumnUnused { name };
                    problems.add(file, Diagnostic::at(place, problem));
                }
                for one in days_for_months(source, &row, &layout) {
                    problems.add(file, one);
                }
                return match said {
                    Ok(says) => Ok(Some(DetectedHeader {
                        layout,
                        says,
                        behind,
                    })),
                    Err((span, problem)) => {
                        problems.add(file, told(span, problem));
                        Ok(None)
                    }
                };
            }
            Err(wrong) => wrong,
        };
        if columns::is_separated_by_full_width_commas(&cells, year) {
            problems.add(file, told(row.span(), Problem::FullWidthComma));
            return Ok(None);
        }
        if columns::is_title(&cells) && titles.count < columns::MOST_TITLES {
            titles.add(&row);
            continue;
        }
        for (column, problem) in wrong {
            let place = match column {
                Some(column) => row.cell_place(source, column),
                None => source.place(row.span()),
            };
            problems.add(file, Diagnostic::at(place, problem));
        }
        return Ok(None);
    }
    problems.add(
        file,
        match titles.first {
            Some(first) => told(first, Problem::NoHeader),
            None => Diagnostic::of_file(Problem::NoRows {
                file: source.name.clone(),
            }),
        },
    );
    Ok(None)
}

/// What a header and the titles above it say of all figures, or where they say something that cannot be.
fn header_says(
    plan: &Plan,
    titles: &Titles,
    (cells, row): (&StringRecord, &Row<'_>),
    layout: &Columns,
) -> Result<TableDefaults, (Range<usize>, Problem)> {
    let (said, place) = match columns::beside_value(cells, layout) {
        Some(said) => (Some(said), row.span()),
        None => (
            titles.unit.clone(),
            titles.first.clone().unwrap_or(row.span()),
        ),
    };
    said.map_or(Ok(TableDefaults::default()), |said| table_says(plan, &said))
        .map_err(|problem| (place, problem))
}

/// The cells of a row by themselves.
fn record(row: &Row<'_>) -> StringRecord {
    row.iter().collect()
}

/// Lines above a header.
#[derive(Default)]
struct Titles {
    /// The bytes of the first one.
    first: Option<Range<usize>>,
    count: usize,
    /// What one of them says the unit is.
    unit: Option<String>,
}

impl Titles {
    fn add(&mut self, row: &Row<'_>) {
        self.count += 1;
        self.unit = columns::unit_of_title(&record(row)).or(self.unit.take());
        self.first.get_or_insert(row.span());
    }

    /// That they were passed over, if there are any.
    fn told(&self, source: &Source<'_>) -> Option<Diagnostic> {
        let unit = self.unit.clone();
        let problem = Problem::TitleSkipped {
            rows: self.count,
            unit,
        };
        self.first
            .clone()
            .map(|first| Diagnostic::at(source.place(first), problem))
    }
}

/// What a title line, or the brackets behind the figures' heading, say of all figures.
fn table_says(plan: &Plan, said: &str) -> Result<TableDefaults, Problem> {
    if let Some(basis) = Basis::of(said) {
        return Ok(TableDefaults { basis, unit: None });
    }
    let unit = Unit::parse(said);
    let fits = plan
        .targets
        .iter()
        .any(|target| unit.power_to(&target.unit).is_some());
    // an office is called 单位 as well: what has no sign of a unit is none
    let looks_like_one = unit.has_scale() || said.contains(['%', '元', '％']);
    match (fits, looks_like_one) {
        (true, _) => Ok(TableDefaults {
            basis: Basis::ToDate,
            unit: Some(unit),
        }),
        (false, true) => Err(Problem::UnknownUnit {
            text: said.to_owned(),
        }),
        (false, false) => Ok(TableDefaults::default()),
    }
}

/// The headings of a wide file that are single days where months are likely to be meant.
fn days_for_months(source: &Source<'_>, row: &Row<'_>, layout: &Columns) -> Vec<Diagnostic> {
    let Form::Wide { periods } = &layout.form else {
        return Vec::new();
    };
    let suspect = |(column, period): &(usize, Period)| {
        let problem = day_for_month(*period, row.cell(*column))?;
        Some(Diagnostic::at(row.cell_place(source, *column), problem))
    };
    periods.iter().filter_map(suspect).take(MOST_TOLD).collect()
}
