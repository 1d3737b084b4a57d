//! What a noun has behind it: its owner in the genitive, or a pronoun.

use crate::doc::Kind;
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::words::{BETWEEN, SHARES, SIZE, WITH};
use crate::rules::about::{Answer, Clause, Name, OWNER, Stage};
use crate::rules::bare;
use crate::rules::role::{Word, word_at};
use crate::rules::words::things::FORTUNE;
use crate::words::{Words, words};

/// In.
static IN: Words = words!["في"];

/// What companies earn, and are worth.
fn is_earned(role: Role) -> bool {
    matches!(role, Role::Revenue | Role::Profit | Role::Loss | Role::Valuation | Role::Assets)
}

impl Stage<'_, '_> {
    /// What stands in the genitive behind a noun.
    pub(in crate::rules::about) fn genitive(&self, clause: &Clause<'_>, noun: &Word) -> Option<Answer> {
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
            if token.key == BETWEEN && at + 1 == clause.figure.start {
                // بين 28 و29 مليارا: the figure's own.
                break;
            }
            if token.key == BETWEEN || self.doc.tokens[noun.tokens.end - 1].key == BETWEEN {
                return Some((None, "about-between"));
            }
            let prepositional = self.has_glued(at, &[fold::BEH, fold::KAF]);
            if let Some(name) = self.name_at(at) {
                if let Some(holder) = self
                    .holder_behind(name, noun.tokens.end)
                    .filter(|holder| self.fits(holder, clause.role))
                {
                    return Some((Some(holder.entity), "about-genitive"));
                }
                let listed = clause.role == Role::Price && self.is_exchange(name);
                // أرباح البنوك العاملة في مصر: theirs, and not the land's.
                if self.is_land(name) && self.follows(name, IN) && self.is_definite_many(noun.tokens.end) && is_earned(clause.role) {
                    return Some((None, "about-many"));
                }
                if self.fits(name, clause.role) && !prepositional && !listed {
                    if self.is_joined(name) {
                        return Some((None, "about-joint"));
                    }
                    if let Some(goods) = self.goods_of(name, end).filter(|_| clause.role == Role::Price) {
                        return Some((Some(goods.entity), "about-genitive"));
                    }
                    return Some((Some(name.entity), "about-genitive"));
                }
                at = name.tokens.end.max(at + 1);
                continue;
            }
            let of_land = !common && !matches!(clause.role, Role::Price | Role::Deal);
            // راتب نجم فريقه البرتغالي فلان
            let man = |at: usize| {
                let name = self.name_at(at);
                name.is_some_and(|name| name.kind == EntityType::Person && self.fits(name, clause.role))
            };
            // ثروة المكسيكي من أصل لبناني فلان
            let of_man = man(at + 1) || self.is_any_of(noun, FORTUNE) && (at + 2..end).any(man);
            if let Some(nationality) = self.nationality_at(at).filter(|_| of_land && !of_man) {
                // الاستثمارات السعودية في مصر: whose they are is told, though nothing names it.
                return Some((self.of_entry.get(&nationality).copied(), "about-nationality"));
            }
            if let Some(entity) = self.nominal(at, clause) {
                return Some((Some(entity), "about-nominal"));
            }
            if self.is_foreign_land(at) {
                return Some((None, "about-nationality"));
            }
            // الضرائب المتأخرة إلى أيرلندا: to whom it goes.
            const TOWARD: Words = words!["إلى"];
            let toward = TOWARD.has(token) && at > noun.tokens.end && self.name_at(at + 1).is_some();
            // العجز التجاري مع الصين: with whom a land trades.
            let traded = matches!(clause.role, Role::Budget | Role::Assets) && token.key == WITH;
            let with = traded && self.name_at(at + 1).is_some_and(|name| self.is_land(name));
            if prepositional && at > noun.tokens.end || toward || with || self.ends_phrase(at) {
                break;
            }
            common |= self.is_common(at);
            at += 1;
        }
        None
    }

    /// سعر هاتف آبل الجديد آيفون كذا: the goods that are named behind their maker, in one phrase.
    fn goods_of(&self, maker: &Name, end: usize) -> Option<&Name> {
        const NEAR: usize = 3;
        let start = maker.tokens.end;
        let goods = self
            .within(start..end.min(start + NEAR))
            .next()
            .filter(|goods| self.kind(maker) == EntityType::Org && matches!(goods.kind, EntityType::Product | EntityType::Model))?;
        let straight = (start..goods.tokens.start).all(|at| self.doc.tokens[at].key.starts_with(&[fold::ALEF, fold::LAM]));
        straight.then_some(goods)
    }

    /// ثروة الرئيس التنفيذي لشركة كذا فلان: the man behind the body that his title is of.
    pub(in crate::rules::about) fn holder_behind(&self, body: &Name, start: usize) -> Option<&Name> {
        const NEAR: usize = 2;
        const TITLES: u64 = Class::TITLE | Tag::Role.bit();
        let title = (start..body.tokens.start).any(|at| self.doc.tokens[at].class & TITLES != 0);
        let end = body.tokens.end;
        let holder = self
            .within(end..end + NEAR)
            .next()
            .filter(|_| title && body.kind == EntityType::Org)?;
        let straight =
            (end..holder.tokens.start).all(|at| self.doc.tokens[at].kind != Kind::Break && self.doc.tokens[at].class & Class::VERB == 0);
        (holder.kind == EntityType::Person && straight).then_some(holder)
    }

    /// حجم السوق, التبادل التجاري: nobody's, whatever name the words make.
    fn is_size(&self, noun: &Word) -> bool {
        noun.tokens
            .clone()
            .any(|at| SIZE.contains(&self.doc.tokens[at].key.without_article()) || SIZE.has(&self.doc.tokens[at]))
    }

    /// عجز ميزانيتها, إجمالي ديونه: the noun of money with a pronoun that stands right behind another, in the genitive.
    pub(in crate::rules::about) fn her_noun(&self, clause: &Clause<'_>, word: &Word) -> Option<Word> {
        let at = word.tokens.end;
        let noun = word_at(self.doc, self.lexicon, at).filter(|noun| at < clause.figure.start && noun.govern == Govern::Noun)?;
        let hers = ["ها", "ه"].iter().any(|ending| self.doc.ends_in(at, ending)) && !self.is_shares(&noun);
        let bare = self.doc.tokens[at].clitics == 0 || self.doc.tokens[at].whole != 0;
        let last = word.tokens.end - 1;
        let construct = !self.doc.tokens[last].key.starts_with(&[fold::ALEF, fold::LAM]) && noun.tokens.len() == 1;
        (hers && bare && construct).then_some(noun)
    }

    /// Where a noun phrase can go no further.
    pub(in crate::rules::about) fn ends_phrase(&self, at: usize) -> bool {
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

    /// أرباحها، ثروته: the word ends in a pronoun.
    pub(in crate::rules::about) fn has_pronoun(&self, word: &Word) -> bool {
        let endings = ["ها", "ه", "هم", "هما", "نا"];
        !self.is_shares(word) && endings.iter().any(|ending| self.doc.ends_in(word.tokens.start, ending))
    }

    /// أسهم ends as if it had a pronoun.
    pub(in crate::rules::about) fn is_shares(&self, word: &Word) -> bool {
        bare(&self.doc.tokens[word.tokens.start]).without_article() == SHARES
    }
}
