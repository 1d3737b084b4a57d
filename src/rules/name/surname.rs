//! Family names with the article that mean something else too: محمد المصري.

use std::ops::Range;

use super::behind::acts;
use super::introduced::Context;
use super::last::{is_no_noun, speaks_on};
use super::parts::{is_family_part, is_over, is_sure};
use super::person::{is_feminine_word, is_no_word, is_strange, speaks};
use super::words::{
    DESCRIPTIONS, IN_THE_NAME,
    particle::{ON, TO},
    person::{DEVOUT, HIS_LORD, LINEAGE, OF_GOD, ORDINALS, REGNAL, ROYALS, RULERS, SERVANT, TRIBE, WEEKDAY},
};
use super::{KNOWN, Names, head};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// Whether a word with the article behind a name is its last part, whatever
/// else it means: أكد محمد المصري أن, الدكتور حاتم القرشي, الملك فرناندو الثالث.
pub(super) fn is_surname(names: &Names<'_, '_>, name: Range<usize>, given: bool, context: Context) -> bool {
    if names.is(name.end, ORDINALS) {
        let ruler = name.start > 0 && names.is(name.start - 1, RULERS) || given && names.is_one_of(name.start, REGNAL);
        return name.len() == 1 && ruler;
    }
    // لم يستبعد خالد منصور العودة إلى الملاعب: what he may do, and no family name.
    if names.is(name.end, words!["العودة"]) && names.is(name.end + 1, words!["إلى", "الى"]) && !speaks(names, name.end + 2) {
        return false;
    }
    // الأمين العام أحمد الخميس أن: Thursday is a family name, too, though no king's.
    if names.is(name.end, WEEKDAY) {
        let ruler = name.len() == 1 && name.start > 0 && (names.is(name.start - 1, RULERS) || names.is(name.start - 1, ROYALS));
        return given && context != Context::Nothing && !ruler && speaks(names, name.end + 1);
    }
    if given && (name.len() == 1 && is_called(names, &name, context) || is_bare(names, &name, context)) {
        return true;
    }
    if !may_be(names, name.end) {
        return false;
    }
    let one = name.len() == 1 || name.len() == 2 && (names.is(name.start, SERVANT) || names.is(name.start + 1, DEVOUT));
    match (given, one) {
        (true, true) => follows_given(names, name, context),
        (true, false) => follows_several(names, name.end) || follows_father(names, name),
        (false, true) => follows_stranger(names, name, context),
        (false, false) => follows_father(names, name),
    }
}

/// «المهندس محمد العمرة، …»: whether a form of address, that is no ruler's, goes
/// before a given name and a comma behind a definite word, whatever that means.
fn is_called(names: &Names<'_, '_>, name: &Range<usize>, context: Context) -> bool {
    let at = name.end;
    let token = &names.doc.tokens[at];
    let not = Class::TAGS | Class::NUMBER | Class::CURRENCY | Class::TITLE | Class::HEAD | Class::INSTITUTION | Class::NATIONALITY;
    let parted = names.doc.tokens.get(at + 1).is_some_and(|next| next.mark == b',');
    context == Context::Title
        && parted
        && names.is_definite(at)
        && token.class & not == 0
        && names.is_addressed(name.start)
        && !names.is(name.start - 1, RULERS)
        && !names.is(name.start - 1, ROYALS)
}

/// الأستاذ عبد الله محمد حريري: whether a word of relation without the article stands
/// behind a name, which it could not describe so; but سعودي الجنسية says where he is
/// from.
fn is_bare(names: &Names<'_, '_>, name: &Range<usize>, context: Context) -> bool {
    let Some(token) = names.doc.tokens.get(name.end) else {
        return false;
    };
    let not =
        Class::TAGS | Class::NUMBER | Class::CURRENCY | Class::TITLE | Class::HEAD | Class::NATIONALITY | Class::CUE | Class::PARTICLE;
    let titled = context.is_titled() || context == Context::Spoken;
    let introduced = name.len() > 1 || titled && is_sure(names, name.start);
    introduced
        && token.key.last() == fold::YEH
        && token.key.len() > 3
        && token.class & not == 0
        && (token.clitics == 0 || is_possessive(names, name.end))
        && !names.is_definite(name.end)
        && (names.lexicon.ordinary(token.key) == Class::ADJECTIVE || name.len() > 1 && is_possessive(names, name.end))
        && !names.is_definite(name.end + 1)
        && !is_family_part(names, name.end - 1)
}

/// محمد فؤاد كابلي نائب المدير: whether a noun with "my" behind it, which no reporter says, stands between a
/// name and a title.
fn is_possessive(names: &Names<'_, '_>, at: usize) -> bool {
    let word = names.lexicon.ordinary(names.doc.tokens[at].key);
    word & (Class::VERB | Class::PARTICLE) == 0 && is_title_of_office(names, at + 1) && !names.is_definite(at + 1)
}

/// Whether a word with the article may be a family name. One that begins a
/// title or is of many is so only where it is listed, or shown to be one.
fn may_be(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let not = Class::TAGS | Class::NUMBER | Class::CURRENCY | Class::FIELD;
    let begins = Class::TITLE | Class::HEAD | Class::INSTITUTION;
    let plain =
        (token.class & not == 0 || token.class & not == Class::FIELD && is_title_of_office(names, at + 1)) && !is_of_many(names, at);
    names.is_definite(at)
        && !names.is(at, DESCRIPTIONS)
        && (plain || is_listed(names, at))
        && (token.class & begins == 0 || is_listed(names, at) && !names.is(at + 1, DESCRIPTIONS) || ends_name(names, at + 1))
}

/// Behind one given name: a listed one; one of relation, القرشي; whatever the
/// word is, if who speaks is named or what follows shows the name's end.
fn follows_given(names: &Names<'_, '_>, name: Range<usize>, context: Context) -> bool {
    let at = name.end;
    let listed = is_listed(names, at);
    let sure = is_sure(names, name.start) && !is_feminine_word(names, name.start) || is_servant(names, name.start);
    let royal = context == Context::Title && name.start > 0 && names.is(name.start - 1, ROYALS);
    let noun = names.doc.tokens[at].class & (Class::NATIONALITY | Class::ADJECTIVE) == 0;
    let relation = head::is_relation(names.doc.tokens[at].key) && !names.is_nationality(at);
    // هزم إدريس الأزمي: no adjective describes a given name.
    let described = relation && noun && !names.is_definite(name.start);
    // منصور التركي المتحدث الأمني لوزارة الداخلية
    let office = (listed || head::is_relation(names.doc.tokens[at].key)) && is_office_for(names, at + 1);
    if is_epithet(names, &name, context) {
        return true;
    }
    let introduced = context != Context::Nothing || sure && (is_told_of(names, name.start) || described) || office;
    if royal && !listed || !introduced {
        return false;
    }
    let titled = context == Context::Title;
    let reached = context == Context::Titled && name.start > 0 && names.is_definite(name.start - 1);
    let likely = listed || relation || office || noun && (titled || reached) || context == Context::Spoken;
    let named = (sure || titled || office) && (likely || ends_name(names, at + 1));
    let told = || is_followed(names, at + 1) || is_no_noun(names, name.start, context) && speaks_on(names, at + 1);
    named || context != Context::Nothing && (told() || relation && noun)
}

/// اتهم سامر الطويل الشركة, فاز المرشح سامر الطويل: whether an adjective stands behind the given name of who does something or has a
/// title, which no adjective describes. What somebody did, who was before and what is of a kind are told by other ones.
fn is_epithet(names: &Names<'_, '_>, name: &Range<usize>, context: Context) -> bool {
    let (start, at) = (name.start, name.end);
    let key = names.doc.tokens[at].key;
    let not = Class::TAGS | Class::NUMBER | Class::NATIONALITY | Class::FIELD | Class::TITLE | Class::HEAD | Class::INSTITUTION;
    let word = names.lexicon.ordinary(key.without_article());
    let other = key.get(2) == fold::MEEM || matches!(key.last(), fold::HEH | fold::YEH) || is_of_many(names, at);
    let titled = || context.is_titled() && start > 0 && names.is_definite(start - 1) && !names.is(start - 1, ROYALS);
    names.is_definite(at)
        && word & Class::ADJECTIVE != 0
        && word & (Class::NOUN | Class::PARTICLE) == 0
        && names.doc.tokens[at].class & not == 0
        && !other
        && !names.is(at, DESCRIPTIONS)
        && is_no_noun(names, start, context)
        && (titled() || acts(names, start))
}

/// عبد العزيز: whether a name of God's servant begins at a token.
pub(super) fn is_servant(names: &Names<'_, '_>, at: usize) -> bool {
    names.is(at, SERVANT) && (names.is(at + 1, OF_GOD) || names.is(at + 1, HIS_LORD))
}

/// Whether what somebody says follows: اللواء منصور التركي إلى أن.
fn is_followed(names: &Names<'_, '_>, at: usize) -> bool {
    speaks(names, at) || (names.is(at, TO) || names.is(at, ON)) && speaks(names, at + 1)
}

/// السياري: whether a word with the article only looks like a noun with "my" behind it, which none with the article has.
pub(super) fn is_nobody_s(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let listed = || names.lexicon.class(names.lexicon.find(key.without_article())) & (KNOWN & !(Class::GIVEN | Class::SURNAME));
    names.is_definite(at) && head::is_relation(key) && names.lexicon.ordinary(key) == Class::NOUN && listed() == 0
}

/// Behind more parts, of which the last is a given name, and before what was
/// said: المهندس محمد بن عبد الرحمن المخرج أن.
fn follows_several(names: &Names<'_, '_>, at: usize) -> bool {
    let last = at - 1;
    let given = names.lexicon.whole_class(&names.doc.tokens[last]) & Class::GIVEN != 0 || last > 0 && names.is(last - 1, SERVANT);
    let open = given && !is_family_part(names, last);
    let family = is_listed(names, at) || is_relation(names, at);
    // العقيد سليم سعيد المرشد مدير المباحث: what an office stands behind is no object either.
    let adjective = (names.doc.tokens[at].class | names.lexicon.ordinary(names.doc.tokens[at].key)) & Class::ADJECTIVE != 0;
    let shown =
        speaks(names, at + 1) || !adjective && speaks_on(names, at + 1) || is_title_of_office(names, at + 1) && !names.is_definite(at + 1);
    open && (!names.is_nationality(at) && shown || family && ends_name(names, at + 1))
}

/// Behind the father's name of whom no king's or prince's title stands before:
/// الدكتور عادل بن زيد الطريفي في …, whatever the word of relation means.
fn follows_father(names: &Names<'_, '_>, name: Range<usize>) -> bool {
    let at = name.end;
    let royal = name.start > 0 && names.is(name.start - 1, ROYALS);
    // آل خليفة البحريني: behind a house it is what he is.
    let not = Class::NOUN | if names.is(at - 2, TRIBE) { Class::NATIONALITY } else { 0 };
    let listed = is_listed(names, at) && !names.is_nationality(at);
    let relation = names.doc.tokens[at].class & not == 0 && head::is_relation(names.doc.tokens[at].key);
    names.is(at - 2, LINEAGE) && !royal && (relation || listed)
}

/// Behind a word that is nothing else, with a definite title before it, السيد
/// ناصيف البياوي, or between a verb of saying and what is said, قال ناصيف الهبوب إن.
fn follows_stranger(names: &Names<'_, '_>, name: Range<usize>, context: Context) -> bool {
    let titled = context.is_titled() && name.start > 0 && names.is_definite(name.start - 1);
    let said = || context == Context::Spoken && is_strange(names, name.end) && speaks(names, name.end + 1);
    (titled && is_relation(names, name.end) || said()) && !names.is_definite(name.start)
}

/// Whether a word ends as adjectives of relation do, but is none that is known.
fn is_relation(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & (Class::ADJECTIVE | Class::NATIONALITY) == 0 && head::is_relation(token.key)
}

fn is_listed(names: &Names<'_, '_>, at: usize) -> bool {
    names.lexicon.whole_class(&names.doc.tokens[at]) & Class::SURNAME != 0
}

/// Whether what stands at a token shows that the name before it is over: what
/// was said, a mark, a title, a verb.
fn ends_name(names: &Names<'_, '_>, at: usize) -> bool {
    let is_verb = |token: &Token| token.kind == Kind::Arabic && names.lexicon.ordinary(token.key) == Class::VERB;
    speaks(names, at) || is_over(names, at) || is_title_of_office(names, at) || names.doc.tokens.get(at).is_some_and(is_verb)
}

/// Whether something before a name, no title and no verb of saying, leads one
/// to expect it: أن, عن, a line's beginning.
fn is_told_of(names: &Names<'_, '_>, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        let token = &names.doc.tokens[before];
        token.class & Tag::That.bit() != 0 || matches!(token.kind, Kind::Break) || token.mark == b'.'
    })
}

/// Whether a word ends as those of many or of a female thing do: المشاركين،
/// الحصيلة.
pub(super) fn is_of_many(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let token = &names.doc.tokens[at];
    let parted = || token.class & Class::ORDINARY == 0 && names.doc.tokens.get(at + 1).is_some_and(|next| next.mark == b',');
    let over = speaks(names, at + 1) || is_title_of_office(names, at + 1) || parted();
    // البدين is one.
    let plural = key.len() > 6
        && (key.ends_with(&[fold::WAW, fold::NOON]) || key.ends_with(&[fold::YEH, fold::NOON]) || key.ends_with(&[fold::ALEF, fold::TEH]));
    plural || key.last() == fold::HEH && !over
}

/// Whether a title with the rest of its office begins at a token: مدير عام,
/// المدير العام.
fn is_title_of_office(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        token.class & Class::TITLE != 0 && token.key.get(0) != fold::WAW && (!names.is_definite(at) || names.is(at + 1, DESCRIPTIONS))
    })
}

/// منصور التركي المتحدث الأمني لوزارة الداخلية: whether an office with the article and whom it is for stand at a token.
pub(super) fn is_office_for(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(title) = names.doc.tokens.get(at).filter(|token| token.class & Class::TITLE != 0) else {
        return false;
    };
    let adjective = names.is_definite(at + 1) && names.doc.tokens[at + 1].class & Class::TITLE == 0;
    let whose = at + 1 + usize::from(adjective);
    let body = names
        .doc
        .tokens
        .get(whose)
        .is_some_and(|token| token.clitics == 1 && token.key.get(0) == fold::LAM && token.kind == Kind::Arabic);
    names.is_definite(at) && title.clitics == 0 && (body || names.is(whose, IN_THE_NAME))
}

/// قال الوزير روبنز إن: whether a word without the article, which describes no title that
/// has it, is no verb and has no proclitic by its first letter, and goes no further.
pub(super) fn is_surname_alone(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    const BEGINNINGS: [u8; 10] = [
        fold::YEH,
        fold::TEH,
        fold::ALEF,
        fold::SEEN,
        fold::NOON,
        fold::WAW,
        fold::FEH,
        fold::BEH,
        fold::LAM,
        fold::KAF,
    ];
    let key = names.doc.tokens[at].key;
    let one = names.is_definite(at - 1) && !matches!(names.doc.tokens[at - 1].key.last(), fold::ALEF | fold::NOON);
    let over = is_over(names, end)
        || speaks(names, end)
        || names
            .doc
            .tokens
            .get(end)
            .is_some_and(|next| next.class & Tag::Preposition.bit() != 0);
    one && over
        && key.len() > 3
        && !BEGINNINGS.contains(&key.get(0))
        && !matches!(key.last(), fold::ALEF | fold::HEH)
        && !names.is_definite(at)
}

/// أن روحاني, رحلة روحاني: whether a word of relation without the article describes no noun before it,
/// as there is none or it is feminine.
pub(super) fn is_no_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    let relation = |key: fold::Key| key.last() == fold::YEH && key.len() > 4 && names.lexicon.ordinary(key) == Class::ADJECTIVE;
    let token = &names.doc.tokens[at];
    let Some(before) = at.checked_sub(1).filter(|_| token.clitics == 0 && relation(token.key)) else {
        return false;
    };
    let noun = &names.doc.tokens[before];
    let feminine = names.doc.ends_in(before, "ة") && names.lexicon.ordinary(noun.key) & Class::NOUN != 0;
    noun.class & Tag::That.bit() != 0 || feminine && !names.is_definite(before)
}

/// Whether a word means nothing else, or is a foreigner's name that only looks by chance like an
/// inflected one, دونغ, though not like one with a proclitic.
pub(super) fn is_stranger(names: &Names<'_, '_>, at: usize) -> bool {
    let foreign = |token: &Token| {
        let proclitic = matches!(token.key.get(0), fold::BEH | fold::LAM | fold::KAF | fold::FEH);
        !proclitic && names.lexicon.latin(token.key).is_some()
    };
    names.is_unknown(at) || names.doc.tokens.get(at).is_some_and(foreign) && is_no_word(names, at)
}

/// كريم فرحات من بنك …, كريم فرحات من «نورد»: whether somebody is told to be of a body.
pub(super) fn affiliated(names: &Names<'_, '_>, at: usize) -> bool {
    const OF: Words = words!["من"];
    let body = at + 1 + usize::from(names.doc.opens_quote(at + 1));
    names.is(at, OF) && names.kind_at(body) == Some(EntityType::Org)
}
