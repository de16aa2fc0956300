//! Work on many places by several threads, in bounded memory, with results in order.

use std::io;
use std::ops::Range;
use std::sync::mpsc::{self, Receiver};
use std::thread;

/// A division of `0..count`.
#[derive(Clone, Copy, Debug)]
pub struct Batches {
    /// The number of places.
    pub count: usize,
    /// The places of a batch; at least one.
    pub size: usize,
    /// The number of threads; one is the caller's own.
    pub threads: usize,
}

impl Batches {
    /// Calls `work` with each batch, on any thread, and `take` with what it returns, on this thread and in order.
    /// Each thread is at most two batches ahead of `take`.
    ///
    /// # Errors
    /// The first error of `take`, after which no batch is begun.
    pub fn in_order<T: Send>(
        self,
        work: impl Fn(Range<usize>) -> T + Sync,
        mut take: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut batches = self.each();
        let threads = self.threads.min(batches.len());
        if threads <= 1 {
            return batches.try_for_each(|places| take(work(places)));
        }
        thread::scope(|scope| {
            let start = |thread: usize| {
                let (sender, receiver) = mpsc::sync_channel(1);
                let work = &work;
                scope.spawn(move || {
                    for places in self.each().skip(thread).step_by(threads) {
                        // nobody waits for the rest
                        if sender.send(work(places)).is_err() {
                            return;
                        }
                    }
                });
                receiver
            };
            let receivers: Vec<Receiver<T>> = (0..threads).map(start).collect();
            let turns = receivers.iter().cycle();
            batches.zip(turns).try_for_each(|(_, receiver)| {
                // a thread that panicked sends nothing more; the scope passes its panic on
                take(receiver.recv().map_err(io::Error::other)?)
            })
        })
    }

    fn each(self) -> impl ExactSizeIterator<Item = Range<usize>> {
        let batches = 0..self.count.div_ceil(self.size);
        batches.map(move |batch| {
            let start = batch * self.size;
            start..self.count.min(start + self.size)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    proptest::proptest! {
        #[test]
        fn results_come_in_order_whatever_the_threads(
            count in 0_usize..40, size in 1_usize..7, threads in 0_usize..6,
        ) {
            let batches = Batches { count, size, threads };
            let mut taken = Vec::new();
            let ended = batches.in_order(
                |places| places.collect::<Vec<_>>(),
                |places| {
                    taken.extend(places);
                    Ok(())
                },
            );
            proptest::prop_assert!(ended.is_ok());
            proptest::prop_assert_eq!(taken, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_ends_all_threads() {
        let batches = Batches {
            count: 1_000_000,
            size: 1,
            threads: 3,
        };
        let gone = || Err(ErrorKind::BrokenPipe.into());
        let ended = batches.in_order(
            |places| places.start,
            |place| if place < 10 { Ok(()) } else { gone() },
        );
        assert_eq!(
            ended.map_err(|error| error.kind()),
            Err(ErrorKind::BrokenPipe)
        );
    }
}
