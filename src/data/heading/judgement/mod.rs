//! A header held against its titles and first rows: the statements for all figures, and contradictions.

mod not_over;
mod times;
pub mod told;

use crate::data::heading::columns::{self, Columns, Figures, PeriodColumns, TableForm};
use crate::data::heading::defaults::Statements;
use crate::data::heading::header::Header;
use crate::data::heading::look::ColumnLook;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::parts;
use crate::data::heading::prose::places;
use crate::data::heading::prose::remark::{Remark, Remarks};
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::title::titles::Titles;
use crate::data::heading::title::vocabulary::Vocabulary;
use crate::data::heading::words;
use crate::data::row::basis::Basis;
use crate::diagnostic::Problem;
use crate::model::plan::{Role, names};
use crate::model::time::period::Shortest;
use crate::model::{Measure, Period, Plan, Unit, Year};

/// A header held against its titles and first rows.
pub struct Judgement<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The period of `--period`.
    pub asked: Option<Period>,
    /// The words that are known in titles.
    pub vocabulary: Vocabulary<'a>,
    /// The lines above it.
    pub titles: &'a Titles,
    /// The header.
    pub header: &'a Header<'a>,
    /// The meaning of its columns.
    pub columns: &'a Columns,
    /// The first cells of each column.
    pub looks: &'a [ColumnLook],
}

impl Judgement<'_> {
    /// The year in the brackets of a heading.
    pub fn year(&self) -> Option<Year> {
        let cells = self.header.cells.iter();
        cells
            .filter_map(|cell| {
                let key = folded(cell);
                let (_, said) = bracketed(&key)?;
                words::year_alone(said, self.plan.years)
            })
            .next()
    }

    /// The statements for all figures, and what is wrong with them.
    pub fn defaults(&self) -> (Statements, Vec<columns::Wrong>) {
        let Judgement {
            titles, columns, ..
        } = *self;
        let mut wrong = Vec::new();
        let own = columns.says.iter();
        let of_table = own.filter(|(column, _)| *column == columns.indicator);
        let mut says = of_table
            .map(|(_, says)| says.clone())
            .fold(Statements::default(), Statements::or)
            .or(Statements {
                units: columns.units.clone(),
                ..Statements::default()
            })
            .or(titles.says.clone());
        let has_growth = columns.form.has_growth();
        if has_growth {
            // each column says itself which it is
            says.sort = None;
        }
        let sheet = titles.sheet.as_deref();
        says.basis = says.basis.or(sheet.and_then(|sheet| sheet.says.basis));
        says.basis = says.basis.or(self.are_of_months().then_some(Basis::Month));
        let change = titles.change.or(sheet.and_then(|sheet| sheet.change));
        // 增速 may be that of a title, 同比增长 is not
        let says_growth = has_growth && self.is_headed(&["同比", "上年", "去年", "yoy", "year"]);
        if let Some(text) = change.filter(|word| !says_growth && !self.is_headed(alike(word))) {
            let text = text.to_owned();
            wrong.push((None, Problem::ChangeHeading { text }));
        }
        wrong.extend(self.not_actual());
        wrong.extend(self.title_unit(&mut says));
        wrong.extend(self.foreign_unit(&says));
        wrong.extend(self.other_time());
        wrong.extend(self.other_basis());
        wrong.extend(self.other_place());
        wrong.extend(self.other_bracket());
        wrong.extend(self.other_goal());
        if wrong.is_empty() {
            wrong.extend(self.other_words());
        }
        (says, wrong)
    }

    /// Titles, or the sheet's name, by which figures are targets, forecasts or a draft.
    fn not_actual(&self) -> Option<columns::Wrong> {
        let Judgement {
            titles, columns, ..
        } = *self;
        let sheet = titles.sheet.as_deref();
        let is_plan = titles.is_plan || sheet.is_some_and(|sheet| sheet.is_plan);
        // a title is copied from one sheet to the next, a sheet's name is its own
        let is_actual = sheet.map_or(titles.is_actual, |sheet| {
            sheet.is_actual || titles.is_actual && !sheet.is_plan
        });
        let is_forecast = titles.is_forecast || sheet.is_some_and(|sheet| sheet.is_forecast);
        let text = if let Some(text) = titles.draft.or(sheet.and_then(|sheet| sheet.draft)) {
            text
        } else if is_forecast && !columns.says_actual && !self.is_headed(&["预", "目标", "计划"])
        {
            "预计"
        } else if is_plan && !is_actual && !columns.says_actual && !self.has_targets_beside() {
            if titles.count == 0 && sheet.is_none() {
                ""
            } else {
                "目标、计划"
            }
        } else {
            return None;
        };
        let text = text.to_owned();
        Some((None, Problem::PlanNotActual { text }))
    }

    /// Words of titles by which figures are others, though no list of titles has them: 数据均为上年数.
    fn other_words(&self) -> Option<columns::Wrong> {
        let with = Remarks {
            plan: self.plan,
            year: self.titles.year().or(self.titles.default_year(self.plan)),
        };
        let words = self.titles.unread.iter().filter(|word| !self.has(word));
        let said = words.filter_map(|word| Some((word.as_str(), with.of_word(word)?)));
        // a line below the first may be a note
        let lines = self.titles.lines.iter().skip(1);
        let said = said.chain(lines.flat_map(|line| {
            let said = match line.split_once(':') {
                Some((label, said)) if parts::is_of_notes(label) => with.of_text(said),
                Some(_) => Vec::new(),
                // a day may be that of issue
                None => {
                    let said = with.of_word(line);
                    said.filter(|said| !matches!(said, Remark::Until(_)))
                        .into_iter()
                        .collect()
                }
            };
            said.into_iter().map(|remark| (line.as_str(), remark))
        }));
        let problem = |(word, remark): (&str, Remark)| {
            let text = word.to_owned();
            match remark {
                Remark::NotActual => Some(Problem::PlanNotActual { text }),
                Remark::OtherFigure => Some(Problem::ChangeHeading { text }),
                // 噪声达标区 is no place, and districts may be of the city
                Remark::Elsewhere
                    if self.has_no_places()
                        && !word.ends_with(['区', '县', '市'])
                        && !self.is_included(word) =>
                {
                    Some(Problem::TitlePlace {
                        place: text,
                        area: self.plan.area.first()?.clone(),
                    })
                }
                Remark::Until(date) if self.is_of_none(date) => {
                    let first = Shortest(date, self.plan.years).to_string();
                    let titled = self.titles.period(with.year)?;
                    let second = Shortest(titled.date(), self.plan.years).to_string();
                    Some(Problem::PeriodContradiction { first, second })
                }
                _ => None,
            }
        };
        let mut problems = said.filter_map(problem);
        Some((None, problems.next()?))
    }

    /// Whether the table has what a title's word says: a column of its name (全年预计), or rows of places (山东省各市).
    pub fn has(&self, word: &str) -> bool {
        const PLACES: [&str; 7] = ["district", "county", "counties", "cities", "省", "市", "区"];
        let with = Remarks {
            plan: self.plan,
            year: None,
        };
        let is_place = || PLACES.iter().any(|place| word.contains(place));
        let is_of_rows =
            !self.has_no_places() && (is_place() || with.of_word(word) == Some(Remark::Elsewhere));
        // 全省位次 is said of a column 位次, and not of 指标
        let is_beside = |heading: &str| {
            let role = built_in(heading);
            let is_of_table = matches!(role, Some(Role::Indicator | Role::Value | Role::Unit));
            !heading.is_empty() && !is_of_table && word.ends_with(heading)
        };
        let mut headings = self.header.cells.iter().map(folded);
        is_of_rows || headings.any(|heading| heading.contains(word) || is_beside(&heading))
    }

    /// Whether titles say that figures are with a place: 主要指标（含莱芜） are of the whole.
    fn is_included(&self, place: &str) -> bool {
        let with = format!("(含{place}");
        self.titles.lines.iter().any(|line| line.contains(&with))
    }

    /// Whether rows say no place themselves.
    fn has_no_places(&self) -> bool {
        let columns = self.columns;
        columns.places.is_empty() && columns.group.is_none() && columns.filters.is_empty()
    }

    /// A title's own line on what figures count (口径：当月) above nothing but columns of the year so far.
    fn other_basis(&self) -> Option<columns::Wrong> {
        let said = self
            .titles
            .basis_said
            .filter(|basis| *basis != Basis::ToDate)?;
        let figures = self.columns.form.figures();
        let is_so_far = |one: &Figures| one.up_to_date.is_some() && one.of_month.is_none();
        let is_other = !figures.is_empty() && figures.iter().all(is_so_far);
        let heading = figures.first()?.up_to_date?;
        let second = self.header.cells.get(heading)?.trim().to_owned();
        let first = match said {
            Basis::Quarter => "当季",
            _ => "当月",
        };
        let first = first.to_owned();
        is_other.then_some((
            Some(heading),
            Problem::PeriodContradiction { first, second },
        ))
    }

    /// A title's unit that is none or several. Several are read where growth has a column of its own and no two of them
    /// measure the same: each amount has the one that fits.
    fn title_unit(&self, says: &mut Statements) -> Option<columns::Wrong> {
        let titles = self.titles;
        let are_apart = |units: &[Unit]| {
            let mut rest = units;
            std::iter::from_fn(|| {
                let (first, others) = rest.split_first()?;
                rest = others;
                Some(others.iter().all(|other| !first.converts_to(other)))
            })
            .all(|is_apart| is_apart)
        };
        let several = titles.several_units.as_ref();
        // an amount of what is asked for its growth would be taken for that
        let may_mix = |units: &[Unit]| {
            let has_money = units.iter().any(|unit| unit.base().ends_with('元'));
            units.iter().any(Unit::is_percent) && has_money
        };
        let are_clear = |units: &[Unit]| {
            are_apart(units) && (self.columns.form.gives_growth() || !may_mix(units))
        };
        let clear = several.filter(|(_, units)| are_clear(units));
        if let Some((_, units)) = clear.filter(|_| says.units.is_empty()) {
            says.units.clone_from(units);
        }
        let several = several.filter(|_| clear.is_none()).map(|(text, _)| text);
        let text = titles.unknown_unit.as_ref().or(several)?.clone();
        self.needs_unit()
            .then_some((None, Problem::UnknownUnit { text }))
    }

    /// Whether targets have columns of their own beside one of figures, so that a title with 目标 means them. More
    /// columns of figures may be targets for each quarter.
    fn has_targets_beside(&self) -> bool {
        let is_one = match &self.columns.form {
            TableForm::Long(_) => true,
            TableForm::Wide(periods) => {
                let span = self.plan.span;
                let in_plan = periods
                    .iter()
                    .filter(|(period, _)| span.contains(period.date()));
                in_plan.count() == 1
            }
            TableForm::Cross { .. } => false,
        };
        let targets = self.columns.planned.len() + self.columns.goals.len();
        is_one && targets > 0
    }

    /// Whether a heading has one of some words in it.
    fn is_headed(&self, words: &[&str]) -> bool {
        let mut cells = self.header.cells.iter();
        cells.any(|cell| words.iter().any(|word| cell.contains(word)))
    }

    /// A title's place that is not the plan's, above rows that say no place themselves.
    fn other_place(&self) -> Option<columns::Wrong> {
        let of_sheet = || self.titles.sheet.as_ref()?.place.as_deref();
        // 历下区 as the name of a sheet below a title of the city
        let is_own = |place: &&str| places::is_own(&folded(place), self.plan);
        let of_titles = self.titles.place.as_deref().filter(|place| !is_own(place));
        let written = of_titles
            .or_else(of_sheet)
            .filter(|_| self.has_no_places())?;
        let area = self.plan.area.first()?;
        let own = self.plan.area.iter().map(|area| names::key(area));
        let english = self.plan.title_en.to_lowercase();
        let name = written.split(' ').next().unwrap_or(written);
        // 山东省济南市; 高新技术产业开发区 is not 开发区
        let is_within = |before: &str| {
            before.is_empty() || before.ends_with(['省', '市', '州', '区', '县', '国'])
        };
        let is_own = own
            .clone()
            .any(|area| written.strip_suffix(&area).is_some_and(is_within))
            || places::is_own(&folded(written), self.plan)
            || name.is_ascii() && english.contains(name);
        let place = own.filter_map(|area| written.strip_prefix(area.as_str()));
        let place = place.min_by_key(|rest| rest.len()).unwrap_or(written);
        let (place, area) = (place.to_owned(), area.clone());
        (!is_own).then_some((None, Problem::TitlePlace { place, area }))
    }

    /// Whether figures would get a unit from a title.
    fn needs_unit(&self) -> bool {
        let Some(column) = self.columns.unit else {
            return true;
        };
        let rows = self.looks[self.columns.indicator].filled;
        self.looks[column].filled < rows
    }

    /// A unit that no target has, of figures without one of their own.
    fn foreign_unit(&self, says: &Statements) -> Option<columns::Wrong> {
        // of amounts beside growth any unit will do; rows of others tell it themselves
        if self.columns.form.gives_growth() {
            return None;
        }
        let targets = || self.plan.indicators();
        let fits = |unit: &Unit| targets().any(|target| unit.converts_to(&target.unit));
        let of_columns = self.columns.says.iter();
        // beside growth an amount is of no use
        let is_unused = |column: usize| match &self.columns.form {
            TableForm::Cross { columns, .. } => columns.iter().any(|one| {
                let has_growth = one.figures.growth.is_some_and(|growth| growth != column);
                let measure = self.plan.indicator(one.target).measure;
                let is_its = one.figures.amounts().any(|amount| amount == column);
                is_its && has_growth && measure == Measure::Growth
            }),
            TableForm::Long(_) | TableForm::Wide(_) => false,
        };
        let of_columns = of_columns.filter(|(column, _)| !is_unused(*column));
        let of_columns = of_columns.map(|(column, says)| (Some(*column), says));
        let mut all = of_columns.chain([(None, says)]);
        let (column, says) =
            all.find(|(_, says)| !says.units.is_empty() && !says.units.iter().any(fits))?;
        let text = says.units.first()?.as_str().to_owned();
        self.needs_unit()
            .then_some((column, Problem::UnknownUnit { text }))
    }

    /// Brackets behind the heading of names, periods, units or numbers of rows that say that figures are others: 指标（历下区）.
    fn other_bracket(&self) -> Option<columns::Wrong> {
        let PeriodColumns {
            period,
            year,
            month,
            quarter,
        } = self.columns.when;
        let own = [
            Some(self.columns.indicator),
            period,
            year,
            month,
            quarter,
            self.columns.unit,
        ];
        let keys = own.into_iter().flatten();
        let keys = keys.chain(self.columns.distinguishing.iter().copied());
        let with = Remarks {
            plan: self.plan,
            year: self.titles.year().or(self.titles.default_year(self.plan)),
        };
        // 期间（发布）
        const OF_OTHER_TIMES: [&str; 10] = [
            "计划", "完成", "发布", "填报", "报送", "上报", "录入", "更新", "要求", "下达",
        ];
        let is_of_other_time = |column: usize, said: &str| {
            let times = [period, year, month, quarter];
            times.contains(&Some(column)) && OF_OTHER_TIMES.iter().any(|word| said.contains(word))
        };
        let is_told = |column: usize, remark: &Remark| match remark {
            Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere => true,
            Remark::Until(date) => self.is_of_none(*date),
            Remark::Basis(basis) => {
                column != self.columns.indicator && matches!(basis, Basis::Month | Basis::Quarter)
            }
            _ => false,
        };
        keys.filter_map(|column| {
            let heading = self.header.cells.get(column)?.trim();
            let key = folded(heading);
            let (_, said) = bracketed(&key)?;
            let remarks = with.of_text(said);
            let unknown = self.vocabulary.unread_of_figures(said);
            let is_other = remarks.iter().any(|remark| is_told(column, remark))
                || is_of_other_time(column, said);
            (is_other || !unknown.is_empty()).then(|| {
                let (heading, text) = (heading.to_owned(), said.to_owned());
                (Some(column), Problem::UnknownBracket { heading, text })
            })
        })
        .next()
    }
}

/// Words of headings that say the same as one of a title.
fn alike<'w>(word: &'w &'w str) -> &'w [&'w str] {
    match *word {
        "位次" | "排名" | "名次" => &["位次", "排名", "名次"],
        "增减情况" | "差额" => &["增", "差", "同期", "上年", "去年", "同比"],
        "完成率" | "完成比例" => &["完成率", "完成比例", "完成进度"],
        "占全省比重" | "占全国比重" => &["比重", "占"],
        _ => std::slice::from_ref(word),
    }
}
