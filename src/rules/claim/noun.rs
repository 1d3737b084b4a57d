//! Participles and verbal nouns that report: مضيفا أن, إعلان الشركة عن.

use std::ops::Range;

use super::acted::with_laid;
use super::object::{act_between, is_act, is_plain_noun, is_possessed, is_said, is_told_of, past_aside, past_manner, unknown_subject};
use super::opening::{Opening, is_noun_with_bi, opened, opening};
use super::subject::{is_third_party, subject_noun};
use super::verb::GOD;
use super::{Context, Draft, Refusal, attribute, charge, content, finite, source};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::claim::words::{CIRCUMSTANCES, OF_THE_PRESS};
use crate::words::{Words, words};

/// مضيفا أن، مشيرا إلى، قائلة: the speaker is that of the clause it hangs on.
pub(super) fn participle(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if draft.clitics > 0 && context.doc.tokens[at].key.get(0) != fold::WAW {
        return None;
    }
    // مفيدا بالقليل is useful, مفيدا بأن reports.
    if draft.class == ClaimClass::Report {
        draft.frames &= !Frame::BI;
    }
    if !hangs_on_clause(context, &draft, sentence) {
        return context.refuse(at, "the participle does not hang on a clause of the speaker's");
    }
    if let Some(why) = is_no_participle(context, &draft, sentence) {
        return context.refuse(at, why);
    }
    if is_adjective(context, &draft, sentence) {
        return None;
    }
    match opening_behind(context, &draft, sentence) {
        Some(opening) => {
            draft.rule = "participle";
            Some(with_laid(context, opened(draft, opening)))
        }
        None => with_object(context, draft, sentence),
    }
}

/// Whether a participle tells how somebody acts, and, at the head of a sentence, goes on with the one
/// before.
fn hangs_on_clause(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> bool {
    let at = draft.cue.start;
    let letters = context.doc.tokens[at].key;
    let accusative = letters.ends_with(&[fold::ALEF]);
    let circumstantial = accusative || letters.ends_with(&[fold::HEH]) || letters.ends_with(&[fold::YEH, fold::NOON]);
    // «. مشيرة إلى أن»، «. مضيفا خلال الجلسة أن»: with a clause right behind it, or where it was said, it goes on
    // with the sentence before.
    let reach = match accusative {
        true if context.is(at + 1, CIRCUMSTANCES) => 12,
        true => 4,
        false => 2,
    };
    let clause =
        || opening(context, at + 1, draft.class, draft.frames & Frame::THAT, sentence).is_some_and(|opening| opening.at <= at + reach);
    // «. مؤكدا على تواصل الحملات»
    let governs = || accusative && at > 0 && context.is(at + 1, words!["على", "إلى"]);
    // «. معلنا بدء التحقيق»
    let declares = matches!(draft.class, ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Deny);
    let acts = || accusative && at > 0 && declares && is_act(context, at + 1);
    circumstantial && (at > sentence.start || letters.last() != fold::NOON && (clause() || governs() || acts()))
}

/// Why the letters of a participle are those of a noun or a prayer, if they are.
fn is_no_participle(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<&'static str> {
    let at = draft.cue.start;
    // Inside a speaker's own words it is his own, unless a clause of another's
    // goes before it.
    let comma = context.mark(at.wrapping_sub(1)) == b',';
    if !comma && content::enclosing_quote(context, at, sentence).is_some() {
        return Some(Refusal::QUOTED);
    }
    // 22 متهما بالسرقة: the accused.
    let counted = |at: usize| context.doc.tokens[at].kind == Kind::Number || context.doc.tokens[at].class & Class::NUMBER != 0;
    if draft.class == ClaimClass::Allege && !comma && at > 0 && counted(at - 1) {
        return Some("it is who is counted");
    }
    // سيقاضي مدعيا عاما
    if !comma && context.is(at, words!["مدعيا", "مدعية"]) && !context.opens_that(at + 1) {
        return Some("it is who sues");
    }
    // خفضت الشركة الأسعار أملا في زيادة الطلب, but آملا في
    if context.is(at, words!["أملا", "وأملا"]) && !context.doc.letters(at).contains('آ') {
        return Some("it is the noun, in the hope of");
    }
    if is_memo(context, at) {
        return Some("it is a document");
    }
    // تسلم مقترحا جديدا: what something is like.
    let thing = context.is(at, words!["مقترحا"]) || draft.frames & Frame::OBJECT != 0 && is_described(context, at + 1);
    // ليكون مرجعا دينيا إلى: what is laid to something stands between.
    let accusative =
        thing && context.doc.tokens[at].key.ends_with(&[fold::ALEF]) || draft.lays() && !context.has(at + 1, Tag::Demonstrative);
    if !comma && accusative {
        return Some("it is a noun in the accusative");
    }
    // داعيا الله أن
    context.is(at + 1, GOD).then_some("it is a prayer")
}

/// خطوة متوقعة، غير متوقعة، مفيدة للصحة، حصيلة معلنة: whether it tells what something is like.
fn is_adjective(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> bool {
    let at = draft.cue.start;
    let described = matches!(draft.class, ClaimClass::Estimate | ClaimClass::Report | ClaimClass::Announce)
        && context.doc.tokens[at].key.last() == fold::HEH
        && context.mark(at.wrapping_sub(1)) != b','
        && at > sentence.start;
    described || at > 0 && context.is(at - 1, words!["غير"])
}

/// What opens behind a participle that is said with it.
fn opening_behind(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Opening> {
    let at = draft.cue.start;
    if draft.frames & Frame::OBJECT != 0 && is_said(context, at + 1) {
        return None;
    }
    // «، نافية في تصريح لوكالة الأنباء أن»: a phrase of where stands between.
    let reach = if context.is(at + 1, CIRCUMSTANCES) { 12 } else { 6 };
    let opening = opening(context, at + 1, draft.class, draft.frames, sentence).filter(|opening| opening.at <= at + reach)?;
    let adjoins = opening.at == at + 1;
    // مؤكدة سهولة السيطرة على الجهاز: what hangs on another noun is part of the object.
    let object = draft.frames & Frame::OBJECT != 0 && opening.is_phrase(context) && !adjoins;
    if object && is_plain_noun(context, at + 1) && past_manner(context, at + 1, sentence.end) == at + 1 {
        return None;
    }
    // المملكة ملتزمة بأمن الطاقة: a predicate, where no comma, cue or clause
    // tells that it goes on with a speaker.
    let hangs = at == sentence.start || context.mark(at - 1) == b',' || context.doc.tokens[at - 1].class & Class::CUE != 0;
    let predicate = !hangs && context.doc.tokens[at].key.ends_with(&[fold::HEH]) && draft.class != ClaimClass::Allege;
    let clause = || {
        let before = opening.content.start.saturating_sub(1);
        context.doc.tokens[before].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0 || context.doc.opens_quote(before)
    };
    // سعوديين متهمين بالإرهاب: with nobody whom they accuse they are accused.
    let plural = draft.class == ClaimClass::Allege && draft.form.is_some_and(|form| form.plural);
    let accused = plural && draft.frames & Frame::ABOUT != 0 && adjoins;
    // لا تجد داعيا للكذب عليه: a reason.
    let comma = context.mark(at.wrapping_sub(1)) == b',';
    let reason = !comma && draft.class == ClaimClass::Request && opening.frame == "li" && adjoins;
    // موجها الدعوة للقائمين بالعمل: what is directed stands between.
    let directed = charge::directs(draft) && !adjoins;
    (!directed && (!predicate || clause()) && !accused && !reason).then_some(opening)
}

/// مؤكدة التزامها: what is said is the object; متوقعا فلان نجاح الخطوة: who speaks may be named again.
fn with_object(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let named = context
        .mention_at(at + 1)
        .filter(|(tokens, entity)| tokens.start == at + 1 && context.is_person(*entity))
        .map(|(tokens, _)| tokens.clone())
        .filter(|tokens| is_plain_noun(context, tokens.end));
    let behind = named.as_ref().map_or(at + 1, |tokens| tokens.end);
    draft.source = named.map(|tokens| (tokens, 0));
    let first = past_manner(context, behind, sentence.end);
    let token = context.doc.tokens.get(first).filter(|_| first < sentence.end)?;
    let function = Tag::Preposition.bit() | Tag::Relative.bit();
    let object = context.is_word(first)
        && !is_noun_with_bi(context, first)
        && (context.lexicon.whole_class(token) & function == 0 || is_told_of(context, first));
    let letters = context.doc.tokens[at].key;
    let after_comma = context.mark(at.wrapping_sub(1)) == b',' || matches!(letters.last(), fold::ALEF | fold::HEH);
    (object && after_comma).then(|| {
        draft.content = first..sentence.end;
        draft.frame = "object";
        draft.rule = "participle-object";
        draft
    })
}

/// Whether an adjective in the accusative stands at a token: جديدا.
fn is_described(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        token.key.ends_with(&[fold::ALEF])
            && !token.key.starts_with(&[fold::ALEF, fold::LAM])
            && context.lexicon.inflected(token.key.drop_last(1)) & (Class::NOUN | Class::ADJECTIVE) == Class::ADJECTIVE
    })
}

/// «أعاد الوزير التأكيد على أن»: who confirms once more.
pub(super) fn reaffirmed(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    const AGAIN: Words = words![
        "أعاد",
        "أعادت",
        "وأعاد",
        "وأعادت",
        "أعادوا",
        "يعيد",
        "تعيد",
        "ويعيد",
        "وتعيد",
        "معيدا",
        "معيدة"
    ];
    /// How far behind its verb it stands.
    const NEAR: usize = 14;
    let at = draft.cue.start;
    if draft.clitics > 0 || !context.is(at, words!["التأكيد", "التشديد"]) {
        return None;
    }
    let before = (at.saturating_sub(NEAR).max(sentence.start)..at).rev();
    let verb = before
        .take_while(|&at| !matches!(context.mark(at), b'.' | b';' | b':'))
        .find(|&at| context.is(at, AGAIN))?;
    let opening = opening(context, at + 1, draft.class, draft.frames & (Frame::THAT | Frame::ALA), sentence)
        .filter(|opening| opening.at <= at + 2)?;
    let feminine = context.is(verb, words!["أعادت", "تعيد"]);
    let joined = context.doc.tokens[verb].key.get(0) == fold::WAW;
    let behind = source::behind(context, verb + 1, at).filter(|_| verb + 1 < at);
    let source = behind.or_else(|| source::before(context, verb, feminine, sentence).filter(|_| !joined));
    let mut draft = Draft {
        rule: "noun-again",
        ..draft.clone()
    };
    draft.source = source.map(|tokens| (tokens, 0));
    Some(opened(draft, opening))
}

/// قوله إن، إعلان الشركة عن، تأكيد فلان أن: a verbal noun with its owner.
pub(super) fn noun(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    // لاعتقاده أن: a reason.
    if draft.clitics > 0 && context.doc.tokens[at].key.get(usize::from(draft.clitics) - 1) == fold::LAM {
        return context.refuse(at, "ل before a verbal noun tells a reason");
    }
    if let Some(draft) = by_saying(context, &draft, sentence) {
        return Some(draft);
    }
    if form.pronoun {
        // إعلانه عن الخطة، تأكيدها على الالتزام، تحذيره من التأخر، تعهده بالعمل
        let own = match draft.class {
            ClaimClass::Announce => Frame::AN,
            // إصرارهم على البقاء is no speech.
            ClaimClass::Confirm if draft.frames & Frame::OBJECT != 0 => Frame::ALA,
            ClaimClass::Warn => Frame::MIN,
            ClaimClass::Promise => Frame::BI,
            _ => 0,
        };
        let near = |opening: &Opening| opening.at <= at + if opening.is_phrase(context) { 1 } else { 5 };
        let opening = opening(
            context,
            at + 1,
            draft.class,
            draft.frames & (Frame::THAT | Frame::QUOTE | own),
            sentence,
        )
        .filter(near)?;
        // في توقعاتها الأخيرة بسبب «الأزمة»: what is quoted belongs to another word.
        let another = |at: usize| context.is(at, words!["بسبب", "بحجة", "بدعوى", "نتيجة"]);
        if opening.frame == "quote" && (at + 1..opening.at).any(another) {
            return context.refuse(at, "what is quoted belongs to another word");
        }
        draft.rule = "noun-pronoun";
        return Some(opened(draft, opening));
    }
    // تصريح صحفي: of what kind it is, and not whose.
    if context.is(at + 1, OF_THE_PRESS) {
        return None;
    }
    // تصريح للصحفيين: to whom, and not whose.
    let told = |owner: &Range<usize>| {
        let key = context.doc.tokens[owner.start].key;
        let programme = key.get(0) == fold::LAM && attribute::bears_name(context, owner.start);
        context.has(at, Tag::Occasion) && (key.starts_with(&[fold::LAM, fold::LAM]) || programme)
    };
    // دعوات خارجية إلى كذا: of what kind they are.
    let kind = context.is(at + 1, words!["خارجية", "داخلية"]) && context.doc.ends_in(at, "ات");
    let owner = subject_noun(context, at + 1, sentence.end).filter(|owner| !told(owner) && !kind)?;
    // إعلان ماسك مالك الشركة عن: and the title behind his name.
    let owner = with_title(context, owner, sentence);
    // تحذير المواطنين من السيول: they are warned; but تحذيرات المحللين من الركود.
    let addressed = matches!(draft.class, ClaimClass::Warn | ClaimClass::Request)
        && !context.doc.ends_in(at, "ات")
        && context.has_article(owner.start)
        && context.doc.ends_in(owner.start, "ين")
        && context.mentions_in(&owner).is_empty();
    if addressed {
        return context.refuse(at, "it tells who is warned or asked");
    }
    let quoted = content::enclosing_quote(context, at, sentence).is_some();
    if quoted && !is_third_party(context, &owner, true) {
        return context.refuse(at, Refusal::QUOTED);
    }
    // بقول المسؤول: «…»
    let utters = if draft.clitics > 0 && draft.class == ClaimClass::Say {
        Frame::QUOTE
    } else {
        0
    };
    // توقعات المحللين بارتفاع الفائدة; اتهام واشنطن بكين بالتجسس, but not اتهام الشركة بالاحتكار.
    let expects = if draft.class == ClaimClass::Estimate { Frame::BI } else { 0 };
    let accuses = draft.frames & Frame::ABOUT != 0 && draft.class == ClaimClass::Allege;
    let about = if accuses { Frame::ABOUT } else { 0 };
    // دعوات المنتجين إلى خفض الإنتاج, but دعوة الرئيس إلى الحوار may be made to him.
    let calls = if draft.class == ClaimClass::Request && context.doc.ends_in(at, "ات") {
        Frame::ILA
    } else {
        0
    };
    let wanted = draft.frames & (Frame::THAT | Frame::AN | Frame::MIN | Frame::BI | utters | calls) | expects | about;
    let behind = past_when(context, owner.end, sentence.end);
    let reaches = |at: usize| {
        // اتهام واشنطن لها بالتجسس
        if accuses {
            at > owner.end && at <= behind + 4
        } else {
            at <= behind + 1
        }
    };
    // متجاوزة توقعات المحللين، بدعم من الطلب: a preposition behind a comma is another's.
    let own = |opening: &Opening| !opening.is_phrase(context) || context.mark(opening.at.wrapping_sub(1)) != b',';
    let Some(opening) = opening(context, behind, draft.class, wanted, sentence).filter(|opening| reaches(opening.at) && own(opening))
    else {
        return noun_object(context, draft, owner, sentence);
    };
    draft.source = Some((owner, 0));
    draft.rule = "noun";
    Some(opened(draft, opening))
}

/// «إعلان ماسك مالك شركة تسلا عن خطته»: an owner with the title behind his name.
fn with_title(context: &Context<'_, '_>, owner: Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    const LONGEST: usize = 16;
    let title = owner.end;
    if title >= sentence.end || context.mention_at(title - 1).is_none() || context.doc.tokens[title].class & Class::TITLE == 0 {
        return owner;
    }
    let far = sentence.end.min(title + LONGEST);
    let opens = |at: usize| context.is(at, words!["عن", "أن", "أنه", "أنها"]) || context.mark(at) == b',';
    let opening = (title + 1..far).find(|&at| opens(at)).unwrap_or(far);
    let limit = act_between(context, title + 1, opening).unwrap_or(opening);
    source::behind(context, owner.start, limit)
        .filter(|tokens| tokens.start == owner.start)
        .unwrap_or(owner)
}

/// «إعلان الجهاز أمس السبت، عن ارتفاع الأسعار»: the token behind when an owner said something,
/// with the comma behind that.
fn past_when(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end && context.is_word(at) && source::is_adverb(context, at) {
        at += 1;
    }
    let parted = at > start && context.mark(at) == b',' && context.is(at + 1, words!["عن", "أن"]);
    if parted { at + 1 } else { past_aside(context, at, end) }
}

/// «رد بالقول إن»، «قاطعهم بالقول: «…»»: a speaker who goes on from the verb
/// before.
fn by_saying(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if !context.is(at, words!["بالقول"]) || at == sentence.start {
        return None;
    }
    let opening = opening(context, at + 1, draft.class, draft.frames & (Frame::THAT | Frame::QUOTE), sentence)?;
    let form = draft.form.map(|form| Form {
        shape: Shape::Participle,
        ..form
    });
    let draft = Draft {
        form,
        rule: "by-saying",
        ..draft.clone()
    };
    (opening.at <= at + 2).then(|| opened(draft, opening))
}

/// What a verbal noun does without an object.
const COMES: Words = words![
    "جاء",
    "وجاء",
    "يأتي",
    "ويأتي",
    "أتى",
    "وأتى",
    "صدر",
    "تم",
    "وتم",
    "جرى",
    "وجرى",
    "تزامن",
    "وتزامن"
];

/// بعد إعلان الوزارة نيتها شراء الشركة: owner and object.
fn noun_object(context: &Context<'_, '_>, mut draft: Draft, owner: Range<usize>, sentence: &Range<usize>) -> Option<Draft> {
    let declares = matches!(draft.class, ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Deny);
    // إعلان القوات سيطرتها: whoever stands before a noun that is its own.
    let owner = unknown_subject(context, owner.start, sentence.end).unwrap_or(owner);
    let owned = is_possessed(context, owner.end) || is_said(context, owner.end);
    let named = owned
        || context
            .mentions_in(&owner)
            .iter()
            .any(|(_, entity)| context.entities[*entity].kind != EntityType::Product);
    // بعد إعلان الشركة نتائج قوية
    let after = words!["بعد", "عقب", "إثر", "رغم", "منذ", "مع", "من", "وبعد", "وعقب", "ورغم"];
    let told = draft.class == ClaimClass::Announce
        && context.is(draft.cue.start.wrapping_sub(1), after)
        && context.has_article(owner.start)
        && is_plain_noun(context, owner.end);
    let named = named || told;
    // أثار إعلان الشركة المخاوف: it is what does something to what stands behind.
    let acts = |verb: usize| finite::is_finite(context, verb) || verb == sentence.start && finite::may_be_verb(context, verb);
    let verb = draft.cue.start.checked_sub(1).filter(|_| draft.clitics == 0);
    if verb.is_some_and(|verb| acts(verb) && !owned && !context.is(verb, COMES) && !context.is(verb, after)) {
        return None;
    }
    let token = context.doc.tokens.get(owner.end).filter(|_| owner.end < sentence.end)?;
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Time.bit() | Tag::Contrast.bit();
    if !declares || !named || token.kind != Kind::Arabic || token.class & function != 0 || finite::is_finite(context, owner.end) {
        return None;
    }
    draft.content = owner.end..sentence.end;
    draft.source = Some((owner, 0));
    draft.frame = "object";
    draft.rule = "noun-object";
    Some(draft)
}

/// قدم الجيش مذكرة إلى البعثة, كتب في مذكرة أن: whether a memo stands at a token, and none who reminds of something behind a comma.
pub(super) fn is_memo(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["مذكرة"]) && at.checked_sub(1).is_none_or(|before| context.mark(before) != b',')
}
