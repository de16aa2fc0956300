//! Severities of problems.

use strum::IntoStaticStr;

/// Severity of a problem, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    /// No verdict is given.
    Error,
    /// Verdicts are given; a person should look.
    Warning,
    /// Said, so that nothing is done in silence.
    Note,
}

/// Every severity, the worst first.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];
