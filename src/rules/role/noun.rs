//! What the word that governs a figure tells where it stands, other than by itself.

use super::scene::Scene;
use super::unit::goods_at;
use super::word::{Word, word_at};
use super::words::{
    AGREEMENT, CLUB, FOR_WHOM, FUTURE, GROSSING, HANDING, HOLDERS, IF, INCOME, INSIDE, INSTALMENTS, LENDER, LICENCES, LOAN, MIN, NOT,
    OPERATING, OUTSTANDING, PACKAGES, PAID_IN, RELIEF, SIDES, TO, TOTALS, TRANCHE, WAVES, WILL_PAY, YEARLY,
};
use crate::decimal::Decimal;
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::{Govern, Tag};
use crate::rules::words::deeds::{
    ALLOTTING, ASKING, CONTRIBUTING, COSTING, DISTRIBUTING, GAINING, OFFERING, OFFERS, PAYING, RELEASING, REPAYING, SEIZING, SENTENCING,
    SPENDING, THEFT, TO_HELP,
};
use crate::rules::words::joints::{EXCHANGE, IN_FAVOUR, LEVELS};
use crate::rules::words::things::{ARTICLES, CONTRACTS, DEALINGS, FEES, HER_SHARES, PAYMENTS, PENALTY, SHARES, TRANCHES};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// One deposit, which a state puts into another's bank.
static DEPOSIT: Words = words!["وديعة"];

/// What a share gains and gives up.
static GAINS: Words = words!["مكاسب", "مكاسبه", "مكاسبها"];

/// What comes of things together.
static TOTAL: Words = words!["حصيلة"];

impl Scene<'_, '_> {
    /// What the governing word is where it stands: loans that are outstanding or
    /// repaid are debt, a licence for so little has its fee, and what goods cost
    /// by the measure is their price (تكلفة البرميل).
    pub(super) fn by_noun(&self, figures: &[Figure], role: Role, governor: Option<&Word>) -> Option<Role> {
        let word = governor?;
        let previous = self.previous.and_then(|previous| figures.get(previous)).map(|figure| figure.role);
        let told = || {
            self.previous
                .or_else(|| self.in_paragraph(figures))
                .and_then(|previous| figures.get(previous))
        };
        let paid = || told().or_else(|| self.last_near(figures)).map(|figure| figure.role);
        match role {
            _ if self.is_pay(&figures[self.at], role, word, told().map(|figure| figure.role)) => Some(Role::Salary),
            Role::Loss if self.is_one_of(word, &THEFT) && self.is_of_valuables(word) => Some(Role::Assets),
            Role::Valuation if self.is_worth_lost(word) => Some(Role::Loss),
            Role::Loss if self.is_level_of_share() => Some(Role::Price),
            Role::Loss | Role::Profit if self.is_close_of_share() => Some(Role::Price),
            Role::Profit if self.is_one_of(word, &GAINS) && self.is_level_of_share() => Some(Role::Price),
            // 4100 جنيه للشراء و4150 جنيها للبيع
            Role::Deal if self.small && word.tokens.start == self.figure.end && SIDES.has(&self.doc.tokens[self.figure.end]) => {
                Some(Role::Price)
            }
            Role::Loss | Role::Profit if self.is_level_of_goods(&figures[self.at]) => Some(Role::Price),
            Role::Cost if goods_at(self.doc, self.lexicon, word.tokens.end).is_some() => Some(Role::Price),
            Role::Cost if word_at(self.doc, self.lexicon, word.tokens.end).is_some_and(|next| next.role == Role::Loss) => Some(Role::Loss),
            Role::Cost if self.is_one_of(word, &COSTING) && self.is_of_goods(word, figures) => Some(Role::Price),
            Role::Cost if self.is_its_cost(word, figures) => Some(Role::Price),
            Role::Cost if self.is_one_of(word, &SPENDING) && self.is_on_property() => Some(Role::Deal),
            Role::Cost if self.is_capital(word) || self.is_one_of(word, &SPENDING) && self.is_called_investment() => Some(Role::Investment),
            Role::Cost if self.is_one_of(word, &REPAYING) && (previous == Some(Role::Debt) || self.is_of_debt(word)) => Some(Role::Debt),
            Role::Cost if self.is_one_of(word, &COSTING) && self.is_of_income() => Some(Role::Loss),
            // وديعة سعودية بقيمة كذا
            Role::Assets if !self.small && self.is_one_of(word, &DEPOSIT) => Some(Role::Funding),
            Role::Assets | Role::Investment if !self.small && self.is_raised(word) => Some(Role::Funding),
            // حصيلة إيراداته
            Role::Assets if self.is_one_of(word, &TOTAL) => word_at(self.doc, self.lexicon, word.tokens.end)
                .filter(|next| next.govern == Govern::Noun)
                .map(|next| next.role),
            Role::Assets if self.small && (self.is_of_share(word) || self.is_level_of_share()) => Some(Role::Price),
            // ستتحمل رسوما بقيمة كذا: no price of one thing is so much.
            Role::Price if !self.small && self.is_one_of(word, &FEES) => Some(Role::Cost),
            Role::Cost if self.is_one_of(word, &REPAYING) && self.is_to_lender() => Some(Role::Debt),
            Role::Cost if self.is_one_of(word, &HANDING) && (self.is_to_land() || self.is_tranche(word) || self.is_relief()) => {
                Some(Role::Funding)
            }
            Role::Salary => self.is_charged(word),
            Role::Funding if self.is_collected(word) => Some(Role::Revenue),
            Role::Cost if self.is_paid_for_player() => Some(Role::Deal),
            Role::Cost if self.is_one_of(word, &PAYING) => self.paid(word, paid()),
            Role::Cost
                if self.is_one_of(word, &COSTING)
                    && (self.is_of_player(word) || self.is_one_at(word.tokens.end, &CLUB) || self.is_cost_of_deal(word)) =>
            {
                Some(Role::Deal)
            }
            Role::Loss if self.is_given_in_support() => Some(Role::Funding),
            Role::Cost if self.is_one_of(word, &SPENDING) && self.is_for_stake() => Some(Role::Deal),
            Role::Revenue | Role::Cost if self.is_of_traders(word) => Some(Role::Deal),
            Role::Funding if self.is_granted_in_court(word) => Some(Role::Fine),
            Role::Funding if self.is_stock_grant(word) => Some(Role::Salary),
            Role::Funding if self.is_one_of(word, &GROSSING) && self.is_of_film() => Some(Role::Revenue),
            Role::Funding if self.is_one_of(word, &GAINING) && self.is_for_part(word) => Some(Role::Deal),
            Role::Funding if self.is_one_of(word, &RELEASING) && self.is_in_exchange() => Some(Role::Fine),
            Role::Funding if self.is_one_of(word, &RELEASING) && self.is_of_held(word) => Some(Role::Assets),
            // يتقاضى كذا، ليصل دخله السنوي إلى كذا
            Role::Revenue if self.is_one_of(word, &INCOME) && previous == Some(Role::Salary) => Some(Role::Salary),
            Role::Revenue if self.is_operating(word) => Some(Role::Profit),
            Role::Funding if self.is_one_of(word, &DISTRIBUTING) && self.is_to_holders(word) => Some(Role::Profit),
            // أصدرت صكوكا بكذا، بلغت الشريحة الأولى منها كذا
            Role::Funding if previous == Some(Role::Debt) && self.is_one_of(word, &TRANCHES) => Some(Role::Debt),
            Role::Funding if self.is_owed(word, previous) || self.is_raised_by_bonds(word) => Some(Role::Debt),
            Role::Funding
                if self.is_one_of(word, &PAYMENTS)
                    && (told().is_some_and(|figure| figure.role == Role::Deal) || self.is_of_this_deal()) =>
            {
                Some(Role::Deal)
            }
            // ضخ كذا لفائدة كلية كذا
            Role::Investment if self.doc.tokens.get(self.figure.end).is_some_and(|next| IN_FAVOUR.has(next)) => Some(Role::Funding),
            // ترسية مشاريع بقيمة كذا
            Role::Investment if word.govern == Govern::Weak && self.is_tendered(word) => Some(Role::Deal),
            Role::Investment if self.is_one_of(word, &CONTRIBUTING) && (self.is_of_donors(word) || paid() == Some(Role::Funding)) => {
                Some(Role::Funding)
            }
            Role::Fine if self.is_compensated(word, previous) => Some(Role::Salary),
            Role::Other if self.is_stock_award(word) => Some(Role::Salary),
            Role::Fine if self.is_one_of(word, &SEIZING) && !self.is_sentenced(word) => Some(Role::Assets),
            Role::Budget if self.is_asked_for() => Some(Role::Funding),
            Role::Budget if self.is_one_of(word, &ALLOTTING) && self.is_to_invest() => Some(Role::Investment),
            Role::Budget if self.is_one_of(word, &ALLOTTING) => told()
                // وبحسب تفاصيل الحزمة، خصص الاتحاد كذا
                .or_else(|| {
                    self.last_near(figures)
                        .filter(|figure| figure.role == Role::Funding && self.is_of_package())
                })
                .filter(|figure| matches!(figure.role, Role::Investment | Role::Funding) && figure.role_rule != "role-weak")
                .map(|figure| figure.role),
            // وصل أجره إلى كذا, and not أجرة
            Role::Price if self.is_his_pay(word) => Some(Role::Salary),
            Role::Price if self.is_one_of(word, &INSTALMENTS) && self.is_repaid(word) => Some(Role::Debt),
            Role::Price if !self.small && (self.is_all_shares(word) || self.is_valued_at_price(word)) => Some(Role::Valuation),
            Role::Deal | Role::Revenue | Role::Investment | Role::Funding if self.is_level_of_its_share(word) => Some(Role::Price),
            Role::Deal if self.is_of_bonds_told(word) => Some(Role::Debt),
            Role::Deal if self.is_of_loan_told(word, figures) => Some(Role::Funding),
            Role::Deal if self.is_one_of(word, &AGREEMENT) && self.ends_dispute(word) => Some(Role::Fine),
            // اتهمت ببيع البيانات، ثم وافقت على دفع كذا قيمة هذه التسوية
            Role::Deal if self.is_paid_behind(word) && (self.is_to_settle() || self.is_settlement_told()) => Some(Role::Fine),
            // لم يسجل أي فيلم في الأسبوع الأول لعرضه أكثر من كذا
            Role::Deal if self.is_one_of(word, &OFFERS) && self.is_of_film() => Some(Role::Revenue),
            Role::Deal if self.is_one_of(word, &OFFERING) && self.is_to_settle() => Some(Role::Fine),
            Role::Deal if self.small && (self.is_of_goods_sold(word) || self.is_quoted(word)) => Some(Role::Price),
            _ => None,
        }
    }

    /// Whether a grant that was told of is named again before the sum, in its sentence.
    fn is_of_package(&self) -> bool {
        (self.region.start..self.figure.start).any(|at| PACKAGES.has(&self.doc.tokens[at])) || self.is_for_land()
    }

    /// تخصيص كذا لدعم إسرائيل: a land is helped by it.
    fn is_for_land(&self) -> bool {
        let end = self.figure.end;
        let helps = self.doc.tokens.get(end).is_some_and(|token| TO_HELP.has(token));
        let next = end + 1;
        let name = self.name_over(next + usize::from(self.doc.opens_quote(next)));
        helps && name.is_some_and(|name| !name.org && !name.goods && !name.person)
    }

    /// قضت المحكمة بأن تدفع كذا, فرضت غرامة … ستدفع كذا: what is paid by judgment is a
    /// fine, as is what is paid where one was told of; what is paid in exchange for
    /// something buys it.
    fn paid(&self, word: &Word, told: Option<Role>) -> Option<Role> {
        const REACH: usize = 14;
        let start = word.tokens.start;
        let from = self.region.start.max(start.saturating_sub(REACH));
        let judged = (from..start).any(|at| SENTENCING.contains(&bare(&self.doc.tokens[at])));
        if judged || told == Some(Role::Fine) && (self.is_one_of(word, &WILL_PAY) || self.is_by_verdict()) {
            return Some(Role::Fine);
        }
        // ستدفع كذا إذا لم تكتمل الصفقة
        let next = |at: usize| self.doc.tokens.get(at).map(|token| token.key);
        let fails = next(self.figure.end).is_some_and(|key| IF.contains(&key)) && next(self.figure.end + 1) == Some(NOT);
        if fails || self.is_for_infringement() || self.is_to_settle() || self.is_settlement_told() {
            return Some(Role::Fine);
        }
        let exchanged = self.is_one_at(self.figure.end, &EXCHANGE) || self.is_paid_for();
        match self.small {
            // يدفع 20 دولارا مقابل خدمة كذا
            true => (exchanged && self.is_for_goods() || self.is_subscribed()).then_some(Role::Price),
            false => (exchanged || self.is_for_stake()).then_some(Role::Deal),
        }
    }

    /// ببيع البيانات، ووافقت على دفع كذا: whether paying stands between a word and the sum.
    fn is_paid_behind(&self, word: &Word) -> bool {
        (word.tokens.end..self.figure.start.max(word.tokens.end)).any(|at| self.is_one_at(at, &PAYING))
    }

    /// التسوية التي توصلت إليها كذا … ووافقت على دفع كذا: what is paid where a settlement was told of.
    fn is_settlement_told(&self) -> bool {
        const THE_SETTLEMENT: Words = words!["التسوية", "للتسوية", "والتسوية"];
        const REACH: usize = 60;
        let start = self.figure.start;
        const BEHIND: usize = 4;
        let behind = self.figure.end..self.region.end.min(self.figure.end + BEHIND);
        // كذا قيمة هذه التسوية
        let mut near = (start.saturating_sub(REACH)..start).chain(behind);
        !self.small && near.any(|at| THE_SETTLEMENT.has(&self.doc.tokens[at]))
    }

    /// صرف 10 ملايين لإغاثة المنكوبين: what is handed out where aid is told of.
    pub(super) fn is_relief(&self) -> bool {
        const REACH: usize = 24;
        const BEHIND: usize = 8;
        let near = self.region.start.max(self.figure.start.saturating_sub(REACH))..self.region.end.min(self.figure.end + BEHIND);
        !self.small && near.into_iter().any(|at| self.is_one_at(at, &RELIEF))
    }

    /// بالإضافة إلى كذا: a sum that comes to the one before.
    pub(super) fn is_added(&self) -> bool {
        const ADDED: Words = words!["بالإضافة", "إضافة", "فضلا", "زائد", "علاوة"];
        const NEAR: usize = 3;
        (self.from.max(self.figure.start.saturating_sub(NEAR))..self.figure.start).any(|at| ADDED.has(&self.doc.tokens[at]))
    }

    /// بالإضافة إلى كذا: what is added with no noun of its own before the sum.
    pub(super) fn is_added_alone(&self) -> bool {
        let about = |at: usize| self.doc.tokens[at].class & Tag::About.bit() != 0;
        let before = self.figure.start.checked_sub(1);
        let to = before.map(|at| at - usize::from(at > 0 && about(at)));
        to.is_some_and(|at| self.doc.tokens[at].key == TO) && self.is_added()
    }

    /// ستطلب كذا من مخصصات المناخ لدى الصندوق: what one asks to be given.
    fn is_asked_for(&self) -> bool {
        const NEAR: usize = 4;
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        (from..self.figure.start).any(|at| ASKING.contains(&bare(&self.doc.tokens[at])))
    }

    /// العقود الآجلة, العقود الأميركية الآجلة: contracts that are quoted, and not signed.
    fn is_futures(&self, word: &Word) -> bool {
        const NEAR: usize = 2;
        self.is_one_of(word, &CONTRACTS) && (word.tokens.end..word.tokens.end + NEAR).any(|at| self.is_one_at(at, &FUTURE))
    }

    /// ستوزع المجموعة كذا للسهم, بدفع كذا للسهم سنويا: what each share yields its holder.
    pub(super) fn is_dividend(&self, figure: &Figure) -> bool {
        const REACH: usize = 8;
        const BEHIND: usize = 4;
        if figure.per.as_deref() != Some("share") || !self.small {
            return false;
        }
        let near = self.from.max(self.figure.start.saturating_sub(REACH))..self.figure.start;
        let yearly = || (self.figure.end..self.region.end.min(self.figure.end + BEHIND)).any(|at| self.is_one_at(at, &YEARLY));
        near.clone().any(|at| self.is_one_at(at, &DISTRIBUTING)) || near.into_iter().any(|at| self.is_one_at(at, &PAYING)) && yearly()
    }

    /// سددت كذا من أقساط الديون: what is paid back.
    fn is_of_debt(&self, word: &Word) -> bool {
        const REACH: usize = 5;
        let behind = self.figure.end..self.region.end.min(self.figure.end + REACH);
        let debt =
            |at: usize| self.is_one_at(at, &INSTALMENTS) || word_at(self.doc, self.lexicon, at).is_some_and(|word| word.role == Role::Debt);
        (word.tokens.end..self.figure.start).chain(behind).any(debt)
    }

    /// خدمة كذا التي تكلف 20 دولارا شهريا: what goods cost who uses them.
    fn is_of_goods(&self, word: &Word, figures: &[Figure]) -> bool {
        const NEAR: usize = 4;
        // سيكلف هذا الهاتف 999 يوانا
        let start = word.tokens.start;
        let tiny = figures[self.at].max.is_some_and(|max| max < Decimal::whole(10_000));
        let device = |at: usize| self.is_one_at(at, &ARTICLES) && bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
        let told = || (self.from.max(start.saturating_sub(2))..self.figure.start.min(word.tokens.end + 2)).any(device);
        tiny && (figures[self.at].per.is_some()
            || told()
            || (start.saturating_sub(NEAR)..self.figure.start).any(|at| self.name_over(at).is_some_and(|name| name.goods)))
    }

    /// هاتف كذا … وتقدر تكلفته بنحو 1999 دولارا: what a thing costs whoever buys it, that was told of in the sentence.
    fn is_its_cost(&self, word: &Word, figures: &[Figure]) -> bool {
        const ITS_COST: Words = words!["تكلفته", "تكلفتها", "كلفته", "كلفتها"];
        const REACH: usize = 24;
        let tiny = figures[self.at].max.is_some_and(|max| max < Decimal::whole(10_000));
        let start = word.tokens.start;
        let goods = |at: usize| self.name_over(at).is_some_and(|name| name.goods);
        tiny && ITS_COST.contains(&bare(&self.doc.tokens[start]))
            && (self.from.max(start.saturating_sub(REACH))..start)
                .rev()
                .find(|&at| self.name_over(at).is_some())
                .is_some_and(goods)
    }

    /// دفع النادي كذا لنادي كذا من أجل المهاجم فلان: what a club pays another for a man.
    fn is_paid_for_player(&self) -> bool {
        const NEAR: usize = 6;
        const CLUB_AT: usize = 2;
        const PURPOSE: usize = 5;
        const ENDING: usize = 12;
        let pays = |at: usize| self.is_one_at(at, &PAYING);
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        let end = self.figure.end;
        let lam = |at: usize| self.doc.tokens[at].key.get(0) == fold::LAM;
        // دفع 55 مليون يورو لنادي ولفرهامبتون
        const TO_CLUB: Words = words!["لنادي"];
        let to_club = self.doc.tokens.get(end).is_some_and(|token| TO_CLUB.has(token));
        let paid = || !self.small && (from..self.figure.start).any(pays);
        // دفع ريال مدريد لبنفيكا 50 مليون يورو
        let lammed = |at: usize| lam(at) && self.name_over(at).is_some_and(|name| name.plays);
        if (from..self.figure.start).chain(end..self.region.end.min(end + 1)).any(lammed) && paid() {
            return true;
        }
        // دفع نادي كذا 60 مليون يورو بعد تفعيل الشرط الجزائي
        let penalty = |at: usize| self.is_one_at(at, &PENALTY);
        let plays = |at: usize| self.name_over(at).is_some_and(|name| name.plays);
        if (end..self.region.end.min(end + ENDING)).any(penalty) && (from..self.figure.start).any(plays) && paid() {
            return true;
        }
        let club = (end..self.region.end.min(end + CLUB_AT)).find_map(|at| {
            self.name_over(at)
                .filter(|name| name.org && (lam(at) || to_club && name.tokens.start == end + 1))
        });
        let Some(club) = club.filter(|_| paid()) else {
            return false;
        };
        // من أجل، كي يطلق سراح، مقابل
        let behind = club.tokens.end..self.region.end.min(club.tokens.end + 1 + PURPOSE);
        let purpose = self.doc.tokens.get(behind.start).is_some_and(|token| FOR_WHOM.has(token));
        if to_club {
            return true;
        }
        purpose && behind.into_iter().any(|at| self.name_over(at).is_some_and(|name| name.person))
    }

    /// بخسارة بلغت كذا، ما دفع الحكومة إلى دعم الناقلة بكذا: with what somebody is supported.
    fn is_given_in_support(&self) -> bool {
        const SUPPORT: Words = words!["دعم", "دعمها", "دعمه", "دعمت", "يدعم", "تدعم", "لدعم"];
        const NEAR: usize = 4;
        let first = &self.doc.tokens[self.figure.start];
        let before = self.figure.start.checked_sub(1).map(|at| self.doc.tokens[at].key);
        let with =
            first.clitics > 0 && first.key.get(0) == fold::BEH || before.is_some_and(|key| key.len() == 1 && key.get(0) == fold::BEH);
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        with && !self.small && (from..self.figure.start).any(|at| SUPPORT.has(&self.doc.tokens[at]))
    }

    /// صرف الاتحاد كذا لأوكرانيا: a land or a man gets it.
    fn is_to_land(&self) -> bool {
        let at = self.figure.end;
        let lam = self.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::LAM);
        lam && !self.small && self.name_over(at).is_some_and(|name| !name.org && !name.goods)
    }

    /// صرف دفعة بقيمة كذا, صرف كذا من قرض: a part of a loan.
    fn is_tranche(&self, word: &Word) -> bool {
        const REACH: usize = 8;
        const BEFORE: usize = 5;
        let tranche = |at: usize| self.is_one_at(at, &TRANCHE);
        let start = word.tokens.start;
        let behind = self.figure.end..self.region.end.min(self.figure.end + REACH);
        // الشريحة التي أعلن عن صرفها
        let before = self.region.start.max(start.saturating_sub(BEFORE))..start;
        !self.small && before.chain(word.tokens.end..self.figure.start).chain(behind).any(tranche)
    }

    /// تسدد مصر لصندوق النقد كذا: who lends gets it back.
    fn is_to_lender(&self) -> bool {
        const REACH: usize = 6;
        let lender = |at: usize| self.doc.tokens[at].key.get(0) == fold::LAM && LENDER.has(&self.doc.tokens[at]);
        let behind = self.figure.end..self.region.end.min(self.figure.end + 1);
        (self.figure.start.saturating_sub(REACH)..self.figure.start)
            .chain(behind)
            .any(lender)
    }

    /// ارتفعت أسهمها خلال التداولات إلى كذا: what a share came to.
    fn is_of_share(&self, word: &Word) -> bool {
        let level = (1..=2)
            .filter_map(|back| self.figure.start.checked_sub(back))
            .any(|at| LEVELS.has(&self.doc.tokens[at]));
        let traded = |at: usize| self.is_share(at) || self.name_over(at).is_some_and(|name| name.goods);
        level && self.is_one_of(word, &DEALINGS) && (self.region.start..self.figure.start).any(traded)
    }

    /// يحصل ميسي على كذا سنويا, سيدفع النادي كذا سنويا لرونالدو: what a man gets by the time.
    fn is_pay(&self, figure: &Figure, role: Role, word: &Word, previous: Option<Role>) -> bool {
        const TO_HIM: usize = 3;
        let end = self.figure.end;
        let told_time = figure
            .per
            .as_deref()
            .is_some_and(|per| matches!(per, "year" | "month" | "week" | "day"));
        let in_time = self.doc.tokens.get(end).is_some_and(|token| token.key == INSIDE)
            && self
                .doc
                .tokens
                .get(end + 1)
                .is_some_and(|token| PAID_IN.contains(&token.key.without_article()));
        let paid = told_time || in_time || previous == Some(Role::Salary);
        let before = || {
            let named = (self.from..self.figure.start).rev().find_map(|at| self.name_over(at));
            named.map_or(previous == Some(Role::Salary), |name| name.person)
        };
        // انتهاء عقده … سيكون قد حصل على كذا
        let gets = || (word.tokens.end..self.figure.start).any(|at| self.is_one_at(at, &GAINING));
        let behind = || {
            let to = |at: usize| self.name_over(at).filter(|name| name.tokens.start == at);
            let lam = |at: usize| self.doc.tokens[at].key.get(0) == fold::LAM;
            (end..self.region.end.min(end + TO_HIM)).any(|at| lam(at) && to(at).is_some_and(|name| name.person))
        };
        match role {
            Role::Funding | Role::Profit => paid && self.is_one_of(word, &GAINING) && before(),
            Role::Cost => told_time && self.is_one_of(word, &PAYING) && behind(),
            Role::Deal if told_time => (self.from..self.figure.start).any(|at| self.name_over(at).is_some_and(|name| name.person)),
            Role::Deal => paid && gets() && before(),
            _ => false,
        }
    }

    /// دخلها التشغيلي, دخل الشركة الصافي: what is left of revenue.
    fn is_operating(&self, word: &Word) -> bool {
        const REACH: usize = 3;
        let end = self.figure.start.min(word.tokens.end + REACH);
        self.is_one_of(word, &INCOME) && (word.tokens.end..end).any(|at| self.is_one_at(at, &OPERATING))
    }

    /// وزعت على مساهميها كذا: a dividend.
    fn is_to_holders(&self, word: &Word) -> bool {
        const REACH: usize = 5;
        let behind = self.figure.end..self.region.end.min(self.figure.end + REACH);
        (word.tokens.end..self.figure.start)
            .chain(behind)
            .any(|at| self.is_one_at(at, &HOLDERS))
    }

    /// Whether one of these words stands at a token, with its article or without.
    pub(super) fn is_one_at(&self, at: usize, words: &Words) -> bool {
        is_noun(self.doc, at, words)
    }

    /// Futures, fees for a licence, and what many sell at.
    fn is_quoted(&self, word: &Word) -> bool {
        self.is_futures(word) || self.is_one_of(word, &LICENCES) || self.is_wave(word)
    }

    /// تخطى 1100 دولار بعد موجة بيع: what many sell at is a price.
    fn is_wave(&self, word: &Word) -> bool {
        word.tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| before >= self.from && WAVES.contains(&bare(&self.doc.tokens[before])))
    }

    /// ارتفعت قروض البنوك إلى, إجمالي هذه القروض, سددت الدولة قرضا: a stock of
    /// loans, more of it behind another, or a loan that is paid back.
    fn is_owed(&self, word: &Word, previous: Option<Role>) -> bool {
        let near = |at: usize| word.tokens.start.checked_sub(at).filter(|&at| at >= self.from);
        let grows = near(1).is_some_and(|at| self.doc.tokens[at].class & (Tag::Change.bit() | Tag::Level.bit()) != 0);
        let total = (1..=2).filter_map(near).any(|at| is_noun(self.doc, at, TOTALS));
        self.is_one_of(word, &OUTSTANDING) && (grows || total || previous == Some(Role::Debt))
            || self.is_one_of(word, &LOAN) && self.is_repaid(word)
    }

    /// سددت الدولة قرضا, سداد قسط: what is paid back.
    fn is_repaid(&self, word: &Word) -> bool {
        const REACH: usize = 6;
        let from = self.from.max(word.tokens.start.saturating_sub(REACH));
        (from..word.tokens.start).any(|at| REPAYING.contains(&bare(&self.doc.tokens[at])))
    }

    pub(super) fn is_share(&self, at: usize) -> bool {
        const SHARE: Words = words![; SHARES, HER_SHARES];
        is_noun(self.doc, at, SHARE)
    }

    /// خسر السهم 2 في المئة إلى 148 ريالا: what a share came to.
    fn is_level_of_share(&self) -> bool {
        self.is_at_level() && self.small && (self.from..self.figure.start).any(|at| self.is_share(at))
    }

    /// هبط سهم كذا محققا 10 جنيهات: what a share closes at, told by a participle.
    fn is_close_of_share(&self) -> bool {
        const CLOSING: Words = words!["محققا", "مسجلا", "مغلقا"];
        let start = self.figure.start;
        let closes = start
            .checked_sub(1)
            .is_some_and(|at| at >= self.from && CLOSING.has(&self.doc.tokens[at]));
        closes && self.small && (self.from..start).any(|at| self.is_share(at))
    }

    /// إلى 148 ريالا, عند نحو 148 ريالا, من 150 ريالا إلى كذا
    pub(super) fn is_at_level(&self) -> bool {
        let about = |at: usize| self.doc.tokens[at].class & Tag::About.bit() != 0;
        let before = self.figure.start.checked_sub(1);
        let before = before.map(|at| at - usize::from(at > 0 && about(at)));
        let to = || self.doc.tokens.get(self.figure.end).is_some_and(|next| LEVELS.has(next));
        before.is_some_and(|at| LEVELS.has(&self.doc.tokens[at]) || self.doc.tokens[at].key == MIN && to())
    }
}
