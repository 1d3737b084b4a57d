//! Reporting verbs, and the frames in which they report: a clause, a
//! quotation, a noun phrase, before or behind.

use std::ops::Range;

use super::acted::{is_accusing_passive, with_laid};
use super::charge::{blamed, blames, charge, charges, counted, directs, lays_blame};
use super::homograph::{expresses_opinion, is_other_word, is_vowelled_person, voiced};
use super::idiom::{UPON, is_idiom};
use super::noun::{noun, participle, reaffirmed};
use super::object::{before_clause, held, is_plain_noun, object, object_at, passed_on};
use super::opening::{Opening, REACH, opened, opening, withholds_name};
use super::promise::{PROMISES, promises};
use super::said_before::{first_part, quoted_before, quoted_in_headline, taken_up};
use super::shown::shows;
use super::silent::{AMOUNT, CLEAR, is_amount, is_negated_event, no_speech, rules_out};
use super::subject::{is_third_party, names_speaker, subject};
use super::unmarked::{in_person, unmarked};
use super::{Context, Draft, Refusal, content, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Reading, Tag};
use crate::rules::claim::words::{BEFORE_THAT, BY_SAYING, IS_NOT, NEGATIONS, RELATIVES, SAYS, THERE_IS, WHAT};
use crate::words::{Words, words};

/// A reporting verb, participle or noun.
pub(super) fn word(
    context: &Context<'_, '_>,
    at: usize,
    reading: Reading,
    lemma: u16,
    form: Form,
    sentence: &Range<usize>,
) -> Option<Draft> {
    let cue = context.lexicon.cues[lemma as usize];
    let mut draft = Draft {
        lemma: Some(lemma),
        form: Some(form),
        ..Draft::new(at..at + 1, reading.clitics, cue.class, cue.frames, "verb")
    };
    // عبر عن شكره: only what one thinks is anything said.
    let expresses = draft.frames & (Frame::MARKED | Frame::AN) == Frame::MARKED | Frame::AN;
    if expresses && !expresses_opinion(context, at) {
        draft.frames &= !Frame::AN;
    }
    if form.person == Person::Second || is_vowelled_person(context, at, form) {
        return context.refuse(at, Refusal::PERSON);
    }
    if reading.article && form.shape != Shape::Noun {
        return context.refuse(at, "with the article it is a noun or an adjective");
    }
    // أُبلغ الرئيس بالتطورات: who is told something says nothing.
    if draft.frames & Frame::TOLD != 0 && form.shape == Shape::Perfect && context.doc.letters(at).starts_with("أ\u{064F}") {
        return context.refuse(at, "it tells who was told something");
    }
    if context.is(at, PROMISES) && !promises(context, at, form, sentence) {
        return context.refuse(at, "it tells what something is, or is counted as");
    }
    if is_other_word(context, at, reading, form, draft.frames) {
        return context.refuse(at, "its letters are those of another word");
    }
    if context.starts(at, Tag::Contrast).is_some() {
        return context.refuse(at, "it opens a formula of the journalist's own");
    }
    if withholds_name(context, at) {
        return context.refuse(at, "the source asks not to be named");
    }
    if blames(&draft) && !lays_blame(context, at, sentence) {
        return context.refuse(at, "it carries something else than blame");
    }
    // قد يقول قائل، ربما تعلن الشركة: nobody has said it.
    if form.shape == Shape::Imperfect && at > sentence.start && context.is(at - 1, words!["قد", "وقد", "ربما", "وربما"]) {
        return context.refuse(at, "it tells what somebody may say");
    }
    // A verb takes no ب or ل: بقول is a noun.
    let prefixed = reading.clitics > 0
        && matches!(
            context.doc.tokens[at].key.get(reading.clitics as usize - 1),
            fold::BEH | fold::KAF | fold::LAM
        );
    match form.shape {
        Shape::Perfect | Shape::Imperfect if prefixed => context.refuse(at, "no verb takes ب، ك or ل"),
        Shape::Perfect | Shape::Imperfect => {
            finite(context, draft, form, sentence).map(|draft| voiced(context, with_negation(context, draft)))
        }
        Shape::Participle if prefixed => None,
        Shape::Participle => participle(context, draft, sentence).map(|draft| voiced(context, draft)),
        Shape::Noun if reading.article && !context.is(at, words!["بالقول"]) => {
            if let Some(draft) = reaffirmed(context, &draft, sentence) {
                return Some(draft);
            }
            context.refuse(at, "with the article it is a noun that nobody owns")
        }
        Shape::Noun => noun(context, draft, form, sentence),
    }
}

/// «لم يستبعد»: who does not rule something out says so with the negation.
fn with_negation(context: &Context<'_, '_>, mut draft: Draft) -> Draft {
    let at = draft.cue.start;
    if rules_out(context, at) && draft.clitics == 0 && is_negated_event(context, at) {
        draft.clitics = u8::from(context.doc.tokens[at - 1].key.get(0) == fold::WAW);
        draft.cue.start = at - 1;
    }
    draft
}

/// A finite verb that reports, with who speaks and what.
fn finite(context: &Context<'_, '_>, draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if let Some(why) = is_idiom(context, at, form) {
        return context.refuse(at, why);
    }
    if blames(&draft) {
        return blamed(context, &draft, form, sentence).or_else(|| context.refuse(at, "nobody is named who lays the blame"));
    }
    if charges(&draft)
        && let Some(draft) = counted(context, &draft, form, sentence)
    {
        return Some(draft);
    }
    if charges(&draft) && (form.pronoun || charge(context, at, sentence).is_none()) {
        return context.refuse(at, "it directs something else than a charge");
    }
    if let Some(draft) = held(context, &draft, form, sentence).or_else(|| taken_up(context, &draft, form, sentence)) {
        return Some(draft);
    }
    if let Some(why) = no_speech(context, &draft, form, sentence) {
        return context.refuse(at, why);
    }
    let found = opening(context, at + 1, draft.class, draft.frames, sentence).filter(|opening| opening.at <= at + reach(context, &draft));
    if (context.bare.get() || found.is_some() && context.reads(at, SAYS))
        && let Some(draft) = unmarked(context, &draft, form, found.as_ref(), sentence)
    {
        return Some(draft);
    }
    // «أكد المجلس أهمية الحوار، كما أن»: an object is what is said, or tells
    // that nothing is.
    let first = found.as_ref().and_then(|opening| before_clause(context, &draft, opening));
    // أكد مصدر، طلب عدم ذكر اسمه، أن: what it asks for itself is not what it says.
    if let Some(first) = first.filter(|&first| !withholds_name(context, first)) {
        return object_at(context, draft, first, sentence).or_else(|| context.refuse(at, OBJECTED));
    }
    match found {
        Some(opening) => opened_by(context, draft, form, opening, sentence),
        None => unopened(context, draft, form, sentence),
    }
}

/// How far behind a verb its content may open.
fn reach(context: &Context<'_, '_>, draft: &Draft) -> usize {
    match (draft.frames & Frame::STRICT != 0, context.bare.get()) {
        (false, _) => REACH,
        (true, false) => STRICT_REACH,
        (true, true) => BARE_REACH,
    }
}

/// A verb behind which no clause or quotation opens: what is said stands before, or is its object.
fn unopened(context: &Context<'_, '_>, draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    let says = context.reads(at, SAYS);
    quoted_before(context, &draft, sentence)
        .or_else(|| unmarked(context, &draft, form, None, sentence).filter(|_| says))
        .or_else(|| object(context, draft.clone(), sentence))
        .or_else(|| passed_on(context, &draft, sentence))
        .or_else(|| in_person(context, &draft, form, sentence))
        .or_else(|| quoted_in_headline(context, &draft, form, sentence))
        .or_else(|| context.refuse(at, Refusal::NOTHING_SAID))
}

/// A verb behind which what is said opens.
fn opened_by(context: &Context<'_, '_>, mut draft: Draft, form: Form, opening: Opening, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if let Some(why) = opens_nothing(context, &draft, form, &opening, sentence) {
        return context.refuse(at, why);
    }
    let subject = subject(context, &draft, form, &opening, sentence);
    if let Some(why) = stands_between(context, &draft, subject.as_ref(), &opening, sentence) {
        return context.refuse(at, why);
    }
    // ويُتهم فلان بالاختلاس: nobody is told of who accuses him.
    let accused = context.mention_at(at + 1).map(|(mention, _)| mention.clone());
    let accused = subject.is_none() && accused.is_some_and(|tokens| is_accusing_passive(context, &draft, &tokens, sentence));
    // خطة وصفت بأنها طموحة: with nothing that it tells of behind it, that stands before.
    // ينظر إليه على أنه خطوة: nobody is told of who does so.
    let viewed = context.reads(at, words!["ينظر"]) && context.is(at + 1, UPON);
    let called = viewed || is_called(context, &draft, form, &opening);
    let subject = subject.filter(|_| !called);
    let passive = accused || called;
    if passive {
        draft.frames |= Frame::IMPERSONAL;
    }
    if subject.as_ref().is_some_and(|tokens| is_none(context, tokens.start)) {
        return context.refuse(at, "there is nobody and nothing that says it");
    }
    let directs = directs(&draft);
    let subject = match subject {
        Some(tokens) if directs => director(context, at, tokens, &opening),
        subject => subject,
    };
    if directs && subject.is_none() {
        return context.refuse(at, "it directs something else than what is to be done");
    }
    let utters = Utterance {
        draft: &draft,
        form,
        opening: &opening,
        subject: subject.as_ref(),
        passive,
    };
    if let Some(why) = utters.by_nobody(context, sentence).or_else(|| utters.shows_only(context)) {
        return context.refuse(at, why);
    }
    draft.source = subject.map(|tokens| {
        let clitics = source::joined(context, tokens.start);
        (tokens, clitics)
    });
    let first = first_part(context, &draft, &opening, sentence);
    let draft = with_laid(context, opened(draft, opening));
    Some(match first {
        Some(start) => Draft {
            content: start..draft.content.end,
            rule: "quote-around",
            ..draft
        },
        None => draft,
    })
}

/// «خطة وصفت بأنها طموحة»: whether a verb that tells what something is called has neither a noun nor a pronoun
/// for it.
fn is_called(context: &Context<'_, '_>, draft: &Draft, form: Form, opening: &Opening) -> bool {
    let at = draft.cue.start;
    let calls = draft.frames & Frame::ABOUT != 0 && draft.class == ClaimClass::Say && form.is_finite() && !form.pronoun;
    calls && opening.at == at + 1 && context.has(at + 1, Tag::ThatPronoun) && draft.clitics == 0
}

/// Why what opens behind a verb is nothing that is said with it, if it is not.
fn opens_nothing(context: &Context<'_, '_>, draft: &Draft, form: Form, opening: &Opening, sentence: &Range<usize>) -> Option<&'static str> {
    let at = draft.cue.start;
    // التزمت إسرائيل بوقف إطلاق النار: who has kept to something promises nothing.
    let kept = draft.class == ClaimClass::Promise && form.shape == Shape::Perfect && opening.frame == "bi";
    if kept && context.reads(at, KEPT) {
        return Some("it tells what was kept to");
    }
    // اشتكت من بعض الآلام وقالت الطبيبة إن: what it governs is no clause.
    let governs = |at: usize| context.has(at, Tag::Preposition) && context.is(at, BEFORE_THAT);
    if draft.frames & Frame::GOVERNED != 0 && (opening.frame != "that" || (at + 1..opening.at).any(governs)) {
        return Some("what it governs is no clause");
    }
    // الذين اتهموا بالفساد: with nobody whom they accuse they are accused.
    let relative = at > sentence.start && context.has(at - 1, Tag::Relative);
    if relative && draft.charges_somebody() && !form.pronoun && opening.at == at + 1 {
        return Some("with nobody whom it accuses it is a passive");
    }
    // أورد الموقع الذي نشر تفاصيل الصفقة، أن: the verb of the relative clause has its object right behind it.
    let object = || {
        let next = &context.doc.tokens[at + 1];
        let function = Tag::Preposition.bit() | Tag::Time.bit() | Tag::Occasion.bit();
        let noun = is_plain_noun(context, at + 1) || context.has_article(at + 1);
        next.class & function == 0 && context.is_word(at + 1) && noun
    };
    let parted = || (at + 2..opening.at).any(|at| context.mark(at) == b',');
    // في الوقت الذي أعلن المتحدث، خالد العلي، أن
    let when = at > 1 && (context.has(at - 2, Tag::Time) || context.is(at - 2, words!["الوقت", "اليوم", "الحين"]));
    let described = context.is(at.wrapping_sub(1), RELATIVES) && !when;
    if described && opening.at > at + 1 && parted() && object() {
        return Some("the clause behind its object is another verb's");
    }
    if opening.frame == "bi" && draft.frames & Frame::TOLD != 0 && !tells_of(context, at, opening) {
        return Some("what stands behind it is not what somebody is told of");
    }
    // دعا الشيخ الله أن يتقبل الشهداء
    let prays = draft.class == ClaimClass::Request && (at + 1..opening.at).any(|at| is_prayed_to(context, at));
    prays.then_some("it is a prayer")
}

/// Whether God is called upon; but رحمه الله، صلى الله عليه are wishes for who is named.
fn is_prayed_to(context: &Context<'_, '_>, at: usize) -> bool {
    const WISHES: Words = words!["صلى", "رضي", "يحفظها", "حفظها", "رحمها"];
    let wish = || context.doc.ends_in(at - 1, "ه") || context.is(at - 1, WISHES);
    context.is(at, GOD) && context.mention_at(at).is_none() && !wish()
}

/// Why what stands between a verb and what opens behind it belongs to the verb, and what opens does
/// not, if that is so.
fn stands_between(
    context: &Context<'_, '_>,
    draft: &Draft,
    subject: Option<&Range<usize>>,
    opening: &Opening,
    sentence: &Range<usize>,
) -> Option<&'static str> {
    // تأمل الإدارة التخلي عن اللاعب في صفقة: what is hoped for stands between.
    let words = |tokens: &Range<usize>| (tokens.end..opening.at).any(|at| context.is_word(at) && !source::is_adverb(context, at));
    let aside = |tokens: &Range<usize>| context.has(tokens.end + 1, Tag::Relative) && context.mark(opening.at - 1) == b',';
    let apart = |tokens: &Range<usize>| tokens.start == draft.cue.end && words(tokens) && !aside(tokens);
    if opening.frame == "fi" && subject.is_some_and(apart) {
        return Some("something else than what it governs stands between");
    }
    // وجهت إليه اتهامات بحق أطفال
    let against = || context.is(opening.at, words!["بحق", "بحقه", "بحقها", "بحقهم", "بشأن"]);
    let far = || charge(context, draft.cue.start, sentence).is_none_or(|charge| charge > opening.at);
    (charges(draft) && (subject.is_none() || far() || against())).then_some("nobody is named who brings the charge, or nothing that it is")
}

/// A verb with what stands around it, of which it is asked whether somebody says something with it.
struct Utterance<'a> {
    draft: &'a Draft,
    form: Form,
    opening: &'a Opening,
    subject: Option<&'a Range<usize>>,
    /// Who is accused is told of, and not who accuses him.
    passive: bool,
}

impl Utterance<'_> {
    /// Why nobody says what opens behind the verb, if nobody does.
    fn by_nobody(&self, context: &Context<'_, '_>, sentence: &Range<usize>) -> Option<&'static str> {
        let Utterance { draft, opening, .. } = *self;
        let at = draft.cue.start;
        // Inside a quotation only what an other says is a claim of its own; and
        // يهدد بـ is a warning only where somebody utters it.
        let phrase = opening.is_phrase(context);
        let quoted = content::enclosing_quote(context, at, sentence).is_some();
        if self.subject.is_none() && (self.needs_subject(context) || quoted) {
            return Some("nobody is named who utters it");
        }
        if quoted && !self.subject.is_some_and(|tokens| is_third_party(context, tokens, phrase)) {
            return Some(Refusal::QUOTED);
        }
        // أسعار زادت، أشهر مضت، ختم المرحلة: only who speaks goes on so, or what is said tells it.
        let adds = draft.frames & (Frame::CONTINUE | Frame::STRICT) == Frame::CONTINUE | Frame::STRICT && draft.clitics == 0;
        let told = || context.mark(at + 1) == b':' || (at + 1..opening.at).any(|at| context.is(at, BY_SAYING) || context.is(at, IN_WORDS));
        if adds && !self.subject.is_some_and(|tokens| names_speaker(context, tokens)) && !told() {
            return Some("nobody goes on with it");
        }
        // الذي كان يتابع الجلسة: what somebody follows does not go on speaking.
        let follows =
            draft.frames & Frame::CONTINUE != 0 && self.form.shape == Shape::Imperfect && context.has(at.wrapping_sub(1), Tag::Copula);
        if follows && !self.subject.is_some_and(|tokens| names_speaker(context, tokens)) && !told() {
            return Some("nobody goes on with it");
        }
        if self.subject.is_none() && context.reads(at, words!["يفترض"]) {
            return Some("it tells what ought to be");
        }
        // ويظهر أيضا أن السعر ارتفع
        let seems = context.reads(at, words!["يظهر"]) && (opening.at..opening.content.start).all(|at| context.has(at, Tag::That));
        if self.subject.is_none() && seems {
            return Some("it tells what seems so");
        }
        // وتبين أن المتهم فر
        let clear = context.reads(at, words!["تبين"]) && !context.doc.letters(at).contains('\u{064F}');
        (self.subject.is_none() && clear).then_some(CLEAR)
    }

    /// Whether what opens is so little that it is said only where somebody says it.
    fn needs_subject(&self, context: &Context<'_, '_>) -> bool {
        let Utterance { draft, opening, form, .. } = *self;
        let at = draft.cue.start;
        let bare = opening.clitics > 0 && matches!(draft.class, ClaimClass::Warn | ClaimClass::Say)
            || opening.is_phrase(context) && form.shape == Shape::Imperfect;
        let adds = draft.clitics > 0 && opening.clitics > 0 && draft.class == ClaimClass::Say;
        // خبراء يشككون في الأرقام، ويحذرون من الركود
        let several = draft.clitics > 0 && form.plural && context.mark(at.wrapping_sub(1)) == b',';
        // بعدما أبلغ مسؤولي الشركة بوجود خلل: he told them, who is not named here.
        let tells = draft.frames & Frame::TOLD != 0 && source::is_governed_plural(context, at + 1);
        let goes_on = adds || several || tells || form.pronoun && context.is(at.wrapping_sub(1), WHAT);
        bare && !goes_on && !self.passive
    }

    /// Why the verb only shows or counts something, if it does.
    fn shows_only(&self, context: &Context<'_, '_>) -> Option<&'static str> {
        let Utterance { draft, opening, form, .. } = *self;
        let at = draft.cue.start;
        // «ويشير الارتفاع إلى حجم التحديات» tells what something shows.
        let utters = self.subject.is_none_or(|tokens| names_speaker(context, tokens));
        if opening.is_phrase(context) && form.shape == Shape::Imperfect && !utters {
            return Some("what stands as its subject shows something, and speaks of nothing");
        }
        // تقدر قيمتهم بالتريليونات: a quantity, put at an amount.
        let amount = draft.class == ClaimClass::Estimate && form.shape == Shape::Imperfect && !utters;
        if amount && (at + 1..opening.at.min(at + 6)).any(|at| is_amount(context, at)) {
            return Some(AMOUNT);
        }
        let shows_nothing = draft.frames & Frame::SHOWS != 0 && !shows(context, draft, self.subject);
        shows_nothing.then_some("only a document, an outlet or a body reports by showing")
    }
}

/// What tells that somebody goes on in words.
const IN_WORDS: Words = words![
    "حديثه",
    "حديثها",
    "كلامه",
    "كلامها",
    "كلمته",
    "كلمتها",
    "تصريحه",
    "تصريحاته",
    "تصريحها",
    "تصريحاتها",
    "رسالته",
    "رسالتها"
];

/// To whom one prays.
pub(super) const GOD: Words = words!["الله", "المولى", "الباري", "الرب", "ربه", "ربها", "العلي"];

/// Of keeping to something.
const KEPT: Words = words!["التزم", "التزمت", "التزموا"];

/// «أبلغت الشركة موظفيها بإغلاق المصنع»: whether nothing but who tells and who is told stands
/// between a verb of telling and what one is told of; but not أبلغ الشرطة عن السرقة بالمتجر.
fn tells_of(context: &Context<'_, '_>, at: usize, opening: &Opening) -> bool {
    /// How far behind the verb it stands at most.
    const NEAR: usize = 14;
    let governs = |at: usize| context.has(at, Tag::Preposition) && context.is(at, BEFORE_THAT);
    // بمكة المكرمة: where he is.
    let place = context
        .mention_at(opening.content.start)
        .is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Place);
    opening.at <= at + NEAR && !place && !(at + 1..opening.at).any(governs)
}

/// «وجه الوزير أمس بتشكيل لجنة»، «وجه المدير، فلان، رجال الأمن برصد العصابة»: who directs that
/// something be done, where nothing else is directed; توجه برسالة is another verb.
fn director(context: &Context<'_, '_>, at: usize, tokens: Range<usize>, opening: &Opening) -> Option<Range<usize>> {
    let speaks = !context.reads(at, words!["توجه"]) && names_speaker(context, &tokens);
    let seat = context.doc.tokens[opening.at].class & Class::HEAD != 0;
    let passed = |at: usize| !context.is_word(at) || context.has(at, Tag::Time) || source::is_adverb(context, at);
    if !speaks || seat || !(tokens.end..opening.at).all(passed) {
        return None;
    }
    let named = context
        .mentions_in(&tokens)
        .iter()
        .rfind(|(_, entity)| context.is_person(*entity))
        .map(|(mention, _)| mention.end);
    let titled = |end: usize| context.doc.tokens[end].class & Class::TITLE != 0;
    Some(tokens.start..named.filter(|&end| !titled(end)).unwrap_or(tokens.end))
}

const OBJECTED: &str = "it has an object that is no speech, and what follows hangs on another word";

/// How far behind a verb with other senses its content may open.
const STRICT_REACH: usize = 20;

/// The same in a text without punctuation, which parts nothing.
const BARE_REACH: usize = 8;

/// «لا يوجد دليل يشير إلى»، «ليس هناك تقارير تفيد»: whether it is denied that there is what stands at a token.
fn is_none(context: &Context<'_, '_>, at: usize) -> bool {
    let denied = |at: usize| context.is(at, NEGATIONS) || context.reads(at, IS_NOT);
    let Some(before) = at.checked_sub(1).filter(|_| !context.has_article(at)) else {
        return false;
    };
    let exists = context.is(before, words!["يوجد", "توجد"]) || context.is(before, THERE_IS);
    denied(before) || exists && before > 0 && denied(before - 1)
}
