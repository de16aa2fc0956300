//! Problems as they are found: the first of many, and how many there are.

use crate::diagnostic::{Code, Diagnostic, Levels, Place, Problem, Severity};

/// How many problems of each severity are kept; of more the first ones by their places.
pub const MOST_KEPT: usize = 1000;

/// The first of many things by their keys, in bounded memory; of equals those that came first.
#[derive(Clone, Debug)]
pub struct First<K, T> {
    most: usize,
    kept: Vec<(K, T)>,
    /// The key that no later one may be beyond, once there are as many as are kept.
    last: Option<K>,
    /// How many there were.
    pub count: usize,
}

impl<K: Ord + Copy, T> First<K, T> {
    /// Keeps as many as `most`.
    pub fn new(most: usize) -> First<K, T> {
        First {
            most,
            kept: Vec::new(),
            last: None,
            count: 0,
        }
    }

    /// Counts one more, and keeps what `make` makes of it if it is among the first.
    pub fn push(&mut self, key: K, make: impl FnOnce() -> (K, T)) {
        self.count += 1;
        if self.last.is_some_and(|last| key > last) {
            return;
        }
        self.kept.push(make());
        if self.kept.len() >= 2 * self.most {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.kept.sort_by_key(|(key, _)| *key);
        self.kept.truncate(self.most);
        if self.kept.len() == self.most {
            self.last = self.kept.last().map(|(key, _)| *key);
        }
    }

    /// Adds those of another.
    pub fn add(&mut self, other: First<K, T>) {
        self.count += other.count;
        self.kept.extend(other.kept);
        self.settle();
    }

    /// The first ones in order.
    pub fn into_first(mut self) -> impl Iterator<Item = (K, T)> {
        self.settle();
        self.kept.into_iter()
    }
}

/// By what problems are ordered: files as a whole first, then file, line and column.
type Order = (bool, usize, usize, usize);

/// Problems being collected, as bad as they are in this run.
#[derive(Clone, Debug)]
pub struct Problems<'l> {
    levels: &'l Levels,
    found: [First<Order, Diagnostic>; 3],
}

/// Every severity, the worst first.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl<'l> Problems<'l> {
    /// No problems yet.
    pub fn new(levels: &'l Levels) -> Problems<'l> {
        Problems {
            levels,
            found: SEVERITIES.map(|_| First::new(MOST_KEPT)),
        }
    }

    /// Adds a problem of the file of this number, or of all.
    pub fn add(&mut self, file: usize, diagnostic: Diagnostic) {
        let Some(severity) = self.levels.severity(&diagnostic) else {
            return;
        };
        let place = diagnostic.place.as_ref();
        let order = place.map_or((false, file, 0, 0), |place| {
            (true, file, place.line, place.column)
        });
        self.found[severity as usize].push(order, || {
            let diagnostic = Diagnostic {
                severity,
                ..diagnostic
            };
            (order, diagnostic)
        });
    }

    /// Adds a problem of a line of the file of this number, whose place is found only if it is kept.
    pub fn at(
        &mut self,
        (file, line): (usize, usize),
        problem: Problem,
        place: impl FnOnce() -> Place,
    ) {
        let Some(severity) = self.levels.severity_of(Code::from(&problem)) else {
            return;
        };
        self.found[severity as usize].push((true, file, line, 0), || {
            let place = place();
            let order = (true, file, place.line, place.column);
            let diagnostic = Diagnostic {
                severity,
                ..Diagnostic::at(place, problem)
            };
            (order, diagnostic)
        });
    }

    /// Counts problems that are not among the first.
    pub fn count_more(&mut self, severity: Severity, more: usize) {
        self.found[severity as usize].count += more;
    }

    /// How bad problems of a code are; `None` where they pass in silence.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        self.levels.severity_of(code)
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: Problems<'l>) {
        for (all, more) in self.found.iter_mut().zip(other.found) {
            all.add(more);
        }
    }

    /// All that were found.
    pub fn found(self) -> Found {
        let counts = self.found.each_ref().map(|first| first.count);
        let mut kept: Vec<_> = self.found.into_iter().flat_map(First::into_first).collect();
        kept.sort_by_key(|(order, _)| *order);
        Found {
            first: kept.into_iter().map(|(_, diagnostic)| diagnostic).collect(),
            counts,
        }
    }
}

/// What was found wrong.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The first [`MOST_KEPT`] of each severity, in the order of files, lines and columns; those of files as a
    /// whole first.
    pub first: Vec<Diagnostic>,
    counts: [usize; 3],
}

impl Found {
    /// How many problems of a severity there are, those that were not kept among them.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// How many problems there are.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl From<Vec<Diagnostic>> for Found {
    /// All of a file that is read whole, in the order given.
    fn from(first: Vec<Diagnostic>) -> Found {
        let count = |severity| first.iter().filter(|one| one.severity == severity).count();
        Found {
            counts: SEVERITIES.map(count),
            first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_first_are_those_of_all_however_they_are_divided(
            keys in proptest::collection::vec(0_u8..40, 0..60), cut in 0_usize..60, most in 1_usize..9,
        ) {
            let first = |keys: &[u8]| {
                let mut first = First::new(most);
                keys.iter().for_each(|key| first.push(*key, || (*key, ())));
                first
            };
            let (left, right) = keys.split_at(cut.min(keys.len()));
            let mut all = first(left);
            all.add(first(right));
            proptest::prop_assert_eq!(all.count, keys.len());
            let mut sorted = keys.clone();
            sorted.sort_unstable();
            sorted.truncate(most);
            proptest::prop_assert_eq!(all.into_first().map(|(key, ())| key).collect::<Vec<_>>(), sorted);
        }
    }
}
