//! What the rules find: entities, figures, claims and warnings, each grounded
//! in a [`Span`] of the original text.

use std::ops::Range;

use crate::decimal::Decimal;
use crate::lexicon::{ClaimClass, EntityType, name_of};
use crate::span::Span;

/// Everything found in one text.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// The entities, in the order of their first mentions.
    pub entities: Vec<Entity>,
    /// The money and percent figures, in text order.
    pub figures: Vec<Figure>,
    /// The claims, in the order of their cues.
    pub claims: Vec<Claim>,
    /// What looked like a finding and could not be read whole.
    pub warnings: Vec<Warning>,
}

impl Findings {
    /// Where everything stands that was found: mentions, figures, the parts of
    /// claims, warnings.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let mentions = self.entities.iter().flat_map(|entity| &entity.mentions).map(|mention| mention.span);
        let figures = self.figures.iter().map(|figure| figure.span);
        let claims = self.claims.iter().flat_map(|claim| {
            let parts = [Some(claim.cue), claim.source, Some(claim.content)];
            parts.into_iter().flatten().chain(claim.hedges.iter().copied())
        });
        let warnings = self.warnings.iter().map(|warning| warning.span);
        mentions.chain(figures).chain(claims).chain(warnings)
    }
}

/// An entity and its mentions.
#[derive(Debug, Clone)]
pub struct Entity {
    /// What it is.
    pub kind: EntityType,
    /// Its canonical name.
    pub name: String,
    /// Its lexicon entry, if it has one.
    pub entry: Option<u32>,
    /// Whether it is a woman.
    pub female: bool,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name, without proclitics.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether it is a name or a description.
    pub kind: MentionKind,
    /// How many letters of proclitics stand glued before it.
    pub clitics: u8,
    /// The rule that found it.
    pub rule: &'static str,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionKind {
    /// By name.
    Name,
    /// By description: الشركة، عملاق التواصل.
    Nominal,
}

impl MentionKind {
    /// Both kinds with their names.
    pub const NAMES: [(&'static str, MentionKind); 2] = [("name", MentionKind::Name), ("nominal", MentionKind::Nominal)];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&MentionKind::NAMES, self)
    }
}

/// A sum of money or a percentage.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// From the number's first word to the currency's last.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Money or percent.
    pub kind: FigureKind,
    /// The lowest amount; none for a vague one.
    pub min: Option<Decimal>,
    /// The highest amount.
    pub max: Option<Decimal>,
    /// Of a vague amount, its order: مليارات الدولارات is 10⁹.
    pub magnitude: Option<u128>,
    /// The ISO 4217 code, where it is known.
    pub currency: Option<[u8; 3]>,
    /// What a bare shared name may stand for, where the text does not say.
    pub candidates: Vec<[u8; 3]>,
    /// The currency's name as the lexicon has it, an index into
    /// [`crate::Lexicon::currencies`]; none for a percentage and for a sum
    /// whose currency is left out.
    pub named: Option<u16>,
    /// How the amount is bounded.
    pub modifier: Modifier,
    /// What it is counted per.
    pub per: Option<String>,
    /// What the money is.
    pub role: Role,
    /// The entity that it is about, an index into [`Findings::entities`].
    pub about: Option<usize>,
    /// The figure that this one repeats in another currency, an index into
    /// [`Findings::figures`].
    pub conversion_of: Option<usize>,
    /// The rule that read it.
    pub rule: &'static str,
    /// The rule that told its role.
    pub role_rule: &'static str,
    /// The rule that told what it is about.
    pub about_rule: &'static str,
}

/// Money or percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
}

impl FigureKind {
    /// Both kinds with their names.
    pub const NAMES: [(&'static str, FigureKind); 2] = [("money", FigureKind::Money), ("percent", FigureKind::Percent)];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&FigureKind::NAMES, self)
    }
}

/// How an amount is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modifier {
    /// No word says otherwise.
    Exact,
    /// نحو، حوالي
    About,
    /// أكثر من
    MoreThan,
    /// على الأقل
    AtLeast,
    /// أقل من
    LessThan,
    /// ما يصل إلى
    UpTo,
}

impl Modifier {
    /// All bounds with their names.
    pub const NAMES: [(&'static str, Modifier); 6] = [
        ("exact", Modifier::Exact),
        ("about", Modifier::About),
        ("more_than", Modifier::MoreThan),
        ("at_least", Modifier::AtLeast),
        ("less_than", Modifier::LessThan),
        ("up_to", Modifier::UpTo),
    ];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&Modifier::NAMES, self)
    }
}

/// What a sum of money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
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

impl Role {
    /// All roles with their names.
    pub const NAMES: [(&'static str, Role); 15] = [
        ("cost", Role::Cost),
        ("price", Role::Price),
        ("investment", Role::Investment),
        ("funding", Role::Funding),
        ("deal", Role::Deal),
        ("revenue", Role::Revenue),
        ("profit", Role::Profit),
        ("loss", Role::Loss),
        ("valuation", Role::Valuation),
        ("fine", Role::Fine),
        ("budget", Role::Budget),
        ("debt", Role::Debt),
        ("salary", Role::Salary),
        ("assets", Role::Assets),
        ("other", Role::Other),
    ];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&Role::NAMES, self)
    }

    /// The role with this name.
    pub fn named(name: &str) -> Option<Role> {
        Role::NAMES.iter().find(|(id, _)| *id == name).map(|(_, role)| *role)
    }
}

/// An attributed statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The word or phrase that attributes.
    pub cue: Span,
    /// The cue's tokens.
    pub cue_tokens: Range<usize>,
    /// Who is presented as saying it, where that stands by the cue.
    pub source: Option<Span>,
    /// The source's tokens.
    pub source_tokens: Option<Range<usize>>,
    /// The entity behind the source, an index into [`Findings::entities`].
    pub speaker: Option<usize>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// What is claimed.
    pub content: Span,
    /// The content's tokens.
    pub content_tokens: Range<usize>,
    /// What kind of speech it is.
    pub class: ClaimClass,
    /// Whether the words are quoted.
    pub quote: Quote,
    /// Whether the content's main predicate is negated.
    pub negated: bool,
    /// Whether the cue or the content is weakened.
    pub hedged: bool,
    /// The entities inside the content.
    pub entities: Vec<usize>,
    /// The figures inside the content.
    pub figures: Vec<usize>,
    /// The words that weaken it, in text order.
    pub hedges: Vec<Span>,
    /// How sure it is presented to be.
    pub certainty: Certainty,
    /// The claim that passes this one on, an index into [`Findings::claims`]:
    /// the outlet's, of what its source says.
    pub via: Option<usize>,
    /// The claim inside whose content this one is made.
    pub parent: Option<usize>,
    /// The last claim before of the same source.
    pub previous: Option<usize>,
    /// The rule that found it.
    pub rule: &'static str,
    /// The lexicon's cue, an index into [`crate::Lexicon::cues`]; none for a
    /// mark.
    pub lemma: Option<u16>,
    /// The frame in which its cue reports here.
    pub frame: &'static str,
    /// Why its content ends where it does.
    pub end: &'static str,
}

/// How sure a claim is presented to be, and what speaks for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certainty {
    /// The grade: that of the cue's class, lowered by each of the rest.
    pub grade: Grade,
    /// Whether a word weakens the cue or the content: ربما.
    pub hedge: bool,
    /// Whether the content holds only if something else does: إذا.
    pub condition: bool,
    /// Whether the content asks: هل.
    pub question: bool,
    /// Whether the content is still to come: سـ، سوف.
    pub plan: bool,
}

/// A grade of certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// An expectation, a suspicion, a possibility.
    Low,
    /// Plain speech.
    Medium,
    /// A confirmation, an announcement, a denial.
    High,
}

/// What kind of source a claim has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Its name is known.
    Named,
    /// It is kept from us: مصدر مطلع.
    Anonymous,
    /// A role with no name known: الوزارة، محللون.
    Role,
    /// A document with no named owner: تقرير، بيان.
    Document,
    /// There is none: من المتوقع أن.
    None,
}

impl SourceKind {
    /// All kinds with their names.
    pub const NAMES: [(&'static str, SourceKind); 5] = [
        ("named", SourceKind::Named),
        ("anonymous", SourceKind::Anonymous),
        ("role", SourceKind::Role),
        ("document", SourceKind::Document),
        ("none", SourceKind::None),
    ];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&SourceKind::NAMES, self)
    }
}

/// How far a claim's words are quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quote {
    /// Wholly in quotation marks.
    Direct,
    /// Partly.
    Mixed,
    /// Not at all.
    Indirect,
}

impl Quote {
    /// All degrees with their names.
    pub const NAMES: [(&'static str, Quote); 3] = [("direct", Quote::Direct), ("mixed", Quote::Mixed), ("indirect", Quote::Indirect)];

    /// Its name, as reports and gold files have it.
    pub fn name(self) -> &'static str {
        name_of(&Quote::NAMES, self)
    }
}

/// Something that looked like a finding and could not be read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where it stands.
    pub span: Span,
    /// Why it was not read.
    pub reason: &'static str,
}
