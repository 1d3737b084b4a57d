//! Heads outside a name: شركة، صحيفة، تطبيق. They tell the type of what
//! follows them, past the adjectives that describe it.

use super::share::{has_shares, is_share_of};
use super::thing::is_of_theirs;
use super::words::{
    DESCRIPTIONS,
    company::{FIRMS, SHARES},
    outlet::{OUTLETS_DO, SITES, SPEECH},
    particle::LIKE,
    thing::{APPS, COINS, DEVICES, MODELS, SYSTEMS},
};
use super::{bare_variants, is_definite_key};
use crate::doc::{Doc, Kind, Places, Token};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Frame, Lexicon, Reading, Sense, Tag};
use crate::rules::words::SEVERAL_COMPANIES;
use crate::words::{Words, words};

/// The longest run of adjectives between a head and its name.
const ADJECTIVES: usize = 3;

/// What makes an adjective its opposite: المنظمة غير الحكومية.
static NON: Words = words!["غير"];

/// Bodies that mean other things too, but no other before a quoted name.
static ALLIANCES: Words = words!["حركة", "تحالف", "ائتلاف", "كتلة", "تيار", "مركز", "سرايا"];

/// Heads behind which a quotation tells a room's, a town's or an adjective: لجنة «عليا».
static ROOMS: Words = words!["غرفة", "بلدية", "لجنة"];

/// A reporting verb stands so many tokens before the outlet that it was told to.
const CLAUSE: usize = 14;

/// A name in brackets has at most this many tokens.
const BRACKETED: usize = 4;
/// So many quoted names share what introduces the first.
const LISTED: usize = 20;

/// Heads of several things or companies.
pub(super) static SEVERAL: Words = words![
    "شركات" "شركتي" "شركتا" "مجموعات" "مجموعتي" "بنوك" "مصارف" "بنكي" "مصرفي" "تطبيقات" "تطبيقي" "تطبيقا" "منصات" "منصتي" "منصتا" "مواقع"
    "موقعي" "متصفحات" "هواتف" "ألعاب" "لعبتي" "عملات" "علامات" "ماركات" "صحف" "صحيفتي" "مؤشرات" "مؤشري" "مؤشرا" "نماذج" "نموذجي" "نموذجا"
];
/// What may be a show or a course.
static SHOWS: Words = words!["برنامج", "برامج", "خدمة", "خدمات"];

/// What a head tells of the name behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// The type of what it names.
    pub kind: EntityType,
    /// The head's first token.
    at: u32,
    /// Whether nothing but a quotation mark stands between.
    pub near: bool,
    /// Whether the head has the article: الشركة.
    pub definite: bool,
    /// Whether no head stands there, but what only an outlet does: وقال لـ«…».
    pub told: bool,
}

impl Head {
    /// One without the article that stands right before what it introduces.
    pub(super) fn near(kind: EntityType, at: usize) -> Head {
        Head {
            kind,
            at: at as u32,
            near: true,
            definite: false,
            told: false,
        }
    }

    /// The head's first token.
    pub(super) fn at(&self) -> usize {
        self.at as usize
    }

    /// Whether it is a dual before what it governs, which has lost its ن: شركتي، ناديا.
    pub(super) fn is_of_two(&self, doc: &Doc<'_>) -> bool {
        const FEMININE: [[u8; 2]; 2] = [[fold::TEH, fold::YEH], [fold::TEH, fold::ALEF]];
        const MASCULINE: Words = words![
            "ناديي" "ناديا" "فريقي" "فريقا" "منتخبي" "منتخبا" "بنكي" "بنكا" "مصرفي" "مصرفا" "حزبي" "حزبا" "تنظيمي" "تنظيما" "مصنعي" "مصنعا"
            "متجري" "متجرا" "صندوقي" "صندوقا" "تطبيقي" "تطبيقا" "موقعي" "موقعا" "برنامجي" "برنامجا" "نموذجي" "نموذجا"
        ];
        let head = &doc.tokens[self.at()];
        let two = FEMININE.iter().any(|ending| head.key.ends_with(ending)) || MASCULINE.has(head);
        two && !self.told && !self.definite
    }
}

/// The heads of a text.
pub(super) struct Heads {
    /// For each token, the head that introduces what begins there.
    of: Vec<Option<Head>>,
    /// The tokens that one introduces.
    places: Places,
}

impl Heads {
    /// The head that introduces what begins at a token.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<Head> {
        self.of.get(at).copied().flatten()
    }

    /// The first token from one on that a head introduces.
    #[inline]
    pub(super) fn next(&self, from: usize) -> Option<usize> {
        self.places.next(from)
    }

    fn put(&mut self, at: usize, head: Head) {
        if let Some(of) = self.of.get_mut(at) {
            // شركة صناعة الرقائق فيرو: what it makes is no head of its own.
            if head.definite && of.is_some_and(|old| old.near && !old.definite) {
                return;
            }
            *of = Some(head);
            self.places.add(at);
        }
    }
}

/// Finds the heads of a text.
pub(super) fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> Heads {
    let mut heads = Heads {
        of: vec![None; doc.tokens.len()],
        places: doc.places(&[]),
    };
    for at in doc.having(Class::HEAD) {
        let Some((kind, definite, end)) = phrase(doc, lexicon, at) else {
            continue;
        };
        let head = Head {
            kind,
            at: at as u32,
            near: true,
            definite,
            told: false,
        };
        mark(doc, lexicon, &mut heads, end, head);
        let mut past = end;
        while past - end < ADJECTIVES && is_adjective(doc, lexicon, past) {
            past += 1;
        }
        if past > end {
            mark(doc, lexicon, &mut heads, past, Head { near: false, ..head });
        }
        if let Some(name) = fielded(doc, lexicon, end, &head).or_else(|| exemplified(doc, lexicon, past, &head)) {
            heads.put(name, head);
        }
    }
    for share in doc.having_within(0..doc.tokens.len().saturating_sub(1), Class::ROLE) {
        if heads.get(share + 1).is_none() && is_share_of(doc, lexicon, share) {
            heads.put(share + 1, Head::near(EntityType::Org, share));
        }
    }
    for body in doc.having(Class::INSTITUTION) {
        let name = body + 2;
        if doc.opens_quote(body + 1) && heads.get(name).is_none() && is_body(doc, lexicon, body) {
            let head = Head {
                kind: EntityType::Org,
                at: body as u32,
                near: true,
                definite: false,
                told: false,
            };
            heads.put(name, head);
        }
    }
    for open in doc.having_within(1..doc.tokens.len(), Class::OPENING) {
        if let Some(head) = has_shares(doc, open) {
            list(doc, &mut heads, open, head);
        } else if doc.opens_quote(open) && heads.get(open + 1).is_none() && is_outlet(doc, lexicon, open) {
            let head = Head {
                kind: EntityType::Media,
                at: open as u32 - 1,
                near: true,
                definite: false,
                told: true,
            };
            heads.put(open + 1, head);
        }
    }
    heads
}

/// شركة البحوث "غارتن" (Garten), شركة صناعة السيارات فيرو, محرك البحث فيرو: the name behind a company's head and what it
/// trades in, or a thing's and what that is for, if its first word means nothing else.
fn fielded(doc: &Doc<'_>, lexicon: &Lexicon, from: usize, head: &Head) -> Option<usize> {
    const FIELD: usize = 4;
    let things = [DEVICES, APPS, SYSTEMS, COINS, MODELS, SITES];
    let firm = || head.kind == EntityType::Org && is_head_word(doc, head.at(), FIRMS);
    let thing =
        || matches!(head.kind, EntityType::Product | EntityType::Model) && things.iter().any(|words| is_head_word(doc, head.at(), words));
    const RESEARCH: Words = words!["أبحاث", "بحوث"];
    if head.definite || !firm() && !thing() {
        return None;
    }
    let field = |at: &usize| {
        let token = &doc.tokens[*at];
        let noun = lexicon.ordinary(token.key) & (Class::NOUN | Class::ADJECTIVE) != 0 || token.class & Class::FIELD != 0;
        // شركة صناعة الرقائق
        let other = if is_definite_key(token.key) {
            0
        } else {
            Class::HEAD | Class::INSTITUTION | Class::CUE
        };
        // شركة تحليل البيانات
        let subject = if is_definite_key(token.key) {
            Tag::Document.bit() | Tag::Counted.bit() | Tag::Channel.bit() | Tag::Occasion.bit()
        } else {
            0
        };
        let not = Class::TAGS & !subject | Class::NUMBER | Class::TITLE | other;
        // مجموعة أبحاث فيرو
        // موقع الجزيرة أونلاين: an outlet's name is no field.
        let named = head.kind == EntityType::Product && lexicon.class(token.whole) & Class::ALONE != 0;
        let known = token.class & not != 0 && !RESEARCH.has(token) || named;
        let bare = token.clitics == 0 || is_definite_key(token.key);
        token.kind == Kind::Arabic && noun && !known && bare && !is_of_theirs(token.key)
    };
    let open = from + (from..(from + FIELD).min(doc.tokens.len())).take_while(field).count();
    let quoted = doc.opens_quote(open);
    if open == from || quoted && !is_enclosed(doc, open) {
        return None;
    }
    let name = if quoted { open + 1 } else { open };
    let first = doc.tokens.get(name)?;
    // شركة صناعة السيارات ولكن
    let glued = matches!(first.key.get(0), fold::WAW | fold::FEH | fold::BEH | fold::LAM | fold::KAF);
    let known = Class::PARTICLE
        | Class::CUE
        | Class::TAGS
        | if quoted {
            0
        } else {
            Class::ORDINARY | Class::TITLE | Class::NATIONALITY
        };
    let word = first.kind == Kind::Arabic && lexicon.ordinary(first.key) == 0 && first.class & known == 0;
    let bare = || is_definite_key(doc.tokens[open - 1].key) && !is_definite_key(first.key) && !glued;
    // نظام منع انغلاق المكابح "ABS" is no product.
    let spelled = first.kind == Kind::Latin && (firm() || first.key.len() > 4);
    (spelled || word && (quoted || bare())).then_some(name)
}

/// تطبيقات شهيرة مثل سنابر, شركات تزويد مختلفة، منها «سنابر»: the first example behind several that a head tells of.
fn exemplified(doc: &Doc<'_>, lexicon: &Lexicon, from: usize, head: &Head) -> Option<usize> {
    const BETWEEN: usize = 4;
    /// What leads to the first of several behind a comma, before quotation marks.
    const AMONG: Words = words!["منها", "ومنها", "بينها", "أبرزها", "وأبرزها", "أهمها", "وهي", "هي"];
    const OUT_OF: Words = words!["من", "ومن"];
    if head.definite || !is_head_word(doc, head.at(), SEVERAL) {
        return None;
    }
    let described = |at: &usize| {
        let token = &doc.tokens[*at];
        lexicon.ordinary(token.key) & (Class::NOUN | Class::ADJECTIVE) != 0 && token.class & (Class::CUE | Class::TAGS) == 0
    };
    let like = from
        + (from..(from + BETWEEN).min(doc.tokens.len()))
            .take_while(|at| !LIKE.has(&doc.tokens[*at]) && described(at))
            .count();
    let is = |at: usize, words: Words| doc.tokens.get(at).is_some_and(|token| words.has(token));
    if doc.tokens.get(like).is_some_and(|token| token.mark == b',') {
        // من بينها، من أبرزها
        let among = like + 1 + usize::from(is(like + 1, OUT_OF));
        return (is(among, AMONG) && doc.opens_quote(among + 1)).then_some(among + 2);
    }
    let name = like + 1;
    is(like, LIKE).then_some(if doc.opens_quote(name) { name + 1 } else { name })
}

/// حزب «المسار», حركة «نداء الوطن»: whether a word that begins the names of bodies
/// introduces a quoted one.
fn is_body(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let strong = |sense| matches!(sense, Sense::Inside(EntityType::Org, true));
    let introduces = |reading: Reading| {
        let is = |words: Words| is_head_word(doc, at, words);
        !reading.article && (lexicon.word_senses(reading.word).any(strong) && !is(ROOMS) || is(ALLIANCES))
    };
    !doc.readings(at).any(|reading| reading.article) && doc.readings(at).any(introduces)
}

/// Whether a quotation is an outlet's name: what is said is said to it (وقال
/// لـ«الوطن»، and in a headline الوزير لـ«الوطن»: …), or it does what reporters do
/// (وعلمت «الوطن»).
fn is_outlet(doc: &Doc<'_>, lexicon: &Lexicon, open: usize) -> bool {
    let Some(close) = doc.partner(open) else {
        return false;
    };
    let before = &doc.tokens[open - 1];
    let does = |at: usize| doc.tokens.get(at).is_some_and(|token| OUTLETS_DO.has(token));
    let headline = || doc.tokens.get(close + 1).is_some_and(|next| next.mark == b':');
    let said = || headline() || is_said(doc, lexicon, open - 1);
    does(open - 1) || does(close + 1) || before.key.len() == 1 && before.key.get(0) == fold::LAM && said()
}

/// Whether something is said in the clause before a token.
fn is_said(doc: &Doc<'_>, lexicon: &Lexicon, end: usize) -> bool {
    let clause = (end.saturating_sub(CLAUSE)..end).rev();
    clause
        .take_while(|&at| doc.tokens[at].kind != Kind::Break && doc.tokens[at].mark != b'.')
        .any(|at| {
            let token = &doc.tokens[at];
            token.class & Tag::Occasion.bit() != 0 || SPEECH.has(token) || reports(doc, lexicon, at)
        })
}

/// Whether a finite reporting verb stands at a token; those that govern what is said through a preposition of their own,
/// تخوف من أن, tell nobody anything.
pub(super) fn reports(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> bool {
    doc.tokens.get(at).is_some_and(|token| token.class & Class::CUE != 0)
        && doc.readings(at).any(|reading| {
            let mut senses = lexicon.word_senses(reading.word);
            let tells = |cue: u16| lexicon.cues[usize::from(cue)].frames & Frame::GOVERNED == 0;
            senses.any(|sense| matches!(sense, Sense::Cue(cue, form) if form.is_finite() && tells(cue)))
        })
}

/// The head that begins at a token, and the token behind it.
pub(super) fn phrase(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<(EntityType, bool, usize)> {
    doc.readings(at)
        .filter(|reading| lexicon.class(reading.word) & Class::HEAD != 0)
        .find_map(|reading| {
            let (kind, end) = doc.phrase(lexicon, at, reading, |sense| match sense {
                Sense::Head(kind) => Some(*kind),
                _ => None,
            })?;
            Some((kind, reading.article, end))
        })
}

/// Whether the names of several companies are told by a head, or whose shares.
pub(super) fn is_of_companies(doc: &Doc<'_>, head: &Head) -> bool {
    head.kind == EntityType::Org && (is_head_word(doc, head.at(), SHARES) || is_head_word(doc, head.at(), SEVERAL_COMPANIES))
}

/// «زين» و«المدينة» و«أعيان»: puts a head before each of the enclosed names that are joined to the
/// first.
fn list(doc: &Doc<'_>, heads: &mut Heads, first: usize, head: Head) {
    let mut open = first;
    for _ in 0..LISTED {
        if !is_enclosed(doc, open) || heads.get(open + 1).is_some_and(|old| old.near && !old.told) && open > first {
            return;
        }
        heads.put(open + 1, head);
        let Some(close) = doc.partner(open) else {
            return;
        };
        let comma = doc.tokens.get(close + 1).is_some_and(|token| token.mark == b',');
        let and = close + 1 + usize::from(comma);
        let joined = doc.tokens.get(and).is_some_and(Token::is_and);
        if !comma && !joined {
            return;
        }
        open = and + usize::from(joined);
    }
}

/// Whether a few words stand in quotation marks or brackets that open at a token.
pub(super) fn is_enclosed(doc: &Doc<'_>, open: usize) -> bool {
    let bracket = doc.tokens.get(open).is_some_and(|token| token.mark == b'(');
    let Some(close) = doc.partner(open).filter(|_| bracket || doc.opens_quote(open)) else {
        return false;
    };
    let word = |at: usize| {
        let token = &doc.tokens[at];
        matches!(token.kind, Kind::Arabic | Kind::Latin) || at > open + 1 && (token.kind == Kind::Number || doc.is_joining_hyphen(at))
    };
    close > open + 1 && close - open <= BRACKETED + 1 && (open + 1..close).all(word)
}

/// شركة (سوناطراك), صحيفة (الوطن): whether a name stands in brackets behind its head, as agencies
/// write it, and no aside: شركة (خاصة), مجموعة (أ), وكالة (لم يسمها).
fn is_bracketed(doc: &Doc<'_>, lexicon: &Lexicon, open: usize, head: Head) -> bool {
    let Some(first) = doc.tokens.get(open + 1) else {
        return false;
    };
    let alone = doc.partner(open) == Some(open + 2);
    let names = first.class & (Class::NAME | Class::ALONE) != 0 || lexicon.ordinary(first.key) == 0 || is_definite_key(first.key);
    let function = Class::TAGS | Class::CUE | Class::NATIONALITY | Class::NUMBER;
    let listed = head.at().checked_sub(1).is_some_and(|before| is_head_word(doc, before, SHARES));
    head.near
        && !head.definite
        && matches!(head.kind, EntityType::Org | EntityType::Media | EntityType::Product)
        && !is_head_word(doc, head.at(), SHOWS)
        && doc.tokens[open].mark == b'('
        && is_enclosed(doc, open)
        && (first.key.len() > 2 || first.kind == Kind::Latin && first.key.len() > 1)
        && (listed || first.class & function == 0 || first.class & Class::ALONE != 0)
        && (listed || names || !alone && first.class & Class::VERB == 0)
}

fn mark(doc: &Doc<'_>, lexicon: &Lexicon, heads: &mut Heads, at: usize, head: Head) {
    if doc.tokens.get(at).is_some_and(Token::may_open) {
        let bracketed = is_bracketed(doc, lexicon, at, head);
        if (bracketed || doc.opens_quote(at)) && head.near && is_of_companies(doc, &head) {
            return list(doc, heads, at, head);
        }
        if bracketed {
            heads.put(at + 1, head);
        }
    }
    let at = if doc.opens_quote(at) { at + 1 } else { at };
    if heads.get(at).is_none_or(|old| !old.near || head.near) {
        heads.put(at, head);
    }
}

/// An adjective behind a head: of nationality, of relation (ـي، ـية), or one
/// of the usual ones.
pub(super) fn is_adjective(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let Some(token) = doc.tokens.get(at) else {
        return false;
    };
    if token.kind != Kind::Arabic || token.clitics > 0 && !token.article {
        return false;
    }
    let class = token.class;
    class & Class::NATIONALITY != 0
        || is_definite_key(token.key)
            && class & (Class::CUE | Class::TAGS) == 0
            && is_relation(token.key)
            && lexicon.ordinary(token.key) != 0
        || NON.has(token) && doc.tokens.get(at + 1).is_some_and(|next| is_relation(next.key))
        || DESCRIPTIONS.has(token)
}

/// Whether a definite word ends as adjectives of relation do: الدولي، الطبية.
pub(super) fn is_relation(key: Key) -> bool {
    !key.is_cut() && key.len() > 4 && (key.last() == fold::YEH || key.ends_with(&[fold::YEH, fold::HEH]))
}

/// Whether the word of a head is one of the words, its article and proclitics
/// aside.
pub(super) fn is_head_word(doc: &Doc<'_>, at: usize, words: Words) -> bool {
    let mut found = false;
    if let Some(token) = doc.tokens.get(at).filter(|token| words.may_end(token.key)) {
        bare_variants(token.key, |variant| found |= words.contains(&variant));
    }
    found
}
