//! What a sum is counted per, and what that says of its role.

use std::ops::Range;

use super::word::Word;
use super::words::{PERIODS, SHARES};
use super::{REACH, ends_clause};
use crate::decimal::Decimal;
use crate::doc::Doc;
use crate::finding::{Figure, Role};
use crate::lexicon::{Class, Lexicon, Sense, Tag};
use crate::rules::bare;

/// Measures by which goods are sold, and are spoken of: سعر البرميل.
const GOODS: [&str; 10] = [
    "share",
    "barrel",
    "ounce",
    "ton",
    "pound",
    "liter",
    "gallon",
    "gram",
    "kilogram",
    "megawatt_hour",
];

/// What the unit says against the governing word: a thing that is sold by the
/// piece has a price, sales by the month are revenue, so much for a dollar is
/// an exchange rate, and no price of one share is in millions.
pub(super) fn fit(figure: &Figure, role: Role) -> Option<Role> {
    const PIECES: [&str; 5] = ["meter", "kilowatt_hour", "btu", "token", "unit"];
    const TIMES: [&str; 7] = ["year", "quarter", "month", "week", "day", "hour", "minute"];
    let per = figure.per.as_deref().unwrap_or_default();
    let by_piece = GOODS.contains(&per) || PIECES.contains(&per);
    let small = figure.max.is_some_and(|max| max < Decimal::whole(1_000_000));
    match role {
        _ if matches!(per, "dollar" | "euro") => Some(Role::Other),
        Role::Deal if by_piece && small => Some(Role::Price),
        Role::Cost if by_piece && per != "unit" && small => Some(Role::Price),
        Role::Other if by_piece && small => Some(Role::Price),
        Role::Other if per == "user" && small => Some(Role::Price),
        Role::Deal if TIMES.contains(&per) => Some(Role::Revenue),
        _ => None,
    }
}

/// سعر البرميل … 80 دولارا: what is priced, named before the price.
pub(super) fn priced_per(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Range<usize>, region: &Range<usize>) -> Option<String> {
    let start = region.start.max(figure.start.saturating_sub(REACH / 2));
    (start..figure.start)
        .rev()
        .take_while(|&at| !ends_clause(doc, at))
        .find_map(|at| {
            // أسهم آبل … عند 230 دولارا: each of them.
            let shares = bare(&doc.tokens[at]).without_article() == SHARES;
            goods_at(doc, lexicon, at).or(shares.then_some("share"))
        })
        .map(str::to_owned)
}

/// راتب شهري, أجرها السنوي: how often pay is paid.
pub(super) fn paid_per(doc: &Doc<'_>, word: &Word) -> Option<String> {
    let token = doc.tokens.get(word.tokens.end)?;
    let told = token.key.without_article();
    PERIODS.iter().find(|(key, _)| *key == told).map(|(_, name)| (*name).to_owned())
}

/// The measure by which goods are sold, if a token names one.
pub(super) fn goods_at<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, at: usize) -> Option<&'l str> {
    let token = doc.tokens.get(at)?;
    if token.class & Class::PER == 0 || token.class & Tag::Time.bit() != 0 {
        return None;
    }
    let (per, _) = doc.readings(at).find_map(|reading| {
        doc.phrase(lexicon, at, reading, |sense| match sense {
            Sense::Per(per) => Some(*per),
            _ => None,
        })
    })?;
    Some(lexicon.text(*lexicon.pers.get(usize::from(per))?)).filter(|name| GOODS.contains(name))
}
