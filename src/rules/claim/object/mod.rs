//! Objects: a noun phrase that is what is said (أعلن الوزير استقالته), or that
//! a verb has instead of anything said (تابع الفريق تدريباته).
//!
//! [`before`] passes over what stands between the verb and its object: who speaks,
//! when and where; [`noun`] tells which nouns can be objects.

mod before;
mod noun;

use std::ops::Range;

use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::headline::speaks_in_person;
use crate::rules::claim::opening::{Opening, is_noun_with_bi};
use crate::rules::claim::shown::shows;
use crate::rules::claim::silent::{AMOUNT, is_amount, is_unreal};
use crate::rules::claim::speaker::class_of;
use crate::rules::claim::subject::{but_pronoun, is_third_party, names_speaker, subject_noun};
use crate::rules::claim::words::{IN_IT, SAYS, SELF, WHAT, WHILE, WHO_IS};
use crate::rules::claim::{Context, Draft, Refusal, content, finite, source};
use crate::words::{Words, words};
pub(super) use before::{STRONGLY, WITH, past_aside, past_date, past_gloss, past_manner, unknown_subject};
use before::{delayed_subject, past_adjuncts, past_comma, past_issuer, past_named, past_subject, past_times, preverbal};
use noun::{RELATIONS, SAID, is_accusative_noun, is_definite_act, noun_between};
pub(super) use noun::{act_between, is_act, is_plain_noun, is_possessed, is_relation, is_rumour, is_said, is_thing, is_told_of, owned};

/// How far behind a verb an object is looked for, in tokens.
const REACH: usize = 20;

/// أكد فلان التزامه، توقع المحللون ارتفاع الأسعار: a noun phrase is what is
/// said.
pub(super) fn object(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    // الخلل الذي كشفت عنه الصحيفة: what it tells of stands before it.
    // حصيلة أعلنت عنها الوكالة
    let described =
        context.has(draft.cue.start.wrapping_sub(1), Tag::Relative) || source::is_document_before(context, draft.cue.start, sentence);
    let resumed = described && source::is_resumed(context, draft.cue.end);
    if draft.frames & Frame::OBJECT == 0 || resumed && !context.is(draft.cue.end, IN_IT) {
        return None;
    }
    let (source, first) = parts(context, &draft, sentence)?;
    // عرضت الشركة صورا توضح الرسالة الخادعة: it describes the noun before it, and what stands behind is its object.
    let at = draft.cue.start;
    let behind = source.as_ref().is_none_or(|tokens| tokens.start > at);
    let present = draft.form.is_some_and(|form| form.shape == Shape::Imperfect) && draft.clitics == 0;
    if behind && present && at > sentence.start && (is_accusative_noun(context, at - 1) || is_thing(context, at - 1)) {
        return context.refuse(at, "it describes the noun before it");
    }
    // وأوضح المدير، قدمنا عرضا: what is told in the first person is no noun.
    if source.is_some() && context.mark(first - 1) == b',' && speaks_in_person(context, first) {
        let draft = draft.of_object(source, first..sentence.end);
        return Some(Draft {
            rule: "unmarked",
            frame: "quote",
            ..draft
        });
    }
    said(context, draft, source, first, sentence)
}

/// «صحيفة الأفق تنقل تحذيرات الخبراء»: the words of others that an outlet passes on.
pub(super) fn passed_on(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    const WORDS: Words = words![
        "تحذير",
        "تحذيرات",
        "تصريح",
        "تصريحات",
        "توقعات",
        "تأكيد",
        "تأكيدات",
        "مخاوف",
        "اتهامات",
        "تقديرات"
    ];
    if draft.frames & Frame::VIA == 0 {
        return None;
    }
    let (source, first) = parts(context, draft, sentence)?;
    let outlet = |tokens: &Range<usize>| tokens.clone().take(2).any(|at| source::is_outlet_at(context, at));
    let passes = context.is(first, WORDS) && source.as_ref().is_some_and(outlet);
    passes.then(|| draft.of_object(source, first..sentence.end))
}

/// The same where the object is known to begin at a token.
pub(super) fn object_at(context: &Context<'_, '_>, draft: Draft, first: usize, sentence: &Range<usize>) -> Option<Draft> {
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let speaks = |tokens: &Range<usize>| names_speaker(context, tokens) || context.has_article(tokens.start);
    let source = preverbal(context, &draft, sentence).or_else(|| source::behind(context, draft.cue.end, first).filter(speaks));
    said(context, draft, source, first, sentence)
}

/// The object between a verb and the clause or quotation behind it, should
/// there be one: تابع الفريق تدريباته … أن.
pub(super) fn before_clause(context: &Context<'_, '_>, draft: &Draft, opening: &Opening) -> Option<usize> {
    // وأكد حرص المملكة على: an object whatever follows it.
    let first = (draft.cue.end..opening.at)
        .find(|&at| !source::is_adverb(context, at))
        .unwrap_or(opening.at);
    if is_said(context, first) && draft.frames & (Frame::OBJECT | Frame::STRICT) != 0 && first < opening.at {
        return Some(first);
    }
    // وأعلن التقدم بمذكرة للتصويت على حجب الثقة عن الحكومة
    if first == draft.cue.end && first < opening.at && draft.frames & Frame::OBJECT != 0 && is_definite_act(context, first) {
        return Some(first);
    }
    if opening.is_phrase(context) {
        let relative = relative_between(context, first, opening.at).filter(|_| draft.frames & Frame::OBJECT != 0);
        if relative.is_some() {
            return relative;
        }
        // أعلن الجيش مسؤوليته عن الهجوم
        let own = opening.at.wrapping_sub(1);
        let governed = || context.is(own - 1, words!["عبر", "على", "في"]);
        let owned = opening.frame == "an" && own > draft.cue.start && is_possessed(context, own) && !context.is(own, SELF) && !governed();
        if owned && draft.frames & Frame::OBJECT != 0 && !context.is(own, RELATIONS) {
            return Some(construct(context, first, own));
        }
        if let Some(act) = act_before_ala(context, draft, first, opening) {
            return Some(act);
        }
        // أعلنت القيادة أمس استشهادهم في الدفاع عن المدينة
        let announces = opening.frame == "an" && draft.class == ClaimClass::Announce;
        let said = |at: usize| is_said(context, at) || announces && is_possessed(context, at) && !context.has(at, Tag::Occasion);
        return noun_between(context, first, opening.at, said).filter(|_| draft.frames & Frame::OBJECT != 0);
    }
    // أبلغ الموظفين أن، برر قراره بأن: of these it is to whom, or about what.
    let told = draft.frames & (Frame::ABOUT | Frame::TOLD | Frame::VIA) != 0 || context.reads(draft.cue.start, SAYS);
    let by = context.doc.tokens[opening.at].key.get(0) == fold::BEH;
    let confirms = draft.class == ClaimClass::Confirm;
    if !told && (confirms || draft.class == ClaimClass::Deny) && draft.frames & Frame::OBJECT != 0 {
        let denied = denied_right_behind(context, first, opening.at).filter(|&at| !confirms || context.is(at, words!["ما"]));
        if denied.is_some() {
            return denied;
        }
    }
    if told || by {
        return None;
    }
    let end = opening.at.min(draft.cue.end + REACH);
    let speech = Tag::Occasion.bit() | Class::CUE;
    let object = |at: usize| context.is(at, SAID) || is_possessed(context, at) && context.doc.tokens[at].class & speech == 0;
    // «تابع مسيرته»: right behind the verb it is an object where no person is.
    let first = draft.cue.end;
    // يرددون أغنيته: a verb in the plural has its subject in it.
    let plural = draft.form.is_some_and(|form| form.plural && form.is_finite());
    let direct = (draft.frames & (Frame::STRICT | Frame::CONTINUE) != 0 || plural) && first + 1 < end && is_possessed(context, first);
    if direct && object(first) && !context.is(first, RELATIONS) && context.doc.tokens[first].class & Tag::Role.bit() == 0 {
        return Some(first);
    }
    // نفى المدير، بيع الشركة، مؤكدا أن
    let subject = source::behind(context, draft.cue.end, end).map_or(draft.cue.end, |tokens| tokens.end);
    let object_at = past_comma(context, subject, end);
    // «المستشار، مظهر محمد صالح، »: a name in part unknown.
    let named = context.name_clitics(object_at + 1) == Some(0);
    let parted = subject > draft.cue.end && object_at > subject && object_at + 1 < end && is_act(context, object_at);
    if parted && !named && draft.frames & Frame::OBJECT != 0 {
        return Some(object_at);
    }
    // سجلت الشركة نموا … أن: a verb of other senses has another object.
    let strict = draft.frames & Frame::STRICT != 0;
    let other = |at: usize| strict && is_accusative_noun(context, at) && context.doc.tokens[at].class & speech == 0;
    noun_between(context, first, end, |at| object(at) || other(at))
}

/// «نفى الدفاع صلة موكله بالجماعة، مستدلا بأن»، «نفت الوزارة ما نشرته الصحيفة من أن»، «نفى القصر تقريرا يفيد بأن»:
/// what one denies right behind who speaks, whatever clause hangs on it.
fn denied_right_behind(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let noun = |at: usize| is_accusative_noun(context, at) || is_act(context, at) || is_rumour(context, at);
    let what = |at: usize| context.is(at, words!["ما"]) && finite::may_be_verb(context, at + 1);
    let subject = source::behind(context, first, end)?.end;
    let at = past_comma(context, past_times(context, subject, end), end);
    let at = past_comma(context, past_times(context, at, end), end);
    (at + 1 < end && (noun(at) || what(at))).then_some(at)
}

/// «أكدت الهيئة وقوع أضرار على الطريق»: the act right behind who speaks, of which the preposition is; but not
/// أكد فلان مدير قسم على ضرورة كذا.
fn act_before_ala(context: &Context<'_, '_>, draft: &Draft, first: usize, opening: &Opening) -> Option<usize> {
    let own = is_said(context, opening.content.start) || is_possessed(context, opening.content.start);
    if opening.frame != "ala" || own || draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    // وكالة الأنباء أكدت وقوع غارة على القرية: who speaks stands before.
    let before = draft.cue.start.wrapping_sub(1);
    let preverbal = draft.clitics == 0 && (context.mention_at(before).is_some() || context.has_article(before));
    if first == draft.cue.end && preverbal && is_act(context, first) {
        return Some(first);
    }
    let act = act_between(context, first, opening.at)?;
    // أكد المطرب لـ«الوطن»، مواصلته العمل على الألبوم
    let own = is_possessed(context, act) && context.mark(act - 1) == b',' && !context.is(act, RELATIONS);
    let told = |tokens: Range<usize>| (own || tokens.end == act) && names_speaker(context, &tokens);
    source::behind(context, first, act).is_some_and(told).then_some(act)
}

/// «كشف المدرب حقيقة ما تردد عن رحيله»: where what somebody tells begins, if a clause with ما
/// stands in it; the preposition is that clause's.
fn relative_between(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let what = (first..end).find(|&at| context.is(at, words!["ما"]) && finite::may_be_verb(context, at + 1))?;
    let before = what.checked_sub(1)?;
    if context.doc.tokens[before].class & (Tag::Preposition.bit() | Tag::Time.bit()) != 0 {
        return None;
    }
    let noun = is_plain_noun(context, before) || context.is(before, words!["حقيقة"]);
    let governs = before >= first && noun;
    Some(if governs { before } else { what })
}

/// «سبب رحيله»: where the noun phrase begins that a noun with a pronoun closes.
fn construct(context: &Context<'_, '_>, first: usize, own: usize) -> usize {
    let governs = |&at: &usize| is_plain_noun(context, at) && !context.has(at, Tag::Time);
    own - (first..own).rev().take_while(governs).count()
}

/// تتوقع الشركة 65 مليارا هذا العام: where the sum or the number begins that a token is a part of.
fn amount_start(context: &Context<'_, '_>, at: usize) -> usize {
    let counts = |before: usize| context.doc.tokens[before].kind == Kind::Number && context.doc.tokens[at].class & Class::NUMBER != 0;
    let number = || at.checked_sub(1).filter(|&before| counts(before)).unwrap_or(at);
    context.figure_over(at).map_or_else(number, |figure| figure.start)
}

/// The draft with its object for a content, if that is sure to be speech.
fn said(context: &Context<'_, '_>, mut draft: Draft, source: Option<Range<usize>>, first: usize, sentence: &Range<usize>) -> Option<Draft> {
    // With no subject in sight only a clause that goes on from another is sure
    // to be speech: «، وأكد ضرورة …», «الذي أكد في القاهرة استعداده».
    let before = draft.cue.start.saturating_sub(1);
    let declares = matches!(draft.class, ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Deny);
    let goes_on = draft.clitics > 0
        || context.is(before, words!["كما", "و"])
        || but_pronoun(context, draft.cue.start).is_some()
        || (context.reads(before, WHILE) || context.is(before, words!["كذلك"])) && draft.form.is_some_and(|form| form.shape == Shape::Perfect)
        || (context.has(before, Tag::Relative) || context.mark(before) == b',') && declares && first > draft.cue.end
        || declares && context.is(draft.cue.end, IN_IT) // بيانا أعلنت فيه فرض حظر
        || draft.class == ClaimClass::Deny && is_told_of(context, first);
    if draft
        .form
        .is_none_or(|form| form.pronoun || is_unreal(context, draft.cue.start, form))
        || source.is_none() && !goes_on
    {
        return None;
    }
    // لكنها ترى نفسها جزءا من العالم: how one sees oneself is not said.
    if context.is(first, SELF) {
        return None;
    }
    // Inside a speaker's own words only somebody who is named says more.
    let quoted = content::enclosing_quote(context, draft.cue.start, sentence).is_some();
    if quoted && !source.as_ref().is_some_and(|tokens| is_third_party(context, tokens, true)) {
        return context.refuse(draft.cue.start, Refusal::QUOTED);
    }
    // أبلغ الوزير المجلس رفضه: of what one tells only what is his own is told without ب.
    let tells = draft.frames & (Frame::TOLD | Frame::INFINITIVE) == Frame::TOLD;
    let source = source.map(|tokens| match tells && tokens.end == first {
        true => source::without_object(context, tokens),
        false => tokens,
    });
    let told = || source.as_ref().map_or(draft.cue.end, |tokens| tokens.end.max(draft.cue.end)) < first;
    if tells && !(told() && (is_said(context, first) || is_possessed(context, first))) {
        return context.refuse(draft.cue.start, "what stands behind it is whom it tells");
    }
    // وتقدر قيمة الصفقة بنحو مليار
    let end = sentence.end.min(draft.cue.end + 6);
    let counted = |tokens: &Range<usize>| context.is(tokens.start, words!["عدد", "قيمة", "حجم", "إجمالي", "ثروة"]);
    if source.as_ref().is_none_or(counted)
        && draft.class == ClaimClass::Estimate
        && (draft.cue.end..end).any(|at| context.has(at, Tag::About) || is_amount(context, at))
    {
        return context.refuse(draft.cue.start, AMOUNT);
    }
    // اعتبر الرئيس القرار انتهاكا: who holds something to be what it is.
    let holds = draft.class == ClaimClass::Estimate && draft.frames & Frame::STRICT != 0;
    if holds && !is_held(context, &draft, source.as_ref(), first, sentence) {
        return context.refuse(draft.cue.start, "nobody is named who holds it to be something");
    }
    // كذب السائق صديقه, but كذبت الوزارة أنباء عن الإغلاق
    let belies = draft.class == ClaimClass::Deny && draft.frames & Frame::STRICT != 0;
    let reported = || is_rumour(context, first) || class_of(context, first) & Tag::Document.bit() != 0;
    if belies && !reported() {
        return context.refuse(draft.cue.start, "it denies only what others have said");
    }
    // التمس الأب العذر لابنه: of what one seeks only an act is asked for.
    let seeks = draft.class == ClaimClass::Request && draft.frames & Frame::STRICT != 0;
    if seeks && !(is_act(context, first) && source.as_ref().is_some_and(|tokens| names_speaker(context, tokens))) {
        return context.refuse(draft.cue.start, "nobody is named who asks for something to be done");
    }
    // أظهر الفريق مستواه: what is a body's own it shows, and speaks of nothing.
    let own = draft.frames & Frame::SHOWS != 0 && is_possessed(context, first);
    let documents = |tokens: &Range<usize>| tokens.clone().any(|at| context.has(at, Tag::Document));
    if own && !source.as_ref().is_none_or(documents) {
        return context.refuse(draft.cue.start, "what it shows is its own");
    }
    // وتظهر الصورة الهاتف: what shows it is named, and speaks of nothing.
    let shown = source.is_none() && (first > draft.cue.end || context.has_article(first) && !is_told_of(context, first));
    if draft.frames & Frame::SHOWS != 0 && (shown || !shows(context, &draft, source.as_ref())) {
        return context.refuse(draft.cue.start, "only a document, an outlet or a body reports by showing");
    }
    let first = amount_start(context, first).max(draft.cue.end);
    let behind = source.as_ref().map(|tokens| tokens.start).filter(|&start| start > first);
    draft.closed = behind.is_some();
    draft.source = source.map(|tokens| (tokens, 0));
    draft.content = first..behind.unwrap_or(sentence.end);
    // ناشد الرئيس الدول بالتدخل
    draft.content_clitics = u8::from(draft.frames & Frame::TOLD != 0 && is_noun_with_bi(context, first));
    draft.frame = "object";
    draft.rule = "object";
    Some(draft)
}

/// Whether a speaker holds a definite thing to be something that it is called behind it:
/// القرار انتهاكا، العقوبات غير قانونية.
fn is_held(context: &Context<'_, '_>, draft: &Draft, source: Option<&Range<usize>>, first: usize, sentence: &Range<usize>) -> bool {
    let perfect = draft.form.is_some_and(|form| form.shape == Shape::Perfect && !form.pronoun);
    let definite = context.has_article(first)
        || context.is(first, words!["ما"])
        || is_act(context, first) && (first + 1..first + 3).any(|at| context.has_article(at))
        || context.has(first, Tag::Demonstrative)
        || context.name_clitics(first) == Some(0)
        || is_possessed(context, first);
    let behind = first + 1..sentence.end.min(first + REACH / 2);
    perfect
        && definite
        && source.is_some_and(|tokens| names_speaker(context, tokens))
        && behind.take_while(|&at| context.is_word(at)).any(|at| is_predicate(context, at))
}

/// Whether something can be called what stands at a token: انتهاكا، غير قانونية.
fn is_predicate(context: &Context<'_, '_>, at: usize) -> bool {
    let other = Tag::Time.bit() | Tag::Preposition.bit() | Class::PARTICLE;
    let plain = context.mention_at(at).is_none() && context.doc.tokens[at].class & other == 0 && !is_possessed(context, at);
    context.is(at, words!["غير", "بمثابة", "مجرد"]) || plain && (is_accusative_noun(context, at) || context.doc.ends_in(at, "ا"))
}

/// «وهي خطوة اعتبرها مراقبون تصعيدا خطيرا»: what a speaker holds something to be that stands
/// before, and that a pronoun takes up.
pub(super) fn held(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let holds = draft.class == ClaimClass::Estimate && draft.frames & Frame::STRICT != 0 && draft.frames & Frame::OBJECT != 0;
    if !holds || !form.pronoun || form.shape != Shape::Perfect {
        return None;
    }
    let start = draft.cue.end;
    let limit = sentence.end.min(start + REACH / 2);
    if let Some(draft) = held_in_quotation(context, draft, start..limit) {
        return Some(draft);
    }
    let predicate = (start + 1..limit)
        .take_while(|&at| context.mark(at) == 0)
        .find(|&at| is_predicate(context, at))?;
    let source = source::behind(context, start, predicate).filter(|tokens| tokens.end == predicate && names_speaker(context, tokens))?;
    Some(draft.of_object(Some(source), predicate..sentence.end))
}

/// «واعتبرته الحركة «خطأ كبيرا»»: what one holds something to be, in quotation marks.
fn held_in_quotation(context: &Context<'_, '_>, draft: &Draft, behind: Range<usize>) -> Option<Draft> {
    let open = behind.clone().find(|&at| context.mark(at) != 0 && !context.is_word(at))?;
    let close = context.doc.partner(open).filter(|_| context.doc.opens_quote(open))?;
    let named = context.mention_at(open + 1).is_some_and(|(tokens, _)| tokens.end >= close);
    let source = source::behind(context, behind.start, open).filter(|tokens| tokens.end == open && names_speaker(context, tokens));
    // ندد بما اعتبره «إهانة»
    let what = context.is(draft.cue.start.wrapping_sub(1), WHAT);
    let told = source.is_some() || open == behind.start && (draft.clitics > 0 || what);
    (told && !named && close > open + 1).then(|| Draft {
        source: source.map(|tokens| (tokens, 0)),
        content: open + 1..close,
        closed: true,
        frame: "quote",
        rule: "verb",
        end: "quotation",
        ..draft.clone()
    })
}

/// A verb's subject, if it stands, and where its object begins.
fn parts(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<(Option<Range<usize>>, usize)> {
    let end = sentence.end;
    // فأكد هو الآخر قوة المنافس
    let other = context.is(draft.cue.end, words!["هو", "هي", "هم"]) && context.is(draft.cue.end + 1, words!["الآخر", "الأخرى", "الآخرون"]);
    let start = past_aside(context, draft.cue.end + if other { 2 } else { 0 }, end);
    if start >= end || !context.is_word(start) && !context.doc.opens_quote(start) {
        return None;
    }
    if let Some(parts) = delayed_behind_object(context, draft, start, end) {
        return Some(parts);
    }
    let preverbal = preverbal(context, draft, sentence);
    // ونفى تكهنات تتحدث عن بيعه: rumours deny nothing; reports may, where the verb agrees with them.
    let reports = draft.form.is_some_and(|form| form.feminine) && context.is(start, words!["تقارير", "معلومات", "التقارير", "المعلومات"]);
    if draft.class == ClaimClass::Deny && is_rumour(context, start) && !reports {
        return Some((preverbal, start));
    }
    let subject = match preverbal {
        Some(_) => None,
        None => subject_noun(context, start, end)
            .filter(|tokens| !is_asked(context, tokens))
            .map(|tokens| tokens.start..past_subject(context, tokens.end, end))
            .or_else(|| unknown_subject(context, start, end))
            .or_else(|| called_subject(context, draft, start))
            .or_else(|| delayed_subject(context, start, end)),
    };
    let (first, source) = match subject {
        Some(tokens) => (past_gloss(context, tokens.end, end), Some(without_clause(context, tokens))),
        None => (start, preverbal),
    };
    let first = past_comma(context, past_issuer(context, past_named(context, first, end), end), end);
    // أكدت الوزارة ما نشرته الصحف
    let confirms = matches!(draft.class, ClaimClass::Confirm | ClaimClass::Deny);
    // اعتبر الوزير ما حدث انتهاكا
    let holds = draft.class == ClaimClass::Estimate && draft.frames & Frame::STRICT != 0 && context.is(first, words!["ما"]);
    if confirms && is_told_of(context, first) || holds {
        return Some((source, first));
    }
    let first = past_adjuncts(context, first, end)?;
    // ناشد الرئيس المجتمع الدولي التدخل
    let asks = draft.frames & Frame::TOLD != 0;
    Some((
        source,
        if asks {
            past_asked(context, first, end).unwrap_or(first)
        } else {
            first
        },
    ))
}

/// «رئيس المجلس فلان، وهو أحد المؤسسين»: who speaks, without the clause that describes him.
fn without_clause(context: &Context<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    let clause = tokens.clone().find(|&at| context.mark(at) == b',' && context.is(at + 1, WHO_IS));
    tokens.start..clause.filter(|&comma| comma > tokens.start).unwrap_or(tokens.end)
}

/// «وناشدت المحلفين الرأفة»: whether people in the accusative, whom a verb is done to, begin a noun phrase.
pub(in crate::rules::claim) fn is_asked(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let people = context.doc.tokens[tokens.start].class & (Class::TITLE | Tag::Role.bit()) != 0;
    people && context.has_article(tokens.start) && context.doc.ends_in(tokens.start, "ين") && context.mentions_in(tokens).is_empty()
}

/// «ونفى عمرو ما تردد عنه»: who is called by a given name alone, before what he denies or confirms.
fn called_subject(context: &Context<'_, '_>, draft: &Draft, at: usize) -> Option<Range<usize>> {
    let token = &context.doc.tokens[at];
    let confirms = matches!(draft.class, ClaimClass::Confirm | ClaimClass::Deny);
    let given = token.class & Class::GIVEN != 0 && token.clitics == 0 && !context.has_article(at);
    let told = is_told_of(context, at + 1) || is_said(context, at + 1);
    (confirms && given && told && context.mention_at(at).is_none()).then_some(at..at + 1)
}

/// The token behind who is asked for something, if anything is asked of him.
fn past_asked(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let act = act_between(context, first, end.min(first + REACH));
    let asked = source::behind(context, first, act.unwrap_or(end.min(first + REACH)))?;
    let at = if act == Some(asked.end) {
        asked.end
    } else {
        source::without_object(context, asked).end
    };
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Contrast.bit() | Tag::Subordinate.bit();
    (at < end && context.is_word(at) && context.lexicon.whole_class(&context.doc.tokens[at]) & function == 0).then_some(at)
}

/// «ونفى الخبر متحدث باسم الشركة»: a subject behind the object that one confirms or
/// denies.
fn delayed_behind_object(context: &Context<'_, '_>, draft: &Draft, at: usize, end: usize) -> Option<(Option<Range<usize>>, usize)> {
    const TAKEN_UP: Words = words!["ذلك", "هذا", "الخبر", "النبأ", "الأمر", "الأنباء", "المعلومات", "التقارير", "الواقعة"];
    let confirms = matches!(draft.class, ClaimClass::Confirm | ClaimClass::Deny);
    if !confirms || !context.is(at, TAKEN_UP) || context.has_article(at + 1) {
        return None;
    }
    let subject = subject_noun(context, at + 1, end).filter(|tokens| tokens.start == at + 1)?;
    Some((Some(subject), at))
}
