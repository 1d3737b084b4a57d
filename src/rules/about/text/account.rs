//! Whose a sum is that its own clause does not say, by the sums told right before it.

use std::ops::Range;

use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::words::{FROM, INSIDE, SHARE, SHARES};
use crate::rules::about::{ANTECEDENT, Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::things::{BONDS, DEALINGS, FOREIGN_TRADE, PRIZES, RESERVES, THE_DEAL, TRANCHES, TREASURY};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// Parts of a company, or of what it does.
static PARTS: Words = words!["قطاع", "قسم", "وحدة", "شعبة", "أعمال", "خدمات", "قطاعات", "أقسام"];

/// To him, before what he is paid.
static TO_HIM: Words = words!["عليه", "له", "إليه", "منحه"];

/// Pledges, which are of whom they come from.
static PLEDGES: Words = words!["التزام", "التزاما", "تعهد", "تعهدا", "وعد", "وعدا"];

/// The share, of the company whose account was told.
static THE_SHARE: Words = words!["السهم", "سهمها", "أسهمها"];

/// What comes into a land from abroad.
static REMITTANCES: Words = words!["تحويلات"];
static TOURISM: Words = words!["سياحة", "سياحية", "نفط", "نفطية"];

/// What a state earns and spends is of.
static THE_STATE: Words = words!["دولة"; TREASURY];

/// What a state's deficit is of.
static ACCOUNTS_OF_STATE: Words = words!["ميزان", "حساب", "ميزانيه"; TREASURY];

/// What a land produces.
static OUTPUT: Words = words!["الناتج", "ناتج"];

/// Foreign money.
static FOREIGN_MONEY: Words = words!["نقد", "أجنبي", "أجنبية", "عملة", "عملات", "صعبة"];

/// What is issued, and its parts.
static ISSUE: Words = words!["إصدار"; TRANCHES, BONDS];

/// Of the state, of a debt.
static PUBLIC: Words = words!["عام", "خارجي", "حكومي", "سيادي"];

/// What strikes a land.
static STRIKING: Words = words!["ضرب", "ضربت", "اجتاح", "اجتاحت", "أصاب", "أصابت", "لحقت", "لحق"];

impl Stage<'_, '_> {
    /// حققت كذا إيرادات قدرها كذا. وحقق قطاع الألعاب كذا; وبلغت الأرباح كذا: whose the last
    /// account is, where nobody is named since; a share's price, behind what the company was
    /// bought for.
    pub(in crate::rules::about) fn told_before(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        rule: &str,
    ) -> Option<Answer> {
        const REACH: usize = 60;
        let last = &figures[previous_sum(figures, at)?];
        let between = last.tokens.end..clause.figure.start.max(last.tokens.end);
        let about = last.about.filter(|_| between.len() <= REACH)?;
        if self.goes_on_for(last, about, clause, rule) {
            return Some((Some(about), "about-account"));
        }
        // إيرادات القناة كذا. لكن الإيرادات ارتفعت إلى كذا
        let works = self.entities[about].kind == EntityType::Place && !self.is_country(about) && !self.is_capital(about);
        let earns = works && last.role == Role::Revenue && clause.role == Role::Revenue;
        let company = earns || self.kind(&self.nameless(about)) == EntityType::Org && !self.is_lender(about);
        let others = self
            .within(between.clone())
            .filter(|name| !self.is_relatives_s(name))
            .any(|name| name.entity != about && matches!(self.kind(name), EntityType::Org | EntityType::Place | EntityType::Product));
        if !company || others {
            return None;
        }
        if clause.role == Role::Price {
            let share = figures[at].per.as_deref() == Some("share");
            let known = matches!(last.role, Role::Deal | Role::Valuation);
            // بلغت المبيعات كذا. وأغلق السهم عند كذا
            let the_share = || governor.is_some_and(|word| self.is_any_of(word, THE_SHARE));
            let earned = matches!(last.role, Role::Revenue | Role::Profit | Role::Loss);
            return (share && known || earned && the_share()).then_some((Some(about), "about-share"));
        }
        let paragraph = |between: &Range<usize>| between.clone().all(|at| self.doc.tokens[at].kind != Kind::Break);
        if let Some(rule) = self.yields_or_costs(figures, at, last, clause, rule, paragraph(&between)) {
            return Some((Some(about), rule));
        }
        let word = governor.filter(|word| word.tokens.start >= clause.start && word.tokens.start < clause.figure.start)?;
        // وتراجع احتياطي الذهب إلى كذا: the central bank's.
        let held = clause.role == Role::Assets && last.role == Role::Assets && self.is_any_of(word, RESERVES);
        if held && paragraph(&between) && matches!(rule, "about-none" | "about-common" | "about-indefinite") {
            return Some((Some(about), "about-account"));
        }
        let definite = || {
            let article = |at: usize| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
            (word.tokens.start..word.tokens.end + 1).any(article)
        };
        // وبلغت نفقات الاستثمار كذا، واستقر الدين الصافي عند كذا
        let owes = |role: Role| matches!(role, Role::Debt | Role::Investment);
        let public = || (word.tokens.start..word.tokens.end + 1).any(|at| is_noun(self.doc, at, PUBLIC));
        let account = |role: Role| {
            let earns = matches!(role, Role::Revenue | Role::Profit | Role::Loss | Role::Assets | Role::Cost);
            earns || owes(role) && (role != clause.role || definite() && !public())
        };
        let part = || (clause.start..clause.figure.start).any(|at| is_noun(self.doc, at, PARTS));
        // يعود ارتفاع الأرباح إلى: - ارتفاع الإيرادات بكذا
        let item = || {
            let index = self.doc.block_of(clause.figure.start);
            let first = self.doc.blocks.get(index).map(|block| block.tokens.start);
            first.is_some_and(|first| self.doc.tokens.get(first).is_some_and(|token| token.mark == b'-'))
        };
        let told = match rule {
            "about-none" => paragraph(&between) || part() || item() || self.body_so_far(clause.figure.start) == Some(about),
            "about-indefinite" | "about-common-subject" | "about-common" => {
                let only = || self.body_so_far(clause.figure.start) == Some(about);
                // وبلغت القروض والسلف كذا: no noun with its article has another owner behind it.
                let article = || rule == "about-common" && bare(&self.doc.tokens[word.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
                article() && paragraph(&between) && clause.by_noun || part() || self.is_expense(word) && (paragraph(&between) || only())
            }
            _ => false,
        };
        let noun = matches!(word.govern, Govern::Noun | Govern::Phrase);
        // صادرات المحروقات: a land's, behind what a company earned.
        let of_land = self.is_any_of(word, FOREIGN_TRADE) && last.role != clause.role;
        (noun && told && !of_land && account(clause.role) && account(last.role)).then_some((Some(about), "about-account"))
    }

    /// Whether the sum is more of what the last one was: aid for a land, debt that was issued in parts, ruin of a place.
    fn goes_on_for(&self, last: &Figure, about: usize, clause: &Clause<'_>, rule: &str) -> bool {
        let between = last.tokens.end..clause.figure.start.max(last.tokens.end);
        // تتضمن الحزمة مساعدات بقيمة كذا: of whom the rest was for.
        // - كذا لمواجهة كذا: each line of a list tells of its own.
        let line = clause
            .figure
            .start
            .checked_sub(1)
            .is_some_and(|dash| self.doc.tokens[dash].mark == b'-');
        let land = self.is_country(about) && matches!(last.role, Role::Funding) && clause.role == Role::Funding && !line;
        if land
            && matches!(rule, "about-none" | "about-indefinite" | "about-common-subject" | "about-many")
            && self
                .within(between.clone())
                .all(|name| name.entity == about || name.kind == EntityType::Person)
        {
            return true;
        }
        // أصدرت السعودية صكوكا بكذا. وبلغت الشريحة الأولى كذا: whose the issue is.
        let borrowed = |role: Role| matches!(role, Role::Debt | Role::Funding);
        let issued = borrowed(last.role) && borrowed(clause.role) && !self.is_lender(about) && !self.is_public(about);
        let part = || (clause.start..clause.figure.start).any(|at| is_noun(self.doc, at, ISSUE));
        if issued
            && matches!(rule, "about-none" | "about-indefinite" | "about-common-subject" | "about-common")
            && part()
            && self.within(between.clone()).all(|name| name.entity == about)
        {
            return true;
        }
        // بلغت الأضرار في غزة كذا، بينما بلغت الخسائر كذا
        let ruined = |role: Role| matches!(role, Role::Loss | Role::Cost);
        let struck = self.entities[about].kind == EntityType::Place && last.role == Role::Loss && ruined(clause.role);
        let other = |name: &Name| name.entity != about && matches!(self.kind(name), EntityType::Place | EntityType::Org);
        struck && rule == "about-none" && !self.within(between).any(other)
    }

    /// Whether each share of a company whose account was told yields the sum, or the deal that was told of costs it.
    fn yields_or_costs(
        &self,
        figures: &[Figure],
        at: usize,
        last: &Figure,
        clause: &Clause<'_>,
        rule: &str,
        near: bool,
    ) -> Option<&'static str> {
        // وأوصى مجلس الإدارة بتوزيع ريال للسهم
        let dividend = clause.role == Role::Profit && clause.each_share && figures[at].role_rule == "role-by-unit";
        let earned = matches!(
            last.role,
            Role::Revenue | Role::Profit | Role::Loss | Role::Assets | Role::Cost | Role::Debt
        );
        if dividend && earned && rule == "about-none" {
            return Some("about-account");
        }
        // وقد تزيد الصفقة بمقدار كذا: of what was told to be bought.
        let the_deal = || (clause.start..clause.figure.start).any(|at| THE_DEAL.has(&self.doc.tokens[at]));
        let again = clause.role == Role::Deal && last.role == Role::Deal && rule == "about-common" && near && the_deal();
        again.then_some("about-deal")
    }

    /// بلغت الموازنة كذا: the only state that the text names.
    pub(in crate::rules::about) fn only_state(
        &self,
        figure: &Figure,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        rule: &str,
    ) -> Option<Answer> {
        let large = figure.max.is_none_or(|max| max >= Decimal::whole(1_000_000));
        let word = governor.filter(|_| large && (rule == "about-none" || rule == "about-recipient"))?;
        let article = |at: usize| bare(&self.doc.tokens[at]).starts_with(&[fold::ALEF, fold::LAM]);
        // العجز, عجز الموازنة
        let definite = word.tokens.clone().any(article);
        // عجز الميزان التجاري
        let of_account = word.tokens.end < clause.figure.start && is_noun(self.doc, word.tokens.end, ACCOUNTS_OF_STATE);
        let definite = definite || clause.role == Role::Budget && of_account && article(word.tokens.end);
        // احتياطي النقد الأجنبي
        let foreign = || (word.tokens.end..word.tokens.end + 2).any(|at| is_noun(self.doc, at, FOREIGN_MONEY));
        // موازنة 2024
        let of_year = word.tokens.end < clause.figure.start && self.doc.tokens[word.tokens.end].kind == Kind::Number;
        let noun = matches!(word.govern, Govern::Noun | Govern::Phrase);
        let told = noun && word.tokens.end <= clause.figure.start && (definite || of_year);
        // قيمة التمويل كذا, of a land to which a body lends.
        let start = clause.figure.start;
        let lent = || {
            self.within(start.saturating_sub(ANTECEDENT)..start)
                .any(|name| self.is_lender(name.entity))
        };
        let before = word.govern == Govern::Noun && word.tokens.end <= clause.figure.start;
        let of_state = || is_noun(self.doc, word.tokens.end, THE_STATE);
        let own = match clause.role {
            // سجلت المبادلات التجارية عجزا قدره كذا
            Role::Budget => told || before && (clause.start..word.tokens.start).any(|at| is_noun(self.doc, at, FOREIGN_TRADE)),
            // ارتفعت الصادرات إلى كذا, وارتفع الدين العام إلى كذا
            Role::Assets => {
                let held = || before && self.is_any_of(word, RESERVES) && foreign();
                told && self.is_any_of(word, FOREIGN_TRADE) || before && self.is_any_of(word, REMITTANCES) || held()
            }
            // إيرادات السياحة, إيرادات الموازنة
            Role::Revenue => before && (is_noun(self.doc, word.tokens.end, TOURISM) || of_state()),
            Role::Cost => before && of_state(),
            Role::Debt => {
                let public = (word.tokens.start + 1..word.tokens.end + 1).any(|at| is_noun(self.doc, at, PUBLIC));
                definite && public && word.tokens.end <= clause.figure.start
            }
            Role::Funding => lent(),
            // الناتج المحلي
            Role::Other => told && self.is_any_of(word, OUTPUT),
            _ => false,
        };
        let state = self.state_of_currency(figure).or_else(|| self.state_told(start));
        // وافق البنك الدولي على كذا لدعم برنامج الحكومة: of the only land that the text names, be it later.
        let later = || self.only_land().filter(|_| clause.role == Role::Funding);
        let state = state.or_else(later).filter(|_| own)?;
        // عجز الموازنة الفرنسية: another's.
        let of_another = |at: usize| {
            self.nationality_at(at)
                .is_some_and(|nation| self.of_entry.get(&nation) != Some(&state))
        };
        if (word.tokens.end..clause.figure.start).any(of_another) {
            return None;
        }
        Some((Some(state), "about-treasury"))
    }

    /// نال فلان الجائزة وقيمتها كذا: what is won is no land's that is named beside it.
    pub(in crate::rules::about) fn is_prize(&self, word: &Word) -> bool {
        is_noun(self.doc, word.tokens.start, PRIZES)
    }

    /// Whether a name of the clause is no noun's: مايكروسوفت, but not خيارات أسهم تسلا.
    pub(in crate::rules::about) fn is_free(&self, entity: usize, clause: &Clause<'_>) -> bool {
        let name = self
            .within(clause.start..clause.figure.start)
            .rev()
            .find(|name| name.entity == entity);
        let before = name.and_then(|name| self.first_of(name).checked_sub(1));
        before.is_none_or(|at| !self.is_common(at) && bare(&self.doc.tokens[at]) != SHARES || self.doc.tokens[at].class & Class::HEAD != 0)
    }

    /// سهم كذا الأول بقيم التداول بكذا: the company whose share is traded, where its name is known.
    pub(in crate::rules::about) fn share_traded(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const OF: usize = 6;
        let start = word.tokens.start;
        let trade = |at: usize| is_noun(self.doc, at, DEALINGS);
        if clause.role != Role::Assets || !word.tokens.clone().any(trade) {
            return None;
        }
        let share = (clause.inner..start).rev().find(|&at| bare(&self.doc.tokens[at]) == SHARE)?;
        let company = self
            .within(share + 1..start.min(share + OF))
            .find(|name| self.kind(name) == EntityType::Org && !self.is_exchange(name));
        Some((company.map(|name| name.entity), "about-share"))
    }

    /// التكلفة الإجمالية, إجمالي التكلفة
    fn is_total(&self, word: &Word) -> bool {
        const TOTAL: Words = words!["إجمالي", "إجمالية", "كلية"];
        let near = [word.tokens.start.checked_sub(1), Some(word.tokens.end)];
        near.into_iter().flatten().any(|at| is_noun(self.doc, at, TOTAL))
    }

    /// إنشاء مبنى كذا وتطوير كذا، وبلغت التكلفة الإجمالية كذا: whether the last name of an entity is
    /// one of what is worked on, of which the cost of all is not.
    pub(in crate::rules::about) fn is_listed_work(&self, entity: usize, clause: &Clause<'_>, word: &Word) -> bool {
        if clause.role != Role::Cost || !self.is_total(word) {
            return false;
        }
        let name = self
            .within(clause.start..clause.figure.start)
            .rev()
            .find(|name| name.entity == entity);
        let before = name.and_then(|name| self.first_of(name).checked_sub(1));
        before.is_some_and(|at| self.doc.tokens[at].class & Class::NOUN != 0 && self.doc.tokens[at].class & Class::HEAD == 0)
    }

    /// The last name of the sentence that can have the sum and is no adjunct.
    pub(in crate::rules::about) fn free_before(&self, clause: &Clause<'_>) -> Option<Answer> {
        let name = self
            .within(clause.start..clause.figure.start)
            .rev()
            .find(|name| self.may_own(name, clause) && !self.is_adjunct(name))?;
        self.is_free(name.entity, clause).then_some((Some(name.entity), "about-before"))
    }

    /// عرضت عليه حزمة تعويضات قدرها كذا: the man named last.
    pub(in crate::rules::about) fn paid_to_him(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        const NEAR: usize = 3;
        let start = governor.filter(|_| clause.role == Role::Salary)?.tokens.start;
        // سيدفع النادي كذا سنويا لفلان
        let end = clause.figure.end;
        let lam = self
            .within(end..clause.end.min(end + NEAR))
            .find(|name| name.kind == EntityType::Person && self.begins_with_lam(name));
        // تعويضات بكذا لرئيس شركة كذا فلان
        const TO_CHIEF: Words = words!["لرئيس", "لرئيسة", "لمدير", "لمديرة"];
        const TITLE: usize = 10;
        let chief = || {
            self.doc.tokens.get(end).filter(|token| TO_CHIEF.has(token))?;
            let straight = |name: &&Name| (end + 1..name.tokens.start).all(|at| !self.ends_phrase(at));
            self.within(end + 1..clause.end.min(end + TITLE))
                .find(|name| name.kind == EntityType::Person)
                .filter(straight)
        };
        if let Some(man) = lam.or_else(chief) {
            return Some((Some(man.entity), "about-recipient"));
        }
        (start.saturating_sub(NEAR)..start).find(|&at| TO_HIM.has(&self.doc.tokens[at]))?;
        let man = self.last_before(start, |name| name.kind == EntityType::Person)?;
        Some((Some(man), "about-recipient"))
    }

    /// التزام من كذا باستثمار قدره كذا: who pledges.
    pub(in crate::rules::about) fn pledged(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        const REACH: usize = 6;
        let start = governor.filter(|_| clause.role == Role::Investment)?.tokens.start;
        let name = self.within(start.saturating_sub(REACH)..start).next_back()?;
        let first = self.first_of(name);
        let pledge = first.checked_sub(2).is_some_and(|at| PLEDGES.contains(&bare(&self.doc.tokens[at])));
        let from = self.follows(name, FROM) && name.tokens.end == start;
        (pledge && from && self.fits(name, clause.role)).then_some((Some(name.entity), "about-before"))
    }

    /// الأضرار التي لحقت بالمباني في غزة, الخسائر التي خلفها الزلزال الذي ضرب سوريا: the land that is struck.
    pub(in crate::rules::about) fn struck(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let word = governor.filter(|word| clause.role == Role::Loss && word.tokens.end <= clause.figure.start)?;
        let relative = |at: usize| self.doc.tokens[at].class & Tag::Relative.bit() != 0;
        let struck = (word.tokens.end..clause.figure.start).find(|&at| STRIKING.has(&self.doc.tokens[at]))?;
        (word.tokens.end..struck).find(|&at| relative(at))?;
        let land = self.within(struck..clause.figure.start).find(|name| {
            let first = name.tokens.start;
            let inside = first.checked_sub(1).is_some_and(|at| {
                self.doc.tokens[at].key == INSIDE || at == struck || at.checked_sub(1).is_some_and(|at| self.doc.tokens[at].key == INSIDE)
            });
            name.kind == EntityType::Place && inside && self.fits(name, clause.role)
        })?;
        Some((Some(land.entity), "about-for"))
    }
}
