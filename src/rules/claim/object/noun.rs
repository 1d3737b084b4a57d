//! Which nouns can be what is said: acts, what belongs to somebody, what is only
//! ever said.

use super::before::is_occasion;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::{RUMOUR, RUMOURS, SOME};
use crate::rules::claim::{Context, finite, source};
use crate::words::{Words, words};

/// The first noun phrase between two tokens that no preposition governs and
/// that continues no other phrase.
pub(in crate::rules::claim) fn act_between(context: &Context<'_, '_>, start: usize, end: usize) -> Option<usize> {
    noun_between(context, start, end, |at| is_act(context, at) || is_told_of(context, at))
}

/// An indefinite noun in the accusative, but no participle: نموا.
pub(super) fn is_accusative_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let noun = || context.lexicon.inflected(token.key.drop_last(1)) & Class::ORDINARY == Class::NOUN;
    is_plain(context, at) && token.key.last() == fold::ALEF && noun()
}

/// The same of a noun that is an adjective, too, or a head, and not of an adverb: مشروعا،
/// نموذجا.
pub(in crate::rules::claim) fn is_thing(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let accusative = token.kind == Kind::Arabic && token.key.last() == fold::ALEF && token.key.len() > 3 && !token.key.is_cut();
    let counted = at > 0 && context.doc.tokens[at - 1].kind == Kind::Number;
    let other = context.has_article(at) || token.clitics > 0 || counted || has_its_object(context, at);
    if !accusative || other || context.mention_at(at).is_some() || source::is_adverb(context, at) {
        return false;
    }
    let stem = token.key.drop_last(1);
    let class = context.lexicon.inflected(stem) | context.lexicon.class(context.lexicon.find(stem)) & Class::HEAD;
    class & (Class::NOUN | Class::HEAD) != 0 && class & Class::PARTICLE == 0 && context.doc.ends_in(at, "ا")
}

/// What is only ever the object of a verb of saying.
pub(super) const SAID: Words = words![
    "أهمية",
    "وجوب",
    "ضرورة",
    "عدم",
    "حرص",
    "دعم",
    "رفض",
    "التزام",
    "استعداد",
    "تمسك",
    "عزم",
    "قدرة",
    "رغبة",
    "حق",
    "وجود",
    "استمرار",
    "وقوف",
    "سعي",
    "إمكانية",
    "احتمال"
];

/// Whether such a noun stands at a token: حرص، حرصها.
pub(in crate::rules::claim) fn is_said(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, SAID) || is_possessed(context, at) && SAID.contains(&owned(context, at))
}

/// A noun without the pronoun that it belongs to.
pub(in crate::rules::claim) fn owned(context: &Context<'_, '_>, at: usize) -> fold::Key {
    let key = context.doc.tokens[at].key;
    match key.last() {
        fold::HEH => key.drop_last(1),
        fold::ALEF if !key.ends_with(&[fold::MEEM, fold::ALEF]) => key.drop_last(2),
        fold::MEEM => key.drop_last(2),
        _ => key.drop_last(3),
    }
}

/// People by whose they are, and by their honour.
pub(super) const RELATIONS: Words = words![
    "نظيره",
    "نظيرها",
    "نظيرته",
    "نظيرتها",
    "شقيقه",
    "شقيقها",
    "شقيقته",
    "شقيقتها",
    "والده",
    "والدها",
    "والدته",
    "والدتها",
    "ابنه",
    "ابنها",
    "ابنته",
    "ابنتها",
    "زوجته",
    "زوجها",
    "صديقه",
    "صديقها",
    "صديقته",
    "زميله",
    "زميلها",
    "زميلته",
    "محاميه",
    "محاميها",
    "عائلته",
    "عائلتها",
    "أسرته",
    "أسرتها",
    "سموه",
    "جلالته",
    "فخامته",
    "معاليه",
    "سيادته",
    "سعادته",
    "فضيلته",
    "سماحته",
    "مدربه",
    "مدربها",
    "مساعده",
    "مستشاره",
    "مكتبه",
    "مكتبها"
];

/// Whether somebody is told by whose he is: نظيره.
pub(in crate::rules::claim) fn is_relation(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, RELATIONS)
}

/// The first of some nouns between two tokens that stands behind a phrase
/// which it does not belong to.
pub(super) fn noun_between(context: &Context<'_, '_>, start: usize, end: usize, noun: impl Fn(usize) -> bool) -> Option<usize> {
    let mut at = start;
    while at < end {
        let token = &context.doc.tokens[at];
        if context.has(at, Tag::Relative) && !is_told_of(context, at) {
            // A relative clause ends with a comma, if it ends at all.
            at = (at..end).find(|&at| context.mark(at) == b',')? + 1;
            continue;
        }
        if matches!(token.mark, b';' | b'.' | b'?' | b'!' | b':')
            || context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0
        {
            return None;
        }
        // «، حرص الاتحاد»; «، رفض الكشف عن هويته» is a clause.
        let parted = context.mark(at.wrapping_sub(1)) == b',' && context.is(at, SAID) && !context.is(at, words!["رفض", "دعم"]);
        // لـ«الأفق»، جودة المنتج
        // في تقرير اليوم الاثنين، تراجع النمو
        let apart = |last: usize| context.doc.closes_quote(last) || context.has(last, Tag::Time) && start + 1 < last;
        let told = at > 1 && context.mark(at - 1) == b',' && apart(at - 2) && !context.is(at, SAID);
        // في اتصال هاتفي تلقاه من الرئيس: a clause that describes it.
        let occasion = || is_occasion(context, at - 1) && !["اه", "اها"].iter().any(|&ending| context.doc.ends_in(at, ending));
        if at > start && (is_closed(context, at - 1) || parted || told || occasion()) && !context.is(at, RELATIONS) && noun(at) {
            return Some(at);
        }
        if at > start && finite::is_finite(context, at) && !source::is_adverb(context, at) && !is_spread(context, at) {
            return None;
        }
        // – رحمه الله –
        let dash = || {
            (at + 1..end.min(at + 8))
                .find(|&close| context.mark(close) == b'-')
                .filter(|_| token.mark == b'-')
        };
        let close = context.doc.partner(at).filter(|&close| close > at).or_else(dash);
        at = close.unwrap_or(at) + 1;
    }
    None
}

/// «في تصريحات نقلتها القناة»: whether a verb tells who spread the words before it.
fn is_spread(context: &Context<'_, '_>, at: usize) -> bool {
    let spreads = |form: Form| form.is_finite() && form.pronoun && form.person == Person::Third;
    at > 0
        && context.has(at - 1, Tag::Occasion)
        && !context.has_article(at - 1)
        && context.doc.tokens[at].class & Class::CUE != 0
        && context.cue_sense(at, |_, _, form| spreads(form)).is_some()
}

/// Whether a noun phrase can be over behind a token: a definite noun, a name,
/// a number, a time, a mark.
pub(super) fn is_closed(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let definite = token.key.starts_with(&[fold::ALEF, fold::LAM])
        || token.key.starts_with(&[fold::LAM, fold::LAM])
        || token.article && token.kind == Kind::Arabic;
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::Demonstrative.bit() | Tag::Negation.bit();
    let marks = matches!(token.mark, b')' | b'-') || context.doc.closes_quote(at);
    marks
        || context.mention_at(at).is_some_and(|(tokens, _)| tokens.end == at + 1)
        || token.kind == Kind::Number
        || context.lexicon.whole_class(token) & function == 0 && (definite || source::is_adverb(context, at) || is_possessed(context, at))
}

/// Whether a token is a noun that belongs to a pronoun: تدريباته، سيطرتها.
pub(in crate::rules::claim) fn is_possessed(context: &Context<'_, '_>, at: usize) -> bool {
    const PRONOUNS: [(&str, usize); 4] = [("ه", 1), ("ها", 2), ("هم", 2), ("هما", 3)];
    const ADVERBS: Words = words!["بعدها", "بعده", "قبلها", "قبله", "حينها", "وقتها", "يومها", "ساعتها", "عندها"];
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    if !is_plain(context, at) || !matches!(token.key.last(), fold::HEH | fold::ALEF | fold::MEEM) {
        return false;
    }
    if context.is(at, ADVERBS) {
        return false;
    }
    PRONOUNS.iter().any(|&(pronoun, len)| {
        let stem = token.key.drop_last(len);
        let noun = |key: fold::Key| is_noun(context, key);
        stem.len() > 2
            && context.doc.ends_in(at, pronoun)
            && (noun(stem) || stem.last() == fold::TEH && noun(stem.drop_last(1).append(fold::HEH)))
    })
}

/// «تصريحات نقلتها القناة»: whether a feminine verb of saying with a pronoun for its object stands at a token.
fn has_its_object(context: &Context<'_, '_>, at: usize) -> bool {
    let told = |form: Form| form.shape == Shape::Perfect && form.pronoun && form.feminine && form.person == Person::Third;
    context.doc.tokens[at].class & Class::CUE != 0 && context.cue_sense(at, |_, _, form| told(form)).is_some()
}

/// Whether a token is an ordinary noun without article that has a genitive or
/// a pronoun: تكثيف عملياتها، استعداد بلاده، مغادرته، مقتل 20.
pub(in crate::rules::claim) fn is_act(context: &Context<'_, '_>, at: usize) -> bool {
    if context.is(at, SAID) || is_possessed(context, at) {
        return true;
    }
    if !is_plain_noun(context, at) {
        return false;
    }
    let Some(next) = context.doc.tokens.get(at + 1) else {
        return false;
    };
    let definite = next.key.starts_with(&[fold::ALEF, fold::LAM]) && next.kind == Kind::Arabic;
    let function = Class::PARTICLE | Tag::Time.bit() | Tag::Relative.bit() | Tag::Preposition.bit() | Class::ADJECTIVE;
    let named = context.name_clitics(at + 1) == Some(0);
    // إطلاق نموذج، افتتاح مستشفى
    let headed =
        next.class & (Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit()) != 0 && next.clitics == 0 && next.kind == Kind::Arabic;
    let counted = next.kind == Kind::Number || next.class & Class::NUMBER != 0;
    // ارتفاع عدد الإصابات، إطلاق أول قمر
    let measured = (context.is(at + 1, SOME) || context.is(at + 1, MEASURES)) && !context.has(at, Tag::Occasion);
    // وفاة رئيس الحكومة
    let befalls = next.class & (Class::TITLE | Tag::Role.bit()) != 0 && next.clitics == 0 && context.is(at, BEFALLS);
    // توقيع العقد, which is a decade, too
    let contract = context.is(at + 1, words!["العقد", "العقود"]);
    named
        || contract
        || counted
        || headed
        || measured
        || befalls
        || next.class & function == 0 && (definite || is_possessed(context, at + 1) || is_plain_noun(context, at + 1))
}

/// What stands for how much or many of something there is, or which of them.
const MEASURES: Words = words![
    "أعداد" "نسبة" "معدل" "معدلات" "أكثر" "أول" "أكبر" "ثاني" "ثالث" "نحو" "حوالي" "قرابة"
];

/// What befalls somebody.
const BEFALLS: Words = words![
    "وفاة",
    "مقتل",
    "اغتيال",
    "تعيين",
    "انتخاب",
    "فوز",
    "استقالة",
    "إقالة",
    "اعتقال",
    "إعفاء",
    "رحيل",
    "إصابة",
    "توقيف",
    "اختيار",
    "ترشيح"
];

/// What is done to, from or about something, with its preposition: السيطرة على، التوصل إلى.
pub(super) fn is_definite_act(context: &Context<'_, '_>, at: usize) -> bool {
    const ACTS: Words = words![
        "السيطرة",
        "التوصل",
        "الانسحاب",
        "الإفراج",
        "العثور",
        "القبض",
        "البدء",
        "التوقيع",
        "الموافقة",
        "الاتفاق",
        "الانتهاء",
        "الاستحواذ",
        "التخلي",
        "الإطاحة",
        "التصدي",
        "الاستيلاء",
        "الاستغناء",
        "المصادقة",
        "القضاء",
        "التعاقد",
        "التعرف",
        "الانضمام",
        "العودة",
        "الحصول",
        "الانتقال",
        "التراجع",
        "الرد",
        "العمل",
        "الكشف",
        "التحقيق",
        "الوصول",
        "التقدم",
        "التنازل",
        "الترشح",
        "اللجوء",
        "الخروج",
        "الاستعانة",
        "الحاجة"
    ];
    // التقدم بمذكرة
    let glued = || {
        let next = context.doc.tokens.get(at + 1);
        next.is_some_and(|next| next.clitics > 0 && matches!(next.key.get(0), fold::BEH | fold::LAM) && !context.is_whole(at + 1))
    };
    context.is(at, ACTS) && (context.has(at + 1, Tag::Preposition) || glued())
}

/// Whether a word is an ordinary noun; عمليات too, which looks like the plural
/// of an adjective.
fn is_noun(context: &Context<'_, '_>, key: fold::Key) -> bool {
    let class = context.lexicon.inflected(key);
    class & (Class::NOUN | Class::PARTICLE) == Class::NOUN || class & Class::ADJECTIVE != 0 && key.ends_with(&[fold::ALEF, fold::TEH])
}

/// An ordinary noun by itself.
pub(in crate::rules::claim) fn is_plain_noun(context: &Context<'_, '_>, at: usize) -> bool {
    is_plain(context, at) && is_noun(context, context.doc.tokens[at].key)
}

/// A word by itself: no article, no proclitic, no name, nobody who speaks, no
/// function word.
fn is_plain(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let other = Class::TITLE
        | Class::HEAD
        | Class::INSTITUTION
        | Class::PARTICLE
        | Class::NUMBER
        | Class::NATIONALITY
        | Tag::Role.bit()
        | Tag::Anonymous.bit()
        | Tag::Nominal.bit()
        | Tag::Time.bit()
        | Tag::Preposition.bit()
        | Tag::Filler.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::But.bit()
        | Tag::Subordinate.bit();
    // بمنطقة نجران، لشؤون الاقتصاد
    let glued = token.clitics > 0
        && token.whole == 0
        && (token.class & Class::HEAD != 0 || matches!(token.key.get(0), fold::LAM | fold::BEH | fold::KAF));
    token.kind == Kind::Arabic
        && !glued
        && !token.key.is_cut()
        && token.key.len() > 2
        && !token.key.starts_with(&[fold::ALEF, fold::LAM])
        && context.lexicon.whole_class(token) & other == 0
        && context.mention_at(at).is_none()
        && !has_its_object(context, at)
}

/// Whether what goes round stands at a token, or what somebody has said of something: نفى ما تردد.
pub(in crate::rules::claim) fn is_told_of(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, RUMOURS) || context.is(at, words!["ما"])
}

/// The same, also where it is not known yet.
pub(in crate::rules::claim) fn is_rumour(context: &Context<'_, '_>, at: usize) -> bool {
    context.names(at, RUMOURS) || context.is(at, RUMOUR) || context.is(at, words!["ما"])
}
