//! Options of rendering.

use crate::diagnostic::Diagnostic;
use crate::model::verdict::{Assessment, Flag, Outcome, Reason};
use crate::render::formats::{Header, JsonVersion};
use crate::render::words::lang::Lang;

/// A figure that the command line assumes, in place of one from a file.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The target's place in the plan.
    pub target: usize,
    /// As the user gave it: `gdp=8.5@2021-12`.
    pub written: String,
}

/// Headings that targets stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sections {
    /// None: the targets are sorted by what they are worth a look for.
    None,
    /// The plan's sections.
    OfPlan,
    /// Those who answer for the targets.
    OfOwners,
}

/// Options of rendering: language, width, and the targets that are listed.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The language of words and names.
    pub lang: Lang,
    /// The cells of a line that a table may fill; `None` for as many as it needs.
    pub width: Option<usize>,
    /// Whether a table has colours.
    pub color: bool,
    /// Only targets with one of these flags are listed; empty for all. Counts are always of all.
    pub only: Vec<Flag>,
    /// The headings that targets stand under.
    pub sections: Sections,
    /// The column that the data set is divided by, as the user named it.
    pub by: Option<String>,
    /// Whether groups stand side by side; else there is one report, which is shown in full.
    pub side_by_side: bool,
    /// The headings of CSV.
    pub header: Header,
    /// Whether CSV begins with a byte order mark.
    pub bom: bool,
    /// The options by which targets or rows were left out, as the user gave them.
    pub limits: Vec<String>,
    /// The values of `--set`, each with its target's place in the plan, as the user gave them.
    pub assumed: Vec<Assumed>,
    /// Whether compared numbers are explained with all their digits as well.
    pub exact: bool,
    /// The problems of the files, for formats that list them beside targets.
    pub problems: Vec<Diagnostic>,
    /// The fields that JSON has.
    pub json: JsonVersion,
}

impl RenderOptions {
    /// Everything in plan order, as wide as it is, without colours.
    pub fn plain(lang: Lang) -> RenderOptions {
        RenderOptions {
            lang,
            width: None,
            color: false,
            only: Vec::new(),
            sections: Sections::OfPlan,
            by: None,
            side_by_side: false,
            header: Header::default(),
            bom: false,
            limits: Vec::new(),
            assumed: Vec::new(),
            exact: false,
            problems: Vec::new(),
            json: JsonVersion::default(),
        }
    }

    /// Whether a target is listed.
    pub fn lists(&self, assessment: &Assessment<'_>) -> bool {
        self.only.is_empty()
            || self.only.contains(&assessment.flag())
            || assessment.is_missed() && self.only.contains(&Flag::Missed)
    }

    /// Whether a target is named one by one where names would bury the others: what has no figure is only counted,
    /// unless those that were not judged are asked for.
    pub fn names(&self, assessment: &Assessment<'_>) -> bool {
        let is_silent = matches!(
            assessment.outcome,
            Outcome::NotJudged {
                reason: Reason::NoData,
                ..
            }
        );
        self.lists(assessment) && (!is_silent || self.only.contains(&Flag::NotJudged))
    }
}
