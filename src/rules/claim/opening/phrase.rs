//! Noun phrases that a verb's own preposition opens: عن إطلاق الخدمة، إلى الحوار.

use std::ops::Range;

use super::mark::quotations_end;
use super::{Opening, REACH, is_reporting_verb, opens_reason};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Frame, Tag};
use crate::rules::claim::object::{is_plain_noun, is_possessed, past_manner};
use crate::rules::claim::silent::spreads_words;
use crate::rules::claim::words::{BLESSES, FIELDS, HERE, HIS_STRESS, PARTS_OF_TIME, PERIODS, RELATIVES};
use crate::rules::claim::{Context, finite, source};
use crate::words::{Words, words};

/// Whether a phrase is what a verb governs, rather than the clause behind it:
/// nothing but the subject stands between the two, and more than a word is
/// in it. من and في belong to the subject as often.
pub(super) fn governs(context: &Context<'_, '_>, start: usize, frames: u32, phrase: &Opening, clause: &Opening) -> bool {
    // حذرت الهيئة من الأعطال، فالمحطة توشك أن تتوقف
    let parted = phrase.frame == "min" && (phrase.content.start + 1..clause.at).any(|at| context.mark(at) == b',');
    let governed = (parted || matches!(phrase.frame, "an" | "ila" | "ala" | "bi" | "li")) && frames & Frame::ABOUT == 0;
    // دعا إلى الإصرار على أن تفي: what is asked for is done
    let asks = frames & Frame::INFINITIVE != 0 && phrase.frame == "ila" && phrase.at + 1 < clause.at;
    // ألمح المدرب المنافس بالدوري إلى أن
    let hints = frames & (Frame::ILA | Frame::INFINITIVE) == Frame::ILA;
    let other = hints && phrase.frame == "bi" && context.is(clause.at, words!["إلى"]);
    // أعربت عن رفضها أن يكلف
    let refuses = context.is(
        phrase.content.start,
        words!["رفضه", "رفضها", "رفضهم", "معارضته", "معارضتها", "معارضتهم"],
    );
    let inside = (phrase.content.start + 1 < clause.at || asks || refuses) && !other;
    if !governed || !inside {
        return false;
    }
    let first = (start..phrase.at).find(|&at| !source::is_adverb(context, at)).unwrap_or(phrase.at);
    // أعربت الوزارة، عن قلقها
    let manner = |end: usize| past_manner(context, end, phrase.at + 1) == phrase.at;
    let reaches = |tokens: Range<usize>| {
        let dashes = context.mark(tokens.end) == b'-' && context.mark(phrase.at - 1) == b'-';
        let parted = dashes || tokens.end + 1 == phrase.at && context.mark(tokens.end) == b',';
        // نبهت الشركة مستخدمي الإنترنت إلى ضرورة الفحص
        let told = source::is_governed_plural(context, tokens.end);
        tokens.end == phrase.at || parted || told || manner(tokens.end)
    };
    // جدد الوزير التأكيد على استعداد بلاده «للتفاوض»
    let again = phrase.at > first && context.is(phrase.at - 1, HIS_STRESS);
    let behind = again || first == phrase.at || source::behind(context, first, phrase.at).is_some_and(reaches);
    // أشار إلى الوزير إلى أن: the same preposition again, with the clause; but دعا إلى التوقف عن العمل إلى أن يصل: until.
    let again = !asks && context.doc.tokens[clause.at].key == context.doc.tokens[phrase.at].key;
    // دعا المكتب، الوسطاء إلى الإصرار على أن: who is asked stands between
    (behind || asks) && !again && !belongs(context, first, phrase, clause)
}

/// «عضو المجلس بالمحافظة فلان أن»، «المشرف على البرنامج، أن»: a phrase that
/// belongs to the subject, since the name stands behind it or a word that
/// governs it stands before.
fn belongs(context: &Context<'_, '_>, first: usize, phrase: &Opening, clause: &Opening) -> bool {
    let governed = || (first..phrase.at).any(|at| source::GOVERNING.contains(&context.doc.tokens[at].key.without_article()));
    let named = |tokens: Range<usize>| {
        let last = context.mentions_in(&tokens).last();
        tokens.end > phrase.at
            && last.is_some_and(|(mention, entity)| mention.start > phrase.at && mention.end == tokens.end && context.is_person(*entity))
    };
    first < phrase.at && (governed() || source::behind(context, first, clause.at).is_some_and(named))
}

/// «المشرف العام على القسم خالد الراشد نجاح»: the token behind whom a participle at a phrase's beginning
/// and the preposition at a token, which it governs, describe, if he is named and something is
/// said behind him.
fn past_governed(context: &Context<'_, '_>, start: usize, at: usize) -> Option<usize> {
    /// So many words stand between the preposition and who is named at most.
    const GOVERNED: usize = 8;
    let participle = at > start && source::GOVERNING.contains(&context.doc.tokens[start].key.without_article());
    let near = at == start + 1 || at == start + 2 && context.is(start + 1, words!["العام", "العامة", "الأول"]);
    if !participle || !near || !context.has(at, Tag::Preposition) {
        return None;
    }
    let person = |at: usize| {
        let (tokens, entity) = context.mention_at(at)?;
        let whole = tokens.start == at && tokens.len() > 1 && context.name_clitics(at) == Some(0);
        (whole && context.is_person(*entity)).then_some(tokens.end)
    };
    let mut name = at + 2;
    while name <= at + GOVERNED && context.is_word(name) && person(name).is_none() && !context.opens_that(name) {
        name = context.mention_at(name).map_or(name + 1, |(tokens, _)| tokens.end);
    }
    let end = person(name)?;
    // كشف المسؤول عن الملف خالد الراشد عن خطة
    let again = || context.doc.tokens[end].key == context.doc.tokens[at].key;
    let said = context.is_word(end) && (!context.has(end, Tag::Preposition) || again());
    said.then_some(end)
}

pub(super) fn phrase_behind(context: &Context<'_, '_>, start: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    const PREPOSITIONS: u32 = Frame::AN | Frame::ILA | Frame::MIN | Frame::ALA | Frame::BI | Frame::FI | Frame::LI | Frame::ABOUT;
    if frames & PREPOSITIONS == 0 {
        return None;
    }
    // What one asks for may stand farther behind, and so may what is no object of the verb's either; but
    // نوه الوزير بالجهود.
    let praises = start > 0 && context.reads(start - 1, words!["نوه", "نوهت"]);
    let far = if frames & Frame::INFINITIVE != 0 || frames & (Frame::OBJECT | Frame::STRICT) == 0 && !praises {
        REACH * 3 / 4
    } else {
        REACH / 2
    };
    let end = sentence.end.min(start + far);
    let mut at = start;
    while at < end {
        let token = &context.doc.tokens[at];
        if matches!(token.mark, b';' | b':' | b'.' | b'?' | b'!')
            || token.mark == b',' && opens_reason(context, at)
            || context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0
        {
            return None;
        }
        // وتطالب الصين، مستندة إلى خرائط قديمة، بالسيادة
        if let Some(next) = past_circumstance(context, at, end) {
            at = next;
            continue;
        }
        // أكد المشرف على القسم خالد الراشد نجاح الخطة
        if let Some(next) = past_governed(context, start, at) {
            at = next;
            continue;
        }
        // علي العثيم: a name spelt like على.
        let named = context.mention_at(at).is_some() && (token.clitics == 0 || context.name_clitics(at) == Some(0));
        if !named && let Some(opening) = prepositional(context, at, frames, sentence) {
            // دعت المنظمة لحقوق الإنسان الدول إلى التحرك
            let further = (opening.frame == "li").then(|| phrase_behind(context, at + 1, frames & Frame::ILA, sentence));
            return Some(further.flatten().unwrap_or(opening));
        }
        if let Some(quoted) = asked_in_quotation(context, at, frames, sentence) {
            return Some(quoted);
        }
        // أشارت إحصائية اطلعت عليها الصحيفة إلى: the verb describes the document.
        let seen = at > start && source::is_resumed(context, at + 1) && spreads_words(context, at);
        let reports = || token.class & Class::CUE != 0 && is_reporting_verb(context, at);
        if at > start && !seen && (reports() || begins_predicate(context, start, at)) {
            return None;
        }
        at = match context.mention_at(at) {
            Some((tokens, _)) => tokens.end.max(at + 1),
            None => context.doc.partner(at).filter(|&close| close > at).unwrap_or(at) + 1,
        };
    }
    None
}

/// «طالب المتحدث "جميع الأطراف بممارسة ضبط النفس"»: what is asked for in a quotation, with its
/// preposition, where none stands behind it.
fn asked_in_quotation(context: &Context<'_, '_>, open: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    /// A quotation of fewer tokens is a name.
    const LEAST: usize = 5;
    let asks = frames & (Frame::INFINITIVE | Frame::STRICT) == Frame::INFINITIVE && frames & (Frame::ILA | Frame::BI | Frame::ALA) != 0;
    let close = context.doc.partner(open).filter(|_| asks && context.doc.opens_quote(open))?;
    if close < open + LEAST || close >= sentence.end || source::is_quoted_name(context, open) {
        return None;
    }
    let opening = Opening::quotation(open, open + 1..close, "quote");
    let behind = || prepositional(context, close + 1, frames, sentence);
    (close + 1 < sentence.end).then(behind).flatten().or(Some(opening))
}

/// The token behind the comma that closes what tells how somebody speaks: «، مستندة إلى خرائط،».
fn past_circumstance(context: &Context<'_, '_>, comma: usize, end: usize) -> Option<usize> {
    let first = context.doc.tokens.get(comma + 1).filter(|_| context.mark(comma) == b',')?;
    // يأمل الفريق، الذي حل ثالثا، في الثأر
    let relative = || context.has(comma + 1, Tag::Relative) && context.is(comma + 1, RELATIVES);
    let accusative = matches!(first.key.last(), fold::ALEF | fold::HEH) && first.clitics == 0 && !context.has_article(comma + 1);
    let describes = first.class | context.lexicon.ordinary(first.key) | context.lexicon.inflected(first.key.drop_last(1));
    let participle = describes & Class::ADJECTIVE != 0 || first.key.get(0) == fold::MEEM;
    let governs = context.has(comma + 2, Tag::Preposition);
    let close = (comma + 2..end).find(|&at| context.mark(at) == b',')?;
    (relative() || accusative && governs && participle && first.class & Class::CUE == 0).then_some(close + 1)
}

/// «أعلنت إفلاسها العام الماضي تبحث عن مشتر»: whether a verb stands behind a noun phrase
/// that is over, and so has the prepositions behind it for its own.
fn begins_predicate(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let free = token.clitics == 0 && token.class & Class::CUE == 0;
    let over = || context.has_article(at - 1) || context.has(at - 1, Tag::Time) || is_possessed(context, at - 1);
    // النبي صلى الله عليه وسلم
    let blessed = || context.is(at, BLESSES);
    let relative = || (start..at).any(|at| context.has(at, Tag::Relative));
    free && finite::is_finite(context, at) && over() && !relative() && !blessed() && !source::is_adverb(context, at)
}

/// Words with عن of their own, without their article: what comes from somebody, بحثا عن.
const FROM: Words = words![
    "صادر",
    "صادرة",
    "صادرا",
    "منبثق",
    "منبثقة",
    "ناجم",
    "ناجمة",
    "ناجما",
    "ناتج",
    "ناتجة",
    "ناتجا",
    "ناشئ",
    "ناشئة",
    "متولد",
    "متولدة",
    "منفصل",
    "منفصلة",
    "بعيد",
    "بعيدة",
    "بعيدا",
    "بدلا",
    "عوضا",
    "فضلا",
    "ناهيك",
    "بحثا",
    "دفاعا",
    "نيابة",
    "عبارة",
    "نظر"
];

/// عن إطلاق، من مخاطر، بالالتزام: a noun phrase behind the verb's preposition.
fn prepositional(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    if let Some(answer) = apart(context, at, frames, sentence) {
        return answer;
    }
    let li = || frames & Frame::LI != 0 && is_act_with_li(context, at);
    with_bi(context, at, frames, sentence).or_else(|| {
        li().then_some(Opening {
            at,
            content: at..sentence.end,
            clitics: 1,
            closed: false,
            frame: "li",
        })
    })
}

/// What a preposition that stands apart opens, if the verb wants it: nothing before a clause, which is
/// found for itself.
fn apart(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Option<Opening>> {
    let wanted: [(u32, Words, &str); 5] = [
        (Frame::FI, words!["في"], "fi"),
        (Frame::AN, words!["عن"], "an"),
        (Frame::ILA, words!["إلى"], "ila"),
        (Frame::MIN, words!["من"], "min"),
        (Frame::ALA, words!["على"], "ala"),
    ];
    for (frame, words, name) in wanted {
        if frames & frame != 0 && context.is(at, words) && at + 1 < sentence.end {
            if context.is(
                at + 1,
                words![
                    "الرغم",
                    "هامش",
                    "لسان",
                    "طريق",
                    "جانب",
                    "مدى",
                    "مدار",
                    "حسابه",
                    "حسابها",
                    "صفحته",
                    "صفحتها"
                ],
            ) {
                continue;
            }
            // بيان صادر عن القيادة، الخسائر الناجمة عن الحريق
            if frame == Frame::AN && at > 0 && FROM.contains(&context.doc.tokens[at - 1].key.without_article()) {
                continue;
            }
            // أعلنت الشركة نمو أرباحها بنسبة 5% عن العام الماضي: what a figure is compared with.
            if frame == Frame::AN && compares(context, at, sentence.start) {
                continue;
            }
            // إلى أن opens a clause; the caller finds it next.
            let clause = context.opens_that(at + 1);
            // أرجع الخبراء التأخير إلى أن المساعد لم يكتمل: it is what something is laid to.
            if clause && frame == Frame::ILA && frames & (Frame::THAT | Frame::INFINITIVE | Frame::ABOUT) == 0 && at + 2 < sentence.end {
                return Some(Some(Opening::open(at, at + 2..sentence.end, "that")));
            }
            return Some((!clause).then_some(Opening::open(at, at + 1..sentence.end, name)));
        }
    }
    None
}

/// What ب opens, apart or glued to its noun: بـ«…», بالالتزام.
fn with_bi(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    // دعا القائمين بالتحقيق إلى: of what they are in charge.
    const BY: Words = words![
        "القائم",
        "القائمة",
        "القائمين",
        "القائمون",
        "المعنيين",
        "المعنيون",
        "المكلفين",
        "المكلفون",
        "المتمسكين"
    ];
    if frames & Frame::BI != 0 && frames & Frame::ILA != 0 && at > 0 && context.is(at - 1, BY) && is_noun_with_bi(context, at) {
        return None;
    }
    // بـ"…", with the quotation or number behind it.
    // وصفه بـ«أزمة» و«كارثة»: what something is called is over with its quotation marks.
    let called = frames & Frame::ABOUT != 0 && context.is(at, words!["ب"]);
    if let Some(close) = called.then(|| quotations_end(context, at + 1)).flatten() {
        return Some(Opening::quotation(at, at + 1..close + 1, "bi"));
    }
    // وصفه «بالممتاز»: the preposition inside the quotation marks.
    let noun = |key: Key| key.starts_with(&[fold::ALEF, fold::LAM]) || context.lexicon.inflected(key) & Class::NOUN != 0;
    let glued = |at: usize| is_noun_with_bi(context, at) && noun(context.doc.tokens[at].key.skip(1));
    let inside = frames & Frame::ABOUT != 0 && context.doc.opens_quote(at) && glued(at + 1);
    if let Some(close) = inside.then(|| quotations_end(context, at)).flatten() {
        return Some(Opening {
            clitics: 1,
            ..Opening::quotation(at, at + 1..close, "bi")
        });
    }
    if frames & (Frame::BI | Frame::ABOUT) != 0 && context.is(at, words!["ب"]) && at + 1 < sentence.end {
        return Some(Opening::open(at, at + 1..sentence.end, "bi"));
    }
    // المدير بمنطقة نجران: where somebody is.
    let placed = |at: usize| {
        context
            .mention_at(at)
            .is_some_and(|(tokens, entity)| tokens.start == at && context.entities[*entity].kind == EntityType::Place)
    };
    let seat = context.doc.tokens[at].class & Class::HEAD != 0 && placed(at + 1)
        || context.doc.tokens[at].class & Class::INSTITUTION != 0 && context.doc.tokens[at].clitics > 0
        || context.is(at, HERE);
    // الخاصة بتحويل: the preposition of an adjective.
    let other = at > 0 && context.is(at - 1, words!["الخاصة", "الخاص", "المتعلقة", "المتعلق", "المكلفة", "المكلف"]);
    if frames & (Frame::BI | Frame::ABOUT) != 0 && !other && !seat && is_noun_with_bi(context, at) {
        return Some(Opening {
            at,
            content: at..sentence.end,
            clitics: 1,
            closed: false,
            frame: "bi",
        });
    }
    None
}

/// «بزيادة 5% عن العام الماضي»: whether a rise or fall stands before عن, and a number right before it.
fn compares(context: &Context<'_, '_>, at: usize, start: usize) -> bool {
    /// How far before it the rise stands.
    const NEAR: usize = 6;
    const RISES: Words = words![
        "زيادة",
        "ارتفاع",
        "انخفاض",
        "تراجع",
        "نمو",
        "هبوط",
        "صعود",
        "بزيادة",
        "بارتفاع",
        "بانخفاض",
        "بتراجع",
        "بنمو",
        "بهبوط",
        "بصعود",
        "زيادته",
        "ارتفاعا",
        "انخفاضا",
        "تراجعا",
        "نموا",
        "تزيد",
        "يزيد",
        "تقل",
        "يقل",
        "زادت",
        "زاد",
        "ارتفعت",
        "ارتفع",
        "انخفضت",
        "انخفض",
        "تراجعت"
    ];
    let counted = (at.saturating_sub(3)..at).any(|at| context.doc.tokens[at].kind == Kind::Number || context.mark(at) == b'%');
    counted && (start.max(at.saturating_sub(NEAR))..at).any(|at| context.is(at, RISES))
}

/// لعقد اجتماع، لاستقاء المعلومات: an act with ل glued to it, but not لوزير.
fn is_act_with_li(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let body = Class::TITLE | Class::HEAD | Class::INSTITUTION | Tag::Role.bit() | Tag::Nominal.bit() | Tag::Time.bit();
    let known = context.lexicon.whole_class(token) & (Class::ORDINARY | Class::CUE | Class::NAME | Class::GIVEN) != 0;
    let glued = token.kind == Kind::Arabic && token.key.get(0) == fold::LAM && token.key.len() > 3 && !token.key.is_cut() && !known;
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Negation.bit();
    let follows = context
        .doc
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Arabic && context.lexicon.whole_class(next) & function == 0);
    // للالتفاف حول القيادة: behind the article only what governs a preposition is sure to be an act.
    let definite = token.key.get(1) == fold::LAM;
    // للعودة الفورية
    let act = context.is(
        at,
        words![
            "للعودة",
            "للتدخل",
            "للتحرك",
            "للتهدئة",
            "للحوار",
            "للتفاوض",
            "للاحتكام",
            "للتظاهر",
            "للإضراب"
        ],
    );
    let governs = act || context.has(at + 1, Tag::Preposition) && !token.key.ends_with(&[fold::YEH, fold::NOON]);
    let noun = token.key.skip(if definite { 2 } else { 1 });
    glued
        && if definite { governs } else { follows }
        && token.class & body == 0
        && context.mention_at(at).is_none()
        && !context.is(at, FIELDS)
        && !["ه", "ها", "هم"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun))
        && context.lexicon.ordinary(noun) & (Class::NOUN | Class::PARTICLE) == Class::NOUN
}

/// ب with a word that tells how or how much.
const SHORT: Words = words!["بكل", "بحد", "بحق", "بغض", "بعض", "بأي", "بيد", "بدء", "بنص"];

/// بامتلاكه، بالإدلاء: a noun with ب glued to it.
pub(in crate::rules::claim) fn is_noun_with_bi(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    const MANNER: Words = words!["بسرعة", "ببطء", "بقوة", "بشدة", "بوضوح", "بدقة", "بسهولة", "بصعوبة"];
    // طالب بسرعة صيانة الطريق، أقر بصعوبة الموقف, but رد بسرعة على
    let soon = context.is(at, words!["بسرعة"]) && is_plain_noun(context, at + 1) || context.is(at, MANNER) && context.has_article(at + 1);
    // طالبت الجماهير بتلك الميزانية
    if context.is(at, words!["بهذا", "بهذه", "بتلك", "بذلك"]) && context.has_article(at + 1) {
        return true;
    }
    // تأمل الشركة بحلول عام 2027 أن تنتج: by that time.
    let numbered = |at: usize| context.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    let dated = |at: usize| {
        context.has(at, Tag::Time)
            || context.is(at, PARTS_OF_TIME)
            || context.is(at, PERIODS)
            || context.is(at, words!["الربع", "النصف"])
            || numbered(at)
    };
    if context.is(at, words!["بحلول"]) && (dated(at + 1) || context.doc.opens_quote(at + 1) && dated(at + 2)) {
        return false;
    }
    // بارزة is no noun behind ب.
    let class = || context.lexicon.whole_class(token) | context.lexicon.inflected(token.key) & Class::ADJECTIVE;
    let known = !soon && class() & (Class::ORDINARY | Class::CUE | Class::NAME | Class::GIVEN) != 0;
    token.kind == Kind::Arabic
        && token.key.get(0) == fold::BEH
        && !token.key.is_cut()
        && (token.key.len() > 3
            || token.key.len() == 3 && !context.is(at, SHORT) && context.lexicon.ordinary(token.key.skip(1)) == Class::NOUN)
        && !known
        && token.class & Tag::Percent.bit() == 0
        && (token.clitics == 1
            || token.key.starts_with(&[fold::BEH, fold::ALEF, fold::LAM])
            || context.lexicon.ordinary(token.key.skip(1)) & Class::NOUN != 0)
}
