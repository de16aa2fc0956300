//! The first of many things, in bounded memory.

/// The first of many things by their keys, in bounded memory; of equals those that came first.
#[derive(Clone, Debug)]
pub struct First<K, T> {
    most: usize,
    kept: Vec<(K, T)>,
    /// The key that no later one may be beyond, once there are as many as are kept.
    last: Option<K>,
    /// The number of all.
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
