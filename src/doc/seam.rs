//! Missing spaces: words inside which another one plainly begins.

use super::memo::Memo;
use super::token::Token;
use crate::fold::{self, ALEF, BEH, DAL, FEH, HEH, Key, LAM, MEEM, NOON, REH, TEH, WAW, YEH};
use crate::lexicon::{Class, Lexicon, Tag};
use crate::span::Span;

/// How many letters stand at least before a seam and behind it.
const LEAST: usize = 2;

/// How many letters a verb behind أنه has at least.
const VERB: usize = 4;

/// أن, and the pronouns that it takes, the longest first.
const THAT: &[u8] = &[ALEF, NOON];
const PRONOUNS: [&[u8]; 3] = [&[HEH, ALEF], &[HEH, MEEM], &[HEH]];

/// Scales and currencies, the longest first, behind which a space is easily left out: most end in
/// a letter that joins no other. What stands in an amount may be glued to them.
static MONEY: [Key; 8] = [
    Key::literal("تريليون"),
    Key::literal("دولارا"),
    Key::literal("مليارا"),
    Key::literal("دينارا"),
    Key::literal("مليون"),
    Key::literal("دولار"),
    Key::literal("مليار"),
    Key::literal("دينار"),
];

/// What follows an amount or goes on with it.
const IN_AMOUNT: u64 = Class::CURRENCY | Class::NATIONALITY | Tag::Preposition.bit();

/// Cuts words that are two: شركةغوغل, since ة ends a word; أنهسيخفض and أنّبعض,
/// and ملياردولار, where the lexicon knows what follows and not the whole.
///
/// The second half is [glued](Token::glued), as it stands.
pub(super) fn split(text: &str, lexicon: &Lexicon, memo: &mut Memo, tokens: &mut Vec<Token>) {
    let mut seams = Vec::new();
    // A plain loop: nearly all tokens are known, and cost next to nothing here.
    for (at, token) in tokens.iter().enumerate() {
        if token.is_unknown()
            && may_be_two(token)
            && let Some(seam) = seam(text, lexicon, token)
        {
            seams.push((at, seam));
        }
    }
    if seams.is_empty() {
        return;
    }
    let mut all = Vec::with_capacity(tokens.len() + seams.len());
    let mut seams = seams.into_iter().peekable();
    for (at, token) in tokens.drain(..).enumerate() {
        match seams.next_if(|(word, _)| *word == at) {
            Some((_, seam)) => {
                let mut halves = halves(text, token, seam);
                memo.read(lexicon, &mut halves);
                all.extend(halves);
            }
            None => all.push(token),
        }
    }
    *tokens = all;
}

/// Whether an unknown word may be two; never wrong in saying no.
#[inline]
fn may_be_two(token: &Token) -> bool {
    token.key.is_cut() || token.key.holds_inside(HEH) || token.key.starts_with(&[ALEF, NOON]) || past_money(token.key).next().is_some()
}

/// The byte of the text at which the second of two words begins.
fn seam(text: &str, lexicon: &Lexicon, token: &Token) -> Option<u32> {
    let letters = text.get(token.span.range())?;
    let at = behind_feminine(letters)
        .or_else(|| behind_that(lexicon, token.key, letters))
        .or_else(|| behind_money(lexicon, token.key, letters))?;
    Some(token.span.start + at as u32)
}

/// Where a word begins behind a ة.
fn behind_feminine(letters: &str) -> Option<usize> {
    let end = letters.find('ة')? + 'ة'.len_utf8();
    let (before, behind) = letters.split_at_checked(end)?;
    let behind = behind.trim_start_matches(fold::is_dropped);
    (count(before) > LEAST && count(behind) >= LEAST).then(|| letters.len() - behind.len())
}

/// Where a verb begins behind أنه، وبأنها, or any word behind أنّ.
fn behind_that(lexicon: &Lexicon, key: Key, letters: &str) -> Option<usize> {
    let proclitic = usize::from(matches!(key.get(0), WAW | FEH | BEH | LAM));
    let that = if key.is_cut() { Key::default() } else { key.skip(proclitic) };
    if !that.starts_with(THAT) {
        return None;
    }
    // انهزم begins with no hamza.
    let first = letters.chars().filter(|&c| !fold::is_dropped(c)).nth(proclitic)?;
    if !matches!(first, 'أ' | 'إ') || lexicon.ordinary(key) != 0 {
        return None;
    }
    let is_verb = |word: Key| {
        let verb = || lexicon.ordinary(word) == Class::VERB || lexicon.class(lexicon.find(word)) & Class::CUE != 0;
        word.len() >= VERB && verb()
    };
    let rest = that.skip(THAT.len());
    let pronoun = PRONOUNS
        .iter()
        .find(|&&pronoun| rest.starts_with(pronoun) && is_verb(rest.skip(pronoun.len())));
    if let Some(pronoun) = pronoun {
        return after(letters, proclitic + THAT.len() + pronoun.len());
    }
    let end = after(letters, proclitic + THAT.len())?;
    let doubled = letters.get(..end)?.ends_with('\u{0651}'); // Shadda.
    let known = || rest.len() > LEAST && (lexicon.class(lexicon.find(rest)) | lexicon.ordinary(rest)) != 0;
    (doubled && known()).then_some(end)
}

/// Where another word begins behind a scale or currency: ملياردولار, دولارأمريكي, دولارفي.
fn behind_money(lexicon: &Lexicon, key: Key, letters: &str) -> Option<usize> {
    let goes_on = |&end: &usize| {
        let rest = key.skip(end);
        rest.len() >= LEAST && lexicon.class(lexicon.find(rest)) & IN_AMOUNT != 0
    };
    after(letters, past_money(key).find(goes_on)?)
}

/// How many letters of a word a scale or currency takes with which it begins, and a proclitic before it.
#[inline]
fn past_money(key: Key) -> impl Iterator<Item = usize> {
    let proclitic = usize::from(matches!(key.get(0), WAW | FEH | BEH | LAM));
    // مل, دو, دي, تر: how all of them begin.
    let first = (key.get(proclitic), key.get(proclitic + 1));
    let money = !key.is_cut() && matches!(first, (MEEM, LAM) | (DAL, WAW | YEH) | (TEH, REH));
    let rest = key.skip(proclitic);
    let begins = move |word: &&Key| rest.len() > word.len() && rest.drop_last(rest.len() - word.len()) == **word;
    let words: &[Key] = if money { &MONEY } else { &[] };
    words.iter().filter(begins).map(move |word| proclitic + word.len())
}

/// Where the letter behind so many others stands, and the marks on them.
fn after(letters: &str, count: usize) -> Option<usize> {
    letters
        .char_indices()
        .filter(|&(_, c)| !fold::is_dropped(c))
        .nth(count)
        .map(|(at, _)| at)
}

fn count(letters: &str) -> usize {
    letters.chars().filter(|&c| !fold::is_dropped(c)).count()
}

/// The two words of a token, not yet read.
fn halves(text: &str, token: Token, seam: u32) -> [Token; 2] {
    let half = |start: u32, end: u32| {
        let span = Span::new(start, end);
        let key = Key::of(text.get(span.range()).unwrap_or_default());
        Token {
            span,
            key,
            mix: key.mix(),
            ..token
        }
    };
    let second = Token {
        glued: true,
        hard_space: false,
        ..half(seam, token.span.end)
    };
    // Nothing invisible stands at a token's end, nor does a tatweel.
    let first = text.get(token.span.start as usize..seam as usize).unwrap_or_default();
    let unseen = |c: char| c == '\u{0640}' || fold::class(c) == fold::Class::Invisible;
    let end = token.span.start + first.trim_end_matches(unseen).len() as u32;
    [half(token.span.start, end), second]
}
