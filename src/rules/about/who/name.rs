//! What a name is to a sum: whether it can have it, and how it stands in its
//! clause.

use std::ops::Range;

use crate::doc::{CLOSE_QUOTE, Kind, OPEN_QUOTE};
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::words::{ACCORDING, EVENTS, LEADING, OWNED, REIGNS, RELATED, SITES};
use crate::rules::about::{ANTECEDENT, Name, Stage};
use crate::rules::role::word_at;
use crate::rules::words::actors::RIVALS;
use crate::rules::words::deeds::{INCLUDING, OWNING};
use crate::rules::words::things::GOODS;
use crate::rules::words::{MADE_BY, PUBLISHED_BY};
use crate::rules::{bare, is_noun, is_verb};
use crate::words::{Words, words};

/// What others reckon, before who does.
static ESTIMATES: Words = words!["تقديرات", "توقعات", "لتقديرات", "لتوقعات", "بتقديرات", "بتوقعات", "تحليل"];

/// Among whom, before some of those that were told by their kind.
static AMONG: Words = words!["بينهم", "بينها", "ومنهم", "منهم", "ومنها"];

/// How many words tell what a name is, before it and behind its preposition.
pub(in crate::rules::about) const KIND: usize = 3;

/// The capital, before its name.
static THE_CAPITAL: Words = words!["العاصمة", "بالعاصمة"];

/// The longest name that another is joined to, in tokens.
const JOINED: usize = 8;

impl Stage<'_, '_> {
    /// Whether an entity of this kind can have money of this role.
    pub(in crate::rules::about) fn fits(&self, name: &Name, role: Role) -> bool {
        match self.kind(name) {
            EntityType::Media => false,
            EntityType::Org => role != Role::Debt || !self.is_lender(name.entity),
            EntityType::Person if self.is_of_film(name) => matches!(role, Role::Salary | Role::Assets | Role::Fine),
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
            EntityType::Place if role == Role::Salary => self.is_country(name.entity),
            // توقعت وول ستريت أرباحا: who trades there expects what others earn.
            EntityType::Place if matches!(role, Role::Profit | Role::Revenue) && self.is_street(name) => false,
            // أكبر مصارف الإمارات: no land has profits.
            EntityType::Place if role == Role::Profit => !self.is_country(name.entity),
            EntityType::Place => !matches!(role, Role::Price | Role::Deal | Role::Valuation | Role::Fine),
            EntityType::Product if role == Role::Funding => true,
            EntityType::Model | EntityType::Product => {
                matches!(
                    role,
                    Role::Price | Role::Deal | Role::Cost | Role::Valuation | Role::Revenue | Role::Loss
                )
            }
        }
    }

    fn is_street(&self, name: &Name) -> bool {
        const STREET: Words = words!["ستريت"];
        name.tokens.clone().any(|at| STREET.has(&self.doc.tokens[at]))
    }

    /// فيلم للمخرج فلان, من بطولة فلان: who makes a film or plays in it, of whom it has no money.
    fn is_of_film(&self, name: &Name) -> bool {
        const CRAFTS: Words = words![
            "بطولة",
            "إخراج",
            "تمثيل",
            "تأليف",
            "للمخرج",
            "للمخرجة",
            "للممثل",
            "للممثلة",
            "للنجم",
            "للنجمة"
        ];
        const NEAR: usize = 2;
        let first = self.first_of(name);
        (first.saturating_sub(NEAR)..first).any(|at| {
            let token = &self.doc.tokens[at];
            CRAFTS.has(token) || CRAFTS.contains(&bare(token))
        })
    }

    /// What a name is where money is concerned: a platform that is also its
    /// company (تويتر) is one that can earn and owe.
    pub(in crate::rules::about) fn kind(&self, name: &Name) -> EntityType {
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
    pub(in crate::rules::about) fn nameless(&self, entity: usize) -> Name {
        Name {
            tokens: 0..0,
            clitics: 0,
            entity,
            kind: self.entities[entity].kind,
        }
    }

    pub(in crate::rules::about) fn within(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = &Name> {
        let from = self.names.partition_point(|name| name.tokens.start < tokens.start);
        let to = self.names.partition_point(|name| name.tokens.start < tokens.end).max(from);
        self.names.get(from..to).unwrap_or_default().iter()
    }

    pub(in crate::rules::about) fn name_at(&self, at: usize) -> Option<&Name> {
        self.within(at..at + 1).next()
    }

    pub(in crate::rules::about) fn last_before(&self, at: usize, fits: impl Fn(&Name) -> bool) -> Option<usize> {
        self.within(at.saturating_sub(ANTECEDENT)..at)
            .rev()
            .find(|name| fits(name))
            .map(|name| name.entity)
    }

    /// Whether a name stands behind a preposition, its own or one of a word
    /// that only says its kind (في تركيا, لشركة آبل, بحسب البنك, وفق بيانات البنك), or
    /// is joined to one that does, or says where, when or who tells (شمال الطائف,
    /// عهد ترامب, دراسة أجراها البنك).
    pub(in crate::rules::about) fn is_adjunct(&self, name: &Name) -> bool {
        self.is_adjunct_within(name, 3)
    }

    /// التي تدعمها كذا, الذي أسسه فلان: a verb whose object is what its clause is of.
    fn is_of_relative(&self, verb: usize) -> bool {
        const SECOND: usize = 8;
        let is_relative = |at: usize| self.doc.tokens[at].class & Tag::Relative.bit() != 0 && self.doc.tokens[at].key.len() > 3;
        let token = &self.doc.tokens[verb];
        // التي أسسها فلان وتدعمها كذا
        let second =
            || token.key.get(0) == fold::WAW && token.class & Class::NAME == 0 && (verb.saturating_sub(SECOND)..verb).any(is_relative);
        let relative = verb.checked_sub(1).is_some_and(is_relative) || second();
        // التي صدرتها كذا: whoever exports has what is exported.
        let money = word_at(self.doc, self.lexicon, verb).is_some_and(|word| word.govern != Govern::Light);
        // وحدة كذا التي تشمل كذا: what it has has not what it has.
        const HAVING: Words = words!["ضم" / "يضم", "أدار" / "يدير", "شغل" / "يشغل"; OWNING, INCLUDING];
        let has = relative && HAVING.contains(&bare(token));
        has || relative && !money && ["ها", "ه", "هم"].iter().any(|ending| self.doc.ends_in(verb, ending))
    }

    /// الذي سجلته كذا: whether a name is the subject of a relative clause of another thing.
    pub(in crate::rules::about) fn is_relatives_s(&self, name: &Name) -> bool {
        const KIND: usize = 2;
        let first = self.first_of(name);
        (first.saturating_sub(KIND)..first)
            .rev()
            .take_while(|&at| self.doc.tokens[at].class & Tag::Preposition.bit() == 0)
            .any(|verb| self.is_of_relative(verb))
    }

    fn is_adjunct_within(&self, name: &Name, joints: usize) -> bool {
        const PREPOSITIONS: [u8; 3] = [fold::BEH, fold::LAM, fold::KAF];
        let glued = |at: usize| self.has_glued(at, &PREPOSITIONS);
        if glued(name.tokens.start) || self.begins_with(name, &PREPOSITIONS) || self.is_brand(name) || self.is_dateline(name) {
            return true;
        }
        // بالسوق المالية السعودية (تداول)
        if let Some(other) = self.glossed(name) {
            return joints > 0 && self.is_adjunct_within(other, joints - 1);
        }
        // نيمار (باريس سان جيرمان): 3 ملايين
        if self.man_of_club(name).is_some() {
            return true;
        }
        let mut at = name.tokens.start;
        for _ in 0..3 {
            let Some(before) = at.checked_sub(1) else {
                return false;
            };
            let token = &self.doc.tokens[before];
            if self.is_version_of(before) {
                return false;
            }
            let told = self.is_according(before)
                || self.is_apposed(before)
                || ESTIMATES.has(token)
                || MADE_BY.has(token)
                || PUBLISHED_BY.has(token)
                || LEADING.has(token)
                || AMONG.has(token)
                || RELATED.contains(&bare(token).without_article()) && !self.is_own(before)
                || self.is_seat(before)
                || self.is_of_relative(before);
            if token.class & Tag::Preposition.bit() != 0 || told || self.is_setting(name, before) {
                return true;
            }
            let of_title =
                token.class & Class::ADJECTIVE != 0 && token.key.starts_with(&[fold::ALEF, fold::LAM]) && name.kind == EntityType::Person;
            // في العاصمة كذا
            let capital = THE_CAPITAL.has(token);
            let own = self.is_own(before);
            if token.class & (Class::HEAD | Class::TITLE | Tag::Document.bit()) != 0 || opens(token.mark) || of_title || capital || own {
                if glued(before) {
                    return true;
                }
                at = before;
            } else {
                break;
            }
        }
        joints > 0
            && self
                .joined_before(name, at)
                // في السعودية وغوغل: no company is joined to a land.
                .filter(|other| (other.kind == EntityType::Place) == (name.kind == EntityType::Place))
                .is_some_and(|other| self.is_adjunct_within(other, joints - 1))
    }

    /// جدة: قالت الشركة: whether a town that opens its line only says where it was written.
    fn is_dateline(&self, name: &Name) -> bool {
        let colon = self.doc.tokens.get(name.tokens.end).is_some_and(|token| token.mark == b':');
        let opens = name
            .tokens
            .start
            .checked_sub(1)
            .is_none_or(|before| self.doc.tokens[before].kind == Kind::Break);
        colon && opens && name.kind == EntityType::Place && !self.is_country(name.entity)
    }

    /// The name that another in brackets or quotation marks right behind it tells again.
    fn glossed(&self, name: &Name) -> Option<&Name> {
        let open = name.tokens.start.checked_sub(1)?;
        if self.doc.tokens[open].mark != b'(' && !self.doc.opens_quote(open) {
            return None;
        }
        self.within(open.saturating_sub(JOINED)..open)
            .next_back()
            .filter(|other| self.past_quote(other.tokens.end) == open && other.entity == name.entity)
    }

    /// بحسب, ووفق: before who only tells.
    pub(in crate::rules::about) fn is_according(&self, at: usize) -> bool {
        is_verb(&self.doc.tokens[at], ACCORDING)
    }

    /// توزيع كذا على مالكتها، شركة كذا: whether the comma at a token sets a name beside what stands behind a
    /// preposition and is hers.
    fn is_apposed(&self, comma: usize) -> bool {
        const HERS: Words = words!["مالكتها", "مالكها", "مالكته", "وحدتها", "ذراعها", "شركتها"; RIVALS];
        const PREPOSITIONS: [u8; 3] = [fold::BEH, fold::LAM, fold::KAF];
        let Some(own) = comma.checked_sub(1).filter(|_| self.doc.tokens[comma].mark == b',') else {
            return false;
        };
        let governed = own
            .checked_sub(1)
            .is_some_and(|at| self.doc.tokens[at].class & Tag::Preposition.bit() != 0);
        HERS.contains(&bare(&self.doc.tokens[own])) && (governed || self.has_glued(own, &PREPOSITIONS))
    }

    /// أودية القويعية, مداخل مدينة نجران: whether a town only says which, in the
    /// genitive of a thing.
    pub(in crate::rules::about) fn says_which(&self, name: &Name) -> bool {
        if name.kind != EntityType::Place || self.is_country(name.entity) || self.is_capital(name.entity) {
            return false;
        }
        let before = |at: usize| at.checked_sub(1);
        let is_head = |at: &usize| self.doc.tokens[*at].class & Class::HEAD != 0;
        let first = name.tokens.start;
        let thing = before(first).filter(is_head).map_or(before(first), before);
        thing.is_some_and(|at| {
            let token = &self.doc.tokens[at];
            let told = Class::TITLE | Class::HEAD | Class::INSTITUTION | Class::ROLE | Class::ADJECTIVE | Tag::Time.bit();
            self.is_common(at) && token.class & told == 0 && !token.key.starts_with(&[fold::ALEF, fold::LAM]) && !self.is_opening_verb(at)
        })
    }

    /// وتحل كذا, كما تعد كذا: an imperfect where a clause opens, which reads as a noun too.
    fn is_opening_verb(&self, at: usize) -> bool {
        const AS: Words = words!["كما", "حيث", "إذ", "فيما", "بينما"];
        let token = &self.doc.tokens[at];
        let joined = token.clitics > 0 && token.key.get(0) == fold::WAW;
        let opens = joined || at.checked_sub(1).is_none_or(|before| AS.has(&self.doc.tokens[before]));
        opens && matches!(bare(token).get(0), fold::TEH | fold::YEH)
    }

    /// Whether the noun before a name makes of it a place, a time or an event.
    fn is_setting(&self, name: &Name, at: usize) -> bool {
        let key = bare(&self.doc.tokens[at]);
        REIGNS.contains(&key) || EVENTS.contains(&key) || name.kind == EntityType::Place && SITES.contains(&key)
    }

    /// The name that another is joined to: مع A وB.
    pub(in crate::rules::about) fn joined_before(&self, name: &Name, first: usize) -> Option<&Name> {
        let token = self.doc.tokens.get(first)?;
        let and = |at: usize| self.doc.tokens[at].key.get(0) == fold::WAW;
        let own = name.clitics > 0 || first < name.tokens.start && token.clitics > 0;
        let end = if own && and(first) {
            first
        } else {
            let before = first.checked_sub(1)?;
            (and(before) && self.doc.tokens[before].key.len() == 1).then_some(before)?
        };
        self.within(end.saturating_sub(JOINED)..end)
            .next_back()
            .filter(|other| self.past_quote(other.tokens.end) == end && other.entity != name.entity)
    }

    /// استثمار مايكروسوفت وأمازون: what is two companies' is neither's.
    pub(in crate::rules::about) fn is_joined(&self, name: &Name) -> bool {
        let next = self.past_brackets(name);
        let Some(token) = self
            .doc
            .tokens
            .get(next)
            .filter(|token| token.kind == Kind::Arabic && token.key.get(0) == fold::WAW)
        else {
            return false;
        };
        let after = next + usize::from(token.key.len() == 1);
        let quoted = self.doc.tokens.get(after).is_some_and(|token| opens(token.mark));
        let other = self.name_at(after + usize::from(quoted));
        other.is_some_and(|other| other.entity != name.entity && other.kind == name.kind)
    }

    /// ميتا (Meta) وآبل: the token behind a name, and behind brackets that name it again.
    fn past_brackets(&self, name: &Name) -> usize {
        let next = self.past_quote(name.tokens.end);
        let open = self.doc.tokens.get(next).is_some_and(|token| token.mark == b'(');
        let again = self
            .name_at(next + 1)
            .filter(|again| open && again.entity == name.entity)
            .map(|again| again.tokens.end);
        again
            .filter(|&end| self.doc.tokens.get(end).is_some_and(|token| token.mark == b')'))
            .map_or(next, |end| end + 1)
    }

    /// The token behind the mark that ends a quotation, if one stands there.
    pub(in crate::rules::about) fn past_quote(&self, at: usize) -> usize {
        let closes = |mark: u8| matches!(mark, b'"' | CLOSE_QUOTE);
        at + usize::from(self.doc.tokens.get(at).is_some_and(|token| closes(token.mark)))
    }

    /// Whether one of these prepositions of one letter stands glued to a name.
    pub(in crate::rules::about) fn begins_with(&self, name: &Name, letters: &[u8]) -> bool {
        let key = self.doc.tokens.get(name.tokens.start).map(|token| token.key);
        let last = name.clitics.checked_sub(1);
        key.zip(last)
            .is_some_and(|(key, last)| letters.contains(&key.get(usize::from(last))))
    }

    /// Whether a preposition of one letter stands glued to a word.
    pub(in crate::rules::about) fn has_glued(&self, at: usize, letters: &[u8]) -> bool {
        let token = &self.doc.tokens[at];
        let after_and = usize::from(token.clitics > 1 && matches!(token.key.get(0), fold::WAW | fold::FEH));
        // لشركة stands in phrases too, and is no word of its own for that.
        let apart = token.whole == 0 || self.lexicon.class(token.whole) & !Class::INNER == 0;
        token.kind == Kind::Arabic && token.clitics > 0 && letters.contains(&token.key.get(after_and)) && apart
    }

    pub(in crate::rules::about) fn begins_with_lam(&self, name: &Name) -> bool {
        let quoted = name.tokens.start.checked_sub(1).is_some_and(|at| opens(self.doc.tokens[at].mark));
        let head = name
            .tokens
            .start
            .checked_sub(1 + usize::from(quoted))
            .filter(|&at| self.doc.tokens[at].class & (Class::HEAD | Class::TITLE) != 0);
        // لـ«كذا»
        let lone = name.tokens.start.checked_sub(1 + usize::from(quoted)).is_some_and(|at| {
            let key = self.doc.tokens[at].key;
            key.len() == 1 && key.get(0) == fold::LAM
        });
        lone || self.begins_with(name, &[fold::LAM])
            || self.has_glued(name.tokens.start, &[fold::LAM])
            || head.is_some_and(|at| self.has_glued(at, &[fold::LAM]))
    }

    /// المملوكة لكذا, التابعة لشركة كذا: who owns what is told of.
    pub(in crate::rules::about) fn owns(&self, name: &Name) -> bool {
        (1..=2)
            .filter_map(|back| name.tokens.start.checked_sub(back))
            .any(|at| is_noun(self.doc, at, OWNED))
    }

    /// المنافس الأبرز لشركة كذا, مالكة كذا, المطورة لنموذج كذا: who only says what
    /// another is to it.
    pub(in crate::rules::about) fn is_related(&self, name: &Name) -> bool {
        const REACH: usize = 5;
        let first = name.tokens.start;
        (first.saturating_sub(REACH)..first)
            .rev()
            .take_while(|&at| self.doc.tokens[at].kind == Kind::Arabic || opens(self.doc.tokens[at].mark))
            .take_while(|&at| {
                let token = &self.doc.tokens[at];
                token.class & Class::VERB == 0 || token.class & Class::NOUN != 0 || token.key.starts_with(&[fold::ALEF, fold::LAM])
            })
            .any(|at| is_noun(self.doc, at, RELATED))
    }

    /// على شركة الرقائق الأمريكية العملاقة «كذا», من منصة تداول العملات «كذا»: whether a preposition
    /// stands before a name that is told by what it is before it.
    pub(in crate::rules::about) fn follows_kind(&self, name: &Name, preposition: Words, reach: usize) -> bool {
        let before = self.past_kind(name, preposition, reach);
        before.is_some_and(|before| self.doc.tokens[before + 1].class & (Class::HEAD | Class::TITLE) != 0)
    }

    /// على كذا, على محرك البحث كذا: the preposition that stands before a name, with what it is between or
    /// without.
    pub(in crate::rules::about) fn past_kind(&self, name: &Name, preposition: Words, reach: usize) -> Option<usize> {
        let first = self.first_of(name);
        let before = (first.saturating_sub(reach)..first)
            .rev()
            .find(|&at| preposition.contains(&self.doc.tokens[at].key))?;
        let kind = |at: usize| !self.ends_phrase(at) && self.name_at(at).is_none();
        (before + 1..first).all(kind).then_some(before)
    }

    /// The name at a token, or behind the mark there that opens its quotation.
    pub(in crate::rules::about) fn name_right_behind(&self, at: usize) -> Option<&Name> {
        let quoted = self.doc.tokens.get(at).is_some_and(|token| opens(token.mark));
        self.name_at(at + usize::from(quoted))
    }

    /// Where a name begins, with the mark that opens its quotation.
    pub(in crate::rules::about) fn first_of(&self, name: &Name) -> usize {
        let quoted = name.tokens.start.checked_sub(1).filter(|&at| opens(self.doc.tokens[at].mark));
        quoted.unwrap_or(name.tokens.start)
    }

    /// Whether one of these words stands before a name and its quotation mark, with a
    /// word between or without.
    pub(in crate::rules::about) fn follows(&self, name: &Name, words: Words) -> bool {
        let first = self.first_of(name);
        (1..=2).any(|back| first.checked_sub(back).is_some_and(|at| words.contains(&self.doc.tokens[at].key)))
    }

    /// 199 دولارا لماك ستوديو: a name with its own لـ right behind.
    pub(in crate::rules::about) fn behind_for(&self, end: usize) -> Option<&Name> {
        (end..end + 3).find_map(|at| {
            let name = self.name_at(at)?;
            let kind = || at.checked_sub(1).filter(|&kind| kind >= end);
            // 550 دولارا لإصدار كذا
            let version = || kind().is_some_and(|at| self.has_glued(at, &[fold::LAM]) && GOODS.contains(&bare(&self.doc.tokens[at])));
            let tells = self.follows(name, ACCORDING);
            (is_thing(&name) && !tells && (self.begins_with_lam(name) || version())).then_some(name)
        })
    }
}

/// Whether a mark opens a quotation.
pub(in crate::rules::about) fn opens(mark: u8) -> bool {
    matches!(mark, b'"' | OPEN_QUOTE)
}

/// What one buys: companies, products, models.
pub(in crate::rules::about) fn is_thing(name: &&Name) -> bool {
    matches!(name.kind, EntityType::Org | EntityType::Product | EntityType::Model)
}
