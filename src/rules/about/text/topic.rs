//! What the text is about, to which a sum belongs whose clause names nobody:
//! «وبلغت الأرباح 3 ملايين».

use crate::doc::{BlockKind, Kind, Token};
use crate::finding::Role;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Govern, Lexicon, Sense, Tag};
use crate::rules::about::words::{BANKS, MANY, NOT_PEOPLE, OF_THESE, THESE};
use crate::rules::about::{Clause, HEADING, Name, Stage};
use crate::rules::bare;
use crate::rules::role::Word;
use crate::words::{Words, words};

/// The longest name that a token may be in, in tokens.
const JOINED: usize = 8;

/// Data, which end as if they were of many bodies.
const DATA: Key = Key::literal("بيانات");

impl Stage<'_, '_> {
    /// The entity named most often before the sum, if it can have such money and
    /// is not who only tells of it. Nobody is it who comes later, but in a
    /// heading, which tells of what is below.
    pub(in crate::rules::about) fn topic(&self, clause: &Clause<'_>) -> Option<usize> {
        let mut best = None;
        // تعويض قدره كذا لشركة كذا: whoever gets it pays it not.
        let paid = self
            .behind_for(clause.figure.end)
            .filter(|_| clause.role == Role::Fine)
            .map(|name| name.entity);
        let end = if self.is_in_heading(clause) {
            usize::MAX
        } else {
            clause.figure.start
        };
        for &entity in &self.topics {
            let weight = self.weight_before(entity, end);
            let may_be = weight > 0 && paid != Some(entity) && self.may_have(&self.nameless(entity), clause) && !self.tells(entity, clause);
            if may_be && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, entity));
            }
        }
        best.map(|(_, entity)| entity).or_else(|| self.only_body(clause))
    }

    /// بروتوكول GMX … خسر كذا: whether a name in Latin letters that is nobody's stands between two tokens, outside brackets.
    pub(in crate::rules::about) fn is_of_stranger(&self, from: usize, to: usize) -> bool {
        const SHORT: usize = 3;
        let known = |at: usize| self.within(at.saturating_sub(JOINED)..at + 1).any(|name| name.tokens.contains(&at));
        (from..to).any(|at| {
            let token = &self.doc.tokens[at];
            let bracket = at.checked_sub(1).is_some_and(|before| self.doc.tokens[before].mark == b'(');
            token.kind == Kind::Latin && token.key.len() >= SHORT && !bracket && !known(at)
        })
    }

    /// التمويل في الشرق الأوسط كذا: whether the clause names a region, and not the land that the text names most.
    pub(in crate::rules::about) fn is_elsewhere(&self, topic: usize, clause: &Clause<'_>) -> bool {
        const REACH: usize = 16;
        let start = clause.figure.start;
        let near = clause.start.max(start.saturating_sub(REACH))..start;
        let region = |name: &Name| name.kind == EntityType::Place && self.is_region(name.entity);
        let here = self.within(near.clone()).any(|name| name.entity == topic);
        self.is_country(topic) && !here && self.within(near).any(region)
    }

    /// The only company that the text names, before the sum.
    fn only_body(&self, clause: &Clause<'_>) -> Option<usize> {
        if !matches!(
            clause.role,
            Role::Revenue | Role::Profit | Role::Loss | Role::Valuation | Role::Investment | Role::Cost
        ) {
            return None;
        }
        let only = self.body_so_far(clause.figure.start)?;
        // قدرت الأمم المتحدة الأضرار: who reckons has not what is reckoned.
        let reckons = self.first_name(only).is_some_and(|name| self.estimates(name));
        (!reckons && !self.is_public(only) && self.may_have(&self.nameless(only), clause) && !self.tells(only, clause)).then_some(only)
    }

    /// The only body that is named before a token, exchanges aside.
    pub(in crate::rules::about) fn body_so_far(&self, at: usize) -> Option<usize> {
        let [first, second] = *self.bodies.get_or_init(|| self.first_bodies());
        let named = |body: &usize| self.weight_before(*body, at) > 0;
        first.filter(|body| named(body) && !second.is_some_and(|second| named(&second)))
    }

    /// The two bodies that are named first, exchanges aside: entities stand in the order in which they are named.
    fn first_bodies(&self) -> [Option<usize>; 2] {
        let exchange = |entity: usize| self.first_name(entity).is_some_and(|name| self.is_exchange(name));
        let body = |&entity: &usize| self.entities[entity].kind == EntityType::Org && !exchange(entity);
        let mut bodies = (0..self.entities.len()).filter(body);
        [bodies.next(), bodies.next()]
    }

    /// وزارة كذا, هيئة كذا: a body whose name begins with the head of an institution's; a bank that is
    /// not the state's and does not only lend is a company.
    pub(in crate::rules::about) fn is_public(&self, entity: usize) -> bool {
        self.entities[entity].mentions.first().is_some_and(|first| {
            let token = self.doc.tokens.get(first.tokens.start);
            let bank = |token: &Token| BANKS.contains(&bare(token).without_article());
            let trades = |token: &Token| bank(token) && !self.is_central_bank(entity) && !self.is_lender(entity);
            token.is_some_and(|token| token.class & Class::INSTITUTION != 0 && !trades(token))
        })
    }

    fn is_in_heading(&self, clause: &Clause<'_>) -> bool {
        let index = self.doc.block_of(clause.figure.start);
        self.doc.blocks.get(index).is_some_and(|block| block.kind == BlockKind::Heading)
    }

    /// How often an entity is named before a token; a heading counts more.
    pub(in crate::rules::about) fn weight_before(&self, entity: usize, at: usize) -> usize {
        let mentions = &self.entities[entity].mentions;
        let before = mentions.partition_point(|mention| mention.tokens.start < at);
        let heading = mentions.first().is_some_and(|first| first.tokens.start < HEADING);
        if before == 0 { 0 } else { before + 2 * usize::from(heading) }
    }

    /// Whether an entity that the clause does not name can have such money: a
    /// person does what a verb tells, earns, owes and is fined, a country has what
    /// is the state's.
    pub(in crate::rules::about) fn may_have(&self, name: &Name, clause: &Clause<'_>) -> bool {
        let own = match self.kind(name) {
            EntityType::Person if clause.by_noun => clause.role == Role::Salary,
            EntityType::Person => !matches!(clause.role, Role::Debt | Role::Cost | Role::Funding),
            EntityType::Place => self.is_country(name.entity) && !matches!(clause.role, Role::Profit | Role::Salary | Role::Investment),
            _ => true,
        };
        // No exchange is lent money or spends it.
        let exchange = || !matches!(clause.role, Role::Assets | Role::Valuation | Role::Revenue | Role::Profit) && self.is_exchange(name);
        // A ministry that was told of lays fines.
        let public = || clause.role == Role::Fine && self.is_public(name.entity);
        own && !exchange()
            && !public()
            && self.fits(name, clause.role)
            && (matches!(clause.role, Role::Revenue | Role::Profit) || !self.is_lender(name.entity))
            && (clause.role != Role::Funding || !self.is_donor(name.entity))
    }

    /// Whether an entity is named in the clause that tells of the sum: قالت
    /// الوزارة إن السياح أنفقوا.
    fn tells(&self, entity: usize, clause: &Clause<'_>) -> bool {
        !clause.of_speaker
            && self
                .within(clause.start..clause.inner)
                .any(|name| name.entity == entity && (!self.is_adjunct(name) || self.is_analyst(name)))
    }

    /// حققت الشركات الخليجية كذا: the clause's verb has many for its subject, of
    /// whom the sum is.
    pub(in crate::rules::about) fn is_many_s(&self, clause: &Clause<'_>) -> bool {
        let verb = Class::VERB | Tag::Level.bit() | Tag::Change.bit();
        // قام المستثمرون بتداول كذا: what is traded is the exchange's.
        let first = self.doc.tokens.get(clause.inner).filter(|_| clause.inner > clause.start);
        if first.is_some_and(|first| self.name_at(clause.inner).is_none() && is_of_many(self.lexicon, first.key)) {
            return clause.role != Role::Assets;
        }
        clause.role != Role::Assets
            && (clause.inner..clause.figure.start).any(|at| {
                let token = &self.doc.tokens[at];
                token.key.starts_with(&[fold::ALEF, fold::LAM])
                    && at
                        .checked_sub(1)
                        .is_some_and(|before| self.doc.tokens[before].class & verb != 0 && self.doc.tokens[before].class & Class::NOUN == 0)
                    && is_of_many(self.lexicon, token.key)
            })
    }

    /// التكلفة الإجمالية لهذه المشاريع, إجمالي هذه المشاريع: the sum is of things
    /// told before, and of nobody who is named among them.
    pub(in crate::rules::about) fn is_of_these(&self, clause: &Clause<'_>, noun: &Word) -> bool {
        let times = Tag::Time.bit() | Class::PER;
        let these = |at: usize| {
            let of = |at: usize| self.doc.tokens.get(at).filter(|token| THESE.has(token));
            of(at).is_some() && self.doc.tokens.get(at + 1).is_some_and(|next| next.class & times == 0)
        };
        let behind = (noun.tokens.end..noun.tokens.end + 2).any(|at| at < clause.figure.start && these(at));
        let things = noun.govern == Govern::Weak && noun.tokens.start.checked_sub(1).is_some_and(these);
        behind || things
    }

    /// أرباح الشركات, قروض هذه البنوك, الأرباح الصافية لهذه الشركات: the sum's
    /// noun has owners that have no name. إيرادات القناة may be those of a name
    /// before, and احتياطيات العملات are what they are made of.
    pub(in crate::rules::about) fn has_own_owner(&self, clause: &Clause<'_>, noun: &Word) -> bool {
        let end = noun.tokens.end;
        let token = |at: usize| self.doc.tokens.get(at).filter(|_| at < clause.figure.start);
        let this = token(end).is_some_and(|token| token.class & Tag::Demonstrative.bit() != 0);
        let genitive = token(end + usize::from(this)).is_some_and(|token| {
            let known = Class::ROLE | Class::NATIONALITY;
            token.key.starts_with(&[fold::ALEF, fold::LAM]) && token.class & known == 0 && is_of_many(self.lexicon, token.key)
        });
        let given = (end..end + 3).any(|at| {
            token(at).is_some_and(|token| {
                OF_THESE.has(token) || token.key.starts_with(&[fold::LAM, fold::LAM]) && is_of_many(self.lexicon, token.key)
            })
        });
        // القيمة السوقية للعملات المشفرة, لإجمالي العملات
        const ALL: Words = words!["لإجمالي", "لمجموع", "لجميع", "لكافة", "لمختلف"];
        let many_things =
            |at: usize| token(at).is_some_and(|token| token.key.ends_with(&[fold::ALEF, fold::TEH]) && self.name_at(at).is_none());
        let of_things = clause.role == Role::Valuation && token(end).is_some_and(|token| token.key.starts_with(&[fold::LAM, fold::LAM]));
        let of_all = token(end).is_some_and(|token| ALL.has(token));
        let given = given || of_things && many_things(end) || of_all && many_things(end + 1);
        let definite = (noun.tokens.start..end).any(|at| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]));
        clause.role != Role::Assets && (given || genitive && !definite)
    }
}

/// Whether a noun is of many who may own money: people, bodies whose singular
/// stands for one (الشركات), or a plural that is told by itself.
pub(in crate::rules::about) fn is_of_many(lexicon: &Lexicon, key: Key) -> bool {
    let people = key.ends_with(&[fold::YEH, fold::NOON]) || key.ends_with(&[fold::WAW, fold::NOON]);
    let noun = if key.starts_with(&[fold::LAM, fold::LAM]) {
        key.skip(2)
    } else {
        key.without_article()
    };
    // الإثنين: a day.
    let time = || lexicon.class(lexicon.find(noun)) & Tag::Time.bit() != 0 || lexicon.class(lexicon.find(key)) & Tag::Time.bit() != 0;
    let people = people && !NOT_PEOPLE.contains(&noun) && !time();
    let plural = !key.is_cut() && noun != DATA && key.ends_with(&[fold::ALEF, fold::TEH]);
    let bodies = || {
        let one = noun.drop_last(2).append(fold::HEH);
        lexicon.class(lexicon.find(one)) & Tag::Nominal.bit() != 0 || is_bodys_head(lexicon, one)
    };
    people || plural && bodies() || MANY.contains(&noun)
}

/// شركة, مدرسة: a head of bodies' names, and not of goods' (سيارة).
fn is_bodys_head(lexicon: &Lexicon, noun: Key) -> bool {
    let word = lexicon.find(noun);
    let goods = |sense: Sense| matches!(sense, Sense::Head(EntityType::Product | EntityType::Model));
    lexicon.class(word) & Class::HEAD != 0 && !lexicon.word_senses(word).any(goods)
}
