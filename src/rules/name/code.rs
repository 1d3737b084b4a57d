//! Codes of models and products: a letter or two and digits, R1, V3.1, آر 2; and
//! models that are called by a code alone, beside their maker: نموذج R1 من DeepSeek.

use std::sync::LazyLock;

use super::Names;
use super::extend::is_device_s;
use super::version::{counts, family_of_code};
use super::words::{LETTERS as LETTERS_OF_NAMES, particle::IN, thing::MODELS};
use crate::doc::Kind;
use crate::fold::Key;
use crate::lexicon::EntityType;
use crate::words::{Words, words};

/// Letters of a code by their names, but for those that mean something else before a
/// number, as في, أو and بي do.
static LETTERS: LazyLock<[(Key, &'static str); 12]> = LazyLock::new(|| {
    [
        ("إكس", "X"),
        ("إس", "S"),
        ("إم", "M"),
        ("إف", "F"),
        ("إيه", "A"),
        ("آر", "R"),
        ("زد", "Z"),
        ("تي", "T"),
        ("كيه", "K"),
        ("سي", "C"),
        ("جي", "G"),
        ("كيو", "Q"),
    ]
    .map(|(written, latin)| (Key::of(written), latin))
});

/// What leads from a model to its maker: R1 من DeepSeek.
static FROM: Words = words!["من", "لشركة", "الخاص"];

/// نموذج R1, نسخة R1: whether what a model's code stands behind stands at a token.
fn is_model_head(names: &Names<'_, '_>, at: usize) -> bool {
    const VERSIONS: Words = words!["إصدار", "نسخة", "نسختا", "نسختي"];
    names.is_form_of(at, MODELS) || names.is_one_of(at, VERSIONS)
}

/// Finds the models that are called by a code.
pub(super) fn find(names: &mut Names<'_, '_>) {
    makers_apart(names);
    spelled_apart(names);
}

/// Makers whose models are called by their own name and a code, with the code's
/// letters: R1 is DeepSeek R1.
const NAMESAKES: [(&str, [char; 2]); 1] = [("DeepSeek", ['R', 'V'])];

/// Whether a maker's models are called by its name.
pub(super) fn is_namesake(maker: &str) -> bool {
    NAMESAKES.iter().any(|(namesake, _)| *namesake == maker)
}

/// A code with the name of its maker, if the text tells of one that calls its models
/// so.
pub(super) fn of_namesake(names: &Names<'_, '_>, code: &str) -> String {
    let told = |maker: &str| {
        let mut kinds = [EntityType::Org, EntityType::Product].into_iter();
        kinds.any(|kind| names.called(kind, maker).is_some())
    };
    let maker = NAMESAKES.iter().find(|(maker, letters)| code.starts_with(letters) && told(maker));
    maker.map_or_else(|| code.to_owned(), |(maker, _)| format!("{maker} {code}"))
}

/// نموذج آر 2, هاتف زد 10: a model's or a device's code spelled in Arabic.
fn spelled_apart(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        let Some(head) = names.head(at).filter(|head| head.near && names.taken[at] == 0) else {
            continue;
        };
        let coded = head.kind == EntityType::Model || is_device_s(names, &head);
        if let Some((code, end)) = coded.then(|| spelled(names, at)).flatten() {
            let name = of_namesake(names, &code);
            let entity = names.named(head.kind, &name);
            names.mention(entity, at..end, 0, "version-maker");
        }
    }
}

/// نموذج R1 من DeepSeek: the model's code and its maker, apart.
fn makers_apart(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for at in doc.having(Kind::Latin.bit()) {
        let token = doc.tokens[at];
        if let Some((kind, name, end)) = family_of_code(names, at) {
            let entity = names.named(kind, &name);
            names.mention(entity, at..end, 0, "version");
            continue;
        }
        let code = is_code(token.key) && names.taken[at] == 0;
        let headed = || names.before(at).is_some_and(|before| is_model_head(names, before));
        if !code || !headed() && !joins_code(names, at) {
            continue;
        }
        let end = code_end(names, at);
        let after = if names.doc.closes_quote(end) { end + 1 } else { end };
        let code = names.doc.slice(names.doc.span(at, 0, end - 1));
        let from = names.is(after, FROM);
        let maker = (after..after + 4)
            .find_map(|at| names.entity_at(at))
            .filter(|&entity| from && names.entities[entity].kind == EntityType::Org);
        let name = match maker {
            Some(maker) => format!("{} {code}", names.entities[maker].name),
            None => of_namesake(names, code),
        };
        let entity = names.named(EntityType::Model, &name);
        names.mention(entity, at..end, 0, "version-maker");
    }
}

/// The token behind a code: V3, and V3.1 with its fraction.
pub(super) fn code_end(names: &Names<'_, '_>, at: usize) -> usize {
    let token = |at: usize| names.doc.tokens.get(at).filter(|token| token.glued);
    let fraction = token(at + 1).is_some_and(|point| point.mark == b'.')
        && token(at + 2).is_some_and(|part| part.kind == Kind::Number && part.key.len() <= 2);
    if fraction { at + 3 } else { at + 1 }
}

/// One or two letters followed by digits: R1.
pub(super) fn is_code(key: Key) -> bool {
    let letters = (0..key.len()).take_while(|&at| key.get(at).is_ascii_alphabetic()).count();
    (1..=2).contains(&letters) && key.len() > letters && key.len() <= 5 && (letters..key.len()).all(|at| key.get(at).is_ascii_digit())
}

/// نموذجا R1 وV3: a code that و joins to one that is a model's.
fn joins_code(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(other) = at.checked_sub(2) else {
        return false;
    };
    names.is(at - 1, words!["و"]) && is_code(names.doc.tokens[other].key) && names.kind_at(other) == Some(EntityType::Model)
}

/// 15إس: the letter by its name that is glued to a number, in Latin; of a product it may
/// stand apart, if it begins no other code or name: آيفون 6 إس.
pub(super) fn letter_of_number(names: &Names<'_, '_>, at: usize, apart: bool) -> Option<&'static str> {
    let token = names.doc.tokens.get(at).filter(|token| token.kind == Kind::Arabic)?;
    if !token.glued {
        let number = names.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Number);
        let spelled = number || (names.is(at + 1, LETTERS_OF_NAMES) && !names.is(at + 1, IN));
        return (apart && names.taken[at] == 0 && !spelled).then(|| letter(token.key)).flatten();
    }
    // جي بي تي-4أو: apart it is "or".
    let or = names.is(at, words!["أو"]).then_some("o");
    or.or_else(|| letter(token.key))
}

/// The Latin of a letter by its name.
fn letter(key: Key) -> Option<&'static str> {
    LETTERS.iter().find(|(name, _)| *name == key).map(|(_, letter)| *letter)
}

/// إن 8: the same behind a maker, where إن is a letter too.
pub(super) fn spelled_by_maker(names: &Names<'_, '_>, at: usize) -> Option<(String, usize)> {
    const N: Words = words!["إن"];
    let number = names.doc.tokens.get(at + 1).filter(|number| number.kind == Kind::Number)?;
    let n = names.is(at, N) && number.key.len() <= 2 && !counts(names, at + 1);
    if n {
        return Some((format!("N{}", names.doc.letters(at + 1)), at + 2));
    }
    spelled(names, at)
}

/// إكس 9: a letter by its name and the number behind it, in Latin, and the token
/// behind them.
pub(super) fn spelled(names: &Names<'_, '_>, at: usize) -> Option<(String, usize)> {
    let token = names.doc.tokens.get(at)?;
    let number = names.doc.tokens.get(at + 1).filter(|number| number.kind == Kind::Number)?;
    if token.kind != Kind::Arabic || number.key.len() > 3 || counts(names, at + 1) {
        return None;
    }
    Some((format!("{}{}", letter(token.key)?, names.doc.letters(at + 1)), at + 2))
}
