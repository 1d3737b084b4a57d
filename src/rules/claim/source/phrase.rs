//! How far a noun phrase that speaks reaches.

use std::ops::Range;

use super::addressee::{is_addressee, is_outlet_at, is_outlet_told, is_quoted_addressee, is_told_bare};
use super::apposition::apposition;
use super::few::is_one_of_them;
use super::head::{PRESS, counted_people, is_adverb, is_quantity, is_spoken_to, runs, sits_in, tells_of};
use super::object::{is_cut_off, is_governed_plural};
use super::quoted::is_quoted_name;
use super::{GOVERNING, LONGEST, STANDING_FOR};
use crate::doc::{Kind, TITLE_POINT};
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::antecedent::bare;
use crate::rules::claim::finite::is_finite;
use crate::rules::claim::object::{STRONGLY, WITH, is_possessed, is_rumour};
use crate::rules::claim::speaker::class_of;
use crate::rules::claim::words::HONORIFICS;
use crate::rules::claim::words::{DISCLOSURE, DURING, IN_THE_NAME, ISSUED, REPORTERS, SELF, SENT, STATEMENTS, THERE_IS, WHO_IS, WITHHOLDS};
use crate::rules::claim::{Context, accused, document};
use crate::words::{Words, words};

/// The token behind the noun phrase that begins at `first`.
pub(super) fn phrase_end(context: &Context<'_, '_>, first: usize, limit: usize) -> usize {
    let limit = limit.min(first + LONGEST);
    // دعا سموه الوعاظ: who is called by his honour is named by nothing more.
    if first < limit && (context.is(first, HONORIFICS) || is_one_of_them(context, first)) {
        return first + 1;
    }
    let mut phrase = Phrase {
        context,
        first,
        limit,
        head: first,
        named: false,
        after_name: false,
    };
    let mut at = first;
    let mut last = first;
    while at < limit {
        match phrase.step(at) {
            Step::Inside(next) => (at, last) = (next, next),
            Step::Past(next) => at = next,
            Step::Outside(end) => {
                last = last.min(end);
                break;
            }
        }
    }
    // القاضية في | حكمها: no phrase ends with a preposition; but من يقول is who says.
    let who = context.is(last.wrapping_sub(1), words!["من"]) && last < context.doc.tokens.len() && is_finite(context, last);
    let dangles = last > first + 1 && !who && context.is(last - 1, words!["في", "من", "إلى", "عن", "مع", "لدى"]);
    if dangles && context.mention_at(last - 1).is_none() {
        last - 1
    } else {
        last
    }
}

/// A noun phrase being read word by word.
struct Phrase<'c, 'd, 't> {
    context: &'c Context<'d, 't>,
    first: usize,
    limit: usize,
    /// The noun or title that what follows belongs to.
    head: usize,
    /// A person was named since then.
    named: bool,
    /// The last word was a name's, or closed one.
    after_name: bool,
}

/// What a token is to a noun phrase.
enum Step {
    /// It belongs to it, up to a token.
    Inside(usize),
    /// It belongs to it if more does, from a token on.
    Past(usize),
    /// It is none of it, nor is what stands from a token on.
    Outside(usize),
}

impl Phrase<'_, '_, '_> {
    fn step(&mut self, at: usize) -> Step {
        let (context, first) = (self.context, self.first);
        let token = &context.doc.tokens[at];
        if self.after_name && !continues_name(context, at) && !sits_in(context, first, at) && !runs(context, self.head, at) {
            return Step::Outside(at);
        }
        // زيدان المستشار في الصندوق: what follows belongs to the title.
        let title = token.clitics == 0 && context.mention_at(at).is_none() && token.class & (Class::TITLE | Tag::Role.bit()) != 0;
        if self.after_name && self.named && title {
            (self.head, self.named) = (at, false);
        }
        // قال كيري للصحفيين: a person's name ends before whom he speaks to.
        let spoken_to = self.after_name && self.named && token.key.starts_with(&[fold::LAM, fold::LAM]);
        if at > first && (spoken_to || context.is(at, PRESS)) {
            return Step::Outside(at);
        }
        self.after_name = false;
        if let Some((tokens, entity)) = context.mention_at(at) {
            return self.name(at, tokens, context.entities[*entity].kind);
        }
        if at == first
            && let Some(people) = counted_people(context, first)
        {
            return Step::Inside(people + 1);
        }
        if at == first && is_quantity(context, first) {
            let sign = (first..self.limit).find(|&at| context.mark(at) == b'%');
            return Step::Inside(sign.unwrap_or(first) + 1);
        }
        match token.kind {
            Kind::Mark => self.mark(at),
            Kind::Break => Step::Outside(at),
            _ => self.word(at),
        }
    }

    fn name(&mut self, at: usize, tokens: &Range<usize>, kind: EntityType) -> Step {
        let (context, first) = (self.context, self.first);
        // استطلاع لرويترز: a document is its own.
        let own = at == first + 1 && class_of(context, first) & Tag::Document.bit() != 0 && !context.has_article(first);
        // قسم الهندسة في فيسبوك
        let seat = at > first && sits_in(context, first, at - 1);
        if at > first && tokens.start == at && !own && !seat && is_addressee(context, at, kind, self.named) {
            return Step::Outside(at);
        }
        if at > first && tokens.start == at && kind == EntityType::Media && is_told_bare(context, at) {
            return Step::Outside(at);
        }
        // دعا «الزياني» الاتحاد الأوروبي: another behind a name in quotation marks.
        let quoted = at > first && context.doc.opens_quote(first) && context.doc.partner(first) == Some(at - 1);
        if quoted && !is_outlet_at(context, first + 1) {
            return Step::Outside(at);
        }
        self.named |= kind == EntityType::Person;
        self.after_name = true;
        Step::Inside(tokens.end.max(at + 1))
    }

    fn mark(&mut self, at: usize) -> Step {
        let (context, first) = (self.context, self.first);
        let token = &context.doc.tokens[at];
        let opens = context.doc.opens_quote(at);
        if opens && is_quoted_addressee(context, first, at) {
            return Step::Outside(at - 1);
        }
        if opens && is_outlet_told(context, first, at) {
            return Step::Outside(at);
        }
        if opens || token.mark == b'(' {
            // A name in quotation marks, a gloss in brackets.
            let partner = context.doc.partner(at);
            let Some(close) = partner.filter(|&close| close > at && close < self.limit && close - at <= 7) else {
                return Step::Outside(at);
            };
            self.after_name = is_quoted_name(context, at) || token.mark == b'(';
            return Step::Inside(close + 1);
        }
        if matches!(token.mark, b',' | b';') {
            return apposition(context, at, self.limit).map_or(Step::Outside(at), Step::Inside);
        }
        let joins = token.mark == b'-' && context.doc.is_joining_hyphen(at)
            || matches!(token.mark, b'.' | b'&' | b'\'') && token.glued
            || token.mark == TITLE_POINT;
        if joins { Step::Past(at + 1) } else { Step::Outside(at) }
    }

    fn word(&self, at: usize) -> Step {
        let (context, first) = (self.context, self.first);
        // المدعى عليه, المدافعون عنه
        if at > first && accused::is_with_pronoun(context, at - 1) || governs_pronoun(context, first, at) {
            return Step::Inside(at + 1);
        }
        if at > first && (stops(context, at, self.head, self.named) || is_apart(context, at)) {
            return Step::Outside(at);
        }
        // مصادر في وقت مبكر يوم الثلاثاء، محللون في استطلاع أجرته الوكالة: when and where they speak.
        let said_in = |at: usize| context.is(at, STATEMENTS) || context.is(at, SPOKEN_IN);
        if at > first && context.is(at, words!["في"]) && said_in(at + 1) {
            return Step::Outside(at);
        }
        // An adverb inside ends the phrase unless more of it follows.
        let time = || context.doc.tokens[at].class & Class::PHRASE != 0 && context.starts(at, Tag::Time).is_some();
        // من كل 4 مشاركين، موقع 24 الإخباري
        let bears = |at: usize| context.is(at, words!["كل", "أصل"]) || context.doc.tokens[at].class & Class::HEAD != 0;
        let counted = at > first && context.doc.tokens[at].kind == Kind::Number && bears(at - 1);
        if at > first && !counted && (is_adverb(context, at) || time()) {
            return Step::Outside(at);
        }
        Step::Inside(at + 1)
    }
}

/// When people say something, and in what.
const SPOKEN_IN: Words = words![
    "وقت",
    "ساعة",
    "ساعات",
    "ختام",
    "استطلاع",
    "مسح",
    "مقابلة",
    "سلسلة",
    "تدوينة",
    "شهادة",
    "شهادات",
    "تصريح",
    "تصريحات",
    "بيان",
    "تغريدة"
];

/// What goes on with a noun phrase behind a name in it: a title, a
/// nationality or another adjective with the article, a gloss, a comma before
/// an apposition, or a name or role joined by و.
fn continues_name(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    match token.kind {
        Kind::Mark => matches!(token.mark, b'(' | b',' | b';' | b'&' | b'-') || context.doc.opens_quote(at) && is_quoted_name(context, at),
        Kind::Arabic => {
            if context.mention_at(at).is_some() {
                return true;
            }
            let definite = token.key.starts_with(&[fold::ALEF, fold::LAM]) || token.key.starts_with(&[fold::LAM, fold::LAM]);
            let whole = context.lexicon.whole_class(token);
            let adjective = definite && token.class & (Tag::Time.bit() | Tag::Relative.bit() | Tag::Occasion.bit()) == 0;
            let title = whole & (Class::TITLE | Tag::Role.bit()) != 0
                && token.class & Class::CUE == 0
                && !is_finite(context, at)
                && !is_governed_plural(context, at);
            let joined = token.key.get(0) == fold::WAW
                && token.clitics == 1
                && token.class & (Class::TITLE | Tag::Role.bit() | Class::NAME | Class::GIVEN) != 0
                && token.class & Class::CUE == 0;
            let and = context.is(at, words!["و"])
                && (context.mention_at(at + 1).is_some()
                    || context.doc.tokens.get(at + 1).is_some_and(|next| next.class & Class::TITLE != 0));
            adjective || title || joined || and
        }
        Kind::Latin => true,
        _ => false,
    }
}

/// Whether a token ends the noun phrase before it.
fn stops(context: &Context<'_, '_>, at: usize, first: usize, named: bool) -> bool {
    let token = &context.doc.tokens[at];
    let whole = context.lexicon.whole_class(token);
    let hard = Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Contrast.bit()
        | Tag::Subordinate.bit()
        | Tag::Pronoun.bit()
        | Tag::Negation.bit()
        | Tag::But.bit()
        | Tag::Copula.bit();
    // ماسك وهو أغنى رجل
    if context.is(at, WHO_IS) || context.is(at, words!["ومقره", "ومقرها"]) {
        return true;
    }
    // مسؤول طلب عدم نشر اسمه، رفض الكشف عن هويته
    let next = |words: Words| context.is(at + 1, words);
    if context.is(at, WITHHOLDS) && (next(words!["عدم"]) || next(DISCLOSURE)) {
        return true;
    }
    if is_cut_off(context, at) {
        return true;
    }
    // المتعاملون بنسبة 90%
    if context.is(
        at,
        words!["بنسبة", "بمعدل", "بواقع", "بشكل", "بصورة", "بالفعل", "بالطبع", "بالتحديد"],
    ) || context.is(at, WITH)
        || context.is(at, STRONGLY)
    {
        return true;
    }
    // مسؤول لمجموعة صغيرة من الصحافيين
    if context.is(at, words!["لمجموعة", "لعدد"]) && (at + 2..at + 5).any(|at| context.is(at, words!["الصحافيين", "الصحفيين", "الإعلاميين"]))
    {
        return true;
    }
    // الوزير وفي حديث صحفي
    if at > first && context.reads(at, DURING) && context.doc.tokens[at].key.get(0) == fold::WAW && context.has(at + 1, Tag::Occasion) {
        return true;
    }
    // كشفت آبل النقاب عن، لفت الوزير النظر إلى
    let held = |at: usize| context.has_article(at) || context.mention_at(at).is_some() || context.doc.closes_quote(at);
    if context.is(at, IDIOMS) && held(at - 1) {
        return true;
    }
    // التقديرات غير الرسمية
    if context.is(at, words!["غير"]) {
        return false;
    }
    // الوزير المكلف بالميزانية
    if context.is(at, words!["المكلف", "المكلفة"]) && is_spoken_to(context, at + 1) && context.doc.tokens[first].class & Class::TITLE != 0
    {
        return false;
    }
    if whole & hard != 0
        || token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0
        || (context.is(at, THERE_IS) || context.is(at, words!["فقد", "ثم"]))
    {
        return true;
    }
    if is_finite(context, at) {
        return true;
    }
    // أصدرت الوزارة بيانا أعلنت فيه
    if at > first && token.key.last() == fold::ALEF && !context.has_article(at) && class_of(context, at) & Tag::Document.bit() != 0 {
        return true;
    }
    // نفت الوزارة | الأنباء
    if at > first && is_rumour(context, at) && held(at - 1) {
        return true;
    }
    // كرر الوزير تأكيده أن
    if at > first && context.has_article(at - 1) && token.class & Class::CUE != 0 && is_possessed(context, at) {
        return true;
    }
    // مقال نشر مؤخرا
    let document = context.has(first, Tag::Document) && !context.doc.tokens[first].key.starts_with(&[fold::ALEF, fold::LAM]);
    // دراسة حديثة أشرف عليها باحثون
    if document && at > first && tells_of(context, at) {
        return true;
    }
    if document && document::opens_its_origin(context, at) {
        return true;
    }
    if whole & Tag::Preposition.bit() != 0 {
        // وثيقة مقدمة إلى اللجنة، بيان صادر عن الوزارة
        let sent = document && (context.is(at - 1, SENT) || context.names(at - 1, ISSUED));
        let among = context.is(at, words!["بين"]) && context.is(at - 1, words!["من"]);
        let seated = context.mention_at(at + 1).is_some() && sits_in(context, first, at);
        return !(sent || among || seated || attaches(context, at, at + 1, first, named));
    }
    // A noun with ب، ك or ل glued to it.
    if token.clitics > 0 && matches!(token.key.get(0), fold::BEH | fold::KAF | fold::LAM) && !context.is_whole(at)
        || token.key.starts_with(&[fold::LAM, fold::LAM])
    {
        return !(sits_in(context, first, at) || attaches(context, at, at, first, named));
    }
    false
}

/// Whether an indefinite word stands behind a definite one, so that it is no
/// part of its phrase: أوردت الصحيفة البريطانية تصريحا.
fn is_apart(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let before = &context.doc.tokens[at - 1];
    let definite = |key: fold::Key| key.starts_with(&[fold::ALEF, fold::LAM]) || key.starts_with(&[fold::LAM, fold::LAM]);
    let title = Class::TITLE | Tag::Role.bit() | Tag::Filler.bit() | Class::NATIONALITY | Class::GIVEN | Class::SURNAME;
    // المليحان معددا، الوزير قائلا: in the accusative a word tells how, or is the object.
    let accusative = token.key.last() == fold::ALEF && token.key.len() > 3;
    let inflected = if accusative {
        context.lexicon.ordinary(token.key) | Class::CUE
    } else {
        0
    };
    let apart = Class::NOUN | Class::HEAD | Class::ADJECTIVE | Tag::Occasion.bit() | Tag::Document.bit() | inflected & Class::CUE;
    // مسؤول أميركي شبكة كذا: a head behind an adjective begins another phrase.
    let behind_adjective = before.class & Class::NATIONALITY != 0 && token.class & Class::HEAD != 0;
    before.kind == Kind::Arabic
        && token.kind == Kind::Arabic
        && (definite(before.key) || behind_adjective)
        && !definite(token.key)
        && token.clitics == 0
        && (behind_adjective || token.class & title == 0)
        && (token.class & Class::PARTICLE == 0 || accusative && token.class & Class::CUE != 0)
        && (token.class | inflected & Class::ORDINARY) & apart != 0
        && context.mention_at(at).is_none()
        && ![SELF, IN_THE_NAME, words!["غير", "سابقا", "حاليا"]]
            .iter()
            .any(|&words| context.is(at, words))
}

/// Whether a preposition at `at` with its noun at `noun` belongs to the noun
/// phrase: مسؤول في الوزارة, الرئيس التنفيذي لشركة ميتا, but not قال ماسك في
/// مقابلة, nor قال لرويترز.
fn attaches(context: &Context<'_, '_>, at: usize, noun: usize, first: usize, named: bool) -> bool {
    let Some(token) = context.doc.tokens.get(noun) else {
        return false;
    };
    if context.is(at, IN_THE_NAME) {
        return true;
    }
    // أشخاص على صلة بالملف
    let involved = at == noun && at > first && context.is(at - 1, words!["صلة", "دراية", "علم", "معرفة", "اطلاع"]);
    let apart = token.class & (Tag::Occasion.bit() | Tag::Time.bit()) != 0 && token.class & Tag::Nominal.bit() == 0;
    if apart && !involved || named {
        return false;
    }
    // المؤسسة لأول مرة
    if context.is(at, words!["لأول", "للمرة", "لآخر"]) {
        return false;
    }
    let head = &context.doc.tokens[first];
    let local = words!["في", "من", "لدى", "على", "عن", "ضمن"];
    if at != noun {
        let definite = head.key.starts_with(&[fold::ALEF, fold::LAM]);
        let role = head.class & (Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE | Tag::Document.bit()) != 0
            || context.mention_at(first).is_none();
        // وزارة الصحة في غزة: where a body is.
        let seat = head.class & Class::INSTITUTION != 0
            && context.is(at, words!["في"])
            && context
                .mention_at(noun)
                .is_some_and(|(_, entity)| matches!(context.entities[*entity].kind, EntityType::Place | EntityType::Org));
        // المدير على الحادث: of a title without the article, or one who governs, it tells
        // what he has; behind any other it is what he speaks on.
        let called = |word: usize| {
            let key = bare(context, word).without_article();
            GOVERNING.contains(&key) || context.is(at, words!["عن"]) && STANDING_FOR.contains(&key)
        };
        // الأمير علي: a name spelt like it.
        let preposition = context.is(at, words!["على", "عن"]) && !context.doc.ends_in(at, "ي") && token.kind == Kind::Arabic;
        if definite && preposition {
            return (first..at).any(called);
        }
        return seat
            || context.is(at, local) && role && !(definite && context.is(at, words!["في", "على", "عن"]) && head.class & Class::TITLE == 0);
    }
    // قال المدير لصحيفة كذا: an outlet behind its head is spoken to, but not by who
    // reports for it; a document is its own.
    let document = class_of(context, first) & Tag::Document.bit() != 0;
    let told = !document && token.key.get(0) == fold::LAM && token.class & Class::HEAD != 0 && is_outlet_at(context, at + 1);
    if told && !REPORTERS.contains(&context.doc.tokens[at - 1].key.without_article()) {
        return false;
    }
    // ل or ب glued: a title's body follows.
    let title = (first..at).any(|at| context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit()) != 0);
    title || context.mention_at(first).is_none()
}

/// Who is close to somebody.
pub(in crate::rules::claim) const CLOSE_TO: Words = words!["مقرب", "مقربة", "مقربون", "مقربين"];

/// «المدافعون عنه»، «المقربون منها»: whether a preposition with its pronoun stands right behind
/// the participle that governs it.
fn governs_pronoun(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    let key = context.doc.tokens[first].key.without_article();
    let is = |words: Words| context.is(at, words);
    at == first + 1
        && context.has_article(first)
        && (is(words!["عنه", "عنها", "عنهم"]) && words!["مدافع", "مدافعة", "مدافعون", "مدافعين"].contains(&key)
            || is(words!["منه", "منها", "منهم"]) && CLOSE_TO.contains(&key)
            || is(words!["عليه", "عليها", "عليهم"]) && words!["مشرف", "مشرفون", "مشرفين", "قائم", "قائمون", "قائمين"].contains(&key))
}

/// Objects that make one verb of speech with the verb before them.
const IDIOMS: Words = words!["النقاب", "الستار", "النظر", "الأنظار", "الانتباه", "التأكيد", "الدعوة", "القول"];
