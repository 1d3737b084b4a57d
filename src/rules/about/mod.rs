//! Whose a sum of money is: the entity whose cost, revenue or value it is, or
//! that is bought with it, by the structure of the clause.
//!
//! The word that governs the figure ([`role::Word`]) leads to it. A noun has
//! its owner in the genitive behind it (أرباح ميتا), in an adjective (الديون
//! الأميركية) or in a pronoun (أرباحها); a verb has a subject; a purchase has
//! an object, a fine who pays it, a grant who gets it. What is named by its
//! kind (الشركة) is the last entity of that kind. Where the clause does not
//! say, it is what the text is about.

mod seek;

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::bare;
use super::role::Word;
use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Lexicon, Sense, Tag};
use crate::words::{Words, words};

/// How far behind a governing word its owner may stand, in tokens.
const OWNER: usize = 8;

/// How far behind a figure its object or recipient may stand.
const BEHIND: usize = 8;

/// How far back what a nominal stands for may be named.
const ANTECEDENT: usize = 400;

/// What is named among the first tokens is in the heading.
const HEADING: usize = 24;

/// How many entities can be what the text is about.
const TOPICS: usize = 16;

/// Fills in what each sum of money is about.
pub(super) fn fill(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure], governors: &[Option<Word>]) {
    if figures.iter().all(|figure| figure.kind != FigureKind::Money) {
        return;
    }
    let stage = Stage::new(doc, lexicon, entities);
    for at in 0..figures.len() {
        if figures[at].kind != FigureKind::Money {
            continue;
        }
        let governor = governors.get(at).and_then(Option::as_ref);
        let (about, rule) = stage.about(figures, at, governor);
        figures[at].about = about;
        figures[at].about_rule = rule;
    }
}

/// What was found: the entity, or that there is none, and the rule.
type Answer = (Option<usize>, &'static str);

/// A name in the text.
#[derive(Debug, Clone)]
struct Name {
    tokens: Range<usize>,
    /// How many letters of proclitics stand glued before it.
    clitics: u8,
    entity: usize,
    kind: EntityType,
}

/// The names of the text, ready to be asked.
struct Stage<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: &'d [Entity],
    /// In text order.
    names: Vec<Name>,
    /// The entities named most often, and more than once, first.
    topics: Vec<usize>,
    /// The entities by their lexicon entries.
    of_entry: HashMap<u32, usize>,
    /// The countries by their codes.
    states: HashMap<[u8; 2], usize>,
}

/// A figure's clause.
struct Clause<'f> {
    role: Role,
    figure: &'f Range<usize>,
    /// Where the sentence begins.
    start: usize,
    /// Where the innermost clause begins: behind the last أن or إن.
    inner: usize,
    /// Whether that is أنه: the subject is whoever speaks.
    of_speaker: bool,
    /// Where the sentence ends.
    end: usize,
}

impl<'d, 't> Stage<'d, 't> {
    fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon, entities: &'d [Entity]) -> Stage<'d, 't> {
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
            topics,
            of_entry,
            states,
        }
    }

    fn about(&self, figures: &[Figure], at: usize, governor: Option<&Word>) -> Answer {
        let figure = &figures[at];
        if let Some(first) = figure.conversion_of.and_then(|first| figures.get(first)) {
            return (first.about, "about-conversion");
        }
        let clause = self.clause(figure);
        if figure.role_rule == "role-exchange-rate" || figure.per.as_deref() == Some("dollar") {
            return (None, "about-exchange-rate");
        }
        if let Some(previous) = self.lender(figures, at) {
            return (figures[previous].about, "about-inherited");
        }
        let told = match figure.role {
            Role::Deal => self.object(&clause, governor),
            Role::Price => self.priced(&clause, governor),
            Role::Fine => self.payer(&clause, governor),
            Role::Funding => self.recipient(&clause, governor),
            _ => self.owner(&clause, governor),
        };
        let (entity, rule) = told.unwrap_or_else(|| self.otherwise(&clause, governor));
        (entity.map(|entity| self.state_of(entity, figure.role)), rule)
    }

    fn clause<'f>(&self, figure: &'f Figure) -> Clause<'f> {
        let index = self
            .doc
            .sentences
            .partition_point(|sentence| sentence.tokens.end <= figure.tokens.start);
        let sentence = self
            .doc
            .sentences
            .get(index)
            .map_or(figure.tokens.clone(), |sentence| sentence.tokens.clone());
        let start = sentence.start.max(figure.tokens.start.saturating_sub(80));
        let that = (start..figure.tokens.start)
            .rev()
            .find(|&at| self.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0);
        Clause {
            role: figure.role,
            figure: &figure.tokens,
            start,
            inner: that.map_or(start, |that| that + 1),
            of_speaker: that.is_some_and(|that| {
                let impersonal = self
                    .doc
                    .tokens
                    .get(that + 1)
                    .is_some_and(|next| WORDS.impersonal.contains(&next.key));
                self.doc.tokens[that].class & Tag::ThatPronoun.bit() != 0 && !impersonal
            }),
            end: sentence.end,
        }
    }

    /// The figure whose role this one has, if no name stands between.
    fn lender(&self, figures: &[Figure], at: usize) -> Option<usize> {
        if !matches!(figures[at].role_rule, "role-inherited" | "role-paragraph") {
            return None;
        }
        let previous = figures[..at].iter().rposition(|figure| figure.kind == FigureKind::Money)?;
        let between = figures[previous].tokens.end..figures[at].tokens.start;
        let named = self
            .within(between)
            .any(|name| self.fits(name, figures[at].role) && !self.is_adjunct(name));
        let for_another = self.behind_for(figures[at].tokens.end).is_some();
        (!named && !for_another).then_some(previous)
    }

    /// Whether an entity of this kind can have money of this role.
    fn fits(&self, name: &Name, role: Role) -> bool {
        match self.kind(name) {
            EntityType::Media => false,
            EntityType::Org => true,
            EntityType::Person => matches!(
                role,
                Role::Salary
                    | Role::Assets
                    | Role::Fine
                    | Role::Funding
                    | Role::Cost
                    | Role::Profit
                    | Role::Debt
                    | Role::Loss
                    | Role::Revenue
                    | Role::Investment
            ),
            EntityType::Place => !matches!(role, Role::Price | Role::Deal | Role::Valuation | Role::Fine),
            EntityType::Model | EntityType::Product => matches!(
                role,
                Role::Price | Role::Deal | Role::Cost | Role::Valuation | Role::Revenue | Role::Funding
            ),
        }
    }

    /// What a name is where money is concerned: a platform that is also its
    /// company (تويتر) is one that can earn and owe.
    fn kind(&self, name: &Name) -> EntityType {
        let acts = self
            .entities
            .get(name.entity)
            .and_then(|entity| entity.entry)
            .is_some_and(|entry| self.lexicon.entry(entry).acts);
        if name.kind == EntityType::Product && acts {
            EntityType::Org
        } else {
            name.kind
        }
    }

    /// An entity as a name that stands nowhere.
    fn nameless(&self, entity: usize) -> Name {
        Name {
            tokens: 0..0,
            clitics: 0,
            entity,
            kind: self.entities[entity].kind,
        }
    }

    fn within(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = &Name> {
        let from = self.names.partition_point(|name| name.tokens.start < tokens.start);
        let to = self.names.partition_point(|name| name.tokens.start < tokens.end).max(from);
        self.names.get(from..to).unwrap_or_default().iter()
    }

    fn name_at(&self, at: usize) -> Option<&Name> {
        self.within(at..at + 1).next()
    }

    /// Whether a name stands behind a preposition, its own or one of a word
    /// that only says its kind: في تركيا, لشركة آبل, بحسب البنك.
    fn is_adjunct(&self, name: &Name) -> bool {
        const PREPOSITIONS: [u8; 3] = [fold::BEH, fold::LAM, fold::KAF];
        let glued = |at: usize| self.has_glued(at, &PREPOSITIONS);
        if glued(name.tokens.start) || self.begins_with(name, &PREPOSITIONS) {
            return true;
        }
        let mut at = name.tokens.start;
        for _ in 0..3 {
            let Some(before) = at.checked_sub(1) else {
                return false;
            };
            let token = &self.doc.tokens[before];
            if token.class & Tag::Preposition.bit() != 0 || WORDS.according.contains(&token.key) {
                return true;
            }
            if token.class & (Class::HEAD | Class::TITLE) != 0 || seek::opens(token.mark) {
                if glued(before) {
                    return true;
                }
                at = before;
            } else {
                return false;
            }
        }
        false
    }

    /// What stands in the genitive behind a noun.
    fn genitive(&self, clause: &Clause<'_>, noun: &Word) -> Option<Answer> {
        if let Some(name) = self
            .within(noun.tokens.start.saturating_sub(3)..noun.tokens.end)
            .find(|name| name.tokens.end >= noun.tokens.end && self.fits(name, clause.role))
            .filter(|_| !self.is_size(noun))
        {
            return Some((Some(name.entity), "about-itself"));
        }
        let behind = noun.tokens.end > clause.figure.start;
        let end = (noun.tokens.end + OWNER).min(if behind { self.doc.tokens.len() } else { clause.figure.start });
        let mut common = false;
        let mut at = noun.tokens.end;
        while at < end {
            let token = &self.doc.tokens[at];
            if token.key == WORDS.between || self.doc.tokens[noun.tokens.end - 1].key == WORDS.between {
                return Some((None, "about-between"));
            }
            let prepositional = self.has_glued(at, &[fold::BEH, fold::KAF]);
            if let Some(name) = self.name_at(at) {
                if self.fits(name, clause.role) && !prepositional {
                    if self.is_joined(name) {
                        return Some((None, "about-joint"));
                    }
                    return Some((Some(name.entity), "about-genitive"));
                }
                at = name.tokens.end.max(at + 1);
                continue;
            }
            if let Some(entity) = self
                .nationality(at)
                .filter(|_| !common && !matches!(clause.role, Role::Price | Role::Deal))
            {
                return Some((Some(entity), "about-nationality"));
            }
            if let Some(entity) = self.nominal(at, clause) {
                return Some((Some(entity), "about-nominal"));
            }
            if prepositional && at > noun.tokens.end || self.ends_phrase(at) {
                break;
            }
            common |= self.is_common(at);
            at += 1;
        }
        None
    }

    /// حجم السوق, التبادل التجاري: nobody's, whatever name the words make.
    fn is_size(&self, noun: &Word) -> bool {
        noun.tokens
            .clone()
            .any(|at| WORDS.size.contains(&self.doc.tokens[at].key.without_article()) || WORDS.size.contains(&self.doc.tokens[at].key))
    }

    /// استثمار مايكروسوفت وأمازون: what is two companies' is neither's.
    fn is_joined(&self, name: &Name) -> bool {
        let next = name.tokens.end;
        let Some(token) = self
            .doc
            .tokens
            .get(next)
            .filter(|token| token.kind == Kind::Arabic && token.key.get(0) == fold::WAW)
        else {
            return false;
        };
        let other = self.name_at(next + usize::from(token.key.len() == 1));
        other.is_some_and(|other| other.entity != name.entity && other.kind == name.kind)
    }

    /// Whether one of these prepositions of one letter stands glued to a name.
    fn begins_with(&self, name: &Name, letters: &[u8]) -> bool {
        let key = self.doc.tokens.get(name.tokens.start).map(|token| token.key);
        let last = name.clitics.checked_sub(1);
        key.zip(last)
            .is_some_and(|(key, last)| letters.contains(&key.get(usize::from(last))))
    }

    /// Whether a preposition of one letter stands glued to a word.
    fn has_glued(&self, at: usize, letters: &[u8]) -> bool {
        let token = &self.doc.tokens[at];
        let after_and = usize::from(token.clitics > 1 && matches!(token.key.get(0), fold::WAW | fold::FEH));
        token.kind == Kind::Arabic && token.whole == 0 && token.clitics > 0 && letters.contains(&token.key.get(after_and))
    }

    /// Where a noun phrase can go no further.
    fn ends_phrase(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let verb = token.class & (Class::VERB | Tag::Level.bit() | Tag::Copula.bit()) != 0
            && token.class & (Class::NOUN | Class::ADJECTIVE | Class::NAME) == 0;
        let mark = token.kind == Kind::Mark
            && !matches!(
                token.mark,
                b'"' | b'(' | b')' | b'\'' | crate::doc::OPEN_QUOTE | crate::doc::CLOSE_QUOTE
            );
        let function = Tag::That.bit() | Tag::Relative.bit() | Tag::Subordinate.bit() | Tag::Contrast.bit();
        verb || mark || token.kind == Kind::Break || token.class & function != 0 && token.class & Class::NOUN == 0
    }

    /// The country of a nationality adjective, if the text names it.
    fn nationality(&self, at: usize) -> Option<usize> {
        let reading = self.doc.reading(self.lexicon, at, Class::NATIONALITY)?;
        let entry = self.lexicon.word_senses(reading.word).find_map(|sense| match sense {
            Sense::Nationality(entry) => Some(entry),
            _ => None,
        })?;
        self.of_entry.get(&entry).copied()
    }

    /// الشركة، البنك، المنصة، البلاد: the last entity of that kind. بلادهم is
    /// the country of whoever speaks.
    fn nominal(&self, at: usize, clause: &Clause<'_>) -> Option<usize> {
        let token = &self.doc.tokens[at];
        if token.kind != Kind::Arabic || self.name_at(at).is_some() || self.name_at(at + 1).is_some() {
            return None;
        }
        let country = |name: &Name| name.kind == EntityType::Place && self.is_country(name.entity);
        let key = bare(token);
        if WORDS.land.contains(&key) {
            return self.last_before(at, country);
        }
        let glued_to_own =
            matches!(token.key.get(0), fold::LAM | fold::BEH) && !token.key.is_cut() && WORDS.own_land.contains(&token.key.skip(1));
        if WORDS.own_land.contains(&key) || glued_to_own {
            let outer = (clause.start..clause.inner).rev().find_map(|at| self.nationality(at));
            return outer.or_else(|| self.last_before(clause.inner, country));
        }
        let bare = if !token.key.is_cut() && token.key.starts_with(&[fold::LAM, fold::LAM]) {
            token.key.skip(2)
        } else if key.starts_with(&[fold::ALEF, fold::LAM]) {
            key.without_article()
        } else if token.article {
            key
        } else {
            return None;
        };
        if self.lexicon.class(self.lexicon.find(bare)) & Tag::Nominal.bit() == 0 {
            return None;
        }
        let platform = WORDS.platform.contains(&bare);
        self.last_before(at, |name| match self.kind(name) {
            EntityType::Org => true,
            EntityType::Product => platform && self.may_be_product(clause.role),
            _ => false,
        })
    }

    fn may_be_product(&self, role: Role) -> bool {
        matches!(role, Role::Price | Role::Deal | Role::Valuation)
    }

    fn is_country(&self, entity: usize) -> bool {
        self.entities
            .get(entity)
            .and_then(|entity| entity.entry)
            .is_some_and(|entry| self.lexicon.entry(entry).currency != [0; 3])
    }

    /// كييف، أنقرة: in matters of state a city of a country that the text
    /// names is its government.
    fn state_of(&self, entity: usize, role: Role) -> usize {
        let of_state = matches!(
            role,
            Role::Debt | Role::Budget | Role::Loss | Role::Funding | Role::Assets | Role::Revenue | Role::Cost
        );
        let entry = |at: usize| {
            self.entities
                .get(at)
                .and_then(|found| found.entry)
                .map(|entry| self.lexicon.entry(entry))
        };
        let Some(city) = entry(entity)
            .filter(|entry| of_state && entry.kind == EntityType::Place && entry.currency == [0; 3] && entry.country != [0; 2])
        else {
            return entity;
        };
        self.states.get(&city.country).copied().unwrap_or(entity)
    }

    fn last_before(&self, at: usize, fits: impl Fn(&Name) -> bool) -> Option<usize> {
        self.within(at.saturating_sub(ANTECEDENT)..at)
            .rev()
            .find(|name| fits(name))
            .map(|name| name.entity)
    }

    /// أرباحها، ثروته: the word ends in a pronoun.
    fn has_pronoun(&self, word: &Word) -> bool {
        let endings = ["ها", "ه", "هم", "هما", "نا"];
        endings.iter().any(|ending| self.doc.ends_in(word.tokens.start, ending))
    }
}

/// Words that the rules look for.
pub(super) struct Vocabulary {
    pub(super) according: Words,
    pub(super) land: Words,
    pub(super) own_land: Words,
    pub(super) between: Key,
    pub(super) impersonal: Words,
    pub(super) platform: Words,
    pub(super) size: Words,
    pub(super) from: Words,
    pub(super) on: Words,
    pub(super) on_it: Words,
    pub(super) to: Words,
    pub(super) purchase: Words,
    pub(super) verbs_of_judging: Words,
    /// Words of a contract, which is its parties'.
    pub(super) contract: Words,
    /// Words of a player's change of club.
    pub(super) transfer: Words,
    pub(super) of: Words,
    pub(super) theft: Words,
    pub(super) verbs_of_reckoning: Words,
    /// What a company tells its results in.
    pub(super) documents: Words,
    pub(super) granted: Words,
    pub(super) granted_it: Words,
    pub(super) sums: Words,
    pub(super) inside: Key,
    pub(super) goods: Words,
    pub(super) acquisition: Words,
}

pub(super) static WORDS: Vocabulary = Vocabulary {
    according: words!["وفق", "وفقا", "بحسب", "حسب", "طبقا", "نقلا", "كما", "لدى"],
    land: words!["البلاد", "الدولة", "المملكة", "الجمهورية", "الحكومة", "البلد"],
    own_land: words!["بلاده", "بلادها", "بلادهم", "بلدهم", "بلده", "حكومته"],
    platform: words!["منصة", "موقع", "شبكة", "تطبيق"],
    between: Key::literal("بين"),
    impersonal: words!["تم", "تمت", "يتم", "سيتم", "من", "جرى", "لا", "ليس", "في"],
    size: words![
        "حجم",
        "سوق",
        "التبادل",
        "التجارة",
        "فرصة",
        "نشاطا",
        "أسواق",
        "المبادلات",
        "تبادل",
        "القروض",
        "فاتورة",
    ],
    from: words!["من"],
    on: words!["على", "بحق", "ضد"],
    on_it: words!["عليها", "عليه", "عليهما"],
    to: words!["إلى", "لصالح"],
    purchase: words!["لشراء", "للاستحواذ", "لشرائها", "لاقتناء", "على", "لامتلاك", "مقابل", "شراء", "ثمنا"],
    goods: words![
        "نموذج",
        "هاتف",
        "جهاز",
        "تطبيق",
        "خدمة",
        "ساعة",
        "سيارة",
        "لعبة",
        "نسخة",
        "إصدار",
        "خطة",
        "خطط",
        "باقة",
        "اشتراك",
    ],
    acquisition: words!["الاستحواذ", "استحواذ", "للاستحواذ", "صفقة"],
    granted: words![
        "منح",
        "منحت",
        "يمنح",
        "تمنح",
        "منحته",
        "منحها",
        "منحتها",
        "يمنحها",
        "تمنحها",
        "أقرضتها",
    ],
    granted_it: words!["منحته", "منحها", "منحتها", "يمنحها", "تمنحها", "أقرضتها"],
    sums: words!["مبلغا", "مبلغ", "مبالغ"],
    inside: Key::literal("في"),
    verbs_of_judging: words![
        "قامت",
        "قام",
        "فرضت",
        "فرض",
        "تفرض",
        "يفرض",
        "قررت",
        "قرر",
        "أصدرت",
        "أصدر",
        "أوقعت",
        "أوقع",
        "حررت",
        "سجلت",
        "وقعت",
        "وقع",
        "حكمت",
        "قضت",
        "أقرت",
    ],
    contract: words!["عقد", "عقود", "عقدا", "عقودا", "عقدين", "مناقصة", "طلبية", "طلبيات", "تعاقدات"],
    transfer: words![
        "ضم",
        "لضم",
        "بضم",
        "التعاقد",
        "للتعاقد",
        "بالتعاقد",
        "تعاقد",
        "تعاقدت",
        "انتقل",
        "ينتقل",
        "انتقال",
        "انتقاله",
        "لانتقال",
        "بانتقال",
    ],
    of: words!["من"],
    theft: words![
        "سرق",
        "سرقت",
        "سرقوا",
        "يسرق",
        "سرقة",
        "اختلس",
        "اختلست",
        "اختلاس",
        "نهب",
        "نهبت",
        "ونهب",
        "وسرق"
    ],
    verbs_of_reckoning: words!["قدر", "قدرت", "يقدر", "تقدر", "توقع", "توقعت", "يتوقع", "تتوقع"],
    documents: words!["نتائج", "قوائم", "بيانات", "إفصاح", "تقرير", "ميزانية"],
};
