//! Short repeats: what is named in full once is named in short elsewhere. A
//! person by the last part of the name or the first, an organisation by its
//! first word, an unlisted name by all of it.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _, HashSet};

use super::person::homograph;
use super::surname::is_no_adjective;
use super::words::{DEVOUT, FEDERATION, GOVERNMENT, LINEAGE, OF_GAMES, PARTICLES, PARTISANS, TRIBE};
use super::{Names, bare_variants, is_definite_key, same};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::words::{Words, words};

/// A short form.
struct Alias {
    /// Its words, a range of [`Aliases::words`].
    words: Range<usize>,
    /// What must stand around it, since the word means something else too.
    wants: Wants,
    /// The next one with the same first two words.
    next: Option<usize>,
}

/// What must stand around a short form that means something else too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    Nothing,
    /// A reporting verb: وأضاف جامع.
    Verb,
    /// This head: موقع مساند.
    Head(Key),
    /// Quotation marks, and nothing else between them: «بورشه».
    Quotes,
}

/// The short forms of a text's names.
struct Aliases {
    all: Vec<Alias>,
    words: Vec<Key>,
    /// Who is called by which one, in the end by the order of these and of the text.
    owners: Vec<(usize, Owner)>,
    /// The last one with these first two words; of one word, the second is empty.
    by_words: HashMap<(Key, Key), usize>,
    /// A bit for how each first word ends, which no proclitic changes: most
    /// words of a text are turned down by it.
    endings: [u64; 16],
}

/// An entity, and the token behind its full name.
type Owner = (usize, usize);

impl Aliases {
    fn new(names: usize) -> Aliases {
        Aliases {
            all: Vec::with_capacity(names),
            words: Vec::with_capacity(2 * names),
            owners: Vec::with_capacity(2 * names),
            by_words: HashMap::with_capacity(names),
            endings: [0; 16],
        }
    }

    /// The short forms with these first words; none for the second finds those of
    /// one word.
    fn beginning_with(&self, first: Key, second: Key) -> impl Iterator<Item = usize> {
        std::iter::successors(self.by_words.get(&(first, second)).copied(), |&alias| self.all[alias].next)
    }

    /// Who is called so at a token: the one named in full last before it, else
    /// the first behind it.
    fn owner(&self, alias: usize, at: usize) -> usize {
        let behind = self.owners.partition_point(|&(called, (_, named))| (called, named) <= (alias, at));
        let (before, behind) = self.owners.split_at(behind);
        let last = before.last().filter(|(called, _)| *called == alias);
        last.or(behind.first()).map_or(0, |(_, (entity, _))| *entity)
    }

    /// Whether one begins with a word that ends as this one does; never wrong in
    /// saying no.
    #[inline]
    fn may_begin_with(&self, word: Key) -> bool {
        let (row, bit) = Aliases::ending(word);
        self.endings[row] & bit != 0
    }

    /// The place of the last three letters in the table of endings.
    #[inline]
    fn ending(word: Key) -> (usize, u64) {
        let ending = u64::from(word.tail() >> 8).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (ending as usize >> 38 & 15, 1 << (ending >> 32 & 63))
    }

    fn push(&mut self, words: &[Key], owner: Owner, wants: Wants) {
        let Some(&first) = words.first().filter(|word| word.len() > 1) else {
            return;
        };
        let second = words.get(1).copied().unwrap_or_default();
        let same = |alias: &usize| self.all[*alias].wants == wants && self.words[self.all[*alias].words.clone()] == *words;
        let old = self.beginning_with(first, second).find(same);
        let alias = old.unwrap_or_else(|| self.add((first, second), words, wants));
        self.owners.push((alias, owner));
    }

    fn add(&mut self, begin: (Key, Key), words: &[Key], wants: Wants) -> usize {
        let (row, bit) = Aliases::ending(begin.0);
        self.endings[row] |= bit;
        let start = self.words.len();
        self.words.extend_from_slice(words);
        let alias = self.all.len();
        self.all.push(Alias {
            words: start..self.words.len(),
            wants,
            next: self.by_words.insert(begin, alias),
        });
        alias
    }
}

pub(super) fn find(names: &mut Names<'_, '_>) {
    namesakes(names);
    same::called_alike(names);
    same::of_a_family(names);
    let aliases = aliases(names);
    if aliases.all.is_empty() {
        return;
    }
    for (at, token) in names.doc.tokens.iter().enumerate() {
        let word = matches!(token.kind, Kind::Arabic | Kind::Latin | Kind::Number);
        // Asked at once: one branch, which is seldom taken.
        if (names.taken[at] != 0) | !word | !aliases.may_begin_with(token.key) {
            continue;
        }
        let Some((entity, len, clitics)) = matching(names, &aliases, at) else {
            continue;
        };
        let entity = supplied(names, &aliases, at).unwrap_or(entity);
        let person = len == 1 && clitics == 0 && names.entities[entity].kind == EntityType::Person;
        let given = at.checked_sub(1).filter(|_| person);
        match given.and_then(|given| Some((given, given_name(names, given)?))) {
            Some((given, clitics)) => relative(names, given, clitics),
            None => names.mention(entity, at..at + len, clitics, "repeat"),
        }
    }
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
    if words.len() == 1 && is_anothers(names, words[0], at + 1) {
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

/// Whether what a short form wants stands around it.
fn wanted(names: &Names<'_, '_>, wants: Wants, at: usize, end: usize) -> bool {
    match wants {
        Wants::Nothing => true,
        Wants::Verb => {
            let acts = |before: usize| {
                let governed = names.is_one_of(before, GOVERNMENT)
                    || names.is(before, PARTISANS)
                    || is_before_speaker(names, before) && names.reports(end);
                names.reports(before) || does(names, before) || has_done(names, before, end) || governed
            };
            names.before(at).is_some_and(acts) || is_no_adjective(names, at)
        }
        Wants::Head(head) => names
            .head(at)
            .is_some_and(|found| found.near && bare(names.doc.tokens[found.at()].key) == head),
        Wants::Quotes => at > 0 && names.doc.opens_quote(at - 1) && names.doc.closes_quote(end),
    }
}

/// لكن سلام قال: whether a word begins a clause in which whoever speaks goes before the
/// verb.
fn is_before_speaker(names: &Names<'_, '_>, at: usize) -> bool {
    const BUT: Words = words!["لكن", "ولكن", "بينما", "فيما", "غير"];
    names.is(at, BUT) || names.doc.tokens[at].class & Tag::That.bit() != 0
}

/// The word of a head, without its article and what stands before it.
fn bare(word: Key) -> Key {
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
    names.taken[next] == 0 && (family || names.is_unknown(next)) && given()
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
        let short = mention.rule == "name" && mention.clitics == 0 && mention.tokens.len() <= 2;
        let Some(clitics) = short.then(|| given_name(names, given)).flatten() else {
            continue;
        };
        // عقل وشيم سعود الفيصل: his virtues.
        if clitics > 0 && mention.tokens.len() > 1 {
            continue;
        }
        let tokens = given..mention.tokens.end;
        let own = names
            .lexicon
            .latin(without_clitics(names.doc.tokens[given].key, clitics))
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

/// Names who shares the family name of somebody named in full, by the given name
/// before it.
fn relative(names: &mut Names<'_, '_>, given: usize, clitics: u8) {
    let tokens = given..given + 2;
    let name = names.written(tokens.clone(), clitics);
    let entity = names.named(EntityType::Person, &name);
    names.mention(entity, tokens, clitics, "repeat");
}

/// كان صلاح قد صرح: whether a name stands between a copula and قد.
fn has_done(names: &Names<'_, '_>, before: usize, end: usize) -> bool {
    names.doc.tokens[before].class & Tag::Copula.bit() != 0 && names.is(end, words!["قد"])
}

/// Whether a word that can only be a verb stands at a token: نشر محفوظ.
fn does(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.kind == Kind::Arabic && token.class & (Class::PARTICLE | Class::TAGS) == 0 && names.lexicon.ordinary(token.key) == Class::VERB
}

fn aliases(names: &Names<'_, '_>) -> Aliases {
    let mut aliases = Aliases::new(names.entities.len());
    let mut words: Vec<Key> = Vec::new();
    let mut firsts: Vec<(Key, Owner)> = Vec::new();
    let mut said: Option<HashSet<Key>> = None;
    for (entity, data) in names.entities.iter().enumerate() {
        for mention in &data.mentions {
            let owner = (entity, mention.tokens.end);
            words.clear();
            words.extend(mention.tokens.clone().map(|at| names.doc.tokens[at].key));
            if let Some(first) = words.first_mut() {
                *first = without_clitics(*first, mention.clitics);
            }
            if data.entry.is_none() && mention.rule != "name" && mention.rule != "version" {
                let word =
                    |key: Key| names.lexicon.ordinary(key) != 0 || names.lexicon.class(names.lexicon.find(key)) & Class::NATIONALITY != 0;
                let lone = words.len() == 1 && word(words[0]) && mention.rule != "latin";
                if !lone
                    || mention.rule == "head-quoted" && is_definite_key(words[0]) && !is_said_without_article(names, &mut said, words[0])
                {
                    aliases.push(&words, owner, Wants::Nothing);
                } else if mention.rule == "head-quoted" {
                    let head = names.head(mention.tokens.start).map(|head| bare(names.doc.tokens[head.at()].key));
                    aliases.push(&words, owner, head.map_or(Wants::Nothing, Wants::Head));
                    if names.head(mention.tokens.start).is_some_and(|head| !head.told) {
                        aliases.push(&words, owner, Wants::Quotes);
                    }
                }
            }
            // قاعدة العند is one, then so is العند.
            if mention.rule == "name" && names.bound.binary_search(&mention.tokens.start).is_ok() && is_name_alone(names, &words) {
                aliases.push(&words, owner, Wants::Nothing);
            }
            // A word that only its surroundings made a name is one in quotation marks, too; told once
            // of each name.
            let works = matches!(
                data.kind,
                EntityType::Org | EntityType::Media | EntityType::Product | EntityType::Model
            );
            if works && mention.rule == "name" && words.len() == 1 && data.mentions.first() == Some(mention) {
                aliases.push(&words, owner, Wants::Quotes);
            }
            if matches!(data.kind, EntityType::Product | EntityType::Model) {
                without_maker(names, &mut aliases, &words, owner);
                without_family(names, &mut aliases, mention, &words, owner);
            }
            // الاتحاد السعودي لكرة القدم is الاتحاد السعودي, too.
            let federation =
                || FEDERATION.contains(&words[0].without_article()) && words.get(2).is_some_and(|word| OF_GAMES.contains(word));
            if data.kind == EntityType::Org && !words.is_empty() && federation() {
                aliases.push(&words[..2], owner, Wants::Nothing);
            }
            if data.kind == EntityType::Org && same::tells_whose(names, &mention.tokens, &words) {
                aliases.push(&words[..2], owner, Wants::Nothing);
            }
            if words.len() < 2 {
                continue;
            }
            match data.kind {
                EntityType::Person => {
                    family_name(names, &mut aliases, &words, owner);
                    firsts.push((words[0], owner));
                }
                EntityType::Org | EntityType::Media | EntityType::Product if is_bare(names, words[0]) => firsts.push((words[0], owner)),
                _ => {}
            }
        }
    }
    for (word, owner) in firsts {
        if word.len() > 2 && !means_else(names, word) {
            aliases.push(&[word], owner, Wants::Nothing);
        }
    }
    aliases.owners.sort_by_key(|&(alias, (_, named))| (alias, named));
    aliases
}

/// سويتش 2, of نينتندو سويتش 2: a product's name without that of its maker.
fn without_maker(names: &Names<'_, '_>, aliases: &mut Aliases, words: &[Key], owner: Owner) {
    let Some(&own) = words.get(1) else {
        return;
    };
    let lexicon = names.lexicon;
    let company = |sense: Sense| matches!(sense, Sense::Name(form) if lexicon.entry(lexicon.form(form).entry).kind == EntityType::Org);
    let proper = own.len() > 3 && lexicon.ordinary(own) == 0 && !own.get(0).is_ascii() && !means_else(names, own);
    if proper && lexicon.word_senses(lexicon.find(words[0])).any(company) {
        aliases.push(&words[1..], owner, Wants::Nothing);
    }
}

/// 17 برو ماكس, of آيفون 17 برو ماكس: a version with its variant, without the family.
fn without_family(names: &Names<'_, '_>, aliases: &mut Aliases, mention: &Mention, words: &[Key], owner: Owner) {
    let number = |at: &usize| names.doc.tokens[mention.tokens.start + at].kind == Kind::Number;
    let version = (0..words.len()).find(number).filter(|at| words.len() > at + 1);
    if let Some(at) = version.filter(|_| mention.rule == "version") {
        aliases.push(&words[at..], owner, Wants::Nothing);
    }
}

/// Whether the words of a name that needed others around it can be nothing else.
fn is_name_alone(names: &Names<'_, '_>, words: &[Key]) -> bool {
    let described = Class::NOUN | Class::ADJECTIVE | Class::VERB;
    let word = words.len() == 1 && is_definite_key(words[0]) && names.lexicon.ordinary(words[0]) & described != 0;
    !word && !means_else(names, words[0])
}

/// Whether the text has a word without its article too: with it, it is no
/// name by itself. The text's words are gathered when first asked for.
fn is_said_without_article(names: &Names<'_, '_>, said: &mut Option<HashSet<Key>>, word: Key) -> bool {
    let said = said.get_or_insert_with(|| names.doc.tokens.iter().map(|token| token.key).collect());
    said.contains(&word.without_article())
}

/// The link of a lineage, inside a name and at its beginning.
const SON: (Key, Key) = (Key::literal("بن"), Key::literal("ابن"));

/// The last part of a person's name, with the particle before it.
fn family_name(names: &Names<'_, '_>, aliases: &mut Aliases, words: &[Key], owner: Owner) {
    let last = words.len() - 1;
    // نصر الله: God's name alone is nobody's.
    let particle = last > 1 && (PARTICLES.contains(&words[last - 1]) || DEVOUT.contains(&words[last]));
    if last == 1 && DEVOUT.contains(&words[last]) {
        return;
    }
    let alias = &words[if particle { last - 1 } else { last }..];
    // سعيد بن ريحان is ابن ريحان, too.
    if last > 1 && words[last - 1] == SON.0 {
        aliases.push(&[SON.1, words[last]], owner, Wants::Nothing);
    }
    let word = alias.len() == 1 && means_else(names, alias[0]);
    aliases.push(alias, owner, if word { Wants::Verb } else { Wants::Nothing });
}

/// Whether a word means something else than a name.
fn means_else(names: &Names<'_, '_>, word: Key) -> bool {
    let class = names.lexicon.class(names.lexicon.find(word));
    let else_ = Class::CUE
        | Class::NATIONALITY
        | Class::TITLE
        | Class::INSTITUTION
        | Class::HEAD
        | Class::ORDINARY
        | Class::TAGS
        | Class::NUMBER
        | Class::CURRENCY;
    // Of a short word also its inflection counts; of a longer one that rests on
    // chance: تشين is no "they disgrace".
    class & else_ != 0 || word.len() < 4 && names.lexicon.ordinary(word) != 0
}

/// Whether the lexicon knows nothing of a word.
fn is_bare(names: &Names<'_, '_>, word: Key) -> bool {
    let class = names.lexicon.class(names.lexicon.find(word)) & !Class::SURNAME;
    // A word that other names begin with is one's short name only if it is no word.
    let begins = class & !(Class::NAME | Class::ALONE) == 0
        && names.lexicon.ordinary(word) == 0
        && !is_definite_key(word)
        && !word.ends_with(&[fold::ALEF, fold::TEH]);
    word.len() > 3 && (class == 0 || begins) && !means_else(names, word)
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
