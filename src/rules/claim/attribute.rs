//! A claim's attributes: how it is quoted, whether it is negated, whether it
//! is weakened.

use super::opening::{is_entitled, is_that_not};
use super::{Context, Draft, antecedent, finite, object, source};
use crate::finding::{Certainty, Grade, Quote};
use crate::fold::{self, Key};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
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
    found || is_entitled(context, open) || is_named(context, open, close)
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
        && !(open + 1..close).any(|at| finite::is_finite(context, at) || context.starts(at, Tag::Negation).is_some())
}

/// Whether a noun of what bears names of its own stands at a token.
pub(super) fn bears_name(context: &Context<'_, '_>, at: usize) -> bool {
    NAMED.contains(&antecedent::stem(context, at))
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

/// Whether the main predicate is negated: a negation in the content's head,
/// before any clause that hangs on it, and on no second predicate (ربحت ولم
/// تخسر). A belief that is denied is the belief in the contrary.
pub(super) fn is_negated(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let belief = draft.class == ClaimClass::Estimate && !draft.is_participle() && !context.is(draft.cue.start, words!["يستبعد", "تستبعد"]);
    let disbelieved = belief && draft.cue.start > 0 && context.is(draft.cue.start - 1, words!["لا", "ولا", "لم", "ولم"]);
    has_negated_head(context, draft) != disbelieved
}

fn has_negated_head(context: &Context<'_, '_>, draft: &Draft) -> bool {
    const WHO: Words = words!["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين"];
    let start = main_clause(context, draft);
    if draft.frame == "that" && is_that_not(context, start) {
        return true;
    }
    // A noun phrase is negated at its head alone: عدم مشاركته.
    let end = draft.content.end.min(start + if draft.is_phrase() { 2 } else { PREDICATE });
    // Most contents hold none, and what their words are need not be known.
    let mut negations = context.doc.having_within(start..end, Tag::Negation.bit() | Class::PHRASE);
    if !negations.any(|at| context.starts(at, Tag::Negation).is_some()) {
        return false;
    }
    let (mut predicate, mut described) = (false, false);
    let mut at = start;
    while at < end {
        // العمل الذي لم يكتمل سيستمر: the verb of a relative clause is no predicate.
        if context.is(at, WHO) {
            described = true;
            at += 1;
            continue;
        }
        let other = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::But.bit() | Tag::Question.bit();
        let clause =
            context.has(at, Tag::Relative) && !context.is(at, words!["ما"]) || at > start && context.doc.tokens[at].class & other != 0;
        let stop = matches!(context.mark(at), b',' | b';' | b'.' | b'?' | b'!' | crate::doc::ELLIPSIS);
        if clause || stop {
            return false;
        }
        // من قام بهذا لا ينتمي، من ليس له علاقة: who does something.
        let who = at > start && context.is(at - 1, words!["من", "ومن", "ما", "وما"]);
        described |= who && !context.is(at, words!["غير"]);
        let negation = context.starts(at, Tag::Negation).is_some() && !is_attribute(context, at);
        if described && (negation || finite::is_finite(context, at)) {
            described = false;
            at += if negation { 2 } else { 1 };
            continue;
        }
        if negation && (is_measure(context, at, start) || is_of_noun(context, at, start) || sets_against(context, at, start)) {
            at += 2;
            continue;
        }
        if negation {
            return !predicate && negates(context, at, start);
        }
        described &= !context.is(at.wrapping_sub(1), words!["من", "ومن", "ما", "وما"]);
        predicate |= finite::is_finite(context, at) && !context.has(at, Tag::Copula);
        at += 1;
    }
    false
}

/// How many tokens into a content a negated predicate is looked for.
const PREDICATE: usize = 16;

/// «إذا نجحت الخطة، لن تخسر الشركة»، «من دون دعم، لا يمكن»: where the main clause of a content
/// begins, behind the comma that closes what goes before it.
fn main_clause(context: &Context<'_, '_>, draft: &Draft) -> usize {
    /// How many tokens a phrase of time or place has that goes before a clause.
    const PHRASE: usize = 8;
    let (start, end) = (draft.content.start, draft.content.end);
    let class = context.doc.tokens.get(start).map_or(0, |first| first.class);
    let fronted = Tag::Preposition.bit() | Tag::Time.bit() | Tag::Subordinate.bit();
    if class & fronted == 0 || draft.is_phrase() {
        return start;
    }
    let Some(comma) = (start..end.min(start + PREDICATE)).find(|&at| context.mark(at) == b',' && at + 1 < end) else {
        return start;
    };
    let says = |at: usize| context.starts(at, Tag::That).is_some() || finite::is_imperfect(context, at);
    let phrase = class & Tag::Subordinate.bit() == 0;
    let short = || comma <= start + PHRASE && !(start..comma).any(says);
    // … ، ولم، …، رغم أن: what goes on, or hangs on it.
    let main = comma + 1;
    let hangs = Tag::Subordinate.bit() | Tag::Preposition.bit() | Tag::Relative.bit() | Tag::But.bit() | Tag::Contrast.bit();
    let goes_on = context.doc.tokens[main].key.get(0) == fold::WAW || context.doc.tokens[main].class & hangs != 0;
    if (!phrase || short()) && !goes_on { main } else { start }
}

/// «الحسابات غير الحقيقية»: whether غير belongs to a noun with the article, and negates no predicate.
fn is_attribute(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["غير"]) && at > 0 && context.has_article(at - 1) && context.has_article(at + 1)
}

/// «سجنا لا يتجاوز ست سنوات يكفي»: whether a negation tells how much an indefinite noun is at most
/// or at least.
fn is_measure(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    const BOUNDS: Words = words!["يتجاوز", "تتجاوز", "يتعدى", "تتعدى", "يزيد", "تزيد", "يقل", "تقل"];
    at > start && context.is(at, words!["لا"]) && context.is(at + 1, BOUNDS) && is_indefinite(context, at - 1)
}

/// «كانت وليدة تفاعلات لا صلة لها بالحياة»، «رصد غازين لا تنتجهما إلا كائنات»: whether a negation
/// right behind an indefinite noun describes it, since the predicate stands before.
fn is_of_noun(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    let copula = || (start..at - 1).any(|before| context.has(before, Tag::Copula));
    let points_back =
        || context.doc.tokens.len() > at + 1 && has_pronoun(context, at + 1) || (at + 1..at + 4).any(|at| source::is_resumed(context, at));
    at > start + 1
        && !context.is(at, words!["غير", "عدم", "ليس", "ليست"])
        && !joins_on(context, at)
        && is_indefinite(context, at - 1)
        && (copula() || finite::may_be_verb(context, start) && points_back())
}

/// «المشكلة نقص الزبائن لا نقص السيولة»، «الحل في الرياض لا في باريس»: whether لا sets something against
/// what was said: a noun with the article, or the same word again, which are no predicate of its own.
fn sets_against(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    /// How far before it the same word may stand.
    const NEAR: usize = 8;
    let Some(next) = context.doc.tokens.get(at + 1).filter(|_| at > start && context.is(at, words!["لا"])) else {
        return false;
    };
    let verb = finite::is_imperfect(context, at + 1);
    let again = (start.max(at.saturating_sub(NEAR))..at).any(|before| context.doc.tokens[before].key == next.key);
    (context.has_article(at + 1) || again) && next.kind == crate::doc::Kind::Arabic && !verb
}

/// Whether a word ends as one with a pronoun does: تنتجهما، صلته.
fn has_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    ["ه", "ها", "هم", "هما"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun))
}

/// Whether an indefinite noun, or its adjective, stands at a token: neither a name nor what
/// somebody owns, nor كان أحد.
fn is_indefinite(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let class = context.lexicon.inflected(token.key) | token.class;
    token.kind == crate::doc::Kind::Arabic
        && !antecedent::is_definite(context, at)
        && !antecedent::bare(context, at).starts_with(&[fold::ALEF, fold::LAM])
        && !has_pronoun(context, at)
        && context.mention_at(at).is_none()
        && class & (Class::PARTICLE | Class::TAGS & !COUNTED) == 0
        && !finite::is_finite(context, at)
}

/// Tags that a noun may have.
const COUNTED: u64 = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit();

/// Whether a negation before any predicate negates it.
fn negates(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    let still = words!["يزال", "تزال", "يزالون", "سيما", "يقل", "تقل", "بد", "شك", "يزل", "زال"];
    if at > start && joins_on(context, at) || context.is(at + 1, still) {
        return false;
    }
    // As an attribute غير negates its word only: تقارير غير مؤكدة.
    !context.is(at, words!["غير", "عدم"]) || at <= start + 1
}

/// ولم، وعدم، وليس: a negation joined to something said before it.
fn joins_on(context: &Context<'_, '_>, at: usize) -> bool {
    let waw = context.doc.tokens[at].key.get(0) == fold::WAW && !context.is(at, words!["وإلا"]);
    waw || context.is(at - 1, words!["و", "بل", "لكن", "ولكن"])
}

/// The words that weaken the cue or the content's main predicate.
pub(super) fn hedges(context: &Context<'_, '_>, draft: &Draft) -> Vec<Span> {
    let mut hedges = Vec::new();
    if draft.frames & Frame::HEDGED != 0 {
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
        if context.has(at, Tag::Relative) || context.mark(at) == b',' {
            break;
        }
        let Some(behind) = context.starts(at, Tag::Hedge) else {
            at += 1;
            continue;
        };
        let certain = context.is(at, words!["قد", "وقد", "فقد"]) && !is_imperfect(context, at + 1);
        if certain || at > start && describes(context, at, start) {
            break;
        }
        let token = &context.doc.tokens[at];
        let clitics = if token.whole == 0 { token.clitics } else { 0 };
        hedges.push(context.doc.span(at, clitics, behind.clamp(at + 1, end.max(at + 1)) - 1));
        break;
    }
    hedges
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
    let counted = hedge > start + 1 && context.doc.tokens[hedge - 2].kind == crate::doc::Kind::Number;
    if counted && !(start + 1..hedge).any(|at| finite::is_finite(context, at) || context.has(at, Tag::Copula)) {
        return false;
    }
    let definite = before.key.starts_with(&[fold::ALEF, fold::LAM]) || before.article;
    context.is(hedge, words!["قد", "ربما"])
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
        "قنوات"
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
        || context.is(at, words!["القناة", "الموقع"])
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
    const CONDITIONS: Words = words!["إذا", "لو", "شريطة", "بشرط"];
    const NONE: Words = words!["ما", "عما", "مما", "فيما", "حتى"];
    let opens = context.is(at, CONDITIONS) || context.is(at, words!["حال"]) && at > 0 && context.is(at - 1, words!["في"]);
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
