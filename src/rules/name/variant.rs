//! Variants: what stands behind the number of a model or product and tells which one it is,
//! Pro, برو, in either script.

use std::sync::LazyLock;

use super::Names;
use crate::fold::Key;

/// Variants behind a family or a number: the Arabic word and its Latin form.
const VARIANTS: [(&str, &str); 127] = [
    ("برو", "Pro"),
    ("ماكس", "Max"),
    ("ميني", "mini"),
    ("نانو", "Nano"),
    ("بلس", "Plus"),
    ("بلاس", "Plus"),
    ("ألترا", "Ultra"),
    ("الترا", "Ultra"),
    ("فلاش", "Flash"),
    ("لايت", "Lite"),
    ("توربو", "Turbo"),
    ("تيربو", "Turbo"),
    ("آير", "Air"),
    ("إير", "Air"),
    ("فولد", "Fold"),
    ("فليب", "Flip"),
    ("سونيت", "Sonnet"),
    ("أوبوس", "Opus"),
    ("أوبس", "Opus"),
    ("هايكو", "Haiku"),
    ("سكاوت", "Scout"),
    ("مافريك", "Maverick"),
    ("بيهيموث", "Behemoth"),
    ("كودر", "Coder"),
    ("فيجن", "Vision"),
    ("ثينكينغ", "Thinking"),
    ("بريفيو", "Preview"),
    ("ستوديو", "Studio"),
    ("إيليت", "Elite"),
    ("elite", "Elite"),
    ("بيونك", "Bionic"),
    ("بيونيك", "Bionic"),
    ("bionic", "Bionic"),
    ("rs", "RS"),
    ("neo", "Neo"),
    ("prime", "Prime"),
    ("برايم", "Prime"),
    ("ace", "Ace"),
    ("gt", "GT"),
    ("slim", "Slim"),
    ("active", "Active"),
    ("أكتيف", "Active"),
    ("classic", "Classic"),
    ("كلاسيك", "Classic"),
    ("ثينكينج", "Thinking"),
    ("ثينكنغ", "Thinking"),
    ("ثينكنج", "Thinking"),
    ("أومني", "Omni"),
    ("تاهو", "Tahoe"),
    ("tahoe", "Tahoe"),
    ("سيكويا", "Sequoia"),
    ("sequoia", "Sequoia"),
    ("pro", "Pro"),
    ("xt", "XT"),
    ("max", "Max"),
    ("mini", "mini"),
    ("nano", "Nano"),
    ("plus", "Plus"),
    ("ultra", "Ultra"),
    ("flash", "Flash"),
    ("lite", "Lite"),
    ("turbo", "Turbo"),
    ("air", "Air"),
    ("fold", "Fold"),
    ("flip", "Flip"),
    ("sonnet", "Sonnet"),
    ("opus", "Opus"),
    ("haiku", "Haiku"),
    ("scout", "Scout"),
    ("maverick", "Maverick"),
    ("behemoth", "Behemoth"),
    ("coder", "Coder"),
    ("vision", "Vision"),
    ("thinking", "Thinking"),
    ("preview", "Preview"),
    ("large", "Large"),
    ("medium", "Medium"),
    ("small", "Small"),
    ("instruct", "Instruct"),
    ("chat", "Chat"),
    ("fast", "Fast"),
    ("exp", "Exp"),
    ("vl", "VL"),
    ("codex", "Codex"),
    ("كوديكس", "Codex"),
    ("كودكس", "Codex"),
    ("فاست", "Fast"),
    ("image", "Image"),
    ("إيميج", "Image"),
    ("ميديوم", "Medium"),
    ("لارج", "Large"),
    ("reasoning", "Reasoning"),
    ("live", "Live"),
    ("heavy", "Heavy"),
    ("هيفي", "Heavy"),
    ("se", "SE"),
    ("xl", "XL"),
    ("fe", "FE"),
    ("ti", "Ti"),
    ("high", "high"),
    ("distill", "Distill"),
    ("terminus", "Terminus"),
    ("next", "Next"),
    ("omni", "Omni"),
    ("speciale", "Speciale"),
    ("إيدج", "Edge"),
    ("edge", "Edge"),
    ("كومباكت", "Compact"),
    ("compact", "Compact"),
    ("بريميوم", "Premium"),
    ("premium", "Premium"),
    ("إيديشن", "Edition"),
    ("edition", "Edition"),
    ("لوليبوب", "Lollipop"),
    ("lollipop", "Lollipop"),
    ("كيتكات", "KitKat"),
    ("kitkat", "KitKat"),
    ("مارشميلو", "Marshmallow"),
    ("مارشملو", "Marshmallow"),
    ("marshmallow", "Marshmallow"),
    ("نوغا", "Nougat"),
    ("نوجا", "Nougat"),
    ("nougat", "Nougat"),
    ("أوريو", "Oreo"),
    ("oreo", "Oreo"),
    ("دريملاينر", "Dreamliner"),
    ("dreamliner", "Dreamliner"),
];

/// The variants of one word, folded.
static VARIANT_KEYS: LazyLock<Vec<(Key, &'static str)>> =
    LazyLock::new(|| VARIANTS.iter().map(|(written, latin)| (Key::of(written), *latin)).collect());

/// The variants of two words, folded.
static PAIRS: LazyLock<[([Key; 2], &'static str); 10]> = LazyLock::new(|| {
    [
        (["إس", "إي"], "SE"),
        (["إس", "إيه"], "SE"),
        (["إكس", "تي"], "XT"),
        (["إف", "إي"], "FE"),
        (["deep", "think"], "Deep Think"),
        (["ديب", "ثينك"], "Deep Think"),
        (["كيت", "كات"], "KitKat"),
        (["لولي", "بوب"], "Lollipop"),
        (["جيلي", "بين"], "Jelly Bean"),
        (["دريم", "لاينر"], "Dreamliner"),
    ]
    .map(|(words, latin)| (words.map(Key::of), latin))
});

/// Whether a token is a variant's word: Pro, برو.
pub(super) fn is_variant(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| of(token.key).is_some())
}

/// The variant of one word or two that begins at a token, in Latin, and the token behind it.
pub(super) fn at(names: &Names<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    pair(names, at).or_else(|| Some((of(names.doc.tokens.get(at)?.key)?, at + 1)))
}

/// How a variant's word is written in Latin.
fn of(word: Key) -> Option<&'static str> {
    VARIANT_KEYS.iter().find(|(key, _)| *key == word).map(|(_, latin)| *latin)
}

/// The variant of two words that begins at a token, إس إي is SE, and the token behind it.
fn pair(names: &Names<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let (first, second) = (names.doc.tokens.get(at)?, names.doc.tokens.get(at + 1)?);
    let (_, latin) = PAIRS.iter().find(|(keys, _)| *keys == [first.key, second.key])?;
    Some((*latin, at + 2))
}
