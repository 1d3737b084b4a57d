//! The subject of a reporting verb: what may stand as one, and whether it speaks.

use std::ops::Range;

use super::acted::{before_outlet, is_accused, is_acted_on, is_laid, past_outlet, points_back, without_asked};
use super::headline::OFFICES;
use super::homograph::is_opinion;
use super::object::{act_between, is_act, past_aside, past_date, past_gloss, past_manner};
use super::opening::Opening;
use super::speaker::{class_of, speaking_head};
use super::titled::{SPEAKS, is_count, titled};
use super::{Context, Draft, finite, source, title};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::claim::words::HONORIFICS;
use crate::rules::claim::words::{BUT_HE, BY_SAYING, EXCEPT, HIS_STRESS, HIS_WORDS, RELATIVES, SAME, SOME, WHAT, relatives};
use crate::rules::is_noun;
use crate::words::{Words, words};

/// The subject of a finite verb whose content opens behind it.
pub(super) fn subject(
    context: &Context<'_, '_>,
    draft: &Draft,
    form: Form,
    opening: &Opening,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let at = draft.cue.start;
    // أنه قال، لكنها أشارت: the pronoun is the subject; and سبق للبنك أن اتهم has told who it is.
    let pronoun = at > sentence.start && (context.has(at - 1, Tag::ThatPronoun) || context.reads(at - 1, BUT_HE));
    if went_before(context, at).is_some() || pronoun || but_pronoun(context, at).is_some() {
        return None;
    }
    let limit = limit(context, draft, opening);
    let behind = if form.plural {
        // واصلوا عمليات كذا: a verb in the plural has its subject before it.
        None
    } else if draft.frames & Frame::ABOUT != 0 {
        subject_noun(context, at + 1, limit).or_else(|| pointed_at(context, form, at + 1, limit))
    } else {
        // تعترف فيه الحكومة: whom it tells of points back.
        let resumed = source::is_resumed(context, at + 1);
        let first = if resumed {
            at + 2
        } else {
            past_parenthesis(context, at + 1, limit)
        };
        source::behind(context, first, limit).filter(|tokens| first == at + 1 || names_speaker(context, tokens))
    };
    // وأبلغ وكالة رويترز أن: whom the one who goes on tells.
    let told = draft.frames & Frame::TOLD != 0 && draft.clitics > 0;
    let behind = behind.filter(|tokens| !told || !is_outlet(context, tokens));
    // أبلغ «الاقتصادية» مصرفيون أن
    let behind = behind.map(|tokens| match draft.frames & Frame::TOLD {
        0 => tokens,
        _ => before_outlet(context, past_outlet(context, tokens)),
    });
    // وجدد التأكيد على أن، كرر تأكيده أن: what is done again does not do it.
    let behind = behind.filter(|tokens| !repeats(context, draft, tokens.start));
    // واعتبر إقالة الوزير «خطأ»، الذي اعتبر هذا المصنع «مفخرة»: what is held to be something does not speak.
    let sees = draft.class == ClaimClass::Estimate && opening.frame == "quote";
    let holds = sees && draft.frames & Frame::STRICT != 0;
    let held = |at: usize| sees && context.has(at, Tag::Demonstrative) || holds && is_act(context, at);
    let behind = behind.filter(|tokens| !held(tokens.start) || context.mention_at(tokens.start).is_some());
    // Who is accused, warned, asked or told is no part of who does it; nor is what
    // is laid to something: عزا المحللون الارتفاع إلى الطلب.
    let two = draft.lays()
        || draft.frames & (Frame::ABOUT | Frame::TOLD) != 0
        || matches!(draft.class, ClaimClass::Allege | ClaimClass::Warn | ClaimClass::Request);
    let behind = behind.filter(|tokens| !two || !is_acted_on(context, draft, form, tokens, opening));
    let behind = behind.filter(|tokens| !is_laid(context, draft, tokens, opening));
    let behind = behind.filter(|tokens| !is_accused(context, draft, tokens, opening, sentence));
    let promises = draft.class == ClaimClass::Promise;
    // برر الوزير القرار بأن، اختصر المدرب المشكلة قائلا
    let by = draft.frames & Frame::STRICT != 0 && (limit < opening.at || context.doc.tokens[opening.at].key.get(0) == fold::BEH);
    let behind = behind.map(|tokens| without_asked(context, draft, tokens, opening));
    let behind = behind.map(|tokens| match () {
        () if two || by || holds => {
            let tokens = source::without_object(context, tokens);
            tokens.start..source::past_apposition(context, tokens.end, limit)
        }
        () if promises => source::without_people(context, tokens),
        () => tokens,
    });
    // «تغريدات قال فيها إن»، «تقول عنه الشركة إن»: what stands before is
    // what the verb describes.
    if source::is_resumed(context, at + 1) && !is_told(context, at + 1) {
        return behind.filter(|tokens| names_speaker(context, tokens));
    }
    // «إيران التي تتهمها»: what a relative's verb has a pronoun for is its object.
    let relative = at > sentence.start && context.has(at - 1, Tag::Relative);
    // إلى ما وصفه بالأزمة
    let what = form.pronoun && context.is(at.wrapping_sub(1), WHAT);
    // «نشرت الصحيفة دراسة وصفتها بـ«الأكبر»»: so is what a verb right behind it has a pronoun for.
    let called = form.pronoun && draft.frames & Frame::ABOUT != 0 && source::is_document_before(context, at, sentence);
    let described = what || called || relative && (form.pronoun || two && behind.is_some() && points_back(context, opening));
    let preverbal = preverbal(context, draft, form, described, sentence);
    // Across a comma whoever is sure to speak goes before: «وبينما تواصل
    // القصف، تحدثت مصادر».
    let parted = matches!(context.mark(at.wrapping_sub(1)), b',' | b'-');
    // «لكن أردوغان، الذي انتقد القرار، حث البنك على»: the commas enclose what is told of him.
    let told_of = |tokens: &Range<usize>| {
        let enclosed = context.mark(tokens.end) == b',' && context.is(tokens.end + 1, RELATIVES);
        two && parted && draft.clitics == 0 && enclosed && begins_with_speaker(context, tokens)
    };
    match preverbal {
        Some(tokens) if told_of(&tokens) => Some(tokens),
        Some(_) if (parted || context.bare.get()) && behind.as_ref().is_some_and(|tokens| names_speaker(context, tokens)) => behind,
        // كيانات في هونغ كونغ تزعم الإدارة أنها: what only holds a name goes behind who stands right behind the verb.
        Some(tokens)
            if !begins_with_speaker(context, &tokens) && behind.as_ref().is_some_and(|behind| begins_with_speaker(context, behind)) =>
        {
            behind
        }
        Some(tokens) if names_speaker(context, &tokens) => Some(tokens),
        preverbal => behind
            .or_else(|| source::over_relative(context, at, form.feminine, sentence).filter(|_| draft.clitics == 0))
            .or(preverbal)
            .or_else(|| relative.then(|| related_document(context, at - 1, form.feminine)).flatten()),
    }
}

/// Whether a noun phrase begins with a name, what bears one, or who speaks.
fn begins_with_speaker(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let headed = |at: usize| context.doc.tokens[at].class & Class::HEAD != 0;
    let named = context.name_clitics(tokens.start) == Some(0) || context.doc.opens_quote(tokens.start) || headed(tokens.start);
    named || context.doc.tokens[tokens.start].class & SPEAKS != 0 || !nominative(context, tokens.start, tokens.start + 1).is_empty()
}

/// «أعلن، أمس، وزير الطاقة»، «وأضاف، المدير أن»: the token behind the comma, or the time or place between
/// two, that parts a verb from who speaks.
fn past_parenthesis(context: &Context<'_, '_>, at: usize, limit: usize) -> usize {
    let aside = past_aside(context, at, limit);
    let comma = aside == at && context.mark(at) == b',' && at + 1 < limit;
    // «كشفت أمس، وزيرة الصناعة، أن»
    let times = (at..limit).find(|&at| !source::is_adverb(context, at)).unwrap_or(limit);
    let titled = context
        .doc
        .tokens
        .get(times + 1)
        .is_some_and(|token| token.class & Class::TITLE != 0 && token.clitics == 0);
    if times > at && titled && times + 1 < limit && context.mark(times) == b',' {
        return times + 1;
    }
    aside + usize::from(comma)
}

/// «سبق للبنك أن اتهم الحكومة»: whose earlier act a verb tells of, behind ل.
pub(super) fn went_before(context: &Context<'_, '_>, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 10;
    let that = at.checked_sub(1).filter(|&that| context.is(that, words!["أن"]))?;
    let mut words = (that.saturating_sub(LONGEST)..that).rev().take_while(|&at| context.mark(at) == 0);
    let verb = words.find(|&at| context.is(at, words!["سبق", "وسبق", "يسبق"]))?;
    let whose = verb + 1..that;
    (!whose.is_empty() && context.doc.tokens[whose.start].key.get(0) == fold::LAM).then_some(whose)
}

/// «تلقت الحكومة التقارير الغربية التي أكدت»: the document that a relative clause tells of.
fn related_document(context: &Context<'_, '_>, relative: usize, feminine: bool) -> Option<Range<usize>> {
    const LONGEST: usize = 3;
    let named = |at: usize| class_of(context, at) & Tag::Document.bit() != 0 && context.mention_at(at).is_none();
    let adjective = |at: usize| class_of(context, at) | context.lexicon.ordinary(context.doc.tokens[at].key);
    let describes = |at: usize| context.has_article(at) && adjective(at) & (Class::ADJECTIVE | Class::NATIONALITY) != 0;
    let mut words = (relative.saturating_sub(LONGEST)..relative)
        .rev()
        .take_while(|&at| named(at) || describes(at));
    let first = words.find(|&at| named(at))?;
    context.is(relative, relatives(feminine)).then_some(first..relative)
}

/// Whether somebody's saying stands at a token: جدد التأكيد، كرر تأكيده, and وتابع قوله.
fn repeats(context: &Context<'_, '_>, draft: &Draft, at: usize) -> bool {
    let goes_on = draft.frames & Frame::CONTINUE != 0;
    context.is(at, HIS_STRESS) || goes_on && context.is(at, HIS_WORDS)
}

/// اتهمت تلك الزعامات: whom a demonstrative of the verb's gender points at; تتهم دول الاتحاد، اتهمت الدول العربية.
fn pointed_at(context: &Context<'_, '_>, form: Form, first: usize, limit: usize) -> Option<Range<usize>> {
    if form.feminine && context.is(first, words!["دول", "الدول", "الجهات", "الهيئات", "الأجهزة"]) && first + 1 < limit
    {
        let united = context.mention_at(first + 1).map(|(tokens, _)| tokens.end);
        let adjective = || context.has_article(first + 1).then_some(first + 2);
        return united.or_else(adjective).map(|end| first..end);
    }
    let demonstratives = if form.feminine {
        words!["هذه", "تلك"]
    } else {
        words!["هذا", "هؤلاء"]
    };
    (first + 1 < limit && context.is(first, demonstratives) && context.has_article(first + 1)).then_some(first..first + 2)
}

/// Whether a noun phrase is an outlet and no more.
fn is_outlet(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    context.mentions_in(tokens).first().is_some_and(|(mention, entity)| {
        context.entities[*entity].kind == EntityType::Media && mention.start <= tokens.start + 1 && mention.end == tokens.end
    })
}

/// «لكنه أكد»، «لكنه في الوقت نفسه أكد»، «غير أنها نفت»: where what sets a verb against the clause before it
/// begins, with the pronoun that is its subject.
pub(super) fn but_pronoun(context: &Context<'_, '_>, verb: usize) -> Option<usize> {
    /// How many words tell how the verb is done, between the two.
    const MANNER: usize = 3;
    let pronoun = (verb.saturating_sub(MANNER + 1)..verb)
        .rev()
        .find(|&at| (context.reads(at, BUT_HE) || context.has(at, Tag::ThatPronoun)) && past_manner(context, at + 1, verb + 1) == verb)?;
    let but = || pronoun.checked_sub(1).filter(|&but| context.is(but, EXCEPT));
    if context.reads(pronoun, BUT_HE) { Some(pronoun) } else { but() }
}

/// Before what the subject of a verb ends at the latest: the opening of what is said, how it is said, or of what it is.
fn limit(context: &Context<'_, '_>, draft: &Draft, opening: &Opening) -> usize {
    let at = draft.cue.start;
    let about = (at + 1..opening.at).find(|&at| context.is(at, words!["عن"]));
    if draft.frames & Frame::VIA != 0 {
        return about.unwrap_or(opening.at);
    }
    if let Some(about) = about.filter(|&about| draft.frames & Frame::AN != 0 && is_opinion(context, about + 1)) {
        return about;
    }
    // قال الوزير قائلا إن، رد الوزير بالقول إن
    (at + 2..opening.at).find(|&at| context.is(at, BY_SAYING)).unwrap_or(opening.at)
}

/// Who stands before the verb and speaks in it, unless the verb has another object there (`described`).
fn preverbal(context: &Context<'_, '_>, draft: &Draft, form: Form, described: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let at = draft.cue.start;
    // أما الوزير فقد أكد
    if at > sentence.start && context.is(at - 1, words!["فقد"]) {
        source::topic(context, at - 1, form.feminine, sentence)
    } else if context.doc.tokens[at].key.get(0) == fold::FEH && draft.clitics > 0 {
        source::topic(context, at, form.feminine, sentence)
    } else if draft.clitics > 0 || described || at > sentence.start && context.is(at - 1, words!["و"]) {
        // A verb joined by و opens a clause of its own, so that nothing before
        // it can be its subject.
        None
    } else {
        source::before(context, at, form.feminine, sentence)
            .filter(|tokens| !is_of_things(context, form, tokens) && !is_of_many(context, form, tokens))
    }
}

/// «تتجه الشركات إلى كذا، وفي المنطقة، يتوقع»: whether a masculine verb stands behind a plural that only a feminine one
/// goes with.
fn is_of_things(context: &Context<'_, '_>, form: Form, tokens: &Range<usize>) -> bool {
    let feminine = context.has_article(tokens.start) && context.doc.ends_in(tokens.start, "ات");
    feminine && form.shape == Shape::Imperfect && !form.feminine && !form.plural && context.mention_at(tokens.start).is_none()
}

/// «سيارات يقودها سائقون ذكرت المعارضة أنها»: whether a verb in the singular stands behind people in a sound plural.
fn is_of_many(context: &Context<'_, '_>, form: Form, tokens: &Range<usize>) -> bool {
    let token = &context.doc.tokens[tokens.start];
    let people = token.class & (Tag::Role.bit() | Class::TITLE) != 0 && context.mention_at(tokens.start).is_none();
    // مزارعو القرية, but عضو
    let construct = || {
        let whole = token.key.append(fold::NOON);
        token.key.last() == fold::WAW && context.lexicon.class(context.lexicon.find(whole)) & Tag::Role.bit() != 0
    };
    let several = token.key.ends_with(&[fold::WAW, fold::NOON]) || construct();
    people && several && form.is_finite() && !form.plural && !form.pronoun
}

/// The subject right behind a verb that has an object too: a name, or a noun
/// phrase that can speak, and those that و joins to it.
pub(super) fn subject_noun(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut first = first_subject(context, start, end)?;
    // اقترحت اللجنة المالية في البرلمان خفض الرسوم
    if source::sits_in(context, first.start, first.end)
        && let Some(whole) = source::behind(context, first.start, end).filter(|whole| whole.start == first.start)
    {
        first.end = first.end.max(whole.end);
    }
    Some(first.start..past_joined(context, first.end, end))
}

/// «السعودية ومصر أهمية التعاون»: the token behind the names and titled people that
/// و joins to a subject which ends at a token.
fn past_joined(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    let mut at = start;
    // الفيدرالي الأمريكي، شركة «ديب سيك» (DeepSeek) الصينية
    let nationality = |at: usize| at < end && context.has_article(at) && context.doc.tokens[at].class & Class::NATIONALITY != 0;
    let named = |last: usize| context.mention_at(last).is_some() || context.doc.closes_quote(last);
    let behind = past_gloss(context, at, end);
    if at > 0 && named(at - 1) && context.mention_at(behind).is_none() && nationality(behind) {
        return behind + 1;
    }
    while at < end && at > 0 && context.mention_at(at - 1).is_some() {
        let Some(next) = joined_speaker(context, at, end) else {
            break;
        };
        at = next;
    }
    at
}

/// The token behind who begins at a token with و before him.
fn joined_speaker(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let token = &context.doc.tokens[at];
    if token.key.get(0) != fold::WAW {
        return None;
    }
    let apart = context.is(at, words!["و"]);
    let first = if apart { at + 1 } else { at };
    if first >= end {
        return None;
    }
    let clitics = u8::from(!apart);
    let named = |at: usize, clitics: u8| {
        let (tokens, entity) = context.mention_at(at)?;
        (context.name_clitics(at) == Some(clitics) && can_speak(context, *entity)).then_some(tokens.end)
    };
    let headed = || named(first + 1, 0).filter(|_| token.class & Class::HEAD != 0 && token.clitics == clitics && token.whole == 0);
    named(first, clitics)
        .or_else(headed)
        .or_else(|| title::phrase(context, first, end).map(|tokens| tokens.end))
        .filter(|&next| next <= end)
}

/// The first of them.
fn first_subject(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut first = start;
    // أعلن في العام الماضي فلان: a phrase of time.
    if context.has(first, Tag::Preposition) && context.has(first + 1, Tag::Time) {
        first += 2;
        first = past_date(context, first).unwrap_or(first);
    }
    while first < end && source::is_adverb(context, first) {
        first += 1;
    }
    if first >= end {
        return None;
    }
    if context.is(first, HONORIFICS) {
        return Some(first..first + 1);
    }
    let token = context.doc.tokens.get(first)?;
    let mention = context.mention_at(first).filter(|_| context.name_clitics(first) == Some(0));
    if let Some((tokens, entity)) = mention {
        return can_speak(context, *entity).then(|| tokens.clone());
    }
    if source::is_quoted_name(context, first) {
        return context.doc.partner(first).map(|close| first..close + 1);
    }
    // كبار المسؤولين، ذات المصادر، أربع بلديات
    let counted = token.class & Class::NUMBER != 0
        && token.kind == Kind::Arabic
        && token.clitics == 0
        && context
            .doc
            .tokens
            .get(first + 1)
            .is_some_and(|next| next.class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0);
    if (counted || context.is(first, words!["كبار"]) || context.is(first, SAME)) && first + 1 < end {
        return first_subject(context, first + 1, end).map(|tokens| first..tokens.end);
    }
    // توقع اثنان من المحللين خفض الفائدة
    if (source::is_count_of(context, first) || source::is_quantity(context, first))
        && let Some(act) = act_between(context, first + 2, end)
        && let Some(tokens) = source::behind(context, first, act).filter(|tokens| tokens.end == act)
    {
        return Some(tokens);
    }
    let speaks = token.class & SPEAKS != 0;
    let subjects = nominative(context, first, end);
    let person = |last: usize| {
        let mention = context.mention_at(last).filter(|(tokens, _)| tokens.start == last);
        mention.is_some_and(|(_, entity)| context.is_person(*entity))
    };
    if !subjects.is_empty() && (!speaks || person(subjects.end)) {
        return Some(subjects);
    }
    // معظم المحللين
    let most = context.is(first, MOST) && context.has_article(first + 1);
    if !speaks && !is_dual_title(context, first) && !most || token.clitics > 0 && token.whole == 0 {
        return None;
    }
    title::phrase(context, first, end)
        .or_else(|| title::phrase_before_said(context, first, end))
        .or_else(|| Some(titled(context, first, end)))
}

/// الرئيسان ترامب وشي: whether a title of two stands at a token.
fn is_dual_title(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let people = Class::TITLE | Tag::Role.bit();
    key.ends_with(&[fold::ALEF, fold::NOON])
        && context.has_article(at)
        && context.lexicon.class(context.lexicon.find(key.drop_last(2))) & people != 0
}

/// How many of some, who are people; all of some may be things: جميع المسروقات.
const MOST: Words = words!["معظم", "غالبية", "أغلب", "أغلبية"];

/// «المساهمون»، «المستثمرون المتضررون»: the definite plurals from a token on whose ending no
/// other case has.
fn nominative(context: &Context<'_, '_>, first: usize, end: usize) -> Range<usize> {
    const SHORTEST: usize = 7;
    const THINGS: Words = words![
        "التلفزيون",
        "التليفزيون",
        "القانون",
        "المليون",
        "التريليون",
        "الكربون",
        "الزيتون",
        "المضمون",
        "المخزون"
    ];
    let plural = |at: usize| {
        let key = context.doc.tokens[at].key;
        let known = || context.lexicon.inflected(key.drop_last(2).without_article()) & (Class::NOUN | Class::ADJECTIVE) != 0;
        context.has_article(at)
            && !context.is(at, THINGS)
            && context.mention_at(at).is_none()
            && key.len() >= SHORTEST
            && key.ends_with(&[fold::WAW, fold::NOON])
            && known()
    };
    let last = (first..end).find(|&at| !plural(at)).unwrap_or(end);
    first..last + usize::from(last > first && last < end && is_count(context, last))
}

/// Whether a noun phrase before a verb is sure to be its subject: it is a
/// name that can speak, or begins with a role or title.
pub(super) fn names_speaker(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Document.bit() | Class::TITLE | Tag::Nominal.bit() | Class::INSTITUTION;
    // لاحم الناصر؛ المستشار المصرفي
    let called = |at: usize| matches!(context.mark(at - 1), b',' | b';') && context.doc.tokens[at].class & Class::TITLE != 0;
    // العديد من المحللين
    let several = || is_noun(context.doc, tokens.start, SOME) && context.doc.tokens[speaking_head(context, tokens)].class & speaks != 0;
    context.doc.tokens[tokens.start].class & speaks != 0
        || several()
        || context.is(tokens.start, HONORIFICS)
        || is_office(context, tokens.start)
        || is_plural_of(context, tokens.start)
        || (tokens.start + 1..tokens.end).any(called)
        || !nominative(context, tokens.start, tokens.start + 1).is_empty()
        || context.mentions_in(tokens).iter().any(|(_, entity)| can_speak(context, *entity))
}

/// منتقدو التطبيق، معارضو القرار: whether people who do something stand at a token, in the plural that governs
/// the next noun.
fn is_plural_of(context: &Context<'_, '_>, at: usize) -> bool {
    const SHORTEST: usize = 5;
    let token = &context.doc.tokens[at];
    let participle = token.key.get(0) == fold::MEEM && token.key.last() == fold::WAW && token.key.len() >= SHORTEST;
    let governs = context.has_article(at + 1) || context.name_clitics(at + 1) == Some(0);
    participle && token.clitics == 0 && governs && context.mention_at(at).is_none()
}

/// الداخلية الكويتية، «الصحة»، and الداخلية تنفي at the head of a text: whether a ministry stands at a token that
/// is called by its field.
fn is_office(context: &Context<'_, '_>, at: usize) -> bool {
    let nation = context.doc.tokens.get(at + 1).map_or(0, |next| next.class) & Class::NATIONALITY != 0;
    let national = nation && context.has_article(at + 1);
    let heads = at == 0 && finite::is_imperfect(context, at + 1);
    let quoted = || context.doc.opens_quote(at) && context.is(at + 1, OFFICES) && context.doc.partner(at) == Some(at + 2);
    context.is(at, OFFICES) && (national || heads) || quoted()
}

/// Whether a noun phrase inside a speaker's own words is somebody else who
/// speaks: a name, or before a clause a role too.
pub(super) fn is_third_party(context: &Context<'_, '_>, tokens: &Range<usize>, phrase: bool) -> bool {
    let own = tokens.clone().any(|at| context.doc.ends_in(at, "نا"));
    let named = context.mentions_in(tokens).iter().any(|(_, entity)| can_speak(context, *entity));
    let called = context.doc.tokens[tokens.start].class & (Class::GIVEN | Class::SURNAME) != 0;
    named || !phrase && !own && (called || names_speaker(context, tokens))
}

/// Whether an entity is of a kind that speaks.
fn can_speak(context: &Context<'_, '_>, entity: usize) -> bool {
    matches!(
        context.entities[entity].kind,
        EntityType::Org | EntityType::Person | EntityType::Media | EntityType::Place
    )
}

/// «أكدت لهم أن»: whether it stands at a token, as a pronoun, whom somebody tells something.
fn is_told(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["له", "لها", "لهم", "لهما"])
}
