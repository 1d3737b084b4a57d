//! What is paid by judgment, or to end a dispute.

use super::scene::Scene;
use super::unit::is_small;
use super::word::Word;
use super::words::{DISPUTES, SENTENCE};
use crate::finding::{Figure, Role};
use crate::lexicon::Govern;
use crate::rules::is_verb;
use crate::rules::words::actors::{CHIEFS, COURTS, JUDGES};
use crate::rules::words::deeds::{SENTENCING, TO_PAY};
use crate::rules::words::things::SHARES;
use crate::words::{Words, words};

impl Scene<'_, '_> {
    /// تطالبها بدفع كذا لانتهاك براءاتها: what is paid for a wrong.
    pub(super) fn is_for_infringement(&self) -> bool {
        const WRONGS: Words = words![
            "لانتهاك",
            "لانتهاكها",
            "لانتهاكه",
            "لمخالفة",
            "لمخالفتها",
            "لمخالفته",
            "لخرق",
            "لخرقها",
            "لإخلالها",
            "لتشهيره"
        ];
        self.doc.tokens.get(self.figure.end).is_some_and(|token| WRONGS.has(token))
    }

    /// اتفاق ينهي نزاعا بكذا, اتفاق لإنهاء الدعوى تدفع بموجبه كذا: a settlement.
    pub(super) fn ends_dispute(&self, word: &Word) -> bool {
        const REACH: usize = 6;
        let behind = self.figure.end..self.region.end.min(self.figure.end + REACH);
        let before = word.tokens.end..self.figure.start.max(word.tokens.end);
        before.chain(behind).any(|at| self.is_one_at(at, &DISPUTES))
    }

    /// راتبه كذا … وتعويضات إضافية بكذا, تعويضات رئيس الشركة: what a man is paid, where his pay is told of, or his office.
    pub(super) fn is_compensated(&self, word: &Word, previous: Option<Role>) -> bool {
        const COMPENSATION: Words = words!["تعويض", "تعويضات", "تعويضه", "تعويضها", "تعويضاته", "تعويضاتها"];
        const OFFICES: Words = words!["لرئيس", "لمدير"; CHIEFS];
        const NAME: usize = 4;
        const PAY: Words = words!["راتب", "راتبا", "راتبه", "رواتب", "أجر", "أجرا", "أجره", "أجور", "أجوره"];
        const REACH: usize = 24;
        let told = || (self.figure.start.saturating_sub(REACH)..self.figure.start).any(|at| self.is_one_at(at, &PAY));
        let office = |at: usize| self.is_one_at(at, &OFFICES);
        let of_chief = || {
            let end = word.tokens.end;
            (end..self.figure.start.min(end + NAME)).any(office) || office(self.figure.end)
        };
        let judged = || (self.region.start..self.figure.start).any(|at| self.is_one_at(at, &SENTENCING) || self.is_one_at(at, &SENTENCE));
        self.is_one_of(word, &COMPENSATION) && (previous == Some(Role::Salary) || told() || of_chief() && !judged())
    }

    /// ودفعت كذا لكذا بعد صدور الحكم: whether a verdict is told of right behind the sum.
    pub(super) fn is_by_verdict(&self) -> bool {
        const VERDICT: Words = words!["حكم", "قرار", "تسوية"];
        const REACH: usize = 8;
        let behind = self.figure.end..self.region.end.min(self.figure.end + REACH);
        behind.into_iter().any(|at| self.is_one_at(at, &VERDICT))
    }

    /// أقل مما طلبته كذا، وهو كذا, تطالب كذا كذا بسداد كذا: what one asks of another where the last sum was paid by judgment,
    /// or asks him to pay.
    pub(super) fn is_asked_at_court(&self, figures: &[Figure]) -> bool {
        const NEAR: usize = 14;
        const ASKED: Words = words!["طلبه", "طلبته", "طالب", "طالبت", "يطالب", "تطالب"];
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        let fine = self
            .last_near(figures)
            .is_some_and(|last| last.role == Role::Fine && is_small(last) == self.small);
        let Some(asks) = (from..self.figure.start).rfind(|&at| is_verb(&self.doc.tokens[at], ASKED)) else {
            return false;
        };
        fine || (asks..self.figure.start).any(|at| TO_PAY.has(&self.doc.tokens[at]))
    }

    /// جوائز أسهم
    pub(super) fn is_stock_award(&self, word: &Word) -> bool {
        const AWARDS: Words = words!["جوائز", "جائزة"];
        self.is_one_of(word, &AWARDS) && self.is_one_at(word.tokens.end, &SHARES)
    }

    /// بمصادرة كذا, قضت المحكمة بمصادرة أموال: what a judge takes from whom he sentences, and
    /// not what is seized on its way.
    pub(super) fn is_sentenced(&self, word: &Word) -> bool {
        const REACH: usize = 24;
        let start = word.tokens.start;
        let judged = |at: usize| self.is_one_at(at, &SENTENCING) || self.is_one_at(at, &SENTENCE);
        word.tokens.end == self.figure.start || (self.region.start.max(start.saturating_sub(REACH))..start).any(judged)
    }

    /// منحت هيئة محلفين شركة كذا: what one has of another by judgment.
    pub(super) fn is_granted_in_court(&self, word: &Word) -> bool {
        const COURT: Words = words![; COURTS, JUDGES];
        const NEAR: usize = 2;
        // كانت هيئة المحلفين منحت كذا
        let start = word.tokens.start;
        let near = self.from.max(start.saturating_sub(1))..start;
        word.govern != Govern::Noun
            && near
                .chain(word.tokens.end..word.tokens.end + NEAR)
                .any(|at| self.is_one_at(at, &COURT))
    }
}
