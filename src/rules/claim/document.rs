//! Documents that speak: whose they are.

use std::ops::Range;

use super::antecedent::{self, RECENT, head_before, is_definite, last_of, same_head, speakers, stem};
use super::speaker::{class_of, speaking_head};
use super::{Context, Draft, actor, finite, title};
use crate::finding::{Claim, SourceKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::words::{CAME_OUT, ISSUED, POSTS, SENT, WAS_MADE};
use crate::rules::words::{MADE_BY, PUBLISHED_BY};
use crate::words::{Words, words};

/// Whose a document is: of whom it says so right behind it (تقرير نشرته
/// رويترز, بيان للوزارة), else, if it is spoken of as known, of whom it was said to be
/// before, else who published last: an outlet a report, a body a statement.
pub(super) fn document_owner(
    context: &Context<'_, '_>,
    head: usize,
    tokens: &Range<usize>,
    definite: bool,
    claims: &[Claim],
) -> Option<usize> {
    if let Some(owner) = publisher(context, head, tokens.end) {
        return Some(owner);
    }
    if let Some(owner) = possessor(context, head, tokens, claims).or_else(|| self_issued(context, head, tokens.end)) {
        return Some(owner);
    }
    if !definite && title::is_headline(context, head) && is_nobodys(context, head, tokens.end) {
        return owner_below(context, head);
    }
    let possessed = (head + 1..tokens.end).any(|at| context.has(at, Tag::Preposition));
    // أعلن البنك نتائجه. وأوضح بيان تلقته الصحيفة أن: his, who spoke last.
    if context.is(head, words!["بيان", "بلاغ"]) && tokens.len() == 1 {
        let last = claims.last().and_then(|claim| claim.speaker);
        return last.filter(|&speaker| context.entities[speaker].kind == EntityType::Org);
    }
    if !definite || possessed {
        return None;
    }
    if let Some(owner) = echoed(context, head, claims) {
        return owner;
    }
    let stated = context.is(head, words!["البيانات"]) && context.is(head + 1, words!["الصحفية", "الصحافية"]);
    if context.is(head, MEASURES) && !stated || context.is(head, LAWSUITS) {
        return None;
    }
    if let Some(owner) = issuer(context, head) {
        return Some(owner);
    }
    let spoke = |kinds: &[EntityType]| speakers(claims).find(|&speaker| kinds.contains(&context.entities[speaker].kind));
    // «وتزعم الرسالة الملغومة»: one that is described is no letter of theirs.
    if context.is(head, words!["الرسالة"]) && tokens.len() > 1 {
        return None;
    }
    if context.is(head, STATEMENTS) || stated {
        // «قالت قوة المهام في بيان»، «وأضاف البيان»: hers, who has no name.
        let unnamed = |claim: &Claim| {
            let source = claim.source_tokens.as_ref().filter(|_| claim.source_kind == SourceKind::Role);
            let issues = |source: &Range<usize>| (source.end..claim.content_tokens.start).any(|at| context.is(at, STATEMENTS));
            claim.speaker.is_none() && source.is_some_and(issues)
        };
        if claims.last().is_some_and(unnamed) || is_joint(context, head) {
            return None;
        }
        // An outlet issues none where a body is named.
        return spoke(&[EntityType::Org])
            .or_else(|| last_of(context, head, |kind, _| kind == EntityType::Org))
            .or_else(|| spoke(&[EntityType::Media]));
    }
    // وفقا للدراسة: an outlet only tells of it.
    if context.is(head, RESEARCH) {
        return spoke(&[EntityType::Org]);
    }
    spoke(&[EntityType::Media])
        .or_else(|| last_of(context, head, |kind, _| kind == EntityType::Media))
        .or_else(|| spoke(&[EntityType::Org]))
}

/// «تعتزم نوكيا الاستغناء عن موظفين، بحسب بيان أصدرته أمس»: whoever is named last in the sentence and agrees with
/// the verb behind a document, if that has no subject of its own.
fn self_issued(context: &Context<'_, '_>, head: usize, end: usize) -> Option<usize> {
    let verb = (head + 1..end + 1).find(|&at| context.is(at, MADE_BY) || context.is(at, PUBLISHED_BY))?;
    let ends = |at: usize| context.has(at, Tag::Preposition) || context.has(at, Tag::Time) || !context.is_word(at);
    if !ends(verb + 1) {
        return None;
    }
    let feminine = ["ته", "تها"].iter().any(|&ending| context.doc.ends_in(verb, ending));
    let sentence = context.doc.sentences.get(context.doc.sentence_of(head))?.tokens.start..head;
    let before = context.mentions_in(&sentence).iter().rev();
    let mut bodies = before.filter(|(_, entity)| context.is_body(*entity) && actor::fits(context, *entity, feminine));
    bodies.next().map(|(_, entity)| *entity)
}

/// «كشف تقرير حديث أن …» at the head of a text, and «بحسب تقرير شركة كذا» below: whose the next document of the same
/// noun is, where it is told.
fn owner_below(context: &Context<'_, '_>, head: usize) -> Option<usize> {
    /// How far below it may stand, and how far behind it its owner.
    const FAR: usize = 120;
    const NEAR: usize = 6;
    let noun = document(context, head);
    let end = context.doc.tokens.len().min(head + FAR);
    let next = (head + 1..end).find(|&at| is_document(context, at) && document(context, at) == noun)?;
    let (tokens, entity) = context.mentions_in(&(next + 1..next + 1 + NEAR)).first()?;
    let heads = Class::HEAD | Class::INSTITUTION | Class::NATIONALITY | Class::ADJECTIVE;
    let between = |at: usize| {
        let class = context.doc.tokens[at].class | context.lexicon.ordinary(context.doc.tokens[at].key);
        context.doc.opens_quote(at)
            || is_issued(context, at)
            || context.is(at, words!["عن"])
            || class & heads != 0
            || context.has_article(at)
    };
    let named = context.is_body(*entity) && (next + 1..tokens.start).all(between);
    if named { Some(*entity) } else { publisher(context, next, next + 1) }
}

/// «بحسب نتائجها»، «وفقا لأرقامه»: what tells that a document is meant that is somebody's own, where
/// something is attributed to it.
pub(super) fn own_document(context: &Context<'_, '_>, draft: &Draft, at: usize) -> u64 {
    if !draft.is_attribution() {
        return 0;
    }
    let own = if context.doc.ends_in(at, "ها") {
        2
    } else {
        usize::from(context.doc.ends_in(at, "ه"))
    };
    let noun = stem(context, at).drop_last(own);
    let document = own > 0 && noun.len() > 3 && !context.has_article(at);
    // بحسب موقعها الإلكتروني
    match document {
        true if SITES.contains(&noun) => Tag::Document.bit(),
        true => context.lexicon.class(context.lexicon.find(noun)) & Tag::Document.bit(),
        false => 0,
    }
}

/// Where somebody publishes what he has to say.
const SITES: Words = words!["موقع", "حساب", "صفحت", "صفحة", "مدونت", "مدونة"];

/// «بحسب نتائجها، حققت ميتا»، «وأضافت أرقامه»: whom the pronoun of a document means: whose name opens what
/// it stands by, else who spoke or was named last and agrees with it.
pub(super) fn own(context: &Context<'_, '_>, draft: &Draft, head: usize, claims: &[Claim]) -> Option<usize> {
    /// How far into the content the name may stand.
    const NEAR: usize = 4;
    let feminine = context.doc.ends_in(head, "ها");
    let pronoun = feminine || context.doc.ends_in(head, "ه");
    if !pronoun || is_definite(context, head) || context.has(head, Tag::Document) {
        return None;
    }
    let owns = |entity: usize| context.is_body(entity) && actor::fits(context, entity, feminine);
    let opens = draft.content.start..draft.content.end.min(draft.content.start + NEAR);
    let ahead = || context.mentions_in(&opens).first().map(|(_, entity)| *entity);
    let behind = || {
        speakers(claims)
            .find(|&speaker| owns(speaker))
            .or_else(|| last_of(context, head, |_, entity| owns(entity)))
    };
    ahead().filter(|&entity| draft.is_attribution() && owns(entity)).or_else(behind)
}

/// Who stands in the phrase of a document as what it is of: بيان للوزارة، تقديرات البنك،
/// تقرير الصحيفة; توقعات التقرير are whose the report is.
fn possessor(context: &Context<'_, '_>, head: usize, tokens: &Range<usize>, claims: &[Claim]) -> Option<usize> {
    let next = head + 1;
    if next < tokens.end && context.is(next, REPORTS) {
        return document_owner(context, next, &(next..tokens.end), true, claims);
    }
    // تسريبات من مصادر مقربة من الشركة: the sources' and not the company's.
    let nobodys = |at: usize| context.has(at, Tag::Anonymous);
    let mut definite = (next..tokens.end)
        .take_while(|&at| !nobodys(at))
        .filter(|&at| is_definite(context, at));
    definite.find_map(|at| same_head(context, at).or_else(|| antecedent::publisher(context, at)))
}

/// Documents that others are parts of: توقعات التقرير.
const REPORTS: Words = words!["التقرير", "الدراسة", "البيان", "الاستطلاع", "البحث", "المسح", "الوثيقة", "النشرة"];

/// «كشفت دراسة لجامعة كذا … وقالت الدراسة»: whose the same document was when it spoke
/// before; nobody's where it came as nobody's, but a statement has an issuer that stands
/// elsewhere.
fn echoed(context: &Context<'_, '_>, head: usize, claims: &[Claim]) -> Option<Option<usize>> {
    let noun = document(context, head);
    let mut same = claims.iter().rev().take(RECENT).filter_map(|claim| {
        if let Some(owner) = spoken_in(context, noun, claim) {
            return Some(Some(Some(owner)));
        }
        let source = claim.source_tokens.as_ref()?;
        let at = speaking_head(context, source);
        let nobodys = || !context.is(head, STATEMENTS) && is_nobodys(context, at, source.end) || is_unnamed(context, at, source.end);
        let first = claim.speaker.is_some() || !is_definite(context, at);
        (document(context, at) == noun && first).then(|| (claim.speaker.is_some() || nobodys()).then_some(claim.speaker))
    });
    same.next().flatten()
}

/// دراسة حديثة: whether nothing in or behind an indefinite document's phrase tells whose it is.
fn is_nobodys(context: &Context<'_, '_>, head: usize, end: usize) -> bool {
    let tells = |at: usize| context.has_article(at) || context.mention_at(at).is_some() || context.doc.opens_quote(at);
    let behind = |at: usize| is_published(context, at) || context.starts(at, Tag::Relative).is_some();
    !is_definite(context, head) && !(head + 1..end).any(tells) && !(head + 1..end + 2).any(behind)
}

/// بيان لقوة المهام: whether an indefinite document is of a body that is not known by name.
fn is_unnamed(context: &Context<'_, '_>, head: usize, end: usize) -> bool {
    let of = head + 1;
    let glued = of < end && context.doc.tokens[of].key.get(0) == fold::LAM && context.doc.tokens[of].clitics > 0;
    !is_definite(context, head) && glued && context.mentions_in(&(head..end)).is_empty()
}

/// «قال البنك الدولي في تقرير إن»، «في تقريره»: the body that speaks in a document.
fn spoken_in(context: &Context<'_, '_>, noun: Key, claim: &Claim) -> Option<usize> {
    let speaker = claim.speaker.filter(|&speaker| context.is_body(speaker))?;
    let first = claim
        .source_tokens
        .as_ref()
        .map_or(claim.cue_tokens.end, |source| source.end.max(claim.cue_tokens.end));
    let own = |at: usize| {
        let key = stem(context, at);
        document(context, at) == noun || key.drop_last(1) == noun || key.drop_last(2) == noun
    };
    let at = (first..claim.content_tokens.start).find(|&at| own(at) && !is_definite(context, at))?;
    publisher(context, at, at + 1).or(Some(speaker))
}

/// «نشر المنتدى تقريرا … وقال التقرير», «تقرير أصدرته المنظمة»: who issued what a document
/// points back to.
fn issuer(context: &Context<'_, '_>, head: usize) -> Option<usize> {
    /// How far back it may stand.
    const FAR: usize = 60;
    let noun = document(context, head);
    let mut before = (head.saturating_sub(FAR)..head).rev();
    let same = |at: usize| is_document(context, at) && document(context, at) == noun;
    let issued = before.find(|&at| same(at) && (!is_definite(context, at) || owner_behind(context, at).is_some()))?;
    if is_definite(context, issued) {
        return owner_behind(context, issued);
    }
    publisher(context, issued, issued + 1).or_else(|| issued_by(context, issued))
}

/// «جاء ذلك في بيان مشترك … وأوضح البيان»: whether the statement that is meant is of several.
fn is_joint(context: &Context<'_, '_>, head: usize) -> bool {
    /// How far back it may stand.
    const FAR: usize = 150;
    let noun = document(context, head);
    let mut before = (head.saturating_sub(FAR)..head).rev();
    let first = before.find(|&at| is_document(context, at) && document(context, at) == noun && !is_definite(context, at));
    first.is_some_and(|at| context.is(at + 1, words!["مشترك", "مشتركا", "ثلاثي", "ختامي"]))
}

/// «تطرق التقرير الفصلي للبنك الدولي إلى»: the body behind ل that a document with the article, and its adjective, is of.
fn owner_behind(context: &Context<'_, '_>, document: usize) -> Option<usize> {
    let first = document + 1 + usize::from(context.has_article(document + 1));
    let (tokens, entity) = context.mention_at(first)?;
    let clitics = context.name_clitics(first).filter(|&clitics| clitics > 0)?;
    let of = context.doc.tokens[first].key.get(usize::from(clitics) - 1) == fold::LAM;
    (of && tokens.start == first && context.is_body(*entity)).then_some(*entity)
}

/// نشر المنتدى الاقتصادي تقريرا: the subject of the verb that issues a document.
fn issued_by(context: &Context<'_, '_>, document: usize) -> Option<usize> {
    /// How far before a document the verb may stand.
    const REACH: usize = 12;
    let mut clause = (document.saturating_sub(REACH)..document)
        .rev()
        .take_while(|&at| context.mark(at) != b'.');
    let verb = clause.find(|&at| context.is(at, ISSUES))?;
    let first = context.mentions_in(&(verb + 1..document)).first();
    let named = first
        .filter(|(tokens, entity)| tokens.start <= verb + 3 && context.is_body(*entity))
        .map(|(_, entity)| *entity);
    named.or_else(|| antecedent::body(context, verb + 1))
}

fn is_document(context: &Context<'_, '_>, at: usize) -> bool {
    class_of(context, at) & Tag::Document.bit() != 0
}

/// A document's noun, however it is inflected: تقريرا، التقرير.
fn document(context: &Context<'_, '_>, at: usize) -> Key {
    let noun = stem(context, at);
    if noun.last() == fold::ALEF && noun.len() > 3 {
        noun.drop_last(1)
    } else {
        noun
    }
}

/// Verbs of whoever issues a document.
const ISSUES: Words = words![
    "نشر",
    "نشرت",
    "ونشر",
    "ونشرت",
    "ينشر",
    "تنشر",
    "أصدر",
    "أصدرت",
    "وأصدر",
    "وأصدرت",
    "أعد",
    "أعدت",
    "وأعد",
    "وأعدت",
    "أجرى",
    "أجرت",
    "وأجرى",
    "وأجرت",
    "أطلق",
    "أطلقت",
    "وأطلق",
    "وأطلقت",
    "بث",
    "بثت"
];

/// Whether a name in a document's phrase is whom it is sent to, or what it is on: رسالة إلى
/// الوزارة، تقرير عن الشركة; but تقرير صادر عن الشركة.
pub(super) fn is_its_matter(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let head = head_before(context, tokens).filter(|&at| !context.has(at, Tag::Preposition));
    let heads = head.is_some_and(|at| context.doc.tokens[at].class & Class::HEAD != 0);
    let first = if heads { head.unwrap_or(tokens.start) } else { tokens.start };
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    let before = before - usize::from(before > 0 && context.doc.opens_quote(before));
    let key = context.doc.tokens[first].key;
    let glued = key.get(0) == fold::LAM
        && (context.doc.tokens[first].clitics > 0 || context.name_clitics(first).is_some_and(|clitics| clitics > 0));
    measures(context, before)
        || context.is(before, words!["إلى", "حول", "بشأن", "ضد", "داخل"])
        || context.is(before, words!["عن"]) && before > 0 && !is_issued(context, before - 1) && !context.is(before - 1, words!["نقلا"])
        || glued && context.is(before, SENT)
}

/// «مسح لإنتاج أوبك»: whether the noun of what a document measures stands at a token, right behind it.
fn measures(context: &Context<'_, '_>, at: usize) -> bool {
    const MEASURED: Words = words![
        "لإنتاج",
        "لصادرات",
        "لواردات",
        "لمبيعات",
        "لأسعار",
        "لأداء",
        "لأرباح",
        "لنتائج",
        "لسوق",
        "لأسواق",
        "لاقتصاد",
        "لهاتف",
        "لهواتف",
        "لمستخدمي",
        "لعملاء",
        "لموظفي",
        "لحسابات"
    ];
    context.is(at, MEASURED)
}

/// Whether what somebody writes to everybody stands at a token.
pub(super) fn is_post(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, POSTS)
}

/// بريد إلكتروني: whether a letter stands at a token that is sent by wire.
pub(super) fn is_mail(context: &Context<'_, '_>, at: usize) -> bool {
    let mail = context.is(at, words!["بريد", "البريد", "لبريد", "للبريد"]);
    mail && context.is(at + 1, words!["إلكتروني", "الإلكتروني", "داخلي", "الداخلي"])
}

/// What scholars find, or others, and an outlet only passes on.
const RESEARCH: Words = words!["الدراسة", "للدراسة", "البحث", "للبحث", "التجربة", "المسح", "النتائج"];

/// What a body issues, and an outlet only passes on.
const STATEMENTS: Words = words!["البيان", "بيان", "نص", "البلاغ", "بلاغ", "المنشور", "الرسالة"];

/// What is brought to court is of whoever sues, and of no outlet.
const LAWSUITS: Words = words!["الدعوى", "للدعوى", "الشكوى", "للشكوى", "اللائحة", "للائحة", "العريضة", "للعريضة"];

/// Figures show something whoever took them, and reports in the plural are anybody's.
const MEASURES: Words = words![
    "التقارير",
    "للتقارير",
    "الأنباء",
    "للأنباء",
    "المعلومات",
    "للمعلومات",
    "الوثائق",
    "للوثائق",
    "الأرقام",
    "للأرقام",
    "البيانات",
    "الإحصاءات",
    "التحقيقات",
    "المعطيات",
    "المؤشرات",
    "التقديرات",
    "التوقعات",
    "التسريبات",
    "التكهنات",
    "الصور",
    "الصورة",
    "اللقطات",
    "الشائعات",
    "الشائعة",
    "الإشاعات",
    "الإشاعة"
];

/// Who a document is of by the clause behind it: تقرير نشرته رويترز، بيان
/// صادر عن الوزارة، دراسة أجرتها الجامعة.
fn publisher(context: &Context<'_, '_>, head: usize, end: usize) -> Option<usize> {
    /// How far behind the document its publisher stands.
    const REACH: usize = 10;
    let verb = (head + 1..end + 2).find(|&at| context.starts(at, Tag::Relative).is_some() || is_published(context, at))?;
    let act = verb + usize::from(context.starts(verb, Tag::Relative).is_some());
    let written = context.is(act, WRITTEN);
    // تغريدة نشرها فلان
    let posted = is_post(context, head);
    let publishes = |entity: usize| match context.entities[entity].kind {
        // التحذير الذي أرسلته الشركة
        EntityType::Media | EntityType::Org => !written || context.is(act, words!["أرسلته", "أرسلتها"]),
        EntityType::Person => written || posted,
        _ => false,
    };
    let mentions = context.mentions_in(&(verb..verb + REACH));
    mentions
        .iter()
        .take_while(|(tokens, _)| (verb..tokens.start).all(|at| !matches!(context.mark(at), b',' | b'.' | b';')))
        // التقارير التي أكدت أن الجيش: what it reports
        .take_while(|(tokens, _)| !(act + 1..tokens.start).any(|at| context.has(at, Tag::That)))
        // أصدرته وحصلت «عكاظ» على نسخة منه
        .take_while(|(tokens, _)| !(act + 1..tokens.start).any(|at| finite::is_finite(context, at)))
        .map(|(_, entity)| *entity)
        .find(|&entity| publishes(entity))
}

/// Whether a token tells of the document before it that somebody made it known: تقرير نشر في، دراسة
/// أجرتها الجامعة، بيان صادر عن الوزارة.
fn is_published(context: &Context<'_, '_>, at: usize) -> bool {
    is_issued(context, at) || opens_its_origin(context, at)
}

/// Whether it is told at a token that the document before it has been made known.
fn is_issued(context: &Context<'_, '_>, at: usize) -> bool {
    context.names(at, ISSUED) || context.is(at, CAME_OUT)
}

/// Whether a verb stands at a token that opens a clause of how the document before it came to be.
pub(super) fn opens_its_origin(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, CAME_OUT)
        || context.is(at, WAS_MADE)
        || context.is(at, MADE_BY)
        || context.is(at, PUBLISHED_BY)
        || context.is(at, WRITTEN)
}

/// What a person alone does with a document.
const WRITTEN: Words = words!["أرسله", "أرسلته", "أرسلها", "أرسلتها", "كتبه", "كتبته", "كتبها", "كتبتها"];
