//! The colon of a headline: «ميتا: لن نبيع».

use std::ops::Range;

use super::opening::{after_colon, is_reporting_verb, opened};
use super::{Context, Draft, source};
use crate::doc::BlockKind;
use crate::fold;
use crate::lexicon::inflect::Person;
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Sense, Tag};
use crate::words::words;

/// صرح الناطق: whether a verb of saying that is a noun too has who says it behind it.
fn is_said_by(context: &Context<'_, '_>, at: usize) -> bool {
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE;
    let next = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & speaks != 0);
    let verb = |sense: Sense| matches!(sense, Sense::Cue(_, form) if form.is_finite() && form.person == Person::Third && !form.pronoun);
    let says = || {
        context
            .doc
            .readings(at)
            .any(|reading| !reading.article && context.lexicon.word_senses(reading.word).any(verb))
    };
    context.doc.tokens[at].class & Class::CUE != 0 && next && says()
}

/// «ميتا: لن نبيع»: a headline's colon behind a name or role.
pub(super) fn headline(context: &Context<'_, '_>, sentence: &Range<usize>) -> Option<Draft> {
    let index = context.doc.sentences.partition_point(|other| other.tokens.end <= sentence.start);
    let block = context.doc.sentences.get(index)?.block;
    let first_line = block == 0 || context.doc.blocks[block].kind == BlockKind::Heading;
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
    // رابط الخبر: a label
    let label = context.is(start, words!["رابط", "اقرأ", "شاهد", "طالع", "تحليل"]);
    let first = (start..colon)
        .filter(|_| !label)
        .find(|&at| context.is_word(at) && !source::is_adverb(context, at))?;
    if is_said_by(context, first) {
        return None;
    }
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
    // «مصدران لرويترز: …»: to whom it was said may stand between.
    let addressee = |at: usize| {
        let told = context.name_clitics(at).is_some_and(|clitics| clitics > 0) && context.doc.tokens[at].key.get(0) == fold::LAM;
        context.is(at, words!["ل"])
            || !context.is_word(at)
            || told
            || context
                .mention_at(at)
                .is_some_and(|(mention, entity)| mention.start < at || context.entities[*entity].kind == EntityType::Media)
    };
    // نتنياهو عن الهدنة: what he speaks on.
    const TOPIC: usize = 6;
    let topic = context.doc.tokens[tokens.start].class & Class::CUE == 0
        && context.is(tokens.end, words!["عن", "بشأن", "حول"])
        && colon - tokens.end <= TOPIC;
    let reaches = told.is_some_and(|open| context.doc.partner(open) == Some(colon - 1))
        || topic
        || (tokens.end..colon).all(addressee)
        || tokens.end + 1 == colon && context.doc.closes_quote(colon - 1);
    if !reaches || !(named || context.doc.tokens[first].class & speaks != 0) {
        return None;
    }
    let opening = after_colon(context, colon, sentence);
    let draft = Draft {
        source: Some((tokens, 0)),
        ..Draft::new(colon..colon + 1, 0, ClaimClass::Say, Frame::QUOTE, "headline")
    };
    Some(opened(draft, opening))
}
