//! Cues: the walk over a sentence that finds who reports, and what one cue
//! does to the next. Phrases that attribute are read in
//! [`super::attribution`], verbs in [`super::verb`], participles and verbal
//! nouns in [`super::noun`], a headline's colon in [`super::headline`].

use std::ops::Range;

use super::attribution::phrase;
use super::fronted::past_opener;
use super::headline::headline;
use super::idiom::LAYS;
use super::verb::word;
use super::{Context, Draft, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Sense, Tag};
use crate::rules::claim::words::{CIRCUMSTANCES, HIS_STRESS, HIS_WORDS};
use crate::words::words;

/// How many of the claims before are looked at: what a word belongs to stands
/// near it, and a text without a full stop costs no more than any other.
const RECENT: usize = 6;

/// Finds the cues of one sentence with their sources and where their contents
/// begin; contents whose end is not yet known reach to the sentence's end.
pub(super) fn find(context: &Context<'_, '_>, sentence: Range<usize>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    if let Some(draft) = headline(context, &sentence) {
        drafts.push(draft);
    }
    let mut from = sentence.start;
    while let Some(at) = context.doc.first_having(from..sentence.end, Class::CUE) {
        from = at + 1;
        let inside = |draft: &Draft| draft.cue.contains(&at) || draft.source.as_ref().is_some_and(|(tokens, _)| tokens.contains(&at));
        // استنكر الوزير نشر الأخبار: what is said begins with the noun.
        let object = |draft: &Draft| draft.frame == "object" && draft.content.start == at && !draft.is_participle();
        let draft = if context.mention_at(at).is_some() {
            None
        } else if drafts.last().is_some_and(object) && is_bare_perfect(context, at) {
            context.refuse(at, "it is a noun, and what is said by the word before")
        } else if drafts.iter().rev().take(RECENT).any(inside) {
            context.refuse(at, "it is part of another claim's cue or source")
        } else {
            at_token(context, at, &sentence)
        };
        match draft {
            // وأضاف قائلا إن، ومضى يقول إن: one claim.
            Some(draft) if goes_on(context, &draft, &drafts) => {}
            Some(draft) => {
                from = draft.cue.end.max(from);
                let relayed = relayed(context, &draft, &sentence);
                let draft = before_whom(draft, relayed.as_ref());
                let draft = chained(context, draft, &mut drafts, &sentence);
                drafts.push(draft);
                drafts.extend(relayed);
            }
            None => {}
        }
    }
    drafts
}

/// نشر، حكم: a verb that is a verbal noun, too.
fn is_bare_perfect(context: &Context<'_, '_>, at: usize) -> bool {
    let bare = |form: Form| form.shape == Shape::Perfect && !form.feminine && !form.plural && !form.pronoun;
    let noun = context.lexicon.ordinary(context.doc.tokens[at].key) & Class::NOUN != 0;
    noun && context
        .cue_sense(at, |reading, _, form| reading.clitics == 0 && bare(form))
        .is_some()
}

/// Whether a participle, or a verb right behind another's, has the content of a
/// claim before.
fn goes_on(context: &Context<'_, '_>, draft: &Draft, drafts: &[Draft]) -> bool {
    // قال في تصريحاته أن، ختم حديثه بقوله إن: the noun tells on what occasion, or how.
    let before = draft.cue.start.wrapping_sub(1);
    let circumstance = draft.rule == "noun-pronoun" && (draft.clitics > 0 || context.is(before, CIRCUMSTANCES));
    drafts.iter().rev().take(RECENT).any(|other| {
        // قال دبلوماسي يتابع الوضع: the second verb describes who speaks.
        let described = || other.source.as_ref().is_some_and(|(tokens, _)| tokens.end == draft.cue.start);
        let behind = draft.is_participle() || draft.is_finite() && draft.clitics == 0 && (other.cue.end == draft.cue.start || described());
        // أعرب عن اعتقاده بأن
        // كرر تأكيده على أن، اختتم تصريحاته بأن
        let own = draft.source.is_none() && other.frames & Frame::VIA == 0;
        let owned = draft.rule == "noun-pronoun" && other.is_finite() && own;
        let occasion = circumstance && other.is_finite();
        // جدد الرئيس تعهده بالعمل
        let again = owned && draft.is_phrase() && other.content.start == draft.cue.start;
        (behind || owned || occasion) && other.content.start == draft.content.start || again
    })
}

/// «وفقا لما أورده موقع نقلا عن مصادر فإن»: an attribution right behind another
/// at the head of a sentence; both have what follows as their content.
fn chained(context: &Context<'_, '_>, mut draft: Draft, drafts: &mut [Draft], sentence: &Range<usize>) -> Draft {
    // وإذ أكد الوزير أن الحل قريب شدد على: who went before goes on.
    let since = |outer: &&Draft| outer.is_finite() && context.is(outer.cue.start.wrapping_sub(1), words!["وإذ"]);
    let inside = |outer: &Draft| {
        draft
            .source
            .as_ref()
            .is_some_and(|(tokens, _)| tokens.end <= draft.cue.start && tokens.start >= outer.content.start)
    };
    if draft.is_finite() && drafts.last().filter(since).is_some_and(inside) {
        draft.source = None;
    }
    // ذكرت رويترز نقلا عن مصدر أن: what the outlet reports its source says; and
    // قال الوزير بحسب رويترز إن.
    let relays = draft.is_attribution();
    let reports = |outer: &&Draft| outer.is_finite() && (outer.cue.end..outer.content.start).contains(&draft.cue.start);
    if let Some(outer) = drafts.last().filter(|_| relays).filter(reports) {
        return Draft {
            content: outer.content.clone(),
            content_clitics: outer.content_clitics,
            closed: outer.closed,
            frame: outer.frame,
            end: outer.end,
            ..draft
        };
    }
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
            (draft.content_clitics, outer.content_clitics) = (0, 0);
        }
    }
    // «قال إن الحل قريب، على حد قوله»: it closes what the same speaker's verb reports.
    if draft.rule == "according-self"
        && let Some(own) = closed_by_self(context, &draft, drafts)
    {
        return Draft {
            content: own.content.start..own.content.end.min(draft.content.end),
            content_clitics: own.content_clitics,
            frame: own.frame,
            ..draft
        };
    }
    // وفقا لتقرير نشرته الصحيفة نقلا عن مصدر، فإن: it describes the source before.
    if let Some(outer) = drafts.last().filter(|outer| outer.is_attribution() && !outer.closed)
        && draft.is_attribution()
        && (outer.source_end()..outer.content.start).contains(&draft.cue.start)
    {
        return Draft {
            content: outer.content.clone(),
            closed: false,
            ..draft
        };
    }
    // …، بحسب ما ذكرته رويترز نقلا عن مسؤول: both close the same clause.
    if let Some(outer) = drafts.last().filter(|outer| outer.is_attribution() && outer.closed) {
        let adjoins = draft.is_attribution() && draft.closed && (outer.source_end()..draft.cue.start).all(|at| !context.is_word(at));
        if adjoins && outer.content.end <= outer.cue.start && draft.content.contains(&outer.cue.start) {
            draft.content = outer.content.clone();
            draft.content_clitics = outer.content_clitics;
        }
    }
    draft
}

/// «قال إن الحل قريب، على حد قوله»: the claim that reaches up to a phrase by which its speaker is told
/// once more.
fn closed_by_self<'a>(context: &Context<'_, '_>, draft: &Draft, drafts: &'a [Draft]) -> Option<&'a Draft> {
    // قال إن التجربة أثبتت أن: what a verb inside his words shows is not his own saying.
    let goes_on = |at: usize| drafts[at].is_participle() || drafts[at].clitics > 0 || !holds(drafts, at);
    let first = drafts.len().saturating_sub(RECENT);
    let last = (first..drafts.len()).rev().find(|&at| goes_on(at)).map(|at| &drafts[at])?;
    if last.form.is_none() || draft.content.end > draft.cue.start {
        return None;
    }
    let held = draft.content.contains(&last.content.start) && last.content.start > last.cue.start;
    let reaches = !last.closed || (last.content.end..draft.cue.start).all(|at| !context.is_word(at));
    (held && reaches).then_some(last)
}

/// Whether a claim stands in the content of the one before it.
fn holds(drafts: &[Draft], at: usize) -> bool {
    at > 0 && drafts[at - 1].content.contains(&drafts[at].cue.start)
}

/// «ذكرت «الوطن» عن مصدر رسمي أن»: whether an outlet has from a nameless source what it tells.
fn passes_on(context: &Context<'_, '_>, outer: &Draft) -> bool {
    let end = outer.source_end();
    let outlet = |tokens: &Range<usize>| tokens.clone().take(2).any(|at| source::is_outlet_at(context, at));
    let told = outer.source.as_ref().is_some_and(|(tokens, _)| outlet(tokens)) && outer.content.start > end;
    // ذكرت وكالة كذا عن السلطات المحلية القول إن
    let said = || (end + 2..outer.content.start).any(|at| is_his_saying(context, at));
    outer.is_finite() && told && context.is(end, words!["عن"]) && (context.has(end + 1, Tag::Anonymous) || said())
}

/// «نسبت الوكالة لمصادر قولها»: a draft whose source ends before whoever it quotes.
fn before_whom(mut draft: Draft, relayed: Option<&Draft>) -> Draft {
    let quoted = relayed.and_then(|relayed| relayed.source.as_ref());
    if let (Some((tokens, _)), Some((quoted, _))) = (&mut draft.source, quoted) {
        tokens.end = tokens.end.min(quoted.start.max(tokens.start + 1));
    }
    draft
}

/// نقلت صحيفة عن مصدر (قوله) إن: the second claim, of the one who is quoted.
/// Its cue is قوله where that stands, else عن.
fn relayed(context: &Context<'_, '_>, outer: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    if outer.frames & Frame::VIA == 0 && !passes_on(context, outer) {
        return None;
    }
    let limit = sentence.end.min(if outer.content.start > outer.cue.end {
        outer.content.start
    } else {
        outer.cue.end + 24
    });
    // نسبت الوكالة إلى مسؤول قوله، لمصادر قولها
    let glued = |at: usize| context.doc.tokens[at].key.get(0) == fold::LAM && context.doc.tokens[at].clitics > 0 && !context.is_whole(at);
    let lays = context.is(outer.cue.start, LAYS);
    let to = |at: usize| lays && (context.is(at, words!["إلى", "ل"]) || glued(at));
    // نقلا عن attributes by itself.
    let from = |at: usize| !lays && context.is(at, words!["عن"]) && !context.is(at - 1, words!["نقلا"]);
    let about = (outer.cue.end..limit).find(|&at| from(at) || to(at))?;
    let said = (about + 1..limit).find(|&at| is_his_saying(context, at));
    let clitics = u8::from(lays && glued(about));
    let source = match clitics {
        0 => source::behind(context, about + 1, said.unwrap_or(limit))?,
        _ => source::genitive(context, about, said?)?,
    };
    let cue = said.unwrap_or(about);
    Some(Draft {
        source: Some((source, clitics)),
        content: outer.content.clone(),
        content_clitics: outer.content_clitics,
        closed: outer.closed,
        frame: outer.frame,
        end: outer.end,
        ..Draft::new(cue..cue + 1, 0, ClaimClass::Say, 0, "relayed")
    })
}

/// The claim whose cue begins at a token.
pub(super) fn at_token(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Draft> {
    if let Some(draft) = phrase(context, at, sentence) {
        return Some(draft);
    }
    for reading in context.doc.readings(at) {
        if context.lexicon.class(reading.word) & Class::CUE == 0 {
            continue;
        }
        for sense in context.lexicon.word_senses(reading.word) {
            if let Sense::Cue(lemma, form) = sense
                && let Some(draft) = word(context, at, reading, lemma, form, sentence)
            {
                return Some(draft);
            }
        }
    }
    context.refuse_empty(at)
}

/// Whether a noun stands at a token of what those have said whom an outlet quotes.
pub(super) fn is_his_saying(context: &Context<'_, '_>, at: usize) -> bool {
    [HIS_WORDS, HIS_STRESS].iter().any(|&nouns| context.is(at, nouns)) || context.is(at, words!["تحذيره", "تحذيرها", "تحذيرهم"])
}
