//! Speakers: who is behind a source, and what kind of source it is.

use std::ops::Range;

use super::hidden::Speaker;
use super::who::of_phrase;
use super::{Context, Draft, attribute, claim, document, headline, hidden};
use crate::doc::Kind;
use crate::finding::{Claim, SourceKind};
use crate::fold;
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::claim::words::{ADDRESS, CONCEALMENT, DISCLOSES, DISCLOSURE, HONOURS, ITS_NAME, SOME};
use crate::rules::is_noun;
use crate::words::words;

/// Turns drafts into claims, in order, so that a later one can go on from an
/// earlier speaker.
pub(super) fn resolve(context: &Context<'_, '_>, drafts: Vec<Draft>) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::with_capacity(drafts.len());
    let mut genders: Vec<Option<bool>> = Vec::with_capacity(drafts.len());
    // The gender of the document that has spoken last, that وأضاف goes on with; وأضافت is whose the statement is.
    let mut document: Option<bool> = None;
    let mut drafts = drafts.into_iter().peekable();
    while let Some(mut draft) = drafts.next() {
        let (speaker, kind) = speaker(context, &draft, &claims, &genders);
        // نُقل عن المدير قوله إن: nobody is told of who passes it on.
        let relays = |next: &Draft| next.rule == "relayed" && next.content == draft.content && next.source.is_some();
        if draft.frames & Frame::VIA != 0 && draft.source.is_none() && speaker.is_none() && drafts.peek().is_some_and(relays) {
            continue;
        }
        let last = claims.last().and_then(|claim| claim.speaker);
        document = match &draft.source {
            Some((tokens, _)) => {
                let head = speaking_head(context, tokens);
                let class = class_of(context, head) | document::own_document(context, &draft, head);
                (class & Tag::Document.bit() != 0).then(|| hidden::is_feminine_noun(context, head))
            }
            None => document.filter(|&feminine| {
                let other = draft.form.is_some_and(|form| form.is_finite() && form.feminine != feminine);
                speaker.is_some() && last == speaker && !other
            }),
        };
        draft.class = class(context, &draft, speaker, kind, document.is_some() || kind == SourceKind::Document);
        genders.push(draft.form.filter(|form| form.is_finite() && !form.plural).map(|form| form.feminine));
        claims.push(claim(context, draft, speaker, kind));
    }
    claims
}

fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim], genders: &[Option<bool>]) -> Speaker {
    if draft.frames & Frame::IMPERSONAL != 0 {
        return (None, SourceKind::None);
    }
    // «حصاد: …»: who is named in full below.
    if draft.rule == "headline"
        && let Some((tokens, _)) = &draft.source
        && let Some((_, entity)) = headline::named_below(context, tokens.start, draft.cue.start)
    {
        return (Some(entity), SourceKind::Named);
    }
    match &draft.source {
        Some((tokens, _)) => match of_phrase(context, draft, tokens, claims) {
            (speaker, SourceKind::Role | SourceKind::Named)
                if (speaker.is_none() || context.mentions_in(tokens).is_empty()) && withholds_name(context, tokens) =>
            {
                (None, SourceKind::Anonymous)
            }
            speaker => speaker,
        },
        // هناك من يقول إن: whoever it is.
        None if is_whoever(context, draft) => (None, SourceKind::None),
        None => hidden::speaker(context, draft, claims, genders).unwrap_or((None, SourceKind::None)),
    }
}

/// Whether a verb has for its subject the من right before it: من يرى أن.
fn is_whoever(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let before = draft.cue.start.wrapping_sub(1);
    let own = draft.form.is_some_and(|form| form.pronoun);
    draft.is_finite() && !own && draft.clitics == 0 && draft.cue.start > 0 && context.is(before, words!["من", "ومن"])
}

/// مسؤول طلب عدم نشر اسمه، سائق (رفض الكشف عن هويته): whether who speaks wants his
/// name to be kept back.
fn withholds_name(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    /// How far behind a source its wish may stand.
    const REACH: usize = 10;
    let end = context.doc.tokens.len().min(tokens.end + REACH);
    // سي إن إن is no أن.
    let that = |at: usize| context.has(at, Tag::That) && context.mention_at(at).is_none();
    let ends = |at: usize| matches!(context.mark(at), b'.' | b':' | b';' | b'\n') || that(at);
    let mut wish = (tokens.start..end).take_while(|&at| at < tokens.end || !ends(at));
    // لم تكشف الصحيفة عن هوياتهم
    let kept = |at: usize| context.is(at, DISCLOSES) && context.reads(at - 1, words!["لم", "دون"]);
    let asked = |at: usize| context.is(at, DISCLOSURE) || context.is(at, CONCEALMENT) || at > 0 && kept(at);
    wish.any(|at| context.is(at, ITS_NAME) && (at.saturating_sub(3)..at).any(asked))
}

/// The classes of a word, للبيان being البيان, and أن تقريرا a تقرير.
pub(super) fn class_of(context: &Context<'_, '_>, at: usize) -> u64 {
    let token = &context.doc.tokens[at];
    // بحسب منشور: who attributes something to a post has it in writing.
    if document::is_post(context, at) || document::is_mail(context, at) {
        return token.class | Tag::Document.bit();
    }
    if token.key.starts_with(&[fold::LAM, fold::LAM]) && !token.key.is_cut() {
        return token.class | context.lexicon.class(context.lexicon.find(token.key.skip(2)));
    }
    if token.key.last() == fold::ALEF && token.key.len() > 3 && !token.key.is_cut() && !context.has_article(at) {
        let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit();
        return token.class | context.lexicon.class(context.lexicon.find(token.key.drop_last(1))) & speaks;
    }
    token.class | under_article(context, at)
}

/// What a word with the article is without it, of what speaks, where the two together are listed as a name that does not
/// stand here: النشرة.
pub(super) fn under_article(context: &Context<'_, '_>, at: usize) -> u64 {
    let key = context.doc.tokens[at].key;
    if context.doc.tokens[at].class & Class::NAME == 0 || !context.has_article(at) || context.mention_at(at).is_some() {
        return 0;
    }
    let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit();
    context.lexicon.class(context.lexicon.find(key.without_article())) & speaks
}

/// The noun that tells what a phrase is: past بعض، أحد، عدد من، هذا, past معالي of معالي
/// الوزير, inside quotation marks.
pub(super) fn speaking_head(context: &Context<'_, '_>, tokens: &Range<usize>) -> usize {
    let mut head = tokens.start;
    let quantity = words![
        "من",
        "آخر",
        "لآخر",
        "أحدث",
        "لأحدث",
        "نص",
        "كبير",
        "كبار",
        "أكثر",
        "نفس",
        "ذات",
        "هذا",
        "هذه",
        "تلك",
        "هؤلاء"
    ];
    let measures = |at: usize| context.is(at, quantity) || is_noun(context.doc, at, SOME);
    let honors = |at: usize| {
        let titled = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & Class::TITLE != 0);
        titled && (context.is(at, HONOURS) || context.is(at, ADDRESS))
    };
    let quotes = |at: usize| context.doc.opens_quote(at) && context.mention_at(at + 1).is_none();
    // ثلاثة مصادر
    let counts = |at: usize| {
        let (token, next) = (&context.doc.tokens[at], &context.doc.tokens[at + 1]);
        let number = token.class & Class::NUMBER != 0 || token.kind == Kind::Number;
        // اثنان من المصادر
        number && (next.class & (Tag::Anonymous.bit() | Tag::Role.bit()) != 0 || context.is(at + 1, words!["من"]))
    };
    while head + 1 < tokens.end && (measures(head) || honors(head) || quotes(head) || counts(head)) {
        head += 1;
    }
    head
}

/// A media outlet's or a document's plain saying is a report; a report by
/// anybody else is plain saying.
fn class(context: &Context<'_, '_>, draft: &Draft, speaker: Option<usize>, kind: SourceKind, document: bool) -> ClaimClass {
    let outlet = |(tokens, _): &(Range<usize>, u8)| attribute::is_outlet(context, speaking_head(context, tokens));
    let media =
        speaker.is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media) || draft.source.as_ref().is_some_and(outlet);
    let shows = draft
        .lemma
        .is_some_and(|lemma| context.lexicon.cues[lemma as usize].frames & Frame::SHOWS != 0);
    // تشير التقديرات إلى
    let forecast = |at: usize| context.is(at, words!["التقديرات", "تقديرات", "التوقعات", "توقعات"]);
    let estimates = draft
        .source
        .as_ref()
        .is_some_and(|(tokens, _)| forecast(tokens.start) || forecast(speaking_head(context, tokens)));
    match draft.class {
        ClaimClass::Say | ClaimClass::Report if estimates => ClaimClass::Estimate,
        ClaimClass::Say if media || document => ClaimClass::Report,
        ClaimClass::Announce if document || media => ClaimClass::Report,
        ClaimClass::Report if !media && !document && !shows && kind != SourceKind::None => ClaimClass::Say,
        class => class,
    }
}
