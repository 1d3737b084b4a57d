//! Whom a source tells something: قال لرويترز، أبلغت مصادر محلية «عكاظ».

use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::words::OUTLETS;
use crate::words::words;

/// Whether an outlet is named at a token, in quotation marks or without.
pub(in crate::rules::claim) fn is_outlet_at(context: &Context<'_, '_>, at: usize) -> bool {
    let named = if context.doc.opens_quote(at) { at + 1 } else { at };
    let mention = context.mention_at(named).filter(|(tokens, _)| tokens.start == named);
    mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
}

/// قال لرويترز: an outlet behind ل is spoken to.
pub(super) fn is_addressee(context: &Context<'_, '_>, at: usize, kind: EntityType, named: bool) -> bool {
    let token = &context.doc.tokens[at];
    let lam = token.key.get(0) == fold::LAM && token.clitics > 0;
    lam && (kind == EntityType::Media || named)
}

/// «أبلغ متحدث باسم الشركة رويترز أن»: whether an outlet named behind a body with the article, which has no
/// name of an outlet for its own, is told something.
pub(super) fn is_told_bare(context: &Context<'_, '_>, at: usize) -> bool {
    let body = at > 0
        && context.has(at - 1, Tag::Nominal)
        && context.has_article(at - 1)
        && !context.is(at - 1, OUTLETS)
        && !context.is(at - 1, words!["الإذاعة", "المؤسسة"]);
    body && context.name_clitics(at) == Some(0)
}

/// «أبلغت مصادر محلية «عكاظ» أن»: whether an outlet in quotation marks is told something by a
/// nameless source that an adjective describes; مصادر «عكاظ» are its own.
pub(super) fn is_outlet_told(context: &Context<'_, '_>, first: usize, open: usize) -> bool {
    let media = |at: usize| {
        let mention = context.mention_at(at);
        mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
    };
    let described = |at: usize| {
        let token = &context.doc.tokens[at];
        (token.class | context.lexicon.ordinary(token.key)) & (Class::ADJECTIVE | Class::NATIONALITY) != 0
    };
    let nameless = context.has(first, Tag::Anonymous) && !context.has_article(first);
    nameless && open > first + 1 && described(open - 1) && (media(open + 1) || media(open + 2))
}

/// كشفت مصادر لـ«الشرق»: an outlet in quotation marks behind ل, or whatever
/// it is to whom a nameless source speaks.
pub(super) fn is_quoted_addressee(context: &Context<'_, '_>, first: usize, open: usize) -> bool {
    let media = |at: usize| {
        context
            .mention_at(at)
            .is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media)
    };
    let source = context.doc.tokens[first].class & (Tag::Anonymous.bit() | Tag::Document.bit()) != 0;
    let person = context.mention_at(open.saturating_sub(2)).is_some();
    open > first && context.is(open - 1, words!["ل"]) && (source || person || media(open + 1))
}
