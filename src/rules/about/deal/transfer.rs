//! For whom a club pays: a player that changes his.

use crate::finding::Role;
use crate::fold::Key;
use crate::lexicon::{Class, EntityType, Govern};
use crate::rules::about::who::name::is_thing;
use crate::rules::about::{ANTECEDENT, Answer, BEHIND, Clause, Name, OWNER, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::{BUYING, COSTING, PAYING, SIGNING, TO_SIGN};
use crate::rules::words::things::PENALTY;
use crate::rules::{bare, is_noun, is_verb};
use crate::words::{Words, words};

/// Buying and selling, right before who changes his club for it.
static TRADING: Words = words!["بيع", "ببيع", "لبيع", "ضم", "بضم", "لضم"; BUYING];

/// A change of club.
static MOVE: Words = words!["انتقال", "انتقاله", "توقيعه"];

/// From, before the services that a club gives up.
const FROM_WHOM: Key = Key::literal("عن");

const SERVICES: Key = Key::literal("خدمات");

impl Stage<'_, '_> {
    /// دفع كذا لنادي كذا من أجل المهاجم فلان: the player whom the sum is paid for.
    pub(in crate::rules::about) fn paid_for(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        if !self.is_any_of(word, PAYING) && word.role == Role::Deal {
            return None;
        }
        let end = clause.end.min(clause.figure.end + BEHIND + 1);
        let straight = |name: &Name| (clause.figure.end..name.tokens.start).all(|at| self.doc.tokens[at].mark != b',');
        let behind = self
            .within(clause.figure.end..end)
            .find(|name| name.kind == EntityType::Person && straight(name));
        behind.or_else(|| self.paid_to_club(clause, word).then(|| self.moved_last(clause)).flatten())
    }

    /// دفع ريال مدريد لبنفيكا كذا: whether a club gets it.
    fn paid_to_club(&self, clause: &Clause<'_>, word: &Word) -> bool {
        const NEAR: usize = 3;
        let end = clause.figure.end;
        let gets = |name: &Name| self.plays(name) && self.begins_with_lam(name);
        self.is_any_of(word, PAYING) && self.within(word.tokens.end..clause.end.min(end + NEAR)).any(gets)
    }

    /// Whether a name is a club's.
    pub(in crate::rules::about) fn plays(&self, name: &Name) -> bool {
        let entry = self.entities[name.entity].entry;
        entry.is_some_and(|entry| self.lexicon.entry(entry).plays)
    }

    /// The player whose change of club was told of last.
    fn moved_last(&self, clause: &Clause<'_>) -> Option<&Name> {
        let start = clause.figure.start;
        self.within(start.saturating_sub(ANTECEDENT)..start)
            .rfind(|name| self.is_moved(name))
    }

    /// اشترى نادي كذا فلانا: whom a club buys.
    pub(in crate::rules::about) fn player(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        // شراء فلان لمنصة كذا: who buys it.
        let mut named = self.within(word.tokens.end..clause.figure.start);
        let taken = named
            .next()
            .and_then(|_| named.next())
            .filter(|name| is_thing(name) && self.begins_with_lam(name));
        if let Some(thing) = taken.filter(|_| self.is_any_of(word, TRADING)) {
            return Some(thing);
        }
        let player = self
            .within(word.tokens.end..clause.figure.start)
            .find(|name| name.kind == EntityType::Person && !self.is_adjunct(name))?;
        // بيع فلان بأقل من كذا, بيع اللاعب فلان
        let titled = |at: usize| self.doc.tokens[at].class & (Class::TITLE | Class::ADJECTIVE) != 0;
        if self.is_any_of(word, TRADING) && (word.tokens.end..player.tokens.start).all(titled) {
            return Some(player);
        }
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

    /// Whom a club pays for: انتقل فلان إلى …, لضم فلان, صفقة انتقال فلان.
    pub(in crate::rules::about) fn transferred(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const SAME: usize = 24;
        const BEFORE: usize = 30;
        let moves = |at: &usize| self.moves(*at);
        let end = clause.end.min(clause.figure.end + BEHIND);
        let at = (clause.start..clause.figure.start)
            .rev()
            .find(moves)
            .or_else(|| (clause.figure.end..end).find(moves))?;
        let apart = word.tokens.start.abs_diff(at);
        // انتقل من كذا إلى كذا، في صيف 2010، بمقابل لم يتخط كذا
        const FOR: Words = words!["بمقابل"];
        let near = apart <= OWNER || at >= clause.figure.start || self.is_any_of(word, FOR);
        let person = |name: &&Name| name.kind == EntityType::Person;
        // الذي انضم إلى كذا مقابل كذا، وفلان: nobody behind the sum.
        let until = if at < clause.figure.start { clause.figure.start } else { end };
        let behind = self.within(at..until).find(person);
        // انتقال فلان من كذا إلى كذا، الصفقة الأغلى، بقيمة كذا
        let own = behind.is_some_and(|name| name.tokens.start <= at + OWNER && apart <= SAME);
        let found = behind.or_else(|| self.within(clause.start..at).rev().find(person));
        // بصفقة انتقال قدرها كذا, below his name.
        let above = || {
            let start = word.tokens.start;
            let noun = word.govern == Govern::Phrase || self.is_any_of(word, MOVE);
            let name = self
                .within(start.saturating_sub(BEFORE)..start)
                .rev()
                .find(|name| noun && person(name));
            word.tokens.contains(&at).then_some((name.map(|name| name.entity), "about-player"))
        };
        found
            .filter(|_| near || own)
            .map(|name| (Some(name.entity), "about-player"))
            .or_else(above)
    }

    /// زميله فلان، الذي كلف النادي كذا: whom a club paid for.
    pub(in crate::rules::about) fn who_cost(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let person = |name: &&Name| name.kind == EntityType::Person;
        self.within(clause.start..word.tokens.start)
            .rev()
            .find(person)
            // كلف فلان ناديه كذا
            .or_else(|| self.within(word.tokens.end..clause.figure.start).find(person))
            .filter(|_| self.is_any_of(word, COSTING))
    }

    /// عقد فلان يتضمن شرطا جزائيا بقيمة كذا, قيمة فسخ عقده كذا: the player whose contract it costs so much to end.
    pub(in crate::rules::about) fn of_contract_ended(&self, clause: &Clause<'_>) -> Option<&Name> {
        const ENDING: Words = words!["فسخ", "كسر"; PENALTY];
        const CONTRACTS: Words = words!["عقد", "عقده", "عقدها"];
        const HIS: Words = words!["عقده", "عقدها"];
        let start = clause.figure.start;
        let told = |words: Words| move |at: usize| words.contains(&bare(&self.doc.tokens[at]).without_article());
        if !(clause.inner..start).any(told(ENDING)) || !(clause.start..start).any(told(CONTRACTS)) {
            return self.of_penalty_paid(clause);
        }
        let his = (clause.start..start).any(told(HIS));
        let from = if his {
            clause.start.saturating_sub(ANTECEDENT)
        } else {
            clause.start
        };
        self.within(from..start).rev().find(|name| name.kind == EntityType::Person)
    }

    /// دفع نادي كذا كذا لتفعيل الشرط الجزائي في عقد فلان: whose contract the sum ends, behind it.
    pub(in crate::rules::about) fn of_penalty_paid(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 12;
        const CONTRACT: usize = 5;
        let end = clause.figure.end;
        let until = clause.end.min(end + REACH);
        let penalty = (end..until).find(|&at| is_noun(self.doc, at, PENALTY))?;
        self.within(penalty + 1..clause.end.min(penalty + 1 + CONTRACT))
            .find(|name| name.kind == EntityType::Person)
    }

    /// تعاقده مع لاعب الوسط فلان: whom a club takes.
    pub(in crate::rules::about) fn is_moved(&self, name: &Name) -> bool {
        const REACH: usize = 5;
        let first = name.tokens.start;
        let reach = first.saturating_sub(REACH);
        let from = self.within(reach..first).next_back().map_or(reach, |last| last.tokens.end);
        name.kind == EntityType::Person && (from..first).any(|at| self.moves(at))
    }

    /// Whether a word of a player's change of club stands at a token.
    fn moves(&self, at: usize) -> bool {
        let key = self.doc.tokens[at].key;
        // التخلي عن خدمات فلان
        let services = key == SERVICES && at.checked_sub(1).is_some_and(|before| self.doc.tokens[before].key == FROM_WHOM);
        services || is_verb(&self.doc.tokens[at], SIGNING)
    }

    /// 150 مليون يورو (160 مليون دولار) للظفر بخدمات فلان: the player whom a club would have for it.
    pub(in crate::rules::about) fn signed_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        const HAVING: Words = words!["للفوز", "للحصول", "لشراء"; TO_SIGN];
        let end = clause.figure.end;
        let close = self
            .doc
            .tokens
            .get(end)
            .filter(|token| token.mark == b'(')
            .and_then(|_| self.doc.partner(end));
        let start = close.map_or(end, |close| close + 1);
        self.doc.tokens.get(start).filter(|token| HAVING.has(token))?;
        self.within(start..clause.end.min(start + BEHIND))
            .find(|name| is_thing(name) || name.kind == EntityType::Person)
            .filter(|name| name.kind == EntityType::Person)
    }

    /// نيمار (باريس سان جيرمان): the man before a body in brackets, which is his.
    pub(in crate::rules::about) fn man_of_club(&self, club: &Name) -> Option<&Name> {
        const NEAR: usize = 2;
        let mark = |at: usize| self.doc.tokens.get(at).map(|token| token.mark);
        let open = club.tokens.start.checked_sub(1).filter(|&open| mark(open) == Some(b'('))?;
        let man = self.within(open.saturating_sub(NEAR)..open).next_back()?;
        let beside = man.tokens.end == open && mark(club.tokens.end) == Some(b')');
        (beside && club.kind == EntityType::Org && man.kind == EntityType::Person).then_some(man)
    }

    /// نيمار (باريس سان جيرمان): 3 ملايين, a line of a list: the man.
    pub(in crate::rules::about) fn man_listed(&self, clause: &Clause<'_>) -> Option<&Name> {
        const NEAR: usize = 7;
        let start = clause.figure.start;
        let club = self.within(start.saturating_sub(NEAR)..start).next_back()?;
        let marks = (club.tokens.end..start).all(|at| matches!(self.doc.tokens[at].mark, b')' | b':' | b'-'));
        self.man_of_club(club).filter(|_| marks)
    }
}
