//! The colon of a headline: «ميتا: لن نبيع».

use std::ops::Range;

use super::opening::{after_colon, is_reporting_verb, opened};
use super::{Context, Draft, attribute, finite, source};
use crate::doc::{BlockKind, ELLIPSIS, Kind, Sentence, TITLE_POINT};
use crate::fold;
use crate::lexicon::inflect::{Form, Person};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::claim::words::{NEGATIONS, OURS};
use crate::words::{Words, words};

/// صرح الناطق: whether a verb of saying that is a noun too has who says it behind it.
fn is_said_by(context: &Context<'_, '_>, at: usize) -> bool {
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE;
    let named = || {
        let mention = context.mention_at(at + 1);
        mention.is_some_and(|(_, entity)| context.entities[*entity].kind != EntityType::Product)
    };
    let next = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & speaks != 0) || named();
    let verb = |form: Form| form.is_finite() && form.person == Person::Third && !form.pronoun;
    let says = || context.cue_sense(at, |reading, _, form| !reading.article && verb(form));
    context.doc.tokens[at].class & Class::CUE != 0 && next && says().is_some()
}

/// How many tokens a label on a line of its own has at most.
const LABEL: usize = 3;

/// «ميتا: لن نبيع»: a headline's colon behind a name or role.
pub(super) fn headline(context: &Context<'_, '_>, sentence: &Range<usize>) -> Option<Draft> {
    let index = context.doc.sentence_of(sentence.start);
    let block = context.doc.sentences.get(index)?.block;
    // «اقتصاد» on a line of its own: the section that a headline stands in.
    let behind_labels = || context.doc.blocks[..block].iter().all(|block| block.tokens.len() <= LABEL);
    let first_line = context.doc.blocks[block].kind == BlockKind::Heading || behind_labels();
    if !first_line {
        return None;
    }
    let colon = (sentence.start..sentence.end.min(sentence.start + 14)).find(|&at| context.mark(at) == b':')?;
    if colon + 2 >= sentence.end
        || (sentence.start..colon).any(|at| context.doc.tokens[at].class & Class::CUE != 0 && is_reporting_verb(context, at))
    {
        return None;
    }
    // «عاجل | الوزير: …»: what stands before a bar is a label.
    let start = (sentence.start..colon)
        .rev()
        .find(|&at| context.mark(at) == b'|')
        .map_or(sentence.start, |bar| bar + 1);
    // رابط الخبر, المصدر: a label
    let label = context.is(start, words!["المصدر", "المصادر", "رابط", "اقرأ", "شاهد", "طالع", "تحليل"]);
    let first = (start..colon)
        .filter(|_| !label)
        .find(|&at| context.is_word(at) && !source::is_adverb(context, at))?;
    // «الأفق نيوز: قال الوزير إن»: an outlet's label before its news.
    let labelled = context.is(colon - 1, words!["نيوز", "الإخبارية", "الإخباري"]) && is_said_by(context, colon + 1);
    if labelled || is_said_by(context, first) {
        return None;
    }
    let tokens = office(context, first, colon)
        .or_else(|| speaker(context, first, colon))
        .or_else(|| named_below(context, first, colon).map(|(tokens, _)| tokens))?;
    let whole = sentence.start..headline_end(context, index);
    let goes_on = whole.end > sentence.end;
    let opening = after_colon(context, colon, &whole);
    if is_somebody(context, &opening.content) {
        return None;
    }
    let draft = Draft {
        source: Some((tokens, 0)),
        ..Draft::new(colon..colon + 1, 0, ClaimClass::Say, Frame::QUOTE, "headline")
    };
    let draft = opened(draft, opening);
    // What dots part is bounded by no one sentence.
    Some(if goes_on && !draft.closed {
        Draft {
            closed: true,
            end: "headline",
            ..draft
        }
    } else {
        draft
    })
}

/// «رئيس التحرير: الدكتور سامي الحاج»: whether a name with its titles is all that stands behind a
/// colon, which tells who somebody is.
fn is_somebody(context: &Context<'_, '_>, content: &Range<usize>) -> bool {
    let titles = content
        .clone()
        .take_while(|&at| context.doc.tokens[at].class & Class::TITLE != 0 || context.mark(at) == TITLE_POINT);
    let name = content.start + titles.count();
    let ends = |tokens: &Range<usize>| (tokens.end..content.end).all(|at| !context.is_word(at));
    context
        .mention_at(name)
        .is_some_and(|(tokens, entity)| tokens.start == name && context.is_person(*entity) && ends(tokens))
}

/// «الوزير: سنعود.. والعمل مستمر»: where a headline ends that goes on behind two dots,
/// before another who speaks.
fn headline_end(context: &Context<'_, '_>, index: usize) -> usize {
    let sentences = &context.doc.sentences[index..];
    let speaks = |at: usize| context.mark(at) == b':' || context.doc.tokens[at].class & Class::CUE != 0 && is_reporting_verb(context, at);
    let goes_on = |pair: &&[Sentence]| {
        before_dots(context, pair[0].tokens.end - 1).is_some() && pair[1].block == pair[0].block && !pair[1].tokens.clone().any(speaks)
    };
    let more = sentences.windows(2).take_while(goes_on).count();
    sentences[more].tokens.end
}

/// The token before the two dots, or the ellipsis, that end at a token.
pub(super) fn before_dots(context: &Context<'_, '_>, last: usize) -> Option<usize> {
    match context.mark(last) {
        b'.' if context.mark(last.wrapping_sub(1)) == b'.' => last.checked_sub(2),
        ELLIPSIS => last.checked_sub(1),
        _ => None,
    }
}

/// «الصحة»، الدفاع الروسية: the tokens of an office called by its field alone, up to the
/// colon behind it.
fn office(context: &Context<'_, '_>, first: usize, colon: usize) -> Option<Range<usize>> {
    let quoted = first > 0 && context.doc.opens_quote(first - 1) && context.doc.partner(first - 1) == Some(colon - 1);
    let end = if quoted { colon - 1 } else { colon };
    let field = |at: usize| {
        let token = &context.doc.tokens[at];
        token.class & Class::FIELD != 0 && (context.has_article(at) || token.clitics > 0 && at > first)
    };
    let nation = |at: usize| context.has_article(at) && context.doc.tokens[at].class & Class::NATIONALITY != 0;
    let fields = (first..end).take_while(|&at| field(at)).count();
    let national = first + fields + 1 == end && nation(end - 1);
    let called = quoted || national || context.is(first, OFFICES);
    (fields > 0 && called && (first + fields == end || national)).then_some(first..end)
}

/// The ministries and services that headlines call by their field alone.
pub(super) const OFFICES: Words = words![
    "الصحة",
    "الداخلية",
    "الخارجية",
    "الدفاع",
    "المالية",
    "العدل",
    "التعليم",
    "التموين",
    "الأوقاف",
    "الكهرباء",
    "البترول",
    "الإسكان",
    "المرور",
    "الجمارك",
    "الأرصاد",
    "الري",
    "الزراعة",
    "النقل"
];

/// «حصاد: …»، «رايتس ووتش: …»: the tokens of whoever a headline calls by a part of his name, and who it is
/// that the text names in full below.
pub(super) fn named_below(context: &Context<'_, '_>, first: usize, colon: usize) -> Option<(Range<usize>, usize)> {
    /// How far below the headline the name stands at most.
    const FAR: usize = 160;
    let end = colon - usize::from(context.doc.closes_quote(colon - 1));
    let words = first..end;
    let plain = |at: usize| context.doc.tokens[at].kind == Kind::Arabic && context.mention_at(at).is_none();
    if !(1..=3).contains(&words.len()) || !words.clone().all(plain) {
        return None;
    }
    let part = |tokens: &Range<usize>, at: usize| {
        let run = at..at + words.len();
        run.end <= tokens.end
            && run
                .zip(words.clone())
                .all(|(a, b)| context.doc.tokens[a].key == context.doc.tokens[b].key)
    };
    let below = colon..context.doc.tokens.len().min(colon + FAR);
    let mut named = context.mentions_in(&below).iter().filter(|(tokens, _)| tokens.len() >= words.len());
    let (_, entity) = named.find(|(tokens, entity)| {
        let last = tokens.end - words.len();
        match context.entities[*entity].kind {
            EntityType::Person => tokens.len() > 1 && part(tokens, last),
            EntityType::Org | EntityType::Media => words.len() > 1 && (part(tokens, tokens.start) || part(tokens, last)),
            _ => false,
        }
    })?;
    Some((words, *entity))
}

/// The tokens of whoever speaks in a headline, where nothing but to whom, on what or
/// when he does so stands before the colon.
fn speaker(context: &Context<'_, '_>, first: usize, colon: usize) -> Option<Range<usize>> {
    let tokens = source::behind(context, first, colon)?;
    // مسؤول لـ«العربية»: to whom he speaks is no part of him.
    let told = context
        .doc
        .partner(tokens.end - 1)
        .filter(|&open| open > tokens.start + 1 && context.is(open - 1, words!["ل"]));
    let tokens = tokens.start..told.map_or(tokens.end, |open| open - 1);
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE | Tag::Document.bit();
    let named = context.mentions_in(&tokens).iter().any(|(_, entity)| {
        matches!(
            context.entities[*entity].kind,
            EntityType::Org | EntityType::Person | EntityType::Media
        )
    });
    let state =
        || is_state(context, &tokens) && (tokens.end == colon && speaks_in_person(context, colon + 1) || is_reply(context, &tokens, colon));
    let named = named || state();
    let reaches = told.is_some_and(|open| context.doc.partner(open) == Some(colon - 1))
        || is_topic(context, &tokens, colon)
        || is_moment(context, &tokens, colon)
        || is_reply(context, &tokens, colon)
        || (tokens.end..colon).all(|at| is_addressee(context, at))
        || tokens.end + 1 == colon && context.doc.closes_quote(colon - 1);
    let outlets = || attribute::is_outlet(context, first);
    (reaches && (named || context.doc.tokens[first].class & speaks != 0 || outlets())).then_some(tokens)
}

/// Whether a state or its capital stands at some tokens and nothing else.
fn is_state(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let place = context.mention_at(tokens.start).filter(|(mention, _)| mention == tokens);
    place.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Place)
}

/// «موسكو ردا على ترامب»: whom somebody answers.
fn is_reply(context: &Context<'_, '_>, tokens: &Range<usize>, colon: usize) -> bool {
    context.is(tokens.end, words!["ردا"]) && context.is(tokens.end + 1, words!["على"]) && colon - tokens.end <= TOPIC
}

/// «لن ننسحب»، «قتلنا قائدا»، «نرفض القرار»: whether what stands behind a colon is said in the first
/// person, so that a country before it speaks.
pub(super) fn speaks_in_person(context: &Context<'_, '_>, start: usize) -> bool {
    let negated = usize::from(context.is(start, NEGATIONS));
    let at = start + negated;
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let key = token.key;
    let future = usize::from(key.get(0) == fold::SEEN);
    let we = key.get(future) == fold::NOON && finite::is_verb_key(context, key.skip(future)) && context.mention_at(at).is_none();
    let did = context.doc.ends_in(at, "نا") && finite::is_verb_key(context, key.drop_last(2));
    // لم أتصور: behind a negation the hamza is that of the first person.
    let i = negated == 1 && context.doc.letters(at).starts_with('أ') && finite::is_verb_key(context, key);
    context.is(at, OURS) || key.len() > 3 && !context.has_article(at) && (we || did || i)
}

/// «مصدران لرويترز: …»: to whom it was said may stand between.
fn is_addressee(context: &Context<'_, '_>, at: usize) -> bool {
    let told = context.name_clitics(at).is_some_and(|clitics| clitics > 0) && context.doc.tokens[at].key.get(0) == fold::LAM;
    context.is(at, words!["ل"])
        || !context.is_word(at)
        || told
        || context
            .mention_at(at)
            .is_some_and(|(mention, entity)| mention.start < at || context.entities[*entity].kind == EntityType::Media)
}

/// How long what a speaker speaks on, or when, is at most.
const TOPIC: usize = 6;

/// «نتنياهو عن الهدنة»: what he speaks on.
fn is_topic(context: &Context<'_, '_>, tokens: &Range<usize>, colon: usize) -> bool {
    context.doc.tokens[tokens.start].class & Class::CUE == 0
        && context.is(tokens.end, words!["عن", "بشأن", "حول"])
        && colon - tokens.end <= TOPIC
}

/// «لافروف بعد لقائه فيدان»، «السيسي للمصريين»: when, where or to whom somebody speaks
/// who is called by his name.
fn is_moment(context: &Context<'_, '_>, tokens: &Range<usize>, colon: usize) -> bool {
    let person = context
        .mentions_in(tokens)
        .last()
        .is_some_and(|(mention, entity)| mention.end == tokens.end && context.is_person(*entity));
    // «السيسي» للمصريين
    let behind = tokens.end + usize::from(context.doc.closes_quote(tokens.end));
    let to = |at: usize| {
        let token = &context.doc.tokens[at];
        token.key.get(0) == fold::LAM && token.clitics > 0 && context.is_word(at)
    };
    let moments = words!["بعد", "عقب", "قبل", "خلال", "أمام", "من", "ردا"];
    person && behind < colon && colon - behind <= TOPIC && (context.is(behind, moments) || to(behind))
}
