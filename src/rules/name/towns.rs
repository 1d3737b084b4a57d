//! Towns and villages that no list has, behind their kind: بلدة برقين, قرى المسعودية والغوز.

use std::ops::Range;

use super::head::Head;
use super::person::is_no_word;
use super::words::place::{ANYONES, FEATURES, FIRST, PLACES, RARE_FIRST, SURE_FIRST, TWO_PLACES, TWO_VILLAGES, VILLAGE, VILLAGES};
use super::{Names, is_definite_key};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// So many words stand behind one kind at most.
const COORDINATED: usize = 16;

/// Whether a head tells of several places, whose names stand behind it.
fn is_of_several(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, PLACES) || names.is_one_of(at, TWO_PLACES)
}

/// Whether a head tells of several villages, quarters or valleys, whose names are told right behind it, whatever else they mean.
fn is_of_villages(names: &Names<'_, '_>, at: usize) -> bool {
    const QUARTERS: Words = words!["حيي" "حيا"];
    [VILLAGES, TWO_VILLAGES, QUARTERS].iter().any(|words| names.is_one_of(at, words))
}

/// Whether a word begins villages' names of two words.
fn begins_village(word: &fold::Key) -> bool {
    SURE_FIRST.contains(word) || FIRST.contains(word)
}

/// قريتي زابوريزكه ونوفوجورجييفكا: strange words that و joins to a place whose kind stands in
/// the dual or plural before it are places, too.
pub(super) fn several(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        let kinds = |head: Head| head.kind == EntityType::Place && head.near && !head.definite && is_of_several(names, head.at());
        let place = |mention: &&Mention| {
            names.head(at).is_some_and(kinds) && mention.tokens.start == at && names.kind_at(at) == Some(EntityType::Place)
        };
        let Some(first) = names.mention_at(at).filter(place) else {
            continue;
        };
        let mut next = first.tokens.end;
        while next - at < COORDINATED {
            // حيان وعندان وبيانون: a listed one stands between.
            if let Some(listed) = names
                .mention_at(next)
                .filter(|_| names.has_and(next) && names.kind_at(next) == Some(EntityType::Place))
            {
                next = listed.tokens.end;
                continue;
            }
            let two = names.has_and(next).then(|| toponym(names, next)).flatten();
            let one = || names.is_unknown(next) && is_joined(names, next) || is_joined_village(names, at, next);
            let Some(end) = two.or_else(|| one().then_some(next + 1)) else {
                break;
            };
            let name = names.written(next..end, 1);
            let entity = names.named(EntityType::Place, &name);
            names.mention(entity, next..end, 1, "head-unknown");
            next = end;
        }
    }
}

/// بلدات حيان وبيانون, أحياء المغاير والسكري: whether a word that may mean something else stands right behind
/// the kind of several places, and another of them is joined to it.
pub(super) fn begins_row(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    let not = Class::TAGS | Class::NUMBER | Class::TITLE | Class::CUE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let Some(token) = names.doc.tokens.get(at).filter(|_| is_of_villages(names, head.at())) else {
        return false;
    };
    let next = at + 1;
    let joined = || {
        names.has_and(next)
            && (names.kind_at(next) == Some(EntityType::Place)
                || names.is_unknown(next) && is_joined(names, next)
                || toponym(names, next).is_some()
                || names.is_definite(at) && is_joined_village(names, at, next))
    };
    // قريتي سالم ودير الحطب: two villages are told by their names.
    let two = || names.is_one_of(head.at(), TWO_VILLAGES) && !names.is_definite(at) && !names.doc.has_tanwin(at);
    let strange = || names.lexicon.ordinary(token.key) == 0 || two();
    let word = names.is_definite(at) && !names.is(at, ANYONES) || token.clitics == 0 && strange();
    token.kind == Kind::Arabic && names.taken[at] == 0 && token.class & not == 0 && token.key.len() > 2 && word && joined()
}

/// قرى المسعودية والعزيزية والغوز: whether a word with the article that و joins to villages is one,
/// whatever else it means, as no adjective agrees with them by و.
fn is_joined_village(names: &Names<'_, '_>, first: usize, at: usize) -> bool {
    let not = Class::TAGS | Class::NUMBER | Class::TITLE | Class::CUE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let head = names.head(first).is_some_and(|head| is_of_villages(names, head.at()));
    let definite = token.key.get(0) == fold::WAW && !token.key.is_cut() && is_definite_key(token.key.skip(1)) && token.key.len() > 5;
    let over = !names.is_definite(at + 1) || names.kind_at(at + 1).is_some();
    head && definite && over && token.kind == Kind::Arabic && names.taken[at] == 0 && token.class & not == 0
}

/// Whether a word begins with و, behind which enough stays.
fn is_joined(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    key.get(0) == fold::WAW && !key.is_cut() && key.len() > 4 && !is_definite_key(key.skip(1))
}

/// بلدة برقين: whether a word that only looks like an inflected one stands behind the kind of a place
/// that an adjective would agree with.
pub(super) fn is_town(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    const FEMININE: Words = words!["بلدة", "قرية", "مدينة", "ناحية", "مديرية"];
    let plural = |key: fold::Key| key.ends_with(&[fold::ALEF, fold::TEH]) || key.last() == fold::HEH;
    names.is_one_of(head.at(), FEMININE)
        && !names.is_definite(head.at())
        && is_no_word(names, at)
        && !plural(names.doc.tokens[at].key)
        && names.doc.tokens[at].clitics == 0
        && !names.doc.has_tanwin(at)
        && names.lexicon.ordinary(names.doc.tokens[at].key) & Class::VERB == 0
}

/// تل حلاوة, أبو الظهور, سيدي عبد العزيز: the token behind the name of a place that begins with what such
/// names of two words begin with.
pub(super) fn toponym(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    const MORE: Words = words!["عبد", "أبو", "أبي", "بن", "سيدي", "حاج"];
    let key = names.doc.tokens.get(at)?.key;
    let begins = |word: fold::Key| begins_village(&word) || RARE_FIRST.contains(&word);
    let first = begins(key) || names.has_and(at) && !key.is_cut() && begins(key.skip(1));
    let part = |at: usize| {
        names.doc.tokens.get(at).is_some_and(|token| {
            let not = Class::TAGS | Class::NUMBER | Class::NATIONALITY | Class::TITLE | if names.is_definite(at) { 0 } else { Class::CUE };
            let proper = names.is_definite(at) || names.is_unknown(at) || names.lexicon.whole_class(token) & Class::GIVEN != 0;
            let place =
                names.mention_at(at).is_some_and(|place| place.tokens == (at..at + 1)) && names.kind_at(at) == Some(EntityType::Place);
            let more = names.is(at, MORE);
            token.kind == Kind::Arabic
                && (names.taken[at] == 0 || place)
                && (proper || more)
                && (token.class & not == 0 || more)
                && token.key.get(0) != fold::WAW
        })
    };
    if !first || names.taken[at] != 0 || !part(at + 1) || names.is(at + 1, ANYONES) {
        return None;
    }
    let more = names.is(at + 1, MORE);
    (!more || part(at + 2)).then_some(at + 2 + usize::from(more))
}

/// What a place stands behind that is told of by its name alone.
static WHERE: Words = words!["في", "إلى", "الى", "نحو", "صوب", "قرب", "باتجاه", "وسط"];

/// في تل حلاوة, بعين السمارة: names the places that no head introduces and no list has, by what such names of two words
/// begin with and what stands before them.
pub(super) fn unheaded(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for (at, pair) in doc.tokens.windows(2).enumerate().skip(1) {
        let [token, second] = pair else {
            continue;
        };
        if second.kind != Kind::Arabic || second.class & (Class::ORDINARY | Class::TAGS) != 0 {
            continue;
        }
        if names.taken[at] != 0 || token.kind != Kind::Arabic || token.key.is_cut() || names.head(at).is_some_and(|head| head.near) {
            continue;
        }
        let glued = token.key.get(0) == fold::BEH && !begins_village(&token.key);
        let first = if glued { token.key.skip(1) } else { token.key };
        // Behind the others only a strange word is a village's.
        let sure = SURE_FIRST.contains(&first);
        if !sure && !FIRST.contains(&first) || !glued && !names.is(at - 1, WHERE) {
            continue;
        }
        let strange = |at: usize| {
            let next = &doc.tokens[at];
            let given = names.lexicon.whole_class(next) & Class::GIVEN != 0;
            let definite = || names.is_definite(at) && names.lexicon.ordinary(next.key) == 0 && next.class & Class::ORDINARY == 0;
            names.is_unknown(at) && (sure || !given) || definite()
        };
        let bare = |at: usize| names.taken[at] == 0 && doc.tokens[at].kind == Kind::Arabic && !names.has_and(at);
        if bare(at + 1) && strange(at + 1) && !names.is(at + 1, ANYONES) {
            let clitics = u8::from(glued);
            let name = names.written(at..at + 2, clitics);
            let place = names.named(EntityType::Place, &name);
            names.mention(place, at..at + 2, clitics, "locality");
        }
    }
}

/// بلدة بيت ليد: the token behind a village's name of two words whose second one means something else.
pub(super) fn village_of_two(names: &Names<'_, '_>, at: usize, head: &Head) -> Option<usize> {
    let not = Class::TAGS | Class::CUE | Class::NUMBER | Class::TITLE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let second = names.doc.tokens.get(at + 1)?;
    let word = second.kind == Kind::Arabic && second.clitics == 0 && second.class & not == 0 && names.taken[at + 1] == 0;
    let village = names.is_one_of(head.at(), VILLAGE) || names.is_one_of(head.at(), TWO_VILLAGES);
    let settled = village && head.near && !head.definite;
    (settled && word && begins_village(&names.doc.tokens[at].key) && names.taken[at] == 0 && !names.doc.has_tanwin(at + 1))
        .then_some(at + 2)
}

/// بلدتي معرة حرمة، ومعرتماتر: the token behind the name of two words of one village among several, whatever its
/// second word means.
pub(super) fn twofold(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    let not = Class::TAGS | Class::CUE | Class::NUMBER | Class::TITLE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let key = names.doc.tokens.get(at)?.key;
    let first = begins_village(&key) || names.has_and(at) && !key.is_cut() && begins_village(&key.skip(1));
    let second = names.doc.tokens.get(at + 1)?;
    let word = second.kind == Kind::Arabic && second.clitics == 0 && second.class & not == 0 && names.taken[at + 1] == 0;
    let another = second.key.get(0) != fold::WAW && !names.is_one_of(at + 1, ANYONES) && !names.doc.has_tanwin(at + 1);
    (first && word && another && names.taken[at] == 0).then_some(at + 2)
}

/// قرية الأسود, بلدة حاس: whether a word of any meaning stands behind the kind of a place that is
/// hardly ever told without its name, and describes none.
pub(super) fn is_village(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    const OF_IT: Words = words![
        "التابعة",
        "الواقعة",
        "الحدودية",
        "القريبة",
        "المجاورة",
        "المحاذية",
        "الخاضعة",
        "المتاخمة"
    ];
    let head = head.at();
    let Some(token) = names
        .doc
        .tokens
        .get(at)
        .filter(|_| names.is_one_of(head, VILLAGE) && names.doc.ends_in(head, "ة"))
    else {
        return false;
    };
    let key = token.key;
    let not = Class::TAGS | Class::CUE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION | Class::TITLE;
    let feminine = key.last() == fold::HEH || key.ends_with(&[fold::ALEF, fold::TEH]) || key.ends_with(&[fold::HEH, fold::ALEF]);
    let definite = names.is_definite(at);
    let described = names.is_definite(at + 1) && names.kind_at(at + 1).is_none() && !names.is(at + 1, OF_IT);
    let verb = names.lexicon.ordinary(key) & (Class::VERB | Class::NOUN) == Class::VERB && matches!(key.get(0), fold::YEH | fold::TEH);
    !names.is_definite(head)
        && token.kind == Kind::Arabic
        && names.taken[at] == 0
        && key.len() > 2
        && (token.class & not == 0 || definite && token.class & (not & !Class::NATIONALITY) == 0 && names.is(at + 1, OF_IT))
        && !verb
        && !described
        && !names.is_one_of(at, ANYONES)
        && !names.doc.has_tanwin(at)
        && (definite || !feminine && token.clitics == 0)
}

/// كفركنا: whether a word begins as many villages' names do, and is longer than what it begins with.
pub(super) fn is_kafr(key: fold::Key) -> bool {
    !key.is_cut() && key.len() > 5 && key.starts_with(&[fold::KAF, fold::FEH, fold::letter('ر')])
}

/// Where what a place's head names lies, whatever else the name means: حي
/// الزهور بمحافظة.
static IN_PROVINCE: Words = words![
    "بولاية",
    "بمحافظة",
    "بإقليم",
    "بمقاطعة",
    "بقضاء",
    "بالمحافظة",
    "بالولاية",
    "بالإقليم",
    "بريف"
];

/// قرى تل واسط والحواش بريف حماة: whether what tells where it lies stands at a token.
pub(super) fn is_in_province(names: &Names<'_, '_>, at: usize) -> bool {
    names.is(at, IN_PROVINCE)
}

/// مدينة الحزم، مركز محافظة, مديرية غمر بالمحافظة: whether where it lies or what it is the centre of stands
/// behind a word that describes nothing.
pub(super) fn is_placed(names: &Names<'_, '_>, at: usize) -> bool {
    const CENTRE: Words = words!["مركز", "عاصمة", "كبرى"];
    let token = &names.doc.tokens[at];
    let lies =
        names.is(at + 1, IN_PROVINCE) || names.doc.tokens.get(at + 1).is_some_and(|next| next.mark == b',') && names.is(at + 2, CENTRE);
    let bare =
        || token.class & (Class::TAGS | Class::ADJECTIVE | Class::NUMBER) == 0 && token.clitics == 0 && token.key.last() != fold::HEH;
    lies && (names.is_definite(at) || bare() && token.kind == Kind::Arabic)
}

/// جبل السماق, نهر الغراف: a name with the kind of a place that is part of it, as it is of those that are listed, and
/// how many proclitics stand before that.
pub(super) fn with_feature(names: &Names<'_, '_>, tokens: Range<usize>, head: &Head) -> (Range<usize>, u8) {
    const SITES: Words = words!["معبر", "مخيم", "حقل", "مفاعل"];
    let at = head.at();
    let near = head.near && !head.definite && head.kind == EntityType::Place && tokens.start == at + 1 && names.taken[at] == 0;
    let key = names.doc.tokens[at].key;
    let is_part = |word: &fold::Key| FEATURES.contains(word) || SITES.contains(word);
    let mut readings = names.doc.readings(at).filter(|reading| near && !reading.article && !key.is_cut());
    match readings.find(|reading| is_part(&key.skip(usize::from(reading.clitics)))) {
        // شبه جزيرة الفاو
        Some(_) if at > 0 && names.taken[at - 1] == 0 && names.is(at - 1, words!["شبه"]) => (at - 1..tokens.end, 0),
        Some(reading) => (at..tokens.end, reading.clitics),
        None => (tokens, 0),
    }
}
