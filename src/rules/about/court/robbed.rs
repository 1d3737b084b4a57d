//! Whom thieves take a sum from.

use crate::finding::{Figure, Role};
use crate::lexicon::EntityType;
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::words::FROM;
use crate::rules::about::{Answer, BEHIND, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::{BELONGING, SEIZING, THEFT};
use crate::rules::{bare, is_noun, is_verb};
use crate::words::{Words, words};

/// Breaking in, and what is broken into.
static BREAKING: Words = words![
    "اختراق",
    "اختراقا",
    "اخترق",
    "اخترقت",
    "اخترقوا",
    "استهدف",
    "استهدفت",
    "هجوم",
    "هجوما",
    "قرصنة",
    "تعرض",
    "تعرضت",
    "اقتحم",
    "اقتحموا"
];

/// How far before a name the preposition may stand that takes from what it is.
const FROM_KIND: usize = 8;

/// How far a break may be told of from what is taken.
const NEAR: usize = 16;

impl Stage<'_, '_> {
    /// سرق قراصنة كذا من منصة كذا, اختراق منصة كذا وسرقة كذا: who is robbed.
    pub(in crate::rules::about) fn robbed(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let verb = self.doc.tokens.get(word.tokens.start)?;
        if !matches!(clause.role, Role::Loss | Role::Assets) || !THEFT.contains(&bare(verb).without_article()) {
            return None;
        }
        let end = clause.end.min(clause.figure.end + 2 * BEHIND);
        let victim = self
            .within(clause.figure.end..end)
            .find(|name| self.is_platform(name) && (self.follows(name, FROM) || self.follows_kind(name, FROM, FROM_KIND)))
            .or_else(|| self.taken_from(clause, word))
            .or_else(|| self.broken_into(clause, word))
            .or_else(|| self.taken_from_it(clause, word))
            .or_else(|| self.sole_victim(clause, word));
        Some((victim.map(|name| name.entity), "about-robbed"))
    }

    /// سرقة كذا من كذا، وكذا من منصة كذا: who is robbed of the next sum of a row, right behind it.
    pub(in crate::rules::about) fn robbed_next(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<&Name> {
        const KIND: usize = 3;
        let last = &figures[previous_sum(figures, at)?];
        let row = figures[at].role_rule == "role-inherited" && last.about_rule == "about-robbed";
        let end = clause.figure.end;
        self.doc.tokens.get(end).filter(|token| row && FROM.has(token))?;
        self.within(end + 1..clause.end.min(end + 1 + KIND))
            .find(|name| self.is_platform(name))
    }

    /// سرق لصوص من متحف كذا مجوهرات قيمتها كذا: who is robbed, before the sum.
    fn taken_from(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        self.within(word.tokens.end..clause.figure.start)
            .find(|name| self.is_robbed(name) && (self.follows(name, FROM) || self.follows_kind(name, FROM, FROM_KIND)))
    }

    /// استغل قراصنة ثغرة مع شركة كذا وسرقوا كذا: the only body that the sentence names before it is stolen, and that does not
    /// only tell of it.
    fn sole_victim(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const TOLD: Words = words!["قال", "قالت", "أعلن", "أعلنت", "ذكر", "ذكرت", "أفاد", "أفادت", "كشف", "كشفت"];
        let body = |name: &&Name| self.is_robbed(name) && !self.is_public(name.entity) && !self.is_of_law(name.entity);
        let mut bodies = self.within(clause.start..word.tokens.start).filter(body);
        let only = bodies.next().filter(|_| bodies.next().is_none())?;
        let first = self.first_of(only);
        let tells = (first.saturating_sub(4)..first).any(|at| self.is_according(at) || TOLD.contains(&bare(&self.doc.tokens[at])));
        // استولى تنظيم كذا على كذا: who takes it stands free.
        (!tells && self.is_adjunct(only) && !self.is_analyst(only)).then_some(only)
    }

    /// قالت كذا إن قراصنة سرقوا كذا منها: who tells of it.
    fn taken_from_it(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const FROM_IT: Words = words!["منها", "منه"];
        // سرقوا منها كذا
        let from_it = |at: usize| self.doc.tokens.get(at).is_some_and(|token| FROM_IT.has(token));
        if !from_it(clause.figure.end) && !from_it(word.tokens.end) {
            return None;
        }
        self.within(clause.start..word.tokens.start)
            .rev()
            .find(|name| self.is_platform(name) && !self.is_adjunct(name))
    }

    /// صادرت السلطات كذا من فلان, أموالا بقيمة كذا تعود إلى فلان: whose what is seized was.
    pub(in crate::rules::about) fn seized(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        // ضبطت الشرطة مخدرات قيمتها كذا: not of whoever finds them.
        const FINDING: Words = words!["ضبط", "ضبطت", "يضبط", "تضبط", "ضبطها"];
        let found = (clause.role == Role::Assets && self.is_any_of(word, FINDING)).then_some((None, "about-found"));
        // جمدت كذا من الأصول المملوكة لكذا
        let start = clause.figure.start;
        let near = clause.inner.max(start.saturating_sub(NEAR))..start;
        let behind = word.tokens.start >= clause.figure.end && near.into_iter().any(|at| SEIZING.contains(&bare(&self.doc.tokens[at])));
        // جمدت كذا أصولا بقيمة كذا: not of whoever takes it.
        let first = word.tokens.start;
        let takes = |at: usize| is_verb(&self.doc.tokens[at], SEIZING) && !is_noun(self.doc, at, words!["مصادرة", "حجز", "تجميد"]);
        let seized = clause.role == Role::Assets && first < start && self.is_indefinite(word) && self.belongs(clause, word).is_none();
        let taken = (seized && (clause.inner.max(first.saturating_sub(BEHIND))..first).any(takes)).then_some((None, "about-found"));
        if !self.is_any_of(word, SEIZING) && !behind && found.or(taken).is_none() {
            return None;
        }
        self.held_by(clause).or(found).or(taken)
    }

    /// من فلان, تعود إلى فلان: whose something was, right behind what it is worth.
    fn held_by(&self, clause: &Clause<'_>) -> Option<Answer> {
        const OWNED: Words = words!["من"; BELONGING];
        let end = clause.figure.end;
        let of = (end..clause.end.min(end + 2)).find(|&at| is_noun(self.doc, at, OWNED))?;
        let name = self.within(of + 1..clause.end.min(of + 1 + BEHIND)).next()?;
        let straight = (of + 1..name.tokens.start).all(|at| !self.ends_phrase(at) || is_noun(self.doc, at, OWNED));
        (straight && self.fits(name, clause.role)).then_some((Some(name.entity), "about-holder"))
    }

    /// What can be robbed: a body, or a museum, which is a place.
    fn is_robbed(&self, name: &Name) -> bool {
        const HOUSES: Words = words!["متحف", "معرض", "قصر", "مطار"];
        let house = |at: usize| is_noun(self.doc, at, HOUSES);
        let first = self.first_of(name);
        let housed = || house(name.tokens.start) || first.checked_sub(1).is_some_and(house);
        self.is_platform(name) || name.kind == EntityType::Place && housed()
    }

    /// What was broken into before something was taken from it.
    fn broken_into(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let start = word.tokens.start;
        let from = clause.start.max(start.saturating_sub(2 * NEAR));
        let breaks = (from..start).rev().find(|&at| BREAKING.contains(&bare(&self.doc.tokens[at])))?;
        let behind = self.within(breaks..start.min(breaks + 4)).find(|name| self.is_robbed(name));
        // شهدت منصة كذا اختراقا
        behind.or_else(|| {
            self.within(from..breaks)
                .rev()
                .find(|name| self.is_robbed(name) && !self.is_adjunct(name))
        })
    }

    /// A body or its platform, and no coin: سرقوا كذا من عملة إيثر.
    fn is_platform(&self, name: &Name) -> bool {
        const COINS: Words = words!["عملة", "عملات", "وحدة", "وحدات", "رموز"];
        const KIND: usize = 2;
        // من العملة الرقمية بتكوين
        let first = self.first_of(name);
        let coin = (first.saturating_sub(KIND)..=first).any(|at| is_noun(self.doc, at, COINS));
        matches!(self.kind(name), EntityType::Org | EntityType::Product) && !coin
    }
}
