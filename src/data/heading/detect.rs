//! The search for a table's header, below title lines if they are nothing else.

use csv::StringRecord;
use jiff::civil::Date;

use super::assembly;
use super::beside;
use super::by_cells;
use super::columns::{self, Columns, Context, Wanted, Wrong};
use super::deadlines;
use super::defaults::Statements;
use super::header::Header;
use super::judgement::{Judgement, told};
use super::look::{ColumnLook, FirstRows, look};
use super::prose::lone;
use super::prose::remark::Remarks;
use super::roles::{self, RoleIndex};
use super::shape::below;
use super::shape::crosstab;
use super::shape::settled::with_below;
use super::table::Table;
use super::title::form;
use super::title::titles::Titles;
use super::title::vocabulary::{self, Vocabulary};
use crate::data::options::{Headings, ReadOptions};
use crate::data::source::{Chunk, Position, Record};
use crate::diagnostic::{Diagnostic, Place, Problem, Problems};
use crate::model::time::period::PeriodName;
use crate::model::{Plan, Unit, Year};

/// A header, with the statements above and in it for all figures.
pub struct DetectedHeader {
    /// The meaning of the columns.
    pub columns: Columns,
    /// Statements for figures whose row gives none.
    pub defaults: Statements,
    /// The year of periods that name none.
    pub year: Option<Year>,
    /// Whether rows depend on those above, so that they are read in order: sections of amounts, 同比增长 below an amount.
    pub reads_in_order: bool,
    /// Whether some names end in 累计增长 or 当期值: then plain 同比增长 is the month's.
    pub tells_growth_apart: bool,
    /// The headings as they are written.
    pub headings: Vec<String>,
    /// The dates of the first rows, where those have a column of periods: in their order, each once.
    pub dates: Vec<Date>,
    /// The first texts of its column of units, each once.
    pub units: Vec<String>,
    /// The beginning of the rows below it.
    pub below: Position,
}

/// A file whose header is looked for.
#[derive(Clone, Copy)]
pub struct Beginning<'a> {
    /// The plan that the file's figures are for.
    pub plan: &'a Plan,
    /// The options that files are read by.
    pub options: &'a ReadOptions<'a>,
    /// The file's place among those of the data set.
    pub file: usize,
    /// The file's name.
    pub name: &'a str,
    /// The file's first chunk.
    pub chunk: &'a Chunk<'a>,
}

impl<'a> Beginning<'a> {
    fn context<'c>(&self, titles: &'c Titles) -> Context<'c>
    where
        'a: 'c,
    {
        let year = titles.default_year(self.plan);
        let title = titles.period(year).or(self.options.period);
        Context {
            plan: self.plan,
            roles: RoleIndex {
                added: self.added(),
            },
            year: titles.year().or(year),
            title: title.or_else(|| titles.range_of_file(self.plan)),
            lines: &titles.lines,
            below: &below::UNKNOWN,
            by: self.options.by,
            filters: &self.options.filters,
        }
    }

    /// The headings that the plan and the run give a role.
    fn added(&self) -> [Headings<'a>; 2] {
        [&self.plan.headings, &self.options.headings]
    }

    /// The file as a table with its header. `lines_before` are those of the files before it.
    pub fn table(self, header: DetectedHeader, lines_before: u32) -> Table {
        Table {
            file: self.file,
            lines_before,
            below: header.below,
            delimiter: self.chunk.delimiter(),
            columns: header.columns,
            defaults: header.defaults,
            year: header.year,
            years: self.plan.years,
            reads_in_order: header.reads_in_order,
            tells_growth_apart: header.tells_growth_apart,
            headings: header.headings,
            dates: header.dates,
            units: header.units,
            wanted: self.plan.indicators().map(Wanted::by).collect(),
            ignored: vocabulary::ignored(self.added()),
            by: self.options.by.map(str::to_owned),
        }
    }
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
        file,
        name,
        chunk,
        ..
    } = beginning;
    let mut above = TitleLines::new(beginning);
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
        let context = beginning.context(&above.titles);
        let has_room = above.titles.count < columns::MOST_TITLES;
        let is_above = || is_lone_title(&header, &beginning, &above.titles);
        if has_room && (form::is_of_makers(&header.cells, plan.years) || is_above()) {
            above.add(&header, plan);
            continue;
        }
        let (mut second, mut third) = (Record::default(), Record::default());
        let rows_below = [&mut second, &mut third];
        if let Some((header, columns)) = of_more_rows(&header, rows_below, &context) {
            return Ok(use_header(beginning, &above, &header, columns, problems));
        }
        let wrong = match assembly::columns(&header.cells, &context) {
            Ok(columns) => return Ok(use_header(beginning, &above, &header, columns, problems)),
            Err(wrong) => wrong,
        };
        if let Some(columns) = with_below(&header, &wrong, &context) {
            return Ok(use_header(beginning, &above, &header, columns, problems));
        }
        let titles = &above.titles;
        let is_above = stands_above(&header, &beginning, titles);
        if is_separated_by_full_width_commas(&header.cells, &context) && !is_above {
            problems.add(file, Diagnostic::at(whole(), Problem::FullWidthComma));
            return Ok(None);
        }
        let is_title = columns::is_title(&header.cells) || is_above;
        if is_title && has_room {
            above.add(&header, plan);
            continue;
        }
        for one in wrong {
            problems.add(file, lack(one, &header, titles, context.year));
        }
        return Ok(None);
    }
    problems.add(file, no_header(above.first, name));
    Ok(None)
}

/// Whether a row of one cell would be a header, were its full-width commas separators.
fn is_separated_by_full_width_commas(cells: &StringRecord, context: &Context<'_>) -> bool {
    let said: Vec<&str> = cells
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .collect();
    match said[..] {
        [only] if only.contains('，') => {
            let cells = StringRecord::from(only.split('，').collect::<Vec<_>>());
            let undivided = Context {
                by: None,
                filters: &[],
                ..*context
            };
            assembly::columns(&cells, &undivided).is_ok()
        }
        _ => false,
    }
}

/// Whether a row has one cell, and the row below it is a header.
fn is_lone_title(row: &Header<'_>, beginning: &Beginning<'_>, titles: &Titles) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    filled.count() == 1 && stands_above(row, beginning, titles)
}

/// Whether the row below a row is a header: what stands above it (工信局 | 2021年6月) is a title.
fn stands_above(header: &Header<'_>, beginning: &Beginning<'_>, titles: &Titles) -> bool {
    let mut titles = titles.clone();
    titles.add(&header.cells, beginning.plan);
    let mut next = Record::default();
    let mut below = header.chunk.records(header.last().behind());
    if !below.read(&mut next) || next.width() > columns::MOST_CELLS {
        return false;
    }
    let next = Header::new(header.chunk, &next);
    // a heading of both rows: what stands beside it is said of the columns
    let mut both = header.cells.iter().zip(&next.cells);
    if both.any(|(own, below)| own == below && roles::names_indicators(own)) {
        return false;
    }
    assembly::columns(&next.cells, &beginning.context(&titles)).is_ok()
}

/// The problem of a file that ends before a header: behind titles, or with no row at all.
fn no_header(first_title: Option<Place>, name: &str) -> Diagnostic {
    match first_title {
        Some(first) => Diagnostic::at(first, Problem::NoHeader),
        None => Diagnostic::of_file(Problem::NoRows {
            file: name.to_owned(),
        }),
    }
}

/// The problem of a header that cannot be used.
fn lack(
    (column, problem): Wrong,
    header: &Header<'_>,
    titles: &Titles,
    year: Option<Year>,
) -> Diagnostic {
    let whole = || header.chunk.record_place(header.record);
    let place = column.map_or_else(whole, |column| header.place(column));
    Diagnostic::at(place, contradicting(problem, titles, year))
}

/// A lack of a period, told as the contradiction of titles that is its reason, or with the year that is all they say.
fn contradicting(problem: Problem, titles: &Titles, year: Option<Year>) -> Problem {
    match problem {
        Problem::MissingColumn {
            columns, unread, ..
        } if columns.contains(&"period") => match titles.contradiction(year) {
            Some((first, second)) => Problem::PeriodContradiction {
                first: PeriodName(first).to_string(),
                second: PeriodName(second).to_string(),
            },
            None => Problem::MissingColumn {
                columns,
                unread,
                year: titles.year().map(|year| year.to_string()),
            },
        },
        problem => problem,
    }
}

/// The header of a row with one or two of those below it, where they belong to it: what one row more explains does.
fn of_more_rows<'r>(
    first: &Header<'r>,
    [second, third]: [&'r mut Record; 2],
    context: &Context<'_>,
) -> Option<(Header<'r>, Columns)> {
    let of_two = first.with_next(second, context)?;
    let of_three = of_two.with_next(third, context);
    [of_three, Some(of_two)]
        .into_iter()
        .flatten()
        .find_map(|header| {
            let columns = assembly::columns(&header.cells, context).ok()?;
            Some((header, columns))
        })
}

/// The lines above a header.
struct TitleLines {
    titles: Titles,
    /// The place of the first one.
    first: Option<Place>,
    /// Their words that are on no list and say of figures what they are, by their cells.
    unread: Vec<(Place, Vec<String>)>,
    /// The words that the plan and the run ignore.
    ignored: Vec<String>,
}

impl TitleLines {
    /// None yet; the names of the file and its sheet say what titles do.
    fn new(beginning: Beginning<'_>) -> TitleLines {
        let plan = beginning.plan;
        let mut titles = Titles::default();
        titles.add_file(beginning.name, plan);
        if let Some(sheet) = beginning.chunk.sheet() {
            titles.add_sheet(sheet, plan);
        }
        TitleLines {
            titles,
            first: None,
            unread: Vec::new(),
            ignored: vocabulary::ignored(beginning.added()),
        }
    }

    fn vocabulary<'a>(&'a self, plan: &'a Plan) -> Vocabulary<'a> {
        Vocabulary {
            plan,
            ignored: &self.ignored,
        }
    }

    fn add(&mut self, line: &Header<'_>, plan: &Plan) {
        let joined = form::joined(&line.cells);
        self.titles
            .add(joined.as_ref().unwrap_or(&line.cells), plan);
        let place = || line.chunk.record_place(line.record);
        self.first.get_or_insert_with(place);
        for (column, cell) in line.cells.iter().enumerate() {
            let unread = self.vocabulary(plan).unread(cell);
            self.titles.unread.extend(unread);
            let mut words = self.vocabulary(plan).unread_of_figures(cell);
            words.extend(lone::part_said(cell).filter(|_| words.is_empty()));
            self.unread.push((line.place(column), words));
        }
    }

    /// The note on them, with the unit that was taken from them.
    fn skipped(&self) -> Option<Diagnostic> {
        let units = self.titles.says.units.iter().map(Unit::as_str);
        let unit = units.collect::<Vec<_>>().join("、");
        let problem = Problem::TitleSkipped {
            rows: self.titles.count,
            texts: self.titles.texts.clone(),
            unit: Some(unit).filter(|unit| !unit.is_empty()),
        };
        self.first
            .clone()
            .map(|first| Diagnostic::at(first, problem))
    }

    /// Tells what is wrong with the header they stand above, at its columns or at the first of them.
    fn tell_wrong(
        &self,
        wrong: Vec<Wrong>,
        header: &Header<'_>,
        tell: &mut impl FnMut(Diagnostic),
    ) {
        for (column, problem) in wrong {
            let title = || {
                let first = self.first.clone();
                first.unwrap_or_else(|| header.chunk.record_place(header.record))
            };
            let place = column.map_or_else(title, |column| header.place(column));
            tell(Diagnostic::at(place, problem));
        }
    }

    /// Tells words of them, and of the names of the sheet and the file, that are not understood, but for those that the
    /// table itself explains.
    fn tell_unread(&self, says: &Judgement<'_>, tell: &mut impl FnMut(Diagnostic)) {
        let header = says.header;
        let sheet = header.chunk.sheet().unwrap_or_default();
        let of_sheet = says.vocabulary.unread_of_name(sheet).into_iter();
        let of_file = self.titles.unread_of_file(says.vocabulary);
        let of_names = of_sheet.chain(of_file).collect();
        let of_names = [(header.chunk.record_place(header.record), of_names)];
        for (place, mut words) in self.unread.iter().cloned().chain(of_names) {
            words.retain(|word| !says.has(word));
            if !words.is_empty() {
                tell(Diagnostic::at(place, Problem::UnknownTitle { words }));
            }
        }
    }
}

/// The header with its statements for all figures; `None` where they cannot be.
fn use_header(
    beginning: Beginning<'_>,
    above: &TitleLines,
    header: &Header<'_>,
    mut columns: Columns,
    problems: &mut Problems<'_>,
) -> Option<DetectedHeader> {
    let Beginning { plan, file, .. } = beginning;
    let titles = &above.titles;
    let context = beginning.context(titles);
    let (below, year) = (header.last().behind(), context.year);
    let first_rows = look(header.chunk, below, &columns, plan, year);
    by_cells::judge(&mut columns, &first_rows, &header.cells);
    crosstab::settle_bare(&mut columns, &titles.says, plan);
    if let Some(problem) = crosstab::lack(&columns, &header.cells) {
        problems.add(file, lack((None, problem), header, titles, year));
        return None;
    }
    let FirstRows {
        columns: looks,
        reads_in_order,
        tells_growth_apart,
        blank_unit,
        sums,
        ..
    } = first_rows;
    let deadline = deadlines::settle(&mut columns, &looks, &header.cells, context.title, plan);
    let mut tell = |diagnostic: Diagnostic| problems.add(file, diagnostic);
    above.skipped().into_iter().for_each(&mut tell);
    sums.into_iter().for_each(&mut tell);
    let with = (Remarks { plan, year }, above.vocabulary(plan));
    told::unknown(header, &columns, &looks, with, &mut tell);
    beside::file_says(header, &columns, &looks, (plan, titles)).map(&mut tell);
    let says = Judgement {
        plan,
        asked: beginning.options.period,
        vocabulary: above.vocabulary(plan),
        titles,
        header,
        columns: &columns,
        looks: &looks,
    };
    let (defaults, mut wrong) = says.defaults();
    wrong.extend(deadline);
    let is_usable = wrong.is_empty();
    above.tell_wrong(wrong, header, &mut tell);
    if defaults.units.is_empty() {
        told::blank_unit(header, &columns, blank_unit).map(&mut tell);
    }
    if is_usable {
        above.tell_unread(&says, &mut tell);
    }
    is_usable.then(|| DetectedHeader {
        year: says
            .year()
            .or(year.filter(|year| !names_others(&columns, &looks, *year))),
        defaults,
        below,
        reads_in_order,
        tells_growth_apart,
        headings: header.headings(),
        dates: beside::dates_of_rows(&columns, &looks),
        units: columns
            .unit
            .map_or_else(Vec::new, |unit| looks[unit].texts.clone()),
        columns: columns.clone(),
    })
}

/// Whether a period of a row names another year than the one that completes those that name none, above one of these: it
/// may be theirs.
fn names_others(columns: &Columns, looks: &[ColumnLook], year: Year) -> bool {
    let when = columns.when;
    let mut parts = [when.period, when.month, when.quarter]
        .into_iter()
        .flatten();
    parts.any(|column| {
        let mut named = looks[column].above_unnamed.iter();
        named.any(|date| !year.may_hold(*date))
    })
}
