//! Contents: how far what is said goes.
//!
//! A clause runs to the end of its sentence, or to the first of: a trailing
//! attribution, a participle that goes on with the same speaker (for the
//! innermost claim only), a reporting verb joined by و, a contrast that the
//! journalist draws (فيما; بينما and في حين where another speaks behind them).
//!
//! [`next`] tells where another claim goes on, [`circumstance`] what the journalist adds.

mod circumstance;
mod held_up;
mod next;

use std::ops::Range;

use crate::doc::{Doc, Kind};
use crate::fold;
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::words::{BUT_HE, IN_IT, REACHES, WHILE, WHO_IS};
use crate::rules::claim::{Context, Draft, finite};
use crate::words::{Words, words};
pub(super) use circumstance::declines_comment;
use circumstance::{
    compares, draws_contrast, has_no_comment, is_seen_as, is_turned_down, opens_circumstance, sets_beside, tells_how, tells_where,
};
use held_up::{goes_on, main_clause};
use next::{at_next_cue, is_act_joined};

/// A content that no quotation marks close has at most this many tokens,
/// should no stop ever come.
pub(super) const LONGEST: usize = 300;

/// What stands in a sentence before `end`, as far back as a content goes.
pub(super) fn before(sentence: &Range<usize>, end: usize) -> Range<usize> {
    sentence.start.max(end.saturating_sub(LONGEST))..end
}

/// Sets the ends of the contents that are still open.
pub(super) fn bound(context: &Context<'_, '_>, sentence: Range<usize>, drafts: &mut [Draft]) {
    let bare = context.bare.get();
    for index in 0..drafts.len() {
        if !drafts[index].closed {
            let (end, why) = end(context, &sentence, drafts, index, bare);
            drafts[index].content.end = end.max(drafts[index].content.start);
            drafts[index].end = why;
        }
        trim(context, &mut drafts[index]);
    }
}

/// Where a content ends, and what ends it.
fn end(context: &Context<'_, '_>, sentence: &Range<usize>, drafts: &[Draft], index: usize, bare: bool) -> (usize, &'static str) {
    let draft = &drafts[index];
    let start = draft.content.start;
    // A clause inside a quotation ends with it.
    let quote_end = enclosing_quote(context, start, sentence);
    let whole = quote_end.unwrap_or(sentence.end);
    let far = whole.min(start + LONGEST);
    let why = match quote_end {
        _ if far < whole => "length",
        Some(_) => "quotation",
        None => "sentence",
    };
    // What a quotation at the content's head holds is said to its last word.
    let quoted = quoted_head(context, start, far);
    let (end, why) = at_next_cue(context, drafts, index, quoted, quote_end.is_some(), far).unwrap_or((far, why));
    let (end, why) = match at_clause(context, sentence, drafts, index, bare, quoted, end) {
        boundary if boundary < end => (boundary, "clause"),
        _ => (end, why),
    };
    let tail = Tail {
        context,
        sentence,
        drafts,
        draft,
        bare,
        quote_end,
    };
    tail.at_mark(quoted, end).unwrap_or((end, why))
}

/// Where a clause that is no part of what is said ends a content, or `end`.
fn at_clause(
    context: &Context<'_, '_>,
    sentence: &Range<usize>,
    drafts: &[Draft],
    index: usize,
    bare: bool,
    quoted: usize,
    end: usize,
) -> usize {
    let draft = &drafts[index];
    let start = draft.content.start;
    let nominal = draft.is_nominal();
    let mut end = goes_on(context, &drafts[..index], draft, start + 1..end).unwrap_or(end);
    end = main_clause(context, sentence, draft, quoted + 1..end).unwrap_or(end);
    if bare {
        end = (start + BARE_LEAST..end).find(|&at| opens_clause(context, at)).unwrap_or(end);
    }
    if nominal {
        let another = other_acts(context, start..end).or_else(|| anothers(drafts, index, start..end));
        end = another.unwrap_or(end);
    }
    if nominal || draft.frame == "an" {
        end = described(context, start + 1..end).unwrap_or(end);
    }
    if draft.is_phrase() {
        end = verb_joined(context, quoted + 1..end).unwrap_or(end);
    }
    end
}

/// A content, of which it is asked whether the journalist takes over at a mark or a contrast in it.
struct Tail<'a, 'd, 't> {
    context: &'a Context<'d, 't>,
    sentence: &'a Range<usize>,
    drafts: &'a [Draft],
    draft: &'a Draft,
    bare: bool,
    /// Where the quotation ends that the content stands in.
    quote_end: Option<usize>,
}

impl Tail<'_, '_, '_> {
    /// The first mark or contrast before `end` that ends the content, and what it is.
    fn at_mark(&self, quoted: usize, end: usize) -> Option<(usize, &'static str)> {
        let (context, draft) = (self.context, self.draft);
        let start = draft.content.start;
        // The noun phrase may hold a clause, which another can go on with.
        let mut clause = false;
        let marks = Tag::Contrast.bit() | CLAUSE | Class::PHRASE | Kind::Mark.bit() | Tag::Preposition.bit();
        for at in context.doc.having_within(quoted + 1..end, marks) {
            let token = &context.doc.tokens[at];
            clause |= token.class & CLAUSE != 0;
            let where_told = draft.is_phrase() && !clause && at > start && tells_where(context, at, end);
            if where_told && !(start..at).any(|at| finite::is_finite(context, at)) {
                return Some((at, "clause"));
            }
            if self.contrasts(at) {
                return Some((at, "contrast"));
            }
            if token.mark != b',' {
                continue;
            }
            let joins = draft.is_phrase() && !clause && (joins_clause(context, at + 1) || comes_of_it(context, at + 1));
            if joins && !(start..at).any(|at| finite::is_finite(context, at)) {
                return Some((at, "clause"));
            }
            if opens_circumstance(context, at + 1) {
                return Some((at, "participle"));
            }
            let seen = draft.is_phrase() && is_seen_as(context, at + 1);
            if seen || tells_how(context, at + 1) || is_turned_down(context, at + 1, end) || has_no_comment(context, at + 1, end) {
                return Some((at, "clause"));
            }
            // ما وصفته بالتنمر، وذلك بعد القرار
            let called = draft.frames & Frame::ABOUT != 0 && draft.class == ClaimClass::Say && draft.frame == "bi";
            if (draft.is_nominal() || called) && !closes_list(context, at, end) {
                return Some((at, "comma"));
            }
        }
        None
    }

    /// Whether the journalist sets something beside what is said: بينما قالت الشركة; but بينما تراجع اليورو
    /// is said, too, where a clause goes on with it.
    fn contrasts(&self, at: usize) -> bool {
        let (context, draft) = (self.context, self.draft);
        let another = || {
            let behind = self.drafts.partition_point(|next| next.cue.start <= at);
            let mut near = self.drafts[behind..].iter().take_while(|next| next.cue.start < at + BESIDE);
            near.any(|next| next.is_finite() || next.rule == "impersonal")
        };
        // إن وفدا من الحركة، من المقرر أن يصل: the formula is all that is told of it.
        let formula = context.is(at, words!["من"]) && draft.frame == "that";
        let predicate = || formula && !(draft.content.start..at).any(|at| finite::is_finite(context, at));
        context.doc.tokens[at].class & (Tag::Contrast.bit() | Class::PHRASE) != 0
            && !predicate()
            && (context.mark(at - 1) == b',' || is_bare(context, at))
            && draws_contrast(context, at)
            && enclosing_quote(context, at, self.sentence).is_none_or(|close| Some(close) == self.quote_end)
            && (self.bare || draft.is_phrase() || !sets_beside(context, at) || another())
    }
}

/// What opens a clause inside a noun phrase.
const CLAUSE: u64 = Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit();

/// «اعترف بالخطأ، ووافق على الغرامة»، «طالب بإقالته، لكنه تراجع»: whether a clause goes on behind a comma,
/// which a noun phrase does not hold.
fn joins_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let joined = context.doc.tokens.get(at).is_some_and(|token| token.key.get(0) == fold::WAW);
    joined && finite::is_finite(context, at) || context.reads(at, BUT_HE)
}

/// «اتهمت الهيئة الشركة بخرق القانون، ليتراجع السهم»: whether a verb with ل tells what came of it; but not ليصل إلى مئة.
fn comes_of_it(context: &Context<'_, '_>, at: usize) -> bool {
    const MOVES: Words = words![
        "ليتراجع",
        "لتتراجع",
        "ليرتفع",
        "لترتفع",
        "لينخفض",
        "لتنخفض",
        "ليهبط",
        "لتهبط",
        "ليقفز",
        "لتقفز"
    ];
    !context.is(at, REACHES) && context.is(at, MOVES)
}

/// «اتهمت الهيئة الشركة بخرق القانون وفرضت عليها غرامة»: the first verb in a noun phrase, where و joins it
/// and no clause stands before it that it could go on with.
fn verb_joined(context: &Context<'_, '_>, tokens: Range<usize>) -> Option<usize> {
    let mut open = tokens.take_while(|&at| context.doc.tokens[at].class & CLAUSE == 0);
    let verb = open.find(|&at| finite::is_finite(context, at))?;
    let token = &context.doc.tokens[verb];
    // وعبر, وجل may be other words.
    let feminine = token.key.last() == fold::TEH && token.key.len() > 4;
    (feminine && token.key.get(0) == fold::WAW && token.clitics == 1 && token.whole == 0).then_some(verb)
}

/// How many claims back one may be whose quotation stands in this one's content.
const NEAR: usize = 6;

/// How far behind بينما another verb of saying stands, if the clause is another's.
const BESIDE: usize = 14;

/// «قالت ردا على إعلان الرئيس فرض رسوم «سنرد»»: where a quotation begins that is another claim's.
fn anothers(drafts: &[Draft], index: usize, content: Range<usize>) -> Option<usize> {
    let near = drafts[index.saturating_sub(NEAR)..].iter();
    near.take_while(|draft| draft.cue.start < content.start)
        .filter(|draft| draft.closed && draft.frame == "quote")
        .find(|draft| content.contains(&draft.content.start) && draft.content.start > content.start + 1)
        .map(|draft| draft.content.start - 1)
}

/// «روسيا تعلن السيطرة على بلدة وكييف تنفي»: where another who is named does something, behind
/// what is announced.
fn other_acts(context: &Context<'_, '_>, content: Range<usize>) -> Option<usize> {
    let joined = |at: usize| context.doc.tokens[at].key.get(0) == fold::WAW && context.name_clitics(at) == Some(1);
    let acts = |tokens: &Range<usize>| tokens.end < content.end && finite::is_imperfect(context, tokens.end) && joined(tokens.start);
    let mentions = context.mentions_in(&content).iter();
    mentions
        .map(|(tokens, _)| tokens)
        .find(|tokens| acts(tokens))
        .map(|tokens| tokens.start)
}

/// «كشفت الشركة عن هاتف جديد وهو الأول»: where a clause that describes what is announced begins.
fn described(context: &Context<'_, '_>, mut content: Range<usize>) -> Option<usize> {
    content.find(|&at| context.is(at, WHO_IS) && context.mark(at - 1) != b',')
}

/// In a text without punctuation a content is at least this long.
const BARE_LEAST: usize = 3;

/// Whether a text has hardly any punctuation: fewer than one mark to so many
/// tokens.
pub(super) fn is_sparse(doc: &Doc<'_>) -> bool {
    const TOKENS: usize = 22;
    let looked_at = doc.tokens.len().min(4000);
    doc.having_within(0..looked_at, Kind::Mark.bit()).count() * TOKENS < looked_at
}

/// A stretch of such a text, longer than any sentence, with no quotation and
/// hardly a mark in it.
pub(super) fn is_bare_text(context: &Context<'_, '_>, sentence: &Range<usize>) -> bool {
    let looked_at = sentence.len().min(400);
    if !context.sparse || sentence.len() <= 30 {
        return false;
    }
    let mut marks = 0;
    for at in context
        .doc
        .having_within(sentence.start..sentence.start + looked_at, Kind::Mark.bit())
    {
        if context.doc.opens_quote(at) {
            return false;
        }
        marks += usize::from(matches!(context.mark(at), b',' | b';' | b':' | b'.'));
    }
    marks * 40 < looked_at
}

/// Where a new clause opens in such a text: ومع ذلك، ورغم، ولم، وهو، هذا …
/// behind a noun, إن behind no verb of saying.
fn opens_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let joined = context.is(
        at,
        words![
            "ورغم",
            "ولم",
            "ولن",
            "ولكن",
            "لكن",
            "وحتى",
            "ومع",
            "وهو",
            "وهي",
            "وقد",
            "وكان",
            "وكانت",
            "وفي",
            "ومن",
            "كما",
            "وإذا",
            "وبعد",
            "وخلال",
        ],
    );
    if joined {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let token = &context.doc.tokens[before];
    let open = token.class
        & (Tag::Preposition.bit()
            | Tag::That.bit()
            | Tag::Relative.bit()
            | Class::CUE
            | Class::VERB
            | Tag::Negation.bit()
            | Tag::Subordinate.bit())
        != 0;
    let clitic = context.doc.tokens[at].clitics > 0;
    // من شأنه أن, which إن is folded like
    let that = context.is(at, words!["إن"]) && !context.doc.letters(at).starts_with('أ');
    !open && !clitic && (context.has(at, Tag::Demonstrative) || that)
}

/// The last token of the quotation that a content begins with, or its first.
fn quoted_head(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    let close = context.doc.partner(start).filter(|_| context.doc.opens_quote(start));
    close.filter(|&close| close < end).unwrap_or(start)
}

/// فيما and its like end a clause even where no comma stands before them;
/// whole words only.
fn is_bare(context: &Context<'_, '_>, at: usize) -> bool {
    context.reads(at, WHILE)
}

/// A comma inside an enumeration or an aside.
fn closes_list(context: &Context<'_, '_>, comma: usize, end: usize) -> bool {
    let token = context
        .doc
        .tokens
        .get(comma + 1)
        .filter(|token| comma + 1 < end && token.kind == Kind::Arabic);
    token.is_some_and(|token| {
        // ، وتحديد مصير البقية
        let joined = token.key.get(0) == fold::WAW && (token.clitics == 1 || token.whole == 0) && is_act_joined(context, comma + 1);
        let or = context.is(comma + 1, words!["أو", "أم"]);
        // «، مما أدى إلى»: what came of it.
        if context.is(comma + 1, words!["مما"]) {
            return false;
        }
        // «ارتفاع السعر، ليصل إلى مئة»: what it comes to.
        let reaches = context.is(comma + 1, REACHES);
        // «يتوقع الموقع إقبالا كبيرا، ففي بريطانيا نفدت النسخ»: why it is so.
        let preposition = context.has(comma + 1, Tag::Preposition) && !(token.clitics > 0 && token.key.get(0) == fold::FEH);
        let goes_on = or || reaches || context.has(comma + 1, Tag::Relative) || preposition;
        joined || goes_on || picks_out(context, comma + 1) || compares(context, comma + 1)
    })
}

/// «، لا سيما في الشرق»: whether what stands at a token picks a part out of what went before.
fn picks_out(context: &Context<'_, '_>, at: usize) -> bool {
    const ABOVE_ALL: Words = words!["لاسيما", "ولاسيما", "خاصة", "وخاصة", "خصوصا", "وخصوصا", "وبخاصة"];
    let apart = context.is(at, words!["لا", "ولا"]) && context.is(at + 1, words!["سيما"]);
    let including = context.is(at, words!["بما", "بمن"]) && (context.is(at + 1, words!["في"]) || context.is(at + 1, IN_IT));
    apart || including || context.is(at, ABOVE_ALL)
}

/// The closing mark of the quotation that a token stands in.
pub(super) fn enclosing_quote(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let closing = |open: usize| {
        context
            .doc
            .partner(open)
            .filter(|&close| close > at && context.doc.opens_quote(open))
    };
    context
        .doc
        .having_within(before(sentence, at), Kind::Mark.bit())
        .filter_map(closing)
        .last()
}

/// Takes the marks off a content's ends, but for the quotation marks of a
/// quotation that lies inside it.
fn trim(context: &Context<'_, '_>, draft: &mut Draft) {
    let content = &mut draft.content;
    while content.end > content.start {
        let last = content.end - 1;
        let mark = context.mark(last);
        let inner = context.doc.partner(last).is_some_and(|open| open >= content.start && open < last);
        let word = context.is_word(last);
        let dangling = context.is(last, words!["و", "ل", "كما", "لكن", "حيث", "وذلك"]);
        if word && !dangling || inner || matches!(mark, b'%' | b'$') {
            break;
        }
        content.end -= 1;
    }
    while content.start < content.end {
        let mark = context.mark(content.start);
        let inner = context.doc.partner(content.start).is_some_and(|close| close < content.end);
        if context.is_word(content.start) || inner || matches!(mark, b'$') {
            break;
        }
        content.start += 1;
        draft.content_clitics = 0;
    }
    // One pair of marks around all of it is no part of it.
    if content.len() > 2 && context.doc.opens_quote(content.start) && context.doc.partner(content.start) == Some(content.end - 1) {
        content.start += 1;
        content.end -= 1;
    }
}
