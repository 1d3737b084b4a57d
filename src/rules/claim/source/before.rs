//! The subject that stands before its verb.

use std::ops::Range;

use super::apposition::apposition;
use super::aside::{back_over_adverbs, back_over_asides, is_adjunct, is_still};
use super::described::{described_before, document_of};
use super::head::{can_head, is_adverb, is_count_of, is_spoken_to};
use super::phrase::phrase_end;
use super::{LONGEST, named_end};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::is_finite;
use crate::rules::claim::speaker::class_of;
use crate::rules::claim::subject::names_speaker;
use crate::rules::claim::words::{
    ACCORDING, AS_FOR, BUT, DURING, GOES_ON, NEGATIONS, REASONS, RELATIVES, SOME, WAS, WHEN, WHILE, relatives,
};
use crate::words::{Words, words};

/// Nouns of one man or one text, of which no verb is feminine.
const ONE_MAN: Words = words!["شخص", "مصدر", "مسؤول", "متحدث", "ناطق", "خبير", "محلل", "تقرير", "بيان", "مقال"];

/// How far before a verb in a text without punctuation its subject begins.
pub(super) const NEAR: usize = 10;

/// The noun phrase right before a verb at `verb`, back to the beginning of
/// its clause; a parenthesis between commas or dashes is passed over, and of a
/// relative clause the antecedent is taken where it agrees.
pub(in crate::rules::claim) fn before(
    context: &Context<'_, '_>,
    verb: usize,
    feminine: bool,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let described = |tokens: &Range<usize>| (tokens.end..verb).any(|at| context.has(at, Tag::Relative));
    phrase_before(context, verb, feminine, sentence).filter(|tokens| described(tokens) || !is_attributed_to(context, tokens.start))
}

/// «ووفق موقع كذا اتهمت الهيئة»: whether something is attributed to whoever stands at a token.
fn is_attributed_to(context: &Context<'_, '_>, first: usize) -> bool {
    let before = first.checked_sub(1);
    before.is_some_and(|before| context.reads(before, ACCORDING))
}

/// The same, whatever stands before it.
fn phrase_before(context: &Context<'_, '_>, verb: usize, feminine: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let close = back_over_adverbs(context, verb, sentence)?;
    let aside = matches!(context.mark(close - 1), b',' | b'-');
    let end = back_over_asides(context, close, sentence)?;
    let relative = end > sentence.start && context.has(end - 1, Tag::Relative);
    let end = if relative {
        antecedent_end(context, end, feminine, sentence)?
    } else {
        end
    };
    let those = relative && context.is(end, words!["الذين"]);
    let plural = ["وا", "ون"].iter().any(|&ending| context.doc.ends_in(verb, ending));
    let people = (plural && those).then(|| people_before(context, end, sentence)).flatten();
    if people.is_some() {
        return people;
    }
    if plural
        && !aside
        && !relative
        && let Some(people) = over_bare_relative(context, end, sentence)
    {
        return Some(people);
    }
    // أعلنت قتل ستة مسلحين وصفتهم بالإرهابيين: a sound plural of men has no feminine verb.
    let plural_of_men = |last: usize| ["ون", "ين"].iter().any(|&ending| context.doc.ends_in(last, ending));
    let men = feminine && !relative && end.checked_sub(1).is_some_and(plural_of_men);
    if !men && is_described_speaker(context, end, relative, sentence) {
        return described_speaker(context, end, relative, feminine, sentence);
    }
    if let Some(document) = document_of(context, end, sentence).or_else(|| described_before(context, end, sentence)) {
        return Some(document);
    }
    if relative
        && !those
        && let Some(named) = named_before(context, end, sentence)
    {
        return Some(named);
    }
    if relative
        && !those
        && let Some(governed) = governed_before(context, end, feminine, sentence)
    {
        return Some(governed);
    }
    if let Some(speaker) = before_occasion(context, end, sentence) {
        return Some(speaker);
    }
    let aside = aside.then_some(close - 1);
    let first = clause_start(context, end, sentence);
    // ثلاثة من الموظفين يعتقدون
    if plural && !relative && aside.is_none() && is_count_of(context, first) && phrase_end(context, first, end) == end {
        return Some(first..end);
    }
    from_clause(context, end, aside, relative, sentence)
}

/// Where the antecedent of a relative ends that agrees with its verb and stands right before `end`.
fn antecedent_end(context: &Context<'_, '_>, end: usize, feminine: bool, sentence: &Range<usize>) -> Option<usize> {
    // «المعارضون، الذين يشكلون غالبية في المجلس، والذين»: a second clause stands apart from those whom it describes.
    if !context.reads(end - 1, relatives(feminine)) || context.is(end - 1, words!["والذين"]) {
        return None;
    }
    let mut end = end - 1;
    while end > sentence.start && matches!(context.mark(end - 1), b',' | b'-') {
        end -= 1;
    }
    Some(end)
}

/// Whether an indefinite speaker or document has its verb right behind it, so that the verb
/// describes it, whatever stands before: شهدت الخدمة رسالة تشير. So is a definite one before
/// a relative: نفت صحة التقارير التي تحدثت عن.
fn is_described_speaker(context: &Context<'_, '_>, end: usize, relative: bool, sentence: &Range<usize>) -> bool {
    if end <= sentence.start {
        return false;
    }
    let token = &context.doc.tokens[end - 1];
    let speaks = Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Role.bit();
    // أشخاص على صلة بالملف يقولون: what they have to do with.
    let glued = matches!(token.key.get(0), fold::BEH | fold::KAF) && token.key.skip(1).starts_with(&[fold::ALEF, fold::LAM]);
    class_of(context, end - 1) & speaks != 0
        && !glued
        && token.clitics == 0
        && (relative || !token.key.starts_with(&[fold::ALEF, fold::LAM]))
        && context.mention_at(end - 1).is_none()
}

/// «دراسة جديدة وصفتها»: whether an indefinite noun of a document stands right before a verb, with its adjective.
pub(in crate::rules::claim) fn is_document_before(context: &Context<'_, '_>, verb: usize, sentence: &Range<usize>) -> bool {
    let indefinite =
        |at: usize| at >= sentence.start && context.is_word(at) && !context.has_article(at) && context.mention_at(at).is_none();
    let document = |at: usize| indefinite(at) && class_of(context, at) & Tag::Document.bit() != 0;
    verb > sentence.start + 1 && indefinite(verb - 1) && (document(verb - 1) || document(verb - 2))
}

/// That speaker, with the noun that it describes: خبير اقتصادي.
fn described_speaker(
    context: &Context<'_, '_>,
    end: usize,
    relative: bool,
    feminine: bool,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    // من بين ألف شخص أعلنت السلطات: who does not agree with the verb is not its subject.
    let one = context.is(end - 1, ONE_MAN) && feminine || context.doc.ends_in(end - 1, "ة") && !feminine;
    let second = end - 1 > sentence.start;
    // وفي استطلاع توقع خمسة خبراء: in what they did.
    if !relative && end == sentence.start + 2 && context.reads(end - 2, DURING) {
        return None;
    }
    // وفي لقاء صحفي صرح الوزير: of what kind an occasion is; but الوزير وفي لقاء صحفي صرح.
    let occasion = second && !relative && context.has(end - 2, Tag::Occasion) && !context.has_article(end - 2);
    if occasion {
        return before_occasion(context, end, sentence);
    }
    let described = second && is_described(context, end - 2);
    (!one).then_some(end - 1 - usize::from(described)..end)
}

/// The phrase that begins the clause and ends at `end`; `aside` is the comma or dash behind it.
fn from_clause(
    context: &Context<'_, '_>,
    end: usize,
    aside: Option<usize>,
    relative: bool,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let start = clause_start(context, end, sentence);
    let mut first = start;
    while first < end && (context.is_word(first) && is_adverb(context, first) || opens_before_subject(context, first)) {
        first += 1;
    }
    if first >= end || !can_head(context, first) {
        return None;
    }
    // Behind a parenthesis only what begins the clause is its subject.
    if aside.is_some() && start > sentence.start && matches!(context.mark(start - 1), b',' | b'-') {
        return None;
    }
    if aside.is_none()
        && let Some(title) = title_before(context, first, end, sentence)
    {
        return Some(title..end);
    }
    let reach = named_end(context, first, phrase_end(context, first, end), end);
    // وصف الوزير في تركيا الأنباء التي تحدثت: a noun behind a name begins anew, and the relative is its own.
    let verb = context.doc.tokens[first].class & Class::CUE != 0;
    if relative && verb && reach < end && opens_phrase(context, end - 1) {
        return None;
    }
    // «رئيس المجلس، مهدي المشاط، يوعز»: the name belongs to the title.
    let between = |close: usize| end < close && context.mention_at(end + 1).is_some_and(|(tokens, _)| tokens.end == close);
    if let Some(close) = aside.filter(|&close| reach == end && between(close)) {
        return Some(first..close);
    }
    // «خالد العلي، مدير الشركة، أكد»: and the title to the name.
    if let Some(close) = aside.filter(|&close| reach == end && end < close)
        && context.mention_at(end - 1).is_some()
        && context.mark(end) == b','
        && apposition(context, end, close) == Some(close)
    {
        return Some(first..close);
    }
    if reach == end || is_adjunct(context, reach, end) {
        return Some(first..reach);
    }
    context.bare.get().then(|| nearest(context, first, end)).flatten()
}

/// «محافظ المدينة، أحمد خالد قال إن»: where the title begins that a comma parts from the man's name, which is all that
/// stands between the comma and the verb.
fn title_before(context: &Context<'_, '_>, first: usize, end: usize, sentence: &Range<usize>) -> Option<usize> {
    let comma = first.checked_sub(1).filter(|&at| at > sentence.start && context.mark(at) == b',')?;
    let (tokens, entity) = context.mention_at(first)?;
    let start = clause_start(context, comma, sentence);
    let alone = *tokens == (first..end) && context.is_person(*entity);
    let titled = start < comma && context.doc.tokens[start].class & Class::TITLE != 0 && context.mention_at(start).is_none();
    let names_nobody = |tokens: Range<usize>| !context.mentions_in(&tokens).iter().any(|(_, entity)| context.is_person(*entity));
    let whole = || phrase_end(context, start, comma) == comma && names_nobody(start..comma);
    (alone && titled && whole()).then_some(start)
}

/// What else may open a clause before its subject.
const OPENERS: Words = words!["و", "كما", "رغم", "أن", "إن", "غير", "بل",];

/// Whether what may open a clause before its subject stands at a token.
fn opens_before_subject(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, OPENERS)
        || [GOES_ON, WAS, BUT, AS_FOR, WHILE, WHEN, REASONS]
            .iter()
            .any(|&words| context.reads(at, words))
}

/// Without punctuation a clause's beginning is not seen: the nearest title or name that reaches
/// up to the verb.
fn nearest(context: &Context<'_, '_>, first: usize, end: usize) -> Option<Range<usize>> {
    let speaks = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Document.bit();
    let opens = |at: &usize| {
        context.doc.tokens[*at].class & speaks != 0 && context.mention_at(*at).is_none() || context.name_clitics(*at).is_some()
    };
    let mut near = first.max(end.saturating_sub(NEAR))..end;
    near.find(|at| opens(at) && phrase_end(context, *at, end) == end).map(|at| at..end)
}

/// «الوزير وفي حديث لصحيفة «الأفق» أكد»: who speaks, before a phrase of where he does that a verb ends.
fn before_occasion(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.start.max(end.saturating_sub(NEAR));
    let opens =
        |&at: &usize| context.reads(at, DURING) && context.doc.tokens[at].key.get(0) == fold::WAW && context.has(at + 1, Tag::Occasion);
    let occasion = (first..end).rev().find(opens).filter(|&at| at > sentence.start)?;
    let apart = |at: usize| is_finite(context, at) || matches!(context.mark(at), b',' | b'.' | b';' | b':');
    let start = clause_start(context, occasion, sentence);
    let speaker = start..occasion;
    let whole = start < occasion && can_head(context, start) && phrase_end(context, start, occasion) == occasion;
    (whole && !(occasion..end).any(apart) && names_speaker(context, &speaker)).then_some(speaker)
}

/// Whether a noun with the article, which is no adjective, stands right behind a name.
fn opens_phrase(context: &Context<'_, '_>, at: usize) -> bool {
    let class = context.lexicon.ordinary(context.doc.tokens[at].key);
    let noun = context.has_article(at) && class & (Class::NOUN | Class::ADJECTIVE) == Class::NOUN;
    noun && context.mention_at(at).is_none() && at.checked_sub(1).is_some_and(|before| context.mention_at(before).is_some())
}

/// «رغم ادعاءات كبار المسؤولين الذين اتهموا»: the people right before a relative, with how
/// many or how high they are.
fn people_before(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let people = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit();
    let called = |at: usize| context.doc.tokens[at].class & people != 0 && context.mention_at(at).is_none();
    let first = sentence.start.max(end.saturating_sub(NEAR));
    let head = (first..end).rev().find(|&at| called(at) && phrase_end(context, at, end) == end)?;
    let some = head > first && (context.is(head - 1, SOME) || context.is(head - 1, words!["كبار", "هؤلاء"]));
    Some(head - usize::from(some)..end)
}

/// «علماء لم يشاركوا في البحث يرون»، «محللون تحدثوا لرويترز يتوقعون»: the people without the article
/// that a clause between them and their verb describes.
fn over_bare_relative(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.start.max(end.saturating_sub(NEAR));
    let mut clause = (first..end)
        .rev()
        .take_while(|&at| context.mark(at) == 0 && !context.has(at, Tag::That));
    let verb = clause.find(|&at| context.doc.ends_in(at, "وا") && is_finite_or_negated(context, at))?;
    let negated = verb > first && context.is(verb - 1, NEGATIONS);
    let head = verb.checked_sub(1 + usize::from(negated)).filter(|&at| at >= first)?;
    let describes = verb + 1 < end && is_described(context, head);
    describes.then_some(head..head + 1)
}

/// شاركوا، لم يشاركوا: whether a verb in the plural stands at a token.
fn is_finite_or_negated(context: &Context<'_, '_>, at: usize) -> bool {
    is_finite(context, at) || at > 0 && context.is(at - 1, NEGATIONS)
}

/// Whether an indefinite noun of a person stands at a token.
fn is_described(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let person = Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE;
    class_of(context, at) & person != 0
        && token.clitics == 0
        && !context.has_article(at)
        && context.mention_at(at).is_none()
        && token.kind == Kind::Arabic
}

/// «أغضب القرار حزب العمال الذي اتهم»: who is named right before a relative, with
/// his titles or the noun that it is a name of.
fn named_before(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let (tokens, entity) = end.checked_sub(1).and_then(|last| context.mention_at(last))?;
    let kind = context.entities[*entity].kind;
    if tokens.end != end || tokens.start <= sentence.start {
        return None;
    }
    let opens = match kind {
        EntityType::Person => Class::TITLE,
        EntityType::Org | EntityType::Media => Class::HEAD,
        _ => return None,
    };
    let far = if kind == EntityType::Person { NEAR } else { 1 };
    let first = sentence.start.max(tokens.start.saturating_sub(far));
    let opening = |at: &usize| context.doc.tokens[*at].class & opens != 0 && context.mention_at(*at).is_none();
    let start = (first..tokens.start)
        .filter(opening)
        .find(|&at| phrase_end(context, at, end) == end);
    // لنائب الرئيس فلان: of a title with a proclitic only the name is sure.
    let glued = |at: usize| context.doc.tokens[at].class & opens != 0 && is_spoken_to(context, at);
    let whole = start.filter(|&start| !(start..tokens.start).any(glued));
    Some(whole.unwrap_or(tokens.start)..end)
}

/// «تحدث المدير عن المواقع الإخبارية التي زعمت»، «انتقد الوزير وسائل الإعلام التي نقلت»: the noun with the article
/// right before a relative, with its adjectives and what governs it, where a preposition or another noun with the
/// article stands before them, so that no subject of the clause ends there.
fn governed_before(context: &Context<'_, '_>, end: usize, feminine: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let speaks = Tag::Document.bit() | Tag::Nominal.bit() | Class::INSTITUTION;
    let first = sentence.start.max(end.saturating_sub(NEAR));
    let plain = |at: usize| context.doc.tokens[at].kind == Kind::Arabic && context.mention_at(at).is_none();
    let class = |at: usize| context.doc.tokens[at].class | context.lexicon.ordinary(context.doc.tokens[at].key);
    let adjective = |at: usize| class(at) & (Class::ADJECTIVE | Class::NATIONALITY) != 0;
    let known = |at: usize| {
        let key = context.doc.tokens[at].key.without_article();
        let bare = context.lexicon.class(context.lexicon.find(key)) | context.doc.tokens[at].class;
        bare & speaks != 0 || SPEAKING.contains(&key)
    };
    // الشركات المنافسة
    let participle = |at: usize| context.doc.tokens[at].key.without_article().get(0) == fold::MEEM && context.doc.ends_in(at, "ة");
    let describes = |at: usize| context.has_article(at) && plain(at) && !known(at) && (adjective(at) || participle(at));
    let mut noun = end.checked_sub(1)?;
    while noun > first && describes(noun) && context.has_article(noun - 1) {
        noun -= 1;
    }
    if noun <= first || !context.has_article(noun) || !plain(noun) {
        return None;
    }
    let governs =
        |at: usize| plain(at) && !context.has_article(at) && !context.has(at, Tag::Preposition) && known(at) && !is_finite(context, at);
    let head = noun - usize::from(noun > first + 1 && governs(noun - 1) && context.doc.tokens[noun - 1].clitics == 0);
    // الوزير في الشركة الذي قال: he does, and not the company; التلفزيون في البلدة التي قالت.
    let ends = |ending: &str| context.doc.ends_in(noun, ending);
    let things = SPEAKING.contains(&context.doc.tokens[noun].key.without_article()) || head < noun;
    let agrees = feminine == (ends("ة") || ends("ات") || things);
    let apart = context.has(head - 1, Tag::Preposition) || context.has_article(head - 1) && !adjective(head - 1);
    (apart && known(head) && agrees).then_some(head..end)
}

/// Who or what speaks in the plural, and by no title.
const SPEAKING: Words = words![
    "شركات",
    "مواقع",
    "صحف",
    "وسائل",
    "قنوات",
    "وكالات",
    "منظمات",
    "دول",
    "بنوك",
    "مؤسسات",
    "جهات",
    "جماعات"
];

/// «إلا أن شادي عوض الذي يعيش في مبنى مجاور قال»: the noun phrase before a relative
/// clause that ends at a verb at `verb`, and agrees with it.
pub(in crate::rules::claim) fn over_relative(
    context: &Context<'_, '_>,
    verb: usize,
    feminine: bool,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let first = sentence.start.max(verb.saturating_sub(LONGEST));
    // بينيتيز الذي تولى التدريب، أكد: a comma may close the clause.
    let close = if context.mark(verb.wrapping_sub(1)) == b',' {
        verb - 1
    } else {
        verb
    };
    let mut clause = (first..close).rev().take_while(|&at| context.mark(at) == 0);
    let relative = clause.find(|&at| context.is(at, RELATIVES))?;
    // الذي صدر، التي أعدته: right behind a relative a word without article or preposition is its verb.
    let plain = context.is_word(relative + 1) && !context.has_article(relative + 1) && !context.has(relative + 1, Tag::Preposition);
    let holds = (plain || (relative + 1..verb).any(|at| is_finite(context, at))) && verb - relative > 2;
    // الشرط الذي وضعه الصندوق، إذ أكد
    let joints = Tag::Subordinate.bit() | Tag::That.bit() | Tag::But.bit() | Tag::Contrast.bit();
    let apart = context.doc.tokens[verb - 1].class & joints != 0;
    if !holds || apart || !context.is(relative, relatives(feminine)) {
        return None;
    }
    let start = clause_start(context, relative, sentence);
    let mut head = (start..relative).filter(|&at| can_head(context, at));
    head.find_map(|at| {
        let tokens = at..phrase_end(context, at, relative);
        let speaks = context.doc.tokens[at].class & Class::GIVEN != 0 || names_speaker(context, &tokens);
        (tokens.end == relative && speaks).then_some(tokens)
    })
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
            // 70% من المشاركين قالوا
            if token.mark == b'%' {
                start = before;
                continue;
            }
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
        // وحول التحديات قالت
        let about = context.reads(before, words!["حول"]);
        // لا يزال البنك يتوقع
        if token.class & opener != 0 || is_finite(context, before) && !about || is_still(context, before) {
            break;
        }
        start = before;
    }
    start
}
