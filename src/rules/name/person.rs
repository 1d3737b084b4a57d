//! People that no list has: a given name and what follows it, or a title, a
//! reporting verb or an apposition and the shape of a name.
//! [`super::parts`] tells where a name ends.

use std::ops::Range;

use super::alone::{FIRST_NAME, FirstName, is_called_by_office};
use super::closed::closed;
use super::introduced::{Context, context, enclosed, is_governing, is_title_of_work, is_told_by_name, names_nobody, title, titles};
use super::known::Known;
use super::parts::{begins_another, body, is_appointed, is_over, is_sure, links};
use super::shape::{by_shape, is_headline, is_kin_before, is_name_before, is_son};
use super::surname::{affiliated, is_office_for, is_servant, is_stranger};
use super::words::{
    LETTERS,
    person::{BLESSINGS, DEEDS, DEVOUT, FATHER, FILIAL, FORMS_OF_ADDRESS, HOMOGRAPHS, KUNYA, LINEAGE, MOTHER, SERVANT, SON, WHO_IS},
    place::{PROVINCES, TOWNS},
};
use super::{KNOWN, Names, firm, fit, fuller, head};
use crate::doc::{Kind, Places, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Reading, Tag};
use crate::words::{Words, words};

/// Finds people; tells which given names stand alone where somebody speaks.
pub(super) fn find(names: &mut Names<'_, '_>) -> Vec<FirstName> {
    fuller::find(names);
    let mut candidates = candidates(names);
    let titled = titles(names, &mut candidates);
    let mut known = Known::of_listed(names);
    let mut alone = Vec::new();
    let mut from = 0;
    // A title may reach up to the text's end.
    while let Some(at) = candidates.next(from).filter(|&at| at < names.doc.tokens.len()) {
        from = at + 1;
        if !may_begin(names, &titled, at) {
            continue;
        }
        // شركة سعد علي الراشد is no man's name, nor is what follows the first word.
        if let Some(end) = names.head(at).and_then(|head| firm::owner_s(names, at, &head)) {
            from = end;
            continue;
        }
        let found = person_at(names, &titled, at).map(|found| known.without_another(names, found));
        let found = found.filter(|found| {
            // الطفل الكويتي علي ريبر: no noun that governs a family's name.
            let titled = titled[at].is_titled() && found.0.len() > 1 && has_article(names, at - 1) || is_kin_before(names, at);
            titled || !known.is_short(names, found)
        });
        if let Some((tokens, clitics, rule)) = found {
            let end = tokens.end;
            if rule == FIRST_NAME {
                let sure = is_sure(names, tokens.start) || tokens.len() > 1;
                alone.push((tokens, clitics, sure));
                from = end;
                continue;
            }
            let entity = known.entity(names, &tokens, clitics, rule);
            names.retract_all(tokens.clone());
            names.mention(entity, tokens, clitics, rule);
            from = end;
        }
    }
    alone
}

/// Where a person may be named but for a title: at a given name, before the link to the father's
/// (which is a family's name, too), behind what introduces one, and before what parts a name of two or three parts from the
/// title or the speech that follows.
fn candidates(names: &Names<'_, '_>) -> Places {
    // With a colon, which is a mark.
    const FOLLOWS: u64 = Class::TITLE | Tag::That.bit() | Tag::ThatPronoun.bit() | Kind::Mark.bit();
    names.doc.places(&[
        &[(Class::GIVEN, 0)],
        &[(Class::SURNAME, 1)],
        &[(Class::CUE | Class::OPENING | Class::NATIONALITY, -1)],
        &[(Class::PAUSE, 2), (FOLLOWS, 3)],
        &[(Class::PAUSE, 3), (FOLLOWS, 4)],
    ])
}

/// Whether a person may be named at one of the candidates. What comes after holds
/// this in all its cases; it is asked first because most end here.
#[inline]
fn may_begin(names: &Names<'_, '_>, titled: &[Context], at: usize) -> bool {
    let tokens = &names.doc.tokens;
    let token = &tokens[at];
    // What is no given name must be nothing that is known, or a family name.
    let strange = token.class & KNOWN == 0 || token.class & Class::SURNAME != 0;
    let introduced = || {
        let before = &tokens[at - 1];
        before.class & (Class::CUE | Class::NATIONALITY) != 0 || before.may_open()
    };
    token.kind == Kind::Arabic
        && names.taken[at] == 0
        && (token.class & Class::GIVEN != 0
            || titled[at] != Context::Nothing
            || (strange || names.is(at, KUNYA) || names.is(at, SON)) && at > 0 && introduced()
            || strange && (is_name_before(names, at, at + 2) || is_name_before(names, at, at + 3))
            || is_son(names, at, Context::Nothing))
        && !is_title_of_work(names, at)
}

/// So many letters have the words for a father.
const FATHERS: usize = 3;

pub(super) type Found = (Range<usize>, u8, &'static str);

/// مدينة هورست: whether a place's kind stands at a token behind which nobody is named, though its name is often people's, too.
fn is_settled(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, TOWNS) || names.is_one_of(at, PROVINCES)
}

fn person_at(names: &Names<'_, '_>, titled: &[Context], at: usize) -> Option<Found> {
    if names.doc.tokens[at].key.len() < 2 || names_nobody(names, at) {
        return None;
    }
    // What a head introduces is no person: شركة جون دير.
    if names
        .head(at)
        .is_some_and(|head| head.near && !head.definite && (head.kind != EntityType::Place || is_settled(names, head.at())))
    {
        return None;
    }
    let context = context(names, titled, at);
    let given = given_name(names, at, context);
    if let Some(end) = enclosed(names, at, given.is_some(), context) {
        return Some((at..end, 0, "person-title"));
    }
    let found = by_parts(names, at, given, context);
    // Where more is his name than its parts tell.
    let closed = closed(names, at, context).filter(|&(end, _)| found.as_ref().is_none_or(|(tokens, ..)| tokens.end < end));
    match closed {
        Some((end, clitics)) if context.is_titled() => Some((at..end, clitics, "person-title")),
        Some((end, clitics)) => Some((at..end, clitics, "person-spoken")),
        None => found,
    }
}

/// Who is named at a token by what his name is made of: a given name, a father's or child's, or words in the shape of one.
fn by_parts(names: &Names<'_, '_>, at: usize, given: Option<Reading>, context: Context) -> Option<Found> {
    if let Some(reading) = given {
        return behind_father(names, at, context).or_else(|| by_given_name(names, at, reading, context));
    }
    if names.is(at, KUNYA) && context != Context::Nothing {
        // أم فيصل, though فيصل has يصل in it.
        let father = names.doc.tokens.get(at + 1).is_some_and(|next| {
            let class = names.lexicon.whole_class(next);
            let other = if class & Class::GIVEN != 0 { class } else { next.class };
            next.kind == Kind::Arabic && other & Class::TAGS == 0 && names.taken[at + 1] == 0
        });
        let father = father && (!names.is(at, MOTHER) || names.lexicon.whole_class(&names.doc.tokens[at + 1]) & Class::GIVEN != 0);
        return father.then(|| (at..by_origin(names, body(names, at + 1, true, context)), 0, "person-kunya"));
    }
    // قال بن شملان إن
    if names.is(at, SON) && context == Context::Spoken {
        let end = links(names, at);
        return (end > at).then_some((at..end, 0, "person-kunya"));
    }
    by_shape(names, at, context)
}

/// كتاب لأبي خليل القباني: who is called by his child, whose given name stands at a token.
fn behind_father(names: &Names<'_, '_>, at: usize, context: Context) -> Option<Found> {
    let father = at
        .checked_sub(1)
        .filter(|&father| names.taken[father] == 0 && names.is_one_of(father, FATHER) && !has_article(names, father))?;
    let clitics = names.doc.tokens[father].key.len() - FATHERS;
    let end = by_origin(names, body(names, at, true, context));
    Some((father..end, clitics as u8, "person-kunya"))
}

/// The token behind where the man of a father's name that ends before `at` is
/// from, which is part of what he calls himself: أبو حمزة المصري.
fn by_origin(names: &Names<'_, '_>, at: usize) -> usize {
    let origin = names.is_nationality(at) && names.is_definite(at) && names.doc.tokens[at].key.last() == fold::YEH && names.taken[at] == 0;
    at + usize::from(origin)
}

/// The reading of a token as a given name, if it can be one here.
fn given_name(names: &Names<'_, '_>, at: usize, context: Context) -> Option<Reading> {
    let token = &names.doc.tokens[at];
    if token.class & Class::GIVEN == 0 || is_other_word(names, at, context) || is_blessing(names, at) {
        return None;
    }
    // لأمين is ل and أمين, as the hamza shows, though لامين is a name too.
    let hamza = fit::has_hamza_behind(names, at, token.clitics);
    // بدأ فراج، قال برونغ: no verb goes on with ف, and nobody speaks with ب.
    let inside = at > 0
        && match token.key.get(0) {
            fold::FEH => is_governing(names, at - 1),
            fold::BEH | fold::KAF => context == Context::Spoken,
            _ => false,
        };
    let clitics = |reading: &Reading| match (hamza, inside) {
        (true, _) => token.clitics,
        (_, true) => 0,
        _ => reading.clitics,
    };
    let mut readings = names.doc.readings(at);
    let found = readings.find(|reading| {
        let class = names.lexicon.class(reading.word);
        // السيد فينس is no ينس.
        let proclitic = reading.clitics > 0 && token.key.get(0) != fold::WAW && names.is_addressed(at);
        // فيو is no يو behind ف.
        let glued = reading.clitics > 0 && token.key.get(0) != fold::WAW;
        let short = glued && token.key.len() < usize::from(reading.clitics) + 3;
        if class & Class::GIVEN == 0 || reading.article || proclitic || short {
            return false;
        }
        match homograph(names, at, reading.clitics) {
            Some(spelled) => spelled,
            None => {
                let whole = names.lexicon.whole_class(token);
                (class & (Class::PARTICLE | Class::TAGS) == 0 || context != Context::Nothing && is_named_on(names, at + 1, context))
                    && (reading.clitics == 0 || whole & (Class::PARTICLE | Class::TAGS) == 0)
                    && (reading.clitics == 0 || names.lexicon.inflected(token.key) == 0 || is_joined_name(names, at))
            }
        }
    })?;
    Some(Reading {
        clitics: clitics(&found),
        ..found
    })
}

/// وجان بول, وجون سميث, وسامي بن علي: whether a word that only looks like an inflected one is a
/// given name joined to what stands before, for another name stands behind it.
fn is_joined_name(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let name = |next: &Token| names.lexicon.whole_class(next) & (Class::GIVEN | Class::SURNAME) != 0;
    let named = || key.last() == fold::NOON && names.doc.tokens.get(at + 1).is_some_and(name);
    key.get(0) == fold::WAW && (names.is(at + 1, FILIAL) || named())
}

/// Whether what follows a given name that is a function word too shows which it
/// is: a family name, قال عوض الغامدي, or a father's, يزيد بن فهد; behind a title
/// also a given name, الخبير أمين فارس.
fn is_named_on(names: &Names<'_, '_>, next: usize, context: Context) -> bool {
    let titled = context.is_titled() && !names.is(next - 1, KUNYA);
    let listed = Class::SURNAME | if titled { Class::GIVEN } else { 0 };
    // قال محرم فؤاد إن, but قال لي صديق.
    let spoken = || context == Context::Spoken && next < names.doc.tokens.len() && is_sure(names, next);
    let family = |next: &Token| names.lexicon.whole_class(next) & listed != 0;
    let strange = || {
        names.is_unknown(next) || names.doc.tokens[next - 1].class & Class::TITLE != 0 && names.is_definite(next) && is_strange(names, next)
    };
    names.is(next, FILIAL) || spoken() || titled && strange() || names.doc.tokens.get(next).is_some_and(family)
}

/// الفنان, للفنان
fn has_article(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_definite(at) || names.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM])
}

/// Whether a word with the article is none that is known.
pub(super) fn is_strange(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & KNOWN == 0 && names.taken[at] == 0 && names.lexicon.ordinary(token.key) == 0
}

/// Whether a word without the article is none that a list has, though it may look by
/// chance like an inflected one: مهرون, برعي.
pub(super) fn is_no_word(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let else_ = Class::TITLE | Class::CUE | Class::PARTICLE | Class::TAGS;
    token.kind == Kind::Arabic
        && names.taken[at] == 0
        && token.key.len() > 3
        && token.key.get(0) != fold::WAW
        && token.class & else_ == 0
        && names.lexicon.whole_class(token) & KNOWN == 0
        && !names.is_definite(at)
}

/// Of a word that folds together with a given name, whether it is spelled as
/// the name is: علي, not على.
pub(super) fn homograph(names: &Names<'_, '_>, at: usize, clitics: u8) -> Option<bool> {
    let token = &names.doc.tokens[at];
    if token.key.is_cut() {
        return None;
    }
    let key = token.key.skip(usize::from(clitics));
    let (_, spelled) = HOMOGRAPHS.iter().find(|(homograph, _)| *homograph == key)?;
    let written = names.doc.slice(names.doc.span(at, clitics, at)).chars();
    Some(written.filter(|&c| !fold::is_dropped(c)).eq(spelled.chars()))
}

/// Whether a word that some write for على too, علي, is the name here: what
/// names people stands before it, or a name behind it shows it.
fn is_spelled_name(names: &Names<'_, '_>, at: usize) -> bool {
    let introduced = |at: usize| {
        let class = names.doc.tokens[at].class;
        class & (Class::TITLE | Class::NATIONALITY | Class::FIELD | Tag::That.bit()) != 0 || names.reports(at)
    };
    homograph(names, at, 0) == Some(true) && (names.spells_apart() || at.checked_sub(1).is_some_and(introduced))
}

/// Whether a wish for somebody begins at a token, or it is its second half:
/// رحمه الله, but not رحمة الله.
pub(super) fn is_blessing(names: &Names<'_, '_>, at: usize) -> bool {
    let begins = |at: usize| names.is(at, BLESSINGS) && names.is(at + 1, DEVOUT) && !names.doc.ends_in(at, "ة");
    begins(at) || at > 0 && begins(at - 1)
}

/// Whether a given name is another word before a name: a verb (أمر طارق), a
/// form of address (السيد عبد الله), a nationality (العربي أحمد). One that is a
/// title too is a name behind another title: الخبير الاقتصادي أمين فارس.
fn is_other_word(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    let token = &names.doc.tokens[at];
    let named = names
        .doc
        .tokens
        .get(at + 1)
        .is_some_and(|next| names.lexicon.whole_class(next) & Class::GIVEN != 0);
    // السيد بلينكوف is one Blinkov; السيد البدوي may be called so.
    let address = (names.is(at, FORMS_OF_ADDRESS) || names.is_one_of(at, FORMS_OF_ADDRESS) && has_article(names, at))
        && !names.is_definite(at + 1)
        && names.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Arabic);
    // قال يزيد الرشيد: one verb of saying stands behind no other.
    let said = token.class & Class::TITLE == 0 && at > 0 && names.reports(at - 1);
    // الوزير نجيب حمدان: no minister answers as "we".
    // Nor does a man do in the feminine: الفنان عزت أبو عوف.
    let cue = token.class & Class::CUE != 0 && token.key.get(0) != fold::NOON && !(token.key.last() == fold::TEH && is_of_a_man(names, at));
    let titled = !cue && context.is_titled() && names.is_definite(at - 1);
    // فراس is no رأس behind ف.
    let whole = names.lexicon.whole_class(token);
    let class = if whole & Class::GIVEN != 0 && token.clitics > 0 {
        whole
    } else {
        token.class
    };
    // أشرف السيد خالد على الحفل
    if token.class & Class::VERB != 0 && context == Context::Nothing && names.is(at + 1, words!["السيد", "السيدة"]) {
        return true;
    }
    // ولم ينس فيصل: a verb stands behind a negation.
    let negated = || at > 0 && names.doc.tokens[at - 1].class & Tag::Negation.bit() != 0;
    if names.lexicon.ordinary(token.key) & Class::VERB != 0 && negated() {
        return true;
    }
    // عودة غسان عرمان: a deed of his.
    let deed = || context == Context::Nothing && names.is(at, DEEDS);
    named && deed()
        || named && class & (Class::CUE | Class::TITLE) != 0 && !is_spelled_name(names, at) && !said && !titled
        || address
        || names.is_definite(at) && head::is_relation(token.key)
}

/// Whether a title with the article that is a man's stands right before a token.
fn is_of_a_man(names: &Names<'_, '_>, at: usize) -> bool {
    at > 0
        && names.is_definite(at - 1)
        && names.doc.tokens[at - 1].class & Class::TITLE != 0
        && names.doc.tokens[at - 1].key.last() != fold::HEH
}

fn by_given_name(names: &Names<'_, '_>, at: usize, reading: Reading, context: Context) -> Option<Found> {
    let end = body(names, at, true, context);
    let end = if names.is(at, KUNYA) { by_origin(names, end) } else { end };
    let class = names.lexicon.class(reading.word);
    let ordinary = Class::ORDINARY | Class::CUE | Class::ROLE | Class::CURRENCY | Class::NUMBER | Class::NATIONALITY;
    if (at..end).any(|at| names.is_firm_word(at)) || names.is(at, LETTERS) && names.is(at + 1, LETTERS) {
        return None;
    }
    // بيع حصة سامر: a share, unless something tells that she is one.
    if context == Context::Nothing && names.is(at, words!["حصة"]) && !names.is(at + 1, FILIAL) {
        return None;
    }
    // فوز عبد الفتاح: no other thing is called so, though a tribe and a street may.
    if end == at + 2 && is_servant(names, at) && context == Context::Nothing {
        let alone = is_by_himself(names, at) && !names.is_definite(end);
        return alone.then_some((at..end, reading.clitics, FIRST_NAME));
    }
    if end > at + 1 {
        let sure = class & ordinary == 0 && names.doc.tokens[at].key.len() > 2 && !is_feminine_word(names, at);
        let listed = (at..end).all(|at| names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) != 0);
        let joined = begins_another(names, end) && is_named_on(names, end + 1, Context::Nothing);
        // عبد الله بووانو: God's servant is a given name, whatever its halves mean.
        let servant = end > at + 2 && (is_servant(names, at) || names.is(at + 1, words!["الدين"]));
        let spoken = servant || joined || parenthetic(names, at, end) || listed && (end > at + 2 || is_over(names, end));
        let foreign = names
            .lexicon
            .latin(names.doc.tokens[at].key.skip(usize::from(reading.clitics)))
            .is_some()
            && !names.is(at, LETTERS);
        let start = at;
        let named = (at + 1..end).any(|at| {
            let class = names.lexicon.whole_class(&names.doc.tokens[at]);
            let father = names.is(at, KUNYA) && !names.is(at, MOTHER); // ياسر أبو الرب
            // مارك روبنز, جان بونافون
            let spelled = names.lexicon.latin(names.doc.tokens[at].key).is_some();
            let whole = || names.doc.tokens[at].key.len() > 4 && names.doc.tokens[start].class & Class::ADJECTIVE == 0;
            let foreign = foreign && is_stranger(names, at) && (spelled || whole());
            // سليم البرزنجي, فارس نور الدين
            let relation = names.is_definite(at) && head::is_relation(names.doc.tokens[at].key) && is_strange(names, at);
            let devout = names.is(at, words!["الدين"]);
            relation && !names.is(start, DEEDS)
                || devout
                || class & (Class::GIVEN | Class::SURNAME) != 0 && class & ordinary == 0 && !is_feminine_word(names, at)
                || names.is(at, LINEAGE)
                || is_servant(names, at) // نبيل عبد المنعم
                || foreign
                || father
        });
        return (sure
            || named
            || spoken
            || context != Context::Nothing
            || appositive(names, end)
            || affiliated(names, end)
            || is_appointed(names, end)
            || is_headline(names, at, end)
            || is_office_for(names, end))
        .then_some((at..end, reading.clitics, "person-given"));
    }
    let addressed = context == Context::Title && at > 0 && names.is_addressed(at);
    // قال سيباستيان إن, شابة تدعى جورجيا
    let speaker = context == Context::Spoken && speaks(names, end) && class & (Class::TITLE | Class::TAGS) == 0;
    if speaker || is_sure(names, at) && is_told_by_name(names, at) && !is_part_of_name(names, end) {
        return Some((at..end, reading.clitics, FIRST_NAME));
    }
    let titled = || reading.clitics == 0 && context == Context::Title && is_called_by_office(names, at);
    ((addressed || titled()) && class & (Class::VERB | Class::CUE) == 0).then_some((at..end, reading.clitics, "person-address"))
}

/// Whether a token may be a further part of a name.
fn is_part_of_name(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_unknown(at)
        || names
            .doc
            .tokens
            .get(at)
            .is_some_and(|next| next.class & (Class::GIVEN | Class::SURNAME) != 0)
}

/// Whether no head and no kinship that makes another name of it stands before a name: بني عبد الله, شارع عبد العزيز.
fn is_by_himself(names: &Names<'_, '_>, at: usize) -> bool {
    const TRIBES: Words = words!["بني", "بنو", "آل", "أولاد", "قبيلة", "عائلة", "أسرة", "بيت", "ذوي", "سيدي", "دار"];
    at.checked_sub(1).is_none_or(|before| {
        !TRIBES.has(&names.doc.tokens[before]) && names.doc.tokens[before].class & (Class::HEAD | Class::INSTITUTION) == 0
    })
}

/// Whether a word may be the feminine of an adjective, جميلة, or a noun with
/// its owner, ناديه; not عبده.
pub(super) fn is_feminine_word(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    if key.last() != fold::HEH || key.is_cut() {
        return false;
    }
    let class = names.lexicon.inflected(key);
    let his = names.doc.ends_in(at, "ه") && class & Class::NOUN != 0 && !SERVANT.contains(&key.drop_last(1));
    class & Class::ADJECTIVE != 0 || his
}

/// Whether what was said begins right behind a name.
pub(super) fn speaks(names: &Names<'_, '_>, at: usize) -> bool {
    names
        .doc
        .tokens
        .get(at)
        .is_some_and(|token| token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0 || token.mark == b':')
}

/// Whether a title follows a name in apposition: «…، الخبيرة في …».
pub(super) fn appositive(names: &Names<'_, '_>, at: usize) -> bool {
    let opened = names.doc.tokens.get(at).is_some_and(|token| matches!(token.mark, b',' | b'-')) || names.is(at, WHO_IS);
    opened && names.doc.tokens.get(at + 1).is_some_and(|token| token.class & Class::TITLE != 0) && title(names, at + 1).is_some()
}

/// Whether a name stands between commas and what was said follows: «…، فلان
/// الفلاني، إن …».
pub(super) fn parenthetic(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    at > 0 && comma(at - 1) && comma(end) && speaks(names, end + 1)
}
