//! Where the next cue ends a content: the journalist goes on with another claim.

use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::object::is_possessed;
use crate::rules::claim::opening::is_auxiliary;
use crate::rules::claim::speaker::class_of;
use crate::rules::claim::subject::but_pronoun;
use crate::rules::claim::words::{AS_FOR, BUT, EXCEPT, REASONS, SINCE};
use crate::rules::claim::{Context, Draft, finite};
use crate::words::words;

/// Where the next cue ends a content before `end`, and what that is. What stands up to `quoted` is
/// said in any case; `inside` a quotation nobody goes on but its speaker.
pub(super) fn at_next_cue(
    context: &Context<'_, '_>,
    drafts: &[Draft],
    index: usize,
    quoted: usize,
    inside: bool,
    end: usize,
) -> Option<(usize, &'static str)> {
    let draft = &drafts[index];
    let start = draft.content.start;
    let stops = |other: usize, next: &Draft| {
        let cue = next.cue.start;
        let inner = || {
            let mut between = drafts[index + 1..other].iter().rev();
            // الجميع كان يتوقع: no speech that a participle could go on with.
            // قدمت وثائق تكشف كذا، معربة عن: nor is that which a document shows.
            let shows = |between: &Draft| {
                let present = between.form.is_some_and(|form| form.shape == Shape::Imperfect) && between.clitics == 0;
                let document = |at: usize| class_of(context, at) & Tag::Document.bit() != 0;
                present && between.cue.start > 0 && document(between.cue.start - 1)
            };
            let speaks = |between: &Draft| !context.has(between.cue.start.wrapping_sub(1), Tag::Copula) && !shows(between);
            between.find(|between| {
                between.cue.start > start && between.is_finite() && between.cue.start < cue && !is_over(between, cue) && speaks(between)
            })
        };
        if next.is_attribution() {
            next.closed || next.clitics > 0 && context.mark(cue - 1) == b','
        } else if next.is_participle() {
            inner().is_none_or(|inner| agrees(draft, next) && !agrees(inner, next)) && !is_predicate(context, draft, next)
        } else if next.rule == "impersonal" {
            // «، ومن المتوقع أن يستمر»: the journalist goes on.
            // «من المتوقع أن يهبط السعر ويرجح أن يستقر»: what is expected of one thing ends before the next.
            let again = draft.rule == "impersonal";
            let joined = joined_by_waw(context, next) && (again || context.mark(cue.wrapping_sub(1)) == b',');
            !inside && (joined || reason(context, next).is_some())
        } else {
            // أعرب عن أسفه بعدما أعلنت الشركة: what it is that came before.
            let since = draft.is_phrase() && context.is(cue - 1, SINCE);
            // أوضح المراسل أن هوجن ظهرت أمس، وتحدثت عن: no man goes on so who is a woman.
            let own = || is_subjects(context, draft, next);
            next.is_finite()
                && !own()
                && (joined_by_waw(context, next) || since || joint(context, cue) < cue || other_clause(context, next).is_some())
        }
    };
    let (_, next) = drafts
        .iter()
        .enumerate()
        .skip(index + 1)
        .take_while(|(_, next)| next.cue.start < end)
        .find(|(other, next)| next.cue.start > quoted && stops(*other, next))?;
    let why = if next.is_attribution() {
        "attribution"
    } else if next.is_participle() {
        "participle"
    } else {
        "next-claim"
    };
    let since = usize::from(draft.is_phrase() && context.is(next.cue.start - 1, SINCE));
    let end = other_clause(context, next).unwrap_or_else(|| joint(context, next.cue.start) - since);
    Some((end, why))
}

/// «أوضح المراسل أن الشاهدة ظهرت أمس، وتحدثت عن»: whether a verb without a subject of its own goes on with that of the clause that
/// is said, since who says it is of the other gender.
fn is_subjects(context: &Context<'_, '_>, draft: &Draft, next: &Draft) -> bool {
    let one = |draft: &Draft| draft.form.filter(|form| form.is_finite() && !form.plural).map(|form| form.feminine);
    let differs = || one(draft).zip(one(next)).is_some_and(|(own, next)| own != next);
    let goes_on = next.frames & Frame::CONTINUE != 0;
    let clause = || (draft.content.start..next.cue.start).any(|at| finite::is_finite(context, at));
    let opens = next.content.start <= next.cue.end + 1 && next.frame != "object";
    draft.frame == "that" && opens && next.source.is_none() && !goes_on && next.clitics > 0 && differs() && clause()
}

/// لما وصفه بـ«أزمة»، محذرا: whether what a verb reports is over before a token.
fn is_over(draft: &Draft, at: usize) -> bool {
    draft.closed && draft.content.start > draft.cue.start && draft.content.end <= at
}

/// Whether a participle goes on with the speaker of a verb.
fn agrees(outer: &Draft, participle: &Draft) -> bool {
    let forms = outer.form.zip(participle.form);
    forms.is_some_and(|(verb, participle)| verb.feminine == participle.feminine)
}

/// «إن الحكومة ملتزمة بالاتفاق»: whether a participle is all that a clause tells of its subject.
fn is_predicate(context: &Context<'_, '_>, draft: &Draft, participle: &Draft) -> bool {
    const LONGEST: usize = 8;
    let subject = draft.content.start..participle.cue.start;
    let nominative = context.doc.tokens[participle.cue.start].key.last() != fold::ALEF;
    draft.frame == "that"
        && participle.class == ClaimClass::Promise
        && nominative
        && (1..=LONGEST).contains(&subject.len())
        && subject
            .clone()
            .all(|at| context.is_word(at) && !finite::is_finite(context, at) && !context.has(at, Tag::Copula))
}

/// How far before its verb a topic begins.
const TOPIC: usize = 14;

/// Where what joins a verb to the clause before it begins: غير أنها نفت، إلا
/// أنه أكد، أما المدرب فقد أبان.
fn joint(context: &Context<'_, '_>, cue: usize) -> usize {
    // «…، لكنه قال»: but he said
    if let Some(but) = but_pronoun(context, cue) {
        return but;
    }
    let Some(before) = cue.checked_sub(1) else {
        return cue;
    };
    let topic = || {
        let words = (cue.saturating_sub(TOPIC)..before).rev();
        words.take_while(|&at| context.mark(at) == 0).find(|&at| context.reads(at, AS_FOR))
    };
    if context.is(before, words!["فقد"]) {
        let parted = context.mark(before.wrapping_sub(1)) == b',';
        topic().unwrap_or(if parted { before } else { cue })
    } else {
        cue
    }
}

/// Where a clause that another says begins: «، وهو ما نفته الحكومة»، «، حيث كانت الصحيفة قد
/// ذكرت»، «، لكن الجيش قال».
fn other_clause(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    if next.rule == "taken-up" {
        return next.cue.start.checked_sub(2);
    }
    reason(context, next)
        .or_else(|| objection(context, next))
        .or_else(|| after_phrase(context, next))
}

/// «، وفي بيان قالت الشركة»، «، وكإجراء احترازي أعلنت»: where the phrase begins, behind a comma, that goes before a verb in
/// the perfect.
fn after_phrase(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    /// How long such a phrase is at most.
    const LONGEST: usize = 6;
    let cue = next.cue.start;
    let perfect = next.form.is_some_and(|form| form.shape == Shape::Perfect) && next.clitics == 0;
    let mut words = (cue.saturating_sub(LONGEST + 1)..cue).rev();
    let comma = words
        .find(|&at| !context.is_word(at) || finite::is_finite(context, at))
        .filter(|&at| perfect && context.mark(at) == b',')?;
    let first = context.doc.tokens.get(comma + 1)?;
    let glued = first.clitics > 1 && matches!(first.key.get(1), fold::KAF | fold::BEH | fold::LAM);
    let joined = first.key.get(0) == fold::WAW && first.clitics > 0 && first.whole == 0;
    let opens = context.is(comma + 1, words!["وفي", "وخلال", "وعبر", "وبعد", "وعقب"]) || joined && glued;
    (opens && comma + 2 < cue && !context.has(cue - 1, Tag::Relative)).then_some(comma + 1)
}

/// «، حيث كانت الصحيفة قد ذكرت»، «، إذ أعلنت»: where a clause begins that the journalist
/// gives for what was said.
fn reason(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    let source = next.source.as_ref().map_or(next.cue.start, |(tokens, _)| tokens.start);
    let first = source.min(next.cue.start);
    let auxiliary = |at: usize| is_auxiliary(context, at);
    let start = (first.saturating_sub(2)..first).find(|&at| (at + 1..first).all(auxiliary) && context.is(at, REASONS))?;
    (context.mark(start.wrapping_sub(1)) == b',').then_some(start)
}

/// Where what another says against it begins: «، لكن الجيش قال».
fn objection(context: &Context<'_, '_>, next: &Draft) -> Option<usize> {
    let source = next
        .source
        .as_ref()
        .map(|(tokens, _)| tokens.start)
        .filter(|&start| start < next.cue.start)?;
    // لكن شركته ترى أن: whose it is speaks of it himself.
    if is_possessed(context, source) {
        return None;
    }
    let but = source.checked_sub(1)?;
    let opens = context.reads(but, BUT) && context.mark(but.wrapping_sub(1)) == b',';
    let that = || context.is(but, words!["أن"]) && context.is(but.wrapping_sub(1), EXCEPT);
    match opens {
        true => Some(but),
        false if that() => Some(but - 1),
        false => None,
    }
}

/// A noun with و glued to it, which goes on with a list: وتحديد.
pub(super) fn is_act_joined(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    // وإصابة, which أصابه looks like
    let other = if context.doc.ends_in(at, "ة") {
        Class::PARTICLE
    } else {
        Class::VERB | Class::PARTICLE
    };
    let noun = |key: fold::Key| context.lexicon.inflected(key) & (Class::NOUN | other) == Class::NOUN;
    // واستخدامها
    let own = |key: fold::Key| {
        let pronoun = [("ه", 1), ("ها", 2), ("هم", 2)]
            .iter()
            .find(|&&(pronoun, _)| context.doc.ends_in(at, pronoun))
            .map_or(0, |&(_, len)| len);
        let stem = key.drop_last(pronoun);
        pronoun > 0 && stem.len() > 3 && noun(stem)
    };
    let noun = |key: fold::Key| noun(key) || own(key);
    !token.key.is_cut() && token.class & Class::CUE == 0 && noun(token.key.skip(1))
}

fn joined_by_waw(context: &Context<'_, '_>, next: &Draft) -> bool {
    let token = &context.doc.tokens[next.cue.start];
    next.clitics > 0 && token.key.get(0) == fold::WAW
        || next.cue.start > 0 && context.is(next.cue.start - 1, words!["كما", "و"]) && next.rule != "relay"
}
