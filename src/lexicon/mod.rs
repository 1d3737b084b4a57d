//! The lexicon: every word and phrase that khabar knows, found by one hash
//! look-up a word, whatever the number of entries.
//!
//! The data are the text files beside this module, in the format of
//! [`parse`]. They are compiled to an [`image`] when khabar is built, which
//! [`Lexicon::embedded`] reads in place; [`Lexicon::with`] adds the user's own
//! files in the same format.

mod build;
pub mod image;
pub mod inflect;
mod ordinary;
pub mod parse;
mod slots;

use crate::doc::{Kind, Token};
use crate::fold::{self, Key};

/// What a word can begin or be: bits of [`Token::class`].
///
/// The low bits are the kinds of data files; from [`Class::TAG`] on each bit
/// is one [`Tag`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class;

impl Class {
    /// Begins an entity's name.
    pub const NAME: u64 = 1 << 0;
    /// Begins a currency's name.
    pub const CURRENCY: u64 = 1 << 1;
    /// A number word.
    pub const NUMBER: u64 = 1 << 2;
    /// Begins a reporting word or phrase.
    pub const CUE: u64 = 1 << 3;
    /// A given name.
    pub const GIVEN: u64 = 1 << 4;
    /// A family name.
    pub const SURNAME: u64 = 1 << 5;
    /// Begins a person's title.
    pub const TITLE: u64 = 1 << 6;
    /// A generic head outside a name: شركة، صحيفة.
    pub const HEAD: u64 = 1 << 7;
    /// A head inside an institution's name: وزارة، بنك.
    pub const INSTITUTION: u64 = 1 << 8;
    /// An ordinary noun.
    pub const NOUN: u64 = 1 << 9;
    /// An ordinary adjective.
    pub const ADJECTIVE: u64 = 1 << 10;
    /// An ordinary verb's principal part.
    pub const VERB: u64 = 1 << 11;
    /// A function word.
    pub const PARTICLE: u64 = 1 << 12;
    /// A nationality adjective.
    pub const NATIONALITY: u64 = 1 << 13;
    /// Begins a word or phrase that tells a figure's role.
    pub const ROLE: u64 = 1 << 14;
    /// Begins a unit that a figure is counted per.
    pub const PER: u64 = 1 << 15;
    /// Is an entity's name by itself; without it, [`Class::NAME`] only begins
    /// names of several words.
    pub const ALONE: u64 = 1 << 60;
    /// Stands in some phrase behind its first word: a look-up of longer phrases
    /// stops before a word that does not.
    pub const INNER: u64 = 1 << 62;
    /// Begins a phrase of several words that has a tag; which, only the phrase
    /// look-up tells. A tag's own bit is for single words.
    pub const PHRASE: u64 = 1 << 63;
    /// The first tag's bit.
    pub const TAG: u32 = 16;
    /// What institutions are for: الصحة، التجارة.
    pub const FIELD: u64 = 1 << 61;

    /// The first bit of the [`Kind`]s, which stand beside the classes only where
    /// tokens are looked for, in [`Doc::having`](crate::Doc::having).
    pub const KIND: u32 = 51;
    /// A comma or dash; like the kinds, where tokens are looked for.
    pub const PAUSE: u64 = 1 << 57;
    /// A mark that opens: a bracket, or what may be an opening quotation mark.
    pub const OPENING: u64 = 1 << 58;

    /// All tags.
    pub const TAGS: u64 = ((1 << Tag::NAMES.len()) - 1) << Class::TAG;

    /// All the kinds of ordinary words.
    pub const ORDINARY: u64 = Class::NOUN | Class::ADJECTIVE | Class::VERB | Class::PARTICLE;
}

/// A closed class of function words, listed in `word/function.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Tag {
    /// أن، إن: opens what is said.
    That,
    /// أنه، إنها: the same with its subject.
    ThatPronoun,
    /// لم، لن، لا، ليس، غير، عدم
    Negation,
    /// قد، ربما، يبدو
    Hedge,
    /// الذي، التي
    Relative,
    /// في، على، من …
    Preposition,
    /// فيما، بينما، في حين: the journalist goes on
    Contrast,
    /// هو، هي
    Pronoun,
    /// هذا، تلك
    Demonstrative,
    /// أمس، الأحد
    Time,
    /// تصريح، مقابلة، بيان: where it was said
    Occasion,
    /// تقرير، دراسة، بيانات: what can speak without a person
    Document,
    /// مصدر، مصادر: who speaks without a name
    Anonymous,
    /// محللون، خبراء، مسؤول: a role that speaks
    Role,
    /// الشركة، الوزارة: an organisation by its kind
    Nominal,
    /// نحو، حوالي
    About,
    /// أكثر من، يتجاوز
    MoreThan,
    /// على الأقل، لا يقل عن
    AtLeast,
    /// أقل من، دون
    LessThan,
    /// ما يصل إلى
    UpTo,
    /// بين، ما بين
    Between,
    /// في المئة، بالمئة
    Percent,
    /// نقطة مئوية، نقطة أساس
    Point,
    /// بضعة، عدة: a few, before a plural scale
    Few,
    /// مستخدم، معلمة، برميل: what is counted is no money
    Counted,
    /// لكن، غير أن، إلا أن
    But,
    /// لأن، حيث، إذ، بعدما: a clause of its own
    Subordinate,
    /// وصل إلى، ليصل إلى: a level reached
    Level,
    /// رفعت من … إلى: a change, no range
    Change,
    /// هل، ماذا: a question
    Question,
    /// كان، يكون and kin
    Copula,
    /// الأخير، نفسه: an adjective that is no name
    Filler,
    /// لدى، من قبل: a place of work in a title
    Ordinal,
    /// على تويتر، عبر فيسبوك: where one writes
    Channel,
    /// معايير، شروط: what one goes by, but that says nothing
    Standard,
}

impl Tag {
    /// The ids of `word/function.txt`, in the order of the variants.
    pub const NAMES: [(&'static str, Tag); 35] = [
        ("that", Tag::That),
        ("that-pronoun", Tag::ThatPronoun),
        ("negation", Tag::Negation),
        ("hedge", Tag::Hedge),
        ("relative", Tag::Relative),
        ("preposition", Tag::Preposition),
        ("contrast", Tag::Contrast),
        ("pronoun", Tag::Pronoun),
        ("demonstrative", Tag::Demonstrative),
        ("time", Tag::Time),
        ("occasion", Tag::Occasion),
        ("document", Tag::Document),
        ("anonymous", Tag::Anonymous),
        ("role", Tag::Role),
        ("nominal", Tag::Nominal),
        ("about", Tag::About),
        ("more-than", Tag::MoreThan),
        ("at-least", Tag::AtLeast),
        ("less-than", Tag::LessThan),
        ("up-to", Tag::UpTo),
        ("between", Tag::Between),
        ("percent", Tag::Percent),
        ("point", Tag::Point),
        ("few", Tag::Few),
        ("counted", Tag::Counted),
        ("but", Tag::But),
        ("subordinate", Tag::Subordinate),
        ("level", Tag::Level),
        ("change", Tag::Change),
        ("question", Tag::Question),
        ("copula", Tag::Copula),
        ("filler", Tag::Filler),
        ("ordinal", Tag::Ordinal),
        ("channel", Tag::Channel),
        ("standard", Tag::Standard),
    ];

    /// The tag's bit in [`Token::class`], set for words that have the tag by
    /// themselves.
    pub const fn bit(self) -> u64 {
        1 << (Class::TAG + self as u32)
    }

    fn named(name: &str) -> Option<Tag> {
        Tag::NAMES.iter().find(|(id, _)| *id == name).map(|(_, tag)| *tag)
    }
}

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
    /// A form of an entity's name: what [`Lexicon::form`] takes.
    Name(u32),
    /// A description that stands for an entity: which
    /// [`Lexicon::entry`] takes.
    Description(u32),
    /// A currency or its subunit: an index into [`Lexicon::currencies`].
    Currency(u16),
    /// A number word.
    Number(NumberWord),
    /// An inflected reporting verb, participle or noun: an index into
    /// [`Lexicon::cues`], and the form.
    Cue(u16, inflect::Form),
    /// A reporting phrase that does not inflect.
    Phrase(u16),
    /// A word that tells a figure's role: an index into [`Lexicon::roles`].
    Role(u16),
    /// A unit to count per: an index into [`Lexicon::pers`].
    Per(u16),
    /// A head outside a name, and the type of what it names.
    Head(EntityType),
    /// A head inside an institution's name, and whether it makes a name with
    /// any definite noun behind it.
    Inside(EntityType, bool),
    /// A person's title.
    Title,
    /// A nationality adjective: which [`Lexicon::entry`] takes.
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
    pub value: u64,
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
    /// The canonical name, as [`Lexicon::text`] reads it.
    pub name: Text,
    /// What it is.
    pub kind: EntityType,
    /// A woman.
    pub female: bool,
    /// A product whose name is also its company's: WhatsApp.
    pub acts: bool,
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
    /// The entity, which [`Lexicon::entry`] takes.
    pub entry: u32,
    /// Its conditions, a range of [`Lexicon::conditions`].
    pub conditions: (u32, u8),
}

impl NameForm {
    /// A form with no conditions is its entity's number and this, and stands in
    /// no table.
    const UNCONDITIONAL: u32 = 1 << 31;
}

/// What must or must not stand by a form.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// Where.
    pub role: parse::Role,
    /// The words, a range of the image's.
    pub words: (u32, u16),
    /// A bit for each word's hash: most words are turned down by it.
    some: u64,
}

impl Condition {
    fn bit(word: Key) -> u64 {
        1 << (word.hash() & 63)
    }
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
    /// a divisor, as [`Lexicon::shared`] gives them.
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

    fn named(name: &str) -> Option<Govern> {
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
    /// Names of the frames in cue files.
    pub const NAMES: [(&'static str, u32); 20] = [
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
        ("continue", Frame::CONTINUE),
        ("relay", Frame::RELAY),
        ("hedged", Frame::HEDGED),
        ("via", Frame::VIA),
        ("marked", Frame::MARKED),
        ("fi", Frame::FI),
        ("shows", Frame::SHOWS),
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

    fn named(name: &str) -> Option<ClaimClass> {
        ClaimClass::NAMES.iter().find(|(id, _)| *id == name).map(|(_, class)| *class)
    }

    /// Its name, as cue files, reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&ClaimClass::NAMES, self)
    }
}

/// A piece of the image's strings, as [`Lexicon::text`] reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Text {
    start: u32,
    len: u32,
}

/// Every word and phrase that khabar knows.
///
/// The big tables stay in their binary [`image`](image::Image) and are read in
/// place; the small ones are taken out of it once.
#[derive(Debug)]
pub struct Lexicon {
    image: image::Image,
    /// The currencies.
    pub currencies: Vec<Currency>,
    shares: Vec<([u8; 3], u32)>,
    /// The reporting lemmas and phrases.
    pub cues: Vec<Cue>,
    /// The roles that words tell.
    pub roles: Vec<RoleWord>,
    /// The units to count per.
    pub pers: Vec<Text>,
    /// The countries with their currencies.
    countries: Vec<([u8; 2], [u8; 3])>,
}

/// How a token's letters were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The lexicon's word, never 0.
    pub word: u32,
    /// How many codes of the token stand before it as proclitics.
    pub clitics: u8,
    /// Whether an article that is no part of it stands before it.
    pub article: bool,
}

impl Lexicon {
    /// A range of the lexicon's strings.
    pub fn text(&self, text: Text) -> &str {
        self.image.string(text.start as usize, text.len as usize)
    }

    /// An entity.
    #[inline]
    pub fn entry(&self, entry: u32) -> Entry {
        self.image.entry(entry as usize)
    }

    /// The canonical name of an entity.
    pub fn name(&self, entry: u32) -> &str {
        self.text(self.entry(entry).name)
    }

    /// The currencies that share a name, each with how many of the named make
    /// one unit of it.
    pub fn shared(&self, currency: &Currency) -> &[([u8; 3], u32)] {
        let (start, len) = currency.shared;
        &self.shares[start as usize..start as usize + len as usize]
    }

    /// The currency of a country, by its ISO 3166-1 code.
    pub fn currency_of(&self, country: [u8; 2]) -> Option<[u8; 3]> {
        self.countries
            .iter()
            .find(|(code, _)| *code == country)
            .map(|(_, currency)| *currency)
    }

    /// Whether a word is one of a condition's.
    #[inline]
    pub fn condition_has(&self, condition: &Condition, word: Key) -> bool {
        let (start, len) = condition.words;
        condition.some & Condition::bit(word) != 0
            && (start..start + u32::from(len)).any(|at| self.image.condition_word(at as usize) == word)
    }

    /// How a foreign name, or a part of one, is usually spelt in Latin letters.
    pub fn latin(&self, key: Key) -> Option<&str> {
        self.image.latin(key).map(|text| self.text(text))
    }

    /// A form of a name.
    #[inline]
    pub fn form(&self, form: u32) -> NameForm {
        match form.checked_sub(NameForm::UNCONDITIONAL) {
            Some(entry) => NameForm { entry, conditions: (0, 0) },
            None => self.image.form(form as usize),
        }
    }

    /// A form's conditions.
    pub fn conditions(&self, form: &NameForm) -> impl Iterator<Item = Condition> + use<'_> {
        let (start, len) = form.conditions;
        (start..start + u32::from(len)).map(|at| self.image.condition(at as usize))
    }

    /// A hash of all the data, the same on every machine.
    pub fn hash(&self) -> u64 {
        self.image.hash()
    }

    /// The word with this key, or 0.
    #[inline]
    pub fn find(&self, key: Key) -> u32 {
        self.image.find(key)
    }

    /// The classes of a word; none for 0.
    #[inline]
    pub fn class(&self, word: u32) -> u64 {
        self.image.class(word)
    }

    /// The phrase trie's node for a first word; 0 for none.
    #[inline]
    pub fn first(&self, word: u32) -> u32 {
        self.image.row(word)
    }

    /// The node that `word` leads to from `node`, or 0.
    pub fn next(&self, node: u32, word: u32) -> u32 {
        if word == 0 { 0 } else { self.image.next(node, word) }
    }

    /// Whether a phrase may begin with these two words; never wrong in saying
    /// no, and quicker than to look for it.
    #[inline]
    pub fn may_follow(&self, first: u32, second: u32) -> bool {
        self.image.may_follow(self.first(first), second)
    }

    /// Calls `take` with the hashes that reading a key may look up.
    #[inline]
    pub(crate) fn look_ups(&self, key: Key, mut take: impl FnMut(u64)) {
        take(key.hash());
        if !key.is_cut() {
            each_stem(key, |stem, _, _| {
                take(stem.hash());
                false
            });
        }
    }

    /// Brings near the processor what looking up a hash will ask for: a number of
    /// no meaning, made of all of it.
    #[inline]
    pub(crate) fn touch(&self, hash: u64) -> u64 {
        self.image.touch(hash)
    }

    /// The same of what a word means.
    #[inline]
    pub(crate) fn touch_meaning(&self, word: u32) -> u64 {
        self.image.touch_meaning(self.first(word))
    }

    /// The same of a phrase of two words.
    #[inline]
    pub(crate) fn touch_phrase(&self, first: u32, second: u32) -> u64 {
        self.image.touch_next(self.first(first), second)
    }

    /// The classes of a token's whole word.
    #[inline]
    pub fn whole_class(&self, token: &Token) -> u64 {
        if token.stem == 0 { token.class } else { self.class(token.whole) }
    }

    /// What the phrase that ends in `node` means.
    #[inline]
    pub fn senses(&self, node: u32) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        self.image.senses(node as usize)
    }

    /// What a single word means.
    #[inline]
    pub fn word_senses(&self, word: u32) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        self.senses(self.first(word))
    }

    /// Reads a token's letters: whole, and without the proclitics and the
    /// article that the lexicon allows to take off.
    ///
    /// Proclitics are tried in the order in which they stand: و or ف, then ب,
    /// ك or ل, of which لل stands for ل and ال; last the article. The first
    /// cut that leaves a known word is the stem.
    pub fn read(&self, token: &mut Token) {
        let read = !matches!(token.kind, Kind::Other | Kind::Break);
        token.whole = if read { self.find(token.key) } else { 0 };
        let cut = token.kind == Kind::Arabic && !self.stands_alone(token);
        let stem = if cut { self.stem(token.key) } else { None };
        token.stem = stem.map_or(0, |stem| stem.word);
        token.clitics = stem.map_or(0, |stem| stem.clitics);
        token.article = stem.is_some_and(|stem| stem.article);
        token.class = self.class_of(token);
    }

    /// The classes of a token whose words are known.
    #[inline]
    pub(crate) fn class_of(&self, token: &Token) -> u64 {
        let class = self.class(token.whole) | self.class(token.stem);
        // فالكون 9, القاهرة 24: a number is part of a name, and nothing else
        // here.
        let part = if token.kind == Kind::Number {
            Class::NAME | Class::ALONE | Class::INNER
        } else {
            u64::MAX
        };
        class & part
    }

    /// Whether a word has no reading but the whole: a plain particle.
    fn stands_alone(&self, token: &Token) -> bool {
        let class = self.class(token.whole);
        let plain_particle = class & Class::PARTICLE != 0 && class & Class::CUE == 0;
        token.key.is_cut() || plain_particle && !matches!(token.key.get(0), fold::WAW | fold::FEH)
    }

    fn stem(&self, key: Key) -> Option<Reading> {
        let mut found = None;
        each_stem(key, |stem, clitics, article| {
            let word = self.find(stem);
            found = (word != 0).then_some(Reading { word, clitics, article });
            word != 0
        });
        found
    }
}

/// The most hashes that [`Lexicon::look_ups`] gives of one key.
pub(crate) const LOOK_UPS: usize = 4;

/// Calls `take` with what stays of a word without its proclitics, with how many
/// codes these have and whether an article stood before it too, until it is
/// content.
#[inline]
fn each_stem(key: Key, mut take: impl FnMut(Key, u8, bool) -> bool) {
    let long = |key: Key, codes: usize| key.get(codes) != 0;
    let mut rest = key;
    let mut clitics = 0u8;
    if matches!(rest.get(0), fold::WAW | fold::FEH) && long(rest, 2) {
        rest = rest.skip(1);
        clitics = 1;
        if take(rest, clitics, false) {
            return;
        }
    }
    if rest.starts_with(&[fold::LAM, fold::LAM]) && long(rest, 3) {
        let with_article = rest.skip(1).prepend(fold::ALEF);
        let _ = take(with_article, clitics + 1, false) || take(rest.skip(2), clitics + 1, true);
        return;
    }
    if matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && long(rest, 2) {
        rest = rest.skip(1);
        clitics += 1;
        if take(rest, clitics, false) {
            return;
        }
    }
    if rest.starts_with(&[fold::ALEF, fold::LAM]) && long(rest, 3) {
        take(rest.skip(2), clitics, true);
    }
}
