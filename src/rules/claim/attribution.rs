//! Attributions: phrases that do not inflect. بحسب فلان, وفقا لما ذكره, and
//! من المتوقع, which has no source at all.

use std::ops::Range;

use super::cue::at_token;
use super::fronted::{OPENERS, past_description, past_occasion, past_opener};
use super::object::is_act;
use super::opening::{REACH, after_colon, inside_brackets, opened, opens_content};
use super::silent::{CLEAR, is_idiom, is_other_word};
use super::subject::names_speaker;
use super::{Context, Draft, content, finite, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Reading, Sense, Tag};
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
        if cue.frames & Frame::RELAY != 0 {
            relay(context, draft, sentence)
        } else if cue.frames & Frame::SOURCE != 0 {
            according(context, draft, sentence)
        } else {
            impersonal(context, draft, sentence)
        }
    })
}

/// وفقا لما أورده موقع …، كما ذكر فلان: the phrase, a reporting verb and its
/// subject. With a clause behind it the verb reports by itself: كما أكد أن.
fn relay(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.end;
    let fixed = context.is(verb - 1, words!["في", "ضمن"]);
    if context.is(verb - 1, OWN) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    let mut start = verb;
    // تعليقا على ما ذكرته الصحيفة: the preposition of a word before it.
    if context.is(draft.cue.start, words!["على"]) && draft.cue.start > 0 && context.is(draft.cue.start - 1, RESPONSES) {
        return context.refuse(draft.cue.start, "the word before it governs it");
    }
    if !fixed {
        let token = context.doc.tokens.get(verb).filter(|_| verb < sentence.end)?;
        // كما يعتبر المتحف من أهم المعالم: also
        if context.is(verb, words!["يعتبر", "تعتبر"]) {
            return None;
        }
        // كما تبين أن السائق فر
        if context.is(verb, words!["تبين"]) && (verb..verb + 3).any(|at| opens_content(context, at)) {
            return context.refuse(verb, CLEAR);
        }
        let (lemma, form) = finite_sense(context, verb)?;
        let cue = context.lexicon.cues[lemma as usize];
        let reading = Reading {
            word: token.whole,
            clitics: 0,
            article: false,
        };
        if is_idiom(context, verb, form).is_some()
            || is_other_word(context, verb, reading, form, cue.frames)
            || token.clitics > 0 && token.whole == 0
            || form.shape == Shape::Noun
            || form.shape == Shape::Participle
        {
            return None;
        }
        // كما دعا إلى التعاون: what one asks for, or lays to others, is new.
        let asks = cue.class == ClaimClass::Request || cue.frames & Frame::ABOUT != 0;
        if asks && context.is(draft.cue.start, words!["كما", "وكما"]) {
            return None;
        }
        if cue.class != ClaimClass::Say {
            draft.class = cue.class;
        }
        draft.lemma = Some(lemma);
        draft.cue.end = verb + 1;
        start = verb + 1;
        // وفق ما نقلت عنه شبكة كذا
        if source::is_resumed(context, start) {
            start += 1;
        }
        // بحسب ما أكده لـ«النورس» مصدر
        let told = source::past_addressee(context, start, sentence.end.min(start + REACH));
        if context.is(start, words!["ل"]) || context.name_clitics(start).is_some() {
            start = told;
        }
    }
    let limit = (start..sentence.end.min(start + REACH))
        .find(|&at| {
            matches!(context.mark(at), b',' | b';' | b':' | b'.' | b'-' | b')') && !inside_brackets(context, start, at)
                || opens_content(context, at)
        })
        .unwrap_or(sentence.end.min(start + REACH));
    // جاء في وقته: what holds no speech says nothing, unless a clause follows; but كما
    // جاء في كتابه attributes.
    let as_told = || draft.cue.start > 0 && context.is(draft.cue.start - 1, words!["كما", "وكما", "حسبما", "مثلما"]);
    let bare = fixed && draft.cue.len() == 2 && !as_told();
    let follows = limit < sentence.end && (opens_content(context, limit) || context.mark(limit) == b':');
    // صحة ما ورد في التقرير: what came in it is talked of.
    let talked_of = draft.cue.start > 0 && context.is(draft.cue.start - 1, words!["ما", "لما", "بما", "مما", "عما", "الذي", "التي"]);
    if fixed && draft.cue.len() == 2 && talked_of {
        return context.refuse(draft.cue.start, "what came in it is talked of");
    }
    if bare && !follows && !holds_speech(context, start) {
        return context.refuse(draft.cue.start, "what stands behind it holds no speech");
    }
    if limit < sentence.end
        && opens_content(context, limit)
        && draft.cue.start > sentence.start
        && context.is(draft.cue.start, words!["كما", "وكما"])
    {
        return None;
    }
    let via = draft
        .lemma
        .is_some_and(|lemma| context.lexicon.cues[lemma as usize].frames & Frame::VIA != 0);
    let about = (start..limit).find(|&at| via && context.is(at, words!["عن"]));
    // حسبما أكدت ماو نينغ، المتحدثة باسم الوزارة
    let apposed = about.is_none() && limit < sentence.end && context.mark(limit) == b',';
    let end = if apposed {
        sentence.end.min(start + REACH)
    } else {
        about.unwrap_or(limit)
    };
    draft.source = source::genitive(context, start, end).map(|tokens| (tokens, 0));
    let end = draft.source.as_ref().map_or(start, |(tokens, _)| tokens.end);
    if about.is_some() {
        draft.frames |= Frame::VIA;
    }
    // كما ذكر فلان closes what it reports; كما ذكر فلان كذا adds to it.
    let adds = about.is_none() && end < limit && !trails(context, end);
    let also = context.is(draft.cue.start, words!["كما", "وكما"]);
    if also && (draft.source.is_none() || adds) {
        return None;
    }
    // «كما أعلنت حدوث هزة»، and at the head of a sentence كما is also.
    let opens = draft.cue.start == sentence.start;
    let speaks = draft
        .source
        .as_ref()
        .is_some_and(|(tokens, _)| names_speaker(context, tokens) || source::is_quoted_name(context, tokens.start));
    if also
        && (is_act(context, start) && !context.has(start, Tag::Document) && context.is(verb - 1, words!["كما", "وكما"])
            || !speaks && start > verb && context.lexicon.cues[draft.lemma.map_or(0, usize::from)].frames & Frame::OBJECT != 0
            || opens && at_token(context, verb, sentence).is_some())
    {
        return None;
    }
    draft.rule = "relay";
    attributed(context, draft, sentence)
}

/// What is done about what somebody has said, and has على behind it.
const RESPONSES: Words = words![
    "تعليقا",
    "وتعليقا",
    "ردا",
    "وردا",
    "رد",
    "الرد",
    "ترد",
    "يرد",
    "بناء",
    "وبناء",
    "اعتمادا",
    "احتجاجا",
    "اعتراضا",
    "تعقيبا",
    "علق",
    "يعلق",
    "التعليق",
    "تعليق",
    "تعليقه",
    "تعليقها",
    "الاطلاع",
    "اطلع"
];

/// What may stand between a trailing attribution and the end of its clause: a
/// time, an occasion, a relative clause.
fn trails(context: &Context<'_, '_>, start: usize) -> bool {
    let opener = Tag::Time.bit() | Tag::Preposition.bit() | Tag::Relative.bit();
    let published = context.is(start, words!["نشر", "نشرت", "صدر", "صدرت", "للعام", "لعام", "للربع", "لشهر"]);
    published || context.doc.tokens[start].class & opener != 0 && context.doc.tokens[start].class & Class::CUE == 0
}

/// «على حد قوله»: the speaker is a pronoun.
const OWN: Words = words![
    "قوله",
    "قولها",
    "قولهم",
    "تعبيره",
    "تعبيرها",
    "وصفه",
    "وصفها",
    "زعمه",
    "زعمها",
    "زعمهم"
];

/// بحسب فلان، نقلا عن مصدر: the source follows as a genitive.
fn according(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let mut start = draft.cue.end;
    let mut clitics = 0;
    // لـ may stand apart with a tatweel, or glued to the noun.
    if context.is(start, words!["ل"]) {
        start += 1;
    } else if context.doc.tokens.get(start)?.key.get(0) == fold::LAM
        && context.is(draft.cue.start, words!["وفقا", "طبقا", "ووفقا", "وطبقا"])
    {
        clitics = 1;
    }
    if start >= sentence.end {
        return None;
    }
    if context.is(
        draft.cue.start,
        words!["حسب", "وفق", "فحسب", "فوفق", "وحسب", "ووفق", "برأي", "وبرأي"],
    ) && !plausible_source(context, start)
    {
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

/// Whether a document, a speech or an outlet stands at a token.
fn holds_speech(context: &Context<'_, '_>, at: usize) -> bool {
    let outlet = || {
        let mention = context.mention_at(at).or_else(|| context.mention_at(at + 1));
        mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
    };
    context.has(at, Tag::Document) || context.has(at, Tag::Occasion) || outlet() || source::is_quoted_name(context, at)
}

/// Whether a noun of norms stands at a token: وفقا للنظام tells how, and not who.
fn is_standard(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let norm = |word| context.lexicon.class(context.lexicon.find(word)) & Tag::Standard.bit() != 0;
    let with_article = key.starts_with(&[fold::LAM, fold::LAM]) && !key.is_cut();
    // لهذه التعديلات
    let pointed = context.has(at, Tag::Demonstrative) || context.is(at, words!["لهذا", "لهذه", "لتلك"]);
    if pointed
        && context
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| norm(next.key) || norm(next.key.without_article()))
    {
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
    (at..at + 3).any(|at| context.mention_at(at).is_some())
        || source::is_quoted_name(context, at)
        || context.doc.tokens.get(at).is_some_and(|token| token.class & speaks != 0)
}

/// The content of an attribution: what follows if it stands at the head of
/// its sentence, else what went before.
fn attributed(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let end = draft.source_end().max(draft.cue.end);
    draft.frame = "source";
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
        && (context.mark(end) == b',' || context.is(end, OPENERS))
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
        if next >= sentence.end {
            return None;
        }
        // حسب الموظف الأرباح: no comma or فإن parts it from what follows, so
        // that it is the verb.
        let parted = (end..sentence.end.min(end + 24)).any(|at| context.mark(at) == b',' || context.is(at, words!["فإن", "فقد"]));
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
    if opened && context.mark(end) == b',' && next + 2 < sentence.end {
        draft.content = next..sentence.end;
        draft.content_clitics = 0;
        return Some(draft);
    }
    draft.closed = true;
    draft.end = "cue";
    if draft.content.is_empty() { None } else { Some(draft) }
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
    const BEFORE_VERB: Words = words![
        "قد", "وقد", "لقد", "ولقد", "لم", "ولم", "لن", "ولن", "لا", "ولا", "سوف", "وسوف", "مما"
    ];
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
    let verb = if context.is(start, BEFORE_VERB) { start + 1 } else { start };
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
    content::before(sentence, end)
}

/// من المتوقع أن: no source at all.
fn impersonal(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let next = draft.cue.end;
    if next + 1 >= sentence.end {
        return None;
    }
    // أكثر من المتوقع
    let compared = words!["أكثر", "أقل", "أعلى", "أدنى", "أفضل", "أسوأ", "أكبر", "أسرع", "أقوى"];
    if draft.cue.start > sentence.start && context.is(draft.cue.start, words!["من"]) && context.is(draft.cue.start - 1, compared) {
        return context.refuse(draft.cue.start, "it is what something is compared with");
    }
    // أصدرت الوزارة بيانا جاء فيه: «…»
    if context.is(next - 1, words!["فيه", "فيها"]) && context.mark(next) == b':' {
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
    let that = context.starts(next, Tag::That).is_some() || context.has(next, Tag::ThatPronoun);
    // من المتوقع ارتفاع الأسعار
    let nominal = draft.frames & Frame::OBJECT != 0 && context.is_word(next) && !context.has(next, Tag::Preposition);
    if !that && !nominal {
        return None;
    }
    // لكنه ذكر أن: he did.
    let pronoun = words!["لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم"];
    let before = draft.cue.start.wrapping_sub(1);
    let says = draft.class == ClaimClass::Say && draft.cue.len() == 1;
    if says && draft.cue.start > sentence.start && (context.has(before, Tag::ThatPronoun) || context.is(before, pronoun)) {
        return None;
    }
    // A verb with letters enough for both readings is active where somebody
    // before it can be its subject.
    if draft.cue.len() == 1
        && !is_vowelled_passive(context, draft.cue.start)
        && draft.clitics == 0
        && source::before(context, draft.cue.start, false, sentence).is_some()
    {
        return None;
    }
    draft.content = (if that { next + 1 } else { next })..sentence.end;
    draft.frame = if that { "that" } else { "object" };
    draft.rule = "impersonal";
    Some(draft)
}

/// يُعتقد: a damma on the first letter.
fn is_vowelled_passive(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.letters(at).chars().take(3).any(|c| c == '\u{064F}')
}

/// The first sense of a token as a reporting verb.
pub(super) fn finite_sense(context: &Context<'_, '_>, at: usize) -> Option<(u16, Form)> {
    context.cue_sense(at, |reading, _, form| reading.clitics == 0 && !reading.article && form.is_finite())
}
