//! Words with the letters of a reporting verb that are others where they stand: nouns,
//! adjectives, prepositions, verbs of another person.

use super::object::{is_possessed, owned, past_aside, past_manner};
use super::opening::{REACH, opens_content};
use super::polarity::has_pronoun;
use super::subject::{names_speaker, subject_noun};
use super::{Context, Draft, finite, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Reading, Tag};
use crate::rules::claim::words::{ALREADY, AS, BEFORE_NOUNS, BUT_HE, CIRCUMSTANCES, DONE, DURING, JOINTS, NEWS, OBJECTS, OUTLETS, WHAT};
use crate::words::{Words, words};

/// Whether the letters tell that the word is another than its folded form
/// says: أعتقد "I believe" for اعتقد, بين "between" for بيّن.
pub(super) fn is_other_word(context: &Context<'_, '_>, at: usize, reading: Reading, form: Form, frames: u32) -> bool {
    let start = context.doc.span(at, reading.clitics, at);
    let letters = context.doc.slice(start);
    if form.wasl && letters.starts_with(['أ', 'إ', 'آ']) {
        return true;
    }
    // إبان "during" for أبان, رأي "an opinion" for رأى, اقرأ "read" for أقرّا.
    let perfect = form.shape == Shape::Perfect && !form.pronoun;
    // إذاعة "a broadcaster" for أذاعه.
    let noun = letters.starts_with('إ') || letters.ends_with('ة');
    if form.shape == Shape::Perfect && form.pronoun && noun {
        return true;
    }
    if perfect && (letters.starts_with('إ') || letters.ends_with('ي') || form.plural && letters.ends_with('أ')) {
        return true;
    }
    let bare = form.shape == Shape::Perfect && !form.feminine && !form.plural && !form.pronoun && form.person == Person::Third;
    if reading.clitics == 0 && at > 0 && bare && (context.reads(at - 1, DONE) || is_new(context, at) || is_hope(context, at)) {
        return true;
    }
    if bare && reading.clitics == 0 && context.is(at, words!["وصف"]) && is_objected_to(context, at) {
        return true;
    }
    // في بيان ورد لـ«الأفق»: it has come in.
    if bare && context.is(at, words!["ورد"]) && at > 0 && (context.has(at - 1, Tag::Document) || context.has(at - 1, Tag::Occasion)) {
        return true;
    }
    // «قال، حسبما ورد: «…»»، ما ورد في التقرير: so has what somebody tells.
    let behind = |words: Words| at > 0 && context.is(at - 1, words);
    if reading.clitics > 0 && context.is(at, words!["ورد", "وردت"]) && (behind(AS) || behind(WHAT)) {
        return true;
    }
    // «في بيان، ورد لوكالة كذا، بأن»: nor is what comes to an outlet.
    let to_outlet = || {
        let next = context.doc.tokens.get(at + 1).filter(|next| next.key.get(0) == fold::LAM);
        next.is_some_and(|next| OUTLETS.contains_bare(&next.key.skip(1)))
    };
    if reading.clitics > 0 && context.is(at, words!["ورد"]) && to_outlet() {
        return true;
    }
    // وردت أنباء: they have come in, and nobody has answered.
    if context.is(at, words!["وردت"]) && (context.is(at + 1, NEWS) || context.has(at + 1, Tag::Document)) {
        return true;
    }
    // لينا توماس ودان ستيفنز: two names, and no verb behind a man's name without a comma.
    let person = |at: usize| context.mention_at(at).is_some_and(|(_, entity)| context.is_person(*entity));
    if bare && at > 0 && context.is(at, words!["دان", "ودان"]) && person(at - 1) && reading.clitics > 0 {
        return true;
    }
    // لم يتمكن من كشف الأسرار: no verb stands behind a preposition.
    let governed = reading.clitics == 0 && at > 0 && context.reads(at - 1, BEFORE_NOUNS);
    if bare && governed && context.lexicon.ordinary(context.doc.tokens[at].key) & Class::NOUN != 0 && !opens_content(context, at + 1) {
        return true;
    }
    // وبين الوزير أن: between does not go before a clause.
    let clause = || bare && makes_clear(context, at);
    frames & Frame::MARKED != 0 && (bare || form.pronoun) && !letters.contains('\u{0651}') && !clause() // Shadda.
}

/// Whether the vowel of its ending tells that a verb in the perfect is in the first person or the
/// second: ذكرتُ.
pub(super) fn is_vowelled_person(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
    let letters = context.doc.letters(at);
    form.shape == Shape::Perfect && ["ت\u{064F}", "ت\u{064E}"].iter().any(|&ending| letters.ends_with(ending))
}

/// «انتقد المدير على تويتر وصف القرار بأنه خطأ»: whether a description at a token is what somebody objects to in its clause.
fn is_objected_to(context: &Context<'_, '_>, at: usize) -> bool {
    const REACH: usize = 14;
    let ends = |at: usize| matches!(context.mark(at), b'.' | b';' | b':') || context.has(at, Tag::Relative) || context.opens_that(at);
    let mut clause = (at.saturating_sub(REACH)..at).rev().take_while(|&at| !ends(at));
    clause.any(|at| context.reads(at, OBJECTS) || context.reads(at, words!["كرر", "كررت", "تجنب", "تجنبت"]))
}

/// «عمال جدد»: whether the plural of new describes the indefinite noun before it.
fn is_new(context: &Context<'_, '_>, at: usize) -> bool {
    let before = &context.doc.tokens[at - 1];
    let noun = (before.class | context.lexicon.inflected(before.key)) & (Class::NOUN | Tag::Role.bit()) != 0;
    context.is(at, words!["جدد"]) && noun && !context.has_article(at - 1) && context.mention_at(at - 1).is_none()
}

/// «خيبة أمل»: whether the noun hope stands behind a noun that governs it.
fn is_hope(context: &Context<'_, '_>, at: usize) -> bool {
    let before = &context.doc.tokens[at - 1];
    let noun = (before.class | context.lexicon.inflected(before.key)) & (Class::NOUN | Class::PARTICLE) == Class::NOUN;
    const GOVERNS: Words = words!["خيبة", "بخيبة", "وخيبة", "بصيص", "بارقة", "بادرة", "شعاع", "نافذة", "جرعة", "ذرة"];
    context.is(at, words!["أمل"]) && (noun || context.is(at - 1, GOVERNS)) && !context.has_article(at - 1)
}

/// «وعبر الأمين العام عن قلقه»: who expresses what is his own, but not عبر الهاتف عن قلقه.
pub(super) fn expresses(context: &Context<'_, '_>, at: usize) -> bool {
    let limit = context.doc.tokens.len().min(at + REACH);
    let about = |end: usize| context.is(end, words!["عن"]);
    let speaks = |tokens: &std::ops::Range<usize>| about(tokens.end) && names_speaker(context, tokens);
    let whole = || {
        let end = (at + 1..limit).take_while(|&at| context.is_word(at)).find(|&at| about(at))?;
        source::behind(context, at + 1, end)
    };
    let named = subject_noun(context, at + 1, limit).filter(|tokens| names_speaker(context, tokens));
    about(named.map_or(at + 1, |tokens| tokens.end)) || whole().is_some_and(|tokens| speaks(&tokens))
}

/// عن قلقه، عن ثقته بأن: whether what stands behind the عن of a verb is what somebody
/// thinks, hopes or fears, rather than his thanks or joy.
pub(super) fn expresses_opinion(context: &Context<'_, '_>, at: usize) -> bool {
    let about = (at + 1..context.doc.tokens.len().min(at + REACH / 2))
        .take_while(|&at| context.mark(at) == 0)
        .find(|&at| context.is(at, words!["عن"]));
    about.is_some_and(|about| is_opinion(context, about + 1))
}

/// قلقه، قلق القاهرة: whether somebody's opinion stands at a token.
pub(super) fn is_opinion(context: &Context<'_, '_>, noun: usize) -> bool {
    let whose = |at: usize| context.has_article(at) || context.name_clitics(at) == Some(0) || is_possessed(context, at);
    noun + 1 < context.doc.tokens.len()
        && (has_pronoun(context, noun) && OPINIONS.contains(&owned(context, noun)) || context.is(noun, OPINIONS) && whose(noun + 1))
}

/// «أعرب عن أمله في أن يعود الهدوء»، «عبر عن اعتقاده بأن»: who voices a belief or a hope estimates, and what he
/// believes is the clause.
pub(super) fn voiced(context: &Context<'_, '_>, mut draft: Draft) -> Draft {
    const BELIEFS: Words = words!["أمل", "آمال", "اعتقاد", "قناعت", "اقتناع", "ظن", "توقع", "تفاؤل"];
    let voices = draft.class == ClaimClass::Say && draft.frames & Frame::AN != 0;
    if !voices || draft.content.start <= draft.cue.end {
        return draft;
    }
    let about = (draft.cue.end..=draft.content.start).find(|&at| context.is(at - 1, words!["عن"]));
    let Some(noun) = about.filter(|&at| has_pronoun(context, at) && BELIEFS.contains(&owned(context, at))) else {
        return draft;
    };
    draft.class = ClaimClass::Estimate;
    let that = noun + 1 + usize::from(context.is(noun + 1, words!["في"]));
    if draft.content.start == noun && context.opens_that(that) && that + 1 < draft.content.end {
        draft.content.start = that + 1;
        draft.content_clitics = 0;
        draft.frame = "that";
    }
    draft
}

/// What one thinks, without the pronoun of whose it is.
const OPINIONS: Words = words![
    "قلق",
    "مخاوف",
    "خشيت",
    "أمل",
    "آمال",
    "رفض",
    "اعتقاد",
    "ثقت",
    "استعداد",
    "معارضت",
    "تأييد",
    "دعم",
    "أسف",
    "استغراب",
    "تفاؤل",
    "تشاؤم",
    "شكوك",
    "قناعت",
    "اقتناع",
    "رغبت",
    "تمسك",
    "التزام",
    "إدانت",
    "استنكار",
    "موقف",
    "رأي",
    "توقع",
    "حرص",
    "تضامن",
    "غضب",
    "استياء",
    "خوف",
    "تحفظ",
    "اعتراض",
    "تطلع",
    "حماس",
    "اهتمام",
    "سعادت",
    "فخر",
    "اعتزاز",
    "ارتياح",
    "إعجاب",
    "حزن",
    "صدمت",
    "دهشت",
    "إحباط",
    "انزعاج"
];

/// «وبين أن»، «وبين الدكتور خالد العلي أن»: who makes something clear, or
/// nobody, and a clause; but not الفرق بين أن تقول وأن تفعل, nor بين المدير
/// والموظفين.
fn makes_clear(context: &Context<'_, '_>, at: usize) -> bool {
    if context.reads(at, words!["عبر"]) {
        return expresses(context, at) && expresses_opinion(context, at);
    }
    if !context.reads(at, words!["بين"]) {
        return false;
    }
    let that = |at: usize| {
        let at = if context.is(at, words!["إلى"]) || context.mark(at) == b',' {
            at + 1
        } else {
            at
        };
        // الفرق بين أن تقول وأن تفعل, but بين أنه نبه.
        let infinitive = context.is(at, words!["أن"]) && finite::is_imperfect(context, at + 1);
        context.opens_that(at) && !infinitive
    };
    if that(at + 1) {
        return true;
    }
    let limit = context.doc.tokens.len().min(at + REACH);
    let begins = begins_clause(context, at);
    let told = |end: usize| begins && clause_behind_occasion(context, end, limit).is_some_and(&that);
    // وبين في تصريح صحفي أن، لكنه بين أيضا أن
    let within = || clause_behind_occasion(context, at + 1, limit).is_some_and(&that);
    if within() || that(past_manner(context, at + 1, limit)) {
        return true;
    }
    // وبين الوزير في تصريح صحفي أن، وبين المدير، أمس الأربعاء، أن
    let reaches = |end: usize| that(end) || told(end) || begins && that(past_aside(context, end, limit));
    let person = |at: usize| context.mention_at(at).is_some_and(|(_, entity)| context.is_person(*entity));
    // بين الحكومة والمعارضة أنه: between the two.
    let pair = |tokens: &std::ops::Range<usize>| {
        let joined = |at: usize| context.doc.tokens[at].key.get(0) == fold::WAW && context.doc.tokens[at].clitics > 0;
        tokens.clone().skip(1).any(joined)
    };
    let subject = subject_noun(context, at + 1, limit)
        .filter(|tokens| that(tokens.end) || names_speaker(context, tokens) && reaches(tokens.end))
        .filter(|tokens| begins || !pair(tokens) || person(tokens.end - 1));
    let titled = || {
        let end = (at + 1..limit).find(|&at| context.opens_that(at) || context.mark(at) != 0)?;
        let tokens = source::behind(context, at + 1, end)?;
        (begins && !pair(&tokens) && tokens.end == end && reaches(end) && names_speaker(context, &tokens)).then_some(tokens)
    };
    subject.or_else(titled).is_some()
}

/// Whether a clause begins with the word at a token, or what goes before it leaves it its verb: «حيث بين المدير أن»، «لكنه بين».
fn begins_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let joined = matches!(context.doc.tokens[at].key.get(0), fold::WAW | fold::FEH);
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    let marked = matches!(context.mark(before), b',' | b'.' | b'\n' | b';');
    joined
        || marked
        || context.reads(before, JOINTS)
        || context.reads(before, ALREADY)
        || context.is(before, words!["و"])
        || context.reads(before, BUT_HE)
        || context.has(before, Tag::ThatPronoun)
}

/// «في تصريح صحفي أن»، «عقب اجتماعه مع الوفد، أن»: where the clause opens behind the phrase at a token that tells on what occasion
/// somebody speaks.
fn clause_behind_occasion(context: &Context<'_, '_>, at: usize, limit: usize) -> Option<usize> {
    let first = at + usize::from(context.mark(at) == b',');
    let told = context.has(first + 1, Tag::Occasion) || context.has(first + 1, Tag::Channel);
    // عقب اجتماعه مع الوفد
    let his = || context.is(first, CIRCUMSTANCES) && first + 1 < limit && is_possessed(context, first + 1);
    let occasion = context.is(first, DURING) && told || his();
    (first + 2..limit)
        .take_while(|&at| !finite::is_finite(context, at))
        .find(|&at| context.opens_that(at) || !matches!(context.mark(at), 0 | b','))
        .filter(|&at| occasion && context.opens_that(at))
}
