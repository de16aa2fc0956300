//! The formats of every kind of output, under the names that the command line gives them. The doc comment of a
//! variant is its help text in `--help`.

use strum::{EnumIter, EnumMessage, EnumString, IntoEnumIterator, IntoStaticStr};

/// The formats of `check`'s report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumMessage, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ReportFormat {
    /// A table for people
    Table,
    /// One JSON object for programs
    Json,
    /// A row a target, for spreadsheets
    Csv,
    /// A table for documents
    Markdown,
    /// One page with charts, for the screen and for print
    Html,
    /// A workbook to hand on: what needs attention, all targets, groups, problems
    Xlsx,
    /// A brief of one page
    Docx,
    /// JUnit XML
    Junit,
    /// Annotations for GitHub
    Github,
}

impl ReportFormat {
    /// The extensions of files in this format, in lower case.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            ReportFormat::Table => &["txt"],
            ReportFormat::Json => &["json"],
            ReportFormat::Csv => &["csv"],
            ReportFormat::Markdown => &["md", "markdown"],
            ReportFormat::Html => &["html", "htm"],
            ReportFormat::Xlsx => &["xlsx"],
            ReportFormat::Docx => &["docx"],
            ReportFormat::Junit => &["xml"],
            ReportFormat::Github => &[],
        }
    }

    /// Whether it is text that a terminal can show.
    pub fn is_text(self) -> bool {
        !matches!(self, ReportFormat::Xlsx | ReportFormat::Docx)
    }

    /// The format that an extension names, in any case.
    pub fn of_extension(extension: &str) -> Option<ReportFormat> {
        let extension = extension.to_ascii_lowercase();
        ReportFormat::iter().find(|format| format.extensions().contains(&extension.as_str()))
    }
}

/// The headings of a CSV report, and with them its columns.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, EnumMessage, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Header {
    /// In the chosen language, with numbers as they are shown beside exact ones
    #[default]
    Words,
    /// Names that stay, as in JSON, for programs
    Id,
}

/// The versions of the JSON object: fields are only added.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    EnumIter,
    EnumMessage,
    EnumString,
    IntoStaticStr,
)]
pub enum JsonVersion {
    /// Without status, problems and standings
    #[strum(serialize = "1")]
    One,
    /// With all fields
    #[default]
    #[strum(serialize = "2")]
    Two,
}

/// The formats of `explain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumMessage, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ExplainFormat {
    /// Text for people
    Table,
    /// One JSON object for programs
    Json,
}

/// The formats of `targets`, the plan's listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumMessage, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TargetsFormat {
    /// A table for people
    Table,
    /// One JSON object for programs
    Json,
    /// A row a target, for spreadsheets
    Csv,
    /// A table for documents
    Markdown,
}

/// The formats of `lint`, the problems in data files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumMessage, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ProblemFormat {
    /// For people: the line, the cell underlined
    Text,
    /// One JSON object for programs
    Json,
    /// Annotations for GitHub
    Github,
    /// JUnit XML
    Junit,
}
