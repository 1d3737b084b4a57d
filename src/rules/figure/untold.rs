//! What shows that a number with no currency is money: that it is a part of some, or what some is worth.

use super::Finder;
use super::amount::Amount;
use super::words::MIN;
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Govern, Tag};
use crate::rules::words::joints::{AMOUNTING, SO_MUCH};
use crate::rules::words::things::{FORTUNE, HIS_FORTUNE, RESERVES};
use crate::rules::{is_noun, role};
use crate::words::{Words, words};

impl Finder<'_, '_> {
    /// Whether a number that ends at a token is told in billions or more, of which people and goods are hardly counted.
    pub(super) fn is_in_billions(&self, end: usize) -> bool {
        const BILLIONS: Words = words![
            "مليار",
            "مليارا",
            "مليارات",
            "ملياران",
            "مليارين",
            "بليون",
            "بليونا",
            "بلايين",
            "تريليون",
            "تريليونا",
            "تريليونات"
        ];
        end.checked_sub(1).is_some_and(|at| is_noun(self.doc, at, BILLIONS))
    }

    /// في يوم واحد, خلال ثلاثة أشهر: a time in which something happens, and nothing that is counted.
    pub(super) fn is_while(&self, at: usize) -> bool {
        const TIMES: Words = words![
            "يوم",
            "يومين",
            "أيام",
            "أسبوع",
            "أسبوعين",
            "أسابيع",
            "شهر",
            "شهرين",
            "أشهر",
            "شهور",
            "عام",
            "عامين",
            "أعوام",
            "سنة",
            "سنتين",
            "سنوات",
            "ساعة",
            "ساعات",
            "دقائق"
        ];
        const WITHIN: Words = words!["في", "خلال", "غضون", "منذ"];
        const NEAR: usize = 2;
        TIMES.has(&self.doc.tokens[at]) && (at.saturating_sub(NEAR)..at).any(|at| WITHIN.has(&self.doc.tokens[at]))
    }

    /// سددت 4 مليارات من ديونها: whether a number is a part of money, of which nothing is counted.
    pub(super) fn is_part_of_money(&self, amount: &Amount) -> bool {
        let of = self.doc.tokens.get(amount.end).is_some_and(|token| token.key == MIN);
        let money = |word: role::Word| {
            let mass = matches!(
                word.role,
                Role::Debt | Role::Revenue | Role::Profit | Role::Loss | Role::Cost | Role::Funding | Role::Budget
            );
            let held = word.role == Role::Assets && is_noun(self.doc, word.tokens.start, HELD);
            word.govern == Govern::Noun && (mass || held) && !PIECES.has(&self.doc.tokens[word.tokens.start])
        };
        const HELD: Words = words!["ودائع", "سيولة", "أرصدة", "مدخرات"; RESERVES, FORTUNE, HIS_FORTUNE];
        // What is issued and lent by the piece.
        const PIECES: Words = words!["سندات", "السندات", "صكوك", "الصكوك", "قروض", "القروض", "أذون", "منح", "المنح"];
        if amount.number.exact().is_none() {
            return false;
        }
        const FUNDS: Words = words!["أموال", "الأموال", "أمواله", "أموالها"];
        let funds = |at: usize| self.doc.tokens.get(at).is_some_and(|token| FUNDS.has(token));
        let next = amount.end + 1;
        of && (funds(next) || role::word_at(self.doc, self.lexicon, next).is_some_and(money))
    }

    /// خسائر قدرها 3 مليارات من بيع وحدة: what a noun of money is worth, with nothing counted right behind.
    pub(super) fn is_worth_told(&self, amount: &Amount) -> bool {
        const WORTH: Words = words![; AMOUNTING, SO_MUCH];
        let worth = amount.first.checked_sub(1).is_some_and(|at| WORTH.has(&self.doc.tokens[at]));
        worth && self.doc.tokens.get(amount.end).is_none_or(|next| next.key == MIN)
    }

    /// تشمل 5 مليارات قروضا ميسرة: as what money a number is, in the accusative, which nothing counted stands in behind it.
    pub(super) fn is_as_what(&self, amount: &Amount) -> bool {
        let word = role::word_at(self.doc, self.lexicon, amount.end);
        let money = word.is_some_and(|word| word.govern == Govern::Noun && word.role != Role::Other && word.role != Role::Price);
        let token = self.doc.tokens.get(amount.end);
        let plain = token.is_some_and(|token| token.class & Tag::Counted.bit() == 0 && !token.key.starts_with(&[fold::ALEF, fold::LAM]));
        money && plain && self.doc.ends_in(amount.end, "ا")
    }
}
