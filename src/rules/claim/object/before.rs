//! What stands between a verb and its object: its subject with what describes him,
//! times, places and occasions.

use std::ops::Range;

use super::REACH;
use super::noun::{SAID, act_between, is_act, is_closed, is_definite_act, is_possessed, is_rumour, is_thing, is_told_of, noun_between};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::attribution::opens_relay;
use crate::rules::claim::subject::names_speaker;
use crate::rules::claim::words::{AS, CAME_OUT, RUMOURS, SELF, STATEMENTS};
use crate::rules::claim::{Context, Draft, finite, source};
use crate::words::{Words, words};

/// بيل غيتس يحذر الشباب: who stands before the verb, so that what stands
/// behind is the object.
pub(super) fn preverbal(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Range<usize>> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let verb = draft.cue.start;
    // أما المدرب، فأكد قوة المنافس
    let topic = draft.clitics > 0 && context.doc.tokens[verb].key.get(0) == fold::FEH;
    let subject = match draft.clitics {
        0 => source::before(context, verb, feminine, sentence).or_else(|| {
            // المدرب، الذي جدد عقده، أكد عدم رغبته
            let own = context.mark(verb.wrapping_sub(1)) == b',' && (is_possessed(context, verb + 1) || context.is(verb + 1, SAID));
            own.then(|| source::over_relative(context, verb, feminine, sentence)).flatten()
        }),
        _ if topic => source::topic(context, verb, feminine, sentence),
        _ => None,
    };
    subject.filter(|tokens| names_speaker(context, tokens))
}

/// «أعلنت المقاومة سيطرتها»: whoever stands between a verb and the first noun
/// that belongs to a pronoun is its subject.
pub(in crate::rules::claim) fn unknown_subject(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let object = |at: usize| is_possessed(context, at) || context.is(at, SAID);
    // وأعلن التقدم بمذكرة: what is announced does not speak.
    if is_definite_act(context, start) {
        return None;
    }
    let owned = (start + 1..end.min(start + 9)).find(|&at| object(at) && is_closed(context, at - 1))?;
    let tokens = source::behind(context, start, owned)?;
    // المقاومة ليل الأحد سيطرتها
    let adjunct =
        |at: usize| context.doc.tokens[at].class & (Tag::Time.bit() | Tag::Preposition.bit()) != 0 || context.has(at + 1, Tag::Time);
    (context.has_article(tokens.start) && (tokens.end == owned || adjunct(tokens.end))).then_some(tokens)
}

/// «أعلن في العام الماضي مارك زوكربيرغ مؤسس الشركة إطلاق الخدمة»: who is
/// named behind a phrase of time or place, up to the object.
pub(super) fn delayed_subject(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let person = |at: usize| {
        let mention = context.mention_at(at).filter(|_| context.name_clitics(at) == Some(0));
        mention.is_some_and(|(_, entity)| context.is_person(*entity))
    };
    if !context.has(start, Tag::Preposition) {
        return None;
    }
    let first = (start + 2..end.min(start + 8)).find(|&at| person(at) && is_closed(context, at - 1))?;
    let act = act_between(context, first + 1, end.min(first + REACH))?;
    source::behind(context, first, act).filter(|tokens| tokens.end == act)
}

/// The token behind a gloss in brackets: «أنونيموس» (Anonymous).
pub(in crate::rules::claim) fn past_gloss(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
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
        let act = is_act(context, at) || is_definite_act(context, at);
        token.kind == Kind::Arabic && token.clitics == 0 && !preposition && !act && !source::is_adverb(context, at)
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
pub(super) fn past_subject(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let at = past_office(context, past_genitive(context, at, end), end);
    past_apposition(context, past_quoted_name(context, past_name(context, at, end), end), end)
}

/// «الرئيس السابق «خالد العلي» براءته»: the token behind a name in quotation marks.
fn past_quoted_name(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let close = context.doc.partner(at).filter(|&close| context.doc.opens_quote(at) && close < end);
    let whole = |close: usize| {
        let mention = context.mention_at(at + 1);
        mention.is_some_and(|(tokens, entity)| *tokens == (at + 1..close) && context.is_person(*entity))
    };
    close.filter(|&close| whole(close)).map_or(at, |close| close + 1)
}

/// وزير المالية: the token behind the genitive of a title, with its adjective.
fn past_genitive(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let heads = Class::TITLE | Tag::Role.bit() | Tag::Nominal.bit() | Tag::Document.bit() | Class::HEAD | Class::INSTITUTION;
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

/// «الأمير فلان وزير الطاقة التزام المملكة»: the token behind a title behind the name of who
/// has it.
fn past_office(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let named = context
        .mention_at(at.wrapping_sub(1))
        .is_some_and(|(_, entity)| context.is_person(*entity));
    let titled = at < end && context.doc.tokens[at].class & Class::TITLE != 0 && context.doc.tokens[at].clitics == 0;
    let office = |act: usize| source::behind(context, at, act).is_some_and(|tokens| tokens == (at..act));
    (named && titled)
        .then(|| {
            let rumour = (at + 1..end.min(at + REACH)).find(|&at| context.is(at, RUMOURS));
            rumour.or_else(|| act_between(context, at + 1, end.min(at + REACH)))
        })
        .flatten()
        .filter(|&act| office(act))
        .unwrap_or(at)
}

/// «وزير الخارجية، فلان، استعداد بلاده»: the token behind the name between
/// commas that goes on with a title.
fn past_apposition(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let named = context
        .mention_at(at + 1)
        .filter(|(tokens, entity)| tokens.start == at + 1 && context.is_person(*entity));
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
    let quoted = at > 1 && context.doc.closes_quote(at - 1) && context.mention_at(at - 2).is_some();
    if context.mark(at) != b',' || context.mention_at(at - 1).is_none() && !quoted || circumstance {
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
pub(super) fn past_named(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let named = at.checked_sub(1).and_then(|last| context.mention_at(last));
    let parted = named.is_some_and(|(tokens, _)| tokens.end == at && context.mark(tokens.start.wrapping_sub(1)) == b',');
    if parted && context.mark(at) == b',' && at + 1 < end {
        at + 1
    } else {
        at
    }
}

/// «البيانات الصادرة عن المركز ارتفاع الأسعار»: the token behind whom a document came from.
pub(super) fn past_issuer(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    // بيانات نشرت أمس الخميس نمو الاقتصاد
    let times = past_times(context, at + 1, end);
    if context.is(at, CAME_OUT) && context.has(at - 1, Tag::Document) && times > at + 1 {
        return times;
    }
    if at + 2 >= end || !source::is_issued(context, at) {
        return at;
    }
    let limit = act_between(context, at + 3, end.min(at + REACH)).unwrap_or(end);
    source::behind(context, at + 2, limit).map_or(at, |tokens| past_comma(context, tokens.end, end))
}

/// «أعلن الأمير علي، عدم مساندته»: an object may stand behind a comma.
pub(super) fn past_comma(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let denied = |at: usize| is_rumour(context, at);
    if context.mark(at) == b',' && at + 1 < end && denied(at + 1) {
        return at + 1;
    }
    let aside = past_aside(context, at, end);
    let parted = aside == at && context.mark(at) == b',' && at + 1 < end && is_act(context, at + 1);
    if parted { at + 1 } else { aside }
}

/// The object behind the phrases of time, place and occasion that begin at a
/// token: أعلنت الشركة أمس في دبي إطلاق الخدمة.
pub(super) fn past_adjuncts(context: &Context<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let mut first = past_times(context, start, end);
    // أعلن الوزير اليوم الأربعاء، في بيان، إطلاق الخدمة
    if first > start && context.mark(first) == b',' {
        let aside = past_aside(context, first, end);
        // أدانت المنظمة اليوم الجمعة، الفظائع
        let parted = aside == first && (context.has_article(first + 1) || is_act(context, first + 1));
        first = if parted { first + 1 } else { aside };
    }
    if context.is(first, WITH) {
        first = past_company(context, first, end)?;
    }
    // أدانت السعودية بشدة الهجوم
    let manner = past_manner(context, first, end);
    if manner > first {
        first = past_times(context, manner, end);
    }
    if first >= end || !context.is_word(first) && !context.doc.opens_quote(first) {
        return None;
    }
    // أعلن المدير وفق ما أوردته القناة، اليوم الأحد، استقالته
    if opens_relay(context, first) {
        let comma = (first..end.min(first + REACH)).find(|&at| context.mark(at) == b',')?;
        let aside = past_aside(context, comma, end);
        let behind = if aside == comma { comma + 1 } else { aside };
        return (behind < end && is_act(context, behind)).then_some(behind);
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
        let object = |at: usize| is_act(context, at) || is_definite_act(context, at) || is_told_of(context, at) || is_thing(context, at);
        return noun_between(context, first + 1, end.min(first + REACH), object);
    }
    Some(first)
}

/// With whom something is done: بالتعاون مع البنك، بحضور الوزير.
pub(in crate::rules::claim) const WITH: Words = words![
    "بالتعاون",
    "بالشراكة",
    "بالاشتراك",
    "بالتنسيق",
    "بالتزامن",
    "بالاتفاق",
    "بالتشاور",
    "بشراكة",
    "بحضور",
    "بمشاركة",
    "بمساهمة",
    "برعاية",
    "بتمويل",
    "بمناسبة",
    "بدعم"
];

/// «أعلنت الوزارة بالتعاون مع البنك إطلاق البرنامج»: where the object begins behind with whom it is done.
fn past_company(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let far = end.min(at + REACH);
    let comma = (at..far).find(|&at| context.mark(at) == b',');
    let object = |at: usize| is_act(context, at) || is_definite_act(context, at);
    let act = noun_between(context, at + 1, comma.unwrap_or(far), object);
    act.or(comma.map(|comma| comma + 1).filter(|&next| next < end))
}

/// How strongly or openly one says something.
pub(in crate::rules::claim) const STRONGLY: Words = words!["بشدة", "وبشدة", "بقوة", "وبقوة", "بحزم", "بوضوح", "ضمنا", "ضمنيا", "علنا"];

/// The token behind how one says something, before what it is: بشدة، بشكل قاطع، في الوقت نفسه.
pub(in crate::rules::claim) fn past_manner(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let meanwhile = || context.is(at, words!["في"]) && context.is(at + 1, words!["الوقت", "الآن"]) && context.is(at + 2, SELF);
    let length = match () {
        () if context.is(at, STRONGLY) => 1,
        () if context.is(at, words!["جملة"]) && context.is(at + 1, words!["وتفصيلا"]) => 2,
        () if context.is(at, words!["بشكل", "بصورة"]) => 2,
        () if meanwhile() => 3,
        () => 0,
    };
    if at + length < end { at + length } else { at }
}

/// The token behind the words of time that begin at a token: أمس، الأسبوع الماضي، يوم
/// الثلاثاء (12 أغسطس).
pub(super) fn past_times(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    const DAYS: Words = words!["يوم", "ليلة", "عشية", "نهار"];
    const PASSED: Words = words!["الماضي", "الماضية", "المنصرم", "الفائت", "الموافق", "الجاري"];
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
            match past_date(context, first) {
                Some(close) => close,
                None => break,
            }
        };
    }
    first
}

/// في تموز (يوليو): the token behind the brackets that tell a time again.
pub(in crate::rules::claim) fn past_date(context: &Context<'_, '_>, open: usize) -> Option<usize> {
    let close = context
        .doc
        .partner(open)
        .filter(|&close| context.mark(open) == b'(' && close > open)?;
    (open..close).any(|at| context.has(at, Tag::Time)).then_some(close + 1)
}

/// «أعلنت الشركة، في نيسان الماضي، تراجع أرباحها»: the token behind an aside
/// of time or place between commas.
pub(in crate::rules::claim) fn past_aside(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let mark = context.mark(at);
    if !matches!(mark, b',' | b'-') || at + 1 >= end {
        return at;
    }
    let Some(close) = (at + 1..end.min(at + 14)).find(|&at| context.mark(at) == mark) else {
        return at;
    };
    let opens =
        context.doc.tokens[at + 1].class & (Tag::Preposition.bit() | Tag::Time.bit() | Tag::Relative.bit() | Tag::Subordinate.bit()) != 0;
    let dated = (at + 1..close).any(|at| context.has(at, Tag::Time)) || context.is(at + 1, WITH);
    // «، وفق ما صرح به الناطق،»: who told of it.
    let told = context.is(at + 1, AS) || opens_relay(context, at + 1) && context.is(at + 2, words!["ما", "لما"]);
    match opens || dated || told || mark == b'-' {
        true => past_second(context, close, end) + 1,
        false => at,
    }
}

/// «، اليوم الأربعاء، خلال مؤتمر صحافي، التوصل إلى»: the comma that closes another aside
/// behind the one that closes at a token.
fn past_second(context: &Context<'_, '_>, comma: usize, end: usize) -> usize {
    const LONGEST: usize = 10;
    let next = (comma + 1..end.min(comma + LONGEST)).find(|&at| context.mark(at) == b',');
    let Some(close) = next.filter(|_| context.mark(comma) == b',') else {
        return comma;
    };
    let opens = context.doc.tokens[comma + 1].class & (Tag::Preposition.bit() | Tag::Time.bit()) != 0;
    let said = |at: usize| is_act(context, at) || is_definite_act(context, at) || finite::is_finite(context, at);
    let follows = is_act(context, close + 1) || is_definite_act(context, close + 1);
    if opens && follows && !(comma + 2..close).any(said) {
        close
    } else {
        comma
    }
}

/// Whether a phrase of an occasion can be over behind a token.
pub(super) fn is_occasion(context: &Context<'_, '_>, at: usize) -> bool {
    // بيان صحفي
    let described = || {
        let class = context.lexicon.inflected(context.doc.tokens[at].key);
        let occasion = at > 0 && context.has(at - 1, Tag::Occasion) && !context.has_article(at - 1);
        occasion && class & Class::ADJECTIVE != 0 && !context.has_article(at)
    };
    context.is(at, STATEMENTS) || context.has(at, Tag::Occasion) && is_possessed(context, at) || described()
}
