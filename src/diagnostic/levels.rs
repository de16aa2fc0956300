//! Severities as a run sets them.

use crate::diagnostic::located::Diagnostic;
use crate::diagnostic::problem::Code;
use crate::diagnostic::severity::Severity;

/// Severities of this run, where they differ from those of the codes themselves.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// Severities of single codes; the last entry for a code counts, `None` lets it pass in silence.
    pub of: Vec<(Code, Option<Severity>)>,
    /// Warnings are errors.
    pub deny_warnings: bool,
}

impl Levels {
    /// The severity of a code in this run; `None` where they pass in silence.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        self.with(code, code.severity())
    }

    /// The severity of a diagnostic in this run; `None` where it passes in silence.
    pub fn severity(&self, diagnostic: &Diagnostic) -> Option<Severity> {
        self.with(diagnostic.code(), diagnostic.severity)
    }

    fn with(&self, code: Code, otherwise: Severity) -> Option<Severity> {
        let own = self.of.iter().rev().find(|(known, _)| *known == code);
        match own.map_or(Some(otherwise), |(_, severity)| *severity) {
            Some(Severity::Warning) if self.deny_warnings => Some(Severity::Error),
            other => other,
        }
    }
}
