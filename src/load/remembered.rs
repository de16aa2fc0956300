//! What texts came to: a file says the same few over and over.

use std::collections::HashMap;

/// What texts came to, found once each; the last one, which the next row mostly repeats, without a look-up.
pub struct Remembered<T> {
    last: Option<(String, T)>,
    all: HashMap<String, T>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Remembered {
            last: None,
            all: HashMap::new(),
        }
    }
}

impl<T: Copy> Remembered<T> {
    /// What `text` came to, as `find` finds it the first time.
    pub fn get(&mut self, text: &str, find: impl FnOnce(&str) -> T) -> T {
        if let Some((last, found)) = &self.last
            && last == text
        {
            return *found;
        }
        let found = match self.all.get(text) {
            Some(found) => *found,
            None => {
                let found = find(text);
                self.all.insert(text.to_owned(), found);
                found
            }
        };
        match &mut self.last {
            Some((last, known)) => {
                last.clear();
                last.push_str(text);
                *known = found;
            }
            None => self.last = Some((text.to_owned(), found)),
        }
        found
    }
}
