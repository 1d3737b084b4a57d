//! Who is named again: by a part of his name, in other letters, or as a company by its noun alone.

use std::ops::Range;

use super::{Context, actor, antecedent, hidden};
use crate::doc::Kind;
use crate::finding::Claim;
use crate::fold::Key;
use crate::lexicon::{Class, EntityType, are_spellings};
use crate::rules::company;
use crate::words::words;

/// «قالت مارغريت فيستاغير … وأضافت فيستاغر»: who has the same surname in other letters: a long vowel more or less,
/// غ for ج; and «شو هيه يي … وقال شو», a part of a name that is too short to be one by itself. Only an unknown word
/// is looked up so.
pub(super) fn spelled_otherwise(context: &Context<'_, '_>, head: usize, tokens: &Range<usize>) -> Option<usize> {
    let token = &context.doc.tokens[head];
    let short = token.key.len() <= 2;
    let known = !short && context.lexicon.whole_class(token) & (Class::ORDINARY | Class::CUE | Class::TITLE | Class::HEAD) != 0;
    let alone = (head + 1..tokens.end).all(|at| context.doc.closes_quote(at));
    if !alone || known || token.kind != Kind::Arabic || token.clitics > 0 && token.whole == 0 || context.has_article(head) {
        return None;
    }
    let before = context.mentions.partition_point(|(mention, _)| mention.start < head);
    let mut near = context.mentions[..before].iter().rev().take(antecedent::NEAR);
    let same = |(mention, entity): &&(Range<usize>, usize)| {
        let (first, last) = (context.doc.tokens[mention.start], context.doc.tokens[mention.end - 1]);
        let part = || last.key == token.key || first.key == token.key && token.class & Class::GIVEN == 0;
        let sounds = || last.kind == Kind::Arabic && are_spellings(last.key, token.key);
        mention.len() > 1 && context.is_person(*entity) && (part() || sounds())
    };
    near.find(same).map(|(_, entity)| *entity)
}

/// «وقالت الشركة … وأضافت الشركة»: the company that spoke last, called by the same noun alone, if no other has
/// done anything since or is named in the same sentence.
pub(super) fn same_company(context: &Context<'_, '_>, head: usize, tokens: &Range<usize>, claims: &[Claim]) -> Option<usize> {
    let noun = antecedent::noun(context, head);
    let alone = |tokens: &Range<usize>| tokens.len() == 1 && antecedent::noun(context, tokens.start) == noun;
    // البنك is whatever bank was named last.
    let bank = words!["البنك", "المصرف"].contains(&noun);
    if bank || !antecedent::COMPANIES.contains(&noun) || !alone(tokens) {
        return None;
    }
    // «قالت شركة آبل …، وفق موقع كذا»: no outlet is meant.
    let company = |speaker: usize| context.is_body(speaker) && context.entities[speaker].kind != EntityType::Media;
    let body = |claim: &&Claim| claim.source_tokens.is_some() && claim.speaker.is_some_and(company);
    let last = claims.iter().rev().take(antecedent::RECENT).find(body)?;
    // أعلنت الشركة البريطانية «بي تي جروب» أنها تفاوض. وأوضحت الشركة: who spoke right before by name.
    let called = |tokens: &Range<usize>| {
        let outlet = |claim: &&Claim| {
            claim
                .speaker
                .is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media)
        };
        let spoke = claims.iter().rev().take(antecedent::RECENT).find(|claim| !outlet(claim));
        let next = spoke.is_some_and(|claim| claim.cue_tokens == last.cue_tokens);
        let named = || context.name_clitics(tokens.start) == Some(0) && company::is_company(context.doc, tokens.start);
        next && (head_noun(context, tokens) == noun.without_article() || named())
    };
    let tokens = last.source_tokens.as_ref().filter(|tokens| alone(tokens) || called(tokens))?;
    let since = tokens.end.max(head.saturating_sub(hidden::BACK))..head;
    let sentence = context.doc.sentences.get(context.doc.sentence_of(head))?.tokens.start..head;
    let acted = [false, true].map(|feminine| actor::subject(context, since.clone(), feminine, claims));
    let here = context.mentions_in(&sentence).iter().map(|(_, entity)| *entity);
    let other = |entity: usize| context.entities[entity].kind == EntityType::Org && Some(entity) != last.speaker;
    last.speaker.filter(|_| !acted.into_iter().flatten().chain(here).any(other))
}

/// The noun that a phrase begins with: شركة of شركة آبل, of الشركة البريطانية «بي تي».
fn head_noun(context: &Context<'_, '_>, tokens: &Range<usize>) -> Key {
    antecedent::noun(context, tokens.start).without_article()
}
