//! A parser of options whose values are the variants of an enum that knows nothing of the command line.

use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::{EnumMessage, IntoEnumIterator, ParseError};

/// Parses the name of a variant; the variant's doc comment is the help text of the value.
pub fn parser<E>() -> impl TypedValueParser<Value = E>
where
    E: IntoEnumIterator + EnumMessage + FromStr<Err = ParseError>,
    E: Into<&'static str> + Clone + Send + Sync + 'static,
{
    let value = |variant: E| {
        let help = variant.get_documentation().unwrap_or_default();
        PossibleValue::new(variant.into()).help(help)
    };
    PossibleValuesParser::new(E::iter().map(value)).try_map(|name| name.parse())
}
