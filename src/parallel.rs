//! Work on many threads with results in order and memory bounded.

use std::io;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Does `work` on each item and hands the results to `take` in the items'
/// order. Each thread has its own state, made by `state`.
///
/// One thread draws the items, `jobs` work on them, and the caller's takes
/// the results; no more than twice as many items as jobs are under way. With
/// one job no thread is started.
///
/// # Errors
/// The first that `take` gives; items not yet begun are then left.
pub(crate) fn ordered<T: Send, S, R: Send>(
    jobs: usize,
    mut items: impl Iterator<Item = T> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) -> R + Sync,
    mut take: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if jobs <= 1 {
        let mut state = state();
        return items.try_for_each(|item| take(work(&mut state, item)));
    }
    let (pending, results) = sync_channel::<Receiver<R>>(2 * jobs);
    let (give, get) = channel::<(T, Sender<R>)>();
    let get = Mutex::new(get);
    thread::scope(|scope| {
        scope.spawn(move || feed(&mut items, &give, &pending));
        for _ in 0..jobs {
            scope.spawn(|| {
                let mut state = state();
                loop {
                    let next = get.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((item, result)) = next else { break };
                    // Nobody waits for the result once taking has failed.
                    let _ = result.send(work(&mut state, item));
                }
            });
        }
        for result in results {
            // A worker that panicked gives no result; the scope passes its
            // panic on.
            let Ok(result) = result.recv() else { break };
            take(result)?;
        }
        Ok(())
    })
}

/// Sends each item to the workers, and its result's place in the line to the
/// taker, who stops the feeding by going away.
fn feed<T, R>(items: &mut dyn Iterator<Item = T>, give: &Sender<(T, Sender<R>)>, pending: &SyncSender<Receiver<R>>) {
    for item in items {
        let (result, place) = channel();
        if pending.send(place).is_err() || give.send((item, result)).is_err() {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_items_order() {
        for jobs in 1..5 {
            let mut seen = Vec::new();
            let result = ordered(
                jobs,
                0..200u64,
                || (),
                |(), item| {
                    thread::sleep(std::time::Duration::from_micros(item * 7919 % 97));
                    item * 2
                },
                |item| {
                    seen.push(item);
                    Ok(())
                },
            );
            assert!(result.is_ok());
            assert_eq!(seen, (0..200).map(|item| item * 2).collect::<Vec<_>>(), "{jobs} jobs");
        }
    }

    #[test]
    fn a_failure_to_take_ends_the_work() {
        for jobs in 1..4 {
            let mut left = 10;
            let result = ordered(
                jobs,
                0..,
                || (),
                |(), item: u64| item,
                |_| {
                    left -= 1;
                    if left == 0 { Err(io::Error::other("full")) } else { Ok(()) }
                },
            );
            assert_eq!(result.map_err(|error| error.to_string()), Err("full".to_owned()), "{jobs} jobs");
        }
    }
}
