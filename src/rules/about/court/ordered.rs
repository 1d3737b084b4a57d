//! Whom a judge orders to pay, and who is the subject of paying.

use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::words::FROM;
use crate::rules::about::{Clause, Name, Stage};
use crate::rules::words::deeds::{ASKING, FINING, MAKING, PAYING, TO_PAY};
use crate::rules::words::joints::{DONE, ON};
use crate::rules::{bare, is_verb};
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// قضت المحكمة بأن تدفع موسكو تعويضا: the subject of paying, a state too.
    pub(in crate::rules::about) fn who_pays(&self, clause: &Clause<'_>, end: usize) -> Option<&Name> {
        let verb = (clause.inner..end).rev().find(|&at| PAYING.contains(&bare(&self.doc.tokens[at])))?;
        self.name_at(verb + 1)
            .or_else(|| self.name_at(verb + 2))
            .filter(|name| name.tokens.end <= clause.figure.start && !self.is_adjunct(name) && name.kind != EntityType::Media)
    }

    /// غرم الاتحاد الكويتي كذا, عاقبت اللجنة الاتحاد الكويتي بغرامة كذا: the only name behind the verb, though
    /// it is of a body that may fine others.
    pub(in crate::rules::about) fn punished(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 12;
        const NEAR: usize = 3;
        let start = clause.figure.start;
        let verb = (clause.start.max(start.saturating_sub(REACH))..start)
            .rev()
            .find(|&at| FINING.contains(&bare(&self.doc.tokens[at])))?;
        let mut names = self
            .within(verb + 1..start)
            .filter(|name| self.can_pay(name) && !self.is_played(name));
        let name = names.next().filter(|name| self.first_of(name) <= verb + NEAR)?;
        // تم تغريم المفوضية كذا: the noun of what is done has its object behind it.
        let done = || verb.checked_sub(1).is_some_and(|at| DONE.has(&self.doc.tokens[at]));
        let judge = self.is_judge(name) && !self.is_adjunct(name) && (!self.is_court(name) || done());
        (names.next().is_none() && judge).then_some(name)
    }

    /// أمرت المحكمة روسيا بدفع كذا, طلبت المحكمة من شركة كذا اليابانية دفع كذا, على كذا دفع كذا: whom a judge orders to
    /// pay, a state too; what describes him may stand between.
    pub(in crate::rules::about) fn ordered(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 10;
        const PAYMENT: Words = words!["دفع", "سداد", "تسديد"];
        const COMPENSATION: Words = words!["تعويض"];
        let start = clause.figure.start;
        let key = |at: usize| self.doc.tokens[at].key;
        let last = |words: Words| {
            (clause.start.max(start.saturating_sub(REACH))..start)
                .rev()
                .find(|&at| words.contains(&key(at)))
        };
        let pay = last(TO_PAY).or_else(|| last(PAYMENT)).or_else(|| last(COMPENSATION))?;
        let name = self.within(pay.saturating_sub(REACH).max(clause.start)..pay).next_back()?;
        let may = self.can_pay(name) || self.is_land(name);
        // قضت بأن على كذا دفع كذا
        let bare_noun = !TO_PAY.contains(&key(pay));
        let asked = || {
            let asks = |at: usize| ASKING.contains(&bare(&self.doc.tokens[at]));
            (clause.start.max(name.tokens.start.saturating_sub(REACH))..name.tokens.start).any(asks)
        };
        let told = if bare_noun {
            self.follows(name, ON) || self.follows(name, FROM) && asked()
        } else {
            !self.is_adjunct(name)
        };
        let straight = (self.past_quote(name.tokens.end)..pay).all(|at| self.describes(at));
        // يلزم المفوضية الأوروبية بدفع كذا: who is made to, though it is a body that fines others.
        let made = || {
            let verb = self.first_of(name).checked_sub(1);
            verb.is_some_and(|at| MAKING.contains(&bare(&self.doc.tokens[at])))
        };
        // تطالب كذا المفوضية الأوروبية بسداد كذا: who is asked, behind who asks.
        let demanded = || {
            let from = clause.start.max(name.tokens.start.saturating_sub(REACH));
            let asks = (from..name.tokens.start).rfind(|&at| is_verb(&self.doc.tokens[at], ASKING));
            asks.is_some_and(|asks| self.within(asks + 1..name.tokens.start).any(|other| other.entity != name.entity))
        };
        let paying = bare_noun || !self.is_judge(name) || made() || demanded();
        (may && told && straight && paying && !self.claims(name)).then_some(name)
    }

    /// الأميركية، الخميس، : whether a token only describes who stands before it, or tells when.
    fn describes(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let adjective = token.class & (Class::ADJECTIVE | Class::NATIONALITY | Tag::Time.bit()) != 0;
        token.mark == b',' || adjective && token.key.starts_with(&[fold::ALEF, fold::LAM])
    }

    /// أمرت المحكمة الشركة بدفع كذا, بضرورة دفع الشركة كذا: whom the noun stands for that a judge orders to pay, or that is
    /// the subject of paying.
    pub(in crate::rules::about) fn ordered_by_kind(&self, clause: &Clause<'_>) -> Option<usize> {
        const REACH: usize = 4;
        let start = clause.figure.start;
        let company = |entity: &usize| {
            let name = self.nameless(*entity);
            self.kind(&name) == EntityType::Org && !self.is_public(*entity)
        };
        let pays = |at: usize| PAYING.contains(&bare(&self.doc.tokens[at]));
        let verb = (clause.inner.max(start.saturating_sub(2 * REACH))..start)
            .rev()
            .find(|&at| pays(at));
        let subject = verb.and_then(|verb| self.nominal(verb + 1, clause)).filter(company);
        if subject.is_some() {
            return subject;
        }
        let pay = (clause.start.max(start.saturating_sub(REACH))..start)
            .rev()
            .find(|&at| TO_PAY.has(&self.doc.tokens[at]))?;
        (clause.start.max(pay.saturating_sub(REACH))..pay)
            .rev()
            .find_map(|at| Some((at, self.nominal(at, clause)?)))
            .filter(|(at, _)| (at + 1..pay).all(|at| self.describes(at)))
            .map(|(_, entity)| entity)
            .filter(company)
    }

    /// يدفع الرجل غرامة: the man who was named last.
    pub(in crate::rules::about) fn man_who_pays(&self, clause: &Clause<'_>, end: usize) -> Option<usize> {
        const THE_MAN: Key = Key::literal("الرجل");
        let verb = (clause.inner..end).rev().find(|&at| PAYING.contains(&bare(&self.doc.tokens[at])))?;
        self.doc.tokens.get(verb + 1).filter(|token| token.key == THE_MAN)?;
        self.last_before(verb, |name| name.kind == EntityType::Person)
    }
}
