//! Who asks a court for what another pays, or is granted it.

use crate::lexicon::{Class, Tag};
use crate::rules::about::court::fine::FINES;
use crate::rules::about::who::name::KIND;
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::{ASKING, GIVING, RECEIVING};
use crate::rules::words::joints::{IN_FAVOUR, ON};
use crate::rules::{bare, is_verb};
use crate::words::{Words, words};

/// Asking for and getting.
static CLAIMING: Words = words!["طلبته", "طلبها", "طلبتها", "يطلبها", "تطلبها", "يطلبه", "تطلبه", "نال" / "ينال"; ASKING];

impl Stage<'_, '_> {
    /// طلبت كذا تعويضا قدره كذا، زاعمة أن كذا نسخت: whoever asks for compensation or is granted it gets what the other
    /// pays, who is named behind it.
    pub(in crate::rules::about) fn claimed(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        const REACH: usize = 16;
        let start = clause.figure.start;
        let from = clause.start.max(start.saturating_sub(REACH));
        // منحت هيئة محلفين في كاليفورنيا شركة كذا: the last name.
        let granted = (from..start).any(|at| GIVING.contains(&bare(&self.doc.tokens[at])));
        let free = |name: &&Name| self.can_pay(name) && !self.judges(name);
        // حصلت كذا على تعويض, and on no fine
        let damages = governor.is_some_and(|word| !self.is_any_of(word, FINES));
        let gets = |name: &Name| damages && self.gets_damages(name);
        let claimant = self
            .within(from..start)
            .rev()
            .filter(free)
            .find(|name| self.claims(name) || gets(name))
            .or_else(|| self.within(from..start).rfind(free).filter(|_| granted));
        // فازت كذا بالقضية، وحصلت على تعويض: who gets it is told before.
        if claimant.is_none() && damages && governor.is_some_and(|word| self.is_got(word)) {
            return Some((None, "about-claimed"));
        }
        let claimant = claimant?;
        let other = |name: &&Name| self.can_pay(name) && name.entity != claimant.entity && !self.judges(name) && !self.claims(name);
        let payer = self.within(clause.figure.end..clause.end).find(other);
        Some((payer.map(|name| name.entity), "about-claimed"))
    }

    /// وحصلت على تعويض: whether a verb of getting stands right before damages, with no name between.
    fn is_got(&self, word: &Word) -> bool {
        let on = word.tokens.start.checked_sub(1).filter(|&at| ON.has(&self.doc.tokens[at]));
        let verb = on.and_then(|on| on.checked_sub(1));
        verb.is_some_and(|at| is_verb(&self.doc.tokens[at], RECEIVING))
    }

    /// حصلت كذا على تعويض: whether a name is of whoever gets what the verb right before it or behind it tells.
    fn gets_damages(&self, name: &Name) -> bool {
        let first = self.first_of(name);
        let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let before = head.unwrap_or(first).checked_sub(1);
        let near = [before, Some(self.past_quote(name.tokens.end))];
        near.into_iter()
            .flatten()
            .any(|at| self.doc.tokens.get(at).is_some_and(|token| is_verb(token, RECEIVING)))
    }

    /// طلبت كذا, كذا تطالب, لصالح كذا: whether a name is of whom a court is asked by, or is in favour of.
    pub(in crate::rules::about) fn claims(&self, name: &Name) -> bool {
        let claims = |at: usize| {
            let token = self.doc.tokens.get(at);
            token.is_some_and(|token| is_verb(token, CLAIMING) || CLAIMING.contains(&bare(token)))
        };
        let first = self.first_of(name);
        let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let verb = head.unwrap_or(first).checked_sub(1);
        let copula = usize::from(
            self.doc
                .tokens
                .get(self.past_quote(name.tokens.end))
                .is_some_and(|token| token.class & Tag::Copula.bit() != 0),
        );
        // طلبته مؤسسة أبحاث جامعة كذا
        let by_kind = || {
            let noun = |at: &usize| self.doc.tokens[*at].class & Class::NOUN != 0 && !claims(*at);
            let kind = (first.saturating_sub(KIND)..first).rev().take_while(noun).count();
            kind > 0 && first.checked_sub(kind + 1).is_some_and(claims)
        };
        verb.is_some_and(claims)
            || claims(self.past_quote(name.tokens.end) + copula)
            || by_kind()
            || self.past_kind(name, IN_FAVOUR, KIND).is_some()
    }
}
