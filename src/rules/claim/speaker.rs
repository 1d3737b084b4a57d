//! Speakers: who is behind a source, and what kind of source it is.

use std::ops::Range;

use super::epithet::{founder, going_on, honored, is_businessman, is_the_man, last_person};
use super::hidden::Speaker;
use super::{Context, Draft, accused, antecedent, attribute, claim, document, echo, hidden, source, title};
use crate::doc::Kind;
use crate::finding::{Claim, SourceKind};
use crate::fold;
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::is_noun;
use crate::rules::words::SOME;
use crate::words::{Words, words};

/// Turns drafts into claims, in order, so that a later one can go on from an
/// earlier speaker.
pub(super) fn resolve(context: &Context<'_, '_>, drafts: Vec<Draft>) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::with_capacity(drafts.len());
    let mut genders: Vec<Option<bool>> = Vec::with_capacity(drafts.len());
    // Whether a document has spoken last, that وأضاف goes on with.
    let mut document = false;
    for mut draft in drafts {
        let (speaker, kind) = speaker(context, &draft, &claims, &genders);
        let last = claims.last().and_then(|claim| claim.speaker);
        document = match &draft.source {
            Some((tokens, _)) => {
                let head = speaking_head(context, tokens);
                (class_of(context, head) | document::own_document(context, &draft, head)) & Tag::Document.bit() != 0
            }
            None => document && speaker.is_some() && last == speaker,
        };
        draft.class = class(context, &draft, speaker, kind, document || kind == SourceKind::Document);
        genders.push(draft.form.filter(|form| form.is_finite() && !form.plural).map(|form| form.feminine));
        claims.push(claim(context, draft, speaker, kind));
    }
    claims
}

fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim], genders: &[Option<bool>]) -> Speaker {
    if draft.frames & Frame::IMPERSONAL != 0 {
        return (None, SourceKind::None);
    }
    match &draft.source {
        Some((tokens, _)) => match of_phrase(context, draft, tokens, claims) {
            (speaker, SourceKind::Role | SourceKind::Named)
                if (speaker.is_none() || context.mentions_in(tokens).is_empty()) && withholds_name(context, tokens) =>
            {
                (None, SourceKind::Anonymous)
            }
            speaker => speaker,
        },
        // هناك من يقول إن: whoever it is.
        None if is_whoever(context, draft) => (None, SourceKind::None),
        None => hidden::speaker(context, draft, claims, genders).unwrap_or((None, SourceKind::None)),
    }
}

/// Whether a verb has for its subject the من right before it: من يرى أن.
fn is_whoever(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let before = draft.cue.start.wrapping_sub(1);
    let own = draft.form.is_some_and(|form| form.pronoun);
    draft.is_finite() && !own && draft.clitics == 0 && draft.cue.start > 0 && context.is(before, words!["من", "ومن"])
}

/// مسؤول طلب عدم نشر اسمه، سائق (رفض الكشف عن هويته): whether who speaks wants his
/// name to be kept back.
fn withholds_name(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    /// How far behind a source its wish may stand.
    const REACH: usize = 10;
    const NAME: Words = words![
        "اسمه",
        "اسمها",
        "اسمهم",
        "اسميهما",
        "أسمائهم",
        "أسماءهم",
        "هويته",
        "هويتها",
        "هويتهم",
        "هوياتهم",
        "هويتيهما"
    ];
    let end = context.doc.tokens.len().min(tokens.end + REACH);
    let ends = |at: usize| matches!(context.mark(at), b'.' | b':' | b';' | b'\n') || context.has(at, Tag::That);
    let mut wish = (tokens.start..end).take_while(|&at| at < tokens.end || !ends(at));
    // لم تكشف الصحيفة عن هوياتهم
    let kept =
        |at: usize| context.is(at, words!["تكشف", "يكشف", "تفصح", "يفصح", "تذكر", "يذكر"]) && context.is(at - 1, words!["لم", "دون"]);
    let asked = |at: usize| context.is(at, source::DISCLOSURE) || context.is(at, source::CONCEALMENT) || at > 0 && kept(at);
    wish.any(|at| context.is(at, NAME) && (at.saturating_sub(3)..at).any(asked))
}

/// Who a noun phrase is.
fn of_phrase(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, claims: &[Claim]) -> Speaker {
    let head = speaking_head(context, tokens);
    if context.is(head, source::HONORIFICS) {
        return honored(context, claims, head);
    }
    // الأخير، هذه الأخيرة
    let last = tokens.end.saturating_sub(1);
    let alone = tokens.len() == 1 || tokens.len() == 2 && context.has(tokens.start, Tag::Demonstrative);
    if let Some(at) = (alone && context.is(last, source::LATTER)).then_some(last) {
        return antecedent::latter(context, at).map_or((None, SourceKind::Role), |entity| (Some(entity), SourceKind::Named));
    }
    let class = class_of(context, head) | document::own_document(context, draft, head);
    let definite = antecedent::is_definite(context, head);
    let document = class & Tag::Document.bit() != 0 && class & (Tag::Nominal.bit() | Class::TITLE) == 0;
    let inside = context.mentions_in(tokens);
    let starts_with_name = inside.first().is_some_and(|(mention, _)| mention.start == tokens.start);
    let named = |kinds: &[EntityType]| {
        // السفير لدى الأمم المتحدة: he is another's.
        let guest = |mention: &Range<usize>| {
            let before = mention.start.saturating_sub(2).max(tokens.start)..mention.start;
            mention.start > head && before.into_iter().any(|at| context.is(at, words!["لدى"]))
        };
        let mut owners = inside
            .iter()
            .filter(|(mention, _)| !guest(mention) && (!document || !document::is_its_matter(context, mention)));
        let found = owners.find(|(_, entity)| kinds.contains(&context.entities[*entity].kind));
        found.map(|(_, entity)| *entity)
    };
    // «المرصد السوري وأنصار الأسد»: who is named first speaks; أنصار الأسد do, and not he.
    if let Some((_, first)) = inside.first().filter(|(mention, _)| mention.start == head && starts_with_name)
        && matches!(context.entities[*first].kind, EntityType::Org | EntityType::Media)
    {
        return (Some(*first), SourceKind::Named);
    }
    // مستشار فلان، قادة الحزب: nobody but whom he belongs to is a person.
    let people = inside
        .iter()
        .filter(|(_, entity)| context.entities[*entity].kind == EntityType::Person)
        .count();
    if context.is(head, PEOPLE_OF) && inside.first().is_some_and(|(mention, _)| mention.start == head + 1) && people <= 1 {
        return (None, SourceKind::Role);
    }
    // مصدر مقرب من فلان: whoever he is close to is known.
    if context.is(head, words!["مصدر", "مصادر", "مصدرا", "مصدران", "مصدرين"]) && !starts_with_name {
        return (None, SourceKind::Anonymous);
    }
    let spokesman = context.is(head, SPOKESMEN);
    if let Some(person) = named(&[EntityType::Person]) {
        // متحدثة باسم فيشر: who is spoken for.
        let spoken_for = spokesman && !ends_with_name(context, tokens);
        return (Some(person), if spoken_for { SourceKind::Role } else { SourceKind::Named });
    }
    if inside.is_empty()
        && let Some(speaker) = echo::same_source(context, tokens, head, claims).or_else(|| echo::repeated(context, tokens, head, claims))
    {
        return speaker;
    }
    // وقال رئيسها: who has the title in the body that was named last.
    if inside.is_empty()
        && tokens.len() <= 2
        && let Some(person) = title::of_own(context, head)
    {
        return (Some(person), SourceKind::Named);
    }
    if class & Tag::Anonymous.bit() != 0 && !starts_with_name {
        return match last_person(context, draft, tokens, head, claims).filter(|_| inside.is_empty() && context.is(head, EPITHETS)) {
            Some(person) => (Some(person), SourceKind::Named),
            None => (None, SourceKind::Anonymous),
        };
    }
    // المتحدث باسم فيسبوك، حساب إنستغرام: a service speaks through them.
    let through = spokesman || context.is(head, words!["حساب", "قسم", "فريق", "إدارة"]);
    let service = || named(&[EntityType::Product]).filter(|_| through);
    let owner = named(&[EntityType::Media, EntityType::Org]).or_else(service).or_else(|| {
        // دولة الإمارات، بكين
        let headed = |start: usize, entity: usize| {
            let place = context.entities[entity].kind == EntityType::Place;
            starts_with_name || class & Class::HEAD != 0 && (!place || start == head + 1)
        };
        let first = inside.first().filter(|(mention, entity)| headed(mention.start, *entity));
        first.map(|(_, entity)| *entity)
    });
    // عدد من التقارير: some of many are nobody known.
    let some = is_noun(context.doc, tokens.start, SOME);
    if some && owner.is_none() {
        return (None, if document { SourceKind::Document } else { SourceKind::Role });
    }
    if let Some(owner) = owner {
        let body = Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit();
        let role = class & (Tag::Role.bit() | Class::TITLE) != 0 && class & body == 0 && !starts_with_name && !document;
        // «هنري باركي، المحلل بمركز وودرو»: a body named later in the phrase of an
        // unknown speaker is not who speaks.
        let near = inside.iter().any(|(mention, entity)| *entity == owner && mention.start <= head + 3);
        let known = class & (body | Tag::Document.bit() | Tag::Role.bit() | Class::TITLE) != 0;
        return match role {
            false if !near && !known => (None, SourceKind::Role),
            false => (Some(owner), SourceKind::Named),
            // المتحدث باسم الشركة، مراسل الجزيرة: the body is known for which somebody speaks.
            true if spokesman || context.is(head, REPORTERS) => (Some(owner), SourceKind::Role),
            true => match title::of_title(context, head) {
                Some(person) => (Some(person), SourceKind::Named),
                None => match founder(context, draft, head, claims).or_else(|| going_on(context, draft, tokens, head, claims)) {
                    Some(person) => (Some(person), SourceKind::Named),
                    None => (None, SourceKind::Role),
                },
            },
        };
    }
    if document && let Some(owner) = document::own(context, draft, head, claims) {
        return (Some(owner), SourceKind::Named);
    }
    if document {
        return match document::document_owner(context, head, tokens, definite, claims) {
            Some(owner) => (Some(owner), SourceKind::Named),
            None => (None, SourceKind::Document),
        };
    }
    let spoken_for = |at: usize| antecedent::body(context, at).or_else(|| own_body(context, at, claims));
    if spokesman && let Some(body) = (head + 1..tokens.end).find_map(spoken_for) {
        return (Some(body), SourceKind::Role);
    }
    // المسؤول الأميركي: the one whose name was not told when he spoke first.
    let unnamed = claims
        .iter()
        .rev()
        .take(2)
        .find(|claim| claim.source_kind == SourceKind::Role && claim.source_tokens.is_some());
    if let Some(claim) = unnamed.filter(|_| context.is(head, UNNAMED)) {
        return (claim.speaker, SourceKind::Role);
    }
    let spoke = claims.iter().rev().take(2).find_map(|claim| claim.speaker);
    if let Some(person) = spoke.filter(|&person| context.is(head, UNNAMED) && title::is_official(context, person, head)) {
        return (Some(person), SourceKind::Named);
    }
    // يرى الكاتب، وأضاف الهولندي، وأضاف المدرب: who is quoted all along.
    let author = || {
        let national = class & Class::NATIONALITY != 0 && definite && tokens.len() == 1;
        let called =
            context.is(head, AUTHORS) || context.is(head, EPITHETS) || is_businessman(context, head) || is_the_man(context, tokens);
        let person = last_person(context, draft, tokens, head, claims).filter(|_| national || called);
        person.or_else(|| going_on(context, draft, tokens, head, claims))
    };
    // المدرب البرتغالي: who spoke last and is called so.
    let sportsman = || {
        let called = definite && context.is(head, SPORTSMEN);
        last_person(context, draft, tokens, head, claims).filter(|&person| called && title::is_compatriot(context, person, head))
    };
    // وقال المتهم: of whom it was told that he is tried.
    let accused = || accused::person(context, head).filter(|_| accused::is_accused(context, head) && inside.is_empty());
    match sportsman()
        .or_else(|| antecedent::of_noun(context, head, class))
        .or_else(author)
        .or_else(accused)
    {
        Some(antecedent) => (Some(antecedent), SourceKind::Named),
        None => (None, SourceKind::Role),
    }
}

/// المتحدث باسمها: the body that the pronoun means, who spoke last or was named last.
fn own_body(context: &Context<'_, '_>, at: usize, claims: &[Claim]) -> Option<usize> {
    let feminine = context.is(at, words!["باسمها", "بإسمها"]);
    if !feminine && !context.is(at, words!["باسمه", "بإسمه"]) {
        return None;
    }
    let body = |entity: usize| {
        matches!(context.entities[entity].kind, EntityType::Org | EntityType::Media) && hidden::fits(context, entity, feminine)
    };
    antecedent::speakers(claims)
        .find(|&speaker| body(speaker))
        .or_else(|| antecedent::last_of(context, at, |_, entity| body(entity)))
}

/// The classes of a word, للبيان being البيان, and أن تقريرا a تقرير.
pub(super) fn class_of(context: &Context<'_, '_>, at: usize) -> u64 {
    let token = &context.doc.tokens[at];
    // بحسب منشور: who attributes something to a post has it in writing.
    if document::is_post(context, at) {
        return token.class | Tag::Document.bit();
    }
    if token.key.starts_with(&[fold::LAM, fold::LAM]) && !token.key.is_cut() {
        return token.class | context.lexicon.class(context.lexicon.find(token.key.skip(2)));
    }
    if token.key.last() == fold::ALEF && token.key.len() > 3 && !token.key.is_cut() && !context.has_article(at) {
        let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit();
        return token.class | context.lexicon.class(context.lexicon.find(token.key.drop_last(1))) & speaks;
    }
    token.class
}

/// Who speaks for an outlet.
const REPORTERS: Words = words!["مراسل", "مراسلة", "محرر", "محررة"];

/// Who belongs to somebody and is not he.
const PEOPLE_OF: Words = words![
    "مستشار",
    "مستشارة",
    "مستشاري",
    "مستشارو",
    "مساعد",
    "مساعدة",
    "مساعدي",
    "مساعدو",
    "أنصار",
    "مؤيدو",
    "مؤيدي",
    "أقارب",
    "عائلة",
    "أسرة",
    "زوجة",
    "زوج",
    "محامي",
    "محامو",
    "محامية",
    "نجل",
    "ابن",
    "ابنة",
    "شقيق",
    "شقيقة",
    "والد",
    "والدة"
];

const SPOKESMEN: Words = words!["متحدث", "المتحدث", "متحدثة", "المتحدثة", "ناطق", "الناطق", "الناطقة", "متحدثا"];

const AUTHORS: Words = words!["الكاتب", "الكاتبة", "المؤلف", "المؤلفة"];

/// What somebody is called who was named before.
const EPITHETS: Words = words![
    "الملياردير",
    "المليونير",
    "الدبلوماسي",
    "الدبلوماسية",
    "السياسي",
    "السياسية",
    "النجم",
    "النجمة",
    "الفنان",
    "الفنانة",
    "المهاجم",
    "المدافع",
    "القيادي",
    "القيادية",
    "الناشط",
    "الناشطة",
    "الحقوقي",
    "الحقوقية",
    "الخبير",
    "الخبيرة",
    "المحلل",
    "المحللة",
    "الباحث",
    "الباحثة",
    "الإعلامي",
    "الإعلامية",
    "المخرج",
    "المخرجة",
    "المطرب",
    "المطربة",
    "الأكاديمي",
    "الأكاديمية",
    "السيناتور",
    "السناتور"
];

/// Who is told from others of his kind by where he is from.
const SPORTSMEN: Words = words!["المدرب", "المدربة", "اللاعب", "اللاعبة", "الحارس", "التقني", "الإطار"];

pub(super) const UNNAMED: Words = words!["المسؤول", "المسؤولة", "المتحدث", "المتحدثة", "الناطق", "الناطقة"];

/// The noun that tells what a phrase is: past بعض، أحد، عدد من، هذا, past معالي of معالي
/// الوزير, inside quotation marks.
pub(super) fn speaking_head(context: &Context<'_, '_>, tokens: &Range<usize>) -> usize {
    let mut head = tokens.start;
    let quantity = words![
        "من",
        "آخر",
        "لآخر",
        "أحدث",
        "لأحدث",
        "نص",
        "كبير",
        "كبار",
        "أكثر",
        "نفس",
        "ذات",
        "هذا",
        "هذه",
        "تلك",
        "هؤلاء"
    ];
    let measures = |at: usize| context.is(at, quantity) || is_noun(context.doc, at, SOME);
    let honor = words!["معالي", "سمو", "سماحة", "فضيلة", "سعادة", "جلالة", "فخامة", "دولة", "غبطة"];
    let honors = |at: usize| {
        let titled = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & Class::TITLE != 0);
        titled && context.is(at, honor)
    };
    let quotes = |at: usize| context.doc.opens_quote(at) && context.mention_at(at + 1).is_none();
    // ثلاثة مصادر
    let counts = |at: usize| {
        let (token, next) = (&context.doc.tokens[at], &context.doc.tokens[at + 1]);
        let number = token.class & Class::NUMBER != 0 || token.kind == Kind::Number;
        number && next.class & (Tag::Anonymous.bit() | Tag::Role.bit()) != 0
    };
    while head + 1 < tokens.end && (measures(head) || honors(head) || quotes(head) || counts(head)) {
        head += 1;
    }
    head
}

/// Whether a phrase ends with a name that no باسم stands before.
fn ends_with_name(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let last = context.mentions_in(tokens).last();
    last.is_some_and(|(mention, _)| {
        let quoted = mention.end + 1 == tokens.end && context.doc.closes_quote(mention.end);
        (quoted || mention.end == tokens.end) && mention.start > tokens.start && !context.is(mention.start - 1, words!["باسم"])
    })
}

/// A media outlet's or a document's plain saying is a report; a report by
/// anybody else is plain saying.
fn class(context: &Context<'_, '_>, draft: &Draft, speaker: Option<usize>, kind: SourceKind, document: bool) -> ClaimClass {
    let outlet = |(tokens, _): &(Range<usize>, u8)| attribute::is_outlet(context, speaking_head(context, tokens));
    let media =
        speaker.is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media) || draft.source.as_ref().is_some_and(outlet);
    let shows = draft
        .lemma
        .is_some_and(|lemma| context.lexicon.cues[lemma as usize].frames & Frame::SHOWS != 0);
    // تشير التقديرات إلى
    let estimates = draft
        .source
        .as_ref()
        .is_some_and(|(tokens, _)| context.is(tokens.start, words!["التقديرات", "تقديرات", "التوقعات", "توقعات"]));
    match draft.class {
        ClaimClass::Say | ClaimClass::Report if estimates => ClaimClass::Estimate,
        ClaimClass::Say if media || document => ClaimClass::Report,
        ClaimClass::Announce if document || media => ClaimClass::Report,
        ClaimClass::Report if !media && !document && !shows && kind != SourceKind::None => ClaimClass::Say,
        class => class,
    }
}
