//! Severities that the command line sets by code.

use anyhow::Result;
use strum::IntoEnumIterator;

use crate::cli::ReadArguments;
use crate::commands::context::terminal::Context;
use crate::commands::status::usage;
use crate::diagnostic::{Code, Levels, Severity};
use crate::model::plan::names;
use crate::render::words::lang::in_language;

impl Context<'_> {
    /// The severities of this run. The strictest word on a code stands.
    pub fn levels(&self, reading: &ReadArguments) -> Result<Levels> {
        let said = [
            (&reading.allow, None),
            (&reading.warn, Some(Severity::Warning)),
            (&reading.deny, Some(Severity::Error)),
        ];
        let mut of = Vec::new();
        for (codes, severity) in said {
            for text in codes {
                let code = self.code(text)?;
                if severity != Some(Severity::Error) && !code.can_be_allowed() {
                    return Err(usage(in_language!(
                        self.lang,
                        usage::code_not_allowed(text)
                    )));
                }
                of.push((code, severity));
            }
        }
        Ok(Levels {
            of,
            deny_warnings: reading.deny_warnings,
        })
    }

    /// The diagnostic code of this name.
    pub fn code(&self, text: &str) -> Result<Code> {
        text.parse().map_err(|_| {
            let near = names::nearest(text, Code::iter().map(Code::as_str));
            usage(in_language!(self.lang, usage::unknown_code(text, &near)))
        })
    }
}
