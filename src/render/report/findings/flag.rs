//! The looks of flags: sign, word and colours, always together.

use crate::model::Summary;
use crate::model::verdict::{Assessment, Miss, Outcome};
use crate::render::palette;
use crate::render::words::lang::{Lang, in_language};

/// The looks of a target's flag, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum FlagStyle {
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

impl FlagStyle {
    /// The looks of a target.
    pub fn of(assessment: &Assessment<'_>) -> FlagStyle {
        match &assessment.outcome {
            _ if assessment.waiver.is_some() => FlagStyle::Waived,
            Outcome::Met { .. } => FlagStyle::Met,
            Outcome::OnTrack { .. } => FlagStyle::OnTrack,
            Outcome::Missed {
                miss: Miss::Final, ..
            } => FlagStyle::Missed,
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => FlagStyle::Behind,
            outcome if outcome.is_missed_standing() => FlagStyle::Behind,
            Outcome::NotJudged { .. } => FlagStyle::NotJudged,
        }
    }

    /// A sign for readers who cannot tell colours apart.
    pub fn sign(self) -> &'static str {
        match self {
            FlagStyle::Missed => "✖",
            FlagStyle::Behind => "▲",
            FlagStyle::OnTrack => "●",
            FlagStyle::Met => "✔",
            FlagStyle::NotJudged => "○",
            FlagStyle::Waived => "◇",
        }
    }

    /// The word for counts of such targets.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            FlagStyle::Missed => in_language!(lang, terms::MISSED),
            FlagStyle::Behind => in_language!(lang, terms::BEHIND),
            FlagStyle::OnTrack => in_language!(lang, terms::ON_TRACK),
            FlagStyle::Met => in_language!(lang, terms::MET),
            FlagStyle::NotJudged => in_language!(lang, terms::NOT_JUDGED),
            FlagStyle::Waived => in_language!(lang, terms::WAIVED),
        }
    }

    /// The word behind a number of such targets in a sentence.
    pub fn in_sentence(self, lang: Lang) -> &'static str {
        match self {
            FlagStyle::Behind => in_language!(lang, terms::BEHIND_PACE),
            look => look.word(lang),
        }
    }

    /// The number of such targets.
    pub fn count(self, summary: Summary) -> usize {
        match self {
            FlagStyle::Missed => summary.missed_final,
            FlagStyle::Behind => summary.missed_pace,
            FlagStyle::OnTrack => summary.on_track,
            FlagStyle::Met => summary.met,
            FlagStyle::NotJudged => summary.not_judged,
            FlagStyle::Waived => summary.waived,
        }
    }

    /// The colour of text in a terminal of 256 colours.
    pub fn terminal(self) -> u8 {
        match self {
            FlagStyle::Missed => palette::RED,
            FlagStyle::Behind => palette::AMBER,
            FlagStyle::OnTrack => palette::TEAL,
            FlagStyle::Met => palette::BLUE,
            FlagStyle::NotJudged => palette::GREY,
            FlagStyle::Waived => palette::PURPLE,
        }
    }

    /// The colour of text and marks on white, as red, green and blue; at least 4.5 : 1 on white and on the tint.
    pub fn ink(self) -> u32 {
        match self {
            FlagStyle::Missed => 0xb3200e,
            FlagStyle::Behind => 0x995200,
            FlagStyle::OnTrack => 0x00735c,
            FlagStyle::Met => 0x0b5cad,
            FlagStyle::NotJudged => 0x66707a,
            FlagStyle::Waived => 0x7a3ea8,
        }
    }

    /// The colour of an area behind text in [`FlagStyle::ink`] or black.
    pub fn tint(self) -> u32 {
        match self {
            FlagStyle::Missed => 0xf8d5cf,
            FlagStyle::Behind => 0xfbe3c0,
            FlagStyle::OnTrack => 0xd3ede4,
            FlagStyle::Met => 0xd8e8f9,
            FlagStyle::NotJudged => 0xeef1f4,
            FlagStyle::Waived => 0xeadcf5,
        }
    }
}
