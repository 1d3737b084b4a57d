//! Whether a listed name's words are the name here: no adjective, no part of
//! another's name, no word that a proclitic only seems to begin.

use super::head::is_relation;
use super::introduced::is_told_by_nation;
use super::parts::is_sure;
use super::version::{POINTS, counts};
use super::words::{
    IN_THE_NAME, TIMES,
    person::{DEEDS, FATHER, FILIAL, PARTICLES, SERVANT, TRIBE},
    place::{AMERICA, CUBA},
};
use super::{KNOWN, Names, is_definite_key};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Reading, Tag};
use crate::words::{Words, words};

/// Whether the letter behind a proclitic is an alef that carries a hamza: it
/// begins a word.
pub(super) fn has_hamza_behind(names: &Names<'_, '_>, at: usize, clitics: u8) -> bool {
    clitics > 0
        && names.doc.tokens[at].key.get(usize::from(clitics)) == fold::ALEF
        && names.doc.slice(names.doc.span(at, clitics, at)).starts_with(['أ', 'إ', 'آ'])
}

/// إم.إس.سي.آي, جي.في.كيه: whether letters with points between them go on before a name of such
/// letters, or behind it.
fn is_in_letters(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let tokens = &names.doc.tokens;
    let joins = |at: usize| {
        tokens.get(at).is_some_and(|token| token.mark == b'.' && token.glued)
            && tokens.get(at + 1).is_some_and(|next| next.glued && next.kind == Kind::Arabic)
    };
    let before = || at > 1 && joins(at - 1) && tokens[at - 2].kind == Kind::Arabic;
    end > at + 2 && joins(end - 2) && (joins(end) || before())
}

/// استثمرت فيات 500 مليون: whether a name's last token is a number that counts what stands behind
/// it, and so is no model's.
fn is_sum(names: &Names<'_, '_>, first: usize, last: usize) -> bool {
    let product = || names.head(first).is_some_and(|head| head.kind == EntityType::Product);
    names.doc.tokens[last].kind == Kind::Number && !names.is_one_of(last + 1, POINTS) && counts(names, last) && !product()
}

/// Whether a reading of a token may stand for an entity. An article that is
/// no part of the name stands before products only (الآيفون, but الحماس is
/// enthusiasm), and a proclitic is none where the whole is an ordinary word:
/// لافتا "noting", وفيات "deaths".
pub(super) fn is_fit(names: &Names<'_, '_>, at: usize, reading: Reading, entry: u32, end: usize) -> bool {
    let kind = names.lexicon.entry(entry).kind;
    if end > at + 1 && is_sum(names, at, end - 1) {
        return false;
    }
    if is_in_letters(names, at, end) {
        return false;
    }
    if reading.article {
        return matches!(kind, EntityType::Product | EntityType::Model) && names.lexicon.ordinary(names.doc.tokens[at].key) == 0;
    }
    // وجده ميتًا: no name has the tanwin of an indefinite accusative.
    if end == at + 1 && reading.clitics == 0 && kind != EntityType::Person && names.doc.has_tanwin(at) {
        return false;
    }
    if kind == EntityType::Place && end == at + 1 && (is_in_cup(names, at) || is_birthplace(names, at) || is_august(names, at)) {
        return false;
    }
    // بالاهتمام العربي الجديد: an adjective of a noun with the article, and another.
    if kind == EntityType::Media && reading.clitics == 0 && end > at + 1 && is_joined_adjective(names, at) {
        return false;
    }
    // ماركو فان دايك is somebody else than the one who is called فان دايك alone.
    // Nor is جوليا لويس درايفوس the house that two of her names are called by.
    let two = end == at + 2 && reading.clitics == 0;
    let family = two && kind == EntityType::Person && names.is(at, PARTICLES) || two && kind == EntityType::Org && is_sure(names, at);
    if (end == at + 1 || family) && is_in_name(names, at, reading.clitics, kind) {
        return false;
    }
    if kind == EntityType::Place
        && reading.clitics == 0
        && end == at + 1
        && (is_indefinite(names, at) || is_adjective(names, at) || is_of_company(names, at, entry))
    {
        return false;
    }
    if kind == EntityType::Person && reading.clitics == 0 && is_of_lineage(names, at, end) {
        return false;
    }
    // فاطمة is no أطمة behind ف.
    let whole =
        || names.lexicon.inflected(names.doc.tokens[at].key) != 0 || names.lexicon.whole_class(&names.doc.tokens[at]) & Class::GIVEN != 0;
    reading.clitics == 0 || end > at + 1 || !whole() || has_hamza_behind(names, at, reading.clitics)
}

/// بالاهتمام العربي: whether an adjective of relation describes the noun with the article before it.
fn is_joined_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    at > 0 && is_relation(names.doc.tokens[at].key) && has_article(names, at - 1)
}

/// مسقط رأس الشاعر: where somebody was born, and no capital.
fn is_birthplace(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, words!["مسقط"]) && names.is(at + 1, words!["رأس"])
}

/// في آب: the month, which is written with a madda; the governorate has a hamza below.
fn is_august(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, words!["آب"]) && names.doc.letters(at).contains('آ')
}

/// كوبا أميركا, كأس آسيا, دوري أبطال أوروبا: the cup, not two countries or a part of the world.
fn is_in_cup(names: &Names<'_, '_>, at: usize) -> bool {
    const CUPS: Words = words!["كأس", "كؤوس", "أمم", "أبطال", "سوبر", "تصفيات", "بطولة", "أندية", "خليجي"];
    const PARTS: Words = words!["آسيا", "أوروبا", "أوربا", "أفريقيا", "إفريقيا", "الخليج", "أوقيانوسيا"];
    if names.is(at, PARTS) {
        return at > 0 && names.is_one_of(at - 1, CUPS);
    }
    names.is_one_of(at, CUBA) && names.is(at + 1, AMERICA) || at > 0 && names.is_one_of(at - 1, CUBA) && names.is(at, AMERICA)
}

/// شن هجوما عسكريا روسيا: whether what may be a country's name is an adjective in the
/// indefinite accusative, behind another or what is counted.
fn is_indefinite(names: &Names<'_, '_>, at: usize) -> bool {
    let relation = |at: usize| names.doc.tokens[at].key.ends_with(&[fold::YEH, fold::ALEF]);
    let noun = |at: usize| {
        let key = names.doc.tokens[at].key;
        key.last() == fold::ALEF && key.len() > 3 && names.lexicon.ordinary(key) & Class::NOUN != 0
    };
    if at < 2 || !relation(at) || !names.is_free(at - 2..at) {
        return false;
    }
    // 590 هجوما روسيا, إن هجوما روسيا
    let before = &names.doc.tokens[at - 2];
    let counted = before.kind == Kind::Number || before.class & (Class::NUMBER | Tag::That.bit()) != 0;
    relation(at - 1) && noun(at - 2) || noun(at - 1) && counted
}

/// Whether what may be a country's name is an adjective of it, with the article
/// behind a noun with the article: الأندية السعودية.
fn is_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    if !names.is_nationality(at) {
        return false;
    }
    let Some(before) = at
        .checked_sub(1)
        .filter(|&before| names.is_definite(at) && has_article(names, before))
    else {
        return false;
    };
    // دعا الاتحاد الأوروبي السعودية: what is of no country has no nationality.
    let of_none = |entity: usize| {
        let entity = &names.entities[entity];
        entity.kind == EntityType::Org && entity.entry.is_some_and(|entry| names.lexicon.entry(entry).country == [0; 2])
    };
    if names.entity_at(before).is_some_and(of_none) {
        return false;
    }
    let time = names.doc.tokens[before].class & (Tag::Time.bit() | Class::NUMBER) != 0 || names.is(before, TIMES);
    !time && names.kind_at(before) != Some(EntityType::Person) && !is_of_a_man(names, before)
}

/// سابك السعودية, شركة كذا السعودية: whether what may be a country's name is an
/// adjective of a company or an outlet that stands right before it and is of
/// that country, or that no list has.
fn is_of_company(names: &Names<'_, '_>, at: usize, country: u32) -> bool {
    if !names.is_nationality(at) || !names.is_definite(at) {
        return false;
    }
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    // مجموعة كذا (stc) السعودية: behind what glosses the name.
    let bracket = (names.doc.tokens[last].mark == b')').then(|| names.doc.partner(last)).flatten();
    let Some(last) = bracket.map_or(Some(last), |open| open.checked_sub(1)) else {
        return false;
    };
    let company = |name: usize| names.head(name).is_some_and(|head| head.kind == EntityType::Org && head.near);
    // إس تي سي (stc) السعودية
    let bracket = names.doc.tokens[last].mark == b')';
    let last = if bracket { last.saturating_sub(1) } else { last };
    let last = if names.doc.closes_quote(last) {
        if names.doc.partner(last).is_some_and(|open| company(open + 1)) {
            return true;
        }
        last.saturating_sub(1)
    } else {
        last
    };
    let Some(entity) = names.entity_at(last) else {
        return !names.is_definite(last) && company(last);
    };
    let owner = &names.entities[entity];
    let code = names.lexicon.entry(country).country;
    let of_it = |owner: u32| names.lexicon.entry(owner).country == code && code != [0; 2];
    matches!(owner.kind, EntityType::Org | EntityType::Media) && owner.entry.is_some_and(of_it)
}

/// Whether a word has the article, be it behind proclitics: بالأندية،
/// للأراضي; not the verb التزمت.
fn has_article(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let article = |key: fold::Key| is_definite_key(key) && names.lexicon.inflected(key) != Class::VERB;
    // للرياضة: the lam of the article behind that of the preposition.
    let joined = names.has_lam(at, token.clitics) && token.key.get(usize::from(token.clitics)) == fold::LAM;
    token.kind == Kind::Arabic && (names.fits(at, article) || token.article || joined)
}

/// Whether a word is a man's or men's that no feminine adjective describes, and
/// that no noun governs: زار الرئيس, but هيئة المحامين.
fn is_of_a_man(names: &Names<'_, '_>, at: usize) -> bool {
    let human = |at: usize| {
        let token = &names.doc.tokens[at];
        let plural = token.key.ends_with(&[fold::WAW, fold::NOON]) || token.key.ends_with(&[fold::YEH, fold::NOON]);
        token.class & (Class::TITLE | Class::NATIONALITY) != 0 && token.key.last() != fold::HEH || plural
    };
    // زار الرئيس التركي السعودية
    let mut first = at;
    while first > 0 && at - first < 2 && has_article(names, first - 1) && human(first - 1) {
        first -= 1;
    }
    let governed = first.checked_sub(1).is_some_and(|before| {
        let token = &names.doc.tokens[before];
        token.class & (Class::INSTITUTION | Class::HEAD) != 0 || names.lexicon.ordinary(token.key) & Class::NOUN != 0
    });
    human(at) && !governed
}

/// Whether a listed person's name is another's lineage, محمد بن سلمان بن عبد
/// العزيز, or a tribe's, آل الحكيم.
fn is_of_lineage(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let Some(link) = at.checked_sub(1) else {
        return false;
    };
    let tribe = end == at + 1 && names.is(link, TRIBE);
    let son = names.is(link, FILIAL)
        && link.checked_sub(1).is_some_and(|before| {
            let given = |at: usize| names.lexicon.whole_class(&names.doc.tokens[at]) & Class::GIVEN != 0;
            names.taken[before] == 0 && (given(before) || before > 0 && names.is(before - 1, SERVANT))
        });
    tribe || son
}

/// Whether a word stands in a person's name, behind a given name: محمد بنيس is
/// no Muhammad in Nice, جوشوا بوتاش no company.
fn is_in_name(names: &Names<'_, '_>, at: usize, clitics: u8, kind: EntityType) -> bool {
    let token = &names.doc.tokens[at];
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    // أحمد أبو غزة
    if kind != EntityType::Person && clitics == 0 && names.is(before, FATHER) {
        return true;
    }
    let short = clitics > 0 && token.key.len() <= usize::from(clitics) + 3;
    // السيد فينس: what is addressed has no proclitic.
    if short && names.is_addressed(at) {
        return true;
    }
    // مانويل كاجودا: nobody but a foreigner is called so, and nothing is like a company right behind the first of his names.
    if clitics > 0 && kind != EntityType::Person && token.key.get(0) == fold::KAF && is_foreigner_s(names, before) {
        return true;
    }
    if clitics == 0 && token.kind == Kind::Arabic && is_titled_stranger(names, at, kind) {
        return true;
    }
    let part = short || clitics == 0 && token.kind == Kind::Arabic && kind != EntityType::Place && kind != EntityType::Model;
    part && names.taken[before] == 0 && is_given_before(names, before, kind)
}

/// الصحافية إيفون ريدلي, للكوبية زوليا كالاتايود: whether a title with the article, or for a place one's nationality, stands
/// before a word, and another part of somebody's name behind it.
fn is_titled_stranger(names: &Names<'_, '_>, at: usize, kind: EntityType) -> bool {
    let before = &names.doc.tokens[at - 1];
    let titled = || before.class & Class::TITLE != 0 && names.is_definite(at - 1) && names.taken[at - 1] == 0;
    let one = || matches!(before.key.last(), fold::YEH | fold::HEH);
    let told = || kind == EntityType::Place && one() && is_told_by_nation(names, at);
    kind != EntityType::Person && !names.is_definite(at) && (titled() || told()) && is_strange_part(names, at + 1)
}

/// Whether a word that is nothing but a part of a name, and has no proclitic, stands at a token.
fn is_strange_part(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        let bare = token.clitics == 0 && token.key.get(0) != fold::WAW;
        token.class & Class::NAME == 0 && bare && (names.is_unknown(at) || is_sure(names, at))
    })
}

/// Whether a foreigner's given name, that is no other word, stands at a token.
fn is_foreigner_s(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    names.taken[at] == 0 && is_sure(names, at) && names.lexicon.latin(key).is_some()
}

/// Whether a given name stands at a token, before a family name or what may be one. Before a listed person's it may be
/// another word, too: نادر, لرشيد; but what one does, only behind what introduces somebody.
fn is_given_before(names: &Names<'_, '_>, at: usize, kind: EntityType) -> bool {
    let token = &names.doc.tokens[at];
    let whole = names.lexicon.whole_class(token);
    let person = kind == EntityType::Person;
    // لرشيد, but وجود is no "and Joud".
    let glued = || person && whole & Class::GIVEN == 0 && names.lexicon.inflected(token.key) == 0;
    let class = if glued() { token.class } else { whole };
    // عبد القادر ميقاتي
    let servant = person && at > 0 && names.is(at - 1, SERVANT) && names.is_definite(at);
    let introduced = || at > 0 && names.doc.tokens[at - 1].class & (Class::CUE | Class::TITLE | Class::NATIONALITY) != 0;
    // جان نوفاك, عادل جنبلاط: what is spelt in Latin letters is no Arabic word, and no adjective or verb governs a name.
    let spelled = || whole & Class::GIVEN != 0 && names.lexicon.latin(token.key).is_some();
    let plain = person && (class & Class::ADJECTIVE != 0 || spelled());
    let other = match person {
        _ if plain => Class::PARTICLE,
        true if introduced() || !names.is(at, DEEDS) => Class::VERB | Class::PARTICLE,
        true => Class::NOUN | Class::VERB | Class::PARTICLE,
        false => Class::ORDINARY,
    };
    // هايكه شولتز: nor is a word that means nothing and has a spelling in Latin letters, behind which a family's name stands.
    let foreigner = || person && token.class & KNOWN == 0 && names.lexicon.latin(token.key).is_some() && names.is_unknown(at);
    servant
        || foreigner()
        || class & Class::GIVEN != 0
            && class & (other | Class::CUE) == 0
            && (class & Class::TITLE == 0 || person && !names.is_definite(at)) // سلطان جنبلاط: no title lacks the article there.
            && (person || !names.is(at, IN_THE_NAME))
            && (plain || names.lexicon.inflected(token.key) & Class::VERB == 0)
}
