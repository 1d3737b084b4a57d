//! What a worth or a price comes to, and what is wiped off of it or added to it.

use super::scene::Scene;
use super::unit::is_small;
use super::word::{Word, word_at};
use super::words::TO;
use crate::finding::{Figure, Role};
use crate::lexicon::{Govern, Tag};
use crate::rules::bare;
use crate::rules::words::joints::ITS_WORTH;
use crate::rules::words::things::SHARES;
use crate::words::{Words, words};

/// Verbs and participles of closing at and falling to a level.
static MOVING: Words = words![
    "ليغلق",
    "لتغلق",
    "مغلقا",
    "مسجلا",
    "مسجلة",
    "متراجعا",
    "متراجعة",
    "نزل",
    "نزلت",
    "هوى",
    "هوت",
    "هبط",
    "هبطت",
    "تراجع",
    "تراجعت",
    "ليسجل",
    "لتسجل"
];

impl Scene<'_, '_> {
    /// خسر رأس المال السوقي كذا, تراجع خاسرا كذا, فقدت البورصة كذا من رأسمالها السوقي: whether a sum is wiped off of a worth, and is no level
    /// that it comes to.
    pub(super) fn is_worth_lost(&self, word: &Word) -> bool {
        let lost = |at: usize| {
            let verb = word_at(self.doc, self.lexicon, at).or_else(|| self.lost(at));
            verb.is_some_and(|verb| verb.role == Role::Loss && verb.govern != Govern::Noun)
        };
        const LOSING: Words = words!["خاسرا", "خاسرة", "فاقدا", "فاقدة", "متكبدا", "متكبدة"];
        const NEAR: usize = 2;
        let start = word.tokens.start;
        let near = self.from.max(self.figure.start.saturating_sub(NEAR))..self.figure.start;
        if start > self.figure.start || near.into_iter().any(|at| LOSING.has(&self.doc.tokens[at])) {
            return start < self.figure.start || (self.from..self.figure.start).any(lost);
        }
        let level = |at: usize| self.doc.tokens[at].class & (Tag::Level.bit() | Tag::Change.bit() | Tag::Subordinate.bit()) != 0;
        let straight = !self.is_at_level() && !(word.tokens.end..self.figure.start).any(level);
        straight && start.checked_sub(1).is_some_and(|at| at >= self.from && lost(at))
    }

    /// خسر رأس المال السوقي كذا ليغلق عند كذا, خسر السهم كذا متراجعا من كذا إلى كذا: whose level a sum is behind the one by
    /// which it changed.
    pub(super) fn level_of(&self, figures: &[Figure], previous: usize) -> Option<(Word, &'static str)> {
        const NEAR: usize = 3;
        const LEVELS: Words = words!["إلى", "عند", "مستوى", "من", "مسجلا", "مسجلة", "ليسجل", "لتسجل", "ليبلغ", "لتبلغ"];
        const CHANGE: u64 = Tag::Change.bit() | Tag::Level.bit();
        let last = &figures[previous];
        let start = self.figure.start;
        let between = self.from..start;
        let changed = matches!(last.role, Role::Loss | Role::Profit) && last.currency == figures[self.at].currency;
        let at_level = || (start.saturating_sub(NEAR).max(self.from)..start).any(|at| LEVELS.has(&self.doc.tokens[at]));
        let moves = || {
            between
                .clone()
                .any(|at| self.doc.tokens[at].class & CHANGE != 0 || MOVING.has(&self.doc.tokens[at]))
        };
        if !changed || !at_level() || !moves() {
            return None;
        }
        (self.region.start..last.tokens.start).rev().find_map(|at| {
            let word = word_at(self.doc, self.lexicon, at)?;
            let worth = !self.small && word.role == Role::Valuation;
            let share = self.small && word.role == Role::Price && self.is_share(at);
            (worth || share).then_some((word, "role-level"))
        })
    }

    /// تخطى بيتكوين كذا. وانخفضت قيمتها إلى كذا: what goods came to whose price was told last.
    pub(super) fn is_level_told(&self, figures: &[Figure]) -> bool {
        const CHANGE: u64 = Tag::Change.bit() | Tag::Level.bit();
        const NEAR: usize = 6;
        let start = self.figure.start;
        let near = self.from.max(start.saturating_sub(NEAR))..start;
        let worth = near.clone().any(|at| ITS_WORTH.contains(&bare(&self.doc.tokens[at])));
        let moves = near.clone().any(|at| self.doc.tokens[at].class & CHANGE != 0);
        let to = near.into_iter().any(|at| self.doc.tokens[at].key == TO);
        let alike = |last: &&Figure| last.role == Role::Price && is_small(last) && last.currency == figures[self.at].currency;
        self.small && worth && moves && to && self.last_near(figures).filter(alike).is_some()
    }

    /// لتضيف الشركة كذا إلى قيمتها السوقية: what is added to what a company is worth.
    pub(super) fn added_to(&self) -> Option<(Word, &'static str)> {
        let end = self.figure.end;
        self.doc.tokens.get(end).filter(|token| !self.small && token.key == TO)?;
        let word = word_at(self.doc, self.lexicon, end + 1)?;
        (word.role == Role::Valuation && word.tokens.start < self.region.end).then_some((word, "role-behind"))
    }

    /// أسهم الشركة لتصل قيمتها إلى 3 تريليونات, قيمة أسهم الشركة: what all shares are
    /// worth is what the company is.
    pub(super) fn is_all_shares(&self, word: &Word) -> bool {
        const WORTHS: Words = words!["قيمة"; ITS_WORTH];
        let from = self.from.max(word.tokens.start.saturating_sub(1));
        word.govern == Govern::Weak
            && self.is_one_of(word, &SHARES)
            && (from..self.figure.start).any(|at| WORTHS.contains(&bare(&self.doc.tokens[at])))
    }
}
