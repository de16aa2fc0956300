//! The header of a data file: which column holds what, in the long form (a row a figure) or the wide one
//! (a row an indicator, a column a period).

use csv::StringRecord;
use jiff::civil::Date;

use super::defaults::Statements;
use super::phrase::Reader;
use super::roles::RoleIndex;
use super::shape::below::Below;
pub use super::shape::sums::SumColumn;
use crate::diagnostic::Problem;
use crate::model::plan::Role;
use crate::model::{Measure, Period, Plan, Target, Unit, Year};

/// The columns of a data file, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The indicator's name.
    pub indicator: usize,
    /// The template's column of ids, beside the names.
    pub id: Option<usize>,
    /// The columns of the row's period.
    pub when: PeriodColumns,
    /// The figure's unit.
    pub unit: Option<usize>,
    /// The figure's power of ten.
    pub scale: Option<usize>,
    /// The time that a total counts: the year so far, or the month.
    pub basis: Option<usize>,
    /// Whether words for running totals stand in that column: beside them 月度 is no frequency, but the month.
    pub has_to_date: bool,
    /// Whether the figure is an actual.
    pub kind: Option<usize>,
    /// Whether words in the column of kind that are on no list are errors.
    pub kind_is_strict: bool,
    /// Places that the figure is of.
    pub places: Vec<usize>,
    /// Targets, which are held against the plan's own.
    pub goals: Vec<GoalColumn>,
    /// A sum (合计), until it is settled what of.
    pub sum: Option<usize>,
    /// Sums of months or quarters, beside them.
    pub sums: Vec<SumColumn>,
    /// The columns of figures.
    pub form: TableForm,
    /// Statements of single columns of figures.
    pub says: Vec<(usize, Statements)>,
    /// Units in a cell of the header that is no heading (`单位：万元`), for the whole table.
    pub units: Vec<Unit>,
    /// The number of the header's cells, empty ones at its end aside.
    pub width: usize,
    /// Columns without a role.
    pub unknown: Vec<usize>,
    /// Those among them whose first cells say nothing.
    pub silent: Vec<usize>,
    /// Columns that are left alone, whose first cells are months, quarters or years.
    pub dated: Vec<usize>,
    /// Two columns of one figure, of which neither says more of its time: 完成, 累计.
    pub twice: Option<[usize; 2]>,
    /// By how much what stands at the end of a period has risen in the year, beside it.
    pub rise: Option<usize>,
    /// Columns of figures that are no actuals.
    pub planned: Vec<usize>,
    /// Columns without a heading, between those that have one.
    pub unnamed: Vec<usize>,
    /// Columns of other places, beside those of the plan's own.
    pub elsewhere: Vec<usize>,
    /// Whether a heading is the plan's own place alone: then those beside it are other places.
    pub is_by_place: bool,
    /// Columns in which two rows of one figure may differ, with a role or without.
    pub distinguishing: Vec<usize>,
    /// The group that the row is of, where the data set is divided.
    pub group: Option<usize>,
    /// Columns that `--where` names, each with the folded value that rows must have.
    pub filters: Vec<(usize, String)>,
    /// The texts of the row for people.
    pub note: Option<usize>,
    /// Columns that are left alone, whose words may say something of the row's figures: notes among them.
    pub remarks: Vec<usize>,
    /// Columns that are left alone, in which people who looked at the figures say what they think of them: 审核意见.
    pub reviews: Vec<usize>,
    /// Columns that are left alone, of who answers for the figures: of their words those behind a name may say more.
    pub owners: Vec<usize>,
    /// Columns that are left alone, with texts on how far a task is: 截至6月底，累计完成210家.
    pub reports: Vec<usize>,
    /// Columns that are left alone, with nothing but marks for what their headings say: 预计 with √, 是否确认 with 否.
    pub ticks: Vec<usize>,
    /// The class that the row's indicator is in.
    pub classes: Vec<usize>,
    /// Who reports the row: a district's office reports the district's figures.
    pub reporter: Option<usize>,
    /// The day on which the row was filled in.
    pub filed: Option<usize>,
    /// Columns of numbers that are not asked for: 完成率, 差距, 环比.
    pub numbers: Vec<usize>,
    /// Those among them that say which share of the target is done.
    pub shares: Vec<usize>,
    /// The one among them that is of the month before.
    pub month_before: Option<usize>,
    /// The figure's source.
    pub source: Option<usize>,
    /// Whether the header says itself that its figures are actuals.
    pub says_actual: bool,
}

impl Columns {
    /// Whether a column says which figure a row has: its indicator, or when it is for.
    pub fn is_key(&self, column: usize) -> bool {
        let PeriodColumns {
            period,
            year,
            month,
            quarter,
        } = self.when;
        column == self.indicator || [period, year, month, quarter].contains(&Some(column))
    }

    /// Columns whose cells are not read, in their order: for people, without a role, or without a heading.
    pub fn left_alone(&self) -> impl Iterator<Item = usize> {
        let beside = self.distinguishing.iter().chain(&self.unknown);
        let beside = beside.chain(&self.unnamed).chain(&self.numbers);
        beside.copied().chain(self.source)
    }

    /// Columns whose words are shown with the notes of figures: where they are on no list, they say something of them
    /// all the same (在建, 正在施工).
    pub fn worded(&self) -> impl Iterator<Item = usize> {
        self.kind.into_iter().chain(self.numbers.iter().copied())
    }
}

/// A column of targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalColumn {
    /// The column.
    pub column: usize,
    /// The unit in its heading.
    pub unit: Option<Unit>,
    /// Whether it says that it is of the whole plan: a number in any other may be of the way there.
    pub is_final: bool,
}

/// The columns that say when a row's figure is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodColumns {
    /// A whole period.
    pub period: Option<usize>,
    /// The year.
    pub year: Option<usize>,
    /// The month.
    pub month: Option<usize>,
    /// The quarter.
    pub quarter: Option<usize>,
}

impl PeriodColumns {
    /// The only column, or the one that problems of the period are told at.
    pub fn main(self) -> Option<usize> {
        self.period.or(self.month).or(self.quarter).or(self.year)
    }

    /// Whether rows say which part of a year they are of.
    pub fn has_parts(self) -> bool {
        self.period.or(self.month).or(self.quarter).is_some()
    }

    /// Whether periods stand in one column of whole periods.
    pub fn is_simple(self) -> bool {
        self.period.is_some()
            && self.year.is_none()
            && self.month.is_none()
            && self.quarter.is_none()
    }
}

/// The columns of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableForm {
    /// A row a figure.
    Long(Figures),
    /// A row an indicator, a column a period: with the columns of each.
    Wide(Vec<(Period, Figures)>),
    /// A row a place or a period, a column an indicator.
    Cross {
        /// The targets with their columns.
        columns: Vec<CrossColumn>,
        /// The period of all rows, where they have none of their own.
        period: Option<Period>,
    },
}

/// The columns of a target in a crosstab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossColumn {
    /// The target's place in the plan.
    pub target: usize,
    /// Its figures.
    pub figures: Figures,
}

impl TableForm {
    /// The dates of its headings.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        let periods = match self {
            TableForm::Wide(periods) => &periods[..],
            TableForm::Long(_) | TableForm::Cross { .. } => &[],
        };
        periods.iter().map(|(period, _)| period.date())
    }

    /// Whether it has a column for each indicator.
    pub fn is_crossed(&self) -> bool {
        matches!(self, TableForm::Cross { .. })
    }

    /// Whether growth has a column of its own.
    pub fn has_growth(&self) -> bool {
        match self {
            TableForm::Long(figures) => figures.growth.is_some(),
            TableForm::Wide(periods) => periods.iter().any(|(_, figures)| figures.growth.is_some()),
            // each column says itself which it is
            TableForm::Cross { .. } => true,
        }
    }

    /// Whether each column of amounts has growth in a column of its own.
    pub fn gives_growth(&self) -> bool {
        match self {
            TableForm::Long(_) | TableForm::Wide(_) => self.has_growth(),
            TableForm::Cross { columns, .. } => {
                columns.iter().any(|one| one.figures.growth.is_some())
            }
        }
    }

    /// The columns of each period, or of each indicator.
    pub fn figures(&self) -> Vec<Figures> {
        match self {
            TableForm::Long(figures) => vec![*figures],
            TableForm::Wide(periods) => periods.iter().map(|(_, figures)| *figures).collect(),
            TableForm::Cross { columns, .. } => columns.iter().map(|one| one.figures).collect(),
        }
    }

    /// All columns of figures.
    pub fn columns(&self) -> Vec<usize> {
        self.figures().into_iter().flat_map(Figures::all).collect()
    }
}

impl Default for TableForm {
    fn default() -> TableForm {
        TableForm::Wide(Vec::new())
    }
}

/// The sort of number that a target takes from the columns of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The target's measure.
    pub measure: Measure,
    /// Whether it is a rise of prices, which stands in a column of growth where there is no other figure.
    pub is_of_prices: bool,
}

impl Wanted {
    /// The sort that a target takes.
    pub fn by(target: &Target) -> Wanted {
        Wanted {
            measure: target.measure,
            is_of_prices: target.is_of_prices(),
        }
    }
}

/// The columns of one period's figure, by what they count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// 数值.
    pub value: Option<usize>,
    /// 累计.
    pub up_to_date: Option<usize>,
    /// 本月.
    pub of_month: Option<usize>,
    /// 同比增长.
    pub growth: Option<usize>,
    /// 上年同期.
    pub last_year: Option<usize>,
    /// 上年末.
    pub last_year_end: Option<usize>,
    /// 上年同期增速.
    pub last_years_growth: Option<usize>,
    /// Whether one of them is of a quarter (二季度) or of what stood at an end (6月末).
    pub names_an_end: bool,
}

impl Figures {
    /// The only column, where there is but one and a figure of any measure stands in it.
    pub fn only(self) -> Option<usize> {
        match self {
            Figures {
                value: Some(column),
                up_to_date: None,
                of_month: None,
                growth: None,
                last_year: None,
                last_year_end: None,
                last_years_growth: None,
                ..
            } => Some(column),
            _ => None,
        }
    }

    /// The columns for amounts, the one that is taken first.
    pub fn amounts(self) -> impl Iterator<Item = usize> {
        [self.up_to_date, self.value, self.of_month]
            .into_iter()
            .flatten()
    }

    /// All of them.
    pub fn all(self) -> impl Iterator<Item = usize> {
        let beside = [
            self.growth,
            self.last_year,
            self.last_year_end,
            self.last_years_growth,
        ];
        self.amounts().chain(beside.into_iter().flatten())
    }

    /// Whether one of them is of last year.
    pub fn gives_last_year(self) -> bool {
        let of_last_year = [self.last_year, self.last_year_end, self.last_years_growth];
        of_last_year.iter().any(Option::is_some)
    }

    /// The column that the figure of a measure is taken from.
    pub fn column(self, measure: Measure) -> Option<usize> {
        let growth = self.growth.filter(|_| measure == Measure::Growth);
        growth.or_else(|| self.amounts().next()).or(self.growth)
    }
}

/// A problem of a header: at a cell, or of the header as a whole.
pub type Wrong = (Option<usize>, Problem);

/// The most cells of a row: a spreadsheet has no more columns.
pub const MOST_CELLS: usize = 16_384;

/// The most lines above a header that are passed over.
pub const MOST_TITLES: usize = 10;

/// The plan, the options and the titles that a header is read with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Roles by heading.
    pub roles: RoleIndex<'a>,
    /// The year of headings that name none.
    pub year: Option<Year>,
    /// The period that a title names, for headings without any.
    pub title: Option<Period>,
    /// The folded lines of titles, which may name an indicator for headings without any.
    pub lines: &'a [String],
    /// The first cells below, where headings alone do not say enough.
    pub below: &'a Below,
    /// The column that the data set is divided by.
    pub by: Option<&'a str>,
    /// The columns and values that rows are filtered by.
    pub filters: &'a [(String, String)],
}

impl<'a> Context<'a> {
    /// The reader of single headings.
    pub fn reader(&self) -> Reader<'a> {
        Reader {
            plan: self.plan,
            roles: self.roles,
            year: self.year,
        }
    }
}

/// Whether a row above a header says nothing of figures: a title alone, or labels with what they say.
pub fn is_title(cells: &StringRecord) -> bool {
    let mut said = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let is_label = |cell: &str| cell.contains(['：', ':']);
    let first_is_label = said.clone().next().is_some_and(is_label);
    said.clone().count() <= 1 || first_is_label || said.by_ref().skip(1).all(is_label)
}

/// Roles whose columns are never groups.
pub fn is_no_group(role: Role) -> bool {
    !matches!(
        role,
        Role::Place | Role::Owner | Role::Note | Role::Source | Role::Ignore | Role::Id
    )
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::*;
    use crate::data::heading::assembly::columns;
    use crate::data::heading::shape::below;

    fn found(cells: &[&str]) -> Result<Columns, Vec<Wrong>> {
        let plan = crate::commands::built_in_plan().unwrap();
        let context = Context {
            plan: &plan,
            roles: RoleIndex { added: [&[], &[]] },
            year: Some(Year::numbered(2021, plan.years)),
            title: None,
            lines: &[],
            below: &below::UNKNOWN,
            by: None,
            filters: &[],
        };
        columns(&StringRecord::from(cells.to_vec()), &context)
    }

    #[test]
    fn chinese_and_english_headers_in_any_order() {
        let columns = found(&["区县", " 数值", "指标", "时间", "单位", "口径", "", ""]).unwrap();
        let figures = Figures {
            value: Some(1),
            ..Figures::default()
        };
        let when = PeriodColumns {
            period: Some(3),
            ..PeriodColumns::default()
        };
        assert_eq!((columns.indicator, columns.width), (2, 6));
        assert_eq!(
            (columns.when, columns.form),
            (when, TableForm::Long(figures))
        );
        assert_eq!((columns.unit, columns.basis), (Some(4), Some(5)));
        assert_eq!(columns.places, [0]);
        assert!(found(&["Indicator", "PERIOD", "Value"]).is_ok());
    }

    #[test]
    fn a_header_of_periods_is_the_wide_form() {
        let columns = found(&["指标", "单位", "2020", "2021-01", "1-2月", "2021年目标"]).unwrap();
        let TableForm::Wide(periods) = columns.form else {
            panic!("not wide")
        };
        let dates: Vec<String> = periods
            .iter()
            .map(|(period, _)| period.date().to_string())
            .collect();
        assert_eq!(dates, ["2020-12-31", "2021-01-31", "2021-02-28"]);
        assert!(columns.unknown.is_empty());
    }

    #[test]
    fn what_is_wrong_with_a_header_is_told() {
        let repeated = |name: &str| Problem::RepeatedColumn {
            name: name.to_owned(),
        };
        assert_eq!(
            found(&["指标", "期间", "数值", "实际值"]),
            Err(vec![(Some(3), repeated("实际值"))])
        );
        assert_eq!(
            found(&["指标", "1-6月", "上半年"]),
            Err(vec![(Some(2), repeated("上半年"))])
        );
        let unreadable = Problem::UnreadablePeriod {
            text: "2021-13".to_owned(),
        };
        assert_eq!(
            found(&["指标", "2021-06", "2021-13"]),
            Err(vec![(Some(2), unreadable)])
        );
        assert_eq!(found(&["a", "b"]), Err(vec![(None, Problem::NoHeader)]));
        let missing = |column: &'static str, unread: &[&str]| {
            let problem = Problem::MissingColumn {
                columns: vec![column],
                unread: unread.iter().map(ToString::to_string).collect(),
                year: None,
            };
            Err(vec![(None, problem)])
        };
        assert_eq!(found(&["指标", "数值"]), missing("period", &[]));
        assert_eq!(found(&["名目", "2021-06"]), missing("indicator", &["名目"]));
    }
}
