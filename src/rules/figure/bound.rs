//! How an amount is bounded: نحو، أكثر من، لا يقل عن، ما يصل إلى.

use crate::doc::Kind;
use crate::finding::Modifier;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::bare;

use super::Finder;
use super::words::WORDS;

/// The longest phrase of a bound, in words.
const LONGEST: usize = 5;

/// How many words of a bound's subject may stand before the amount: تتجاوز
/// قيمتها الإجمالية 5 ملايين.
const SUBJECT: usize = 4;

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
    /// subject stands between.
    pub(super) fn modifier(&self, first: usize, end: usize) -> Modifier {
        let first = if first > 0 && self.stands_after(first, Tag::Between) {
            first - 1
        } else {
            first
        };
        self.bound_before(first)
            .or_else(|| self.bound_behind(end))
            .or_else(|| self.bound_around(first))
            .or_else(|| self.starting_price(first))
            .unwrap_or(Modifier::Exact)
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
            for (tag, modifier) in BOUNDS {
                if self.doc.tag(self.lexicon, start, tag) == Some(first) {
                    return Some(self.in_context(start, modifier));
                }
            }
        }
        None
    }

    /// A negated bound turns round (لا يتجاوز), and after أن a verb of
    /// reaching is a level, no ceiling: من المتوقع أن يصل إلى.
    fn in_context(&self, start: usize, modifier: Modifier) -> Modifier {
        let Some(before) = start.checked_sub(1).map(|at| self.doc.tokens[at].key) else {
            return modifier;
        };
        let verb = self.is_verb(start);
        if verb && WORDS.negations.contains(&before) {
            return match modifier {
                Modifier::MoreThan => Modifier::UpTo,
                Modifier::LessThan => Modifier::AtLeast,
                other => other,
            };
        }
        if verb && modifier == Modifier::UpTo && before == WORDS.that {
            return Modifier::Exact;
        }
        modifier
    }

    /// An imperfect or perfect among the words of bounds, by its first letter
    /// or for being no preposition.
    fn is_verb(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let key = bare(token);
        matches!(key.get(0), fold::YEH | fold::TEH) && token.class & Tag::Preposition.bit() == 0
    }

    fn bound_behind(&self, end: usize) -> Option<Modifier> {
        const BEHIND: [(Tag, Modifier); 4] = [
            (Tag::AtLeast, Modifier::AtLeast),
            (Tag::UpTo, Modifier::UpTo),
            (Tag::About, Modifier::About),
            (Tag::MoreThan, Modifier::MoreThan),
        ];
        let token = self.doc.tokens.get(end)?;
        let prepositional = token.class & Tag::Preposition.bit() != 0;
        BEHIND.into_iter().find_map(|(tag, modifier)| {
            if token.class & (tag.bit() | Class::PHRASE) == 0 {
                return None;
            }
            let behind = self.doc.tag(self.lexicon, end, tag)?;
            // A word that bounds what follows it (نحو 5) closes no amount.
            let closes = behind > end + 1
                || tag == Tag::About && token.key.ends_with(&[fold::BEH, fold::ALEF])
                || tag == Tag::AtLeast
                || tag == Tag::MoreThan && token.key.get(0) == fold::WAW;
            let opens = self
                .doc
                .tokens
                .get(behind)
                .is_some_and(|next| next.kind == Kind::Number || next.class & Class::NUMBER != 0);
            (closes && !opens && !(prepositional && behind == end + 1)).then_some(modifier)
        })
    }

    /// تتجاوز حصيلتها الإجمالية 30 مليارا، تزيد قيمتها على 23 مليارا: the
    /// verb, its subject, the amount.
    fn bound_around(&self, first: usize) -> Option<Modifier> {
        let particle = first
            .checked_sub(1)
            .is_some_and(|at| [WORDS.on, WORDS.about].contains(&self.doc.tokens[at].key));
        let last = first - usize::from(particle && first > 0);
        for back in 2..=SUBJECT + 1 {
            let start = last.checked_sub(back - usize::from(particle))?;
            let token = &self.doc.tokens[start];
            if token.kind != Kind::Arabic {
                return None;
            }
            if particle && self.is_verb(start) {
                let key = bare(token);
                let modifier = if WORDS.exceeds.contains(&key) {
                    Modifier::MoreThan
                } else if WORDS.falls_short.contains(&key) {
                    Modifier::LessThan
                } else {
                    continue;
                };
                return Some(self.in_context(start, modifier));
            }
            if !particle
                && self.is_verb(start)
                && let Some((_, modifier)) = BOUNDS
                    .into_iter()
                    .find(|(tag, _)| self.doc.tag(self.lexicon, start, *tag) == Some(start + 1))
            {
                return Some(self.in_context(start, modifier));
            }
            if token.class & (Tag::Preposition.bit() | Tag::That.bit() | Tag::Relative.bit()) != 0 {
                return None;
            }
        }
        None
    }

    /// يبدأ سعره عند 199، تبدأ أسعار الجهازين من 199: the least.
    fn starting_price(&self, first: usize) -> Option<Modifier> {
        let start = first.saturating_sub(14);
        let verb = (start..first)
            .rev()
            .take_while(|&at| {
                let token = &self.doc.tokens[at];
                token.kind != Kind::Break && token.kind != Kind::Number && !matches!(token.mark, b'.' | b';' | b':')
            })
            .find(|&at| WORDS.starts.contains(&self.doc.tokens[at].key))?;
        let priced = self.doc.tokens.get(verb + 1).is_some_and(|token| WORDS.prices.contains(&token.key));
        priced.then_some(Modifier::AtLeast)
    }
}
