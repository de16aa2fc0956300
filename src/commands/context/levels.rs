//! Severities that the command line sets by code.

use anyhow::Result;
use strum::IntoEnumIterator;

use crate::cli::Reading;
use crate::commands::context::terminal::Context;
use crate::commands::status::usage;
use crate::diagnostic::{Code, Levels, Severity};
use crate::model::plan::names;
use crate::render::Lang;

impl Context<'_> {
    /// The severities of this run. The strictest word on a code stands.
    pub fn levels(&self, reading: &Reading) -> Result<Levels> {
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
                    return Err(usage(self.lang.pick(
                        format!("`{text}` 不能放过：这样的数据无法只有一种读法"),
                        format!("`{text}` cannot be let through: such data cannot be read in one way only"),
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
            let near = names::nearest(text, Code::iter().map(Code::as_str)).join("`, `");
            let list = self.lang.pick(
                "`plancheck lint --list` 列出全部代码",
                "`plancheck lint --list` lists all codes",
            );
            let hint = match (near.is_empty(), self.lang) {
                (true, _) => list.to_owned(),
                (false, Lang::Zh) => format!("是否为 `{near}`？"),
                (false, Lang::En) => format!("did you mean `{near}`?"),
            };
            let none = self.lang.pick("没有代码", "there is no code");
            usage(format!("{none} `{text}`; {hint}"))
        })
    }
}
