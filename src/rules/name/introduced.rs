//! What introduces a person: a title and what it is the title of, a verb of saying,
//! another name, a nation.

use std::ops::Range;

use super::last::is_saying;
use super::parts::is_over;
use super::person::{is_no_word, speaks};
use super::repeat::without_clitics;
use super::words::{
    DESCRIPTIONS, FEASTS, WORKS,
    particle::{AT, IN},
    person::{BEFALLS, FILIAL, FORMS_OF_ADDRESS, LED_BY, LINEAGE, PARTICLES},
};
use super::{Names, is_definite_key};
use crate::doc::{Kind, Places, TITLE_POINT, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::rules::words::{ACCORDING, ACCORDING_TO, HONORIFICS, HONOURS};
use crate::words::{Words, words};

/// A title reaches at most this many tokens: المتحدث باسم وزارة … فلان.
const TITLE: usize = 14;

/// What shows that a person is named at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Nothing,
    /// A reporting verb stands before it.
    Spoken,
    /// Another person's name or his nation stands before it: خالد وسعيد الفرا,
    /// تغلب على الفرنسي بول لوران.
    Among,
    /// A title stands before it, with what it is the title of.
    Titled,
    /// A title stands right before it.
    Title,
}

impl Context {
    /// Whether a title stands before it, with what it is the title of or without.
    pub(super) fn is_titled(self) -> bool {
        matches!(self, Context::Title | Context::Titled)
    }
}

/// For each token, whether a title reaches up to it; those that one reaches up
/// to are candidates.
pub(super) fn titles(names: &Names<'_, '_>, candidates: &mut Places) -> Vec<Context> {
    let mut contexts = vec![Context::Nothing; names.doc.tokens.len() + 1];
    for at in names.doc.having(Class::TITLE) {
        if names.taken[at] != 0 {
            continue;
        }
        let Some(end) = title(names, at) else {
            continue;
        };
        // الباحث في is a title as a whole.
        let end = end + works_at(names, end);
        contexts[end] = Context::Title;
        candidates.add(end);
        let past = reach(names, end);
        let past = past + works_at(names, past);
        if past > end && contexts[past] == Context::Nothing {
            contexts[past] = Context::Titled;
            candidates.add(past);
        }
    }
    contexts
}

/// The token behind the longest title that begins at a token.
pub(super) fn title(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    names
        .doc
        .readings(at)
        .filter(|reading| names.lexicon.class(reading.word) & Class::TITLE != 0)
        .filter_map(|reading| {
            names
                .doc
                .phrase(names.lexicon, at, reading, |sense| (*sense == Sense::Title).then_some(()))
        })
        .map(|((), end)| end)
        .max()
        // د. خالد
        .map(|end| end + usize::from(names.doc.tokens.get(end).is_some_and(|next| next.mark == TITLE_POINT)))
}

/// Where what a title is the title of ends: وزير *الصناعة التركي* فلان, الرئيس
/// التنفيذي *لشركة آبل* فلان, with the comma that may stand behind it.
fn reach(names: &Names<'_, '_>, from: usize) -> usize {
    let mut at = from;
    // محافظ بلجرشي سفر بن سويد: whose son somebody is told to be is no part of it.
    while at - from < TITLE && !names.is(at + 1, FILIAL) {
        // لشركة «نورد», whatever the company's name means.
        let quoted = names
            .doc
            .partner(at)
            .filter(|_| names.doc.opens_quote(at) && names.head(at + 1).is_some());
        match quoted.filter(|&close| close > at && close - from < TITLE) {
            Some(close) => at = close + 1,
            None if is_of_title(names, at) => at += 1,
            None => break,
        }
    }
    let comma = names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    if comma { at + 1 } else { at }.min(names.doc.tokens.len())
}

/// الباحث في نورفيكس جون سميث, لدى نورفيكس دزوكي براملي: how many words where somebody works has, of which nothing is known: behind
/// a preposition stands no person, and another's name is behind the word.
fn works_at(names: &Names<'_, '_>, at: usize) -> usize {
    let unknown = |at: usize| names.is_unknown(at) && names.doc.tokens[at].key.get(0) != fold::WAW;
    let given = |at: usize| {
        names
            .doc
            .tokens
            .get(at)
            .is_some_and(|next| names.lexicon.whole_class(next) & Class::GIVEN != 0)
    };
    let governed = at > 0 && (names.is(at - 1, IN) || names.is(at - 1, AT));
    let another = || given(at + 1) && !given(at) || unknown(at + 1) && unknown(at + 2);
    usize::from(governed && unknown(at) && another())
}

/// Whether a token belongs to what a title is the title of: الصناعة التركي behind وزير.
pub(super) fn is_of_title(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    if let Some(kind) = names.kind_at(at) {
        return kind != EntityType::Person;
    }
    match token.kind {
        Kind::Mark => names.doc.partner(at).is_some() && token.mark != b'(' && token.mark != b')',
        Kind::Latin => true,
        Kind::Arabic => {
            let clause = Tag::That.bit() | Tag::Relative.bit() | Tag::ThatPronoun.bit() | Tag::Time.bit();
            if token.class & clause != 0 || token.class & Class::CUE != 0 && !names.is_definite(at) {
                return false;
            }
            let known = token.class
                & (Class::HEAD | Class::INSTITUTION | Class::NATIONALITY | Class::TITLE | Class::FIELD | Tag::Preposition.bit())
                != 0;
            let given = names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
            let ordinary = || names.lexicon.ordinary(token.key) & (Class::NOUN | Class::ADJECTIVE) != 0;
            let glued = token.key.starts_with(&[fold::LAM, fold::LAM]); // للتنمية
            !given && (known || names.is_definite(at) || glued || ordinary()) || names.is(at, DESCRIPTIONS)
        }
        _ => false,
    }
}

/// What stands before a token and shows that it names a person.
pub(super) fn context(names: &Names<'_, '_>, titled: &[Context], at: usize) -> Context {
    let titled = titled.get(at).copied().unwrap_or(Context::Nothing);
    if titled == Context::Title {
        return titled;
    }
    let Some(before) = names.before(at) else {
        return titled;
    };
    let token = &names.doc.tokens[before];
    // أبرز منافسيه: the foremost of them, and no verb.
    let foremost = names.is(before, words!["أبرز"]);
    let spoken = token.class & Class::CUE != 0 && names.taken[before] == 0 && !foremost && is_verb(names, before);
    if spoken || is_quoted_from(names, before) {
        Context::Spoken
    } else if is_in_cabinet(names, at) {
        Context::Titled
    } else if titled == Context::Nothing
        && (is_attributed(names, at)
            || is_joined(names, at)
            || is_listed(names, at)
            || is_led_by(names, at)
            || is_told_by_nation(names, at))
    {
        Context::Among
    } else {
        titled
    }
}

/// نقلت الصحيفة عن سامر كبير قوله إن: whether a token is the preposition before whose words are told.
fn is_quoted_from(names: &Names<'_, '_>, from: usize) -> bool {
    /// So many words has a name at most.
    const NAME: usize = 5;
    let said = |at: usize| names.doc.tokens.get(at).is_some_and(is_saying) && speaks(names, at + 1);
    names.is(from, words!["عن"]) && (from + 2..from + 2 + NAME).any(said)
}

/// وزراء المالية فلان، السياحة فلان، والعدل فلان: whether a field of a minister stands
/// before a name, and another minister's name before that.
fn is_in_cabinet(names: &Names<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let field = |at: usize| names.doc.tokens[at].class & Class::FIELD != 0 && names.fits(at, is_definite_key);
    let first = (at.saturating_sub(LONGEST)..at).rev().take_while(|&at| field(at)).last();
    let Some(first) = first.filter(|&first| first > 0) else {
        return false;
    };
    let comma = names.doc.tokens[first - 1].mark == b',';
    let last = first.checked_sub(1 + usize::from(comma)).filter(|_| comma || names.has_and(first));
    last.is_some_and(|last| names.kind_at(last) == Some(EntityType::Person))
}

/// بحسب سامر كبير، رئيس الشركة: whether whose words are told stands at a token.
pub(super) fn is_attributed(names: &Names<'_, '_>, at: usize) -> bool {
    at > 0 && (names.is(at - 1, ACCORDING) || names.is(at - 1, ACCORDING_TO) && names.has_lam(at, names.doc.tokens[at].clitics))
}

/// Whether و joins a word to the name of a person right before it.
fn is_joined(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    key.get(0) == fold::WAW && !key.is_cut() && at > 0 && names.kind_at(at - 1) == Some(EntityType::Person)
}

/// خالد، ليلى علوي، هشام: whether a name of two words stands in a list of people.
fn is_listed(names: &Names<'_, '_>, at: usize) -> bool {
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    let person = |at: usize| names.kind_at(at) == Some(EntityType::Person);
    let else_ = Class::NOUN | Class::VERB | Class::PARTICLE | Class::CUE | Class::TAGS | Class::TITLE;
    let given = || {
        let class = names.lexicon.whole_class(&names.doc.tokens[at]);
        class & Class::GIVEN != 0 && class & else_ == 0
    };
    at > 1 && comma(at - 1) && person(at - 2) && is_over(names, at + 2) && (given() || is_foreign(names, at))
}

/// بول دانو: whether a foreigner's given name, whatever else it means, has a strange word or a
/// family's name behind it.
fn is_foreign(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let family = |next: &Token| names.lexicon.whole_class(next) & Class::SURNAME != 0 && next.class & Class::ORDINARY == 0;
    let class = names.lexicon.whole_class(token);
    let else_ = Class::VERB | Class::PARTICLE | Class::CUE | Class::TAGS | Class::TITLE;
    class & Class::GIVEN != 0
        && class & else_ == 0
        && names.lexicon.latin(token.key).is_some()
        && (names.is_unknown(at + 1) || names.doc.tokens.get(at + 1).is_some_and(family))
}

/// Whether what is led or made by somebody stands right before a word: برئاسة
/// جمال علام, إخراج باسم محفوظ.
fn is_led_by(names: &Names<'_, '_>, at: usize) -> bool {
    // انتخب أمين عام الحزب: a title.
    let untitled = || names.lexicon.whole_class(&names.doc.tokens[at]) & Class::TITLE == 0;
    at > 0 && names.taken[at - 1] == 0 && (names.is_one_of(at - 1, LED_BY) || names.is_one_of(at - 1, BEFALLS) && untitled())
        || is_one_of_them(names, at)
        || is_starring(names, at)
        || is_told_by_name(names, at)
}

/// رجل يدعى جورج, شابة اسمها ليلى: whether what tells how somebody is called stands right before a word.
pub(super) fn is_told_by_name(names: &Names<'_, '_>, at: usize) -> bool {
    const CALLED: Words = words!["يدعى", "تدعى", "اسمه", "اسمها", "المدعو", "المدعوة"];
    at > 0 && names.is(at - 1, CALLED)
}

/// من بينهم خالد, مرشحان، هما: خالد, كل من خالد: whether a list of people begins at a word.
pub(super) fn is_one_of_them(names: &Names<'_, '_>, at: usize) -> bool {
    const AMONG: Words = words!["بينهم", "بينهن", "منهم", "أبرزهم", "أشهرهم", "أمثال"];
    const THEY: Words = words!["هم", "وهم", "هما", "وهما", "هن", "وهن"];
    let mark = |at: usize, mark: u8| names.doc.tokens[at].mark == mark;
    let Some(mut last) = at.checked_sub(1) else {
        return false;
    };
    let colon = last > 0 && mark(last, b':');
    last -= usize::from(colon);
    let Some(before) = last.checked_sub(1) else {
        return false;
    };
    names.is_one_of(last, AMONG) || names.is(last, THEY) && (colon || mark(before, b',')) || is_each(names, before + 1)
}

/// Whether a token is the second word of "each of".
pub(super) fn is_each(names: &Names<'_, '_>, of: usize) -> bool {
    const EACH: Words = words!["كل", "كلا"];
    names.is(of, words!["من"]) && of > 0 && names.is_one_of(of - 1, EACH)
}

/// بطولة الفيلم بول دانو, من بطولة: ليلى علوي: whether a word stands behind who plays in what.
pub(super) fn is_starring(names: &Names<'_, '_>, at: usize) -> bool {
    const STARRING: Words = words!["بطولة", "بطولته", "بطولتها", "تمثيل"];
    const EACH: Words = words!["كل", "كلا", "من", "النجم", "النجمة", "النجوم", "الفنانين"];
    let mut before = at;
    for _ in 0..4 {
        let Some(last) = before.checked_sub(1) else {
            return false;
        };
        if names.is_one_of(last, STARRING) {
            return true;
        }
        let work = || names.is_definite(last) && names.is_one_of(last, WORKS);
        if !names.is(last, EACH) && names.doc.tokens[last].mark != b':' && !work() {
            return false;
        }
        before = last;
    }
    false
}

/// Whether a nationality that describes no noun stands before a word: تغلب على
/// الفرنسي بول لوران, but not الدوري الفرنسي.
pub(super) fn is_told_by_nation(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(nation) = at.checked_sub(1).filter(|&nation| names.is_nationality(nation)) else {
        return false;
    };
    let told = names.taken[nation] == 0 && names.doc.tokens[nation].article;
    let undescribed = |before: usize| {
        let token = &names.doc.tokens[before];
        let word = || token.class & (Class::ORDINARY | Class::CUE | Class::TAGS) != 0 || names.lexicon.ordinary(token.key) != 0;
        // خلال معسكره في أبوظبي السوري بول لوران: no man's adjective describes a city.
        let city = || names.kind_at(before) == Some(EntityType::Place) && names.doc.tokens[nation].key.last() == fold::YEH;
        token.kind != Kind::Arabic || names.taken[before] == 0 && !token.article && !names.is_definite(before) && word() || city()
    };
    // عادت المرتبة الثالثة للكيني بول لوران: what has a preposition describes nothing.
    let governed = names.doc.tokens[nation].key.starts_with(&[fold::LAM, fold::LAM]);
    governed && names.taken[nation] == 0 || told && nation.checked_sub(1).is_none_or(undescribed)
}

/// Whether a token is a finite reporting verb.
pub(super) fn is_verb(names: &Names<'_, '_>, at: usize) -> bool {
    verb(names, at).is_some()
}

/// Whether the finite reporting verb at a token is feminine.
fn verb(names: &Names<'_, '_>, at: usize) -> Option<bool> {
    // وحدة التحكم: what has the article is no verb.
    names.doc.readings(at).filter(|reading| !reading.article).find_map(|reading| {
        names.lexicon.word_senses(reading.word).find_map(|sense| match sense {
            Sense::Cue(_, form) if form.is_finite() && !form.pronoun => Some(form.feminine),
            _ => None,
        })
    })
}

/// Whether a woman speaks in the verb right before a token.
pub(super) fn spoken_by_a_woman(names: &Names<'_, '_>, at: usize) -> bool {
    names.before(at).and_then(|before| verb(names, before)) == Some(true)
}

/// «وزير المالية، فلان الفلاني، إن …»: what stands between commas behind a
/// title, with what was said or a verb of saying behind it, is a name, whatever
/// its last parts mean.
pub(super) fn enclosed(names: &Names<'_, '_>, at: usize, given: bool, context: Context) -> Option<usize> {
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    if !context.is_titled() || at == 0 || !comma(at - 1) {
        return None;
    }
    // «وقالت المديرة، فلانة الفلانية "…»
    let quotes = |end: usize| {
        let whole = || names.doc.partner(end).is_some_and(|close| close > end + 3);
        // قائلا "…": who speaks, and how.
        names.doc.opens_quote(end) && whole() && names.doc.tokens[at..end].iter().all(|part| part.class & Class::CUE == 0)
    };
    let end = (at + 1..at + 5).find(|&at| comma(at) || quotes(at))?;
    let behind = end + 1;
    let over = quotes(end)
        || speaks(names, behind)
        || names.reports(behind)
        || names.doc.tokens.get(behind).is_some_and(|next| {
            let behind = Tag::Time.bit() | Tag::Preposition.bit() | Tag::Relative.bit();
            next.class & behind != 0
        });
    let first = given || names.is_unknown(at) || speaks(names, behind) && is_no_word(names, at);
    let not = Class::TAGS | Class::NUMBER | Class::CURRENCY | Class::TITLE | Class::NATIONALITY | Class::HEAD;
    let parts = (at + 1..end).all(|at| {
        let token = &names.doc.tokens[at];
        // برعي الصديق: a friend's title, too.
        let named = || names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
        token.kind == Kind::Arabic
            && names.taken[at] == 0
            && (token.class & not == 0 || names.is(at, LINEAGE) || names.is(at, PARTICLES) || named())
    });
    (end > at + 1 && first && over && parts).then_some(end)
}

/// فيلم «عيد ميلاد سعيد»: whether a token is among the first of a work's title.
pub(super) fn is_title_of_work(names: &Names<'_, '_>, at: usize) -> bool {
    const FIRST: usize = 3;
    let opening = (at.saturating_sub(FIRST)..at).rev().find(|&open| names.doc.tokens[open].may_open());
    opening.is_some_and(|open| open > 0 && names.doc.opens_quote(open) && names.is_one_of(open - 1, WORKS))
}

/// Whose title an honour stands before.
static HONOURED: Words = words!["الشيخ", "الإمام", "الدكتور", "الأستاذ", "السيد", "الأمير", "الأنبا", "المفتي"];

/// God, and praise, in what is said of God.
const GOD: fold::Key = fold::Key::literal("الله");
const PRAISE: fold::Key = fold::Key::literal("الحمد");

/// What Ramadan the month is called.
static MONTHLY: Words = words!["المبارك", "الكريم", "الفضيل", "الماضي", "المقبل", "القادم", "الجاري"];
/// Of what goodness is told: سفير حسن النوايا.
static GOOD: Words = words![
    "النوايا" "النية" "الحظ" "الظن" "الجوار" "السيرة" "السلوك" "الخلق" "الخلقة" "الخاتمة" "الضيافة" "الاستقبال" "التصرف" "المعاملة" "الأداء" "التعامل" "الاستماع" "الإدارة" "التدبير"
];

/// بعون الله, بحمد الله: by God's help, and nobody's name; nor is خير الجزاء, the
/// best reward, عيد الأضحى, the feast, or رسول الله, the Prophet, أحمد الله, "I praise
/// God", رمضان المبارك, the month, or حسن النوايا, good will; آية الله is a title.
pub(super) fn names_nobody(names: &Names<'_, '_>, at: usize) -> bool {
    const BY: Words = words!["بعون", "بحمد", "ولله"];
    let rewarded = names.is(at, words!["خير"]) && names.is(at + 1, words!["الجزاء"]);
    let feast = names.is(at, words!["عيد"]) && names.is(at + 1, FEASTS);
    // فضيلة الشيخ is how one is addressed.
    let honour = names.is(at, HONOURS) && names.is(at + 1, HONOURED);
    let prophet = names.is(at, words!["رسول", "آية", "أحمد", "أسماء", "طيب"]) && names.is(at + 1, words!["الله"]);
    let month = names.is(at, words!["رمضان"]) && (names.is(at + 1, MONTHLY) || at > 0 && names.is(at - 1, words!["شهر"]));
    let good = names.is(at, words!["حسن"]) && names.is(at + 1, GOOD);
    rewarded
        || names.is(at, HONORIFICS)
        || month
        || good
        || honour
        || feast
        || prophet
        || BY.has(&names.doc.tokens[at]) && names.doc.tokens.get(at + 1).is_some_and(|next| matches!(next.key, GOD | PRAISE))
}

/// قالت بيتاني بارون جيبس: whether a given name that is no other word stands in a name.
pub(super) fn is_given_within(names: &Names<'_, '_>, mut tokens: Range<usize>) -> bool {
    let other = Class::ORDINARY | Class::TAGS | Class::PARTICLE | Class::CUE;
    tokens.any(|at| {
        let class = names.lexicon.whole_class(&names.doc.tokens[at]);
        class & Class::GIVEN != 0 && class & other == 0
    })
}

/// Whether a verb or a title stands at a token, behind which a clause does not go on.
pub(super) fn is_governing(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.kind == Kind::Arabic && (token.class & (Class::CUE | Class::TITLE) != 0 || names.lexicon.ordinary(token.key) == Class::VERB)
}

/// Whether a title of one letter stands right before a token: د. خوجة.
pub(super) fn is_lettered(names: &Names<'_, '_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| names.doc.tokens[before].mark == TITLE_POINT)
}

impl Names<'_, '_> {
    /// Whether a form of address, and no other title, stands right before a
    /// token: الأمير خالد, للأمير خالد.
    pub(super) fn is_addressed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            // مدرب للفريق: no general is meant, nor anybody by بالحاج, a family's name; والشيخ حمدان
            // may be a village.
            const ALONE: Words = words!["الفريق", "الحاج"];
            const SHEIKH: Words = words!["والشيخ", "فالشيخ"];
            let token = &self.doc.tokens[before];
            let bare = || without_clitics(token.key, token.clitics);
            let joined = || FORMS_OF_ADDRESS.contains(&bare()) && !ALONE.contains(&bare()) && !self.is(before, SHEIKH);
            self.is(before, FORMS_OF_ADDRESS) || token.clitics > 0 && joined()
        })
    }
}
