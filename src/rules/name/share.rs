//! Companies by their shares: سهم فيرودا, أسهم «المدينة».

use super::head::{Head, is_enclosed, is_head_word};
use super::is_definite_key;
use super::thing::is_of_theirs;
use super::words::company::SHARES;
use crate::doc::{Doc, Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Lexicon, Tag};
use crate::words::{Words, words};

/// Shares by what makes them worth buying: أسهم «النمو».
static STYLES: Words = words![
    "القيمة",
    "النمو",
    "الدفاع",
    "التكنولوجيا",
    "العظماء",
    "الملاذ",
    "خزينة",
    "الخزينة",
    "عادية",
    "ممتازة"
];

/// What one does with shares, or how many.
static HELD: Words = words![
    "بيع",
    "شراء",
    "تداول",
    "سعر",
    "أسعار",
    "حملة",
    "جميع",
    "بقية",
    "باقي",
    "معظم",
    "قيمة",
    "صعود",
    "هبوط",
    "ارتفاع",
    "تراجع"
];

/// سهم فيرودا, ارتفعت أسهم فيرودا: whether a share stands at a token whose company may be told behind
/// it; أسهم by itself is "contributed", too.
pub(super) fn is_share_of(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> bool {
    if is_definite_key(doc.tokens[at].key) || !is_head_word(doc, at, SHARES) {
        return false;
    }
    let several = is_head_word(doc, at, words!["أسهم"]);
    let governed = |before: &Token| {
        let verb = lexicon.ordinary(before.key) & Class::VERB != 0 && before.key.last() == fold::TEH;
        verb || before.class & Tag::Preposition.bit() != 0 || HELD.has(before)
    };
    let Some(next) = doc.tokens.get(at + 1) else {
        return false;
    };
    let person = Class::GIVEN | Class::SURNAME;
    let lettered = doc.tokens.get(at + 2).is_some_and(|point| point.mark == b'.' && point.glued);
    next.kind == Kind::Arabic
        && (next.class & person == 0 || lettered)
        && !is_of_theirs(next.key)
        && (!several || doc.tokens[at].clitics > 0 || at > 0 && governed(&doc.tokens[at - 1]))
}

/// أسهم «المدينة», سهم (زين): what introduces the company in quotation marks or brackets whose
/// shares are spoken of.
pub(super) fn has_shares(doc: &Doc<'_>, open: usize) -> Option<Head> {
    let at = open.checked_sub(1)?;
    let shares = !is_definite_key(doc.tokens[at].key) && is_head_word(doc, at, SHARES);
    let style = || doc.tokens.get(open + 1).is_none_or(|first| STYLES.has(first));
    (shares && is_enclosed(doc, open) && !style()).then(|| Head::near(EntityType::Org, at))
}
