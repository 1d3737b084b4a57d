//! Openings: where what is said begins, at إن, a quotation, a colon or the
//! verb's own preposition.

use std::ops::Range;

use super::object::{is_plain_noun, is_possessed};
use super::{Context, Draft, content, finite, source};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Person, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Sense, Tag};
use crate::words::{Words, words};

/// How far behind a verb its content may open, in tokens.
pub(super) const REACH: usize = 32;

/// Where a content opens: its first token, whether it is a quotation, and
/// letters of a preposition glued to it.
pub(super) struct Opening {
    /// Where the words before it end.
    pub(super) at: usize,
    pub(super) content: Range<usize>,
    pub(super) clitics: u8,
    pub(super) closed: bool,
    /// The frame that it is of.
    pub(super) frame: &'static str,
}

impl Opening {
    /// Whether it is at the verb's own preposition: عن إطلاق، بالالتزام.
    pub(super) fn is_phrase(&self, context: &Context<'_, '_>) -> bool {
        self.clitics > 0 || self.at + 1 == self.content.start && context.has(self.at, Tag::Preposition)
    }
}

/// The draft with the content that opens so.
pub(super) fn opened(draft: Draft, opening: Opening) -> Draft {
    Draft {
        content: opening.content,
        content_clitics: opening.clitics,
        closed: opening.closed,
        frame: opening.frame,
        end: if opening.closed { "quotation" } else { "" },
        ..draft
    }
}

/// Finds where a content opens behind a verb: at a clause, quotation or colon,
/// else at the verb's preposition. What its own preposition governs is its
/// complement, whatever clause follows: طالب بتشكيل لجنة، بأن تقوم.
pub(super) fn opening(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let clause = clause(context, start, class, frames, sentence);
    let phrase = || phrase_behind(context, start, frames, sentence);
    match clause {
        Some(clause) => Some(
            phrase()
                .filter(|phrase| governs(context, start, frames, phrase, &clause))
                .unwrap_or(clause),
        ),
        None => phrase(),
    }
}

/// Whether a phrase is what a verb governs, rather than the clause behind it:
/// nothing but the subject stands between the two, and more than a word is
/// in it. من and في belong to the subject as often.
fn governs(context: &Context<'_, '_>, start: usize, frames: u32, phrase: &Opening, clause: &Opening) -> bool {
    let governed = matches!(phrase.frame, "an" | "ila" | "ala" | "bi" | "li") && frames & Frame::ABOUT == 0;
    let inside = phrase.content.start + 1 < clause.at;
    if !governed || !inside {
        return false;
    }
    let first = (start..phrase.at).find(|&at| !source::is_adverb(context, at)).unwrap_or(phrase.at);
    let behind = first == phrase.at || source::behind(context, first, phrase.at).is_some_and(|tokens| tokens.end == phrase.at);
    // أشار إلى الوزير إلى أن: the same preposition again, with the clause.
    let again = context.doc.tokens[clause.at].key == context.doc.tokens[phrase.at].key;
    behind && !again && !belongs(context, first, phrase, clause)
}

/// «عضو المجلس بالمحافظة فلان أن»، «المشرف على البرنامج، أن»: a phrase that
/// belongs to the subject, since the name stands behind it or a word that
/// governs it stands before.
fn belongs(context: &Context<'_, '_>, first: usize, phrase: &Opening, clause: &Opening) -> bool {
    let governed = || (first..phrase.at).any(|at| source::GOVERNING.contains(&context.doc.tokens[at].key.without_article()));
    let named = |tokens: Range<usize>| {
        let person = |entity: usize| context.entities[entity].kind == EntityType::Person;
        let last = context.mentions_in(&tokens).last();
        tokens.end > phrase.at
            && last.is_some_and(|(mention, entity)| mention.start > phrase.at && mention.end == tokens.end && person(*entity))
    };
    first < phrase.at && (governed() || source::behind(context, first, clause.at).is_some_and(named))
}

fn clause(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let end = sentence.end.min(start + REACH);
    let mut at = start;
    let mut relative = false;
    while at < end {
        let token = &context.doc.tokens[at];
        if token.mark != 0 {
            // A quotation that the verb stands in ends what it can say.
            if context.doc.closes_quote(at) && context.doc.partner(at).is_some_and(|open| open < start) {
                return None;
            }
            if context.doc.opens_quote(at) {
                let close = context.doc.partner(at).unwrap_or(at);
                let headed = at > start
                    && context.doc.tokens[at - 1].class & (Class::HEAD | Class::INSTITUTION | Class::NOUN) != 0
                    && close - at <= 4;
                // قال فلان لـ«عكاظ»: «…»
                let told = at > start && context.is(at - 1, words!["ل"]) && source::is_quoted_name(context, at);
                let whole = context
                    .mention_at(at + 1)
                    .is_some_and(|(tokens, _)| tokens.start == at + 1 && tokens.end >= close);
                let name = told || whole || source::is_quoted_name(context, at) && (headed || goes_on(context, close, sentence));
                // في برنامجه «على مسؤوليتي» إن: a title, since the clause follows.
                let title = close - at <= 6 && close > at && context.starts(close + 1, Tag::That).is_some() || is_entitled(context, at);
                // ينقل زوار «مهرجان الورد»: who passes words on has them from somebody.
                let passed = || frames & Frame::VIA == 0 || (start..at).any(|at| context.is(at, VIA) || context.mark(at) == b':');
                if !name && !title && frames & (Frame::QUOTE | Frame::THAT) != 0 && passed() {
                    return Some(Opening {
                        at,
                        content: at + 1..close,
                        clitics: 0,
                        closed: true,
                        frame: "quote",
                    });
                }
                at = close + 1;
                continue;
            }
            match token.mark {
                b':' if frames & Frame::QUOTE != 0 && !is_entitled(context, at) => return Some(after_colon(context, at, sentence)),
                b'"' | crate::doc::OPEN_QUOTE if frames & Frame::QUOTE != 0 && at + 1 < sentence.end => {
                    return Some(Opening {
                        at,
                        // One that nothing closes ends somewhere, too.
                        content: at + 1..sentence.end.min(at + 1 + content::LONGEST),
                        clitics: 0,
                        closed: true,
                        frame: "quote",
                    });
                }
                b'(' => at = context.doc.partner(at).filter(|&close| close > at).unwrap_or(at),
                b',' => relative = false,
                // أعلنت الإدارة؛ أن
                b';' if context.starts(at + 1, Tag::That).is_some() || context.has(at + 1, Tag::ThatPronoun) => {}
                b';' | b'.' | b'?' | b'!' => return None,
                _ => {}
            }
            at += 1;
            continue;
        }
        if let Some((tokens, _)) = context.mention_at(at)
            && tokens.start == at
            && token.clitics == 0
        {
            at = tokens.end;
            continue;
        }
        if let Some(opening) = that(context, start, at, frames, sentence)
            && !is_infinitive(context, at, class, frames)
        {
            return Some(opening);
        }
        if frames & Frame::QUOTE != 0 && class != ClaimClass::Estimate && asks_how(context, start, at) {
            return Some(Opening {
                at,
                content: at..sentence.end,
                clitics: 0,
                closed: false,
                frame: "that",
            });
        }
        // تحدثوا شريطة عدم نشر أسمائهم: it tells of who speaks, as a relative does.
        relative |= context.has(at, Tag::Relative) || context.is(at + 1, words!["شريطة", "بشرط"]);
        let stops = context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0;
        relative |= at > start && describes(context, start, at);
        // Another reporting verb or participle takes what follows for itself.
        let inferred = context.is(at, words!["مما"]);
        if stops
            || inferred
            || !relative
                && at > start
                && token.class & Class::CUE != 0
                && (is_reporting_verb(context, at) || is_going_on(context, at) || has_own_clause(context, start, at, frames))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// «شرح كيف تمكن الفريق من الفوز»، «تساءل عما إذا كان الفوز ممكنا»، «تساءل لماذا خسر»: a clause
/// that tells how something is done, or asks whether or why it is.
fn asks_how(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let whether = context.is(at, words!["عما"]) && context.is(at + 1, words!["إذا"]);
    let verb =
        |at: usize| finite::is_finite(context, at) || context.is_word(at) && finite::is_verb_key(context, context.doc.tokens[at].key);
    let asked = context.is(at, words!["لماذا", "هل", "ماذا"]);
    let asks = || at == start || source::behind(context, start, at).is_some_and(|tokens| tokens.end == at);
    whether || asked && asks() || context.is(at, words!["كيف"]) && (verb(at + 1) || context.starts(at + 1, Tag::That).is_some())
}

/// What stands before words that are passed on.
const VIA: Words = words!["عن", "قوله", "قولها", "قولهم", "قولهما", "القول", "عنه", "عنها", "عنهم"];

/// «دبلوماسي روسي يتابع الوضع»، «رجل يدعى فلانا»: whether a verb in the present
/// stands right behind who speaks and is not known, and so tells of him.
fn describes(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    const PEOPLE: Words = words!["رجل", "امرأة", "سيدة", "شاب", "شابة", "شخص"];
    let speaks = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit();
    let described = Class::ADJECTIVE | Class::NATIONALITY;
    let indefinite =
        |at: usize| context.doc.tokens[at].kind == Kind::Arabic && !context.has_article(at) && context.mention_at(at).is_none();
    let adjective = |at: usize| (context.doc.tokens[at].class | context.lexicon.ordinary(context.doc.tokens[at].key)) & described != 0;
    context.doc.tokens[at].clitics == 0
        && at - start <= 3
        && (context.doc.tokens[start].class & speaks != 0 || context.is(start, PEOPLE))
        && (start..at).all(indefinite)
        && (start + 1..at).all(adjective)
        && finite::is_imperfect(context, at)
}

/// بعنوان «…»، تحت شعار: «…»: a title, whoever speaks.
pub(super) fn is_entitled(context: &Context<'_, '_>, at: usize) -> bool {
    const TITLES: Words = words![
        "بعنوان",
        "عنوان",
        "عنوانه",
        "عنوانها",
        "بشعار",
        "شعار",
        "شعاره",
        "شعارها",
        "باسم",
        "اسم",
        "مسمى",
        "بمسمى"
    ];
    let marked = at > 0 && context.mark(at - 1) == b':';
    at.checked_sub(if marked { 2 } else { 1 })
        .is_some_and(|before| context.is(before, TITLES))
}

/// بعد أن رفعت، يمكن أن، قررت أن تبيع: أن with a verb is no clause that is
/// said, unless the cue tells what is expected, asked, promised or feared.
fn is_infinitive(context: &Context<'_, '_>, at: usize, class: ClaimClass, frames: u32) -> bool {
    let subordinate = at > 0
        && context.is(
            at - 1,
            words![
                "بعد",
                "قبل",
                "دون",
                "منذ",
                "كاد",
                "كادت",
                "يمكن",
                "يجب",
                "ينبغي",
                "بدون",
                "غير",
                "إلا",
                "سوى",
                "لولا",
                "عليه",
                "عليها",
                "يكفي",
                "رغم",
                "لابد",
                "بد",
                "بيد",
                "حين",
                "شرط",
                "بشرط",
                "شريطة",
                "هو",
                "هي",
                "المتوقع",
                "المنتظر",
                "المقرر",
                "المرجح",
                "المحتمل",
                "الممكن",
                "المفترض",
                "الضروري",
            ],
        );
    let expects = matches!(
        class,
        ClaimClass::Estimate | ClaimClass::Request | ClaimClass::Promise | ClaimClass::Warn | ClaimClass::Allege | ClaimClass::Deny
    ) || frames & Frame::INFINITIVE != 0;
    subordinate || !expects && context.is(at, words!["أن", "بأن"]) && finite::is_imperfect(context, at + 1)
}

/// A participle that goes on with a speaker: «، مشيرا».
fn is_going_on(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let accusative = matches!(key.last(), fold::ALEF | fold::HEH);
    // «المستشار، مظهر صالح، »: no name is in the accusative.
    let told_how = accusative || key.ends_with(&[fold::YEH, fold::NOON]);
    // قال الوزير، مخاطبا النواب: «…»
    let tells = |lemma: u16| {
        let cue = context.lexicon.cues[lemma as usize];
        cue.class == ClaimClass::Say && cue.frames & Frame::TOLD != 0
    };
    (context.mark(at - 1) == b',' && told_how || context.bare.get() && accusative)
        && context.doc.readings(at).any(|reading| {
            context
                .lexicon
                .word_senses(reading.word)
                .any(|sense| matches!(sense, Sense::Cue(lemma, form) if form.shape == Shape::Participle && !tells(lemma)))
        })
}

/// Whether a token is a participle that reports: مؤكدا.
fn is_participle(context: &Context<'_, '_>, at: usize) -> bool {
    let reports = |sense: Sense| matches!(sense, Sense::Cue(_, form) if form.shape == Shape::Participle);
    context
        .doc
        .readings(at)
        .any(|reading| !reading.article && context.lexicon.word_senses(reading.word).any(reports))
}

/// «استنكر الوزير نشر الأخبار مؤكدا أن»: whether a participle has the clause right behind it, and
/// the verb before it something else for its object.
fn has_own_clause(context: &Context<'_, '_>, start: usize, at: usize, frames: u32) -> bool {
    let opens = |at: usize| context.starts(at, Tag::That).is_some() || context.has(at, Tag::ThatPronoun);
    let clause = opens(at + 1) || context.has(at + 1, Tag::Preposition) && opens(at + 2);
    let other = || source::behind(context, start, at).is_none_or(|tokens| tokens.end < at);
    // واصل المدير حديثه قائلا إن: that is how the verb reports.
    if frames & Frame::OBJECT == 0 && context.is(at, words!["قائلا", "قائلة"]) {
        return false;
    }
    frames & (Frame::OBJECT | Frame::STRICT) != 0
        && clause
        && matches!(context.doc.tokens[at].key.last(), fold::ALEF | fold::HEH)
        && is_participle(context, at)
        && other()
}

fn phrase_behind(context: &Context<'_, '_>, start: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    const PREPOSITIONS: u32 = Frame::AN | Frame::ILA | Frame::MIN | Frame::ALA | Frame::BI | Frame::FI | Frame::LI | Frame::ABOUT;
    if frames & PREPOSITIONS == 0 {
        return None;
    }
    let end = sentence.end.min(start + REACH / 2);
    let mut at = start;
    while at < end {
        let token = &context.doc.tokens[at];
        if matches!(token.mark, b';' | b':' | b'.' | b'?' | b'!')
            || context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0
        {
            return None;
        }
        // وتطالب الصين، مستندة إلى خرائط قديمة، بالسيادة
        if let Some(next) = past_circumstance(context, at, end) {
            at = next;
            continue;
        }
        // علي العثيم: a name spelt like على.
        let named = token.clitics == 0 && context.mention_at(at).is_some();
        if !named && let Some(opening) = prepositional(context, at, frames, sentence) {
            // دعت المنظمة لحقوق الإنسان الدول إلى التحرك
            let further = (opening.frame == "li").then(|| phrase_behind(context, at + 1, frames & Frame::ILA, sentence));
            return Some(further.flatten().unwrap_or(opening));
        }
        if at > start && (token.class & Class::CUE != 0 && is_reporting_verb(context, at) || begins_predicate(context, start, at)) {
            return None;
        }
        at = match context.mention_at(at) {
            Some((tokens, _)) => tokens.end.max(at + 1),
            None => context.doc.partner(at).filter(|&close| close > at).unwrap_or(at) + 1,
        };
    }
    None
}

/// The token behind the comma that closes what tells how somebody speaks: «، مستندة إلى خرائط،».
fn past_circumstance(context: &Context<'_, '_>, comma: usize, end: usize) -> Option<usize> {
    let first = context.doc.tokens.get(comma + 1).filter(|_| context.mark(comma) == b',')?;
    let accusative = matches!(first.key.last(), fold::ALEF | fold::HEH) && first.clitics == 0 && !context.has_article(comma + 1);
    let describes = first.class | context.lexicon.ordinary(first.key) | context.lexicon.inflected(first.key.drop_last(1));
    let participle = describes & Class::ADJECTIVE != 0 || first.key.get(0) == fold::MEEM;
    let governs = context.has(comma + 2, Tag::Preposition);
    let close = (comma + 2..end).find(|&at| context.mark(at) == b',')?;
    (accusative && governs && participle && first.class & Class::CUE == 0).then_some(close + 1)
}

/// «أعلنت إفلاسها العام الماضي تبحث عن مشتر»: whether a verb stands behind a noun phrase
/// that is over, and so has the prepositions behind it for its own.
fn begins_predicate(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let free = token.clitics == 0 && token.class & Class::CUE == 0;
    let over = || context.has_article(at - 1) || context.has(at - 1, Tag::Time) || is_possessed(context, at - 1);
    // النبي صلى الله عليه وسلم
    let blessed = || context.is(at, words!["صلى", "رضي"]);
    let relative = || (start..at).any(|at| context.has(at, Tag::Relative));
    free && finite::is_finite(context, at) && over() && !relative() && !blessed() && !source::is_adverb(context, at)
}

/// طالبا عدم الكشف عن هويته: what a nameless source asks for itself.
pub(super) fn withholds_name(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at + 1, words!["عدم"]) && context.is(at + 2, source::DISCLOSURE) && context.doc.tokens[at].key.ends_with(&[fold::ALEF])
}

pub(super) fn is_reporting_verb(context: &Context<'_, '_>, at: usize) -> bool {
    // نقلا عن: no two men do it.
    let relays = context.is(at, words!["نقلا"]) && context.is(at + 1, words!["عن"]);
    if withholds_name(context, at) || relays {
        return false;
    }
    let nominal = Tag::Role.bit() | Tag::Document.bit() | Tag::Occasion.bit() | Class::TITLE | Class::NOUN;
    context.doc.tokens[at].class & nominal == 0
        && context.doc.readings(at).any(|reading| {
            context.lexicon.word_senses(reading.word).any(|sense| {
                matches!(sense, Sense::Cue(lemma, form) if form.is_finite() && form.person == Person::Third
                && !form.pronoun && context.lexicon.cues[lemma as usize].frames & (Frame::STRICT | Frame::MARKED) == 0)
            })
        })
}

/// Whether more of the sentence follows a quotation than its end.
fn goes_on(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> bool {
    // الناطق «إيهاب بسيسو»: «…»
    let told = close + 2 < sentence.end && context.mark(close + 1) == b':' && context.doc.opens_quote(close + 2);
    told || (close + 1..sentence.end.min(close + 3)).any(|at| context.is_word(at) || context.mark(at) == b'(')
}

pub(super) fn after_colon(context: &Context<'_, '_>, colon: usize, sentence: &Range<usize>) -> Opening {
    let mut start = colon + 1;
    while start < sentence.end && (context.has(start, Tag::That) || context.has(start, Tag::ThatPronoun)) {
        start += 1;
    }
    // وقال الوزير:⏎«…»
    let next = (start..context.doc.tokens.len().min(start + 3)).find(|&at| context.doc.tokens[at].kind != Kind::Break);
    if start >= sentence.end
        && let Some(open) = next.filter(|&at| context.doc.opens_quote(at))
        && let Some(close) = context.doc.partner(open).filter(|&close| close - open <= content::LONGEST)
    {
        return Opening {
            at: colon,
            content: open + 1..close,
            clitics: 0,
            closed: true,
            frame: "colon",
        };
    }
    if context.doc.opens_quote(start) {
        let close = context.doc.partner(start).unwrap_or(start);
        if close + 2 >= sentence.end || !context.is_word(close + 1) {
            return Opening {
                at: colon,
                content: start + 1..close,
                clitics: 0,
                closed: true,
                frame: "colon",
            };
        }
    }
    Opening {
        at: colon,
        content: start..sentence.end,
        clitics: 0,
        closed: false,
        frame: "colon",
    }
}

/// إن، أن، بأن، and إلى أن: a clause follows.
fn that(context: &Context<'_, '_>, start: usize, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let with_bi = context.doc.tokens[at].key.get(0) == fold::BEH;
    let wanted = frames & (Frame::THAT | Frame::INFINITIVE) != 0 || frames & Frame::ABOUT != 0 && with_bi;
    if !wanted {
        return None;
    }
    // وأن، فإن، لأن: what goes on from a clause, and opens none.
    if at > start && matches!(context.doc.tokens[at].key.get(0), fold::WAW | fold::FEH | fold::LAM) {
        return None;
    }
    let plain = context.starts(at, Tag::That);
    if plain.is_none() && !context.has(at, Tag::ThatPronoun) {
        return None;
    }
    let mut start = plain.unwrap_or(at + 1).max(at + 1);
    if start >= sentence.end {
        return None;
    }
    // دعا إلى أن يعود, but دعا … وقال إن الحل قريب: one asks only that something be done.
    let asks = frames & (Frame::THAT | Frame::QUOTE | Frame::ABOUT) == 0;
    let thing = |at: usize| context.has_article(at) || context.name_clitics(at) == Some(0) || is_possessed(context, at);
    if asks && (plain.is_none() || thing(start)) {
        return None;
    }
    // The preposition of أشار إلى أن is no part of the source.
    let at = if at > 0 && context.is(at - 1, words!["إلى", "على", "من", "عن", "الى"]) {
        at - 1
    } else {
        at
    };
    if context.doc.opens_quote(start) {
        let close = context.doc.partner(start).unwrap_or(start);
        if close + 1 >= sentence.end || !context.is_word(close + 1) && context.mark(close + 1) != b'(' {
            return Some(Opening {
                at,
                content: start + 1..close,
                clitics: 0,
                closed: close + 1 >= sentence.end,
                frame: "that",
            });
        }
    }
    if context.mark(start) == b':' {
        start += 1;
    }
    Some(Opening {
        at,
        content: start..sentence.end,
        clitics: 0,
        closed: false,
        frame: "that",
    })
}

/// What comes from somebody behind عن.
const ISSUED: Words = words!["صادر", "صادرة", "الصادر", "الصادرة", "صادرا", "المنبثق", "المنبثقة", "منبثقة"];

/// عن إطلاق، من مخاطر، بالالتزام: a noun phrase behind the verb's preposition.
fn prepositional(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let wanted: [(u32, Words, &str); 5] = [
        (Frame::FI, words!["في"], "fi"),
        (Frame::AN, words!["عن"], "an"),
        (Frame::ILA, words!["إلى", "الى"], "ila"),
        (Frame::MIN, words!["من"], "min"),
        (Frame::ALA, words!["على"], "ala"),
    ];
    for (frame, words, name) in wanted {
        if frames & frame != 0 && context.is(at, words) && at + 1 < sentence.end {
            if context.is(
                at + 1,
                words!["هامش", "لسان", "طريق", "جانب", "مدى", "مدار", "حسابه", "حسابها", "صفحته", "صفحتها"],
            ) {
                continue;
            }
            // بيان صادر عن القيادة
            if frame == Frame::AN && at > 0 && context.is(at - 1, ISSUED) {
                continue;
            }
            // إلى أن opens a clause; the caller finds it next.
            let clause = context.starts(at + 1, Tag::That).is_some() || context.has(at + 1, Tag::ThatPronoun);
            return (!clause).then_some(Opening {
                at,
                content: at + 1..sentence.end,
                clitics: 0,
                closed: false,
                frame: name,
            });
        }
    }
    // بـ"…", with the quotation or number behind it.
    if frames & (Frame::BI | Frame::ABOUT) != 0 && context.is(at, words!["ب"]) && at + 1 < sentence.end {
        return Some(Opening {
            at,
            content: at + 1..sentence.end,
            clitics: 0,
            closed: false,
            frame: "bi",
        });
    }
    // المدير بمنطقة نجران: where somebody is.
    let placed = |at: usize| {
        context
            .mention_at(at)
            .is_some_and(|(tokens, entity)| tokens.start == at && context.entities[*entity].kind == EntityType::Place)
    };
    let seat = context.doc.tokens[at].class & Class::HEAD != 0 && placed(at + 1)
        || context.doc.tokens[at].class & Class::INSTITUTION != 0 && context.doc.tokens[at].clitics > 0
        || context.is(at, words!["بالمنطقة", "بالمحافظة", "بالمدينة", "بالمملكة", "بالبلاد"]);
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
    (frames & Frame::LI != 0 && is_act_with_li(context, at)).then_some(Opening {
        at,
        content: at..sentence.end,
        clitics: 1,
        closed: false,
        frame: "li",
    })
}

/// What one is an official or a body for.
const FIELDS: Words = words!["لشؤون", "لشئون", "لقطاع", "لحقوق", "لمنطقة"];

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
    glued
        && follows
        && token.key.get(1) != fold::LAM
        && token.class & body == 0
        && context.mention_at(at).is_none()
        && !context.is(at, FIELDS)
        && !["ه", "ها", "هم"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun))
        && context.lexicon.ordinary(token.key.skip(1)) & (Class::NOUN | Class::PARTICLE) == Class::NOUN
}

/// ب with a word that tells how or how much.
const SHORT: Words = words!["بكل", "بحد", "بحق", "بغض", "بعض", "بأي", "بيد", "بدء", "بنص"];

/// بامتلاكه، بالإدلاء: a noun with ب glued to it.
pub(super) fn is_noun_with_bi(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    // طالب بسرعة صيانة الطريق, but رد بسرعة على
    let soon = context.is(at, words!["بسرعة"]) && (context.has_article(at + 1) || is_plain_noun(context, at + 1));
    let known = !soon && context.lexicon.whole_class(token) & (Class::ORDINARY | Class::CUE | Class::NAME | Class::GIVEN) != 0;
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

/// Whether a content can open at a token.
pub(super) fn opens_content(context: &Context<'_, '_>, at: usize) -> bool {
    context.starts(at, Tag::That).is_some()
        || context.has(at, Tag::ThatPronoun)
        || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
}

/// Whether a mark stands in brackets that open behind `start`.
pub(super) fn inside_brackets(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    (start..at).any(|open| context.mark(open) == b'(' && context.doc.partner(open).is_some_and(|close| close >= at))
        || context.mark(at) == b'-' && context.doc.is_joining_hyphen(at)
}
