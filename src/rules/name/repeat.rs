//! Short repeats: what is named in full once is named in short elsewhere. A
//! person by the last part of the name or the first, an organisation by its
//! first word, an unlisted name by all of it.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::alias::{Alias, Aliases, Wants, aliases, means_else};
use super::person::homograph;
use super::surname::is_no_adjective;
use super::words::{
    DESCRIPTIONS,
    body::GOVERNMENT,
    person::{FILIAL, LINEAGE, ORDINALS, PARTISANS, TRIBE},
};
use super::{Names, bare_variants, head, is_definite_key, is_listed, same};
use crate::doc::{Kind, TITLE_POINT, Token};
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

pub(super) fn find(names: &mut Names<'_, '_>) {
    namesakes(names);
    same::called_alike(names);
    same::of_a_family(names);
    let aliases = aliases(names);
    if aliases.all.is_empty() {
        return;
    }
    let mut called: HashMap<Key, usize> = HashMap::new();
    const WORDS: u64 = Kind::Arabic.bit() | Kind::Latin.bit() | Kind::Number.bit();
    for (at, token) in names.doc.tokens.iter().enumerate() {
        // Most words end as no short form begins.
        if !aliases.may_begin_with(token.key) || token.kind.bit() & WORDS == 0 || names.taken[at] != 0 {
            continue;
        }
        let Some((entity, len, clitics)) = matching(names, &aliases, at) else {
            continue;
        };
        let entity = supplied(names, &aliases, at).unwrap_or(entity);
        let len = len + usize::from(len == 1 && is_followed_by_family(names, &aliases, at, entity));
        let person = len == 1 && clitics == 0 && names.entities[entity].kind == EntityType::Person;
        let given = at.checked_sub(1).filter(|_| person);
        match given.and_then(|given| Some((given, given_name(names, given)?))) {
            Some((given, clitics)) => relative(names, given, clitics),
            None => {
                let word = without_clitics(token.key, clitics);
                if person && !is_definite_key(word) && means_else(names, word) {
                    called.entry(word).or_insert(entity);
                }
                names.mention(entity, at..at + len, clitics, "repeat");
            }
        }
    }
    by_word(names, &called);
}

/// «كلف سلامة المحامي»: who was called by a family name that is a word is called so wherever the word
/// governs no other.
fn by_word(names: &mut Names<'_, '_>, called: &HashMap<Key, usize>) {
    if called.is_empty() {
        return;
    }
    for (at, token) in names.doc.tokens.iter().enumerate() {
        let Some(&entity) = called.get(&token.key).filter(|_| names.taken[at] == 0) else {
            continue;
        };
        if homograph(names, at, 0) != Some(false) && governs_nothing(names, at) {
            names.mention(entity, at..at + 1, 0, "repeat");
        }
    }
}

/// Whether what stands behind a noun shows that it governs and has no other noun and no adjective.
fn governs_nothing(names: &Names<'_, '_>, at: usize) -> bool {
    const BEHIND: u64 = Class::CUE | Tag::Preposition.bit() | Tag::That.bit() | Tag::Relative.bit() | Tag::Time.bit() | Tag::Negation.bit();
    names.doc.tokens.get(at + 1).is_none_or(|next| {
        let verb = || next.class & (Class::NOUN | Class::ADJECTIVE) == 0 && names.lexicon.ordinary(next.key) == Class::VERB;
        next.kind != Kind::Arabic && !next.may_open() || next.class & BEHIND != 0 && next.class & Class::NOUN == 0 || verb()
    })
}

/// محيا العتيبي, of محيا بن عطا الله العتيبي: whether a family name stands behind the given name of the same person.
fn is_followed_by_family(names: &Names<'_, '_>, aliases: &Aliases, at: usize, entity: usize) -> bool {
    let next = at + 1;
    let free = names.taken.get(next) == Some(&0) && names.doc.tokens[next].kind == Kind::Arabic;
    names.entities[entity].kind == EntityType::Person && free && matching(names, aliases, next) == Some((entity, 1, 0))
}

/// (سامر) البكري: who has the family name behind a word in brackets.
fn supplied(names: &Names<'_, '_>, aliases: &Aliases, at: usize) -> Option<usize> {
    let mark = |at: Option<usize>| at.and_then(|at| names.doc.tokens.get(at)).map_or(0, |token| token.mark);
    let bracketed = mark(at.checked_sub(1)) == b'(' && mark(Some(at + 1)) == b')' && names.taken.get(at + 2) == Some(&0);
    let (entity, ..) = bracketed.then(|| matching(names, aliases, at + 2)).flatten()?;
    (names.entities[entity].kind == EntityType::Person).then_some(entity)
}

/// The longest short form that begins at a token.
fn matching(names: &Names<'_, '_>, aliases: &Aliases, at: usize) -> Option<(usize, usize, u8)> {
    let key = names.doc.tokens[at].key;
    let next = names.doc.tokens.get(at + 1).map_or(Key::default(), |token| token.key);
    let mut best: Option<(usize, usize, u8)> = None;
    let mut take = |form: Key, clitics: u8| {
        let one = aliases.beginning_with(form, Key::default());
        for index in one.chain(aliases.beginning_with(form, next)) {
            let alias = &aliases.all[index];
            let longer = best.is_none_or(|(_, len, _)| alias.words.len() > len);
            // على is no short for محمد علي.
            let other_word = alias.words.len() == 1 && homograph(names, at, clitics) == Some(false);
            if longer && !other_word && fits(names, aliases, alias, at) {
                best = Some((aliases.owner(index, at), alias.words.len(), clitics));
            }
        }
    };
    take(key, 0);
    if names.doc.tokens[at].kind != Kind::Arabic || key.is_cut() || key.len() < 4 {
        return best;
    }
    let (mut rest, mut clitics) = (key, 0);
    if matches!(rest.get(0), fold::WAW | fold::FEH) {
        (rest, clitics) = (rest.skip(1), 1);
        take(rest, clitics);
    }
    if rest.len() > 3 && matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) {
        (rest, clitics) = (rest.skip(1), clitics + 1);
        take(rest, clitics);
        if rest.get(0) == fold::LAM && rest.len() < Key::WHOLE {
            take(rest.prepend(fold::ALEF), clitics);
        }
    }
    best
}

fn fits(names: &Names<'_, '_>, aliases: &Aliases, alias: &Alias, at: usize) -> bool {
    let words = &aliases.words[alias.words.clone()];
    // آل الحكيم is the family, not the man.
    if at > 0 && words.len() == 1 && names.is(at - 1, TRIBE) {
        return false;
    }
    if words.len() == 1 && (is_anothers(names, words[0], at + 1) || is_title_of(names, words[0], at + 1)) {
        return false;
    }
    words.iter().enumerate().skip(1).all(|(offset, word)| {
        names
            .doc
            .tokens
            .get(at + offset)
            .is_some_and(|token| token.key == *word && names.taken[at + offset] == 0)
    }) && wanted(names, alias.wants, at, at + words.len())
}

/// الشريف منصور بن سلطان: whether another's name follows a family name, which is his title then.
fn is_title_of(names: &Names<'_, '_>, word: Key, next: usize) -> bool {
    const TITLES: Words = words!["الشريف", "السيد", "الشيخ", "الأمير", "الحاج", "القاضي", "الإمام", "السلطان"];
    let begins = |mention: &Mention| mention.tokens.start == next && mention.clitics == 0;
    TITLES.contains(&word) && names.kind_at(next) == Some(EntityType::Person) && names.mention_at(next).is_some_and(begins)
}

/// Whether what a short form wants stands around it.
fn wanted(names: &Names<'_, '_>, wants: Wants, at: usize, end: usize) -> bool {
    match wants {
        Wants::Nothing => true,
        Wants::Verb => {
            let acts = |before: usize| {
                let governed = names.is_one_of(before, GOVERNMENT)
                    || names.is(before, PARTISANS)
                    || is_before_speaker(names, before) && (names.reports(end) || does(names, end));
                names.reports(before) || does(names, before) || has_done(names, before, end) || governed
            };
            names.before(at).is_some_and(acts) || is_no_adjective(names, at) || is_called_by_title(names, at)
        }
        Wants::Head(head) => names
            .head(at)
            .is_some_and(|found| found.near && bare(names.doc.tokens[found.at()].key) == head),
        Wants::Quotes => at > 0 && names.doc.opens_quote(at - 1) && names.doc.closes_quote(end),
    }
}

/// الرئيس بري, د. عزيز: whether a title that is no adjective's noun stands right before a family name,
/// which nothing makes longer.
fn is_called_by_title(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(title) = at.checked_sub(1) else {
        return false;
    };
    let token = &names.doc.tokens[title];
    let titled = token.mark == TITLE_POINT || token.class & Class::TITLE != 0 && (names.is_definite(title) || token.article);
    let one = !matches!(token.key.last(), fold::ALEF | fold::NOON);
    titled && one && names.taken[title] == 0 && !names.is(at, DESCRIPTIONS) && !names.is(at, ORDINALS) && !names.is_nationality(at)
}

/// لكن سلام قال: whether a word begins a clause in which whoever speaks goes before the
/// verb.
fn is_before_speaker(names: &Names<'_, '_>, at: usize) -> bool {
    const BUT: Words = words!["لكن", "ولكن", "بينما", "فيما", "غير"];
    names.is(at, BUT) || names.doc.tokens[at].class & Tag::That.bit() != 0
}

/// The word of a head, without its article and what stands before it.
pub(super) fn bare(word: Key) -> Key {
    let mut shortest = word;
    bare_variants(word, |variant| {
        if variant.len() < shortest.len() && variant.len() > 2 {
            shortest = variant;
        }
    });
    shortest
}

/// Whether a given name is somebody else's, because another family name stands
/// behind it.
fn is_anothers(names: &Names<'_, '_>, word: Key, next: usize) -> bool {
    let Some(token) = names
        .doc
        .tokens
        .get(next)
        .filter(|token| token.kind == Kind::Arabic && token.key.get(0) != fold::WAW)
    else {
        return false;
    };
    let given = || names.lexicon.class(names.lexicon.find(word)) & Class::GIVEN != 0;
    let family = names.lexicon.whole_class(token) & Class::SURNAME != 0 && token.class & (Class::ORDINARY | Class::TAGS) == 0;
    // أحمد الناظري, after أحمد عسيري
    let tribe = || {
        let else_ = Class::NATIONALITY | Class::ADJECTIVE | Class::NOUN | Class::TAGS;
        names.is_definite(next) && head::is_relation(token.key) && token.class & else_ == 0
    };
    names.taken[next] == 0 && (family || names.is_unknown(next) || tribe()) && given()
}

/// How many proclitics stand before a word that can only be a given name, if it is one:
/// إيان كروسبي is no ستيف كروسبي, nor is وراشد الدوسري.
fn given_name(names: &Names<'_, '_>, at: usize) -> Option<u8> {
    let token = &names.doc.tokens[at];
    let clitics = u8::from(names.has_and(at) && token.clitics == 1 && names.lexicon.whole_class(token) & Class::GIVEN == 0);
    let key = without_clitics(token.key, clitics);
    let class = names.lexicon.class(names.lexicon.find(key));
    let else_ = Class::TAGS | Class::CUE | Class::TITLE | Class::NATIONALITY;
    let word = Class::NOUN | Class::VERB | Class::PARTICLE;
    let only = class & Class::GIVEN != 0 && class & else_ == 0 && names.lexicon.ordinary(key) & word == 0;
    // الشاعر العربي محمود درويش
    (only && names.taken[at] == 0 && !names.is(at, LINEAGE) && !is_definite_key(key)).then_some(clitics)
}

/// سارة أوباما, مهدي هاشمي رفسنجاني: whom a given name before a listed one shows to be
/// another of the family; if it is spelled as the listed one's own is, it is he.
fn namesakes(names: &mut Names<'_, '_>) {
    for (entity, mention) in names.mentions_of(&[EntityType::Person]) {
        let Some(given) = mention.tokens.start.checked_sub(1) else {
            continue;
        };
        let short = is_listed(&mention) && mention.clitics == 0 && mention.tokens.len() <= 2;
        if short && names.is(mention.tokens.start, FILIAL) && continues_fathers(names, &mention.tokens) {
            continue;
        }
        // سعد بن لادن: before his father's name a word that means something else too is one.
        let son = names.is(mention.tokens.start, FILIAL) && is_called(names, given);
        let named = || given_name(names, given).or(son.then_some(0));
        let Some(clitics) = short.then(named).flatten() else {
            continue;
        };
        // عقل وشيم سعود الفيصل: his virtues.
        if clitics > 0 && mention.tokens.len() > 1 {
            continue;
        }
        let first = if son { forefathers(names, given) } else { given };
        let tokens = first..mention.tokens.end;
        let own = names
            .lexicon
            .latin(without_clitics(names.doc.tokens[first].key, clitics))
            .is_some_and(|latin| names.entities[entity].name.starts_with(latin));
        let owner = if own {
            entity
        } else {
            let name = names.written(tokens.clone(), clitics);
            names.named(EntityType::Person, &name)
        };
        names.retract(mention.tokens.start);
        names.mention(owner, tokens, clitics, "repeat");
    }
}

/// محمد بن علي + بن لادن: makes one name of the two, and tells whether there are two.
fn continues_fathers(names: &mut Names<'_, '_>, family: &Range<usize>) -> bool {
    let before = family
        .start
        .checked_sub(1)
        .filter(|&at| names.kind_at(at) == Some(EntityType::Person));
    let Some(son) = before
        .and_then(|at| names.mention_at(at))
        .filter(|son| son.tokens.end == family.start)
    else {
        return false;
    };
    let (tokens, clitics) = (son.tokens.start..family.end, son.clitics);
    let name = names.written(tokens.clone(), clitics);
    names.retract_all(tokens.clone());
    let entity = names.named(EntityType::Person, &name);
    names.mention(entity, tokens, clitics, "repeat");
    true
}

/// Whether a word that no name covers is a given name, whatever else it means: سعد بن لادن.
fn is_called(names: &Names<'_, '_>, at: usize) -> bool {
    // أن ابن خلدون: nor is "that" آن.
    let spelled = homograph(names, at, 0) != Some(false);
    names.taken[at] == 0 && names.lexicon.whole_class(&names.doc.tokens[at]) & Class::GIVEN != 0 && spelled
}

/// محمد بن علي, سناء محمد: where the name begins whose last father's name stands at a token.
fn forefathers(names: &Names<'_, '_>, last: usize) -> usize {
    /// So many fathers are named at most.
    const FATHERS: usize = 3;
    let mut first = last;
    for _ in 0..FATHERS {
        let filial = first > 1 && names.is(first - 1, FILIAL);
        let before = if filial { first - 2 } else { first.saturating_sub(1) };
        if before == first || !is_called(names, before) {
            break;
        }
        first = before;
    }
    first
}

/// Names who shares the family name of somebody named in full, by the given name
/// before it.
fn relative(names: &mut Names<'_, '_>, given: usize, clitics: u8) {
    let tokens = given..given + 2;
    let name = names.written(tokens.clone(), clitics);
    let entity = names.named(EntityType::Person, &name);
    names.mention(entity, tokens, clitics, "repeat");
}

/// كان صلاح قد صرح, كان صلاح لم يصرح: whether a name stands between a copula and قد or a negation.
fn has_done(names: &Names<'_, '_>, before: usize, end: usize) -> bool {
    names.doc.tokens[before].class & Tag::Copula.bit() != 0 && names.is(end, words!["قد", "لم", "لن"])
}

/// Whether a word that can only be a verb stands at a token: نشر محفوظ.
fn does(names: &Names<'_, '_>, at: usize) -> bool {
    let else_ = Class::PARTICLE | Class::TAGS;
    let verb = |token: &Token| token.kind == Kind::Arabic && token.class & else_ == 0 && names.lexicon.ordinary(token.key) == Class::VERB;
    names.doc.tokens.get(at).is_some_and(verb)
}

/// A word's key when so many proclitics come off.
pub(super) fn without_clitics(key: Key, clitics: u8) -> Key {
    if clitics == 0 || key.is_cut() {
        return key;
    }
    let rest = key.skip(usize::from(clitics));
    // للمشاط is ل and المشاط.
    let assimilated = rest.get(0) == fold::LAM && key.get(usize::from(clitics) - 1) == fold::LAM && rest.len() < Key::WHOLE;
    if assimilated { rest.prepend(fold::ALEF) } else { rest }
}
