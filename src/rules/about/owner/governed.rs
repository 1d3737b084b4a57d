//! Whose a sum is that a noun owns or a verb has for its subject: revenue, profit, debt,
//! spending; and what is said where nothing tells.

use crate::doc::{Kind, Token};
use crate::finding::Role;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::text::topic::is_of_many;
use crate::rules::about::words::{AT, BEARING, GIANTS, INSIDE, LAND, SIZE, SUMS, TWO, VOLUME};
use crate::rules::about::{Answer, Clause, NOTHING, Name, OWNER, Stage, is, of};
use crate::rules::role::{Word, word_at};
use crate::rules::words::deeds::{LAUNDERING, RECKONING};
use crate::rules::words::joints::VIRTUE;
use crate::rules::words::things::DEALINGS;
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// Offices of state.
static OFFICE: Words = words![
    "وزير",
    "وزيرة",
    "رئيس",
    "مستشار",
    "سفير",
    "سفيرة",
    "مبعوث",
    "ولي",
    "أمير",
    "ملك",
    "عاهل"
];

/// At a worth of, before a sum.
const AMOUNT: Key = Key::literal("بقيمة");

/// A market.
const MARKET: Key = Key::literal("سوق");

impl Stage<'_, '_> {
    /// Whose cost, revenue, debt … it is.
    pub(in crate::rules::about) fn owner(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor?;
        let done = of(self.player_s(clause).or_else(|| self.chief_s(clause, word)), "about-player")
            .or_else(|| {
                let stake = || self.stake_behind(clause).filter(|_| clause.role == Role::Investment);
                is(self.invested_in(clause).or_else(stake), "about-investee")
            })
            .or_else(|| of(self.invested_in_it(clause, word), "about-investee"))
            .or_else(|| is(self.of_fortune(clause).or_else(|| self.ranked_in_relative(clause)), "about-holder"))
            .or_else(|| self.robbed(clause, word))
            .or_else(|| self.seized(clause, word))
            .or_else(|| self.costs_many(clause, word))
            .or_else(|| self.flows(clause, word))
            .or_else(|| self.received(clause, word))
            .or_else(|| of(self.allotted_to(clause, word), "about-recipient"))
            .or_else(|| of(self.belongs(clause, word), "about-holder"));
        if done.is_some() {
            return done;
        }
        // لم يكلفها كذا: whom it cost.
        if self.costs_her(clause, word) {
            return self.pronoun(clause, word);
        }
        if matches!(word.govern, Govern::Verb | Govern::Light) {
            return self.subject(clause, word);
        }
        if let Some(answer) = self.wealth(clause, word) {
            return Some(answer);
        }
        match self.pronoun_s(clause, word) {
            Some(answer) => answer,
            None => self.noun_s(clause, word),
        }
    }

    /// What the pronoun of a noun tells, if it has one.
    fn pronoun_s(&self, clause: &Clause<'_>, word: &Word) -> Option<Option<Answer>> {
        if self.doc.ends_in(word.tokens.start, "هم") && !self.is_shares(word) {
            return Some(Some((None, "about-many")));
        }
        if self.has_pronoun(word) {
            return Some(self.pronoun(clause, word));
        }
        // عجز ميزانيتها, صافي ديونها: of the noun behind.
        if let Some(noun) = self.her_noun(clause, word) {
            let nameless = (clause.start..word.tokens.start).any(|at| self.is_nameless_government(at, clause));
            return Some(if nameless { NOTHING } else { self.pronoun(clause, &noun) });
        }
        // حجم أعمالها
        let last = word.tokens.end.saturating_sub(1);
        let hers = word.tokens.len() > 1 && self.doc.ends_in(last, "مالها");
        hers.then(|| {
            let tokens = last..last + 1;
            self.pronoun(clause, &Word { tokens, ..word.clone() })
        })
    }

    /// Whose it is by what stands behind a noun, or before it.
    fn noun_s(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let first = self.doc.tokens.get(word.tokens.start)?;
        if let Some(name) = self.told_right_before(clause, word) {
            return Some((Some(name.entity), "about-for"));
        }
        let many = self.is_definite_many(word.tokens.end) && self.name_at(word.tokens.end + 1).is_none();
        let of_many = many && matches!(clause.role, Role::Salary | Role::Debt);
        if of_many || word.role == Role::Assets && word.stands_behind(self.doc, LAUNDERING) {
            return NOTHING;
        }
        // قيمة سوق الرقائق في الصين: nobody's.
        if word.govern == Govern::Weak && bare(first) == MARKET && self.is_common(word.tokens.end) {
            return NOTHING;
        }
        let behind = of(self.of_the_market(word), "about-exchange")
            .or_else(|| self.genitive(clause, word))
            .or_else(|| of(self.held_behind(clause), "about-genitive"))
            .or_else(|| self.told_right_behind(clause))
            .or_else(|| self.share_traded(clause, word))
            .or_else(|| of(self.traded_at(clause, word), "about-before"))
            .or_else(|| self.of_her_thing(clause, word))
            .or_else(|| of(self.taxed(clause, word), "about-payer"));
        if behind.is_some() {
            return behind;
        }
        let of_nobody = self.is_of_these(clause, word)
            || SIZE.has(first)
            || clause.role == Role::Cost && self.is_common(word.tokens.end) && bare(first) != BEARING && !self.is_expense(word)
            || clause.role == Role::Investment && (self.is_in_common(self.past_adjective(word.tokens.end)) || self.is_volume(word));
        if of_nobody {
            return NOTHING;
        }
        let told = self.before(clause, word.tokens.start.min(clause.figure.start));
        let listed = |(entity, _): Answer| entity.is_some_and(|entity| self.is_listed_work(entity, clause, word));
        if told.is_some_and(listed) {
            return NOTHING;
        }
        if clause.role == Role::Assets && word.govern == Govern::Weak {
            // عثر على مبالغ: no man's and no place's that only stands before.
            let holds = |entity: usize| self.kind(&self.nameless(entity)) == EntityType::Org || self.is_country(entity);
            return told.filter(|(entity, _)| entity.is_some_and(holds)).or(NOTHING);
        }
        told
    }

    /// قيمة التداولات: what is traded is the exchange's that was named last.
    fn traded_at(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        // قيمة التداولات, قيمة الأسهم المتداولة
        const BEHIND: usize = 2;
        let trade = clause.role == Role::Assets && (word.tokens.start..word.tokens.end + BEHIND).any(|at| is_noun(self.doc, at, DEALINGS));
        let is_exchange = |name: &Name| self.kind(name) == EntityType::Org && self.is_exchange(name);
        trade.then(|| self.last_before(clause.figure.start, is_exchange)).flatten()
    }

    /// تقييم الطرح الذي سجل رقما قياسيا لشركة كذا بقيمة كذا: whose it is, right before its amount.
    fn told_right_before(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const NEAR: usize = 4;
        let start = clause.figure.start;
        let name = self.within(start.saturating_sub(NEAR).max(word.tokens.end)..start).next_back()?;
        let amount = self.doc.tokens.get(name.tokens.end).is_some_and(|token| token.key == AMOUNT);
        (amount && self.begins_with_lam(name) && self.fits(name, clause.role)).then_some(name)
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
        // دمارا بقيمة كذا في سوريا
        let hit = self
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| token.key == INSIDE && clause.role == Role::Loss);
        let land = self.name_at(end + 1).filter(|name| hit && self.is_land(name));
        if let Some(land) = land {
            return Some((Some(land.entity), "about-for"));
        }
        is(self.for_whom(clause), "about-for")
    }

    /// عجز بقيمة كذا لدى الوكالة: who has it, behind the figure.
    pub(in crate::rules::about) fn held_behind(&self, clause: &Clause<'_>) -> Option<usize> {
        const WHOSE: usize = 3;
        // ودائع بقيمة كذا لدول عربية لدى البنك المركزي
        let end = clause.figure.end;
        let lammed = self.has_lam(end) && self.name_at(end).is_none();
        let at = (end..=end + if lammed { WHOSE } else { 0 }).find(|&at| self.doc.tokens.get(at).is_some_and(|token| token.key == AT))?;
        (at + 1..at + 3)
            .find_map(|at| self.name_at(at))
            .filter(|name| self.fits(name, clause.role))
            .map(|name| name.entity)
            .or_else(|| self.nominal(at + 1, clause))
    }

    /// Whether a common noun, and no adjective or verb, stands at a token.
    pub(in crate::rules::about) fn is_common(&self, at: usize) -> bool {
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
            && word.govern == Govern::Noun
            && word
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|before| bare(&self.doc.tokens[before]) == VOLUME)
    }

    /// الحكومة, where no country that it may be of is named.
    fn is_nameless_government(&self, at: usize, clause: &Clause<'_>) -> bool {
        const GOVERNMENT: Words = words!["الحكومة", "للحكومة", "والحكومة", "السلطات", "الدولة"];
        GOVERNMENT.has(&self.doc.tokens[at]) && self.nominal(at, clause).is_none()
    }

    /// الاستثمار في القطاع
    /// استثمارات تصل إلى كذا: a noun with no article, owner or pronoun is
    /// nobody's yet.
    pub(in crate::rules::about) fn is_indefinite(&self, word: &Word) -> bool {
        let last = word.tokens.end.saturating_sub(1);
        let definite = (word.tokens.start..=last).any(|at| {
            let token = &self.doc.tokens[at];
            token.article || bare(token).starts_with(&[fold::ALEF, fold::LAM])
        });
        // خسائر القطاع, خسائر تشغيل, but غرامة مالية
        let end = word.tokens.end;
        // موازنة 2024
        let by_owner = self.doc.tokens.get(end).is_some_and(|token| {
            let year = token.kind == Kind::Number || GIANTS.has(token);
            year || token.key.starts_with(&[fold::ALEF, fold::LAM]) || self.is_common(end) && token.class & Class::ADJECTIVE == 0
        });
        word.govern == Govern::Noun && !definite && !by_owner && !self.has_pronoun(word)
    }

    /// Behind an adjective with its article: الاستثمارات الإجمالية في كذا.
    fn past_adjective(&self, at: usize) -> usize {
        let adjective = self
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.class & Class::ADJECTIVE != 0 && token.key.starts_with(&[fold::ALEF, fold::LAM]));
        at + usize::from(adjective)
    }

    fn is_in_common(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.key == INSIDE) && self.is_common(at + 1)
    }

    /// The subject of a verb: the first name behind it, else the nearest
    /// before it; nobody, where its subject is a common noun.
    pub(in crate::rules::about) fn subject(&self, clause: &Clause<'_>, verb: &Word) -> Option<Answer> {
        // اللصوص لن يربحوا كذا: theirs, who have no name.
        if verb.govern != Govern::Noun && self.doc.ends_in(verb.tokens.start, "وا") {
            return Some((None, "about-many"));
        }
        // كذا دفعتها كذا: a verb of the clause that describes the sum has its subject behind it.
        let end = if verb.tokens.start < clause.figure.start || clause.role == Role::Funding {
            clause.figure.start.min(verb.tokens.end + OWNER)
        } else {
            clause.end.min(verb.tokens.end + OWNER)
        };
        // محت من القيمة السوقية لشركة كذا: who loses is whose value it is.
        let value = (verb.tokens.end..end)
            .filter(|_| clause.role == Role::Loss)
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|word| word.role == Role::Valuation);
        if let Some(answer) = value.and_then(|value| self.genitive(clause, &value)) {
            return Some(answer);
        }
        if let Some(entity) = self.treasury_of(clause, verb.tokens.end..end) {
            return Some((Some(entity), "about-for"));
        }
        let named = self
            .within(verb.tokens.end..end)
            .find(|name| self.may_own(name, clause) && !self.is_adjunct(name))
            // فقد مؤسس ميتا مارك زوكربيرغ كذا: the man, and not of what he is the founder.
            .map(|name| {
                self.holder_behind(name, verb.tokens.end)
                    .filter(|man| self.may_own(man, clause))
                    .unwrap_or(name)
            })
            .map(|name| (name.tokens.start, name.entity));
        // استدانت من المصرف: who does it stands behind no preposition.
        const FROM_OR_TO: Words = words!["من", "إلى", "الى", "على", "عن", "في", "مع", "لدى"];
        let governed = |at: usize| at > verb.tokens.end && FROM_OR_TO.has(&self.doc.tokens[at - 1]);
        let nominal = (verb.tokens.end..end.min(verb.tokens.end + 2))
            .filter(|&at| !governed(at))
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let behind = match (named, nominal) {
            (Some(named), Some(nominal)) => Some(named.min(nominal)),
            (one, other) => one.or(other),
        };
        if let Some((at, entity)) = behind {
            if self.name_at(at).is_some_and(|name| self.is_joined(name) || self.is_with_hers(name)) {
                return Some((None, "about-joint"));
            }
            return Some((Some(entity), "about-subject"));
        }
        if self.has_common_subject(clause, verb) {
            return Some((None, "about-common-subject"));
        }
        self.before(clause, verb.tokens.start.min(clause.figure.start))
            .or_else(|| self.does_besides(clause, verb))
    }

    /// تنفق كذا ومنافسوها: whoever is hers does it with her.
    fn is_with_hers(&self, name: &Name) -> bool {
        let at = name.tokens.end;
        self.doc.tokens.get(at).is_some_and(|token| {
            let and =
                token.key.get(0) == fold::WAW && token.key.len() > 3 && token.class & (Class::VERB | Class::CUE | Tag::Level.bit()) == 0;
            and && ["وها", "يها", "اتها"].iter().any(|ending| self.doc.ends_in(at, ending))
        })
    }

    /// يدفع بعض المستثمرين، المستثمرون يدفعون
    fn has_common_subject(&self, clause: &Clause<'_>, verb: &Word) -> bool {
        let behind = verb.tokens.end;
        let object = Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Class::NUMBER | Class::ROLE;
        // درت السوق الحرة كذا
        let definite = |at: usize| {
            let weak = word_at(self.doc, self.lexicon, at).is_some_and(|word| word.govern == Govern::Weak);
            weak && self.doc.tokens[at].key.starts_with(&[fold::ALEF, fold::LAM])
                && self.name_at(at).is_none()
                && self.nominal(at, clause).is_none()
        };
        if behind < clause.figure.start && definite(behind) {
            return true;
        }
        // تنال بموجبها كذا
        let is_subject = |at: usize| self.is_common(at) && self.doc.tokens[at].class & object == 0 && !SUMS.has(&self.doc.tokens[at]);
        if behind < clause.figure.start
            && !VIRTUE.has(&self.doc.tokens[behind])
            && (is_subject(behind) || self.is_unknown(behind) || self.is_definite_many(behind) || self.is_foreign_land(behind))
        {
            return true;
        }
        let Some(before) = verb.tokens.start.checked_sub(1).filter(|&before| before >= clause.inner) else {
            return false;
        };
        let token = &self.doc.tokens[before];
        let definite = token.key.starts_with(&[fold::ALEF, fold::LAM]);
        // قال البنك إن الحكومة اقترضت كذا: of a land that has no name here.
        let government = || LAND.contains(&token.key.without_article()) && self.nominal(before, clause).is_none();
        definite
            && (self.is_common(before) && self.nominal(before, clause).is_none() || government())
            && self.name_at(before).is_none()
            && self.within(clause.inner..before).next().is_none()
            && before <= clause.inner + 1
    }

    /// ضخ المستثمرون, منع الأندية من اللعب إن تجاوزت ديونها: whether many stand at a token, who have
    /// no name.
    pub(in crate::rules::about) fn is_definite_many(&self, at: usize) -> bool {
        let key = self.doc.tokens.get(at).map(|token| token.key);
        let many = |key: Key| key.starts_with(&[fold::ALEF, fold::LAM]) && is_of_many(self.lexicon, key);
        self.name_at(at).is_none() && key.is_some_and(many)
    }

    /// Whether a word that nothing is known of stands at a token: who is named by
    /// it is nobody whom another name stands for.
    pub(in crate::rules::about) fn is_unknown(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(Token::is_unknown) && self.name_at(at).is_none()
    }

    /// The nearest name or nominal before a token that can be its subject: the
    /// antecedent of a relative clause, a name of the inner clause, the speaker
    /// of أنه.
    pub(in crate::rules::about) fn before(&self, clause: &Clause<'_>, at: usize) -> Option<Answer> {
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
        let reckoned = matches!(clause.role, Role::Loss | Role::Cost | Role::Salary | Role::Budget);
        // لشركة كذا التي حققت أرباحا
        if relative.is_none()
            && !(reckoned && self.is_of_reckoner(clause, at))
            && let Some(antecedent @ (Some(_), _)) = self.of_relative(clause, at..at)
        {
            return Some(antecedent);
        }
        if let Some(name) = self.set_beside(clause, at) {
            return Some((Some(name.entity), "about-antecedent"));
        }
        if let Some(entity) = self.of_expected_relative(clause, at) {
            return Some((Some(entity), "about-antecedent"));
        }
        let fits = |name: &&Name| {
            let aside = self.is_adjunct(name)
                || self.says_which(name)
                || reckoned && self.estimates(name) && !self.foresees_own(name, at)
                || self.tells_of_state(name, clause.role)
                || clause.role == Role::Cost && self.is_goods_aside(name)
                || clause.role == Role::Funding && self.is_made_in_relative(name);
            self.may_own(name, clause) && !aside
        };
        let named = self
            .within(clause.inner..at)
            .rev()
            .find(fits)
            .map(|name| (name.tokens.start, name.entity));
        let free = named.is_some_and(|(_, entity)| self.entities[entity].kind != EntityType::Person);
        // قدرت الحكومة خسائر القطاع: who reckons them does not have them.
        let reckons = |at: usize| reckoned && at > 0 && RECKONING.has(&self.doc.tokens[at - 1]);
        let nominal = (clause.inner..at.max(clause.inner))
            .rev()
            .filter(|&at| !reckons(at))
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)))
            // تعد كذا أكبر المستثمرين في هذا الصندوق، إذ منحت كذا
            .filter(|&(at, _)| !free || clause.role != Role::Funding || !self.is_inside(at))
            .filter(|&(_, entity)| !matches!(clause.role, Role::Funding | Role::Investment) || !self.is_lender(entity));
        let told = named.max(nominal);
        // أعلنت الكويت والإمارات تقديم كذا: neither's.
        let joint = |name: &Name| {
            self.joined_before(name, self.first_of(name))
                .is_some_and(|other| self.fits(other, clause.role))
        };
        if clause.role == Role::Funding && told == named && told.and_then(|(start, _)| self.name_at(start)).is_some_and(joint) {
            return Some((None, "about-joint"));
        }
        if self.is_of_two(told.map_or(clause.inner, |(start, _)| start), at) {
            return Some((None, "about-joint"));
        }
        if self.is_of_stranger(told.map_or(clause.inner, |(start, _)| start), at) {
            return Some((None, "about-stranger"));
        }
        if let Some(antecedent) = self.of_open_relative(clause, at, told.map_or(clause.inner, |(start, _)| start)) {
            return Some((Some(antecedent.entity), "about-antecedent"));
        }
        if let Some((_, entity)) = told {
            return Some((Some(entity), "about-before"));
        }
        if clause.of_speaker {
            self.speaker(clause)
        } else {
            self.controlled(clause)
        }
    }

    /// في الصندوق, في هذا الصندوق
    fn is_inside(&self, at: usize) -> bool {
        let this = usize::from(at > 0 && self.doc.tokens[at - 1].class & Tag::Demonstrative.bit() != 0);
        at.checked_sub(1 + this).is_some_and(|at| self.doc.tokens[at].key == INSIDE)
    }

    /// هدف الشركتين باستثمار كذا: two that are told by their kind, behind the last name.
    fn is_of_two(&self, from: usize, at: usize) -> bool {
        (from + 1..at).any(|at| TWO.contains(&bare(&self.doc.tokens[at])))
    }

    /// Whether a name may own what a noun names though it does not stand by the
    /// noun: a person spends, earns and loses as a verb's subject only.
    pub(in crate::rules::about) fn may_own(&self, name: &Name, clause: &Clause<'_>) -> bool {
        let of_people = matches!(clause.role, Role::Salary | Role::Assets | Role::Fine | Role::Funding | Role::Debt);
        let person = name.kind == EntityType::Person;
        if person && clause.by_noun && clause.role == Role::Funding && self.is_official(name) {
            return false;
        }
        let earns = clause.by_noun || clause.role != Role::Salary || person;
        let gets = !matches!(clause.role, Role::Funding | Role::Loss | Role::Investment) || !self.is_lender(name.entity);
        let fines = clause.role == Role::Fine && self.is_court(name);
        let goods = clause.spends && matches!(self.kind(name), EntityType::Product | EntityType::Model);
        let alone = clause.by_noun && person && !of_people;
        !(fines || goods || alone) && self.fits(name, clause.role) && earns && gets
    }

    /// وزيرة الخارجية فلانة: whoever gives in an office's name.
    fn is_official(&self, name: &Name) -> bool {
        const REACH: usize = 4;
        let first = name.tokens.start;
        (first.saturating_sub(REACH)..first).any(|at| is_noun(self.doc, at, OFFICE))
    }
}
