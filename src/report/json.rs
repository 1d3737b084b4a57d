//! The JSON twins of the findings: their fields, their order, their names.
//!
//! A twin borrows what it shows and is made while it is written, so that a
//! report costs no allocation for its findings. [`super::schema`] is
//! generated from these very types.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Offsets, SCHEMA_VERSION, Style, Unit};
use crate::decimal::Decimal;
use crate::doc::{self, Doc};
use crate::finding::{self, Findings};
use crate::lexicon;
use crate::read;
use crate::span::Span;

/// What the twins read from.
pub(super) struct Context<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) findings: &'a Findings,
    pub(super) offsets: &'a Offsets,
    pub(super) rules: bool,
}

impl<'a> Context<'a> {
    fn place(&self, span: Span) -> Place<'a> {
        Place {
            start: self.offsets.at(self.doc.text, span.start),
            end: self.offsets.at(self.doc.text, span.end),
            text: self.doc.slice(span),
        }
    }

    fn entity_name(&self, entity: usize) -> Option<&'a str> {
        self.findings.entities.get(entity).map(|entity| entity.name.as_str())
    }

    fn rule(&self, rule: &'static str) -> Option<&'static str> {
        self.rules.then_some(rule)
    }
}

/// What khabar found in one article.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "khabar's report on an article")]
pub(super) struct Report<'a> {
    /// The version of this shape.
    schema_version: &'static str,
    /// The article's id: the input's own, else its path, else `stdin`.
    id: &'a str,
    /// The title that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Raw<'a>>,
    /// The date that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Raw<'a>>,
    /// The address that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Raw<'a>>,
    /// What made this report.
    khabar: Khabar<'a>,
    /// Where the article was read from.
    source: Source<'a>,
    /// What every `start` and `end` counts.
    offsets: Unit,
    /// The article's text, where it was asked for or cut from HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    /// The entities, by their first mention; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<List<'a, finding::Entity, Entity<'a>>>,
    /// The figures, in text order; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<List<'a, finding::Figure, Figure<'a>>>,
    /// The claims, in the order of their cues; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<List<'a, finding::Claim, Claim<'a>>>,
    /// What could not be read whole.
    warnings: List<'a, finding::Warning, Warning<'a>>,
    /// The headings, paragraphs and list items, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<List<'a, doc::Block, Segment<'a>>>,
}

impl<'a> Report<'a> {
    pub(super) fn new(context: &'a Context<'a>, article: &'a read::Article<'a>, style: &Style, hash: &'a str) -> Report<'a> {
        let findings = context.findings;
        Report {
            schema_version: SCHEMA_VERSION,
            id: &article.id,
            title: article.title.as_deref().map(Raw::of),
            date: article.date.map(Raw::of),
            url: article.url.map(Raw::of),
            khabar: Khabar {
                version: env!("CARGO_PKG_VERSION"),
                lexicon: hash,
            },
            source: Source {
                path: article.path,
                line: article.line,
                format: Format::from(article.format),
                encoding: article.encoding,
            },
            offsets: style.offsets,
            text: (style.text || article.derived).then_some(context.doc.text),
            entities: style.entities.then(|| List::new(context, &findings.entities, Entity::new)),
            figures: style.figures.then(|| List::new(context, &findings.figures, Figure::new)),
            claims: style.claims.then(|| List::new(context, &findings.claims, Claim::new)),
            warnings: List::new(context, &findings.warnings, Warning::new),
            segments: style.segments.then(|| List::new(context, &context.doc.blocks, Segment::new)),
        }
    }
}

/// What made a report.
#[derive(Serialize, JsonSchema)]
struct Khabar<'a> {
    /// khabar's version.
    version: &'static str,
    /// A hash of the lexicon, the user's own files included.
    lexicon: &'a str,
}

/// Where an article was read from.
#[derive(Serialize, JsonSchema)]
struct Source<'a> {
    /// The file; null for standard input.
    path: Option<&'a str>,
    /// The line of the file, from 1, where it holds many articles.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    /// The form that the article came in.
    format: Format,
    /// The encoding that it came in, by its WHATWG name.
    encoding: &'static str,
}

/// A range of the article, and what stands there.
#[derive(Serialize, JsonSchema)]
struct Place<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
}

/// A name and where the text has it.
#[derive(Serialize, JsonSchema)]
struct Entity<'a> {
    /// Its id within this report.
    id: Id<'e'>,
    /// What it is.
    #[serde(rename = "type")]
    kind: EntityType,
    /// Its canonical name, the same for every form of it.
    name: &'a str,
    /// Where it is named, in text order.
    mentions: List<'a, finding::Mention, Mention<'a>>,
}

impl<'a> Entity<'a> {
    fn new(context: &'a Context<'a>, at: usize, entity: &'a finding::Entity) -> Entity<'a> {
        Entity {
            id: Id(at),
            kind: entity.kind.into(),
            name: &entity.name,
            mentions: List::new(context, &entity.mentions, Mention::new),
        }
    }
}

/// One place where an entity is named.
#[derive(Serialize, JsonSchema)]
struct Mention<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// Whether by its name or by a description.
    kind: MentionKind,
    /// The proclitics glued before it (و، ل، ولل), where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    clitics: Option<&'a str>,
    /// The rule that found it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
}

impl<'a> Mention<'a> {
    fn new(context: &'a Context<'a>, _: usize, mention: &'a finding::Mention) -> Mention<'a> {
        let first = context.doc.tokens.get(mention.tokens.start);
        let clitics = first
            .filter(|first| mention.clitics > 0 && first.span.start < mention.span.start)
            .map(|first| context.doc.slice(Span::new(first.span.start, mention.span.start)));
        let Place { start, end, text } = context.place(mention.span);
        Mention {
            start,
            end,
            text,
            kind: mention.kind.into(),
            clitics,
            rule: context.rule(mention.rule),
        }
    }
}

/// A sum of money or a percentage.
#[derive(Serialize, JsonSchema)]
struct Figure<'a> {
    /// Its id within this report.
    id: Id<'f'>,
    /// Money or percent.
    kind: FigureKind,
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// The lowest amount, exact, in units of the currency or in percent; null
    /// for a vague one.
    min: Option<Amount>,
    /// The highest amount.
    max: Option<Amount>,
    /// Of a vague amount, its order: مليارات الدولارات is 1000000000.
    magnitude: Option<u128>,
    /// The ISO 4217 code; null where the text does not tell.
    currency: Option<Code>,
    /// What the name of a currency may stand for, where the text does not
    /// tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<List<'a, [u8; 3], Code>>,
    /// How the amount is bounded.
    modifier: Modifier,
    /// What it is counted per.
    per: Option<&'a str>,
    /// What the money is.
    role: Role,
    /// What it is about.
    about: Option<About<'a>>,
    /// The figure whose amount this one repeats in another currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    conversion_of: Option<Id<'f'>>,
    /// The rule that read it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    /// The rule that told its role, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    role_rule: Option<&'a str>,
    /// The rule that told what it is about, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    about_rule: Option<&'a str>,
}

impl<'a> Figure<'a> {
    fn new(context: &'a Context<'a>, at: usize, figure: &'a finding::Figure) -> Figure<'a> {
        let Place { start, end, text } = context.place(figure.span);
        Figure {
            id: Id(at),
            kind: figure.kind.into(),
            start,
            end,
            text,
            min: figure.min.map(Amount),
            max: figure.max.map(Amount),
            magnitude: figure.magnitude,
            currency: figure.currency.map(Code),
            candidates: (!figure.candidates.is_empty()).then(|| List::new(context, &figure.candidates, |_, _, code| Code(*code))),
            modifier: figure.modifier.into(),
            per: figure.per.as_deref(),
            role: figure.role.into(),
            about: figure.about.and_then(|entity| {
                Some(About {
                    entity: Id(entity),
                    name: context.entity_name(entity)?,
                })
            }),
            conversion_of: figure.conversion_of.map(Id),
            rule: context.rule(figure.rule),
            role_rule: context.rule(figure.role_rule),
            about_rule: context.rule(figure.about_rule),
        }
    }
}

/// The entity that a figure is about.
#[derive(Serialize, JsonSchema)]
struct About<'a> {
    /// Its id within this report.
    entity: Id<'e'>,
    /// Its canonical name.
    name: &'a str,
}

/// An attributed statement.
#[derive(Serialize, JsonSchema)]
struct Claim<'a> {
    /// Its id within this report.
    id: Id<'c'>,
    /// What kind of speech it is.
    class: ClaimClass,
    /// The word or phrase that attributes.
    cue: Place<'a>,
    /// Who is presented as saying it.
    source: Speaker<'a>,
    /// What is claimed.
    content: Place<'a>,
    /// How far the words are quoted.
    quote: Quote,
    /// Whether the content's main predicate is negated.
    polarity: Polarity,
    /// Whether the cue or the content is weakened.
    hedged: bool,
    /// The words that weaken it.
    hedges: List<'a, Span, Place<'a>>,
    /// How sure it is presented to be.
    certainty: Certainty,
    /// The claim that passes this one on: the outlet's, of what its source
    /// says.
    via: Option<Id<'c'>>,
    /// The claim inside whose content this one is made.
    parent: Option<Id<'c'>>,
    /// The last claim before of the same source.
    previous: Option<Id<'c'>>,
    /// The entities inside the content.
    entities: List<'a, usize, Id<'e'>>,
    /// The figures inside the content.
    figures: List<'a, usize, Id<'f'>>,
    /// The rule that found it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    /// The frame in which the cue reports here, where rules were asked for:
    /// `that`, `quote`, `colon`, `object`, `source`, `clause`, or a preposition
    /// by its Latin letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    frame: Option<&'a str>,
    /// Why the content ends where it does, where rules were asked for:
    /// `sentence`, `quotation`, `next-claim`, `participle`, `attribution`,
    /// `contrast`, `comma`, `clause`, `length`, or `cue` if it stands before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'a str>,
}

impl<'a> Claim<'a> {
    fn new(context: &'a Context<'a>, at: usize, claim: &'a finding::Claim) -> Claim<'a> {
        let source = claim.source.map(|source| context.place(source));
        Claim {
            id: Id(at),
            class: claim.class.into(),
            cue: context.place(claim.cue),
            source: Speaker {
                start: source.as_ref().map(|place| place.start),
                end: source.as_ref().map(|place| place.end),
                text: source.map(|place| place.text),
                kind: claim.source_kind.into(),
                name: claim.speaker.and_then(|entity| context.entity_name(entity)),
                entity: claim.speaker.map(Id),
            },
            content: context.place(claim.content),
            quote: claim.quote.into(),
            polarity: if claim.negated { Polarity::Negated } else { Polarity::Affirmed },
            hedged: claim.hedged,
            hedges: List::new(context, &claim.hedges, |context, _, span| context.place(*span)),
            certainty: Certainty {
                grade: claim.certainty.grade.into(),
                because: Because(claim.certainty),
            },
            via: claim.via.map(Id),
            parent: claim.parent.map(Id),
            previous: claim.previous.map(Id),
            entities: List::new(context, &claim.entities, |_, _, entity| Id(*entity)),
            figures: List::new(context, &claim.figures, |_, _, figure| Id(*figure)),
            rule: context.rule(claim.rule),
            frame: context.rule(claim.frame),
            end: context.rule(claim.end),
        }
    }
}

/// How sure a claim is presented to be.
#[derive(Serialize, JsonSchema)]
struct Certainty {
    /// The grade: that of the cue's class, lowered by each of the rest.
    grade: Grade,
    /// What speaks for it.
    because: Because,
}

/// What speaks for a grade of certainty, in the order of [`Reason`].
struct Because(finding::Certainty);

impl Serialize for Because {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let reasons = [
            (true, Reason::Cue),
            (self.0.hedge, Reason::Hedge),
            (self.0.condition, Reason::Condition),
            (self.0.question, Reason::Question),
            (self.0.plan, Reason::Plan),
        ];
        serializer.collect_seq(reasons.iter().filter(|(holds, _)| *holds).map(|(_, reason)| *reason))
    }
}

impl JsonSchema for Because {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<Reason>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<Reason>>::json_schema(generator)
    }
}

/// Who is presented as saying a claim. The place is null where the source is
/// not written by the cue.
#[derive(Serialize, JsonSchema)]
struct Speaker<'a> {
    /// Where the source begins.
    start: Option<u32>,
    /// Where it ends.
    end: Option<u32>,
    /// What stands there.
    text: Option<&'a str>,
    /// What kind of source it is.
    kind: SourceKind,
    /// The canonical name behind it, where there is one.
    name: Option<&'a str>,
    /// The entity behind it.
    entity: Option<Id<'e'>>,
}

/// What looked like a finding and could not be read whole.
#[derive(Serialize, JsonSchema)]
struct Warning<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// Why it was not read.
    reason: &'a str,
}

impl<'a> Warning<'a> {
    fn new(context: &'a Context<'a>, _: usize, warning: &'a finding::Warning) -> Warning<'a> {
        let Place { start, end, text } = context.place(warning.span);
        Warning {
            start,
            end,
            text,
            reason: warning.reason,
        }
    }
}

/// A heading, paragraph or list item.
#[derive(Serialize, JsonSchema)]
struct Segment<'a> {
    /// What it is.
    kind: SegmentKind,
    /// Where it begins.
    start: u32,
    /// Where it ends.
    end: u32,
    /// Its sentences.
    sentences: List<'a, doc::Sentence, Range>,
}

impl<'a> Segment<'a> {
    fn new(context: &'a Context<'a>, at: usize, block: &'a doc::Block) -> Segment<'a> {
        let Range { start, end } = Range::of(context, block.tokens.clone());
        let all = &context.doc.sentences;
        let first = all.partition_point(|sentence| sentence.block < at);
        let last = all.partition_point(|sentence| sentence.block <= at);
        Segment {
            kind: block.kind.into(),
            start,
            end,
            sentences: List::new(context, all.get(first..last).unwrap_or_default(), |context, _, sentence| {
                Range::of(context, sentence.tokens.clone())
            }),
        }
    }
}

/// A range of the article.
#[derive(Serialize, JsonSchema)]
struct Range {
    /// Where it begins.
    start: u32,
    /// Where it ends.
    end: u32,
}

impl Range {
    fn of(context: &Context<'_>, tokens: std::ops::Range<usize>) -> Range {
        let tokens = context.doc.tokens.get(tokens).unwrap_or_default();
        let start = tokens.first().map_or(0, |token| token.span.start);
        let end = tokens.last().map_or(start, |token| token.span.end);
        Range {
            start: context.offsets.at(context.doc.text, start),
            end: context.offsets.at(context.doc.text, end),
        }
    }
}

/// A list of twins, each made when it is written.
struct List<'a, S, T> {
    context: &'a Context<'a>,
    items: &'a [S],
    twin: fn(&'a Context<'a>, usize, &'a S) -> T,
}

impl<'a, S, T> List<'a, S, T> {
    fn new(context: &'a Context<'a>, items: &'a [S], twin: fn(&'a Context<'a>, usize, &'a S) -> T) -> List<'a, S, T> {
        List { context, items, twin }
    }
}

impl<S, T: Serialize> Serialize for List<'_, S, T> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let twins = self.items.iter().enumerate().map(|(at, item)| (self.twin)(self.context, at, item));
        serializer.collect_seq(twins)
    }
}

impl<S, T: JsonSchema> JsonSchema for List<'_, S, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<T>>::json_schema(generator)
    }
}

/// A finding's id within a report: a letter, and its place in its list from 1.
struct Id<const LETTER: char>(usize);

impl<const LETTER: char> Serialize for Id<LETTER> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        // A letter and at most twenty digits, written from the end.
        let mut buffer = [b'0'; 24];
        let mut at = buffer.len();
        let mut number = self.0 + 1;
        for byte in buffer.iter_mut().rev() {
            at -= 1;
            if number == 0 {
                *byte = LETTER as u8;
                break;
            }
            *byte = b'0' + (number % 10) as u8;
            number /= 10;
        }
        let id = buffer.get(at..).and_then(|id| std::str::from_utf8(id).ok());
        serializer.serialize_str(id.unwrap_or_default())
    }
}

impl<const LETTER: char> JsonSchema for Id<LETTER> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(format!("Id-{LETTER}"))
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": format!("^{LETTER}[1-9][0-9]*$") })
    }
}

/// An exact amount as a JSON number, without a fraction where it is whole.
pub(super) struct Amount(pub(super) Decimal);

impl Serialize for Amount {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        match self.0.to_whole() {
            Some(whole) => match u64::try_from(whole) {
                Ok(whole) => serializer.serialize_u64(whole),
                Err(_) => serializer.serialize_u128(whole),
            },
            None => {
                let digits = self.0.to_string();
                Raw(&digits).serialize(serializer)
            }
        }
    }
}

impl JsonSchema for Amount {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Amount")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0 })
    }
}

/// What is JSON already.
struct Raw<'a>(&'a str);

impl<'a> Raw<'a> {
    fn of(value: &'a RawValue) -> Raw<'a> {
        Raw(value.get())
    }
}

impl Serialize for Raw<'_> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_newtype_struct(super::write::RAW, self.0)
    }
}

impl JsonSchema for Raw<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Any")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        serde_json::Value::json_schema(generator)
    }
}

/// An ISO 4217 code.
struct Code([u8; 3]);

impl Serialize for Code {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl JsonSchema for Code {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Currency")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}

/// The names of an enum's variants as the JSON has them, and what each means.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident of $from:ty { $($(#[$variant_doc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Serialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum $name { $($(#[$variant_doc])* $variant),* }

        impl From<$from> for $name {
            fn from(value: $from) -> $name {
                match value { $(<$from>::$variant => $name::$variant),* }
            }
        }
    };
}

names! {
    /// The form that an article came in.
    Format of read::Format {
        /// One article, as plain text.
        Text,
        /// One article, as a web page.
        Html,
        /// One article a line, as JSON.
        Jsonl,
    }
}

names! {
    /// What an entity is.
    EntityType of lexicon::EntityType {
        /// Companies, banks, ministries, parties, clubs, international bodies.
        Org,
        /// Whoever publishes news.
        Media,
        /// People.
        Person,
        /// Countries, cities, regions, seas, sites.
        Place,
        /// AI models and their families.
        Model,
        /// Other named products, services, apps, chips, indices.
        Product,
    }
}

names! {
    /// How a mention refers.
    MentionKind of finding::MentionKind {
        /// By name.
        Name,
        /// By a description.
        Nominal,
    }
}

names! {
    /// Money or percent.
    FigureKind of finding::FigureKind {
        /// A sum of money.
        Money,
        /// A percentage.
        Percent,
    }
}

names! {
    /// How an amount is bounded.
    Modifier of finding::Modifier {
        /// No word says otherwise.
        Exact,
        /// About as much.
        About,
        /// More than this.
        MoreThan,
        /// This or more.
        AtLeast,
        /// Less than this.
        LessThan,
        /// This or less.
        UpTo,
    }
}

names! {
    /// What a sum of money is.
    Role of finding::Role {
        /// Spending, expense, training or development cost.
        Cost,
        /// What one pays for a thing.
        Price,
        /// Capital put in.
        Investment,
        /// A round, loan, grant or aid.
        Funding,
        /// The value of an acquisition, contract or sale.
        Deal,
        /// Sales, income.
        Revenue,
        /// Earnings, gains.
        Profit,
        /// Losses, damage.
        Loss,
        /// What a company is worth.
        Valuation,
        /// Penalty, compensation, settlement.
        Fine,
        /// A budget, allocation, deficit or surplus.
        Budget,
        /// What is owed.
        Debt,
        /// Pay, bonus.
        Salary,
        /// Holdings, reserves, trade.
        Assets,
        /// None of these.
        Other,
    }
}

names! {
    /// What kind of speech a claim is.
    ClaimClass of lexicon::ClaimClass {
        /// Says.
        Say,
        /// Announces.
        Announce,
        /// A medium or a document says.
        Report,
        /// Expects, believes, estimates.
        Estimate,
        /// Confirms.
        Confirm,
        /// Denies.
        Deny,
        /// Alleges.
        Allege,
        /// Warns.
        Warn,
        /// Promises.
        Promise,
        /// Asks for.
        Request,
    }
}

names! {
    /// What kind of source a claim has.
    SourceKind of finding::SourceKind {
        /// Its name is known.
        Named,
        /// Its name is kept back.
        Anonymous,
        /// A role with no name known.
        Role,
        /// A document with no named owner.
        Document,
        /// There is none.
        None,
    }
}

names! {
    /// How far a claim's words are quoted.
    Quote of finding::Quote {
        /// Wholly.
        Direct,
        /// Partly.
        Mixed,
        /// Not at all.
        Indirect,
    }
}

names! {
    /// What a segment is.
    SegmentKind of doc::BlockKind {
        /// A heading.
        Heading,
        /// A paragraph.
        Paragraph,
        /// A list item.
        ListItem,
    }
}

names! {
    /// How sure a claim is presented to be.
    Grade of finding::Grade {
        /// An expectation, a suspicion, a possibility.
        Low,
        /// Plain speech.
        Medium,
        /// A confirmation, an announcement, a denial.
        High,
    }
}

/// What speaks for a grade of certainty.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Reason {
    /// The cue's class sets the grade.
    Cue,
    /// A word weakens it.
    Hedge,
    /// It holds only if something else does.
    Condition,
    /// It asks.
    Question,
    /// It is still to come.
    Plan,
}

/// Whether a claim says that something is or that it is not.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Polarity {
    /// It is.
    Affirmed,
    /// It is not.
    Negated,
}
