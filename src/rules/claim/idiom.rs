//! Verbs of speech that mean something else with the words around them: لفت نظره، استشهد في الحرب.

use std::ops::Range;

use super::cue::is_his_saying;
use super::opening::{REACH, is_noun_with_bi};
use super::subject::subject_noun;
use super::{Context, Refusal};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::{BY_SAYING, DECREES, ON_CONDITION};
use crate::words::{Words, words};

/// Why a verb means something else with the words around it, if it does.
pub(super) fn is_idiom(context: &Context<'_, '_>, at: usize, form: Form) -> Option<&'static str> {
    fixed(context, at)
        .or_else(|| of_other_letters(context, at, form))
        .or_else(|| of_other_meaning(context, at))
        .or_else(|| is_after(context, at))
        .or_else(|| lays_down(context, at))
        .or_else(|| lays_to(context, at))
        .or_else(|| passes(context, at))
        .or_else(|| rates(context, at))
        .or_else(|| looks(context, at))
        .or_else(|| gathers(context, at))
}

/// «العالم أجمع»، «يجمع الكتاب مقالات»: people agree only on something, على.
fn gathers(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    /// How far behind the verb what they agree on stands.
    const NEAR: usize = 14;
    const GATHERS: Words = words![
        "أجمع",
        "وأجمع",
        "أجمعت",
        "وأجمعت",
        "أجمعوا",
        "وأجمعوا",
        "أجمعا",
        "يجمع",
        "ويجمع",
        "تجمع",
        "وتجمع",
        "يجمعون",
        "ويجمعون",
        "مجمعا",
        "مجمعة",
        "مجمعين"
    ];
    let on = |at: usize| context.is(at, words!["على"]) && context.opens_that(at + 1);
    (context.is(at, GATHERS) && !(at + 1..at + NEAR).any(on)).then_some("it tells what is gathered, or that all are meant")
}

/// At what one looks.
pub(super) const UPON: Words = words!["إلى", "إليه", "إليها", "إليهم", "إليهما"];

/// «ينظر إليه على أنه خطوة»: only what something is looked upon as is held of it; نظر إلى الساعة وقال إن.
fn looks(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    /// How far behind the verb what is looked upon stands, and how far behind that what it is held to be.
    const NEAR: usize = 8;
    const LOOKS: Words = words![
        "نظر",
        "ونظر",
        "نظرت",
        "ونظرت",
        "ينظر",
        "وينظر",
        "تنظر",
        "وتنظر",
        "ينظرون",
        "وينظرون",
        "نظروا",
        "ونظروا"
    ];
    // نظرا لارتفاع الأسعار
    if context.is(at, words!["نظرا", "ونظرا"]) {
        return Some("it tells a reason");
    }
    if !context.is(at, LOOKS) {
        return None;
    }
    let upon = (at + 1..at + NEAR).find(|&at| context.is(at, UPON));
    let as_what = |upon: usize| {
        let mut behind = (upon + 1..upon + 1 + NEAR).take_while(|&at| !matches!(context.mark(at), b'.' | b','));
        behind.any(|at| context.is(at, words!["على"]) && context.opens_that(at + 1))
    };
    (!upon.is_some_and(as_what)).then_some("it tells at what somebody looks")
}

/// Verbs of laying something to somebody, who may be quoted with it.
pub(super) const LAYS: Words = words!["نسب", "ونسب", "نسبت", "ونسبت", "ينسب", "وينسب", "تنسب", "وتنسب"];

/// «نسب الهجوم إلى الجماعة»: only where somebody is quoted with it anything is said; نسبت الوكالة إلى مسؤول قوله إن.
fn lays_to(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    let mut behind = (at + 1..at + REACH).take_while(|&at| !matches!(context.mark(at), b'.' | b';'));
    let said = context.is(at, LAYS) && !behind.any(|at| is_his_saying(context, at) && context.opens_that(at + 1));
    said.then_some("it tells to whom something is laid")
}

/// «أقر البرلمان قانونا يقضي بالحبس»: who passes a law or a plan admits nothing.
fn passes(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    /// How far behind the verb what is passed stands.
    const NEAR: usize = 8;
    const PASSES: Words = words!["أقر", "وأقر", "أقرت", "وأقرت", "يقر", "ويقر", "تقر", "وتقر"];
    const PASSED: Words = words![
        "قانون",
        "قانونا",
        "القانون",
        "مشروع",
        "المشروع",
        "موازنة",
        "الموازنة",
        "ميزانية",
        "الميزانية",
        "قرارا",
        "القرار",
        "تعديل",
        "تعديلات",
        "التعديلات",
        "لائحة",
        "اللائحة",
        "خطة",
        "الخطة",
        "اتفاقية",
        "الاتفاقية",
        "نظاما",
        "حزمة",
        "مرسوما"
    ];
    if !context.is(at, PASSES) {
        return None;
    }
    let by = |at: usize| context.doc.tokens[at].key.get(0) == fold::BEH && context.doc.tokens[at].clitics > 0 && !context.is_whole(at);
    let end = context.doc.tokens.len().min(at + NEAR);
    let mut behind = (at + 1..end).take_while(|&at| !context.opens_that(at) && !by(at) && context.mark(at) != b'.');
    behind.any(|at| context.is(at, PASSED)).then_some("it tells what is passed")
}

/// «أكدت الوكالة تصنيف البلاد عند BB»: who rates somebody does so, and says nothing.
fn rates(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    /// How far behind the verb its object stands, and how far behind that the grade.
    const NEAR: usize = 12;
    const RATING: Words = words!["تصنيف", "تصنيفه", "تصنيفها", "التصنيف", "تصنيفات", "تصنيفاتها"];
    if !context.is(at, words!["أكد", "وأكد", "أكدت", "وأكدت", "تؤكد", "وتؤكد", "جددت", "وجددت"]) {
        return None;
    }
    let mut behind = (at + 1..at + NEAR).take_while(|&at| !context.opens_that(at));
    let rating = behind.find(|&at| context.is(at, RATING))?;
    let graded = (rating + 1..rating + NEAR)
        .take_while(|&at| context.mark(at) != b'.')
        .any(|at| context.is(at, words!["عند"]));
    graded.then_some("it tells how somebody is rated")
}

/// Verbs, the words right behind them with which they mean something else, and what.
const FIXED: [(Words, Words, &str); 8] = [
    (
        words!["يعتبر", "ويعتبر", "تعتبر", "وتعتبر"],
        words!["من"],
        "it tells what something is counted among",
    ),
    (
        words!["بث", "وبث"],
        words!["مباشر", "حي", "تجريبي", "تلفزيوني", "إذاعي"],
        "it is the noun, a broadcast",
    ),
    (
        words!["لفت", "ولفت", "لفتت", "يلفت"],
        words![
            "انتباهي",
            "انتباهنا",
            "انتباهه",
            "انتباهها",
            "انتباههم",
            "نظري",
            "نظرنا",
            "نظره",
            "نظرها",
            "نظرهم"
        ],
        "it tells what strikes somebody",
    ),
    (words!["توصل", "توصلت"], words!["به", "بها"], "it tells of receiving"),
    (
        words!["قدر", "بقدر"],
        words!["الممكن", "الإمكان", "المستطاع", "كبير", "كبيرا"],
        "it tells how much",
    ),
    (words!["قدر", "يقدر"], words!["الله"], "it tells what God ordains"),
    (
        words!["طالب", "وطالب"],
        words![
            "جامعي",
            "دكتوراه",
            "دكتوراة",
            "الدكتوراه",
            "الدكتوراة",
            "ماجستير",
            "الماجستير",
            "ثانوي",
            "علم",
            "طب",
            "الطب",
            "مبتعث"
        ],
        "it is the noun, student",
    ),
    (
        words!["عقب", "وعقب"],
        words![
            "لقائه",
            "لقائها",
            "لقائهما",
            "اجتماعه",
            "اجتماعها",
            "اجتماعهما",
            "وصوله",
            "وصولها",
            "زيارته",
            "زيارتها",
            "محادثاته",
            "محادثاتهما",
            "عودته",
            "عودتها",
            "فوزه",
            "فوزها"
        ],
        AFTER,
    ),
];

const AFTER: &str = "it is the preposition, after";

/// What a verb means with the word right behind it.
fn fixed(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    let mut idioms = FIXED.iter();
    let idiom = idioms.find(|(verbs, behind, _)| context.is(at, verbs) && context.is(at + 1, behind));
    idiom.map(|(_, _, why)| *why)
}

/// Whether the letters are those of another form or word, which what stands around them tells.
fn of_other_letters(context: &Context<'_, '_>, at: usize, form: Form) -> Option<&'static str> {
    const OWN: Words = words!["أننا", "أنني", "أني", "بأننا", "بأنني", "بأني"];
    const SAW: Words = words!["اطلع", "اطلعت", "اطلعوا", "اطلعا", "واطلع", "واطلعت", "واطلعوا", "واطلعا"];
    let next = at + 1;
    if form.wasl && form.shape == Shape::Perfect && context.is(at, words!["اعتقد", "واعتقد", "فاعتقد"]) && context.is(next, OWN)
    {
        return Some(Refusal::PERSON);
    }
    // كلنا أمل أن
    if at > 0 && context.is(at, words!["أمل", "الأمل"]) && context.is(at - 1, HOPERS) {
        return Some("it is the noun, hope");
    }
    if context.is(at, SAW) && !context.doc.letters(at).contains('أ') {
        return Some("it is what somebody saw");
    }
    // رجل يدعى جورج
    let that = context.opens_that(next);
    if context.is(at, words!["يدعى", "تدعى", "ويدعى", "وتدعى"]) && context.doc.ends_in(at, "ى") && !that {
        return Some("it tells what something is called");
    }
    // أبدى قدرا كبيرا: a noun in the accusative, of the letters of a dual.
    let dual = form.shape == Shape::Perfect && form.plural;
    let accusative = dual && is_accusative(context, at) && !that && context.mark(next) == 0;
    accusative.then_some("it is a noun in the accusative")
}

/// Whether a verb has another of its meanings with what stands behind it.
fn of_other_meaning(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    const POINTS: Words = words![
        "أشار",
        "أشارت",
        "أشاروا",
        "يشير",
        "تشير",
        "يشيرون",
        "وأشار",
        "وأشارت",
        "ويشير",
        "وتشير"
    ];
    let next = at + 1;
    // 400 طالب من السلك الأول
    let counted = |at: usize| context.doc.tokens[at].kind == Kind::Number || context.doc.tokens[at].class & Class::NUMBER != 0;
    if context.is(at, words!["طالب"]) && at > 0 && counted(at - 1) {
        return Some("it is the noun, student");
    }
    if context.is(at, POINTS) && (next..next + 4).any(|at| context.is(at, BY_HAND)) {
        return Some("it tells of a gesture");
    }
    // استشهد في الحرب, but استشهد بقول فلان
    let with = |at: usize| context.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::BEH);
    if context.is(at, FELL) && !(next..next + 3).any(with) {
        return Some("it tells of who fell");
    }
    // أدانت المحكمة فلانا بتهمة التزوير
    if context.is(at, CONVICTS) && (next..next + CHARGED).any(|at| context.is(at, OF_CRIME)) {
        return Some("it tells of a verdict");
    }
    // مستندات تدين الشركة
    const EVIDENCE: Words = words!["مستندات", "وثائق", "أدلة", "تسجيلات", "رسائل", "مراسلات", "صور"];
    if context.is(at, words!["تدين"]) && (at.saturating_sub(2)..at).any(|at| context.is(at, EVIDENCE)) {
        return Some("it tells what shows somebody's guilt");
    }
    // أمر يدعو للفخر، يدعو إلى القلق
    let felt = next + usize::from(context.is(next, words!["إلى"]));
    if context.is(at, words!["يدعو", "تدعو", "ويدعو", "وتدعو", "يدعوا", "تدعوا"]) && context.is(felt, FELT) {
        return Some("it tells what something makes one feel");
    }
    let condition = context.is(next, ON_CONDITION);
    condition.then_some("it tells on what condition somebody speaks")
}

/// عقب ذلك، ردا على سؤال: whether a verb of answering is a preposition or an adverb.
fn is_after(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    let next = at + 1;
    if context.is(at, words!["عقب", "وعقب"]) {
        let responds = context.is(next, words!["على"]) || context.is(next, BY_SAYING) || context.mark(next) == b':';
        // في ندوة صحفية عقب المجلس
        if context.is(at, words!["عقب"]) && (at.saturating_sub(2)..at).any(|at| context.has(at, Tag::Occasion)) {
            return Some(AFTER);
        }
        // عقب تقرير للصحيفة
        let comments = |tokens: Range<usize>| !context.has(tokens.start, Tag::Document);
        let limit = context.doc.tokens.len().min(next + REACH);
        return (!responds && !subject_noun(context, next, limit).is_some_and(comments)).then_some(AFTER);
    }
    // ردا على سؤال: in reply
    let headline = || (next..next + 8).any(|at| context.mark(at) == b':');
    let reply = context.is(at, words!["ردا", "وردا"]) && context.is(next, words!["على"]) && !headline();
    reply.then_some("it is what somebody says in reply to")
}

/// يعتبر أمرا مبالغا فيه، توقع عقد الإنشاء، تقضي بانسحابهم: whether a verb tells what is so, agreed or
/// laid down.
fn lays_down(context: &Context<'_, '_>, at: usize) -> Option<&'static str> {
    const AGREEMENT: Words = words!["عقد", "عقدا", "عقود", "عقودا", "اتفاقية", "اتفاقيات", "اتفاقا", "مذكرة", "مذكرتي"];
    let next = at + 1;
    if context.is(at, words!["يعتبر", "تعتبر"]) && is_accusative(context, next) {
        return Some("it tells what something is");
    }
    if context.is(at, words!["توقع", "يوقع"])
        && (next..next + 8).any(|at| context.is(at, AGREEMENT) && context.mark(at) == 0)
        && !context.has(next, Tag::Role)
    {
        return Some("it tells of signing");
    }
    (context.is(at, DECREES) && is_noun_with_bi(context, next)).then_some("it tells what is laid down")
}

/// Verbs of courts that find somebody guilty, which are those of condemning.
const CONVICTS: Words = words!["أدانت", "وأدانت", "أدان", "وأدان", "دانت", "ودانت", "يدين", "تدين"];

/// Of what somebody is found guilty.
const OF_CRIME: Words = words!["بتهمة", "بتهم", "بجريمة", "بجرائم", "بجنحة", "بجناية", "بارتكاب"];

/// How far behind the verb that stands.
const CHARGED: usize = 8;

/// What something makes one feel, with ل before it or behind إلى.
const FELT: Words = words![
    "للفخر",
    "الفخر",
    "للقلق",
    "القلق",
    "للتفاؤل",
    "التفاؤل",
    "للتشاؤم",
    "التشاؤم",
    "للاستغراب",
    "الاستغراب",
    "للدهشة",
    "الدهشة",
    "للسخرية",
    "السخرية",
    "للاعتزاز",
    "الاعتزاز",
    "للأسف",
    "الأسف",
    "للحيرة",
    "الحيرة",
    "للضحك",
    "الضحك",
    "للشك",
    "الشك",
    "للريبة",
    "الريبة",
    "للاطمئنان",
    "الاطمئنان",
    "للعجب",
    "العجب",
    "للتعجب",
    "التعجب",
    "للخجل",
    "الخجل",
    "للغرابة",
    "الغرابة"
];

/// With what one points.
const BY_HAND: Words = words![
    "بيده",
    "بيدها",
    "بيديه",
    "بيديها",
    "بإصبعه",
    "بإصبعها",
    "بأصبعه",
    "بأصبعها",
    "برأسه",
    "برأسها",
    "بأيديهم"
];

/// Who falls in battle does it in these letters, too.
const FELL: Words = words![
    "استشهد",
    "واستشهد",
    "استشهدت",
    "واستشهدت",
    "استشهدا",
    "واستشهدا",
    "استشهدوا",
    "واستشهدوا"
];

/// Who has a hope, before the noun.
const HOPERS: Words = words![
    "كلنا",
    "وكلنا",
    "فكلنا",
    "كلي",
    "وكلي",
    "كلهم",
    "وكلهم",
    "لدينا",
    "لديه",
    "لديها",
    "ثمة",
    "هناك",
    "على",
    "لنا",
    "لي"
];

/// An indefinite noun in the accusative: أمرا.
fn is_accusative(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        token.key.last() == fold::ALEF
            && !token.key.is_cut()
            && !token.key.starts_with(&[fold::ALEF, fold::LAM])
            && context.mention_at(at).is_none()
            && context.lexicon.inflected(token.key.drop_last(1)) & (Class::NOUN | Class::ADJECTIVE) != 0
    })
}
