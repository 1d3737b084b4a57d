//! Relays: an attribution with a verb of its own. وفقا لما أورده موقع، كما ذكر فلان، جاء في
//! التقرير.

use std::ops::Range;

use super::attribution::{OWN, attributed};
use super::cue::at_token;
use super::finite::finite_sense;
use super::homograph::is_other_word;
use super::idiom::is_idiom;
use super::object::{is_act, is_rumour};
use super::opening::{REACH, inside_brackets, opened, opening, opens_content};
use super::silent::CLEAR;
use super::subject::names_speaker;
use super::{Context, Draft, finite, source};
use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Reading, Tag};
use crate::rules::claim::words::{AS, CAME_OUT, DECREES, RELATIVES, WHAT};
use crate::words::{Words, words};

/// وفقا لما أورده موقع …، كما ذكر فلان: the phrase, a reporting verb and its
/// subject. With a clause behind it the verb reports by itself: كما أكد أن.
pub(super) fn relay(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.end;
    if context.reads(draft.cue.start, words!["علمت"]) {
        return learned(context, draft, sentence);
    }
    if context.reads(draft.cue.start, CAME) && draft.cue.len() == 1 {
        return came_by(context, draft, sentence);
    }
    // كل حسب رأيه: each of many.
    if context.is(verb - 1, OWN) && context.is(draft.cue.start.wrapping_sub(1), words!["كل", "كلا"]) {
        return context.refuse(draft.cue.start, "each of many has his own");
    }
    if context.is(verb - 1, OWN) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    // تعليقا على ما ذكرته الصحيفة: the preposition of a word before it.
    if context.is(draft.cue.start, words!["على"]) && draft.cue.start > 0 && context.is(draft.cue.start - 1, RESPONSES) {
        return context.refuse(draft.cue.start, "the word before it governs it");
    }
    let fixed = context.is(verb - 1, words!["في", "ضمن"]);
    if !fixed && is_hearsay(context, &draft, verb, sentence) {
        draft.cue.end = verb + 1;
        draft.frames |= Frame::IMPERSONAL;
        draft.rule = "relay";
        return attributed(context, draft, sentence);
    }
    let start = if fixed { verb } else { with_verb(context, &mut draft, sentence)? };
    let start = past_times(context, start, sentence);
    let limit = limit(context, start, sentence);
    if fixed
        && draft.cue.len() == 2
        && let Some(why) = comes_in_nothing(context, draft.cue.start, start, limit, sentence)
    {
        return context.refuse(draft.cue.start, why);
    }
    let also = context.is(draft.cue.start, words!["كما", "وكما"]);
    if also && limit < sentence.end && opens_content(context, limit) && draft.cue.start > sentence.start {
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
    if about.is_some() {
        draft.frames |= Frame::VIA;
    }
    // «الطلب كبير، كما قال، مضيفا»: he says it whose words it closes.
    let parted = draft.source.is_none() && context.mark(draft.cue.start.wrapping_sub(1)) == b',' && limit == verb + 1;
    if parted && context.is(verb, words!["قال", "قالت", "يقول", "تقول", "ذكر", "ذكرت"]) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    let adds = about.is_none() && adds(context, &draft, start, limit);
    if also && (draft.source.is_none() || adds || reports_by_itself(context, &draft, verb, start, sentence)) {
        return None;
    }
    draft.rule = "relay";
    attributed(context, draft, sentence)
}

/// «حسبما أفاد به اليوم الخميس، بيان»: the token behind the times that part a verb from who speaks.
fn past_times(context: &Context<'_, '_>, start: usize, sentence: &Range<usize>) -> usize {
    let timed = |at: &usize| context.is_word(*at) && source::is_adverb(context, *at);
    let end = (start..sentence.end).find(|at| !timed(at)).unwrap_or(sentence.end);
    // A time is all that stands before a comma only where more follows.
    let comma = usize::from(end > start && context.mark(end) == b',' && end + 1 < sentence.end);
    let speaks = |at: usize| {
        context
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == crate::doc::Kind::Arabic)
            && !finite::is_finite(context, at)
    };
    if end > start && speaks(end + comma) { end + comma } else { start }
}

/// Takes the reporting verb behind the phrase into the cue; returns where its subject may begin.
fn with_verb(context: &Context<'_, '_>, draft: &mut Draft, sentence: &Range<usize>) -> Option<usize> {
    let verb = draft.cue.end;
    let token = context.doc.tokens.get(verb).filter(|_| verb < sentence.end)?;
    // كما يعتبر المتحف من أهم المعالم: also
    if context.is(verb, words!["يعتبر", "تعتبر", "يعد", "تعد"]) {
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
    if acts(context, verb) {
        return context.refuse(verb, "it tells what somebody does");
    }
    // كما دعا إلى التعاون: what one asks for, or lays to others, is new.
    let asks = cue.class == ClaimClass::Request || cue.frames & Frame::ABOUT != 0;
    if asks && context.is(draft.cue.start, words!["كما", "وكما"]) {
        return None;
    }
    // اطلعت على ما وصفه بـ«الخطاب الغريب»: what it tells is what something is called.
    let calls = cue.frames & Frame::ABOUT != 0 && form.pronoun;
    if calls && context.doc.tokens.get(verb + 1).is_some_and(|next| next.key.get(0) == fold::BEH) {
        return None;
    }
    // كما نفت تقارير عن بيعها: what is denied denies nothing.
    if cue.class == ClaimClass::Deny && is_rumour(context, verb + 1) {
        return None;
    }
    // كما وجدت ملصقات على الزجاج
    let finds = cue.frames & (Frame::SHOWS | Frame::STRICT) == Frame::SHOWS | Frame::STRICT;
    if finds && context.is(draft.cue.start, words!["كما", "وكما"]) {
        return context.refuse(verb, "it tells what is found");
    }
    if cue.class != ClaimClass::Say {
        draft.class = cue.class;
    }
    draft.lemma = Some(lemma);
    draft.cue.end = verb + 1;
    // وفق ما نقلت عنه شبكة كذا
    let start = verb + 1 + usize::from(source::is_resumed(context, verb + 1));
    // بحسب ما أكده لـ«النورس» مصدر
    let told = context.is(start, words!["ل"]) || context.name_clitics(start).is_some();
    // حسبما قال لأحد المقربين منه: to whom, and not who.
    if context.is(start, words!["لأحد", "لإحدى", "لبعض"]) {
        draft.cue.end = verb + 1;
        return Some(sentence.end.min(start + REACH));
    }
    Some(if told {
        source::past_addressee(context, start, sentence.end.min(start + REACH))
    } else {
        start
    })
}

/// كما يقضي السكان وقتهم: whether a verb of other senses has nobody behind it who decrees or speaks.
fn acts(context: &Context<'_, '_>, verb: usize) -> bool {
    let decreed = |at: usize| context.has(at, Tag::Standard) || context.has(at, Tag::Document) || is_court(context, at);
    context.is(verb, DECREES) && !decreed(verb + 1)
}

/// How far the source behind a relay's verb may reach.
fn limit(context: &Context<'_, '_>, start: usize, sentence: &Range<usize>) -> usize {
    let ends = |at: usize| {
        matches!(context.mark(at), b',' | b';' | b':' | b'.' | b'-' | b')') && !inside_brackets(context, start, at)
            || opens_content(context, at)
    };
    let far = sentence.end.min(start + REACH);
    (start..far).find(|&at| ends(at)).unwrap_or(far)
}

/// Why what came in something is no speech, if it is none. جاء في وقته: what holds no speech says
/// nothing, unless a clause follows; but كما جاء في كتابه attributes.
fn comes_in_nothing(context: &Context<'_, '_>, cue: usize, start: usize, limit: usize, sentence: &Range<usize>) -> Option<&'static str> {
    let behind = |words: Words| cue > 0 && context.is(cue - 1, words);
    // صحة ما ورد في التقرير
    if behind(WHAT) || behind(RELATIVES) {
        return Some("what came in it is talked of");
    }
    let as_told = cue > 0 && context.reads(cue - 1, AS);
    let follows = limit < sentence.end && (opens_content(context, limit) || context.mark(limit) == b':');
    (!as_told && !follows && !holds_speech(context, start)).then_some("what stands behind it holds no speech")
}

/// كما ذكر فلان closes what it reports; كما ذكر فلان كذا adds to it.
fn adds(context: &Context<'_, '_>, draft: &Draft, start: usize, limit: usize) -> bool {
    let end = draft.source.as_ref().map_or(start, |(tokens, _)| tokens.end);
    // كما تقول «أمازون»، تكمن: the mark that closes a quoted source.
    let end = end + usize::from(draft.source.is_some() && context.doc.closes_quote(end));
    end < limit && !trails(context, end)
}

/// «كما أعلنت حدوث هزة», and at the head of a sentence: whether كما is also, and the verb behind it
/// reports something of its own.
fn reports_by_itself(context: &Context<'_, '_>, draft: &Draft, verb: usize, start: usize, sentence: &Range<usize>) -> bool {
    let speaks = draft
        .source
        .as_ref()
        .is_some_and(|(tokens, _)| names_speaker(context, tokens) || source::is_quoted_name(context, tokens.start));
    let act = is_act(context, start) && !context.has(start, Tag::Document) && context.is(verb - 1, words!["كما", "وكما"]);
    let object = || context.lexicon.cues[draft.lemma.map_or(0, usize::from)].frames & Frame::OBJECT != 0;
    let opens = draft.cue.start == sentence.start;
    act || !speaks && start > verb && object() || opens && at_token(context, verb, sentence).is_some()
}

/// «وبحسب ما ورد، سيغلق المصنع»: whether nobody stands behind a verb of what has come to be known.
fn is_hearsay(context: &Context<'_, '_>, draft: &Draft, verb: usize, sentence: &Range<usize>) -> bool {
    const KNOWN: Words = words!["ورد", "تردد", "يتردد", "أشيع", "يشاع", "قيل", "يقال", "تداول"];
    let told =
        (context.is(verb - 1, words!["ما"]) || context.is(verb - 1, AS) && !context.is(verb - 1, words!["كما"])) && draft.cue.start < verb;
    told && context.is(verb, KNOWN) && (verb + 1 >= sentence.end || matches!(context.mark(verb + 1), b',' | b'.'))
}

/// Verbs that tell what a document holds, with ب before it.
const CAME: Words = words!["جاء", "ورد"];

/// «وجاء بالتقرير أن الأسعار ارتفعت»: a document behind ب, and a clause behind that.
fn came_by(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    const LONGEST: usize = 8;
    let first = draft.cue.end;
    let token = context.doc.tokens.get(first).filter(|_| first < sentence.end)?;
    if token.key.get(0) != fold::BEH || token.clitics == 0 || token.class & Tag::Document.bit() == 0 {
        return None;
    }
    let opening = opening(context, first + 1, draft.class, Frame::THAT, sentence).filter(|opening| opening.at <= first + LONGEST)?;
    let end = opening.at - usize::from(context.mark(opening.at - 1) == b',');
    let parted = (first..end).any(|at| !context.is_word(at) || finite::is_finite(context, at));
    (!parted).then(|| {
        let draft = Draft {
            source: Some((first..end, 1)),
            rule: "relay",
            ..draft
        };
        opened(draft, opening)
    })
}

/// «وعلمت «الوطن» من مصادر مطلعة أن»: what an outlet has learned.
fn learned(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    const LONGEST: usize = 14;
    let first = draft.cue.end;
    let headed = usize::from(context.doc.tokens.get(first)?.class & Class::HEAD != 0);
    let outlet = source::is_outlet_at(context, first + headed) || source::is_quoted_name(context, first);
    if first >= sentence.end || !outlet {
        return None;
    }
    let close = context.doc.partner(first).filter(|_| context.doc.opens_quote(first));
    let behind = close.unwrap_or(first) + 1;
    let opening = opening(context, behind, draft.class, Frame::THAT, sentence).filter(|opening| opening.at <= first + LONGEST)?;
    let from = (first..opening.at)
        .find(|&at| context.is(at, words!["من", "أن"]))
        .unwrap_or(opening.at);
    let source = source::behind(context, first, from)?;
    let draft = Draft {
        source: Some((source, 0)),
        rule: "relay",
        ..draft
    };
    Some(opened(draft, opening))
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
    let published = context.is(start, CAME_OUT) || context.is(start, words!["للعام", "لعام", "للربع", "لشهر"]);
    published || context.doc.tokens[start].class & opener != 0 && context.doc.tokens[start].class & Class::CUE == 0
}

/// Whether a court stands at a token.
fn is_court(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(
        at,
        words!["المحكمة", "محكمة", "القضاء", "القاضي", "القانون", "الدستور", "الاتفاق", "العقد"],
    )
}

/// Whether a document, a speech or an outlet stands at a token.
fn holds_speech(context: &Context<'_, '_>, at: usize) -> bool {
    let outlet = || {
        let mention = context.mention_at(at).or_else(|| context.mention_at(at + 1));
        mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
    };
    context.has(at, Tag::Document) || context.has(at, Tag::Occasion) || outlet() || source::is_quoted_name(context, at)
}
