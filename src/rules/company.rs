//! What الشركة may mean of the bodies named before: no institution, and not where those
//! who comment work (محلل في مورغان ستانلي).

use crate::doc::Doc;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::words::{Words, words};

use super::words::COMPANY;

/// Who comments on others' business.
const ANALYSTS: Words = words![
    "محلل",
    "محللة",
    "محللون",
    "محللين",
    "محللو",
    "محللي",
    "خبير",
    "خبيرة",
    "خبراء",
    "باحث",
    "باحثة",
    "اقتصادي",
    "اقتصاديين",
    "اقتصاديون",
    "متداول",
    "متعامل",
];

/// How many words may stand between who comments and where he works: كبير المحللين
/// الاقتصاديين لدى بنك باركليز.
const BETWEEN: usize = 4;

/// What a company's name begins with, and no institution's.
const FIRMS: Words = words!["خطوط", "طيران", "مجموعة", "مصنع", "مصانع", "اتصالات", "مصفاة", "متاجر", "شركة"];

/// Whether a noun of companies may mean the body whose name begins at a token.
pub(super) fn is_company(doc: &Doc<'_>, start: usize) -> bool {
    let first = &doc.tokens[start];
    let firm = || FIRMS.contains(&super::bare(first).without_article());
    let called = || start > 0 && COMPANY.contains(&super::bare(&doc.tokens[start - 1]));
    (first.class & Class::INSTITUTION == 0 || firm() || called()) && !is_of_analyst(doc, start)
}

/// Whether a name that begins at a token is that of where somebody who comments works.
fn is_of_analyst(doc: &Doc<'_>, start: usize) -> bool {
    let key = |at: usize| super::bare(&doc.tokens[at]);
    let class = |at: usize| doc.tokens[at].class;
    let mut at = start;
    let glued = doc.tokens[start].clitics > 0 && doc.tokens[start].key.get(0) == fold::BEH;
    // شركة، بنك، an opening mark
    while at > 0 && at + 2 > start && (class(at - 1) & Class::HEAD != 0 || doc.opens_quote(at - 1)) {
        at -= 1;
    }
    let preposition = at > 0 && class(at - 1) & Tag::Preposition.bit() != 0;
    let governed = preposition || glued;
    let first = at.saturating_sub(BETWEEN);
    (first..at).rev().take_while(|&at| doc.tokens[at].mark == 0).any(|word| {
        // محللو مورغان ستانلي
        let construct = word + 1 == at && doc.tokens[start].clitics == 0 && ANALYSTS.contains(&key(word));
        construct || governed && ANALYSTS.contains(&key(word).without_article())
    })
}
