//! Sources: the noun phrase that speaks, behind its verb or before it.

use std::ops::Range;

use super::Context;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::Person;
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::words::words;

/// A source has at most this many tokens.
const LONGEST: usize = 24;

/// The noun phrase that begins at `start` and ends before `limit`: its tokens
/// and the letters of proclitics before it. Leading adverbs are passed over.
pub(super) fn behind(context: &Context<'_, '_>, start: usize, limit: usize) -> Option<Range<usize>> {
    let mut first = start;
    while first < limit && is_adverb(context, first) {
        first += 1;
    }
    // نشر تغريدة: what is made is not who speaks.
    if is_made(context, first) {
        return None;
    }
    let end = named_end(context, first, phrase_end(context, first, limit), limit);
    (end > first && can_head(context, first)).then_some(first..end)
}

/// Whether an indefinite noun of a post or a statement stands at a token, with
/// nobody's name behind it: نشر تغريدة, but not نقلت مدونة الشركة.
fn is_made(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let occasion =
        token.class & Tag::Occasion.bit() != 0 && token.class & (Tag::Document.bit() | Tag::Role.bit() | Tag::Nominal.bit()) == 0;
    let definite = |at: usize| {
        context
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]))
    };
    let construct = definite(at + 1)
        || context.mention_at(at + 1).is_some()
        || context.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Latin);
    occasion && !definite(at) && !construct && context.mention_at(at).is_none()
}

/// «مدير مكتب الحملة لنصرة الأشقاء في لبنان فلان»: a title reaches up to the
/// name right before what is said, whatever it is the title of.
fn named_end(context: &Context<'_, '_>, first: usize, end: usize, limit: usize) -> usize {
    let Some(head) = context.doc.tokens.get(first) else {
        return end;
    };
    let titled = head.class & (Class::TITLE | Tag::Role.bit()) != 0 && head.kind == Kind::Arabic;
    let person = |entity: usize| context.entities[entity].kind == EntityType::Person;
    if end <= first || !titled || context.mentions_in(&(first..end)).iter().any(|(_, entity)| person(*entity)) {
        return end;
    }
    let limit = limit.min(first + LONGEST);
    let named = context.mentions_in(&(end..limit)).iter().find(|(_, entity)| person(*entity));
    let Some((tokens, _)) = named.filter(|(tokens, _)| tokens.end <= limit && context.name_clitics(tokens.start) == Some(0)) else {
        return end;
    };
    let clause =
        Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit() | Tag::Subordinate.bit() | Tag::Occasion.bit() | Tag::Contrast.bit();
    let parted = |at: usize| match context.mark(at) {
        0 | b'(' | b')' | b'"' => false,
        b',' => at + 1 != tokens.start,
        _ => !context.doc.opens_quote(at) && !context.doc.closes_quote(at),
    };
    let apart = (end..tokens.start).any(|at| parted(at) || context.doc.tokens[at].class & clause != 0 || is_finite(context, at));
    if apart { end } else { tokens.end }
}

/// The noun phrase behind بحسب and its like: whatever stands in quotation
/// marks there is a source.
pub(super) fn genitive(context: &Context<'_, '_>, start: usize, limit: usize) -> Option<Range<usize>> {
    if is_quoted_name(context, start) {
        let close = context.doc.partner(start)?;
        let end = if context.mark(close + 1) == b'(' {
            context.doc.partner(close + 1)? + 1
        } else {
            close + 1
        };
        return Some(if end > close + 1 { start..end.min(limit) } else { start + 1..close });
    }
    let end = phrase_end(context, start, limit);
    let function = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit() | Tag::Preposition.bit() | Tag::Negation.bit();
    let token = context.doc.tokens.get(start)?;
    (end > start && context.lexicon.whole_class(token) & function == 0).then_some(start..end)
}

/// Adverbs that may stand between a verb and its subject: a time, a number
/// that is no quantity of people, a preposition with its pronoun (ذكرت فيه
/// تقارير).
pub(super) fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let number = token.kind == Kind::Number && context.mark(at + 1) != b'%';
    context.mention_at(at).is_none()
        && (token.class & Tag::Time.bit() != 0 || number || is_resumed(context, at))
        && token.class & Tag::Role.bit() == 0
}

/// A preposition with a pronoun that points back: قال فيها، تقول عنه.
pub(super) fn is_resumed(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(
        at,
        words![
            "فيه",
            "فيها",
            "فيهم",
            "عنه",
            "عنها",
            "عنهم",
            "عليه",
            "عليها",
            "عليهم",
            "به",
            "بها",
            "بهم",
            "له",
            "لها",
            "لهم",
            "منه",
            "منها",
            "إليه",
            "إليها"
        ],
    )
}

/// «أما حساب الشركة فكتب»: the topic between أما and the verb with its ف.
pub(super) fn topic(context: &Context<'_, '_>, verb: usize, feminine: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.start.max(verb.saturating_sub(LONGEST));
    let opens = (first..verb).rev().any(|at| context.is(at, words!["أما", "وأما", "فأما"]));
    if opens { before(context, verb, feminine, sentence) } else { None }
}

/// Whether a noun phrase that speaks can begin at a token.
fn can_head(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    if let Some(clitics) = context.name_clitics(at) {
        return clitics == 0 || !is_spoken_to(context, at);
    }
    // قال للرئيس: whoever it is, he is spoken to.
    if token.key.starts_with(&[fold::LAM, fold::LAM]) {
        return false;
    }
    // هذه الفئة: a demonstrative before its noun.
    if context.has(at, Tag::Demonstrative)
        && context
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]))
    {
        return true;
    }
    if context.doc.opens_quote(at) {
        return is_quoted_name(context, at);
    }
    if is_quantity(context, at) {
        return true;
    }
    let whole = context.lexicon.whole_class(token);
    let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit();
    if whole & speaks != 0 {
        return true;
    }
    // ثلاثة مصادر: a number of people.
    let speaks_next = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & speaks != 0);
    if token.class & Class::NUMBER != 0 && token.kind == Kind::Arabic && speaks_next {
        return true;
    }
    // Function words, with or without و, head no noun phrase; nor does a noun
    // with ب، ك or ل: قال للرئيس.
    let function = Tag::Preposition.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Negation.bit()
        | Tag::Subordinate.bit()
        | Tag::Contrast.bit()
        | Tag::But.bit()
        | Tag::Copula.bit()
        | Tag::Pronoun.bit()
        | Tag::Demonstrative.bit();
    let particle = whole & Class::PARTICLE != 0 && whole & Class::NOUN == 0;
    matches!(token.kind, Kind::Arabic | Kind::Latin)
        && token.class & function == 0
        && !particle
        && !is_spoken_to(context, at)
        && !is_finite(context, at)
}

/// حوالي 65% من المستجوبين: a share of people speaks.
fn is_quantity(context: &Context<'_, '_>, at: usize) -> bool {
    let opens = context.doc.tokens[at].kind == Kind::Number
        || context.doc.tokens[at].class & (Tag::About.bit() | Class::PHRASE) != 0
        || context.is(at, words!["ما", "أكثر", "أقل", "نحو", "قرابة"]);
    opens
        && (at..at + 4).any(|at| context.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number) && context.mark(at + 1) == b'%')
}

/// Whether ب، ك or ل stands glued before a token's noun: قال للرئيس.
fn is_spoken_to(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    token.whole == 0 && token.clitics > 0 && matches!(token.key.get(usize::from(token.clitics) - 1), fold::BEH | fold::KAF | fold::LAM)
}

/// Whether a quotation holds a name: a listed one, or one to four words with
/// no verb among them.
pub(super) fn is_quoted_name(context: &Context<'_, '_>, open: usize) -> bool {
    let Some(close) = context.doc.partner(open).filter(|&close| close > open + 1) else {
        return false;
    };
    if context.mention_at(open + 1).is_some_and(|(tokens, _)| tokens.end >= close) {
        return true;
    }
    let function = Tag::That.bit() | Tag::Negation.bit() | Tag::Pronoun.bit() | Tag::Preposition.bit() | Tag::Hedge.bit();
    close - open <= 5
        && (open + 1..close).all(|at| context.is_word(at) && context.doc.tokens[at].class & function == 0 && !is_finite(context, at))
}

/// Whether a token is an ordinary verb or a cue verb and nothing else.
pub(super) fn is_finite(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
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
    if token.class & Class::CUE != 0 && is_inflected_cue(context, at) {
        return true;
    }
    token.class & Class::VERB != 0
        || token.class & Class::PARTICLE == 0 && token.class & Class::TAGS == 0 && context.lexicon.ordinary(token.key) == Class::VERB
}

/// Whether a token is a verb in the imperfect.
pub(super) fn is_imperfect(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        let prefixed = matches!(token.key.get(0), fold::YEH | fold::TEH | fold::NOON);
        let noun = token.class & (Class::ROLE | Class::NOUN | Class::NAME) != 0;
        prefixed
            && !noun
            && context.mention_at(at).is_none()
            && (is_finite(context, at) || context.lexicon.ordinary(token.key) == Class::VERB)
    })
}

/// Whether a word can be a verb.
pub(super) fn is_verb_key(context: &Context<'_, '_>, key: fold::Key) -> bool {
    let class = context.lexicon.class(context.lexicon.find(key)) | context.lexicon.ordinary(key);
    !key.is_cut() && class & (Class::VERB | Class::CUE) != 0
}

/// Whether a token is a reporting verb in the third person.
fn is_inflected_cue(context: &Context<'_, '_>, at: usize) -> bool {
    context.lexicon.whole_class(&context.doc.tokens[at]) & Tag::Preposition.bit() == 0
        && context.doc.readings(at).filter(|reading| !reading.article).any(|reading| {
            context
                .lexicon
                .word_senses(reading.word)
                .any(|sense| matches!(sense, Sense::Cue(_, form) if form.is_finite() && form.person == Person::Third))
        })
}

/// The token behind the noun phrase that begins at `first`.
fn phrase_end(context: &Context<'_, '_>, first: usize, limit: usize) -> usize {
    let limit = limit.min(first + LONGEST);
    let mut at = first;
    let mut last = first;
    let mut named = false;
    let mut after_name = false;
    let mut head = first;
    while at < limit {
        if after_name && !continues_name(context, at) {
            break;
        }
        // زيدان المستشار في الصندوق: what follows belongs to the title.
        let title = context.doc.tokens[at].clitics == 0 && context.mention_at(at).is_none();
        if after_name && named && title && context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit()) != 0 {
            (head, named) = (at, false);
        }
        after_name = false;
        if let Some((tokens, entity)) = context.mention_at(at) {
            let (tokens, kind) = (tokens.clone(), context.entities[*entity].kind);
            if at > first && tokens.start == at && is_addressee(context, at, kind, named) {
                break;
            }
            named |= kind == EntityType::Person;
            at = tokens.end.max(at + 1);
            last = at;
            after_name = true;
            continue;
        }
        if at == first && is_quantity(context, first) {
            at = (first..limit)
                .find(|&at| context.mark(at) == b'%')
                .map_or(first + 1, |sign| sign + 1);
            last = at;
            continue;
        }
        let token = &context.doc.tokens[at];
        match token.kind {
            Kind::Mark => {
                if context.doc.opens_quote(at) && is_quoted_addressee(context, first, at) {
                    last = last.min(at - 1);
                    break;
                }
                if context.doc.opens_quote(at) || token.mark == b'(' {
                    // A name in quotation marks, a gloss in brackets.
                    let Some(close) = context
                        .doc
                        .partner(at)
                        .filter(|&close| close > at && close < limit && close - at <= 7)
                    else {
                        break;
                    };
                    after_name = is_quoted_name(context, at) || token.mark == b'(';
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
        if at > first && (stops(context, at, head, named) || is_apart(context, at)) {
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

/// What goes on with a noun phrase behind a name in it: a title, a
/// nationality or another adjective with the article, a gloss, a comma before
/// an apposition, or a name or role joined by و.
fn continues_name(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    match token.kind {
        Kind::Mark => matches!(token.mark, b'(' | b',' | b'&' | b'-') || context.doc.opens_quote(at) && is_quoted_name(context, at),
        Kind::Arabic => {
            if context.mention_at(at).is_some() {
                return true;
            }
            let definite = token.key.starts_with(&[fold::ALEF, fold::LAM]) || token.key.starts_with(&[fold::LAM, fold::LAM]);
            let whole = context.lexicon.whole_class(token);
            let adjective = definite && token.class & (Tag::Time.bit() | Tag::Relative.bit() | Tag::Occasion.bit()) == 0;
            let title = whole & (Class::TITLE | Tag::Role.bit()) != 0 && token.class & Class::CUE == 0 && !is_finite(context, at);
            let joined = token.key.get(0) == fold::WAW
                && token.clitics == 1
                && token.class & (Class::TITLE | Tag::Role.bit() | Class::NAME | Class::GIVEN) != 0
                && token.class & Class::CUE == 0;
            let and = context.is(at, words!["و"])
                && (context.mention_at(at + 1).is_some()
                    || context.doc.tokens.get(at + 1).is_some_and(|next| next.class & Class::TITLE != 0));
            adjective || title || joined || and
        }
        Kind::Latin => true,
        _ => false,
    }
}

/// «، الرئيس التنفيذي لشركة تسلا،»: an apposition between commas, up to the
/// second comma or the limit.
fn apposition(context: &Context<'_, '_>, comma: usize, limit: usize) -> Option<usize> {
    let next = comma + 1;
    let token = context.doc.tokens.get(next)?;
    if let Some((tokens, entity)) = context.mention_at(next)
        && tokens.start == next
        && token.clitics == 0
        && context.entities[*entity].kind == EntityType::Person
    {
        return (tokens.end == limit || context.mark(tokens.end) == b',').then_some(tokens.end.min(limit));
    }
    // «المحلل في شركة كذا، التابعة لمجموعة كذا، فلان»: the name behind an aside.
    if context.is(next, words!["التابعة", "التابع"]) {
        let close = (next..limit.min(next + 8)).find(|&at| context.mark(at) == b',')?;
        return apposition(context, close, limit);
    }
    let title = token.class & Class::TITLE != 0 && token.clitics == 0 && context.mention_at(next).is_none();
    if !title {
        return None;
    }
    let end = (next..limit).find(|&at| context.mark(at) == b',').unwrap_or(limit);
    (end - next <= 16 && !(next..end).any(|at| context.has(at, Tag::Relative))).then_some(end)
}

/// Whether a token ends the noun phrase before it.
fn stops(context: &Context<'_, '_>, at: usize, first: usize, named: bool) -> bool {
    let token = &context.doc.tokens[at];
    let whole = context.lexicon.whole_class(token);
    let hard = Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Contrast.bit()
        | Tag::Subordinate.bit()
        | Tag::Pronoun.bit()
        | Tag::Negation.bit()
        | Tag::But.bit()
        | Tag::Copula.bit();
    // ماسك وهو أغنى رجل
    if context.is(at, words!["وهو", "وهي", "وهم"]) {
        return true;
    }
    // التقديرات غير الرسمية
    if context.is(at, words!["غير"]) {
        return false;
    }
    if whole & hard != 0
        || token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0
        || context.is(at, words!["هناك", "فقد", "ثمة", "ثم"])
    {
        return true;
    }
    if is_finite(context, at) {
        return true;
    }
    // مقال نشر مؤخرا
    let document = context.has(first, Tag::Document) && !context.doc.tokens[first].key.starts_with(&[fold::ALEF, fold::LAM]);
    if document && context.is(at, words!["نشر", "نشرت", "صدر", "صدرت", "أجري", "أجريت", "أعد", "أعدت"]) {
        return true;
    }
    if whole & Tag::Preposition.bit() != 0 {
        // وثيقة مقدمة إلى اللجنة، بيان صادر عن الوزارة
        let sent = document && context.is(at - 1, words!["مقدمة", "مقدم", "موجهة", "موجه", "مرسلة", "صادر", "صادرة", "مرفوعة"]);
        return !sent && !attaches(context, at, at + 1, first, named);
    }
    // A noun with ب، ك or ل glued to it.
    if token.clitics > 0 && matches!(token.key.get(0), fold::BEH | fold::KAF | fold::LAM) && token.whole == 0
        || token.key.starts_with(&[fold::LAM, fold::LAM])
    {
        return !attaches(context, at, at, first, named);
    }
    false
}

/// Whether an indefinite word stands behind a definite one, so that it is no
/// part of its phrase: أوردت الصحيفة البريطانية تصريحا.
fn is_apart(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let before = &context.doc.tokens[at - 1];
    let definite = |key: fold::Key| key.starts_with(&[fold::ALEF, fold::LAM]) || key.starts_with(&[fold::LAM, fold::LAM]);
    let title = Class::TITLE | Tag::Role.bit() | Tag::Filler.bit() | Class::NATIONALITY | Class::GIVEN | Class::SURNAME;
    // مسؤول أميركي شبكة كذا: a head behind an adjective begins another phrase.
    let behind_adjective = before.class & Class::NATIONALITY != 0 && token.class & Class::HEAD != 0;
    before.kind == Kind::Arabic
        && token.kind == Kind::Arabic
        && (definite(before.key) || behind_adjective)
        && !definite(token.key)
        && token.clitics == 0
        && (behind_adjective || token.class & title == 0)
        && token.class & Class::PARTICLE == 0
        && token.class & (Class::NOUN | Class::HEAD | Class::ADJECTIVE | Tag::Occasion.bit() | Tag::Document.bit()) != 0
        && context.mention_at(at).is_none()
        && !context.is(at, words!["نفسه", "نفسها", "ذاته", "ذاتها", "باسم", "غير", "سابقا", "حاليا"])
}

/// Whether a preposition at `at` with its noun at `noun` belongs to the noun
/// phrase: مسؤول في الوزارة, الرئيس التنفيذي لشركة ميتا, but not قال ماسك في
/// مقابلة, nor قال لرويترز.
fn attaches(context: &Context<'_, '_>, at: usize, noun: usize, first: usize, named: bool) -> bool {
    let Some(token) = context.doc.tokens.get(noun) else {
        return false;
    };
    if context.is(at, words!["باسم", "بإسم"]) {
        return true;
    }
    if token.class & (Tag::Occasion.bit() | Tag::Time.bit()) != 0 && token.class & Tag::Nominal.bit() == 0 || named {
        return false;
    }
    let head = &context.doc.tokens[first];
    let local = words!["في", "من", "لدى", "على", "عن", "ضمن"];
    if at != noun {
        let definite = head.key.starts_with(&[fold::ALEF, fold::LAM]);
        let role = head.class & (Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE | Tag::Document.bit()) != 0
            || context.mention_at(first).is_none();
        // وزارة الصحة في غزة: where a body is.
        let seat = head.class & Class::INSTITUTION != 0
            && context.is(at, words!["في"])
            && context
                .mention_at(noun)
                .is_some_and(|(_, entity)| matches!(context.entities[*entity].kind, EntityType::Place | EntityType::Org));
        return seat
            || context.is(at, local) && role && !(definite && context.is(at, words!["في", "على", "عن"]) && head.class & Class::TITLE == 0);
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

/// كشفت مصادر لـ«الشرق»: an outlet in quotation marks behind ل, or whatever
/// it is to whom a nameless source speaks.
fn is_quoted_addressee(context: &Context<'_, '_>, first: usize, open: usize) -> bool {
    let media = |at: usize| {
        context
            .mention_at(at)
            .is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
    };
    let source = context.doc.tokens[first].class & (Tag::Anonymous.bit() | Tag::Document.bit()) != 0;
    open > first && context.is(open - 1, words!["ل"]) && (source || media(open + 1))
}

/// The noun phrase right before a verb at `verb`, back to the beginning of
/// its clause; a parenthesis between commas or dashes is passed over, and of a
/// relative clause the antecedent is taken where it agrees.
pub(super) fn before(context: &Context<'_, '_>, verb: usize, feminine: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mut end = verb;
    while end > sentence.start
        && (context.is_word(end - 1) && is_adverb(context, end - 1) || context.is(end - 1, words!["قد", "لا", "لم", "كان", "كانت"]))
    {
        end -= 1;
    }
    if end == sentence.start {
        return None;
    }
    let aside = matches!(context.mark(end - 1), b',' | b'-');
    let close = end - 1;
    if aside {
        end = match parenthesis(context, end - 1, sentence) {
            Some(open) => open,
            // «السفير الجديد محمد حسن، يعلن»: the comma closes a long subject.
            None if context.mark(end - 1) == b',' && end.checked_sub(2).is_some_and(|at| context.mention_at(at).is_some()) => end - 1,
            None => return None,
        };
    }
    if end > sentence.start && context.mark(end - 1) == b')' {
        end = context.doc.partner(end - 1).filter(|&open| open > sentence.start && open < end)?;
    }
    if end > sentence.start && context.has(end - 1, Tag::Relative) {
        let masculine = context.is(end - 1, words!["الذي", "والذي"]);
        let agrees = if feminine {
            context.is(end - 1, words!["التي", "والتي"])
        } else {
            masculine || context.is(end - 1, words!["الذين"])
        };
        if !agrees {
            return None;
        }
        end -= 1;
        while end > sentence.start && matches!(context.mark(end - 1), b',' | b'-') {
            end -= 1;
        }
    }
    // An indefinite speaker or document with its verb right behind it is what
    // the verb describes, whatever stands before: شهدت الخدمة رسالة تشير.
    let speaks = Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Role.bit();
    if end > sentence.start
        && context.doc.tokens[end - 1].class & speaks != 0
        && context.doc.tokens[end - 1].clitics == 0
        && !context.doc.tokens[end - 1].key.starts_with(&[fold::ALEF, fold::LAM])
        && context.mention_at(end - 1).is_none()
    {
        return Some(end - 1..end);
    }
    let start = clause_start(context, end, sentence);
    let mut first = start;
    while first < end
        && (context.is_word(first) && is_adverb(context, first)
            || context.is(
                first,
                words![
                    "و",
                    "لكن",
                    "ولكن",
                    "بينما",
                    "فيما",
                    "كما",
                    "رغم",
                    "أن",
                    "إن",
                    "حيث",
                    "إذ",
                    "وكان",
                    "وكانت",
                    "كان",
                    "كانت",
                    "غير",
                    "بل",
                    "أما",
                    "وأما",
                    "فأما",
                ],
            ))
    {
        first += 1;
    }
    if first >= end || !can_head(context, first) {
        return None;
    }
    // Behind a parenthesis only what begins the clause is its subject.
    if aside && start > sentence.start && matches!(context.mark(start - 1), b',' | b'-') {
        return None;
    }
    let reach = phrase_end(context, first, end);
    // «رئيس المجلس، مهدي المشاط، يوعز»: the name belongs to the title.
    if aside && reach == end && end < close && context.mention_at(end + 1).is_some_and(|(tokens, _)| tokens.end == close) {
        return Some(first..close);
    }
    if reach == end || is_adjunct(context, reach, end) {
        return Some(first..reach);
    }
    // Without punctuation a clause's beginning is not seen: the nearest title
    // or name that reaches up to the verb.
    let speaks = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Document.bit();
    let opens = |at: &usize| {
        context.doc.tokens[*at].class & speaks != 0 && context.mention_at(*at).is_none() || context.name_clitics(*at).is_some()
    };
    let near = || (first.max(end.saturating_sub(NEAR))..end).find(|at| opens(at) && phrase_end(context, *at, end) == end);
    if context.bare.get() { near().map(|at| at..end) } else { None }
}

/// How far before a verb in a text without punctuation its subject begins.
const NEAR: usize = 10;

/// «ليلى حمدان، وهي مهندسة سابقة في الشركة، ترى»: where the parenthesis that
/// ends with this comma or dash begins. It opens with a relative, a pronoun,
/// a title or a preposition.
fn parenthesis(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> Option<usize> {
    let mark = context.mark(close);
    let open = (sentence.start..close).rev().take(36).find(|&at| context.mark(at) == mark)?;
    let next = open + 1;
    let token = context.doc.tokens.get(next)?;
    let opener = Tag::Relative.bit() | Tag::Pronoun.bit() | Tag::Preposition.bit() | Tag::Time.bit() | Class::TITLE;
    let aside = token.class & opener != 0
        || mark == b'-'
        || context.is(next, words!["وهو", "وهي", "وهم", "التابعة", "التابع", "بحسب", "وفق"])
        || token.key.starts_with(&[fold::ALEF, fold::LAM])
        || context.mention_at(next).is_some_and(|(tokens, _)| tokens.end == close);
    (aside && next < close).then_some(open)
}

/// Whether what stands between a subject and its verb is an adverbial phrase.
fn is_adjunct(context: &Context<'_, '_>, start: usize, end: usize) -> bool {
    start <= end
        && end - start <= 8
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
        let opener =
            Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Contrast.bit() | Tag::But.bit() | Tag::Subordinate.bit() | Tag::Copula.bit();
        if token.class & opener != 0 || is_finite(context, before) {
            break;
        }
        start = before;
    }
    start
}
