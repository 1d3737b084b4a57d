//! Which of several words before a figure is what is counted, and which is of something else.

use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::{AMOUNTS, DEMONSTRATIVES, FROM, INSIDE, MIN, PUTTING_AT};
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, Govern, Tag};
use crate::rules::bare;
use crate::rules::words::deeds::{ALLOTTING, OWNING, PAYING};
use crate::rules::words::joints::ITS_WORTH;
use crate::rules::words::things::{AGREEMENTS, CONTRACTS};
use crate::words::{Words, words};

/// He was granted, which reads as grants too.
static GRANTED: Words = words!["منح", "ومنح"];

/// Agreements and contracts, which are told by what they are on.
static AGREED: Words = words![; AGREEMENTS, CONTRACTS];

impl Scene<'_, '_> {
    /// ساهم من الاحتياطات بمبلغ كذا: a noun behind a preposition yields to the
    /// verb before it, unless a word of amount ties the figure to the noun.
    pub(super) fn verb_over(&self, word: &Word) -> Option<Word> {
        let before = word.tokens.start.checked_sub(1).filter(|&before| before > self.from)?;
        if self.doc.tokens[before].class & Tag::Preposition.bit() == 0 && !DEMONSTRATIVES.has(&self.doc.tokens[before]) {
            return None;
        }
        let tied = (word.tokens.end..self.figure.start).any(|at| AMOUNTS.has(&self.doc.tokens[at]));
        if tied {
            return None;
        }
        (before.saturating_sub(3).max(self.from)..before)
            .rev()
            .find_map(|at| word_at(self.doc, self.lexicon, at))
            .filter(|verb| verb.govern == Govern::Verb)
    }

    /// شراء أنشطة وأصول من كذا مقابل كذا: what is bought is no sum of its own.
    pub(super) fn bought_before(&self, word: &Word) -> Option<Word> {
        const REACH: usize = 10;
        if !matches!(word.role, Role::Assets | Role::Debt) || !self.is_in_exchange() {
            return None;
        }
        let start = word.tokens.start;
        (self.from.max(start.saturating_sub(REACH))..start)
            .rev()
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|buying| buying.role == Role::Deal && matches!(buying.govern, Govern::Verb | Govern::Phrase))
    }

    /// In خسائر الاستثمار, إيراد من بيع النفط, فائض عن المصروفات the first noun is
    /// what is counted.
    pub(super) fn head(&self, mut word: Word) -> Word {
        for _ in 0..3 {
            let Some(head) = self.head_of(&word) else {
                return word;
            };
            word = head;
        }
        word
    }

    fn head_of(&self, word: &Word) -> Option<Word> {
        let before = word.tokens.start.checked_sub(1)?;
        let token = &self.doc.tokens[word.tokens.start];
        // In جولة تقيم الشركة بكذا a verb begins a clause of its own.
        let verb = PUTTING_AT.has(token);
        // البيع بسعر كذا: what is told by a price is it.
        let by_price = word.role == Role::Price && word.govern == Govern::Phrase && token.key.get(0) == fold::BEH;
        // اتفاق لاقتراض كذا: what an agreement is for.
        let borrowing = word.role == Role::Debt && word.govern == Govern::Phrase && token.key.get(0) == fold::LAM;
        // تمويل صفقة كذا التي تبلغ قيمتها كذا: the deal's.
        let worth = word.role == Role::Deal && self.is_its_worth(word.tokens.end);
        if before < self.from || verb || by_price || borrowing || worth {
            return None;
        }
        if token.clitics > 0 && token.whole == 0 {
            return self.head_of_list(word);
        }
        let definite = |at: usize| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
        let ends_at = |at: usize, end: usize| {
            (at >= self.from)
                .then(|| word_at(self.doc, self.lexicon, at))
                .flatten()
                .filter(|head| head.tokens.end == end && matches!(head.govern, Govern::Noun | Govern::Phrase))
                // مُنح مكافأة: nor is who gives pay a grant.
                .filter(|head| word.role != Role::Salary || head.role != Role::Funding || !GRANTED.has(&self.doc.tokens[head.tokens.start]))
                // تخصيص استثمار: what is put in is more than what is set aside.
                .filter(|head| word.role != Role::Investment || !self.is_one_of(head, &ALLOTTING))
                // اتفاقية قرض, عقود تمويل: what is agreed on.
                .filter(|head| word.role != Role::Funding || !self.is_one_of(head, &AGREED))
                // ويملك مستحقات: a verb is no head.
                .filter(|head| !self.is_one_of(head, &OWNING))
                // رفعت الصفقة تقييم كذا: no noun with its article has one behind it in the genitive.
                .filter(|head| end == before || !definite(head.tokens.start) || definite(word.tokens.start))
        };
        // فائض الإيرادات عن المصروفات
        let after_preposition = [MIN, FROM].contains(&self.doc.tokens[before].key);
        let end = before + usize::from(!after_preposition);
        // الأضرار في الممتلكات
        let inside = || {
            let lost =
                |at: usize| word_at(self.doc, self.lexicon, at).filter(|head| head.role == Role::Loss && head.govern == Govern::Noun);
            let located = self.doc.tokens[before].key == INSIDE && word.role == Role::Assets;
            (1..=2)
                .filter(|_| located)
                .find_map(|back| lost(before.checked_sub(back).filter(|&at| at >= self.from)?))
        };
        // إيرادات البلاد من الصادرات
        let of_owner = || {
            let owner = before.checked_sub(1).filter(|&at| after_preposition && definite(at))?;
            let head = owner.checked_sub(1).and_then(|at| ends_at(at, owner))?;
            (head.role == Role::Revenue && head.govern == Govern::Noun).then_some(head)
        };
        (1..=2)
            .find_map(|back| ends_at(end.checked_sub(back)?, end))
            .or_else(of_owner)
            .or_else(inside)
    }

    /// صفقة كذا التي تبلغ قيمتها كذا: whether a relative clause tells what a thing before it is worth.
    fn is_its_worth(&self, from: usize) -> bool {
        const REACH: usize = 6;
        let end = self.figure.start;
        let relative = (from..end.min(from + REACH)).find(|&at| self.doc.tokens[at].class & Tag::Relative.bit() != 0);
        relative.is_some_and(|at| (at..end).any(|at| ITS_WORTH.contains(&bare(&self.doc.tokens[at]))))
    }

    /// عقود الهندسة والمشتريات: what several things with their articles are in the genitive of.
    fn head_of_list(&self, word: &Word) -> Option<Word> {
        const REACH: usize = 4;
        let article = |at: usize| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
        let start = word.tokens.start;
        let joined = self.doc.tokens[start].clitics > 0 && self.doc.tokens[start].key.get(0) == fold::WAW && article(start);
        let first = (start.saturating_sub(REACH).max(self.from)..start)
            .rev()
            .find(|&at| !article(at))
            .filter(|_| joined)?;
        (first + 1 < start)
            .then(|| word_at(self.doc, self.lexicon, first))
            .flatten()
            .filter(|head| head.govern == Govern::Noun && head.tokens.end == first + 1)
    }

    /// الذين خسروا بيوتهم: a verb whose object stands behind it, where its subject is in it.
    pub(super) fn has_taken(&self, verb: &Word) -> bool {
        const OTHER: u64 = Class::ROLE | Class::NUMBER | Tag::Preposition.bit();
        let many = matches!(verb.govern, Govern::Verb | Govern::Light) && self.doc.ends_in(verb.tokens.start, "وا");
        let end = verb.tokens.end;
        many && self
            .doc
            .tokens
            .get(end)
            .is_some_and(|next| next.class & OTHER == 0 && self.doc.ends_in(end, "هم"))
    }

    /// كذا للاستثمار في كذا، ثم رفعت المبلغ إلى كذا: what the sum before is for.
    pub(super) fn is_purpose_before(&self, word: &Word) -> bool {
        let start = word.tokens.start;
        let behind = start == self.from && self.previous.is_some();
        let lam = self.doc.tokens[start].key.get(0) == fold::LAM;
        behind && lam && !(word.tokens.end..self.figure.start).any(|at| AMOUNTS.has(&self.doc.tokens[at]))
    }

    /// إيراداتها كذا، وستضطر لدفع كذا: paying right before the sum.
    pub(super) fn payment(&self) -> Option<(Word, &'static str)> {
        const NEAR: usize = 3;
        (self.from.max(self.figure.start.saturating_sub(NEAR))..self.figure.start)
            .rev()
            .find(|&at| PAYING.has(&self.doc.tokens[at]))
            .and_then(|at| word_at(self.doc, self.lexicon, at))
            .filter(|word| word.role == Role::Cost)
            .map(|word| (word, "role-weak"))
    }
}
