//! Sums told in a row, and whose each is.

use std::ops::Range;

use crate::doc::Kind;
use crate::finding::{Figure, FigureKind, Role};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::{Clause, Name, SERIES, Stage};
use crate::rules::words::joints::RESPECTIVELY;
use crate::words::{Words, words};

/// So many sums has a series at most.
pub(in crate::rules::about) const LONGEST: usize = 12;

impl Stage<'_, '_> {
    /// في المغرب إلى 3200 درهم، وفي تونس إلى 520 دينارا: whether the sum of a clause that leaves out what the one before
    /// tells is of the name behind its preposition.
    pub(in crate::rules::about) fn gapped(&self, figures: &[Figure], at: usize) -> Option<&Name> {
        let figure = figures.get(at).filter(|figure| figure.role_rule == "role-inherited")?;
        let from = figures.get(previous_sum(figures, at)?)?.tokens.end;
        let name = self.within(from..figure.tokens.start).next_back()?;
        (self.is_gapped(name, from, figure.tokens.start) && self.fits(name, figure.role)).then_some(name)
    }

    /// فلان الأول بـ5 مليارات، ثم فلان الثاني عربيا بـ4 مليارات: in a clause that leaves out the verb of the one before, the
    /// only name of the kind that has the sum before.
    pub(in crate::rules::about) fn next_of_kind(&self, figures: &[Figure], at: usize) -> Option<&Name> {
        const VERBS: u64 = Class::VERB | Class::CUE | Tag::Level.bit() | Tag::Contrast.bit() | Tag::Relative.bit();
        const REACH: usize = 16;
        let figure = figures
            .get(at)
            .filter(|figure| figure.role_rule == "role-inherited" && figure.role == Role::Assets)?;
        let last = figures.get(previous_sum(figures, at)?)?;
        let has = last.about?;
        let kind = self.kind(&self.nameless(has));
        let from = last.tokens.end;
        let end = self.before_amount(figure.tokens.start);
        let first = &self.doc.tokens[figure.tokens.start];
        let told = end < figure.tokens.start || self.has_glued(figure.tokens.start, &[fold::BEH]) || first.key.get(0) == fold::BEH;
        if !told || end <= from || end - from > REACH {
            return None;
        }
        let mut names = self
            .within(from..end)
            .filter(|name| self.kind(name) == kind && self.fits(name, figure.role));
        let name = names.next().filter(|name| names.next().is_none() && name.entity != has)?;
        let verb = |at: usize| {
            let token = &self.doc.tokens[at];
            let other = Class::NAME | Class::NOUN | Class::ADJECTIVE | Class::NUMBER;
            token.kind == Kind::Break || token.class & VERBS != 0 && token.class & other == 0 && !name.tokens.contains(&at)
        };
        (!(from..end).any(verb)).then_some(name)
    }

    /// خسر السهم كذا متراجعا من كذا إلى كذا: whose the change is of which a sum is the level.
    pub(in crate::rules::about) fn of_the_change(&self, figures: &[Figure], at: usize) -> Option<usize> {
        let figure = figures.get(at).filter(|figure| figure.role_rule == "role-level")?;
        figures
            .get(previous_sum(figures, at)?)
            .filter(|last| last.tokens.end < figure.tokens.start)?
            .about
    }

    /// Whether only a preposition, the name behind it and words that bring the sum in stand between two sums.
    fn is_gapped(&self, name: &Name, from: usize, figure: usize) -> bool {
        const IN: Words = words!["وفي", "في", "ولدى", "لدى"];
        const COMING_TO: Words = words![
            "إلى",
            "بنحو",
            "نحو",
            "حوالي",
            "أكثر",
            "من",
            "ب",
            "بقيمة",
            "قيمتها",
            "قيمته",
            "حجمها",
            "قدرها",
            "قدره",
            "وقيمتها",
            "بمبلغ"
        ];
        let first = self.first_of(name);
        let token = |at: usize| &self.doc.tokens[at];
        // مساعدات لأوكرانيا حجمها كذا، ولإسرائيل قيمتها كذا
        let given = first >= from && self.begins_with_lam(name) && token(name.tokens.start).key.get(0) == fold::WAW;
        let before = first.checked_sub(1).filter(|&at| at >= from && IN.has(&self.doc.tokens[at]));
        let Some(preposition) = before.or(given.then_some(first)) else {
            return false;
        };
        let joined = token(preposition).key.get(0) == fold::WAW || preposition > from && token(preposition - 1).is_and();
        let beside = (from..preposition).all(|at| {
            let adverb = token(at).class & (Class::PER | Tag::Time.bit()) != 0;
            adverb || token(at).mark == b',' || token(at).is_and()
        });
        let straight = (self.past_quote(name.tokens.end)..figure).all(|at| COMING_TO.has(token(at)));
        joined && beside && straight
    }

    /// أرباح آبل وميتا 5 ملايين دولار و6 ملايين على التوالي: of as many names joined
    /// before as many sums, the one in the sum's place.
    pub(in crate::rules::about) fn respective(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        let follows = |at: usize| {
            let (Some(before), Some(figure)) = (figures.get(at.wrapping_sub(1)), figures.get(at)) else {
                return false;
            };
            let near = figure.tokens.start.wrapping_sub(before.tokens.end) <= SERIES;
            near && before.kind == FigureKind::Money && figure.kind == FigureKind::Money
        };
        let series = |next: &usize| *next == at || follows(*next);
        let last = (at..figures.len()).take(LONGEST).take_while(series).last()?;
        let first = (0..=at)
            .rev()
            .take(LONGEST)
            .take_while(|&next| next == at || follows(next + 1))
            .last()?;
        let end = figures[last].tokens.end;
        let told = (end..end + SERIES).any(|at| self.doc.tokens.get(at).is_some_and(|token| RESPECTIVELY.has(token)));
        if first == last || !told {
            return None;
        }
        let names = self.joined_names(clause.start..figures[first].tokens.start, clause.role);
        (names.len() == last - first + 1).then(|| names[names.len() - 1 - (at - first)])
    }

    /// The entities of the last names joined to each other, the last one first.
    fn joined_names(&self, tokens: Range<usize>, role: Role) -> Vec<usize> {
        let mut names: Vec<usize> = Vec::new();
        let mut behind: Option<usize> = None;
        for name in self.within(tokens).rev().filter(|name| self.fits(name, role)) {
            let joined = behind.is_none_or(|behind| {
                let between = name.tokens.end..=behind;
                let token = self.doc.tokens.get(name.tokens.end);
                let and = token.is_some_and(|token| token.key.get(0) == fold::WAW || token.mark == b',');
                between.count() <= SERIES && and
            });
            if !joined {
                break;
            }
            names.push(name.entity);
            behind = Some(name.tokens.start);
        }
        names
    }
}
