//! Paragraphs, sentences and quotations, from the tokens alone.

use std::ops::Range;

use super::planes::Planes;
use super::token::{CLOSE_QUOTE, ELLIPSIS, Kind, OPEN_QUOTE, Token};
use crate::fold::Key;

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A short line with no full stop, at the head of the text or between
    /// blank lines.
    Heading,
    /// An ordinary paragraph.
    Paragraph,
    /// A line that begins with a bullet, a dash or a number.
    ListItem,
}

/// A paragraph, heading or list item.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A sentence.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Its tokens, with the mark that ends it.
    pub tokens: Range<usize>,
    /// The block it stands in.
    pub block: usize,
}

/// A heading has at most this many tokens.
const HEADING: usize = 24;

/// How many marks may be open inside one another.
const NESTED: usize = 16;

/// How many tokens a paragraph and a sentence of news mostly have at least.
const PARAGRAPH: usize = 24;
const SENTENCE: usize = 16;

/// Finds the partners of quotation marks and brackets, the blocks, and the
/// sentences.
pub(super) fn find(tokens: &[Token], planes: &Planes) -> (Vec<u32>, Vec<Block>, Vec<Sentence>) {
    let mut partner = vec![u32::MAX; tokens.len()];
    let mut blocks = Vec::with_capacity(tokens.len() / PARAGRAPH + 1);
    let mut sentences = Vec::with_capacity(tokens.len() / SENTENCE + 1);
    // The marks that are open; kept for its memory.
    let mut open = Vec::with_capacity(NESTED);
    let mut start = 0;
    while start < tokens.len() {
        let end = planes.first(&(start..tokens.len()), Kind::Break.bit()).unwrap_or(tokens.len());
        if start < end {
            open.clear();
            pair(tokens, planes, start..end, &mut partner, &mut open);
            let kind = block_kind(tokens, start..end);
            split(tokens, planes, &partner, start..end, blocks.len(), &mut sentences);
            blocks.push(Block { kind, tokens: start..end });
        }
        start = end + 1;
    }
    (partner, blocks, sentences)
}

fn block_kind(tokens: &[Token], range: Range<usize>) -> BlockKind {
    let first = &tokens[range.start];
    let spaced = tokens.get(range.start + 1).is_some_and(|next| !next.glued);
    if matches!(first.mark, b'*' | b'-') && spaced {
        return BlockKind::ListItem;
    }
    if first.kind == Kind::Number
        && tokens
            .get(range.start + 1)
            .is_some_and(|next| matches!(next.mark, b'-' | b')' | b'.'))
    {
        return BlockKind::ListItem;
    }
    let last = &tokens[range.end - 1];
    let alone = range.start == 0 || tokens[range.start - 1].mark == b'\r';
    if range.len() <= HEADING && alone && range.end < tokens.len() && !matches!(last.mark, b'.' | b':' | b',') {
        return BlockKind::Heading;
    }
    BlockKind::Paragraph
}

/// Pairs the quotation marks and brackets of one block. A straight mark opens
/// or closes by the spaces around it; one that nothing answers stays alone.
fn pair(tokens: &[Token], planes: &Planes, range: Range<usize>, partner: &mut [u32], open: &mut Vec<usize>) {
    for at in planes.within(range.clone(), Kind::Mark.bit()) {
        let mark = tokens[at].mark;
        let opener = match mark {
            OPEN_QUOTE | b'(' => {
                open.push(at);
                continue;
            }
            CLOSE_QUOTE => OPEN_QUOTE,
            b')' => b'(',
            b'"' | b'\'' => mark,
            _ => continue,
        };
        // A mark looks no further back than NESTED open ones, so that a text of
        // nothing but opening marks costs no more than any other.
        let nested = open.len().saturating_sub(NESTED);
        let found = open[nested..]
            .iter()
            .rposition(|&other| tokens[other].mark == opener)
            .map(|found| nested + found);
        let opens = if opener == mark {
            let before = at == range.start || !tokens[at].glued || opens_after(&tokens[at - 1]);
            let after = at + 1 < range.end && tokens[at + 1].glued && !closes_before(tokens[at + 1].mark);
            match (before, after) {
                (true, true) => true,
                (false, _) if mark == b'\'' && after => continue, // An apostrophe.
                (false, _) => found.is_none() && after,           // Glued on both sides, with none to close.
                (true, false) => found.is_none(),
            }
        } else {
            false
        };
        if opens {
            open.push(at);
        } else if let Some(found) = found {
            let other = open[found];
            open.truncate(found);
            partner[at] = other as u32;
            partner[other] = at as u32;
        }
    }
}

/// Whether a mark glued to this token may open a quotation: a bracket, a dash,
/// or a word of one or two letters, that is a proclitic (بـ"، و"، ولـ").
fn opens_after(before: &Token) -> bool {
    matches!(before.mark, b'(' | b'-' | b':' | b',' | b'"' | OPEN_QUOTE) || before.kind == Kind::Arabic && before.key.len() <= 2
}

fn closes_before(mark: u8) -> bool {
    matches!(mark, b'.' | b',' | b';' | b':' | b'?' | b'!' | b')' | CLOSE_QUOTE | ELLIPSIS)
}

/// Splits a block at full stops, question and exclamation marks and runs of
/// dots that stand outside quotations and brackets.
fn split(tokens: &[Token], planes: &Planes, partner: &[u32], range: Range<usize>, block: usize, sentences: &mut Vec<Sentence>) {
    let mut start = range.start;
    let mut from = range.start;
    while let Some(at) = planes.first(&(from..range.end), Kind::Mark.bit()) {
        let other = partner[at];
        if other != u32::MAX && other as usize > at {
            from = other as usize + 1;
        } else if ends_sentence(tokens, at, range.end) {
            let mut end = at + 1;
            while end < range.end
                && tokens[end].glued
                && (closes_before(tokens[end].mark) && partner[end] == u32::MAX && tokens[end].mark != b':'
                    || partner[end] != u32::MAX && (partner[end] as usize) < end)
            {
                end += 1;
            }
            sentences.push(Sentence { tokens: start..end, block });
            start = end;
            from = end;
        } else {
            from = at + 1;
        }
    }
    if start < range.end {
        sentences.push(Sentence {
            tokens: start..range.end,
            block,
        });
    }
}

/// Foreign letters by their names, of which an abbreviation is made.
const LETTERS: [&str; 21] = [
    "إيه", "بي", "سي", "دي", "إف", "جي", "إتش", "آي", "جيه", "كيه", "إل", "إم", "إن", "أو", "كيو", "آر", "إس", "تي", "يو", "إكس", "واي",
];

fn is_letter(token: &Token) -> bool {
    token.kind == Kind::Arabic && LETTERS.iter().any(|letter| Key::of(letter) == token.key)
}

fn ends_sentence(tokens: &[Token], at: usize, end: usize) -> bool {
    let next_glued = at + 1 < end && tokens[at + 1].glued && tokens[at + 1].kind != Kind::Mark;
    match tokens[at].mark {
        b'?' | b'!' | ELLIPSIS => true,
        b'.' => {
            let abbreviation = at > 0 && tokens[at].glued && tokens[at - 1].kind == Kind::Arabic && tokens[at - 1].key.len() == 1;
            let latin = at > 0 && next_glued && tokens[at - 1].kind == Kind::Latin && tokens[at + 1].kind != Kind::Arabic;
            // أوبن إيه.آي: letters of a foreign name, spelt out
            let spelt = at > 0 && next_glued && is_letter(&tokens[at - 1]) && is_letter(&tokens[at + 1]);
            !abbreviation && !latin && !spelt
        }
        _ => false,
    }
}
