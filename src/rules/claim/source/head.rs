//! What can begin a noun phrase that speaks, and what stands between it and its
//! verb.

use super::few::is_one_of_them;
use super::quoted::is_quoted_name;
use crate::doc::{Kind, TITLE_POINT};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::is_finite;
use crate::rules::claim::object::{is_possessed, is_relation};
use crate::rules::claim::speaker::{class_of, under_article};
use crate::rules::claim::words::{DURING, FIELDS, HERE, OF_THE_PRESS, PARTS_OF_TIME, PERIODS, RESUMING, SAME, SOME};
use crate::rules::words::{MADE_BY, PUBLISHED_BY};
use crate::words::{Words, words};

/// The token behind whoever is spoken to right behind a verb, and where: قال لرويترز
/// مسؤول، كشفت لـ«عكاظ» مصادر، قال في تصريح خاص للصحيفة المدير.
pub(in crate::rules::claim) fn past_addressee(context: &Context<'_, '_>, first: usize, limit: usize) -> usize {
    let mut at = first;
    while at < limit {
        let next = addressee(context, at)
            .or_else(|| occasion(context, at))
            .or_else(|| is_adverb(context, at).then_some(at + 1));
        match next {
            Some(next) => at = next.max(at + 1),
            None => break,
        }
    }
    at
}

/// The token behind an addressee that begins at a token.
fn addressee(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let token = context.doc.tokens.get(at).filter(|token| token.key.get(0) == fold::LAM)?;
    let named = |at: usize| {
        let close = context.doc.partner(at).filter(|&close| close > at && context.doc.opens_quote(at));
        let mention = || {
            context
                .mention_at(at)
                .filter(|(tokens, _)| tokens.start == at)
                .map(|(tokens, _)| tokens.end)
        };
        close.map(|close| close + 1).or_else(mention)
    };
    if context.is(at, words!["ل"]) {
        return named(at + 1);
    }
    if context.is(at, words!["لي", "لنا", "له", "لها", "لهم"]) {
        return Some(at + 1);
    }
    if let Some(clitics) = context.name_clitics(at) {
        return named(at).filter(|_| clitics > 0);
    }
    // لوكالة رويترز، للصحفيين
    let headed = token.class & Class::HEAD != 0 && token.clitics > 0;
    headed
        .then(|| named(at + 1))
        .flatten()
        .or_else(|| context.is(at, PRESS).then_some(at + 1))
}

/// Adverbs that look like nouns.
pub(super) const ADVERBS: Words = words![
    "بدل",
    "بدلا",
    "أثناء",
    "أثناءها",
    "أثنائها",
    "أثنائه",
    "خلاله",
    "خلالها",
    "هكذا",
    "بعدها",
    "قبلها",
    "حينها",
    "عندها",
    "وقتها"
];

/// «قال بداية عام 1987»: whether a part of a year or month stands at a token.
pub(super) fn is_part_of_time(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, PARTS_OF_TIME) && (context.has(at + 1, Tag::Time) || context.is(at + 1, PERIODS))
        || at > 0 && context.is(at, PERIODS) && context.is(at - 1, PARTS_OF_TIME)
}

/// Those whom news is told.
pub(super) const PRESS: Words = words![
    "للصحفيين",
    "للصحافيين",
    "للإعلاميين",
    "للصحفيات",
    "للصحافة",
    "للإعلام",
    "للصحيفة",
    "للوكالة",
    "للقناة",
    "للمجلة",
    "للموقع",
    "للشبكة"
];

/// The token behind an occasion of speech: في تصريح صحفي، خلال كلمته. One that
/// another noun goes on with may reach further than is seen.
fn occasion(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let within = context.is(at, DURING) && context.has(at + 1, Tag::Occasion);
    let is_plain = |at: usize| {
        context.doc.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Arabic
                && !token.key.starts_with(&[fold::ALEF, fold::LAM])
                && ((token.class | context.lexicon.ordinary(token.key)) & Class::ADJECTIVE != 0 || context.is(at, OF_THE_PRESS))
        })
    };
    if !within {
        return None;
    }
    let end = (at + 2..at + 5).find(|&at| !is_plain(at))?;
    let next = context.doc.tokens.get(end)?;
    let definite = next.key.starts_with(&[fold::ALEF, fold::LAM]);
    // في تصريح صحفي الوزير, but في مؤتمر الحزب.
    let construct = end == at + 2 && (definite || context.name_clitics(end) == Some(0));
    (!construct && !context.doc.tokens[at + 1].key.starts_with(&[fold::ALEF, fold::LAM])).then_some(end)
}

/// «اللجنة المالية في البرلمان»: whether the body that another, which begins a phrase, is part of
/// stands behind a preposition at a token.
pub(in crate::rules::claim) fn sits_in(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    let body = Class::INSTITUTION | Class::HEAD | Tag::Nominal.bit();
    // رئيس لجنة القضاة في الاتحاد
    let part = context.mention_at(at.saturating_sub(1)).map_or(first, |(tokens, _)| tokens.start);
    let part = context.is(
        part,
        words!["لجنة", "اللجنة", "دائرة", "الدائرة", "قسم", "إدارة", "مكتب", "وحدة", "مركز", "فريق"],
    );
    // لجنة السياسات بالبنك
    let glued = context.doc.tokens.get(at).is_some_and(|token| {
        let seat = token.class & (Class::INSTITUTION | Tag::Nominal.bit()) != 0;
        seat && token.key.get(0) == fold::BEH && token.clitics > 0 && !context.is_whole(at)
    });
    if part && glued {
        return true;
    }
    let host = context.doc.tokens.get(at + 1).map_or(0, |host| host.class);
    // قسم الهندسة في فيسبوك
    let named = || {
        let mention = context.mention_at(at + 1).filter(|(tokens, _)| tokens.start == at + 1);
        mention.is_some_and(|(_, entity)| matches!(context.entities[*entity].kind, EntityType::Org | EntityType::Product))
    };
    let houses = host & body != 0 && host & (Tag::Occasion.bit() | Tag::Document.bit()) == 0;
    part && context.is(at, words!["في"]) && (houses || named())
}

/// «دراسة أشرف عليها باحثون»، «بيانات حللتها الوكالة»: whether a word is the verb of a clause that tells
/// of the document before it, with a pronoun behind it or on it.
pub(super) fn tells_of(context: &Context<'_, '_>, at: usize) -> bool {
    let own = || context.lexicon.ordinary(context.doc.tokens[at].key) == 0 && !is_possessed(context, at);
    let bears = ["تها", "ته", "اها"].iter().any(|&ending| context.doc.ends_in(at, ending)) && own();
    let filed = context.is(at, FILED) || context.is(at, MADE_BY) || context.is(at, PUBLISHED_BY);
    !context.has_article(at) && context.mention_at(at).is_none() && (bears || filed || is_resumed(context, at + 1))
}

/// What is done with a document that goes to an office, with a pronoun for it.
const FILED: Words = words![
    "قدمها",
    "قدمه",
    "أودعها",
    "أودعه",
    "أرسلها",
    "أرسله",
    "وجهها",
    "وجهه",
    "وقعها",
    "وقعه",
    "كتبها",
    "كتبه"
];

/// «نائب رئيس مايكروسوفت لشؤون السياسات»، «المتحدث باسم الدفاع المدني بالمنطقة»: whether what somebody
/// with a title runs in a body, or where, stands behind its name.
pub(super) fn runs(context: &Context<'_, '_>, head: usize, at: usize) -> bool {
    context.doc.tokens[head].class & Class::TITLE != 0 && (context.is(at, FIELDS) || context.is(at, HERE))
}

/// How many letters of و or ف stand glued before a noun phrase: فالوزير قال, وكل ذلك, which has
/// no verb in it.
pub(in crate::rules::claim) fn joined(context: &Context<'_, '_>, at: usize) -> u8 {
    let joins = context.doc.tokens.get(at).is_some_and(|token| {
        let apart = token.clitics == 1 && (!context.is_whole(at) || context.is(at, AND_ALL)) || context.name_clitics(at) == Some(1);
        apart && matches!(token.key.get(0), fold::WAW | fold::FEH)
    });
    u8::from(joins)
}

/// All of some, with what joins it to what went before.
const AND_ALL: Words = words!["وكل", "فكل"];

/// Whether a noun phrase that speaks can begin at a token.
pub(super) fn can_head(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    if let Some(clitics) = context.name_clitics(at) {
        return clitics == 0 || !is_spoken_to(context, at);
    }
    if context.is(at, ADVERBS) || is_part_of_time(context, at) {
        return false;
    }
    // قال للرئيس: whoever it is, he is spoken to.
    if token.key.starts_with(&[fold::LAM, fold::LAM]) || context.is(at, words!["ل"]) {
        return false;
    }
    // هذه الفئة: a demonstrative before its noun.
    if context.has(at, Tag::Demonstrative)
        && context
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]))
    {
        return true;
    }
    if context.is(at, LATTER) || is_one_of_them(context, at) {
        return true;
    }
    if context.doc.opens_quote(at) {
        return is_quoted_name(context, at);
    }
    // كشفت (غوغل) عن
    if context.mark(at) == b'(' {
        let behind_verb = at > 0 && context.doc.tokens[at - 1].class & Class::CUE != 0;
        let named = context
            .mention_at(at + 1)
            .filter(|(tokens, _)| tokens.start == at + 1 && behind_verb);
        return named.is_some_and(|(tokens, _)| context.mark(tokens.end) == b')');
    }
    // د. خالد: a title of one letter, or the same without its point.
    let short = context.mark(at + 1) == TITLE_POINT || token.class & Class::TITLE != 0 && token.key.len() == 1;
    if short || is_quantity(context, at) || counted_people(context, at).is_some() {
        return true;
    }
    // جميع الحاضرين، كثير من الناس: as many of some as it may be.
    let of = |at: usize| context.has_article(at) || context.is(at, words!["من"]);
    if (context.is(at, SOME) || context.is(at, AND_ALL) || context.is(at, SAME)) && of(at + 1) {
        return true;
    }
    // النشرة, which is an outlet's name, too, where something tells so.
    let whole = context.lexicon.whole_class(token) | under_article(context, at);
    let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit();
    if whole & speaks != 0 {
        return true;
    }
    // ثلاثة مصادر: a number of people.
    let speaks_next = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & speaks != 0);
    if token.class & Class::NUMBER != 0 && token.kind == Kind::Arabic && speaks_next {
        return true;
    }
    // Function words, with or without و, head no noun phrase; nor does a noun
    // with ب، ك or ل: قال للرئيس.
    let function = Tag::Preposition.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Negation.bit()
        | Tag::Subordinate.bit()
        | Tag::Contrast.bit()
        | Tag::But.bit()
        | Tag::Copula.bit()
        | Tag::Pronoun.bit()
        | Tag::Demonstrative.bit();
    let particle = whole & Class::PARTICLE != 0 && whole & Class::NOUN == 0;
    matches!(token.kind, Kind::Arabic | Kind::Latin)
        && token.class & function == 0
        && !particle
        && !is_spoken_to(context, at)
        && !is_glued_noun(context, at)
        && !is_circumstance(context, at)
        && !is_finite(context, at)
}

/// بتصرفات غير لائقة، لشبكات التلفزيون: a noun with ب, or a plural with ل, glued to it; but not
/// the name باتي.
fn is_glued_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    if !matches!(token.key.get(0), fold::BEH | fold::LAM) {
        return false;
    }
    // قالت لوالديها
    let own = ["ها", "هم", "هما"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun)) && token.key.len() > 5;
    if token.key.get(0) == fold::LAM && own && context.lexicon.whole_class(token) & (Class::ORDINARY | Class::NAME | Class::GIVEN) == 0 {
        return true;
    }
    let glued = match token.key.get(0) {
        fold::BEH => token.key.len() > 3,
        fold::LAM => context.doc.ends_in(at, "ات"),
        _ => false,
    };
    if !glued || token.kind != Kind::Arabic || token.key.is_cut() {
        return false;
    }
    let known = context.lexicon.whole_class(token) | context.lexicon.inflected(token.key);
    known & Class::ORDINARY == 0 && context.lexicon.inflected(token.key.skip(1)) & Class::NOUN != 0
}

/// مدافعا عن موقفه: an indefinite word in the accusative tells how, and is no
/// subject; with what is definite right behind it, it is two: مندوبا المملكة.
pub(super) fn is_circumstance(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let accusative = token.key.last() == fold::ALEF && token.key.len() > 3 && !token.key.is_cut() && !context.has_article(at);
    // قال شقيقها: whose he is.
    let people = Class::TITLE | Tag::Role.bit();
    let whose = || context.lexicon.class(context.lexicon.find(token.key.drop_last(2))) & people != 0 || is_relation(context, at);
    let accusative = accusative && !(context.doc.ends_in(at, "ها") && whose());
    // أن مصدرا قال: behind أن the subject is in the accusative.
    let subject = at > 0 && context.starts(at - 1, Tag::That).is_some();
    // وزيرا خارجية مصر والأردن: two people, by what they have.
    let noun = |at: usize| {
        let next = context.doc.tokens.get(at);
        next.is_some_and(|next| {
            next.kind == Kind::Arabic && next.clitics == 0 && next.key.last() != fold::ALEF && next.class & Tag::Preposition.bit() == 0
        })
    };
    let two = accusative
        && context.lexicon.class(context.lexicon.find(token.key.drop_last(1))) & (Class::TITLE | Tag::Role.bit()) != 0
        && noun(at + 1)
        && (context.name_clitics(at + 2) == Some(0) || context.has_article(at + 2));
    accusative
        && !subject
        && !two
        && context.lexicon.inflected(token.key.drop_last(1)) & (Class::NOUN | Class::ADJECTIVE) != 0
        && !context.has_article(at + 1)
        && context.name_clitics(at + 1) != Some(0)
}

/// حوالي 65% من المستجوبين: a share of people speaks.
pub(in crate::rules::claim) fn is_quantity(context: &Context<'_, '_>, at: usize) -> bool {
    let opens = context.doc.tokens[at].kind == Kind::Number
        || context.doc.tokens[at].class & (Tag::About.bit() | Class::PHRASE) != 0
        || context.is(at, words!["ما", "أكثر", "أقل", "نحو", "قرابة"]);
    opens
        && (at..at + 4).any(|at| context.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number) && context.mark(at + 1) == b'%')
}

/// «ثلاثة من كل عشرة موظفين»، «عدد من الخبراء»: whether a number of some stands at a token.
pub(in crate::rules::claim) fn is_count_of(context: &Context<'_, '_>, at: usize) -> bool {
    const FEW: Words = words!["واحد", "واحدة", "قلة", "مجموعة"];
    let token = &context.doc.tokens[at];
    let counts = token.class & Class::NUMBER != 0 || context.is(at, SOME) || context.is(at, FEW);
    // 1 من بين كل 4 مشاركين
    if token.kind == Kind::Number {
        let every = at + 2 + usize::from(context.is(at + 2, words!["بين"]));
        return context.is(at + 1, words!["من"]) && context.is(every, words!["كل", "أصل"]);
    }
    counts && token.kind == Kind::Arabic && (token.clitics == 0 || token.whole != 0) && context.is(at + 1, words!["من"])
}

/// «أكثر من خمسة خبراء»، «نحو عشرين باحثا»: the token of the people of whom there are more or less than a number.
pub(super) fn counted_people(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let number = match () {
        () if context.is(at, words!["أكثر", "أقل"]) && context.is(at + 1, words!["من"]) => at + 2,
        () if context.has(at, Tag::About) => at + 1,
        () => return None,
    };
    let token = context.doc.tokens.get(number)?;
    let people = number + 1 < context.doc.tokens.len() && class_of(context, number + 1) & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0;
    (people && (token.kind == Kind::Number || token.class & Class::NUMBER != 0)).then_some(number + 1)
}

/// Who was named last.
pub(in crate::rules::claim) const LATTER: Words = words!["الأخير", "الأخيرة"];

/// Whether ب، ك or ل stands glued before a token's noun: قال للرئيس.
pub(super) fn is_spoken_to(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    token.clitics > 0 && matches!(token.key.get(usize::from(token.clitics) - 1), fold::BEH | fold::KAF | fold::LAM) && !context.is_whole(at)
}

/// Adverbs that may stand between a verb and its subject: a time, a number
/// that is no quantity of people, a preposition with its pronoun (ذكرت فيه
/// تقارير).
pub(in crate::rules::claim) fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let number = token.kind == Kind::Number && context.mark(at + 1) != b'%';
    // آلان, who is a man, is folded like الآن.
    let man = context.is(at, words!["الآن"]) && context.doc.letters(at).starts_with('آ');
    // الأب, which is folded like the month.
    let man = man || context.is(at, words!["الأب"]) && context.doc.letters(at).contains('أ');
    context.mention_at(at).is_none()
        && !man
        && (token.class & Tag::Time.bit() != 0 || number || is_resumed(context, at))
        && token.class & Tag::Role.bit() == 0
}

/// A preposition with a pronoun that points back: قال فيها، تقول عنه.
pub(in crate::rules::claim) fn is_resumed(context: &Context<'_, '_>, at: usize) -> bool {
    // آلية الاستقرار, which إليه is folded like
    context.mention_at(at).is_none() && context.is(at, RESUMING)
}
