//! What a text goes on about where the clause of a sum names nobody: whose account is expected, and whose
//! deed the sentence before told of.

use crate::decimal::Decimal;
use crate::doc::{Kind, Token};
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::words::{HAD, WAS};
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::actors::EXPECTERS;
use crate::rules::words::deeds::{COLLECTING, EXPECTING, RECEIVING};
use crate::rules::words::joints::DONE;
use crate::rules::words::things::{FOREIGN_TRADE, LOANS, TREASURY};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// كان المحللون يتوقعون خسارة قدرها كذا: the company that the text is about, of whose account others tell
    /// before what it will be.
    pub(in crate::rules::about) fn expected_of(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<usize> {
        let account = matches!(clause.role, Role::Revenue | Role::Profit | Role::Loss);
        let word = governor.filter(|word| account && word.tokens.start >= clause.start && word.tokens.start < clause.figure.start)?;
        if !self.is_indefinite(word) || !self.is_expected(clause.start..word.tokens.start) {
            return None;
        }
        self.topic(clause)
            .filter(|&topic| self.kind(&self.nameless(topic)) == EntityType::Org)
    }

    /// عزت الشركة الخسائر إلى ارتفاع المصاريف بمبلغ كذا: who tells in a sentence why its accounts changed, where no
    /// other stands between the account and the sum, but as whom a debt is due from.
    pub(in crate::rules::about) fn attributed(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<usize> {
        const ATTRIBUTING: Words = words!["عزت", "عزا", "أرجعت", "أرجع", "تعزو", "يعزو", "ترجع", "يرجع"];
        const OPENING: usize = 3;
        const SUBJECT: usize = 6;
        let account = matches!(clause.role, Role::Revenue | Role::Profit | Role::Loss | Role::Cost | Role::Debt);
        let word = governor.filter(|word| account && word.tokens.start < clause.figure.start)?;
        let sentence = self.doc.sentence_of(clause.figure.start);
        let start = self.doc.sentences.get(sentence)?.tokens.start;
        let verb = (start..start + OPENING).find(|&at| self.doc.tokens.get(at).is_some_and(|token| ATTRIBUTING.contains(&bare(token))))?;
        let end = word.tokens.start.min(verb + 1 + SUBJECT);
        let other = |name: &Name| {
            let first = self.first_of(name);
            let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
            let before = head.unwrap_or(first).checked_sub(1);
            !before.is_some_and(|at| is_noun(self.doc, at, words!["من"]))
        };
        if verb + 1 >= end || self.within(word.tokens.end..clause.figure.start).any(other) {
            return None;
        }
        let named = self.within(verb + 1..end).next().filter(|name| !self.is_adjunct(name));
        let nominal = || self.nominal(verb + 1, clause);
        let company = named.map(|name| name.entity).or_else(nominal)?;
        (self.kind(&self.nameless(company)) == EntityType::Org && !self.is_public(company)).then_some(company)
    }

    /// حصلت كذا على تمويل. وينقسم التمويل إلى كذا كأسهم وكذا كقرض: whose the funding is that was told of last.
    pub(in crate::rules::about) fn of_the_funding(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        const THE_FUNDING: Words = words!["التمويل", "والتمويل", "بالتمويل"];
        const ROUND: Words = words!["جولة", "الجولة"];
        const REACH: usize = 60;
        let figure = &figures[at];
        if !matches!(figure.role, Role::Funding | Role::Investment | Role::Debt) {
            return None;
        }
        let last = &figures[previous_sum(figures, at)?];
        let near = clause.figure.start - last.tokens.end.min(clause.figure.start) <= REACH;
        let raised = last.role == Role::Funding || last.role == Role::Investment && last.about_rule == "about-investee";
        let company = last.about.filter(|_| near && (raised || last.about_rule == "about-the-funding"))?;
        let start = clause.start.max(last.tokens.end);
        let that = (start..clause.figure.start).rev().find(|&at| {
            let token = &self.doc.tokens[at];
            let of_round = ROUND.has(token) && figure.role == Role::Funding;
            THE_FUNDING.has(token) || of_round
        });
        // 7 مليارات كأسهم و12 مليارا كقرض: its parts.
        let part = || (figure.role_rule == "role-apposition" && last.about_rule == "about-the-funding").then_some(start);
        let from = that.or_else(part)?;
        self.within(from..clause.figure.start).next().is_none().then_some(company)
    }

    /// أعلنت نوكيا نتائجها. وكانت هناك خسائر بلغت كذا: the company that a text is of, and no other as much, where no
    /// noun stands behind the clause's verb whose account it would be.
    pub(in crate::rules::about) fn sole_company(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        rule: &str,
    ) -> Option<Answer> {
        let open = rule == "about-common" && clause.role == Role::Cost || rule == "about-indefinite";
        let word = governor.filter(|word| open && word.tokens.start < clause.figure.start)?;
        const MUCH: usize = 3;
        const ACTING: u64 = Class::VERB | Tag::Level.bit() | Tag::Change.bit();
        let told = matches!(
            clause.role,
            Role::Revenue | Role::Profit | Role::Loss | Role::Cost | Role::Debt | Role::Fine | Role::Valuation
        );
        let before = clause.start..word.tokens.start.max(clause.start);
        const OTHERS: u64 = Class::VERB | Class::NATIONALITY | Tag::Preposition.bit() | Tag::Nominal.bit() | Tag::Time.bit();
        let subject = |at: usize| {
            let token = &self.doc.tokens[at];
            let noun = token.key.starts_with(&[fold::ALEF, fold::LAM]) && token.class & OTHERS == 0;
            let before = at.checked_sub(1).filter(|&before| noun && before >= clause.start);
            before
                .map(|before| self.doc.tokens[before].class)
                .is_some_and(|class| class & ACTING != 0 || at == clause.start + 1 && class & (Class::NOUN | Tag::Preposition.bit()) == 0)
        };
        if !told || before.into_iter().any(subject) {
            return None;
        }
        let company = |&entity: &usize| {
            let body = self.kind(&self.nameless(entity)) == EntityType::Org && !self.is_public(entity);
            body && !self.first_name(entity).is_some_and(|name| self.is_exchange(name))
        };
        let weight = |entity: usize| self.weight_before(entity, clause.figure.start);
        let topic = self.topic(clause).filter(company).filter(|&topic| weight(topic) >= MUCH)?;
        // What it spends and owes is told where its accounts are.
        let earns = |role: Role| matches!(role, Role::Revenue | Role::Profit | Role::Loss);
        let accounts = || figures[..at].iter().any(|figure| earns(figure.role) && figure.about == Some(topic));
        if !earns(clause.role) && (word.govern == Govern::Weak || !accounts()) {
            return None;
        }
        let rival = |&entity: &usize| entity != topic && weight(entity) >= weight(topic);
        (!self.topics.iter().copied().filter(company).any(|entity| rival(&entity))).then_some((Some(topic), "about-topic"))
    }

    /// بلغت صادرات إيران كذا. وبلغت صادرات الغاز كذا: the land of whose trade the last sum was, where no other is
    /// named since.
    pub(in crate::rules::about) fn of_same_land(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<usize> {
        const REACH: usize = 60;
        let trade = |role: Role| matches!(role, Role::Assets | Role::Budget);
        let word = governor.filter(|word| trade(clause.role) && word.tokens.end <= clause.figure.start)?;
        let last = &figures[previous_sum(figures, at)?];
        let land = last.about.filter(|&land| trade(last.role) && self.is_country(land))?;
        let told = word.tokens.clone().any(|at| is_noun(self.doc, at, FOREIGN_TRADE));
        let between = last.tokens.end..clause.figure.start;
        let other = |name: &Name| name.entity != land && self.is_land(name);
        (told && between.len() <= REACH && !self.within(between).any(other)).then_some(land)
    }

    /// بلغت إيرادات موازنة مصر كذا. وبلغ الإنفاق على الأجور كذا: the only state of whose own money so large a sum is that
    /// a state's budget tells, where no company is named.
    pub(in crate::rules::about) fn of_state_budget(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<usize> {
        const ACCOUNTS: Words = words!["موازنة", "ميزانية", "مصروفات", "نفقات", "دين", "فوائد", "عجز", "إيرادات", "إنفاق"];
        const LARGE: u128 = 1_000_000_000;
        const REACH: usize = 80;
        let figure = &figures[at];
        let of_state = matches!(clause.role, Role::Budget | Role::Debt | Role::Cost | Role::Revenue | Role::Salary);
        let large = figure.min.is_some_and(|min| min >= Decimal::whole(LARGE)) && figure.currency != Some(*b"USD");
        let word = governor.filter(|word| of_state && large && word.tokens.start < clause.figure.start)?;
        let state = self.state_of_currency(figure)?;
        // القروض الشخصية: what the people owe.
        const LENT: Words = words!["اقتراض", "تسهيلات"; LOANS];
        let start = word.tokens.start.saturating_sub(1);
        if (start..word.tokens.end + 1).any(|at| is_noun(self.doc, at, LENT)) {
            return None;
        }
        let company = |name: &Name| self.kind(name) == EntityType::Org && !self.is_public(name.entity);
        if self.within(clause.start..clause.figure.start).any(company) {
            return None;
        }
        let told = || {
            let last = &figures[previous_sum(figures, at)?];
            let near = clause.figure.start - last.tokens.end.min(clause.figure.start) <= REACH;
            let same = matches!(last.role, Role::Budget | Role::Debt | Role::Cost | Role::Revenue) && last.currency == figure.currency;
            (near && same && last.about == Some(state)).then_some(())
        };
        let account = |at: usize| is_noun(self.doc, at, ACCOUNTS);
        let named = (word.tokens.start..clause.figure.start).any(account) && self.is_of_treasury(clause);
        (named || told().is_some()).then_some(state)
    }

    /// Whether a budget or a treasury is told of in a sentence or right before it.
    fn is_of_treasury(&self, clause: &Clause<'_>) -> bool {
        const FINANCE: Words = words!["المالية"];
        const OFFICE: Words = words!["وزارة", "وزير", "وزيرة", "قانون"];
        const REACH: usize = 60;
        (clause.start.saturating_sub(REACH)..clause.figure.start).any(|at| {
            let ministry = || FINANCE.has(&self.doc.tokens[at]) && at > 0 && is_noun(self.doc, at - 1, OFFICE);
            is_noun(self.doc, at, TREASURY) || ministry()
        })
    }

    /// وتبني حاليا مصنعا، حيث ترتفع التكاليف إلى كذا: whose deed the sentence before told of, where this one begins
    /// with a verb that has no subject of its own.
    pub(in crate::rules::about) fn goes_on_about(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<usize> {
        let index = self.doc.sentence_of(clause.figure.start);
        let verb = self.doc.sentences.get(index)?.tokens.start;
        if verb != clause.start {
            return None;
        }
        let verb = self.past_perfect(verb);
        if !self.is_verb_alone(verb, governor.map(|word| word.tokens.start)) {
            return None;
        }
        let key = bare(&self.doc.tokens[verb]);
        self.told_of(clause, key.get(0) == fold::TEH || self.doc.ends_in(verb, "ت"))
    }

    /// وكانت قد تلقت: the verb that tells what was done.
    fn past_perfect(&self, at: usize) -> usize {
        let was = self.doc.tokens.get(at).is_some_and(|token| WAS.has(token));
        let had = was && self.doc.tokens.get(at + 1).is_some_and(|token| HAD.has(token));
        at + usize::from(was) + usize::from(had)
    }

    /// وكانت قد تلقت من الحكومة منحة بكذا: who gets, earns or loses what the verb that opens a sentence has for its
    /// object, as the sentence before tells.
    pub(in crate::rules::about) fn did_before(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const GETTING: Words = words![; RECEIVING, COLLECTING];
        let verb = self.past_perfect(clause.start);
        let gets = || self.doc.tokens.get(verb).is_some_and(|token| GETTING.contains(&bare(token)));
        let earned = matches!(
            clause.role,
            Role::Revenue | Role::Profit | Role::Loss | Role::Cost | Role::Debt | Role::Investment
        );
        if !(earned || clause.role == Role::Funding && gets()) {
            return None;
        }
        self.goes_on_about(clause, Some(word))
    }

    /// وتبني حاليا: a verb that neither a name nor a noun stands behind, that could be its subject; its object at a
    /// token has no article.
    fn is_verb_alone(&self, at: usize, object: Option<usize>) -> bool {
        let token = &self.doc.tokens[at];
        let known = token.class & Class::VERB != 0 || self.lexicon.ordinary(token.key) == Class::VERB;
        // وتم تداول كذا: the deed of nobody who is named.
        let verb = known && token.class & (Class::NOUN | Class::CUE) == 0 && !DONE.has(token);
        let next = self.doc.tokens.get(at + 1);
        // حاليا
        let time = |next: &Token| next.class & Tag::Time.bit() != 0 && !next.article;
        let noun = |next: &Token| {
            // وأنفقت 7 مليارات: what it takes, and not who does it.
            let amount = next.class & Class::NUMBER != 0 || next.kind == Kind::Number;
            let noun = !amount && next.class & (Class::NOUN | Class::NAME) != 0 || next.article || next.is_unknown();
            let named = next.class & Tag::Preposition.bit() == 0 && noun;
            // بلغت أرباح: no object, but a subject.
            let level = token.class & (Tag::Level.bit() | Tag::Change.bit()) != 0;
            let object =
                !level && object == Some(at + 1) && next.class & Class::ROLE != 0 && !next.key.starts_with(&[fold::ALEF, fold::LAM]);
            named && !time(next) && !object
        };
        verb && self.name_at(at + 1).is_none() && next.is_some_and(|next| matches!(next.kind, Kind::Arabic | Kind::Number) && !noun(next))
    }

    /// المحللون يتوقعون, توقعات السوق: whether some words tell of what others expect.
    fn is_expected(&self, tokens: std::ops::Range<usize>) -> bool {
        let expecting = tokens.clone().any(|at| EXPECTING.contains(&bare(&self.doc.tokens[at])));
        expecting && tokens.into_iter().any(|at| is_noun(self.doc, at, EXPECTERS))
    }
}
