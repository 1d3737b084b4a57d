//! Whose a sum of money is: the entity whose cost, revenue or value it is, or
//! that is bought with it, by the structure of the clause.
//!
//! The word that governs the figure ([`role::Word`]) leads to it. A noun has
//! its owner in the genitive behind it (أرباح ميتا), in an adjective (الديون
//! الأميركية) or in a pronoun (أرباحها); a verb has a subject; a purchase has
//! an object, a fine who pays it, a grant who gets it. What is named by its
//! kind (الشركة) is the last entity of that kind. Where the clause does not
//! say, it is what the text is about.

use std::ops::Range;
use std::sync::LazyLock;

use super::role::Word;
use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Govern, Lexicon, Sense, Tag};

/// How far behind a governing word its owner may stand, in tokens.
const OWNER: usize = 8;

/// How far behind a figure its object or recipient may stand.
const BEHIND: usize = 8;

/// How far back what a nominal stands for may be named.
const ANTECEDENT: usize = 400;

/// Fills in what each sum of money is about.
pub(super) fn fill(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure], governors: &[Option<Word>]) {
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
    /// The entities, those named most often first.
    topics: Vec<usize>,
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
                    entity,
                    kind: found.kind,
                })
            })
            .collect();
        names.sort_by_key(|name| name.tokens.start);
        let mut topics: Vec<usize> = (0..entities.len()).collect();
        topics.sort_by_key(|&entity| {
            let mentions = &entities[entity].mentions;
            let heading = mentions.first().is_some_and(|mention| mention.tokens.start < 24);
            (
                std::cmp::Reverse(mentions.len() + 2 * usize::from(heading)),
                mentions.first().map(|mention| mention.tokens.start),
            )
        });
        Stage {
            doc,
            lexicon,
            entities,
            names,
            topics,
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
        told.unwrap_or_else(|| self.otherwise(&clause))
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
            of_speaker: that.is_some_and(|that| self.doc.tokens[that].class & Tag::ThatPronoun.bit() != 0),
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
        match name.kind {
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
            EntityType::Place => !matches!(role, Role::Price | Role::Deal | Role::Valuation | Role::Salary | Role::Fine),
            EntityType::Model | EntityType::Product => matches!(
                role,
                Role::Price | Role::Deal | Role::Cost | Role::Valuation | Role::Revenue | Role::Funding
            ),
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
        let first = &self.doc.tokens[name.tokens.start];
        let glued = |at: usize| {
            let token = &self.doc.tokens[at];
            token.kind == Kind::Arabic
                && token.clitics > 0
                && matches!(
                    token.key.get(usize::from(token.key.get(0) == fold::WAW)),
                    fold::BEH | fold::LAM | fold::KAF
                )
                && token.whole == 0
        };
        if first.kind == Kind::Arabic && glued(name.tokens.start) {
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
            if token.class & (Class::HEAD | Class::TITLE) != 0 || matches!(token.mark, b'"' | crate::doc::OPEN_QUOTE) {
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
        let mut country = None;
        let end = (noun.tokens.end + OWNER).min(if noun.tokens.end <= clause.figure.start {
            clause.figure.start
        } else {
            clause.end
        });
        let mut at = noun.tokens.end;
        while at < end {
            let token = &self.doc.tokens[at];
            if let Some(name) = self.name_at(at) {
                let joined = token.kind != Kind::Arabic || token.whole != 0 || token.clitics == 0 || token.key.get(0) == fold::LAM;
                if self.fits(name, clause.role) && joined {
                    return Some((Some(name.entity), "about-genitive"));
                }
                at = name.tokens.end.max(at + 1);
                continue;
            }
            if let Some(entity) = self.nationality(at) {
                country = country.or(Some(entity));
            } else if let Some(entity) = self.nominal(at, clause.role) {
                return Some((Some(entity), "about-nominal"));
            }
            if self.ends_phrase(at) {
                break;
            }
            at += 1;
        }
        country
            .filter(|_| !matches!(clause.role, Role::Price | Role::Deal))
            .map(|entity| (Some(entity), "about-nationality"))
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
        let entry = self.lexicon.word_senses(reading.word).iter().find_map(|sense| match sense {
            Sense::Nationality(entry) => Some(*entry),
            _ => None,
        })?;
        self.entities.iter().position(|entity| entity.entry == Some(entry))
    }

    /// الشركة، البنك، المنصة، البلاد: the last entity of that kind.
    fn nominal(&self, at: usize, role: Role) -> Option<usize> {
        let token = &self.doc.tokens[at];
        if token.kind != Kind::Arabic || self.name_at(at).is_some() || self.name_at(at + 1).is_some() {
            return None;
        }
        let key = token.key.skip(if token.whole == 0 { usize::from(token.clitics) } else { 0 });
        let definite = token.article || key.starts_with(&[fold::ALEF, fold::LAM]) || token.key.starts_with(&[fold::LAM, fold::LAM]);
        if WORDS.land.contains(&key) {
            return self.last_before(at, |name| name.kind == EntityType::Place && self.is_country(name.entity));
        }
        if !definite || token.class & Tag::Nominal.bit() == 0 {
            return None;
        }
        let platform = WORDS.platform.contains(&key);
        self.last_before(at, |name| match name.kind {
            EntityType::Org => true,
            EntityType::Product => platform && self.may_be_product(role),
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
            .is_some_and(|entry| self.lexicon.entries[entry as usize].currency != [0; 3])
    }

    fn last_before(&self, at: usize, fits: impl Fn(&Name) -> bool) -> Option<usize> {
        self.within(at.saturating_sub(ANTECEDENT)..at)
            .rev()
            .find(|name| fits(name))
            .map(|name| name.entity)
    }

    /// أرباحها، ثروته: the word ends in a pronoun.
    fn has_pronoun(&self, word: &Word) -> bool {
        let letters = self
            .doc
            .letters(word.tokens.start)
            .trim_end_matches(['\u{064B}', '\u{064C}', '\u{064D}', '\u{064E}', '\u{064F}', '\u{0650}', '\u{0652}']);
        letters.ends_with("ها") || letters.ends_with('ه') || letters.ends_with("هم") || letters.ends_with("هما") || letters.ends_with("نا")
    }

    /// Whose cost, revenue, debt … it is.
    fn owner(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        match word.govern {
            Govern::Verb | Govern::Light => self.subject(clause, word),
            Govern::Noun | Govern::Phrase | Govern::Weak => {
                if self.has_pronoun(word) {
                    return self.pronoun(clause, word);
                }
                if let Some(answer) = self.genitive(clause, word) {
                    return Some(answer);
                }
                let size = WORDS.size.contains(&self.doc.tokens[word.tokens.start].key)
                    || self.is_common(word.tokens.end) && clause.role == Role::Cost;
                if size {
                    return Some((None, "about-common"));
                }
                self.before(clause, word.tokens.start.min(clause.figure.start))
            }
        }
    }

    /// Whether a common noun, and no adjective or verb, stands at a token.
    fn is_common(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Arabic
                && token.class & Class::NOUN != 0
                && token.class & (Class::VERB | Class::NATIONALITY | Tag::Preposition.bit()) == 0
        })
    }

    /// What a pronoun on a noun stands for: the nearest name before it that is
    /// no adjunct, in the clause and then beyond it.
    fn pronoun(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let at = word.tokens.start;
        let nominal = (clause.start..at)
            .rev()
            .find_map(|at| self.nominal(at, clause.role).map(|entity| (at, entity)));
        let named = self
            .within(clause.start..at)
            .rev()
            .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
            .map(|name| (name.tokens.start, name.entity));
        nominal
            .max(named)
            .map(|(_, entity)| entity)
            .or_else(|| self.last_before(clause.start, |name| self.fits(name, clause.role) && !self.is_adjunct(name)))
            .map(|entity| (Some(entity), "about-pronoun"))
    }

    /// The subject of a verb: the first name behind it, else the nearest
    /// before it.
    fn subject(&self, clause: &Clause<'_>, verb: &Word) -> Option<Answer> {
        let end = clause.figure.start.min(verb.tokens.end + OWNER);
        let named = self
            .within(verb.tokens.end..end)
            .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
            .map(|name| (name.tokens.start, name.entity));
        let nominal =
            (verb.tokens.end..end.min(verb.tokens.end + 2)).find_map(|at| self.nominal(at, clause.role).map(|entity| (at, entity)));
        let behind = match (named, nominal) {
            (Some(named), Some(nominal)) => Some(named.min(nominal)),
            (one, other) => one.or(other),
        };
        behind
            .map(|(_, entity)| (Some(entity), "about-subject"))
            .or_else(|| self.before(clause, verb.tokens.start.min(clause.figure.start)))
    }

    /// The nearest name or nominal before a token that can be its subject: in
    /// the inner clause, then the speaker of أنه.
    fn before(&self, clause: &Clause<'_>, at: usize) -> Option<Answer> {
        let named = self
            .within(clause.inner..at)
            .rev()
            .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (clause.inner..at.max(clause.inner))
            .rev()
            .find_map(|at| self.nominal(at, clause.role).map(|entity| (at, entity)));
        let nearest = named.max(nominal).map(|(_, entity)| entity);
        if let Some(entity) = nearest {
            return Some((Some(entity), "about-before"));
        }
        if !clause.of_speaker {
            return None;
        }
        let speaker = self
            .within(clause.start..clause.inner)
            .find(|name| self.fits(name, clause.role))
            .map(|name| name.entity)
            .or_else(|| (clause.start..clause.inner).find_map(|at| self.nominal(at, clause.role)));
        speaker.map(|entity| (Some(entity), "about-speaker"))
    }

    /// What is bought: behind شراء or استحواذ على, the last name between a
    /// verb of buying and the price, or what the price is paid for.
    fn object(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let thing = |name: &&Name| matches!(name.kind, EntityType::Org | EntityType::Product | EntityType::Model);
        if let Some(name) = self.purchase_behind(clause) {
            return Some((Some(name.entity), "about-purchase-behind"));
        }
        let word = governor?;
        if word.tokens.start < clause.figure.start {
            let objects: Vec<&Name> = self
                .within(word.tokens.end..clause.figure.start)
                .filter(thing)
                .filter(|name| !self.follows(name, &WORDS.from) && !self.begins_with_lam(name))
                .collect();
            let subject_first = word.govern == Govern::Verb && objects.len() < 2;
            if let Some(last) = objects
                .last()
                .filter(|last| !subject_first || self.has_subject_before(clause, word) || !self.stands_right_behind(word, last))
            {
                return Some((Some(last.entity), "about-object"));
            }
            let nominal = (word.tokens.end..clause.figure.start).find_map(|at| self.nominal(at, clause.role));
            if let Some(entity) = nominal {
                return Some((Some(entity), "about-nominal"));
            }
            let pronoun = self.has_pronoun(word)
                || self
                    .doc
                    .tokens
                    .get(word.tokens.end)
                    .is_some_and(|token| WORDS.on_it.contains(&token.key));
            if pronoun || matches!(word.govern, Govern::Noun | Govern::Phrase | Govern::Verb) {
                return self
                    .within(clause.start..word.tokens.start)
                    .rev()
                    .filter(thing)
                    .find(|name| pronoun || !self.is_adjunct(name))
                    .map(|name| (Some(name.entity), "about-object-before"))
                    .or(Some((None, "about-common")));
            }
        }
        Some((None, "about-common"))
    }

    fn has_subject_before(&self, clause: &Clause<'_>, verb: &Word) -> bool {
        self.within(clause.inner..verb.tokens.start).any(|name| !self.is_adjunct(name))
    }

    fn stands_right_behind(&self, verb: &Word, name: &Name) -> bool {
        name.tokens.start <= verb.tokens.end + 2
    }

    fn begins_with_lam(&self, name: &Name) -> bool {
        let head = name
            .tokens
            .start
            .checked_sub(1)
            .map(|at| &self.doc.tokens[at])
            .filter(|token| token.class & (Class::HEAD | Class::TITLE) != 0);
        let glued = |token: &crate::doc::Token| {
            token.kind == Kind::Arabic && token.whole == 0 && token.clitics > 0 && token.key.get(0) == fold::LAM
        };
        glued(&self.doc.tokens[name.tokens.start]) || head.is_some_and(glued)
    }

    fn follows(&self, name: &Name, words: &[Key]) -> bool {
        (1..=2).any(|back| {
            name.tokens
                .start
                .checked_sub(back)
                .is_some_and(|at| words.contains(&self.doc.tokens[at].key))
        })
    }

    /// 43 مليارا لشراء تويتر: the thing bought behind its price.
    fn purchase_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        let end = clause.end.min(clause.figure.end + BEHIND);
        let purpose =
            (clause.figure.end..clause.end.min(clause.figure.end + 3)).any(|at| WORDS.purchase.contains(&self.doc.tokens[at].key));
        purpose
            .then(|| {
                self.within(clause.figure.end..end)
                    .find(|name| matches!(name.kind, EntityType::Org | EntityType::Product | EntityType::Model))
            })
            .flatten()
    }

    /// What is priced: 199 دولارا لماك ستوديو, سعر سهم آبل; the last product,
    /// where the goods are named by their kind (الهاتف); nothing, where they
    /// have no name (سعر النفط).
    fn priced(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        if let Some(name) = self.behind_for(clause.figure.end) {
            return Some((Some(name.entity), "about-for"));
        }
        if let Some(name) = self.purchase_behind(clause) {
            return Some((Some(name.entity), "about-purchase-behind"));
        }
        let word = governor.filter(|word| word.tokens.start < clause.figure.start);
        if let Some(word) = word {
            if let Some(answer) = self.genitive(clause, word) {
                return Some(answer);
            }
            let goods = self.doc.tokens.get(word.tokens.end)?;
            let kind = goods.class & (Class::HEAD | Tag::Counted.bit() | Tag::Nominal.bit()) != 0;
            if self.is_common(word.tokens.end) && !kind && !self.has_pronoun(word) {
                return Some((None, "about-common"));
            }
        }
        let before = word.map_or(clause.figure.start, |word| word.tokens.start);
        let product = |name: &Name| matches!(name.kind, EntityType::Product | EntityType::Model);
        self.within(clause.inner..before)
            .rev()
            .find(|name| product(name))
            .or_else(|| {
                self.within(clause.inner..before)
                    .rev()
                    .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
            })
            .or_else(|| self.within(clause.start..clause.inner).rev().find(|name| product(name)))
            .map(|name| name.entity)
            .or_else(|| {
                let block = self.block(clause.figure.start);
                self.within(block..clause.start)
                    .rev()
                    .find(|name| product(name))
                    .map(|name| name.entity)
            })
            .map_or(Some((None, "about-common")), |entity| Some((Some(entity), "about-product")))
    }

    fn block(&self, at: usize) -> usize {
        let index = self.doc.blocks.partition_point(|block| block.tokens.end <= at);
        self.doc.blocks.get(index).map_or(at, |block| block.tokens.start)
    }

    /// 199 دولارا لماك ستوديو: a name with its own لـ right behind.
    fn behind_for(&self, end: usize) -> Option<&Name> {
        (end..end + 3).find_map(|at| {
            let name = self.name_at(at)?;
            (matches!(name.kind, EntityType::Product | EntityType::Model | EntityType::Org) && self.begins_with_lam(name)).then_some(name)
        })
    }

    /// Who pays a fine: whom it is laid on, else the object of the verb.
    fn payer(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let from = governor.map_or(clause.start, |word| word.tokens.end);
        let payer = |name: &&Name| matches!(name.kind, EntityType::Org | EntityType::Person | EntityType::Product);
        let end = clause.end.min(clause.figure.end + BEHIND);
        let laid = self
            .within(from.min(clause.figure.start)..clause.figure.start)
            .chain(self.within(clause.figure.end..end))
            .filter(payer)
            .find(|name| self.follows(name, &WORDS.on));
        if let Some(name) = laid {
            return Some((Some(name.entity), "about-payer"));
        }
        let object = self.within(from.min(clause.figure.start)..clause.figure.start).filter(payer).last();
        if let Some(name) = object {
            return Some((Some(name.entity), "about-payer-object"));
        }
        let nominal =
            (governor.map_or(clause.inner, |word| word.tokens.start)..clause.figure.start).find_map(|at| self.nominal(at, clause.role));
        if let Some(entity) = nominal {
            return Some((Some(entity), "about-nominal"));
        }
        let word = governor?;
        self.within(clause.start..word.tokens.start)
            .rev()
            .filter(payer)
            .find(|name| !self.is_adjunct(name) && !self.follows(name, &WORDS.verbs_of_judging))
            .map(|name| (Some(name.entity), "about-before"))
    }

    /// Who gets a loan or grant, or whose round it is.
    fn recipient(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        let end = clause.end.min(clause.figure.end + BEHIND);
        let from = word.tokens.start.min(clause.figure.start);
        let given = self
            .within(from..clause.figure.start)
            .chain(self.within(clause.figure.end..end))
            .filter(|name| self.fits(name, clause.role))
            .find(|name| self.begins_with_lam(name) || self.follows(name, &WORDS.to));
        if let Some(name) = given {
            return Some((Some(name.entity), "about-recipient"));
        }
        match word.govern {
            Govern::Verb | Govern::Light => self.subject(clause, word),
            _ => self
                .pronoun_of(clause, word)
                .or_else(|| self.before(clause, word.tokens.start.min(clause.figure.start))),
        }
    }

    fn pronoun_of(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        self.has_pronoun(word).then(|| self.pronoun(clause, word)).flatten()
    }

    /// Where the clause does not say: a name of its sentence, else what the
    /// text is about.
    fn otherwise(&self, clause: &Clause<'_>) -> Answer {
        let fits = |name: &&Name| self.fits(name, clause.role);
        if let Some(answer) = self.before(clause, clause.figure.start) {
            return answer;
        }
        let topic = self.topics.iter().copied().find(|&entity| {
            self.names.iter().find(|name| name.entity == entity).as_ref().is_some_and(fits) && self.entities[entity].mentions.len() > 1
        });
        (topic, "about-topic")
    }
}

/// Words that the rules look for, folded once.
struct Words {
    according: [Key; 8],
    land: [Key; 10],
    platform: [Key; 4],
    size: [Key; 12],
    from: [Key; 1],
    on: [Key; 3],
    on_it: [Key; 3],
    to: [Key; 2],
    purchase: [Key; 9],
    verbs_of_judging: [Key; 5],
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let key = Key::of;
    Words {
        according: ["وفق", "وفقا", "بحسب", "حسب", "طبقا", "نقلا", "كما", "لدى"].map(key),
        land: [
            "البلاد",
            "بلاده",
            "بلادها",
            "بلادهم",
            "بلدهم",
            "الدولة",
            "المملكة",
            "الجمهورية",
            "الحكومة",
            "حكومته",
        ]
        .map(key),
        platform: ["المنصة", "الموقع", "الشبكة", "التطبيق"].map(key),
        size: [
            "حجم",
            "سوق",
            "التبادل",
            "التجارة",
            "فرصة",
            "نشاطا",
            "أسواق",
            "المبادلات",
            "تبادل",
            "زادت",
            "القروض",
            "فاتورة",
        ]
        .map(key),
        from: ["من"].map(key),
        on: ["على", "بحق", "ضد"].map(key),
        on_it: ["عليها", "عليه", "عليهما"].map(key),
        to: ["إلى", "لصالح"].map(key),
        purchase: ["لشراء", "للاستحواذ", "لشرائها", "لاقتناء", "على", "لامتلاك", "مقابل", "شراء", "ثمنا"].map(key),
        verbs_of_judging: ["قامت", "قام", "فرضت", "فرض", "قررت"].map(key),
    }
});
