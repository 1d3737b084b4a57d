//! Senses: what the phrases of the lexicon mean, and what stands behind them.

use super::{Tag, inflect, parse};
/// What kind of thing an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityType {
    /// A company, body, party, club.
    Org,
    /// Whoever publishes news.
    Media,
    /// A human being.
    Person,
    /// A country, city, region, site.
    Place,
    /// An AI model or its family.
    Model,
    /// Any other named product, service or index.
    Product,
}

impl EntityType {
    /// All types with the names of their lexicon sections.
    pub const NAMES: [(&'static str, EntityType); 6] = [
        ("org", EntityType::Org),
        ("media", EntityType::Media),
        ("person", EntityType::Person),
        ("place", EntityType::Place),
        ("model", EntityType::Model),
        ("product", EntityType::Product),
    ];

    /// The type that a section's name stands for.
    pub fn named(name: &str) -> Option<EntityType> {
        EntityType::NAMES.iter().find(|(id, _)| *id == name).map(|(_, kind)| *kind)
    }

    /// The section's name.
    pub fn name(self) -> &'static str {
        name_of(&EntityType::NAMES, self)
    }
}

/// The name of a value in a table of names.
pub(crate) fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| name)
}

/// What a phrase of the lexicon means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// A form of an entity's name: what [`Lexicon::form`](super::Lexicon::form) takes.
    Name(u32),
    /// A description that stands for an entity: which
    /// [`Lexicon::entry`](super::Lexicon::entry) takes.
    Description(u32),
    /// A currency or its subunit: an index into [`Lexicon::currencies`](super::Lexicon::currencies).
    Currency(u16),
    /// A number word.
    Number(NumberWord),
    /// An inflected reporting verb, participle or noun: an index into
    /// [`Lexicon::cues`](super::Lexicon::cues), and the form.
    Cue(u16, inflect::Form),
    /// A reporting phrase that does not inflect.
    Phrase(u16),
    /// A word that tells a figure's role: an index into [`Lexicon::roles`](super::Lexicon::roles).
    Role(u16),
    /// A unit to count per: an index into [`Lexicon::pers`](super::Lexicon::pers).
    Per(u16),
    /// A head outside a name, and the type of what it names.
    Head(EntityType),
    /// A head inside an institution's name, and whether it makes a name with
    /// any definite noun behind it.
    Inside(EntityType, bool),
    /// A person's title.
    Title,
    /// A nationality adjective: which [`Lexicon::entry`](super::Lexicon::entry) takes.
    Nationality(u32),
    /// A function word.
    Tag(Tag),
    /// A word with no meaning beyond its class.
    Plain,
}

/// What a number word is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberWord {
    /// Its value, or its numerator.
    pub value: u128,
    /// What it divides by: 1, but 2 for نصف.
    pub divisor: u8,
    /// How it joins others.
    pub kind: NumberKind,
}

/// How a number word joins others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// 1 to 10.
    Unit,
    /// عشر as the second part of 11 to 19.
    Teen,
    /// 20, 30 … 90.
    Tens,
    /// 100 and its multiples in one word.
    Hundred,
    /// ألف، مليون، مليار، تريليون
    Scale,
    /// The accusative ـا of a scale, which may also be the dual's construct:
    /// مليارا.
    ScaleAlef,
    /// ملياران، مليارين: two of a scale.
    Dual,
    /// ملياري: surely construct dual.
    DualConstruct,
    /// آلاف، ملايين
    ScalePlural,
    /// مئات، عشرات
    VaguePlural,
    /// نصف، ربع، ثلث
    Fraction,
}

/// An entity of the lexicon.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The canonical name, as [`Lexicon::text`](super::Lexicon::text) reads it.
    pub name: Text,
    /// What it is.
    pub kind: EntityType,
    /// A woman.
    pub female: bool,
    /// A product whose name is also its company's: WhatsApp.
    pub acts: bool,
    /// A club, which a text about games calls by its name alone.
    pub plays: bool,
    /// A model's maker.
    pub maker: Text,
    /// A country's ISO 3166-1 code, or the one a place lies in.
    pub country: [u8; 2],
    /// The ISO 4217 code of the country's currency.
    pub currency: [u8; 3],
    /// What a country's institutions are called after in English: Iraqi.
    pub demonym: Text,
}

/// A form of an entity's name.
#[derive(Debug, Clone, Copy)]
pub struct NameForm {
    /// The entity, which [`Lexicon::entry`](super::Lexicon::entry) takes.
    pub entry: u32,
    /// Its conditions, a range of [`Lexicon::conditions`](super::Lexicon::conditions).
    pub conditions: (u32, u8),
}

impl NameForm {
    /// A form with no conditions is its entity's number and this, and stands in
    /// no table.
    pub(super) const UNCONDITIONAL: u32 = 1 << 31;
}

/// What must or must not stand by a form.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// Where.
    pub role: parse::Role,
    /// The words, a range of the image's.
    pub words: (u32, u16),
    /// A bit for each word's hash: most words are turned down by it.
    pub(super) some: u64,
}

/// A currency, one of its subunits, or a name that several share.
#[derive(Debug, Clone, Copy)]
pub struct Currency {
    /// The ISO 4217 code; of a shared name, zeros.
    pub code: [u8; 3],
    /// How many make one unit of the currency: 1, or 100 for a cent.
    pub divisor: u32,
    /// How many units one is: 1, or 10 for a toman.
    pub factor: u32,
    /// The currencies that share this name, as codes in three bytes each with
    /// a divisor, as [`Lexicon::shared`](super::Lexicon::shared) gives them.
    pub shared: (u32, u16),
}

/// A block of words that tell a figure's role.
#[derive(Debug, Clone, Copy)]
pub struct RoleWord {
    /// The role's name.
    pub name: Text,
    /// How the words govern the figure.
    pub govern: Govern,
}

/// How a word governs a sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Govern {
    /// A noun whose amount it is: تكلفة، أرباح.
    Noun,
    /// A verb whose object it is: أنفق، خسر.
    Verb,
    /// A verb of giving and getting, which yields to what names the money: دفع،
    /// قدّم.
    Light,
    /// Fixed words: بسعر، القيمة السوقية.
    Phrase,
    /// A noun that tells the role where nothing stronger does: سهم، مشروع.
    Weak,
}

impl Govern {
    /// All ways of governing with their names in role files.
    pub const NAMES: [(&'static str, Govern); 5] = [
        ("noun", Govern::Noun),
        ("verb", Govern::Verb),
        ("light", Govern::Light),
        ("phrase", Govern::Phrase),
        ("weak", Govern::Weak),
    ];

    pub(super) fn named(name: &str) -> Option<Govern> {
        Govern::NAMES.iter().find(|(id, _)| *id == name).map(|(_, govern)| *govern)
    }
}

/// A reporting lemma or phrase.
#[derive(Debug, Clone, Copy)]
pub struct Cue {
    /// The lemma as written, for explanations.
    pub lemma: Text,
    /// What kind of speech it reports.
    pub class: ClaimClass,
    /// Its frames (`Frame` bits).
    pub frames: u32,
}

/// What a reporting word asks for around it: bits of [`Cue::frames`].
#[derive(Debug, Clone, Copy)]
pub struct Frame;

impl Frame {
    /// إن/أن and a clause, with or without the preposition before it.
    pub const THAT: u32 = 1 << 0;
    /// A quotation or a colon.
    pub const QUOTE: u32 = 1 << 1;
    /// A noun phrase as what is said: توقع ارتفاع الأسعار.
    pub const OBJECT: u32 = 1 << 2;
    /// عن and what is said.
    pub const AN: u32 = 1 << 3;
    /// إلى and what is said.
    pub const ILA: u32 = 1 << 4;
    /// من and what is said.
    pub const MIN: u32 = 1 << 5;
    /// على and what is said.
    pub const ALA: u32 = 1 << 6;
    /// بـ and what is said.
    pub const BI: u32 = 1 << 7;
    /// An infinitive أن and what is asked for: دعا إلى أن.
    pub const INFINITIVE: u32 = 1 << 8;
    /// What is talked about stands between: وصف القرار بأنه، اتهم الشركة بـ.
    pub const ABOUT: u32 = 1 << 9;
    /// The source follows as a genitive: بحسب فلان.
    pub const SOURCE: u32 = 1 << 10;
    /// No source at all: من المتوقع أن.
    pub const IMPERSONAL: u32 = 1 << 11;
    /// The verb carries other senses too; a clause or quotation must follow.
    pub const STRICT: u32 = 1 << 12;
    /// Goes on from what was said before: أضاف، تابع.
    pub const CONTINUE: u32 = 1 << 13;
    /// A verb phrase that must follow ما/لما: وفقا لما ذكره.
    pub const RELAY: u32 = 1 << 14;
    /// Weakens what it reports: يُحتمل.
    pub const HEDGED: u32 = 1 << 15;
    /// Relays another's words: نقلت عن.
    pub const VIA: u32 = 1 << 16;
    /// The bare perfect is spelt like another word, and counts only with its
    /// shadda: بيّن beside بين.
    pub const MARKED: u32 = 1 << 17;
    /// في and what is hoped for: يأمل في.
    pub const FI: u32 = 1 << 18;
    /// A report whoever or whatever its subject is: أظهر.
    pub const SHOWS: u32 = 1 << 19;
    /// Whom one tells stands between: أبلغ الموظفين أن.
    pub const TOLD: u32 = 1 << 20;
    /// لـ and what is to be done: دعا لعقد اجتماع.
    pub const LI: u32 = 1 << 21;
    /// A clause counts only behind its preposition: أجمع على أن، تمسك بأن.
    pub const GOVERNED: u32 = 1 << 22;
    /// Names of the frames in cue files.
    pub const NAMES: [(&'static str, u32); 23] = [
        ("that", Frame::THAT),
        ("quote", Frame::QUOTE),
        ("object", Frame::OBJECT),
        ("an", Frame::AN),
        ("ila", Frame::ILA),
        ("min", Frame::MIN),
        ("ala", Frame::ALA),
        ("bi", Frame::BI),
        ("infinitive", Frame::INFINITIVE),
        ("about", Frame::ABOUT),
        ("source", Frame::SOURCE),
        ("impersonal", Frame::IMPERSONAL),
        ("strict", Frame::STRICT),
        ("governed", Frame::GOVERNED),
        ("continue", Frame::CONTINUE),
        ("relay", Frame::RELAY),
        ("hedged", Frame::HEDGED),
        ("via", Frame::VIA),
        ("marked", Frame::MARKED),
        ("fi", Frame::FI),
        ("shows", Frame::SHOWS),
        ("told", Frame::TOLD),
        ("li", Frame::LI),
    ];
}

/// The kind of speech that a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimClass {
    /// قال
    Say,
    /// أعلن
    Announce,
    /// ذكرت صحيفة
    Report,
    /// توقع
    Estimate,
    /// أكد
    Confirm,
    /// نفى
    Deny,
    /// زعم
    Allege,
    /// حذر
    Warn,
    /// تعهد
    Promise,
    /// دعا
    Request,
}

impl ClaimClass {
    /// All classes with their names.
    pub const NAMES: [(&'static str, ClaimClass); 10] = [
        ("say", ClaimClass::Say),
        ("announce", ClaimClass::Announce),
        ("report", ClaimClass::Report),
        ("estimate", ClaimClass::Estimate),
        ("confirm", ClaimClass::Confirm),
        ("deny", ClaimClass::Deny),
        ("allege", ClaimClass::Allege),
        ("warn", ClaimClass::Warn),
        ("promise", ClaimClass::Promise),
        ("request", ClaimClass::Request),
    ];

    pub(super) fn named(name: &str) -> Option<ClaimClass> {
        ClaimClass::NAMES.iter().find(|(id, _)| *id == name).map(|(_, class)| *class)
    }

    /// Its name, as cue files, reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&ClaimClass::NAMES, self)
    }
}

/// A piece of the image's strings, as [`Lexicon::text`](super::Lexicon::text) reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Text {
    pub(super) start: u32,
    pub(super) len: u32,
}
