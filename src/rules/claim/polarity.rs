//! Polarity: whether what is said is denied in its own words, لن نبيع.

use super::attribute::is_future;
use super::headline::speaks_in_person;
use super::opening::is_that_not;
use super::silent::rules_out;
use super::{Context, Draft, antecedent, finite, source};
use crate::doc::Token;
use crate::fold;
use crate::lexicon::{ClaimClass, Class, Tag};
use crate::rules::claim::words::{ACCORDING, ACCORDING_TO, BUT, IF, IS_NOT, NEGATIONS, OURS, RELATIVES, STILL, THEN};
use crate::words::{Words, words};

/// Whether the main predicate is negated: a negation in the content's head,
/// before any clause that hangs on it, and on no second predicate (ربحت ولم
/// تخسر). A belief that is denied is the belief in the contrary.
pub(super) fn is_negated(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let belief = draft.class == ClaimClass::Estimate && !draft.is_participle() && !rules_out(context, draft.cue.start);
    let disbelieved = belief && draft.cue.start > 0 && context.is(draft.cue.start - 1, NEGATIONS);
    has_negated_head(context, draft) != disbelieved
}

/// What no verb is.
const NO_VERB: u64 = Class::PARTICLE | Tag::Negation.bit() | Tag::Preposition.bit() | Tag::That.bit() | Tag::Time.bit();

/// Who does something, and what does.
const WHOEVER: Words = words!["من", "ومن", "ما", "وما"];

fn has_negated_head(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let start = main_clause(context, draft);
    if draft.frame == "that" && is_that_not(context, start) {
        return true;
    }
    // «أن لا البنك ولا الشركة أعلنا»: أن inside the quotation marks.
    let start = start + usize::from(context.has(start, Tag::That));
    // A noun phrase is negated at its head alone: عدم مشاركته.
    let end = draft.content.end.min(start + if draft.is_phrase() { 2 } else { PREDICATE });
    // Most contents hold none, and what their words are need not be known.
    let mut negations = context.doc.having_within(start..end, Tag::Negation.bit() | Class::PHRASE);
    if !negations.any(|at| context.starts(at, Tag::Negation).is_some()) {
        return false;
    }
    // لدينا قلق لأمر لم نشهده: the first word is a predicate.
    let mut predicate = context.is(start, HAVING);
    let (mut described, mut relative) = (false, false);
    let mut at = start;
    while at < end {
        // العمل الذي لم يكتمل سيستمر: the verb of a relative clause is no predicate.
        if context.is(at, RELATIVES) {
            // التي حصلت عليها الشركة: what stands right behind is its verb.
            let verb = at + 1;
            let noun = context.has_article(verb) || context.mention_at(verb).is_some() || context.is(verb, words!["ما", "من", "حيث"]);
            let plain = context.is_word(verb) && !noun && context.doc.tokens[verb].class & NO_VERB == 0;
            (described, relative) = (!plain, true);
            at += 1 + usize::from(plain);
            continue;
        }
        let other = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::But.bit() | Tag::Question.bit();
        let clause =
            context.has(at, Tag::Relative) && !context.is(at, words!["ما"]) || at > start && context.doc.tokens[at].class & other != 0;
        // التسريبات التي نشرت أمس، لم تكشف شيئا: the comma closes the relative clause.
        if relative && !predicate && context.mark(at) == b',' && closes_relative(context, at) {
            at += 1;
            continue;
        }
        // المختبر، الذي أحدثت نماذجه ضجة، لم يطلع: what is told of it between two commas.
        if !predicate && let Some(close) = past_relative(context, at, draft.content.end) {
            return context.starts(close + 1, Tag::Negation).is_some() && negates(context, close + 1, start);
        }
        let stop = matches!(context.mark(at), b',' | b';' | b'.' | b'?' | b'!' | crate::doc::ELLIPSIS);
        if clause || stop {
            return false;
        }
        // من قام بهذا لا ينتمي، من ليس له علاقة: who does something.
        let who = at > start && context.is(at - 1, WHOEVER);
        described |= who && !context.is(at, words!["غير"]);
        let negation = context.starts(at, Tag::Negation).is_some() && !is_attribute(context, at);
        if described && (negation || finite::is_finite(context, at)) {
            described = false;
            at += if negation { 2 } else { 1 };
            continue;
        }
        // إن عدم الاتفاق سيضر الجميع: the noun is what something is told of.
        let subject = draft.frame == "that" && at == start && context.is(at, words!["عدم"]);
        if negation && (subject || is_measure(context, at, start) || is_of_noun(context, at, start) || sets_against(context, at, start)) {
            at += 2;
            continue;
        }
        if negation {
            return !predicate && negates(context, at, start);
        }
        described &= !context.is(at.wrapping_sub(1), WHOEVER);
        // وجهنا المحللين بعدم إدراج البلد: so is a verb in the first person.
        let own = !context.is(at, OURS) && speaks_in_person(context, at);
        // القرار الذي جرى تمريره ويقر الاتفاق غير مقبول: the verb goes on with the relative's.
        let goes_on = relative && !predicate && context.doc.tokens[at].key.get(0) == fold::WAW && context.doc.tokens[at].clitics > 0;
        predicate |= finite::is_finite(context, at) && !goes_on && !context.has(at, Tag::Copula) || own;
        at += 1;
    }
    false
}

/// Of what somebody has, or what there is.
const HAVING: Words = words!["لدي", "لدينا", "لديه", "لديها", "لديهم", "هناك", "ثمة"];

/// The comma that closes the relative clause behind a comma at a token, where a negated verb goes on.
fn past_relative(context: &Context<'_, '_>, comma: usize, end: usize) -> Option<usize> {
    /// How long such a clause is at most.
    const LONGEST: usize = 20;
    if context.mark(comma) != b',' || !context.is(comma + 1, RELATIVES) {
        return None;
    }
    let close = (comma + 2..end.min(comma + LONGEST)).find(|&at| context.mark(at) == b',')?;
    closes_relative(context, close).then_some(close)
}

/// Whether a negated verb stands right behind a comma.
fn closes_relative(context: &Context<'_, '_>, comma: usize) -> bool {
    context.is(comma + 1, NEGATIONS) || context.reads(comma + 1, IS_NOT)
}

/// How many tokens a condition has that no comma closes.
const CONDITION: usize = 24;

/// How many tokens into a content a negated predicate is looked for.
const PREDICATE: usize = 16;

/// «إذا نجحت الخطة، لن تخسر الشركة»، «من دون دعم، لا يمكن»: where the main clause of a content
/// begins, behind the comma that closes what goes before it.
pub(super) fn main_clause(context: &Context<'_, '_>, draft: &Draft) -> usize {
    /// How many tokens a phrase of time or place has that goes before a clause.
    const PHRASE: usize = 8;
    let (start, end) = (draft.content.start, draft.content.end);
    let class = context.doc.tokens.get(start).map_or(0, |first| first.class);
    let fronted = Tag::Preposition.bit() | Tag::Time.bit() | Tag::Subordinate.bit();
    // إنه وفقا للمعلومات الأولية، لا توجد إصابات
    let told_by = [ACCORDING, ACCORDING_TO, words!["نظرا", "استنادا"]]
        .iter()
        .any(|&words| context.is(start, words));
    if class & fronted == 0 && !told_by || draft.is_phrase() {
        return start;
    }
    // «في حال لم ينجح الاتفاق فسيخسر الجميع»: the ف opens what depends on it.
    let opens = |at: usize| {
        let token = &context.doc.tokens[at];
        let joined = token.key.get(0) == fold::FEH && token.clitics > 0 && (finite::is_finite(context, at) || is_future(context, at));
        joined || context.is(at, THEN) || context.is(at, words!["فسوف", "فلن", "فلا", "فلم", "فليس", "فليست"])
    };
    let condition = context.is(start, words!["في"]) && context.is(start + 1, words!["حال", "حالة"]) || context.reads(start, IF);
    if condition && let Some(main) = (start + 2..end.min(start + CONDITION)).find(|&at| opens(at)) {
        return main;
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
        && !(context.is(at, words!["غير", "عدم"]) || context.is(at, IS_NOT))
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
pub(super) fn has_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    ["ه", "ها", "هم", "هما"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun))
}

/// Whether an indefinite noun, or its adjective, stands at a token: neither a name nor what
/// somebody owns, nor كان أحد.
pub(super) fn is_indefinite(context: &Context<'_, '_>, at: usize) -> bool {
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
    /// What no predicate is: there is no doubt, not least.
    const NONE: Words = words!["سيما", "يقل", "تقل", "بد", "شك"];
    // حتى لا يلمس الجدار: to what end something else is done.
    let lest = at > start && context.is(at - 1, words!["حتى", "كي", "لكي"]) && context.is(at, words!["لا"]);
    if at > start && joins_on(context, at) || context.is(at + 1, STILL) || context.is(at + 1, NONE) || lest {
        return false;
    }
    // As an attribute غير negates its word only: تقارير غير مؤكدة.
    !context.is(at, words!["غير", "عدم"]) || at <= start + 1 || is_told_of_definite(context, at)
}

/// «الأنباء المتداولة غير صحيحة»: whether what غير negates is told of the definite noun before it, since it
/// has no article itself.
fn is_told_of_definite(context: &Context<'_, '_>, at: usize) -> bool {
    let before = at - 1 - usize::from(context.doc.opens_quote(at - 1));
    // غير مطروح: a participle
    let adjective = |next: &Token| context.lexicon.inflected(next.key) & Class::ADJECTIVE != 0 || next.key.get(0) == fold::MEEM;
    let predicate = context.doc.tokens.get(at + 1).is_some_and(adjective) && !context.has_article(at + 1);
    // دواء «كذا» غير فعال
    let named = context.mention_at(before).is_some() || context.doc.closes_quote(at - 1);
    context.is(at, words!["غير"]) && (context.has_article(before) || named) && predicate
}

/// ولم، وعدم، وليس: a negation joined to something said before it.
fn joins_on(context: &Context<'_, '_>, at: usize) -> bool {
    let waw = context.doc.tokens[at].key.get(0) == fold::WAW && !context.is(at, words!["وإلا"]);
    waw || (context.is(at - 1, words!["و", "بل"]) || context.reads(at - 1, BUT))
}
