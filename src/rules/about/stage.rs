//! The stage on which a sum's owner is looked for: the names of the text, and the clause of the sum.

use std::cell::OnceCell;
use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use crate::doc::Doc;
use crate::finding::{Entity, Figure, Role};
use crate::lexicon::{EntityType, Govern, Lexicon, Tag};
use crate::rules::about::HEADING;
use crate::rules::about::words::IMPERSONAL;
use crate::rules::name::nominal;
use crate::rules::role::Word;

/// How many entities can be what the text is about.
const TOPICS: usize = 16;

/// How far before a figure its clause may begin, in tokens.
const LONGEST: usize = 80;

/// A name in the text.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) tokens: Range<usize>,
    /// How many letters of proclitics stand glued before it.
    pub(super) clitics: u8,
    pub(super) entity: usize,
    pub(super) kind: EntityType,
}

/// The names of the text, ready to be asked.
pub(super) struct Stage<'d, 't> {
    pub(super) doc: &'d Doc<'t>,
    pub(super) lexicon: &'d Lexicon,
    pub(super) entities: &'d [Entity],
    /// In text order.
    pub(super) names: Vec<Name>,
    /// The entities named most often, and more than once, first.
    pub(super) topics: Vec<usize>,
    /// The two bodies that are named first, once asked.
    pub(super) bodies: OnceCell<[Option<usize>; 2]>,
    /// The entities by their lexicon entries.
    pub(super) of_entry: HashMap<u32, usize>,
    /// The countries by their codes.
    pub(super) states: HashMap<[u8; 2], usize>,
}

/// A figure's clause.
pub(super) struct Clause<'f> {
    pub(super) role: Role,
    /// Whether a noun governs the figure, and no verb.
    pub(super) by_noun: bool,
    /// With what tells it again in another currency behind it.
    pub(super) figure: &'f Range<usize>,
    /// Where the sentence begins.
    pub(super) start: usize,
    /// Where the innermost clause begins: behind the last أن or إن.
    pub(super) inner: usize,
    /// Whether that is أنه: the subject is whoever speaks.
    pub(super) of_speaker: bool,
    /// Where the sentence ends.
    pub(super) end: usize,
    /// Whether so much is told of each share.
    pub(super) each_share: bool,
    /// Whether it is one of a list, and not the last.
    pub(super) listed: bool,
    /// Whether a verb of spending governs the figure, of which no goods are the subject.
    pub(super) spends: bool,
}

impl<'d, 't> Stage<'d, 't> {
    pub(super) fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon, entities: &'d [Entity]) -> Stage<'d, 't> {
        let mut names: Vec<Name> = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, found)| {
                found.mentions.iter().map(move |mention| Name {
                    tokens: mention.tokens.clone(),
                    clitics: mention.clitics,
                    entity,
                    kind: found.kind,
                })
            })
            .collect();
        names.sort_by_key(|name| name.tokens.start);
        describe(doc, lexicon, entities, &mut names);
        let mut topics: Vec<usize> = (0..entities.len()).filter(|&entity| entities[entity].mentions.len() > 1).collect();
        topics.sort_by_key(|&entity| {
            let mentions = &entities[entity].mentions;
            let first = mentions.first().map(|mention| mention.tokens.start);
            let heading = first.is_some_and(|first| first < HEADING);
            (std::cmp::Reverse(mentions.len() + 2 * usize::from(heading)), first)
        });
        topics.truncate(TOPICS);
        let mut of_entry = HashMap::with_capacity(entities.len());
        let mut states = HashMap::with_capacity(entities.len());
        for (at, entity) in entities.iter().enumerate() {
            let Some(entry) = entity.entry else {
                continue;
            };
            of_entry.entry(entry).or_insert(at);
            let entry = lexicon.entry(entry);
            if entry.currency != [0; 3] {
                states.entry(entry.country).or_insert(at);
            }
        }
        Stage {
            doc,
            lexicon,
            entities,
            names,
            bodies: OnceCell::new(),
            topics,
            of_entry,
            states,
        }
    }

    /// كذا درهم (كذا دولار): the tokens of a sum with those that tell it again in another currency.
    pub(super) fn with_conversion(&self, figures: &[Figure], at: usize) -> Range<usize> {
        const NEAR: usize = 4;
        let tokens = &figures[at].tokens;
        let again = figures
            .get(at + 1)
            .filter(|next| next.conversion_of == Some(at) && next.tokens.start <= tokens.end + NEAR);
        let Some(again) = again else {
            return tokens.clone();
        };
        let end = again.tokens.end;
        let closes = self.doc.tokens.get(end).is_some_and(|token| token.mark == b')');
        tokens.start..self.past_quote(end + usize::from(closes))
    }

    pub(super) fn clause<'f>(&self, figure: &Figure, tokens: &'f Range<usize>, governor: Option<&Word>) -> Clause<'f> {
        let index = self.doc.sentence_of(figure.tokens.start);
        let sentence = self
            .doc
            .sentences
            .get(index)
            .map_or(figure.tokens.clone(), |sentence| sentence.tokens.clone());
        let start = sentence.start.max(figure.tokens.start.saturating_sub(LONGEST));
        let that = (start..figure.tokens.start)
            .rev()
            .find(|&at| self.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0);
        Clause {
            role: figure.role,
            by_noun: governor.is_some_and(|word| matches!(word.govern, Govern::Noun | Govern::Phrase)),
            figure: tokens,
            start,
            inner: that.map_or(start, |that| that + 1),
            of_speaker: that.is_some_and(|that| {
                let impersonal = self.doc.tokens.get(that + 1).is_some_and(|next| IMPERSONAL.has(next));
                self.doc.tokens[that].class & Tag::ThatPronoun.bit() != 0 && !impersonal
            }),
            end: sentence.end,
            each_share: figure.per.as_deref() == Some("share"),
            listed: figure.rule == "money-listed",
            spends: governor.is_some_and(|word| word.govern == Govern::Verb && self.is_spending(word)),
        }
    }
}

/// Adds to the names, in text order, the descriptions that stand for them: عملاق التواصل الاجتماعي. A name
/// inside one is none of its own.
fn describe(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], names: &mut Vec<Name>) {
    let mut described = nominal::described(doc, lexicon, entities);
    described.retain(|(_, tokens, _)| !names.iter().any(|name| name.tokens.contains(&tokens.start)));
    if described.is_empty() {
        return;
    }
    names.retain(|name| !described.iter().any(|(_, tokens, _)| tokens.contains(&name.tokens.start)));
    names.extend(described.into_iter().map(|(entity, tokens, clitics)| Name {
        tokens,
        clitics,
        entity,
        kind: entities[entity].kind,
    }));
    names.sort_by_key(|name| name.tokens.start);
}
