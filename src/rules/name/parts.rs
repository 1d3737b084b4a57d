//! Where a person's name ends.
//!
//! ```text
//! name := part (part | بن part | آل part | particle part)*
//! part := given name | family name | word that means nothing else
//! ```
//! A word that also means something else ends a name only: محمد جامع، and only
//! where what follows shows that the name is over; [`surname`] tells when one
//! with the article does.

use std::ops::Range;

use super::behind::{acts, governs, is_agent, is_feminine_adjective, is_no_other, is_noun_too, is_object, is_reflexive};
use super::introduced::{Context, is_told_by_nation};
use super::last::{is_before_family, is_family, is_last_part, is_middle, speaks_on};
use super::listed::is_place;
use super::person::{appositive, homograph, is_blessing, is_no_word, parenthetic, speaks};
use super::shape::is_negated_verb;
use super::surname::{affiliated, is_stranger};
use super::words::{
    DESCRIPTIONS, LETTERS,
    person::{DEVOUT, FILIAL, HIS_LORD, KUNYA, LINEAGE, MOTHER, OF_GOD, OF_GODS, ORDINALS, PARTICLES, SERVANT, TEN, THE_SERVANT},
};
use super::{KNOWN, Names, head, surname};
use crate::doc::{Kind, TITLE_POINT, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::words::HONOURS;
use crate::words::{Words, words};

/// What only tells of listed names.
const LISTED: u64 = Class::NAME | Class::ALONE | Class::INNER | Class::GIVEN | Class::SURNAME;

/// A person's name has at most this many parts.
const LONGEST: usize = 6;

/// The token behind بن X، آل X … that begins at `at`, as often as it goes.
pub(super) fn links(names: &Names<'_, '_>, mut at: usize) -> usize {
    for _ in 0..LONGEST {
        let next = at + 1;
        let linked = names.is(at, LINEAGE) && names.doc.tokens.get(next).is_some_and(|token| token.kind == Kind::Arabic);
        if !linked || names.taken[next] != 0 || is_kinsman(names, at) {
            break;
        }
        at = next + 1;
        if (names.is(next, SERVANT) || names.is(next, KUNYA)) && names.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Arabic) {
            at += 1;
        }
    }
    at
}

/// Whether ابن is a son, not the link to a father's name: خالد ابن عمه.
fn is_kinsman(names: &Names<'_, '_>, at: usize) -> bool {
    const SON: Words = words!["ابن", "ابنة"];
    let father = &names.doc.tokens[at + 1];
    let named = names.is_definite(at + 1) || names.lexicon.whole_class(father) & (Class::GIVEN | Class::SURNAME) != 0;
    names.is(at, SON) && !named && names.lexicon.ordinary(father.key) != 0
}

/// What joins somebody to others, behind his name.
static BESIDE: Words = words![
    "بصحبة",
    "برفقة",
    "بمعية",
    "بحضور",
    "بجانب",
    "بمشاركة",
    "برئاسة",
    "بقيادة",
    "بأعمال",
    "بمهام"
];

/// The token behind a name that begins at `at`.
pub(super) fn body(names: &Names<'_, '_>, at: usize, given: bool, context: Context) -> usize {
    let mut end = at + 1;
    let mut parts = 1;
    if names.is(at, SERVANT) && names.doc.tokens.get(end).is_some_and(|next| next.kind == Kind::Arabic) {
        end += 1;
    }
    while end < names.doc.tokens.len() && parts < LONGEST && names.taken[end] == 0 && names.doc.tokens[end].kind == Kind::Arabic {
        if is_blessing(names, end) || begins_another(names, end) || names.is(end, BESIDE) || is_agent(names, end) {
            break;
        }
        // يؤيد توماس تاناكا عودة بلاده: behind two names a third that is a noun, too, governs another noun.
        if parts > 1 && given && is_noun_too(names, end) && governs(names, at, end) {
            break;
        }
        let linked = links(names, end);
        if linked > end {
            end = linked;
            parts += 1;
            continue;
        }
        if let Some(last) = behind_initial(names, end).filter(|_| given || parts > 1) {
            end = last + 1;
            parts += 1;
            continue;
        }
        // عبد المنعم خلف الله: whatever the gift of God is otherwise.
        if given && names.is(end, OF_GODS) && names.is(end + 1, words!["الله"]) && names.taken[end + 1] == 0 {
            end += 2;
            parts += 1;
            continue;
        }
        if names.is(end, PARTICLES) && !is_over(names, end + 1) {
            // محمد سالم لا يناسبني
            if names.is(end, THE) {
                break;
            }
            let last = particle(names, end);
            let whole = names.doc.tokens.get(last + 1).is_some_and(|next| next.kind == Kind::Arabic)
                && names.taken[last + 1] == 0
                && (is_part(names, last + 1, given, 0)
                    || is_kunya(names, last)
                    || given && (is_of(names, end, last) || names.is(last, SERVANT) && names.is(last + 1, HIS_LORD)));
            if !whole {
                break;
            }
            end = last + 2;
        } else if is_part(names, end, given, parts) || names.is(end, PARTICLES) && (given || is_over(names, end + 1)) {
            end += 1;
        } else {
            // وزيرة الطاقة فاطمة الثابت شيبوب: what stands between a name's first part and its last.
            let context = narrowed(names, at..end, parts, context);
            if given && parts == 1 && (is_middle(names, end, context) || is_before_family(names, end, context)) {
                end += 2;
                parts += 2;
                continue;
            }
            end = with_last(names, at..end, given, parts, context);
            break;
        }
        parts += 1;
    }
    while end > at + 1 && (names.is(end - 1, LINEAGE) || names.is(end - 1, KUNYA)) {
        end -= 1;
    }
    end
}

/// سجل الفرنسي بول لوران الهدف: among others, what somebody acts on stands behind his family name, and خالد وكرم
/// الضيافة are no two men.
fn narrowed(names: &Names<'_, '_>, name: Range<usize>, parts: usize, context: Context) -> Context {
    let end = name.end;
    let word = || {
        let ordinary = names.doc.tokens[name.start].class & Class::ORDINARY != 0;
        names.is_definite(end) && !head::is_relation(names.doc.tokens[end].key) && ordinary
    };
    if context == Context::Among && (parts > 1 || word()) {
        Context::Nothing
    } else {
        context
    }
}

/// The token behind a name of so many parts, with the word behind it if that is its last part, whatever it means
/// otherwise.
fn with_last(names: &Names<'_, '_>, name: Range<usize>, given: bool, parts: usize, context: Context) -> usize {
    let (at, end) = (name.start, name.end);
    // رواية نادر الخصاونة الجديدة: an adjective of what is his.
    if parts > 1 && is_feminine_adjective(names, end) || is_object(names, at, end) {
        return end;
    }
    let spelled = names.lexicon.latin(names.doc.tokens[at].key).is_some();
    // هيثم المصري
    if given && parts == 1 && is_sure(names, at) && !names.is_definite(at) && !spelled && is_family_of_land(names, end) {
        return end + 1;
    }
    // مثل كريستوفر والكن الدور, قاد خورخي داسيلفا التدريبات: no foreigner has a family's name with the article behind
    // another.
    let strange = || is_stranger(names, end - 1) && !head::is_relation(names.doc.tokens[end].key);
    let foreigner = || is_foreign_family(names, end - 1) || spelled && strange();
    if parts == 2 && given && names.is_definite(end) && foreigner() {
        return end;
    }
    let told = || {
        let next = end + 1;
        appositive(names, next) || speaks(names, next) || speaks_on(names, next) || parenthetic(names, at, next) || affiliated(names, next)
    };
    let sure = || is_sure(names, at) && told();
    let word = || names.lexicon.whole_class(&names.doc.tokens[end]) & (Class::NOUN | Class::ADJECTIVE) != 0;
    let acts = || is_sure(names, at) && word() && !names.is_definite(end) && acts(names, at);
    let stranger = !given && parts == 1 && context.is_titled() && speaks(names, end + 1);
    let known = given && (context != Context::Nothing || parts > 1 || sure() || acts()) || stranger && !names.is_definite(end);
    // منح الفرنسي لويس ساها التقدم: a foreigner's given name ends no name.
    let foreigner = given && parts == 1 && context == Context::Among && spelled && is_told_by_nation(names, at) && is_no_word(names, end);
    let last = foreigner
        || known && (is_last_part(names, end, given && parts == 1, context) || context == Context::Spoken && is_family(names, end));
    if !last && !surname::is_surname(names, name, given, context) {
        return end;
    }
    // البابا بنديكت السادس عشر, فهد العبد الكريم, عصام شرف الدين
    let two = names.is(end, ORDINALS) && names.is(end + 1, TEN) || names.is(end, THE_SERVANT) && names.is(end + 1, OF_GOD);
    let devout = !two && names.is(end + 1, DEVOUT) && names.taken[end + 1] == 0;
    end + 1 + usize::from(two || devout)
}

/// هيثم المصري: whether a man's nationality stands at a token, which is his family's name behind a given name alone.
fn is_family_of_land(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_definite(at) && names.is_nationality(at) && names.doc.tokens[at].key.last() == fold::YEH && !names.is_nationality(at + 1)
}

/// ديفيد أ. غروس, لورا إيه. كولانجيلو: the name behind the letter and point that begin
/// at a token.
fn behind_initial(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    let point = names.doc.tokens.get(at + 1).filter(|_| names.is(at, LETTERS))?;
    let last = at + 2;
    let name = names
        .doc
        .tokens
        .get(last)
        .filter(|token| token.kind == Kind::Arabic && names.taken[last] == 0)?;
    let named = names.lexicon.whole_class(name) & (Class::GIVEN | Class::SURNAME) != 0 || names.is_unknown(last);
    (point.glued && matches!(point.mark, b'.' | TITLE_POINT) && named).then_some(last)
}

/// Particles of foreign names that are no Arabic words, and the article that may
/// stand behind one.
static OF: Words = words!["دي", "دو", "فون", "ديل"];
static THE: Words = words!["لا"];
static VAN: Words = words!["فان", "فون"];
pub(super) static DER: Words = words!["دير", "در", "دن", "دين", "دي"];

/// The last token of the particle that begins at a token: دي لا.
fn particle(names: &Names<'_, '_>, at: usize) -> usize {
    // ولد الشيخ عبد الله
    let sheikh = names.is(at, words!["ولد"]) && names.is(at + 1, words!["الشيخ"]);
    let of_the = names.is(at, OF) && names.is(at + 1, THE) || names.is(at, VAN) && names.is(at + 1, DER);
    at + usize::from(sheikh || of_the)
}

/// Whether a word behind a foreign particle is part of the name, though it looks by
/// chance like an inflected one: برايان دي بالما.
fn is_of(names: &Names<'_, '_>, first: usize, last: usize) -> bool {
    let function = Class::TAGS | Class::PARTICLE | Class::CUE | Class::TITLE;
    names.is(first, OF) && names.doc.tokens.get(last + 1).is_some_and(|next| next.class & function == 0)
}

/// Whether a father's name begins at a token, whatever the word behind it means:
/// رامي أبو الفرج.
fn is_kunya(names: &Names<'_, '_>, at: usize) -> bool {
    let function = Class::TAGS | Class::PARTICLE | Class::CUE | Class::VERB;
    // أبو الدكتور فلان: the doctor's father.
    let not = if names.is_definite(at + 1) {
        Class::TAGS | Class::TITLE
    } else if is_over(names, at + 2) {
        function & !Class::VERB // هاني أبو راس
    } else {
        function
    };
    // Nor is a word with the article a function word, whatever is left without it: علي أبو الرب.
    let class = |next: &Token| {
        if names.is_definite(at + 1) {
            next.class & !Class::TAGS | names.lexicon.whole_class(next)
        } else {
            next.class
        }
    };
    names.is(at, KUNYA) && !names.is(at, MOTHER) && names.doc.tokens.get(at + 1).is_some_and(|next| class(next) & not == 0)
}

/// Whether somebody else's name begins at a token: خالد وعبدالعزيز are two.
pub(super) fn begins_another(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    token.key.get(0) == fold::WAW
        && !token.key.is_cut()
        && names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) == 0
        && names.lexicon.class(names.lexicon.find(token.key.skip(1))) & Class::GIVEN != 0
}

/// Whether a token can be a further part of a name.
fn is_part(names: &Names<'_, '_>, at: usize, given: bool, parts: usize) -> bool {
    let token = &names.doc.tokens[at];
    // دورا is a name, دوراً is none; nor is لايعني, with no space behind لا.
    if token.key.len() < 2 || names.doc.has_tanwin(at) || is_negated_verb(names, at) {
        return false;
    }
    let whole = names.lexicon.whole_class(token);
    if names.is_definite(at) && token.class & Class::TITLE != 0 && whole & Class::SURNAME != 0 && !is_family_title(names, at, parts) {
        return false;
    }
    // ممدوح بن محمد عراقي: what has no article is no adjective of a name.
    let of_land = || names.is_nationality(at) && !names.is_definite(at) && token.key.last() == fold::YEH && token.clitics == 0;
    if given && of_land() && at > 2 && (names.is(at - 2, FILIAL) || names.is(at - 3, FILIAL) && names.is(at - 2, SERVANT)) {
        return true;
    }
    if rules_behind(names, at) || is_appointed(names, at) || is_owned(names, at) && whole & (Class::GIVEN | Class::SURNAME) == 0 {
        return false;
    }
    if homograph(names, at, 0) == Some(true) && given && (is_named_on(names, at + 1) || names.spells_apart()) {
        return true;
    }
    // المحياني شهد له, العمري مساعد مدير, الطريفي أسماء الفائزين, حافظ الأمين العام: the name is over.
    let behind_family = parts > 1 && is_family_part(names, at - 1);
    if behind_family && token.key.get(0) == fold::WAW
        || behind_family
            && whole & Class::GIVEN != 0
            && token.class & (Class::VERB | Class::TITLE | Class::NOUN) != 0
            && !is_over(names, at + 1)
        || parts > 1 && token.class & Class::TITLE != 0 && is_office(names, at)
    {
        return false;
    }
    // A given name goes before the verb that it may also be (صالح, حسن).
    let not = Class::CUE | Class::PARTICLE | if whole & Class::GIVEN != 0 { 0 } else { Class::VERB };
    // محمد فيصل: what has يصل in it has no proclitic there.
    let read = if token.clitics > 0 && whole & Class::GIVEN != 0 {
        whole
    } else {
        token.class | whole
    };
    let listed = whole & (Class::GIVEN | Class::SURNAME) != 0 && read & Class::TAGS == 0;
    // طاهر خان نيازي: nor is it a verb between two names.
    let between = || {
        given
            && names
                .doc
                .tokens
                .get(at + 1)
                .is_some_and(|next| is_only(next.class | names.lexicon.whole_class(next), Class::GIVEN | Class::SURNAME))
    };
    // الدكتور عمرو عزت سلامة، الأمين: nor is what stands between two names and ends there.
    let within = || {
        given
            && names.doc.tokens.get(at + 1).is_some_and(|next| {
                // حاتم جمعة العريبي
                let family = names.is_definite(at + 1) && head::is_relation(next.key) && next.class & KNOWN == 0;
                family || names.lexicon.whole_class(next) & (Class::GIVEN | Class::SURNAME) != 0
            })
            && is_over(names, at + 2)
    };
    if listed && (whole & not == 0 || is_over(names, at + 1) || within() || whole & Class::CUE == 0 && token.key.len() > 2 && between()) {
        return true;
    }
    // نور الدين, سيف الإسلام
    if given && names.is(at, DEVOUT) {
        return true;
    }
    // عبد العزيز: whatever God is called.
    if names.is_definite(at) && names.is(at - 1, SERVANT) {
        return true;
    }
    if names.is_definite(at) {
        // A family name with the article: only behind a given name, and only
        // if it is no ordinary word, nationality or number.
        let known = Class::NATIONALITY
            | Class::NUMBER
            | Class::CURRENCY
            | Class::TITLE
            | Class::INSTITUTION
            | Class::HEAD
            | Class::ORDINARY
            | Class::FIELD;
        // الأخضر الزيتوني: an adjective of what has the article, too.
        let family = || (parts > 1 || !names.is_definite(at - 1)) && surname::is_nobody_s(names, at);
        let strange = token.class & (known | Class::TAGS) == 0 && (names.lexicon.ordinary(token.key) == 0 || family());
        // أمير الإيزيديين: a people is nobody's family.
        let people = token.key.ends_with(&[fold::YEH, fold::YEH, fold::NOON]) || token.key.ends_with(&[fold::YEH, fold::WAW, fold::NOON]);
        // المخرجة زين دريعي التانيت: nor does another stand behind a family's name that none knows.
        let behind_stranger = parts > 1 && names.is_unknown(at - 1) && names.doc.tokens[at - 1].key.last() == fold::YEH;
        return given && strange && !people && !is_of_doers(names, at) && !behind_family && !behind_stranger;
    }
    if given && is_foreign_family(names, at) {
        return true;
    }
    is_stranger(names, at) && !is_reflexive(token.key) && (token.key.get(0) != fold::WAW || parts == 1 && given && is_no_other(names, at))
}

/// رامون كالديرون, كريستوفر والكن: whether a foreign family's name that only looks by chance like an inflected word or one with
/// a proclitic stands behind a foreigner's given name.
fn is_foreign_family(names: &Names<'_, '_>, at: usize) -> bool {
    let foreign = |token: &Token| names.lexicon.latin(token.key).is_some();
    let (given, token) = (&names.doc.tokens[at - 1], &names.doc.tokens[at]);
    let listed = names.lexicon.whole_class(token);
    names.lexicon.whole_class(given) & Class::GIVEN != 0
        && foreign(given)
        && foreign(token)
        && listed & (Class::ORDINARY | Class::CUE | Class::TITLE | Class::TAGS | Class::NUMBER) == 0
        && token.key.len() > 2
}

/// أيمن القاضي: whether a title that is a family's name, too, stands behind no noun and before no given
/// name: فضيلة الشيخ is no woman, nor has محمد such a family in شكر محمد الشيخ خالد.
fn is_family_title(names: &Names<'_, '_>, at: usize, parts: usize) -> bool {
    const MR: Words = words!["سيدي", "رفقة"];
    let given = |next: &Token| names.lexicon.whole_class(next) & Class::GIVEN != 0;
    let named = parts > 1
        || !names.is_one_of(at - 1, HONOURS)
            && !names.is_one_of(at - 1, MR)
            && names.lexicon.whole_class(&names.doc.tokens[at - 1]) & Class::TITLE == 0;
    named && !names.doc.tokens.get(at + 1).is_some_and(given)
}

/// Whether أمير is a title: سعود بن نايف أمير المنطقة الشرقية.
fn rules_behind(names: &Names<'_, '_>, at: usize) -> bool {
    const PRINCE: Words = words!["أمير", "أميرة"];
    const REALMS: Words = words!["منطقة", "المنطقة", "مكة", "المدينة", "دولة", "البلاد"];
    names.is(at, PRINCE) && (names.is(at + 1, REALMS) || names.kind_at(at + 1) == Some(EntityType::Place))
}

/// Whether a word is the title that somebody is given, in the accusative: عين حسين
/// نائبا للرئيس.
pub(super) fn is_appointed(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let title = || names.lexicon.class(names.lexicon.find(token.key.drop_last(1))) & Class::TITLE != 0;
    token.key.last() == fold::ALEF
        && !token.key.is_cut()
        && names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) == 0
        && title()
}

/// Whether a word has a proclitic with a pronoun behind it, with a place or with the
/// article, and so is no name: عباس لخلافته، يوسف وإخوانه، هادي لعدن، منال للإسكان;
/// nor انضباطيتهم, nor a noun that is his: سلمان ضيوفه.
pub(super) fn is_owned(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    if key.is_cut() || key.len() < 4 {
        return false;
    }
    let ends = |ending: &[u8]| key.ends_with(ending);
    let pronoun = if ends(&[fold::HEH, fold::MEEM]) || ends(&[fold::HEH, fold::ALEF]) {
        2
    } else {
        usize::from(ends(&[fold::HEH]) && names.doc.ends_in(at, "ه"))
    };
    let proclitic = matches!(key.get(0), fold::WAW | fold::FEH | fold::LAM | fold::BEH | fold::KAF);
    let rest = key.skip(1);
    let place = matches!(key.get(0), fold::LAM | fold::BEH) && is_place(names, rest);
    let class = |word: fold::Key| names.lexicon.ordinary(word) | names.lexicon.class(names.lexicon.find(word));
    // برونيه is nobody's Rooney.
    let owned = pronoun > 0 && (class(rest) != 0 || class(rest.drop_last(pronoun)) & !LISTED != 0);
    let article = key.starts_with(&[fold::LAM, fold::LAM]) && key.len() > 4;
    let named = || names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) != 0;
    let his = pronoun > 0 && names.lexicon.inflected(key) & Class::NOUN != 0 && !named();
    article || his || proclitic && (owned || place) || ends(&[fold::TEH, fold::HEH, fold::MEEM])
}

/// Whether what follows shows that علي is a part of a name, though some write
/// it for على too: another part, or the name's end.
fn is_named_on(names: &Names<'_, '_>, at: usize) -> bool {
    is_over(names, at)
        || names.doc.tokens.get(at).is_some_and(|next| {
            let class = names.lexicon.whole_class(next);
            // عبد الله علي الغيثي: a word of relation that is none else.
            let relation =
                names.is_definite(at) && head::is_relation(next.key) && next.class & (Class::ADJECTIVE | Class::NATIONALITY) == 0;
            next.kind != Kind::Arabic
                || class & (Class::GIVEN | Class::SURNAME) != 0 && class & Class::TAGS == 0
                || relation
                || names.is(at, LINEAGE)
        })
}

/// Whether a part of a name can only be a family's: it has the article, and no
/// عبد and no given name of two words ends in it.
pub(super) fn is_family_part(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_definite(at)
        && !names.is(at, DEVOUT)
        && !at
            .checked_sub(1)
            .is_some_and(|before| names.is(before, SERVANT) || names.is(before, LINEAGE))
}

/// Whether a title goes on behind its first word: مساعد مدير, الأمين العام.
fn is_office(names: &Names<'_, '_>, at: usize) -> bool {
    let other = names.doc.tokens.get(at + 1);
    other.is_some_and(|other| other.class & Class::TITLE != 0 && other.class & Class::GIVEN == 0)
        || names.is_definite(at) && names.is(at + 1, DESCRIPTIONS)
}

/// Whether a word is the plural of a participle, whom a name's owner acts on:
/// شكر القاضي المحلفين.
pub(super) fn is_of_doers(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    key.starts_with(&[fold::ALEF, fold::LAM, fold::MEEM]) && key.last() == fold::NOON && surname::is_of_many(names, at)
}

/// Whether the word is a given name and nothing else.
pub(super) fn is_sure(names: &Names<'_, '_>, at: usize) -> bool {
    is_only(names.lexicon.whole_class(&names.doc.tokens[at]), Class::GIVEN)
}

/// Whether a word of these classes is such a part of a name and nothing else.
pub(super) fn is_only(class: u64, part: u64) -> bool {
    class & part != 0 && class & (Class::ORDINARY | Class::CUE | Class::TAGS | Class::TITLE) == 0
}

/// Whether what stands behind a name shows that it is over.
pub(super) fn is_over(names: &Names<'_, '_>, at: usize) -> bool {
    const INSTEAD: Words = words!["خلفا", "بدلا"];
    names.doc.tokens.get(at).is_none_or(|next| {
        begins_another(names, at)
            || INSTEAD.has(next)
            || matches!(next.mark, b',' | b':' | b'.' | b'"' | b'(' | b'-' | crate::doc::OPEN_QUOTE)
            || next.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0
            || next.class & Class::TITLE != 0 && !names.is_definite(at)
    })
}
