//! Whose a sum is that a name stands right before: by its rank, or for whom it is.

use crate::doc::Kind;
use crate::finding::Role;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::words::{FROM, INSIDE};
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::joints::{COMPARED, NEXT};
use crate::rules::words::things::{FORTUNE, HER_SHARES, HIS_FORTUNE};
use crate::rules::{bare, is_noun, is_verb};
use crate::words::{Words, words};

/// Rank, behind in.
static RANK: Words = words!["المرتبة", "المركز", "الترتيب"];
static IN_RANK: Words = words!["بالمرتبة", "بالمركز"];

/// At so much, before a sum.
static AT_SUM: Words = words![
    "ب",
    "بقيمة",
    "بواقع",
    "بنحو",
    "بحوالي",
    "بمبلغ",
    "بإجمالي",
    "نحو",
    "حوالي",
    "قدره",
    "قدرها"
];

impl Stage<'_, '_> {
    /// بقيمة نحو كذا: where the words right before a sum begin that only lead to it.
    pub(in crate::rules::about) fn before_amount(&self, start: usize) -> usize {
        const AMOUNT: usize = 3;
        let before = (start.saturating_sub(AMOUNT)..start).rev();
        start - before.take_while(|&at| AT_SUM.has(&self.doc.tokens[at])).count()
    }

    /// بعد آبل في المرتبة الثانية بقيمة كذا: who has a rank by the sum, named right before it.
    pub(in crate::rules::about) fn ranked(&self, clause: &Clause<'_>) -> Option<&Name> {
        const ORDINAL: usize = 2;
        let tokens = &self.doc.tokens;
        // وآبل ثانيا بـ3 تريليونات: the proclitic is the number's own.
        let end = self.before_amount(clause.figure.start);
        let rank = (end.saturating_sub(ORDINAL + 1)..end)
            .rev()
            .find(|&at| RANK.has(&tokens[at]) || IN_RANK.has(&tokens[at]))?;
        let ordinal =
            (rank + 1..end).all(|at| tokens[at].kind == Kind::Arabic && tokens[at].class & (Class::VERB | Tag::Preposition.bit()) == 0);
        let inside = usize::from(RANK.has(&tokens[rank]));
        let behind = rank.checked_sub(inside)?;
        if !ordinal || rank + 1 == end || inside == 1 && tokens[behind].key != INSIDE {
            return None;
        }
        let name = self.within(clause.start..behind).next_back()?;
        let end = self.past_quote(name.tokens.end);
        // وحل كذا – الذي كان تاسعا – في المركز الثالث
        let aside = end + 1 < behind && [end, behind - 1].iter().all(|&at| tokens[at].mark == b'-');
        ((end == behind || aside) && (clause.role == Role::Other || self.fits(name, clause.role))).then_some(name)
    }

    /// تلتها جنوب أفريقيا بقيمة كذا, وجاءت مصر بنحو كذا: who comes next in a list, right before the sum.
    pub(in crate::rules::about) fn next_listed(&self, clause: &Clause<'_>) -> Option<&Name> {
        let tokens = &self.doc.tokens;
        let end = self.before_amount(clause.figure.start);
        let name = self.within(clause.start..end).next_back()?;
        let first = self.first_of(name);
        let head = first
            .checked_sub(1)
            .filter(|&at| tokens[at].class & Class::HEAD != 0)
            .unwrap_or(first);
        let next = head.checked_sub(1).is_some_and(|at| is_verb(&tokens[at], NEXT));
        let straight = self.past_quote(name.tokens.end) == end;
        (next && straight && self.fits(name, clause.role)).then_some(name)
    }

    /// جيف بيزوس مؤسس أمازون، بصافي ثروة قدرها كذا: the man whose a fortune is, and not what he founded; nobody, of
    /// ثروة مؤسس أمازون.
    pub(in crate::rules::about) fn wealth(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const WEALTH: Words = words![; FORTUNE, HIS_FORTUNE];
        const RICH: u64 = Class::TITLE | Tag::Role.bit();
        const BEHIND: usize = 4;
        let wealth = word
            .tokens
            .clone()
            .find(|&at| is_noun(self.doc, at, WEALTH))
            .filter(|_| clause.role == Role::Assets)?;
        let person = |name: &&Name| name.kind == EntityType::Person && self.fits(name, clause.role);
        let end = clause.figure.start;
        let behind = || self.within(wealth + 1..end);
        if behind().any(|name| person(&name)) {
            return None;
        }
        // مليارديرات بثروة إجمالية: of all of them, but إجمالي ثروته is one's.
        const TOTAL: Words = words!["إجمالية", "إجمالي", "مجتمعة", "مجموع"];
        let mut near = wealth.saturating_sub(1)..(wealth + 2).min(end);
        if !self.has_pronoun(word) && near.any(|at| at != wealth && is_noun(self.doc, at, TOTAL)) {
            return Some((None, "about-many"));
        }
        // ثروة الرئيس التنفيذي السابق للشركة: his, who was named before.
        let chief = (wealth + 1..end.min(wealth + 1 + BEHIND)).any(|at| self.doc.tokens[at].class & RICH != 0);
        if chief && behind().next().is_none() {
            let man = self.last_man(word);
            return man.map(|man| (Some(man), "about-holder"));
        }
        if let Some(name) = behind().next().filter(|name| name.tokens.start <= wealth + BEHIND) {
            let titled = (wealth + 1..name.tokens.start).any(|at| self.doc.tokens[at].class & RICH != 0);
            // باع ماسك أسهمه، وانخفضت ثروة رئيس كذا: his, where he is named in the sentence.
            // ثروة كذا كذا، فيما بلغت ثروة مؤسس كذا كذا: another's.
            let apart = |man: &&Name| (man.tokens.end..wealth).any(|at| self.doc.tokens[at].class & Tag::Contrast.bit() != 0);
            let man = self.within(clause.start..wealth).rfind(person).filter(|man| titled && !apart(man));
            let holder = man.map(|man| (Some(man.entity), "about-holder"));
            return holder.or(titled.then_some((None, "about-common")));
        }
        let indefinite = self.doc.ends_in(wealth, "ة") && (wealth + 1..end).all(|at| !self.is_definite_many(at));
        let man = self.within(clause.start..wealth).rev().find(person).filter(|_| indefinite)?;
        Some((Some(man.entity), "about-holder"))
    }

    /// خسر كذا من ثروته, محو كذا من ثروة فلان: the man whose fortune it is a part of.
    pub(in crate::rules::about) fn of_fortune(&self, clause: &Clause<'_>) -> Option<&Name> {
        const NEAR: usize = 6;
        let end = clause.figure.end;
        let key = |at: usize| self.doc.tokens.get(at).map(|token| token.key);
        let of = key(end).is_some_and(|key| FROM.contains(&key))
            && matches!(clause.role, Role::Loss | Role::Profit | Role::Assets | Role::Other);
        // من صافي ثروته
        const NET: Words = words!["صافي", "قيمة", "إجمالي"];
        let net = usize::from(key(end + 1).is_some_and(|key| NET.contains(&key)));
        let fortune = key(end + 1 + net).filter(|_| of)?;
        let person = |name: &&Name| name.kind == EntityType::Person;
        if FORTUNE.contains(&fortune) {
            return self.within(end + 2..clause.end.min(end + 2 + NEAR)).find(person);
        }
        let men = || self.within(clause.start..clause.figure.start).rev().filter(person);
        let free = || men().find(|man| !self.is_adjunct(man));
        HIS_FORTUNE.contains(&fortune).then(|| free().or_else(|| men().next())).flatten()
    }

    /// حسم صفقة فلان بدفع كذا: whom a deal is named by, right behind it.
    pub(in crate::rules::about) fn of_a_player(&self, clause: &Clause<'_>) -> Option<&Name> {
        const DEAL: Words = words!["صفقة"];
        let deal = (clause.inner..clause.figure.start).rev().find(|&at| is_noun(self.doc, at, DEAL))?;
        self.name_at(deal + 1).filter(|name| name.kind == EntityType::Person)
    }

    /// 32 طائرة من طراز كذا: whether a name is of goods by their kind.
    pub(in crate::rules::about) fn is_of_kind(&self, name: &Name) -> bool {
        const KINDS: Words = words!["طراز", "نوع", "فئة"];
        let before = self.first_of(name).checked_sub(1);
        before.is_some_and(|at| is_noun(self.doc, at, KINDS))
    }

    /// «صندوق كذا، وهو صندوق ثروة يدير كذا»: the name that is told of beside it.
    pub(in crate::rules::about) fn set_beside(&self, clause: &Clause<'_>, at: usize) -> Option<&Name> {
        const WHICH: Words = words!["وهو", "وهي"];
        const REACH: usize = 10;
        let which = (clause.inner.max(at.saturating_sub(REACH))..at)
            .rev()
            .find(|&at| WHICH.has(&self.doc.tokens[at]))?;
        let name = self.within(clause.inner..which).next_back()?;
        let behind = self.past_quote(name.tokens.end);
        let straight = (behind..which).all(|at| self.doc.tokens[at].mark == b',');
        let other = self.within(which..at).next().is_some();
        (straight && !other && self.may_own(name, clause)).then_some(name)
    }

    /// في مقابل 3 تريليونات لآبل: who has what a company has, right behind it.
    pub(in crate::rules::about) fn for_whom(&self, clause: &Clause<'_>) -> Option<&Name> {
        let end = clause.figure.end;
        // أصول كذا مقابل كذا لبنك كذا
        let against = || {
            clause
                .figure
                .start
                .checked_sub(1)
                // مقارنة بـ78 مليونا
                .map(|at| at - usize::from(at > 0 && self.doc.tokens[at].key.len() == 1))
                .is_some_and(|at| COMPARED.has(&self.doc.tokens[at]))
        };
        let own = match clause.role {
            Role::Revenue | Role::Profit | Role::Loss | Role::Valuation | Role::Budget => true,
            Role::Assets | Role::Debt | Role::Cost | Role::Salary | Role::Investment | Role::Funding => against(),
            _ => false,
        };
        self.within(end..end + 2)
            .find(|name| own && self.begins_with_lam(name) && self.fits(name, clause.role))
    }

    /// بعد انخفاض سهمها إلى كذا: the company that the pronoun of a share stands for, of those named since the last
    /// sum, else in the sentence.
    pub(in crate::rules::about) fn of_her_share(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 16;
        let start = clause.figure.start;
        let share = (clause.start.max(start.saturating_sub(REACH))..start)
            .rev()
            .find(|&at| HER_SHARES.contains(&bare(&self.doc.tokens[at])))?;
        let company =
            |name: &&Name| self.kind(name) == EntityType::Org && !self.is_exchange(name) && !self.reckons(name) && !self.in_brackets(name);
        if self.within(share..start).any(|name| company(&name)) {
            return None;
        }
        let sum = (clause.start..share)
            .rev()
            .find(|&at| self.doc.tokens[at].class & Class::CURRENCY != 0)
            .unwrap_or(clause.start);
        // الاستحواذ على كذا التي صعد سهمها
        let last = self.within(clause.start..share).rev().find(company)?;
        let relative = self.doc.tokens.get(self.past_quote(last.tokens.end));
        if relative.is_some_and(|token| token.class & Tag::Relative.bit() != 0 && token.key.len() > 3) {
            return Some(last);
        }
        let nearest = |from: usize| {
            let free = self.within(from..share).rev().filter(company).find(|name| !self.is_adjunct(name));
            free.or_else(|| self.within(from..share).rev().find(company))
        };
        nearest(sum).or_else(|| nearest(clause.start))
    }
}
