//! Words of the command line for enums of other layers: their names are those that strum gives.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};
use strum::IntoEnumIterator;

/// A parser of the names of `T`; the function adds help and aliases to a name.
#[derive(Clone)]
pub struct Named<T>(pub fn(T, PossibleValue) -> PossibleValue);

impl<T: IntoEnumIterator + Into<&'static str> + Copy> Named<T> {
    fn values(&self) -> impl Iterator<Item = (T, PossibleValue)> + use<'_, T> {
        T::iter().map(|one| (one, (self.0)(one, PossibleValue::new(one.into()))))
    }
}

impl<T> TypedValueParser for Named<T>
where
    T: IntoEnumIterator + Into<&'static str> + Copy + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, word: &OsStr) -> Result<T, Error> {
        let names = PossibleValuesParser::new(self.values().map(|(_, name)| name));
        let word = names.parse_ref(command, arg, word)?;
        let found = self.values().find(|(_, name)| name.matches(&word, false));
        found.map_or_else(
            || Err(Error::new(ErrorKind::InvalidValue).with_cmd(command)),
            |(one, _)| Ok(one),
        )
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.values().map(|(_, name)| name)))
    }
}
