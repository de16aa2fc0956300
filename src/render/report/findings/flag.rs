//! The looks of flags: sign, word and colours, always together.

use crate::model::Summary;
use crate::model::verdict::{Assessment, Miss, Outcome};
use crate::render::palette;
use crate::render::words::lang::{Lang, in_language};

/// The looks of a target's flag, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Look {
    /// Missed for good.
    Missed,
    /// Behind pace; by its flag, or when it last reported.
    Behind,
    /// On track.
    OnTrack,
    /// Met.
    Met,
    /// Not judged.
    NotJudged,
    /// Missed or not judged, and waived.
    Waived,
}

impl Look {
    /// The looks of a target.
    pub fn of(assessment: &Assessment<'_>) -> Look {
        match &assessment.outcome {
            _ if assessment.waiver.is_some() => Look::Waived,
            Outcome::Met { .. } => Look::Met,
            Outcome::OnTrack { .. } => Look::OnTrack,
            Outcome::Missed {
                miss: Miss::Final, ..
            } => Look::Missed,
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => Look::Behind,
            outcome if outcome.is_missed_standing() => Look::Behind,
            Outcome::NotJudged { .. } => Look::NotJudged,
        }
    }

    /// A sign for readers who cannot tell colours apart.
    pub fn sign(self) -> &'static str {
        match self {
            Look::Missed => "✖",
            Look::Behind => "▲",
            Look::OnTrack => "●",
            Look::Met => "✔",
            Look::NotJudged => "○",
            Look::Waived => "◇",
        }
    }

    /// The word for counts of such targets.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Look::Missed => in_language!(lang, terms::MISSED),
            Look::Behind => in_language!(lang, terms::BEHIND),
            Look::OnTrack => in_language!(lang, terms::ON_TRACK),
            Look::Met => in_language!(lang, terms::MET),
            Look::NotJudged => in_language!(lang, terms::NOT_JUDGED),
            Look::Waived => in_language!(lang, terms::WAIVED),
        }
    }

    /// The word behind a number of such targets in a sentence.
    pub fn in_sentence(self, lang: Lang) -> &'static str {
        match self {
            Look::Behind => in_language!(lang, terms::BEHIND_PACE),
            look => look.word(lang),
        }
    }

    /// The number of such targets.
    pub fn count(self, summary: Summary) -> usize {
        match self {
            Look::Missed => summary.missed_final,
            Look::Behind => summary.missed_pace,
            Look::OnTrack => summary.on_track,
            Look::Met => summary.met,
            Look::NotJudged => summary.not_judged,
            Look::Waived => summary.waived,
        }
    }

    /// The colour of text in a terminal of 256 colours.
    pub fn terminal(self) -> u8 {
        match self {
            Look::Missed => palette::RED,
            Look::Behind => palette::AMBER,
            Look::OnTrack => palette::TEAL,
            Look::Met => palette::BLUE,
            Look::NotJudged => palette::GREY,
            Look::Waived => palette::PURPLE,
        }
    }

    /// The colour of text and marks on white, as red, green and blue; at least 4.5 : 1 on white and on the tint.
    pub fn ink(self) -> u32 {
        match self {
            Look::Missed => 0xb3200e,
            Look::Behind => 0x995200,
            Look::OnTrack => 0x00735c,
            Look::Met => 0x0b5cad,
            Look::NotJudged => 0x66707a,
            Look::Waived => 0x7a3ea8,
        }
    }

    /// The colour of an area behind text in [`Look::ink`] or black.
    pub fn tint(self) -> u32 {
        match self {
            Look::Missed => 0xf8d5cf,
            Look::Behind => 0xfbe3c0,
            Look::OnTrack => 0xd3ede4,
            Look::Met => 0xd8e8f9,
            Look::NotJudged => 0xeef1f4,
            Look::Waived => 0xeadcf5,
        }
    }
}
