//! Reporting verbs that report no speech: other words of the same letters, idioms,
//! amounts, what was not said or is still to come.

use std::ops::Range;

use super::opening::{REACH, is_noun_with_bi, opening};
use super::subject::subject_noun;
use super::{Context, Draft, Refusal};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::words::NEGATIONS;
use crate::words::{Words, words};

/// Why a verb means something else with the words around it, if it does.
pub(super) fn is_idiom(context: &Context<'_, '_>, at: usize, form: Form) -> Option<&'static str> {
    let next = at + 1;
    let own = words!["أننا", "أنني", "أني", "بأننا", "بأنني", "بأني"];
    if form.wasl && form.shape == Shape::Perfect && context.is(at, words!["اعتقد", "واعتقد", "فاعتقد"]) && context.is(next, own)
    {
        return Some(Refusal::PERSON);
    }
    let noticed = words![
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
    ];
    if context.is(at, words!["لفت", "ولفت", "لفتت", "يلفت"]) && context.is(next, noticed) {
        return Some("it tells what strikes somebody");
    }
    let points = words![
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
    if context.is(at, points) && (next..next + 4).any(|at| context.is(at, BY_HAND)) {
        return Some("it tells of a gesture");
    }
    // كلنا أمل أن
    if at > 0 && context.is(at, words!["أمل", "الأمل"]) && context.is(at - 1, HOPERS) {
        return Some("it is the noun, hope");
    }
    let saw = words!["اطلع", "اطلعت", "اطلعوا", "اطلعا", "واطلع", "واطلعت", "واطلعوا", "واطلعا"];
    if context.is(at, saw) && !context.doc.letters(at).contains('أ') {
        return Some("it is what somebody saw");
    }
    // عقب ذلك
    let responds = context.is(next, words!["على", "قائلا", "قائلة", "بقوله", "بالقول"]) || context.mark(next) == b':';
    let met = words![
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
    ];
    // عقب تقرير للصحيفة
    let limit = context.doc.tokens.len().min(next + REACH);
    let comments = |tokens: Range<usize>| !context.has(tokens.start, Tag::Document);
    if context.is(at, words!["عقب", "وعقب"]) && context.is(next, met) {
        return Some("it is the preposition, after");
    }
    if context.is(at, words!["عقب", "وعقب"]) && !responds && !subject_noun(context, next, limit).is_some_and(comments) {
        return Some("it is the preposition, after");
    }
    if context.is(at, words!["توصل", "توصلت"]) && context.is(next, words!["به", "بها"]) {
        return Some("it tells of receiving");
    }
    if context.is(at, words!["قدر", "بقدر"]) && context.is(next, words!["الممكن", "الإمكان", "المستطاع", "كبير", "كبيرا"])
    {
        return Some("it tells how much");
    }
    const STUDIES: Words = words![
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
    ];
    if context.is(at, words!["طالب", "وطالب"]) && context.is(next, STUDIES) {
        return Some("it is the noun, student");
    }
    // رجل يدعى جورج
    let that = |at: usize| context.starts(at, Tag::That).is_some() || context.has(at, Tag::ThatPronoun);
    if context.is(at, words!["يدعى", "تدعى", "ويدعى", "وتدعى"]) && context.doc.ends_in(at, "ى") && !that(next) {
        return Some("it tells what something is called");
    }
    // استشهد في الحرب، but استشهد بقول فلان
    if context.is(at, FELL) && !(next..next + 3).any(|at| context.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::BEH)) {
        return Some("it tells of who fell");
    }
    // أبدى قدرا كبيرا: a noun in the accusative, of the letters of a dual.
    if form.shape == Shape::Perfect && form.plural && is_accusative(context, at) && !that(next) && context.mark(next) == 0 {
        return Some("it is a noun in the accusative");
    }
    // أدانت المحكمة فلانا بتهمة التزوير
    if context.is(at, CONVICTS) && (next..next + CHARGED).any(|at| context.is(at, OF_CRIME)) {
        return Some("it tells of a verdict");
    }
    // أمر يدعو للفخر، يدعو إلى القلق
    let calls = context.is(at, words!["يدعو", "تدعو", "ويدعو", "وتدعو", "يدعوا", "تدعوا"]);
    let felt = next + usize::from(context.is(next, words!["إلى", "الى"]));
    if calls && context.is(felt, FELT) {
        return Some("it tells what something makes one feel");
    }
    if context.is(next, words!["شريطة", "بشرط"]) {
        return Some("it tells on what condition somebody speaks");
    }
    // ردا على سؤال: in reply
    let headline = || (next..next + 8).any(|at| context.mark(at) == b':');
    if context.is(at, words!["ردا", "وردا"]) && context.is(next, words!["على"]) && !headline() {
        return Some("it is what somebody says in reply to");
    }
    // يعتبر أمرا مبالغا فيه، توقع عقد الإنشاء، تقضي بانسحابهم
    if context.is(at, words!["يعتبر", "تعتبر"]) && is_accusative(context, next) {
        return Some("it tells what something is");
    }
    let agreement = words!["عقد", "عقدا", "عقود", "عقودا", "اتفاقية", "اتفاقيات", "اتفاقا", "مذكرة", "مذكرتي"];
    if context.is(at, words!["توقع", "يوقع"])
        && (next..next + 8).any(|at| context.is(at, agreement) && context.mark(at) == 0)
        && !context.has(next, Tag::Role)
    {
        return Some("it tells of signing");
    }
    let decrees = words!["تقضي", "يقضي", "قضى", "قضت", "حكم", "حكمت"];
    (context.is(at, decrees) && is_noun_with_bi(context, next)).then_some("it tells what is laid down")
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

/// Why a finite reporting verb reports no speech, if it does not.
pub(super) fn no_speech(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<&'static str> {
    let at = draft.cue.start;
    // ولا يرى أن: a belief is reported all the same.
    let belief = draft.class == ClaimClass::Estimate;
    if form.person == Person::First {
        return Some(Refusal::PERSON);
    }
    if !belief && is_negated_event(context, at) && !rules_out(context, at) {
        return Some("no speech took place");
    }
    // وهو ما وصفه الوزير بأنه، بسبب ما وصفته الحركة بالمجزرة
    let called = form.pronoun && draft.frames & Frame::ABOUT != 0 && context.is(at.wrapping_sub(1), WHAT);
    if !called && is_unreal(context, at, form) {
        return Some("the speech is only possible, still to come, or the journalist's inference");
    }
    if draft.clitics == 0 && at > sentence.start && context.is(at - 1, NOMINAL) {
        return Some("a preposition before it makes it a noun");
    }
    // هذا وعد رجال
    let demonstrative = at > sentence.start && context.is(at - 1, words!["هذا", "وهذا", "هذه", "وهذه"]);
    let governed = at > sentence.start + 1 && context.has(at - 2, Tag::Preposition);
    if draft.clitics == 0 && form.shape == Shape::Perfect && demonstrative && !governed {
        return Some("a demonstrative before it makes it a noun");
    }
    // مقال نُشر مؤخرا
    let dated = || context.has(at + 1, Tag::Time);
    if at > sentence.start && context.is(at, words!["نشر", "نشرت"]) && (context.has(at - 1, Tag::Document) || dated()) {
        return Some("the document before it is what was published");
    }
    // يُقدر بنحو مليار: a quantity.
    if belief && !form.pronoun && is_amount(context, at + 1) {
        return Some(AMOUNT);
    }
    // «مقال نشرته صحيفة»: the verb describes what stands before it. Only who is
    // told something stands as a pronoun: أخبره أن.
    if form.pronoun && draft.frames & Frame::ABOUT == 0 {
        let strict = draft.frames & Frame::STRICT != 0;
        let bi = if draft.frames & Frame::TOLD != 0 { Frame::BI } else { 0 };
        let told =
            opening(context, at + 1, draft.class, draft.frames & (Frame::THAT | bi), sentence).is_some_and(|opening| match opening.frame {
                "bi" => opening.at <= at + 1,
                // في مؤتمر بثه التلفزيون «…»
                "quote" => draft.frames & Frame::TOLD != 0 && opening.at <= at + 4,
                _ => opening.at <= at + 4,
            });
        // «…، وطالبهم بالرحيل»: who is asked or warned, in a clause of its own; but حشد الناس وحثهم على.
        let apart = at == sentence.start || matches!(context.mark(at - 1), b',' | b'.');
        let asks = matches!(draft.class, ClaimClass::Request | ClaimClass::Warn) && draft.clitics > 0 && apart && !strict;
        let asked = asks && opening(context, at + 1, draft.class, draft.frames, sentence).is_some_and(|opening| opening.at == at + 1);
        if !asked && (!told || strict && draft.frames & Frame::TOLD == 0) {
            return Some("its object is a pronoun, and the verb describes what stands before it");
        }
    }
    None
}

/// What no verb stands behind.
const NOMINAL: Words = words![
    "عن",
    "على",
    "في",
    "إلى",
    "الى",
    "مع",
    "عدم",
    "بعدم",
    "دون",
    "بدون",
    "شريطة",
    "خلال",
    "بسبب",
    "رغم",
    "ورغم",
    "برغم",
    "عقب",
    "وعقب",
    "إثر",
    "وإثر",
    "وسط",
    "ووسط",
    "نتيجة",
    "بشأن",
    "ضد"
];

/// Of تبين with nobody and nothing that shows it.
pub(super) const CLEAR: &str = "it tells what became clear";

pub(super) const AMOUNT: &str = "a quantity is put at an amount";

/// بنحو 30 مليونا، بـ20 دولارا: an amount behind بـ.
pub(super) fn is_amount(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let glued = token.key.get(0) == fold::BEH && (token.clitics == 1 || context.is(at, words!["ب"]));
    let number = token.kind == Kind::Number || token.class & (Class::NUMBER | Tag::About.bit()) != 0;
    glued && (number || context.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Number))
}

/// لم تقل: no speech took place.
pub(super) fn is_negated_event(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0 && context.is(at - 1, NEGATIONS)
}

/// «ولم يستبعد فلان»: a verb that says something by its negation.
pub(super) fn rules_out(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["يستبعد", "تستبعد", "يستبعدوا", "يستبعدون"])
}

/// قد توصي، أن تقرر، ستكشف، مما يؤكد: speech that may come, or an inference
/// of the journalist's.
pub(super) fn is_unreal(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
    let key = context.doc.tokens[at].key;
    let prefixed = matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON);
    if form.shape == Shape::Imperfect && key.get(usize::from(context.doc.tokens[at].clitics)) == fold::SEEN && !prefixed {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    // وكان الخبراء قد توقعوا: a perfect that begins with ت tells of what has been said.
    let prefixed = prefixed && form.shape == Shape::Imperfect;
    prefixed && context.is(before, words!["قد", "أن", "لن", "سوف", "كي", "لكي", "بأن", "أنه", "يمكن", "يا"])
        || context.is(before, words!["مما", "ما", "بما"])
        || context.is(before, words!["إذا", "فإذا", "وإذا", "لو", "ولو"])
        || context.is(before, words!["إن", "وإن", "فإن"]) && context.doc.letters(before).contains('إ')
        || prefixed && context.is(before, words!["كنت", "كنتم"])
        || context.has(before, Tag::Copula) && before > 0 && context.is(before - 1, words!["إذا"])
}

/// What stands before a verb for that which it calls something: لما وصفه بـ.
pub(super) const WHAT: Words = words!["ما", "لما", "مما", "عما", "بما"];

/// «وهو ما أكده»: whether a verb has what went before for its object.
pub(super) fn takes_up(context: &Context<'_, '_>, verb: usize) -> bool {
    context.is(verb.wrapping_sub(1), words!["ما"]) && context.is(verb.wrapping_sub(2), words!["وهو", "وهي", "وهذا", "هذا", "هو"])
}
