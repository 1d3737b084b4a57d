//! Strange words to which something said is laid, when nothing else in the text has told whose name they are: وفقا لموراغا،
//! بحسب كوراميد، عن موراغا قوله, قالت كوراميد إن. Several words are a person's name, unless they tell a company; one is
//! a body's, unless a pronoun tells of a man.

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use super::introduced::spoken_by_a_woman;
use super::surname::is_stranger;
use super::words::particle::{FROM, OF};
use super::{KNOWN, Names, strange};
use crate::doc::{Kind, Token};
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Skeleton, Tag};
use crate::rules::words::{ACCORDING, ACCORDING_TO};
use crate::words::{Words, words};

/// How reports call what is found here.
const RULE: &str = "cited";

/// So many mentions of a person are looked at for his family name.
const NEAR: usize = 4;

static PASSED_ON: Words = words!["نقلا" "ونقلا"];
/// What somebody is quoted with whose words are passed on.
static HIS: Words = words!["قوله" "تأكيده" "تحذيره"];
static HERS: Words = words!["قولها" "تأكيدها" "تحذيرها"];

/// Takes the names.
pub(super) fn find(names: &mut Names<'_, '_>) {
    // Few texts ask for them.
    let mut people: Option<People> = None;
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        let Some((tokens, clitics, kind)) = strange::is_free(names, at).then(|| cited(names, at)).flatten() else {
            continue;
        };
        let people = people.get_or_insert_with(|| People::of(names));
        let part = if tokens.len() == 1 {
            people.part(names.doc.tokens[at].key)
        } else {
            Part::OfNobody
        };
        let entity = match part {
            Part::Spelled => continue,
            Part::Of(person) => person,
            Part::OfNobody => {
                let name = names.written(tokens.clone(), clitics);
                names.named(kind, &name)
            }
        };
        names.mention(entity, tokens, clitics, RULE);
        let data = &names.entities[entity];
        if let Some(mention) = data.mentions.last().filter(|_| data.mentions.len() <= NEAR) {
            people.add(names, entity, mention);
        }
    }
}

/// The name that begins at a token, with the letters before it, and of what it is.
fn cited(names: &Names<'_, '_>, at: usize) -> Option<(Range<usize>, u8, EntityType)> {
    let quoted = at > 0 && names.doc.opens_quote(at - 1);
    let before = names.before(at)?;
    let glued = !quoted && names.doc.tokens[at].key.get(0) == fold::LAM && names.is(before, ACCORDING_TO);
    let apart = names.is(before, OF) && before > 0 && names.is(before - 1, ACCORDING_TO);
    let passed = names.is(before, FROM);
    let woman = !quoted && spoken_by_a_woman(names, at);
    let governed = glued || apart || names.is(before, ACCORDING) || passed && before > 0 && names.is(before - 1, PASSED_ON);
    if !governed && !passed && !woman {
        return None;
    }
    // أبرزت ماورد في التقرير: what is written without its space.
    let key = names.doc.tokens[at].key;
    if key.starts_with(&[fold::MEEM, fold::ALEF]) && names.lexicon.ordinary(key.skip(2)) & Class::VERB != 0 {
        return None;
    }
    let mut tokens = strange::name(names, at, quoted)?;
    // قالت جيانج هوي إن: another part, whatever its letters may mean.
    let part = woman && tokens.len() == 1 && !speaks_behind(names, tokens.end);
    if part && is_syllable(names, tokens.end) && speaks_behind(names, tokens.end + 1) {
        tokens.end += 1;
    }
    let end = tokens.end + usize::from(quoted);
    let (his, hers) = (names.is(end, HIS), names.is(end, HERS));
    let told = match () {
        () if woman => speaks_behind(names, end),
        () if governed => his || hers || ends_clause(names, end),
        () => his || hers,
    };
    let firm = quoted || tokens.clone().any(|at| names.is_firm_word(at));
    let person = his || tokens.len() > 1 && !firm;
    let kind = if person { EntityType::Person } else { EntityType::Org };
    told.then_some((tokens, u8::from(glued), kind))
}

/// Whether a short word that nothing shows to be another stands at a token, or one that is none.
fn is_syllable(names: &Names<'_, '_>, at: usize) -> bool {
    const SHORT: usize = 4;
    let else_ = Class::TITLE | Class::CUE | Class::PARTICLE | Class::TAGS | Class::HEAD | Class::NATIONALITY | Class::NUMBER;
    let short = |token: &Token| token.kind == Kind::Arabic && token.key.len() <= SHORT && token.class & else_ == 0;
    let free = names.taken.get(at) == Some(&0) && !names.is_definite(at);
    free && (is_stranger(names, at) || names.doc.tokens.get(at).is_some_and(short))
}

/// Of whose name a word is a part.
enum Part {
    OfNobody,
    /// Of somebody who is named in full: قالت جيانج سونوي … وذكرت جيانج.
    Of(usize),
    /// The family name of several, or the same in other letters, which is asked for where somebody speaks: مارغريت فيستاغير …
    /// وأضافت فيستاغر.
    Spelled,
}

/// Who is named in full, by the parts of the name.
#[derive(Default)]
struct People {
    /// Those whose first part is a strange word, by that.
    firsts: HashMap<Key, usize>,
    /// The last parts of all, in Arabic letters.
    families: HashSet<Key>,
    /// What all spellings of these have in common.
    skeletons: HashSet<Skeleton>,
}

impl People {
    fn of(names: &Names<'_, '_>) -> People {
        let mut people = People::default();
        for (person, data) in names.entities.iter().enumerate() {
            for mention in data.mentions.iter().take(NEAR) {
                people.add(names, person, mention);
            }
        }
        people
    }

    /// Adds a name in full; other mentions tell nothing.
    fn add(&mut self, names: &Names<'_, '_>, person: usize, mention: &Mention) {
        let tokens = &mention.tokens;
        if names.entities[person].kind != EntityType::Person || tokens.len() == 1 {
            return;
        }
        let (first, last) = (&names.doc.tokens[tokens.start], &names.doc.tokens[tokens.end - 1]);
        // قالت جيانج سونوي: found here, or by what closes the name, but strange all the same.
        let strange = || names.lexicon.whole_class(first) & KNOWN == 0 && names.lexicon.ordinary(first.key) == 0;
        if mention.rule == RULE || strange() {
            let known = self.firsts.entry(first.key).or_insert(person);
            *known = person.min(*known);
        }
        if last.kind == Kind::Arabic {
            self.families.insert(last.key);
            self.skeletons.extend(Skeleton::of(last.key));
        }
    }

    fn part(&self, word: Key) -> Part {
        if let Some(&person) = self.firsts.get(&word) {
            return Part::Of(person);
        }
        let spelled = || Skeleton::of(word).is_some_and(|skeleton| self.skeletons.contains(&skeleton));
        if self.families.contains(&word) || spelled() {
            Part::Spelled
        } else {
            Part::OfNobody
        }
    }
}

/// Whether what somebody says opens behind a name: a clause, a quotation, or where and to whom he says it.
fn speaks_behind(names: &Names<'_, '_>, at: usize) -> bool {
    let where_said = |next: &Token| next.class & (Tag::Occasion.bit() | Class::HEAD) != 0;
    let occasion = || names.is(at, words!["في", "خلال"]) && names.doc.tokens.get(at + 1).is_some_and(where_said);
    names.doc.tokens.get(at).is_some_and(|next| {
        let clause = next.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0;
        let aged = next.kind == Kind::Number;
        let told = next.key.get(0) == fold::LAM && next.clitics > 0 && next.class & KNOWN != 0;
        let quotes = names.doc.opens_quote(at) && names.doc.partner(at).is_some_and(|close| close > at + strange::QUOTED);
        clause || aged || told || matches!(next.mark, b':' | b',' | b'(') || quotes || occasion()
    })
}

/// Whether nothing goes on with a name: a mark stands behind it, or the clause that is laid to it.
fn ends_clause(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_none_or(|next| {
        let mark = matches!(next.mark, b',' | b'.' | b':' | b'(' | b';') || next.kind == Kind::Break;
        mark || next.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0 || names.is(at, words!["فإن", "فقد"])
    })
}
