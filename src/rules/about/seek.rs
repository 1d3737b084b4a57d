//! Where the governing word leads: to an owner, a subject, the thing bought or
//! priced, who pays, who gets.

use std::ops::Range;

use super::name::opens;
use super::topic::is_of_many;
use super::words::{
    ACCORDING, ACQUISITION, AT, BEARING, CONTRACT, CRUDE, DOCUMENTS, FROM, GOODS, GRANTED, GRANTED_IT, INSIDE, ISSUED, ITS_COST, JUDGING,
    LENDING, MADE_BY, OF, ON, ON_IT, OWNED, PARTS, PAYING, PURCHASE, RECKONING, SHARE, SIZE, SON, SUMS, SYSTEM, THEFT, TO, TO_BUY_IT,
    TRADE, TRANSFER, UPON, VOLUME,
};
use super::{ANTECEDENT, Answer, BEHIND, Clause, Name, OWNER, Stage};
use crate::doc::{Kind, Token};
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::bare;
use crate::rules::role::{Word, word_at};
use crate::words::Words;

/// How far behind its sum a thing that a pronoun announces may be named: «اشترته
/// مايكروسوفت بـ100 مليون.. ما قصة التطبيق؟».
const ANNOUNCED: usize = 40;

impl Stage<'_, '_> {
    /// Whose cost, revenue, debt … it is.
    pub(super) fn owner(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        if let Some(answer) = self.robbed(clause, word) {
            return Some(answer);
        }
        if matches!(word.govern, Govern::Verb | Govern::Light) {
            return self.subject(clause, word);
        }
        if self.doc.ends_in(word.tokens.start, "هم") && !self.is_shares(word) {
            return Some((None, "about-many"));
        }
        if self.has_pronoun(word) {
            return self.pronoun(clause, word);
        }
        if let Some(answer) = self.genitive(clause, word) {
            return Some(answer);
        }
        if let Some(entity) = self.held_behind(clause) {
            return Some((Some(entity), "about-genitive"));
        }
        if let Some(answer) = self.told_right_behind(clause) {
            return Some(answer);
        }
        if let Some(entity) = self.traded_at(clause, word) {
            return Some((Some(entity), "about-before"));
        }
        let first = self.doc.tokens.get(word.tokens.start)?;
        let of_nobody = self.is_of_these(clause, word)
            || SIZE.contains(&first.key)
            || clause.role == Role::Cost && self.is_common(word.tokens.end) && bare(first) != BEARING
            || clause.role == Role::Investment && (self.is_in_common(word.tokens.end) || self.is_volume(word));
        if of_nobody {
            return Some((None, "about-common"));
        }
        let told = self.before(clause, word.tokens.start.min(clause.figure.start));
        if clause.role == Role::Assets && word.govern == Govern::Weak {
            // عثر على مبالغ: no man's and no place's that only stands before.
            let holds = |entity: usize| self.kind(&self.nameless(entity)) == EntityType::Org || self.is_country(entity);
            return told
                .filter(|(entity, _)| entity.is_some_and(holds))
                .or(Some((None, "about-common")));
        }
        told
    }

    /// قيمة التداولات: what is traded is the exchange's that was named last, unless
    /// a share is told of.
    fn traded_at(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        let trade = clause.role == Role::Assets
            && word
                .tokens
                .clone()
                .any(|at| TRADE.contains(&bare(&self.doc.tokens[at]).without_article()))
            && !(clause.inner..word.tokens.start).any(|at| bare(&self.doc.tokens[at]) == SHARE);
        let is_exchange = |name: &Name| self.kind(name) == EntityType::Org && self.is_exchange(name);
        trade.then(|| self.last_before(clause.figure.start, is_exchange)).flatten()
    }

    /// أرباح بقيمة كذا لشركة كذا, عجز قدره كذا في ميزانية الوكالة: whose it is, right
    /// behind the figure.
    fn told_right_behind(&self, clause: &Clause<'_>) -> Option<Answer> {
        let end = clause.figure.end;
        let fund = self
            .doc
            .tokens
            .get(end)
            .filter(|token| token.key == INSIDE && clause.role == Role::Budget)
            .and_then(|_| word_at(self.doc, self.lexicon, end + 1))
            .filter(|word| word.role == Role::Budget);
        if let Some(answer) = fund.and_then(|word| self.genitive(clause, &word)) {
            return Some(answer);
        }
        let own = matches!(
            clause.role,
            Role::Revenue | Role::Profit | Role::Loss | Role::Valuation | Role::Budget
        );
        self.within(end..end + 2)
            .find(|name| own && self.begins_with_lam(name) && self.fits(name, clause.role))
            .map(|name| (Some(name.entity), "about-for"))
    }

    /// عجز بقيمة كذا لدى الوكالة: who has it, behind the figure.
    fn held_behind(&self, clause: &Clause<'_>) -> Option<usize> {
        let at = clause.figure.end;
        self.doc.tokens.get(at).filter(|token| token.key == AT)?;
        (at + 1..at + 3)
            .find_map(|at| self.name_at(at))
            .filter(|name| self.fits(name, clause.role))
            .map(|name| name.entity)
            .or_else(|| self.nominal(at + 1, clause))
    }

    /// سرق قراصنة كذا من منصة كذا: who is robbed.
    fn robbed(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let start = word.tokens.start;
        let verb = &self.doc.tokens.get(start)?;
        if clause.role != Role::Loss || !THEFT.contains(&bare(verb).without_article()) {
            return None;
        }
        let end = clause.end.min(clause.figure.end + BEHIND);
        let victim = self
            .within(clause.figure.end..end)
            .find(|name| self.kind(name) == EntityType::Org && self.follows(name, FROM));
        Some((victim.map(|name| name.entity), "about-robbed"))
    }

    /// Whether a common noun, and no adjective or verb, stands at a token.
    pub(super) fn is_common(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Arabic
                && token.class & Class::NOUN != 0
                && token.class & (Class::VERB | Class::NATIONALITY | Tag::Preposition.bit() | Tag::Nominal.bit()) == 0
        })
    }

    /// حجم الاستثمارات: all that there are, and nobody's.
    fn is_volume(&self, word: &Word) -> bool {
        let definite = bare(&self.doc.tokens[word.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
        definite
            && word
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|before| bare(&self.doc.tokens[before]) == VOLUME)
    }

    /// الاستثمار في القطاع
    /// استثمارات تصل إلى كذا: a noun with no article, owner or pronoun is
    /// nobody's yet.
    fn is_indefinite(&self, word: &Word) -> bool {
        let last = word.tokens.end.saturating_sub(1);
        let definite = (word.tokens.start..=last).any(|at| {
            let token = &self.doc.tokens[at];
            token.article || bare(token).starts_with(&[fold::ALEF, fold::LAM])
        });
        // خسائر القطاع, خسائر تشغيل, but غرامة مالية
        let end = word.tokens.end;
        let by_owner = self.doc.tokens.get(end).is_some_and(|token| {
            token.key.starts_with(&[fold::ALEF, fold::LAM]) || self.is_common(end) && token.class & Class::ADJECTIVE == 0
        });
        word.govern == Govern::Noun && !definite && !by_owner && !self.has_pronoun(word)
    }

    fn is_in_common(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.key == INSIDE) && self.is_common(at + 1)
    }

    /// What a pronoun on a noun stands for: the nearest name or nominal before
    /// it that is no adjunct, in the sentence and then beyond it.
    fn pronoun(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let at = word.tokens.start;
        if let Some(answer) = self.of_relative(clause, word.tokens.clone()) {
            return Some(answer);
        }
        let hers = self.doc.ends_in(at, "ها");
        let of_thing = ITS_COST.contains(&self.doc.tokens[at].key);
        let fits = |name: &&Name| {
            let person = hers && self.is_man(name) || of_thing && name.kind == EntityType::Person;
            self.fits(name, clause.role) && !self.is_adjunct(name) && !person
        };
        let nominal = (clause.start..at)
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let named = self
            .within(clause.start..at)
            .rev()
            .find(fits)
            .map(|name| (name.tokens.start, name.entity));
        let told = nominal.max(named);
        // منع الأندية من اللعب إن تجاوزت ديونها: theirs, who have no name.
        let many = |at: usize| {
            let key = self.doc.tokens[at].key;
            key.starts_with(&[fold::ALEF, fold::LAM]) && is_of_many(self.lexicon, key)
        };
        let behind = |(start, _): (usize, usize)| self.name_at(start).map_or(start + 1, |name| name.tokens.end);
        if hers && (told.map_or(clause.start, behind)..at).any(many) {
            return Some((None, "about-many"));
        }
        told.map(|(_, entity)| entity)
            .or_else(|| self.last_before(clause.start, |name| fits(&name)))
            .map(|entity| (Some(entity), "about-pronoun"))
    }

    /// Whether a person is a man, as a list or his father's name shows.
    fn is_man(&self, name: &Name) -> bool {
        let entity = &self.entities[name.entity];
        let son = || name.tokens.clone().any(|at| self.doc.tokens[at].key == SON);
        name.kind == EntityType::Person && (entity.entry.is_some() && !entity.female || entity.entry.is_none() && son())
    }

    /// الصندوق الذي تبلغ ديونه كذا: what a relative clause is of, that its pronoun
    /// stands for; nobody, where that is a thing with no name.
    fn of_relative(&self, clause: &Clause<'_>, word: Range<usize>) -> Option<Answer> {
        const REACH: usize = 3;
        let start = word.start;
        let relative = (start.saturating_sub(REACH).max(clause.start)..start).rev().find(|&at| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        })?;
        // التي صدرتها أوكرانيا: the pronoun stands for the object.
        if relative + 1 == start {
            let subject = self
                .name_at(word.end)
                .filter(|name| self.fits(name, clause.role) && !self.is_adjunct(name));
            return subject.map(|name| (Some(name.entity), "about-subject"));
        }
        let between = Class::ADJECTIVE | Class::NATIONALITY | Tag::Filler.bit();
        let mut last = relative.checked_sub(1)?;
        loop {
            if let Some(name) = self
                .within(clause.start..last + 1)
                .next_back()
                .filter(|name| name.tokens.end > last)
            {
                return self.fits(name, clause.role).then_some((Some(name.entity), "about-antecedent"));
            }
            if let Some(entity) = self.nominal(last, clause) {
                return Some((Some(entity), "about-antecedent"));
            }
            let token = &self.doc.tokens[last];
            if token.kind != Kind::Mark && (token.class & between == 0 || token.class & Class::NOUN != 0) {
                break;
            }
            last = last.checked_sub(1).filter(|&last| last > clause.start)?;
        }
        let person = Class::TITLE | Tag::Role.bit() | Class::HEAD;
        let thing = self.doc.tokens[last].class & (Class::NOUN | person) == Class::NOUN;
        thing.then_some((None, "about-common"))
    }

    /// The subject of a verb: the first name behind it, else the nearest
    /// before it; nobody, where its subject is a common noun.
    fn subject(&self, clause: &Clause<'_>, verb: &Word) -> Option<Answer> {
        let end = clause.figure.start.min(verb.tokens.end + OWNER);
        // محت من القيمة السوقية لشركة كذا: who loses is whose value it is.
        let value = (verb.tokens.end..end)
            .filter(|_| clause.role == Role::Loss)
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|word| word.role == Role::Valuation);
        if let Some(answer) = value.and_then(|value| self.genitive(clause, &value)) {
            return Some(answer);
        }
        let named = self
            .within(verb.tokens.end..end)
            .find(|name| self.may_own(name, clause) && !self.is_adjunct(name))
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (verb.tokens.end..end.min(verb.tokens.end + 2)).find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let behind = match (named, nominal) {
            (Some(named), Some(nominal)) => Some(named.min(nominal)),
            (one, other) => one.or(other),
        };
        if let Some((_, entity)) = behind {
            return Some((Some(entity), "about-subject"));
        }
        if self.has_common_subject(clause, verb) {
            return Some((None, "about-common-subject"));
        }
        self.before(clause, verb.tokens.start.min(clause.figure.start))
    }

    /// يدفع بعض المستثمرين، المستثمرون يدفعون
    fn has_common_subject(&self, clause: &Clause<'_>, verb: &Word) -> bool {
        let behind = verb.tokens.end;
        let object = Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Class::NUMBER | Class::ROLE;
        let is_subject =
            |at: usize| self.is_common(at) && self.doc.tokens[at].class & object == 0 && !SUMS.contains(&self.doc.tokens[at].key);
        // ضخ المستثمرون
        let many = |at: usize| {
            let key = self.doc.tokens[at].key;
            self.name_at(at).is_none() && key.starts_with(&[fold::ALEF, fold::LAM]) && is_of_many(self.lexicon, key)
        };
        if behind < clause.figure.start && (is_subject(behind) || self.is_unknown(behind) || many(behind) || self.is_foreign_land(behind)) {
            return true;
        }
        let Some(before) = verb.tokens.start.checked_sub(1).filter(|&before| before >= clause.inner) else {
            return false;
        };
        let token = &self.doc.tokens[before];
        let definite = token.key.starts_with(&[fold::ALEF, fold::LAM]);
        definite
            && self.is_common(before)
            && self.name_at(before).is_none()
            && self.within(clause.inner..before).next().is_none()
            && before <= clause.inner + 1
    }

    /// Whether a word that nothing is known of stands at a token: who is named by
    /// it is nobody whom another name stands for.
    fn is_unknown(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(Token::is_unknown) && self.name_at(at).is_none()
    }

    /// The nearest name or nominal before a token that can be its subject: the
    /// antecedent of a relative clause, a name of the inner clause, the speaker
    /// of أنه.
    pub(super) fn before(&self, clause: &Clause<'_>, at: usize) -> Option<Answer> {
        let relative = at.checked_sub(1).filter(|&before| {
            before > clause.inner && self.doc.tokens[before].class & Tag::Relative.bit() != 0 && self.doc.tokens[before].key.len() > 3
        });
        if let Some(entity) = relative.and_then(|relative| self.nominal(relative.checked_sub(1)?, clause)) {
            return Some((Some(entity), "about-antecedent"));
        }
        if let Some(name) =
            relative.and_then(|relative| self.within(clause.inner..relative).rev().find(|name| self.fits(name, clause.role)))
        {
            return Some((Some(name.entity), "about-antecedent"));
        }
        // لشركة كذا التي حققت أرباحا
        if relative.is_none()
            && let Some(antecedent @ (Some(_), _)) = self.of_relative(clause, at..at)
        {
            return Some(antecedent);
        }
        let reckoned = matches!(clause.role, Role::Loss | Role::Cost);
        let fits = |name: &&Name| {
            let aside = self.is_adjunct(name)
                || self.says_which(name)
                || reckoned && self.estimates(name)
                || self.tells_of_state(name, clause.role);
            self.may_own(name, clause) && !aside
        };
        let named = self
            .within(clause.inner..at)
            .rev()
            .find(fits)
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (clause.inner..at.max(clause.inner))
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        if let Some((_, entity)) = named.max(nominal) {
            return Some((Some(entity), "about-before"));
        }
        if clause.of_speaker { self.speaker(clause) } else { None }
    }

    /// Whether a name may own what a noun names though it does not stand by the
    /// noun: a person spends, earns and loses as a verb's subject only.
    fn may_own(&self, name: &Name, clause: &Clause<'_>) -> bool {
        let of_people = matches!(clause.role, Role::Salary | Role::Assets | Role::Fine | Role::Funding | Role::Debt);
        let person = name.kind == EntityType::Person;
        let earns = clause.by_noun || clause.role != Role::Salary || person;
        let gets = clause.role != Role::Funding || !self.is_lender(name.entity);
        self.fits(name, clause.role) && !(clause.by_noun && person && !of_people) && earns && gets
    }

    /// قدر البنك الدولي الأضرار: who reckons a sum does not have it.
    fn estimates(&self, name: &Name) -> bool {
        let before = name.tokens.start.checked_sub(1);
        before.is_some_and(|at| RECKONING.contains(&self.doc.tokens[at].key))
    }

    /// Who says أنه: a minister who speaks of revenue speaks of the state's.
    fn speaker(&self, clause: &Clause<'_>) -> Option<Answer> {
        let states = matches!(clause.role, Role::Debt | Role::Budget | Role::Assets | Role::Revenue);
        let named = self
            .within(clause.start..clause.inner)
            .rev()
            .find(|name| self.may_own(name, clause) && !self.is_adjunct(name) && !(states && name.kind == EntityType::Person))
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (clause.start..clause.inner)
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        named.max(nominal).map(|(_, entity)| (Some(entity), "about-speaker"))
    }

    /// قالت مصر إن الاحتياطي ارتفع إلى كذا, أعلنت أرامكو أن صافي الربح بلغ كذا: a state
    /// tells of its own, and so does a company of what it earned.
    fn who_says(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        let own = word.tokens.start >= clause.inner && word.tokens.start < clause.figure.start && word.govern != Govern::Weak;
        if !own || self.has_own_owner(clause, word) {
            return None;
        }
        let of_state = matches!(clause.role, Role::Debt | Role::Budget | Role::Assets | Role::Revenue);
        let earned = matches!(clause.role, Role::Profit | Role::Revenue);
        let name = self
            .within(clause.start..clause.inner)
            .rev()
            .find(|name| name.kind != EntityType::Media && !self.is_adjunct(name))?;
        let state = self.is_country(name.entity) || self.is_capital(name.entity);
        let public = self.doc.tokens[name.tokens.start].class & Class::INSTITUTION != 0;
        let lends = self.is_lender(name.entity);
        let company = self.kind(name) == EntityType::Org && !public && !lends && self.is_verb_s(name) && !self.estimates(name);
        (of_state && state || earned && company).then_some(name.entity)
    }

    /// Whether a name stands behind a verb, with its kind between or without, or
    /// opens its sentence; not behind a noun: محللو كذا.
    fn is_verb_s(&self, name: &Name) -> bool {
        let kind = |at: usize| at.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let first = kind(name.tokens.start).unwrap_or(name.tokens.start);
        first.checked_sub(1).is_none_or(|at| {
            let token = &self.doc.tokens[at];
            token.kind == Kind::Break || token.class & (Class::VERB | Class::CUE) != 0
        })
    }

    /// What is bought: behind شراء or استحواذ على, the last name between a
    /// verb of buying and the price, or what the price is paid for.
    pub(super) fn object(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        if let Some(name) = self.purchase_behind(clause) {
            return Some((Some(name.entity), "about-purchase-behind"));
        }
        let nothing = Some((None, "about-common"));
        if let Some(name) = self.offered_for(clause) {
            return Some((Some(name.entity), "about-object"));
        }
        if let Some(answer) = governor.and_then(|word| self.transferred(clause, word)) {
            return Some(answer);
        }
        let Some(word) = governor.filter(|word| word.tokens.start < clause.figure.start) else {
            return nothing;
        };
        let contract = self.is_any_of(word, CONTRACT) && !self.has_pronoun(word);
        if let Some(answer) = contract.then(|| self.before(clause, word.tokens.start)).flatten() {
            return Some(answer);
        }
        if self.takes_unknown(word) {
            return nothing;
        }
        if let Some(name) = self.player(clause, word) {
            return Some((Some(name.entity), "about-object"));
        }
        if let Some(name) = self.bought(clause, word) {
            return Some((Some(name.entity), "about-object"));
        }
        if let Some(name) = self.taken_over(clause, word) {
            return Some((Some(name.entity), "about-object"));
        }
        if let Some(entity) = (word.tokens.end..clause.figure.start).find_map(|at| self.nominal(at, clause)) {
            return Some((Some(entity), "about-nominal"));
        }
        let on_it = self.doc.tokens.get(word.tokens.end).is_some_and(|token| ON_IT.contains(&token.key));
        let pronoun = on_it || self.has_pronoun(word) && word.govern != Govern::Noun;
        let goods = !pronoun
            && (self.is_common(word.tokens.end) || self.doc.tokens.get(word.tokens.end).is_some_and(|token| token.kind == Kind::Number));
        let acquisition = (word.tokens.start..word.tokens.end + 1)
            .any(|at| self.doc.tokens.get(at).is_some_and(|token| ACQUISITION.contains(&token.key)));
        if goods || !pronoun && !acquisition && word.govern != Govern::Verb {
            return self.antecedent(clause, word).or(nothing);
        }
        self.within(clause.start..word.tokens.start)
            .rev()
            .filter(is_thing)
            .find(|name| pronoun || !self.is_adjunct(name))
            .or_else(|| {
                self.within(clause.figure.end..clause.figure.end + ANNOUNCED)
                    .filter(|_| pronoun)
                    .find(is_thing)
            })
            .map(|name| (Some(name.entity), "about-object-before"))
            .or_else(|| {
                let last = self.last_before(clause.start, |name| self.kind(name) == EntityType::Org && !self.is_adjunct(name));
                last.filter(|_| pronoun || acquisition)
                    .map(|entity| (Some(entity), "about-company"))
            })
            .or(nothing)
    }

    /// رفضت كذا عرضا بقيمة كذا لشرائها: what the pronoun behind the sum stands for.
    fn offered_for(&self, clause: &Clause<'_>) -> Option<&Name> {
        self.doc
            .tokens
            .get(clause.figure.end)
            .filter(|token| TO_BUY_IT.contains(&token.key))?;
        self.within(clause.start..clause.figure.start)
            .rev()
            .find(|name| is_thing(name) && !self.is_adjunct(name))
    }

    /// اشترى نادي كذا فلانا: whom a club buys.
    fn player(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let player = self
            .within(word.tokens.end..clause.figure.start)
            .find(|name| name.kind == EntityType::Person && !self.is_adjunct(name))?;
        let thing = self.within(player.tokens.end..clause.figure.start).find(is_thing);
        if thing.is_some_and(|name| !self.is_adjunct(name)) {
            return None;
        }
        let buys = |name: &Name| name.kind == EntityType::Org && !self.is_adjunct(name);
        let between = self.within(word.tokens.end..player.tokens.start).next_back().is_some_and(buys);
        let title = player
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.doc.tokens[at].class & Class::TITLE != 0);
        (word.govern == Govern::Verb && between && (title || player.tokens.start > word.tokens.end + 1)).then_some(player)
    }

    /// الاستحواذ على «كذا»: what is taken over is named, but no name is known there.
    fn takes_unknown(&self, word: &Word) -> bool {
        let end = word.tokens.end;
        if !self.doc.tokens.get(end).is_some_and(|token| ON.contains(&token.key)) {
            return false;
        }
        let kind = usize::from(self.doc.tokens.get(end + 1).is_some_and(|token| token.class & Class::HEAD != 0));
        let at = end + 1 + kind;
        let quoted = self.doc.tokens.get(at).is_some_and(|token| opens(token.mark));
        self.name_at(at + usize::from(quoted)).is_none() && (quoted || self.is_unknown(at))
    }

    /// استحوذت أدنوك على كوفسترو في صفقة بقيمة كذا: what an earlier word of
    /// buying in the clause takes.
    fn taken_over(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let buying = (clause.inner..word.tokens.start)
            .rev()
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|earlier| earlier.role == Role::Deal && matches!(earlier.govern, Govern::Verb | Govern::Phrase))?;
        let end = word.tokens.start;
        self.within(buying.tokens.end..end)
            .filter(is_thing)
            .find(|name| self.follows(name, ON))
            .or_else(|| self.bought(clause, &buying).filter(|name| name.tokens.end <= end))
    }

    /// Whether a governing word is, or in a phrase begins with, one of these.
    fn is_any_of(&self, word: &Word, words: Words) -> bool {
        self.doc.tokens.get(word.tokens.start).is_some_and(|token| {
            let key = bare(token);
            words.contains(&token.key) || words.contains(&key) || words.contains(&key.without_article())
        })
    }

    /// Whom a club pays for: انتقل فلان إلى …, لضم فلان, صفقة انتقال فلان.
    fn transferred(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let moves = |at: &usize| {
            let key = self.doc.tokens[*at].key;
            TRANSFER.contains(&key) || key.get(0) == fold::WAW && !key.is_cut() && TRANSFER.contains(&key.skip(1))
        };
        let end = clause.end.min(clause.figure.end + BEHIND);
        let at = (clause.start..clause.figure.start)
            .rev()
            .find(moves)
            .or_else(|| (clause.figure.end..end).find(moves))?;
        let near = word.tokens.start.abs_diff(at) <= OWNER || at >= clause.figure.start;
        let person = |name: &&Name| name.kind == EntityType::Person;
        // الذي انضم إلى كذا مقابل كذا، وفلان: nobody behind the sum.
        let until = if at < clause.figure.start { clause.figure.start } else { end };
        let behind = self.within(at..until).find(person);
        let found = behind.or_else(|| self.within(clause.start..at).rev().find(person));
        found.filter(|_| near).map(|name| (Some(name.entity), "about-player"))
    }

    /// The antecedent of a relative clause that a verb of selling stands in:
    /// جهاز كذا الذي يباع.
    fn antecedent(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let before = word.tokens.start.checked_sub(1).filter(|&before| before > clause.start)?;
        if self.doc.tokens[before].class & Tag::Relative.bit() == 0 {
            return None;
        }
        self.within(clause.start..before)
            .rev()
            .find(is_thing)
            .map(|name| (Some(name.entity), "about-antecedent"))
    }

    /// The last thing named between a word of buying and the price, unless it
    /// is the buyer: the only name, right behind a verb that no subject stands
    /// before.
    fn bought(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        // An outlet is bought where it stands right behind, or with its kind behind
        // who sells it; else it reports.
        let by_kind = |name: &Name| {
            name.tokens
                .start
                .checked_sub(1)
                .is_some_and(|at| self.doc.tokens[at].class & Class::HEAD != 0)
        };
        let is_outlet = |name: &Name| name.tokens.start <= word.tokens.end + 1 || by_kind(name) && !self.is_adjunct(name);
        let is_bought = |name: &&Name| is_thing(name) || name.kind == EntityType::Media && is_outlet(name);
        let sells = |name: &Name| self.follows(name, FROM) && !self.is_part_of(name);
        let things = || {
            self.within(word.tokens.end..clause.figure.start)
                .filter(is_bought)
                .filter(|name| !sells(name) && !self.follows(name, TO) && !self.begins_with_lam(name) && !self.is_lender(name.entity))
        };
        let last = things().next_back()?;
        let buyer_before = self.within(clause.inner..word.tokens.start).any(|name| !self.is_adjunct(name));
        let buyer_between = self.within(word.tokens.end..last.tokens.start).next().is_some();
        let right_behind = last.tokens.start <= word.tokens.end + 1;
        let named_by_kind = by_kind(last) && self.is_adjunct(last);
        (word.govern != Govern::Verb || buyer_before || buyer_between || !right_behind || named_by_kind).then_some(last)
    }

    /// 80% من نادي كذا, حصة من كذا: a part of it, and not from it.
    fn is_part_of(&self, name: &Name) -> bool {
        let of = (1..=2)
            .filter_map(|back| name.tokens.start.checked_sub(back))
            .find(|&at| FROM.contains(&self.doc.tokens[at].key));
        of.and_then(|of| of.checked_sub(1)).is_some_and(|part| {
            let token = &self.doc.tokens[part];
            token.mark == b'%' || PARTS.contains(&token.key)
        })
    }

    pub(super) fn begins_with_lam(&self, name: &Name) -> bool {
        let quoted = name.tokens.start.checked_sub(1).is_some_and(|at| opens(self.doc.tokens[at].mark));
        let head = name
            .tokens
            .start
            .checked_sub(1 + usize::from(quoted))
            .filter(|&at| self.doc.tokens[at].class & (Class::HEAD | Class::TITLE) != 0);
        self.begins_with(name, &[fold::LAM])
            || self.has_glued(name.tokens.start, &[fold::LAM])
            || head.is_some_and(|at| self.has_glued(at, &[fold::LAM]))
    }

    /// المملوكة لكذا, التابعة لشركة كذا: who owns what is told of.
    fn owns(&self, name: &Name) -> bool {
        (1..=2)
            .filter_map(|back| name.tokens.start.checked_sub(back))
            .any(|at| OWNED.contains(&bare(&self.doc.tokens[at]).without_article()))
    }

    fn follows(&self, name: &Name, words: Words) -> bool {
        (1..=2).any(|back| {
            name.tokens
                .start
                .checked_sub(back)
                .is_some_and(|at| words.contains(&self.doc.tokens[at].key))
        })
    }

    /// 43 مليارا لشراء تويتر: the thing bought behind its price.
    fn purchase_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        let start = clause.figure.end;
        let per = usize::from(self.doc.tokens.get(start).is_some_and(|token| token.class & Class::PER != 0));
        let paid_for = self.doc.tokens.get(start + per).is_some_and(|token| PURCHASE.contains(&token.key));
        paid_for
            .then(|| self.within(start..clause.end.min(start + BEHIND)).find(is_thing))
            .flatten()
    }

    /// What is priced: 199 دولارا لماك ستوديو, سعر سهم آبل; the product that
    /// the sentence or the paragraph is about, where the goods are named by
    /// their kind (الهاتف); nothing, where they have no name (سعر النفط).
    pub(super) fn priced(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        if let Some(name) = self.behind_for(clause.figure.end) {
            return Some((Some(name.entity), "about-for"));
        }
        let word = governor.filter(|word| word.tokens.start < clause.figure.start);
        if governor.is_some_and(|word| word.role == Role::Deal) || self.purchase_behind(clause).is_some() {
            return self.object(clause, governor);
        }
        if let Some(word) = word {
            if let Some(answer) = self.genitive(clause, word) {
                return Some(answer);
            }
            if self.is_common(word.tokens.end) && !self.is_goods(word.tokens.end) && !self.has_pronoun(word) {
                // ارتفعت أسعار النفط وصعد خام برنت إلى كذا
                let nearer = self
                    .within(word.tokens.end..clause.figure.start)
                    .rev()
                    .find(|name| matches!(name.kind, EntityType::Product | EntityType::Model) && !self.is_adjunct(name));
                if let Some(name) = nearer {
                    return Some((Some(name.entity), "about-product"));
                }
                return Some((None, "about-common"));
            }
        }
        let before = word.map_or(clause.figure.start, |word| word.tokens.start);
        if self.is_of_other_crude(clause) {
            return Some((None, "about-common"));
        }
        let product = |name: &&Name| {
            matches!(name.kind, EntityType::Product | EntityType::Model) && !self.in_brackets(name) && !self.follows(name, SYSTEM)
        };
        let in_sentence = |free: bool| {
            self.within(clause.start..before)
                .rev()
                .filter(product)
                .find(|name| free && !self.follows(name, UPON) || !self.is_adjunct(name))
        };
        let company = || {
            self.within(clause.inner..before)
                .rev()
                .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name) && !self.is_exchange(name))
        };
        // سهم البنك … سعره
        let share = word.filter(|word| self.has_pronoun(word)).and_then(|_| {
            (clause.inner..before)
                .rev()
                .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)))
        });
        if let Some(name) = in_sentence(false).or_else(|| in_sentence(true)) {
            return Some((Some(name.entity), "about-product"));
        }
        if let Some((_, entity)) = share.max(company().map(|name| (name.tokens.start, name.entity))) {
            return Some((Some(entity), "about-product"));
        }
        let from = self.block(clause.figure.start).max(clause.start.saturating_sub(ANTECEDENT));
        let block = self.within(from..clause.start).rev().find(product);
        Some((
            block.map(|name| name.entity),
            if block.is_some() { "about-product" } else { "about-common" },
        ))
    }

    /// هبط الخام الأميركي بكذا: another crude than the benchmark named before.
    fn is_of_other_crude(&self, clause: &Clause<'_>) -> bool {
        (clause.inner..clause.figure.start)
            .rev()
            .take_while(|&at| self.name_at(at).is_none())
            .any(|at| {
                let crude = bare(&self.doc.tokens[at]).without_article() == CRUDE;
                crude && self.doc.tokens[at + 1].class & Class::NATIONALITY != 0
            })
    }

    /// A kind of goods that has names: سعر الهاتف.
    fn is_goods(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            let key = token.key.without_article();
            GOODS.contains(&key) || token.class & Tag::Nominal.bit() != 0
        })
    }

    fn in_brackets(&self, name: &Name) -> bool {
        name.tokens.start.checked_sub(1).is_some_and(|at| self.doc.tokens[at].mark == b'(')
    }

    fn block(&self, at: usize) -> usize {
        let index = self.doc.blocks.partition_point(|block| block.tokens.end <= at);
        self.doc.blocks.get(index).map_or(at, |block| block.tokens.start)
    }

    /// 199 دولارا لماك ستوديو: a name with its own لـ right behind.
    pub(super) fn behind_for(&self, end: usize) -> Option<&Name> {
        (end..end + 3).find_map(|at| {
            let name = self.name_at(at)?;
            (is_thing(&name) && self.begins_with_lam(name)).then_some(name)
        })
    }

    /// 500 مليون يورو على آبل و200 مليون يورو على ميتا: whom a fine is laid on right
    /// behind it, before all else.
    pub(super) fn laid_right_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        let behind = clause.figure.end;
        self.within(behind..clause.end.min(behind + 3))
            .find(|name| self.can_pay(name) && self.follows(name, ON))
    }

    /// فرضت الهيئة على كذا غرامة: whom it is laid on before it.
    fn laid_before(&self, clause: &Clause<'_>, fine: usize) -> Option<&Name> {
        let verb = (clause.inner..fine)
            .rev()
            .find(|&at| JUDGING.contains(&bare(&self.doc.tokens[at])))?;
        self.within(verb + 1..fine)
            .find(|name| self.can_pay(name) && self.follows(name, ON) && fine - name.tokens.end <= BEHIND)
    }

    fn can_pay(&self, name: &Name) -> bool {
        matches!(self.kind(name), EntityType::Org | EntityType::Person | EntityType::Product)
    }

    /// Who pays a fine: whom it is laid on, else the object of the verb.
    pub(super) fn payer(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let start = clause.figure.start;
        let from = governor.map_or(clause.start, |word| word.tokens.end).min(start);
        let payer = |name: &&Name| self.can_pay(name);
        let end = clause.end.min(clause.figure.end + BEHIND);
        let laid = self.laid_right_behind(clause).or_else(|| {
            self.within(from..start)
                .chain(self.within(clause.figure.end..end))
                .filter(payer)
                .find(|name| self.follows(name, ON))
                .or_else(|| self.laid_before(clause, from))
        });
        if let Some(name) = laid.or_else(|| self.who_pays(clause, from)) {
            return Some((Some(name.entity), "about-payer"));
        }
        if let Some(answer) = governor
            .filter(|word| word.govern != Govern::Verb && self.has_pronoun(word))
            .and_then(|word| self.fined(word))
        {
            return Some(answer);
        }
        if self.is_laid_on_many(from..start) || self.is_laid_on_many(clause.figure.end..end) {
            return Some((None, "about-many"));
        }
        let judges = |name: &&Name| {
            let before = name.tokens.start.checked_sub(1);
            before.is_some_and(|at| JUDGING.contains(&self.doc.tokens[at].key))
        };
        if let Some(name) = self.within(from..start).filter(|name| !judges(name)).rfind(payer) {
            // تغرم آبل وميتا: each a part of it.
            if self.joined_before(name, name.tokens.start).is_some() {
                return Some((None, "about-joint"));
            }
            return Some((Some(name.entity), "about-payer-object"));
        }
        let sued = self
            .within(clause.figure.end..end)
            .filter(payer)
            .find(|name| self.follows(name, OF));
        if let Some(name) = sued {
            return Some((Some(name.entity), "about-payer"));
        }
        let word = governor?;
        if let Some(entity) = (word.tokens.start..start).find_map(|at| self.nominal(at, clause)) {
            return Some((Some(entity), "about-nominal"));
        }
        self.within(clause.start..word.tokens.start.min(start))
            .rev()
            .filter(payer)
            .find(|name| !self.is_adjunct(name))
            .map(|name| (Some(name.entity).filter(|_| !judges(&name)), "about-before"))
    }

    /// الغرامات المفروضة على المخالفين: those who pay have no name.
    fn is_laid_on_many(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| {
            let next = self.doc.tokens.get(at + 1);
            ON.contains(&self.doc.tokens[at].key)
                && next.is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]) && is_of_many(self.lexicon, next.key))
        })
    }

    /// قضت المحكمة بأن تدفع موسكو تعويضا: the subject of paying, a state too.
    fn who_pays(&self, clause: &Clause<'_>, end: usize) -> Option<&Name> {
        let verb = (clause.inner..end).rev().find(|&at| PAYING.contains(&bare(&self.doc.tokens[at])))?;
        self.name_at(verb + 1)
            .or_else(|| self.name_at(verb + 2))
            .filter(|name| name.tokens.end <= end && !self.is_adjunct(name) && name.kind != EntityType::Media)
    }

    /// بتغريمه، تغريمها: who was named last and does not fine.
    fn fined(&self, word: &Word) -> Option<Answer> {
        let at = word.tokens.start;
        let masculine = !self.doc.ends_in(at, "ها");
        let last = |kind: EntityType| {
            self.last_before(at, |name| {
                let judge = (1..=2).filter_map(|back| name.tokens.start.checked_sub(back));
                let judge = judge.into_iter().any(|at| JUDGING.contains(&self.doc.tokens[at].key));
                self.kind(name) == kind && !judge
            })
        };
        let person = masculine.then(|| last(EntityType::Person)).flatten();
        person.or_else(|| last(EntityType::Org)).map(|entity| (Some(entity), "about-payer"))
    }

    /// Who gets a loan or grant, or whose round it is.
    pub(super) fn recipient(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        let start = clause.figure.start;
        let end = clause.end.min(clause.figure.end + BEHIND);
        let from = word.tokens.start.min(start);
        let given = self
            .within(from..start)
            .chain(self.within(clause.figure.end..end))
            .filter(|name| self.fits(name, clause.role))
            .find(|name| (self.begins_with_lam(name) && !self.owns(name) || self.follows(name, TO)) && !self.follows(name, ACCORDING));
        if let Some(name) = given {
            return Some((Some(name.entity), "about-recipient"));
        }
        let lent = self.is_any_of(word, LENDING).then(|| self.name_at(word.tokens.end)).flatten();
        if let Some(name) = lent.filter(|name| self.fits(name, clause.role)) {
            return Some((Some(name.entity), "about-recipient"));
        }
        let own = (clause.figure.end..end.min(clause.figure.end + 2)).find_map(|at| self.nominal(at, clause).filter(|_| self.has_lam(at)));
        if let Some(entity) = own.or_else(|| self.granted(clause, word)) {
            return Some((Some(entity), "about-recipient"));
        }
        match word.govern {
            Govern::Verb | Govern::Light => self.subject(clause, word),
            _ if self.has_pronoun(word) => self.pronoun(clause, word),
            _ => self.before(clause, word.tokens.start.min(start)),
        }
    }

    fn has_lam(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::LAM)
    }

    /// منحت الشركة كذا, منحتها قروضا: the verb's object gets it, who is not
    /// its subject.
    fn granted(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        let verb = (word.tokens.start.saturating_sub(2)..=word.tokens.start)
            .rev()
            .find(|&at| GRANTED.contains(&self.doc.tokens[at].key))?;
        let pronoun = GRANTED_IT.contains(&self.doc.tokens[verb].key);
        let nominal = (verb + 1..verb + 3).any(|at| self.doc.tokens.get(at).is_some_and(|token| token.class & Tag::Nominal.bit() != 0));
        // منحت الوكالة المنظمة كذا: the later of the two.
        let mut named = self
            .within(verb + 1..clause.figure.start)
            .filter(|name| self.fits(name, clause.role) && !self.is_adjunct(name));
        if !pronoun
            && let (Some(giver), Some(given)) = (named.next(), named.next())
            && !self.is_joined(giver)
        {
            return Some(given.entity);
        }
        if pronoun {
            return self
                .within(clause.start..clause.inner)
                .rev()
                .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name))
                .map(|name| name.entity);
        }
        nominal
            .then(|| self.last_before(clause.inner, |name| self.kind(name) == EntityType::Org))
            .flatten()
    }

    /// أظهرت نتائج شركة كذا أن صافي الربح بلغ كذا: the documents are the
    /// owner's.
    fn outside(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let documents = (clause.start..clause.inner).rfind(|&at| DOCUMENTS.contains(&bare(&self.doc.tokens[at]).without_article()))?;
        if word.tokens.start < clause.inner {
            return None;
        }
        let name = self
            .within(documents..clause.inner)
            .find(|name| self.kind(name) == EntityType::Org)
            .filter(|name| !self.follows(name, ISSUED) && !self.follows(name, MADE_BY))?;
        Some((Some(name.entity), "about-documents"))
    }

    /// Where the clause does not say: a name of its sentence, else what the
    /// text is about, if a word before the figure governs it.
    pub(super) fn otherwise(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Answer {
        if let Some(answer) = self.before(clause, clause.figure.start) {
            return answer;
        }
        if self.is_many_s(clause) {
            return (None, "about-common-subject");
        }
        if let Some(entity) = governor.and_then(|word| self.who_says(clause, word)) {
            return (Some(entity), "about-speaker");
        }
        if let Some(answer) = governor.and_then(|word| self.outside(clause, word)) {
            return answer;
        }
        if !governor.is_some_and(|word| word.govern != Govern::Weak) {
            return (None, "about-none");
        }
        if governor.is_some_and(|word| word.tokens.start < clause.figure.start && self.is_indefinite(word)) {
            return (None, "about-indefinite");
        }
        if governor.is_some_and(|word| matches!(word.govern, Govern::Noun | Govern::Phrase) && self.has_own_owner(clause, word)) {
            return (None, "about-common");
        }
        match self.topic(clause) {
            Some(topic) => (Some(topic), "about-topic"),
            None => (None, "about-none"),
        }
    }
}

/// What one buys: companies, products, models.
fn is_thing(name: &&Name) -> bool {
    matches!(name.kind, EntityType::Org | EntityType::Product | EntityType::Model)
}
