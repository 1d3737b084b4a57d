//! What is reported by being shown: whether a subject can do so.

use std::ops::Range;

use super::{Context, Draft};
use crate::lexicon::Tag;
use crate::rules::claim::words::{ALREADY, REASONS};
use crate::rules::is_noun;
use crate::words::{Words, words};

/// Whether a subject reports by showing: a document, an outlet, a body; or one
/// left out behind و or what goes on from a clause before.
pub(super) fn shows(context: &Context<'_, '_>, draft: &Draft, subject: Option<&Range<usize>>) -> bool {
    let Some(tokens) = subject else {
        let goes_on = draft.cue.start > 0 && (context.reads(draft.cue.start - 1, ALREADY) || context.reads(draft.cue.start - 1, REASONS));
        return (draft.clitics > 0 || goes_on) && !finds(context, draft.cue.start);
    };
    let reports = Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Role.bit() | Tag::Nominal.bit();
    // اكتشف باحثون أن, but الفريق الذي اكتشف الكوكب
    if finds(context, draft.cue.start) && tokens.start != draft.cue.end {
        return false;
    }
    // رصد مواطن حفرة: anybody sees something.
    let anybody = |at: usize| context.doc.tokens[at].class & reports == Tag::Role.bit() && !is_noun(context.doc, at, FINDERS);
    tokens
        .clone()
        .take(3)
        .any(|at| context.doc.tokens[at].class & reports != 0 && !anybody(at))
        || context
            .mentions_in(tokens)
            .first()
            .is_some_and(|(mention, entity)| mention.start == tokens.start && context.is_body(*entity))
}

/// Who reports by showing what was found.
const FINDERS: Words = words![
    "باحث",
    "باحثة",
    "باحثون",
    "باحثين",
    "باحثو",
    "باحثي",
    "خبير",
    "خبيرة",
    "خبراء",
    "عالم",
    "علماء",
    "طبيب",
    "أطباء",
    "محلل",
    "محللة",
    "محللون",
    "محللين",
    "محللو",
    "مهندس",
    "مهندسون",
    "مهندسين",
    "مختص",
    "مختصون",
    "مختصين",
    "متخصص",
    "متخصصون",
    "متخصصين",
    "مراقب",
    "مراقبون",
    "مراقبين",
    "اقتصادي",
    "اقتصاديون",
    "اقتصاديين",
    "مؤلف",
    "مؤلفو",
    "مؤلفون",
    "معد",
    "معدو",
    "مؤرخ",
    "مؤرخون",
    "مؤرخين",
    "مطور",
    "مطورون",
    "مطورين",
    "مراسل",
    "مراسلة",
    "صحفي",
    "صحفيون",
    "صحافي",
    "صحافيون",
    "كاتب",
    "كاتبة",
    "مسؤول",
    "مسؤولة",
    "مسؤولون",
    "مسؤولين",
    "متحدث",
    "متحدثة",
    "ناطق",
    "ناطقة",
    "وزير",
    "وزيرة",
    "رئيس",
    "رئيسة",
    "مدير",
    "مديرة",
    "شركة",
    "شركات",
    "حكومة",
    "حكومات",
    "سلطات",
    "سلطة",
    "وزارة",
    "هيئة",
    "هيئات",
    "بنك",
    "بنوك",
    "مجموعة",
    "منظمة",
    "منظمات",
    "جماعة",
    "معارضة",
    "شرطة",
    "أرصاد",
    "جيش",
    "فريق",
    "مصنع",
    "موقع",
    "صحيفة",
    "وكالة",
    "مجلة",
    "قناة",
    "شبكة",
    "منصة",
    "ادعاء",
    "متابعون",
    "متابعين",
    "متعاملون",
    "متعاملين",
    "متداولون",
    "متداولين",
    "مستثمرون",
    "مستثمرين",
    "نقاد",
    "ناقد",
    "نقابات",
    "جمعيات"
];

/// Whether a verb of finding stands at a token, as anybody finds something out.
fn finds(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(
        at,
        words![
            "اكتشف",
            "واكتشف",
            "اكتشفت",
            "واكتشفت",
            "يكتشف",
            "تكتشف",
            "اكتشفوا",
            "واكتشفوا",
            "يكتشفون"
        ],
    )
}
