//! What is bought: the object of a purchase, a takeover or a transfer.

use crate::doc::Kind;
use crate::finding::Role;
use crate::fold::Key;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::owner::pronoun::ONE_OF;
use crate::rules::about::who::name::{is_thing, opens};
use crate::rules::about::words::{ACQUISITION, CONTRACT, FROM, HAD, ON_IT, PURCHASE, RELATED, TO_BUY_IT, WAS};
use crate::rules::about::{ANTECEDENT, Answer, BEHIND, Clause, NOTHING, Name, OWNER, Stage, is};
use crate::rules::role::{Word, word_at};
use crate::rules::words::deeds::{BUYING, COSTING, OFFERS, PAYING, TAKING_OVER, TO_GET};
use crate::rules::words::joints::{ON, TO};
use crate::rules::words::things::{HER_SHARES, SHARES, THE_DEAL};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// With, before whom a deal is made with.
static PARTNER: Words = words!["مع"];
/// To sell all that one has of a company.
static EXITING: Words = words!["تخارج", "تخارجت", "يتخارج", "تتخارج"];

/// Shares that are sold.
static SHARES_SOLD: Words = words!["لأسهمها", "لأسهمه", "الأسهم"; SHARES, HER_SHARES];

static REFUSING: Words = words!["رفض", "رفضت", "رفضوا", "ترفض", "يرفض", "رفضه", "رفضها", "تلقى", "تلقت"];
static FOR_BUYING: Words = words!["لضم"; TO_GET];

/// For, before the deed that is paid for.
static IN_RETURN: Words = words!["لقاء", "نظير"];

/// Goods that a company makes.
static MADE: Words = words!["طائرات", "طائرة", "رقائق", "شرائح", "سيارات", "حافلات", "صواريخ", "معالجات"];

/// How far behind its sum a thing that a pronoun announces may be named: «اشترته
/// مايكروسوفت بـ100 مليون.. ما قصة التطبيق؟».
const ANNOUNCED: usize = 40;

impl Stage<'_, '_> {
    /// What is bought: behind شراء or استحواذ على, the last name between a
    /// verb of buying and the price, or what the price is paid for.
    pub(in crate::rules::about) fn object(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let behind = self.purchase_behind(clause).or_else(|| self.stake_behind(clause));
        let answer = is(behind, "about-purchase-behind")
            .or_else(|| is(self.club_that_gets(clause), "about-subject"))
            .or_else(|| is(self.signed_behind(clause), "about-player"))
            .or_else(|| is(self.offered_for(clause), "about-object"))
            .or_else(|| is(self.of_a_player(clause).or_else(|| self.of_penalty_paid(clause)), "about-player"))
            .or_else(|| governor.and_then(|word| self.transferred(clause, word)))
            .or_else(|| {
                let word = governor.filter(|word| word.tokens.start < clause.figure.start)?;
                self.object_of(clause, word)
            });
        answer.or(NOTHING)
    }

    /// The same, of a word that governs the sum from before it.
    fn object_of(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let paid = is(self.paid_for(clause, word), "about-player");
        if paid.is_some() {
            return paid;
        }
        let signed = self.contract_for(clause, word);
        let word = signed.as_ref().unwrap_or(word);
        let told = is(self.developed(clause, word), "about-object")
            .or_else(|| {
                is(
                    self.who_cost(clause, word).or_else(|| self.of_contract_ended(clause)),
                    "about-player",
                )
            })
            .or_else(|| is(self.of_the_deal(clause, word), "about-deal"))
            .or_else(|| self.contracted(clause, word))
            .or_else(|| is(self.own_company(clause, word), "about-deal"))
            .or_else(|| self.her_contract(clause, word));
        if told.is_some() || self.takes_unknown(word) {
            return told;
        }
        let named = self
            .maker(clause, word)
            .or_else(|| self.ordered_from(clause))
            .or_else(|| self.offered_to(clause, word))
            .or_else(|| self.player(clause, word))
            .or_else(|| self.bought(clause, word))
            .or_else(|| self.refused(clause, word))
            .or_else(|| self.offer_behind(clause, word))
            .or_else(|| self.taken_over(clause, word));
        // كلف ذلك خزينة النادي كذا: the club pays it.
        if named.is_some() || self.is_any_of(word, COSTING) {
            return is(named, "about-object");
        }
        let nominal = (word.tokens.end..clause.figure.start).find_map(|at| self.nominal(at, clause));
        nominal
            .map(|entity| (Some(entity), "about-nominal"))
            .or_else(|| self.own_shares(clause, word).map(|entity| (Some(entity), "about-shares")))
            .or_else(|| {
                is(
                    self.of_owners(clause, word).or_else(|| self.taken_before(clause, word)),
                    "about-deal",
                )
            })
            .or_else(|| self.pointed_back_to(clause, word))
    }

    /// Whose a contract is: who gets it, or who signs it.
    fn contracted(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let takes_over = self.doc.tokens.get(word.tokens.end).is_some_and(|token| ACQUISITION.has(token));
        if !self.is_any_of(word, CONTRACT) || self.has_pronoun(word) || takes_over {
            return None;
        }
        self.awarded(clause, word)
            .or_else(|| self.before(clause, word.tokens.start))
            .or_else(|| (clause.role == Role::Deal).then(|| self.state_s(clause, word)).flatten())
            .or_else(|| self.company_told(clause, word))
            .or_else(|| is(self.of_the_contract(word), "about-deal"))
    }

    /// قيمة عقدها
    fn her_contract(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let last = word.tokens.end - 1;
        let hers = self.doc.ends_in(last, "ها") && CONTRACT.contains(&bare(&self.doc.tokens[last]).drop_last(2));
        let contract = || Word {
            tokens: last..last + 1,
            ..word.clone()
        };
        hers.then(|| self.pronoun(clause, &contract())).flatten()
    }

    /// What stands before the word, where a pronoun points back to it or nothing behind is bought.
    fn pointed_back_to(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        // استحواذه عليها, استحواذ عائلة كذا عليها
        let taker = clause.figure.start.min(word.tokens.end + 4);
        let on_it = (word.tokens.end..taker).any(|at| ON_IT.has(&self.doc.tokens[at]));
        let pronoun = on_it || self.has_pronoun(word) && word.govern != Govern::Noun;
        let number = || self.doc.tokens.get(word.tokens.end).is_some_and(|token| token.kind == Kind::Number);
        let goods = !pronoun && (self.is_common(word.tokens.end) || number());
        let acquisition =
            (word.tokens.start..word.tokens.end + 1).any(|at| self.doc.tokens.get(at).is_some_and(|token| ACQUISITION.has(token)));
        if goods || !pronoun && !acquisition && word.govern != Govern::Verb {
            return self.antecedent(clause, word);
        }
        if self.buys_nameless(clause, word) {
            return NOTHING;
        }
        let things = || self.within(clause.start..word.tokens.start).rev().filter(is_thing);
        let before = things().find(|name| pronoun || !self.is_adjunct(name));
        // إتمام استحواذها عليه: the nearest takes over the one before it.
        let own = on_it && (word.tokens.start..word.tokens.end + 1).any(|at| self.has_own(at));
        let taken = before
            .filter(|_| own)
            .and_then(|taker| things().find(|name| name.entity != taker.entity));
        let before = taken.or(before);
        let announced = || {
            let mut behind = self.within(clause.figure.end..clause.figure.end + ANNOUNCED);
            behind.find(|name| pronoun && is_thing(name))
        };
        let by_kind = || {
            let mut before = (clause.start..word.tokens.start).rev();
            before.find_map(|at| self.nominal(at, clause)).filter(|_| on_it)
        };
        let company = || {
            let last = self.last_before(clause.start, |name| self.kind(name) == EntityType::Org && !self.is_adjunct(name));
            last.filter(|_| pronoun || acquisition)
        };
        is(before.or_else(announced), "about-object-before")
            .or_else(|| by_kind().map(|entity| (Some(entity), "about-nominal")))
            .or_else(|| company().map(|entity| (Some(entity), "about-company")))
    }

    /// صفقة لشراء إحدى كبريات الشركات في صفقة قيمتها كذا: whether what an earlier word of buying takes is only told by its kind.
    fn buys_nameless(&self, clause: &Clause<'_>, word: &Word) -> bool {
        let start = word.tokens.start;
        let Some(buying) = (clause.inner..start).rev().find(|&at| BUYING.has(&self.doc.tokens[at])) else {
            return false;
        };
        let named = self.within(buying + 1..start).next().is_some();
        !named && self.nominal(buying + 1, clause).is_none() && (self.is_common(buying + 1) || is_noun(self.doc, buying + 1, ONE_OF))
    }

    /// استحواذها, شراءه: a noun with the pronoun of whoever does it.
    fn has_own(&self, at: usize) -> bool {
        let noun = self.doc.tokens.get(at).is_some_and(|token| token.class & Class::VERB == 0);
        noun && ["ها", "ه"].iter().any(|ending| self.doc.ends_in(at, ending)) && !self.doc.ends_in(at, "ة")
    }

    /// وقعت قطر اتفاقيات بقيمة كذا, الاتفاقيات السعودية: the state whose contract it is.
    fn state_s(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        if let Some(nationality) = self.nationality(word.tokens.end) {
            return Some((Some(nationality), "about-nationality"));
        }
        let state = self
            .within(clause.inner..word.tokens.start)
            .rev()
            .find(|name| self.is_land(name) && !self.is_adjunct(name))?;
        Some((Some(state.entity), "about-before"))
    }

    /// قال رئيس أرامكو إن قيمة العقود كذا: the company of who tells of its contracts.
    fn company_told(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let own = word.tokens.start >= clause.inner;
        let company = |name: &&Name| self.kind(name) == EntityType::Org && !self.follows(name, FROM) && !self.is_lender(name.entity);
        let name = self.within(clause.start..clause.inner).find(|name| own && company(name))?;
        Some((Some(name.entity), "about-speaker"))
    }

    /// تجري كذا محادثات لبيع أسهم بقيمة كذا: shares of whom nothing else is told are the company's own.
    fn own_shares(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const BEHIND_SUM: usize = 3;
        let end = (clause.figure.end + BEHIND_SUM).min(self.doc.tokens.len());
        let share = |at: usize| SHARES_SOLD.contains(&bare(&self.doc.tokens[at]));
        let shares = (word.tokens.start..clause.figure.start)
            .chain(clause.figure.end..end)
            .find(|&at| share(at))?;
        // أسهم ميتا, أسهما في تسلا
        let other = self.within(shares..(shares + OWNER).min(end)).any(|name| is_thing(&name));
        let named = self
            .within(clause.inner..word.tokens.start)
            .rev()
            .find(|name| self.kind(name) == EntityType::Org && !self.is_adjunct(name) && !self.is_exchange(name))
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (clause.inner..word.tokens.start)
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        // قالت كذا إنها تعتزم شراء أسهم بكذا
        let speaker = || {
            clause
                .of_speaker
                .then(|| self.speaker(clause))
                .flatten()
                .and_then(|(entity, _)| entity)
        };
        let told = named.max(nominal).map(|(_, entity)| entity);
        told.or_else(speaker).filter(|_| !other)
    }

    /// رفضت كذا عرضا بقيمة كذا لشرائها: what the pronoun behind the sum stands for.
    fn offered_for(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 10;
        let start = clause.figure.start;
        let behind = self.doc.tokens.get(clause.figure.end).is_some_and(|token| TO_BUY_IT.has(token));
        // رفضت كذا عرضا لشرائها من كذا بقيمة كذا
        let before = || (clause.start.max(start.saturating_sub(REACH))..start).rfind(|&at| TO_BUY_IT.has(&self.doc.tokens[at]));
        let at = if behind { start } else { before()? };
        self.within(clause.start..at)
            .rev()
            .find(|name| is_thing(name) && !self.is_adjunct(name))
    }

    /// رفضت كذا عرضا من كذا بقيمة كذا: who refuses an offer is whom it is for.
    fn refused(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const REACH: usize = 16;
        const BEFORE: usize = 4;
        if !self.is_any_of(word, OFFERS) {
            return None;
        }
        let start = word.tokens.start;
        let verb = (clause.start.max(start.saturating_sub(REACH))..start)
            .rev()
            .find(|&at| REFUSING.contains(&bare(&self.doc.tokens[at])))?;
        // رفض فلان، رئيس شركة كذا، عرضا من كذا
        let behind = self
            .within(verb + 1..start)
            .find(|name| is_thing(name) && !self.follows(name, FROM));
        behind.or_else(|| {
            let before = self.within(clause.start.max(verb.saturating_sub(REACH + BEFORE))..verb);
            before.rev().find(|name| is_thing(name) && !self.is_adjunct(name))
        })
    }

    /// عرضا بقيمة كذا قدمه تحالف للاستحواذ على كذا: what an offer is for, further behind it.
    fn offer_behind(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const REACH: usize = 12;
        const NEAR: usize = 4;
        let start = clause.figure.end;
        let end = clause.end.min(start + REACH);
        let at = (start..end)
            .filter(|_| self.is_any_of(word, OFFERS))
            .find(|&at| FOR_BUYING.has(&self.doc.tokens[at]))?;
        self.within(at..end.min(at + 1 + NEAR)).find(is_thing)
    }

    /// قدمت عرضا لشركة كذا وصل إلى كذا: whom an offer is made to, before the sum.
    fn offered_to(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const REACH: usize = 12;
        const KIND: usize = 3;
        let start = clause.figure.start;
        let offer = (clause.start.max(start.saturating_sub(REACH))..start).rfind(|&at| is_noun(self.doc, at, OFFERS))?;
        let name = self.within(offer + 1..start).find(|_| word.tokens.end <= start)?;
        let lam = |at: usize| self.has_lam(at) && self.doc.tokens[at].class & Class::VERB == 0;
        let first = self.first_of(name);
        let given = (first.saturating_sub(1)..=name.tokens.start).any(|at| at > offer && lam(at));
        (given && first - offer <= 1 + KIND && is_thing(&name)).then_some(name)
    }

    /// شراء 210 طائرات من بوينغ بقيمة كذا: who makes the goods that are bought.
    fn maker(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let name = self.within(word.tokens.end..clause.figure.start).next_back()?;
        let quoted = self.first_of(name);
        let head = quoted.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let first = head.unwrap_or(quoted);
        let goods = first.checked_sub(2).is_some_and(|at| MADE.contains(&bare(&self.doc.tokens[at])));
        (goods && FROM.has(&self.doc.tokens[first - 1]) && self.kind(name) == EntityType::Org).then_some(name)
    }

    /// طلب من بوينغ لشراء 15 طائرة بقيمة كذا: of whom the goods are ordered that are named behind.
    fn ordered_from(&self, clause: &Clause<'_>) -> Option<&Name> {
        const ORDERS: Words = words!["طلب", "طلبا", "طلبية"];
        const GOODS: usize = 4;
        let start = clause.figure.start;
        let buying = (clause.inner..start).rev().find(|&at| BUYING.has(&self.doc.tokens[at]))?;
        let made = (buying + 1..start.min(buying + 1 + GOODS)).any(|at| is_noun(self.doc, at, MADE));
        let name = self.within(clause.inner..buying).next_back().filter(|_| made)?;
        let before = self.past_kind(name, FROM, 3)?;
        let ordered = before.checked_sub(1).is_some_and(|at| is_noun(self.doc, at, ORDERS));
        (ordered && self.past_quote(name.tokens.end) == buying).then_some(name)
    }

    /// على كذا منتجة لعبة كذا, صانعة تطبيق كذا: goods that only tell which company is bought, right before.
    fn is_made_by_other(&self, name: &Name, word: &Word) -> bool {
        const KIND: usize = 3;
        let first = self.first_of(name);
        let made = (first.saturating_sub(KIND)..first).find(|&at| is_noun(self.doc, at, RELATED));
        let maker = made.and_then(|at| {
            self.within(word.tokens.end..at)
                .next_back()
                .filter(|other| at <= self.past_quote(other.tokens.end) + 1)
        });
        let goods = matches!(name.kind, EntityType::Product | EntityType::Model);
        goods && maker.is_some_and(|other| self.kind(other) == EntityType::Org)
    }

    /// Whether a governing word is, or in a phrase begins with, one of these.
    pub(in crate::rules::about) fn is_any_of(&self, word: &Word, words: Words) -> bool {
        self.doc.tokens.get(word.tokens.start).is_some_and(|token| {
            let key = bare(token);
            words.contains(&token.key) || words.contains(&key) || words.contains(&key.without_article())
        })
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
    pub(in crate::rules::about) fn bought(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        // An outlet is bought where it stands right behind, or with its kind behind
        // who sells it; else it reports.
        let by_kind = |name: &Name| {
            name.tokens
                .start
                .checked_sub(1)
                .is_some_and(|at| self.doc.tokens[at].class & Class::HEAD != 0)
        };
        let is_outlet =
            |name: &Name| name.tokens.start <= word.tokens.end + 1 || by_kind(name) && !self.is_adjunct(name) || self.is_stake_in(name);
        let is_bought = |name: &&Name| is_thing(name) || name.kind == EntityType::Media && is_outlet(name);
        // تخارجت كذا من كذا
        let exits = self.is_any_of(word, EXITING);
        let sells = |name: &Name| !exits && self.follows(name, FROM) && !self.is_part_of(name) && !self.is_of_kind(name);
        let pays = |name: &Name| self.pays(name);
        let things = || {
            self.within(word.tokens.end..clause.figure.start).filter(is_bought).filter(|name| {
                !sells(name)
                    && !pays(name)
                    && !self.follows(name, TO)
                    && !self.begins_with_lam(name)
                    && !self.is_lender(name.entity)
                    && !self.is_relatives_s(name)
                    && !self.is_made_by_other(name, word)
            })
        };
        // موقع كذا الذي استحوذت عليه كذا: what is taken was named before.
        if self.doc.tokens.get(word.tokens.end).is_some_and(|token| ON_IT.has(token)) {
            return None;
        }
        // صفقة لشراء كذا مع كذا: with whom it is made, where a thing is named as well.
        let last = things()
            .rfind(|name| !self.follows(name, PARTNER))
            .or_else(|| things().next_back())?;
        let buyer_before = self.within(clause.inner..word.tokens.start).any(|name| !self.is_adjunct(name));
        let buyer_between = self.within(word.tokens.end..last.tokens.start).next().is_some();
        let right_behind = last.tokens.start <= word.tokens.end + 1;
        let named_by_kind = by_kind(last) && self.is_adjunct(last);
        // وكان قد اشترى تويتر: who buys was told of.
        let before = |back: usize| word.tokens.start.checked_sub(back).map(|at| &self.doc.tokens[at]);
        let had = before(1).is_some_and(|token| HAD.has(token)) && before(2).is_some_and(|token| WAS.has(token));
        (word.govern != Govern::Verb || had || buyer_before || buyer_between || !right_behind || named_by_kind).then_some(last)
    }

    /// وتبلغ قيمة الصفقة كذا, بموجب الصفقة ستدفع كذا: what was bought in the deal told of
    /// last.
    fn of_the_deal(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let from = clause.start.max(word.tokens.start.saturating_sub(OWNER));
        let deal = (from..clause.figure.start).rev().find(|&at| THE_DEAL.has(&self.doc.tokens[at]))?;
        let free = self
            .within(deal..clause.figure.start)
            .all(|name| self.pays(name) || !is_thing(&name));
        self.within(deal.saturating_sub(ANTECEDENT)..deal)
            .rev()
            .filter(|_| free)
            .find(|name| is_thing(name) && self.is_taken(name) && !self.is_likened(name) || self.is_moved(name))
    }

    /// كما فعلت حين استحوذت على كذا: whether a name is of another deal that the one told of is only likened to.
    fn is_likened(&self, name: &Name) -> bool {
        const LIKE: Words = words!["كما", "مثلما"];
        const DOING: Words = words!["فعلت", "فعل", "حدث", "حصل", "جرى"];
        const REACH: usize = 10;
        let first = name.tokens.start;
        let doing = |at: usize| self.doc.tokens.get(at + 1).is_some_and(|next| DOING.has(next));
        (first.saturating_sub(REACH)..first).any(|at| LIKE.has(&self.doc.tokens[at]) && doing(at))
    }

    /// الاستحواذ على كذا, استحوذت كذا على كذا, شراء كذا: whether a name is what a word of
    /// buying before it takes.
    pub(in crate::rules::about) fn is_taken(&self, name: &Name) -> bool {
        let deal = |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| word.role == Role::Deal);
        let first = name.tokens.start;
        let kind = (1..=2)
            .filter_map(|back| first.checked_sub(back))
            .take_while(|&at| self.doc.tokens[at].class & Class::HEAD != 0 || opens(self.doc.tokens[at].mark))
            .count();
        let Some(before) = first.checked_sub(kind + 1) else {
            return false;
        };
        if ON.has(&self.doc.tokens[before]) {
            return (before.saturating_sub(OWNER)..before).any(deal);
        }
        BUYING.has(&self.doc.tokens[before])
    }

    /// بموجب الصفقة ستدفع كذا: the buyer.
    fn pays(&self, name: &Name) -> bool {
        let paying = |key: Key| PAYING.contains(&key) || COSTING.contains(&key);
        let pays = |at: usize| self.doc.tokens.get(at).is_some_and(|token| paying(bare(token)));
        // أرسنال دفع كذا
        self.first_of(name).checked_sub(1).is_some_and(pays) || pays(name.tokens.end)
    }

    /// صفقة استحواذ بقيمة كذا على كذا: whether what a takeover before the sum takes stands right behind it.
    fn is_acquired_behind(&self, clause: &Clause<'_>) -> bool {
        let on = self.doc.tokens.get(clause.figure.end).is_some_and(|token| ON.has(token));
        on && (clause.inner..clause.figure.start).any(|at| is_noun(self.doc, at, TAKING_OVER))
    }

    /// 43 مليارا لشراء تويتر: the thing bought behind its price.
    pub(in crate::rules::about) fn purchase_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        let start = clause.figure.end;
        let per = usize::from(self.doc.tokens.get(start).is_some_and(|token| token.class & Class::PER != 0));
        let paid_for = |at: usize| self.doc.tokens.get(at).is_some_and(|token| PURCHASE.has(token));
        // كذا لقاء شراء كذا
        let in_return = self.doc.tokens.get(start + per).is_some_and(|token| IN_RETURN.has(token)) && paid_for(start + per + 1);
        (in_return || paid_for(start + per) || self.is_acquired_behind(clause))
            .then(|| self.within(start..clause.end.min(start + BEHIND)).find(is_thing))
            .flatten()
    }
}
