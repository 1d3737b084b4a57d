//! Who asks a court for what another pays, or is granted it.

use super::name::KIND;
use super::words::GRANTED;
use super::{Answer, Clause, Name, Stage};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::bare;
use crate::rules::words::IN_FAVOUR;
use crate::words::{Words, words};

/// Asking for and getting.
static CLAIMING: Words = words![
    "طلب",
    "طلبت",
    "يطلب",
    "تطلب",
    "طالب",
    "طالبت",
    "يطالب",
    "تطالب",
    "مطالبة",
    "نال",
    "نالت",
    "تنال",
    "ينال",
    "طلبته",
    "طلبها",
    "طلبتها",
    "تطلبه"
];

impl Stage<'_, '_> {
    /// طلبت كذا تعويضا قدره كذا، زاعمة أن كذا نسخت: whoever asks for compensation or is granted it gets what the other
    /// pays, who is named behind it.
    pub(super) fn claimed(&self, clause: &Clause<'_>) -> Option<Answer> {
        const REACH: usize = 16;
        let start = clause.figure.start;
        let from = clause.start.max(start.saturating_sub(REACH));
        // منحت هيئة محلفين في كاليفورنيا شركة كذا: the last name.
        let granted = (from..start).any(|at| GRANTED.contains(&bare(&self.doc.tokens[at])));
        let free = |name: &&Name| self.can_pay(name) && !self.judges(name);
        let claimant = self
            .within(from..start)
            .rev()
            .filter(free)
            .find(|name| self.claims(name))
            .or_else(|| self.within(from..start).rfind(free).filter(|_| granted))?;
        let other = |name: &&Name| self.can_pay(name) && name.entity != claimant.entity && !self.judges(name) && !self.claims(name);
        let payer = self.within(clause.figure.end..clause.end).find(other);
        Some((payer.map(|name| name.entity), "about-claimed"))
    }

    /// طلبت كذا, كذا تطالب, لصالح كذا: whether a name is of whom a court is asked by, or is in favour of.
    pub(super) fn claims(&self, name: &Name) -> bool {
        let claims = |at: usize| {
            self.doc.tokens.get(at).is_some_and(|token| {
                let key = token.key;
                CLAIMING.contains(&key) || CLAIMING.contains(&bare(token)) || key.get(0) == fold::WAW && CLAIMING.contains(&key.skip(1))
            })
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
        verb.is_some_and(claims) || claims(self.past_quote(name.tokens.end) + copula) || self.past_kind(name, IN_FAVOUR, KIND).is_some()
    }
}
