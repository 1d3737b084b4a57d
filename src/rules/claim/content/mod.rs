//! Contents: how far what is said goes.
//!
//! A clause runs to the end of its sentence, or to the first of: a trailing
//! attribution, a participle that goes on with the same speaker (for the
//! innermost claim only), a reporting verb joined by و, a contrast that the
//! journalist draws (فيما; بينما and في حين where another speaks behind them).
//!
//! [`circumstance`] tells what the journalist adds.

mod circumstance;
mod held_up;

use std::ops::Range;

use crate::doc::{Doc, Kind};
use crate::fold;
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::hidden::PARALLELS;
use crate::rules::claim::opening::{AUXILIARIES, REASONS};
use crate::rules::claim::subject::PRONOUNS;
use crate::rules::claim::{Context, Draft, finite};
use crate::words::words;
use circumstance::{draws_contrast, opens_circumstance, sets_beside, tells_how};
use held_up::{goes_on, main_clause};

/// A content that no quotation marks close has at most this many tokens,
/// should no stop ever come.
pub(super) const LONGEST: usize = 300;

/// What stands in a sentence before `end`, as far back as a content goes.
pub(super) fn before(sentence: &Range<usize>, end: usize) -> Range<usize> {
    sentence.start.max(end.saturating_sub(LONGEST))..end
}

/// Sets the ends of the contents that are still open.
pub(super) fn bound(context: &Context<'_, '_>, sentence: Range<usize>, drafts: &mut [Draft]) {
    let bare = context.bare.get();
    for index in 0..drafts.len() {
        if !drafts[index].closed {
            let (end, why) = end(context, &sentence, drafts, index, bare);
            drafts[index].content.end = end.max(drafts[index].content.start);
            drafts[index].end = why;
        }
        trim(context, &mut drafts[index]);
    }
}

fn end(context: &Context<'_, '_>, sentence: &Range<usize>, drafts: &[Draft], index: usize, bare: bool) -> (usize, &'static str) {
    let draft = &drafts[index];
    let start = draft.content.start;
    // A clause inside a quotation ends with it.
    let quote_end = enclosing_quote(context, start, sentence);
    let whole = quote_end.unwrap_or(sentence.end);
    let mut end = whole.min(start + LONGEST);
    let mut why = match quote_end {
        _ if end < whole => "length",
        Some(_) => "quotation",
        None => "sentence",
    };
    // What a quotation at the content's head holds is said to its last word.
    let quoted = quoted_head(context, start, end);
    for (other, next) in drafts.iter().enumerate().skip(index + 1) {
        let cue = next.cue.start;
        if cue >= end {
            break;
        }
        if cue <= quoted {
            continue;
        }
        let inner = drafts[index + 1..other]
            .iter()
            .rev()
            .find(|between| between.cue.start > start && between.is_finite() && between.cue.start < cue && !is_over(between, cue));
        let stops = if next.is_attribution() {
            next.closed || next.clitics > 0 && context.mark(cue - 1) == b','
        } else if next.is_participle() {
            inner.is_none_or(|inner| agrees(draft, next) && !agrees(inner, next)) && !is_predicate(context, draft, next)
        } else if next.rule == "impersonal" {
            // «، ومن المتوقع أن يستمر»: the journalist goes on.
            quote_end.is_none() && joined_by_waw(context, next) && context.mark(cue.wrapping_sub(1)) == b','
        } else {
            next.is_finite() && (joined_by_waw(context, next) || joint(context, cue) < cue || other_clause(context, next).is_some())
        };
        if stops {
            end = other_clause(context, next).unwrap_or_else(|| joint(context, cue));
            why = if next.is_attribution() {
                "attribution"
            } else if next.is_participle() {
                "participle"
            } else {
                "next-claim"
            };
            break;
        }
    }
    if let Some(boundary) = goes_on(context, &drafts[..index], draft, start + 1..end) {
        (end, why) = (boundary, "clause");
    }
    if let Some(boundary) = main_clause(context, sentence, draft, quoted + 1..end) {
        (end, why) = (boundary, "clause");
    }
    if bare && let Some(boundary) = (start + BARE_LEAST..end).find(|&at| opens_clause(context, at)) {
        (end, why) = (boundary, "clause");
    }
    let nominal = matches!(draft.rule, "object" | "participle-object" | "noun" | "noun-object");
    if nominal && let Some(other) = other_acts(context, start..end).or_else(|| anothers(drafts, index, start..end)) {
        (end, why) = (other, "clause");
    }
    if (nominal || draft.frame == "an")
        && let Some(other) = described(context, start + 1..end)
    {
        (end, why) = (other, "clause");
    }
    if draft.is_phrase()
        && let Some(verb) = verb_joined(context, quoted + 1..end)
    {
        (end, why) = (verb, "clause");
    }
    // The noun phrase may hold a clause, which another can go on with.
    let mut clause = false;
    for at in context
        .doc
        .having_within(quoted + 1..end, Tag::Contrast.bit() | CLAUSE | Class::PHRASE | Kind::Mark.bit())
    {
        let token = &context.doc.tokens[at];
        clause |= token.class & CLAUSE != 0;
        if token.mark == b','
            && draft.is_phrase()
            && !clause
            && joins_clause(context, at + 1)
            && !(start..at).any(|at| finite::is_finite(context, at))
        {
            return (at, "clause");
        }
        let after_comma = context.mark(at - 1) == b',';
        // بينما قالت الشركة, but بينما تراجع اليورو is said, too, where a clause goes on with it.
        let another = || {
            let behind = drafts.partition_point(|next| next.cue.start <= at);
            let mut near = drafts[behind..].iter().take_while(|next| next.cue.start < at + BESIDE);
            near.any(Draft::is_finite)
        };
        if token.class & (Tag::Contrast.bit() | Class::PHRASE) != 0
            && (after_comma || is_bare(context, at))
            && draws_contrast(context, at)
            && enclosing_quote(context, at, sentence).is_none_or(|close| Some(close) == quote_end)
            && (bare || draft.is_phrase() || !sets_beside(context, at) || another())
        {
            return (at, "contrast");
        }
        if token.mark == b',' && opens_circumstance(context, at + 1) {
            return (at, "participle");
        }
        if token.mark == b',' && tells_how(context, at + 1) {
            return (at, "clause");
        }
        // ما وصفته بالتنمر، وذلك بعد القرار
        let called = draft.frames & Frame::ABOUT != 0 && draft.class == ClaimClass::Say && draft.frame == "bi";
        if (nominal || called) && token.mark == b',' && !closes_list(context, at, end) {
            return (at, "comma");
        }
    }
    (end, why)
}

/// What opens a clause inside a noun phrase.
const CLAUSE: u64 = Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit();

/// «اعترف بالخطأ، ووافق على الغرامة»، «طالب بإقالته، لكنه تراجع»: whether a clause goes on behind a comma,
/// which a noun phrase does not hold.
fn joins_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let joined = context.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::WAW);
    joined && finite::is_finite(context, at) || context.is(at, PRONOUNS)
}

/// «اتهمت الهيئة الشركة بخرق القانون وفرضت عليها غرامة»: the first verb in a noun phrase, where و joins it
/// and no clause stands before it that it could go on with.
fn verb_joined(context: &Context<'_, '_>, tokens: Range<usize>) -> Option<usize> {
    let mut open = tokens.take_while(|&at| context.doc.tokens[at].class & CLAUSE == 0);
    let verb = open.find(|&at| finite::is_finite(context, at))?;
    let token = &context.doc.tokens[verb];
    // وعبر, وجل may be other words.
    let feminine = token.key.last() == fold::TEH && token.key.len() > 4;
    (feminine && token.key.get(0) == fold::WAW && token.clitics == 1 && token.whole == 0).then_some(verb)
}

/// How many claims back one may be whose quotation stands in this one's content.
const NEAR: usize = 6;

/// How far behind بينما another verb of saying stands, if the clause is another's.
const BESIDE: usize = 14;

/// «قالت ردا على إعلان الرئيس فرض رسوم «سنرد»»: where a quotation begins that is another claim's.
fn anothers(drafts: &[Draft], index: usize, content: Range<usize>) -> Option<usize> {
    let near = drafts[index.saturating_sub(NEAR)..].iter();
    near.take_while(|draft| draft.cue.start < content.start)
        .filter(|draft| draft.closed && draft.frame == "quote")
        .find(|draft| content.contains(&draft.content.start) && draft.content.start > content.start + 1)
        .map(|draft| draft.content.start - 1)
}

/// «روسيا تعلن السيطرة على بلدة وكييف تنفي»: where another who is named does something, behind
/// what is announced.
fn other_acts(context: &Context<'_, '_>, content: Range<usize>) -> Option<usize> {
    let joined = |at: usize| context.doc.tokens[at].key.get(0) == fold::WAW && context.name_clitics(at) == Some(1);
    let acts = |tokens: &Range<usize>| tokens.end < content.end && finite::is_imperfect(context, tokens.end) && joined(tokens.start);
    let mentions = context.mentions_in(&content).iter();
    mentions
        .map(|(tokens, _)| tokens)
        .find(|tokens| acts(tokens))
        .map(|tokens| tokens.start)
}

/// «كشفت الشركة عن هاتف جديد وهو الأول»: where a clause that describes what is announced begins.
fn described(context: &Context<'_, '_>, mut content: Range<usize>) -> Option<usize> {
    content.find(|&at| context.is(at, words!["وهو", "وهي", "وهما"]) && context.mark(at - 1) != b',')
}

/// In a text without punctuation a content is at least this long.
const BARE_LEAST: usize = 3;

/// Whether a text has hardly any punctuation: fewer than one mark to so many
/// tokens.
pub(super) fn is_sparse(doc: &Doc<'_>) -> bool {
    const TOKENS: usize = 22;
    let looked_at = doc.tokens.len().min(4000);
    doc.having_within(0..looked_at, Kind::Mark.bit()).count() * TOKENS < looked_at
}

/// A stretch of such a text, longer than any sentence, with no quotation and
/// hardly a mark in it.
pub(super) fn is_bare_text(context: &Context<'_, '_>, sentence: &Range<usize>) -> bool {
    let looked_at = sentence.len().min(400);
    if !context.sparse || sentence.len() <= 30 {
        return false;
    }
    let mut marks = 0;
    for at in context
        .doc
        .having_within(sentence.start..sentence.start + looked_at, Kind::Mark.bit())
    {
        if context.doc.opens_quote(at) {
            return false;
        }
        marks += usize::from(matches!(context.mark(at), b',' | b';' | b':' | b'.'));
    }
    marks * 40 < looked_at
}

/// Where a new clause opens in such a text: ومع ذلك، ورغم، ولم، وهو، هذا …
/// behind a noun, إن behind no verb of saying.
fn opens_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let joined = context.is(
        at,
        words![
            "ورغم",
            "ولم",
            "ولن",
            "ولكن",
            "لكن",
            "وحتى",
            "ومع",
            "وهو",
            "وهي",
            "وقد",
            "وكان",
            "وكانت",
            "وفي",
            "ومن",
            "كما",
            "وإذا",
            "وبعد",
            "وخلال",
        ],
    );
    if joined {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let token = &context.doc.tokens[before];
    let open = token.class
        & (Tag::Preposition.bit()
            | Tag::That.bit()
            | Tag::Relative.bit()
            | Class::CUE
            | Class::VERB
            | Tag::Negation.bit()
            | Tag::Subordinate.bit())
        != 0;
    let clitic = context.doc.tokens[at].clitics > 0;
    !open && !clitic && (context.has(at, Tag::Demonstrative) || context.is(at, words!["إن"]))
}

/// The last token of the quotation that a content begins with, or its first.
fn quoted_head(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    let close = context.doc.partner(start).filter(|_| context.doc.opens_quote(start));
    close.filter(|&close| close < end).unwrap_or(start)
}

/// لما وصفه بـ«أزمة»، محذرا: whether what a verb reports is over before a token.
fn is_over(draft: &Draft, at: usize) -> bool {
    draft.closed && draft.content.start > draft.cue.start && draft.content.end <= at
}

/// Whether a participle goes on with the speaker of a verb.
fn agrees(outer: &Draft, participle: &Draft) -> bool {
    let forms = outer.form.zip(participle.form);
    forms.is_some_and(|(verb, participle)| verb.feminine == participle.feminine)
}

/// فيما and its like end a clause even where no comma stands before them;
/// whole words only.
fn is_bare(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, PARALLELS)
}

/// «إن الحكومة ملتزمة بالاتفاق»: whether a participle is all that a clause tells of its subject.
fn is_predicate(context: &Context<'_, '_>, draft: &Draft, participle: &Draft) -> bool {
    const LONGEST: usize = 8;
    let subject = draft.content.start..participle.cue.start;
    let nominative = context.doc.tokens[participle.cue.start].key.last() != fold::ALEF;
    draft.frame == "that"
        && participle.class == ClaimClass::Promise
        && nominative
        && (1..=LONGEST).contains(&subject.len())
        && subject
            .clone()
            .all(|at| context.is_word(at) && !finite::is_finite(context, at) && !context.has(at, Tag::Copula))
}

/// A comma inside an enumeration or an aside.
fn closes_list(context: &Context<'_, '_>, comma: usize, end: usize) -> bool {
    let token = context
        .doc
        .tokens
        .get(comma + 1)
        .filter(|token| comma + 1 < end && token.kind == Kind::Arabic);
    token.is_some_and(|token| {
        // ، وتحديد مصير البقية
        let joined = token.key.get(0) == fold::WAW && (token.clitics == 1 || token.whole == 0) && is_act_joined(context, comma + 1);
        joined || context.has(comma + 1, Tag::Relative) || context.has(comma + 1, Tag::Preposition)
    })
}

/// How far before its verb a topic begins.
const TOPIC: usize = 14;

/// Where what joins a verb to the clause before it begins: غير أنها نفت، إلا
/// أنه أكد، أما المدرب فقد أبان.
fn joint(context: &Context<'_, '_>, cue: usize) -> usize {
    let (Some(pronoun), Some(but)) = (cue.checked_sub(1), cue.checked_sub(2)) else {
        return cue;
    };
    // «…، لكنه قال»: but he said
    if context.is(pronoun, PRONOUNS) && context.mark(but) == b',' {
        return pronoun;
    }
    let contrast = context.is(but, words!["غير", "إلا", "بيد"]) && context.has(pronoun, Tag::ThatPronoun);
    let topic = || {
        let words = (cue.saturating_sub(TOPIC)..pronoun).rev();
        words
            .take_while(|&at| context.mark(at) == 0)
            .find(|&at| context.is(at, words!["أما", "وأما"]))
    };
    match contrast {
        true => but,
        false if context.is(pronoun, words!["فقد"]) => topic().unwrap_or(cue),
        false => cue,
    }
}

/// Where a clause that another says begins: «، وهو ما نفته الحكومة»، «، حيث كانت الصحيفة قد
/// ذكرت»، «، لكن الجيش قال».
fn other_clause(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    if next.rule == "taken-up" {
        return next.cue.start.checked_sub(2);
    }
    reason(context, next).or_else(|| objection(context, next))
}

/// «، حيث كانت الصحيفة قد ذكرت»، «، إذ أعلنت»: where a clause begins that the journalist
/// gives for what was said.
fn reason(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    let source = next.source.as_ref().map_or(next.cue.start, |(tokens, _)| tokens.start);
    let first = source.min(next.cue.start);
    let auxiliary = |at: usize| context.is(at, AUXILIARIES);
    let start = (first.saturating_sub(2)..first).find(|&at| (at + 1..first).all(auxiliary) && context.is(at, REASONS))?;
    (context.mark(start.wrapping_sub(1)) == b',').then_some(start)
}

/// Where what another says against it begins: «، لكن الجيش قال».
fn objection(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    let source = next
        .source
        .as_ref()
        .map(|(tokens, _)| tokens.start)
        .filter(|&start| start < next.cue.start)?;
    let but = source.checked_sub(1)?;
    let opens = context.is(but, words!["لكن", "ولكن"]) && context.mark(but.wrapping_sub(1)) == b',';
    let that = || context.is(but, words!["أن"]) && context.is(but.wrapping_sub(1), words!["غير", "إلا", "بيد"]);
    match opens {
        true => Some(but),
        false if that() => Some(but - 1),
        false => None,
    }
}

/// A noun with و glued to it, which goes on with a list: وتحديد.
fn is_act_joined(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    // وإصابة, which أصابه looks like
    let other = if context.doc.ends_in(at, "ة") {
        Class::PARTICLE
    } else {
        Class::VERB | Class::PARTICLE
    };
    let noun = |key: fold::Key| context.lexicon.inflected(key) & (Class::NOUN | other) == Class::NOUN;
    // واستخدامها
    let own = |key: fold::Key| {
        let pronoun = [("ه", 1), ("ها", 2), ("هم", 2)]
            .iter()
            .find(|&&(pronoun, _)| context.doc.ends_in(at, pronoun))
            .map_or(0, |&(_, len)| len);
        let stem = key.drop_last(pronoun);
        pronoun > 0 && stem.len() > 3 && noun(stem)
    };
    let noun = |key: fold::Key| noun(key) || own(key);
    !token.key.is_cut() && token.class & Class::CUE == 0 && noun(token.key.skip(1))
}

fn joined_by_waw(context: &Context<'_, '_>, next: &Draft) -> bool {
    let token = &context.doc.tokens[next.cue.start];
    next.clitics > 0 && token.key.get(0) == fold::WAW
        || next.cue.start > 0 && context.is(next.cue.start - 1, words!["كما", "و"]) && next.rule != "relay"
}

/// The closing mark of the quotation that a token stands in.
pub(super) fn enclosing_quote(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let closing = |open: usize| {
        context
            .doc
            .partner(open)
            .filter(|&close| close > at && context.doc.opens_quote(open))
    };
    context
        .doc
        .having_within(before(sentence, at), Kind::Mark.bit())
        .filter_map(closing)
        .last()
}

/// Takes the marks off a content's ends, but for the quotation marks of a
/// quotation that lies inside it.
fn trim(context: &Context<'_, '_>, draft: &mut Draft) {
    let content = &mut draft.content;
    while content.end > content.start {
        let last = content.end - 1;
        let mark = context.mark(last);
        let inner = context.doc.partner(last).is_some_and(|open| open >= content.start && open < last);
        let word = context.is_word(last);
        let dangling = context.is(last, words!["و", "كما", "لكن", "حيث", "وذلك"]);
        if word && !dangling || inner || matches!(mark, b'%' | b'$') {
            break;
        }
        content.end -= 1;
    }
    while content.start < content.end {
        let mark = context.mark(content.start);
        let inner = context.doc.partner(content.start).is_some_and(|close| close < content.end);
        if context.is_word(content.start) || inner || matches!(mark, b'$') {
            break;
        }
        content.start += 1;
        draft.content_clitics = 0;
    }
    // One pair of marks around all of it is no part of it.
    if content.len() > 2 && context.doc.opens_quote(content.start) && context.doc.partner(content.start) == Some(content.end - 1) {
        content.start += 1;
        content.end -= 1;
    }
}
