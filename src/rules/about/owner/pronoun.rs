//! What the pronoun on a noun of money stands for: أرباحها, أصولا تعود إليه.

use std::ops::Range;

use crate::finding::Role;
use crate::lexicon::{EntityType, Tag};
use crate::rules::about::words::{ITS_COST, SON};
use crate::rules::about::{ANTECEDENT, Answer, Clause, Name, OWNER, Stage};
use crate::rules::role::Word;
use crate::rules::words::OPENING_CLAUSES;
use crate::rules::words::actors::EXPECTERS;
use crate::rules::words::deeds::BELONGING;
use crate::rules::{bare, company, gender, is_noun};
use crate::words::{Words, words};

/// How far before a sentence what it goes on about is looked for by its kind.
const SENTENCE: usize = 30;

/// What a man has.
static HIS_FORTUNE: Words = words!["ثروته"];

/// What one of many is, before them.
pub(in crate::rules::about) static ONE_OF: Words = words![
    "أكبر", "أكثر", "أعلى", "أغلى", "أهم", "أبرز", "أول", "إحدى", "أحد", "كبرى", "ثاني", "ثالث"
];

/// When.
static WHEN: Words = words!["عندما", "حين", "حينما", "لما"];

impl Stage<'_, '_> {
    /// أصولا تعود إليه بنحو كذا, ديون مستحقة عليها: whom the pronoun behind a verb of belonging means.
    pub(in crate::rules::about) fn belongs(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const HIS: Words = words!["إليه", "اليه", "له", "عليه"];
        const HERS: Words = words!["إليها", "اليها", "لها", "عليها"];
        let end = clause.figure.start.min(word.tokens.end + OWNER);
        let at = (word.tokens.end..end.saturating_sub(1)).find(|&at| BELONGING.has(&self.doc.tokens[at]))? + 1;
        let key = self.doc.tokens[at].key;
        let hers = HERS.contains(&key);
        let owns = |name: &Name| match name.kind {
            EntityType::Person => self.entities[name.entity].female == hers,
            _ => hers && self.kind(name) == EntityType::Org && self.fits(name, clause.role),
        };
        // The one told of most, of those the last.
        let start = word.tokens.start;
        let owners = self.within(start.saturating_sub(ANTECEDENT)..start).filter(|name| owns(name));
        let most = owners.max_by_key(|name| (self.weight_before(name.entity, start), name.tokens.start));
        most.filter(|_| hers || HIS.contains(&key)).map(|name| name.entity)
    }

    /// What a pronoun on a noun stands for: the nearest name or nominal before
    /// it that is no adjunct, in the sentence and then beyond it.
    pub(in crate::rules::about) fn pronoun(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let at = word.tokens.start;
        // ثروتهما: of two.
        if self.doc.ends_in(at, "هما") && at < clause.figure.start {
            return Some((None, "about-joint"));
        }
        if let Some(answer) = self.of_relative(clause, word.tokens.clone()) {
            return Some(answer);
        }
        let says = || {
            self.says_in_relative(clause)
                .filter(|_| self.within(clause.inner..at.max(clause.inner)).next().is_none())
        };
        if let Some(name) = says().or_else(|| self.described_by(clause, at)) {
            return Some((Some(name.entity), "about-antecedent"));
        }
        let hers = self.doc.ends_in(at, "ها");
        let company = self
            .within(clause.start..at)
            .any(|name| self.kind(name) == EntityType::Org && !self.is_adjunct(name));
        let of_thing = ITS_COST.has(&self.doc.tokens[at]);
        // يحتل فلان، مدير شركة كذا، المرتبة الثانية، وتقدر ثروته بكذا: a man's.
        let fortune = !hers && self.is_any_of(word, HIS_FORTUNE);
        // قال رئيس كذا: ستنخفض إيراداتنا: his company's.
        let ours = self.doc.ends_in(at, "نا") && matches!(clause.role, Role::Revenue | Role::Profit | Role::Loss | Role::Valuation);
        let fits = |name: &&Name| {
            if ours {
                return self.kind(name) == EntityType::Org && !self.reckons(name);
            }
            // إيراداتها are hardly a woman's whose name no list has.
            let business = matches!(clause.role, Role::Revenue | Role::Profit | Role::Loss | Role::Budget | Role::Debt);
            let unknown = hers && business && !self.entities[name.entity].female;
            let person = hers && self.is_man(name) || (of_thing || unknown) && name.kind == EntityType::Person;
            // الرقم الذي سجلته كذا عندما بلغت قيمتها كذا
            let of_when = || name.tokens.end < at && (name.tokens.end..at).any(|at| WHEN.has(&self.doc.tokens[at]));
            // توقع صندوق النقد أن يبلغ عجز ميزانيتها كذا
            let teller = self.reckons(name) && (self.is_lender(name.entity) || self.is_public(name.entity));
            let aside = teller || self.is_adjunct(name) && !(self.is_relatives_s(name) && of_when());
            let town = name.kind == EntityType::Place && !self.is_country(name.entity) && !self.is_capital(name.entity);
            // راتبه, of no club.
            let paid = (clause.role == Role::Salary && !hers || fortune) && name.kind != EntityType::Person;
            // خسائره, of no country that is feminine, and her revenue, of none that is masculine.
            let place = if hers { self.is_land(name) } else { name.kind == EntityType::Place };
            let other = place && !gender::agrees(self.doc, self.lexicon, &self.entities[name.entity], name.tokens.start, hers);
            let other = other || hers && self.is_his_body(name, clause.start..at);
            // وتطور كذا روبوت كذا، وقدرت قيمتها: who makes it, and not what is made.
            let made = clause.role == Role::Valuation && self.kind(name) == EntityType::Product && company;
            // إدراج أسهمها في بورصة كذا، وبلوغ قيمتها: not of where they are traded.
            let made = made || clause.role == Role::Valuation && self.is_exchange(name);
            let elsewhere = aside || person || other || made || town && hers && business || paid;
            // كانسيلو … قيمته السوقية: a player's.
            let player = clause.role == Role::Valuation && !hers && name.kind == EntityType::Person;
            (player || self.fits(name, clause.role)) && !elsewhere
        };
        // الحكومة … خسائره: what is feminine has nothing that is his, nor what is masculine that is hers.
        let agrees = |&at: &usize| match hers {
            true => !gender::is_masculine_noun(bare(&self.doc.tokens[at])),
            false => !self.doc.ends_in(at, "ة"),
        };
        let nominal = (clause.start..at)
            .rev()
            .filter(|at| !fortune && agrees(at))
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let named = self
            .within(clause.start..at)
            .rev()
            .find(fits)
            .map(|name| (name.tokens.start, name.entity));
        let told = nominal.max(named);
        let behind = |(start, _): (usize, usize)| self.name_at(start).map_or(start + 1, |name| name.tokens.end);
        // أصبحت كذا أكبر الشركات بعد أن تجاوزت قيمتها كذا: one of them.
        let one_of = |at: usize| at.checked_sub(1).is_some_and(|before| ONE_OF.has(&self.doc.tokens[before]));
        // توقع المحللون أن تصل إيراداتها إلى كذا: theirs who expect it.
        let many = |at: usize| {
            let expects = is_noun(self.doc, at, EXPECTERS);
            self.is_definite_many(at) && !expects && !(told.is_some() && one_of(at))
        };
        if hers && (told.map_or(clause.start, behind)..at).any(many) {
            return Some((None, "about-many"));
        }
        // الدين الخارجي لمصر … احتياطيها
        let owner = || {
            let owns = |name: &&Name| name.kind != EntityType::Person && self.fits(name, clause.role) && self.begins_with_lam(name);
            self.within(clause.start..at).rev().find(owns)
        };
        // أعلنت المجموعة كذا. وبلغت أصولها كذا: of the sentence before, by its kind.
        let above = || {
            let last = self.within(clause.start.saturating_sub(ANTECEDENT)..clause.start).rev().find(fits);
            let from = clause.start.saturating_sub(SENTENCE).max(last.map_or(0, |name| name.tokens.start));
            let nominal = (from..clause.start).rev().filter(agrees).find_map(|at| self.nominal(at, clause));
            nominal
                .or_else(|| last.map(|name| name.entity))
                .or_else(|| self.of_her_relative(clause, hers))
        };
        told.map(|(_, entity)| entity)
            .or_else(|| self.of_main_clause(clause, hers))
            .or_else(|| owner().map(|name| name.entity))
            .or_else(above)
            .map(|entity| (Some(entity), "about-pronoun"))
    }

    /// حصة في شركة كذا، قيمتها السوقية كذا, جعلت كذا قيمتها كذا: a clause that no و joins is of the company right
    /// before its comma, or before it.
    fn described_by(&self, clause: &Clause<'_>, at: usize) -> Option<&Name> {
        const KIND: usize = 3;
        let company = |name: &Name| clause.role == Role::Valuation && self.kind(name) == EntityType::Org && !self.is_exchange(name);
        let beside = self.within(clause.start..at).next_back();
        if let Some(name) = beside.filter(|name| self.past_quote(name.tokens.end) == at && company(name)) {
            return Some(name);
        }
        let comma = at.checked_sub(1).filter(|&comma| self.doc.tokens[comma].mark == b',')?;
        let name = self.within(clause.start..comma).next_back()?;
        let straight = (name.tokens.end..comma).all(|at| !self.ends_phrase(at));
        let near = comma - name.tokens.end.min(comma) <= KIND;
        (company(name) && near && straight).then_some(name)
    }

    /// بعد أن كانت قيمتها كذا، أعلنت كذا إفلاسها: the company that the main clause names, behind one that opens the
    /// sentence and names nobody.
    fn of_main_clause(&self, clause: &Clause<'_>, hers: bool) -> Option<usize> {
        const SUBJECT: usize = 8;
        let index = self.doc.sentence_of(clause.figure.start);
        let start = self.doc.sentences.get(index)?.tokens.start;
        let end = clause.figure.end;
        let comma = self.doc.tokens.get(end).is_some_and(|token| token.mark == b',');
        let opens = comma && OPENING_CLAUSES.has(&self.doc.tokens[start]);
        let name = self
            .within(end..clause.end.min(end + SUBJECT))
            .next()
            .filter(|name| opens && self.fits(name, clause.role) && !self.is_adjunct(name))?;
        gender::agrees(self.doc, self.lexicon, &self.entities[name.entity], name.tokens.start, hers).then_some(name.entity)
    }

    /// استثمر كذا في أنثروبيك، التي جمعت كذا. وتبلغ إيراداتها كذا: the company of whose relative clause the sentence before
    /// was, though a preposition stands before it.
    fn of_her_relative(&self, clause: &Clause<'_>, hers: bool) -> Option<usize> {
        let relative = |at: usize| {
            self.doc
                .tokens
                .get(at)
                .is_some_and(|token| token.class & Tag::Relative.bit() != 0 && token.key.len() > 3)
        };
        let told = |name: &Name| {
            let end = self.past_quote(name.tokens.end);
            relative(end) || relative(end + 1) && self.doc.tokens[end].mark == b','
        };
        let business = matches!(clause.role, Role::Revenue | Role::Profit | Role::Loss | Role::Valuation);
        let last = self
            .within(clause.start.saturating_sub(SENTENCE)..clause.start)
            .rev()
            .find(|name| self.kind(name) == EntityType::Org)
            .filter(|name| hers && business && self.company_like(name) && told(name));
        last.map(|name| name.entity)
    }

    /// استثمر صندوق كذا في أنثروبيك، وتبلغ إيراداتها كذا: whether a name is of a masculine kind, where some words name
    /// a body that is of none.
    fn is_his_body(&self, name: &Name, near: Range<usize>) -> bool {
        const HIS: Words = words!["بنك", "مصرف", "صندوق", "جهاز", "اتحاد", "نادي", "مجلس", "مكتب"];
        const BEFORE: usize = 40;
        let his =
            |name: &Name| self.kind(name) == EntityType::Org && HIS.contains(&bare(&self.doc.tokens[name.tokens.start]).without_article());
        let hers = |other: &Name| self.kind(other) == EntityType::Org && !his(other) && self.company_like(other);
        his(name) && self.within(near.start.saturating_sub(BEFORE)..near.end).any(hers)
    }

    /// Whether a name is a company's.
    fn company_like(&self, name: &Name) -> bool {
        company::is_company(self.doc, name.tokens.start) && !self.is_exchange(name) && !self.is_lender(name.entity)
    }

    /// Whether a person is a man, as a list or his father's name shows.
    fn is_man(&self, name: &Name) -> bool {
        let entity = &self.entities[name.entity];
        let son = || name.tokens.clone().any(|at| self.doc.tokens[at].key == SON);
        name.kind == EntityType::Person && (entity.entry.is_some() && !entity.female || entity.entry.is_none() && son())
    }
}
