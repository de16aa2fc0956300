//! The output side: values in, text out. Renderers compute no verdict, and each escapes for its own grammar.
//!
//! In: judged reports ([`report`]), problems in files ([`problems`]) or a plan ([`plan`]), with
//! [`RenderOptions`]. Out: text in one of the [`formats`], which ends with a line end. `commands` calls it, and
//! `cli` takes the formats' names from it.
//!
//! A format of the report is a variant of [`ReportFormat`], a file under `report/` and a line of the match in
//! `report/mod.rs`.

pub mod formats;
pub mod headings;
mod marks;
mod number;
mod options;
mod palette;
pub mod plan;
pub mod problems;
pub mod report;
mod shown;
mod terminal;
mod widgets;
pub(crate) mod words;

pub use formats::{ExplainFormat, Header, JsonVersion, ProblemFormat, ReportFormat, TargetsFormat};
pub use options::{Assumed, RenderOptions, Sections};
pub use problems::said;
pub use report::explain::{explain, explain_all};
pub use report::findings::flag::FlagStyle;
pub use report::json::schema::report_schema;
pub use report::json::{Refusal, refusal};
pub use report::writer::ReportSource;
pub use report::{reports, write};
pub use words::lang::Lang;
