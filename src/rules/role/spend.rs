//! What is spent to be kept, and what is charged for.

use super::ends_clause;
use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::{BASIC, CAPITAL, CENTRES, DATA, DISPUTES, INSIDE, MIN, PLANS, PLANTS, PROPERTY, STRUCTURE, TECHNOLOGY, UPON};
use crate::doc::Kind;
use crate::finding::Role;
use crate::lexicon::{Class, Govern, Tag};
use crate::rules::bare;
use crate::rules::words::deeds::{COLLECTING, RECEIVING, SELLING, SIGNING, SPENDING};
use crate::rules::words::joints::{AMOUNTING, APART, SO_MUCH, VIRTUE};
use crate::rules::words::things::ARTICLES;
use crate::words::{Words, words};

/// Verbs of being paid for what one does.
static CHARGING: Words = words!["تقاضى", "تقاضت", "يتقاضى", "تتقاضى", "ستتقاضى", "سيتقاضى"];

/// To do away with, before a case.
static SETTLING: Words = words!["لتسوية", "لتفادي", "لتجنب", "لإنهاء", "لإغلاق", "لطي", "لحل", "لوقف", "لإسقاط", "مقابل"];

/// What is before a court or those who look into it.
static CASES: Words = words![
    "محاكمة",
    "دعوى",
    "دعاوى",
    "دعاوي",
    "قضية",
    "قضايا",
    "تحقيق",
    "تحقيقات",
    "اتهامات",
    "اتهام",
    "تهم",
    "تهمة",
    "مزاعم",
    "نزاع",
    "نزاعات",
    "ملاحقة",
    "ملاحقات",
    "شكوى",
    "شكاوى",
    "خلاف",
    "ادعاءات",
    "مقاضاة",
    "ملف"
];

impl Scene<'_, '_> {
    /// أنفقت كذا على قطعة أرض: what is bought, told as what is spent.
    pub(super) fn is_on_property(&self) -> bool {
        const NEAR: usize = 3;
        let end = self.figure.end;
        let on = self.doc.tokens.get(end).is_some_and(|token| token.key == UPON);
        on && (end + 1..(end + NEAR).min(self.region.end)).any(|at| self.is_one_at(at, &PROPERTY))
    }

    /// نفقاتها الرأسمالية, أنفقت كذا على مراكز البيانات: what is spent to be kept.
    pub(super) fn is_capital(&self, word: &Word) -> bool {
        const ADJECTIVE: usize = 4;
        const OBJECT: usize = 16;
        const ON_IT: Words = words!["عليها", "عليه"];
        // تكاليف الاستثمار, نفقات الاستثمار
        const INVESTMENT: Words = words!["استثمار", "استثمارات"];
        if word.role == Role::Cost && word.govern == Govern::Noun && self.is_one_at(word.tokens.end, &INVESTMENT) {
            return true;
        }
        if !self.is_one_of(word, &SPENDING) {
            return false;
        }
        let before = word.tokens.end..self.figure.start.max(word.tokens.end);
        let capital = |at: usize| self.is_one_at(at, &CAPITAL);
        let start = word.tokens.start;
        let planned = (start.saturating_sub(ADJECTIVE)..start).any(|at| PLANS.contains(&bare(&self.doc.tokens[at])));
        let kept = |at: usize| {
            let next = |words: &Words| self.is_one_at(at + 1, words);
            planned && self.is_one_at(at, &TECHNOLOGY)
                || self.is_one_at(at, &PLANTS)
                || self.is_one_at(at, &CENTRES) && next(&DATA)
                || self.is_one_at(at, &STRUCTURE) && next(&BASIC)
        };
        let behind = self.figure.end..self.region.end.min(self.figure.end + OBJECT);
        // مشاريع مراكز بيانات كانت تعتزم إنفاق كذا عليها
        let on_it = self.doc.tokens.get(self.figure.end).is_some_and(|token| ON_IT.has(token));
        let told = || on_it && (self.region.start.max(start.saturating_sub(OBJECT))..start).any(kept);
        // أنفقت كذا على النفقات الرأسمالية
        let named = behind.clone().take(ADJECTIVE).any(capital);
        told()
            || named
            || before.clone().take(ADJECTIVE).any(capital)
            || before.chain(behind.take_while(|&at| !ends_clause(self.doc, at))).any(kept)
    }

    /// دفع كذا لتفادي المحاكمة, دفع كذا لتسوية دعوى, دفعت كذا في قضية مماثلة: what is paid so that a case ends.
    pub(super) fn is_to_settle(&self) -> bool {
        const REACH: usize = 4;
        let end = self.figure.end;
        let behind = end + 1..self.region.end.min(end + 1 + REACH);
        let case = |at: usize| self.is_one_at(at, &CASES) || self.is_one_at(at, &DISPUTES);
        let definite = |at: usize| bare(&self.doc.tokens[at]) != bare(&self.doc.tokens[at]).without_article();
        let settles = self.doc.tokens.get(end).is_some_and(|token| SETTLING.has(token));
        let inside = self.doc.tokens.get(end).is_some_and(|token| token.key == INSIDE);
        settles && behind.take_while(|&at| !ends_clause(self.doc, at)).any(case)
            || inside && end + 1 < self.region.end && case(end + 1) && !definite(end + 1)
    }

    /// تتقاضى شركة كذا عن الخدمة 20 دولارا: what a company charges is no pay; a small sum is the price of what it
    /// is charged for.
    pub(super) fn is_charged(&self, word: &Word) -> Option<Role> {
        const KIND: usize = 3;
        let end = word.tokens.end;
        let near = end..self.figure.start.max(end).min(end + KIND);
        let before = word.tokens.start.saturating_sub(1)..word.tokens.start;
        let company = |at: usize| self.name_over(at).is_some_and(|name| name.org && !name.plays);
        let charges = CHARGING.contains(&bare(&self.doc.tokens[word.tokens.start]));
        let charged = charges && (near.into_iter().any(company) || before.into_iter().any(company));
        charged.then_some(if self.small { Role::Price } else { Role::Revenue })
    }

    /// تخطط لبيع هذه الساعة لقاء 149 دولارا: what one of the goods is sold for.
    pub(super) fn is_of_goods_sold(&self, word: &Word) -> bool {
        let between = word.tokens.end..self.figure.start.max(word.tokens.end);
        let article = |at: usize| self.is_one_at(at, &ARTICLES) || self.name_over(at).is_some_and(|name| name.goods && !name.org);
        self.is_in_exchange() && self.is_one_of(word, &SELLING) && between.into_iter().any(article)
    }

    /// ضم النادي اللاعب فلانا لقاء 100 مليون يورو: a man who is taken for the sum.
    pub(super) fn taken_in_exchange(&self) -> Option<(Word, &'static str)> {
        let start = self.figure.start;
        let at = (self.from..start)
            .rev()
            .filter(|_| !self.small && self.is_in_exchange())
            .find(|&at| SIGNING.contains(&bare(&self.doc.tokens[at])))?;
        let man = (at + 1..start).any(|at| self.name_over(at).is_some_and(|name| name.person));
        let word = Word {
            role: Role::Deal,
            govern: Govern::Weak,
            tokens: at..at + 1,
        };
        man.then_some((word, "role-weak"))
    }

    /// فقد فلان 29 مليار دولار: he lost, and not فقد before a verb; who lost stands behind it.
    pub(super) fn lost(&self, at: usize) -> Option<Word> {
        const LOST: Words = words!["فقد", "وفقد"];
        const SUBJECT: u64 = Class::NOUN | Class::NAME | Class::TITLE | Class::HEAD;
        if !LOST.has(&self.doc.tokens[at]) || self.small {
            return None;
        }
        let next = self.doc.tokens.get(at + 1)?;
        let noun = next.class & SUBJECT != 0 && next.class & (Class::VERB | Tag::Level.bit() | Tag::Change.bit() | Tag::Copula.bit()) == 0;
        let named = self.name_over(at + 1).is_some();
        let then = self
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| word_at(self.doc, self.lexicon, at + 1).is_some() && !next.article);
        ((noun || named) && !then).then_some(Word {
            role: Role::Loss,
            govern: Govern::Verb,
            tokens: at..at + 1,
        })
    }

    /// خصصت كذا دعما ماليا قدره كذا: what a verb gives is tied to its amount by what says how much it is.
    pub(super) fn is_support_worth(&self, word: &Word) -> bool {
        const SUPPORT: Words = words!["دعم", "دعما", "حزمة"];
        const WORTH: Words = words![; AMOUNTING, SO_MUCH];
        const NEAR: usize = 3;
        let end = word.tokens.end;
        word.role == Role::Funding
            && self.is_one_of(word, &SUPPORT)
            && (end..self.figure.start.min(end + NEAR)).any(|at| WORTH.has(&self.doc.tokens[at]))
    }

    /// ستنفق كذا في الهند، في أكبر استثمار لها: what is spent is called what is put in.
    pub(super) fn is_called_investment(&self) -> bool {
        const REACH: usize = 8;
        const GREAT: Words = words!["أكبر", "أضخم", "أول", "أحدث"];
        const INVESTMENT: Words = words!["استثمار", "استثماراتها", "استثماراته"];
        let end = self.figure.end;
        (end + 1..self.region.end.min(end + REACH)).any(|at| INVESTMENT.has(&self.doc.tokens[at]) && GREAT.has(&self.doc.tokens[at - 1]))
    }

    /// 35 مليون ريال لتجهيز المدارس: a sum that opens its line, before the works that it is for.
    pub(super) fn opens_works(&self) -> bool {
        const WORKS: Words = words![
            "لتجهيز",
            "لإنشاء",
            "لتطوير",
            "لبناء",
            "لتوسعة",
            "لصيانة",
            "لتأهيل",
            "لتحسين",
            "لتنفيذ",
            "لإقامة",
            "لترميم",
            "لتشييد",
            "لتحديث"
        ];
        let end = self.figure.end;
        let opens = self
            .figure
            .start
            .checked_sub(1)
            .is_none_or(|before| self.doc.tokens[before].kind == Kind::Break);
        opens && !self.small && self.doc.tokens.get(end).is_some_and(|next| WORKS.has(next))
    }

    /// تنال بموجبها كذا: what is got by virtue of what was told before.
    pub(super) fn is_by_virtue(&self, light: &Word) -> bool {
        light.role == Role::Funding && (light.tokens.end..self.figure.start).any(|at| VIRTUE.has(&self.doc.tokens[at]))
    }

    /// اقترضت كذا، وتلقت كذا: what is got in a clause of its own is not what the sum before is.
    pub(super) fn is_received_besides(&self, light: &Word, previous: Role) -> bool {
        let start = light.tokens.start;
        let joined = self.doc.tokens[start].key.get(0) == crate::fold::WAW && start > self.from && self.doc.tokens[start - 1].mark == b',';
        joined && matches!(previous, Role::Debt | Role::Cost) && RECEIVING.contains(&bare(&self.doc.tokens[start]))
    }

    /// تدين الشركة بكذا: what one owes, and not whom one condemns.
    pub(super) fn owes(&self, at: usize) -> Option<Word> {
        const OWES: Words = words!["يدين", "تدين", "ويدين", "وتدين"];
        const NEAR: usize = 8;
        let start = self.figure.start;
        if self.small || start <= at || start - at > NEAR || !OWES.has(&self.doc.tokens[at]) {
            return None;
        }
        let straight = (at + 1..start).all(|at| self.doc.tokens[at].mark != b',');
        (self.is_behind_with() && straight).then_some(Word {
            role: Role::Debt,
            govern: Govern::Verb,
            tokens: at..at + 1,
        })
    }

    /// يدين بنحو كذا, تقيم بكذا: whether ب brings the sum in.
    pub(super) fn is_behind_with(&self) -> bool {
        const WITH: Words = words!["ب", "بنحو", "بأكثر", "بحوالي", "بقرابة", "بما"];
        let start = self.figure.start;
        let first = &self.doc.tokens[start];
        let glued = first.clitics > 0 && first.key.get(0) == crate::fold::BEH;
        glued || (start.saturating_sub(2)..start).any(|at| WITH.has(&self.doc.tokens[at]))
    }

    /// سعر الطن 235 دولارا، وتعاقدت مصر على كذا بـ42 مليون دولار: whether something is bought or sold behind the last sum.
    pub(super) fn is_dealt(&self) -> bool {
        (self.from..self.figure.start).any(|at| word_at(self.doc, self.lexicon, at).is_some_and(|word| word.role == Role::Deal))
    }

    /// جمعت كذا من الضرائب, يجمع كذا من بيع التذاكر: what is brought together by taxing and selling.
    pub(super) fn is_collected(&self, word: &Word) -> bool {
        const OF: Words = words![
            "ضرائب",
            "ضريبة",
            "رسوم",
            "تذاكر",
            "إيرادات",
            "مبيعات",
            "إعلانات",
            "جمارك",
            "اشتراكات"
        ];
        let end = self.figure.end;
        let of = self.doc.tokens.get(end).is_some_and(|token| token.key == MIN);
        of && self.is_one_of(word, &COLLECTING) && self.is_one_at(end + 1, &OF)
    }

    /// عجز يبلغ بعد المنح كذا, الأرباح قبل الفوائد بلغت كذا: a noun right behind before or after only tells what is or is
    /// not counted in the sum of the noun before.
    pub(super) fn is_counted_out(&self, word: &Word) -> bool {
        const REACH: usize = 6;
        let start = word.tokens.start;
        let definite = bare(&self.doc.tokens[start]) != bare(&self.doc.tokens[start]).without_article();
        let Some(when) = start
            .checked_sub(1)
            .filter(|&at| definite && word.govern == Govern::Noun && APART.has(&self.doc.tokens[at]))
        else {
            return false;
        };
        // عجز يبلغ بعد المنح 2.2 مليار: nothing else stands between it and the sum.
        let beside = (word.tokens.end..self.figure.start).all(|at| self.doc.tokens[at].class & (Class::ROLE | Class::VERB) == 0);
        let account = |at: usize| {
            let noun = word_at(self.doc, self.lexicon, at);
            noun.is_some_and(|noun| noun.govern == Govern::Noun && noun.tokens.end <= when && noun.role != word.role)
        };
        let near = self.figure.start - word.tokens.end <= 2;
        beside && near && (self.from.max(when.saturating_sub(REACH))..when).any(account)
    }

    /// وتقول الشركة، التي يملكها الصندوق، إنها ستضيف كذا: a word of a relative clause that closed before the clause of the
    /// sum opened.
    pub(super) fn is_in_closed_relative(&self, word: &Word) -> bool {
        const REACH: usize = 12;
        const NEAR: usize = 12;
        let start = word.tokens.start;
        let that = |at: usize| self.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0;
        let comma = |at: usize| self.doc.tokens[at].mark == b',';
        let end = word.tokens.end;
        let Some(close) = (end..self.figure.start.min(end + NEAR)).find(|&at| comma(at)) else {
            return false;
        };
        let relative = |at: usize| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3 && at > 0 && comma(at - 1)
        };
        close + 1 < self.figure.start
            && that(close + 1)
            && (start.saturating_sub(REACH)..start)
                .rev()
                .take_while(|&at| !comma(at))
                .any(relative)
    }
}
