//! Statements of columns of people and offices: who answers for a figure, who reports it, where it is from.

use super::anywhere::{Anywhere, within};
use super::partial;
use super::places;
use super::remark::{NoteSays, Remark, Remarks, clauses};
use crate::data::heading::phrase::bracketed;
use crate::data::heading::roles::folded;
use crate::data::row::basis::Basis;
use crate::model::plan::names;

impl Remarks<'_> {
    /// The statement of where a figure is from: 发改委预测, 5月快报, 历下区统计局. Offices of the province publish the city's
    /// figures, those of its districts do not.
    pub fn of_source(self, source: &str) -> Option<NoteSays> {
        let key = folded(source);
        let is_forecast = within(&names::key(source)) == Some(Anywhere::NotActual);
        let is_of_province = ["全省月报", "全省通报", "全省快报", "全省数", "全国数"]
            .iter()
            .any(|word| key.contains(word));
        if let Some(said) = self.behind_office(&key) {
            return Some(said);
        }
        // 去年同期7.1 compares
        let of_last_year = ["上年", "去年"].iter().any(|word| key.starts_with(word))
            && !key.contains(|c: char| c.is_ascii_digit());
        if let Some(year) = self.year.filter(|_| of_last_year) {
            return Some(NoteSays::Until(year.before().last_day()));
        }
        if is_forecast || is_of_province || places::is_local_office_elsewhere(&key, self.plan) {
            return Some(NoteSays::Other);
        }
        let bracket = bracketed(&key).map(|(_, said)| said);
        let of_bracket = bracket.and_then(|said| self.of_word(said));
        if let Some(Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere) = of_bracket {
            return Some(NoteSays::Other);
        }
        let said = bracket.into_iter().chain([key.as_str()]);
        let mut said = said.filter_map(|said| match self.of_word(said) {
            Some(Remark::Until(date)) => Some(NoteSays::Until(date)),
            _ => None,
        });
        said.next()
    }

    /// The statement of words behind who answers for a figure, or gives it: 市园林局（5月数）, 市园林局，未审核.
    pub fn of_owner(self, owner: &str) -> Option<NoteSays> {
        self.behind_office(&folded(owner))
    }

    fn behind_office(self, key: &str) -> Option<NoteSays> {
        // a place behind an office is where that is
        let says = |said: &str| match self.of_clause(said) {
            Some(Remark::NotActual | Remark::OtherFigure) => Some(NoteSays::Other),
            Some(Remark::Basis(Basis::Month | Basis::Quarter)) => Some(NoteSays::SinglePeriod),
            Some(Remark::Until(date)) => Some(NoteSays::Until(date)),
            _ if said.ends_with("部分") => Some(NoteSays::Other),
            _ => partial::says(said).map(|_| NoteSays::Other),
        };
        let behind = key.find(['(', ',', ';']).or_else(|| key.find("截至"))?;
        clauses(&key[behind..]).find_map(|said| says(said.trim()))
    }

    /// The statement of who reports a figure: 历下区科技局 reports that of the district.
    pub fn of_reporter(self, reporter: &str) -> Option<NoteSays> {
        let key = folded(reporter);
        let place = places::of_office(&key)?;
        let is_other =
            places::is_elsewhere(place, self.plan) || places::is_office_elsewhere(&key, self.plan);
        is_other.then_some(NoteSays::Other)
    }
}
