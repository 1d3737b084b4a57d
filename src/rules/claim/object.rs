//! Objects: a noun phrase that is what is said (أعلن الوزير استقالته), or that
//! a verb has instead of anything said (تابع الفريق تدريباته).

use std::ops::Range;

use super::opening::{Opening, is_noun_with_bi};
use super::silent::{AMOUNT, is_amount, is_unreal};
use super::subject::{is_third_party, names_speaker, shows, subject_noun};
use super::{Context, Draft, Refusal, content, finite, source};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::words::{Words, words};

/// How far behind a verb an object is looked for, in tokens.
const REACH: usize = 20;

/// أكد فلان التزامه، توقع المحللون ارتفاع الأسعار: a noun phrase is what is
/// said.
pub(super) fn object(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let (source, first) = parts(context, &draft, sentence)?;
    said(context, draft, source, first, sentence)
}

/// The same where the object is known to begin at a token.
pub(super) fn object_at(context: &Context<'_, '_>, draft: Draft, first: usize, sentence: &Range<usize>) -> Option<Draft> {
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let speaks = |tokens: &Range<usize>| names_speaker(context, tokens) || context.has_article(tokens.start);
    let source = preverbal(context, &draft, sentence).or_else(|| source::behind(context, draft.cue.end, first).filter(speaks));
    said(context, draft, source, first, sentence)
}

/// The draft with its object for a content, if that is sure to be speech.
fn said(context: &Context<'_, '_>, mut draft: Draft, source: Option<Range<usize>>, first: usize, sentence: &Range<usize>) -> Option<Draft> {
    // With no subject in sight only a clause that goes on from another is sure
    // to be speech: «، وأكد ضرورة …», «الذي أكد في القاهرة استعداده».
    let before = draft.cue.start.saturating_sub(1);
    let declares = matches!(draft.class, ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Deny);
    let goes_on = draft.clitics > 0
        || context.is(before, words!["كما", "و"])
        || (context.has(before, Tag::Relative) || context.mark(before) == b',') && declares && first > draft.cue.end
        || draft.class == ClaimClass::Deny && context.is(first, RUMOURS);
    if draft
        .form
        .is_none_or(|form| form.pronoun || is_unreal(context, draft.cue.start, form))
        || source.is_none() && !goes_on
    {
        return None;
    }
    // Inside a speaker's own words only somebody who is named says more.
    let quoted = content::enclosing_quote(context, draft.cue.start, sentence).is_some();
    if quoted && !source.as_ref().is_some_and(|tokens| is_third_party(context, tokens, true)) {
        return context.refuse(draft.cue.start, Refusal::QUOTED);
    }
    // وتقدر قيمة الصفقة بنحو مليار
    let end = sentence.end.min(draft.cue.end + 6);
    let counted = |tokens: &Range<usize>| context.is(tokens.start, words!["عدد", "قيمة", "حجم", "إجمالي", "ثروة"]);
    if source.as_ref().is_none_or(counted)
        && draft.class == ClaimClass::Estimate
        && (draft.cue.end..end).any(|at| context.has(at, Tag::About) || is_amount(context, at))
    {
        return context.refuse(draft.cue.start, AMOUNT);
    }
    // اعتبر الرئيس القرار انتهاكا: who holds something to be what it is.
    let holds = draft.class == ClaimClass::Estimate && draft.frames & Frame::STRICT != 0;
    if holds && !is_held(context, &draft, source.as_ref(), first, sentence) {
        return context.refuse(draft.cue.start, "nobody is named who holds it to be something");
    }
    if draft.frames & Frame::SHOWS != 0 && !shows(context, &draft, source.as_ref()) {
        return context.refuse(draft.cue.start, "only a document, an outlet or a body reports by showing");
    }
    let behind = source.as_ref().map(|tokens| tokens.start).filter(|&start| start > first);
    draft.closed = behind.is_some();
    draft.source = source.map(|tokens| (tokens, 0));
    draft.content = first..behind.unwrap_or(sentence.end);
    // ناشد الرئيس الدول بالتدخل
    draft.content_clitics = u8::from(draft.frames & Frame::TOLD != 0 && is_noun_with_bi(context, first));
    draft.frame = "object";
    draft.rule = "object";
    Some(draft)
}

/// Whether a speaker holds a definite thing to be something that it is called behind it:
/// القرار انتهاكا، العقوبات غير قانونية.
fn is_held(context: &Context<'_, '_>, draft: &Draft, source: Option<&Range<usize>>, first: usize, sentence: &Range<usize>) -> bool {
    let perfect = draft.form.is_some_and(|form| form.shape == Shape::Perfect && !form.pronoun);
    let definite = context.has_article(first)
        || context.has(first, Tag::Demonstrative)
        || context.name_clitics(first) == Some(0)
        || is_possessed(context, first);
    let called = |at: usize| {
        let other = Tag::Time.bit() | Tag::Preposition.bit() | Class::PARTICLE;
        let plain = context.mention_at(at).is_none() && context.doc.tokens[at].class & other == 0;
        context.is(at, words!["غير", "بمثابة", "مجرد"]) || plain && (is_accusative_noun(context, at) || context.doc.ends_in(at, "ا"))
    };
    let behind = first + 1..sentence.end.min(first + REACH / 2);
    perfect
        && definite
        && source.is_some_and(|tokens| names_speaker(context, tokens))
        && behind.take_while(|&at| context.is_word(at)).any(called)
}

/// What one denies.
pub(super) const RUMOURS: Words = words![
    "الأنباء",
    "المعلومات",
    "الاتهامات",
    "الشائعات",
    "التقارير",
    "الإشاعات",
    "المزاعم",
    "الادعاءات",
    "ما"
];

/// A verb's subject, if it stands, and where its object begins.
fn parts(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<(Option<Range<usize>>, usize)> {
    let end = sentence.end;
    let start = past_aside(context, draft.cue.end, end);
    if start >= end || !context.is_word(start) && !context.doc.opens_quote(start) {
        return None;
    }
    if let Some(parts) = delayed_behind_object(context, draft, start, end) {
        return Some(parts);
    }
    let preverbal = preverbal(context, draft, sentence);
    let subject = match preverbal {
        Some(_) => None,
        None => subject_noun(context, start, end)
            .map(|tokens| tokens.start..past_subject(context, tokens.end, end))
            .or_else(|| unknown_subject(context, start, end))
            .or_else(|| delayed_subject(context, start, end)),
    };
    let (first, source) = match subject {
        Some(tokens) => (past_gloss(context, tokens.end, end), Some(tokens)),
        None => (start, preverbal),
    };
    let first = past_comma(context, past_named(context, first, end), end);
    // أكدت الوزارة ما نشرته الصحف
    let confirms = matches!(draft.class, ClaimClass::Confirm | ClaimClass::Deny);
    if confirms && context.is(first, RUMOURS) {
        return Some((source, first));
    }
    let first = past_adjuncts(context, first, end)?;
    // ناشد الرئيس المجتمع الدولي التدخل
    let asks = draft.frames & Frame::TOLD != 0;
    Some((
        source,
        if asks {
            past_asked(context, first, end).unwrap_or(first)
        } else {
            first
        },
    ))
}

/// The token behind who is asked for something, if anything is asked of him.
fn past_asked(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let act = act_between(context, first + 1, end.min(first + REACH));
    let asked = source::behind(context, first, act.unwrap_or(end.min(first + REACH)))?;
    let at = if act == Some(asked.end) {
        asked.end
    } else {
        source::without_object(context, asked).end
    };
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Contrast.bit() | Tag::Subordinate.bit();
    (at < end && context.is_word(at) && context.lexicon.whole_class(&context.doc.tokens[at]) & function == 0).then_some(at)
}

/// «ونفى الخبر متحدث باسم الشركة»: a subject behind the object that one confirms or
/// denies.
fn delayed_behind_object(context: &Context<'_, '_>, draft: &Draft, at: usize, end: usize) -> Option<(Option<Range<usize>>, usize)> {
    const TAKEN_UP: Words = words!["ذلك", "هذا", "الخبر", "النبأ", "الأمر", "الأنباء", "المعلومات", "التقارير", "الواقعة"];
    let confirms = matches!(draft.class, ClaimClass::Confirm | ClaimClass::Deny);
    if !confirms || !context.is(at, TAKEN_UP) || context.has_article(at + 1) {
        return None;
    }
    let subject = subject_noun(context, at + 1, end).filter(|tokens| tokens.start == at + 1)?;
    Some((Some(subject), at))
}

/// بيل غيتس يحذر الشباب: who stands before the verb, so that what stands
/// behind is the object.
fn preverbal(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Range<usize>> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let subject = (draft.clitics == 0).then(|| source::before(context, draft.cue.start, feminine, sentence));
    subject.flatten().filter(|tokens| names_speaker(context, tokens))
}

/// «أعلنت المقاومة سيطرتها»: whoever stands between a verb and the first noun
/// that belongs to a pronoun is its subject.
pub(super) fn unknown_subject(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let object = |at: usize| is_possessed(context, at) || context.is(at, SAID);
    let owned = (start + 1..end.min(start + 9)).find(|&at| object(at) && is_closed(context, at - 1))?;
    let tokens = source::behind(context, start, owned)?;
    // المقاومة ليل الأحد سيطرتها
    let adjunct =
        |at: usize| context.doc.tokens[at].class & (Tag::Time.bit() | Tag::Preposition.bit()) != 0 || context.has(at + 1, Tag::Time);
    (context.has_article(tokens.start) && (tokens.end == owned || adjunct(tokens.end))).then_some(tokens)
}

/// «أعلن في العام الماضي مارك زوكربيرغ مؤسس الشركة إطلاق الخدمة»: who is
/// named behind a phrase of time or place, up to the object.
fn delayed_subject(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let person = |at: usize| {
        let mention = context.mention_at(at).filter(|(tokens, _)| tokens.start == at);
        mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Person) && context.doc.tokens[at].clitics == 0
    };
    if !context.has(start, Tag::Preposition) {
        return None;
    }
    let first = (start + 2..end.min(start + 8)).find(|&at| person(at) && is_closed(context, at - 1))?;
    let act = act_between(context, first + 1, end.min(first + REACH))?;
    source::behind(context, first, act).filter(|tokens| tokens.end == act)
}

/// The token behind a gloss in brackets: «أنونيموس» (Anonymous).
fn past_gloss(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let close = context
        .doc
        .partner(at)
        .filter(|&close| context.mark(at) == b'(' && close > at && close < end);
    // الاتحاد الدولي «فيفا»
    let named = |close: usize| {
        context
            .mention_at(at + 1)
            .is_some_and(|(tokens, _)| tokens.start == at + 1 && tokens.end == close)
    };
    let quoted = context
        .doc
        .partner(at)
        .filter(|&close| close > at && close < end && context.doc.opens_quote(at) && context.mention_at(at - 1).is_some() && named(close));
    let close = close.or(quoted);
    close.map_or(at, |close| close + 1)
}

/// «المدير التنفيذي خالد العلي استقالته»: the token behind a name that no list
/// holds and that a title stands before.
fn past_name(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    const LONGEST: usize = 4;
    let plain = |at: usize| {
        let token = &context.doc.tokens[at];
        let preposition = context.has(at, Tag::Preposition) && context.doc.ends_in(at, "ى") && !context.is(at + 1, words!["بن"]);
        token.kind == Kind::Arabic && token.clitics == 0 && !preposition && !is_act(context, at) && !source::is_adverb(context, at)
    };
    let given = |at: usize| context.doc.tokens[at].class & (Class::GIVEN | Class::SURNAME) != 0;
    // مجلس التعاون الخليجي العدوان: a body has no surname.
    let body = context.mention_at(start.wrapping_sub(1)).is_some_and(|(tokens, entity)| {
        let titled = tokens.start > 0 && context.doc.tokens[tokens.start - 1].class & Class::TITLE != 0;
        context.entities[*entity].kind != EntityType::Person && !titled
    });
    if start >= end
        || body
        || !given(start)
        || !plain(start)
        || context.doc.tokens[start - 1].class & Class::ADJECTIVE == 0 && !given(start)
    {
        return start;
    }
    let named = |at: usize| {
        let token = &context.doc.tokens[at];
        let known = token.class & Class::TAGS != 0 || context.lexicon.ordinary(token.key) != 0;
        given(at) || !known || token.key.starts_with(&[fold::ALEF, fold::LAM])
    };
    (start + 1..end.min(start + LONGEST))
        .find(|&at| !plain(at) || !named(at))
        .unwrap_or(end.min(start + LONGEST))
}

/// The token behind what goes on with a subject: its genitive, its name, a
/// name between commas.
fn past_subject(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let at = past_genitive(context, at, end);
    past_apposition(context, past_name(context, at, end), end)
}

/// وزير المالية: the token behind the genitive of a title, with its adjective.
fn past_genitive(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let heads = Class::TITLE | Tag::Role.bit() | Tag::Nominal.bit() | Class::HEAD | Class::INSTITUTION;
    let title = context.doc.tokens[at - 1].class & heads != 0;
    let construct = title && context.mention_at(at - 1).is_none() && !context.has_article(at - 1);
    let definite = |at: usize| at < end && context.has_article(at) && context.doc.tokens[at].class & Tag::Time.bit() == 0;
    if !construct || !definite(at) {
        return at;
    }
    let adjective = |at: usize| {
        let class = context.doc.tokens[at].class | context.lexicon.inflected(context.doc.tokens[at].key);
        class & (Class::ADJECTIVE | Class::NATIONALITY) != 0
    };
    if definite(at + 1) && adjective(at + 1) { at + 2 } else { at + 1 }
}

/// «وزير الخارجية، فلان، استعداد بلاده»: the token behind the name between
/// commas that goes on with a title.
fn past_apposition(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let named = context
        .mention_at(at + 1)
        .filter(|(tokens, entity)| tokens.start == at + 1 && context.entities[*entity].kind == EntityType::Person);
    let close = named
        .map(|(tokens, _)| tokens.end)
        .filter(|&close| context.mark(at) == b',' && context.mark(close) == b',' && close < end);
    close.or_else(|| past_description(context, at, end)).unwrap_or(at)
}

/// «ميتا، الشركة الأم لفيسبوك، إطلاق»: the token of the comma behind which the object
/// stands, where one before describes who is named.
fn past_description(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let circumstance = context.doc.tokens.get(at + 1)?.class & (Tag::Time.bit() | Tag::Preposition.bit()) != 0;
    if context.mark(at) != b',' || context.mention_at(at - 1).is_none() || circumstance {
        return None;
    }
    let close = (at + 1..end.min(at + LONGEST)).find(|&at| context.mark(at) == b',')?;
    let apart = |at: usize| {
        finite::is_finite(context, at) || context.has(at, Tag::That) || context.has(at, Tag::Relative) || context.has(at, Tag::Time)
    };
    (is_act(context, close + 1) && !(at + 1..close).any(apart)).then_some(close)
}

/// «دان أمين السر، فلان، العمل»: the token behind the comma that closes a name
/// which a comma opens.
fn past_named(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let named = at.checked_sub(1).and_then(|last| context.mention_at(last));
    let parted = named.is_some_and(|(tokens, _)| tokens.end == at && context.mark(tokens.start.wrapping_sub(1)) == b',');
    if parted && context.mark(at) == b',' && at + 1 < end {
        at + 1
    } else {
        at
    }
}

/// «أعلن الأمير علي، عدم مساندته»: an object may stand behind a comma.
fn past_comma(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    if context.mark(at) == b',' && at + 1 < end && context.is(at + 1, RUMOURS) {
        return at + 1;
    }
    let aside = past_aside(context, at, end);
    let parted = aside == at && context.mark(at) == b',' && at + 1 < end && is_act(context, at + 1);
    if parted { at + 1 } else { aside }
}

/// The object behind the phrases of time, place and occasion that begin at a
/// token: أعلنت الشركة أمس في دبي إطلاق الخدمة.
fn past_adjuncts(context: &Context<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let mut first = past_times(context, start, end);
    // أدانت السعودية بشدة الهجوم
    if first + 1 < end && context.is(first, STRONGLY) {
        first = past_times(context, first + 1, end);
    }
    if first >= end || !context.is_word(first) && !context.doc.opens_quote(first) {
        return None;
    }
    let token = &context.doc.tokens[first];
    let function = Tag::Relative.bit() | Tag::Contrast.bit() | Tag::Subordinate.bit();
    let whole = context.lexicon.whole_class(token);
    if whole & function != 0 {
        return None;
    }
    let addressed = token.key.get(0) == fold::LAM && (context.is(first, words!["ل"]) || token.clitics > 0 && token.whole == 0);
    if whole & Tag::Preposition.bit() != 0 || addressed {
        // أعلنت الشركة في دبي إطلاق الخدمة، أعلنت في دبي نموذجا: an act, or what is in the accusative.
        let object = |at: usize| is_act(context, at) || context.is(at, RUMOURS) || is_thing(context, at);
        return noun_between(context, first + 1, end.min(first + REACH), object);
    }
    Some(first)
}

/// How one says something, before what it is.
const STRONGLY: Words = words!["بشدة", "وبشدة", "بقوة", "وبقوة", "بحزم", "بوضوح", "ضمنا", "ضمنيا", "علنا"];

/// The token behind the words of time that begin at a token: أمس، الأسبوع الماضي، يوم
/// الثلاثاء (12 أغسطس).
fn past_times(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    const DAYS: Words = words!["يوم", "ليلة", "عشية", "نهار"];
    const PASSED: Words = words!["الماضي", "الماضية", "المنصرم", "الفائت", "الموافق", "الجاري"];
    let dated = |open: usize| {
        let close = context
            .doc
            .partner(open)
            .filter(|&close| context.mark(open) == b'(' && close > open)?;
        (open..close).any(|at| context.has(at, Tag::Time)).then_some(close + 1)
    };
    let mut first = start;
    while first < end {
        first = if context.is_word(first) && (source::is_adverb(context, first) || context.starts(first, Tag::Time).is_some()) {
            context.starts(first, Tag::Time).unwrap_or(first + 1).max(first + 1)
        } else if (context.is(first, DAYS) || first == start && context.is(first, words!["في"])) && context.has(first + 1, Tag::Time) {
            first + 2
        } else if first == start {
            break;
        } else if context.is(first, PASSED) {
            first + 1
        } else {
            match dated(first) {
                Some(close) => close,
                None => break,
            }
        };
    }
    first
}

/// The first noun phrase between two tokens that no preposition governs and
/// that continues no other phrase.
pub(super) fn act_between(context: &Context<'_, '_>, start: usize, end: usize) -> Option<usize> {
    noun_between(context, start, end, |at| is_act(context, at) || context.is(at, RUMOURS))
}

/// تصريح، بيان: on what occasion something is said, with no noun behind it
/// that it belongs to.
const OCCASIONS: Words = words!["بيان", "تصريح", "تصريحات", "مقابلة", "حديث", "كلمة", "خطاب", "رسالة", "تغريدة"];

/// Whether a phrase of an occasion can be over behind a token.
fn is_occasion(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, OCCASIONS) || context.has(at, Tag::Occasion) && is_possessed(context, at)
}

/// The object between a verb and the clause or quotation behind it, should
/// there be one: تابع الفريق تدريباته … أن.
pub(super) fn before_clause(context: &Context<'_, '_>, draft: &Draft, opening: &Opening) -> Option<usize> {
    // وأكد حرص المملكة على: an object whatever follows it.
    let first = (draft.cue.end..opening.at)
        .find(|&at| !source::is_adverb(context, at))
        .unwrap_or(opening.at);
    if is_said(context, first) && draft.frames & (Frame::OBJECT | Frame::STRICT) != 0 && first < opening.at {
        return Some(first);
    }
    if opening.is_phrase(context) {
        // أعلن الجيش مسؤوليته عن الهجوم
        let own = opening.at.wrapping_sub(1);
        let itself = words!["نفسه", "نفسها", "أنفسهم", "ذاته", "ذاتها"];
        let owned = opening.frame == "an" && own > draft.cue.start && is_possessed(context, own) && !context.is(own, itself);
        if owned && draft.frames & Frame::OBJECT != 0 && !context.is(own, RELATIONS) {
            return Some(own);
        }
        return noun_between(context, first, opening.at, |at| is_said(context, at)).filter(|_| draft.frames & Frame::OBJECT != 0);
    }
    // أبلغ الموظفين أن، برر قراره بأن: of these it is to whom, or about what.
    let told = draft.frames & (Frame::ABOUT | Frame::TOLD | Frame::VIA) != 0;
    let by = context.doc.tokens[opening.at].key.get(0) == fold::BEH;
    if told || by {
        return None;
    }
    let end = opening.at.min(draft.cue.end + REACH);
    let speech = Tag::Occasion.bit() | Class::CUE;
    let object = |at: usize| context.is(at, SAID) || is_possessed(context, at) && context.doc.tokens[at].class & speech == 0;
    // «تابع مسيرته»: right behind the verb it is an object where no person is.
    let first = draft.cue.end;
    // يرددون أغنيته: a verb in the plural has its subject in it.
    let plural = draft.form.is_some_and(|form| form.plural && form.is_finite());
    let direct = (draft.frames & (Frame::STRICT | Frame::CONTINUE) != 0 || plural) && first + 1 < end && is_possessed(context, first);
    if direct && object(first) && !context.is(first, RELATIONS) && context.doc.tokens[first].class & Tag::Role.bit() == 0 {
        return Some(first);
    }
    // سجلت الشركة نموا … أن: a verb of other senses has another object.
    let strict = draft.frames & Frame::STRICT != 0;
    let other = |at: usize| strict && is_accusative_noun(context, at) && context.doc.tokens[at].class & speech == 0;
    noun_between(context, first, end, |at| object(at) || other(at))
}

/// An indefinite noun in the accusative, but no participle: نموا.
fn is_accusative_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let noun = || context.lexicon.inflected(token.key.drop_last(1)) & Class::ORDINARY == Class::NOUN;
    is_plain(context, at) && token.key.last() == fold::ALEF && noun()
}

/// The same of a noun that is an adjective, too, or a head, and not of an adverb: مشروعا،
/// نموذجا.
fn is_thing(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let accusative = token.kind == Kind::Arabic && token.key.last() == fold::ALEF && token.key.len() > 3 && !token.key.is_cut();
    if !accusative || context.has_article(at) || token.clitics > 0 || context.mention_at(at).is_some() || source::is_adverb(context, at) {
        return false;
    }
    let stem = token.key.drop_last(1);
    let class = context.lexicon.inflected(stem) | context.lexicon.class(context.lexicon.find(stem)) & Class::HEAD;
    class & (Class::NOUN | Class::HEAD) != 0 && class & Class::PARTICLE == 0 && context.doc.ends_in(at, "ا")
}

/// What is only ever the object of a verb of saying.
const SAID: Words = words![
    "أهمية",
    "وجوب",
    "ضرورة",
    "عدم",
    "حرص",
    "دعم",
    "رفض",
    "التزام",
    "استعداد",
    "تمسك",
    "عزم",
    "قدرة",
    "رغبة",
    "حق",
    "وجود",
    "استمرار",
    "وقوف",
    "سعي"
];

/// Whether such a noun stands at a token: حرص، حرصها.
pub(super) fn is_said(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, SAID) || is_possessed(context, at) && SAID.contains(&owned(context, at))
}

/// A noun without the pronoun that it belongs to.
pub(super) fn owned(context: &Context<'_, '_>, at: usize) -> fold::Key {
    let key = context.doc.tokens[at].key;
    match key.last() {
        fold::HEH => key.drop_last(1),
        fold::ALEF if !key.ends_with(&[fold::MEEM, fold::ALEF]) => key.drop_last(2),
        fold::MEEM => key.drop_last(2),
        _ => key.drop_last(3),
    }
}

/// People by whose they are, and by their honour.
const RELATIONS: Words = words![
    "نظيره",
    "نظيرها",
    "نظيرته",
    "نظيرتها",
    "شقيقه",
    "شقيقها",
    "شقيقته",
    "شقيقتها",
    "والده",
    "والدها",
    "والدته",
    "والدتها",
    "ابنه",
    "ابنها",
    "ابنته",
    "ابنتها",
    "زوجته",
    "زوجها",
    "صديقه",
    "صديقها",
    "صديقته",
    "زميله",
    "زميلها",
    "زميلته",
    "محاميه",
    "محاميها",
    "عائلته",
    "عائلتها",
    "أسرته",
    "أسرتها",
    "سموه",
    "جلالته",
    "فخامته",
    "معاليه",
    "سيادته",
    "سعادته",
    "فضيلته",
    "سماحته",
    "مدربه",
    "مدربها",
    "مساعده",
    "مستشاره",
    "مكتبه",
    "مكتبها"
];

/// Whether somebody is told by whose he is: نظيره.
pub(super) fn is_relation(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, RELATIONS)
}

/// The first of some nouns between two tokens that stands behind a phrase
/// which it does not belong to.
fn noun_between(context: &Context<'_, '_>, start: usize, end: usize, noun: impl Fn(usize) -> bool) -> Option<usize> {
    let mut at = start;
    while at < end {
        let token = &context.doc.tokens[at];
        if context.has(at, Tag::Relative) && !context.is(at, RUMOURS) {
            // A relative clause ends with a comma, if it ends at all.
            at = (at..end).find(|&at| context.mark(at) == b',')? + 1;
            continue;
        }
        if matches!(token.mark, b';' | b'.' | b'?' | b'!' | b':')
            || context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0
        {
            return None;
        }
        // «، حرص الاتحاد»; «، رفض الكشف عن هويته» is a clause.
        let parted = context.mark(at.wrapping_sub(1)) == b',' && context.is(at, SAID) && !context.is(at, words!["رفض", "دعم"]);
        // لـ«الأفق»، جودة المنتج
        let told = at > 1 && context.mark(at - 1) == b',' && context.doc.closes_quote(at - 2) && !context.is(at, SAID);
        if at > start
            && (is_closed(context, at - 1) || parted || told || is_occasion(context, at - 1))
            && !context.is(at, RELATIONS)
            && noun(at)
        {
            return Some(at);
        }
        if at > start && finite::is_finite(context, at) && !source::is_adverb(context, at) {
            return None;
        }
        // – رحمه الله –
        let dash = || {
            (at + 1..end.min(at + 8))
                .find(|&close| context.mark(close) == b'-')
                .filter(|_| token.mark == b'-')
        };
        let close = context.doc.partner(at).filter(|&close| close > at).or_else(dash);
        at = close.unwrap_or(at) + 1;
    }
    None
}

/// Whether a noun phrase can be over behind a token: a definite noun, a name,
/// a number, a time, a mark.
fn is_closed(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let definite = token.key.starts_with(&[fold::ALEF, fold::LAM])
        || token.key.starts_with(&[fold::LAM, fold::LAM])
        || token.article && token.kind == Kind::Arabic;
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::Demonstrative.bit() | Tag::Negation.bit();
    let marks = matches!(token.mark, b')' | b'-') || context.doc.closes_quote(at);
    marks
        || context.mention_at(at).is_some_and(|(tokens, _)| tokens.end == at + 1)
        || token.kind == Kind::Number
        || context.lexicon.whole_class(token) & function == 0 && (definite || source::is_adverb(context, at) || is_possessed(context, at))
}

/// Whether a token is a noun that belongs to a pronoun: تدريباته، سيطرتها.
pub(super) fn is_possessed(context: &Context<'_, '_>, at: usize) -> bool {
    const PRONOUNS: [(&str, usize); 4] = [("ه", 1), ("ها", 2), ("هم", 2), ("هما", 3)];
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    if !is_plain(context, at) || !matches!(token.key.last(), fold::HEH | fold::ALEF | fold::MEEM) {
        return false;
    }
    PRONOUNS.iter().any(|&(pronoun, len)| {
        let stem = token.key.drop_last(len);
        let noun = |key: fold::Key| is_noun(context, key);
        stem.len() > 2
            && context.doc.ends_in(at, pronoun)
            && (noun(stem) || stem.last() == fold::TEH && noun(stem.drop_last(1).append(fold::HEH)))
    })
}

/// Whether a token is an ordinary noun without article that has a genitive or
/// a pronoun: تكثيف عملياتها، استعداد بلاده، مغادرته، مقتل 20.
pub(super) fn is_act(context: &Context<'_, '_>, at: usize) -> bool {
    if context.is(at, SAID) || is_possessed(context, at) {
        return true;
    }
    if !is_plain_noun(context, at) {
        return false;
    }
    let Some(next) = context.doc.tokens.get(at + 1) else {
        return false;
    };
    let definite = next.key.starts_with(&[fold::ALEF, fold::LAM]) && next.kind == Kind::Arabic;
    let function = Class::PARTICLE | Tag::Time.bit() | Tag::Relative.bit() | Tag::Preposition.bit() | Class::ADJECTIVE;
    let named = context.mention_at(at + 1).is_some_and(|(tokens, _)| tokens.start == at + 1) && next.clitics == 0;
    // إطلاق نموذج، افتتاح مستشفى
    let headed =
        next.class & (Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit()) != 0 && next.clitics == 0 && next.kind == Kind::Arabic;
    let counted = next.kind == Kind::Number || next.class & Class::NUMBER != 0;
    named
        || counted
        || headed
        || next.class & function == 0 && (definite || is_possessed(context, at + 1) || is_plain_noun(context, at + 1))
}

/// Whether a word is an ordinary noun; عمليات too, which looks like the plural
/// of an adjective.
fn is_noun(context: &Context<'_, '_>, key: fold::Key) -> bool {
    let class = context.lexicon.inflected(key);
    class & (Class::NOUN | Class::PARTICLE) == Class::NOUN || class & Class::ADJECTIVE != 0 && key.ends_with(&[fold::ALEF, fold::TEH])
}

/// An ordinary noun by itself.
pub(super) fn is_plain_noun(context: &Context<'_, '_>, at: usize) -> bool {
    is_plain(context, at) && is_noun(context, context.doc.tokens[at].key)
}

/// A word by itself: no article, no proclitic, no name, nobody who speaks, no
/// function word.
fn is_plain(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let other = Class::TITLE
        | Class::HEAD
        | Class::INSTITUTION
        | Class::PARTICLE
        | Class::NUMBER
        | Class::NATIONALITY
        | Tag::Role.bit()
        | Tag::Anonymous.bit()
        | Tag::Nominal.bit()
        | Tag::Time.bit()
        | Tag::Preposition.bit()
        | Tag::Filler.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::But.bit()
        | Tag::Subordinate.bit();
    // بمنطقة نجران
    let glued = token.clitics > 0 && token.whole == 0 && token.class & Class::HEAD != 0;
    token.kind == Kind::Arabic
        && !glued
        && !token.key.is_cut()
        && token.key.len() > 2
        && !token.key.starts_with(&[fold::ALEF, fold::LAM])
        && context.lexicon.whole_class(token) & other == 0
        && context.mention_at(at).is_none()
}

/// «أعلنت الشركة، في نيسان الماضي، تراجع أرباحها»: the token behind an aside
/// of time or place between commas.
pub(super) fn past_aside(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let mark = context.mark(at);
    if !matches!(mark, b',' | b'-') || at + 1 >= end {
        return at;
    }
    let Some(close) = (at + 1..end.min(at + 14)).find(|&at| context.mark(at) == mark) else {
        return at;
    };
    let opens =
        context.doc.tokens[at + 1].class & (Tag::Preposition.bit() | Tag::Time.bit() | Tag::Relative.bit() | Tag::Subordinate.bit()) != 0;
    let dated = (at + 1..close).any(|at| context.has(at, Tag::Time));
    if opens || dated || mark == b'-' { close + 1 } else { at }
}
