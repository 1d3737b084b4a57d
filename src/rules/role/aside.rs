//! Asides: words of money that tell of something else than the sum at hand.

use super::ends_clause;
use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::{AMOUNTS, MIN, REGARD, TO, TOTALS, WHAT};
use crate::doc::Kind;
use crate::finding::Role;
use crate::fold::{self, Key};
use crate::lexicon::{Class, Govern, Tag};
use crate::rules::bare;
use crate::rules::words::MADE_BY;
use crate::rules::words::joints::APART;
use crate::rules::words::things::{HUNDRED, TAXES};
use crate::words::{Words, words};

/// Frame, within which a thing stands.
const FRAME: Key = Key::literal("إطار");

/// Amortization and depreciation, before what is written off.
static WRITING_OFF: Words = words!["إطفاء", "وإطفاء", "استهلاك", "واستهلاك", "إهلاك", "وإهلاك"];

impl Scene<'_, '_> {
    /// عرض النقد - وهو النقد المتداول والودائع - بلغ كذا: where what only says what a thing is
    /// opens, between dashes.
    pub(super) fn parenthesis(&self, close: usize) -> Option<usize> {
        const LONGEST: usize = 24;
        const WHICH: Words = words!["وهو", "وهي", "وهم", "أي"];
        let open = (self.from.max(close.saturating_sub(LONGEST))..close)
            .rev()
            .find(|&at| self.doc.tokens[at].mark == b'-')?;
        WHICH.contains(&self.doc.tokens.get(open + 1)?.key).then_some(open)
    }

    /// الأرباح قبل الفوائد والضريبة: taxes that a sum is told before or after
    /// are not the sum.
    pub(super) fn is_set_apart(&self, word: &Word) -> bool {
        const REACH: usize = 8;
        let at = word.tokens.start;
        let Some(token) = self.doc.tokens.get(at) else {
            return false;
        };
        let joined = usize::from(token.key.get(0) == fold::WAW && !token.key.is_cut());
        // وإطفاء الدين, واستهلاك الأصول
        let written_off = at.checked_sub(1).is_some_and(|before| WRITING_OFF.has(&self.doc.tokens[before]));
        (written_off || TAXES.contains(&token.key.skip(joined).without_article()))
            && (at.saturating_sub(REACH).max(self.from)..at)
                .rev()
                .take_while(|&at| !ends_clause(self.doc, at))
                .any(|at| APART.contains(&bare(&self.doc.tokens[at])))
    }

    /// من حيث الموجودات, 3% من الناتج: a noun that only says in what regard, or what another
    /// sum is a part of.
    pub(super) fn is_regard(&self, word: &Word) -> bool {
        let before = |back: usize| word.tokens.start.checked_sub(back).map(|at| self.doc.tokens[at].key);
        let of_whole = |from: usize| {
            let mut near = word.tokens.start.saturating_sub(from)..word.tokens.start;
            near.any(|at| self.doc.tokens[at].mark == b'%' || HUNDRED.has(&self.doc.tokens[at]))
        };
        // لتقييم ما إذا كانت: to find out.
        let find_out = word.role == Role::Valuation && self.doc.tokens.get(word.tokens.end).is_some_and(|next| next.key == WHAT);
        // 55% من إجمالي الإنفاق
        let of_total =
            word.tokens.start.checked_sub(1).is_some_and(|at| self.is_one_at(at, &TOTALS)) && before(2) == Some(MIN) && of_whole(4);
        // مصروفات الحكومة بموازنة مصر: within what it is told.
        const NEAR: usize = 5;
        let token = &self.doc.tokens[word.tokens.start];
        let inside = word.role == Role::Budget && token.clitics > 0 && token.key.get(0) == fold::BEH && token.whole == 0;
        let account = |at: usize| {
            let told = word_at(self.doc, self.lexicon, at);
            told.is_some_and(|told| told.govern == Govern::Noun && matches!(told.role, Role::Revenue | Role::Cost))
        };
        if inside && (self.from.max(word.tokens.start.saturating_sub(NEAR))..word.tokens.start).any(account) {
            return true;
        }
        // حجم الاستثمارات في إطار هذا العقد كذا: within what it stands.
        let this = self.doc.tokens[word.tokens.start.saturating_sub(1)].class & Tag::Demonstrative.bit() != 0;
        let framed = before(1 + usize::from(this)) == Some(FRAME);
        find_out
            || framed
            || of_total && !self.is_valued_as(word)
            || before(1) == Some(REGARD) && before(2) == Some(MIN)
            || before(1) == Some(MIN) && of_whole(3) && !self.is_valued_as(word)
    }

    /// 9% من القروض، بقيمة كذا: whether the sum is what the part is worth.
    fn is_valued_as(&self, word: &Word) -> bool {
        const NEAR: usize = 3;
        let from = word.tokens.end.max(self.figure.start.saturating_sub(NEAR));
        (from..self.figure.start).any(|at| AMOUNTS.has(&self.doc.tokens[at]))
    }

    /// تحليل أجرته صحيفة كذا: who made a document, and no fare.
    pub(super) fn is_conducting(&self, word: &Word) -> bool {
        const WHO: u64 = Class::NAME | Class::HEAD | Class::INSTITUTION | Class::TITLE;
        let who = self.doc.tokens.get(word.tokens.end).is_some_and(|next| next.class & WHO != 0);
        who && word.tokens.len() == 1 && MADE_BY.has(&self.doc.tokens[word.tokens.start])
    }

    /// لوحة تحمل توقيع كذا: to carry, which reads as to bear a cost too.
    pub(super) fn is_carrying(&self, word: &Word) -> bool {
        const CARRYING: Words = words!["تحمل", "وتحمل"];
        const NEAR: usize = 3;
        let end = word.tokens.end;
        let token = &self.doc.tokens[word.tokens.start];
        let cost =
            |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| matches!(word.role, Role::Cost | Role::Loss | Role::Debt));
        CARRYING.has(token) && word.tokens.len() == 1 && end + NEAR <= self.figure.start && !(end..end + NEAR).any(cost)
    }

    /// شريحة بقيمة كذا: a part of a loan, by the word of amount that ties so large a sum to it.
    pub(super) fn tranche(&self, at: usize) -> Option<Word> {
        const SLICE: Words = words!["شريحة"];
        const NEAR: usize = 3;
        let end = (at + 1 + NEAR).min(self.figure.start);
        let tied = !self.small && self.is_one_at(at, &SLICE) && (at + 1..end).any(|at| AMOUNTS.has(&self.doc.tokens[at]));
        tied.then_some(Word {
            role: Role::Funding,
            govern: Govern::Noun,
            tokens: at..at + 1,
        })
    }

    /// لسعد ودينا، في تحقيق كذا: a woman's name, which reads as a debt where nothing says what debt it is.
    pub(super) fn is_woman(&self, word: &Word) -> bool {
        const DINA: Words = words!["دينا", "ودينا"];
        let start = word.tokens.start;
        let closed = self.doc.tokens.get(word.tokens.end).is_some_and(|next| next.kind == Kind::Mark);
        closed && DINA.has(&self.doc.tokens[start]) && !self.doc.has_tanwin(start)
    }

    /// علاوة على كذا, برسم سنة 2023: words of pay and of fees that only join or tell when.
    pub(super) fn is_joining(&self, word: &Word) -> bool {
        const BESIDE: Words = words!["علاوة"];
        const ON: Words = words!["على"];
        const FOR: Words = words!["برسم"];
        let at = word.tokens.start;
        let next = self.doc.tokens.get(word.tokens.end);
        BESIDE.contains(&bare(&self.doc.tokens[at])) && next.is_some_and(|next| ON.has(next)) || FOR.has(&self.doc.tokens[at])
    }

    /// الشريحة الأولى من الاستهلاك 68 قرشا: no part of a loan.
    pub(super) fn is_slice(&self, word: &Word) -> bool {
        const SLICE: Words = words!["شريحة", "للشريحة", "لشريحة"];
        self.small && word.role == Role::Funding && self.is_one_of(word, &SLICE)
    }

    /// قرض ائتماني احتياطي: an adjective, behind a noun that has no article either.
    pub(super) fn is_reserve_adjective(&self, word: &Word) -> bool {
        const RESERVE: Words = words!["احتياطي", "احتياطيا", "احتياطية"];
        let at = word.tokens.start;
        let before = at
            .checked_sub(1)
            .filter(|_| word.tokens.len() == 1 && RESERVE.contains(&self.doc.tokens[at].key));
        before.is_some_and(|before| {
            let token = &self.doc.tokens[before];
            let other = Class::VERB | Tag::Preposition.bit() | Tag::Level.bit() | Tag::Change.bit();
            let described = token.kind == Kind::Arabic && token.class & other == 0;
            described && !bare(token).starts_with(&[fold::ALEF, fold::LAM])
        })
    }

    /// قبل عقد من الزمن, على مدى عقدين: ten years, and no contract.
    pub(super) fn is_decade(&self, word: &Word) -> bool {
        const DECADES: Words = words!["عقد", "عقود", "عقدين", "عقدا"];
        const TIME: Words = words!["الزمن", "الزمان"];
        const DURING: Words = words!["منذ", "مدى", "مدار", "طوال", "طيلة"];
        if word.role != Role::Deal || !self.is_one_of(word, &DECADES) {
            return false;
        }
        let next = |at: usize| self.doc.tokens.get(at);
        let of_time =
            next(word.tokens.end).is_some_and(|token| token.key == MIN) && next(word.tokens.end + 1).is_some_and(|token| TIME.has(token));
        of_time || word.stands_behind(self.doc, DURING)
    }

    /// التي رفعت قيمتها بعد هذا التمويل إلى كذا: what a thing told before only tells the time of.
    pub(super) fn is_time_of(&self, word: &Word) -> bool {
        const WHEN: Words = words!["بعد", "قبل", "عقب", "منذ"];
        let at = word.tokens.start;
        let this = at
            .checked_sub(1)
            .filter(|&this| self.doc.tokens[this].class & Tag::Demonstrative.bit() != 0);
        let when = this.and_then(|this| this.checked_sub(1));
        when.is_some_and(|when| WHEN.has(&self.doc.tokens[when]))
    }

    /// ارتفعت أرباح شركة كذا التي تعمل في الاستثمار إلى كذا: a noun of the relative clause, where the sum is what the
    /// account before it came to.
    pub(super) fn is_in_relative_aside(&self, word: &Word) -> bool {
        const REACH: usize = 20;
        const CHANGE: u64 = Tag::Change.bit() | Tag::Level.bit();
        let start = word.tokens.start;
        let to = self.figure.start.checked_sub(1).is_some_and(|at| self.doc.tokens[at].key == TO);
        let moves = |at: usize| self.doc.tokens[at].class & CHANGE != 0;
        let relative = (self.from.max(start.saturating_sub(REACH))..start)
            .rev()
            .filter(|_| to && matches!(word.govern, Govern::Noun | Govern::Phrase))
            .find(|&at| self.doc.tokens[at].class & Tag::Relative.bit() != 0 && self.doc.tokens[at].key.len() > 3);
        let Some(relative) = relative.filter(|&relative| !(relative..self.figure.start - 1).any(moves)) else {
            return false;
        };
        let account = |at: usize| {
            let noun = word_at(self.doc, self.lexicon, at + 1);
            moves(at) && noun.is_some_and(|noun| noun.govern == Govern::Noun && noun.tokens.end <= relative)
        };
        (self.from.max(relative.saturating_sub(REACH))..relative).any(account)
    }

    /// سلفه فلان: whoever was before him, which is folded as an advance is.
    pub(super) fn is_predecessor(&self, word: &Word) -> bool {
        const BEFORE_HIM: Words = words!["سلفه"];
        let start = word.tokens.start;
        word.tokens.len() == 1 && BEFORE_HIM.contains(&bare(&self.doc.tokens[start])) && !self.doc.ends_in(start, "ة")
    }

    /// قد تصل بالحوافز إلى كذا: what is counted with the rest.
    pub(super) fn is_bonus_upon(&self, word: &Word) -> bool {
        let token = &self.doc.tokens[word.tokens.start];
        let glued = token.clitics > 0 && token.key.get(0) == fold::BEH;
        word.role == Role::Salary && glued && self.doc.tokens.get(word.tokens.end).is_some_and(|next| next.key == TO)
    }
}
