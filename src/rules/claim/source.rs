//! Sources: the noun phrase that speaks, behind its verb or before it.

use std::ops::Range;

use super::Context;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};

/// A source has at most this many tokens.
const LONGEST: usize = 24;

/// The noun phrase that begins at `start` and ends before `limit`: its tokens
/// and the letters of proclitics before it. Leading adverbs are passed over.
pub(super) fn behind(context: &Context<'_, '_>, start: usize, limit: usize) -> Option<Range<usize>> {
    let mut first = start;
    while first < limit && is_adverb(context, first) {
        first += 1;
    }
    let end = phrase_end(context, first, limit);
    (end > first && can_head(context, first)).then_some(first..end)
}

/// Adverbs that may stand between a verb and its subject.
pub(super) fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    context.mention_at(at).is_none()
        && (token.class & Tag::Time.bit() != 0 || token.kind == Kind::Number)
        && token.class & Tag::Role.bit() == 0
}

/// Whether a noun phrase that speaks can begin at a token.
fn can_head(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    if context.mention_at(at).is_some_and(|(tokens, _)| tokens.start == at) {
        return true;
    }
    if context.doc.opens_quote(at) {
        return context.mention_at(at + 1).is_some();
    }
    let function = Tag::Preposition.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Negation.bit()
        | Tag::Subordinate.bit()
        | Tag::Contrast.bit()
        | Tag::But.bit();
    let whole = context.lexicon.class(token.whole);
    matches!(token.kind, Kind::Arabic | Kind::Latin)
        && (whole & function == 0 || whole & (Tag::Role.bit() | Tag::Document.bit()) != 0)
        && !is_finite(context, at)
}

/// Whether a token is an ordinary verb or a cue verb and nothing else.
pub(super) fn is_finite(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    if token.kind != Kind::Arabic || context.mention_at(at).is_some() {
        return false;
    }
    let nominal = Tag::Role.bit()
        | Tag::Document.bit()
        | Tag::Anonymous.bit()
        | Class::TITLE
        | Class::HEAD
        | Class::INSTITUTION
        | Class::NOUN
        | Class::ADJECTIVE
        | Class::NATIONALITY
        | Class::GIVEN;
    if token.class & nominal != 0 {
        return false;
    }
    token.class & Class::VERB != 0
        || token.class & Class::PARTICLE == 0 && token.class >> Class::TAG == 0 && context.lexicon.ordinary(token.key) == Class::VERB
}

/// The token behind the noun phrase that begins at `first`.
fn phrase_end(context: &Context<'_, '_>, first: usize, limit: usize) -> usize {
    let limit = limit.min(first + LONGEST);
    let mut at = first;
    let mut last = first;
    let mut named = false;
    while at < limit {
        if let Some((tokens, entity)) = context.mention_at(at) {
            let (tokens, kind) = (tokens.clone(), context.entities[*entity].kind);
            if at > first && tokens.start == at && is_addressee(context, at, kind, named) {
                break;
            }
            named |= kind == EntityType::Person;
            at = tokens.end.max(at + 1);
            last = at;
            continue;
        }
        let token = &context.doc.tokens[at];
        match token.kind {
            Kind::Mark => {
                if context.doc.opens_quote(at) || token.mark == b'(' {
                    // A name in quotation marks, a gloss in brackets.
                    let Some(close) = context
                        .doc
                        .partner(at)
                        .filter(|&close| close > at && close < limit && close - at <= 7)
                    else {
                        break;
                    };
                    at = close + 1;
                    last = at;
                    continue;
                }
                if token.mark == b',' {
                    match apposition(context, at, limit) {
                        Some(end) => {
                            last = end;
                            at = end;
                            continue;
                        }
                        None => break,
                    }
                }
                if token.mark == b'-' && context.doc.is_joining_hyphen(at) || matches!(token.mark, b'.' | b'&' | b'\'') && token.glued {
                    at += 1;
                    continue;
                }
                break;
            }
            Kind::Break => break,
            _ => {}
        }
        if at > first && stops(context, at, first, named) {
            break;
        }
        if at > first && is_adverb(context, at) {
            // An adverb inside ends the phrase unless more of it follows.
            break;
        }
        at += 1;
        last = at;
    }
    last
}

/// «، الرئيس التنفيذي لشركة تسلا،»: an apposition between commas, up to the
/// second comma or the limit.
fn apposition(context: &Context<'_, '_>, comma: usize, limit: usize) -> Option<usize> {
    let next = comma + 1;
    let token = context.doc.tokens.get(next)?;
    let title = token.class & Class::TITLE != 0 && token.clitics == 0 && context.mention_at(next).is_none();
    if !title {
        return None;
    }
    let end = (next..limit).find(|&at| context.mark(at) == b',').unwrap_or(limit);
    (end - next <= 12 && !(next..end).any(|at| context.has(at, Tag::Relative))).then_some(end)
}

/// Whether a token ends the noun phrase before it.
fn stops(context: &Context<'_, '_>, at: usize, first: usize, named: bool) -> bool {
    let token = &context.doc.tokens[at];
    let whole = context.lexicon.class(token.whole);
    let hard = Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Contrast.bit()
        | Tag::Subordinate.bit()
        | Tag::Pronoun.bit()
        | Tag::Negation.bit()
        | Tag::But.bit()
        | Tag::Copula.bit();
    if whole & hard != 0 {
        return true;
    }
    if is_finite(context, at) {
        return true;
    }
    if whole & Tag::Preposition.bit() != 0 {
        return !attaches(context, at, at + 1, first, named);
    }
    // A noun with ب، ك or ل glued to it.
    if token.clitics > 0 && matches!(token.key.get(0), fold::BEH | fold::KAF | fold::LAM) && token.whole == 0
        || token.key.starts_with(&[fold::LAM, fold::LAM])
    {
        return !attaches(context, at, at, first, named);
    }
    false
}

/// Whether a preposition at `at` with its noun at `noun` belongs to the noun
/// phrase: مسؤول في الوزارة, الرئيس التنفيذي لشركة ميتا, but not قال ماسك في
/// مقابلة, nor قال لرويترز.
fn attaches(context: &Context<'_, '_>, at: usize, noun: usize, first: usize, named: bool) -> bool {
    let Some(token) = context.doc.tokens.get(noun) else {
        return false;
    };
    if context.is(at, &["باسم", "بإسم"]) {
        return true;
    }
    if token.class & (Tag::Occasion.bit() | Tag::Time.bit()) != 0 && token.class & Tag::Nominal.bit() == 0 || named {
        return false;
    }
    let head = &context.doc.tokens[first];
    let local = ["في", "من", "لدى", "على", "عن", "ضمن"];
    if at != noun {
        let definite = head.key.starts_with(&[fold::ALEF, fold::LAM]);
        let role = head.class & (Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE | Tag::Document.bit()) != 0
            || context.mention_at(first).is_none();
        return context.is(at, &local) && role && !(definite && context.is(at, &["في", "على", "عن"]) && head.class & Class::TITLE == 0);
    }
    // ل or ب glued: a title's body follows.
    let title = (first..at).any(|at| context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit()) != 0);
    title || context.mention_at(first).is_none()
}

/// قال لرويترز: an outlet behind ل is spoken to.
fn is_addressee(context: &Context<'_, '_>, at: usize, kind: EntityType, named: bool) -> bool {
    let token = &context.doc.tokens[at];
    let lam = token.key.get(0) == fold::LAM && token.clitics > 0;
    lam && (kind == EntityType::Media || named)
}

/// The noun phrase right before a verb at `verb`, back to the beginning of
/// its clause; a parenthesis between commas or dashes is passed over.
pub(super) fn before(context: &Context<'_, '_>, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mut end = verb;
    // Adverbs between subject and verb.
    while end > sentence.start && context.is_word(end - 1) && is_adverb(context, end - 1) {
        end -= 1;
    }
    if end > sentence.start && context.is(end - 1, &["قد", "لا", "لم", "كان", "كانت"]) {
        end -= 1;
    }
    if end == sentence.start {
        return None;
    }
    if matches!(context.mark(end - 1), b',' | b'-') {
        let mark = context.mark(end - 1);
        end = (sentence.start..end - 1).rev().take(30).find(|&at| context.mark(at) == mark)?;
    }
    if end > sentence.start && context.mark(end - 1) == b')' {
        end = context.doc.partner(end - 1).filter(|&open| open > sentence.start && open < end)?;
    }
    // الذي: the antecedent stands directly before it.
    if end > sentence.start && context.has(end - 1, Tag::Relative) && !context.is(end - 1, &["ما", "مما", "حيث"]) {
        end -= 1;
    }
    let start = clause_start(context, end, sentence);
    let mut first = start;
    while first < end
        && (is_adverb(context, first) || context.is(first, &["و", "لكن", "ولكن", "بينما", "فيما", "كما", "رغم", "أن", "إن", "حيث", "إذ"]))
    {
        first += 1;
    }
    if first >= end || !can_head(context, first) {
        return None;
    }
    let reach = phrase_end(context, first, end);
    (reach == end || is_adjunct(context, reach, end)).then_some(first..reach)
}

/// Whether what stands between a subject and its verb is an adverbial phrase.
fn is_adjunct(context: &Context<'_, '_>, start: usize, end: usize) -> bool {
    end - start <= 8
        && context.doc.tokens[start].class & (Tag::Preposition.bit() | Tag::Time.bit()) != 0
        && !(start..end).any(|at| context.mark(at) != 0 || is_finite(context, at))
}

fn clause_start(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> usize {
    let mut start = end;
    while start > sentence.start && end - start < LONGEST {
        let before = start - 1;
        if let Some((tokens, _)) = context.mention_at(before) {
            start = tokens.start.max(sentence.start);
            continue;
        }
        let token = &context.doc.tokens[before];
        if token.kind == Kind::Mark {
            if context.doc.closes_quote(before) || token.mark == b')' {
                let Some(open) = context
                    .doc
                    .partner(before)
                    .filter(|&open| open >= sentence.start && before - open <= 7)
                else {
                    break;
                };
                start = open;
                continue;
            }
            break;
        }
        if token.kind == Kind::Break {
            break;
        }
        let whole = context.lexicon.class(token.whole);
        let opener = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Contrast.bit() | Tag::But.bit() | Tag::Subordinate.bit();
        if whole & opener != 0 || is_finite(context, before) {
            break;
        }
        start = before;
    }
    start
}
