//! Whether what a head introduces is an outlet or a company: بحسب موقع «كلافيو», أطلقت منصة «كلافيو» خدمة.

use super::Names;
use super::head::Head;
use super::words::{
    company::{ACTS, SAYS, SELLS, VENTURES},
    outlet::{AGENCY, SITES},
    particle::FROM,
};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::words::{ACCORDING, ACCORDING_TO, MADE_BY, PUBLISHED_BY};
use crate::words::{Words, words};

/// What agencies are for that report no news.
static OTHER_AGENCIES: Words =
    words!["للتصنيف" "للتصنيفات" "لخدمات" "للفضاء" "للطاقة" "للإعلان" "للإعلانات" "للتنمية" "للسفر" "للسياحة" "للتسويق"];

/// Whether a head is one that may publish: where such a one reports, it is an outlet.
fn is_site(names: &Names<'_, '_>, head: &Head) -> bool {
    names.is_one_of(head.at(), SITES) || names.is_one_of(head.at(), AGENCY)
}

/// The type of what a head names, with the token behind it: a platform that reports is an outlet.
pub(super) fn kind(names: &Names<'_, '_>, head: &Head, end: usize) -> EntityType {
    // وكالة «كلافيو» للتصنيف الائتماني
    if head.kind == EntityType::Media && names.is_one_of(head.at(), AGENCY) && names.is(names.after(end), OTHER_AGENCIES) {
        return EntityType::Org;
    }
    // أطلقت منصة «كلافيو» خدمة: no outlet and no service does so.
    let before = head.at().checked_sub(1);
    if head.kind == EntityType::Product
        && names.is_one_of(head.at(), VENTURES)
        && before.is_some_and(|verb| [SELLS, ACTS, SAYS].iter().any(|words| names.is_one_of(verb, words)))
    {
        return EntityType::Org;
    }
    if matches!(head.kind, EntityType::Product | EntityType::Org)
        && is_site(names, head)
        && head.at().checked_sub(1).is_some_and(|before| {
            let cue = names.doc.tokens[before].class & Class::CUE != 0 && !is_mere_preposition(names, before);
            cue || names.is(before, ACCORDING)
                || names.is(before, ACCORDING_TO)
                || names.is(before, FROM)
                || names.is(before, MADE_BY)
                || names.is(before, PUBLISHED_BY)
        })
        || matches!(head.kind, EntityType::Product | EntityType::Org) && is_site(names, head) && is_speaker(names, head)
    {
        return EntityType::Media;
    }
    head.kind
}

/// استحوذت على موقع «كلافيو»: whether a preposition stands at a token and nothing before it is
/// published there, as in تقرير نشر على موقع «كلافيو».
fn is_mere_preposition(names: &Names<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 5;
    const PUBLISHED: Words = words![
        "نشر",
        "نشرت",
        "نشرته",
        "نشره",
        "نشرها",
        "منشور",
        "منشورة",
        "تقرير",
        "مقال",
        "مقالة",
        "خبر",
        "مقابلة",
        "حوار",
        "دراسة",
        "ورد",
        "جاء",
        "كتب",
        "كتبت",
        "قال",
        "قالت",
        "بث",
        "تسريب"
    ];
    let preposition = names.doc.tokens[at].class & Tag::Preposition.bit() != 0;
    preposition && !(at.saturating_sub(NEAR)..at).any(|at| names.is_one_of(at, PUBLISHED))
}

/// موقع «كلافيو» قال إن: whether a quoted name behind a head speaks.
fn is_speaker(names: &Names<'_, '_>, head: &Head) -> bool {
    let open = head.at() + 1;
    let close = names.doc.partner(open).filter(|_| names.doc.opens_quote(open));
    close.is_some_and(|close| names.reports(close + 1))
}
