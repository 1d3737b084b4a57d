//! Whose a cost is: of whoever has the thing that costs, bears it, or tells of it in accounts.

use crate::doc::Kind;
use crate::finding::Role;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::{ALLOTTING, BORROWING, COSTING, COSTING_HER, INVESTING, REPAYING, SPENDING};
use crate::rules::words::things::TREASURY;
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// كلف تعطل خدمات كذا الشركات كذا: those whom it costs.
    pub(in crate::rules::about) fn costs_many(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let cost = self.is_any_of(word, COSTING) && clause.role == Role::Cost;
        let many = cost && (word.tokens.end..clause.figure.start).any(|at| self.is_definite_many(at));
        many.then_some((None, "about-many"))
    }

    /// لم يكلفها سوى كذا, كلفته الصفقة كذا: whether a verb of costing has the pronoun of whom it costs.
    pub(in crate::rules::about) fn costs_her(&self, clause: &Clause<'_>, word: &Word) -> bool {
        clause.role == Role::Cost
            && word.tokens.end <= clause.figure.start
            && COSTING_HER.contains(&bare(&self.doc.tokens[word.tokens.start]))
    }

    /// تكلفة تدريب نموذجها, تكلفة تدريب أحدث نماذجها: what a thing costs is of whoever has it.
    pub(in crate::rules::about) fn of_her_thing(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const REACH: usize = 3;
        let thing = |at: usize| self.doc.tokens[at].class & (Class::VERB | Class::PARTICLE | Class::CUE) == 0;
        let own = |at: usize| thing(at) && (self.doc.ends_in(at, "ها") || self.doc.ends_in(at, "نا"));
        let end = clause.figure.start.min(word.tokens.end + REACH);
        let thing = (word.tokens.end..end)
            .filter(|_| clause.role == Role::Cost)
            .take_while(|&at| !self.ends_phrase(at))
            .find(|&at| own(at))?;
        if let Some(name) = self.called(thing, clause) {
            return Some((Some(name.entity), "about-itself"));
        }
        let tokens = thing..thing + 1;
        self.pronoun(clause, &Word { tokens, ..word.clone() })
    }

    /// مصروفات الفوائد, تكاليف البحث والتطوير: what a body's accounts tell that it spends.
    pub(in crate::rules::about) fn is_expense(&self, word: &Word) -> bool {
        const EXPENSES: Words = words![
            "فائدة",
            "فوائد",
            "بحث",
            "بحوث",
            "أبحاث",
            "تشغيل",
            "تسويق",
            "مبيعات",
            "ضرائب",
            "ضريبة",
            "إدارة",
            "تمويل",
            "تطوير",
            "موظفين",
            "عمومية",
            "إدارية",
            "بيع"
        ];
        is_noun(self.doc, word.tokens.end, EXPENSES)
    }

    /// نموذجها الجديد (آر1), نموذجها R1: what a thing of somebody's own is called, right behind it.
    pub(in crate::rules::about) fn called(&self, thing: usize, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 4;
        let end = clause.figure.start.min(thing + 1 + REACH);
        let name = self.within(thing + 1..end).next()?;
        let goods = matches!(name.kind, EntityType::Model | EntityType::Product);
        let apposed = (thing + 1..name.tokens.start).all(|at| {
            let token = &self.doc.tokens[at];
            token.kind == Kind::Mark && token.mark != b',' || token.class & Tag::Preposition.bit() == 0 && !self.ends_phrase(at)
        });
        (goods && apposed && self.fits(name, clause.role)).then_some(name)
    }

    /// 512 شريحة (H800) من كذا: goods in brackets, or behind their kind in the number of what
    /// was used, have no cost that another thing is told by.
    pub(in crate::rules::about) fn is_goods_aside(&self, name: &Name) -> bool {
        matches!(name.kind, EntityType::Product) && self.in_brackets(name)
    }

    /// أنفقت, صرفت, خصصت: what only those do who have money.
    pub(in crate::rules::about) fn is_spending(&self, word: &Word) -> bool {
        const LAYING_OUT: Words =
            words!["أنفق" / "ينفق" / "ه", "أنفق" / "ينفق" / "ها"; SPENDING, ALLOTTING, REPAYING, INVESTING, BORROWING];
        LAYING_OUT.contains(&bare(&self.doc.tokens[word.tokens.start]))
    }

    /// كلفت إقالة المدرب خزينة النادي كذا: whose treasury bears a cost.
    pub(in crate::rules::about) fn treasury_of(&self, clause: &Clause<'_>, tokens: std::ops::Range<usize>) -> Option<usize> {
        let at = tokens.end.checked_sub(4)?.max(tokens.start);
        let treasury = (at..tokens.end).find(|&at| clause.role == Role::Cost && TREASURY.has(&self.doc.tokens[at]))?;
        let owner = treasury + 1;
        let named = self
            .name_at(owner)
            .filter(|name| owner < tokens.end && self.fits(name, clause.role));
        named
            .map(|name| name.entity)
            .or_else(|| (owner < tokens.end).then(|| self.nominal(owner, clause)).flatten())
    }
}
