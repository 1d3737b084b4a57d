//! Claims: who says what.
//!
//! Each sentence is searched for cues ([`cue`]): reporting verbs ([`verb`], [`said_before`]), but where they are
//! other words ([`homograph`], [`idiom`], [`promise`]), report no speech ([`silent`]) or lay a charge
//! ([`charge`]), participles and verbal nouns ([`noun`]), phrases that attribute ([`attribution`],
//! [`relay`], [`purport`]), a headline's colon ([`headline`]). A cue's frame finds where the content opens
//! ([`opening`], [`unmarked`]), or the noun phrase that it is ([`object`]); the noun phrase around
//! the verb is the source ([`subject`], [`titled`], [`source`]), unless it is acted on ([`acted`]) or shows nothing ([`shown`]), the content
//! runs to where that source stops ([`content`]); then come the claim's attributes ([`attribute`],
//! [`polarity`]) and who is behind the source ([`speaker`]): by name ([`who`]), by what a noun or title
//! points back to ([`antecedent`], [`epithet`], [`title`], [`accused`], [`document`], [`echo`]), or
//! unsaid ([`hidden`], [`actor`]).

mod accused;
mod acted;
mod actor;
mod again;
mod antecedent;
mod attribute;
mod attribution;
mod charge;
mod content;
mod cue;
mod document;
mod echo;
mod epithet;
mod finite;
mod fronted;
mod headline;
mod hidden;
mod homograph;
mod idiom;
mod link;
mod noun;
mod object;
mod opening;
mod polarity;
mod promise;
mod purport;
mod relay;
mod said_before;
mod shown;
mod silent;
mod source;
mod speaker;
mod subject;
mod title;
mod titled;
mod unmarked;
mod verb;
mod who;
mod words;

use std::cell::{Cell, RefCell};
use std::ops::Range;

use crate::doc::{Doc, Kind};
use crate::finding::{Claim, Entity, Figure, SourceKind};
use crate::fold;
use crate::lexicon::inflect::{self, Form};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Lexicon, Reading, Sense, Tag};
use crate::words::Words;

/// Finds all claims, in the order of their cues.
pub fn find(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &[Figure]) -> Vec<Claim> {
    find_traced(doc, lexicon, entities, figures, None)
}

/// Finds all claims, and writes down what was turned down where somebody asks.
pub fn find_traced(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &[Figure], trace: Option<&Trace>) -> Vec<Claim> {
    let context = Context::new(doc, lexicon, entities, figures, trace);
    let mut drafts = Vec::new();
    for sentence in &doc.sentences {
        let tokens = sentence.tokens.clone();
        let may_report = |at: usize| doc.tokens[at].class & Class::CUE != 0 || doc.tokens[at].mark == b':';
        if !doc.having_within(tokens.clone(), Class::CUE | Kind::Mark.bit()).any(may_report) {
            continue;
        }
        context.bare.set(content::is_bare_text(&context, &tokens));
        let mut found = cue::find(&context, tokens.clone());
        content::bound(&context, tokens, &mut found);
        drafts.extend(found);
    }
    drafts.retain(|draft| {
        if draft.content.is_empty() {
            context.refuse::<()>(draft.cue.start, "nothing is left that could be what is said");
        }
        !draft.content.is_empty()
    });
    let mut claims = speaker::resolve(&context, drafts);
    link::fill(&mut claims, entities.len());
    claims
}

/// What was turned down, in the order in which it was looked at.
pub type Trace = RefCell<Vec<Refusal>>;

/// A word that reports elsewhere and was no claim's cue here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// Its token.
    pub token: usize,
    /// Why, in a sentence.
    pub why: &'static str,
}

impl Refusal {
    /// The reason where no other is known.
    pub const NOTHING_SAID: &'static str = "no clause, quotation or noun phrase stands near it that it could introduce";
    /// The reason of a reading in the first or second person.
    pub const PERSON: &'static str = "the verb is in the first or second person";

    /// The reason of a cue in a speaker's own words.
    pub const QUOTED: &'static str = "it stands in a speaker's own words, and nobody else speaks there";

    /// How much the reason says beside others of the same word's readings.
    pub fn weight(&self) -> u8 {
        match self.why {
            Refusal::PERSON => 0,
            Refusal::NOTHING_SAID => 1,
            _ => 2,
        }
    }
}

/// What the claim rules read.
struct Context<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: &'d [Entity],
    figures: &'d [Figure],
    /// The mentions in text order: their tokens and entities.
    mentions: Vec<(Range<usize>, usize)>,
    /// For each token, which mention covers it, from 1; 0 for none.
    covering: Vec<u32>,
    /// Where it is written down what was turned down, if anybody asks.
    trace: Option<&'d Trace>,
    /// Whether the text has hardly any punctuation.
    sparse: bool,
    /// Whether the sentence at hand has hardly any, too.
    bare: Cell<bool>,
    /// For each token, whether it is a verb, once somebody has asked.
    finite: Vec<Cell<Option<bool>>>,
}

impl<'d, 't> Context<'d, 't> {
    fn new(
        doc: &'d Doc<'t>,
        lexicon: &'d Lexicon,
        entities: &'d [Entity],
        figures: &'d [Figure],
        trace: Option<&'d Trace>,
    ) -> Context<'d, 't> {
        let mut mentions: Vec<(Range<usize>, usize)> = Vec::with_capacity(entities.iter().map(|entity| entity.mentions.len()).sum());
        for (at, entity) in entities.iter().enumerate() {
            mentions.extend(entity.mentions.iter().map(|mention| (mention.tokens.clone(), at)));
        }
        mentions.sort_by_key(|(tokens, _)| tokens.start);
        let mut covering = vec![0; doc.tokens.len()];
        for (mention, (tokens, _)) in (1..).zip(&mentions) {
            covering[tokens.clone()].fill(mention);
        }
        Context {
            doc,
            lexicon,
            entities,
            figures,
            mentions,
            covering,
            trace,
            sparse: content::is_sparse(doc),
            bare: Cell::new(false),
            finite: vec![Cell::new(None); doc.tokens.len()],
        }
    }

    /// Turns a candidate down: writes down why, and is nothing.
    fn refuse<T>(&self, at: usize, why: &'static str) -> Option<T> {
        if let Some(trace) = self.trace {
            trace.borrow_mut().push(Refusal { token: at, why });
        }
        None
    }

    /// Turns a word down for want of anything said, if no reason is known yet.
    fn refuse_empty<T>(&self, at: usize) -> Option<T> {
        let known = |trace: &Trace| trace.borrow().last().is_some_and(|last| last.token == at);
        if self.trace.is_some_and(known) {
            return None;
        }
        self.refuse(at, Refusal::NOTHING_SAID)
    }

    /// The letters of proclitics before the name that begins at a token.
    fn name_clitics(&self, at: usize) -> Option<u8> {
        let (tokens, entity) = self.mention_at(at).filter(|(tokens, _)| tokens.start == at)?;
        // An entity's mentions are in text order.
        let mentions = &self.entities[*entity].mentions;
        let first = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        mentions.get(first).map(|mention| mention.clitics)
    }

    /// The mention that covers a token: its tokens and entity.
    fn mention_at(&self, at: usize) -> Option<&(Range<usize>, usize)> {
        let index = (*self.covering.get(at)? as usize).checked_sub(1)?;
        self.mentions.get(index)
    }

    /// The mentions inside a range of tokens.
    fn mentions_in(&self, range: &Range<usize>) -> &[(Range<usize>, usize)] {
        let first = self.mentions.partition_point(|(tokens, _)| tokens.start < range.start);
        let end = self.mentions.partition_point(|(tokens, _)| tokens.start < range.end);
        &self.mentions[first..end.max(first)]
    }

    fn has(&self, at: usize, tag: Tag) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.class & tag.bit() != 0)
    }

    /// Whether أن or إن opens a clause at a token, by itself or with its subject: وأنه.
    fn opens_that(&self, at: usize) -> bool {
        self.starts(at, Tag::That).is_some() || self.has(at, Tag::ThatPronoun)
    }

    /// Whether an entity is a man or a woman.
    fn is_person(&self, entity: usize) -> bool {
        self.entities[entity].kind == EntityType::Person
    }

    /// Whether an entity is a body or an outlet, which speaks as one.
    fn is_body(&self, entity: usize) -> bool {
        matches!(self.entities[entity].kind, EntityType::Org | EntityType::Media)
    }

    /// The tokens of the figure that covers one.
    fn figure_over(&self, at: usize) -> Option<Range<usize>> {
        let behind = self.figures.partition_point(|figure| figure.tokens.end <= at);
        let figure = self.figures.get(behind).filter(|figure| figure.tokens.start <= at)?;
        Some(figure.tokens.clone())
    }

    /// Whether the token, taken whole or without و or ف, has the tag.
    fn starts(&self, at: usize, tag: Tag) -> Option<usize> {
        self.doc.tokens.get(at)?;
        self.doc.tag(self.lexicon, at, tag)
    }

    fn mark(&self, at: usize) -> u8 {
        self.doc.tokens.get(at).map_or(b'\n', |token| token.mark)
    }

    fn is_word(&self, at: usize) -> bool {
        self.doc
            .tokens
            .get(at)
            .is_some_and(|token| matches!(token.kind, Kind::Arabic | Kind::Latin | Kind::Number | Kind::Other))
    }

    /// The first sense of a token as a cue that fits: by its reading, its place in
    /// the lexicon's cues, and its form.
    fn cue_sense(&self, at: usize, fits: impl Fn(Reading, u16, Form) -> bool) -> Option<(u16, Form)> {
        self.doc.readings(at).find_map(|reading| {
            self.lexicon.word_senses(reading.word).find_map(|sense| match sense {
                Sense::Cue(lemma, form) if fits(reading, lemma, form) => Some((lemma, form)),
                _ => None,
            })
        })
    }

    /// Whether a token with its proclitics is a word of its own: وكالة, but not والرئيس، لشركة, which are so within
    /// longer titles alone.
    fn is_whole(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        token.whole != 0 && self.lexicon.class(token.whole) & !Class::INNER != 0
    }

    /// Whether a token begins with the article, and nothing before it; إلى has none.
    fn has_article(&self, at: usize) -> bool {
        self.doc
            .tokens
            .get(at)
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]) && token.class & Tag::Preposition.bit() == 0)
    }

    /// Whether a token is one of the words, letter by folded letter.
    fn is(&self, at: usize, words: Words) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| words.has(token))
    }

    /// Whether a token is one of the words, by itself or joined by و or ف to what went before.
    #[inline]
    fn reads(&self, at: usize, words: Words) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            let joined = || matches!(token.key.get(0), fold::WAW | fold::FEH) && words.contains(&token.key.skip(1));
            words.has(token) || joined()
        })
    }

    /// Whether a token is one of the nouns, with its article or without.
    fn names(&self, at: usize, nouns: Words) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| nouns.contains_bare(&token.key))
    }
}

/// A claim being put together.
#[derive(Debug, Clone)]
struct Draft {
    /// The cue's tokens.
    cue: Range<usize>,
    /// The letters of proclitics before it.
    clitics: u8,
    /// The lexicon's cue, if it is no mark.
    lemma: Option<u16>,
    /// The inflected form.
    form: Option<inflect::Form>,
    class: ClaimClass,
    frames: u32,
    /// The source's tokens, and the letters of proclitics before it.
    source: Option<(Range<usize>, u8)>,
    /// The content's tokens.
    content: Range<usize>,
    /// Letters of proclitics before the content: التزم بـ.
    content_clitics: u8,
    /// Whether the content's end is known already: a quotation.
    closed: bool,
    /// The rule that made it.
    rule: &'static str,
    /// The frame in which the cue reports.
    frame: &'static str,
    /// Why the content ends where it does.
    end: &'static str,
}

impl Draft {
    /// A draft of a cue alone, in the given class and frames.
    fn new(cue: Range<usize>, clitics: u8, class: ClaimClass, frames: u32, rule: &'static str) -> Draft {
        Draft {
            cue,
            clitics,
            lemma: None,
            form: None,
            class,
            frames,
            source: None,
            content: 0..0,
            content_clitics: 0,
            closed: false,
            rule,
            frame: "",
            end: "",
        }
    }

    /// The draft with what it reports in a noun phrase: who says it, and the phrase.
    fn of_object(&self, source: Option<Range<usize>>, content: Range<usize>) -> Draft {
        Draft {
            source: source.map(|tokens| (tokens, 0)),
            content,
            frame: "object",
            rule: "object",
            ..self.clone()
        }
    }

    /// The token behind the source, or behind the cue if there is none.
    fn source_end(&self) -> usize {
        self.source.as_ref().map_or(self.cue.end, |(tokens, _)| tokens.end)
    }

    /// عن إطلاق الخدمة، إلى الحوار، التزامه: what is said is a noun phrase, and no clause.
    fn is_phrase(&self) -> bool {
        matches!(self.frame, "an" | "ila" | "ala" | "min" | "fi" | "bi" | "li" | "object")
    }

    /// The same, of a verb that has it as its object, or of a noun.
    fn is_nominal(&self) -> bool {
        matches!(self.rule, "object" | "participle-object" | "noun" | "noun-object")
    }

    /// Whether a verb accuses somebody of something: اتهم.
    fn charges_somebody(&self) -> bool {
        self.class == ClaimClass::Allege && self.frames & (Frame::ABOUT | Frame::STRICT) == Frame::ABOUT
    }

    /// Whether a verb lays something to something else: عزا، أرجع.
    fn lays(&self) -> bool {
        self.class == ClaimClass::Say && self.frames & (Frame::ILA | Frame::THAT) == Frame::ILA
    }

    fn is_participle(&self) -> bool {
        self.form.is_some_and(|form| form.shape == inflect::Shape::Participle)
    }

    /// بحسب فلان، كما ذكر فلان: the content is what it stands by.
    fn is_attribution(&self) -> bool {
        self.form.is_none() && self.frames & (Frame::SOURCE | Frame::RELAY) != 0
    }

    fn is_finite(&self) -> bool {
        self.form.is_some_and(inflect::Form::is_finite)
    }
}

/// Puts a finished draft into the form that the report reads.
fn claim(context: &Context<'_, '_>, draft: Draft, speaker: Option<usize>, kind: SourceKind) -> Claim {
    let doc = context.doc;
    let cue = doc.span(draft.cue.start, draft.clitics, draft.cue.end - 1);
    let source = draft
        .source
        .as_ref()
        .map(|(tokens, clitics)| doc.span(tokens.start, *clitics, tokens.end - 1));
    let content = doc.span(draft.content.start, draft.content_clitics, draft.content.end - 1);
    let quote = attribute::quote(context, &draft);
    let mut inside: Vec<usize> = context.mentions_in(&draft.content).iter().map(|(_, entity)| *entity).collect();
    inside.sort_unstable();
    inside.dedup();
    let hedges = attribute::hedges(context, &draft);
    let first = context.figures.partition_point(|figure| figure.span.start < content.start);
    let end = context.figures.partition_point(|figure| figure.span.start < content.end);
    let figures = (first..end.max(first))
        .filter(|&at| content.contains(context.figures[at].span))
        .collect();
    Claim {
        cue,
        cue_tokens: draft.cue.clone(),
        source,
        source_tokens: draft.source.as_ref().map(|(tokens, _)| tokens.clone()),
        speaker,
        source_kind: kind,
        content,
        content_tokens: draft.content.clone(),
        class: draft.class,
        quote,
        negated: polarity::is_negated(context, &draft),
        hedged: !hedges.is_empty(),
        entities: inside,
        figures,
        certainty: attribute::certainty(context, &draft, !hedges.is_empty()),
        hedges,
        via: None,
        parent: None,
        previous: None,
        rule: draft.rule,
        lemma: draft.lemma,
        frame: draft.frame,
        end: draft.end,
    }
}
