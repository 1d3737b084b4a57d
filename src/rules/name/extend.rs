//! Names that begin with a listed one and go on: «كيندل بيبروايت», Twitter
//! Spaces, JP Morgan Chase, ساعة سوني سمارت واتش.
//!
//! A short quotation is one name if all its words can be; a run of Latin
//! words with capitals is one name; and behind the head of a product unknown
//! words belong to the product. What is longer than the listed name is
//! another thing, unless only words of companies were added (غلوبال, Corp).

use std::ops::Range;

use super::head::{Head, is_head_word, is_relation};
use super::headed::latin_run;
use super::introduced::is_governing;
use super::latin::is_furniture;
use super::thing::is_of_theirs;
use super::words::{
    LETTERS,
    body::MINISTRY,
    company::{CORPORATE, FUNDS, LATIN_FORMS, LEGAL_FORMS, TRADES, TRADING},
    outlet::AGENCY,
    place::SERVES,
    thing::DEVICES,
};
use super::{Names, code, institution, variant, version};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// A quotation that is a name has at most this many tokens.
const QUOTED: usize = 8;
/// Behind a head a site's quotation is a name with this many tokens, whatever they mean: موقع
/// «البوابة التقنية».
const INTRODUCED: usize = 3;
/// A Latin run that is a name has at most this many tokens.
const LATIN: usize = 6;
/// So many unknown words belong to a product behind its maker.
const UNKNOWN: usize = 3;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let kinds = [EntityType::Org, EntityType::Media, EntityType::Model, EntityType::Product];
    sites(names);
    for (entity, mention) in names.mentions_of(&kinds) {
        let listed = mention.tokens;
        if !listed.clone().all(|at| names.entity_at(at) == Some(entity)) {
            continue;
        }
        if let Some(whole) = ministry(names, &listed) {
            names.retract_all(whole.clone());
            let name = names.written(whole.clone(), mention.clitics);
            let ministry = names.named(EntityType::Org, &name);
            names.mention(ministry, whole, mention.clitics, "name-extended");
        } else if let Some((whole, clitics)) = made(names, &listed, mention.clitics) {
            names.retract_all(whole.clone());
            names.mention(entity, whole, clitics, "name-made");
        } else if let Some(end) = with_its_kind(names, &listed) {
            names.retract(listed.start);
            names.mention(entity, listed.start..end, mention.clitics, "name-extended");
        } else if let Some((name, whole)) = device(names, entity, &listed) {
            names.retract_all(whole.clone());
            let device = names.named(EntityType::Product, &name);
            names.mention(device, whole, mention.clitics, "name-extended");
        } else if let Some(whole) = quoted(names, &listed)
            .or_else(|| latin(names, &listed))
            .or_else(|| headed(names, &listed))
            .or_else(|| member(names, entity, &listed))
            .or_else(|| incorporated(names, &listed))
            .filter(|whole| !is_version(names, &listed, whole) && !is_gloss(names, entity, &listed, whole))
        {
            replace(names, entity, listed, whole, mention.clitics);
        }
    }
}

/// مطار أبو الظهور *العسكري*, قاعدة العند *الجوية*: a listed airport or base with what it is for, which ends its name.
fn sites(names: &mut Names<'_, '_>) {
    const SITES: Words = words!["مطار", "قاعدة"];
    for (entity, mention) in names.mentions_of(&[EntityType::Place]) {
        let Range { start, end } = mention.tokens;
        let site = end > start + 1 && names.is_one_of(start, SITES) && names.is(end, SERVES) && names.taken.get(end) == Some(&0);
        if site && names.entity_at(start) == Some(entity) {
            names.retract(start);
            names.mention(entity, start..end + 1, mention.clitics, "name-extended");
        }
    }
}

/// وزارة الصناعة والطاقة *والمناجم*: a listed ministry with one more field.
fn ministry(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<Range<usize>> {
    if !names.is_one_of(listed.start, MINISTRY) || names.is_nationality(listed.end - 1) {
        return None;
    }
    let end = institution::joints(names, listed.end, listed.start);
    (end > listed.end).then_some(listed.start..end)
}

/// Whether words that mean nothing else end with what foreign companies trade in.
pub(super) fn is_foreign_firm(names: &Names<'_, '_>, name: &Range<usize>) -> bool {
    name.len() > 1 && names.is_trade(name.end - 1) && (name.start..name.end - 1).all(|at| is_foreign(names, at))
}

/// وكالة فارس *للأنباء*, مونشوت *إيه آي*: the token behind what tells which kind of an outlet or a company has a name, and makes
/// no other of it.
fn with_its_kind(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<usize> {
    /// AI, SE, SA, AG and NV by the names of their letters.
    const LETTERS: [(Words, Words); 4] = [
        (words!["إيه", "إي", "أيه"], words!["آي"]),
        (words!["إس"], words!["إي", "إيه", "أيه"]),
        (words!["إيه", "أيه", "آي"], words!["جي"]),
        (words!["إن"], words!["في"]),
    ];
    if is_of_news(names, listed) {
        return Some(listed.end + 1);
    }
    let free = |at: usize| names.taken.get(at) == Some(&0);
    let letters = LETTERS
        .iter()
        .any(|(first, second)| names.is(listed.end, first) && names.is(listed.end + 1, second));
    // قالت شركة كذا إن في مصر: that there is something.
    let clause = names
        .doc
        .tokens
        .get(listed.end)
        .is_some_and(|token| token.class & Tag::That.bit() != 0);
    let company = letters && !clause && names.kind_at(listed.start) == Some(EntityType::Org);
    (company && free(listed.end) && free(listed.end + 1)).then_some(listed.end + 2)
}

/// وكالة فارس للأنباء: whether what an agency is for stands behind its name.
fn is_of_news(names: &Names<'_, '_>, listed: &Range<usize>) -> bool {
    names.is(listed.end, words!["للأنباء"])
        && names.kind_at(listed.start) == Some(EntityType::Media)
        && listed.start.checked_sub(1).is_some_and(|head| names.is_one_of(head, AGENCY))
}

/// Whether a longer name only adds a version, which has a grammar of its own.
fn is_version(names: &Names<'_, '_>, listed: &Range<usize>, whole: &Range<usize>) -> bool {
    let versioned = matches!(names.kind_at(listed.start), Some(EntityType::Product | EntityType::Model));
    whole.start == listed.start
        && (listed.end..whole.end).all(|at| {
            let token = &names.doc.tokens[at];
            token.kind == Kind::Number
                || names.doc.is_joining_hyphen(at)
                || variant::is_variant(names, at)
                || versioned && token.kind == Kind::Latin && code::is_code(token.key)
        })
}

/// «تسلا Tesla», «إكسينوس Exynos 8890», «إكسبريا سي 4 Xperia C4»: whether what a longer name adds is the same name
/// again, if with its version.
fn is_gloss(names: &Names<'_, '_>, entity: usize, listed: &Range<usize>, whole: &Range<usize>) -> bool {
    let mut added = whole.clone().filter(|at| !listed.contains(at));
    let again = |at: usize| names.entity_at(at) == Some(entity);
    let codes = |at: usize| names.doc.tokens[at].kind == Kind::Latin && code::is_code(names.doc.tokens[at].key);
    let letters = |at: usize| code::spelled(names, at).is_some();
    let versioned = |at: usize| at >= listed.end && (names.doc.tokens[at].kind == Kind::Number || codes(at) || letters(at));
    added.clone().any(again) && added.all(|at| again(at) || versioned(at))
}

/// Google Gemini, آبل ماك: a product right behind its maker's name is one name
/// with it, unless a verb governs them both: أطلقت آبل ماك. With the proclitics before it.
fn made(names: &Names<'_, '_>, listed: &Range<usize>, clitics: u8) -> Option<(Range<usize>, u8)> {
    let kind = names.kind_at(listed.start)?;
    if clitics > 0 || !matches!(kind, EntityType::Model | EntityType::Product) || is_platform(names, listed.start) {
        return None;
    }
    let maker = names.mention_at(listed.start.checked_sub(1)?)?;
    let first = maker.tokens.start;
    // لسامسونغ غالاكسي, but أطلقت آبل وسامسونغ غالاكسي.
    if names.kind_at(first) != Some(EntityType::Org) || maker.clitics > 0 && !names.has_lam(first, maker.clitics) {
        return None;
    }
    let governed = first.checked_sub(1).is_some_and(|before| {
        let token = &names.doc.tokens[before];
        token.kind == Kind::Arabic
            && token.class & Class::PARTICLE == 0
            && (token.class & Class::CUE != 0 || names.lexicon.ordinary(token.key) & Class::VERB != 0)
            // هاتف هواوي ميت, سلسلة سامسونغ غالاكسي: a noun that is spelled like a verb.
            && names.head(first).is_none_or(|head| head.told || !head.near)
            && !names.doc.ends_in(before, "ة")
    });
    (!governed).then_some((first..listed.end, maker.clitics))
}

/// Whether the name is one that a company shares: X, YouTube.
fn is_platform(names: &Names<'_, '_>, at: usize) -> bool {
    names
        .entity_at(at)
        .and_then(|entity| names.entities[entity].entry)
        .is_some_and(|entry| names.lexicon.entry(entry).acts)
}

/// The quotation around a name, if it is one name.
fn quoted(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<Range<usize>> {
    let open = (listed.start.saturating_sub(QUOTED)..listed.start)
        .rev()
        .find(|&at| names.doc.opens_quote(at))?;
    let close = names.doc.partner(open)?;
    let inner = open + 1..close;
    let pair = names.head(inner.start).is_some_and(|head| head.is_of_two(names.doc));
    let longer = !pair && inner.start <= listed.start && listed.end <= inner.end && inner.len() > listed.len();
    let site = matches!(names.kind_at(listed.start)?, EntityType::Media | EntityType::Product);
    let introduced = site && inner.len() <= INTRODUCED && names.head(inner.start).is_some_and(|head| head.near && !head.told);
    // «فيسبوك وتويتر» are two.
    let another = |at: usize| at > inner.start && names.has_and(at) && names.mention_at(at).is_some_and(|name| name.tokens.start == at);
    if inner.clone().any(another) {
        return None;
    }
    let whole = |at: usize| is_part(names, at, listed) || introduced && names.is_definite(at) && !names.is_nationality(at);
    (longer && inner.len() <= QUOTED && inner.clone().all(whole)).then_some(inner)
}

fn is_part(names: &Names<'_, '_>, at: usize, listed: &Range<usize>) -> bool {
    let token = &names.doc.tokens[at];
    listed.contains(&at)
        || match token.kind {
            Kind::Latin => true,
            Kind::Arabic => is_foreign(names, at),
            Kind::Number => at > listed.start && token.key.len() <= 4,
            _ => names.doc.is_joining_hyphen(at),
        }
}

/// Whether an Arabic word can be part of a foreign name: it is taken by
/// another name or means nothing else.
fn is_foreign(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    names.taken[at] != 0
        || names.is_unknown(at)
        || token.class & (Class::GIVEN | Class::SURNAME) != 0
        || names.is_corporate(at)
        || names.is(at, LETTERS)
}

/// The run of capitalised Latin words around a name.
fn latin(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<Range<usize>> {
    let is_latin = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Latin);
    if !is_latin(listed.end - 1) && !is_latin(listed.start) {
        return None;
    }
    let mut start = listed.start;
    while is_latin(listed.start) && listed.end - start < LATIN && start > 0 && goes_on(names, start - 1) {
        start -= 1;
    }
    let mut end = listed.end;
    while is_latin(listed.end - 1) && end - start < LATIN {
        if goes_on(names, end) {
            end += 1;
        } else if is_apostrophe(names, end) {
            end += 2;
        } else {
            break;
        }
    }
    // Meta’s is Meta’s.
    if end > listed.end && names.doc.letters(end - 1) == "s" {
        end -= 2;
    }
    (end - start > listed.len()).then_some(start..end)
}

/// Whether a Latin word goes on with the name beside it: it has a capital, no
/// model's name begins there, and it is no lone article.
fn goes_on(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        // Google I/O is no Google I.
        let halved = token.key.len() == 1 && names.doc.tokens.get(at + 1).is_some_and(|next| next.mark == b'/' && next.glued);
        token.kind == Kind::Latin
            && !halved
            && has_capital(names.doc.letters(at))
            && !matches!(names.kind_at(at), Some(EntityType::Model | EntityType::Place | EntityType::Person))
    })
}

/// The ’s of Meta’s.
fn is_apostrophe(names: &Names<'_, '_>, at: usize) -> bool {
    let glued = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.glued);
    names.doc.tokens.get(at).is_some_and(|token| token.mark == b'\'') && glued(at) && glued(at + 1) && names.doc.letters(at + 1) == "s"
}

pub(super) fn has_capital(word: &str) -> bool {
    let ascii = word.bytes().any(|byte| byte.is_ascii_uppercase());
    ascii || !word.is_ascii() && word.chars().any(char::is_uppercase)
}

/// هاتف ون بلس 13, هاتف شاومي 15 ألترا, سيارة تويوتا bZ4X: a maker's device that has only a number, a
/// code or a Latin name with one; with a variant, هواوي P50 برو, a code is one without a head.
fn device(names: &Names<'_, '_>, maker: usize, listed: &Range<usize>) -> Option<(String, Range<usize>)> {
    let first = names.doc.tokens.get(listed.end)?;
    let kind = first.kind;
    if names.entities[maker].kind != EntityType::Org || names.taken[listed.end] != 0 {
        return None;
    }
    // iPhone 18 وXiaomi 16
    let beside = kind == Kind::Number && is_beside_product(names, listed.start);
    let headed = beside || names.head(listed.start).is_some_and(|head| is_device_s(names, &head));
    // سيارة مرسيدس إس 500
    let family = &names.entities[maker].name;
    let spelled = (headed && kind == Kind::Arabic)
        .then(|| code::spelled_by_maker(names, listed.end))
        .flatten();
    if let Some((code, end)) = spelled {
        return Some((format!("{family} {code}"), listed.start..end));
    }
    // هاتف ميزو برو 5
    let varied = headed && variant::is_variant(names, listed.end);
    if kind == Kind::Arabic && !varied {
        return None;
    }
    // OnePlus Ace 6 Pro
    let numbered = |at: usize| names.doc.tokens.get(at).is_some_and(|next| next.kind == Kind::Number);
    let ahead = kind == Kind::Latin && variant::is_variant(names, listed.end) && numbered(listed.end + 1);
    let counted = kind != Kind::Latin || code::is_code(first.key) || ahead;
    let versioned = counted.then(|| version::versioned(names, family, listed.end)).flatten();
    let varied = |end: usize| kind == Kind::Latin && end > listed.end + 1 && variant::is_variant(names, end - 1);
    // إل جي G5: a letter before the number, and no club of states.
    let coded = || {
        let code = names.doc.letters(listed.end);
        let letter = code.starts_with(|c: char| c.is_ascii_uppercase()) && !matches!(code, "G7" | "G8" | "G20");
        // باعت هواوي P50 قطعة: what it sells.
        let governed = listed.start.checked_sub(1).is_some_and(|before| is_governing(names, before));
        letter && !governed && kind == Kind::Latin && names.doc.tokens[listed.start].kind == Kind::Arabic
    };
    let known = || kind == Kind::Number && NUMBERED.contains(&family.as_str()) && !counts(names, listed.end);
    let told = |end: usize| headed || varied(end) || ahead && end > listed.end + 1 || coded() || known();
    if let Some((name, end)) = versioned.filter(|&(_, end)| told(end)) {
        return Some((name, listed.start..end));
    }
    let end = (headed && kind == Kind::Latin).then(|| latin_run(names, listed.end))?;
    let numbered = |at: usize| names.doc.tokens[at].key.last().is_ascii_digit();
    let capital = || (listed.end..end).all(|at| has_capital(names.doc.letters(at))) && !is_furniture(names, listed.end..end);
    let named = ((listed.end..end).any(numbered) || capital()) && names.doc.tokens[listed.start].kind == Kind::Arabic;
    (named && names.is_free(listed.end..end)).then(|| {
        let model = names.doc.slice(names.doc.span(listed.end, 0, end - 1));
        (format!("{family} {model}"), listed.start..end)
    })
}

/// Makers whose devices go by the maker's name and a number.
const NUMBERED: [&str; 3] = ["OnePlus", "Xiaomi", "Realme"];

/// شاومي 15 مهندسا: whether a number counts what stands behind it.
fn counts(names: &Names<'_, '_>, number: usize) -> bool {
    let noun = |next: &Token| names.lexicon.inflected(next.key) & Class::NOUN != 0 && next.clitics == 0;
    let next = names.doc.tokens.get(number + 1).filter(|next| next.kind == Kind::Arabic);
    version::counts(names, number) || !names.is_definite(number + 1) && next.is_some_and(noun)
}

/// Whether a product with its number stands before a token, joined to it.
fn is_beside_product(names: &Names<'_, '_>, at: usize) -> bool {
    let and = at.checked_sub(1).filter(|&and| names.doc.tokens[and].is_and());
    let before = if names.has_and(at) {
        at.checked_sub(1)
    } else {
        and.and_then(|and| and.checked_sub(1))
    };
    before.is_some_and(|number| {
        names.doc.tokens[number].kind == Kind::Number && number > 0 && names.kind_at(number - 1) == Some(EntityType::Product)
    })
}

/// Whether a head is a device's that a name tells which: هاتف.
pub(super) fn is_device_s(names: &Names<'_, '_>, head: &Head) -> bool {
    head.kind == EntityType::Product && !head.definite && is_head_word(names.doc, head.at(), DEVICES)
}

/// ساعة سوني سمارت واتش: unknown words behind a maker that the head of a
/// product introduces.
fn headed(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<Range<usize>> {
    let kind = names.kind_at(listed.start)?;
    let head = names
        .head(listed.start)
        .filter(|head| is_head_word(names.doc, head.at(), DEVICES))?;
    if !matches!(kind, EntityType::Org | EntityType::Product) || head.definite {
        return None;
    }
    let mut end = listed.end;
    // معالج كور آي 7 وكور: what و joins to it is another.
    while end - listed.end < UNKNOWN && names.is_unknown(end) && !names.has_and(end) {
        end += 1;
    }
    (end > listed.end).then_some(listed.start..end)
}

/// فوتوشوب سكيتش: foreign words behind a listed product, which is one of its family by them; no
/// adjective, owner or verb is strange.
fn member(names: &Names<'_, '_>, entity: usize, listed: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 2;
    let entry = names.lexicon.entry(names.entities[entity].entry?);
    let arabic = names.doc.tokens[listed.end - 1].kind == Kind::Arabic;
    if entry.kind != EntityType::Product || entry.acts || !arabic || names.is_definite(listed.start) {
        return None;
    }
    let foreign = |at: usize| {
        let Some(token) = names.doc.tokens.get(at) else {
            return false;
        };
        let key = token.key;
        let described = is_relation(key) || key.last() == fold::YEH || names.doc.ends_in(at, "ة") || is_of_theirs(key);
        let many =
            key.ends_with(&[fold::ALEF, fold::TEH]) || key.ends_with(&[fold::YEH, fold::NOON]) || key.ends_with(&[fold::WAW, fold::NOON]);
        let person = token.class & (Class::GIVEN | Class::SURNAME) != 0;
        let glued = matches!(key.get(0), fold::WAW | fold::FEH | fold::BEH | fold::LAM | fold::KAF | fold::YEH);
        token.clitics == 0 && key.len() > 2 && names.is_unknown(at) && !glued && !described && !many && !person
    };
    let end = listed.end + (listed.end..listed.end + LONGEST).take_while(|&at| foreign(at)).count();
    (end > listed.end).then_some(listed.start..end)
}

/// تايوان لصناعة أشباه الموصلات المحدودة: a company with its legal form.
fn incorporated(names: &Names<'_, '_>, listed: &Range<usize>) -> Option<Range<usize>> {
    if names.kind_at(listed.start)? != EntityType::Org {
        return None;
    }
    let end = (listed.end..).find(|&at| names.taken.get(at) != Some(&0) || !names.is(at, LEGAL_FORMS))?;
    if end > listed.end {
        return Some(listed.start..end);
    }
    // مجموعة ماجد الفطيم العقارية
    let headed = names
        .head(listed.start)
        .is_some_and(|head| head.near && !head.definite && head.kind == EntityType::Org);
    if headed && names.is(listed.end, TRADING) && names.taken.get(listed.end) == Some(&0) {
        return Some(listed.start..listed.end + 1);
    }
    // إنفينيتي غرين إنرجي: foreign words up to what a company trades in.
    let last = (listed.end..listed.end + UNKNOWN)
        .take_while(|&at| names.taken.get(at) == Some(&0) && (is_foreign(names, at) || names.is_trade(at)))
        .find(|&at| names.is_trade(at))?;
    let arabic = names.doc.tokens[listed.start].kind == Kind::Arabic;
    arabic.then_some(listed.start..last + 1)
}

impl Names<'_, '_> {
    /// Whether a word that makes a longer name of a company one of the same company stands at a token.
    pub(super) fn is_corporate(&self, at: usize) -> bool {
        let latin = || self.doc.tokens.get(at).is_some_and(|token| LATIN_FORMS.contains(&token.key));
        self.is(at, LEGAL_FORMS) || self.is(at, CORPORATE) || self.is(at, FUNDS) || latin()
    }

    /// Whether what a foreign company trades in stands at a token.
    pub(super) fn is_trade(&self, at: usize) -> bool {
        self.is(at, TRADES) || self.is(at, FUNDS)
    }

    /// Whether a word of companies stands at a token that ends no person's name: فارما، كابيتال.
    pub(super) fn is_firm_word(&self, at: usize) -> bool {
        // كومباني is a family's, too.
        const KOMPANY: Words = words!["كومباني"];
        let token = &self.doc.tokens[at];
        // Most parts of names are known as such.
        let strange = token.class & (Class::GIVEN | Class::SURNAME) == 0;
        strange
            && token.key.len() > 3
            && token.kind == Kind::Arabic
            && !self.is(at, KOMPANY)
            && (self.is_corporate(at) || self.is_trade(at))
    }
}

fn replace(names: &mut Names<'_, '_>, entity: usize, listed: Range<usize>, whole: Range<usize>, clitics: u8) {
    let kind = names.entities[entity].kind;
    let mut added = whole.clone().filter(|at| !listed.contains(at));
    let same = listed.start == whole.start && added.all(|at| names.is_corporate(at)) && kind == EntityType::Org;
    // كابيتال إيكونوميكس لندن is a branch.
    let branch = (listed.end..whole.end).all(|at| names.kind_at(at) == Some(EntityType::Place));
    let head = names.head(whole.start).filter(|head| !head.told).map(|head| head.kind);
    let kind = match (kind, head) {
        (EntityType::Media, Some(EntityType::Product)) => kind,
        (_, Some(head @ (EntityType::Org | EntityType::Media | EntityType::Product | EntityType::Model | EntityType::Place))) => head,
        (EntityType::Org, _) if !same && !branch && !names.is_trade(whole.end - 1) => EntityType::Product,
        (kind, _) => kind,
    };
    names.retract_all(whole.clone());
    let clitics = if whole.start == listed.start { clitics } else { 0 };
    let entity = if same && kind == EntityType::Org {
        entity
    } else {
        let name = names.written(whole.clone(), clitics);
        names.named(kind, &name)
    };
    names.mention(entity, whole, clitics, "name-extended");
}
