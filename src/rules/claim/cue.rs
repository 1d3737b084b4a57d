//! Cues: reporting words and phrases, and the frames in which they report.

use std::ops::Range;

use super::{Context, Draft, content, source};
use crate::doc::{BlockKind, Kind};
use crate::fold::{self, Key, words};
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Reading, Sense, Tag};

/// How many of the claims before are looked at: what a word belongs to stands
/// near it, and a text without a full stop costs no more than any other.
const RECENT: usize = 6;

/// How far behind a verb its content may open, in tokens.
const REACH: usize = 32;

/// Finds the cues of one sentence with their sources and where their contents
/// begin; contents whose end is not yet known reach to the sentence's end.
pub(super) fn find(context: &Context<'_, '_>, sentence: Range<usize>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    if let Some(draft) = headline(context, &sentence) {
        drafts.push(draft);
    }
    let mut at = sentence.start;
    while at < sentence.end {
        let free = context.doc.tokens[at].class & Class::CUE != 0 && context.mention_at(at).is_none();
        let inside = |draft: &Draft| draft.cue.contains(&at) || draft.source.as_ref().is_some_and(|(tokens, _)| tokens.contains(&at));
        let draft = if free && !drafts.iter().rev().take(RECENT).any(inside) {
            at_token(context, at, &sentence)
        } else {
            None
        };
        match draft {
            // وأضاف قائلا إن: one claim.
            Some(draft)
                if draft.is_participle()
                    && drafts
                        .iter()
                        .rev()
                        .take(RECENT)
                        .any(|other| other.content.start == draft.content.start) =>
            {
                at += 1
            }
            Some(draft) => {
                at = draft.cue.end.max(at + 1);
                let relayed = relayed(context, &draft, &sentence);
                let draft = chained(context, draft, &mut drafts, &sentence);
                drafts.push(draft);
                drafts.extend(relayed);
            }
            None => at += 1,
        }
    }
    drafts
}

/// «وفقا لما أورده موقع نقلا عن مصادر فإن»: an attribution right behind another
/// at the head of a sentence; both have what follows as their content.
fn chained(context: &Context<'_, '_>, mut draft: Draft, drafts: &mut [Draft], sentence: &Range<usize>) -> Draft {
    if let Some(outer) = drafts
        .last_mut()
        .filter(|outer| outer.is_attribution() && draft.is_attribution() && !outer.closed)
    {
        let end = outer.source_end();
        if (end..draft.cue.start).all(|at| !context.is_word(at)) {
            let start = draft.source_end();
            draft.content = past_opener(context, start, sentence)..sentence.end;
            draft.closed = false;
            outer.content = draft.content.clone();
        }
    }
    draft
}

/// نقلت صحيفة عن مصدر (قوله) إن: the second claim, of the one who is quoted.
/// Its cue is قوله where that stands, else عن.
fn relayed(context: &Context<'_, '_>, outer: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    if outer.frames & Frame::VIA == 0 {
        return None;
    }
    let limit = sentence.end.min(if outer.content.start > outer.cue.end {
        outer.content.start
    } else {
        outer.cue.end + 24
    });
    let about = (outer.cue.end..limit).find(|&at| context.is(at, words!["عن"]))?;
    let said = (about + 1..limit).find(|&at| context.is(at, words!["قوله", "قولها", "قولهم", "قولهما", "القول", "تأكيده", "تأكيدها"]));
    let source = source::behind(context, about + 1, said.unwrap_or(limit))?;
    let cue = said.unwrap_or(about);
    Some(Draft {
        source: Some((source, 0)),
        content: outer.content.clone(),
        content_clitics: outer.content_clitics,
        closed: outer.closed,
        ..Draft::new(cue..cue + 1, 0, ClaimClass::Say, 0, "relayed")
    })
}

/// The claim whose cue begins at a token.
fn at_token(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Draft> {
    if let Some(draft) = phrase(context, at, sentence) {
        return Some(draft);
    }
    for reading in context.doc.readings(at) {
        if context.lexicon.class(reading.word) & Class::CUE == 0 {
            continue;
        }
        for sense in context.lexicon.word_senses(reading.word) {
            if let Sense::Cue(lemma, form) = *sense
                && let Some(draft) = word(context, at, reading, lemma, form, sentence)
            {
                return Some(draft);
            }
        }
    }
    None
}

/// A phrase that does not inflect: بحسب، وفقا لما ذكره، من المتوقع.
fn phrase(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Draft> {
    // يذكر أن، تجدر الإشارة إلى أن: the journalist's own formulas.
    if context.starts(at, Tag::Contrast).is_some() {
        return None;
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
    let fixed = context.is(verb - 1, words!["في"]);
    if context.is(verb - 1, OWN) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    let mut start = verb;
    if !fixed {
        let token = context.doc.tokens.get(verb).filter(|_| verb < sentence.end)?;
        let (lemma, form) = finite_sense(context, verb)?;
        let cue = context.lexicon.cues[lemma as usize];
        let reading = Reading {
            word: token.whole,
            clitics: 0,
            article: false,
        };
        if is_other_word(context, verb, reading, form, cue.frames)
            || token.clitics > 0 && token.whole == 0
            || form.shape == Shape::Noun
            || form.shape == Shape::Participle
        {
            return None;
        }
        if cue.class != ClaimClass::Say {
            draft.class = cue.class;
        }
        draft.lemma = Some(lemma);
        draft.cue.end = verb + 1;
        start = verb + 1;
    }
    let limit = (start..sentence.end.min(start + REACH))
        .find(|&at| {
            matches!(context.mark(at), b',' | b';' | b':' | b'.' | b'-' | b')') && !inside_brackets(context, start, at)
                || opens_content(context, at)
        })
        .unwrap_or(sentence.end.min(start + REACH));
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
    draft.source = source::genitive(context, start, about.unwrap_or(limit)).map(|tokens| (tokens, 0));
    let end = draft.source.as_ref().map_or(start, |(tokens, _)| tokens.end);
    if about.is_some() {
        draft.frames |= Frame::VIA;
    }
    // كما ذكر فلان closes what it reports; كما ذكر فلان كذا adds to it.
    let adds = about.is_none() && end < limit && !trails(context, end);
    if context.is(draft.cue.start, words!["كما", "وكما"]) && (draft.source.is_none() || adds) {
        return None;
    }
    draft.rule = "relay";
    attributed(context, draft, sentence)
}

/// What may stand between a trailing attribution and the end of its clause: a
/// time, an occasion, a relative clause.
fn trails(context: &Context<'_, '_>, start: usize) -> bool {
    let opener = Tag::Time.bit() | Tag::Preposition.bit() | Tag::Relative.bit();
    context.doc.tokens[start].class & opener != 0 && context.doc.tokens[start].class & Class::CUE == 0
}

/// «على حد قوله»: the speaker is a pronoun.
const OWN: &[Key] = words!["قوله", "قولها", "قولهم", "تعبيره", "تعبيرها", "وصفه"];

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
    if context.is(draft.cue.start, words!["حسب", "وفق"]) && !plausible_source(context, start) {
        return None;
    }
    if context.is(start, words!["له", "لها", "لهم"]) {
        draft.rule = "according-self";
        return attributed(context, draft, sentence);
    }
    if context.has(start, Tag::Standard) {
        return None;
    }
    let tokens = source::genitive(context, start, sentence.end)?;
    draft.source = Some((tokens, clitics));
    draft.rule = "according";
    attributed(context, draft, sentence)
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
    let fronted = draft.cue.start <= sentence.start + 1 || only_marks(context, sentence.start, draft.cue.start);
    let next = past_opener(context, end, sentence);
    if fronted {
        if next >= sentence.end {
            return None;
        }
        draft.content = next..sentence.end;
        return Some(draft);
    }
    draft.content = content_before(context, &draft, sentence);
    draft.closed = true;
    if draft.content.is_empty() { None } else { Some(draft) }
}

/// The token behind the marks and the فإن or فقد that open what is reported.
fn past_opener(context: &Context<'_, '_>, mut at: usize, sentence: &Range<usize>) -> usize {
    while at < sentence.end && (matches!(context.mark(at), b',' | b':' | b'-' | b')') || context.is(at, words!["فإن", "أن", "إن", "فقد"]))
    {
        at += 1;
    }
    at
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
    let that = context.starts(next, Tag::That).is_some() || context.has(next, Tag::ThatPronoun);
    // من المتوقع ارتفاع الأسعار
    let nominal = draft.frames & Frame::OBJECT != 0 && context.is_word(next) && !context.has(next, Tag::Preposition);
    if !that && !nominal {
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
    draft.rule = "impersonal";
    Some(draft)
}

/// يُعتقد: a damma on the first letter.
fn is_vowelled_passive(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.letters(at).chars().take(3).any(|c| c == '\u{064F}')
}

/// The first sense of a token as a reporting verb.
fn finite_sense(context: &Context<'_, '_>, at: usize) -> Option<(u16, Form)> {
    context
        .doc
        .readings(at)
        .filter(|reading| reading.clitics == 0 && !reading.article)
        .find_map(|reading| {
            context.lexicon.word_senses(reading.word).iter().find_map(|sense| match sense {
                Sense::Cue(lemma, form) if form.is_finite() => Some((*lemma, *form)),
                _ => None,
            })
        })
}

/// A reporting verb, participle or noun.
fn word(context: &Context<'_, '_>, at: usize, reading: Reading, lemma: u16, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let cue = context.lexicon.cues[lemma as usize];
    let draft = Draft {
        lemma: Some(lemma),
        form: Some(form),
        ..Draft::new(at..at + 1, reading.clitics, cue.class, cue.frames, "verb")
    };
    if form.person == Person::Second || reading.article && form.shape != Shape::Noun {
        return None;
    }
    if is_other_word(context, at, reading, form, cue.frames) || context.starts(at, Tag::Contrast).is_some() {
        return None;
    }
    // A verb takes no ب or ل: بقول is a noun.
    let prefixed = reading.clitics > 0
        && matches!(
            context.doc.tokens[at].key.get(reading.clitics as usize - 1),
            fold::BEH | fold::KAF | fold::LAM
        );
    match form.shape {
        Shape::Perfect | Shape::Imperfect if prefixed => None,
        Shape::Perfect | Shape::Imperfect => finite(context, draft, form, sentence),
        Shape::Participle if prefixed => None,
        Shape::Participle => participle(context, draft, sentence),
        Shape::Noun => noun(context, draft, form, sentence),
    }
}

/// Whether the letters tell that the word is another than its folded form
/// says: أعتقد "I believe" for اعتقد, بين "between" for بيّن.
fn is_other_word(context: &Context<'_, '_>, at: usize, reading: Reading, form: Form, frames: u32) -> bool {
    let start = context.doc.span(at, reading.clitics, at);
    let letters = context.doc.slice(start);
    if form.wasl && letters.starts_with(['أ', 'إ', 'آ']) {
        return true;
    }
    let bare = form.shape == Shape::Perfect && !form.feminine && !form.plural && !form.pronoun && form.person == Person::Third;
    frames & Frame::MARKED != 0 && (bare || form.pronoun) && !letters.contains('\u{0651}') // Shadda.
}

/// Where a content opens: its first token, whether it is a quotation, and
/// letters of a preposition glued to it.
struct Opening {
    /// Where the words before it end.
    at: usize,
    content: Range<usize>,
    clitics: u8,
    closed: bool,
}

/// The draft with the content that opens so.
fn opened(draft: Draft, opening: Opening) -> Draft {
    Draft {
        content: opening.content,
        content_clitics: opening.clitics,
        closed: opening.closed,
        ..draft
    }
}

fn finite(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    // ولا يرى أن: a belief is reported all the same.
    let belief = draft.class == ClaimClass::Estimate;
    if form.person == Person::First || is_unreal(context, at, form) || !belief && is_negated_event(context, at) {
        return None;
    }
    // «مقال نشرته صحيفة»: the verb describes what stands before it. Only who is
    // told something stands as a pronoun: أخبره أن.
    if form.pronoun && draft.frames & Frame::ABOUT == 0 {
        let told = opening(context, at + 1, draft.class, draft.frames & Frame::THAT, sentence).is_some_and(|opening| opening.at <= at + 4);
        if !told {
            return None;
        }
    }
    let strict = draft.frames & Frame::STRICT != 0;
    let Some(opening) =
        opening(context, at + 1, draft.class, draft.frames, sentence).filter(|opening| !strict || opening.at <= at + STRICT_REACH)
    else {
        return quoted_before(context, &draft, sentence).or_else(|| object(context, draft, sentence));
    };
    // A verb joined by و opens a clause of its own, so that nothing before it
    // can be its subject.
    let preverbal = if draft.clitics > 0 {
        None
    } else {
        source::before(context, at, form.feminine, sentence)
    };
    let subject = match preverbal {
        Some(tokens) if names_speaker(context, &tokens) => Some(tokens),
        preverbal => {
            let limit = if draft.frames & Frame::VIA != 0 {
                (at + 1..opening.at).find(|&at| context.is(at, words!["عن"])).unwrap_or(opening.at)
            } else {
                opening.at
            };
            let behind = if draft.frames & Frame::ABOUT != 0 {
                subject_noun(context, at + 1, limit)
            } else {
                source::behind(context, at + 1, limit)
            };
            behind.or(preverbal)
        }
    };
    // Inside a quotation only what an other says is a claim of its own; and
    // يهدد بـ is a warning only where somebody utters it.
    // And «ويشير إلى حجم التحديات» tells what something shows.
    let phrase = opening.clitics > 0 || opening.at + 1 == opening.content.start && context.has(opening.at, Tag::Preposition);
    let bare = opening.clitics > 0 && draft.class == ClaimClass::Warn || phrase && form.shape == Shape::Imperfect;
    if subject.is_none() && (bare || content::enclosing_quote(context, at, sentence).is_some()) {
        return None;
    }
    draft.source = subject.map(|tokens| (tokens, 0));
    Some(opened(draft, opening))
}

/// How far behind a verb with other senses its content may open.
const STRICT_REACH: usize = 20;

/// Whether a noun phrase before a verb is sure to be its subject: it is a
/// name that can speak, or begins with a role or title.
fn names_speaker(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Document.bit() | Class::TITLE;
    context.doc.tokens[tokens.start].class & speaks != 0
        || context.mentions_in(tokens).iter().any(|(_, entity)| can_speak(context, *entity))
}

/// Whether an entity is of a kind that speaks.
fn can_speak(context: &Context<'_, '_>, entity: usize) -> bool {
    matches!(
        context.entities[entity].kind,
        EntityType::Org | EntityType::Person | EntityType::Media | EntityType::Place
    )
}

/// لم تقل: no speech took place.
fn is_negated_event(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0 && context.is(at - 1, words!["لم", "ولم", "لن", "ولن", "لا", "ولا", "فلم"])
}

/// قد توصي، أن تقرر، ستكشف، مما يؤكد: speech that may come, or an inference
/// of the journalist's.
fn is_unreal(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
    let key = context.doc.tokens[at].key;
    let prefixed = matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON);
    if form.shape == Shape::Imperfect && key.get(usize::from(context.doc.tokens[at].clitics)) == fold::SEEN && !prefixed {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    prefixed && context.is(before, words!["قد", "أن", "لن", "سوف", "كي", "لكي", "بأن", "أنه", "يمكن", "يا"])
        || context.is(before, words!["مما", "ما", "بما"])
}

/// Finds where a content opens behind a verb: at a clause, quotation or colon,
/// else at the verb's preposition.
fn opening(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    clause(context, start, class, frames, sentence).or_else(|| phrase_behind(context, start, frames, sentence))
}

fn clause(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let end = sentence.end.min(start + REACH);
    let mut at = start;
    let mut relative = false;
    while at < end {
        let token = &context.doc.tokens[at];
        if token.mark != 0 {
            if context.doc.opens_quote(at) {
                let close = context.doc.partner(at).unwrap_or(at);
                let headed = at > start
                    && context.doc.tokens[at - 1].class & (Class::HEAD | Class::INSTITUTION | Class::NOUN) != 0
                    && close - at <= 4;
                let name = source::is_quoted_name(context, at) && (headed || goes_on(context, close, sentence));
                if !name && frames & (Frame::QUOTE | Frame::THAT) != 0 {
                    return Some(Opening {
                        at,
                        content: at + 1..close,
                        clitics: 0,
                        closed: true,
                    });
                }
                at = close + 1;
                continue;
            }
            match token.mark {
                b':' if frames & Frame::QUOTE != 0 => return Some(after_colon(context, at, sentence)),
                b'"' | crate::doc::OPEN_QUOTE if frames & Frame::QUOTE != 0 && at + 1 < sentence.end => {
                    return Some(Opening {
                        at,
                        // One that nothing closes ends somewhere, too.
                        content: at + 1..sentence.end.min(at + 1 + content::LONGEST),
                        clitics: 0,
                        closed: true,
                    });
                }
                b'(' => at = context.doc.partner(at).filter(|&close| close > at).unwrap_or(at),
                b',' => relative = false,
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
        if !is_infinitive(context, at, class)
            && let Some(opening) = that(context, at, frames, sentence)
        {
            return Some(opening);
        }
        relative |= context.has(at, Tag::Relative);
        let stops = context.lexicon.class(token.whole) & (Tag::Contrast.bit() | Tag::But.bit()) != 0;
        // Another reporting verb or participle takes what follows for itself.
        if stops || !relative && at > start && token.class & Class::CUE != 0 && (is_reporting_verb(context, at) || is_going_on(context, at))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// بعد أن رفعت، يمكن أن، قررت أن تبيع: أن with a verb is no clause that is
/// said, unless the cue tells what is expected, asked, promised or feared.
fn is_infinitive(context: &Context<'_, '_>, at: usize, class: ClaimClass) -> bool {
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
            ],
        );
    let expects = matches!(
        class,
        ClaimClass::Estimate | ClaimClass::Request | ClaimClass::Promise | ClaimClass::Warn | ClaimClass::Allege
    );
    subordinate || !expects && context.is(at, words!["أن", "بأن"]) && source::is_imperfect(context, at + 1)
}

/// A participle that goes on with a speaker: «، مشيرا».
fn is_going_on(context: &Context<'_, '_>, at: usize) -> bool {
    context.mark(at - 1) == b','
        && context.doc.readings(at).any(|reading| {
            context
                .lexicon
                .word_senses(reading.word)
                .iter()
                .any(|sense| matches!(sense, Sense::Cue(_, form) if form.shape == Shape::Participle))
        })
}

fn phrase_behind(context: &Context<'_, '_>, start: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    const PREPOSITIONS: u32 = Frame::AN | Frame::ILA | Frame::MIN | Frame::ALA | Frame::BI | Frame::FI | Frame::ABOUT;
    if frames & PREPOSITIONS == 0 {
        return None;
    }
    let end = sentence.end.min(start + REACH / 2);
    let mut at = start;
    while at < end {
        let token = &context.doc.tokens[at];
        if matches!(token.mark, b';' | b':' | b'.' | b'?' | b'!')
            || context.lexicon.class(token.whole) & (Tag::Contrast.bit() | Tag::But.bit()) != 0
        {
            return None;
        }
        if let Some(opening) = prepositional(context, at, frames, sentence) {
            return Some(opening);
        }
        if at > start && token.class & Class::CUE != 0 && is_reporting_verb(context, at) {
            return None;
        }
        at = match context.mention_at(at) {
            Some((tokens, _)) => tokens.end.max(at + 1),
            None => context.doc.partner(at).filter(|&close| close > at).unwrap_or(at) + 1,
        };
    }
    None
}

fn is_reporting_verb(context: &Context<'_, '_>, at: usize) -> bool {
    let nominal = Tag::Role.bit() | Tag::Document.bit() | Tag::Occasion.bit() | Class::TITLE | Class::NOUN;
    context.doc.tokens[at].class & nominal == 0
        && context.doc.readings(at).any(|reading| {
            context.lexicon.word_senses(reading.word).iter().any(|sense| {
                matches!(sense, Sense::Cue(lemma, form) if form.is_finite() && form.person == Person::Third
                && !form.pronoun && context.lexicon.cues[*lemma as usize].frames & (Frame::STRICT | Frame::MARKED) == 0)
            })
        })
}

/// Whether more of the sentence follows a quotation than its end.
fn goes_on(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> bool {
    (close + 1..sentence.end.min(close + 3)).any(|at| context.is_word(at) || context.mark(at) == b'(')
}

fn after_colon(context: &Context<'_, '_>, colon: usize, sentence: &Range<usize>) -> Opening {
    let mut start = colon + 1;
    while start < sentence.end && (context.has(start, Tag::That) || context.has(start, Tag::ThatPronoun)) {
        start += 1;
    }
    if context.doc.opens_quote(start) {
        let close = context.doc.partner(start).unwrap_or(start);
        if close + 2 >= sentence.end || !context.is_word(close + 1) {
            return Opening {
                at: colon,
                content: start + 1..close,
                clitics: 0,
                closed: true,
            };
        }
    }
    Opening {
        at: colon,
        content: start..sentence.end,
        clitics: 0,
        closed: false,
    }
}

/// إن، أن، بأن، and إلى أن: a clause follows.
fn that(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let plain = context.starts(at, Tag::That);
    let pronoun = context.has(at, Tag::ThatPronoun);
    let with_bi = context.doc.tokens[at].key.get(0) == fold::BEH;
    let wanted = frames & (Frame::THAT | Frame::INFINITIVE) != 0 || frames & Frame::ABOUT != 0 && with_bi;
    if plain.is_none() && !pronoun || !wanted {
        return None;
    }
    let mut start = plain.unwrap_or(at + 1).max(at + 1);
    if start >= sentence.end {
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
    })
}

/// عن إطلاق، من مخاطر، بالالتزام: a noun phrase behind the verb's preposition.
fn prepositional(context: &Context<'_, '_>, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let wanted: [(u32, &[Key]); 5] = [
        (Frame::FI, words!["في"]),
        (Frame::AN, words!["عن"]),
        (Frame::ILA, words!["إلى", "الى"]),
        (Frame::MIN, words!["من"]),
        (Frame::ALA, words!["على"]),
    ];
    for (frame, words) in wanted {
        if frames & frame != 0 && context.is(at, words) && at + 1 < sentence.end {
            // إلى أن opens a clause; the caller finds it next.
            let clause = context.starts(at + 1, Tag::That).is_some() || context.has(at + 1, Tag::ThatPronoun);
            return (!clause).then_some(Opening {
                at,
                content: at + 1..sentence.end,
                clitics: 0,
                closed: false,
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
        });
    }
    if frames & (Frame::BI | Frame::ABOUT) != 0 && is_noun_with_bi(context, at) {
        return Some(Opening {
            at,
            content: at..sentence.end,
            clitics: 1,
            closed: false,
        });
    }
    None
}

/// بامتلاكه، بالإدلاء: a noun with ب glued to it.
fn is_noun_with_bi(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let known = context.lexicon.class(token.whole) & (Class::ORDINARY | Class::CUE | Class::NAME | Class::GIVEN) != 0;
    token.kind == Kind::Arabic
        && token.key.get(0) == fold::BEH
        && !token.key.is_cut()
        && token.key.len() > 3
        && !known
        && (token.clitics == 1
            || token.key.starts_with(&[fold::BEH, fold::ALEF, fold::LAM])
            || context.lexicon.ordinary(token.key.skip(1)) & Class::NOUN != 0)
}

/// «…»، قال فلان: the quotation or clause stands before the verb.
fn quoted_before(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.start;
    if draft.frames & Frame::QUOTE == 0 {
        return None;
    }
    let mut before = verb;
    while before > sentence.start && matches!(context.mark(before - 1), b',' | b'.' | b'-') {
        before -= 1;
    }
    if before == sentence.start {
        return None;
    }
    let close = before - 1;
    let mut draft = draft.clone();
    let limit = (verb + 1..sentence.end.min(verb + REACH))
        .find(|&at| {
            matches!(context.mark(at), b',' | b':' | b'.' | b';') || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
        })
        .unwrap_or(sentence.end.min(verb + REACH));
    let subject = source::behind(context, verb + 1, limit);
    if context.doc.closes_quote(close) {
        let open = context.doc.partner(close).filter(|&open| close - open > 3)?;
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = open + 1..close;
        draft.closed = true;
        draft.rule = "quote-before";
        return Some(draft);
    }
    // «المنافسة صحية للسوق، يقول المحلل»: only a present tense without و.
    let present = draft.form.is_some_and(|form| form.shape == Shape::Imperfect);
    if context.mark(verb - 1) == b',' && draft.clitics == 0 && present && subject.is_some() && draft.class == ClaimClass::Say {
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = content::before(sentence, verb - 1);
        draft.closed = true;
        draft.rule = "clause-before";
        return Some(draft);
    }
    None
}

/// أكد فلان التزامه، توقع المحللون ارتفاع الأسعار: a noun phrase is what is
/// said.
fn object(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let start = draft.cue.end;
    if start >= sentence.end || !context.is_word(start) && !context.doc.opens_quote(start) {
        return None;
    }
    // بيل غيتس يحذر الشباب: what stands behind is the object.
    let preverbal = if draft.clitics > 0 {
        None
    } else {
        source::before(context, draft.cue.start, draft.form.is_some_and(|form| form.feminine), sentence)
    };
    let preverbal = preverbal.filter(|tokens| names_speaker(context, tokens));
    let subject = if preverbal.is_some() {
        None
    } else {
        subject_noun(context, start, sentence.end)
    };
    let (first, source) = match subject {
        Some(tokens) => (tokens.end, Some(tokens)),
        None => (start, preverbal),
    };
    let mut first = past_aside(context, first, sentence.end);
    while first < sentence.end && context.is_word(first) && source::is_adverb(context, first) {
        first += 1;
    }
    if first >= sentence.end || !context.is_word(first) && !context.doc.opens_quote(first) {
        return None;
    }
    let token = &context.doc.tokens[first];
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Contrast.bit() | Tag::Subordinate.bit();
    if context.lexicon.class(token.whole) & function != 0 {
        return None;
    }
    // With no subject in sight only a clause that goes on from another is sure
    // to be speech: «، وأكد ضرورة …».
    let goes_on = draft.clitics > 0 || context.is(draft.cue.start.saturating_sub(1), words!["كما", "و"]);
    if draft
        .form
        .is_none_or(|form| form.pronoun || is_unreal(context, draft.cue.start, form))
        || source.is_none() && !goes_on
    {
        return None;
    }
    draft.source = source.map(|tokens| (tokens, 0));
    draft.content = first..sentence.end;
    draft.rule = "object";
    Some(draft)
}

/// «أعلنت الشركة، في نيسان الماضي، تراجع أرباحها»: the token behind an aside
/// of time or place between commas.
fn past_aside(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let mark = context.mark(at);
    if !matches!(mark, b',' | b'-') || at + 1 >= end {
        return at;
    }
    let Some(close) = (at + 1..end.min(at + 14)).find(|&at| context.mark(at) == mark) else {
        return at;
    };
    let opens =
        context.doc.tokens[at + 1].class & (Tag::Preposition.bit() | Tag::Time.bit() | Tag::Relative.bit() | Tag::Subordinate.bit()) != 0;
    let dated = (at + 1..close).any(|at| context.has(at, Tag::Time));
    if opens || dated || mark == b'-' { close + 1 } else { at }
}

/// The subject right behind a verb that has an object too: a name, or a noun
/// phrase that can speak.
fn subject_noun(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut first = start;
    while first < end && source::is_adverb(context, first) {
        first += 1;
    }
    let speaks =
        Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit() | Class::TITLE | Class::HEAD | Class::INSTITUTION | Tag::Document.bit();
    let token = context.doc.tokens.get(first)?;
    let mention = context
        .mention_at(first)
        .filter(|(tokens, _)| tokens.start == first && token.clitics == 0);
    if let Some((tokens, entity)) = mention {
        return can_speak(context, *entity).then(|| tokens.clone());
    }
    if source::is_quoted_name(context, first) {
        return context.doc.partner(first).map(|close| first..close + 1);
    }
    if token.class & speaks == 0 || token.clitics > 0 && token.whole == 0 {
        return None;
    }
    // Titles run up to the name in them; a bare role is one or two words.
    let mut last = first + 1;
    for at in first..end.min(first + 12) {
        if let Some((tokens, _)) = context.mention_at(at) {
            return Some(first..tokens.end);
        }
        let token = &context.doc.tokens[at];
        if at > first && source::is_quoted_name(context, at) {
            return context.doc.partner(at).map(|close| first..close + 1);
        }
        if at > first && token.class & (speaks | Class::ADJECTIVE | Class::NATIONALITY) == 0 {
            break;
        }
        last = at + 1;
    }
    Some(first..last)
}

/// مضيفا أن، مشيرا إلى، قائلة: the speaker is that of the clause it hangs on.
fn participle(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if draft.clitics > 0 && context.doc.tokens[at].key.get(0) != fold::WAW {
        return None;
    }
    let letters = context.doc.tokens[at].key;
    let circumstantial = letters.ends_with(&[fold::ALEF]) || letters.ends_with(&[fold::HEH]) || letters.ends_with(&[fold::YEH, fold::NOON]);
    if !circumstantial || at == sentence.start {
        return None;
    }
    // خطوة متوقعة، غير متوقعة: an adjective.
    let adjectival = draft.class == ClaimClass::Estimate && letters.last() == fold::HEH && context.mark(at - 1) != b',';
    if adjectival || context.is(at - 1, words!["غير"]) {
        return None;
    }
    if let Some(opening) = opening(context, at + 1, draft.class, draft.frames, sentence).filter(|opening| opening.at <= at + 6) {
        draft.rule = "participle";
        return Some(opened(draft, opening));
    }
    // مؤكدة التزامها
    let token = context.doc.tokens.get(at + 1).filter(|_| at + 1 < sentence.end)?;
    let object = draft.frames & Frame::OBJECT != 0
        && context.is_word(at + 1)
        && context.lexicon.class(token.whole) & (Tag::Preposition.bit() | Tag::Relative.bit()) == 0;
    let after_comma = context.mark(at - 1) == b',' || letters.ends_with(&[fold::ALEF]) || letters.ends_with(&[fold::HEH]);
    if object && after_comma {
        draft.content = at + 1..sentence.end;
        draft.rule = "participle-object";
        return Some(draft);
    }
    None
}

/// قوله إن، إعلان الشركة عن، تأكيد فلان أن: a verbal noun with its owner.
fn noun(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if form.pronoun {
        let opening = opening(context, at + 1, draft.class, draft.frames & (Frame::THAT | Frame::QUOTE), sentence)
            .filter(|opening| opening.at <= at + 5)?;
        draft.rule = "noun-pronoun";
        return Some(opened(draft, opening));
    }
    let owner = subject_noun(context, at + 1, sentence.end)?;
    let wanted = draft.frames & (Frame::THAT | Frame::AN | Frame::MIN | Frame::BI);
    let Some(opening) = opening(context, owner.end, draft.class, wanted, sentence).filter(|opening| opening.at <= owner.end + 1) else {
        return noun_object(context, draft, owner, sentence);
    };
    draft.source = Some((owner, 0));
    draft.rule = "noun";
    Some(opened(draft, opening))
}

/// بعد إعلان الوزارة نيتها شراء الشركة: owner and object.
fn noun_object(context: &Context<'_, '_>, mut draft: Draft, owner: Range<usize>, sentence: &Range<usize>) -> Option<Draft> {
    let declares = matches!(draft.class, ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Deny);
    let named = context
        .mentions_in(&owner)
        .iter()
        .any(|(_, entity)| context.entities[*entity].kind != EntityType::Product);
    let token = context.doc.tokens.get(owner.end).filter(|_| owner.end < sentence.end)?;
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Time.bit() | Tag::Contrast.bit();
    if !declares || !named || token.kind != Kind::Arabic || token.class & function != 0 || source::is_finite(context, owner.end) {
        return None;
    }
    draft.content = owner.end..sentence.end;
    draft.source = Some((owner, 0));
    draft.rule = "noun-object";
    Some(draft)
}

/// Whether a content can open at a token.
fn opens_content(context: &Context<'_, '_>, at: usize) -> bool {
    context.starts(at, Tag::That).is_some()
        || context.has(at, Tag::ThatPronoun)
        || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
}

/// Whether a mark stands in brackets that open behind `start`.
fn inside_brackets(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    (start..at).any(|open| context.mark(open) == b'(' && context.doc.partner(open).is_some_and(|close| close >= at))
        || context.mark(at) == b'-' && context.doc.is_joining_hyphen(at)
}

/// «ميتا: لن نبيع»: a headline's colon behind a name or role.
fn headline(context: &Context<'_, '_>, sentence: &Range<usize>) -> Option<Draft> {
    let index = context.doc.sentences.partition_point(|other| other.tokens.end <= sentence.start);
    let block = context.doc.sentences.get(index)?.block;
    let first_line = block == 0 || context.doc.blocks[block].kind == BlockKind::Heading;
    if !first_line {
        return None;
    }
    let colon = (sentence.start..sentence.end.min(sentence.start + 14)).find(|&at| context.mark(at) == b':')?;
    if colon + 2 >= sentence.end
        || (sentence.start..colon).any(|at| context.doc.tokens[at].class & Class::CUE != 0 && is_reporting_verb(context, at))
    {
        return None;
    }
    let first = (sentence.start..colon).find(|&at| context.is_word(at) && !source::is_adverb(context, at))?;
    let tokens = source::behind(context, first, colon)?;
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE | Tag::Document.bit();
    let named = context.mentions_in(&tokens).iter().any(|(_, entity)| {
        matches!(
            context.entities[*entity].kind,
            EntityType::Org | EntityType::Person | EntityType::Media
        )
    });
    let reaches = tokens.end == colon || tokens.end + 1 == colon && context.doc.closes_quote(colon - 1);
    if !reaches || !(named || context.doc.tokens[first].class & speaks != 0) {
        return None;
    }
    let opening = after_colon(context, colon, sentence);
    let draft = Draft {
        source: Some((tokens, 0)),
        ..Draft::new(colon..colon + 1, 0, ClaimClass::Say, Frame::QUOTE, "headline")
    };
    Some(opened(draft, opening))
}
