//! Colours of the palette of 256 that can be read on white and on black: at least 3.9 : 1 on either.

/// The problem.
pub const RED: u8 = 196;

/// Doubtful, or behind.
pub const AMBER: u8 = 130;

/// Right so far, and help.
pub const TEAL: u8 = 30;

/// Done, and beside the matter.
pub const BLUE: u8 = 27;

/// Set aside.
pub const PURPLE: u8 = 98;

/// Of little weight.
pub const GREY: u8 = 243;
