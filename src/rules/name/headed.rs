//! Names that no list has, by the head before them: شركة "إبيك غيمز", شركة
//! Stability AI, تطبيق مرسال, مدينة لينغن. The head stays outside. And by what is done
//! with them: استحواذ … على بلورفات.

use std::cell::OnceCell;
use std::ops::Range;

use super::extend::{has_capital, is_device_s, is_foreign_firm};
use super::head::{Head, is_head_word};
use super::latin::{is_event, is_furniture};
use super::made::tells_of_models;
use super::outlet::kind;
use super::person::homograph;
use super::thing::{is_of_ai, is_on_air, is_thing_s, lettered};
use super::variant;
use super::version::counts;
use super::words::{
    company::{ACQUISITIONS, FIRMS, VENTURES},
    particle::{OF, ON},
    person::BLESSINGS,
    place::ANYONES,
};
use super::{KNOWN, Names, code, firm, listed, towns};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// A quoted name has at most this many tokens.
const QUOTED: usize = 5;
/// So many unknown words make a name behind a head.
const UNKNOWN: usize = 3;
/// So many quoted names share one head.
const COORDINATED: usize = 8;

/// What describes a young company.
static STARTED: Words = words!["الناشئة", "العملاقة", "الرائدة"];

/// Heads that stand before a club's name as well.
static GROUNDS: Words = words!["ملعب", "استاد", "ستاد", "معسكر"];

/// Prepositions with what a relative clause is about.
static RESUMPTIVE: Words = words!["فيها", "فيه", "بها", "منها", "لها", "عليها", "إليها"];

/// What denies the adjective behind it: غير قانونية.
static NOT: Words = words!["غير", "عديم", "عديمة"];

/// The English article, as names have it.
static THE: Words = words!["ذا", "ذي"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    // Nobody is found here, so that these stay what they are.
    let families = OnceCell::new();
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        if let Some(end) = pair(names, at) {
            from = end;
            continue;
        }
        // شركة «فيرونا فارما»: a place may begin a quoted name.
        let place = || names.kind_at(at) == Some(EntityType::Place) && at > 0 && names.doc.opens_quote(at - 1);
        let free = |head: &Head| names.taken[at] == 0 || place() || firm::begins_with_place(names, at, head);
        let Some(head) = names.head(at).filter(free) else {
            continue;
        };
        if let Some((tokens, rule)) = headed(names, at, &head).filter(|(tokens, _)| !firm::is_owner(names, &families, tokens)) {
            let end = tokens.end;
            let Some(kind) = told(names, kind(names, &head, end), tokens.start) else {
                continue;
            };
            let (tokens, clitics) = towns::with_feature(names, tokens, &head);
            take(names, tokens, clitics, kind, rule);
            from = coordinated(names, end, kind);
        }
    }
    joined(names);
    towns::several(names);
    listed::find(names);
    acquired(names);
}

/// استحواذ سانوفي على بلو برينت ميديسينز: words that mean nothing else, of which somebody
/// gets hold, are a company.
fn acquired(names: &mut Names<'_, '_>) {
    /// So many words stand between the deed and its object at most.
    const BETWEEN: usize = 6;
    let doc = names.doc;
    // Buying is a role of money, and few words tell one.
    for deed in doc.having(Class::ROLE) {
        if !names.is_one_of(deed, ACQUISITIONS) {
            continue;
        }
        let behind = deed + 1..(deed + 1 + BETWEEN).min(doc.tokens.len());
        let Some(on) = behind
            .take_while(|&at| !matches!(doc.tokens[at].mark, b'.' | b',') && doc.tokens[at].kind != Kind::Break)
            .find(|&at| names.is(at, ON))
        else {
            continue;
        };
        let mut end = on + 1;
        while end - on <= UNKNOWN && names.is_unknown(end) {
            end += 1;
        }
        let letters: usize = (on + 1..end).map(|at| doc.tokens[at].key.len()).sum();
        if end > on + 1 && letters > 4 && names.taken[on] == 0 && !names.is(end, RESUMPTIVE) {
            take(names, on + 1..end, 0, EntityType::Org, "head-unknown");
        }
    }
}

/// «سناب شات» و«فاين»: a quoted word that means nothing else is what the quoted name
/// is that it is joined to.
fn joined(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    // «سينو كابيتال»: what only a foreign company is called.
    for open in doc.having_within(1..doc.tokens.len(), Class::OPENING) {
        if doc.opens_quote(open)
            && names.head(open + 1).is_none()
            && let Some(name) = quoted(names, open).filter(|name| is_foreign_firm(names, name))
        {
            take(names, name, 0, EntityType::Org, "head-quoted");
        }
    }
    for open in doc.having_within(3..doc.tokens.len(), Class::OPENING) {
        let and = open - 1;
        let comma = |at: usize| doc.tokens[at].mark == b',';
        let joined = doc.tokens[and].is_and();
        let close = and - 1 - usize::from(joined && comma(and - 1));
        // “ماك” الألمانية و“ديباك” الهندية: each with the adjective of its nation.
        let nation = close > 1 && doc.closes_quote(close - 1) && names.is_nationality(close) && names.is_definite(close);
        let close = close - usize::from(nation);
        if !joined && !comma(and) || close == 0 || !doc.opens_quote(open) || !doc.closes_quote(close) {
            continue;
        }
        let Some(kind) = names
            .kind_at(close - 1)
            .filter(|&kind| matches!(kind, EntityType::Org | EntityType::Product | EntityType::Model))
        else {
            continue;
        };
        let strange = |name: &Range<usize>| name.clone().all(|at| names.is_unknown(at) || doc.tokens[at].kind == Kind::Latin);
        if let Some(name) = quoted(names, open).filter(strange) {
            take(names, name, 0, kind, "head-quoted");
        }
    }
}

/// شركتي «نايكي وبابلوت»: names the two that stand in one pair of quotation marks behind a head
/// of two, and tells where they end.
fn pair(names: &mut Names<'_, '_>, at: usize) -> Option<usize> {
    let doc = names.doc;
    let head = names.head(at).filter(|head| head.is_of_two(doc))?;
    let open = at.checked_sub(1).filter(|&open| doc.opens_quote(open))?;
    let close = doc.partner(open)?;
    let mut seconds = (at + 1..close).filter(|&at| doc.tokens[at].key.get(0) == fold::WAW);
    let second = seconds.next().filter(|_| close - at <= QUOTED)?;
    // صحيفتي «ذا إيدج ويكلي» و«ديلي»: the other one stands in its own.
    if seconds.next().is_some() || doc.tokens.get(close + 1).is_some_and(Token::is_and) {
        return None;
    }
    for (name, clitics) in [(at..second, 0), (second..close, 1)] {
        if names.is_free(name.clone()) && is_phrase(names, &name) {
            let kind = kind(names, &head, name.end);
            take(names, name, clitics, kind, "head-quoted");
        }
    }
    Some(close)
}

pub(super) fn take(names: &mut Names<'_, '_>, tokens: Range<usize>, clitics: u8, kind: EntityType, rule: &'static str) {
    let mut name = names.written(tokens.clone(), clitics);
    if kind == EntityType::Model && code::is_code(names.doc.tokens[tokens.start].key) {
        name = code::of_namesake(names, &name);
    }
    let entity = names.named(kind, &name);
    names.retract_all(tokens.clone());
    names.mention(entity, tokens, clitics, rule);
}

fn headed(names: &Names<'_, '_>, at: usize, head: &Head) -> Option<(Range<usize>, &'static str)> {
    if at > 0 && (names.doc.opens_quote(at - 1) || names.doc.tokens[at - 1].mark == b'(') {
        let name = quoted(names, at - 1)
            .or_else(|| placed(names, at - 1, head))
            .filter(|_| !head.told || is_outlet(names, at, head))
            // المملكة «شركة كاسيو»: it begins with a head of its own.
            .filter(|_| head.kind != EntityType::Place || !names.is_one_of(at, VENTURES));
        return Some((
            name.filter(|name| !is_predicate(names, head, name) && !is_on_air(names, head, name))?,
            "head-quoted",
        ));
    }
    latin(names, at, head)
        .map(|tokens| (tokens, "head-latin"))
        .or_else(|| lettered(names, at, head).map(|tokens| (tokens, "head-unknown")))
        .or_else(|| firm::named(names, at, head).map(|tokens| (tokens, "head-corporate")))
        .or_else(|| firm::trader(names, head, unknown(names, at, head)?).map(|tokens| (tokens, "head-corporate")))
        .or_else(|| unknown(names, at, head).map(|tokens| (tokens, "head-unknown")))
}

/// الطلب على الرقائق "مذهل"، "قوي جدا"، القناة "ملك للشعب": an adjective without the article, or a
/// noun with ل behind it, quoted behind a noun with the article, is what is said of something.
fn is_predicate(names: &Names<'_, '_>, head: &Head, quoted: &Range<usize>) -> bool {
    let class = names.lexicon.ordinary(names.doc.tokens[quoted.start].key);
    let adjective = class & Class::ADJECTIVE != 0 && quoted.len() <= 2;
    let belongs = || {
        let next = names.doc.tokens[quoted.clone()].get(1);
        class & Class::NOUN != 0 && next.is_some_and(|next| next.key.starts_with(&[fold::LAM, fold::LAM]))
    };
    names.is_definite(head.at()) && !names.is_definite(quoted.start) && (adjective || belongs())
}

/// Whether a quotation that something is said to begins as outlets' names do:
/// قال لـ«الاقتصادية», but not لـ«زملائه».
fn is_outlet(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    names.is(head.at(), OF) && names.is_definite(at)
}

/// What a name behind a head is. In a text that tells of no models of intelligence, نماذج مثل Veron are things, and نموذج «أ» has
/// no name.
fn told(names: &Names<'_, '_>, kind: EntityType, start: usize) -> Option<EntityType> {
    match kind {
        EntityType::Model if !tells_of_models(names) => (names.doc.tokens[start].kind == Kind::Latin).then_some(EntityType::Product),
        kind => Some(kind),
    }
}

/// شركتي "أ" و"ب": the token behind further quoted names of the same head.
fn coordinated(names: &mut Names<'_, '_>, end: usize, kind: EntityType) -> usize {
    let mut at = end;
    for _ in 0..COORDINATED {
        let mut next = names.after(at);
        if names.doc.tokens.get(next).is_some_and(|token| token.mark == b',') {
            next += 1;
        }
        let joined = names.doc.tokens.get(next).is_some_and(Token::is_and);
        let open = if joined { next + 1 } else { next };
        if next == at || !names.doc.opens_quote(open) {
            break;
        }
        let Some(close) = names.doc.partner(open) else {
            break;
        };
        if let Some(tokens) = quoted(names, open) {
            take(names, tokens, 0, kind, "head-quoted");
        } else if names.taken.get(open + 1).is_none_or(|&taken| taken == 0) {
            break;
        }
        at = close;
    }
    at.max(end)
}

/// A short name in quotation marks.
pub(super) fn quoted(names: &Names<'_, '_>, open: usize) -> Option<Range<usize>> {
    let close = names.doc.partner(open)?;
    let inner = open + 1..close;
    let blessing = names.is(open + 1, BLESSINGS);
    (is_short(&inner) && names.is_free(inner.clone()) && is_phrase(names, &inner) && !blessing).then_some(inner)
}

/// شركة «مداد للطاقة شمال أفريقيا»: a company's name in quotation marks that ends with
/// the place where it works.
fn placed(names: &Names<'_, '_>, open: usize, head: &Head) -> Option<Range<usize>> {
    let inner = open + 1..names.doc.partner(open)?;
    let company = head.near && head.kind == EntityType::Org && names.is_one_of(head.at(), FIRMS);
    let place = |at: usize| names.kind_at(at) == Some(EntityType::Place);
    let free = inner.clone().take_while(|&at| names.taken[at] == 0).count();
    let ends = || free > 0 && (inner.start + free..inner.end).all(place);
    // «فيرونا فارما»
    let begins = || free == 0 && inner.clone().any(place) && inner.clone().all(|at| place(at) || names.is_unknown(at));
    (company && free < inner.len() && is_short(&inner) && (ends() || begins()) && is_phrase(names, &inner)).then_some(inner)
}

fn is_short(inner: &Range<usize>) -> bool {
    !inner.is_empty() && inner.len() <= QUOTED
}

/// Whether words can be a name: no clause.
fn is_phrase(names: &Names<'_, '_>, inner: &Range<usize>) -> bool {
    let close = inner.end;
    let words = inner.clone().all(|at| {
        let token = &names.doc.tokens[at];
        matches!(token.kind, Kind::Arabic | Kind::Latin | Kind::Number)
            || names.doc.is_joining_hyphen(at)
            || token.mark == b'.' && at + 1 < close
            || token.mark == b'&'
    });
    // A clause or a phrase with a preposition is no name.
    let function = Tag::That.bit() | Tag::Relative.bit() | Tag::Negation.bit() | Tag::Preposition.bit() | Tag::Demonstrative.bit();
    let phrase = inner.len() > 1
        && inner.clone().any(|at| {
            let token = &names.doc.tokens[at];
            // على is no علي, but أن in آي أن آي is a letter's name.
            let on = || token.class & Tag::Preposition.bit() != 0 && homograph(names, at, 0) == Some(false);
            let name = token.class & (Class::GIVEN | Class::NAME) != 0 && !on();
            names.lexicon.whole_class(token) & function != 0 && !name
        });
    words && !phrase && !(inner.len() > 1 && names.is(inner.start, NOT))
}

/// A run of Latin words.
fn latin(names: &Names<'_, '_>, start: usize, head: &Head) -> Option<Range<usize>> {
    // موقع 91Mobiles
    let digits = names.doc.tokens.get(start).is_some_and(|token| token.kind == Kind::Number);
    let glued = || {
        names
            .doc
            .tokens
            .get(start + 1)
            .is_some_and(|next| next.glued && next.kind == Kind::Latin && next.key.len() > 3)
    };
    if digits && (!head.near || head.definite || !glued()) {
        return None;
    }
    let first = start + usize::from(digits);
    let end = latin_run(names, first);
    let alone = || end == start + 1 && matches!(kind(names, head, end), EntityType::Org | EntityType::Media);
    // هاتف nova 9
    let numbered = || is_device_s(names, head) && (start..end).any(|at| names.doc.tokens[at].key.last().is_ascii_digit());
    let named = end > first && (has_capital(names.doc.letters(first)) || alone() || numbered());
    (end > first && named && names.is_free(start..end) && !is_furniture(names, start..end) && !is_event(names, &(start..end)))
        .then_some(start..end)
}

/// The token behind a run of Latin words and the numbers between them.
pub(super) fn latin_run(names: &Names<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(token) = names.doc.tokens.get(end) {
        let joins = token.kind == Kind::Latin
            || end > start && token.kind == Kind::Number && token.key.len() <= 4 && !counts(names, end)
            || end > start
                && matches!(token.mark, b'&' | b'-' | b'.' | b'\'')
                && names
                    .doc
                    .tokens
                    .get(end + 1)
                    .is_some_and(|next| next.kind == Kind::Latin && (next.glued || token.mark == b'&'))
            || end > start && is_inside_version(names, end);
        if !joins || end - start >= 6 {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a point or hyphen stands inside a version: Qwen2.5, LTX-2.
fn is_inside_version(names: &Names<'_, '_>, at: usize) -> bool {
    let tokens = &names.doc.tokens;
    let digit_before = tokens
        .get(at.wrapping_sub(1))
        .is_some_and(|before| before.key.last().is_ascii_digit());
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else {
        return false;
    };
    let joins = token.mark == b'-' || token.mark == b'.' && digit_before;
    joins && token.glued && next.glued && next.kind == Kind::Number && next.key.len() <= 3
}

/// One to three words that mean nothing else. Behind a place's head also a
/// word with the article: منطقة البرامكة.
fn unknown(names: &Names<'_, '_>, start: usize, head: &Head) -> Option<Range<usize>> {
    let kind = kind(names, head, start);
    let body = matches!(kind, EntityType::Org | EntityType::Media | EntityType::Place) && !head.definite;
    let thing = || kind == EntityType::Product && is_thing_s(names, start, head) || kind == EntityType::Model && is_of_ai(names, start);
    if !body && !thing() {
        return None;
    }
    // ملعب برشلونة is a club's.
    if is_head_word(names.doc, head.at(), GROUNDS) && names.doc.tokens[start].class & Class::ALONE != 0 {
        return None;
    }
    let most = if head.kind == EntityType::Place { 2 } else { UNKNOWN };
    if is_described(names, start, head) {
        return Some(start..start + 1);
    }
    if is_kind(names, start, head) || is_yours(names, start) || is_no_more_than_one(names, start, head) {
        return None;
    }
    let toponym = || towns::toponym(names, start).filter(|_| head.near && head.kind == EntityType::Place);
    if let Some(end) = toponym().or_else(|| towns::village_of_two(names, start, head)) {
        return Some(start..end);
    }
    // صحيفة ذا نورث بوست
    let article = names.is(start, THE) && names.is_unknown(start + 1);
    let mut end = start + usize::from(article || is_strange(names, start, head));
    // شركة نورفيكس غروب
    let part =
        |at: usize| names.is_unknown(at) || at > start && names.taken.get(at) == Some(&0) && (names.is_corporate(at) || names.is_trade(at));
    while end - start < most && part(end) && !(end > start && names.doc.tokens[end].key.get(0) == fold::WAW) {
        end += 1;
    }
    let within = names.taken[start] == 0 && towns::is_placed(names, start);
    let within = within || is_quarter_s(names, start, head) || towns::begins_row(names, start, head);
    if end == start
        && head.near
        && head.kind == EntityType::Place
        && (within || is_definite_name(names, start) || towns::is_town(names, start, head) || towns::is_village(names, start, head))
    {
        end = start + 1;
    }
    if !body && end > start {
        end = versioned(names, end);
    }
    // متاجر تباع فيها: a clause about what was named.
    (end > start && !names.is(end, RESUMPTIVE)).then_some(start..end)
}

/// هاتف أورينو 12 برو: the token behind the number and the variant that a thing's name ends with.
pub(super) fn versioned(names: &Names<'_, '_>, end: usize) -> usize {
    let number = names
        .doc
        .tokens
        .get(end)
        .is_some_and(|next| next.kind == Kind::Number && next.key.len() <= 4);
    if !number || names.taken[end] != 0 || counts(names, end) {
        return end;
    }
    let variant = variant::at(names, end + 1).map_or(end + 1, |(_, end)| end);
    if names.is_free(end..variant) { variant } else { end + 1 }
}

/// شركة مكسب الناشئة, منصة كرم السعودية: whether a word without the article stands
/// between a head and an adjective of it with the article, and so is a name, whatever
/// else it means.
fn is_described(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let function = Class::PARTICLE | Class::CUE | Class::TAGS | Class::NATIONALITY | Class::NUMBER | Class::HEAD | Class::INSTITUTION;
    let word = token.kind == Kind::Arabic && names.taken[at] == 0 && token.class & function == 0 && token.key.len() > 2;
    let plural = token.key.ends_with(&[fold::ALEF, fold::TEH]);
    let feminine = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.key.last() == fold::HEH);
    let adjective = names.is_nationality(at + 1) && names.is_definite(at + 1) || names.is(at + 1, STARTED);
    word && !plural
        && !names.is_definite(at)
        && !feminine(at)
        && head.near
        && names.is_one_of(head.at(), VENTURES)
        && adjective
        && feminine(at + 1)
}

/// شركات مضاربية, مجموعة حوثية: whether what stands behind several or behind a feminine noun is an adjective of theirs.
fn is_kind(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let several = names.doc.tokens[head.at()].key.ends_with(&[fold::ALEF, fold::TEH]);
    let feminine = names.doc.ends_in(head.at(), "ة") && head.kind != EntityType::Place;
    (several || feminine) && token.kind == Kind::Arabic && token.key.len() > 4 && names.doc.ends_in(at, "ية")
}

/// فريق عملك: whether a noun with "your" behind it stands at a token.
fn is_yours(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let word = token.key.drop_last(1);
    token.key.last() == fold::KAF && token.key.len() > 3 && names.lexicon.class(names.lexicon.find(word)) & Class::NOUN != 0
}

/// مجرد تنظيم اعتباطي, مجموعة منيعة من الساسة: whether a head is told to be one of many or is made up of some, and so is not named.
fn is_no_more_than_one(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    const MERELY: Words = words!["مجرد", "أي", "أية"];
    const GROUPS: Words = words!["مجموعة"];
    let merely = head.at() > 0 && names.is(head.at() - 1, MERELY);
    head.near && (merely || names.is_one_of(head.at(), GROUPS) && names.is(at + 1, words!["من"]))
}

/// شركة فيرودا: whether a word that by itself is nothing stands right behind a head,
/// where no "then" or "like" can, though the rest of it is a word.
fn is_strange(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let company = names.is_one_of(head.at(), FIRMS) || names.is_one_of(head.at(), VENTURES);
    head.near
        && !head.definite
        && head.kind != EntityType::Place
        && (token.key.get(0) == fold::FEH || token.key.get(0) == fold::KAF && company)
        && token.kind == Kind::Arabic
        && token.key.len() > 3
        && names.taken[at] == 0
        && names.lexicon.whole_class(token) & KNOWN == 0
        && names.lexicon.inflected(token.key) == 0
        && !names.doc.has_tanwin(at)
}

/// حي الزهور: whether a noun with the article stands behind a quarter's head, and so is its
/// name, whatever else it means.
fn is_quarter_s(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    const QUARTER: Words = words!["حي", "بحي"];
    let not = Class::TAGS | Class::NUMBER | Class::TITLE | Class::CUE | Class::CURRENCY | Class::NATIONALITY;
    head.near
        && names.is(head.at(), QUARTER)
        && names.is_definite(at)
        && names.taken[at] == 0
        && !names.is(at, ANYONES)
        && names.doc.tokens[at].class & not == 0
}

pub(super) fn is_definite_name(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_definite(at)
        && names.taken[at] == 0
        && names.doc.tokens.get(at).is_some_and(|token| {
            let known = Class::ORDINARY
                | Class::NATIONALITY
                | Class::FIELD
                | Class::HEAD
                | Class::INSTITUTION
                | Class::TITLE
                | Class::CUE
                | Class::ROLE
                | Class::TAGS;
            token.class & known == 0 && names.lexicon.ordinary(token.key) == 0
        })
}
