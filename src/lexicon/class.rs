//! Classes: what a word can begin or be, in the bits of one number.

/// What a word can begin or be: bits of [`Token::class`](crate::doc::Token::class).
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
    /// Begins a description of an entity, beside [`Class::NAME`]: عملاق البحث.
    pub const DESCRIPTION: u64 = 1 << 59;
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

    /// The first bit of the [`Kind`](crate::doc::Kind)s, which stand beside the classes only where
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

    /// The tag's bit in [`Token::class`](crate::doc::Token::class), set for words that have the tag by
    /// themselves.
    pub const fn bit(self) -> u64 {
        1 << (Class::TAG + self as u32)
    }

    pub(super) fn named(name: &str) -> Option<Tag> {
        Tag::NAMES.iter().find(|(id, _)| *id == name).map(|(_, tag)| *tag)
    }
}
