//! What has a price: a product, a share, a barrel.

use crate::doc::{Kind, Token};
use crate::finding::Role;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::words::{CRUDES, INSIDE, SUBSCRIPTION, SYSTEM, UPON};
use crate::rules::about::{ANTECEDENT, Answer, Clause, NOTHING, Name, Stage, is};
use crate::rules::role::Word;
use crate::rules::words::actors::CHAMBERS;
use crate::rules::words::deeds::{OFFERING, RECKONING};
use crate::rules::words::joints::LEVELS;
use crate::rules::words::things::{GOODS, METALS, SHARES};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// A model, which a maker has many of.
const MODEL: Key = Key::literal("نموذج");

/// For each share.
const EACH_SHARE: Key = Key::literal("للسهم");

/// Shares, as they are offered.
static OF_SHARES: Words = words!["للسهم", "السهم", "الأسهم"; SHARES];

/// The share, what its price should come to, and a share or shares before whose they are.
const THE_SHARE: Key = Key::literal("السهم");
const AIMED_AT: Key = Key::literal("مستهدف");
static SHARE_OF: Words = words!["سهم", "أسهم", "لسهم", "لأسهم"];

/// Its price, which no company has: سعره may be of its share.
static ITS_PRICE: Words = words!["ثمنه", "ثمنها", "أثمانها"];

fn token_is_definite(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]))
}

fn is_product(name: &Name) -> bool {
    matches!(name.kind, EntityType::Product | EntityType::Model)
}

impl Stage<'_, '_> {
    /// What is priced: 199 دولارا لماك ستوديو, سعر سهم آبل; the product that
    /// the sentence or the paragraph is about, where the goods are named by
    /// their kind (الهاتف); nothing, where they have no name (سعر النفط).
    pub(in crate::rules::about) fn priced(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let beside = is(self.behind_for(clause.figure.end), "about-for").or_else(|| is(self.listed_with_price(clause), "about-product"));
        if beside.is_some() {
            return beside;
        }
        if let Some(name) = self.share_at_level(clause) {
            return Some((Some(name.entity), "about-share"));
        }
        if let Some(name) = self.of_her_share(clause) {
            return Some((Some(name.entity), "about-share"));
        }
        let word = governor.filter(|word| word.tokens.start < clause.figure.start);
        if governor.is_some_and(|word| word.role == Role::Deal) || self.purchase_behind(clause).is_some() {
            return self.sold(clause, governor).or(NOTHING);
        }
        if let Some(answer) = word.and_then(|word| self.priced_by(clause, word)) {
            return Some(answer);
        }
        if self.is_of_other_crude(clause) {
            return NOTHING;
        }
        // عند إغلاق التداولات هبط سهم كذا إلى كذا: a word of something else tells of no goods before it.
        let before = word
            .filter(|word| word.role == Role::Price)
            .map_or(clause.figure.start, |word| word.tokens.start);
        let subscribed = word.and_then(|word| self.subscribed(clause, word));
        let relative = || self.sold_relative(clause, before).or_else(|| self.goods_told(clause, before));
        let in_sentence = || {
            // أسعار السيارات الأرخص، وهي كذا، عند كذا
            let own = |name: &&Name| self.may_be_priced(name) && !self.is_adjunct(name);
            let between = || self.within(before..clause.figure.start).rev().find(own);
            let product = |free| self.product_before(clause, before, free);
            between().or_else(|| product(false)).or_else(|| product(true))
        };
        let offers = || {
            let word = word.filter(|word| self.is_of_shares(clause, word))?;
            let stake = self.stake_before(clause, word);
            stake.or_else(|| self.who_offers(clause, word)).or_else(|| self.listed(clause))
        };
        let plan = || {
            let word = word.filter(|word| subscribed.is_none() && self.is_plan(clause, word))?;
            self.plan_of(clause, word)
        };
        is(subscribed.or_else(relative), "about-product")
            .or_else(|| plan().map(|entity| (Some(entity), "about-product")))
            .or_else(|| is(self.issued(clause, before), "about-share"))
            .or_else(|| is(self.whose_share(clause, before), "about-share"))
            .or_else(|| is(in_sentence(), "about-product"))
            .or_else(|| self.nearest(clause, word, before).map(|entity| (Some(entity), "about-product")))
            .or_else(|| offers().map(|entity| (Some(entity), "about-nominal")))
            .or_else(|| is(self.product_told(clause, word), "about-product"))
            .or(NOTHING)
    }

    /// يبدأ سعر آيفون 17 من 799 دولارا، وآيفون إير من 999: what و joins to goods and their price, with its own.
    fn listed_with_price(&self, clause: &Clause<'_>) -> Option<&Name> {
        const OF: Words = words!["من", "ب", "بسعر", "مقابل"];
        const LONGEST: usize = 6;
        let before = clause.figure.start.checked_sub(1)?;
        let of = OF.has(&self.doc.tokens[before]);
        let near = self.within(before.saturating_sub(LONGEST)..before).next_back();
        let name = near.filter(|name| of && name.tokens.end == before && self.may_be_priced(name))?;
        let first = &self.doc.tokens[self.first_of(name)];
        (first.clitics > 0 && first.key.get(0) == fold::WAW).then_some(name)
    }

    /// What is bought for the price, or whose shares are.
    fn sold(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let told = self.object(clause, governor).filter(|(entity, _)| entity.is_some());
        if told.is_some() {
            return told;
        }
        let word = governor
            .filter(|word| !self.is_any_of(word, OFFERING) && word.tokens.start < clause.figure.start && self.is_of_shares(clause, word))?;
        let own = |name: &&Name| self.kind(name) == EntityType::Org && !self.is_exchange(name) && !self.follows(name, UPON);
        let named = self.within(clause.inner..word.tokens.start).rev().find(own).map(|name| name.entity);
        named
            .or_else(|| self.stake_before(clause, word))
            .or_else(|| self.who_offers(clause, word))
            .map(|entity| (Some(entity), "about-nominal"))
    }

    /// تصدر نوكيا 100 مليون سهم لصالح كذا بسعر كذا: who issues the shares, and not who gets them.
    fn issued(&self, clause: &Clause<'_>, before: usize) -> Option<&Name> {
        const ISSUING: Words = words!["تصدر", "أصدرت", "ستصدر", "يصدر", "أصدر", "سيصدر", "طرحت", "تطرح", "ستطرح"];
        const REACH: usize = 16;
        const NEAR: usize = 3;
        let start = clause.start.max(before.saturating_sub(REACH));
        let verb = (start..before).rfind(|&at| ISSUING.contains(&bare(&self.doc.tokens[at])))?;
        let name = self.within(verb + 1..before.min(verb + 1 + NEAR)).next()?;
        let shares = (name.tokens.end..before).any(|at| is_noun(self.doc, at, SHARES));
        (shares && self.kind(name) == EntityType::Org && !self.is_adjunct(name)).then_some(name)
    }

    /// What the word tells that governs the price: the name behind it, or goods that have none.
    fn priced_by(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        if let Some(answer) = self.genitive(clause, word) {
            return Some(answer);
        }
        if let Some(entity) = self.of_the_share(word) {
            return Some((Some(entity), "about-share"));
        }
        // السعر النهائي: of what is known, and no common noun's.
        const THE_PRICE: Words = words!["السعر"];
        let described = token_is_definite(self.doc.tokens.get(word.tokens.end));
        let the_price = THE_PRICE.has(&self.doc.tokens[word.tokens.start]) && word.tokens.len() == 1 && described;
        if the_price
            || !self.is_common(word.tokens.end)
            || self.is_goods(word.tokens.end)
            || self.has_pronoun(word)
            || self.is_plan(clause, word)
        {
            return None;
        }
        // ارتفعت أسعار النفط وصعد خام برنت إلى كذا
        let nearer = self
            .within(word.tokens.end..clause.figure.start)
            .rev()
            .find(|name| is_product(name) && !self.is_adjunct(name));
        is(nearer, "about-product").or(NOTHING)
    }

    /// الاشتراك في كذا
    fn subscribed(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let mut governed = word.tokens.start..clause.figure.start;
        let at = governed.find(|&at| SUBSCRIPTION.contains(&bare(&self.doc.tokens[at])))?;
        let inside = self.doc.tokens.get(at + 1).is_some_and(|token| token.key == INSIDE);
        self.name_at(at + 2).filter(|name| inside && self.may_be_priced(name))
    }

    /// سعر الاشتراك السنوي, تكلفة الخطة, الاشتراك الشهري: whether a subscription is priced, by its kind.
    fn is_plan(&self, clause: &Clause<'_>, word: &Word) -> bool {
        const PLANS: Words = words!["اشتراك", "اشتراكات", "عضوية", "باقة", "باقات", "خطة", "خطط", "مشترك"];
        const NEAR: usize = 3;
        let end = clause.figure.start.min(word.tokens.end + NEAR);
        let plan = |at: usize| is_noun(self.doc, at, PLANS) && bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
        (word.tokens.start..end).any(plan)
    }

    /// What is subscribed to by the plan that was told of: the service named last, else the company.
    fn plan_of(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const REACH: usize = 60;
        let start = word.tokens.start;
        let near = start.saturating_sub(REACH);
        let service = |name: &Name| name.tokens.start >= near && self.may_be_priced(name) && self.may_be_product(clause.role);
        let company = |name: &Name| self.kind(name) == EntityType::Org && !self.is_exchange(name) && !self.is_adjunct(name);
        self.last_before(start, service).or_else(|| self.last_before(start, company))
    }

    /// The last product in the sentence before a token, in a phrase of its own, or where `free` in any.
    fn product_before(&self, clause: &Clause<'_>, before: usize, free: bool) -> Option<&Name> {
        self.within(clause.start..before)
            .rev()
            .filter(|name| self.may_be_priced(name))
            .find(|name| free && !self.follows(name, UPON) || !self.is_adjunct(name))
    }

    /// The nearer of the company before a token and of a noun for one whose share it is: سهم البنك … سعره.
    fn nearest(&self, clause: &Clause<'_>, word: Option<&Word>, before: usize) -> Option<usize> {
        let company = self.within(clause.inner..before).rev().find(|name| {
            let aside = self.is_adjunct(name) || self.is_exchange(name) || self.reckons(name) || self.is_parliament(name);
            self.fits(name, clause.role) && !aside
        });
        // هاتف منخفض الثمن يتراوح ثمنه بين كذا وكذا: of goods, and of no company that makes them.
        let of_goods = word.is_some_and(|word| self.is_any_of(word, ITS_PRICE));
        let company = company.filter(|name| !of_goods || self.kind(name) != EntityType::Org);
        let share = word.filter(|word| self.has_pronoun(word)).and_then(|_| {
            let mut nouns = (clause.inner..before).rev();
            nouns.find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)))
        });
        let nearest = share.max(company.map(|name| (name.tokens.start, name.entity)));
        nearest.map(|(_, entity)| entity)
    }

    /// البرلمان، مجلس الوزراء: a body of state, which sells nothing.
    fn is_parliament(&self, name: &Name) -> bool {
        const HEADS: Words = words!["مجلس"; CHAMBERS];
        HEADS.contains(&bare(&self.doc.tokens[name.tokens.start]).without_article())
    }

    /// The product that the paragraph is about, or the text where the goods are spoken of as known.
    fn product_told(&self, clause: &Clause<'_>, word: Option<&Word>) -> Option<&Name> {
        // أما أسعار الذهب … والأسعار في طريقها إلى كذا: of goods without a name.
        if (clause.start..clause.figure.start).any(|at| is_noun(self.doc, at, METALS)) {
            return None;
        }
        let known = |word: &Word| self.has_pronoun(word) || bare(&self.doc.tokens[word.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
        let far = clause.start.saturating_sub(ANTECEDENT);
        let from = if word.is_some_and(known) {
            far
        } else {
            far.max(self.block(clause.figure.start))
        };
        self.within(from..clause.start).rev().find(|name| self.may_be_priced(name))
    }

    /// Whether a name is a product's that is no aside and no system of another.
    fn may_be_priced(&self, name: &Name) -> bool {
        is_product(name) && !self.in_brackets(name) && !self.follows(name, SYSTEM)
    }

    /// لجعل شركة كذا خاصة بسعر 420 دولارا للسهم: the company named last, for no product has shares.
    fn whose_share(&self, clause: &Clause<'_>, before: usize) -> Option<&Name> {
        self.within(clause.start..before)
            .rev()
            .filter(|_| clause.each_share)
            .find(|name| self.kind(name) == EntityType::Org && !self.is_exchange(name) && !self.reckons(name) && !self.in_brackets(name))
    }

    /// توقع بنك كذا أن يبلغ السعر: who reckons a price, and has it not.
    pub(in crate::rules::about) fn reckons(&self, name: &Name) -> bool {
        const NEAR: usize = 2;
        let first = self.first_of(name);
        (first.saturating_sub(NEAR)..first).any(|at| RECKONING.contains(&bare(&self.doc.tokens[at])))
    }

    /// القراءة على جهاز كذا، والذي يباع بسعر كذا: the goods that a relative clause is of.
    fn sold_relative(&self, clause: &Clause<'_>, before: usize) -> Option<&Name> {
        const REACH: usize = 6;
        let relative = (clause.inner.max(before.saturating_sub(REACH))..before)
            .rev()
            .find(|&at| self.doc.tokens[at].class & Tag::Relative.bit() != 0 && self.doc.tokens[at].key.len() > 3)?;
        let name = self.within(clause.inner..relative).next_back()?;
        let goods = matches!(name.kind, EntityType::Product | EntityType::Model);
        let straight = (name.tokens.end..relative).all(|at| self.doc.tokens[at].kind == Kind::Mark);
        (goods && straight && self.within(relative..before).next().is_none()).then_some(name)
    }

    /// أسعار استخدام النموذج … تكلفة المدخلات كذا, سجل الهاتف سعرا قدره كذا: the goods named last, where
    /// their kind stands for them.
    fn goods_told(&self, clause: &Clause<'_>, before: usize) -> Option<&Name> {
        const REACH: usize = 24;
        let from = clause.start.max(before.saturating_sub(REACH));
        let kind = (from..before).rev().find(|&at| {
            let key = bare(&self.doc.tokens[at]);
            key.starts_with(&[fold::ALEF, fold::LAM]) && GOODS.contains(&key.without_article()) && self.name_at(at + 1).is_none()
        })?;
        let named = self
            .within(kind..before)
            .any(|name| matches!(name.kind, EntityType::Product | EntityType::Model));
        let word = bare(&self.doc.tokens[kind]).without_article();
        // هاتف كذا … الهاتف
        let told = |name: &Name| {
            self.first_of(name)
                .checked_sub(1)
                .is_some_and(|at| bare(&self.doc.tokens[at]) == word)
        };
        let fits = |name: &&Name| match name.kind {
            EntityType::Model => word == MODEL,
            EntityType::Product => told(name),
            _ => false,
        };
        self.within(kind.saturating_sub(ANTECEDENT)..kind)
            .rev()
            .filter(|_| !named)
            .find(|name| fits(name) && !self.in_brackets(name) && !self.follows(name, SYSTEM))
    }

    /// أغلق السهم عند كذا, خفض قيمة السهم إلى كذا: that of the company whose share was told of last.
    fn of_the_share(&self, word: &Word) -> Option<usize> {
        const NEAR: usize = 3;
        let start = word.tokens.start;
        let token = |at: usize| self.doc.tokens.get(at);
        // السعر المستهدف: of the share that is told of.
        let aimed_at = token(word.tokens.end).is_some_and(|token| bare(token).without_article() == AIMED_AT);
        let the_share = aimed_at || (start..word.tokens.end + 1).any(|at| token(at).is_some_and(|token| bare(token) == THE_SHARE));
        if !the_share {
            return None;
        }
        let is_share = |at: usize| SHARE_OF.contains(&bare(&self.doc.tokens[at]));
        self.last_before(start, |name| {
            let first = name.tokens.start;
            self.kind(name) == EntityType::Org && (first.saturating_sub(NEAR)..first).any(is_share)
        })
    }

    /// وفق إغلاق سهم كذا أمس عند كذا: the company whose share stands at a level right before the sum, whatever word
    /// governs that.
    fn share_at_level(&self, clause: &Clause<'_>) -> Option<&Name> {
        const NEAR: usize = 4;
        let start = clause.figure.start;
        let name = self.within(start.saturating_sub(NEAR).max(clause.start)..start).next_back()?;
        let first = self.first_of(name);
        let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let share = head.unwrap_or(first).checked_sub(1).is_some_and(|at| is_noun(self.doc, at, SHARES));
        let level = |at: usize| LEVELS.has(&self.doc.tokens[at]);
        let straight = (name.tokens.end..start).all(|at| self.doc.tokens[at].mark != b',');
        let body = self.kind(name) == EntityType::Org && !self.is_exchange(name);
        (share && straight && body && (name.tokens.end..start).any(level)).then_some(name)
    }

    /// طرحت الشركة 24 مليون سهم بسعر كذا: whether shares are priced.
    fn is_of_shares(&self, clause: &Clause<'_>, word: &Word) -> bool {
        let end = clause.figure.end;
        let share = |at: usize| self.doc.tokens.get(at).is_some_and(|token| OF_SHARES.contains(&bare(token)));
        (clause.inner..word.tokens.end).any(share) || (end..end + 2).any(share)
    }

    /// النطاق السعري بين 76 و80 ريالا للسهم: the company that the text is about.
    fn listed(&self, clause: &Clause<'_>) -> Option<usize> {
        let end = clause.figure.end;
        let each = (end..end + 2).any(|at| self.doc.tokens.get(at).is_some_and(|token| token.key == EACH_SHARE));
        self.topic(clause)
            .filter(|&topic| each && self.entities[topic].kind == EntityType::Org && !self.is_exchange(&self.nameless(topic)))
    }

    /// على حصة في كذا، بكمية 29 مليون سهم بسعر كذا: the company of which a part is told of before.
    fn stake_before(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        let before = self.within(clause.start..word.tokens.start).rev();
        before.into_iter().find(|name| self.is_stake_in(name)).map(|name| name.entity)
    }

    /// The company by its kind that offers them.
    fn who_offers(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        (clause.start..word.tokens.start).rev().find_map(|at| self.nominal(at, clause))
    }

    /// هبط الخام الأميركي بكذا: another crude than the benchmark named before.
    pub(in crate::rules::about) fn is_of_other_crude(&self, clause: &Clause<'_>) -> bool {
        // 60 و55 دولارا, of برنت والخام الأميركي: the first is the benchmark's.
        (clause.inner..clause.figure.start)
            .rev()
            .filter(|_| !clause.listed)
            .take_while(|&at| self.name_at(at).is_none())
            .any(|at| {
                // للنفط الأميركي
                let key = self.doc.tokens[at].key;
                let glued = key.starts_with(&[fold::LAM, fold::LAM]) && CRUDES.contains(&key.skip(2));
                (glued || is_noun(self.doc, at, CRUDES)) && self.doc.tokens[at + 1].class & Class::NATIONALITY != 0
            })
    }

    /// A kind of goods that has names: سعر الهاتف.
    fn is_goods(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            let key = token.key.without_article();
            GOODS.contains(&key) || token.class & Tag::Nominal.bit() != 0
        })
    }

    pub(in crate::rules::about) fn in_brackets(&self, name: &Name) -> bool {
        name.tokens.start.checked_sub(1).is_some_and(|at| self.doc.tokens[at].mark == b'(')
    }

    fn block(&self, at: usize) -> usize {
        let index = self.doc.block_of(at);
        self.doc.blocks.get(index).map_or(at, |block| block.tokens.start)
    }
}
