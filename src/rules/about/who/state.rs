//! What is a state's: countries, their capitals, and the bodies that tell of their money.

use crate::decimal::Decimal;
use crate::finding::{Figure, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Entry};
use crate::rules::about::who::capitals::CAPITALS;
use crate::rules::about::words::{BANKS, CENTRAL, DONORS, EXCHANGES, LENDERS, MINISTRY, TREASURIES};
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::actors::COURTS;
use crate::rules::{bare, gender, is_noun};
use crate::words::{Words, words};

/// The central bank, by that alone.
const CENTRAL_ONE: Key = Key::literal("مركزي");

/// A council, and the ministers who are one.
const COUNCIL: Key = Key::literal("مجلس");

const MINISTERS: Key = Key::literal("الوزراء");

impl Stage<'_, '_> {
    /// Whether a name is a body's that tells of the state's money and does not have
    /// it: a ministry's of finance or oil, and of debt and revenue the central bank's.
    pub(in crate::rules::about) fn tells_of_state(&self, name: &Name, role: Role) -> bool {
        let mut keys = name.tokens.clone().filter_map(|at| self.doc.tokens.get(at)).map(bare);
        let of_state = matches!(role, Role::Revenue | Role::Debt | Role::Budget);
        match (keys.next().map(Key::without_article), keys.next()) {
            (Some(MINISTRY), Some(of)) => (of_state || role == Role::Assets) && TREASURIES.contains(&of),
            (Some(COUNCIL), Some(of)) => (of_state || role == Role::Cost) && of == MINISTERS,
            (Some(CENTRAL_ONE), _) => of_state || role == Role::Assets && self.state_behind(name).is_some(),
            // البنك المركزي, مصرف ليبيا المركزي
            (Some(bank), Some(_)) if BANKS.contains(&bank) => {
                self.is_central(name) && (of_state || role == Role::Assets && self.state_behind(name).is_some())
            }
            _ => false,
        }
    }

    pub(in crate::rules::about) fn is_central(&self, name: &Name) -> bool {
        let mut words = name.tokens.clone().filter_map(|at| self.doc.tokens.get(at));
        words.any(|token| bare(token) == CENTRAL)
    }

    /// أعلن رئيس الوزراء الياباني خطة بكذا: the state whose office it is that a nationality tells, in a clause before the word
    /// that names no body.
    pub(in crate::rules::about) fn of_office(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const OFFICES: Words = words!["رئيس", "رئيسة", "وزير", "وزيرة", "حكومة", "رئاسة", "وزارة", "عاهل"];
        const TITLE: usize = 4;
        let states = matches!(clause.role, Role::Investment | Role::Budget | Role::Cost | Role::Debt);
        let start = word.tokens.start;
        let body = |name: &Name| name.kind == EntityType::Org;
        if !states || start > clause.figure.start || self.within(clause.start..clause.figure.start).any(body) {
            return None;
        }
        let office = (clause.start..start).rev().find(|&at| is_noun(self.doc, at, OFFICES))?;
        (office + 1..start.min(office + 1 + TITLE)).find_map(|at| self.nationality(at))
    }

    /// محكمة كذا, النيابة العامة, هيئة النزاهة: whether an entity is a court or whoever looks into crimes.
    pub(in crate::rules::about) fn is_of_law(&self, entity: usize) -> bool {
        const LAW: Words =
            words!["شرطة", "نزاهة", "مباحث", "درك", "جمارك", "استئناف", "ادعاء", "إنتربول", "مكافحة", "أمن", "داخلية"; COURTS];
        let found = &self.entities[entity];
        let mention = found.mentions.first().filter(|_| found.kind == EntityType::Org);
        mention.is_some_and(|mention| {
            let mut tokens = mention.tokens.clone();
            tokens.any(|at| is_noun(self.doc, at, LAW))
        })
    }

    /// Whether an entity is a central bank.
    pub(in crate::rules::about) fn is_central_bank(&self, entity: usize) -> bool {
        let mention = self.entities[entity].mentions.first();
        mention.is_some_and(|mention| {
            let mut tokens = mention.tokens.clone();
            self.entities[entity].kind == EntityType::Org && tokens.any(|at| bare(&self.doc.tokens[at]) == CENTRAL)
        })
    }

    /// Whether a name is that of a state's treasury: its ministry of finance or oil, or
    /// its central bank.
    pub(in crate::rules::about) fn is_treasury(&self, name: &Name) -> bool {
        self.tells_of_state(name, Role::Revenue)
    }

    /// The state that a body's name or its entry says it is of, if the text names it.
    pub(in crate::rules::about) fn state_behind(&self, name: &Name) -> Option<usize> {
        let by_entry = || self.states.get(&self.entry(name.entity)?.country).copied();
        let only = || self.states.values().next().copied().filter(|_| self.states.len() == 1);
        name.tokens
            .clone()
            .find_map(|at| self.nationality(at))
            .or_else(by_entry)
            .or_else(|| only().filter(|_| self.is_treasury(name)))
    }

    /// Whether a name is an exchange's, where shares are traded that are not its own.
    pub(in crate::rules::about) fn is_exchange(&self, name: &Name) -> bool {
        let first = bare(&self.doc.tokens[name.tokens.start]).without_article();
        // بورصة «ناسداك»
        let before = self.first_of(name).checked_sub(1);
        EXCHANGES.contains(&first)
            || before.is_some_and(|at| EXCHANGES.contains(&bare(&self.doc.tokens[at]).without_article()))
            || self
                .entities
                .get(name.entity)
                .is_some_and(|entity| entity.name.contains("Exchange"))
    }

    /// رأس المال السوقي: what all the shares of the exchange are worth that was named last, where it is no company's.
    pub(in crate::rules::about) fn of_the_market(&self, word: &Word) -> Option<usize> {
        const CAPITAL: Words = words!["المال", "الرأسمال"];
        const OF_MARKET: Words = words!["السوقي"];
        const SHARES: Words = words!["لأسهم", "للأسهم", "للبورصة", "للسوق", "للشركات"];
        let last = word.tokens.end - 1;
        let capital = last > word.tokens.start.saturating_sub(1)
            && OF_MARKET.has(&self.doc.tokens[last])
            && word.tokens.clone().any(|at| CAPITAL.has(&self.doc.tokens[at]));
        let next = self.doc.tokens.get(word.tokens.end)?;
        let open = self.name_at(word.tokens.end).is_none() && (next.key.get(0) != fold::LAM || SHARES.has(next));
        let exchange = |name: &Name| self.kind(name) == EntityType::Org && self.is_exchange(name);
        (capital && open).then(|| self.last_before(word.tokens.start, exchange)).flatten()
    }

    /// Whether an entity is a body that only lends.
    pub(in crate::rules::about) fn is_lender(&self, entity: usize) -> bool {
        self.entities
            .get(entity)
            .is_some_and(|entity| LENDERS.binary_search(&entity.name.as_str()).is_ok())
    }

    /// Whether an entity is a body that lends or gives.
    pub(in crate::rules::about) fn is_donor(&self, entity: usize) -> bool {
        let gives = |name: &str| DONORS.binary_search(&name).is_ok();
        self.is_lender(entity) || self.entities.get(entity).is_some_and(|entity| gives(&entity.name))
    }

    pub(in crate::rules::about) fn is_country(&self, entity: usize) -> bool {
        self.entities
            .get(entity)
            .is_some_and(|entity| gender::is_country(self.lexicon, entity))
    }

    /// Whether a name is a country's, as a place.
    pub(in crate::rules::about) fn is_land(&self, name: &Name) -> bool {
        name.kind == EntityType::Place && self.is_country(name.entity)
    }

    /// كييف، أنقرة: in matters of state the capital of a country that the text
    /// names is its government.
    pub(in crate::rules::about) fn state_of(&self, entity: usize, role: Role) -> usize {
        let of_state = matches!(
            role,
            Role::Debt
                | Role::Budget
                | Role::Loss
                | Role::Funding
                | Role::Assets
                | Role::Revenue
                | Role::Cost
                | Role::Fine
                | Role::Investment
        );
        let Some(city) = self.entry(entity).filter(|_| of_state && self.is_capital(entity)) else {
            return entity;
        };
        self.states.get(&city.country).copied().unwrap_or(entity)
    }

    pub(in crate::rules::about) fn is_capital(&self, entity: usize) -> bool {
        self.entry(entity)
            .filter(|entry| entry.kind == EntityType::Place && entry.currency == [0; 3] && entry.country != [0; 2])
            .is_some_and(|entry| CAPITALS.binary_search(&self.lexicon.text(entry.name)).is_ok())
    }

    /// الشرق الأوسط, أفريقيا: whether an entity is a known part of the world, of no one land.
    pub(in crate::rules::about) fn is_region(&self, entity: usize) -> bool {
        self.entry(entity)
            .is_some_and(|entry| entry.kind == EntityType::Place && entry.country == [0; 2] && entry.currency == [0; 3])
    }

    fn entry(&self, entity: usize) -> Option<Entry> {
        let entry = self.entities.get(entity)?.entry?;
        Some(self.lexicon.entry(entry))
    }

    /// بلغ العجز 63 تريليون دينار عراقي: the only state of the text whose money it is.
    pub(in crate::rules::about) fn state_of_currency(&self, figure: &Figure) -> Option<usize> {
        let own = |state: &&usize| {
            let entry = self.entities[**state].entry.map(|entry| self.lexicon.entry(entry));
            figure.currency.is_some() && entry.map(|entry| entry.currency) == figure.currency
        };
        let mut states = self.states.values().filter(own);
        states.next().copied().filter(|_| states.next().is_none())
    }

    /// تكلفة إعادة الإعمار كذا, أضرار مادية بقيمة كذا: the only land that the text names, of ruin as great as a land's.
    pub(in crate::rules::about) fn ruined(
        &self,
        figure: &Figure,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        rule: &str,
    ) -> Option<Answer> {
        const RUIN: Words = words!["أضرار", "ضرر", "إعمار", "دمار", "مادية"];
        const REACH: usize = 3;
        const GREAT: u128 = 1_000_000_000;
        let role = matches!(figure.role, Role::Loss | Role::Cost);
        let open = matches!(rule, "about-none" | "about-common" | "about-indefinite");
        let great = figure.max.is_none_or(|max| max >= Decimal::whole(GREAT));
        let word = governor.filter(|word| role && open && great && word.tokens.end <= clause.figure.start)?;
        let mut behind = word.tokens.start..clause.figure.start.min(word.tokens.end + REACH);
        behind.find(|&at| is_noun(self.doc, at, RUIN))?;
        let land = self
            .state_told(clause.figure.start)
            .or_else(|| self.only_place(clause.figure.start))?;
        Some((Some(land), "about-land"))
    }

    /// The only place that the text names before a token.
    fn only_place(&self, at: usize) -> Option<usize> {
        let mut places = self
            .within(0..at)
            .filter(|name| name.kind == EntityType::Place)
            .map(|name| name.entity);
        let only = places.next()?;
        places.all(|place| place == only).then_some(only)
    }

    /// The only state that the text names, told of before a token by its name or a nationality.
    pub(in crate::rules::about) fn state_told(&self, at: usize) -> Option<usize> {
        let mut states = self.states.values().copied();
        let only = states.next().filter(|_| states.next().is_none())?;
        let by_nationality = || {
            let mut adjectives = self.doc.having_within(0..at, Class::NATIONALITY);
            adjectives.any(|at| self.nationality(at) == Some(only))
        };
        (self.weight_before(only, at) > 0 || by_nationality()).then_some(only)
    }

    /// The only land that a text names, and more than once.
    pub(in crate::rules::about) fn only_land(&self) -> Option<usize> {
        let mut states = self.states.values().copied();
        let only = states.next().filter(|_| states.next().is_none())?;
        (self.entities[only].mentions.len() > 1).then_some(only)
    }
}
