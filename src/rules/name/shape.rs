//! People whom neither a list nor a given name shows: words in the shape of a name, by what stands before and behind them.

use super::introduced::{Context, is_given_within, is_lettered, is_told_by_nation, spoken_by_a_woman};
use super::parts::{body, is_over, is_sure};
use super::person::{Found, appositive, is_no_word, is_strange, parenthetic, speaks};
use super::surname::{is_stranger, is_surname_alone};
use super::words::{
    outlet::SPEECH,
    person::{SERVANT, SON},
};
use super::{KNOWN, Names, is_definite_key};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// Whether what stands behind some words shows that they are a name.
pub(super) fn is_name_before(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    appositive(names, end) || parenthetic(names, at, end)
}

/// A name of unknown words only: by what stands before it and behind it.
pub(super) fn by_shape(names: &Names<'_, '_>, at: usize, context: Context) -> Option<Found> {
    let son = is_son(names, at, context);
    if context == Context::Nothing && !son && !is_name_before(names, at, at + 2) && !is_name_before(names, at, at + 3) {
        return None;
    }
    // قال تسوي لينغ إن: no second verb stands between who speaks and what is said.
    let inflected = || {
        let last = (at + 2..at + 4).find(|&end| appositive(names, end) || speaks(names, end));
        context == Context::Spoken && is_no_word(names, at) && last.is_some_and(|end| (at + 1..end).all(|at| is_stranger(names, at)))
    };
    if context == Context::Spoken && is_one_who_speaks(names, at) {
        return Some((at..at + 1, 0, "person-spoken"));
    }
    if !names.is_unknown(at) && !is_family_name(names, at) && !inflected() && !is_addressed_as(names, at) && !son {
        return None;
    }
    // الملكة ومساعديها
    let key = names.doc.tokens[at].key;
    if key.get(0) == fold::WAW && key.ends_with(&[fold::HEH, fold::ALEF]) {
        return None;
    }
    // مكتب العبادي مهدي العلاق: another's name begins behind the article's word.
    let article = names.fits(at, is_definite_key);
    let given = |next: &Token| names.lexicon.whole_class(next) & Class::GIVEN != 0 && next.class & Class::TAGS == 0;
    if article && names.doc.tokens.get(at + 1).is_some_and(given) {
        return None;
    }
    let end = body(names, at, son, context);
    let parts = end - at;
    // روكسان لابوراتوريز is a company.
    if (at..end).any(|at| names.is_firm_word(at)) {
        return None;
    }
    let rule = match context {
        _ if son && parts > 1 => "person-lineage",
        Context::Title | Context::Titled if parts > 1 => "person-title",
        Context::Title | Context::Titled if is_family_name(names, at) && names.is_definite(at - 1) && !names.is_definite(at) => {
            "person-address"
        }
        Context::Title if names.is_addressed(at) || is_lettered(names, at) && is_over(names, end) => "person-address",
        Context::Title if is_surname_alone(names, at, end) => "person-address",
        Context::Spoken
            if parts > 1 && (!spoken_by_a_woman(names, at) || appositive(names, end) || is_given_within(names, at + 1..end)) =>
        {
            "person-spoken"
        }
        Context::Spoken if is_on_air(names, end, true) => "person-spoken",
        // وأفاد ريمون، رئيس الهيئة، بأن
        Context::Spoken
            if !spoken_by_a_woman(names, at)
                && (speaks(names, end) || is_on_air(names, end, false) || names.is_unknown(at) && appositive(names, end)) =>
        {
            "person-spoken"
        }
        // والفرنسي كيني جيراك
        Context::Among
            if parts > 1
                && parts < 4
                && is_told_by_nation(names, at)
                && (at..end).all(|at| names.is_unknown(at) || is_family_name(names, at)) =>
        {
            "person-spoken"
        }
        _ if parts > 1 && parts < 4 && is_name_before(names, at, end) => "person-apposition",
        _ => return None,
    };
    Some((at..end, u8::from(is_joined_by_and(names, at)), rule))
}

/// محمد جميل، وأفغان إيساييف: whether the و that a word begins with joins it to the person before.
fn is_joined_by_and(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let comma = at > 1 && names.doc.tokens[at - 1].mark == b',';
    let before = at.checked_sub(1 + usize::from(comma));
    let person = before.is_some_and(|before| names.kind_at(before) == Some(EntityType::Person));
    person && key.get(0) == fold::WAW && !key.is_cut() && key.len() > 4
}

/// وأضاف الحدروش أن: whether a word with the article that none is known as stands between a man's verb of saying and what is
/// said, and so is the name of a family. Many and women speak by other verbs.
fn is_one_who_speaks(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let several = [[fold::YEH, fold::NOON], [fold::WAW, fold::NOON], [fold::ALEF, fold::TEH]];
    names.is_definite(at)
        && key.len() > 5
        && key.last() != fold::HEH
        && !several.iter().any(|ending| key.ends_with(ending))
        && !key.ends_with(&[fold::YEH, fold::ALEF, fold::NOON])
        && is_strange(names, at)
        && (speaks(names, at + 1) || is_on_air(names, at + 1, false))
        && !spoken_by_a_woman(names, at)
}

/// قال ناكاغاوا في بيان، قالت ناكاغاوا في مقابلة: whether where somebody speaks begins right behind a name. A company
/// publishes, but has no interviews.
fn is_on_air(names: &Names<'_, '_>, at: usize, woman: bool) -> bool {
    const LIVE: Words = words![
        "مقابلة" "حوار" "حديث" "حديثها" "لقاء" "مؤتمر" "إحاطة" "تغريدة" "تدوينة" "كلمة" "كلمتها" "خطاب" "خطابها" "جلسة" "مداخلة" "اتصال"
    ];
    let occasion = |token: &Token| match woman {
        true => LIVE.has(token),
        false => token.class & Tag::Occasion.bit() != 0 || SPEECH.has(token),
    };
    names.is(at, words!["في", "خلال"]) && names.doc.tokens.get(at + 1).is_some_and(occasion)
}

/// السيدة دين بلورف: whether whoever is addressed is called by an ordinary word before a strange one.
pub(super) fn is_addressed_as(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let function = Class::TAGS | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY | Class::ADJECTIVE;
    names.is_addressed(at)
        && !names.is_definite(at)
        && names.lexicon.whole_class(token) & function == 0
        && token.clitics == 0
        && names.is_unknown(at + 1)
        && names.doc.tokens[at + 1].key.get(0) != fold::WAW
}

/// محيا بن عطا الله: whether a word without the article, that is no other one unless something introduces a person, stands
/// before "son of" somebody.
pub(super) fn is_son(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    let token = &names.doc.tokens[at];
    let other =
        Class::TAGS | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION | Class::PARTICLE;
    let word = if context == Context::Nothing { KNOWN } else { other };
    names.is(at + 1, SON)
        && token.kind == Kind::Arabic
        && !names.is_definite(at)
        && names.lexicon.whole_class(token) & word == 0
        && (token.clitics == 0 || context == Context::Nothing && token.class & KNOWN == 0)
        && token.key.len() > 2
        && names.lexicon.ordinary(token.key) != Class::VERB // وشاركت بن عمار
        && names.doc.tokens.get(at + 2).is_some_and(|father| {
            let class = names.lexicon.whole_class(father);
            class & (Class::GIVEN | Class::SURNAME) != 0 || names.is(at + 2, SERVANT) || names.is_unknown(at + 2)
        })
}

pub(super) fn is_family_name(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & Class::SURNAME != 0
        && names.taken[at] == 0
        && names.lexicon.whole_class(token) & Class::SURNAME != 0
        && token.class & (Class::ORDINARY | Class::CUE | Class::TAGS | Class::NATIONALITY) == 0
}

/// نبيل باها: قادرون على الفوز: whether a name is all that stands before a line's colon.
pub(super) fn is_headline(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let begins = at.checked_sub(1).is_none_or(|before| names.doc.tokens[before].kind == Kind::Break);
    let part = |at: usize| names.is_unknown(at) || names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) != 0;
    begins && names.doc.tokens.get(end).is_some_and(|next| next.mark == b':') && (at + 1..end).all(part)
}

/// شقيق ماهر ريبر: whether a kinsman without the article stands right before a token, which no noun is then.
pub(super) fn is_kin_before(names: &Names<'_, '_>, at: usize) -> bool {
    const RELATIVES: Words = words![
        "شقيق",
        "شقيقة",
        "نجل",
        "والد",
        "والدة",
        "زوجة",
        "أرملة",
        "حفيد",
        "حفيدة",
        "صهر",
        "ابنة"
    ];
    at > 0 && names.is_one_of(at - 1, RELATIVES) && !names.is_definite(at - 1)
}

/// Whether a given name that can be nothing else stands right before a listed name that begins at a token, and no other before it.
pub(super) fn is_son_of_listed(names: &Names<'_, '_>, start: usize) -> bool {
    let Some(at) = start.checked_sub(1) else {
        return false;
    };
    let token = &names.doc.tokens[at];
    let free = token.kind == Kind::Arabic && names.taken[at] == 0 && token.clitics == 0;
    // الشاعر العربي محمود درويش
    let sure = free && is_sure(names, at) && !names.is_definite(at) && !names.is_nationality(at);
    let first = at == 0 || names.lexicon.whole_class(&names.doc.tokens[at - 1]) & (Class::GIVEN | Class::SURNAME) == 0;
    sure && first && names.lexicon.whole_class(&names.doc.tokens[start]) & Class::GIVEN != 0
}

/// Whether a word is a verb with لا before it and no space between.
pub(super) fn is_negated_verb(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let negation = key.starts_with(&[fold::LAM, fold::ALEF]) && !key.is_cut();
    negation && matches!(key.get(2), fold::YEH | fold::TEH) && names.lexicon.inflected(key.skip(2)) & Class::VERB != 0
}
