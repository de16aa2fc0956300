//! Columns whose meaning hangs on those beside them.

use super::Assembly;
use crate::data::heading::phrase::{Phrase, bracketed};
use crate::data::heading::prose::places;
use crate::data::heading::roles::{folded, is_of_filing};
use crate::data::heading::shape::forms::FigureColumn;
use crate::data::heading::units;
use crate::model::plan::Role;

/// Growth of last year as a whole, where this year's stands beside it.
const LAST_YEARS_GROWTH: [&str; 4] = ["上年增长", "上年增速", "去年增长", "去年增速"];

impl Assembly<'_> {
    /// Settles all of them.
    pub(super) fn settle(&mut self) {
        self.settle_progress();
        self.settle_revised();
        self.settle_neighbours();
        self.settle_totals_of_projects();
        self.settle_last_years_growth();
        self.settle_sum_of_places();
        self.columns.filed = self
            .cells
            .iter()
            .position(|cell| is_of_filing(&folded(cell)));
    }

    /// Whether the cells below a heading say that it is not of what it says, where another one is: 完成情况 with words beside
    /// 实际完成, 单位 with offices beside 计量单位.
    pub(super) fn is_settled_below(
        &mut self,
        column: usize,
        role: Option<Role>,
        is_dated: bool,
    ) -> bool {
        let below = self.context.below;
        let is_figure =
            matches!(role, Some(Role::Value | Role::UpToDate)) || role.is_none() && is_dated;
        let is_text = below.texts.contains(&column) || below.empty.contains(&column);
        if is_figure && is_text {
            self.columns.unknown.push(column);
            true
        } else if role == Some(Role::Unit) && below.offices.contains(&column) {
            self.columns.distinguishing.push(column);
            true
        } else {
            role == Some(Role::Unit) && below.copies.contains(&column)
        }
    }

    /// Whether a heading is the name of an indicator with its unit.
    pub(super) fn is_counted(&self, column: usize) -> bool {
        let key = folded(&self.cells[column]);
        let plan = self.context.plan;
        bracketed(&key).is_some_and(|(name, said)| {
            plan.find_indicator(name).is_some() && units::is_unit(said, plan)
        })
    }

    /// A heading that is of a text, a total or a state beside figures (进展, 总数, 现状), and of the figure where there is
    /// no other.
    fn settle_progress(&mut self) {
        #[rustfmt::skip]
        const FIGURES: [&str; 13] = ["新增", "工作进展", "落实情况", "实际进度", "本期末", "值", "总数", "现状", "达到", "达到数", "发生数", "完成建设", "举办数量"];
        if !self.figures.is_empty() {
            return;
        }
        let reader = self.context.reader();
        let progress = self.progress_beside_share();
        let read = |word: &str| -> Vec<(usize, Phrase)> {
            let unknown = self.columns.unknown.iter().chain(&progress);
            // 6月末总数 is what there is, and not what was added
            let is_stock = |cell: &str| ["末总数", "底总数"].iter().any(|end| cell.contains(end));
            let own = unknown.filter(|column| {
                let cell = &self.cells[**column];
                cell.contains(word) && !is_stock(cell)
            });
            let read = own.map(|column| {
                let phrase = reader.read(&self.cells[*column].replace(word, "完成"));
                (*column, phrase)
            });
            read.filter(|(_, phrase)| phrase.role == Some(Role::Value))
                .collect()
        };
        // 推进情况 beside 目前进展 is a text
        let words = FIGURES.into_iter();
        let words = words.chain(["进展", "推进", "执行", "办理", "进度"]);
        let found = words.map(read).find(|found| !found.is_empty());
        let Some([(column, phrase)]) = found.as_deref() else {
            return;
        };
        self.columns.unknown.retain(|other| other != column);
        self.columns.numbers.retain(|other| other != column);
        self.add_figures(*column, Role::Value, phrase.clone());
    }

    /// The column of 6月底进度 beside 完成比例, which is the share that is done.
    fn progress_beside_share(&self) -> Option<usize> {
        let key = |column: usize| folded(&self.cells[column]);
        let mut numbers = self.columns.numbers.iter().copied();
        let is_share = |column: &usize| key(*column).contains(['率', '例', '%']);
        let is_progress = |column: &usize| {
            let key = key(*column);
            let is_other = ["序", "时间", "完成", "欠", "差"]
                .iter()
                .any(|word| key.contains(word));
            key.ends_with("进度") && !is_other
        };
        let has_share = numbers.clone().any(|column| is_share(&column));
        numbers.find(|column| has_share && is_progress(column))
    }

    /// A figure that was revised or approved (最终数, 核定数) is the one that counts, and takes the period of the one before
    /// (初步数, 上报数, 1-6月累计).
    fn settle_revised(&mut self) {
        const REVISED: [&str; 7] = ["最终", "终审", "核定", "审定", "修正", "修订", "订正"];
        let is_revised = |one: &FigureColumn| {
            let key = folded(&self.cells[one.column]);
            REVISED.iter().any(|word| key.starts_with(word))
        };
        let is_value = |one: &FigureColumn| matches!(one.role, Role::Value | Role::UpToDate);
        let revised = self.columns_of(|one| is_value(one) && is_revised(one));
        let before = self.columns_of(|one| is_value(one) && !is_revised(one));
        let ([revised], [before]) = (&revised[..], &before[..]) else {
            return;
        };
        let period_of = |column: &usize| {
            let mut figures = self.figures.iter();
            figures
                .find(|one| one.column == *column)
                .and_then(|one| one.period)
        };
        let (own, given) = (period_of(revised), period_of(before));
        if own.is_some() && own != given {
            return;
        }
        let mut figures = self.figures.iter_mut();
        if let Some(one) = figures.find(|one| one.column == *revised) {
            one.period = given;
        }
        self.leave_as_numbers(&[*before]);
        let is_deduction = |column: &mut usize| {
            let key = folded(&self.cells[*column]);
            ["核减", "核增"].iter().any(|word| key.starts_with(word))
        };
        let deductions = self.columns.unknown.extract_if(.., is_deduction);
        let deductions: Vec<usize> = deductions.collect();
        self.columns.numbers.extend(deductions);
    }

    /// Whether a heading (本期) is of all months that the title names.
    pub(super) fn is_of_title(&self, key: &str) -> bool {
        let title = self.context.title.filter(|title| title.months() != 1);
        key.starts_with("本期") && title.is_some()
    }

    /// A sum beside places (合计, 历下区, 市中区) is the area's figure.
    fn settle_sum_of_places(&mut self) {
        let plan = self.context.plan;
        let mut unknown = self.columns.unknown.iter();
        let is_beside_places = self.figures.is_empty()
            && unknown.any(|column| places::is_elsewhere(&folded(&self.cells[*column]), plan));
        if let Some(sum) = self.columns.sum.filter(|_| is_beside_places) {
            self.columns.sum = None;
            self.columns.is_by_place = true;
            self.add_figures(sum, Role::Value, Phrase::default());
        }
    }

    /// 单位 as the first heading beside indicators is of who reports: of districts, in a table by place.
    pub(super) fn settle_offices_of_crosstab(&mut self) {
        let is_first = self.columns.unit == Some(0);
        let has_key = self.columns.when.main().is_some()
            || self.columns.group.is_some()
            || !self.columns.places.is_empty();
        if is_first && !has_key {
            self.columns.unit = None;
            self.columns.places.push(0);
        }
    }

    /// A running total beside that of the year (累计完成投资 beside 本年完成投资) counts since a project began.
    fn settle_totals_of_projects(&mut self) {
        const OF_YEAR: [&str; 3] = ["本年", "今年", "当年"];
        let has = |column: usize, words: &[&str]| {
            words.iter().any(|word| self.cells[column].contains(word))
        };
        let is_of_year = |one: &FigureColumn| {
            one.period.is_none() && has(one.column, &OF_YEAR) && !has(one.column, &["同比", "增"])
        };
        if !self.figures.iter().any(is_of_year) {
            return;
        }
        let is_since = |one: &FigureColumn| {
            one.role == Role::UpToDate
                && one.period.is_none()
                && has(one.column, &["累计"])
                && !has(one.column, &OF_YEAR)
                && !has(one.column, &["年初", "月", "止"])
        };
        let since = self.columns_of(is_since);
        self.leave_as_numbers(&since);
    }

    /// Last year's growth, which stands beside this year's: alone it may be meant for growth over last year, and that
    /// of last year as a whole is of no use.
    fn settle_last_years_growth(&mut self) {
        if self.figures.iter().any(|one| one.role == Role::Growth) {
            let is_of_whole_year = |column: &usize| {
                let key = folded(&self.cells[*column]);
                let name = bracketed(&key).map_or(key.as_str(), |(name, _)| name);
                LAST_YEARS_GROWTH.contains(&name.trim_end_matches(['%', '±']))
            };
            let unknown = &mut self.columns.unknown;
            unknown.retain(|column| !is_of_whole_year(column));
        } else {
            let is_it = |one: &mut FigureColumn| one.role == Role::LastYearsGrowth;
            let alone = self.figures.extract_if(.., is_it);
            self.columns.unknown.extend(alone.map(|one| one.column));
        }
    }
}
