//! What can begin a noun phrase that speaks, and what stands between it and its
//! verb.

use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::is_finite;
use crate::words::words;

/// Whether a noun phrase that speaks can begin at a token.
pub(super) fn can_head(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    if let Some(clitics) = context.name_clitics(at) {
        return clitics == 0 || !is_spoken_to(context, at);
    }
    // قال للرئيس: whoever it is, he is spoken to.
    if token.key.starts_with(&[fold::LAM, fold::LAM]) {
        return false;
    }
    // هذه الفئة: a demonstrative before its noun.
    if context.has(at, Tag::Demonstrative)
        && context
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]))
    {
        return true;
    }
    if context.doc.opens_quote(at) {
        return is_quoted_name(context, at);
    }
    if is_quantity(context, at) {
        return true;
    }
    let whole = context.lexicon.whole_class(token);
    let speaks = Tag::Role.bit() | Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit();
    if whole & speaks != 0 {
        return true;
    }
    // ثلاثة مصادر: a number of people.
    let speaks_next = context.doc.tokens.get(at + 1).is_some_and(|next| next.class & speaks != 0);
    if token.class & Class::NUMBER != 0 && token.kind == Kind::Arabic && speaks_next {
        return true;
    }
    // Function words, with or without و, head no noun phrase; nor does a noun
    // with ب، ك or ل: قال للرئيس.
    let function = Tag::Preposition.bit()
        | Tag::That.bit()
        | Tag::ThatPronoun.bit()
        | Tag::Relative.bit()
        | Tag::Negation.bit()
        | Tag::Subordinate.bit()
        | Tag::Contrast.bit()
        | Tag::But.bit()
        | Tag::Copula.bit()
        | Tag::Pronoun.bit()
        | Tag::Demonstrative.bit();
    let particle = whole & Class::PARTICLE != 0 && whole & Class::NOUN == 0;
    matches!(token.kind, Kind::Arabic | Kind::Latin)
        && token.class & function == 0
        && !particle
        && !is_spoken_to(context, at)
        && !is_finite(context, at)
}

/// حوالي 65% من المستجوبين: a share of people speaks.
pub(super) fn is_quantity(context: &Context<'_, '_>, at: usize) -> bool {
    let opens = context.doc.tokens[at].kind == Kind::Number
        || context.doc.tokens[at].class & (Tag::About.bit() | Class::PHRASE) != 0
        || context.is(at, words!["ما", "أكثر", "أقل", "نحو", "قرابة"]);
    opens
        && (at..at + 4).any(|at| context.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number) && context.mark(at + 1) == b'%')
}

/// Whether ب، ك or ل stands glued before a token's noun: قال للرئيس.
fn is_spoken_to(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    token.whole == 0 && token.clitics > 0 && matches!(token.key.get(usize::from(token.clitics) - 1), fold::BEH | fold::KAF | fold::LAM)
}

/// Whether a quotation holds a name: a listed one, or one to four words with
/// no verb among them.
pub(in crate::rules::claim) fn is_quoted_name(context: &Context<'_, '_>, open: usize) -> bool {
    let Some(close) = context.doc.partner(open).filter(|&close| close > open + 1) else {
        return false;
    };
    if context.mention_at(open + 1).is_some_and(|(tokens, _)| tokens.end >= close) {
        return true;
    }
    let function = Tag::That.bit() | Tag::Negation.bit() | Tag::Pronoun.bit() | Tag::Preposition.bit() | Tag::Hedge.bit();
    close - open <= 5
        && (open + 1..close).all(|at| context.is_word(at) && context.doc.tokens[at].class & function == 0 && !is_finite(context, at))
}

/// Adverbs that may stand between a verb and its subject: a time, a number
/// that is no quantity of people, a preposition with its pronoun (ذكرت فيه
/// تقارير).
pub(in crate::rules::claim) fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let number = token.kind == Kind::Number && context.mark(at + 1) != b'%';
    context.mention_at(at).is_none()
        && (token.class & Tag::Time.bit() != 0 || number || is_resumed(context, at))
        && token.class & Tag::Role.bit() == 0
}

/// A preposition with a pronoun that points back: قال فيها، تقول عنه.
pub(in crate::rules::claim) fn is_resumed(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(
        at,
        words![
            "فيه",
            "فيها",
            "فيهم",
            "عنه",
            "عنها",
            "عنهم",
            "عليه",
            "عليها",
            "عليهم",
            "به",
            "بها",
            "بهم",
            "له",
            "لها",
            "لهم",
            "منه",
            "منها",
            "إليه",
            "إليها"
        ],
    )
}
