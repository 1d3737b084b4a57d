//! What is made: products and AI models that neither a list nor a head shows, by what they are called beside their
//! name (نورفيكس، أحدث هواتفها); models as well by how they were trained, how big they are, what they are counted with
//! and set against.

use std::ops::Range;

use super::conduct::{glued_and, is_maker, joined_to};
use super::headed::versioned;
use super::unlisted::past_gloss;
use super::words::thing::{APPS, COINS, DEVICES, MODELS, REMEDIES, SYSTEMS};
use super::{Names, strange};
use crate::doc::Kind;
use crate::lexicon::EntityType;
use crate::words::{Words, words};

/// So many words stand before what something is called beside its name.
const BEFORE_CALLED: usize = 3;
/// A name, its version and the mark that closes its quotation have at most so many tokens.
const LONGEST: usize = 6;
/// So many words behind a name may tell how big it is.
const NEAR: usize = 6;

/// What leads to what something is.
pub(super) static IS: Words = words!["هو" "وهو" "هي" "وهي"];
pub(super) static MOST: Words = words!["أحدث" "أول" "أقوى" "أكبر" "أفضل" "أسرع" "أصغر" "آخر" "أشهر" "أذكى"];
/// What only a model undergoes.
pub(super) static TRAINS: Words = words!["تدريب" "تدرب" "يتدرب"];
/// What a model has.
static PARAMETERS: Words = words!["معلمة" "معلمات" "معاملات" "بارامتر" "بارامترات"];
/// What one does to its rivals.
pub(super) static RIVALS: Words = words!["يتفوق" "تفوق" "يضاهي" "ينافس" "يتجاوز" "تجاوز" "يتخطى" "تخطى"];
/// What the rival stands behind.
static AGAINST: Words = words!["على" "مع"];

/// What shows that a text is about models: الذكاء الاصطناعي, but no القمر الاصطناعي; نموذج لغوي.
static ARTIFICIAL: Words = words!["اصطناعي" "الاصطناعي"];
static INTELLIGENCE: Words = words!["ذكاء" "الذكاء"];
static OF_LANGUAGE: Words = words!["لغوي" "اللغوي" "لغوية" "اللغوية" "توليدي" "التوليدي" "توليدية" "التوليدية" "الدردشة"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        let quoted = at > 0 && names.doc.opens_quote(at - 1);
        let tokens = may_be_told(names, at).then(|| strange_name(names, at, quoted)).flatten();
        if let Some((tokens, kind)) = tokens.and_then(|tokens| Some((tokens.clone(), kind(names, &tokens)?))) {
            let clitics = glued_and(names, at, quoted, EntityType::Model);
            let name = names.written(tokens.clone(), clitics);
            let made = names.named(kind, &name);
            names.mention(made, tokens, clitics, "made");
        }
    }
}

/// Whether what stands near a word may tell that it is made; never wrong in saying no.
fn may_be_told(names: &Names<'_, '_>, at: usize) -> bool {
    let tokens = &names.doc.tokens;
    let may_be = |at: usize, words: &[Words]| {
        tokens
            .get(at)
            .is_some_and(|token| words.iter().any(|words| words.may_end(token.key)))
    };
    let before = names.before(at);
    let told = |before: usize| may_be(before, &[TRAINS, RIVALS]) || is_model(names, before);
    let joined = |before: usize| before > 0 && is_model(names, before - 1);
    let called = |at: usize| {
        tokens.get(at).is_some_and(|token| token.mark == b',') && (may_be(at + 1, &[IS, MOST]) || names.is_form_of(at + 1, MODELS))
    };
    let behind = at + 1..at + 1 + LONGEST;
    before.is_some_and(|before| told(before) || joined(before))
        || is_model(names, at + 1)
        || behind.clone().any(|at| called(at) || may_be(at, &[IS, RIVALS]))
        || (at + 1..behind.end + NEAR).any(|at| may_be(at, &[PARAMETERS]))
}

/// The name that a strange word begins, with its version.
fn strange_name(names: &Names<'_, '_>, at: usize, quoted: bool) -> Option<Range<usize>> {
    let name = strange::is_free(names, at).then(|| strange::name(names, at, quoted)).flatten()?;
    let end = if quoted { name.end } else { versioned(names, name.end) };
    Some(name.start..end)
}

/// Whether a text is about models of artificial intelligence: it tells of these, or one that is listed was found before this
/// was asked first.
pub(super) fn tells_of_models(names: &Names<'_, '_>) -> bool {
    let told = |at: usize| names.is(at, OF_LANGUAGE) || names.is(at, ARTIFICIAL) && at > 0 && names.is_one_of(at - 1, INTELLIGENCE);
    let model = || names.entities.iter().any(|entity| entity.kind == EntityType::Model);
    *names.models.get_or_init(|| model() || (0..names.doc.tokens.len()).any(told))
}

/// What a name is shown to be.
pub(super) fn kind(names: &Names<'_, '_>, tokens: &Range<usize>) -> Option<EntityType> {
    let called = called(names, tokens.end);
    let maker = names.before(tokens.start).is_some_and(|before| is_maker(names, before));
    let model = || is_trained(names, tokens) || !maker && is_counted(names, tokens) || is_rival(names, tokens);
    match called {
        Some(EntityType::Model) => tells_of_models(names).then_some(EntityType::Model),
        None => (model() && tells_of_models(names)).then_some(EntityType::Model),
        other => other,
    }
}

/// نورفيكس، وهو نموذج; نورفيكس، أحدث هواتفها: what a name that ends before a token is said to be.
fn called(names: &Names<'_, '_>, end: usize) -> Option<EntityType> {
    let after = past_gloss(names, end);
    let comma = names.doc.tokens.get(after).is_some_and(|token| token.mark == b',');
    if !comma && !names.is_one_of(after, IS) {
        return None;
    }
    let leads = |at: &usize| names.is_one_of(*at, IS) || names.is_one_of(*at, MOST);
    let first = after + usize::from(comma);
    let called = first + (first..first + BEFORE_CALLED).take_while(leads).count();
    if names.is_form_of(called, MODELS) {
        return Some(EntityType::Model);
    }
    // أورينو، هاتف: no row of things.
    (called > first && is_thing(names, called)).then_some(EntityType::Product)
}

/// هاتف, هاتفها: whether the kind of a thing that has a name stands at a token, and no definite one.
fn is_thing(names: &Names<'_, '_>, at: usize) -> bool {
    let things = [DEVICES, APPS, SYSTEMS, REMEDIES, COINS];
    !names.is_definite(at) && things.iter().any(|words| names.is_form_of(at, words))
}

/// تدريب نورفيكس, نورفيكس … مليار معلمة
fn is_trained(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    if names.before(tokens.start).is_some_and(|before| names.is_one_of(before, TRAINS)) {
        return true;
    }
    let ends = |at: &usize| {
        let token = names.doc.tokens.get(*at);
        token.is_none_or(|token| token.kind == Kind::Break || token.mark == b'.' || MODELS.has(token))
    };
    let first = past_gloss(names, tokens.end);
    (first..first + NEAR)
        .take_while(|at| !ends(at))
        .any(|at| names.is_one_of(at, PARAMETERS))
}

/// نورفيكس وجيميناي 2, لاما 3 ونورفيكس: whether a name is joined to a model's.
fn is_counted(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let after = past_gloss(names, tokens.end);
    let joined = names
        .doc
        .tokens
        .get(after)
        .is_some_and(|token| token.is_and() || token.mark == b',');
    let next = after + usize::from(joined);
    is_model(names, next) && (joined || names.has_and(next)) || joined_to(names, tokens.start, EntityType::Model)
}

/// يتفوق نورفيكس على لاما 3: whether a name is set against a model.
fn is_rival(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let after = past_gloss(names, tokens.end);
    let against = after + usize::from(names.is_one_of(after, AGAINST));
    let verb = |at: usize| names.is_one_of(at, RIVALS);
    let before = || names.before(tokens.start).is_some_and(verb) && is_model(names, against);
    let behind = || verb(after) && (is_model(names, after + 1) || names.is_one_of(after + 1, AGAINST) && is_model(names, after + 2));
    before() || behind()
}

fn is_model(names: &Names<'_, '_>, at: usize) -> bool {
    names.kind_at(at) == Some(EntityType::Model)
}
