//! Who does what a clause behind أن tells that names nobody itself.

use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::{Answer, Clause, Stage};
use crate::rules::role::{Word, word_at};
use crate::rules::words::actors::EXPECTERS;
use crate::rules::words::deeds::{ASKING, COMPELLING, JUDGING};
use crate::rules::{bare, gender, is_noun};
use crate::words::{Words, words};

/// That, before what is to be done.
static THAT: Words = words!["أن", "بأن"];

/// What may stand between it and its verb.
static WILL: Words = words!["لا", "لن", "قد"];

/// Verbs of making another do something.
static ORDERING: Words = words!["دعا" / "يدعو", "حث" / "يحث", "أوصى" / "يوصي", "اشترط" / "يشترط", "فرض" / "يفرض", "على", "يجب", "ينبغي"; ASKING, JUDGING, COMPELLING];

impl Stage<'_, '_> {
    /// تتوقع الشركة أن تحرق كذا, تعتزم كذا أن تجمع كذا: the subject of the clause in which that of the sum is, whose verb
    /// has none of its own and agrees with it.
    pub(in crate::rules::about) fn controlled(&self, clause: &Clause<'_>) -> Option<Answer> {
        let that = clause
            .inner
            .checked_sub(1)
            .filter(|&that| that > clause.start && THAT.has(&self.doc.tokens[that]) && self.doc.ends_in(that, "أن"))?;
        let will = usize::from(self.doc.tokens.get(that + 1).is_some_and(|token| WILL.has(token)));
        let verb = that + 1 + will;
        let token = self.doc.tokens.get(verb)?;
        let known = token.class & Class::VERB != 0 || self.lexicon.ordinary(token.key) & Class::VERB != 0;
        let tells = word_at(self.doc, self.lexicon, verb).is_some_and(|word| matches!(word.govern, Govern::Verb | Govern::Light));
        let first = token.key.get(0);
        // أن يبلغ العجز كذا: of what comes to it.
        let level = token.class & (Tag::Level.bit() | Tag::Change.bit()) != 0;
        if level || !known && !tells || self.doc.ends_in(verb, "ة") {
            return None;
        }
        // بعد أن خسرت كذا
        const SINCE: Words = words!["بعد", "قبل", "منذ", "رغم"];
        let since = SINCE.has(&self.doc.tokens[that - 1]) && self.is_past(verb);
        // أن تجمع كذا, but not أن يكون كذا جاهزا … لأن التمويل يبلغ كذا
        const NEAR: usize = 9;
        let straight = |at: usize| {
            let token = &self.doc.tokens[at];
            token.mark != b','
                && token.mark != b';'
                && token.kind != Kind::Break
                && token.class & (Tag::Relative.bit() | Tag::Copula.bit()) == 0
        };
        if clause.figure.start > verb + NEAR || !(verb..clause.figure.start).all(straight) {
            return None;
        }
        if verb >= clause.figure.start
            || self.doc.ends_in(verb, "وا")
            || !matches!(first, fold::TEH | fold::YEH) && !since
            || self.has_subject(verb, clause.figure.start)
        {
            return None;
        }
        // قلصت كذا خسائرها بعد أن خسرت كذا
        let feminine = first == fold::TEH && !self.is_past(verb) || self.doc.ends_in(verb, "ت");
        if (clause.start..that).any(|at| ORDERING.contains(&bare(&self.doc.tokens[at]))) {
            return None;
        }
        let agrees = |entity: usize, at: usize| gender::agrees(self.doc, self.lexicon, &self.entities[entity], at, feminine);
        let named = self
            .within(clause.start..that)
            .rev()
            .find(|name| !self.is_adjunct(name) && name.kind != EntityType::Media && !self.is_lender(name.entity))
            .map(|name| (name.tokens.start, name.entity));
        let nominal = (clause.start..that)
            .rev()
            .find_map(|at| self.nominal(at, clause).map(|entity| (at, entity)));
        let (at, entity) = named.max(nominal)?;
        let end = self.name_at(at).map_or(at + 1, |name| name.tokens.end);
        // يتوقع المحللون أن تخسر كذا
        let other = (end..that).any(|at| self.is_definite_many(at) || is_noun(self.doc, at, EXPECTERS));
        let by_kind = named.is_none_or(|(named, _)| named < at);
        let fits = self.may_have(&self.nameless(entity), clause) || self.may_own(&self.nameless(entity), clause);
        (!other && fits && (by_kind || agrees(entity, at))).then_some((Some(entity), "about-speaker"))
    }

    /// كشفت كذا أن أرباحها انكمشت، في وقت أنفقت فيه كذا: who tells of her own in a clause in which another verb with no
    /// subject goes on.
    pub(in crate::rules::about) fn does_besides(&self, clause: &Clause<'_>, verb: &Word) -> Option<Answer> {
        const BEFORE: usize = 12;
        let at = verb.tokens.start;
        let inner = clause.inner > clause.start && at > clause.inner && at < clause.figure.start;
        let known = verb.govern == Govern::Verb && inner && !self.has_subject(at, clause.figure.start);
        let own = |at: usize| self.doc.ends_in(at, "ها") && word_at(self.doc, self.lexicon, at).is_some();
        let subject =
            |at: usize| self.doc.tokens[at].class & Class::NOUN != 0 && self.doc.tokens[at].key.starts_with(&[fold::ALEF, fold::LAM]);
        if !known || subject(at - 1) || !(clause.inner..at.min(clause.inner + BEFORE)).any(own) {
            return None;
        }
        let feminine = self.doc.tokens[at].key.get(0) == fold::TEH || self.doc.ends_in(at, "ت");
        let (entity, _) = self.speaker(clause).filter(|_| feminine)?;
        let company = entity.is_some_and(|entity| self.kind(&self.nameless(entity)) == EntityType::Org && !self.is_public(entity));
        company.then_some((entity, "about-speaker"))
    }

    /// خسرت, ربحت: a perfect, which no letter of an imperfect begins.
    fn is_past(&self, verb: usize) -> bool {
        let first = self.doc.tokens[verb].key.get(0);
        !matches!(first, fold::TEH | fold::YEH)
    }

    /// أن تحقق الشركة, أن تخسر شركات كذا: whether the word behind a verb can be its subject, and neither its object nor
    /// what tells how much.
    fn has_subject(&self, verb: usize, figure: usize) -> bool {
        const OBJECT: u64 =
            Class::ROLE | Class::NUMBER | Tag::Preposition.bit() | Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit();
        if verb + 1 >= figure {
            return false;
        }
        let next = &self.doc.tokens[verb + 1];
        let definite = next.key.starts_with(&[fold::ALEF, fold::LAM]);
        definite || next.class & OBJECT == 0 && self.doc.tag(self.lexicon, verb + 1, Tag::Time).is_none()
    }
}
