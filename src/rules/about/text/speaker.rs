//! Who tells of a sum, whose it may be, and what is said where nothing tells.

use crate::doc::Kind;
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern};
use crate::rules::about::words::{COSTS, DOCUMENTS, FROM, ISSUED, WITH};
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::{Word, word_at};
use crate::rules::words::actors::CHIEFS;
use crate::rules::words::deeds::RECKONING;
use crate::rules::words::things::{FILMS, FOREIGN_TRADE, FORTUNE, RESERVES, WORKS_OF_ART};
use crate::rules::words::{MADE_BY, PUBLISHED_BY};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// Of several together.
static COMBINED: Words = words!["مجتمعة", "مجتمعين", "مجتمعتين", "المشترك", "المشتركة", "المجمع", "المجمعة"];

/// Who leads a company.
pub(in crate::rules::about) static LEADERS: Words = words!["مؤسس", "مؤسسة"; CHIEFS];

impl Stage<'_, '_> {
    /// Where the clause does not say: a name of its sentence, else what the
    /// text is about, if a word before the figure governs it.
    pub(in crate::rules::about) fn otherwise(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Answer {
        if let Some(answer) = self.before(clause, clause.figure.start) {
            return answer;
        }
        if let Some(company) = self.expected_of(clause, governor) {
            return (Some(company), "about-topic");
        }
        if self.is_many_s(clause) {
            return (None, "about-common-subject");
        }
        if let Some(entity) = governor.and_then(|word| self.who_says(clause, word)) {
            return (Some(entity), "about-speaker");
        }
        if let Some(state) = governor.and_then(|word| self.of_office(clause, word)) {
            return (Some(state), "about-office");
        }
        if governor.is_some_and(|word| self.is_treasury_told(clause, word)) {
            return (None, "about-treasury");
        }
        if let Some(answer) = governor.and_then(|word| self.outside(clause, word)) {
            return answer;
        }
        if let Some(entity) = governor.and_then(|word| self.own_thing(clause, word)) {
            return (Some(entity), "about-speaker");
        }
        if !governor.is_some_and(|word| word.govern != Govern::Weak) {
            return (None, "about-none");
        }
        let told_before = |word: &Word| word.tokens.start < clause.figure.start;
        let of_state = |word: &Word| match clause.role {
            Role::Budget | Role::Debt => told_before(word),
            Role::Revenue => told_before(word) && self.is_indefinite(word),
            Role::Assets => told_before(word) && self.is_any_of(word, RESERVES),
            _ => false,
        };
        if let Some(state) = governor.filter(|word| of_state(word)).and_then(|_| self.state_of_treasury(clause)) {
            return (Some(state), "about-treasury");
        }
        if let Some(answer) = governor
            .filter(|word| told_before(word))
            .and_then(|word| self.of_same_account(clause, word))
        {
            return answer;
        }
        if let Some(man) = governor
            .filter(|word| self.is_any_of(word, FORTUNE))
            .and_then(|word| self.last_man(word))
        {
            return (Some(man), "about-holder");
        }
        if let Some(company) = governor
            .filter(|word| told_before(word))
            .and_then(|word| self.company_of_chief(clause, word))
        {
            return (Some(company), "about-speaker");
        }
        if let Some(entity) = self.on_her(clause, governor).or_else(|| self.what_she_did(clause, governor)) {
            return (Some(entity), "about-pronoun");
        }
        if let Some(entity) = governor
            .filter(|word| told_before(word))
            .and_then(|word| self.did_before(clause, word))
        {
            return (Some(entity), "about-topic");
        }
        if governor.is_some_and(|word| told_before(word) && self.is_indefinite(word)) {
            return (None, "about-indefinite");
        }
        if governor.is_some_and(|word| matches!(word.govern, Govern::Noun | Govern::Phrase) && self.has_own_owner(clause, word)) {
            return (None, "about-common");
        }
        if governor.is_some_and(|word| self.is_combined(word, clause)) {
            return (None, "about-joint");
        }
        let man = |entity: usize| self.entities[entity].kind == EntityType::Person;
        let of_land = governor.is_some_and(|word| self.is_of_land(word));
        let fits = |topic: &usize| {
            let own = man(*topic) || !self.is_with_prison(clause);
            // الإنفاق العالمي على السياحة: of no body that is named once.
            let spends = clause.role != Role::Cost || self.topics.contains(topic) || governor.is_some_and(|word| self.is_expense(word));
            own && spends
                && !self.is_elsewhere(*topic, clause)
                && !self.is_of_stranger(clause.start, clause.figure.start)
                && !(of_land && self.kind(&self.nameless(*topic)) == EntityType::Org)
                && !(man(*topic) && self.is_of_film_s(clause))
        };
        match self.goes_on_about(clause, governor).or_else(|| self.topic(clause)).filter(fits) {
            Some(topic) if self.is_account_of_state(topic, clause) => (None, "about-treasury"),
            Some(topic) => (Some(topic), "about-topic"),
            None => match self.state_of_treasury(clause).filter(|_| clause.role == Role::Revenue) {
                Some(state) => (Some(state), "about-treasury"),
                None => (None, "about-none"),
            },
        }
    }

    /// الميزان التجاري, الواردات: what lands have, and no body that only tells of it.
    fn is_of_land(&self, word: &Word) -> bool {
        const LANDS: Words = words!["ميزان", "فجوة"; FOREIGN_TRADE];
        self.is_any_of(word, LANDS)
    }

    /// أول فيلم يجمع كذا: of whoever makes a film no sum is that it brings in.
    fn is_of_film_s(&self, clause: &Clause<'_>) -> bool {
        const REACH: usize = 16;
        let start = clause.figure.start;
        (clause.start.max(start.saturating_sub(REACH))..start).any(|at| is_noun(self.doc, at, FILMS))
    }

    /// حقق الفيلم، من إنتاج شركة كذا، 50 مليون دولار: whether a film brings in what a company that is not named in
    /// the sentence, or only makes it, does not.
    pub(in crate::rules::about) fn is_of_film_told(&self, entity: usize, clause: &Clause<'_>) -> bool {
        const MAKING: Words = words!["إنتاج", "إخراج", "توزيع", "وإنتاج", "وإخراج", "وتوزيع"];
        const REACH: usize = 40;
        const KIND: usize = 3;
        let start = clause.figure.start;
        let film = (start.saturating_sub(REACH)..start).any(|at| is_noun(self.doc, at, FILMS));
        let makes = |name: &Name| {
            let first = self.first_of(name);
            (first.saturating_sub(KIND)..first).any(|at| MAKING.has(&self.doc.tokens[at]))
        };
        let mut named = self.within(clause.start..start).filter(|name| name.entity == entity);
        film && named.all(makes)
    }

    /// Whether a work of art was told of, and a body not in the sentence of the sum.
    pub(in crate::rules::about) fn is_of_work_told(&self, entity: usize, clause: &Clause<'_>) -> bool {
        const REACH: usize = 40;
        let start = clause.figure.start;
        let work = (start.saturating_sub(REACH)..start).any(|at| is_noun(self.doc, at, WORKS_OF_ART));
        let near = clause.start..clause.end.min(clause.figure.end + REACH);
        work && !self.within(near).any(|name| name.entity == entity)
    }

    /// حقق فيلم كذا 300 مليون دولار: whether one film is told of before the sum, in its sentence.
    pub(in crate::rules::about) fn is_of_one_film(&self, clause: &Clause<'_>) -> bool {
        (clause.start..clause.figure.start).any(|at| is_noun(self.doc, at, FILMS))
    }

    /// أعلن فلان، الرئيس التنفيذي لشركة كذا، عن خطة استثمار: a chief tells of what his company does.
    fn company_of_chief(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const REACH: usize = 4;
        let plans = matches!(
            clause.role,
            Role::Investment | Role::Revenue | Role::Profit | Role::Loss | Role::Cost
        );
        let chief = |name: &&Name| {
            let first = self.first_of(name);
            let titled = (first.saturating_sub(REACH)..first)
                .any(|at| self.doc.tokens[at].class & Class::TITLE != 0 || is_noun(self.doc, at, LEADERS));
            self.kind(name) == EntityType::Org && titled && self.begins_with_lam(name)
        };
        let announces = (clause.start..clause.figure.start.min(clause.start + REACH)).any(|at| self.doc.tokens[at].class & Class::CUE != 0);
        let named = self.within(clause.start..word.tokens.start);
        // كشف الرئيس التنفيذي للشركة عن خطط لزيادة الإنفاق
        let by_kind = || {
            let chief = |at: usize| is_noun(self.doc, at, LEADERS);
            let tells = |at: usize| {
                (at.saturating_sub(REACH)..at).any(|at| at >= clause.start && self.doc.tokens[at].class & (Class::CUE | Class::VERB) != 0)
            };
            (clause.start + 1..word.tokens.start)
                .filter(|&at| self.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM]) && chief(at - 1) && tells(at - 1))
                .find_map(|at| {
                    // الرئيس التنفيذي للشركة فلان
                    let man = self.name_at(at + 1).filter(|name| name.kind == EntityType::Person);
                    let last = || self.last_before(at, |name| self.kind(name) == EntityType::Org && !self.is_exchange(name));
                    self.nominal(at, clause).or_else(|| man.and_then(|_| last()))
                })
        };
        named
            .into_iter()
            .find(|name| plans && announces && chief(name))
            .map(|name| name.entity)
            .or_else(|| by_kind().filter(|_| plans))
    }

    /// ارتفعت أرباحها مدعومة بمكاسب قدرها كذا: whose the same account is that the clause tells of
    /// by a pronoun.
    fn of_same_account(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let start = word.tokens.start;
        let account = (clause.inner..start.max(clause.inner))
            .rev()
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|word| word.role == clause.role && word.govern != Govern::Weak && self.has_pronoun(word))?;
        self.pronoun(clause, &account)
    }

    /// ثروة أغنى شخص في العالم, صافي الثروة: the man named last.
    pub(in crate::rules::about) fn last_man(&self, word: &Word) -> Option<usize> {
        self.last_before(word.tokens.start, |name| name.kind == EntityType::Person)
    }

    /// Who says أنه: a minister who speaks of revenue speaks of the state's.
    pub(in crate::rules::about) fn speaker(&self, clause: &Clause<'_>) -> Option<Answer> {
        if let Some(name) = self.says_in_relative(clause) {
            return Some((Some(name.entity), "about-antecedent"));
        }
        let states = is_of_state(clause.role);
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
        let of_state = is_of_state(clause.role);
        let earned = matches!(clause.role, Role::Profit | Role::Revenue);
        let told = self
            .within(clause.start..clause.inner)
            .rev()
            .find(|name| name.kind != EntityType::Media && !self.is_adjunct(name));
        // قالت المجموعة إن الإيرادات وصلت إلى كذا
        let Some(name) = told else {
            let definite = bare(&self.doc.tokens[word.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
            return (earned && (definite || self.is_of_own(word)))
                .then(|| self.body_told(clause))
                .flatten();
        };
        // إن رأس مال المحفظة كذا: a portfolio is no state's.
        const PORTFOLIO: Words = words!["محفظة"];
        if (word.tokens.start..clause.figure.start).any(|at| is_noun(self.doc, at, PORTFOLIO)) {
            return None;
        }
        if of_state && self.is_treasury(name) {
            return self.state_behind(name).or((clause.role == Role::Assets).then_some(name.entity));
        }
        // قدرت كذا أن إجمالي الإيرادات سيبلغ كذا, in a text of that company.
        let own_forecast = self.topics.first() == Some(&name.entity);
        let state = self.is_country(name.entity) || self.is_capital(name.entity);
        let public = self.is_public(name.entity);
        let lends = self.is_lender(name.entity);
        let company =
            self.kind(name) == EntityType::Org && !public && !lends && self.is_verb_s(name) && (!self.estimates(name) || own_forecast);
        (of_state && state || earned && company).then_some(name.entity)
    }

    /// قال البنك إن دخل العمولات بلغ كذا: an income of some kind, and of nobody else.
    fn is_of_own(&self, word: &Word) -> bool {
        const PERIODS: Words = words![
            "الربع",
            "الفصل",
            "النصف",
            "الأشهر",
            "الشهور",
            "العام",
            "السنة",
            "الثلاثة",
            "الستة",
            "التسعة"
        ];
        const OTHERS: Words = words!["قطاع", "سوق", "اقتصاد", "صناعة", "دولة", "حكومة", "بلاد", "منطقة", "عالم", "مملكة"];
        let end = word.tokens.end;
        let definite = self
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]));
        // صافي أرباح الأشهر الثلاثة, أرباح الربع الثاني
        let time = self.doc.tokens.get(end).is_some_and(|token| PERIODS.contains(&bare(token)));
        time || definite && self.is_common(end) && !is_noun(self.doc, end, OTHERS) && !self.is_definite_many(end)
    }

    /// قال البنك المركزي إن الرواتب كذا: whether a treasury tells of what is neither its own nor what
    /// the text is about.
    fn is_treasury_told(&self, clause: &Clause<'_>, word: &Word) -> bool {
        let told = (clause.inner..clause.figure.start).contains(&word.tokens.start);
        let teller = self.within(clause.start..clause.inner).rev().find(|name| !self.is_adjunct(name));
        told && is_account_of_state(clause.role) && teller.is_some_and(|name| self.is_treasury(name))
    }

    /// قالت المجموعة إن: the company for which the noun right behind the verb stands.
    fn body_told(&self, clause: &Clause<'_>) -> Option<usize> {
        const OPENING: usize = 3;
        (clause.start..clause.inner.min(clause.start + OPENING))
            .filter(|&at| at > clause.start && self.doc.tokens[at - 1].class & (Class::CUE | Class::VERB) != 0)
            .find_map(|at| self.nominal(at, clause))
            .filter(|&entity| self.kind(&self.nameless(entity)) == EntityType::Org && !self.is_lender(entity) && !self.is_public(entity))
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

    /// أظهرت نتائج شركة كذا أن صافي الربح بلغ كذا: the documents are the
    /// owner's.
    fn outside(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let documents = (clause.start..clause.inner).rfind(|&at| is_noun(self.doc, at, DOCUMENTS))?;
        // قدر تقرير لكذا أن: who reckons has it not.
        let reckons = documents
            .checked_sub(1)
            .is_some_and(|at| RECKONING.contains(&bare(&self.doc.tokens[at])));
        if word.tokens.start < clause.inner || clause.role == Role::Salary || reckons {
            return None;
        }
        // أظهر تقرير وزارة المالية أن النفقات بلغت كذا: the state's.
        let treasury = self.within(documents..clause.inner).find(|name| self.is_treasury(name));
        if let Some(state) = treasury
            .filter(|_| is_account_of_state(clause.role) || is_of_state(clause.role))
            .and_then(|name| self.state_behind(name))
        {
            return Some((Some(state), "about-treasury"));
        }
        let name = self
            .within(documents..clause.inner)
            .find(|name| self.kind(name) == EntityType::Org)
            .filter(|name| {
                // تقرير من كذا
                let from = self.doc.tokens.get(documents + 1).is_some_and(|token| FROM.has(token)) && self.follows(name, FROM);
                let issued = self.follows(name, ISSUED) || from || self.follows(name, MADE_BY) || self.follows(name, PUBLISHED_BY);
                !issued && !self.is_lender(name.entity)
            })
            // تقرير مشترك مع كذا
            .filter(|name| self.first_of(name).checked_sub(1).is_none_or(|at| self.doc.tokens[at].key != WITH))?;
        Some((Some(name.entity), "about-documents"))
    }

    /// قالت كذا إن تدريب نموذجها كلف: a body that tells what a thing of its own cost.
    fn own_thing(&self, clause: &Clause<'_>, verb: &Word) -> Option<usize> {
        const REACH: usize = 4;
        let start = verb.tokens.start;
        // كلف is a plural too.
        let costs = verb.govern == Govern::Verb || self.is_any_of(verb, COSTS);
        if !costs || start < clause.inner || start > clause.figure.start {
            return None;
        }
        let hers = |at: usize| self.doc.ends_in(at, "ها") || self.doc.ends_in(at, "ه") && !self.doc.ends_in(at, "ة");
        let own = |at: usize| hers(at) && self.doc.tokens[at].class & (Class::VERB | Class::PARTICLE | Class::CUE) == 0;
        let thing = (clause.inner.max(start.saturating_sub(REACH))..start).find(|&at| own(at))?;
        if let Some(name) = self.called(thing, clause) {
            return Some(name.entity);
        }
        self.within(clause.start..clause.inner)
            .rev()
            .find(|name| name.kind != EntityType::Media && !self.is_adjunct(name))
            .filter(|name| self.kind(name) == EntityType::Org && self.is_verb_s(name))
            .map(|name| name.entity)
    }

    /// أعلنت وزارة المالية تسجيل عجز قدره كذا … وبلغ الدين العام كذا: the state whose
    /// treasury was named last.
    fn state_of_treasury(&self, clause: &Clause<'_>) -> Option<usize> {
        const REACH: usize = 120;
        let start = clause.figure.start;
        let treasury = self
            .within(start.saturating_sub(REACH)..start)
            .rev()
            .find(|name| self.is_treasury(name))?;
        let state = self.state_behind(treasury)?;
        // على اليونان سداد دين: another's, who is named.
        let other = |name: &Name| name.kind != EntityType::Media && name.entity != state && !self.is_treasury(name);
        let named = self.within(clause.start..start).any(other);
        (clause.by_noun && !named).then_some(state)
    }

    /// قال البنك المركزي إن الإيرادات كذا، وشكلت رواتب القطاع العام كذا: whether it is a treasury that the
    /// text is of, which has no such money of its own.
    fn is_account_of_state(&self, topic: usize, clause: &Clause<'_>) -> bool {
        // يطرح البنك المركزي أذونا نيابة عن وزارة المالية: no debt and no deficit is the bank's.
        let state_s = matches!(clause.role, Role::Budget | Role::Debt);
        self.first_name(topic).is_some_and(|name| {
            is_account_of_state(clause.role) && self.is_treasury(name) || state_s && self.is_treasury(name) && self.is_central(name)
        })
    }

    /// The first mention of an entity.
    pub(in crate::rules::about) fn first_name(&self, entity: usize) -> Option<&Name> {
        let first = self.entities.get(entity)?.mentions.first()?;
        self.name_at(first.tokens.start)
    }

    /// الإنفاق المشترك, نفقاتها مجتمعة: of several together, and of none of them.
    fn is_combined(&self, word: &Word, clause: &Clause<'_>) -> bool {
        let mut between = word.tokens.end..clause.figure.start.max(word.tokens.end);
        between.any(|at| COMBINED.has(&self.doc.tokens[at]))
    }
}

/// What a treasury tells of and has not itself.
fn is_account_of_state(role: Role) -> bool {
    matches!(role, Role::Salary | Role::Cost | Role::Funding | Role::Revenue)
}

/// What a state's accounts tell, as its ministers speak of them.
fn is_of_state(role: Role) -> bool {
    matches!(role, Role::Debt | Role::Budget | Role::Assets | Role::Revenue)
}
