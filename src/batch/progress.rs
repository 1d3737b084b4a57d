//! The bar that tells how far a run has come.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use khabar::read::{Inputs, Options};

/// A bar on a terminal: articles, speed, time left.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    read: Arc<AtomicU64>,
}

impl Progress {
    pub(super) fn new(inputs: &Inputs, options: &Options) -> Progress {
        let bar = io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
            let style = ProgressStyle::with_template("{bar:30} {percent:>3}%  {msg} articles  {decimal_bytes_per_sec}  {eta} left");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_length(inputs.total());
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Progress {
            bar,
            read: Arc::clone(&options.progress),
        }
    }

    pub(super) fn update(&self, articles: u64) {
        if let Some(bar) = &self.bar {
            bar.set_message(articles.to_string());
            bar.set_position(self.read.load(Ordering::Relaxed));
        }
    }

    /// Says something above the bar.
    pub(super) fn aside(&self, say: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }

    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
