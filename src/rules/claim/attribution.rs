//! Attributions: phrases that do not inflect. بحسب فلان, وفقا لما ذكره, and
//! من المتوقع, which has no source at all.

use std::ops::Range;

use super::finite::is_vowelled_passive;
use super::fronted::{past_description, past_occasion, past_opener};
use super::opening::{after_colon, opened};
use super::purport::{is_purport, with_message};
use super::relay::relay;
use super::speaker::class_of;
use super::{Context, Draft, content, finite, source};
use crate::fold;
use crate::lexicon::{ClaimClass, Class, Frame, Sense, Tag};
use crate::rules::claim::words::{ACCORDING, ACCORDING_TO, AS, BUT, BUT_HE, IN_IT, NEGATIONS, SOME, THEN};
use crate::words::{Words, words};

/// A phrase that does not inflect: بحسب، وفقا لما ذكره، من المتوقع.
pub(super) fn phrase(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Draft> {
    // يذكر أن، تجدر الإشارة إلى أن: the journalist's own formulas.
    if context.starts(at, Tag::Contrast).is_some() {
        return context.refuse(at, "it opens a formula of the journalist's own");
    }
    context.doc.readings(at).filter(|reading| !reading.article).find_map(|reading| {
        let (lemma, end) = context.doc.phrase(context.lexicon, at, reading, |sense| match sense {
            Sense::Phrase(lemma) => Some(*lemma),
            _ => None,
        })?;
        let cue = context.lexicon.cues[lemma as usize];
        let draft = Draft {
            lemma: Some(lemma),
            ..Draft::new(at..end, reading.clitics, cue.class, cue.frames, "phrase")
        };
        let draft = if context.reads(at, words!["رأي"]) {
            in_view(context, draft)?
        } else {
            draft
        };
        if cue.frames & Frame::RELAY != 0 {
            relay(context, draft, sentence)
        } else if cue.frames & Frame::SOURCE != 0 {
            according(context, draft, sentence)
        } else {
            impersonal(context, draft, sentence).and_then(|draft| with_message(context, draft, sentence))
        }
    })
}

/// «في رأي محللين»: with the preposition before it; رأى is a verb.
fn in_view(context: &Context<'_, '_>, draft: Draft) -> Option<Draft> {
    let at = draft.cue.start;
    let preposition = at.checked_sub(1).filter(|&before| context.reads(before, words!["في"]))?;
    let view = draft.clitics == 0 && context.doc.ends_in(at, "ي") && plausible_source(context, at + 1);
    view.then(|| Draft {
        cue: preposition..draft.cue.end,
        clitics: u8::from(!context.is(preposition, words!["في"])),
        ..draft
    })
}

/// Whether a token opens an attribution with a verb of its own: حسبما ذكرت القناة، وفق ما أوردته.
pub(super) fn opens_relay(context: &Context<'_, '_>, at: usize) -> bool {
    [AS, ACCORDING, ACCORDING_TO].iter().any(|&words| context.is(at, words))
}

/// «على حد قوله»: the speaker is a pronoun.
pub(super) const OWN: Words = words![
    "قوله",
    "قولها",
    "قولهم",
    "تعبيره",
    "تعبيرها",
    "وصفه",
    "وصفها",
    "زعمه",
    "زعمها",
    "زعمهم",
    "رأيه",
    "رأيها",
    "رأيهم",
    "تقديره",
    "تقديرها",
    "تقديرهم",
    "اعتقاده",
    "اعتقادها",
    "اعتقادهم",
    "كلامه",
    "كلامها",
    "كلامهم",
    "روايته",
    "روايتها",
    "روايتهم",
    "إفادته",
    "إفادتها",
    "إفادتهم",
    "ادعائه",
    "ادعائها",
    "ادعائهم",
    "وصفهم",
    "تعبيرهم"
];

/// بحسب فلان، نقلا عن مصدر: the source follows as a genitive.
fn according(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let mut start = draft.cue.end;
    let mut clitics = 0;
    // لـ may stand apart with a tatweel, or glued to the noun.
    if context.is(start, words!["ل"]) {
        start += 1;
    } else if context.doc.tokens.get(start)?.key.get(0) == fold::LAM && context.reads(draft.cue.start, ACCORDING_TO) {
        clitics = 1;
    }
    if start >= sentence.end {
        return None;
    }
    let governs = context.reads(draft.cue.start, words!["حسب", "وفق", "برأي"]);
    if governs && !plausible_source(context, start) {
        return None;
    }
    if context.is(start, words!["له", "لها", "لهم"]) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    if is_standard(context, start) {
        return None;
    }
    let tokens = source::genitive(context, start, sentence.end)?;
    draft.source = Some((tokens, clitics));
    draft.rule = "according";
    attributed(context, draft, sentence)
}

/// Whether a noun of norms stands at a token: وفقا للنظام tells how, and not who.
fn is_standard(context: &Context<'_, '_>, at: usize) -> bool {
    // وفقا لعدد من الخبراء
    if context.is(at, words!["عدد", "لعدد"]) && context.is(at + 1, words!["من"]) {
        return false;
    }
    let key = context.doc.tokens[at].key;
    let norm = |word| context.lexicon.class(context.lexicon.find(word)) & Tag::Standard.bit() != 0;
    let with_article = key.starts_with(&[fold::LAM, fold::LAM]) && !key.is_cut();
    // لهذه التعديلات
    let pointed = context.has(at, Tag::Demonstrative) || context.is(at, words!["لهذا", "لهذه", "لتلك", "لذلك", "لهؤلاء"]);
    if pointed
        && context
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| norm(next.key) || norm(next.key.without_article()))
    {
        return true;
    }
    // الأدلة الإرشادية
    if context.is(at, words!["الأدلة", "للأدلة"]) && context.is(at + 1, words!["الإرشادية", "التوجيهية"]) {
        return true;
    }
    // يتعامل مع الجرائم وفق الأدلة
    if context.is(at, words!["الأدلة", "للأدلة"]) && context.mark(at.wrapping_sub(2)) != b',' {
        return true;
    }
    // لأحدث المعايير
    let best = context.is(at, words!["لأحدث", "لأعلى", "لأفضل", "لأدق", "لأرقى", "أحدث", "أعلى", "أفضل"]);
    if best && context.doc.tokens.get(at + 1).is_some_and(|next| norm(next.key.without_article())) {
        return true;
    }
    // للنظام, للوائح
    context.has(at, Tag::Standard) || with_article && (norm(key.skip(2)) || norm(key.skip(1)))
}

/// What can speak: a name, a role, a document, a body.
fn plausible_source(context: &Context<'_, '_>, at: usize) -> bool {
    let speaks =
        Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit() | Class::TITLE | Class::HEAD | Class::INSTITUTION;
    const SAYINGS: Words = words![
        "تحذيرات",
        "تصريحات",
        "مزاعم",
        "اتهامات",
        "إفادات",
        "إفادة",
        "شهادات",
        "شهادة",
        "تسريبات",
        "روايات",
        "رواية",
        "توصيات",
        "تعبير"
    ];
    // وفق آخر بيانات المنصة، وفق العديد من التقارير
    let many = usize::from(context.is(at, SOME) && context.is(at + 1, words!["من"]));
    let at = at + usize::from(context.is(at, words!["آخر", "أحدث", "بعض"])) + 2 * many;
    (at..at + 3).any(|at| context.mention_at(at).is_some())
        || context.is(at, SAYINGS)
        || source::is_quoted_name(context, at)
        || at < context.doc.tokens.len() && class_of(context, at) & speaks != 0
}

/// The content of an attribution: what follows if it stands at the head of
/// its sentence, else what went before.
pub(super) fn attributed(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let end = draft.source_end().max(draft.cue.end);
    // كما تقول «أمازون»، تكمن: the mark that closes a quoted source.
    let end = end + usize::from(draft.source.is_some() && context.doc.closes_quote(end));
    draft.frame = "source";
    // جاء على لسان الوزير أن: what is said is the clause, wherever the phrase stands.
    if context.is(draft.cue.end - 1, words!["لسان"]) && context.opens_that(end) && end + 2 < sentence.end {
        draft.content = end + 1..sentence.end;
        draft.frame = "that";
        return Some(draft);
    }
    // موضحا أنه وفقا للخطة: at the head of a clause it has that for its content.
    let mark = context.mark(draft.cue.start.wrapping_sub(1));
    let that = context.is(draft.cue.end - 1, words!["في"]);
    let described = past_description(context, end, that, sentence);
    // «…، وفق مسودة اطلعت عليها وسائل إعلام، …»
    let close = if context.mark(described) == mark { described } else { end };
    let comma = usize::from(matches!(mark, b',' | b'-') && context.mark(close) == mark);
    let heads = draft
        .cue
        .start
        .checked_sub(1 + comma)
        .is_some_and(|at| at >= sentence.start && context.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0);
    // «…، فبحسب التقرير، سيزيد»: what a conjunction joins goes before what it attributes.
    let joined = draft.clitics > 0
        && draft.cue.start > sentence.start
        && matches!(context.doc.tokens[draft.cue.start].key.get(0), fold::WAW | fold::FEH)
        && context.mark(draft.cue.start - 1) == b','
        && (context.mark(end) == b',' || context.is(end, THEN))
        && end + 3 < sentence.end;
    // «لتصبح، وفق التقرير، أكبر شركة»: a copula goes before what it tells.
    const BECOMES: Words = words!["يصبح", "تصبح", "ليصبح", "لتصبح", "سيصبح", "ستصبح", "ليكون", "لتكون"];
    let copula = comma == 1
        && draft.cue.start > sentence.start + 1
        && (context.has(draft.cue.start - 2, Tag::Copula) || context.is(draft.cue.start - 2, BECOMES));
    let fronted =
        heads || copula || joined || draft.cue.start <= sentence.start + 1 || only_marks(context, sentence.start, draft.cue.start);
    let next = past_opener(context, past_occasion(context, described, sentence), sentence);
    if fronted {
        if only_marks(context, next, sentence.end) {
            return alone(context, draft, sentence);
        }
        // حسب الموظف الأرباح: no comma or فإن parts it from what follows, so
        // that it is the verb.
        let parted = (end..sentence.end.min(end + 24)).any(|at| context.mark(at) == b',' || context.is(at, THEN));
        if context.is(draft.cue.start, words!["حسب"]) && !parted && next == end {
            return context.refuse(draft.cue.start, "nothing parts it from what follows: it is the verb");
        }
        draft.content = next..sentence.end;
        return Some(draft);
    }
    if comma > 0
        && let Some(start) = held_up(context, sentence, draft.cue.start - 1, close)
    {
        draft.content = start..sentence.end;
        draft.content_clitics = source::joined(context, start);
        return Some(draft);
    }
    draft.content = content_before(context, &draft, sentence);
    // «وارتفع السعر، وفق بيانات»: the و goes on from the sentence before.
    draft.content_clitics = source::joined(context, draft.content.start);
    // وقتل، بحسب المرصد، خمسون جنديا: a word or two are no clause that it could close.
    let opened = draft.content.clone().filter(|&at| context.is_word(at)).take(3).count() <= 2;
    if context.mark(end) == b':' && context.doc.opens_quote(end + 1) && draft.class != ClaimClass::Estimate {
        return Some(opened_by_colon(context, draft, end, sentence));
    }
    let led = opened && context.mark(end) == b',' || leads_in(context, &draft, end);
    if led && next + 2 < sentence.end {
        draft.content = next..sentence.end;
        draft.content_clitics = 0;
        return Some(draft);
    }
    draft.closed = true;
    draft.end = "cue";
    if draft.content.is_empty() { None } else { Some(draft) }
}

/// «استهدفت الغارة وفق المصدر: «مبنيين»»: what the colon behind an attribution opens is said.
fn opened_by_colon(context: &Context<'_, '_>, draft: Draft, colon: usize, sentence: &Range<usize>) -> Draft {
    let draft = Draft {
        content_clitics: 0,
        ..draft
    };
    opened(draft, after_colon(context, colon, sentence))
}

/// «ومن بين القتلى، وفق المرصد، طفلان»: whether what stands before an attribution is no more than a phrase that
/// a clause opens with.
fn leads_in(context: &Context<'_, '_>, draft: &Draft, end: usize) -> bool {
    /// How long such a phrase is at most.
    const LONGEST: usize = 8;
    let before = &draft.content;
    let says = |at: usize| finite::is_finite(context, at) || context.has(at, Tag::Copula) || !context.is_word(at);
    let phrase = before.len() <= LONGEST && context.starts(before.start, Tag::Preposition).is_some() && !before.clone().any(says);
    phrase && context.mark(end) == b','
}

/// «تحررت المدينة أمس. وفقا لرويترز.»: an attribution that is a sentence by itself has the one before
/// for its content.
fn alone(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let index = context.doc.sentence_of(sentence.start);
    let (before, own) = (context.doc.sentences.get(index.checked_sub(1)?)?, context.doc.sentences.get(index)?);
    let told = draft.clitics == 0 && draft.source.is_some() && before.block == own.block && before.tokens.end == sentence.start;
    let content = content::before(&before.tokens, before.tokens.end);
    let draft = Draft {
        content,
        closed: true,
        end: "cue",
        ..draft
    };
    (told && draft.content.len() > 3).then_some(draft)
}

/// «السائق، بحسب الشرطة، كان نائما»، «تعتزم الشركة، وفقا لتقرير، تسريح موظفين»: where the
/// clause begins that an attribution between two commas holds up. A subject is still
/// without its verb before it, or a verb has no more than its subject.
fn held_up(context: &Context<'_, '_>, sentence: &Range<usize>, comma: usize, close: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    const JOINTS: Words = words![
        "كما",
        "لكن",
        "لكنه",
        "لكنها",
        "لكنهم",
        "ولكن",
        "ولكنه",
        "ولكنها",
        "إذ",
        "حيث",
        "بينما"
    ];
    const BEFORE_VERB: Words = words!["قد", "وقد", "لقد", "ولقد", "سوف", "وسوف", "مما"];
    let parts = |at: usize| matches!(context.mark(at), b',' | b';' | b':' | b'-');
    let mut start = (sentence.start..comma)
        .rev()
        .find(|&at| parts(at))
        .map_or(sentence.start, |mark| mark + 1);
    while start < comma && (context.is(start, JOINTS) || !context.is_word(start)) {
        start += 1;
    }
    let next = close + 1;
    if start == comma || comma - start > LONGEST || next >= sentence.end {
        return None;
    }
    let verb = if context.is(start, BEFORE_VERB) || context.is(start, NEGATIONS) {
        start + 1
    } else {
        start
    };
    let joined = |at: usize| {
        let token = &context.doc.tokens[at];
        token.key.get(0) == fold::WAW && token.clitics == 1 && finite::is_verb_key(context, token.key.skip(1))
    };
    let finite = |at: usize| finite::is_finite(context, at) || context.has(at, Tag::Copula);
    if finite(verb) || joined(verb) {
        let joined = Tag::Contrast.bit() | Tag::But.bit() | Tag::Subordinate.bit() | Tag::Relative.bit() | Class::CUE;
        let apart = context.doc.tokens[next].class & joined != 0
            || matches!(context.doc.tokens[next].key.get(0), fold::WAW | fold::FEH) && context.doc.tokens[next].clitics > 0
            || context.is(
                next,
                words!["مما", "ما", "الأمر", "علما", "خاصة", "خصوصا", "بل", "بيد", "إلا", "غير", "رغم"],
            )
            || finite(next);
        let alone = verb + 1 == comma || source::behind(context, verb + 1, comma).is_some_and(|tokens| tokens.end == comma);
        return (alone && !apart).then_some(start);
    }
    let goes_on = context.doc.tokens[next].clitics == 0 && (finite(next) || context.is(next, BEFORE_VERB));
    (goes_on && !(start..comma).any(finite) && source::behind(context, start, comma).is_some_and(|tokens| tokens.end == comma))
        .then_some(start)
}

fn only_marks(context: &Context<'_, '_>, start: usize, end: usize) -> bool {
    (start..end).all(|at| !context.is_word(at))
}

/// The sentence before a trailing attribution, without the comma or dash that
/// parts them.
fn content_before(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Range<usize> {
    let mut end = draft.cue.start;
    while end > sentence.start && matches!(context.mark(end - 1), b',' | b'-' | b'(' | b';') {
        end -= 1;
    }
    if end > sentence.start && context.doc.closes_quote(end - 1) && context.doc.partner(end - 1) == Some(sentence.start) {
        return sentence.start + 1..end - 1;
    }
    let mut content = content::before(sentence, end);
    content.start = past_dateline(context, &content);
    // «لكن الصعود قد يتوقف، بحسب محللين»: what is said is set against what went before by the journalist.
    let against = usize::from(context.reads(content.start, BUT) && content.len() > 1);
    content.start + against..content.end
}

/// «سبق - وكالات: قتل …»: the token behind the colon that closes who wrote the news and where.
fn past_dateline(context: &Context<'_, '_>, content: &Range<usize>) -> usize {
    const LONGEST: usize = 12;
    let end = content.end.min(content.start + LONGEST);
    let Some(colon) = (content.start..end).find(|&at| context.mark(at) == b':') else {
        return content.start;
    };
    let written = content.start..colon;
    let known = Tag::Preposition.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Class::CUE;
    let clause = |at: usize| context.doc.tokens[at].class & known != 0 || finite::is_finite(context, at);
    let dashed = written.clone().any(|at| context.mark(at) == b'-');
    let news = dashed && !written.into_iter().any(clause) && colon + 1 < content.end;
    if news { colon + 1 } else { content.start }
}

/// من المتوقع أن: no source at all.
fn impersonal(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let next = draft.cue.end;
    if next + 1 >= sentence.end {
        return None;
    }
    // حتى يقال إن
    if context.is(draft.cue.start.wrapping_sub(1), words!["حتى", "كي", "لكي", "لن", "لم", "أن"]) && draft.cue.len() == 1 {
        return context.refuse(draft.cue.start, "nobody has said it");
    }
    // أكثر من المتوقع
    let compared = words!["أكثر", "أقل", "أعلى", "أدنى", "أفضل", "أسوأ", "أكبر", "أسرع", "أقوى"];
    if draft.cue.start > sentence.start && context.is(draft.cue.start, words!["من"]) && context.is(draft.cue.start - 1, compared) {
        return context.refuse(draft.cue.start, "it is what something is compared with");
    }
    // أصدرت الوزارة بيانا جاء فيه «…»
    let close = context
        .doc
        .partner(next)
        .filter(|&close| context.doc.opens_quote(next) && close > next + 3);
    if let Some(close) = close.filter(|_| context.is(next - 1, IN_IT)) {
        return Some(Draft {
            content: next + 1..close,
            closed: true,
            frame: "quote",
            end: "quotation",
            rule: "impersonal",
            ..draft
        });
    }
    // أصدرت الوزارة بيانا جاء فيه: «…»
    if context.is(next - 1, IN_IT) && context.mark(next) == b':' {
        let opening = after_colon(context, next, sentence);
        return Some(opened(
            Draft {
                rule: "impersonal",
                ..draft
            },
            opening,
        ));
    }
    // وذكر أن: he goes on, unless a vowel tells that it is said by nobody.
    let joined = draft.clitics > 0 && context.doc.tokens[draft.cue.start].key.get(0) == fold::WAW;
    if joined && context.is(draft.cue.start, words!["وذكر"]) && !is_vowelled_passive(context, draft.cue.start) {
        return None;
    }
    let that = context.opens_that(next);
    // من المتوقع ارتفاع الأسعار
    let nominal = draft.frames & Frame::OBJECT != 0 && context.is_word(next) && !context.has(next, Tag::Preposition);
    if !that && !nominal {
        return None;
    }
    // لكنه ذكر أن: he did.
    let before = draft.cue.start.wrapping_sub(1);
    let says = draft.class == ClaimClass::Say && draft.cue.len() == 1;
    if says && draft.cue.start > sentence.start && (context.has(before, Tag::ThatPronoun) || context.reads(before, BUT_HE)) {
        return None;
    }
    // A verb with letters enough for both readings is active where somebody
    // before it can be its subject.
    if draft.cue.len() == 1
        && !is_purport(context, &draft.cue)
        && !is_vowelled_passive(context, draft.cue.start)
        && draft.clitics == 0
        && !is_of_relative(context, draft.cue.start, next)
        && (source::before(context, draft.cue.start, false, sentence).is_some()
            || source::over_relative(context, draft.cue.start, false, sentence).is_some())
    {
        return None;
    }
    draft.content = (if that { next + 1 } else { next })..sentence.end;
    draft.frame = if that { "that" } else { "object" };
    draft.rule = "impersonal";
    Some(draft)
}

/// «القائد الذي يرجح أن يتم تعيينه»: whether what a relative describes comes up again behind أن, so
/// that it expects nothing itself.
fn is_of_relative(context: &Context<'_, '_>, verb: usize, that: usize) -> bool {
    const NEAR: usize = 5;
    let pronoun = |at: usize| context.is_word(at) && ["ه", "ها"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun));
    let relative = verb > 0 && context.has(verb - 1, Tag::Relative);
    let clause = (that + 1..context.doc.tokens.len().min(that + NEAR)).take_while(|&at| context.mark(at) == 0);
    relative && clause.into_iter().any(pronoun)
}
