//! What a sum is counted per, and what that says of its role.

use std::ops::Range;

use super::word::Word;
use super::words::{PERIODS, SHARES};
use super::{REACH, ends_clause};
use crate::decimal::Decimal;
use crate::doc::{Doc, Kind, Token};
use crate::finding::{Figure, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Govern, Lexicon, Sense, Tag};
use crate::rules::bare;
use crate::rules::words::things::HER_SHARES;

/// Measures by which goods are sold, and are spoken of: سعر البرميل.
const GOODS: [&str; 14] = [
    "mithqal",
    "quintal",
    "ardeb",
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
    "kilowatt_hour",
];

/// What the unit says against the governing word: a thing that is sold by the
/// piece has a price, sales by the month are revenue, so much for a dollar is
/// an exchange rate, and no price of one share is in millions.
///
/// Where a noun names the cost itself, a cost it stays: تكلفة الإنتاج 20 دولارا
/// للبرميل.
pub(super) fn fit(figure: &Figure, role: Role, governor: Option<&Word>) -> Option<Role> {
    const PIECES: [&str; 9] = ["meter", "foot", "feddan", "dunam", "hectare", "btu", "token", "unit", "dose"];
    const TIMES: [&str; 7] = ["year", "quarter", "month", "week", "day", "hour", "minute"];
    let per = figure.per.as_deref().unwrap_or_default();
    let by_measure = GOODS.contains(&per);
    let by_piece = by_measure || PIECES.contains(&per);
    let small = is_small(figure);
    let named =
        governor.is_some_and(|word| matches!(word.govern, Govern::Noun | Govern::Phrase) && word.tokens.start < figure.tokens.start);
    match role {
        _ if is_per_currency(figure) => Some(Role::Other),
        // جرى تداول 5 ملايين سهم بقيمة 80 مليونا: what was traded.
        Role::Price if per.is_empty() && !small && governor.is_some_and(|word| word.govern == Govern::Verb) => Some(Role::Assets),
        Role::Assets | Role::Funding | Role::Debt | Role::Budget if by_piece && small => Some(Role::Price),
        Role::Deal | Role::Salary if by_piece && small => Some(Role::Price),
        Role::Cost if by_piece && per != "unit" && small && !(named && by_measure) => Some(Role::Price),
        Role::Other if by_piece && small => Some(Role::Price),
        // 4 آلاف دولار للأوقية، لترتفع مكاسبه: what is told behind is another sum.
        Role::Profit | Role::Loss
            if by_measure && per != "share" && small && governor.is_some_and(|word| word.tokens.start >= figure.tokens.end) =>
        {
            Some(Role::Price)
        }
        // دون 41 دولارا للبرميل عند تسوية التعاملات: no penalty is by the measure.
        Role::Fine if by_measure && per != "share" && small => Some(Role::Price),
        // No company is worth so little, and hardly a player.
        Role::Valuation if figure.max.is_some_and(|max| max < Decimal::whole(10_000)) => Some(Role::Price),
        Role::Other if per == "user" && small => Some(Role::Price),
        Role::Deal if TIMES.contains(&per) && governor.is_none_or(|word| word.govern != Govern::Noun) => Some(Role::Revenue),
        _ => None,
    }
}

/// Whether a sum is less than a million.
pub(super) fn is_small(figure: &Figure) -> bool {
    figure.max.is_some_and(|max| max < Decimal::whole(1_000_000))
}

/// سعر البرميل … 80 دولارا: what is priced, named before the price. Of 12
/// غراما so much is there, and no price is told by it. No share costs a million.
pub(super) fn priced_per(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Figure, region: &Range<usize>) -> Option<String> {
    let start = region.start.max(figure.tokens.start.saturating_sub(REACH / 2));
    (start..figure.tokens.start)
        .rev()
        .take_while(|&at| !ends_clause(doc, at))
        .filter(|&at| !is_measured(doc, at) && !is_of_another(doc, at, figure.tokens.start))
        .find_map(|at| {
            // أسهم آبل … عند 230 دولارا: each of them.
            let key = bare(&doc.tokens[at]).without_article();
            let shares = key == SHARES || HER_SHARES.contains(&key);
            // كيلو in كيلو غرام
            let wider = || {
                at.checked_sub(1)
                    .filter(|&wider| wider >= start)
                    .and_then(|wider| goods_over(doc, lexicon, wider, at + 1))
            };
            let goods = goods_at(doc, lexicon, at).map(|goods| wider().unwrap_or(goods));
            goods
                .or(shares.then_some("share"))
                .filter(|goods| *goods != "share" || is_small(figure))
                .or_else(|| meter_at(doc, lexicon, at))
        })
        .map(str::to_owned)
}

/// 2400 جنيه للدولار: whether a sum is what one of another currency is worth.
pub(in crate::rules) fn is_per_currency(figure: &Figure) -> bool {
    matches!(figure.per.as_deref(), Some("dollar" | "euro"))
}

/// 66 دولارا للبرميل، وزاد خام كذا إلى 62: whether a unit is told of a sum before, and this one
/// is of another clause; not in «50 دولارا للبرميل هذا العام، و60 دولارا», «للبرميل، بارتفاع من 60».
fn is_of_another(doc: &Doc<'_>, at: usize, figure: usize) -> bool {
    const JOINED: usize = 2;
    const EACH: Key = Key::literal("لكل");
    // 500 ألف ليرة لكل عامل
    let each = at.checked_sub(1).filter(|&each| doc.tokens[each].key == EACH);
    let sum = each
        .unwrap_or(at)
        .checked_sub(1)
        .is_some_and(|before| doc.tokens[before].class & Class::CURRENCY != 0);
    let opens = |next: &Token| next.key.get(0) == fold::WAW || next.class & Tag::Contrast.bit() != 0;
    let mut between = at + 1..figure.saturating_sub(JOINED);
    let glued = each.is_some() || doc.tokens[at].key.get(0) == fold::LAM;
    sum && glued && between.any(|at| doc.tokens[at].mark == b',' && opens(&doc.tokens[at + 1]))
}

/// Whether a number stands right before a unit, or before a part of it; not
/// before its currency (80 دولارا للبرميل).
fn is_measured(doc: &Doc<'_>, at: usize) -> bool {
    (1..=2)
        .filter_map(|back| at.checked_sub(back))
        .take_while(|&before| doc.tokens[before].class & Class::CURRENCY == 0)
        .any(|before| doc.tokens[before].kind == Kind::Number || doc.tokens[before].class & Class::NUMBER != 0)
}

/// سعر المتر, سعر الفدان: land is sold by it, while a length is told by متر.
fn meter_at<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, at: usize) -> Option<&'l str> {
    let definite = bare(doc.tokens.get(at)?).starts_with(&[fold::ALEF, fold::LAM]);
    unit_at(doc, lexicon, at)
        .map(|(name, _)| name)
        .filter(|name| definite && matches!(*name, "meter" | "foot" | "feddan" | "dunam" | "hectare"))
}

/// راتب شهري, أجرها السنوي, سعر الاشتراك السنوي: how often it is paid.
pub(super) fn paid_per(doc: &Doc<'_>, word: &Word) -> Option<String> {
    let period = |at: usize| {
        let told = doc.tokens.get(at)?.key.without_article();
        PERIODS.iter().find(|(key, _)| *key == told).map(|(_, name)| (*name).to_owned())
    };
    let noun = doc.tokens.get(word.tokens.end)?.class & Class::NOUN != 0;
    period(word.tokens.end).or_else(|| period(word.tokens.end + 1).filter(|_| noun))
}

/// The measure by which goods are sold, if a token names one.
pub(super) fn goods_at<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, at: usize) -> Option<&'l str> {
    unit_at(doc, lexicon, at).map(|(name, _)| name).filter(|name| GOODS.contains(name))
}

/// The same, if what names it goes on to a token.
fn goods_over<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, at: usize, end: usize) -> Option<&'l str> {
    let (name, behind) = unit_at(doc, lexicon, at)?;
    (behind >= end && GOODS.contains(&name)).then_some(name)
}

/// The unit that begins at a token, and the token behind it.
fn unit_at<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, at: usize) -> Option<(&'l str, usize)> {
    let token = doc.tokens.get(at)?;
    if token.class & Class::PER == 0 || token.class & Tag::Time.bit() != 0 {
        return None;
    }
    let (per, end) = doc.readings(at).find_map(|reading| {
        doc.phrase(lexicon, at, reading, |sense| match sense {
            Sense::Per(per) => Some(*per),
            _ => None,
        })
    })?;
    Some((lexicon.text(*lexicon.pers.get(usize::from(per))?), end))
}
