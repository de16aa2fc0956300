//! Colours of the palette of 256 that can be read on white and on black: at least 3.9 : 1 on either.

/// What is wrong.
pub const RED: u8 = 196;

/// What is doubtful or behind.
pub const AMBER: u8 = 130;

/// What is right so far, and what to do.
pub const TEAL: u8 = 30;

/// What is done, and what is beside.
pub const BLUE: u8 = 27;

/// What is set aside.
pub const PURPLE: u8 = 98;

/// What says little.
pub const GREY: u8 = 243;
