//! The search for a table's header, below title lines if they are nothing else.

use csv::StringRecord;

use super::columns::{self, Columns, Form};
use super::defaults::TableDefaults;
use crate::data::row::basis::Basis;
use crate::data::row::period::day_for_month;
use crate::data::source::{Chunk, Position, Record};
use crate::diagnostic::{Diagnostic, Place, Problem, Problems};
use crate::model::{Period, Plan, Unit};

/// How many columns of a kind are told of a header.
const MOST_TOLD: usize = 20;

/// A header, with the statements above and in it for all figures.
pub struct DetectedHeader {
    /// The meaning of the columns.
    pub columns: Columns,
    /// The basis and the unit of figures whose row gives none.
    pub defaults: TableDefaults,
    /// Where the rows below it begin.
    pub below: Position,
}

/// A file whose header is looked for.
#[derive(Clone, Copy)]
pub struct Beginning<'a> {
    /// The plan that the file's figures are for.
    pub plan: &'a Plan,
    /// The column that the data set is divided by.
    pub by: Option<&'a str>,
    /// The file's place among those of the data set.
    pub file: usize,
    /// The file's name.
    pub name: &'a str,
    /// The file's first chunk.
    pub chunk: &'a Chunk<'a>,
}

/// Finds the header of a file. Its problems are added to `problems`; `None` where it cannot be used.
///
/// # Errors
/// The line of a row of more cells than this program reads.
pub fn detect(
    beginning: Beginning<'_>,
    problems: &mut Problems<'_>,
) -> Result<Option<DetectedHeader>, usize> {
    let Beginning {
        plan,
        by,
        file,
        name,
        chunk,
    } = beginning;
    let year = plan.span.single_year();
    let mut titles = Titles::default();
    let mut records = chunk.records(Position::default());
    let mut record = Record::default();
    while records.read(&mut record) {
        if record.width() > columns::MOST_CELLS {
            return Err(chunk.line(&record));
        }
        if let Some((place, problem)) = chunk.fault(&record) {
            problems.add(file, Diagnostic::at(place, problem));
            return Ok(None);
        }
        let header = Header::new(chunk, &record);
        let whole = || chunk.record_place(&record);
        let wrong = match columns::columns(&header.cells, year, by) {
            Ok(columns) => return Ok(use_header(beginning, &titles, &header, columns, problems)),
            Err(wrong) => wrong,
        };
        if columns::is_separated_by_full_width_commas(&header.cells, year) {
            problems.add(file, Diagnostic::at(whole(), Problem::FullWidthComma));
            return Ok(None);
        }
        if columns::is_title(&header.cells) && titles.count < columns::MOST_TITLES {
            titles.add(&header, whole);
            continue;
        }
        for (column, problem) in wrong {
            let place = column.map_or_else(whole, |column| header.place(column));
            problems.add(file, Diagnostic::at(place, problem));
        }
        return Ok(None);
    }
    problems.add(
        file,
        match titles.first {
            Some(first) => Diagnostic::at(first, Problem::NoHeader),
            None => Diagnostic::of_file(Problem::NoRows {
                file: name.to_owned(),
            }),
        },
    );
    Ok(None)
}

/// The header with its statements for all figures; `None` where they cannot be.
fn use_header(
    beginning: Beginning<'_>,
    titles: &Titles,
    header: &Header<'_>,
    columns: Columns,
    problems: &mut Problems<'_>,
) -> Option<DetectedHeader> {
    let Beginning { plan, file, .. } = beginning;
    let defaults = defaults(plan, titles, header, &columns);
    if let Some(one) = titles.told() {
        problems.add(file, one);
    }
    for column in columns.left_over.iter().take(MOST_TOLD) {
        let name = header.record.text(*column).to_owned();
        let problem = Problem::ColumnUnused { name };
        problems.add(file, Diagnostic::at(header.place(*column), problem));
    }
    for one in days_for_months(header, &columns) {
        problems.add(file, one);
    }
    match defaults {
        Ok(defaults) => Some(DetectedHeader {
            columns,
            defaults,
            below: header.record.behind(),
        }),
        Err(one) => {
            problems.add(file, *one);
            None
        }
    }
}

/// A row that may be a header.
struct Header<'a> {
    chunk: &'a Chunk<'a>,
    record: &'a Record,
    cells: StringRecord,
}

impl<'a> Header<'a> {
    fn new(chunk: &'a Chunk<'a>, record: &'a Record) -> Header<'a> {
        Header {
            chunk,
            record,
            cells: record.iter().collect(),
        }
    }

    fn place(&self, column: usize) -> Place {
        self.chunk.place(self.record, column)
    }
}

/// Reads the statements of a header and the titles above it for all figures.
fn defaults(
    plan: &Plan,
    titles: &Titles,
    header: &Header<'_>,
    columns: &Columns,
) -> Result<TableDefaults, Box<Diagnostic>> {
    let whole = || header.chunk.record_place(header.record);
    let (said, place) = match columns::beside_value(&header.cells, columns) {
        Some(said) => (Some(said), whole()),
        None => (
            titles.unit.clone(),
            titles.first.clone().unwrap_or_else(whole),
        ),
    };
    said.map_or(Ok(TableDefaults::default()), |said| {
        table_defaults(plan, &said)
    })
    .map_err(|problem| Box::new(Diagnostic::at(place, problem)))
}

/// Lines above a header.
#[derive(Default)]
struct Titles {
    /// The place of the first one.
    first: Option<Place>,
    count: usize,
    /// The unit that one of them gives.
    unit: Option<String>,
}

impl Titles {
    fn add(&mut self, title: &Header<'_>, place: impl FnOnce() -> Place) {
        self.count += 1;
        self.unit = columns::unit_of_title(&title.cells).or(self.unit.take());
        self.first.get_or_insert_with(place);
    }

    /// A note that they were passed over, if there are any.
    fn told(&self) -> Option<Diagnostic> {
        let problem = Problem::TitleSkipped {
            rows: self.count,
            unit: self.unit.clone(),
        };
        self.first
            .clone()
            .map(|first| Diagnostic::at(first, problem))
    }
}

/// Reads what a title line, or the brackets behind the figures' heading, gives for all figures.
fn table_defaults(plan: &Plan, said: &str) -> Result<TableDefaults, Problem> {
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
            basis: Basis::Unsaid,
            unit: Some(unit),
        }),
        (false, true) => Err(Problem::UnknownUnit {
            text: said.to_owned(),
        }),
        (false, false) => Ok(TableDefaults::default()),
    }
}

/// The headings of a wide table that are single days where months are likely to be meant.
fn days_for_months(header: &Header<'_>, columns: &Columns) -> Vec<Diagnostic> {
    let Form::Wide { periods } = &columns.form else {
        return Vec::new();
    };
    let suspect = |(column, period): &(usize, Period)| {
        let problem = day_for_month(*period, header.record.text(*column))?;
        Some(Diagnostic::at(header.place(*column), problem))
    };
    periods.iter().filter_map(suspect).take(MOST_TOLD).collect()
}
