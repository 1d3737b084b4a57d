//! A claim's attributes: how it is quoted, whether it is weakened, how certain
//! it is.

use super::opening::is_entitled;
use super::polarity::{is_indefinite, main_clause};
use super::{Context, Draft, antecedent, finite, object};
use crate::finding::{Certainty, Grade, Quote};
use crate::fold::{self, Key};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::words::{ALREADY, BODIES, IF, MAY, ON_CONDITION, WAS};
use crate::span::Span;
use crate::words::{Words, words};

/// How many tokens into a content its main predicate is looked for.
const HEAD: usize = 9;

/// Direct where one pair of quotation marks holds all of it, mixed where it
/// holds a quotation, else indirect.
pub(super) fn quote(context: &Context<'_, '_>, draft: &Draft) -> Quote {
    let content = &draft.content;
    let opens = |at: usize| context.doc.opens_quote(at);
    let inner_end = content.end;
    // The cue stands between two parts, each in quotation marks.
    if content.contains(&draft.cue.start) && draft.closed && draft.frame == "quote" {
        return Quote::Direct;
    }
    if let Some(before) = content.start.checked_sub(1)
        && opens(before)
        && context
            .doc
            .partner(before)
            .is_some_and(|close| close >= inner_end.saturating_sub(1))
    {
        return Quote::Direct;
    }
    // The content stands inside a longer quotation: «…، يقول فلان، …».
    let mut marks = context.doc.having_within(content.start..inner_end, Class::OPENING);
    let first = marks.find(|&at| opens(at));
    match first {
        Some(open) if open == content.start && context.doc.partner(open).is_some_and(|close| close + 1 >= inner_end) => Quote::Direct,
        Some(open) if is_name(context, open) && !(open + 1..inner_end).any(|at| opens(at) && !is_name(context, at)) => Quote::Indirect,
        Some(_) => Quote::Mixed,
        None if unfinished(context, draft) => Quote::Direct,
        None => Quote::Indirect,
    }
}

/// A quotation that holds a name alone says nothing in somebody's words: one
/// of the names found, or what a noun before it names (سجن «نفحة»، بعنوان «…»).
fn is_name(context: &Context<'_, '_>, open: usize) -> bool {
    let Some(close) = context.doc.partner(open) else {
        return false;
    };
    let found = context
        .mention_at(open + 1)
        .is_some_and(|(tokens, _)| tokens.start == open + 1 && tokens.end == close);
    found || is_entitled(context, open) || is_named(context, open, close) || names_body(context, open, close)
}

/// «جبهة النصر»: a body with its noun and name, and no more.
fn names_body(context: &Context<'_, '_>, open: usize, close: usize) -> bool {
    let short = (3..=5).contains(&(close - open));
    short
        && (context.is(open + 1, BODIES) || context.is(open + 1, words!["قناة", "صحيفة"]))
        && (open + 1..close).all(|at| context.is_word(at) && !finite::is_finite(context, at))
        && (open + 2..close).all(|at| context.has_article(at) || context.mention_at(at).is_some())
}

/// سجن «نفحة»، الإعصار «سوديلور»: a word or three behind a noun of what bears
/// names; an adjective describes it: اتفاق «متوازن»، المشروع «الصهيوني».
pub(super) fn is_named(context: &Context<'_, '_>, open: usize, close: usize) -> bool {
    let (Some(before), Some(first)) = (open.checked_sub(1), context.doc.tokens.get(open + 1)) else {
        return false;
    };
    let head = context.doc.tokens[before];
    let bears = context.lexicon.whole_class(&head) & (Class::HEAD | Class::INSTITUTION) != 0 || bears_name(context, before);
    let definite = |key: Key| key.starts_with(&[fold::ALEF, fold::LAM]);
    let ordinary = context.lexicon.ordinary(first.key);
    let adjective = ordinary & Class::ADJECTIVE != 0 && definite(first.key) == definite(head.key);
    close - open <= 6
        && bears
        && !adjective
        && !(open + 1..close)
            .any(|at| finite::is_finite(context, at) || context.has(at, Tag::ThatPronoun) || context.starts(at, Tag::Negation).is_some())
}

/// Whether a noun of what bears names of its own stands at a token.
pub(super) fn bears_name(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    // لبرنامج «هنا القاهرة»
    let glued = matches!(key.get(0), fold::LAM | fold::BEH) && key.len() > 4 && NAMED.contains(&key.skip(1));
    glued || NAMED.contains(&antecedent::stem(context, at))
}

/// What bears names of its own.
const NAMED: Words = words![
    "سجن",
    "إعصار",
    "عاصفة",
    "نوع",
    "طراز",
    "مشروع",
    "مسلسل",
    "فيلم",
    "برنامج",
    "حملة",
    "مهرجان",
    "مسرحية",
    "أغنية",
    "كتاب",
    "رواية",
    "ألبوم",
    "ديوان",
    "مبادرة",
    "عملية",
    "تطبيق",
    "طائرة",
    "سفينة",
    "باخرة",
    "كوكب",
    "نجم",
    "مذنب",
    "كويكب",
    "مجرة",
    "مسبار",
    "مركبة",
    "تلسكوب",
    "قمر",
    "سد",
    "حقل",
    "ملعب",
    "قاعة",
    "فندق",
    "جائزة",
    "بطولة",
    "قمة",
    "معرض",
    "مؤتمر",
    "ندوة",
    "ورشة",
    "أمسية",
    "منتدى",
    "مقهى",
    "مطعم",
    "حديقة",
    "صاروخ",
    "صواريخ",
    "لقاح",
    "دواء",
    "فيروس",
    "متحور",
    "وسم",
    "هاشتاغ",
    "خدمة",
    "ميناء",
    "مطار"
];

/// An opening mark whose partner is missing: قال: "…
fn unfinished(context: &Context<'_, '_>, draft: &Draft) -> bool {
    draft
        .content
        .start
        .checked_sub(1)
        .is_some_and(|before| matches!(context.mark(before), b'"' | crate::doc::OPEN_QUOTE) && context.doc.partner(before).is_none())
}

/// The words that weaken the cue or the content's main predicate.
pub(super) fn hedges(context: &Context<'_, '_>, draft: &Draft) -> Vec<Span> {
    let mut hedges = Vec::new();
    if draft.frames & Frame::HEDGED != 0 {
        hedges.push(context.doc.span(draft.cue.start, draft.clitics, draft.cue.end - 1));
    }
    if hedges.is_empty() && is_estimated(context, draft) {
        hedges.push(context.doc.span(draft.cue.start, draft.clitics, draft.cue.end - 1));
    }
    let start = main_clause(context, draft);
    let mut end = draft.content.end.min(start + HEAD - 2);
    let mut at = start;
    while at < end {
        // رصدا مدته ما بين 12 و20 ساعة قد يكفي: an amount is no clause.
        if context.is(at, words!["ما"]) && context.is(at + 1, words!["بين"]) {
            end = draft.content.end.min(end + RANGE);
            at += 2;
            continue;
        }
        if context.mark(at) == b','
            && let Some(predicate) = past_parenthesis(context, draft, at)
        {
            (at, end) = (predicate, draft.content.end.min(predicate + HEAD - 2));
            continue;
        }
        if context.has(at, Tag::Relative) || context.mark(at) == b',' {
            break;
        }
        let Some(behind) = context.starts(at, Tag::Hedge) else {
            at += 1;
            continue;
        };
        if weakens_nothing(context, at, start) {
            at += 1;
            continue;
        }
        // كانت الشركة قد نقحت: what had been done is done, whatever letter the verb begins with.
        let had = || (start..at).any(|before| context.reads(before, WAS));
        let certain = context.reads(at, ALREADY) && (!is_imperfect(context, at + 1) || had());
        if certain || at > start && describes(context, at, start) || is_of_phrase(context, draft, at) {
            break;
        }
        let token = &context.doc.tokens[at];
        let clitics = if token.whole == 0 { token.clitics } else { 0 };
        hedges.push(context.doc.span(at, clitics, behind.clamp(at + 1, end.max(at + 1)) - 1));
        break;
    }
    hedges
}

/// «وتشير التقديرات إلى»: whether estimates are all that points to what is told.
fn is_estimated(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let points = draft.lemma.is_some_and(|lemma| {
        let class = context.lexicon.cues[lemma as usize].class;
        matches!(class, ClaimClass::Say | ClaimClass::Report)
    });
    let estimates = |(tokens, _): &(std::ops::Range<usize>, u8)| context.is(tokens.start, words!["التقديرات", "تقديرات"]);
    points && draft.is_finite() && draft.source.as_ref().is_some_and(estimates)
}

/// لا يمكن أن يعود، تستعد لاحتمال كذا: what cannot be is sure, and who prepares for something possible does so.
fn weakens_nothing(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    let impossible = || at > 0 && context.is(at, words!["يمكن"]) && context.starts(at - 1, Tag::Negation).is_some();
    // مستعد لجميع الاحتمالات: what they are is not told.
    let whichever = || context.is(at, words!["احتمالات", "الاحتمالات"]) && !context.opens_that(at + 1);
    at > start && context.is(at, words!["لاحتمال", "لاحتمالات", "لاحتمالية"]) || impossible() || whichever()
}

/// «إن خالد العلي، مدير الشركة، قد يستقيل»: the weakened predicate behind what tells of its subject
/// between commas, where no verb stands before the first.
fn past_parenthesis(context: &Context<'_, '_>, draft: &Draft, comma: usize) -> Option<usize> {
    const LONGEST: usize = 20;
    let verb = |at: usize| finite::is_finite(context, at);
    if draft.is_phrase() || (draft.content.start..comma).any(verb) {
        return None;
    }
    // إن معلومات المستخدمين، ربما تكون وصلت
    if context.is(comma + 1, MAY) {
        return Some(comma + 1);
    }
    let commas = comma + 1..draft.content.end.min(comma + LONGEST);
    let mut behind = commas.filter(|&at| context.mark(at) == b',').map(|at| at + 1);
    behind
        .find(|&at| verb(at) || context.starts(at, Tag::Hedge).is_some())
        .filter(|&at| !verb(at))
}

/// «ملامح خطة جريئة قد تغير السوق»: whether قد stands inside a noun phrase that is what is said, where it
/// only ever opens a clause that describes a noun.
fn is_of_phrase(context: &Context<'_, '_>, draft: &Draft, hedge: usize) -> bool {
    let inside = draft.is_phrase() && hedge > draft.content.start;
    let opens = |at: usize| context.has(at, Tag::That) || context.has(at, Tag::ThatPronoun);
    inside && context.is(hedge, MAY) && !(draft.content.start..hedge).any(opens)
}

/// How many words ما بين … و… has.
const RANGE: usize = 6;

/// «عواقب قد تشمل»، «15 إصابة محتملة»: قد right behind an indefinite noun opens a clause that
/// describes it, but not where it is counted and no predicate stands before: إن 20 شركة قد تغلق.
fn describes(context: &Context<'_, '_>, hedge: usize, start: usize) -> bool {
    let before = &context.doc.tokens[hedge - 1];
    if context.is(hedge, words!["محتمل", "محتملة"]) {
        return is_indefinite(context, hedge - 1);
    }
    // التأخير المحتمل
    if context.is(hedge, words!["المحتمل", "المحتملة"]) {
        return context.has_article(hedge - 1);
    }
    let counted = hedge > start + 1 && context.doc.tokens[hedge - 2].kind == crate::doc::Kind::Number;
    if counted && !(start + 1..hedge).any(|at| finite::is_finite(context, at) || context.has(at, Tag::Copula)) {
        return false;
    }
    let definite = before.key.starts_with(&[fold::ALEF, fold::LAM]) || before.article;
    context.is(hedge, MAY)
        && before.kind == crate::doc::Kind::Arabic
        && !definite
        && context.mention_at(hedge - 1).is_none()
        && hedge - 1 > 0
        && !object::is_possessed(context, hedge - 1)
        && context.lexicon.inflected(before.key) & (Class::NOUN | Class::VERB | Class::PARTICLE) == Class::NOUN
        && context.doc.tokens[hedge - 2].class & (Class::NOUN | Class::HEAD) == 0
}

/// Whether the noun at a token is of what publishes news, named or not: صحف
/// رومانية، وسائل إعلام، وكالة الأنباء, but not وكالة الفضاء.
pub(super) fn is_outlet(context: &Context<'_, '_>, at: usize) -> bool {
    const PRESS: Words = words![
        "صحف",
        "صحيفة",
        "صحافة",
        "جريدة",
        "جرائد",
        "مجلة",
        "مجلات",
        "إذاعة",
        "إذاعات",
        "تلفزيون",
        "فضائية",
        "فضائيات",
        "قنوات",
        "دورية",
        "دوريات",
        "راديو"
    ];
    let (Some(token), Some(next)) = (context.doc.tokens.get(at), context.doc.tokens.get(at + 1)) else {
        return false;
    };
    let of = |heads: Words, owners: Words| heads.contains(&token.key.without_article()) && owners.contains(&next.key.without_article());
    PRESS.contains(&token.key.without_article())
        || of(words!["وسائل", "مواقع"], words!["إعلام", "إعلامية", "إخبارية"])
        || of(
            words!["وكالة", "وكالات", "شبكة", "قناة", "موقع"],
            words!["أنباء", "إخبارية", "إخباري", "تلفزيونية"],
        )
        || context.is(at, words!["القناة", "الموقع", "المحطة"])
}

/// How sure a claim is presented to be.
pub(super) fn certainty(context: &Context<'_, '_>, draft: &Draft, hedged: bool) -> Certainty {
    let start = draft.content.start;
    let end = draft.content.end.min(start + HEAD);
    let clause = |at: usize| context.mark(at) == b',' || context.has(at, Tag::Relative) || context.has(at, Tag::That);
    let condition = (start..end).take_while(|&at| !clause(at)).any(|at| is_condition(context, at));
    let mark = (draft.content.end.saturating_sub(1)..draft.content.end + 2).any(|at| context.mark(at) == b'?');
    let question = mark || context.starts(start, Tag::Question).is_some();
    let plan = (start..end).take_while(|&at| !clause(at)).any(|at| is_future(context, at));
    let grade = match draft.class {
        ClaimClass::Confirm | ClaimClass::Announce | ClaimClass::Deny => 2,
        ClaimClass::Estimate | ClaimClass::Allege => 0,
        _ => 1u8,
    };
    let lowered = [hedged, condition || question, plan].into_iter().filter(|lowers| *lowers).count() as u8;
    Certainty {
        grade: match grade.saturating_sub(lowered) {
            0 => Grade::Low,
            1 => Grade::Medium,
            _ => Grade::High,
        },
        hedge: hedged,
        condition,
        question,
        plan,
    }
}

/// Whether a token opens a condition: إذا استمر، but neither ما إذا كان, which asks,
/// nor حتى لو, which sets one aside.
fn is_condition(context: &Context<'_, '_>, at: usize) -> bool {
    const NONE: Words = words!["ما", "عما", "مما", "فيما", "حتى"];
    let opens =
        context.is(at, IF) || context.is(at, ON_CONDITION) || context.is(at, words!["حال"]) && at > 0 && context.is(at - 1, words!["في"]);
    opens && !(at > 0 && context.is(at - 1, NONE))
}

/// سيفتتح، ستعمل، سوف: a verb of what is still to come.
pub(super) fn is_future(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let token = &context.doc.tokens[at];
    let noun = Class::NOUN | Class::NAME | Class::GIVEN | Class::SURNAME | Class::NUMBER | Class::TITLE;
    let verb = key.get(0) == fold::SEEN
        && matches!(key.get(1), fold::YEH | fold::TEH | fold::NOON)
        && key.len() > 3
        && context.mention_at(at).is_none()
        && context.lexicon.whole_class(token) & noun == 0
        && finite::is_verb_key(context, key.skip(1));
    // سيطر begins as a future does.
    verb && !context.is(at, words!["سيطر", "سيطرت", "سيطروا"]) || context.is(at, words!["سوف"])
}

/// قد weakens only an imperfect: قد تشتري, not قد اشترت or قد تم.
fn is_imperfect(context: &Context<'_, '_>, at: usize) -> bool {
    /// Perfects that begin as an imperfect does, and are none.
    const PERFECTS: Words = words![
        "تم",
        "تمكن",
        "تمكنوا",
        "تبين",
        "تولى",
        "تولوا",
        "تلقى",
        "تلقوا",
        "تأكد",
        "توصل",
        "توصلوا",
        "توفي",
        "تخطى",
        "تعاقد",
        "تسلم",
        "تعهد",
        "تبنى",
        "توجه",
        "تأسس",
        "تقرر",
        "تجاوز",
        "تراجع",
        "توقف",
        "تزوج",
        "تخرج",
        "نشر",
        "نشرت",
        "نفذ",
        "نفذت",
        "نقل",
        "نقلت",
        "نجح",
        "نجحت",
        "نال",
        "نالت"
    ];
    if context.is(at, PERFECTS) {
        return false;
    }
    // تمت، تقدموا: the endings are a perfect's.
    let is_past = |key: Key| key.get(0) == fold::TEH && key.ends_with(&[fold::TEH]) || context.doc.ends_in(at, "وا");
    context.doc.tokens.get(at).is_some_and(|token| {
        let key: Key = token.key;
        matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON) && !key.is_cut() && !is_past(key) || context.is(at, words!["لا", "أكون"])
    })
}
