//! Who pays a fine.

use std::ops::Range;

use crate::doc::Kind;
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::text::topic::is_of_many;
use crate::rules::about::who::name::KIND;
use crate::rules::about::words::FROM;
use crate::rules::about::{Answer, BEHIND, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::actors::{COURTS, JUDGES};
use crate::rules::words::deeds::{LAYING, RELEASING};
use crate::rules::words::joints::ON;
use crate::rules::words::things::{FEES, SUITS, TAXES};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// Bodies that fine.
static FINING_BODIES: Words = words!["مفوضية", "هيئة", "لجنة", "سلطة", "وزارة", "اتحاد", "مجلس"; COURTS];

/// What is laid on somebody, and nobody gets.
pub(in crate::rules::about) static FINES: Words = words!["غرامة", "غرامات", "عقوبة"];

/// What a man pays to be let out.
static BAIL: Words = words!["كفالة", "بكفالة"];

/// On it, where whoever pays was named before.
static ON_HER: Words = words!["عليها", "عليه", "ضدها", "ضده", "بحقها", "بحقه"];

/// How far before a name the preposition may stand that lays a fine on what it is.
const LAID_BY_KIND: usize = 7;

/// How far behind a fine may stand whom it is laid on: (كذا دولار) التي فرضتها الهيئة على كذا.
const LAID: usize = 18;

impl Stage<'_, '_> {
    /// 500 مليون يورو على آبل و200 مليون يورو على ميتا: whom a fine is laid on right
    /// behind it, before all else.
    pub(in crate::rules::about) fn laid_right_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        let behind = clause.figure.end;
        self.within(behind..clause.end.min(behind + 3))
            .find(|name| self.can_pay(name) && self.follows(name, ON))
    }

    /// فرضت الهيئة على كذا غرامة: whom it is laid on before it.
    fn laid_before(&self, clause: &Clause<'_>, fine: usize) -> Option<&Name> {
        let verb = (clause.inner..fine)
            .rev()
            .find(|&at| LAYING.contains(&bare(&self.doc.tokens[at])))?;
        self.within(verb + 1..fine)
            .find(|name| self.can_pay(name) && self.past_kind(name, ON, KIND).is_some() && fine - name.tokens.end <= BEHIND)
    }

    pub(in crate::rules::about) fn can_pay(&self, name: &Name) -> bool {
        matches!(self.kind(name), EntityType::Org | EntityType::Person | EntityType::Product)
    }

    /// حدد القاضي الكفالة بكذا: the man named last, whom bail lets go; nobody, where one without a
    /// name is let go, أفرج عن المستثمر بكفالة كذا.
    pub(in crate::rules::about) fn bailed(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        const NEAR: usize = 24;
        const OF: Words = words!["عن"];
        let near = |word: &&Word| self.is_any_of(word, BAIL) && clause.figure.start <= word.tokens.end + NEAR;
        let bail = governor.filter(near)?;
        let nameless = |at: usize| {
            let token = &self.doc.tokens[at];
            token.key.starts_with(&[fold::ALEF, fold::LAM]) && self.name_at(at).is_none()
        };
        let let_go = (clause.start + 1..bail.tokens.start).find(|&at| OF.has(&self.doc.tokens[at - 1]));
        if let_go.is_some_and(nameless) && self.within(clause.start..bail.tokens.start).next().is_none() {
            return Some((None, "about-common"));
        }
        let man = |name: &&Name| name.kind == EntityType::Person && !self.is_of_court(name);
        self.within(clause.start..clause.end)
            .find(|name| man(name) && self.is_released(name))
            .or_else(|| self.within(bail.tokens.end..clause.figure.start).find(man))
            .map(|name| name.entity)
            .or_else(|| self.last_before(bail.tokens.start, |name| man(&name)))
            .map(|man| (Some(man), "about-payer"))
    }

    /// إخلاء سبيل فلان, إطلاق سراح رجل الأعمال فلان, الإفراج عن فلان: who is let go.
    fn is_released(&self, name: &Name) -> bool {
        const FREE: Words = words!["سبيل", "سراح"];
        const TITLED: usize = 3;
        const OF: Words = words!["عن"];
        let first = self.first_of(name);
        let near = first.saturating_sub(TITLED)..first;
        near.clone().any(|at| is_noun(self.doc, at, FREE))
            || near
                .into_iter()
                .any(|at| OF.has(&self.doc.tokens[at]) && at.checked_sub(1).is_some_and(|at| is_noun(self.doc, at, RELEASING)))
    }

    /// القاضي فلان, المحامي فلان, وكيله فلان: who is at court for another.
    pub(in crate::rules::about) fn is_of_court(&self, name: &Name) -> bool {
        const COURT: Words = words!["محامي", "محام", "محامية", "محاميه", "وكيله", "وكيل", "مدعي", "مدعية", "مستشار", "نائب"; JUDGES];
        const TITLED: usize = 2;
        let first = self.first_of(name);
        (first.saturating_sub(TITLED)..first).any(|at| is_noun(self.doc, at, COURT))
    }

    /// Who pays a fine: whom it is laid on, else the object of the verb.
    pub(in crate::rules::about) fn payer(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let start = clause.figure.start;
        let from = governor.map_or(clause.start, |word| word.tokens.end).min(start);
        let payer = |name: &&Name| self.can_pay(name);
        let end = clause.end.min(clause.figure.end + BEHIND);
        let far = self.until_next(clause, clause.end.min(clause.figure.end + LAID));
        if self.is_laid_on_some(clause.figure.end) {
            return Some((None, "about-many"));
        }
        let laid = self.laid_right_behind(clause).or_else(|| {
            self.within(from..start)
                .chain(self.within(clause.figure.end..far))
                .filter(payer)
                .filter(|name| !self.is_played(name))
                .find(|name| self.follows(name, ON) || self.follows_kind(name, ON, LAID_BY_KIND))
                .or_else(|| self.laid_before(clause, from))
        });
        let told = laid
            .or_else(|| self.appeals(clause, governor))
            .or_else(|| self.punished(clause))
            .or_else(|| self.who_pays(clause, from))
            .or_else(|| self.ordered(clause))
            .or_else(|| self.sued(clause));
        if let Some(name) = told {
            if self.is_joined(name) {
                return Some((None, "about-joint"));
            }
            return Some((Some(name.entity), "about-payer"));
        }
        if let Some(entity) = self.ordered_by_kind(clause) {
            return Some((Some(entity), "about-nominal"));
        }
        if let Some(man) = self.man_who_pays(clause, from) {
            return Some((Some(man), "about-payer"));
        }
        if let Some(answer) = self.laid_on_it(clause, governor) {
            return Some(answer);
        }
        if let Some(man) = self.prisoner(clause) {
            return Some((Some(man), "about-payer"));
        }
        if let Some(answer) = governor
            .filter(|word| word.govern != Govern::Verb && self.has_pronoun(word))
            .and_then(|word| self.fined(word))
        {
            return Some(answer);
        }
        if self.is_laid_on_many(from..start) || self.is_laid_on_many(clause.figure.end..end) {
            return Some((None, "about-many"));
        }
        if let Some(answer) = self.claimed(clause, governor) {
            return Some(answer);
        }
        let judges = |name: &&Name| self.judges(name);
        if let Some(name) = self.settles(clause, governor) {
            return Some((Some(name.entity), "about-payer"));
        }
        // غرمت كذا، مالكة كذا, غرمت كذا التابعة لكذا
        let owned = |name: &&Name| self.is_brand(name) || self.owns(name);
        if let Some(name) = self
            .within(from..start)
            .filter(|name| !judges(name) && !owned(name) && !self.is_played(name))
            .rfind(payer)
        {
            // تغرم آبل وميتا: each a part of it.
            if self.joined_before(name, self.first_of(name)).is_some() {
                return Some((None, "about-joint"));
            }
            return Some((Some(name.entity), "about-payer-object"));
        }
        // غرامة كذا من الاتحاد: by whom it is laid.
        let fined = governor.is_some_and(|word| self.is_any_of(word, FINES));
        let sued = self
            .within(clause.figure.end..end)
            .filter(payer)
            .find(|name| self.follows(name, FROM) && !fined);
        if let Some(name) = sued {
            return Some((Some(name.entity), "about-payer"));
        }
        let word = governor?;
        if let Some(entity) = (word.tokens.start..start).find_map(|at| self.nominal(at, clause)) {
            return Some((Some(entity), "about-nominal"));
        }
        self.within(clause.start..word.tokens.start.min(start))
            .rev()
            .filter(payer)
            // شرح فلان أن التعويض كذا: who tells of it pays nothing.
            .filter(|name| name.kind != EntityType::Person || name.tokens.start >= clause.inner || clause.of_speaker)
            .find(|name| !self.is_adjunct(name))
            .map(|name| (Some(name.entity).filter(|_| !judges(&name)), "about-before"))
    }

    /// توصلت كذا إلى اتفاق ينهي نزاعها مع كذا، تدفع بموجبه: who comes to it.
    fn settles(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<&Name> {
        let deal = governor.filter(|word| word.role == Role::Deal && word.tokens.start < clause.figure.start)?;
        self.within(clause.start..deal.tokens.start)
            .rev()
            .filter(|name| self.can_pay(name))
            .find(|name| !self.is_adjunct(name) && !self.judges(name))
    }

    /// Whether somebody judges, or judging stands before the name.
    pub(in crate::rules::about) fn judges(&self, name: &Name) -> bool {
        let before = name.tokens.start.checked_sub(1);
        self.is_judge(name) || before.is_some_and(|at| LAYING.has(&self.doc.tokens[at]))
    }

    /// محكمة كذا, المفوضية كذا, محاكم الاتحاد: a body that fines, and hardly is fined.
    pub(in crate::rules::about) fn is_judge(&self, name: &Name) -> bool {
        let first = name.tokens.start;
        let before = |at: usize| FINING_BODIES.contains(&bare(&self.doc.tokens[at]));
        is_noun(self.doc, first, FINING_BODIES) || first.checked_sub(1).is_some_and(before)
    }

    /// غرامة قدرها كذا عليها: who was named last and does not fine.
    fn laid_on_it(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        const REACH: usize = 8;
        let end = clause.end.min(clause.figure.end + REACH);
        let from = governor.map_or(clause.figure.start, |word| word.tokens.end.min(clause.figure.start));
        // حكمت عليها بدفع تعويض
        let judged = |at: &usize| ON_HER.has(&self.doc.tokens[*at]) && LAYING.contains(&bare(&self.doc.tokens[*at - 1]));
        let at = (from..end)
            .find(|&at| ON_HER.has(&self.doc.tokens[at]))
            .or_else(|| (clause.start + 1..from).rev().find(judged))?;
        // وجود مخالفات عليه: the man of the sentence.
        let his = !self.doc.ends_in(at, "ها");
        let man = self
            .within(clause.start..at)
            .rev()
            .find(|name| his && name.kind == EntityType::Person && !self.is_adjunct(name));
        man.map(|name| name.entity)
            .or_else(|| {
                let payer = |name: &Name| self.kind(name) == EntityType::Org && !self.is_judge(name);
                let free = self.last_before(at, |name| payer(name) && !self.is_adjunct(name));
                free.or_else(|| self.last_before(at, payer))
            })
            .map(|entity| (Some(entity), "about-payer"))
    }

    /// كذا على 10 شركات, كذا على عشرات الشركات: those who pay are told by their number.
    fn is_laid_on_some(&self, end: usize) -> bool {
        const NEAR: usize = 2;
        let on = (end..end + NEAR).find(|&at| self.doc.tokens.get(at).is_some_and(|token| ON.has(token)));
        let next = on.and_then(|on| self.doc.tokens.get(on + 1));
        next.is_some_and(|next| next.kind == Kind::Number || next.class & Class::NUMBER != 0 || is_of_many(self.lexicon, next.key))
    }

    /// الغرامات المفروضة على المخالفين: those who pay have no name.
    fn is_laid_on_many(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| {
            let next = self.doc.tokens.get(at + 1);
            ON.has(&self.doc.tokens[at])
                && next.is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]) && is_of_many(self.lexicon, next.key))
        })
    }

    /// غرامة كذا، فيما طلبت النيابة كذا على ميتا: where another sum's clause or the sum itself begins, behind
    /// what brackets tell again.
    fn until_next(&self, clause: &Clause<'_>, far: usize) -> usize {
        let end = clause.figure.end;
        let open = self.doc.tokens.get(end).is_some_and(|token| token.mark == b'(');
        let start = self.doc.partner(end).filter(|&close| open && close > end).unwrap_or(end);
        let other = Tag::Contrast.bit() | Class::CURRENCY;
        (start..far).find(|&at| self.doc.tokens[at].class & other != 0).unwrap_or(far)
    }

    /// محكمة دبي, النيابة العامة: who is never fined.
    pub(in crate::rules::about) fn is_court(&self, name: &Name) -> bool {
        const NEVER_FINED: Words = words!["لجنة", "مفوضية", "أوروبي"; COURTS];
        name.tokens.clone().any(|at| is_noun(self.doc, at, NEVER_FINED))
    }

    /// بعد مباراته ضد كذا: against whom a club plays, and nothing is laid on.
    pub(in crate::rules::about) fn is_played(&self, name: &Name) -> bool {
        const MATCHES: Words = words![
            "مباراة",
            "مباراته",
            "مباراتها",
            "لقاء",
            "لقائه",
            "مواجهة",
            "مواجهته",
            "فوز",
            "فوزه",
            "خسارته"
        ];
        const NEAR: usize = 4;
        let first = self.first_of(name);
        (first.saturating_sub(NEAR)..first).any(|at| is_noun(self.doc, at, MATCHES))
    }

    /// رسوم بمليارات الدولارات على الشركة: who pays what is laid on right behind the sum.
    pub(in crate::rules::about) fn taxed(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const DUES: Words = words![; TAXES, FEES];
        let end = clause.figure.end;
        let on = self.doc.tokens.get(end).is_some_and(|token| ON.has(token));
        if clause.role != Role::Cost || !on || !self.is_any_of(word, DUES) {
            return None;
        }
        let named = (end + 1..end + 3).find_map(|at| self.name_at(at)).filter(|name| self.can_pay(name));
        named.map(|name| name.entity).or_else(|| self.nominal(end + 1, clause))
    }

    /// رفعت كذا دعوى ضد كذا تطالب فيها بكذا, تقاضي كذا شركة كذا: of whom a court is asked for it.
    fn sued(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 8;
        const SUING: Words = words!["قاضى", "قاضت", "يقاضي", "تقاضي", "مقاضاة", "لمقاضاة", "بمقاضاة"];
        let start = clause.figure.start;
        let is = |at: usize, words: Words| is_noun(self.doc, at, words);
        let at = (clause.start..start).rev().find(|&at| is(at, SUITS) || is(at, SUING))?;
        let suing = is(at, SUING);
        let names = || self.within(at + 1..start.min(at + 1 + REACH)).filter(|name| self.can_pay(name));
        // تقاضي ديزني شركة كذا: the object, behind who sues.
        let object = || {
            names()
                .filter(|_| suing)
                .find(|name| name.tokens.start > at + 1 && !self.is_adjunct(name))
        };
        names().find(|name| self.follows(name, ON)).or_else(object)
    }

    /// بتغريمه، تغريمها: who was named last and does not fine.
    fn fined(&self, word: &Word) -> Option<Answer> {
        let at = word.tokens.start;
        if self.doc.ends_in(at, "هما") || self.doc.ends_in(at, "هم") {
            return Some((None, "about-joint"));
        }
        let masculine = !self.doc.ends_in(at, "ها");
        let last = |kind: EntityType| {
            self.last_before(at, |name| {
                let judge = (1..=2).filter_map(|back| name.tokens.start.checked_sub(back));
                let judge = judge.into_iter().any(|at| LAYING.has(&self.doc.tokens[at]));
                self.kind(name) == kind && !judge && !self.is_judge(name)
            })
        };
        // أما ميتا، الشركة الأم لفيسبوك، فتم تغريمها
        let free = |name: &Name| self.kind(name) == EntityType::Org && !self.is_judge(name) && !self.is_adjunct(name);
        let sentence = self.doc.sentence_of(at);
        let begin = self.doc.sentences.get(sentence).map_or(at, |sentence| sentence.tokens.start);
        if let Some(name) = self
            .within(begin..at.min(begin + LAID))
            .find(|name| !masculine && free(name) && name.tokens.start <= begin + 1)
        {
            return Some((Some(name.entity), "about-payer"));
        }
        let person = masculine.then(|| last(EntityType::Person)).flatten();
        person.or_else(|| last(EntityType::Org)).map(|entity| (Some(entity), "about-payer"))
    }
}
