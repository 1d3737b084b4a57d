//! Promises in the present: «المانحون يعدون بتقديم المال», which has the letters of يُعَدّ.

use std::ops::Range;

use super::opening::is_noun_with_bi;
use super::subject::names_speaker;
use super::{Context, source};
use crate::lexicon::inflect::Form;
use crate::lexicon::{Class, Tag};
use crate::words::{Words, words};

/// Verbs of promising that are those of counting and being, too.
pub(super) const PROMISES: Words = words![
    "يعد",
    "تعد",
    "نعد",
    "أعد",
    "يعدون",
    "تعدون",
    "يعدان",
    "تعدان",
    "ويعد",
    "وتعد",
    "ويعدون",
    "فيعد",
    "سيعد",
    "ستعد",
    "يعدوا",
    "تعدوا",
    "يعده",
    "يعدها",
    "تعده",
    "تعدها",
    "يعدهم",
    "تعدهم",
    "يعدونه",
    "يعدونها",
    "ويعدها",
    "وتعدها",
    "ويعده",
    "وتعده",
    "نعده",
    "نعدها"
];

/// Whether such a verb promises: who speaks stands before it, and right behind it ب with a clause or
/// an act, and no number or likeness.
pub(super) fn promises(context: &Context<'_, '_>, at: usize, form: Form, sentence: &Range<usize>) -> bool {
    const LIKE: Words = words![
        "بمثابة",
        "بالآلاف",
        "بالملايين",
        "بالمئات",
        "بالعشرات",
        "بآلاف",
        "بملايين",
        "بمئات",
        "بعشرات",
        "بذلك",
        "بحق"
    ];
    let next = at + 1;
    let counted = context.doc.tokens.get(next).is_some_and(|token| token.class & Class::NUMBER != 0);
    let clause = context.is(next, words!["بأن", "بأنه", "بأنها", "بأنهم", "بألا"]);
    let act = is_noun_with_bi(context, next) && !context.is(next, LIKE) && !counted && !context.has(next, Tag::About);
    let own = !form.pronoun && (clause || act);
    own && source::before(context, at, form.feminine, sentence).is_some_and(|tokens| names_speaker(context, &tokens))
}
