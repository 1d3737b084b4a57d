//! Ordinary words that are a name's last part, or its middle, by what stands around them: صالح جامع،

use super::behind::is_joined;
use super::introduced::{Context, title};
use super::parts::{is_appointed, is_family_part, is_of_doers, is_over, is_owned, is_sure};
use super::person::{appositive, is_no_word, speaks};
use super::surname::affiliated;
use super::words::{
    DESCRIPTIONS,
    particle::{OF, TO},
    person::PRINCES,
};
use super::{KNOWN, Names, head};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, Tag};

/// Whether a word with the article is the middle of a name, as one that means nothing else
/// stands behind it.
pub(super) fn is_middle(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    let not =
        Class::TAGS | Class::NUMBER | Class::TITLE | Class::NATIONALITY | Class::CUE | Class::HEAD | Class::INSTITUTION | Class::FIELD;
    let titled = context.is_titled();
    let last = at + 1;
    titled
        && names.is_definite(at)
        && !names.is(at, DESCRIPTIONS)
        && names.doc.tokens[at].class & not == 0
        && names.doc.tokens[at - 1].class & Class::TITLE == 0
        && names.is_unknown(last)
        && names.lexicon.whole_class(&names.doc.tokens[last]) & Class::GIVEN == 0
        && !names.is_definite(last)
        && !matches!(
            names.doc.tokens[last].key.get(0),
            fold::WAW | fold::YEH | fold::TEH | fold::LAM | fold::BEH
        )
}

/// الشيخ عبد الله نشاط السبيعي: whether a noun stands between a titled one's given name and his listed
/// family's, which is no adjective of it.
pub(super) fn is_before_family(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    let not =
        Class::TAGS | Class::NUMBER | Class::TITLE | Class::NATIONALITY | Class::CUE | Class::HEAD | Class::INSTITUTION | Class::PARTICLE;
    let titled = context.is_titled();
    let token = &names.doc.tokens[at];
    let family =
        |next: &Token| names.lexicon.whole_class(next) & Class::SURNAME != 0 && next.class & (Class::ORDINARY | Class::NATIONALITY) == 0;
    titled
        && !names.is_definite(at)
        && token.class & not == 0
        && token.clitics == 0
        && token.key.last() != fold::ALEF
        && names.is_definite(at + 1)
        && names.taken[at + 1] == 0
        && head::is_relation(names.doc.tokens[at + 1].key)
        && names.doc.tokens.get(at + 1).is_some_and(family)
}

/// Whether an ordinary word is a name's last part, because what follows shows
/// that the name is over: صالح جامع، برعي الصديق، جينيفر كلاب: Behind a given name, which is the `first` part,
/// less shows it.
pub(super) fn is_last_part(names: &Names<'_, '_>, at: usize, first: bool, context: Context) -> bool {
    let token = &names.doc.tokens[at];
    // قال المدير ياسر مدخلي إن: what stands between a name's first part and what
    // was said is the rest of it, whatever it means.
    let told = context != Context::Nothing && (speaks(names, at + 1) || is_told_on(names, at, first, context));
    let titles = Class::TITLE | Tag::Role.bit();
    // الدكتورة ريم حكمة، مديرة: what only begins a title is none between a name and another.
    let begins = || appositive(names, at + 1) && title(names, at).is_none();
    let titles = if (told || begins()) && !names.is_definite(at) { titles } else { 0 };
    let not = (Class::PARTICLE | Class::CUE | Class::TITLE | Class::NUMBER | Class::TAGS) & !titles;
    // قال جون كندي إن: nor does an adjective without the article describe who has a name.
    let sure = || first && is_sure(names, at - 1);
    let national = names.is_nationality(at) && (names.is_definite(at) || told && !sure());
    let glued = token.clitics > 0 && !token.article && token.whole == 0;
    // أمره بالتوقف سائق: nor does a preposition stand in a name.
    let governed = token.clitics > 0 && token.article && token.key.get(0) != fold::WAW;
    // تفقد خالد الزهراني الملعب: behind a family name stands what he acts on.
    // Nor has a prince a family name: استقبل الأمير خالد الوفد.
    let listed = names.lexicon.whole_class(&names.doc.tokens[at - 1]) & Class::SURNAME != 0;
    let family = is_family_part(names, at - 1) && (listed || !first);
    let object = names.is_definite(at)
        && (family || at > 1 && names.is(at - 2, PRINCES))
        && (token.class | names.lexicon.ordinary(token.key.without_article())) & Class::NOUN != 0
        && names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) == 0;
    let plain = token.key.len() > 1
        && token.class & not == 0
        && !national
        && !object
        && !governed
        && !is_of_doers(names, at)
        && !is_owned(names, at)
        && !is_appointed(names, at)
        && !names.doc.has_tanwin(at)
        && !is_accusative(names, at)
        && !(is_joined(names, at) && names.lexicon.latin(names.doc.tokens[at - 1].key).is_none())
        && (!glued || appositive(names, at + 1))
        && ((told || appositive(names, at + 1)) && !names.is_definite(at) || !head::is_relation(token.key));
    // قال هنري باركي إن: no second verb stands between who speaks and what is said.
    let colon = || names.doc.tokens.get(at + 1).is_some_and(|next| next.mark == b':');
    let alone = || context == Context::Spoken || token.class & Class::TITLE != 0 || colon();
    let said = told && token.key.last() != fold::ALEF && alone();
    // الدكتورة ريم حجة، مديرة: no verb ends in ة, nor stands one between a name and what its owner is.
    let feminine = !names.is_definite(at) && names.doc.ends_in(at, "ة") && token.key.get(0) != fold::BEH;
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    let called = context == Context::Title && names.is_addressed(at - 1) && comma(at + 1);
    let noun = feminine || token.class & Class::NOUN != 0 && (called || appositive(names, at + 1));
    let noun = noun || appositive(names, at + 1) && is_no_word(names, at);
    // عادل رامي القادم من ميلان: what he is.
    let adjective = names.is_definite(at) && (token.class | names.lexicon.ordinary(token.key.without_article())) & Class::ADJECTIVE != 0;
    plain
        && (is_over(names, at + 1) || told || !adjective && affiliated(names, at + 1) || first && is_family_noun(names, at, context))
        && (said
            || noun
            || names.lexicon.ordinary(token.key) & Class::VERB == 0
            || first && context.is_titled() && is_marked_off(names, at))
}

/// عن سامر كبير قوله إن: whether a token is whose saying is told.
pub(super) fn is_saying(token: &Token) -> bool {
    let his = token.key.last() == fold::HEH || token.key.ends_with(&[fold::HEH, fold::ALEF]);
    his && token.class & Class::CUE != 0
}

/// Whether what is said [goes on](speaks_on) behind a word that is the second half of a name, the first of which governs no noun: سعيد الحلو,
/// but not رواد الأعمال.
fn is_told_on(names: &Names<'_, '_>, at: usize, first: bool, context: Context) -> bool {
    let token = &names.doc.tokens[at];
    first && token.class & Class::TITLE == 0 && token.clitics == 0 && is_no_noun(names, at - 1, context) && speaks_on(names, at + 1)
}

/// Whether a given name is no noun that would govern another: سعيد, or أمل behind a title with the article, but not رواد.
pub(super) fn is_no_noun(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    let given = &names.doc.tokens[at];
    let noun = || (given.class | names.lexicon.inflected(given.key)) & (Class::NOUN | Class::TITLE) != 0;
    is_sure(names, at) || !noun() || context == Context::Title && at > 0 && names.is_definite(at - 1)
}

/// قال سعيد الحلو لرويترز إن, قال سعيد الحلو رئيس المصرف أمس إن: whether a phrase that tells what somebody is, or to whom, where or when
/// something is said, begins at a token, and what is said behind it, so that nothing else that is said stands before.
pub(super) fn speaks_on(names: &Names<'_, '_>, at: usize) -> bool {
    /// So many tokens have such phrases.
    const PHRASES: usize = 9;
    let adjunct = |token: &Token| {
        let to = token.clitics > 0 && token.key.get(0) == fold::LAM
            || token.key.starts_with(&[fold::LAM, fold::LAM])
            || TO.has(token)
            || OF.has(token);
        let office = token.class & Class::TITLE != 0 && !names.is_definite(at);
        token.class & (Tag::Preposition.bit() | Tag::Time.bit()) != 0 || to || office || is_saying(token)
    };
    let inside = |at: usize| {
        let token = &names.doc.tokens[at];
        let joins = matches!(token.mark, 0 | b',') || token.is_quote();
        joins && token.class & Tag::Relative.bit() == 0 && !names.reports(at)
    };
    names.doc.tokens.get(at).is_some_and(adjunct)
        && (at..names.doc.tokens.len())
            .take(PHRASES)
            .find(|&at| speaks(names, at) || !inside(at))
            .is_some_and(|at| speaks(names, at) && names.doc.tokens[at].key.get(0) != fold::WAW) // وإن: though.
}

/// قدم عزت أبو عوف برنامجا: whether a noun or an adjective has the ending of what is done.
pub(super) fn is_accusative(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let word = || names.lexicon.ordinary(token.key.drop_last(1)) & (Class::NOUN | Class::ADJECTIVE) != 0;
    let listed = || names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
    token.key.last() == fold::ALEF && token.key.len() > 3 && !names.is_definite(at) && word() && !listed()
}

/// المخرج مهدي فليفل (لبنان): whether a mark stands behind a word that only looks like an inflected verb, which hardly
/// ends a clause so right behind who does it.
fn is_marked_off(names: &Names<'_, '_>, at: usize) -> bool {
    let marked = |next: &Token| matches!(next.mark, b',' | b'.' | b'(' | b')') || next.kind == Kind::Break;
    is_no_word(names, at) && names.doc.tokens.get(at + 1).is_some_and(marked)
}

/// وزير الداخلية سعيد صيام بمقر الوزارة: whether a noun behind a titled one's given name is his family's. It
/// lacks the alef of an object and the ending of one that has none, and what stands behind it begins a phrase of its own.
pub(super) fn is_family_noun(names: &Names<'_, '_>, at: usize, context: Context) -> bool {
    const BEGINS: u64 = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::Negation.bit() | Tag::Time.bit() | Class::CUE;
    let token = &names.doc.tokens[at];
    let key = token.key;
    let given = &names.doc.tokens[at - 1];
    let listed = names.lexicon.whole_class(given) & Class::GIVEN != 0;
    // مواطن يمني بسيط, المؤسسة خير دليل: a noun and a nation are no names there.
    let word = given.class & (Class::NOUN | Class::NATIONALITY | Class::TITLE) != 0;
    let titled = listed && !word && context.is_titled();
    let sure = || is_sure(names, at - 1) && given.class & KNOWN == 0 && names.lexicon.ordinary(given.key) == 0;
    // شهد الوزير خالد حفلات، لقاء، جلسة
    let object = matches!(key.last(), fold::ALEF | fold::HAMZA)
        || token.class & (Class::NOUN | Class::ADJECTIVE) != 0 && key.last() == fold::HEH
        || key.ends_with(&[fold::ALEF, fold::TEH]);
    let parted = |next: &Token| {
        let glued = next.clitics > 0 && matches!(next.key.get(0), fold::BEH | fold::LAM) && names.lexicon.ordinary(next.key) != 0;
        next.class & BEGINS != 0 || glued || names.lexicon.ordinary(next.key) == Class::VERB || is_accusative(names, at + 1)
    };
    (titled || sure())
        && !object
        && !names.is_definite(at)
        && token.clitics == 0
        && key.len() > 2
        && names.doc.tokens.get(at + 1).is_some_and(parted)
}

/// Whether a word with the article is the family name of who speaks: أشار
/// حسين الفردان إلى …
pub(super) fn is_family(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let not =
        Class::ADJECTIVE | Class::PARTICLE | Class::CUE | Class::TITLE | Class::NATIONALITY | Class::NUMBER | Class::TAGS | Class::FIELD;
    names.is_definite(at)
        && token.class & not == 0
        && is_no_noun(names, at - 1, Context::Spoken)
        && names
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.class & Tag::Preposition.bit() != 0)
}
