//! How an amount is bounded: نحو، أكثر من، لا يقل عن، ما يصل إلى.

use crate::doc::Kind;
use crate::finding::Modifier;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::bare;
use crate::rules::words::NEGATIONS;
use crate::rules::words::joints::SO_MUCH;
use crate::words::{Words, words};

use super::Finder;
use super::words::{
    ABOUT, AND_MORE, ARTICLE, CEILINGS, CLOSERS, EXCEEDED, EXCEEDS, FALLS_SHORT, GOES_ON, MAY, MIN, ON, PRICES, STARTS, SUM, THAT, TO,
    WITHIN,
};

/// The longest phrase of a bound, in words.
const LONGEST: usize = 5;

/// How many words may stand between a verb of bounds and the amount, its
/// subject and when: تجاوزت قيمتها خلال العام الماضي حاجز 5 ملايين.
const SUBJECT: usize = 8;

const BOUNDS: [(Tag, Modifier); 5] = [
    (Tag::MoreThan, Modifier::MoreThan),
    (Tag::AtLeast, Modifier::AtLeast),
    (Tag::LessThan, Modifier::LessThan),
    (Tag::UpTo, Modifier::UpTo),
    (Tag::About, Modifier::About),
];

impl Finder<'_, '_> {
    /// The modifier of the figure over these tokens: what ends right before
    /// it, else what begins right behind it, else a verb of bounds whose
    /// subject stands between. A level yields to what is behind: بلغت 5 ملايين
    /// تقريبا.
    pub(super) fn modifier(&self, first: usize, end: usize) -> Modifier {
        // الـ 300 مليون
        let apart = first > 0 && self.doc.tokens[first - 1].key == ARTICLE;
        let first = if apart || first > 0 && self.stands_after(first, Tag::Between) {
            first - 1
        } else {
            first
        };
        // بنحو (5.4) مليارات
        let first = first - usize::from(self.opens_in_brackets(first, end));
        if self.doc.tokens[first..end].iter().any(|token| AND_MORE.has(token)) {
            return Modifier::MoreThan;
        }
        // ما يزيد على مبلغ 5 ملايين
        let sum = first.checked_sub(1).filter(|&sum| SUM.has(&self.doc.tokens[sum]));
        if let Some(bound) = sum.and_then(|sum| self.bound_before(sum)) {
            return bound;
        }
        // تصل إلى «5 ملايين»
        let quoted = first.checked_sub(1).filter(|&open| self.doc.opens_quote(open));
        let before = self.bound_before(quoted.unwrap_or(first));
        if let Some(bound) = before.filter(|bound| *bound != Modifier::Exact) {
            return bound;
        }
        let behind = self.bound_behind(end);
        behind
            .or(before)
            .or_else(|| self.bound_around(first))
            .or_else(|| self.starting_price(first))
            .or_else(|| self.starting_from(first))
            .unwrap_or(Modifier::Exact)
    }

    /// Whether the bracket before an amount closes within it.
    fn opens_in_brackets(&self, first: usize, end: usize) -> bool {
        let open = first.checked_sub(1).filter(|&open| self.doc.tokens[open].mark == b'(');
        let close = open.and_then(|open| self.doc.partner(open));
        close.is_some_and(|close| (first..end).contains(&close))
    }

    /// The longest phrase that ends here wins: ما لا يقل عن over عن.
    fn bound_before(&self, first: usize) -> Option<Modifier> {
        let any = BOUNDS
            .iter()
            .fold(Tag::Level.bit() | Class::PHRASE, |bits, (tag, _)| bits | tag.bit());
        for back in (1..=LONGEST).rev() {
            let Some(start) = first.checked_sub(back) else {
                continue;
            };
            if self.doc.tokens[start].class & any == 0 || self.doc.tokens[start..first].iter().any(|token| token.kind == Kind::Break) {
                continue;
            }
            if self.doc.tag(self.lexicon, start, Tag::Level) == Some(first) {
                return Some(Modifier::Exact);
            }
            // 100 سرير فأكثر closes what is before it.
            if CLOSERS.has(&self.doc.tokens[start]) {
                continue;
            }
            for (tag, modifier) in BOUNDS {
                if self.doc.tag(self.lexicon, start, tag) == Some(first) {
                    // تجاوزت الأرباح سقف 5 ملايين: a ceiling that is broken.
                    if tag == Tag::UpTo && CEILINGS.has(&self.doc.tokens[start]) {
                        return self.bound_around(first).or(Some(modifier));
                    }
                    return Some(self.in_context(start, modifier));
                }
            }
        }
        None
    }

    /// A negated bound turns round (لا يتجاوز, لا يمكن أن يتجاوز, لا تشكل أكثر
    /// من), and after أن a verb of reaching is a level, no ceiling: من المتوقع
    /// أن يصل إلى.
    fn in_context(&self, start: usize, modifier: Modifier) -> Modifier {
        let key = |back: usize| start.checked_sub(back).map(|at| self.doc.tokens[at].key);
        let negated = |back: usize| key(back).is_some_and(|key| NEGATIONS.contains(&key));
        let Some(before) = key(1) else {
            return modifier;
        };
        let verb = self.is_verb(start);
        let may = before == THAT && key(2).is_some_and(|key| MAY.contains(&key));
        let has_verb = !verb && self.is_verb(start - 1) && !GOES_ON.contains(&before);
        if verb && (negated(1) || may && negated(3)) || has_verb && negated(2) {
            return match modifier {
                Modifier::MoreThan => Modifier::UpTo,
                Modifier::LessThan => Modifier::AtLeast,
                other => other,
            };
        }
        let that = before == THAT || before.get(0) == fold::WAW && before.skip(1) == THAT;
        if verb && modifier == Modifier::UpTo && that {
            return Modifier::Exact;
        }
        modifier
    }

    /// An imperfect or perfect among the words of bounds, by its first letter
    /// or for being no preposition.
    fn is_verb(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let key = bare(token);
        let imperfect = matches!(key.get(0), fold::YEH | fold::TEH) && token.class & Tag::Preposition.bit() == 0;
        imperfect || EXCEEDED.contains(&key)
    }

    fn bound_behind(&self, end: usize) -> Option<Modifier> {
        const BEHIND: [(Tag, Modifier); 4] = [
            (Tag::AtLeast, Modifier::AtLeast),
            (Tag::UpTo, Modifier::UpTo),
            (Tag::About, Modifier::About),
            (Tag::MoreThan, Modifier::MoreThan),
        ];
        // 40 تريليونا منها على الأقل
        const OF_IT: Words = words!["منها", "منه", "منهم"];
        let end = end + usize::from(self.doc.tokens.get(end).is_some_and(|token| OF_IT.has(token)));
        let token = self.doc.tokens.get(end)?;
        let prepositional = token.class & Tag::Preposition.bit() != 0;
        // 5 ملايين وأعلى من كذا: it is compared with another.
        let compared = self.doc.tokens.get(end + 1).is_some_and(|next| next.key == MIN);
        BEHIND
            .into_iter()
            .filter(|(tag, _)| !(compared && *tag == Tag::MoreThan))
            .find_map(|(tag, modifier)| {
                if token.class & (tag.bit() | Class::PHRASE) == 0 {
                    return None;
                }
                let behind = self.doc.tag(self.lexicon, end, tag)?;
                // A word that bounds what follows it (نحو 5) closes no amount.
                let closes = behind > end + 1
                    || tag == Tag::About && token.key.ends_with(&[fold::BEH, fold::ALEF])
                    || tag == Tag::AtLeast
                    || tag == Tag::MoreThan && token.key.get(0) == fold::WAW;
                // ليصل إلى نحو 5
                const LEADING: u64 =
                    Class::NUMBER | Class::CURRENCY | Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Tag::AtLeast.bit();
                let opens = self
                    .doc
                    .tokens
                    .get(behind)
                    .is_some_and(|next| next.kind == Kind::Number || next.class & LEADING != 0);
                (closes && !opens && !(prepositional && behind == end + 1)).then_some(modifier)
            })
    }

    /// تتجاوز حصيلتها الإجمالية 30 مليارا, تزيد قيمتها على 23 مليارا: the
    /// verb, its subject, the amount.
    fn bound_around(&self, first: usize) -> Option<Modifier> {
        let particle = first
            .checked_sub(1)
            .is_some_and(|at| [ON, ABOUT].contains(&self.doc.tokens[at].key));
        let last = first - usize::from(particle);
        let from = last.saturating_sub(SUBJECT + 1);
        for start in (from..last).rev() {
            if let Some(modifier) = self.verb_of_bounds(start, particle).filter(|_| start + 2 <= last || particle) {
                return Some(self.in_context(start, modifier));
            }
            // تصل قيمته إلى 5, يصل من 4 إلى 5
            let key = self.doc.tokens[start].key;
            let reaches = start + 1 == last && [TO, MIN].contains(&key);
            if !reaches && (!self.is_of_subject(start) || start + 1 == last && WITHIN.contains(&key)) {
                return None;
            }
        }
        None
    }

    /// The bound that a verb tells of what its subject stands before, with على
    /// or عن or without.
    fn verb_of_bounds(&self, at: usize, particle: bool) -> Option<Modifier> {
        let key = bare(&self.doc.tokens[at]);
        if !self.is_verb(at) {
            return None;
        }
        if particle {
            let exceeds = EXCEEDS.contains(&key).then_some(Modifier::MoreThan);
            return exceeds.or(FALLS_SHORT.contains(&key).then_some(Modifier::LessThan));
        }
        BOUNDS
            .into_iter()
            .find(|(tag, _)| self.doc.tag(self.lexicon, at, *tag) == Some(at + 1))
            .map(|(_, modifier)| modifier)
    }

    /// Whether a word may stand in a verb's subject or say when.
    fn is_of_subject(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let within = WITHIN.has(token);
        let other = token.class & (Tag::Preposition.bit() | Tag::That.bit() | Tag::Relative.bit()) != 0 && !within;
        let verb = token.class & Class::VERB != 0 && token.class & (Class::NOUN | Class::ADJECTIVE) == 0;
        // وحققت begins another clause.
        let named = Class::NOUN | Class::ADJECTIVE | Class::NAME | Class::HEAD;
        let clause = token.key.get(0) == fold::WAW && token.class & named == 0;
        (token.kind == Kind::Arabic || token.is_quote()) && !other && !verb && !clause && !SO_MUCH.has(token)
    }

    /// تبدأ الباقة من 45: the least, of what starts there.
    fn starting_from(&self, first: usize) -> Option<Modifier> {
        const STARTING: Words = words!["يبدأ", "تبدأ", "سيبدأ", "ستبدأ"];
        const NEAR: usize = 3;
        let from = first.checked_sub(1).filter(|&from| self.doc.tokens[from].key == MIN)?;
        let starts = (from.saturating_sub(NEAR)..from).find(|&at| STARTING.contains(&bare(&self.doc.tokens[at])))?;
        let noun = |at: usize| {
            let token = &self.doc.tokens[at];
            token.kind == Kind::Arabic && token.class & (Class::VERB | Tag::Preposition.bit()) == 0
        };
        (starts + 1..from).all(noun).then_some(Modifier::AtLeast)
    }

    /// يبدأ سعره عند 199، تبدأ أسعار الجهازين من 199: the least.
    fn starting_price(&self, first: usize) -> Option<Modifier> {
        let start = first.saturating_sub(14);
        let verb = (start..first)
            .rev()
            .take_while(|&at| {
                let token = &self.doc.tokens[at];
                // يبدأ سعر آيفون 14 من كذا: a number of a name, and no sum's.
                let sum = token.kind == Kind::Number
                    && self
                        .doc
                        .tokens
                        .get(at + 1)
                        .is_none_or(|next| next.class & (Class::CURRENCY | Class::NUMBER) != 0);
                token.kind != Kind::Break && !sum && !matches!(token.mark, b'.' | b';' | b':')
            })
            .find(|&at| STARTS.has(&self.doc.tokens[at]))?;
        let priced = self.doc.tokens.get(verb + 1).is_some_and(|token| PRICES.has(token));
        priced.then_some(Modifier::AtLeast)
    }
}
