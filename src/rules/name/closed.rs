//! Who is named between what introduces a speaker and what he says, so that all that stands there is his name, whatever its
//! parts mean elsewhere: قالت المحللة ران شيمش إن, بحسب المحلل أوين لاو، فإن, نقلت الصحيفة عن تال بارنيا قوله إن.

use super::introduced::{Context, is_attributed, is_of_title, is_verb, spoken_by_a_woman, title};
use super::last::{is_accusative, is_saying};
use super::parts::begins_another;
use super::person::{appositive, homograph, speaks};
use super::words::{
    particle::FROM,
    person::{KUNYA, LINEAGE, PARTICLES, WHO_IS},
};
use super::{KNOWN, Names};
use crate::doc::{Kind, Token};
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::words::ACCORDING_TO;

/// A name has so many words here.
const WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// A title and what it is the title of have at most this many tokens.
const TITLE: usize = 16;

/// Such a name that begins at a token: the token behind it, and the letters of proclitics before it.
pub(super) fn closed(names: &Names<'_, '_>, at: usize, context: Context) -> Option<(usize, u8)> {
    if context == Context::Nothing || context == Context::Among && !is_attributed(names, at) {
        return None;
    }
    let titled = context.is_titled();
    if !is_first(names, at, titled) {
        return None;
    }
    let end = (at + WORDS.start()..=at + WORDS.end()).find(|&end| ends(names, end))?;
    let first = if titled { title_before(names, at)? } else { at };
    let cited = is_attributed(names, first);
    let last = first.checked_sub(1)?;
    if !cited && !is_verb(names, last) && !names.is(last, FROM) {
        return None;
    }
    let over = cited || names.doc.tokens[end].mark != b',' || is_described(names, end);
    // A woman's verb may be a company's.
    let company = (at..end).any(|word| names.is_firm_word(word)) || !titled && spoken_by_a_woman(names, at) && !is_listed(names, at);
    let parts = || (at + 1..end).all(|word| is_part(names, at, word)) && is_last(names, end - 1);
    let name = over && !company && parts();
    let glued = names.is(at - 1, ACCORDING_TO) && !titled;
    (name && (at..end).any(|word| is_foreign(names, word))).then_some((end, u8::from(glued)))
}

/// Whether what is said may begin at a token, or what else shows that a name is over.
fn ends(names: &Names<'_, '_>, at: usize) -> bool {
    let closing = |token: &Token| token.mark == b',' || is_saying(token);
    speaks(names, at) || is_described(names, at) || begins_another(names, at) || names.doc.tokens.get(at).is_some_and(closing)
}

/// أوين لاو، كبير المحللين, أوين لاو، وهو محلل, أوين لاو كبير المحللين: whether what somebody is begins at a token.
fn is_described(names: &Names<'_, '_>, at: usize) -> bool {
    let comma = names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    let who = || comma && names.is(at + 1, WHO_IS) && appositive(names, at + 1);
    let office = || names.doc.tokens.get(at).is_some_and(|next| next.class & Class::TITLE != 0) && title(names, at).is_some();
    appositive(names, at) || who() || office() && !names.is_definite(at) && is_listed_title(names, at)
}

/// Whether a word of a title is no name as well: كبير المحللين, but not أمين.
fn is_listed_title(names: &Names<'_, '_>, at: usize) -> bool {
    names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) == 0
}

/// The first token of the title that reaches up to a name, behind the verb that may stand there.
fn title_before(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    let title = |&at: &usize| names.doc.tokens[at].class & Class::TITLE != 0 || is_of_title(names, at);
    (at.saturating_sub(TITLE)..at)
        .rev()
        .take_while(|at| title(at) && !is_verb(names, *at))
        .last()
}

/// What is no part of a name where nothing tells otherwise.
const FUNCTION: u64 =
    Class::TAGS | Class::PARTICLE | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;

/// Whether a name may begin at a word: one that names have, or one that means nothing, behind which no Arab's given name begins
/// another: جدنا عمرو.
fn is_first(names: &Names<'_, '_>, at: usize, titled: bool) -> bool {
    let token = &names.doc.tokens[at];
    if names.taken[at] != 0 || !is_bare(names, at) || speaks(names, at) || homograph(names, at, 0) == Some(false) {
        return false;
    }
    let arab = || {
        let next = names.doc.tokens.get(at + 1);
        next.is_some_and(|next| names.lexicon.whole_class(next) & Class::GIVEN != 0) && !is_spelled(names, at + 1)
    };
    // ذكروا لي أن, but المحلل إيان ماكدونالد.
    let named = || titled || names.lexicon.whole_class(token) & (Class::PARTICLE | Class::TAGS) == 0;
    let listed = || named() && is_listed(names, at) && !names.is(at, LINEAGE);
    // لجورج is ل and a given name.
    let glued = || at > 0 && names.is(at - 1, ACCORDING_TO) && token.class & Class::GIVEN != 0;
    listed() || glued() || names.is_unknown(at) && !arab()
}

/// Whether a word can go on the name that begins at `first`: a foreigner's name, a word that means nothing else, or behind a
/// name one that only looks by chance like an inflected one.
fn is_part(names: &Names<'_, '_>, first: usize, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    // كيروين is no verb behind ك, nor does the article stand in ألمايو.
    let glued = token.clitics > 0 && matches!(token.key.get(0), fold::FEH | fold::KAF) || names.has_hamza(at);
    let whole = names.lexicon.whole_class(token);
    let plain = (if glued { whole } else { token.class }) & FUNCTION == 0 || is_spelled(names, at);
    // مارتن فان دام
    let behind_particle = at > first + 1 && names.is(at - 1, PARTICLES);
    let looks = || whole & KNOWN == 0 && token.key.len() > 3 && token.key.last() != fold::TEH;
    let by_chance = || (is_listed(names, first) || names.has_hamza(at)) && looks();
    let named = || is_listed(names, at) || names.is_unknown(at) || by_chance();
    let free = names.taken[at] == 0 && (behind_particle || names.is(at, PARTICLES) || plain && named());
    is_bare(names, at) && (free || gives_way(names, at))
}

/// Whether a name may end with a word: with none that links it to another part.
fn is_last(names: &Names<'_, '_>, at: usize) -> bool {
    !names.is(at, LINEAGE) && !names.is(at, KUNYA) && !names.is(at, PARTICLES)
}

/// Whether a word has no article, no ending of a noun in a clause and no و that joins another to it.
fn is_bare(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let joined = token.key.get(0) == fold::WAW && !is_listed(names, at);
    token.kind == Kind::Arabic && !names.is_definite(at) && !names.doc.has_tanwin(at) && !is_accusative(names, at) && !joined
}

/// Whether a word is listed as a part of names.
fn is_listed(names: &Names<'_, '_>, at: usize) -> bool {
    names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) != 0 || is_spelled(names, at)
}

/// Whether a word has a spelling in Latin letters, as foreigners' names have, and opens no clause.
fn is_spelled(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & Tag::That.bit() == 0 && names.lexicon.latin(token.key).is_some()
}

/// Whether a word shows that the name is a foreigner's, for whom no Arab's name goes on otherwise.
fn is_foreign(names: &Names<'_, '_>, at: usize) -> bool {
    is_spelled(names, at) || names.is_unknown(at)
}

/// فرناندا ليما إن, إيان ماكدونالد إن: whether a place or a company of one word stands where a family's name does.
fn gives_way(names: &Names<'_, '_>, at: usize) -> bool {
    let one = |name: &Mention| name.tokens.len() == 1 && name.clitics == 0;
    let other = names
        .kind_at(at)
        .is_some_and(|kind| matches!(kind, EntityType::Place | EntityType::Org));
    other && names.mention_at(at).is_some_and(one)
}
