//! A problem in a file as a value. In: a [`Problem`] with its [`Place`], from `text`, `plan_file` and `data`. Out:
//! [`Found`], the first of each severity in order, for `commands` to count and `render` to put into words.
//!
//! - *problem*: what is wrong, with the user's own words; its kind has a *code* (`unit-mismatch`).
//! - *severity*: error (no verdict is given), warning or note; a run sets it by code through [`Levels`].
//! - *diagnostic*: a problem, its severity and its place.
//!
//! A new kind of problem is: a variant in `problem.rs`; its severity in `code.rs`, unless it is an error; its words
//! in `render/words` (an arm in `problems.rs`, then a function, a meaning and a reason in each language's folder),
//! which the compiler asks for; and a case that has it in `examples/problems`, which the tests ask for.

mod code;
mod collector;
mod expected;
mod first;
mod levels;
mod located;
mod place;
mod problem;
mod severity;

pub use collector::{Found, MOST_KEPT, Problems};
pub use expected::Expected;
pub use first::First;
pub use levels::Levels;
pub use located::Diagnostic;
pub use place::Place;
pub use problem::{
    Against, BasisMisfit, Code, CopiedFrom, FigureOrigin, KeyMisfit, OtherFile, Problem, TextOrigin,
};
pub use severity::{SEVERITIES, Severity};
