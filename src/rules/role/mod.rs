//! What a sum of money is: its role, from the words that govern it in its
//! clause.

mod aside;
mod behind;
mod court;
mod head;
mod kind;
mod level;
mod noun;
mod rate;
mod region;
mod scene;
mod spend;
mod told;
mod unit;
mod word;
mod words;
mod worth;

use std::ops::Range;

use scene::Scene;
pub(super) use unit::is_per_currency;
use unit::{fit, paid_per, priced_per};
pub(super) use word::{Word, word_at};

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::lexicon::{Class, EntityType, Lexicon};
use crate::rules::words::things::{PRIZES, SHARES};
use crate::words::{Words, words};

/// How far before its figure a word may govern it, in tokens.
const REACH: usize = 40;

/// Among how many figures a sum is looked for that is told again.
const REPEATED: usize = 12;

/// How far from a sum the word may stand that governs it and those before it, in tokens.
const NEAR: usize = 400;

/// How far into a text its heading and first words reach, in tokens.
const HEADING: usize = 24;

/// Fills in the figures' roles; returns the word that governs each.
pub(super) fn fill(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure]) -> Vec<Option<Word>> {
    if figures.iter().all(|figure| figure.kind != FigureKind::Money) {
        return vec![None; figures.len()];
    }
    let names = names(lexicon, entities);
    let mut governors: Vec<Option<Word>> = Vec::with_capacity(figures.len());
    for at in 0..figures.len() {
        let governor = match figures[at].conversion_of.filter(|&first| first < at) {
            _ if figures[at].kind != FigureKind::Money => None,
            Some(first) => {
                convert(figures, at, first);
                governors.get(first).cloned().flatten()
            }
            None => settle(&Scene::new(doc, lexicon, &names, figures, at), figures, &governors),
        };
        governors.push(governor);
    }
    from_below(figures, &mut governors);
    governors
}

/// A sum told again in another currency is what it is in the first.
fn convert(figures: &mut [Figure], at: usize, first: usize) {
    figures[at].role = figures[first].role;
    figures[at].role_rule = "role-conversion";
    figures[at].per = figures[at].per.take().or_else(|| figures[first].per.clone());
}

/// Fills in what a sum is, and what it is paid for; returns the word that governs it.
fn settle(scene: &Scene<'_, '_>, figures: &mut [Figure], governors: &[Option<Word>]) -> Option<Word> {
    let at = scene.at;
    let (role, rule, governor) = scene.role(figures, governors);
    let (role, rule, governor) = match repeated(figures, at, rule) {
        Some(first) => (figures[first].role, "role-repeated", governors.get(first).cloned().flatten()),
        None => (role, rule, governor),
    };
    let dividend = scene.is_dividend(&figures[at]).then_some((Role::Profit, "role-by-unit"));
    let signed = || {
        scene
            .is_signed(governor.as_ref(), &figures[at])
            .then_some((Role::Salary, "role-by-unit"))
    };
    let by_unit = dividend.or_else(signed).or_else(|| {
        let prize = governor.as_ref().is_some_and(|word| scene.is_one_of(word, &PRIZES));
        let fitting = fit(&figures[at], role, governor.as_ref()).filter(|_| !prize);
        fitting.map(|role| (role, "role-by-unit"))
    });
    let by_noun = || {
        let near = governor.as_ref().filter(|word| is_near(word, &figures[at]));
        scene.by_noun(figures, role, near).map(|role| (role, "role-by-noun"))
    };
    let (role, rule) = by_unit.or_else(by_noun).unwrap_or((role, rule));
    let role = match role {
        // 43 دينارا لغايات الشراء, of a gram of gold
        Role::Deal | Role::Fine | Role::Funding if scene.small && scene.is_of_metal() => Role::Price,
        Role::Price if rule == "role-inherited" && !scene.small => last_large(figures, at)
            .or_else(|| (is_all_of_shares(scene, figures, at) || scene.is_dealt()).then_some(Role::Deal))
            .unwrap_or(role),
        _ => role,
    };
    let unit = || governor.as_ref().and_then(|word| paid_per(scene.doc, word));
    let per = match role {
        _ if figures[at].per.is_some() => None,
        Role::Price => priced_per(scene.doc, scene.lexicon, &figures[at], &scene.region).or_else(unit),
        Role::Salary => unit(),
        // متوسط أرباحها اليومية
        Role::Profit | Role::Revenue | Role::Cost if governor.as_ref().is_some_and(|word| scene.is_average(word)) => unit(),
        _ => None,
    };
    let figure = &mut figures[at];
    const EACH: Words = words!["لكل", "كل", "للواحد", "الواحد"];
    // أنفقت على السيارة 10 مليارات: no single thing costs as much.
    let told = scene
        .doc
        .tokens
        .get(figure.tokens.end)
        .is_some_and(|next| next.class & Class::PER != 0 || EACH.has(next));
    let of_one = !told && figure.per.as_deref() == Some("unit") && figure.min.is_some_and(|min| min >= Decimal::whole(1_000_000_000));
    if of_one {
        figure.per = None;
    }
    (figure.role, figure.role_rule) = (role, rule);
    if per.is_some() {
        figure.per = per;
    }
    governor
}

/// أغلق عند 400 دولار … فوق 3 تريليونات دولار: what the last sum was that is as large, since no price of one thing
/// goes on with it.
fn last_large(figures: &[Figure], at: usize) -> Option<Role> {
    let before = figures[at.saturating_sub(REPEATED)..at]
        .iter()
        .filter(|other| other.kind == FigureKind::Money);
    let small = before.clone().next_back().is_some_and(unit::is_small);
    let mut large = before.rev().filter(|other| !unit::is_small(other));
    large.next().filter(|_| small).map(|other| other.role)
}

/// شراء كذا بسعر 55 دولارا للسهم، أي 14 مليار دولار, 29 مليون سهم بسعر 18 ريالا، وبقيمة 563 مليونا: whether a sum goes on from
/// the price of one share.
fn is_all_of_shares(scene: &Scene<'_, '_>, figures: &[Figure], at: usize) -> bool {
    const NEAR: usize = 4;
    let last = figures[..at].iter().rfind(|other| other.kind == FigureKind::Money);
    let priced = |last: &Figure| {
        let start = last.tokens.start;
        let share = |at: usize| scene.is_one_at(at, &SHARES);
        last.per.as_deref() == Some("share") || (start.saturating_sub(NEAR)..start).any(share)
    };
    last.is_some_and(|last| unit::is_small(last) && priced(last))
}

/// What a sum is that its clause says little of, and that is told again below: a heading's.
fn from_below(figures: &mut [Figure], governors: &mut [Option<Word>]) {
    for at in 0..figures.len() {
        // باينانس تدفع كذا: what for the text tells.
        let pays = figures[at].role_rule == "role-light-verb" && figures[at].role == Role::Cost;
        if !says_little(figures[at].role_rule) && !pays || figures[at].tokens.start > HEADING {
            continue;
        }
        let end = figures.len().min(at + 1 + REPEATED);
        let other = |below: &usize| is_again(&figures[*below], &figures[at]) && figures[*below].role != figures[at].role;
        let Some(below) = (at + 1..end).find(other) else {
            continue;
        };
        figures[at].role = figures[below].role;
        figures[at].role_rule = "role-repeated";
        governors[at] = governors[below].clone();
    }
    for at in 0..figures.len() {
        if let Some(first) = figures[at]
            .conversion_of
            .filter(|&first| first < at && figures[first].role_rule == "role-repeated")
        {
            figures[at].role = figures[first].role;
        }
    }
}

/// Whether a word that governs a sum, maybe of one before, stands where its own words are
/// looked for.
pub(super) fn is_near(word: &Word, figure: &Figure) -> bool {
    figure.tokens.start.saturating_sub(word.tokens.start) <= NEAR
}

/// Whether a rule tells a sum's role by little.
fn says_little(rule: &str) -> bool {
    matches!(rule, "role-none" | "role-behind" | "role-weak" | "role-paragraph")
}

/// Whether a large sum is the same as one that hardly tells what it is, and tells it.
fn is_again(other: &Figure, figure: &Figure) -> bool {
    let alike = other.kind == figure.kind && other.min == figure.min && other.max == figure.max && other.currency == figure.currency;
    let large = figure.max.is_some() && !unit::is_small(figure);
    large
        && alike
        && other.role != Role::Other
        && !(other.role_rule == "role-light-verb" && other.role == Role::Cost)
        && !matches!(other.role_rule, "role-none" | "role-weak" | "role-paragraph" | "role-repeated")
}

/// 445.5 million: whether a sum is told so exactly that the same one is hardly another's.
fn is_odd(figure: &Figure) -> bool {
    const DIGITS: u32 = 4;
    let whole = figure.min.filter(|_| figure.min == figure.max).and_then(Decimal::to_whole);
    let odd = |mut whole: u128| {
        while whole > 0 && whole.is_multiple_of(10) {
            whole /= 10;
        }
        whole.checked_ilog10().is_some_and(|last| last + 1 >= DIGITS)
    };
    whole.is_some_and(odd)
}

/// The sum that another is a repetition of, which its own clause hardly tells what it is:
/// «مبلغ 725 مليونا هو الأعلى», of a settlement that was told of.
fn repeated(figures: &[Figure], at: usize, rule: &str) -> Option<usize> {
    if !says_little(rule) && !is_odd(&figures[at]) {
        return None;
    }
    let first = at.saturating_sub(REPEATED);
    let found = figures[first..at].iter().rposition(|other| is_again(other, &figures[at]))?;
    Some(first + found)
}

/// A name that money can be of.
#[derive(Debug, Clone)]
struct Name {
    tokens: Range<usize>,
    /// A company or its like.
    org: bool,
    /// What is sold.
    goods: bool,
    /// A man or a woman.
    person: bool,
    /// A club.
    plays: bool,
}

/// The names of all but outlets, in text order.
fn names(lexicon: &Lexicon, entities: &[Entity]) -> Vec<Name> {
    let acts = |entity: &Entity| entity.entry.is_some_and(|entry| lexicon.entry(entry).acts);
    let mut names: Vec<Name> = entities
        .iter()
        .filter(|entity| entity.kind != EntityType::Media)
        .flat_map(|entity| {
            let goods = matches!(entity.kind, EntityType::Product | EntityType::Model);
            let org = entity.kind == EntityType::Org || goods && acts(entity);
            entity.mentions.iter().map(move |mention| Name {
                tokens: mention.tokens.clone(),
                org,
                goods,
                person: entity.kind == EntityType::Person,
                plays: entity.entry.is_some_and(|entry| lexicon.entry(entry).plays),
            })
        })
        .collect();
    names.sort_unstable_by_key(|name| name.tokens.start);
    names
}

fn ends_clause(doc: &Doc<'_>, at: usize) -> bool {
    let token = &doc.tokens[at];
    matches!(token.mark, b';' | b':' | b'.' | b'?' | b'!') || token.kind == Kind::Break
}
