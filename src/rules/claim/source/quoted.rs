//! A name in quotation marks.

use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::is_finite;
use crate::rules::claim::object::past_manner;
use crate::words::words;

/// Whether a quotation holds a name: a listed one, or one to four words with
/// no verb among them.
pub(in crate::rules::claim) fn is_quoted_name(context: &Context<'_, '_>, open: usize) -> bool {
    let Some(close) = context.doc.partner(open).filter(|&close| close > open + 1) else {
        return false;
    };
    if context.mention_at(open + 1).is_some_and(|(tokens, _)| tokens.end >= close) {
        return true;
    }
    let function = Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Negation.bit()
        | Tag::Pronoun.bit()
        | Tag::Preposition.bit()
        | Tag::Hedge.bit()
        | Tag::Copula.bit();
    // نفت المنظمة «بشدة» التقارير
    let manner = past_manner(context, open + 1, close + 1) > open + 1;
    // دار «بيرسون»: one word alone is a name behind the noun that it is a name of, whatever verb its letters are.
    let alone = close == open + 2 && open > 0 && takes_name(context, open - 1);
    let verb = |at: usize| !alone && is_finite(context, at);
    close - open <= 5
        && !manner
        && (open + 1..close).all(|at| context.is_word(at) && context.doc.tokens[at].class & function == 0 && !verb(at))
}

/// Whether a name may stand behind a token, in quotation marks: شركة، لدار، مع، الأميركية.
fn takes_name(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let heads = token.class & (Class::HEAD | Class::INSTITUTION) != 0 && !context.has_article(at);
    let published = context.is(at, words!["دار", "لدار"]);
    heads || published || token.class & (Class::NATIONALITY | Tag::Preposition.bit()) != 0 || context.is(at, words!["مع", "ل"])
}
