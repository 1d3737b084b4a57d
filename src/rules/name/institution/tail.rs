//! What stands behind the head of an institution's name and is part of it: adjectives,
//! joints and what the institution is for.

use super::words::{CONTINUING, EDUCATION, MEMBERS, NOBLE, QUALITIES};
use super::{LONGEST, is_proper};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::name::head::is_relation;
use crate::rules::name::words::{
    TIMES,
    body::{CONSTITUTIONAL, COUNCIL, GAMES_OF, OF_GAMES},
};
use crate::rules::name::{Names, is_definite_key};
use crate::rules::words::COMPANY;
use crate::words::{Words, words};

/// The token behind the adjectives that begin at one. Those of nationality
/// come last.
pub(super) fn adjectives(names: &Names<'_, '_>, from: usize, at: usize) -> usize {
    let mut end = from;
    let mut national = false;
    while end - at < LONGEST && is_adjective(names, end) && names.taken[end] == 0 {
        let nationality = names.is_nationality(end);
        if national && !nationality || end > from && is_anothers_adjective(names, end) {
            break;
        }
        national |= nationality;
        end += 1;
    }
    end
}

/// للتنمية الإنسانية الرسمي: whether an adjective agrees with no other before it, and so
/// describes what the body's name depends on; those of states and of all institutions
/// may describe the body.
fn is_anothers_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    let feminine = |at: usize| names.doc.tokens[at].key.last() == fold::HEH;
    let relation = is_relation(names.doc.tokens[at - 1].key) && is_relation(names.doc.tokens[at].key);
    relation && feminine(at - 1) && !feminine(at) && !names.is_nationality(at) && !is_constitutional(names, at)
}

/// والصناعة, والعلوم الإنسانية: what else the institution is for.
pub(in crate::rules::name) fn joints(names: &Names<'_, '_>, from: usize, at: usize) -> usize {
    let mut end = from;
    while end - at < LONGEST && !names.is_nationality(end.saturating_sub(1)) {
        let nouns = if is_joint(names, end) {
            1
        } else if is_governing_joint(names, end) || is_apart(names, end) {
            2
        } else {
            break;
        };
        end = adjectives(names, end + nouns, at);
    }
    end
}

fn is_joint(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        token.kind == Kind::Arabic
            && names.taken[at] == 0
            && token.key.get(0) == fold::WAW
            && !token.key.is_cut()
            && is_definite_key(token.key.skip(1))
            && (names.lexicon.class(names.lexicon.find(token.key.skip(1))) & Class::FIELD != 0 || is_second_relation(names, at))
    })
}

/// للكهرباء و الغاز: whether a field is joined with a space behind و.
fn is_apart(names: &Names<'_, '_>, at: usize) -> bool {
    let field = |at: usize| {
        let token = names.doc.tokens.get(at);
        token.is_some_and(|token| names.taken[at] == 0 && is_definite_key(token.key) && token.class & Class::FIELD != 0)
    };
    names.doc.tokens.get(at).is_some_and(Token::is_and) && field(at + 1)
}

/// Whether an adjective of relation is joined to another of its gender, or a quality to
/// another: وزارة الشؤون البلدية والقروية، هيئة المنشآت الصغيرة والمتوسطة.
pub(super) fn is_second_relation(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(first) = at
        .checked_sub(1)
        .filter(|_| names.taken.get(at) == Some(&0) && names.doc.tokens[at].key.get(0) == fold::WAW)
    else {
        return false;
    };
    let (one, other) = (names.doc.tokens[first].key, names.doc.tokens[at].key.skip(1));
    if names.is(first, QUALITIES) && QUALITIES.contains(&other) {
        return true;
    }
    let relations = names.is_definite(first) && is_relation(one) && is_relation(other) && one.last() == other.last();
    relations && !names.is_nationality(first) && !names.is_nationality(at) && names.doc.tokens[at].class & Class::TITLE == 0
}

/// للعلوم والتكنولوجيا, لحقوق المرأة والطفل: what the institution is for, with
/// the preposition. `from` stays where there is none.
pub(in crate::rules::name) fn purpose(names: &Names<'_, '_>, from: usize) -> usize {
    let Some(token) = names.doc.tokens.get(from) else {
        return from;
    };
    // لكرة السلة, لألعاب القوى, للملاكمة
    if names.is(from, OF_GAMES) && names.taken[from] == 0 {
        let game = from + usize::from(names.is(from, GAMES_OF));
        return if game == from || names.is_definite(game) {
            adjectives(names, game + 1, from)
        } else {
            from
        };
    }
    let for_it = token.kind == Kind::Arabic
        && token.key.get(0) == fold::LAM
        && token.clitics > 0
        && names.taken[from] == 0
        && names.lexicon.class(token.stem) & Class::FIELD != 0;
    if !for_it {
        return from;
    }
    let definite = token.key.get(1) == fold::LAM;
    let mut end = from + 1;
    if !definite {
        // لتخزين وتوزيع المواد: bare nouns, then what they govern.
        while end - from < 3 && is_bare_joint(names, end) {
            end += 1;
        }
        if !is_noun(names, end) || names.taken[end] != 0 {
            return from;
        }
        end += 1;
    }
    joints(names, adjectives(names, end, from), from)
}

/// الإدارة العامة للتحريات: the token behind the one noun that a general department is for, whatever it is.
pub(super) fn general_purpose(names: &Names<'_, '_>, from: usize) -> usize {
    const OTHERS: Words = words![
        "المرة",
        "الأسبوع",
        "العام",
        "الشهر",
        "اليوم",
        "الحد",
        "الجمهور",
        "المواطنين",
        "الصحفيين",
        "الموسم",
        "الفترة",
        "الدورة",
        "السنة",
        "الجلسة",
        "الاجتماع",
        "الحكومة",
        "الدولة",
        "الشعب",
        "الوزارة",
        "الشركة",
        "المجتمع",
        "العالم",
        "الرأي",
        "البلاد",
        "المدينة",
        "المحافظة",
        "المنطقة",
        // What one asks others for: دعت الهيئة العامة للمشاركة.
        "المشاركة",
        "الحضور",
        "التصويت",
        "الانضمام",
        "التبرع",
        "الالتزام",
        "التعاون",
        "الاستفادة"
    ];
    let Some(token) = names.doc.tokens.get(from) else {
        return from;
    };
    let glued =
        token.kind == Kind::Arabic && token.key.starts_with(&[fold::LAM, fold::LAM]) && !token.key.is_cut() && names.taken[from] == 0;
    let noun =
        || names.lexicon.ordinary(token.key.skip(2)) & Class::NOUN != 0 && token.class & (Class::TAGS | Class::TITLE | Class::CUE) == 0;
    // الوكالة الوطنية للتخفيف من آثار الكوارث: what it is for goes on.
    let goes_on = || names.is(from + 1, words!["من", "على", "عن"]);
    if !glued || names.is_one_of(from, OTHERS) || !noun() || goes_on() {
        return from;
    }
    joints(names, adjectives(names, from + 1, from), from)
}

/// الشركة المصرية للإطارات, الاتحاد الدولي للمصرفيين: what a body with an adjective is for, that others are
/// not.
pub(super) fn task(names: &Names<'_, '_>, at: usize, from: usize) -> usize {
    const OF_MEMBERS: Words = words!["اتحاد", "جمعية", "نقابة", "رابطة", "منظمة"];
    let end = purpose(names, from);
    let Some(token) = names.doc.tokens.get(from).filter(|_| end == from && names.taken[from] == 0) else {
        return end;
    };
    let key = token.key;
    let not = Class::TAGS | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let noun = key.starts_with(&[fold::LAM, fold::LAM]) && key.len() > 5 && !key.is_cut() && token.class & not == 0;
    let goods = key.ends_with(&[fold::ALEF, fold::TEH]) && names.lexicon.ordinary(key.skip(2)) & Class::NOUN != 0;
    let members = key.ends_with(&[fold::YEH, fold::YEH, fold::NOON]) && names.is_one_of(at, OF_MEMBERS);
    let trade = names.is_one_of(at, COMPANY) && names.is_nationality(from - 1) && goods;
    if noun && (trade || members) {
        joints(names, adjectives(names, from + 1, from), from)
    } else {
        end
    }
}

/// وحماية الحدود: a joint of two nouns, the first of which begins no other institution.
fn is_governing_joint(names: &Names<'_, '_>, at: usize) -> bool {
    is_bare_joint(names, at)
        && names.lexicon.class(names.doc.tokens[at].stem) & (Class::INSTITUTION | Class::HEAD) == 0
        && is_noun(names, at + 1)
        && names.taken[at + 1] == 0
}

fn is_bare_joint(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        token.key.get(0) == fold::WAW && token.clitics == 1 && names.lexicon.class(token.stem) & Class::FIELD != 0 && !token.article
    })
}

/// A noun with the article that can stand in a name: no function word, no
/// person's title before a name.
pub(super) fn is_noun(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let function = Tag::Relative.bit() | Tag::Time.bit() | Tag::That.bit() | Tag::Demonstrative.bit() | Tag::Filler.bit();
    names.is_definite(at) && names.lexicon.whole_class(token) & function == 0 && (!is_titled(names, at) || is_chamber(names, at))
}

/// مجلس النواب نبيه بري: whether a council is of many, who are not the one man behind them.
fn is_chamber(names: &Names<'_, '_>, at: usize) -> bool {
    at > 0 && names.is(at, MEMBERS) && names.is_one_of(at - 1, COUNCIL)
}

/// Whether a title stands at a token and a name behind it.
fn is_titled(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens[at].class & Class::TITLE != 0 && (is_proper(names, at + 1) || names.kind_at(at + 1) == Some(EntityType::Person))
}

/// A noun in construct, before the definite noun that it governs.
pub(super) fn is_bare_noun(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        token.kind == Kind::Arabic
            && names.taken[at] == 0
            && token.clitics == 0
            && !names.is_definite(at)
            && token.class & (Class::PARTICLE | Class::CUE | Class::GIVEN) == 0
            && token.class & (Tag::Preposition.bit() | Tag::Time.bit() | Tag::That.bit() | Tag::Relative.bit()) == 0
            && (names.lexicon.inflected(token.key) & Class::NOUN != 0 || token.class & Class::FIELD != 0)
    })
}

/// An adjective with the article that can stand in a name.
pub(super) fn is_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    if !names.is_definite(at) || names.taken[at] != 0 || is_titled(names, at) {
        return false;
    }
    // تقرير البنك المركزي السنوي: no body is called by how often something is done.
    const OFTEN: Words = words![
        "السنوي",
        "السنوية",
        "الشهري",
        "الشهرية",
        "الأسبوعي",
        "الأسبوعية",
        "اليومي",
        "اليومية",
        "الفصلي",
        "الفصلية",
        "الدوري",
        "الدورية"
    ];
    let function = Tag::Relative.bit() | Tag::Time.bit() | Tag::That.bit() | Tag::Filler.bit();
    let class = names.lexicon.whole_class(token);
    // أنفقت المجموعة العام الماضي: nor by when.
    const YEAR: Words = words!["العام"];
    let of_time = |at: usize| names.is(at, TIMES) || names.is(at, words!["المنصرم", "الفائت", "الماضيين"]);
    let year = names.is(at, YEAR) && (of_time(at + 1) || names.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Number));
    if names.is(at, OFTEN) || of_time(at) || year {
        return false;
    }
    names.is_nationality(at)
        || is_constitutional(names, at)
        || names.is(at, NOBLE)
        || names.is(at, QUALITIES)
        || names.is(at, CONTINUING) && (at.saturating_sub(2)..at).any(|before| names.is(before, EDUCATION))
        || is_relation(token.key) && (class | token.class) & function == 0
}

pub(super) fn is_constitutional(names: &Names<'_, '_>, at: usize) -> bool {
    names.is(at, CONSTITUTIONAL)
}
